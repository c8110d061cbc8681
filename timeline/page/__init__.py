"""The page: what Streamlit shows. Everything it draws comes from the other rooms."""

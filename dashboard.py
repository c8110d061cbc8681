"""The dashboard: `streamlit run dashboard.py [-- PATH...]`."""

import sys

import streamlit as st
from starlette.middleware import Middleware

from timeline.page.policy import Policy
from timeline.page.ready import getting_ready

if __name__ == "__main__":  # the page, once for every visit and click
    from timeline.page.app import run

    run(sys.argv[1:])
else:  # the server, which Streamlit starts first
    app = st.App(__file__, lifespan=getting_ready, middleware=[Middleware(Policy)])

"""A name and the words around it in, whether a person, body or place is meant out."""

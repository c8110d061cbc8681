"""A noun or a phrase in, the words out that stand or fall with it."""

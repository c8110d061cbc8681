"""Correcting by hand on the page: forms in, entries of the log of corrections out."""

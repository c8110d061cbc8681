"""A parsed article in, the spans of its names out."""

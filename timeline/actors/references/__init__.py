"""Pronouns and nouns in, the named actors that they stand for out."""

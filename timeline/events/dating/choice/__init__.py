"""Offered days in, the ones that a trained model believes in out."""

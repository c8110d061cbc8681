"""A phrase in, what the words of its sentence say of it out."""

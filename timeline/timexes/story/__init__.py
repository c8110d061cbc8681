"""A text in, what it has told before each phrase out."""

"""An event and an expression of one sentence in, what lies between them out."""

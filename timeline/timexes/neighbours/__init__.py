"""A phrase in, what the dates and words right beside it make of it out."""

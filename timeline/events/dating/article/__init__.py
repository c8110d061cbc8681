"""An article in, what it tells of time, read once and in its place, out."""

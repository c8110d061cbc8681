"""Lengths of time in, the days that they count off from something or last out."""

"""A verb in, who did what it tells out."""

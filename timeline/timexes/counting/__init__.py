"""A meaning in, the days out: what it counts from, and which one is meant."""

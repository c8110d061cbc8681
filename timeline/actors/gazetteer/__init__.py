"""Names of the world in data files: countries, bodies, firms, given names."""

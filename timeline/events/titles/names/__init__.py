"""Words of a title in, the same with names for pronouns out."""

"""An event in, the days that it may lie between out."""

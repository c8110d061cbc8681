"""An event in, the days of other words that its own words rule out."""

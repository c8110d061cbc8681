"""A name in, the one actor that the article means by it out."""

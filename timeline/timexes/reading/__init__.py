"""Text in, phrases of time out: words, their classes, and the rules over them."""

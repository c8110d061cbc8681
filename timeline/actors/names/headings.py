"""A word of a heading in, whether it is a verb there, though written like a name, out.

"Minister Faces Life in Prison": where every word has a capital, the language model
takes the verb for a part of somebody's name.
"""

from timeline.actors.words import word_lists
from timeline.language import Span, Token

SHORTEST = 4  # letters: shorter words are small in headings too
FEWEST = 3  # such words
MOST = 40  # tokens


def is_heading_verb(token: Token) -> bool:
    """Tell the "Faces" of "Minister Faces Life in Prison", a heading; not in a text."""
    return token.text in word_lists().heading_verbs and is_heading(token.sent)


def is_heading(sentence: Span) -> bool:
    """Tell a line in which every longer word has a capital, as many headings write."""
    if len(sentence) > MOST:
        return False
    words = [word.text for word in sentence if word.is_alpha]
    longer = [word for word in words if len(word) >= SHORTEST]
    ended = any(word.text == "." for word in sentence[-1:])
    return len(longer) >= FEWEST and not ended and all(w[0].isupper() for w in longer)

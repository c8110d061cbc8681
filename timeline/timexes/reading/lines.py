"""Words of several lines in, whether a line break parts them out.

"Open until 4 p.m." and "Thursday 1 January: closed" below it are two entries of a list;
a sentence whose line is full goes on in the next one.
"""

from timeline.timexes.reading.words import Words

STOP = "."
FULL = 60  # characters of a line that a sentence may go on from
WIDEST = 120  # more are a paragraph of its own
LINE = "\n"


def line_begun(words: Words, first: int, after: int) -> int:
    """Give the place of the word that begins a new line among some; 0 for none.

    Args:
        words: The text.
        first: The place of the first word.
        after: The place behind the last.
    """
    begins = (place for place in range(first + 1, after) if is_new_line(words, place))
    return next(begins, 0)


def is_new_line(words: Words, place: int) -> bool:
    """Tell whether a line break stands right before a word, or the text begins."""
    return not place or LINE in words.text[_end(words, place - 1) : words.starts[place]]


def ends_line(words: Words, after: int) -> bool:
    """Tell whether a line, or the text, ends before a word, but for a full stop."""
    after += words.forms[after : after + 1] == [STOP]
    return after >= len(words.forms) or is_new_line(words, after)


def is_in_line(words: Words, first: int, second: int) -> bool:
    """Tell whether two words stand in one line."""
    return LINE not in words.text[words.starts[first] : words.starts[second]]


def is_full_line(words: Words, place: int) -> bool:
    """Tell a line, by a word of it, whose end may not be that of its sentence."""
    start = words.text.rfind(LINE, 0, words.starts[place]) + 1
    end = words.text.find(LINE, start)
    return FULL <= (end if end >= 0 else len(words.text)) - start <= WIDEST


def _end(words: Words, place: int) -> int:
    return words.starts[place] + len(words.forms[place])

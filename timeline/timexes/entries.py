"""A time in, whether an entry of a list of dates begins with it out."""

from timeline.timexes.recognise import Phrase
from timeline.timexes.surroundings import ends_sentence, load_signs

# Marks before an entry of a list.
BULLETS = frozenset("-*+\u2013\u2014\u2022\u25cf\u25aa\u00b7")


def is_entry(phrase: Phrase) -> bool:
    """Tell a time that an entry of a list begins with: "14 March: a man is held"."""
    follows = _mark_after(phrase)
    if follows not in load_signs().entry:
        return False
    first = _first_of_line(phrase)
    forms = phrase.words.forms
    return (
        not first
        or ends_sentence(forms[first - 1 : first])
        or _on_new_line(phrase, first)
    )


def opens_entry(phrase: Phrase) -> bool:
    """Tell such a time, or one that begins a line: "- 14 March, a man is held"."""
    if _mark_after(phrase) != ",":
        return is_entry(phrase)
    first = _first_of_line(phrase)
    return not first or _on_new_line(phrase, first)


def _mark_after(phrase: Phrase) -> str:
    forms, after = phrase.words.forms, phrase.match.end()
    return forms[after].strip() if after < len(forms) else ""


def _first_of_line(phrase: Phrase) -> int:
    """Give the first word of a phrase, or the bullets before it."""
    first = phrase.match.start()
    while first and phrase.words.forms[first - 1].strip() in BULLETS:
        first -= 1
    return first


def _on_new_line(phrase: Phrase, first: int) -> bool:
    words = phrase.words
    left = words.starts[first - 1] + len(words.forms[first - 1])
    return "\n" in words.text[left : words.starts[first]]

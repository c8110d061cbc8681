"""A body's or place's name in, the words out without which it is cut short.

"The Committee to Protect Journalists" is no committee, and the "European Organization
for Nuclear Research" not the European Organization.
"""

from timeline.language import NOUN_POS, Token

LONGEST = 45  # characters; a longer name may lose what hangs on its head
NAMES = frozenset({"ORG", "LOC", "FAC"})
WHERE = frozenset({"at", "in", "near"})
OPENING, CLOSING = "(", ")"


def rest_of_name(noun: Token) -> range:
    """Give the places of what follows the head of a body's name within the name."""
    end = _end_of_name(noun)
    start = _start_of_name(noun)
    rest, last = noun.doc[noun.i + 1 : end], noun.doc[end - 1]
    length = last.idx + len(last) - noun.doc[start].idx
    # What another word outside takes on is no part: "Lund of the SWR party".
    whole = all(start <= word.head.i < end for word in rest) and last.pos_ in NOUN_POS
    whole &= all(word.lower_ not in WHERE for word in rest[:1])
    return range(noun.i + 1, end) if whole and length <= LONGEST else range(0)


def short_form(noun: Token) -> Token | None:
    """Give the acronym in brackets after a name too long for a title; else None."""
    start, end = _start_of_name(noun), _end_of_name(noun)
    after = noun.doc[end : end + 3]
    if end == noun.i + 1 or [w.text for w in after][::2] != [OPENING, CLOSING]:
        return None
    last = noun.doc[end - 1]
    if last.idx + len(last) - noun.doc[start].idx <= LONGEST:
        return None
    return after[1] if after[1].text.isupper() else None


def _end_of_name(noun: Token) -> int:
    """Give where the name ends that a noun heads; right after the noun if none."""
    doc, end = noun.doc, noun.i + 1
    if noun.ent_type_ not in NAMES:
        return end
    while end < len(doc) and doc[end].ent_iob_ == "I" and not doc[end].is_bracket:
        end += 1
    return end


def _start_of_name(noun: Token) -> int:
    doc, start = noun.doc, noun.i
    while start and doc[start].ent_type_ in NAMES and doc[start].ent_iob_ == "I":
        start -= 1
    return start

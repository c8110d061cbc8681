"""Words of a title in, its text out: spaces, marks, and no dangling end."""

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.events.titles.phrase.idle import is_stranded
from timeline.events.titles.words import Word
from timeline.events.word_lists import read_word_lists
from timeline.language import Doc

LONGEST = 90
LISTS = read_word_lists("titles")
# What is left of "Norva Inc.'s Lund, Sweden, plant" without the places.
DOUBLED = re.compile(r",(?: ?,)+")
OWNING = re.compile("(['\u2019]s),(?= )")
AHEAD = re.compile("^([^,]+),( to be [^,]+)$")  # "Fund, to be set up"
AMOUNT = re.compile("[\u00a3$\u20ac]?\\d[\\d.,]*(m|bn|k|b|tn)?[.]")
ADVERBS = frozenset({"RB", "RP"})
# The "[h]" of "[h]is".
CHANGED = re.compile(r"\[(\w)\](?=[a-z])")
EDGES = " ,;:-\u2013\u2014"
NO_SPACE_BEFORE = frozenset(
    {",", ".", ";", ":", "%", ")", "'s", "\u2019s", "'", "n't", "n\u2019t"}
)
INCLUDING = "including"
QUOTED = 4  # the zone of a quotation


def joined(words: Sequence[Word], doc: Doc) -> str:
    """Join words with the spaces that they need, a quotation between its marks."""
    if not words:
        return ""
    parts, tokens = [words[0].text], doc.words
    for left, right in pairwise(words):
        glued = right.place == left.place + 1 and not tokens[left.place].whitespace_
        # "Beat him 6-4, 3-6": the comma parts two results.
        parted = right.place == left.place + 2 and tokens[left.place + 1].text == ","
        if parted and left.text[-1:].isdigit() and right.text.isdigit():
            parts[-1] += ","
        tight = right.text in NO_SPACE_BEFORE or (glued and left.zone == right.zone)
        opens = left.zone < QUOTED <= right.zone
        text = "\u201c" + right.text if opens else right.text
        parts.append(text if tight else " " + text)
    return "".join(parts) + ("\u201d" if words[-1].zone == QUOTED else "")


def ending_of(words: Sequence[Word], doc: Doc) -> str:
    """Give the last word where it completes a verb: "sign up", "denies that"."""
    last = words[-1] if words else None
    if last is not None and last.text.endswith(" not"):
        return "not"
    if last is None:
        return ""
    # "The ministry denied that."
    word, after = doc[last.place], doc[last.place + 1 : last.place + 2]
    meant = (word.lower_, word.dep_) == ("that", "dobj")
    meant &= all(one.is_punct for one in after)
    # "The probe flew by in May."
    alone = word.dep_ == "advmod" and (word.tag_ in ADVERBS or word.lower_ == "by")
    alone &= word.head.pos_ == "VERB"
    # "Closed last year allegedly over debts": it did close.
    alone &= word.lower_ not in LISTS["hedges"] or all(c.is_punct for c in after)
    alone |= is_stranded(word)
    # "If coal and oil were named"
    alone |= any(c.dep_ == "auxpass" for c in word.children)
    # "Her son predeceased her", "wounded nine more."
    alone |= word.dep_ == "dobj" and word.lower_ in {"her", "more"}
    alone |= word.dep_ == "pobj" and word.tag_ == "PRP"  # "spoke to her"
    return last.text.rpartition(" ")[2] if meant or alone or word.dep_ == "prt" else ""


def polished(text: str, ending: str) -> str:
    """Drop what a title may not end on but for `ending`, and begin with a capital."""
    text = DOUBLED.sub(",", " ".join(text.split()))
    text = _without_halves(CHANGED.sub(r"\1", AHEAD.sub(r"\1\2", text)))
    words = OWNING.sub(r"\1", text).strip(EDGES).split(" ")
    idle = (LISTS["dangling"] | LISTS["hedges"]) - {ending.lower()}
    while len(words) > 1 and words[-1].lower().strip(",") in idle:
        words.pop()
    if words[-2:-1] == [INCLUDING] and words[-1] in LISTS["bare_parts"]:
        del words[-2:]  # "seven died, including some who fell"
    while len(" ".join(words)) > LONGEST and len(words) > 1:
        words.pop()
    if AMOUNT.fullmatch(words[-1]):
        # The stop of "for 190m." ends the sentence, not the number.
        words[-1] = words[-1].removesuffix(".")
    title = " ".join(words).strip(EDGES)
    return title[:1].upper() + title[1:]


def _without_halves(text: str) -> str:
    """Drop a bracket whose other half the title has not."""
    opened, closed = text.count("["), text.count("]")
    return text if opened == closed else text.replace("[", "").replace("]", "")

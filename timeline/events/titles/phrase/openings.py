"""A title's words in, how many of them only label or date what follows out."""

from collections.abc import Sequence
from itertools import takewhile

from timeline.events.titles.phrase.measures import CLOCK
from timeline.events.titles.phrase.scores import HYPHENS
from timeline.events.titles.words import Word
from timeline.events.word_lists import read_word_lists
from timeline.language import TIME_LABELS, Doc, Token

LISTS = read_word_lists("titles")
FEWEST, PAIR = 3, 2
# Words of the longest label: "12 March 2020 -".
LABEL = 4
# After the date of an entry, whose colon is read as a comma in a chronology.
COLONS = frozenset({":", ","})
POINTING = frozenset({"this", "these", "that", "those"})
# Before a date that goes on: "on 14 April", "the weekend of 5-6 October".
DATING = frozenset({"on", "of"})


def idle_words(words: Sequence[Word], doc: Doc) -> int:
    """Give how many words only point or count: "this strike", "days after a vote"."""
    return _points(words, doc) + _counting(words)


def _points(words: Sequence[Word], doc: Doc) -> bool:
    """Tell the "this" of "this strike starts", "that ban ends"; not "this was it"."""
    if len(words) < FEWEST:
        return False
    first, second = (doc[word.place] for word in words[:2])
    pointing = first.lower_ in POINTING and first.dep_ == "det"
    plain = first.head.dep_ != "poss" and second.tag_ != "CD"
    return pointing and plain and second.i == first.i + 1


def opening_label(words: Sequence[Word], doc: Doc) -> int:
    """Count the words of the "14 April" that opens "On 14 April riot police left".

    So of the "5-6 October" of "over the weekend of 5-6 October rebels left".
    """
    label = _label(words, doc) or _clock(words, doc) or _front_day(words, doc)
    if label or not words or not _goes_on_date(doc[words[0].place]):
        return label
    dated = [*takewhile(lambda word: _is_of_date(doc[word.place]), words)]
    named = any(doc[word.place].lower_ in LISTS["months"] for word in dated)
    return len(dated) if named and len(dated) < len(words) else 0


def _front_day(words: Sequence[Word], doc: Doc) -> int:
    """Count the "On Friday" of "On Friday the diet, in Lund, voted"; not "on board"."""
    first = doc[words[0].place] if words else None
    if first is None or first.lower_ != "on" or first.i != first.sent.start:
        return 0
    day = [*takewhile(lambda word: is_day(doc[word.place]), words[1:])]
    count = 1 + len(day)
    mark = words[count : count + 1]
    count += int(bool(mark) and mark[0].text == ",")
    return count if day and len(words) >= count + FEWEST else 0


def _goes_on_date(first: Token) -> bool:
    """Tell "14 April" after "on", "5-6 October" after "of", "May" after "3 to 4"."""
    if first.i <= first.sent.start:
        return False
    before = first.nbor(-1)
    if first.tag_ == "CD":
        return before.lower_ in DATING
    return first.lower_ in LISTS["months"] and before.tag_ == "CD"


def _is_of_date(word: Token) -> bool:
    return (
        word.tag_ == "CD"
        or word.text in HYPHENS
        or word.lower_ in LISTS["months"]
        or (word.lower_ == "to" and word.nbor(-1).tag_ == "CD")
    )


def _label(words: Sequence[Word], doc: Doc) -> int:
    """Count the words of the "12 March -" or "12 March:" that labels an entry."""
    dated = [*takewhile(lambda word: _is_of_label(doc[word.place]), words[:LABEL])]
    count = len(dated)
    if not dated or len(words) <= count + 1:
        return 0
    mark = doc.at(dated[-1].place + 1)
    told = words[count].place == mark.i
    if mark.text in COLONS:
        named = any(doc[word.place].lower_ in LISTS["months"] for word in dated)
        return count + told if named and doc[dated[0].place].is_sent_start else 0
    parted = mark.text in HYPHENS and bool(mark.nbor(-1).whitespace_)
    return count + 1 if parted and told else 0


def _is_of_label(word: Token) -> bool:
    return word.like_num or word.lower_ in LISTS["months"]


def _clock(words: Sequence[Word], doc: Doc) -> int:
    """Count the "17:30" before "Firefighter dies" on a live page."""
    first = doc[words[0].place] if len(words) >= FEWEST else None
    if first is None or first.i != first.sent.start:
        return 0
    timed = CLOCK.fullmatch(first.lower_) and first.nbor().text[:1].isupper()
    return int(bool(timed))


def is_day(word: Token) -> bool:
    """Tell "Saturday", "yesterday afternoon"; not the "2020" of "2020 elections"."""
    return word.ent_type_ in TIME_LABELS and word.lower_ in LISTS["temporal_nouns"]


def _counting(words: Sequence[Word]) -> int:
    """Give how many words of "days after an election that failed" only count.

    It is told as an election.
    """
    first = [word.text.lower() for word in words[:PAIR]]
    counted = len(words) > PAIR + 1 and first[0] in LISTS["measures"]
    return PAIR if counted and first[1] in {"after", "before"} else 0

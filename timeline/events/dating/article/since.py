"""An expression and an event of one sentence in, what a "since" between them says out.

What has lasted since then, and what is only measured by it: "the worst since 1987".
"""

from collections.abc import Collection, Iterator

from timeline.events.clause import Tense, read_verb_group
from timeline.events.dating.article.above import way_up
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.ranked import is_record
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, NOUN_CLAUSES, SUPERLATIVES, Token

LISTS = read_word_lists("dating")
NAMING = frozenset({"attr", "dobj"})
MONTH = 27  # days, from the first to the last of a month
ROOM = 20  # words up to "in May 2011": "the biggest since the fall of Diaz, in ..."
NEAR = 6  # words from a total to its date: "its total at the 2019 election"
OWNED = 3  # words from "double" to the total
STOPS = frozenset({".", ";", ":"})
REACHING = frozenset({"to", "at", "in"})
CLAUSES_BESIDE = frozenset({"ccomp", "conj", "advcl", "parataxis"})
MEASURING = frozenset({"in", "for"})


def only_compares(placed: PlacedTimex, above: Collection[int]) -> bool:
    """Tell a date that an event is only measured by: "the worst storm since 1987".

    So in "it rose to nine percent, the highest since 1962", "the ninth since May", "to
    its lowest level since 2008", "in the biggest raid since the truce of May" and "the
    biggest strike since the firm was sold in 1996", not in "since 2010 it has built the
    tallest tower".

    Args:
        placed: The expression.
        above: Indices of the event's predicate and the words above it in the tree.
    """
    if _is_of_total(placed):
        return True
    opened = _since(placed, above)
    if opened is None:
        return _is_behind_record(placed, above)
    return opened.head.tag_ == "JJS" or _is_led_by_record(opened)


def _is_of_total(placed: PlacedTimex) -> bool:
    """Tell 2019 of "won 411 seats, more than double its total at the 2019 election"."""
    before = [
        w.lower_ for w in placed.head.doc[max(placed.first - NEAR, 0) : placed.first]
    ]
    totals = [at for at, word in enumerate(before) if word in LISTS["totals"]]
    known = before[: totals[-1]][-OWNED:] if totals else []
    return not LISTS["multiples"].isdisjoint(known)


def _is_behind_record(placed: PlacedTimex, above: Collection[int]) -> bool:
    """Tell a month or year of "among the biggest since the fall of Diaz, in May 2011".

    By its words alone, as the parser may hang it anywhere; the fall itself it dates.
    """
    if (placed.end - placed.start).days < MONTH:
        return False
    doc, since = placed.head.doc, None
    for word in reversed(doc[max(placed.first - ROOM, 0) : placed.first]):
        if word.text in STOPS or (since and word.pos_ == "VERB"):
            return False
        if since and is_record(word) and word.dep_ == "amod":
            # "Since its 1971 inception" dates that.
            last = max(placed.first, placed.head.head.i)
            return not any(since.i < index <= last for index in above)
        since = word if word.lower_ == "since" else since
    return False


def is_in_record(placed: PlacedTimex, token: Token) -> bool:
    """Tell a length that only measures: "the worst storm in the past 40 years".

    But "in the first 40 weeks of protests" there were protests.

    Args:
        placed: The length.
        token: The event's predicate.
    """
    link = placed.head.head
    if placed.head.dep_ != "pobj" or link.lower_ not in MEASURING:
        return False
    if placed.head.is_ancestor(token):
        return False
    return _is_led_by_record(link)


def _is_led_by_record(link: Token) -> bool:
    """Tell the "since" of "fell to its lowest level since 2008", the "in" of others."""
    words = (word for one in _measured(link.head) for word in (one, *one.children))
    records = [word for word in words if is_record(word) and word.i < link.i]
    if link.nbor(-1).text == ",":
        # "They have held the city, its last town, since May"
        return any(word.tag_ in SUPERLATIVES for word in records)
    return bool(records)


def _measured(verb: Token) -> Iterator[Token]:
    """Give a verb and what it is, does or reaches: "fell to its lowest level".

    And the clash of "the first clash between the two since".
    """
    yield verb
    if verb.dep_ == "pobj" and verb.head.head.pos_ == "NOUN":
        yield verb.head.head
    # "The first time it has fallen since 1993", "the first to win it in ten years"
    to_do = any(child.tag_ == "TO" for child in verb.lefts)
    if verb.dep_ in NOUN_CLAUSES and (to_do or verb.head.lower_ == "time"):
        yield verb.head
    for child in verb.children:
        if child.dep_ in NAMING:
            yield child
        elif child.lower_ in REACHING:
            yield from (noun for noun in child.children if noun.dep_ == "pobj")


def lasts_since(placed: PlacedTimex, token: Token, above: Collection[int]) -> bool:
    """Tell a perfect that an expression opens: "have died since the war began in May".

    So does a participle right before its "since", "the hall, closed since May", and so
    do the verbs that share its auxiliary: "have been killed or hurt since May". Of 22
    such events of the training articles 21 last from then until publication.

    Args:
        placed: The expression.
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
    """
    opened = _since(placed, above)
    if opened is None:
        return False
    verb = opened.head
    if _is_state(verb) and placed.first == opened.i + 1:
        return token.i == verb.i
    first = verb.head if shares_auxiliary(verb) else verb
    perfect = read_verb_group(first).tense in {Tense.PERFECT, Tense.PLUPERFECT}
    return perfect and token.i in {verb.i, first.i}


def _is_state(verb: Token) -> bool:
    """Tell a bare participle of a thing: "the hall, closed since May, burned"."""
    bare = all(child.dep_ not in HELPING for child in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and bare


def tells_since_when(token: Token) -> bool:
    """Tell "left" of "the first strike since the union left", which was before that."""
    led = any(child.lower_ == "since" for child in token.lefts)
    return led and token.dep_ == "advcl" and token.tag_ == "VBD"


def is_since(placed: PlacedTimex, above: Collection[int]) -> bool:
    """Tell whether an expression is in a clause or phrase led in by "since".

    "Many have died since the war began in May" is from May on; the war began in May. In
    "seizures are common since May; ten were freed" the freeing is not.

    Args:
        placed: The expression.
        above: Indices of the event's predicate and the words above it in the tree.
    """
    opened = _since(placed, above)
    if opened is None:
        return False
    return opened.head.i in above or opened.head.dep_ not in CLAUSES_BESIDE


def _since(placed: PlacedTimex, above: Collection[int]) -> Token | None:
    """Give the top of a clause or phrase led in by "since" with an expression in it."""
    for here in way_up(placed, above):
        led = here.dep_ == "advcl" and any(c.lower_ == "since" for c in here.lefts)
        if led or here.lower_ == "since":
            return here
    return None


def shares_auxiliary(verb: Token) -> bool:
    """Tell "wounded" of "have been killed or wounded"."""
    if verb.tag_ != "VBN" or verb.dep_ != "conj":
        return False
    return all(child.dep_ not in HELPING for child in verb.children)

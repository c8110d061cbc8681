"""A predicate in, a stretch of its sentence out: the article's own words, in order.

Where no headline can be put together, the words stay as they stand, less what a
headline does without: articles, times, asides. They begin where a clause begins and
end where a phrase ends, so that none is left without what it hangs on.
"""

from collections.abc import Callable, Iterator, Sequence

from timeline.events.clause import (
    RELATIVE,
    SUBJECTS,
    VERB_POS,
    clause_verb,
    is_behind_comma,
)
from timeline.events.titles.phrase.asides import is_sourcing
from timeline.events.titles.phrase.cores import core_of
from timeline.events.titles.phrase.ends import end_of_said, ends_of, weak_ends
from timeline.events.titles.phrase.idle import (
    is_deadline,
    is_idle,
    is_lost_number,
    is_rest_of_date,
)
from timeline.events.titles.phrase.loose import ARTICLES, counts, is_hyphenated
from timeline.events.titles.phrase.participle_asides import says_only_when
from timeline.events.titles.phrase.times import OBJECTS, is_temporal
from timeline.events.titles.subject.subjects import meant_subject
from timeline.events.titles.verb.beginnings import UNSURE
from timeline.events.titles.verb.doubt import doubting_word, question_start
from timeline.events.titles.verb.joints import (
    claim_above,
    follows_preposition,
    shared_subject,
)
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, TIME_LABELS, Token, lemma

LISTS = read_word_lists("titles")
BREAKS = frozenset(";:()[]{}\u2013\u2014\u2026") | {"--", "...", "-"}
OPENING = frozenset({",", ":"})
JOINTS = frozenset({"cc", "mark", "preconj"})
ASIDES = frozenset({"appos", "relcl"})
CONTENT = OBJECTS | {"ccomp", "xcomp", "prt", "agent", "prep", "dep"}
# Only texts without full stops have longer sentences.
REACH = 120
LONGEST_TIME = 8
# Steps from "week" up to the verb in "came one week after the attack".
POINT = 3

Fits = Callable[[list[Token]], bool]


def own_words(token: Token, fits: Fits) -> list[Token]:
    """Choose the words around a predicate that tell its event as the article does.

    Args:
        token: The predicate.
        fits: Tells whether words are few enough for a title.

    Returns:
        The words in text order, at least the predicate.
    """
    first, last = _bounds(token)
    last = max(min(last, end_of_said(token)), token.i + 1)
    dropped = _dropped(token, first, last)
    ends = list(ends_of(token, last, dropped))
    weak = list(weak_ends(token, last))
    needed = _needed(token)
    verb = _told_with(token)[0]
    if verb.dep_ == "acl" and is_behind_comma(verb) and verb.i < token.i:
        # "Norland, ruled by the army since a coup, lies on a fault": the first half.
        dropped.add(verb.left_edge.i - 1)
        ends = [end for end in ends if end <= verb.right_edge.i + 1] or ends
    after = verb.right_edge.i + 1
    enough = next((end for end in ends if end > needed), ends[-1])
    found: list[Token] = []
    for before, start in _openings(token, first):
        body = [t for t in token.doc[start:last] if t.i not in dropped]
        words = [*before, *body]
        if before and verb.dep_ == "relcl" and verb.i < after < last:
            # "The deal that was announced would help" is about two things.
            words = [word for word in words if word.i < after]
        if fits([word for word in words if word.i < enough]):
            return _longest(words, ends, fits)
        found = found or _longest(words, ends, fits) or _longest(words, weak, fits)
    return found or [token]


def _longest(words: list[Token], ends: list[int], fits: Fits) -> list[Token]:
    """Give the words up to the last end until which they fit."""
    chosen: list[Token] = []
    for end in ends:
        stretch = [word for word in words if word.i < end]
        if not fits(stretch):
            break
        chosen = stretch
    return chosen


def _bounds(token: Token) -> tuple[int, int]:
    """Give the first and after-last token between the breaks around a predicate."""
    sentence, doc = token.sent, token.doc
    first = last = token.i
    lowest = max(sentence.start, token.i - REACH)
    while first > lowest and not _breaks(doc[first - 1]):
        first -= 1
    # "But the order was not read": what it is opposed to is not told.
    first += int(doc[first].dep_ == "cc" and first < token.i)
    highest = min(sentence.end, token.i + REACH)
    while last < highest and not _breaks(doc[last]):
        last += 1
    return first, max(last, token.i + 1)


def _breaks(token: Token) -> bool:
    if token.text == "-":
        return bool(token.whitespace_) and token.i > 0
    return token.text in BREAKS or token.tag_ == "." or _opens_speech(token)


def _opens_speech(token: Token) -> bool:
    """Tell a quotation mark before a sentence of its own: not one around a word."""
    after = token.i + 1
    if not token.is_quote or after >= len(token.doc) or token.i == 0:
        return False
    return token.doc[after].text.istitle() and token.nbor(-1).text in OPENING


def _dropped(token: Token, first: int, last: int) -> set[int]:
    """Give the words that the title does without: articles, times, asides."""
    dropped: set[int] = set()
    for word in token.doc[first:last]:
        quote = word.is_quote and word.tag_ != "POS"
        if word.is_space or quote or _is_that(word) or _is_article(word):
            dropped.add(word.i)
        elif _is_aside(word) or (_is_time(word) and not _is_point(word)):
            edges = word.left_edge.i, word.right_edge.i
            if not edges[0] <= token.i <= edges[1]:
                dropped.update(range(edges[0], edges[1] + 1))
                dropped.update(_commas(word))
    for place in range(first + 1, last):
        # The rest of "his ex-wife", which the parser takes apart.
        glued = place - 1 in dropped and not token.doc[place - 1].whitespace_
        pair = {token.doc[place - 1].text, token.doc[place].text}
        if glued and "-" in pair and place != token.i:
            dropped.add(place)
    return dropped


def _is_article(word: Token) -> bool:
    """Tell an article that a headline does without; it stays in "a week after"."""
    timed = word.head.lower_ in LISTS["temporal_nouns"]
    return word.lower_ in ARTICLES and not timed and not counts(word)


def _is_that(word: Token) -> bool:
    return word.lower_ == "that" and word.dep_ == "mark"


def _is_time(word: Token) -> bool:
    first, last = word.left_edge.i, word.right_edge.i + 1
    short = last - first <= LONGEST_TIME and not is_hyphenated(word)
    # "at least" before a number says how many.
    counted = word.head.tag_ in {"CD", "RBS", "JJS"}
    hung = word.dep_ in {"prep", "agent", "npadvmod", "advmod"} and not counted
    if not (short and hung and is_temporal(word)) or is_deadline(word):
        return False
    return not any(is_lost_number(one) for one in word.doc[first:last])


def _is_point(word: Token) -> bool:
    """Tell a time that its verb cannot do without: "came after the storm"."""
    here = word
    for _ in range(POINT):
        above = here.head
        if above.pos_ in VERB_POS:
            if _is_finished(above):
                return False
            return here.i > above.i and lemma(above) in LISTS["unfinished"]
        here = above
    return False


def _is_finished(verb: Token) -> bool:
    """Tell "called off on Monday", "called for a vote on Monday"."""
    return any(
        child.dep_ == "prt"
        or (child.dep_ == "prep" and child.i == verb.i + 1 and not is_temporal(child))
        for child in verb.children
    )


def _is_aside(word: Token) -> bool:
    before = word.left_edge.i - 1
    set_off = before >= 0 and word.doc[before].text in {",", "("}
    if word.dep_ == "advmod":
        return is_idle(word) and word.tag_ != "WRB" and word.head.tag_ != "CD"
    if word.dep_ in {"prep", "agent"} and is_sourcing(word):
        return True
    # "The vote scheduled for Sunday was held"
    timed = word.dep_ == "acl" and says_only_when(word)
    return timed or (set_off and word.dep_ in ASIDES)


def _commas(word: Token) -> Iterator[int]:
    """Give the commas around what is dropped."""
    before, after = word.left_edge.i - 1, word.right_edge.i + 1
    if before >= 0 and word.doc[before].text == ",":
        yield before
    if word.doc.at(after).text == ",":
        yield after


def _needed(token: Token) -> int:
    """Give the last token that the predicate cannot be told without."""
    needed = token.i
    for child in token.children:
        if child.i > token.i and child.dep_ in CONTENT and not is_temporal(child):
            needed = max(needed, child.i)
            needed = max([needed, *(c.i for c in child.children if c.dep_ == "pobj")])
            break
    return needed


def _openings(token: Token, first: int) -> Iterator[tuple[Sequence[Token], int]]:
    """Give ways to begin, the best first: words to put before, and where to go on.

    The subject opens best, without what stands between it and the verb where that is
    long; else the place where a clause begins.
    """
    doc = token.doc
    asked = question_start(token)
    if asked is not None and first <= asked <= token.i:
        yield [], asked
    verb, last = _told_with(token)
    subject = shared_subject(verb)
    if subject is not None:
        dated = subject.ent_type_ in TIME_LABELS and subject.tag_ != "CD"
        wrong = dated or is_rest_of_date(subject) or follows_preposition(subject)
        subject = None if wrong else meant_subject(subject)
    if subject is not None and subject.i < token.i:
        yield from _from_subject(subject, verb, first, token.i)
    for start in range(first, last + 1):
        if start == first or _begins_clause(doc[start - 1], doc[start]):
            yield [], start


def _from_subject(
    subject: Token, verb: Token, first: int, last: int
) -> Iterator[tuple[Sequence[Token], int]]:
    """Give the ways to begin with a subject, the whole of it first."""
    start, group = subject.left_edge.i, _group_start(verb)
    if verb.dep_ == "relcl" and first <= group:
        yield core_of(subject), group
    if start > first and subject.doc[start - 1].lower_ in UNSURE:
        start -= 1  # "if they left"
    if start >= first:
        yield [], start
    tensed = verb.tag_ != "VBG" or group < verb.i
    if tensed and first <= group and subject.i < verb.i <= last:
        yield core_of(subject), group


def _told_with(token: Token) -> tuple[Token, int]:
    """Give the verb that tells a predicate, and the last word that a title may open on.

    That of "denied" in "denied that she sold the firm".
    """
    verb = clause_verb(token) or token
    above = doubting_word(verb) or claim_above(verb)
    if above is None:
        return verb, token.i
    return clause_verb(above) or verb, min(above.i, token.i)


def _group_start(verb: Token) -> int:
    """Give the first of a verb and the auxiliaries before it."""
    own = [c.i for c in verb.children if c.dep_ in HELPING | {"neg"}]
    return min([verb.i, *own])


def _begins_clause(before: Token, word: Token) -> bool:
    if is_rest_of_date(word):
        return False
    fellow = before.dep_ == "cc" and before.head.dep_ in SUBJECTS
    if fellow and before.head.tag_ == word.tag_ == "NNP":
        return False  # "Peru and Chile signed"
    if before.text == "," or before.dep_ in JOINTS or before.tag_ in RELATIVE:
        return True
    if before.pos_ in VERB_POS and lemma(before) in LISTS["clause_taking"]:
        return word.dep_ not in {"prep", "prt", "neg", "punct"}
    return False

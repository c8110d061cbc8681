"""An event in, which days that other sentences tell its own words rule out.

"The bloc's previous round froze the assets of forty men" was on none of the days that
are told around it, nor did anybody grow up in the year in which they joined a council.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from timeline.events.clause import SUBJECTS, VERB_POS, read_verb_group
from timeline.events.dating.article.birth import is_born
from timeline.events.dating.article.happening import (
    had_happened,
    has_happened,
    is_of_plan,
)
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.since import tells_since_when
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.lasted import SINCE, bars_of_beginning
from timeline.events.dating.barred.life import CARRIED
from timeline.events.dating.barred.no_day import bars_of_no_day
from timeline.events.dating.barred.often import has_come_often
from timeline.events.dating.barred.promised import bars_of_promise
from timeline.events.dating.barred.youth import tells_youth_of
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.clause.shapes import THEN
from timeline.events.dating.clause.told import is_told
from timeline.events.dating.counting.lasting import (
    how_long,
    is_too_long,
    is_too_short,
)
from timeline.events.dating.values import OWN_SOURCES, Bar, Candidate, Shape, Source
from timeline.events.told_apart import (
    ONE_MORE,
    OPENING,
    things_told_apart,
    told_apart,
)
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("dating")
EARLIER_ONES, LATER = LISTS["earlier_ones"], LISTS["says_later"]
SEASONS, LAST_ONES = LISTS["seasons"], LISTS["last_ones"]
ADVERBIAL = "npadvmod"
NEWS, AT_NEWS = "news", frozenset({"on", "after", "at", "to"})
ALIKE = frozenset({Source.ALIKE, Source.SAME_WORD, Source.NEXT})
ALIKE_OR_STORY = ALIKE | {Source.STORY}
BEFORE = frozenset({"before", "until", "till"})
BIRTHS = LISTS["births"]
HOW_OFTEN = frozenset({"once", "twice"})
MONTH, YEAR = 31, 365  # days


def bars_elsewhere(token: Token, number: int, story: Story) -> Iterator[Bar]:
    """Give what tells days of other sentences that an event has not.

    Args:
        token: Its predicate.
        number: Of its sentence.
        story: The article.
    """
    yield from bars_of_no_day(token, number)
    if _is_on_news(token) and story.published is not None:
        yield partial(_is_old, story.published)
    days = how_long(token, number, story)
    if days is not None:
        yield partial(is_too_short, days=days)
        yield partial(is_too_long, days=days, token=token)
        yield from bars_of_beginning(token, days, story.timexes[number])
    apart = told_apart(token) - ONE_MORE
    if apart:
        yield partial(_is_of_one_before, apart, things_told_apart(token))
    if _is_told_with_plans(token, number, story):
        yield partial(_is_since_long_ago, story)
    if _was_over(token) and not story.timexes[number]:
        yield partial(_is_since_then, number)
    yield from bars_of_promise(token, story)
    yield from _bars_of_what_lasted(token, number, story)


def _bars_of_what_lasted(token: Token, number: int, story: Story) -> Iterator[Bar]:
    """Give the bars of what ended what had lasted, or has no day told around it."""
    if not is_born(token):
        yield _is_counted_from_birth
        if token.pos_ in VERB_POS:
            yield partial(_is_of_birth, token)
    ends = _ends_what_lasted(token, number, story)
    # "Rebels who fought for ten years until they signed a truce"
    of_whom = ends and first_joined(token).head.dep_ == "relcl"
    unknown = _is_counted_from_unknown(token, number, story)
    if of_whom or unknown or any(tells(token) for tells in ON_NO_DAY_TOLD):
        yield _is_told_around
    elif tells_since_when(token):
        yield _is_told_not_counted
    elif ends:
        yield _is_no_end


def _is_counted_from_birth(candidate: Candidate) -> bool:
    """Tell the years from 1961 of "born in 1961, he spent nine years in prison"."""
    lasts = candidate.shape in {Shape.LASTS, Shape.LASTED}
    other = candidate.other if candidate.source is Source.LENGTH else None
    return lasts and other is not None and is_born(other.verb)


def _is_of_birth(token: Token, candidate: Candidate) -> bool:
    """Tell the year of "born in Lund in 1938, a smith's child, she studied there"."""
    placed = candidate.placed
    if candidate.source is not Source.SENTENCE or placed is None or not placed.verb:
        return False
    fronted = placed.verb.i == placed.head.sent.start and placed.last < token.i
    return fronted and placed.verb.lower_ in BIRTHS and candidate.shape in SINCE


def _is_told_with_plans(token: Token, number: int, story: Story) -> bool:
    """Tell "cut short" of "Ruiz, who cut short a trip, will fly there on Friday".

    And "called off a visit planned for Friday": lately, whatever else was told before.
    """
    today = story.published
    if today is None or not has_happened(token) or had_happened(token):
        return False
    return any(one.start > today for one in story.timexes[number])


def _is_since_long_ago(story: Story, candidate: Candidate) -> bool:
    """Tell days of other sentences that go back over a year before publication."""
    today, placed = story.published, candidate.placed
    if candidate.source in OWN_SOURCES or placed is None or today is None:
        return False
    return (today - placed.start).days > YEAR


def _was_over(token: Token) -> bool:
    """Tell "he had promised it"; not "they said that he had promised it"."""
    return had_happened(token) and not is_told(first_joined(token))


def _is_since_then(number: int, candidate: Candidate) -> bool:
    """Tell the days since "she left in May", for "he had promised it to her".

    Args:
        number: Of the event's sentence.
        candidate: Days that it is offered.
    """
    placed, shape = candidate.placed, candidate.shape
    if placed is None or placed.sentence >= number or candidate.other is not None:
        return False
    return shape in {Shape.FROM, Shape.SOON, Shape.BETWEEN}


def _is_on_news(token: Token) -> bool:
    """Tell "shares rose 3% on the news", which is that of the report."""
    return any(
        one.dep_ == "pobj" and one.lower_ == NEWS and any(one.lefts)
        for link in token.rights
        if link.lower_ in AT_NEWS
        for one in link.rights
    )


def _is_old(published: date, candidate: Candidate) -> bool:
    """Tell days of other sentences that were over a month before publication."""
    placed = candidate.placed
    if candidate.source in OWN_SOURCES or placed is None:
        return False
    return (published - placed.end).days > MONTH


def _is_of_one_before(
    apart: frozenset[str], things: frozenset[str], candidate: Candidate
) -> bool:
    """Tell the day of "the first blast came on Friday", for "a second blast".

    So that of "it began with a blast on Friday", the day of the whole story.
    """
    if candidate.source not in ALIKE_OR_STORY or candidate.placed is None:
        return False
    told = {word.lower_ for word in candidate.placed.head.sent}
    of_one = bool(told & things) and not told & apart
    if candidate.source is Source.STORY:
        return of_one
    if candidate.source is Source.NEXT:
        return bool(told & OPENING) or of_one
    return not told & apart


def _is_told_around(candidate: Candidate) -> bool:
    """Tell days of the sentences around an event, of the news, or counted from them."""
    counted = candidate.source is Source.LENGTH and candidate.rank > 0
    return (candidate.source in CARRIED or counted) and candidate.start is not None


def _is_told_not_counted(candidate: Candidate) -> bool:
    """Tell the same, but not ten years ago for "it is ten years since it fell"."""
    return _is_told_around(candidate) and candidate.shape is not Shape.BACK


def _is_no_end(candidate: Candidate) -> bool:
    """Tell such days on which nothing ended that had lasted.

    What ended it may have come any time after the day told last.
    """
    since = candidate.source is Source.EARLIER and candidate.shape not in THEN
    return _is_told_around(candidate) and not since


def _is_of_earlier_one(token: Token) -> bool:
    """Tell what "the previous round" did, and "an earlier attack" itself."""
    verb = token if token.pos_ in VERB_POS else token.head
    things = [token] if token.pos_ == "NOUN" else []
    things += [child for child in verb.lefts if child.dep_ in SUBJECTS]
    return any(c.lower_ in EARLIER_ONES for one in things for c in one.lefts)


def _was_once(token: Token) -> bool:
    """Tell "the rebels once held the port"; not "once they left" and "once again"."""
    return any(
        one.lower_ in LISTS["once_upon"]
        and one.dep_ == "advmod"
        and one.nbor().lower_ not in LISTS["anew"]
        and one.nbor(-1).lower_ not in {"at", "more", "than"}
        for one in token.lefts
    )


def _was_before_it(token: Token) -> bool:
    """Tell "the square was hit once before"; not "before dawn" nor "the day before"."""
    if token.pos_ not in VERB_POS or read_verb_group(token).negation is not None:
        return False
    return any(
        one.lower_ == "before"
        and one.dep_ == "advmod"
        and all(child.lower_ in HOW_OFTEN for child in one.children)
        for one in token.rights
    )


def _is_of_last_season(token: Token) -> bool:
    """Tell "he was fined last season"."""
    return any(
        child.dep_ == ADVERBIAL
        and lemma(child) in SEASONS
        and any(word.lower_ in LAST_ONES for word in child.lefts)
        for child in token.rights
    )


def _is_counted_from_unknown(token: Token, number: int, story: Story) -> bool:
    """Tell "made her debut two years later" where that would be after publication."""
    today = story.published
    if today is None or not has_happened(token):
        return False
    return any(
        one.verb == token and one.start > today and LATER & _words(one)
        for one in story.timexes[number]
    )


def _words(placed: PlacedTimex) -> set[str]:
    return set(placed.timex.text.lower().split())


def _ends_what_lasted(token: Token, number: int, story: Story) -> bool:
    """Tell the end of "ruled for three decades before he was toppled"."""
    first = first_joined(token)
    if first.dep_ != "advcl" or all(c.lower_ not in BEFORE for c in first.lefts):
        return False
    days = how_long(first.head, number, story)
    return days is not None and days >= MONTH


# What such an event has none of: days told around it.
ON_NO_DAY_TOLD = (
    _is_of_earlier_one,
    _is_of_last_season,
    is_of_plan,
    tells_youth_of,
    _was_once,
    _was_before_it,
    has_come_often,
)

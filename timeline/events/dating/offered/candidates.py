"""An event and its story in, the spans that it may be dated to out.

The days of the sentence's own timexes, those told last, those told where the same
thing is told, the story's own day, and spans that publication closes. A span that
several of them give is one candidate.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator

from timeline.events.clause import subject_of
from timeline.events.dating.article.above import with_above
from timeline.events.dating.article.participles import had_been
from timeline.events.dating.article.placed import PlacedTimex, stem
from timeline.events.dating.article.since import is_since
from timeline.events.dating.article.story import Story, likenesses
from timeline.events.dating.clause.ending import last_days, lasts_until
from timeline.events.dating.clause.occasion import goes_on_since
from timeline.events.dating.clause.shapes import as_is, as_told, of_publication
from timeline.events.dating.clause.unknown import unknown_day
from timeline.events.dating.clause.until_now import is_since_then, is_so_far
from timeline.events.dating.counting.lengths import far_from_here, measured
from timeline.events.dating.counting.measures import allotted
from timeline.events.dating.counting.spread import is_up_to_now, spread_over
from timeline.events.dating.offered.allowed import Allowed
from timeline.events.dating.offered.by_then import up_to_then
from timeline.events.dating.offered.carried import carried, of_story
from timeline.events.dating.offered.inside import inside
from timeline.events.dating.offered.moved_on import opens_anew, without_left_behind
from timeline.events.dating.offered.own import own_days
from timeline.events.dating.offered.pairs import spans_of_two
from timeline.events.dating.offered.surely import told_surely
from timeline.events.dating.offered.vague import vague
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

TURNING = read_word_lists("dating")["turning"]
REACH = 15  # sentences with the same word, before and after
SAME_WORD = 2
NEXT = 2
OWN_OR_NONE = frozenset({Source.SENTENCE, Source.NOWHERE})


def find_candidates(token: Token, story: Story) -> list[Candidate]:
    """Give the spans that an event may be dated to, each once, undated last."""
    number, above = story.sentence[token.i], with_above(token)
    allowed = Allowed(token, far_from_here(token, number, story), story)
    surely = told_surely(token, number, story)
    offered = surely or [one for one in _all(token, above, story) if allowed(one)]
    offered = _narrowed(offered, token, above, story)
    if not surely:
        offered = without_left_behind(offered, token, story)
    found: dict[object, Candidate] = {}  # by days
    for candidate in offered:
        days = (candidate.start, candidate.end)
        first = found.setdefault(days, candidate)
        if first is not candidate and not _replaces(candidate, first, token):
            first.also.add(candidate.source)
        elif first is not candidate:
            found[days] = candidate
    return list(found.values())


def _narrowed(
    offered: list[Candidate], token: Token, above: Collection[int], story: Story
) -> list[Candidate]:
    """Keep what the words of the event's sentence say of how long it lasted.

    Never nothing: undated where nothing else is left.
    """
    if allotted(token, story.sentence[token.i], story) is not None:
        offered = [one for one in offered if one.shape is Shape.LASTS] or offered
    spread = spread_over(token, story.sentence[token.i], story)
    if spread is not None:
        offered = [one for one in offered if is_up_to_now(one, spread)] or offered
    if unknown_day(token, above, story) is not None:
        offered = [one for one in offered if one.source in OWN_OR_NONE]
    last = last_days(token, above, story)
    if last is not None:
        offered = [one for one in offered if one.end is None or one.end <= last.end]
        offered = offered if any(one.start for one in offered) else _at_end(last, token)
    # An entry of a chronology offers its own day alone, which "will study" rules out.
    offered = offered or [_undated()]
    since = [
        up_to_then(one, token, above, story)
        for one in offered
        if is_since_then(one, token, above) or _is_of_what_lasts(one, token)
    ]
    return since or [one for one in offered if is_so_far(one, token)] or offered


def _is_of_what_lasts(candidate: Candidate, token: Token) -> bool:
    """Tell the span of what "the war that began in 2014" has done up to now.

    So that of what was done "during the war, which began in 2014".
    """
    own = candidate.source is Source.SENTENCE and candidate.shape is Shape.FROM
    placed = candidate.placed
    if not own or placed is None:
        return False
    return goes_on_since(placed, token)


def _at_end(last: PlacedTimex, token: Token) -> list[Candidate]:
    """Give the end of what lasted until it, where nothing tells since when it had."""
    return [as_is(Source.SENTENCE, last, 0)] if lasts_until(last, token) else []


def _undated() -> Candidate:
    return Candidate(Source.NOWHERE, Shape.AT, None, None)


def _of_entry(number: int, story: Story) -> Iterator[Candidate]:
    """Give the days that an entry of a chronology begins with: "13-15 June: ..."."""
    label = story.labels[number]
    first, last = label[0], label[-1]
    other = last if last is not first and first.start <= last.end else None
    shape = Shape.AT if other is None else Shape.BETWEEN
    here = first.sentence == number
    source = Source.SENTENCE if here else Source.EARLIER
    yield Candidate(source, shape, first.start, (other or first).end, first, 0, other)


def _is_told_in_entry(candidate: Candidate, above: Collection[int]) -> bool:
    """Tell days of an entry's words: not "until now", nor what it sets "for Friday"."""
    placed = candidate.placed
    if placed is None or placed.preposition == "for":
        return False
    return candidate.shape is not Shape.FROM or is_since(placed, above)


def _replaces(candidate: Candidate, first: Candidate, token: Token) -> bool:
    """Tell whether a second timex of the sentence with the same days is nearer."""
    if not candidate.source is first.source is Source.SENTENCE:
        return False
    if candidate.placed is None or first.placed is None:
        return False
    near = abs(candidate.placed.first - token.i)
    return near < abs(first.placed.first - token.i)


def _all(token: Token, above: Collection[int], story: Story) -> Iterator[Candidate]:
    number, published = story.sentence[token.i], story.published
    if number in story.labels:
        yield from _of_entry(number, story)
        own = own_days(token, above, story)
        yield from (one for one in own if _is_told_in_entry(one, above))
        return
    told = list(own_days(token, above, story))
    yield from told
    yield from vague(token, number, story)
    if lemma(token) not in TURNING:
        yield from measured(token, number, story)
        yield from spans_of_two(token, above, story)
    else:
        # "A day after the strike began"
        yield from (one for one in measured(token, number, story) if _is_far(one))
    yield from inside(told, number, story)
    yield from carried(token, above, story)
    yield from _same_word(token, number, story)
    yield from _alike(number, story)
    yield from of_story(number, story)
    for rank, later in enumerate(range(number + 1, number + 1 + NEXT)):
        row = story.timexes[later] if later < len(story.timexes) else ()
        behind = [one for one in row if not opens_anew(one, published)]
        yield from as_told(Source.NEXT, behind, rank)
    if published is not None:
        yield from of_publication(published)
    yield _undated()


def _is_far(candidate: Candidate) -> bool:
    """Tell days so far from another event, not from who tells it on a day."""
    told = candidate.other is not None and candidate.other.speech
    return candidate.shape in {Shape.BACK, Shape.AHEAD} and not told


def _alike(number: int, story: Story) -> Iterator[Candidate]:
    """Give the dates of the sentences that tell most of the same things."""
    alike = likenesses(number, story)
    best = sorted(
        ((share, -abs(number - other), -other) for other, share in alike.items()),
        reverse=True,
    )
    for rank, (_, _, other) in enumerate(best[:SAME_WORD]):
        yield from as_told(Source.ALIKE, _lately_told(-other, story), rank)


def _same_word(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the dates of the nearest sentences that tell the same thing."""
    numbers = story.stems.get(stem(token), [])
    if lemma(token) in TURNING:
        # "The war began in 2003" tells nothing of talks that began.
        subject = subject_of(token)
        named = {*story.stems.get(stem(subject), ())} if subject is not None else set()
        numbers = [n for n in numbers if n in named]
    here = bisect_left(numbers, number)
    near = numbers[max(here - REACH, 0) : here + REACH + 1]
    dated = [n for n in near if n != number and story.timexes[n]]
    nearest = sorted(dated, key=lambda other: (abs(other - number), other))
    for rank, other in enumerate(nearest[:SAME_WORD]):
        yield from as_told(Source.SAME_WORD, _lately_told(other, story), rank)


def _lately_told(number: int, story: Story) -> list[PlacedTimex]:
    """Give the dates of another sentence, none of what "had" been by the way."""
    return [one for one in story.timexes[number] if not had_been(one)]

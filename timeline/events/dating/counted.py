"""How far an event is told to be from another one in, its days out.

"Two days before the vote", "the night after the collapse": where another sentence tells
on which day the vote or the collapse was, the event is that far from it.
"""

from collections.abc import Iterator

from timeline.events.clause import clause_verb
from timeline.events.dating.lengths import Anchor, Gap, far_from, gap_of
from timeline.events.dating.placed import PlacedTimex, stem
from timeline.events.dating.story import Story
from timeline.events.dating.values import Candidate
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma

TAKES_PLACE = read_word_lists("dating")["takes_place"]
STEPS_UP = 3  # from a date over its preposition to the noun that it dates


def counted_from_told(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the days so far from another event as the words of an event say.

    Only where one day alone is told for that other event.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    verb = clause_verb(token)
    for placed in (*story.undated[number], *story.units.get(number, ())):
        gap = gap_of(placed, token)
        if verb is None or gap is None or gap.inside:
            continue
        told_of = _told_of(placed, gap)
        if told_of is None or told_of.i != verb.i:
            continue
        if any(_has_own(one, gap, verb) for one in story.timexes[number]):
            continue
        anchor = _day_of(gap, number, story)
        if anchor is not None:
            yield from far_from(placed, gap, anchor)


def _has_own(placed: PlacedTimex, gap: Gap, verb: Token) -> bool:
    """Tell "on Monday, a week after the vote" and "a month after she came in May"."""
    own = placed.verb is not None and placed.verb.i == verb.i
    return own or gap.top.is_ancestor(placed.head)


def _told_of(placed: PlacedTimex, gap: Gap) -> Token | None:
    """Give the verb of what is told as so far off; the parser may have it below."""
    below = placed.verb is not None and placed.verb.i == gap.top.i
    return clause_verb(gap.top.head) if below else placed.verb


def _day_of(gap: Gap, number: int, story: Story) -> Anchor | None:
    """Give the day that other sentences tell for what a length is counted from."""
    wanted = stem(gap.top)
    found: dict[tuple[object, object], PlacedTimex] = {}
    for other in story.stems.get(wanted, ()):
        for placed in story.timexes[other] if other != number else ():
            if _dates(placed, wanted):
                found.setdefault((placed.start, placed.end), placed)
    if len(found) != 1:
        return None
    (only,) = found.values()
    return Anchor(only.start, only.end, 1, only) if only.start == only.end else None


def _dates(placed: PlacedTimex, wanted: str) -> bool:
    """Tell a date of a word: "collapsed on Monday", "the vote was on Monday"."""
    verb = placed.verb
    if verb is None or placed.stem == wanted:
        return placed.stem == wanted
    here = placed.head
    for _ in range(STEPS_UP):
        here = here.head
        if stem(here) == wanted:
            return True
    subjects = (child for child in verb.lefts if child.dep_ in NOUN_SUBJECTS)
    return lemma(verb) in TAKES_PLACE and wanted in map(stem, subjects)

"""An event in, which days that other sentences tell its own words rule out.

"The bloc's previous round froze the assets of forty men" was on none of the days that
are told around it, nor did anybody grow up in the year in which they joined a council.
"""

from dataclasses import dataclass

from timeline.events.clause import SUBJECTS, VERB_POS
from timeline.events.dating.birth import GROWS, SOMEBODY
from timeline.events.dating.clauses import first_joined, joined_verbs
from timeline.events.dating.happening import has_happened
from timeline.events.dating.lasting import how_long, is_too_short
from timeline.events.dating.life import CARRIED
from timeline.events.dating.placed import PlacedTimex
from timeline.events.dating.shapes import THEN
from timeline.events.dating.since import tells_since_when
from timeline.events.dating.story import Story
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("dating")
EARLIER_ONES, RAISED = LISTS["earlier_ones"], LISTS["raised"]
LATER = LISTS["says_later"]
SEASONS, LAST_ONES = LISTS["seasons"], LISTS["last_ones"]
ADVERBIAL = "npadvmod"
UP = "up"
SINCE = frozenset({Shape.AT, Shape.FROM})
BEFORE = frozenset({"before", "until", "till"})
MONTH, YEAR = 31, 365  # days


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the words of an event say of days that are told elsewhere.

    Attributes:
        days: How many days it went on; None where no words say.
        is_earlier: It is told of an earlier one of its kind, is somebody's youth, or is
            counted from a day that nobody tells.
        joined: Indices of the verbs before it that "and" joins it to, where its
            sentence has one date alone.
        is_end: It ended what lasted: "ruled for a decade before he was toppled".
    """

    days: float | None
    is_earlier: bool
    is_end: bool
    joined: frozenset[int] = frozenset()

    def bars(self, candidate: Candidate) -> bool:
        """Tell days that are not the event's."""
        if is_too_short(candidate, self.days) or self._is_when_it_began(candidate):
            return True
        if candidate.source not in CARRIED or candidate.start is None:
            return False
        # What ended it may have come any time after the day told last.
        since = candidate.source is Source.EARLIER and candidate.shape not in THEN
        return self.is_earlier or (self.is_end and not since)

    def _is_when_it_began(self, candidate: Candidate) -> bool:
        """Tell 1979 of "took office in 1979 and ruled for three decades"."""
        placed = candidate.placed
        own = candidate.source is Source.SENTENCE and candidate.shape in SINCE
        if not own or placed is None or placed.verb is None or self.days is None:
            return False
        return placed.verb.i in self.joined and self.days > 2 * YEAR


def read_elsewhere(token: Token, number: int, story: Story) -> Elsewhere:
    """Read an event once for all of its candidates.

    Args:
        token: Its predicate.
        number: Of its sentence.
        story: The article.
    """
    ends = _ends_what_lasted(token, number, story)
    alone = len(story.timexes[number]) == 1
    return Elsewhere(
        days=how_long(token, number, story),
        is_earlier=_is_of_earlier_one(token)
        or _is_of_last_season(token)
        or _is_youth(token)
        or tells_since_when(token)
        or _was_once(token)
        # "Rebels who fought for ten years until they signed a truce"
        or (ends and first_joined(token).head.dep_ == "relcl")
        or _is_counted_from_unknown(token, number, story),
        is_end=ends,
        joined=joined_verbs(token) if alone else frozenset(),
    )


def _is_youth(token: Token) -> bool:
    """Tell "she grew up in Lund" and "he was raised by nuns"; not "the price grew"."""
    if lemma(token) in GROWS:
        return any(child.lower_ == UP for child in token.rights)
    raised = token.lower_ in RAISED and token.tag_ == "VBN"
    return raised and any(
        c.dep_ == "nsubjpass" and (c.pos_ == "PROPN" or c.lower_ in SOMEBODY)
        for c in token.lefts
    )


def _was_once(token: Token) -> bool:
    """Tell "the rebels once held the port"; not "once they left" and "once again"."""
    return any(
        one.lower_ in LISTS["once_upon"]
        and one.dep_ == "advmod"
        and token.doc[one.i + 1].lower_ not in LISTS["anew"]
        and token.doc[max(one.i - 1, 0)].lower_ not in {"at", "more", "than"}
        for one in token.lefts
    )


def _is_of_earlier_one(token: Token) -> bool:
    """Tell what "the previous round" did, and "an earlier attack" itself."""
    verb = token if token.pos_ in VERB_POS else token.head
    things = [token] if token.pos_ == "NOUN" else []
    things += [child for child in verb.lefts if child.dep_ in SUBJECTS]
    return any(c.lower_ in EARLIER_ONES for one in things for c in one.lefts)


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

"""An event and the lengths of its sentence in, what they say of its days out.

"It took seven years to reach the planet" was on no one day, and "they cannot return for
six months" counts from no day long past.
"""

from collections.abc import Iterator

from timeline.events.clause import AHEAD, VERB_POS, Tense, read_verb_group, subject_of
from timeline.events.dating.article.amounts import WITHIN, length_in_days
from timeline.events.dating.article.happening import (
    has_happened,
    has_just_happened,
    is_plainly_told,
    will_happen,
)
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import DURING, joined_verbs, only_describes
from timeline.events.dating.clause.told import is_told
from timeline.events.dating.counting.apart import Gap, gap_of
from timeline.events.dating.counting.measures import only_binds
from timeline.events.dating.values import OWN_SOURCES, Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    NOUN_CLAUSES,
    NOUN_SUBJECTS,
    PRESENT_TAGS,
    Token,
    lemma,
)

LISTS = read_word_lists("dating")
TAKES = LISTS["takes_long"]
TOLLS = LISTS["harms"] | LISTS["harms_at_once"] | LISTS["deaths"] | LISTS["costs"]
LASTED = frozenset({"for", "over"})  # "built over six years"
WOULD, INFINITIVE = "would", "VB"
SHORTEST = 3  # days
SEASON = 180  # days, about as short as one is
INSIDE = frozenset({"across", "during", "in", "over", "throughout"})


def how_long(token: Token, number: int, story: Story) -> float | None:
    """Give how many days an event went on, as its words say; None where none do.

    "Topped the charts for six weeks", "took seven years", "a trial that lasted a week";
    not "was banned for a year".

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    if token.pos_ not in VERB_POS:
        clauses = [one for one in token.rights if one.dep_ in NOUN_CLAUSES]
        lasts = next((one for one in clauses if lemma(one) in TAKES), None)
        return None if lasts is None else how_long(lasts, number, story)
    own = (one for one in story.undated[number] if _is_of_verb(one, token))
    lengths = [length_in_days(one.timex.value) for one in own]
    known = [one for one in lengths if one is not None]
    seasons = [SEASON] if any(map(_is_of_seasons, token.children)) else []
    return max((*known, *seasons), default=None)


def _is_of_verb(placed: PlacedTimex, token: Token) -> bool:
    """Tell the length that a verb lasts: of "took two years to build" of both verbs."""
    here, verb = placed.head.head, token
    while verb.tag_ == INFINITIVE and placed.first < verb.i != verb.head.i:
        verb = verb.head if verb.head.pos_ in VERB_POS else verb.head.head
    if only_binds(placed, verb) or gap_of(placed, verb) is not None:
        return False
    if _is_term(here) and here.head.head.i == verb.i:
        return True
    if placed.preposition in LASTED:
        return here.head.i == verb.i and not only_describes(placed, verb)
    return here.i == verb.i and lemma(verb) in TAKES


def _is_term(noun: Token) -> bool:
    """Tell the stint of "during his two-year stint there he scored 16 goals"."""
    inside = noun.dep_ == "pobj" and noun.head.lower_ in INSIDE
    return inside and lemma(noun) in LISTS["terms"]


def _is_of_seasons(link: Token) -> bool:
    """Tell "over his three seasons there" and "across two seasons"."""
    return link.lower_ in INSIDE and any(
        one.dep_ == "pobj"
        and lemma(one) in LISTS["seasons"]
        and any(child.dep_ == "nummod" for child in one.lefts)
        for one in link.rights
    )


def is_of_war(token: Token) -> bool:
    """Tell who died "in the civil wars": on no one day that is told elsewhere.

    So those of "the outbreak killed sixty".

    Args:
        token: The event's predicate.
    """
    past = has_happened(token) and not has_just_happened(token)
    if not past or lemma(token) not in TOLLS:
        return False
    doer = subject_of(token)
    return _is_in_war(token) or (doer is not None and _is_known_war(doer))


def is_toll_so_far(token: Token) -> bool:
    """Tell what "the war has killed", or "is believed to have killed", up to a day.

    And who "have died in the outbreak".

    Args:
        token: The event's predicate.
    """
    so_far = has_just_happened(token) or _is_thought_to_have(token)
    if not so_far or lemma(token) not in TOLLS:
        return False
    doer = subject_of(token)
    return (doer is not None and _is_known_war(doer)) or _is_in_war(token)


def _is_in_war(token: Token) -> bool:
    inside = (one for one in token.children if one.lower_ in DURING)
    return any(
        noun.dep_ == "pobj" and _is_known_war(noun)
        for one in inside
        for noun in one.rights
    )


def _is_known_war(noun: Token) -> bool:
    """Tell "the outbreak" and "civil wars"; "an outbreak" may be the news."""
    return lemma(noun) in LISTS["wars"] and all(
        one.lower_ not in {"a", "an"} for one in noun.lefts
    )


def _is_thought_to_have(token: Token) -> bool:
    """Tell "killed" of "is thought to have killed thousands"."""
    above = token.head
    thought = token.dep_ == "xcomp" and above.pos_ in VERB_POS
    thought = thought and read_verb_group(above).tense is Tense.PRESENT
    return thought and {"to", "have"} <= {one.lower_ for one in token.lefts}


def is_too_short(candidate: Candidate, days: float | None) -> bool:
    """Tell a day or so of other words for what went on for weeks.

    Args:
        candidate: The days.
        days: How long the event went on; None where no words say.
    """
    if days is None or days < SHORTEST or candidate.source in OWN_SOURCES:
        return False
    start, end = candidate.start, candidate.end
    return start is not None and end is not None and (end - start).days * 2 < days


def is_too_long(candidate: Candidate, days: float, token: Token) -> bool:
    """Tell 1987 to now for "he ruled for eleven years", begun in 1987.

    Args:
        candidate: The days.
        days: How long the event went on.
        token: Its predicate.
    """
    start, end = candidate.start, candidate.end
    if candidate.shape is not Shape.FROM or start is None or end is None:
        return False
    if candidate.source in OWN_SOURCES or not is_plainly_told(token):
        return False
    return (end - start).days > 2 * days + SEASON


def not_from_now(
    gap: Gap | None, token: Token, *, now: bool, long_past: bool
) -> set[Shape]:
    """Give what a length cannot mean: counted from publication, or from days before.

    "Two years after the coup, soldiers patrol" is not two years hence, nor is "she left
    two days before the vote" two days before publication. What is to come for a length
    begins on no day of long ago that another sentence tells: "they cannot return for
    six months".

    Args:
        gap: What it is counted from, as its words say; None where it tells how long.
        token: The event's predicate.
        now: It is counted from publication.
        long_past: It is counted from days of another sentence, weeks before that.
    """
    if gap is None:
        ahead = long_past and _is_to_come(token)
        return {Shape.LASTS, Shape.LASTED} if ahead else set()
    if gap.inside or not now:
        return set()
    return {Shape.BACK} if will_happen(token) else {Shape.AHEAD, Shape.BACK}


def _is_to_come(token: Token) -> bool:
    """Tell what will or may come, not what "would" come in the past of a story.

    And what somebody now has time for: "they have 30 days to appeal".
    """
    if token.pos_ != "VERB":
        return False
    here = token.head if token.head.pos_ in VERB_POS else token.head.head
    has = lemma(here) in LISTS["allots"] and here.tag_ in PRESENT_TAGS
    if token.tag_ == INFINITIVE and has:
        return True
    group = read_verb_group(token)
    if group.modal == WOULD:
        return is_told(token)
    return group.tense in AHEAD and not group.has_have


def date_before_within(token: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the April of "resumed in April but broke down within a week".

    And of "a truce brokered in April broke down within a week".

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.

    Returns:
        The date of the verb that it is joined to, or of the clause about its subject;
        None where it is told so of none.
    """
    lengths = story.undated[number]
    if not any(one.preposition == WITHIN and one.verb == token for one in lengths):
        return None
    return date_gone_on_from(token, number, story)


def date_gone_on_from(token: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the date of the verb that an event is joined to, or about its subject.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    joined = joined_verbs(token)
    if all(one.dep_ != "xcomp" for one in token.rights):  # "promised to leave within"
        joined |= {one.i for one in _clauses_of_subject(token)}
    dates = (one for one in story.timexes[number] if one.verb is not None)
    return next((one for one in dates if one.verb and one.verb.i in joined), None)


def _clauses_of_subject(verb: Token) -> Iterator[Token]:
    """Give "brokered" of "a truce brokered in April broke down"."""
    for noun in verb.lefts:
        if noun.dep_ in NOUN_SUBJECTS:
            yield from (one for one in noun.rights if one.dep_ in NOUN_CLAUSES)


def is_of_other_date(date: PlacedTimex, candidate: Candidate) -> bool:
    """Tell days that are not within so long of a date, or lie before it.

    Args:
        date: What `date_before_within` gave.
        candidate: Days that the event may lie in.
    """
    if candidate.source is Source.LENGTH:
        return candidate.other is not date or candidate.shape is Shape.LASTED
    return candidate.placed is not None and candidate.placed is not date

"""Two predicates read closely in; whether they cannot tell one event out."""

from collections.abc import Iterator
from itertools import starmap

from timeline.actors import Region
from timeline.actors.gazetteer.given_names import gender_of
from timeline.events.salience.reading import Reading, differ
from timeline.events.salience.realities import mean_apart
from timeline.events.status import read_status
from timeline.events.values import Status

LONGEST_DAY = 2
NEXT_DAY = 1
SOME_DAYS = 3
SEASON = 60  # days
WEEK = 7


def contradict(first: Reading, second: Reading) -> bool:
    """Tell whether two predicates cannot tell one event.

    They name different numbers, different named doers or sufferers, a man and a woman,
    or different places, are told as the first and the second, or are verbs with
    altogether different objects or in sentences with different dates; or the later is
    told as another one, or they mean different things (`realities`).
    """
    both_verbs = first.predicate.token.pos_ == second.predicate.token.pos_ == "VERB"
    return (
        _far_apart(first, second, both_verbs=both_verbs)
        or _elsewhere(first.places, second.places)
        or _is_another(first, second)
        or any(starmap(differ, _compared(first, second, both_verbs=both_verbs)))
        or _share_first_names(first.agents & first.names, second.agents & second.names)
        or mean_apart(first.predicate.token, second.predicate.token)
    )


def _compared(
    first: Reading, second: Reading, *, both_verbs: bool
) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Give what two predicates have of a kind, such as their numbers."""
    yield first.agents & first.names, second.agents & second.names
    yield first.patients & first.names, second.patients & second.names
    yield first.genders, second.genders
    yield first.numbers, second.numbers
    yield first.ordinals, second.ordinals
    if both_verbs:
        yield _patients(first), _patients(second)
        yield first.dates, second.dates
        yield _days_of(first.dates), _days_of(second.dates)


def _share_first_names(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell "Ana Ruiz" and "Ana Lund", who have no more than a first name in common."""
    both = one & two
    return both not in (one, two) and all(gender_of(name) for name in both)


def _patients(verb: Reading) -> frozenset[str]:
    return verb.patients or verb.shared_patients


def _elsewhere(one: frozenset[Region], two: frozenset[Region]) -> bool:
    """Tell whether two events lie in different countries, states or towns.

    What a town lies in is not known, so that "in Houston" may be "in Texas".
    """
    return differ(one, two) and len({region.level for region in one | two}) == 1


def _is_another(first: Reading, second: Reading) -> bool:
    """Tell whether a later sentence tells "another attack" or "a separate inquiry".

    After news of "a second blast", "a blast on Friday" is the first.
    """
    told = second.is_another and not first.is_another
    first_told = first.is_another and first.ordinals and not second.ordinals
    told = told or bool(first_told and second.article == "a")
    one, two = first.predicate.token, second.predicate.token
    return told and one.sent.start != two.sent.start


def _far_apart(first: Reading, second: Reading, *, both_verbs: bool) -> bool:
    """Tell two words whose own days are not those of one event.

    A day between two dates of verbs may be a matter of zones, some days beside a noun
    those of who speaks of it; what nouns name may last for a season. What is planned
    for days that the one that happened does not lie in is another one: "was sentenced
    on Friday; a state sentencing is scheduled for July".
    """
    if first.days is None or second.days is None:
        return False
    gap = max(first.days[0], second.days[0]) - min(first.days[1], second.days[1])
    verb = "VERB" in {first.predicate.token.pos_, second.predicate.token.pos_}
    if both_verbs:
        return gap.days > NEXT_DAY
    if gap.days > 0 and _is_one_planned(first, second):
        return True
    if all(days[0] == days[1] for days in (first.days, second.days)):
        return gap.days > SOME_DAYS
    return gap.days > (WEEK if verb else SEASON)


def _is_one_planned(first: Reading, second: Reading) -> bool:
    """Tell a word for what has happened and one for what is planned."""
    both = {read_status(one.predicate.token) for one in (first, second)}
    return both == {Status.HAPPENED, Status.PLANNED}


def _days_of(dates: frozenset[str]) -> frozenset[str]:
    """Give the days of the month among the words of dates: "7" of "7 March 2023"."""
    return frozenset(
        word for word in dates if word[:1].isdigit() and len(word) <= LONGEST_DAY
    )

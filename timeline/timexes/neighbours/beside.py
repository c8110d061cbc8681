"""A date and the words beside it in, what the one makes of the other out.

"On 2 October, a Friday, they struck" is that Friday; "they lost the May election that
year" is the May of the year told before.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.timexes.calendar import Unit, containing, first_and_last, is_on_weekday
from timeline.timexes.context import Reading
from timeline.timexes.counting.anchor import locate
from timeline.timexes.meanings import Cyclic, Fixed, Meaning, Relative, Target
from timeline.timexes.normalise.relative import APPOSING
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.surroundings import SENTENCE_ROOM
from timeline.timexes.story.told import Read, Story

WAYS = ("EARLIER", "LATER")  # classes of "before" and "after"
LATELY = 8  # days before publication
PAIR = 2  # the phrase and the one after it; the comma and the article between them
NOUNS = 2  # words from a month to its year: "the May council election that year"


def weekday_again(read: Read, story: Story) -> Meaning | None:
    """Give "a Friday" right after a date that day: "on 2 October, a Friday".

    None where the date is no such weekday.
    """
    phrase, meaning = read
    target, told = meaning.target, story.told
    if not isinstance(target, Cyclic) or target.cycle is not Unit.WEEK:
        return None
    if told is None or told.unit is not Unit.DAY or target.unit is not Unit.DAY:
        return None
    between = phrase.words.forms[max(0, story.last_end) : phrase.match.start()]
    mark, article = between if len(between) == PAIR else ("", "")
    if mark not in APPOSING or article not in load_signs().articles:
        return None
    same = is_on_weekday(told, target.place[0])
    return replace(meaning, target=Fixed(told)) if same else None


def weekend_beside(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give the weekend next to a named day, or that something was set for then.

    "The weekend after Thanksgiving". None where neither is told.
    """
    target = read[0][1].target
    if not isinstance(target, Cyclic) or target.unit is not Unit.WEEKEND:
        return None
    return _next_to_day(read, story, reading) or _weekend_told(read[0], story, reading)


def _next_to_day(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give the weekend right before or after the day that follows it."""
    if len(read) < PAIR:
        return None
    (phrase, meaning), (follower, named) = read[:2]
    after = phrase.match.end()
    if follower.match.start() != after + 1 or named.target is None or named.clock:
        return None
    ways = (phrase.vocabulary.number(name, phrase.words.forms[after]) for name in WAYS)
    way = next(filter(None, ways), 0)
    found = locate(named.target, story.context(follower, named, reading)).period
    if not way or found is None or found.unit is not Unit.DAY:
        return None
    nearest = containing(Unit.WEEKEND, found)
    days = first_and_last(nearest)
    ahead = days is not None and found.index < days[0].toordinal()
    steps = way - ahead if way > 0 else way
    return replace(meaning, target=Fixed(nearest + steps, counted_from=found))


def _weekend_told(read: Read, story: Story, reading: Reading) -> Meaning | None:
    """Give the weekend that something was set for after a day of weeks ago.

    "On 1 May the bridge was shut. A fair planned for the weekend was called off" is the
    weekend of that day. None in another paragraph, or where the day is a recent one.
    """
    phrase, meaning = read
    told, today, target = story.told, reading.published, meaning.target
    if told is None or told.unit is not Unit.DAY or today is None or story.aside:
        return None
    first = phrase.match.start()
    before = phrase.words.forms[first - 1 : first]
    set_for = any(form.lower() in load_signs().set_for for form in before)
    near = first - story.last_end <= SENTENCE_ROOM
    bare = isinstance(target, Cyclic) and target.steps is None
    if not (set_for and near and bare) or told + LATELY > today:
        return None
    if any(map(str.isspace, phrase.words.forms[story.last_end : first])):
        return None
    return replace(meaning, target=Fixed(containing(Unit.WEEKEND, told)))


def _names_year(target: Target | None) -> bool:
    """Tell "2015" and "that year" from any other time."""
    if isinstance(target, Fixed):
        return target.period.unit is Unit.YEAR
    return isinstance(target, Relative) and target.unit is Unit.YEAR


def _is_of(between: Sequence[str]) -> bool:
    """Tell a noun and "of" or "in" between a time and its year.

    "The May election in 2015"; not "the May deadline set in 2015".
    """
    if len(between) < PAIR or between[-1] not in load_signs().of_year:
        return False
    signs = load_tense_signs()
    return not any(signs.may_tell(form) for form in between)


def in_year_after(read: Sequence[Read]) -> Meaning | None:
    """Give a month the year that stands behind its noun: "the May election that year".

    And a day that of "on 14 July in that year" or "the Boxing Day flood in 2004", or a
    season that of "the spring offensive of 1918". None where no such year follows.
    """
    if len(read) < PAIR:
        return None
    (phrase, meaning), (follower, named) = read[:2]
    target, year = meaning.target, named.target
    if not isinstance(target, Cyclic) or target.cycle is not Unit.YEAR:
        return None
    first, after = phrase.match.span()
    forms = phrase.words.forms
    between = forms[after : follower.match.start()]
    if not _names_year(year) or (isinstance(year, Fixed) and not _is_of(between)):
        return None
    if isinstance(year, Fixed):
        between = between[:-1]  # "the May election of 2015"
    nouns = len(between) <= NOUNS and all(map(str.isalpha, between))
    season = target.unit is Unit.SEASON  # "the spring" has its own article
    head = forms[first] if season else forms[first - 1] if first else ""
    heads = {head.lower(), forms[first].lower()}  # "the 5 May agreement"
    article = not heads.isdisjoint(load_signs().articles)
    bare = target.steps is None and target.within is None
    joined = len(between) == 1 and between[0].lower() in load_signs().of_year
    if not bare or not (joined or (nouns and article)):
        return None
    return replace(meaning, target=replace(target, within=year))

"""What the words around a phrase say about it: open ends, ranges, its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.stops import ends_at, load_stops
from timeline.timexes.reading.vocabulary import read_data
from timeline.timexes.values import Direction

RANGE_ROOM = 8  # words between the ends of a range
SENTENCE_ROOM = 40  # words of a sentence that are looked over at most
WORDS_BEFORE = 12  # that may say something about a phrase
BESIDE_ROOM = 12  # words between two times of which one goes on with the other
BETWEEN = 2  # words between "since" and the time: "since at least 2022"
AHEAD_ROOM = 8  # words between "until" and the time that it looks ahead to
SAYING_ROOM = 12  # words from a day to the verb of what was done then


# The lists of words that bear the names of attributes of `Signs`, by their tables.
LISTS = {
    "open": "compares between of_a_day",
    "range": "links pair then_did not_then opening shifted ends",
    "beside": "set_for joints again entry "
    "articles settings beside_setting in_setting votes owners",
    "tense": "stops",
    "ahead": "from_now",
    "part": "ends_with lasts",
    "near": "game business prices record",
    "speaker": "said tells_on",
    "quoted": "says apart",
}


@dataclass(frozen=True, slots=True)
class Signs:
    """The telling words of a language.

    Attributes:
        openings: Word before a phrase -> the end that it leaves open.
        compares: Those after which an amount of time back is only compared with.
        links: Words between the two ends of a range.
        pair: Words between two of a kind.
        then_did: Words after a day that lead to what was done next.
        not_then: Words of what was done before, or is to be.
        opening: Words before the first of two that are the ends of a range.
        shifted: Words before two dates that are none: "moved from 5 May to 3 May".
        ends: Words of the clause between two dates that make the second the end.
        set_for: Words before a weekend that something was to be on, or over by.
        stops: Marks that end a sentence.
        joints: Words between two phrases that name the same time.
        again: Words after the comma before a date that says the time again.
        ahead: Words with which a story looks ahead.
        from_now: Words of a future that begins now.
        between: Words between an opening and its phrase: "since at least".
        of_a_day: Words after which "from" begins nothing: "images from Monday".
        part_of: Words between a part and its whole: "the first months of 1997".
        ends_with: Words between a length and its end: "the year to 30 June".
        lasts: Words before a length that lasts.
        game: Words of sports, whose quarters are none of a year.
        entry: Marks after a time that an entry of a list begins with.
        articles: Words before a noun of its own: "a Friday".
        settings: Things of a whole year or season: "in the 2016 election".
        beside_setting: Words before the year of one that is not what is told of.
        in_setting: Those of them that open a sentence about it.
        votes: Things that are voted in, of which the day is told long before.
        owners: Words that tell whose a thing is.
        business: Words of business, whose halves are those of a year.
        prices: Words of prices, which are written like times with a dot.
        record: Words after which a length looks back: "the worst in ten years".
        said: Words of telling, whose day is not that of what is told.
        when_said: Words between one of them and its day.
        tells_on: Words right behind that day that lead to what was said.
        says: Words that tell who says what is quoted.
        apart: Words that stand between none of them and its day.
    """

    openings: dict[str, Direction]
    compares: frozenset[str]
    links: frozenset[str]
    pair: frozenset[str]
    then_did: frozenset[str]
    not_then: frozenset[str]
    opening: frozenset[str]
    shifted: frozenset[str]
    ends: frozenset[str]
    set_for: frozenset[str]
    stops: frozenset[str]
    joints: frozenset[str]
    again: frozenset[str]
    ahead: frozenset[str]
    from_now: frozenset[str]
    between: frozenset[str]
    of_a_day: frozenset[str]
    part_of: frozenset[str]
    ends_with: frozenset[str]
    lasts: frozenset[str]
    game: frozenset[str]
    entry: frozenset[str]
    articles: frozenset[str]
    settings: frozenset[str]
    beside_setting: frozenset[str]
    in_setting: frozenset[str]
    votes: frozenset[str]
    owners: frozenset[str]
    business: frozenset[str]
    prices: frozenset[str]
    record: frozenset[str]
    said: frozenset[str]
    when_said: frozenset[str]
    tells_on: frozenset[str]
    says: frozenset[str]
    apart: frozenset[str]


@cache
def load_signs(language: str = "en") -> Signs:
    """Read a language's telling words, once a process."""
    read = read_data(language, "surroundings.toml")
    lists = {
        name: frozenset(read[table][name].split())
        for table, names in LISTS.items()
        for name in names.split()
    }
    return Signs(
        openings={
            word: Direction(end)
            for end in Direction
            for word in read["open"][end].split()
        },
        ahead=frozenset(read["ahead"]["words"].split()),
        part_of=frozenset(read["part"]["of"].split()),
        when_said=frozenset(read["speaker"]["when"].split()),
        **lists,
    )


def direction_before(phrase: Phrase, *, ago: bool = False) -> Direction | None:
    """Tell which end a phrase, or the word before it, leaves open: "since May".

    None where it leaves none.

    Args:
        phrase: The phrase.
        ago: Whether it names an amount of time back: "up from a year ago" is not open.
    """
    own = phrase.code("open", "OPENEND")
    if own:
        return Direction(own)  # "1994 or later"
    signs = load_signs()
    owner, before = ["", "", *words_before(phrase)][-2:]
    before = before.lower()
    compares = before in signs.compares and (ago or owner.lower() in signs.of_a_day)
    return None if compares else signs.openings.get(before)


def words_before(phrase: Phrase) -> list[str]:
    """Give the words right before a phrase, but for "at least" and the like."""
    forms, after = phrase.words.forms, phrase.match.start()
    between, least = load_signs().between, max(0, after - BETWEEN)
    while after > least and forms[after - 1].lower() in between:
        after -= 1
    return forms[max(0, after - WORDS_BEFORE) : after]


def stands_beside(phrase: Phrase, last_end: int) -> bool:
    """Tell a phrase that goes on with the one before: "at 8 p.m. on Dec. 12"."""
    first, joints, code = phrase.match.start(), load_signs().joints, phrase.vocabulary
    near = last_end >= 0 and first - last_end <= BESIDE_ROOM
    return near and all(
        form in joints or code.code("ZONE", form.lower())
        for form in phrase.words.forms[last_end:first]
    )


def says_again(phrase: Phrase, last_end: int) -> bool:
    """Tell a date that says the time before it again: "a year later, in May 1941"."""
    first, again = phrase.match.start(), load_signs().again
    between = phrase.words.forms[last_end : min(first, last_end + BESIDE_ROOM)]
    return between[:1] == [","] and all(form in again for form in between[1:])


def says_that(phrase: Phrase, last_end: int) -> bool:
    """Tell what was said at the phrase that ends at `last_end`: "on Monday that"."""
    link = phrase.words.forms[last_end] if last_end >= 0 else ""
    return link.lower() in load_signs().tells_on and goes_on(phrase, last_end)


def is_linked(phrase: Phrase, last_end: int) -> bool:
    """Tell the second of a pair: "from 8 a.m. to 9 a.m.", "at 8 and 9 a.m."."""
    first, signs = phrase.match.start(), load_signs()
    if last_end < 0 or first != last_end + 1:
        return False
    return phrase.words.forms[last_end].lower().strip() in signs.links | signs.pair


def looks_ahead(phrase: Phrase) -> bool:
    """Tell a time to which the sentence only looks ahead: "until May 1945"."""
    forms, signs = phrase.words.forms, load_signs()
    first = phrase.match.start()
    for form in reversed(forms[max(0, first - AHEAD_ROOM) : first]):
        if form in signs.stops or form == "," or form.isspace():
            return False
        if form.lower() in signs.ahead:
            return True
    return False


def goes_on(phrase: Phrase, last_end: int, room: int = SENTENCE_ROOM) -> bool:
    """Tell a phrase of the same sentence as the one that ends at `last_end`.

    At most `room` words may stand between the two.
    """
    first = phrase.match.start()
    if last_end < 0 or first - last_end > room:
        return False
    return not ends_sentence(phrase.words.forms[last_end:first])


def is_of_speaker(phrase: Phrase) -> bool:
    """Tell when something was said, not when it happened: "police said on Tuesday"."""
    signs, before = load_signs(), words_before(phrase)
    if before and before[-1].lower() in signs.when_said:
        before = before[:-1]
    return bool(before) and before[-1].lower() in signs.said


def says_then(phrase: Phrase) -> bool:
    """Tell when something was said, by the verb after it: "on Sunday police said"."""
    signs, after = load_signs(), phrase.match.end()
    for form in phrase.words.forms[after : after + SAYING_ROOM]:
        if form in signs.stops or form.isspace():
            return False
        if form.lower() in signs.said:
            return True
    return False


def tells_of_game(phrase: Phrase) -> bool:
    """Tell a phrase in a sentence about a match: "a touchdown in the third quarter"."""
    return _has_near(phrase, load_signs().game)


def tells_of_business(phrase: Phrase) -> bool:
    """Tell a phrase in a sentence about business: "sales rose in the second half"."""
    return _has_near(phrase, load_signs().business) and not tells_of_game(phrase)


def tells_of_prices(phrase: Phrase) -> bool:
    """Tell a phrase in a sentence about prices: "the shares closed at 9.15"."""
    return _has_near(phrase, load_signs().prices)


def _has_near(phrase: Phrase, telling: frozenset[str]) -> bool:
    """Tell whether one of some words is near, in the sentence of a phrase."""
    after = phrase.match.end()
    follows = to_stop(phrase.words.forms[after : after + WORDS_BEFORE])
    before = to_stop(words_before(phrase)[::-1])
    return any(form.lower() in telling for form in (*before, *follows))


def lasts(phrase: Phrase) -> bool:
    """Tell a length that lasts: "he taught for two years before the vote"."""
    before = words_before(phrase)[-1:]
    return bool(before) and before[0].lower() in load_signs().lasts


def ends_results(phrase: Phrase) -> bool:
    """Tell the end of what results are of: "profit for the six months to September"."""
    unit, link = ["", "", *words_before(phrase)][-2:]
    code = phrase.vocabulary.code
    counted = code("UNIT", unit.lower()) or code("UNITS", unit.lower())
    if not counted or link.lower() not in load_signs().ends_with:
        return False
    return tells_of_business(phrase)


def follows_record(phrase: Phrase) -> bool:
    """Tell a length back to the last of its kind: "the worst storm in ten years"."""
    record = load_signs().record
    return any(form in record for form in to_stop(words_before(phrase)[::-1]))


def to_stop(forms: Sequence[str]) -> Sequence[str]:
    """Give the words up to a mark that ends the sentence."""
    stops = load_signs().stops
    ends = (at for at, form in enumerate(forms) if form in stops or form.isspace())
    return forms[: next(ends, len(forms))]


def ends_sentence(forms: Sequence[str]) -> bool:
    """Tell words with a mark or a break among them that ends a sentence."""
    marks = load_stops().marks
    if marks.isdisjoint(forms) and not any(map(str.isspace, forms)):
        return False
    return any(
        (form in marks or form.isspace()) and ends_at(forms, place)
        for place, form in enumerate(forms)
    )

"""The words around phrases that tell something of them, as the data file lists them."""

from dataclasses import dataclass

from timeline.timexes.reading.vocabulary import of_language, read_data
from timeline.timexes.values import Direction

# The lists of words that bear the names of attributes of `Signs`, by their tables.
LISTS = {
    "open": "compares of_a_day",
    "range": "links over pair then_did not_then opening shifted ends holding",
    "beside": "set_for joints again entry "
    "articles hours settings beside_setting in_setting votes owners of_year deadline",
    "tense": "stops",
    "ahead": "from_now",
    "part": "ends_with beside_end outlooks lasts",
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
        over: Those of them, and of the next, that a range which is over has.
        pair: Words between two of a kind.
        then_did: Words after a day that lead to what was done next.
        not_then: Words of what was done before, or is to be.
        opening: Words before the first of two that are the ends of a range.
        shifted: Words before two dates that are none: "moved from 5 May to 3 May".
        ends: Words of the clause between two dates that make the second the end.
        holding: Words of what a time holds, after a comma.
        set_for: Words before a weekend that something was to be on, or over by.
        stops: Marks that end a sentence.
        joints: Words between two phrases that name the same time.
        again: Words after the comma before a date that says the time again.
        ahead: Words with which a story looks ahead.
        from_now: Words of a future that begins now.
        of_a_day: Words after which "from" begins nothing: "images from Monday".
        part_of: Words between a part and its whole: "the first months of 1997".
        ends_with: Words between a length and its end: "the year to 30 June".
        beside_end: Words beside one of them: "the week that ended on Friday".
        outlooks: Words of a sentence in which that end lies ahead.
        lasts: Words before a length that lasts.
        game: Words of sports, whose quarters are none of a year.
        entry: Marks after a time that an entry of a list begins with.
        articles: Words before a noun of its own: "a Friday".
        hours: Words before a time of day.
        settings: Things of a whole year or season: "in the 2016 election".
        beside_setting: Words before the year of one that is not what is told of.
        in_setting: Those of them that open a sentence about it.
        votes: Things that are voted in, of which the day is told long before.
        owners: Words that tell whose a thing is.
        of_year: Words before the year of a noun: "the May election of 2015".
        deadline: Words before a time that something was to be over by.
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
    over: frozenset[str]
    pair: frozenset[str]
    then_did: frozenset[str]
    not_then: frozenset[str]
    opening: frozenset[str]
    shifted: frozenset[str]
    ends: frozenset[str]
    holding: frozenset[str]
    set_for: frozenset[str]
    stops: frozenset[str]
    joints: frozenset[str]
    again: frozenset[str]
    ahead: frozenset[str]
    from_now: frozenset[str]
    of_a_day: frozenset[str]
    part_of: frozenset[str]
    ends_with: frozenset[str]
    beside_end: frozenset[str]
    outlooks: frozenset[str]
    lasts: frozenset[str]
    game: frozenset[str]
    entry: frozenset[str]
    articles: frozenset[str]
    hours: frozenset[str]
    settings: frozenset[str]
    beside_setting: frozenset[str]
    in_setting: frozenset[str]
    votes: frozenset[str]
    owners: frozenset[str]
    of_year: frozenset[str]
    deadline: frozenset[str]
    business: frozenset[str]
    prices: frozenset[str]
    record: frozenset[str]
    said: frozenset[str]
    when_said: frozenset[str]
    tells_on: frozenset[str]
    says: frozenset[str]
    apart: frozenset[str]


@of_language
def load_signs() -> Signs:
    """Read a language's telling words, once a process."""
    read = read_data("surroundings.toml")
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

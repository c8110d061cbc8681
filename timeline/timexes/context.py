"""What is known where a phrase stands, and what locating it gives."""

from dataclasses import dataclass

from timeline.timexes.calendar import Period
from timeline.timexes.meanings import Origin
from timeline.timexes.values import DateOrder, TextKind, VerbTenses


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text is read.

    Attributes:
        published: Its day of publication; None where unknown.
        kind: News or narrative.
        order: How dates in digits are read.
        is_life: Whether it is an obituary, whose news is a death.
        in_entry: Whether `published` is the day of an entry of a chronology instead.
        way: For the date that an entry of a chronology begins with 1 where the list
            goes on in time, -1 where it goes back; else 0.
        verb_tense: What a parser tells of the verbs; None where none has read the text.
        headline: How many words the headline has; 0 where there is none.
        wired: Whether `published` is the day of the report's first line instead.
    """

    published: Period | None
    kind: TextKind
    order: DateOrder = DateOrder.MDY
    is_life: bool = False
    in_entry: bool = False
    way: int = 0
    verb_tense: VerbTenses | None = None
    headline: int = 0
    wired: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where a phrase stands.

    Attributes:
        published: Day of publication; None where unknown.
        told: The period that the text named last; None before the first.
        line: Where the story stands; None before its first date.
        day_told: The day that the text named last; in news one that had come by
            publication. None before the first.
        in_passing: Whether the sentence of `day_told` has then named `told`, a longer
            time.
        told_aside: Whether `told` only begins a time that lasts until now.
        kind: News or narrative.
        quarter: The quarter that the text named last; None before the first.
        range_from: The start of a range that the phrase ends; None outside ranges.
        range_opened: Whether "from" or "between" stands before that start.
        begins_range: Whether a month that ends a range follows.
        beside: The period that the phrase right before names; None without one.
        order: How dates in digits are read.
        in_entry: Whether `published` is the day of an entry of a chronology instead.
        way: For the date that an entry of a chronology begins with 1 where the list
            goes on in time, -1 where it goes back; else 0.
        sentence_told: `told` where its phrase is near in the same sentence, else None.
        explained: `told` where the phrase stands in the clause that explains it: "in
            2019, when they met in May"; else None.
        linked: Whether only "and" or the like stands between that phrase and this one.
        opening: `told` where its phrase has opened the sentence: "In 2019 they met in
            May"; else None.
        carried_on: The time told in the clause that the phrase's own goes on from:
            "arrested in May 2014 and tried in September".
        sequel: `told` where the paragraph goes on from it with a sentence that the
            phrase opens: "Sales fell in March 2020. In April they rose"; else None.
        staged: `told` where it is the year of a setting that the sentence tells of:
            "the 2026 World Cup will begin on 11 June"; else None.
        explained_from: The year before `explained`, of a season of two: "2020-21, when
            they met in October"; else None.
        listed: The year of a list of dates that the phrase is in: "Dates for 2025: 5
            May and 9 June"; else None.
        put_off: Whether something was put off until the phrase: "the vote of May was
            put off until the autumn".
        said_that: Whether "that" follows right behind the phrase of `told`, and tells
            what was said then: "said on Monday that he was shot on Tuesday".
        before_told: Whether the phrase tells what comes before that of `told`: "will
            resign on Friday after losing a vote on Monday".
        paired: Whether the phrase is the second of two times of one verb: "had forecast
            5% in May and 4% in August".
        opens_since: Whether "since" stands before the phrase.
        tense: -1 where the words around tell of the past, 1 of the future, 0 where they
            tell nothing; twice that where they are close by; 3 for what was said to
            come, 4 for what will come, as they say outright, -4 for what has come,
            as its verb says, 5 for what its verb tells in the present.
    """

    published: Period | None
    told: Period | None
    line: Period | None
    kind: TextKind
    quarter: Period | None = None
    tense: int = 0
    order: DateOrder = DateOrder.MDY
    in_entry: bool = False
    way: int = 0
    range_from: Period | None = None
    range_opened: bool = False
    begins_range: bool = False
    beside: Period | None = None
    day_told: Period | None = None
    told_aside: bool = False
    in_passing: bool = False
    sentence_told: Period | None = None
    explained: Period | None = None
    linked: bool = False
    opening: Period | None = None
    explained_from: Period | None = None
    carried_on: Period | None = None
    sequel: Period | None = None
    staged: Period | None = None
    listed: Period | None = None
    put_off: bool = False
    said_that: bool = False
    before_told: bool = False
    paired: bool = False
    opens_since: bool = False

    @property
    def closest(self) -> Period | None:
        """What bare dates count from."""
        if self.kind is TextKind.NARRATIVE:
            return self.line or self.published
        return self.published or self.told

    def anchor(self, origin: Origin) -> Period | None:
        """Give the period that an origin stands for here."""
        if origin is Origin.TOLD:
            return self.told or self.published
        return self.published if origin is Origin.PUBLISHED else self.closest


@dataclass(frozen=True, slots=True)
class Place:
    """Where a target lies.

    Attributes:
        period: The period, None where unknown.
        counted_from: The period that it was counted from; None for a date that
            needs none.
        unknown: TIMEX3 value where the period is unknown.
    """

    period: Period | None
    counted_from: Period | None = None
    unknown: str = ""

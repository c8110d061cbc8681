"""What is known where a phrase stands, and what locating it gives."""

from dataclasses import dataclass
from typing import Protocol

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


class Nearby(Protocol):
    """What the words between a phrase and the one before it say.

    Each is looked up when it is asked for, as most phrases need few of them.
    """

    @property
    def range_from(self) -> Period | None:
        """The start of a range that the phrase ends; None outside ranges."""

    @property
    def range_opened(self) -> bool:
        """Whether "from" or "between" stands before that start."""

    @property
    def begins_range(self) -> bool:
        """Whether a month that ends a range follows."""

    @property
    def range_to(self) -> int:
        """The month that ends "from" or "between" the phrase and it; 0 without one."""

    @property
    def beside(self) -> Period | None:
        """The period that the phrase right before names; None without one."""

    @property
    def sentence_told(self) -> Period | None:
        """What was told last where its phrase is near in the same sentence."""

    @property
    def in_sentence(self) -> Period | None:
        """What was told last where that was in the same sentence, however far."""

    @property
    def explained(self) -> Period | None:
        """What was told last where the phrase stands in the clause that explains it.

        "In 2019, when they met in May".
        """

    @property
    def linked(self) -> bool:
        """Whether only "and" or the like stands between that phrase and this one."""

    @property
    def joined(self) -> bool:
        """Whether "and" or the like stands somewhere between the two.

        "They will meet on Friday in Lund and vote on Thursday".
        """

    @property
    def opening(self) -> Period | None:
        """What was told last where its phrase has opened the sentence.

        "In 2019 they met in May".
        """

    @property
    def closed_aside(self) -> bool:
        """Whether what was told last stood in a clause aside that a comma has closed.

        "The firm, which was sold in the autumn of 2021, closed in September".
        """

    @property
    def carried_on(self) -> Period | None:
        """The time told in the clause that the phrase's own goes on from.

        "Arrested in May 2014 and tried in September".
        """

    @property
    def sequel(self) -> Period | None:
        """What was told last where the paragraph goes on with what the phrase opens.

        "Sales fell in March 2020. In April they rose".
        """

    @property
    def staged(self) -> Period | None:
        """What was told last where it is the year of what the sentence tells of.

        "The 2026 World Cup will begin on 11 June".
        """

    @property
    def of_subject(self) -> Period | None:
        """What was told last where it is the year of what the phrase tells of.

        "The last strike, in 2023, began in May".
        """

    @property
    def listed(self) -> Period | None:
        """The year of a list of dates: "Dates for 2025: 5 May and 9 June"."""

    @property
    def put_off(self) -> bool:
        """Whether something was put off until the phrase.

        "The vote of May was put off until the autumn".
        """

    @property
    def said_that(self) -> bool:
        """Whether "that" follows behind what was told last, and tells what was said.

        "Said on Monday that he was shot on Tuesday".
        """

    @property
    def before_told(self) -> bool:
        """Whether the phrase tells what comes before what was told last.

        "Will resign on Friday after losing a vote on Monday".
        """

    @property
    def paired(self) -> bool:
        """Whether the phrase is the second of two times of one verb.

        "Had forecast 5% in May and 4% in August".
        """

    @property
    def opens_since(self) -> bool:
        """Whether "since" stands before the phrase."""

    @property
    def opens_sentence(self) -> bool:
        """Whether the phrase begins its sentence, but for a word such as "On"."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where a phrase stands.

    Attributes:
        published: Day of publication; None where unknown.
        told: The period that the text named last; None before the first.
        line: Where the story stands; None before its first date.
        kind: News or narrative.
        nearby: What the words between the phrase and the one before it say.
        quarter: The quarter that the text named last; None before the first.
        tense: -1 where the words around tell of the past, 1 of the future, 0 where they
            tell nothing; twice that where they are close by; 3 for what was said to
            come, 4 for what will come, as they say outright, -4 for what has come,
            as its verb says, 5 for what its verb tells in the present.
        order: How dates in digits are read.
        in_entry: Whether `published` is the day of an entry of a chronology instead.
        way: For the date that an entry of a chronology begins with 1 where the list
            goes on in time, -1 where it goes back; else 0.
        day_told: The day that the text named last; in news one that had come by
            publication. None before the first.
        told_aside: Whether `told` only begins a time that lasts until now.
        in_passing: Whether the sentence of `day_told` has then named `told`, a longer
            time.
        explained_from: The year before what was told last, of a season of two:
            "2020-21, when they met in October"; else None.
    """

    published: Period | None
    told: Period | None
    line: Period | None
    kind: TextKind
    nearby: Nearby
    quarter: Period | None = None
    tense: int = 0
    order: DateOrder = DateOrder.MDY
    in_entry: bool = False
    way: int = 0
    day_told: Period | None = None
    told_aside: bool = False
    in_passing: bool = False
    explained_from: Period | None = None

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

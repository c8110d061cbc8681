"""The words between a phrase and the one before it in, what they say of the two out."""

from dataclasses import dataclass

from timeline.timexes.calendar import Period
from timeline.timexes.counting.bearing import is_yearly
from timeline.timexes.meanings import Meaning
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.aside import carries_on, closes_aside, explains_last
from timeline.timexes.sentence.from_now import is_put_off
from timeline.timexes.sentence.passing import is_since
from timeline.timexes.sentence.range_ends import (
    begins_a_range,
    ends_range,
    is_range_opened,
    month_after,
)
from timeline.timexes.sentence.sequel import (
    is_joined,
    is_paired,
    is_sequel,
    leads_on,
    was_before,
)
from timeline.timexes.sentence.stages import (
    opens_sentence,
    year_listed,
    year_of_subject,
    year_set,
)
from timeline.timexes.sentence.surroundings import (
    goes_on,
    is_linked,
    says_that,
    stands_beside,
)


@dataclass(eq=False, slots=True)
class Beside:
    """A phrase and the one before it; `context.Nearby` says what is asked of them.

    Attributes:
        phrase: The phrase.
        meaning: What it means.
        told: The period that the text named last; None before the first.
        last_end: Where the phrase that named it ends in the list of words.
        list_year: The year of a list of dates that that phrase is in.
        opens: Whether that phrase opened its sentence, without "since".
    """

    phrase: Phrase
    meaning: Meaning
    told: Period | None
    last_end: int
    list_year: Period | None
    opens: bool
    _is_near: bool | None = None  # in the sentence; None where nobody has asked

    @property
    def range_from(self) -> Period | None:
        """The start of the range that the phrase ends."""
        return self.told if ends_range(self.phrase, self.last_end) else None

    @property
    def range_opened(self) -> bool:
        """Whether "from" or "between" stands before that."""
        ends = ends_range(self.phrase, self.last_end)
        return ends and is_range_opened(self.phrase, self.last_end)

    @property
    def begins_range(self) -> bool:
        """Whether the month that ends a range follows."""
        return begins_a_range(self.phrase)

    @property
    def range_to(self) -> int:
        """The month that ends the range which the phrase opens."""
        return month_after(self.phrase, opened=True)

    @property
    def beside(self) -> Period | None:
        """What was told, where it stands right before."""
        return self.told if stands_beside(self.phrase, self.last_end) else None

    @property
    def sentence_told(self) -> Period | None:
        """What was told, where it is near in the sentence."""
        if self._is_near is None:
            self._is_near = leads_on(self.phrase, self.last_end)
        return self.told if self._is_near else None

    @property
    def in_sentence(self) -> Period | None:
        """What was told, where it was in the sentence, however far."""
        return self.told if goes_on(self.phrase, self.last_end) else None

    @property
    def explained(self) -> Period | None:
        """What was told, where the phrase explains it."""
        return self.told if explains_last(self.phrase, self.last_end) else None

    @property
    def linked(self) -> bool:
        """Whether only "and" or the like stands between the two."""
        return is_linked(self.phrase, self.last_end)

    @property
    def joined(self) -> bool:
        """Whether "and" or the like stands between the two."""
        return is_joined(self.phrase, self.last_end)

    @property
    def opening(self) -> Period | None:
        """What was told, where it opened the sentence."""
        opens = self.opens and goes_on(self.phrase, self.last_end)
        return self.told if opens else None

    @property
    def closed_aside(self) -> bool:
        """Whether what was told stood in a clause aside that has ended."""
        return closes_aside(self.phrase, self.last_end)

    @property
    def carried_on(self) -> Period | None:
        """What was told, where the sentence goes on from it."""
        on = carries_on(self.phrase, self.last_end, opened=self.opens)
        return self.told if on else None

    @property
    def sequel(self) -> Period | None:
        """What was told, where the paragraph goes on from it."""
        on = is_yearly(self.meaning) and is_sequel(self.phrase, self.last_end)
        return self.told if on else None

    @property
    def staged(self) -> Period | None:
        """What was told, where it is the year of a setting."""
        return year_set(self.told, self.phrase, self.last_end)

    @property
    def of_subject(self) -> Period | None:
        """What was told, where it is the year of what does what the phrase dates."""
        return year_of_subject(self.told, self.phrase, self.last_end)

    @property
    def listed(self) -> Period | None:
        """The year of the list that the phrase is in."""
        return year_listed(self.told, self.list_year, self.phrase, self.last_end)

    @property
    def put_off(self) -> bool:
        """Whether something was put off until the phrase."""
        return is_put_off(self.phrase)

    @property
    def said_that(self) -> bool:
        """Whether "that" leads from what was told to what was said."""
        return says_that(self.phrase, self.last_end)

    @property
    def before_told(self) -> bool:
        """Whether the phrase comes before what was told."""
        return was_before(self.phrase, self.last_end)

    @property
    def paired(self) -> bool:
        """Whether the two are times of one verb."""
        return is_yearly(self.meaning) and is_paired(self.phrase, self.last_end)

    @property
    def opens_since(self) -> bool:
        """Whether "since" stands before the phrase."""
        return is_since(self.phrase)

    @property
    def opens_sentence(self) -> bool:
        """Whether the phrase begins its sentence, but for a word such as "On"."""
        return opens_sentence(self.phrase)

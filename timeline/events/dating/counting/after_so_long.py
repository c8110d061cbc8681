"""An event told "after eleven years" in, its days from what was told before out.

"In 1996 he fled to Brazil. He was caught after eleven years": about 2007, as "fled in
1996 and was caught after eleven years" is. Not "after two weeks of talks", which tells
how long another thing went on. And "flew for three weeks after the crash" are those
from the crash on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.clause import read_verb_group, subject_of
from timeline.events.dating.article.amounts import days_from, length_in_days
from timeline.events.dating.article.birth import is_born
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.clause.told import is_told
from timeline.events.dating.counting.apart import POINTING, Gap, gap_behind
from timeline.events.dating.counting.lasting import date_gone_on_from
from timeline.events.dating.counting.lengths import far_from
from timeline.events.dating.counting.origin import told_day
from timeline.events.dating.counting.ruled_out import Anchor
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

AFTER, LASTS = "after", "last"
WOULD = "would"
LISTS = read_word_lists("dating")
BINDING, GOES_ON = LISTS["binding"], LISTS["goes_on_so_long"]


def after_so_long(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the days so long after the one date that the sentence before tells.

    Or that its own one tells of what it is joined to: "came in on 2 May and gave up
    after five days". Only where these are over by publication.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    today, date = story.published, _date_before(token, number, story)
    if today is None or date is None or not is_plainly_told(token):
        return
    anchor = Anchor(date.start, date.end, 1, date)
    for placed in story.undated[number]:
        if placed.verb == token and _stands_alone(placed):
            found = far_from(placed, Gap(date.head, back=True, inside=False), anchor)
            yield from (one for one in found if one.end is None or one.end <= today)


def _date_before(token: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the one date told before an event, in its sentence or the one before."""
    own = story.timexes[number]
    if own:
        date = date_gone_on_from(token, number, story) if len(own) == 1 else None
        return None if date is None or is_born(date.verb) else date
    before = story.timexes[number - 1] if number else ()
    return before[0] if len(before) == 1 and before[0].main else None


def for_so_long(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the three weeks of "flew for three weeks after the crash".

    And those of "the boycott lasted three weeks". Only where the text tells on which
    day the crash was, or the boycott began. Not "jailed for three years
    after the crash".

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    today = story.published
    if lemma(token) in BINDING or today is None:
        return
    for placed in story.undated[number]:
        days = length_in_days(placed.timex.value)
        top = _begun(placed, token, story.timexes[number])
        if top is None or days is None:
            continue
        day = told_day(top, number, story)
        end = days_from(day.start, round(days)) if day is not None else today
        if day is not None and end <= today:
            span = replace(placed, start=day.start, end=end)
            yield Candidate(
                *(Source.LENGTH, Shape.LASTS, day.start, end, span), other=day
            )


def to_last_so_long(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the ten days of "a strike began on 3 May. They said it would last ten days".

    These are from that 3 May on, not from publication. Only in the paragraph of what
    began, and where the sentence tells no date itself.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    today, row = story.published, story.timexes[number - 1] if number else ()
    if today is None or story.timexes[number] or not _would_last(token):
        return
    day = next((one for one in row if one.main and one.end <= today), None)
    if day is None or story.paragraph[number] != story.paragraph[number - 1]:
        return
    for placed in story.undated[number]:
        days = length_in_days(placed.timex.value)
        if placed.verb == token and days is not None:
            span = (day.start, days_from(day.end, round(days)))
            length = replace(placed, start=span[0], end=span[1])
            yield Candidate(Source.LENGTH, Shape.LASTS, *span, length, other=day)


def _would_last(token: Token) -> bool:
    """Tell "would last" of "they said it would last ten days"."""
    if token.pos_ != "VERB" or lemma(token) not in GOES_ON:
        return False
    group = read_verb_group(token)
    would = group.modal == WOULD and not group.has_have and group.negation is None
    return would and is_told(first_joined(token))


def _begun(
    placed: PlacedTimex, token: Token, row: Sequence[PlacedTimex]
) -> Token | None:
    """Give the crash after which somebody flew so long, or what lasted so long."""
    if placed.verb != token:
        return None
    gap = gap_behind(placed, token)
    if gap is not None:
        return gap.top if gap.back else None
    if lemma(token) != LASTS or placed.preposition or row:
        return None
    subject = subject_of(token)
    if subject is None or all(one.lower_ not in POINTING for one in subject.lefts):
        return None
    return subject if subject.pos_ == "NOUN" else None


def _stands_alone(placed: PlacedTimex) -> bool:
    """Tell "after eleven years", of nothing that the words behind it name."""
    if placed.preposition != AFTER or length_in_days(placed.timex.value) is None:
        return False
    return all(one.is_punct or one.i <= placed.last for one in placed.head.rights)

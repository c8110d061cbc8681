"""A length in which something was done in, its days from the start of that out.

"The drive begun on 2 May reached nine villages in ten days" (and "began on 2 May and
reached"), and "it reached nine villages in ten days" of a drive that the sentence
before tells to have begun then: the ten days are those from 2 May on, not the last ones
before the news.
"""

from collections.abc import Iterator
from dataclasses import replace

from timeline.events.clause import subject_of
from timeline.events.dating.article.amounts import WITHIN, days_from, length_in_days
from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import joined_verbs
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_CLAUSES, Token, lemma

LISTS = read_word_lists("dating")
STARTS = LISTS["begins"] | LISTS["breaks_out"] | LISTS["sets_going"]
IN = frozenset({WITHIN, "in"})
IT = frozenset({"it", "they"})


def within_start(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the ten days of "the drive begun on 2 May reached it in ten days".

    No days where nothing says when it began, or they go on after publication.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    today, subject = story.published, subject_of(token)
    if subject is None or not has_happened(token):
        return
    for length in story.undated[number]:
        count = length_in_days(length.timex.value)
        if count is None or length.verb != token or length.preposition not in IN:
            continue
        began = _beginning((token, subject), number, story)
        if began is None:
            continue
        end = days_from(began.start, round(count))
        if today is None or end <= today:
            days = replace(length, start=began.start, end=end)
            yield Candidate(
                *(Source.LENGTH, Shape.LASTS, began.start, end, days), other=began
            )
            return


def _beginning(
    event: tuple[Token, Token], number: int, story: Story
) -> PlacedTimex | None:
    """Give the day on which what the subject of an event names began."""
    token, subject = event
    own = (
        one
        for one in story.timexes[number]
        if _begins(one, subject) or _begins_before(one, token)
    )
    before = story.timexes[number - 1] if number else ()
    told = (one for one in before if _began_before(one, subject))
    return next((one for one in (*own, *told) if one.start == one.end), None)


def _begins(placed: PlacedTimex, subject: Token) -> bool:
    """Tell 2 May of "the drive begun on 2 May" and "the drive, which began then"."""
    verb = placed.verb
    if verb is None or verb.dep_ not in NOUN_CLAUSES or verb.head != subject:
        return False
    return lemma(verb) in STARTS


def _begins_before(placed: PlacedTimex, token: Token) -> bool:
    """Tell 2 May of "the drive began on 2 May and reached nine villages"."""
    verb = placed.verb
    return verb is not None and lemma(verb) in STARTS and verb.i in joined_verbs(token)


def _began_before(placed: PlacedTimex, subject: Token) -> bool:
    """Tell 2 May of "the drive began on 2 May", of which "it" goes on to be told."""
    verb = placed.verb
    if verb is None or not placed.main or lemma(verb) not in STARTS:
        return False
    thing = subject_of(verb)
    if thing is None:
        return False
    return subject.lower_ in IT or lemma(subject) == lemma(thing)

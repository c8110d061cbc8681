"""News in, which of its days the life that it looks back on may not be told with out.

News says that somebody died or was named a minister on Tuesday, then tells who that is:
"Salo was born in Viipuri. She trained as a nurse." None of that was on Tuesday, nor did
it last six years until then.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from timeline.events.clause import (
    REAL_SUBJECTS,
    SPEECH,
    clause_verb,
    is_passive,
    subject_of,
)
from timeline.events.dating.article.birth import DEATHS, SOMEBODY, is_born
from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.story import Story
from timeline.events.dating.values import Candidate, Source
from timeline.language import Token, lemma

CARRIED = frozenset(
    {Source.EARLIER, Source.NEXT, Source.ALIKE, Source.STORY, Source.PUBLICATION}
)
UNNAMED = frozenset({"NOUN", "PRON"})
NAMED_BY = frozenset({"conj"})  # "the writer and poet Eva Holm"
REACH = 100  # sentences of a paragraph that are looked back over
LATELY = timedelta(days=62)  # before publication: days of the news, not of the life


def is_of_life(token: Token, story: Story) -> bool:
    """Tell what somebody did whose life the article looks back on, or what befell them.

    Told in the past, once it has come to the birth or youth: by "she" or by name, or by
    somebody unnamed in a paragraph that tells of them ("a curator bought forty
    plates"), not by others who now say or do something.

    Args:
        token: The event's predicate.
        story: The article.
    """
    number, verb = story.sentence[token.i], clause_verb(token)
    if verb is not None and verb.tag_ == "VBG" and verb.dep_ in {"advcl", "xcomp"}:
        verb = clause_verb(verb.head)  # "spent a year picking fruit"
    if verb is None or story.quoted[token.i]:
        return False
    if lemma(verb) in DEATHS or not has_happened(verb):
        return False
    if number not in story.lives:
        # "Ruiz, who was shot, died": maybe on that very day.
        begun = next(iter(story.lives), 0)  # they are in order
        passing = number < begun or not is_passive(verb)
        return passing and tells_who_died(token)
    told = list(_told_up_to(number, story))
    if any(is_of_news(one.start, story) for n in told for one in story.timexes[n]):
        return False
    return _is_of_them(verb, len(told), story.lives[number])


def _told_up_to(number: int, story: Story) -> Iterator[int]:
    """Give the sentences of a paragraph that look back on a life, the last first.

    Args:
        number: Of one of them, with which to begin.
        story: The article.
    """
    here = story.paragraph[number]
    for earlier in range(number, max(-1, number - REACH), -1):
        if earlier not in story.lives or story.paragraph[earlier] != here:
            return
        yield earlier


def _is_of_them(verb: Token, sentences: int, names: frozenset[str]) -> bool:
    """Tell what they did; "she said" may be somebody who remembers them."""
    # "Found his niche" finds nothing out.
    says = lemma(verb) in SPEECH and all(c.dep_ != "dobj" for c in verb.rights)
    subject = subject_of(verb)
    if subject is None or subject.text in names:
        return True
    if says or subject.lower_ in SOMEBODY:
        return not says
    named = any(c.pos_ == "PROPN" for c in subject.rights if c.dep_ in NAMED_BY)
    unnamed = subject.pos_ in UNNAMED and not named
    return unnamed and _is_told_of(verb, sentences, names)


def _is_told_of(token: Token, sentences: int, names: frozenset[str]) -> bool:
    """Tell a sentence that tells of them, or that follows one in its paragraph."""
    sent = token.sent
    for _ in range(sentences):
        subjects = (word for word in sent if word.dep_ in REAL_SUBJECTS)
        if any(w.lower_ in SOMEBODY or w.text in names for w in subjects):
            return True
        sent = token.doc[max(sent.start - 1, 0)].sent
    return False


def tells_who_died(token: Token) -> bool:
    """Tell "who held the title for a year" of who has died: not the year until then."""
    return any(
        here.dep_ == "relcl"
        and here.head.dep_ in REAL_SUBJECTS
        and lemma(here.head.head) in DEATHS
        for here in (token, *token.ancestors)
    )


def is_news(candidate: Candidate, token: Token, story: Story) -> bool:
    """Tell days of the news, or a length up to them, that no words of the event tell.

    Args:
        candidate: Days that it may lie in.
        token: The predicate of an event of the life.
        story: The article.
    """
    if is_born(token) and candidate.source in CARRIED:
        return True  # on no day that something else happened
    if candidate.source is Source.LENGTH:
        there = candidate.other
        return there is None or is_of_news(there.start, story)
    if candidate.source is Source.SENTENCE or candidate.start is None:
        return False
    return is_of_news(candidate.start, story)


def is_of_news(day: date, story: Story) -> bool:
    """Tell a day of the last two months before publication, or a later one."""
    return story.published is not None and story.published - day <= LATELY

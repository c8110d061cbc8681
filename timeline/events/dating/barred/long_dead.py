"""An event and its story in, the days on which who did it was dead out.

"An opera that Holm wrote in 1885 was first heard on Wednesday. Holm burned her letters"
on no such Wednesday.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from timeline.events.clause import REAL_SUBJECTS, is_passive, subject_of
from timeline.events.dating.article.birth import SOMEBODY
from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.story import Story
from timeline.events.dating.values import OF_ITS_WORDS, Bar, Candidate
from timeline.language import Token

REACH = 120  # words back to whom "she" means


def bars_after_death(token: Token, story: Story) -> Iterator[Bar]:
    """Give what tells days after the death of who did something.

    Args:
        token: The event's predicate.
        story: The article.
    """
    if not story.last_days or token.pos_ != "VERB" or is_passive(token):
        return
    who = subject_of(token)
    if who is None or not has_happened(token):
        return
    name = _named_before(who, story) if who.lower_ in SOMEBODY else who.text
    if name in story.last_days:
        yield partial(_is_after, story.last_days[name])


def _named_before(pronoun: Token, story: Story) -> str:
    """Give the subject by name that a paragraph told of last before "she" did it."""
    here = story.paragraph[story.sentence[pronoun.i]]
    words = pronoun.doc[max(pronoun.i - REACH, 0) : pronoun.i]
    for word in reversed(words):
        if story.paragraph[story.sentence[word.i]] != here:
            return ""
        if word.pos_ == "PROPN" and word.dep_ in REAL_SUBJECTS:
            return word.text
    return ""


def _is_after(last: date, candidate: Candidate) -> bool:
    """Tell days of other sentences after a death."""
    if candidate.source in OF_ITS_WORDS or candidate.start is None:
        return False
    return candidate.start > last or (
        candidate.end is not None and candidate.end > last
    )

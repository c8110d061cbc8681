"""An event in, days of long ago that it has not as somebody else now speaks out.

"The vote was held on Thursday. Scots had voted in 2014. The club called for another
vote": not in 2014, nor at any time since.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from timeline.events.clause import clause_verb, subject_of
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.after_aside import LATELY
from timeline.events.dating.barred.among_old import LONG_AGO
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

SPEAKS_UP = read_word_lists("dating")["speaks_up"]
BEFORE = frozenset({Source.ALIKE, Source.EARLIER})
PRONOUNS = frozenset({"PRP", "PRP$", "WP", "DT"})


def bars_of_new_speaker(token: Token, story: Story) -> Iterator[Bar]:
    """Give what tells days over a year back that a sentence before named.

    Of what somebody says in a report of news, in the simple past, whom that sentence
    does not name.

    Args:
        token: The event's predicate.
        story: The article.
    """
    verb, today, day = clause_verb(token), story.published, story.day
    if verb is None or today is None or day is None:
        return
    if verb.i != token.i or lemma(verb) not in SPEAKS_UP or not is_plainly_told(verb):
        return
    speaker = subject_of(verb)
    if speaker is None or speaker.tag_ in PRONOUNS or today - day.start > LATELY:
        return
    yield partial(_is_of_then, speaker, today - LONG_AGO)


def _is_of_then(speaker: Token, since: date, candidate: Candidate) -> bool:
    placed = candidate.placed
    if candidate.source not in BEFORE or placed is None:
        return False
    if candidate.start is None or candidate.start >= since:
        return False
    return all(word.text != speaker.text for word in placed.head.sent)

"""An event in, the span from what was told before it to now out: "in the weeks since".

"The bank failed on 4 October. In the weeks since, nine directors have left": from that
day on, on no day that the text tells besides. So in "nine have left since."; not in
"nine have left since Monday".
"""

from collections.abc import Iterator

from timeline.events.clause import clause_verb
from timeline.events.dating.article.happening import has_just_happened
from timeline.events.dating.article.since import shares_auxiliary
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.counting.origin import told_day
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

TIMES = read_word_lists("dating")["times_since"]
SINCE = "since"
REACH = 3  # sentences back to what it counts from


def since_told(token: Token, number: int, story: Story) -> list[Candidate]:
    """Give the one span of what has been done "in the weeks since"; else none.

    Or "since the fire", where the text tells the day of that fire.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    verb, today = clause_verb(token), story.published
    if verb is None or today is None or story.timexes[number]:
        return []
    first = first_joined(verb)
    perfect = has_just_happened(verb) or shares_auxiliary(verb)
    if not perfect:
        return []
    day = next((told_day(one, number, story) for one in _since_what(first)), None)
    if day is not None and day.start <= today:
        return [Candidate(Source.EARLIER, Shape.FROM, day.start, today, day)]
    if not any(_is_since(one) for one in first.children):
        return []
    for earlier in range(number - 1, max(-1, number - 1 - REACH), -1):
        told = [one for one in story.timexes[earlier] if not one.speech]
        if told and told[-1].start <= today:
            last = ([one for one in told if one.main] or told)[-1]
            return [Candidate(Source.EARLIER, Shape.FROM, last.start, today, last)]
    return []


def _since_what(verb: Token) -> Iterator[Token]:
    """Give the fire of "has been closed since the fire"."""
    for link in verb.children:
        if link.lower_ == SINCE and link.dep_ == "prep":
            yield from (one for one in link.children if one.dep_ == "pobj")


def _is_since(word: Token) -> bool:
    """Tell "in the weeks since" and "have fled since."; not "since the vote"."""
    if word.lower_ != SINCE or word.dep_ != "advmod" or any(word.children):
        return False
    ends = word.i > word.head.i and word.doc.at(word.i + 1).is_punct
    return ends or lemma(word.nbor(-1)) in TIMES

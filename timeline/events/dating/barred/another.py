"""A candidate in, whether its days are those of another thing of the kind out.

"Nine were killed when a fire broke out, police said. In 2019, a fire in Lund killed
14": what is told with "a" again is new, so that nothing before it was in 2019.
"""

from timeline.events.clause import subject_of
from timeline.events.dating.article.placed import stem
from timeline.events.dating.article.story import Story
from timeline.events.dating.values import OF_ITS_WORDS, Candidate
from timeline.events.lexicon import is_event_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

NEW = read_word_lists("dating")["another_one"]
MONTH = 31  # days before publication; what is told anew sooner may be the news again


def is_of_another(token: Token, story: Story, candidate: Candidate) -> bool:
    """Tell the days of a thing that a later sentence tells as another one.

    Args:
        token: The event's predicate.
        story: The article.
        candidate: Days that the event may lie in.
    """
    placed, today = candidate.placed, story.published
    number = story.sentence[token.i]
    if placed is None or placed.verb is None or today is None:
        return False
    if candidate.source in OF_ITS_WORDS or placed.sentence <= number:
        return False
    if (today - placed.end).days <= MONTH or number in story.labels:
        return False
    thing = subject_of(placed.verb)
    if thing is None or thing.pos_ != "NOUN" or not is_event_noun(lemma(thing)):
        return False
    if all(one.lower_ not in NEW for one in thing.lefts):
        return False
    told = story.stems.get(stem(thing), ())
    return any(other < placed.sentence for other in told)

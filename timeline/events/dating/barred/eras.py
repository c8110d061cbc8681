"""An event in, whether its words put it into a war or an era that is over out.

"The mill closed during the war" was not on the day of the news, though no words say
in which years the war was.
"""

from timeline.events.clause import (
    SUBJECTS,
    Tense,
    clause_verb,
    read_verb_group,
    subject_of,
)
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.life import is_of_news
from timeline.events.dating.values import Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("dating")
ERAS, LINKS = LISTS["eras"], LISTS["era_links"]
PRESENT, WARS = LISTS["era_present"], LISTS["named_wars"]
IN = "in"


def is_of_era(token: Token) -> bool:
    """Tell what was done in the simple past "during the war" or "after the revolution".

    Not what "has" been done then, nor in "this war" or "a war".

    Args:
        token: The event's predicate, or the noun of the era.
    """
    verb = clause_verb(token)
    if verb is None or read_verb_group(verb).tense is not Tense.PAST:
        return False
    if any(one.dep_ in SUBJECTS and one.i == token.i for one in verb.lefts):
        return False
    # "Trained in Lund and fought in the north during the war"
    joined = (one for one in verb.conjuncts if subject_of(one) == subject_of(verb))
    return any(_opens_era(link) for one in (verb, *joined) for link in one.children)


def _opens_era(link: Token) -> bool:
    """Tell "during the pandemic", "in World War II"; not "in the war"."""
    if link.dep_ not in {"prep", "npadvmod"} or link.lower_ not in LINKS:
        return False
    noun = next((one for one in link.children if one.dep_ == "pobj"), None)
    if noun is None:
        return False
    words = {one.lower_ for one in noun.children if one.i < noun.i}
    if lemma(noun) not in ERAS and noun.lower_ not in ERAS:
        return bool(words & WARS) and noun.head is link
    if words & PRESENT or any(one.ent_type_ == "DATE" for one in noun.children):
        return False
    named = bool(words & WARS) or noun.ent_type_ == "EVENT"
    return named or (link.lower_ != IN and ("the" in words or not words))


def is_outside_era(candidate: Candidate, token: Token, story: Story) -> bool:
    """Tell days of the news, or told next, that no words of the event itself give.

    Args:
        candidate: Days that it may lie in.
        token: The predicate of an event of an era.
        story: The article.
    """
    placed = candidate.placed
    if candidate.source is Source.SENTENCE:
        verb = clause_verb(token)
        if placed is None or placed.verb is None or verb is None:
            return False
        return placed.verb.i > verb.i  # not "founded in 1834 and sold during the war"
    last = candidate.end or candidate.start
    if candidate.source is Source.NOWHERE or last is None:
        return False
    if candidate.source is Source.LENGTH and candidate.other is not None:
        # "We came in 1971," said Ruiz, who was laid off for a year during the war.
        return candidate.other.verb != clause_verb(token)
    return candidate.source is Source.NEXT or is_of_news(last, story)

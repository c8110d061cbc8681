"""An event in, the day told of a thing in the sentence before it out.

"The unions rejected the pact that the mayor signed on 27 November. They called for a
strike": who goes on with the main clause is not on that day.
"""

from timeline.events.clause import REAL_SUBJECTS, subject_of
from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.participles import HARMED
from timeline.events.dating.article.placed import PlacedTimex, stem
from timeline.events.dating.article.story import Story
from timeline.events.dating.values import OF_ITS_WORDS, Candidate
from timeline.language import NOUN_CLAUSES, PLURAL_TAGS, Token, lemma

THEY, ONE = "they", frozenset({"he", "she"})
WORDS = frozenset({"DET", "PRON"})
WHO = frozenset({"who", "whom", "whose"})
LATELY = 2  # days before publication; what came so late may be the news itself


def is_of_thing_aside(
    token: Token, number: int, story: Story, candidate: Candidate
) -> bool:
    """Tell the day of a thing of the sentence before, for who goes on from there.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
        candidate: Days that the event may lie in.
    """
    placed, today = candidate.placed, story.published
    if placed is None or today is None or candidate.source in OF_ITS_WORDS:
        return False
    if placed.sentence != number - 1 or (today - placed.end).days <= LATELY:
        return False
    thing, doer = _thing_dated(placed), subject_of(token)
    if thing is None or doer is None or not has_happened(token):
        return False
    return _goes_on(doer, thing)


def _thing_dated(placed: PlacedTimex) -> Token | None:
    """Give the pact of "the pact signed on 27 November", behind a main verb."""
    verb = placed.verb
    if verb is None or verb.dep_ not in NOUN_CLAUSES or verb.head.pos_ != "NOUN":
        return None
    of_person = any(one.lower_ in WHO for one in verb.lefts)
    if of_person or (verb.dep_ == "acl" and lemma(verb) in HARMED):
        return None
    root = placed.head.sent.root
    behind = root.pos_ == "VERB" and root.i < verb.head.i
    return verb.head if behind else None


def _is_nobody_else(subject: Token) -> bool:
    """Tell "that", "she" and "her party"; not "the mayor"."""
    return subject.pos_ in WORDS or any(one.tag_ == "PRP$" for one in subject.lefts)


def _goes_on(doer: Token, thing: Token) -> bool:
    """Tell who did what the main clause tells, by name or as "they", not the thing."""
    root = thing.sent.root
    first = next((one for one in root.lefts if one.dep_ in REAL_SUBJECTS), None)
    if first is None:
        return False
    if doer.lower_ == THEY:
        return first.tag_ in PLURAL_TAGS or any(
            one.dep_ == "conj" for one in first.rights
        )
    if doer.lower_ in ONE:
        named = first.pos_ == "PROPN" and first.tag_ not in PLURAL_TAGS
        others = (one for one in thing.subtree if one.dep_ in REAL_SUBJECTS)
        return named and all(map(_is_nobody_else, others))
    return doer.pos_ != "PRON" and stem(doer) == stem(first)

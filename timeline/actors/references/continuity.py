"""The sentences just read in, whom a next one goes on to speak of out.

"NASA met. Its head spoke": a sentence without a name goes on about the subject before.
Who only said what another did is not that subject.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

from timeline.actors.identity.identified import names_somebody
from timeline.actors.places import first_conjunct
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Span, Token, lemma

BODIES = frozenset({ActorType.ORGANISATION, ActorType.GROUP, ActorType.COUNTRY})
SAME = frozenset({("him", "he"), ("her", "she")})
MOST_CHILDREN = 30
STEPS = 3  # sentences back that only go on with a pronoun
# What follows the "it" that stands for nothing: "it is known that", "it is a pity".
EMPTY = frozenset({"ccomp", "csubj", "xcomp", "acomp", "attr"})


@dataclass(frozen=True, slots=True)
class Seen:
    """An actor as it stands in the sentences just read.

    Attributes:
        actor: Who.
        sentence: Number of the sentence.
        head: The mention's head word.
        by_name: By a name, not by a pronoun or what the actor is.
    """

    actor: Actor
    sentence: int
    head: Token
    by_name: bool = True


def nearest_bearer(number: int, bearers: Sequence[Seen]) -> Actor | None:
    """Give the only one so described here, or else in the sentence before; else None.

    Who only says what its subject is does not count: "Lund Air, Sala's rival, fell".
    """
    for back in (0, 1):
        here = [seen for seen in bearers if seen.sentence == number - back]
        near: AbstractSet[Actor] = {seen.actor for seen in here}
        if back and len(near) > 1:
            near = {seen.actor for seen in here if not _is_within_subject(seen, here)}
            near = _main_subject(here) or near
        if here:
            return next(iter(near)) if len(near) == 1 else None
    return None


def _main_subject(here: Sequence[Seen]) -> AbstractSet[Actor]:
    """Give the club of "Lund sacked Ek after Sala won", where Sala stands beside."""
    beside = {seen.actor for seen in here if seen.head.head.dep_ == "advcl"}
    main = {seen.actor for seen in here if _is_subject(seen)}
    return main if main | beside == {seen.actor for seen in here} else frozenset()


def _is_within_subject(seen: Seen, others: Sequence[Seen]) -> bool:
    """Tell whether an actor stands in the phrase of another, the subject."""
    phrases = (one.head for one in others if one.head.i != seen.head.i)
    return any(
        head.dep_ in NOUN_SUBJECTS
        and head.left_edge.i <= seen.head.i <= head.right_edge.i
        for head in phrases
    )


def _is_subject(seen: Seen) -> bool:
    """Tell whether an actor is the subject of its sentence."""
    first = first_conjunct(seen.head)
    return first.dep_ in NOUN_SUBJECTS and first.head.dep_ == "ROOT"


def told_of_another(seen: Seen, number: int) -> bool:
    """Tell whether somebody only spoke, in the sentence before, of an unnamed person.

    "Lund said the driver was drunk. His family ...": the driver's. So after "Lund
    identified the driver as Ana Ruiz".
    """
    verb = seen.head.head
    if seen.sentence != number - 1 or seen.head.dep_ not in NOUN_SUBJECTS:
        return False
    if lemma(verb) not in word_lists().reporting_verbs:
        return False
    if names_somebody(verb):
        return True
    return any(
        subject.dep_ in NOUN_SUBJECTS and subject.lower_ in word_lists().person_nouns
        for told in islice(verb.children, MOST_CHILDREN)
        if told.dep_ == "ccomp"
        for subject in islice(told.children, MOST_CHILDREN)
    )


def whom_told_on(pronoun: Token, recent: Sequence[Seen]) -> Actor | None:
    """Give Lund for "Ek pardoned him [Lund], and he was flown out".

    Were it Ek, the second clause would have no "he".
    """
    verb = pronoun.head.head
    if pronoun.dep_ not in NOUN_SUBJECTS or pronoun.head.dep_ != "conj":
        return None
    subjects = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
    whom = [c.i for c in verb.rights if c.dep_ == "dobj" and _same(c, pronoun)]
    if not whom or any(c.pos_ == "PRON" for c in subjects):
        return None
    return next((seen.actor for seen in recent if seen.head.i == whom[0]), None)


def _same(whom: Token, who: Token) -> bool:
    return (whom.lower_, who.lower_) in SAME


def somebody_since(pronoun: Token, last: Seen) -> bool:
    """Tell whether somebody unnamed came up after an actor: "A clerk sued. He won".

    As one who acts in the sentence before, in which the actor is not told of.
    """
    before = _sentence_told_before(pronoun)
    if before is None or last.head.i >= before.start:
        return False
    people = word_lists().person_nouns
    return any(
        word.lower_ in people
        and word.tag_ == "NN"
        and (word.dep_ in NOUN_SUBJECTS or word.head.lower_ == "by")
        and any(c.lower_ in {"a", "an"} or _is_of_kin(c) for c in word.lefts)
        for word in before
    )


def _is_of_kin(owner: Token) -> bool:
    """Tell the woman of "the woman's husband said", who is nobody named."""
    whole = owner.dep_ == "poss" and owner.tag_ == "NN"
    return whole and owner.head.head.dep_ == "ROOT"


def _sentence_told_before(pronoun: Token) -> Span | None:
    """Give the sentence before that tells who the pronoun of the next ones is.

    Those of which the same pronoun is the subject go on with somebody.
    """
    doc, start = pronoun.doc, pronoun.sent.start
    for _ in range(STEPS):
        if not start:
            return None
        sentence = doc[start - 1].sent
        subjects = [c for c in sentence.root.children if c.dep_ in NOUN_SUBJECTS]
        if [c.lower_ for c in subjects] != [pronoun.lower_]:
            return sentence
        start = sentence.start
    return None


def body_before(token: Token, number: int, recent: Sequence[Seen]) -> Actor | None:
    """Give the body that is the subject before: "NASA met. Its head spoke".

    None where there is none.
    """
    if not token.is_sent_start or not (token.dep_ == "poss" or _acts_on(token)):
        return None
    subjects = {
        seen.actor
        for seen in recent
        if seen.sentence == number - 1 and _is_subject(seen)
    }
    actor = next(iter(subjects)) if len(subjects) == 1 else None
    return actor if actor and actor.type in BODIES else None


def _acts_on(token: Token) -> bool:
    """Tell whether "it" goes on as the one who acts: "NASA met. It voted".

    Not the "it" of "it is clear that", nor where another thing came between: "NASA
    launched a probe. It failed".
    """
    children = islice(token.head.children, MOST_CHILDREN)
    if token.dep_ not in NOUN_SUBJECTS or any(c.dep_ in EMPTY for c in children):
        return False
    before = token.nbor(-1).sent.root
    return all(c.dep_ != "dobj" for c in islice(before.children, MOST_CHILDREN))


def speaks(token: Token) -> bool:
    """Tell whether a word is the subject of a speech verb: "He added"."""
    speech = lemma(token.head) in word_lists().reporting_verbs
    return token.dep_ in NOUN_SUBJECTS and speech

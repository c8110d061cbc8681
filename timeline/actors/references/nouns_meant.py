"""A pronoun in, the common noun that it stands for by what is told out.

"The agency launched a probe. It entered orbit": the probe did. "Peru sent engineers and
they finished the survey": the engineers did. Whoever is named there is not meant.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import islice

from timeline.actors.names.things import is_done_by_craft
from timeline.actors.references.clauses import subject_above
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma

FARTHEST = 80  # tokens
SENTENCES_BACK = 2
MOST_CHILDREN = 30
NAMING = frozenset({"compound", "appos"})
WHEN = frozenset({"when", "as", "while", "after", "before"})
LEADING = NOUN_SUBJECTS | {"dobj"}


def noun_meant(pronoun: Token) -> Token | None:
    """Give the noun for the craft or the people that a pronoun stands for.

    None where a named actor may be meant.
    """
    if pronoun.dep_ not in NOUN_SUBJECTS:
        return None
    if pronoun.lower_ == "it":
        return _craft_meant(pronoun)
    return _people_meant(pronoun) if pronoun.lower_ == "they" else None


def means_the_event(pronoun: Token) -> bool:
    """Tell the "it" of "It came after a row" and "It follows a raid": what was told.

    So that of "The mill burned, Lund Police said. It was old".
    """
    if _means_topic(pronoun) or _is_of_craft(pronoun):
        return True
    verb = pronoun.head
    opens = pronoun.lower_ == "it" and pronoun.is_sent_start
    if not opens or pronoun.dep_ != "nsubj" or verb.dep_ != "ROOT":
        return False
    after = [c for c in islice(verb.children, MOST_CHILDREN) if c.i > verb.i]
    if lemma(verb) == "follow":
        return any(c.dep_ == "dobj" and c.pos_ == "NOUN" for c in after)
    times = (c for c in after if c.dep_ in {"prep", "mark", "advcl"})
    led = (w.lower_ for c in times for w in (c, *c.lefts))
    return lemma(verb) == "come" and not word_lists().comings.isdisjoint(led)


def _is_of_craft(pronoun: Token) -> bool:
    """Tell the ship of "a Peruvian ship stopped after its engine failed" from Peru."""
    if pronoun.lower_ != "its":
        return False
    subject = subject_above(pronoun)
    return subject is not None and subject.tag_ == "NN" and subject.lower_ in _kinds()


def _means_topic(pronoun: Token) -> bool:
    """Tell whether the thing is meant that somebody just said something of.

    Not "The mill burned, Lund Foods said. It would close", which the firm says.
    """
    if not pronoun.is_sent_start or not pronoun.i:
        return False
    speech = pronoun.nbor(-1).sent.root
    told = [c for c in speech.lefts if c.dep_ == "ccomp"]
    if len(told) != 1 or lemma(speech) not in word_lists().reporting_verbs:
        return False
    topics = [c for c in told[0].lefts if c.dep_ in NOUN_SUBJECTS and c.tag_ == "NN"]
    if pronoun.lower_ == "its" and pronoun.dep_ == "poss":
        return any(topic.lower_ in _kinds() for topic in topics)
    if pronoun.lower_ != "it" or pronoun.dep_ not in NOUN_SUBJECTS:
        return False
    lists, verb = word_lists(), pronoun.head
    told_on = any(c.lower_ in lists.telling_on for c in verb.lefts)
    told_on |= lemma(verb) in lists.reporting_verbs
    bodies = (
        lists.body_nouns | lists.spoken_for | lists.person_nouns | lists.state_bodies
    )
    return not told_on and any(topic.lower_ not in bodies for topic in topics)


def _craft_meant(pronoun: Token) -> Token | None:
    """Give the noun of the craft told of last, of those that do or suffer something.

    None without one, and where what "it" does is nothing that only ships and craft do,
    but for a clause of time below a craft's: "the ferry was full when it met a wave".
    """
    own = _craft_above(pronoun)
    if own is not None:
        return own
    if not is_done_by_craft(pronoun.head):
        return None
    nouns = list(_craft_before(pronoun))
    leading = (noun for noun in nouns if noun.dep_ in LEADING)
    return next(leading, nouns[0] if nouns else None)


def _craft_above(pronoun: Token) -> Token | None:
    """Give the ferry of "the ferry was full when it met a wave"; None for others."""
    clause = pronoun.head
    timed = clause.dep_ == "advcl" and any(c.lower_ in WHEN for c in clause.lefts)
    if not timed or clause.head.i > clause.i:
        return None
    subjects = [c for c in clause.head.lefts if c.dep_ in NOUN_SUBJECTS]
    crafts = [one for one in subjects if one.tag_ == "NN" and one.lower_ in _kinds()]
    return crafts[0] if len(crafts) == 1 else None


def _kinds() -> AbstractSet[str]:
    lists = word_lists()
    return lists.vessels | lists.craft | lists.aircraft


def _craft_before(pronoun: Token) -> Iterator[Token]:
    """Give the nouns for one craft before a pronoun, the last first."""
    kinds = _kinds()
    first = pronoun.sent.start
    for _ in range(SENTENCES_BACK):
        first = pronoun.doc[first - 1].sent.start if first else 0
    for place in range(pronoun.i - 1, max(first, pronoun.i - FARTHEST) - 1, -1):
        noun = pronoun.doc[place]
        if noun.tag_ == "NN" and noun.lower_ in kinds and noun.dep_ not in NAMING:
            yield noun


def _people_meant(pronoun: Token) -> Token | None:
    """Give the people whom one named body sends or holds in the clause before.

    None where a second noun or body of several is there, which may be meant as well.
    Those who act in the clause of time before it are meant, too: "when the thieves saw
    the police, they fled".
    """
    acting = _people_acting(pronoun)
    if acting is not None:
        return acting
    verb = _verb_before(pronoun)
    if verb is None:
        return None
    children = list(islice(verb.children, MOST_CHILDREN))
    subjects = [child for child in children if child.dep_ in NOUN_SUBJECTS]
    alone = len(subjects) == 1 and subjects[0].tag_ == "NNP"
    if not alone or any(c.dep_ == "conj" for c in subjects[0].children):
        return None
    people = (c for c in children if c.dep_ == "dobj" and c.tag_ == "NNS")
    return next((c for c in people if lemma(c) in word_lists().person_nouns), None)


def _people_acting(pronoun: Token) -> Token | None:
    """Give the thieves of "when the thieves saw the police, they fled"."""
    first = pronoun.sent.root
    if pronoun.head != first:
        return None
    clauses = (c for c in first.lefts if c.dep_ == "advcl" and c.i < pronoun.i)
    for clause in clauses:
        timed = any(child.lower_ in WHEN for child in clause.lefts)
        subjects = [c for c in clause.lefts if c.dep_ == "nsubj"]
        for one in subjects if timed and len(subjects) == 1 else ():
            if one.tag_ == "NNS":
                return one if lemma(one) in word_lists().person_nouns else None
    return None


def _verb_before(pronoun: Token) -> Token | None:
    """Give the verb of the clause before a pronoun's, of its sentence or the last."""
    verb = pronoun.head
    if verb.dep_ == "conj" and verb.head.i < pronoun.i:
        return verb.head
    if verb.dep_ != "ROOT" or not pronoun.i or not pronoun.is_sent_start:
        return None
    root = pronoun.nbor(-1).sent.root
    joined = (c for c in root.children if c.dep_ == "conj" and c.pos_ == "VERB")
    return max(joined, key=lambda child: child.i, default=root)

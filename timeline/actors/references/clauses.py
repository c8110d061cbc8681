"""A word in, its place among the clauses out: whose subject it is, and whose words."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from timeline.actors.places import first_conjunct
from timeline.actors.references.continuity import Seen
from timeline.actors.values import Actor
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, PLURAL_TAGS, Token, lemma

BELONGING = frozenset({"pobj", "prep", "compound", "nmod", "poss"})
OBJECTS = frozenset({"dobj", "dative"})
ACCUSATIVE = frozenset({"him", "her", "them"})
# Who does something to one of these does it to another: "Lund wrote to him".
APART = frozenset({"about", "against", "by", "for", "to"})
# So beside these, but for what somebody has on or with himself: "took it with him".
APART_ALONE = frozenset({"at", "on", "with"})
MET_BY = frozenset({"by", "to", "with"})
RELATIVE = frozenset({"who", "which", "that"})
COMPLEMENTS = frozenset({"ccomp", "xcomp"})
FRONTED = frozenset({"prep", "advcl"})
ACTING = frozenset({"pcomp", "advcl"})
CLAUSES_UP = 4
POLICE, SAY = "police", "say"


def subject_of(token: Token) -> int | None:
    """Give the verb that a token, or the first of its list, is the subject of.

    So of "his partner, Ana Ruiz, fled". None where there is none.
    """
    first = first_conjunct(token)
    if first.dep_ == "appos" and first.head.dep_ in NOUN_SUBJECTS:
        first = first.head
    return first.head.i if first.dep_ in NOUN_SUBJECTS else None


def doers_of(token: Token, recent: Sequence[Seen]) -> AbstractSet[Actor]:
    """Give who does what befalls a word, and so is not meant by it.

    "Lund called him"; "Lund came and called him"; "Lund ordered him held"; "Lund is to
    sentence him"; "they told Lund to free him".
    """
    clause = token.head
    if token.dep_ == "nsubj" and token.lower_ in ACCUSATIVE:
        if clause.dep_ not in COMPLEMENTS:
            return frozenset()
        clause = clause.head
    elif token.dep_ == "pobj":
        clause = _verb_apart(token)
    elif token.dep_ not in OBJECTS:
        return frozenset()
    own = any(child.dep_ in NOUN_SUBJECTS for child in clause.children)
    doing = clause.head if clause.dep_ == "conj" and not own else clause
    whom = None
    if clause.dep_ == "xcomp" and not own:
        doing = clause.head
        whom = next((c.i for c in doing.children if c.dep_ in OBJECTS), None)
    told = _told_of(doing)
    if whom is not None:  # "told Lund to free him"
        return {seen.actor for seen in recent if seen.head.i == whom}
    return {
        seen.actor
        for seen in recent
        if subject_of(seen.head) == doing.i or seen.head.i == told
    }


def _verb_apart(token: Token) -> Token:
    """Give the verb of "wrote to him" and "bought a part of it"; else the word above.

    Not that of "took it with him", but that of "met with him".
    """
    way, above = token.head, token.head.head
    apart = way.lower_ in APART or (
        way.lower_ in APART_ALONE and all(c.dep_ != "dobj" for c in above.children)
    )
    if apart and above.pos_ == "VERB":
        return above
    part = way.lower_ == "of" and above.dep_ in OBJECTS
    owned = any(child.dep_ == "poss" for child in above.lefts)
    return above.head if part and not owned else way


def _told_of(clause: Token) -> int | None:
    """Give the Lund of "Lund, who called him"; None where a verb has no "who"."""
    if clause.dep_ != "relcl":
        return None
    who = (c for c in clause.lefts if c.dep_ in NOUN_SUBJECTS)
    return clause.head.i if any(c.lower_ in RELATIVE for c in who) else None


def met_before(token: Token, recent: Sequence[Seen]) -> AbstractSet[Actor]:
    """Give whom a pronoun meets or does something to in what opens its clause.

    "After meeting Lund, he left": it is not Lund who left. Nor is it after "In talks
    with Lund, he" and "Questioned by Lund, he".
    """
    if token.dep_ not in NOUN_SUBJECTS:
        return frozenset()
    fronts = [c for c in token.head.children if c.dep_ in FRONTED and c.i < token.i]
    acts = [c for front in fronts for c in (front, *front.children)]
    met: set[int] = set()
    for act in acts:
        met.update(_met_in(act))
        own = any(child.dep_ in NOUN_SUBJECTS for child in act.children)
        if act.tag_ != "VBG" or act.dep_ not in ACTING or own:
            continue
        met |= {c.i for c in act.children if c.dep_ in OBJECTS}
        met |= {c.i for p in act.children for c in p.children if c.dep_ == "pobj"}
    return {
        seen.actor
        for seen in recent
        if seen.head.i in met
        or (seen.head.dep_ == "compound" and seen.head.head.i in met)  # "Ana Ruiz KC"
    }


def who_survives(token: Token, recent: Sequence[Seen]) -> AbstractSet[Actor]:
    """Give the Lund of "Lund said he was murdered", who speaks and so was not."""
    if not is_told_dead(token):
        return frozenset()
    speech = token.head.head.i
    return {seen.actor for seen in recent if subject_of(seen.head) == speech}


def is_told_dead(pronoun: Token) -> bool:
    """Tell the "he" of "Lund said he was murdered" from "said he was almost killed"."""
    told, lists = pronoun.head, word_lists()
    if pronoun.dep_ not in NOUN_SUBJECTS or told.dep_ != "ccomp":
        return False
    suffers = pronoun.dep_ == "nsubjpass" or lemma(told) in lists.deaths_of_all
    almost = any(c.lower_ in lists.almost for c in told.children)
    return lemma(told) in lists.dead_verbs and suffers and not almost


def whose_aside(token: Token, recent: Sequence[Seen]) -> AbstractSet[Actor]:
    """Give the Karl of "Karl, his brother, left", who is not his own brother."""
    beside = token.head
    if token.dep_ != "poss" or beside.dep_ != "appos":
        return frozenset()
    return {seen.actor for seen in recent if seen.head.i == beside.head.i}


def _met_in(act: Token) -> Iterator[int]:
    """Give the Lund of "talks with Lund" and "questioned by Lund"."""
    if act.pos_ != "NOUN" and act.tag_ != "VBN":
        return
    for way in act.rights:
        if way.lower_ in MET_BY:
            yield from (child.i for child in way.children if child.dep_ == "pobj")


def subject_above(token: Token) -> Token | None:
    """Give the nearest subject before a word, of its clause or one above; else None.

    The man of "a man sitting in his car" is that of what he does. In "Lund said one of
    its mills burned" the subject that the word stands in is none, and Lund is. Of "the
    board fined Lund for selling its guns" it is Lund.
    """
    clause, passed, left = token.head, token.i, CLAUSES_UP
    while left:
        left -= 1
        for child in clause.children:
            if child.dep_ not in NOUN_SUBJECTS or child.i >= token.i:
                continue
            if child.i != passed:
                return child
            left = CLAUSES_UP
        passed = clause.i
        if clause.dep_ == "acl" and clause.tag_ == "VBG" and clause.head.i < token.i:
            return clause.head
        if punished := _punished_for(clause):
            return punished
        if clause.head.i == clause.i:
            break
        clause = clause.head
    return None


def _punished_for(clause: Token) -> Token | None:
    """Give whom a penalty for what a clause tells hits; else None."""
    verb = clause.head.head
    told = clause.dep_ == "pcomp" and clause.head.lower_ == "for"
    if not told or lemma(verb) not in word_lists().punishing:
        return None
    return next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)


def person_above(token: Token, people: AbstractSet[str]) -> Token | None:
    """Give the subject above, one of clauses higher where it is no person.

    Not the river of "two men died, one when a river swept away his house".

    Args:
        token: A pronoun.
        people: Nouns for persons.
    """
    subject = subject_above(token)
    if subject is None or subject.pos_ != "NOUN":
        return subject
    clause = subject.head
    thing = subject.lower_ not in people and subject.tag_ == "NN"
    if not thing or clause.dep_ != "advcl":
        return subject
    above = [c for c in clause.head.lefts if c.dep_ in NOUN_SUBJECTS]
    return above[0] if above and above[0].tag_ == "NNS" else subject


def several_before(pronoun: Token, recent: Sequence[Seen]) -> bool:
    """Tell whether "they" may be several unnamed who act last in its sentence.

    "The Galvo people were not asked, their leader said".
    """
    doc, named = pronoun.doc, {seen.head.i for seen in recent}
    for place in range(pronoun.i - 1, pronoun.sent.start - 1, -1):
        word = doc[place]
        if word.dep_ in NOUN_SUBJECTS and word.tag_ in PLURAL_TAGS | {"PRP", "NNP"}:
            return word.pos_ == "NOUN" and word.i not in named
    return False


def speaks_for(token: Token) -> bool:
    """Tell whether a body's people are the subject: "Leaders of the union said"."""
    for _ in range(CLAUSES_UP):
        if token.dep_ not in BELONGING:
            break
        token = token.head
    return token.tag_ == "NNS" and token.dep_ in NOUN_SUBJECTS


def speaks_for_person(office: Token) -> bool:
    """Tell "a spokesman for Ana Ruiz", whose "she" she is."""
    for child in office.rights:
        if child.lower_ == "for" and child.dep_ == "prep":
            whom = next((c for c in child.children if c.dep_ == "pobj"), None)
            named = whom is not None and whom.ent_type_ == "PERSON"
            return named and office.lower_.startswith("spokes")
    return False


def is_definite(token: Token) -> bool:
    """Tell whether a noun or title has "the" or the like: "the agency"."""
    if not token.i:
        return False
    noun = token.pos_ == "NOUN" or (
        token.pos_ == "PROPN" and token.text in word_lists().titles
    )
    return noun and any(
        child.lower_ in {"the", "this", "that"} for child in token.children
    )


def is_known(noun: Token) -> bool:
    """Tell "the agency" and bare "police", who need no "the" where they act.

    Police of whom it is only told what they say may be any: "police say he was drunk".
    """
    acts = noun.dep_ in NOUN_SUBJECTS or noun.head.lower_ == "by"
    acts = acts and lemma(noun.head) != SAY
    bare = noun.lower_ == POLICE and acts and not any(True for _ in noun.lefts)
    return bare or (is_definite(noun) and not is_regional(noun))


def is_regional(noun: Token) -> bool:
    """Tell "the regional government", which is not the country's."""
    regions = word_lists().of_regions
    return any(child.lower_ in regions for child in noun.lefts)


def governs(people: Token) -> bool:
    """Tell "government troops", which the state of the story has."""
    if people.tag_ != "NNS" or people.lower_ not in word_lists().group_nouns:
        return False
    words = [child for child in people.lefts if child.dep_ not in {"det", "nummod"}]
    own = [word.lower_ for word in words] == ["government"]
    return own and not any(True for _ in words[0].lefts)


def is_told_of(clause: Token) -> bool:
    """Tell whether a clause says what befalls its noun: "Lund, which it bought"."""
    relative = clause.dep_ == "relcl"
    return relative and any(
        child.dep_ == "dobj" and child.tag_ in {"WDT", "WP"}
        for child in clause.children
    )


def start_of(token: Token) -> int:
    """Give where a reference begins: "the" of "the firm", "wife" of "his wife"."""
    before = token.nbor(-1)
    owned = before.dep_ == "poss" or before.tag_ == "POS"  # "her husband"
    return int(token.idx if owned or token.pos_ != "NOUN" else before.idx)

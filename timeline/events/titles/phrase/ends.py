"""A predicate in, the places out where a phrase ends after it, so that a title may."""

from collections.abc import Iterator

from timeline.events.clause import CHAIN_LIMIT, RELATIVE, SUBJECTS, VERB_POS
from timeline.events.titles.phrase.times import OBJECTS, is_temporal
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
JOINTS = frozenset({"cc", "conj"})
TIED = OBJECTS | {"ccomp", "xcomp", "pcomp", "pobj", "prt", "case", "agent"}


def ends_of(token: Token, last: int, dropped: set[int]) -> Iterator[int]:
    """Give the places after the predicate where a phrase ends, at least one."""
    doc = token.doc
    waiting = token.i
    for end in range(token.i + 1, last):
        word = doc[end - 1]
        if word.head.i > word.i and word.i > token.i:
            waiting = max(waiting, word.head.i)
        ends_here = doc[end].text == "," and end not in dropped
        if ends_here and waiting < end and not _goes_on(doc[end]):
            yield end
            return
        if waiting < end and may_end(word, doc[end]):
            told = _last_told(word, token, dropped)
            if told == word or not _is_empty_relative(told):
                yield end
    yield last


def _last_told(word: Token, token: Token, dropped: set[int]) -> Token:
    """Give "begun" for the "May" of "a debate that had begun in May", which is told."""
    index = word.i
    while index in dropped and index > token.i:
        index -= 1
    return word.doc[index]


def weak_ends(token: Token, last: int) -> Iterator[int]:
    """Give the places where a phrase may end if one does not look at the whole."""
    doc = token.doc
    for end in range(token.i + 1, last):
        word = doc[end - 1]
        if word.head.i <= word.i and may_end(word, doc[end]):
            yield end


def may_end(word: Token, after: Token) -> bool:
    """Tell whether a phrase may end with a word, given the one after it."""
    if word.lower_ in LISTS["dangling"] and word.dep_ != "prt":
        return False
    if word.lower_ in LISTS["temporal_nouns"] and after.lower_ in {"after", "before"}:
        # "A month after the war" is not "a month".
        return False
    if word.dep_ == "prt" and any(
        c.i > word.i and c.dep_ == "xcomp" for c in word.head.children
    ):
        # "Threats that turned out" to be something.
        return False
    if word.dep_ == "relcl" and _is_empty_relative(word):
        return False
    inside = after.ent_iob_ == "I" and word.ent_type_ == after.ent_type_
    if inside or after.text in {"-", "'s", "\u2019s", "%"}:
        return False
    return all(c.i < after.i or c.dep_ not in TIED for c in word.children)


def _is_empty_relative(verb: Token) -> bool:
    """Tell "which read" before what was read."""
    relative = any(c.tag_ in RELATIVE and c.dep_ == "nsubj" for c in verb.children)
    after = [c for c in verb.children if c.i > verb.i and not c.is_punct]
    return relative and all(c.dep_ in JOINTS or is_temporal(c) for c in after)


def _goes_on(comma: Token) -> bool:
    """Tell a comma inside a list or before "killing 24" from one that ends a clause."""
    word = comma.nbor()
    return word.tag_ == "VBG" or any(
        one.dep_ == "conj" and one.pos_ not in VERB_POS
        for one in (word, word.head)
        if one.head.i < comma.i
    )


def end_of_said(token: Token) -> int:
    """Give where "turnout fell, the mayor said" ends that the mayor said.

    So of "the mayor said turnout fell, and asked for a recount".
    """
    here = token
    for _ in range(CHAIN_LIMIT):
        above = here.head
        said = here.dep_ == "ccomp" and lemma(above) in LISTS["clause_taking"]
        last = here.right_edge.i
        if said and (last < above.i or _is_joined_behind(above, last)):
            return last + 1
        here = above
    return _end_before_speaker(token)


def _is_joined_behind(said: Token, last: int) -> bool:
    """Tell ", and" of "said nine were held, and demanded a trial", no part of it."""
    joints = (c for c in said.rights if c.dep_ == "cc")
    return any(c.i == last + 2 and c.nbor(-1).text == "," for c in joints)


def _end_before_speaker(verb: Token) -> int:
    """Give where "40 drowned off Libya, the council said" ends, misread as one clause.

    The parser takes "the council" for another word for Libya.
    """
    doc = verb.doc
    for said in verb.children:
        tags = said.dep_ == "ccomp" and said.i > verb.i and said.tag_ == "VBD"
        if not tags or lemma(said) not in LISTS["clause_taking"]:
            continue
        alone = all(c.dep_ not in SUBJECTS | OBJECTS for c in said.children)
        commas = [word.i for word in doc[verb.i : said.i] if word.text == ","]
        speaker = commas and any(w.dep_ == "appos" for w in doc[commas[-1] : said.i])
        if alone and speaker:
            return commas[-1]
    return len(verb.doc)

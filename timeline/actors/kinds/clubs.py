"""Names of sports clubs: which names they are, and what they are called for short."""

import re
from collections.abc import Iterator
from itertools import islice

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Doc, Token, lemma

WHICH = frozenset({"ADJ", "NOUN", "PROPN"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
PAIR = 2
SCORE = re.compile("[0-9]{1,2}[-\N{EN DASH}][0-9]{1,2}\\b")
MOST_BEFORE = 20
LONGEST_RESULT = 10  # tokens from the verb on
PLURAL_VERBS = frozenset({"are", "have"})
PLURAL = "VBP"
NO_SIDES = frozenset({"other", "same", "own"})
JOINTS = frozenset({"and", "or", "nor", "&"})
RIVAL = frozenset({"against", "at", "by", "from", "over", "to", "with"})


def is_club(text: str) -> bool:
    """Tell whether a name's own words make it a club's.

    >>> is_club("Lund Rovers"), is_club("Dynamo Lund"), is_club("Lund Town")
    (True, True, False)
    """
    lists, words = word_lists(), text.split()
    return len(words) > 1 and (
        words[-1] in lists.club_heads or words[0] in lists.club_openers
    )


def plays(doc: Doc, name: Name) -> bool:
    """Tell whether a town's name is a club's: "Lund Town beat Sala City".

    So too where it is plural: "Lund Town have signed Ana Ruiz"; and "French side Lund",
    "signed for Lund".
    """
    lists, words = word_lists(), name.text.split()
    if name.alias or name.title:
        return False
    if gender_of(words[0]) is None and any(tells(doc, name) for tells in CLUB_SIGNS):
        return True
    if len(words) == 1:
        return False
    if words[-1] not in lists.club_towns and not _scores(doc, name):
        return False
    root = doc[name.start : name.end].root
    verb = root.head
    if root.dep_ == "pobj" and verb.lower_ in RIVAL:
        verb = verb.head
    elif root.dep_ not in ARGUMENTS:
        return False
    return lemma(verb) in lists.playing_verbs or _is_plural(root)


def _scores(doc: Doc, name: Name) -> bool:
    """Tell "Al Lund beat Al Sala 3-1", whose names begin alike and no person's do."""
    if not name.text.startswith("Al ") or name.title:
        return False
    sentence = doc[name.start].sent
    rivals = sum(each.text == "Al" for each in sentence)
    return rivals >= PAIR and SCORE.search(sentence.text) is not None


def _beats_by_score(doc: Doc, name: Name) -> bool:
    """Tell "Lund beat Sala 31-29" from sets of tennis and who lost 300 jobs."""
    root = doc[name.start : name.end].root
    by = root.dep_ == "pobj" and root.head.lower_ in RIVAL - {"at"}
    verb = root.head.head if by else root.head
    if " " in name.text or not (by or root.dep_ in ARGUMENTS):
        return False
    if lemma(verb) not in word_lists().playing_verbs:
        return False
    told = doc[verb.i : min(verb.i + LONGEST_RESULT, verb.sent.end)].text
    return len(SCORE.findall(told)) == 1


def _takes_plural(doc: Doc, name: Name) -> bool:
    """Tell "Stora Lund have signed her" from "Karl and Ana Lund have signed"."""
    verb, before = doc[name.end : name.end + 1], doc[max(name.start - 1, 0)].lower_
    if name.kind is not NameKind.PERSON or before in JOINTS:
        return False
    plural = verb.text in PLURAL_VERBS and verb[0].tag_ == PLURAL
    root = doc[name.start : name.end].root
    alone = all(child.dep_ not in {"conj", "appos"} for child in root.children)
    return plural and alone and root.dep_ in NOUN_SUBJECTS


def _is_side(doc: Doc, name: Name) -> bool:
    """Tell "French side Lund" and "his old side, Lund," from "the other side Lund"."""
    noun = name.start - 1
    noun -= noun > 0 and doc[noun].text == ","
    if noun < 1 or doc[noun].text not in word_lists().club_nouns:
        return False
    which = doc[noun - 1]
    beside = doc[name.start : name.end].root.dep_ in {"appos", "compound"}
    own = noun == name.start - 1 or beside
    return own and which.pos_ in WHICH and which.lower_ not in NO_SIDES


def _is_played_for(doc: Doc, name: Name) -> bool:
    """Tell "signed for Lund" and "played for Lund"."""
    root = doc[name.start : name.end].root
    beside = root.head.i == name.start - 1 and root.head.lower_ == "for"
    verb = root.head.head
    played = verb.pos_ == "VERB" and lemma(verb) in word_lists().playing_for
    return root.dep_ == "pobj" and beside and played


CLUB_SIGNS = (_takes_plural, _is_side, _is_played_for, _beats_by_score)


def _is_plural(subject: Token) -> bool:
    """Tell whether one name takes a verb in the plural: "Lund Town have"."""
    verb, name = subject.head, subject
    if name.dep_ != "nsubj" or any(child.dep_ == "conj" for child in name.children):
        return False
    verbs = (verb, *islice(verb.lefts, MOST_BEFORE))
    return any(each.i > name.i and each.lower_ in PLURAL_VERBS for each in verbs)


def short_names(text: str) -> Iterator[str]:
    """Give what a club is called for short, folded.

    >>> list(short_names("Lund Rovers")), list(short_names("Dynamo Lund"))
    (['lund', 'rovers'], ['lund', 'dynamo'])
    """
    lists, words = word_lists(), text.split()
    if len(words) < PAIR:
        return
    if words[-1] in lists.club_heads | lists.club_towns:
        yield folded(" ".join(words[:-1]))
        yield folded(words[-1])
    elif words[0] in lists.club_openers:
        yield folded(" ".join(words[1:]))
        yield folded(words[0])


def plural_names(text: str) -> Iterator[str]:
    """Give the last word, folded, where it is a plural: "Patriots" are a club or band.

    >>> list(plural_names("New Lund Patriots")), list(plural_names("Lund Airlines"))
    (['patriots'], [])
    """
    first, _, last = text.rpartition(" ")
    if first and last.endswith("s") and last not in word_lists().organisation_heads:
        yield folded(last)

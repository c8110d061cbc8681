"""A participle in, whether it says of its noun only what a title does without out."""

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import VERB_POS, is_behind_comma
from timeline.events.titles.phrase.measures import lists_ages
from timeline.events.titles.phrase.times import is_temporal
from timeline.events.word_lists import read_word_lists
from timeline.language import PAST_TAGS, Token, lemma

LISTS = read_word_lists("titles")
CLOSE = 2  # words from a noun to what tells of it behind a comma
DASHES = frozenset({"-", "\u2013", "\u2014"})


def is_dated_aside(participle: Token) -> bool:
    """Tell "launched in 2018" of a craft that landed, and what commas set apart.

    Without its day the participle reads as a second verb: "craft launched lands".
    """
    noun = participle.head
    if participle.dep_ != "acl":
        return False
    before = participle.left_edge.nbor(-1)
    if lists_ages(participle):
        return True
    if participle.i < noun.i or participle.tag_ not in PAST_TAGS:
        return False
    after = [c for c in participle.children if c.i > participle.i]
    after = [c for c in after if c.dep_ not in {"cc", "conj", "punct"}]
    if before.text == ",":
        return noun.pos_ == "PROPN" or any(map(_only_says_when, after)) or not after
    return bool(after) and all(map(is_temporal, after))


def _only_says_when(child: Token) -> bool:
    """Tell "in May" and "after talks broke down" of "the deal, reached in May"."""
    clause = child.dep_ == "advcl" and any(
        c.dep_ in {"mark", "advmod"} and c.lower_ in LISTS["temporal_conjunctions"]
        for c in child.children
    )
    return clause or is_temporal(child)


def says_only_when(participle: Token) -> bool:
    """Tell "held since May" of hostages, of which "held" says nothing.

    So "dating back to 1988" of a case.
    """
    after = (c for c in participle.children if c.i > participle.i and not c.is_punct)
    told = [c for c in after if c.dep_ != "prt" or any(True for _ in c.children)]
    # "a day known as Super Tuesday"
    named = any(word.lower_ == "as" for word in told)
    named |= participle.head.lower_ in LISTS["counting_nouns"]  # "the number killed"
    timed = bool(told) and not named and all(map(is_temporal, told))
    return timed and (participle.lower_ == "dating" or participle.tag_ in PAST_TAGS)


def only_begins(clause: Token) -> bool:
    """Tell "to begin" and "starting" of "declared a strike to begin on Monday".

    Not "told them to start the engine", nor "planned the strike to end the siege".
    """
    if lemma(clause) not in LISTS["beginning"] or clause.tag_ not in {"VB", "VBG"}:
        return False
    if clause.dep_ not in {"xcomp", "advcl", "acl", "relcl"}:
        return False
    # Of "is to begin" nothing else is told.
    verb = clause.head if clause.head.pos_ in VERB_POS else clause.head.head
    objects = any(c.dep_ == "dobj" and c.i < clause.i for c in verb.children)
    after = [c for c in clause.children if c.i > clause.i and not c.is_punct]
    after = [c for c in after if c.dep_ not in {"cc", "conj"}]
    return objects and bool(after) and all(map(is_temporal, after))


def is_between_dashes(participle: Token) -> bool:
    """Tell "the hall - built in and leaky - burned"; not "the hall built in 1901"."""
    doc, after = participle.doc, participle.right_edge.i + 1
    opened = participle.left_edge.nbor(-1).text in DASHES
    return opened and any(word.text in DASHES for word in doc[after : after + 1])


def stands_aside(participle: Token) -> bool:
    """Tell "a player from Lund, ranked ninth, won"; not "a man called Lund won".

    Nor what names it, "the attacker, identified as Lund, fled", or is close to it:
    "the order, sent by post, was read".
    """
    named = any(c.lower_ == "as" for c in participle.rights)
    close = participle.tag_ != "VBG" and participle.i <= participle.head.i + CLOSE
    if participle.dep_ != "acl" or not is_behind_comma(participle) or named or close:
        return False
    after = participle.right_edge.i + 1
    beyond = participle.doc[after : after + 1].text
    return participle.right_edge.text == "," or beyond == ","


def is_dated_thing(participle: Token) -> bool:
    """Tell "built in 1901" of "opened a hall built in 1901": "opens hall built" is odd.

    Not "named a man killed in May", who is who was killed.
    """
    noun = participle.head
    if participle.dep_ != "acl" or participle.tag_ != "VBN" or noun.ent_type_:
        return False
    after = [c for c in participle.rights if c.dep_ not in {"cc", "conj", "punct"}]
    dated = bool(after) and all(map(_gives_day, after))
    return dated and participle.i > noun.i and not _is_of_people(noun)


def _gives_day(word: Token) -> bool:
    """Tell "in 1901" and "last year"; not "after 1901", nor "known as Good Friday"."""
    dates = word.dep_ == "npadvmod" or word.lower_ in LISTS["dating_prepositions"]
    return dates and is_temporal(word)


def _is_of_people(noun: Token) -> bool:
    words = LISTS["persons"] | LISTS["plural_words"]
    return is_person_noun(noun) or bool({noun.lower_, lemma(noun)} & words)

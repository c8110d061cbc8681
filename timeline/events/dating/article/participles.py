"""A participle with a date in, whether the date is its own alone out."""

from collections.abc import Sequence

from timeline.events.clause import SUBJECTS, Tense, clause_verb, read_verb_group
from timeline.events.dating.article.happening import (
    SET_AHEAD,
    has_happened,
    is_plainly_told,
)
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    FINITE,
    HELPING,
    NOUN_CLAUSES,
    NOUN_POS,
    PAST_TAGS,
    Span,
    Token,
    lemma,
)

# Days less one. A participle's date of that length is background: "elected in May, he".
SHORTEST_MONTH = 27
ASIDE = 9  # words from the comma of an aside to its date
LEADING_IN = frozenset({"ADP", "SCONJ", "DET"})
FOR, LAST, BEFORE = "for", "last", "before"
LISTS = read_word_lists("dating")
MEDIA, TAKES_PLACE = LISTS["media_prepositions"], LISTS["takes_place"]
BOUNDS = LISTS["bounds"]
HARMED = LISTS["harms"] | LISTS["harms_at_once"] | LISTS["deeds"] | LISTS["befalls"]
REACTIONS, REACTS = LISTS["reactions"], LISTS["decides_on"] | LISTS["names_whom"]
# What a law or a film is, how it comes about, and what it does at once.
WORKS = (("laws", "enacted", "enacts"), ("films", "shown", "stirs"))
OBJECTS = frozenset({"pobj", "dobj"})
OF_OBJECT = OBJECTS | {"prep", "dative", "conj"}
# What hangs on a noun so is no main verb, whatever its tag.


def is_background(here: Token, placed: PlacedTimex, token: Token) -> bool:
    """Tell a past participle before a verb, with a date of its own.

    In "the bank, bailed out in 2008, posted a loss" it may be tagged as a past tense.
    Of a shorter date too where the thing was set for it: "the vote, planned for Monday,
    was put off".
    """
    participle = here.tag_ == "VBN" or (here.tag_ == "VBD" and here.dep_ == "acl")
    if not participle or here.dep_ not in {"acl", "advcl"} or here.i > token.i:
        return False
    if any(child.dep_ in HELPING for child in here.children):
        return False
    if _comes_out_in(here) or comes_out_with(here, token):
        return False
    is_long = (placed.end - placed.start).days >= SHORTEST_MONTH
    return here.dep_ == "advcl" or is_long or _was_set_for(here, placed, token)


def _comes_out_in(participle: Token) -> bool:
    """Tell "in a report released in June 2022, they blamed him", in that June."""
    noun = participle.head
    inside = noun.dep_ == "pobj" and noun.head.lower_ in MEDIA
    return inside and _comes_out(participle)


def comes_out_with(participle: Token, token: Token) -> bool:
    """Tell "an audit published in 2022 found": its date is that of what it found.

    So is that of an audit carried out then, of what "a law passed in 2019 banned", of
    what "a film broadcast in 2022 prompted"; not that of how it fared: "a treaty signed
    in 2004 collapsed".

    Args:
        participle: "published".
        token: The event's predicate.
    """
    study = participle.head
    if study.head.i != token.i or study.dep_ not in SUBJECTS:
        return False
    if lemma(study) in LISTS["studies"]:
        return _comes_out(participle) or lemma(participle) in LISTS["carried_out"]
    did = token.tag_ == "VBD" and study.dep_ == "nsubj"
    kinds = (one for one in WORKS if lemma(study) in LISTS[one[0]])
    return did and any(
        lemma(participle) in LISTS[made] and lemma(token) in LISTS[does]
        for _, made, does in kinds
    )


def dates_participle(placed: PlacedTimex, token: Token) -> bool:
    """Tell the date of "a man reported missing on Monday", which tells of him alone.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    above = next((one for one in placed.head.ancestors if one.dep_ == "acl"), None)
    if above is None or comes_out_with(above, token):
        return False
    return above.tag_ in PAST_TAGS


def _comes_out(participle: Token) -> bool:
    return lemma(participle) in LISTS["comes_out"] | LISTS["given_out"]


def _was_set_for(here: Token, placed: PlacedTimex, token: Token) -> bool:
    """Tell "planned for Monday" of what came otherwise; not of what "took place"."""
    verb = clause_verb(token)
    if placed.preposition != FOR or lemma(here) not in SET_AHEAD or verb is None:
        return False
    return lemma(verb) not in TAKES_PLACE and has_happened(verb)


def is_told_in_passing(placed: PlacedTimex) -> bool:
    """Tell the month of an aside, or a date of what came last: none of other sentences.

    "Diaz, appointed in June, praised them", "the teams last met in April". The day of
    an aside is mostly that of the news.

    Args:
        placed: The expression.
    """
    verb = placed.verb
    if verb is None:
        return False
    is_long = (placed.end - placed.start).days >= SHORTEST_MONTH
    aside = verb.dep_ == "acl" and (is_long or placed.preposition == BEFORE)
    return aside or any(c.lower_ == LAST and c.dep_ == "advmod" for c in verb.lefts)


def is_of_background(placed: PlacedTimex) -> bool:
    """Tell the month or year of what somebody once did: "Ruiz, who left in 2012".

    What other sentences go on to tell is not of then, nor of what had been before:
    "closed a home where boys had been beaten in the 1980s".

    Args:
        placed: The expression.
    """
    verb = placed.verb
    if verb is None or (placed.end - placed.start).days < SHORTEST_MONTH:
        return False
    since = any(c.lower_ == "since" and c.dep_ == "mark" for c in verb.lefts)
    who = any(c.lower_ == "who" and c.dep_ == "nsubj" for c in verb.lefts)
    passing = had_been(placed) or _is_of_thing_aside(verb)
    return passing or (
        (verb.dep_ == "relcl" and who) or (verb.dep_ == "advcl" and since)
    )


def _is_of_thing_aside(verb: Token) -> bool:
    """Tell how the subject came to be: "the tower, built in 1832, collapsed"."""
    first = verb.head if verb.dep_ == "conj" else verb
    aside = (
        first.dep_ == "acl" and first.tag_ in PAST_TAGS and first.head.dep_ in SUBJECTS
    )
    return aside and first.i > 0 and first.nbor(-1).text == ","


def had_been(placed: PlacedTimex) -> bool:
    """Tell a date of what "had" been: "a home where boys had been beaten in May".

    Args:
        placed: The expression.
    """
    verb = placed.verb
    if verb is None or verb.dep_ != "relcl":
        return False
    return read_verb_group(verb).tense is Tense.PLUPERFECT


def tells_of_thing(here: Token, placed: PlacedTimex, token: Token) -> bool:
    """Tell a participle right before its date, of what a verb before it is done to.

    "They lifted the curfew imposed on 5 December"; not "they found a man wanted for
    murder on Monday", where the date may be the verb's.
    """
    first = here.head if here.dep_ == "conj" else here
    if first.tag_ not in PAST_TAGS or first.dep_ != "acl" or first.i < token.i:
        return False
    if first.head.dep_ == "pobj" and first.head.head.lower_ in MEDIA:
        # "Claimed the attack in a video released on Sunday" was on Sunday.
        return False
    if _is_after_doer(here, placed):
        return True
    between = here.doc[here.i + 1 : placed.first]
    return all(word.pos_ in LEADING_IN or word.ent_type_ == "DATE" for word in between)


def is_of_harmed(here: Token, token: Token) -> bool:
    """Tell the harm of "paid tribute to the crew drowned off Lima on Sunday".

    The tribute came later, as what names, mourns or condemns does.

    Args:
        here: A word between an expression and the event.
        token: The event's predicate.
    """
    if here.dep_ != "acl" or here.tag_ not in PAST_TAGS or lemma(here) not in HARMED:
        return False
    noun = here.head
    while noun.i != token.i and noun.dep_ in OF_OBJECT:
        if lemma(noun) in REACTIONS:
            return True
        noun = noun.head
    reacts = lemma(noun) in REACTS or any(
        child.dep_ == "dobj" and lemma(child) in REACTIONS for child in noun.rights
    )
    return noun.i == token.i and reacts


def _is_after_doer(participle: Token, placed: PlacedTimex) -> bool:
    """Tell a month or year behind who did it: "ended a pact signed by Ruiz in 2019"."""
    long = (placed.end - placed.start).days >= SHORTEST_MONTH
    if not long or participle.head.dep_ != "dobj":
        # "Sold to a fund led by a bank in 2012" was sold then.
        return False
    doer = next((one for one in participle.rights if one.dep_ == "agent"), None)
    return doer is not None and all(
        doer.i == word.i or doer.is_ancestor(word) or word.pos_ in LEADING_IN
        for word in participle.doc[participle.i + 1 : placed.first]
    )


def beside_clause(token: Token, row: Sequence[PlacedTimex]) -> list[PlacedTimex]:
    """Give the expressions outside the clause about a noun that an event is told in.

    Where it has one of its own: in "the shares, suspended since April, resumed trading
    on Monday" Monday tells nothing of the suspension, nor May of the bombing in "jailed
    him in May for a bombing that killed two in 2015". None for other events.

    Args:
        token: The event's predicate.
        row: The expressions of the sentence.
    """
    told = _told_in(token)
    if told is None or all(one.verb != told for one in row):
        return []
    return [one for one in row if not token.is_ancestor(one.head)]


def _told_in(token: Token) -> Token | None:
    """Give the verb of the clause about a noun that tells an event, or its noun."""
    if token.dep_ in NOUN_CLAUSES:
        return token
    if token.dep_ not in OBJECTS or token.pos_ not in NOUN_POS:
        return None
    for clause in token.rights:
        which = any(one.dep_ == "nsubj" and one.tag_ == "WDT" for one in clause.lefts)
        if clause.dep_ == "relcl" and which and is_plainly_told(clause):
            return None if lemma(clause) in BOUNDS else clause
    return None


def is_in_aside(placed: PlacedTimex, token: Token) -> bool:
    """Tell a date between commas: "the panel, set up in May, reported".

    So in "the mayor, in office since May, resigned". By the marks alone: the parser
    often takes the participle for the main verb, tagged as one even: "Lund, appointed
    in 2019, said".
    """
    since = placed.preposition == "since"
    is_long = (placed.end - placed.start).days >= SHORTEST_MONTH
    doc = token.doc
    if token.i < placed.last or not (is_long or since):
        return False
    before = doc[max(placed.first - ASIDE, 0) : placed.first]
    opened = next((w.i for w in reversed(before) if w.text == ","), 0)
    after = doc[placed.last + 1 : placed.last + 1 + ASIDE]
    closed = next((w.i for w in after if w.text == ","), None)
    if not opened or closed is None or token.i < closed:
        return False
    named, first = doc[opened - 1].pos_ in NOUN_POS, doc.at(opened + 1).tag_
    ends = closed == placed.last + 1
    acts = ends and first in PAST_TAGS and doc.at(closed + 1).tag_ in FINITE
    acts = acts and "," not in map(str, doc[doc.sentence_of(token).start : opened])
    named &= first == "VBN" or acts or (since and ends)
    return named and not _has_verb(doc[opened + 2 : closed])


def _has_verb(words: Span) -> bool:
    return any(word.tag_ in FINITE for word in words)

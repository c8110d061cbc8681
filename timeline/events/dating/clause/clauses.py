"""An expression and an event of one sentence in, what its clauses say of them out."""

from collections.abc import Collection

from timeline.events.clause import SUBJECTS, Tense, read_verb_group
from timeline.events.dating.article.participles import (
    is_background,
    is_in_aside,
    is_of_harmed,
    tells_of_thing,
)
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.since import shares_auxiliary
from timeline.events.lexicon import is_event_noun
from timeline.events.ranked import is_ranked
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, NOUN_POS, PAST_TAGS, Token, lemma, once_a_word
from timeline.timexes import TimexType

DESCRIBING = frozenset({"compound", "amod", "nmod", "nummod"})
BEFORE_NOUN = DESCRIBING | {"poss"}
YEAR = 364  # days less one
LONG = 5 * 365  # days; "the 2009 crash killed ten" in that year
NAMING = frozenset({"attr", "dobj"})
DURING = frozenset({"in", "during"})
BEHIND = frozenset({"after", "following", "since"})
LISTS, TOLD_AS = read_word_lists("dating"), read_word_lists("dating_told_as")
SOMEBODY = LISTS["somebody"]
# "Mourning starting on Friday" begins then, whatever the sentence tells besides.
BOUNDS = LISTS["bounds"]
WHERE, TENSED = "where", frozenset({"MD", "VBD", "VBP", "VBZ"})
UNTIL = frozenset({"until", "till", "through"})
BY, FOR = "by", "for"
OF_THEN = frozenset({"in", "of", "from"})
UP_TO = UNTIL | {BY, "to"}


def is_beside(placed: PlacedTimex, token: Token, above: Collection[int]) -> bool:
    """Tell whether an expression dates only a clause that a verb is not in.

    In "the mayor, who came last year, resigned" the words date the coming alone, and
    in "born in Sala on 4 May 1928, she studied physics" the birth; "in findings
    published on Monday they reported" tells of one day. A clause that is joined on with
    a subject or a tense of its own has a date of its own. "A church built in 1720 fell
    during a vigil" tells no day of the vigil; "the war, which began in May" does. What
    "died in a fire that broke out on Friday" tells is one thing.

    Args:
        placed: The expression.
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
    """
    here, crossed, joined = placed.head, False, False
    background, of_person, of_other = False, False, False
    while here.i not in above:
        if here.head.i == here.i:
            return False
        background |= is_background(here, placed, token)
        crossed |= tells_of_thing(here, placed, token)
        crossed |= is_of_harmed(here, token)
        crossed |= here.dep_ == "relcl" and not (
            _tells_it_again(here, token) or _is_aim_of(here, placed, token)
        )
        of_person |= here.dep_ == "relcl" and _is_of_person(here, token)
        of_other |= _began_another(here, token) or _is_of_place(here, token)
        crossed |= here.tag_ == "VBG" and lemma(here) in BOUNDS - _own_bounds(token)
        crossed |= here.dep_ == "advcl" and _concedes(here)
        crossed |= _is_of_name(here, placed, token) or _is_of_state(here)
        background |= _was_before(here)
        joined |= here.dep_ == "conj" and _is_joined_apart(here, placed, token)
        here = here.head
    if token.pos_ == "VERB":
        return crossed or joined or background or is_in_aside(placed, token)
    # "Was put off after a storm and will be held on Monday": no storm of Monday.
    behind = joined and here.i < token.i < placed.first
    return of_person or of_other or ((background or behind) and here.i != token.i)


def _is_joined_apart(verb: Token, placed: PlacedTimex, token: Token) -> bool:
    """Tell a joined clause whose date is its own.

    Not that of "three died and homes were dark on Wednesday", the only one there, where
    no comma parts the clauses.
    """
    if _turns(verb) or not _stands_alone(verb):
        return _turns(verb)
    first = verb.head
    shared = placed.alone and first.i == token.i < verb.i < placed.first
    shared &= placed.start == placed.end and {first.tag_, verb.tag_} <= PAST_TAGS
    marks = (one for one in verb.doc[first.i : verb.i] if one.text == ",")
    return not shared or any(marks)


def _began_another(here: Token, token: Token) -> bool:
    """Tell the war of "a halt to a war that began in May", which dates no halt."""
    return here.dep_ == "relcl" and lemma(here) in BOUNDS and here.head.i != token.i


def _is_of_place(here: Token, token: Token) -> bool:
    """Tell "a flood in Lund, where a dam burst in May", which dates no flood."""
    where = any(c.lower_ == WHERE for c in here.lefts)
    return here.dep_ == "relcl" and where and here.head.i != token.i


def _own_bounds(token: Token) -> frozenset[str]:
    """Give the bounds that are a verb's own: "launched a war beginning in 1996"."""
    return LISTS["begins"] if lemma(token) in LISTS["sets_going"] else frozenset()


def _is_of_person(relative: Token, token: Token) -> bool:
    """Tell what somebody did: "the trial of Ruiz, who left in 2012, opened"."""
    named = any(word.tag_.startswith("WP") for word in relative.subtree)
    again = lemma(relative) in TOLD_AS.get(lemma(token), ())  # "the killing of" whom
    return named and not again and relative.head.i != token.i


def _was_before(here: Token) -> bool:
    """Tell what was over by then: "it sank at anchor, having arrived on 19 May"."""
    return here.dep_ in {"acl", "advcl"} and any(
        one.lower_ == "having" and one.dep_ in HELPING for one in here.lefts
    )


def _is_of_state(here: Token) -> bool:
    """Tell what a thing is like since when: "shops, open since 1990, will close".

    Not "it came in short of the runway in May".
    """
    behind = here.dep_ == "amod" and here.i > here.head.i
    return behind and here.pos_ == "ADJ" and here.head.pos_ in NOUN_POS


def _is_of_name(here: Token, placed: PlacedTimex, token: Token) -> bool:
    """Tell the years of who somebody was: "Osei, mayor from 2019 to 2023, resigned"."""
    named = here.dep_ == "appos" and here.head.pos_ == "PROPN" and here.i < token.i
    return named and (placed.end - placed.start).days >= YEAR


def _tells_it_again(relative: Token, token: Token) -> bool:
    """Tell a relative clause of the event itself: "the first to do so in 1978"."""
    noun = relative.head
    if relative.tag_ == "VB":
        named = noun.dep_ in NAMING and noun.head.i == token.i
        return named and is_ranked(noun)
    during = noun.dep_ == "pobj" and noun.head.lower_ in DURING
    if not during or noun.head.head.i != token.i or not is_event_noun(lemma(noun)):
        return False
    return any(c.tag_ == "WDT" and c.dep_ in SUBJECTS for c in relative.lefts)


def _is_aim_of(relative: Token, placed: PlacedTimex, token: Token) -> bool:
    """Tell "rejected a bill to ban it in 2021": the parser has it banned then.

    What is to come cannot be of a past year, nor what has come of one ahead.
    """
    noun = relative.head
    aim = relative.tag_ == "VB" and noun.dep_ == "dobj" and noun.head.i == token.i
    return aim and placed.alone and token.tag_ in PAST_TAGS


def joined_verbs(token: Token) -> frozenset[int]:
    """Give the indices of the verbs before that a verb is joined to by "and"."""
    found, here = set(), token
    while here.dep_ == "conj" and here.head.i < here.i:
        here = here.head
        found.add(here.i)
    return frozenset(found)


@once_a_word
def first_joined(token: Token) -> Token:
    """Give the first of the verbs that a verb is joined to by "and", or itself."""
    return token.doc[min(joined_verbs(token), default=token.i)]


def has_own_end(placed: PlacedTimex, token: Token) -> bool:
    """Tell a date behind a verb that is the verb's own, or seems to be of its object.

    "It was sold to a fund led by a bank in 2012": the parser has the bank lead then.
    What "rose on Monday and fell 40% by Wednesday" did not fall on Monday.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    verb = placed.verb
    if placed.first < token.i or verb is None or placed.preposition == FOR:
        return False  # "met on Monday and called a vote for 3 May"
    if placed.preposition in UP_TO:  # not "ordered it closed by Friday"
        reached = placed.preposition == BY and lemma(token) in LISTS["reaches"]
        return reached and verb.i == token.i
    described = verb.dep_ == "acl" and verb.tag_ == "VBN" and token.is_ancestor(verb)
    begun = verb.dep_ == "xcomp" and verb.head.i == token.i  # "began to sell in May"
    # "Escorted it to port the next day": the parser has them port it.
    begun |= verb.tag_ == "VB" and verb.dep_ == "advcl" and verb.head.i == token.i
    return verb.i == token.i or described or begun


def only_describes(placed: PlacedTimex, token: Token) -> bool:
    """Tell words that say of what kind a thing is: "they stole a 14th-century cup".

    So does a length: "signed a four-year contract", and any date of somebody: "last
    year's winner crashed". The thing itself, and what is part of it, they date: "a
    two-year war", "a 1970s coup".

    Args:
        placed: The expression: a length, or days.
        token: The event's predicate.
    """
    head = placed.head
    thing = head.head
    if is_of_somebody(placed):
        return token.i != thing.i
    if head.dep_ not in DESCRIBING or thing.pos_ != "NOUN" or thing.i < placed.last:
        return False
    is_long = (placed.end - placed.start).days >= LONG
    if not is_long and placed.timex.type is not TimexType.DURATION:
        return False
    return token.i != thing.i and not thing.is_ancestor(token)


def is_of_somebody(placed: PlacedTimex) -> bool:
    """Tell "last year's winner": the year is of no more than the winning.

    So are those of "last year's winner Jo Lind" and "the champion in 2008 met Lind",
    but not of what somebody "was": "was the champion in 2008".

    Args:
        placed: The expression.
    """
    head, thing = placed.head, placed.head.head
    if _is_of_title(placed):
        return True
    if head.dep_ in BEFORE_NOUN:
        named = (one for one in thing.lefts if one.dep_ == "compound")
        return any(one.lower_ in SOMEBODY for one in (*named, thing))
    if head.dep_ == "conj" and thing.dep_ == "pobj":
        head, thing = thing, thing.head  # "the champion in 2008 and 2010"
    who = thing.head
    led = head.dep_ == "pobj" and thing.lower_ in OF_THEN and who.i < thing.i
    return led and who.lower_ in SOMEBODY and lemma(who.head) != "be"


def _is_of_title(placed: PlacedTimex) -> bool:
    """Tell last year of "Lund, beaten finalists last year, led"; not "they lost"."""
    doc, before = placed.head.doc, placed.first - 1
    start = placed.head.sent.start
    if placed.preposition or doc.at(before).lower_ not in SOMEBODY:
        return False
    opened = next((i for i in range(before, start, -1) if doc[i].text == ","), 0)
    told = any(one.tag_ in TENSED for one in doc[opened:before])
    return bool(opened) and not told and doc.at(placed.last + 1).text == ","


def _concedes(clause: Token) -> bool:
    """Tell "won the prize, though her name was hidden until 2003"."""
    marked = any(child.lower_ in LISTS["conceding"] for child in clause.lefts)
    return marked and _has_subject(clause)


def _stands_alone(verb: Token) -> bool:
    """Tell a joined verb with a subject; not "two were killed and five wounded"."""
    shared = any(child.dep_ == "auxpass" for child in verb.head.children)
    return _has_subject(verb) and not (shared and shares_auxiliary(verb))


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _turns(verb: Token) -> bool:
    """Tell a joined verb of another tense: "shares fell and have lost a third".

    Not one that shares its auxiliary: "have been killed or wounded".
    """
    if shares_auxiliary(verb):
        return False
    tenses = {read_verb_group(one).tense for one in (verb, verb.head)}
    return len(tenses - {Tense.NONE}) > 1 and Tense.NONE not in tenses

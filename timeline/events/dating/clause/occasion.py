"""An event and the dates of its sentence in, the one of what it came with out.

"Two were killed and ten were hurt when a bus overturned on Thursday, police said on
Friday": both on Thursday. So is what "the crash that blocked the road on Thursday" did.
"""

from collections.abc import Iterator, Sequence

from timeline.events.clause import SUBJECTS, VERB_POS, Tense, read_verb_group
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.lexicon import is_event_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_CLAUSES, PAST_TAGS, Token, lemma

WHEN = "when"
IN = "in"
WITHIN = frozenset({"during", "throughout", IN})
OPENING = frozenset({WHEN, "after", "as", "while"})
LISTS = read_word_lists("dating")
# "The fire that began on Friday" may have killed later.
BREAKS_OUT, SINCE = LISTS["begins"] | LISTS["breaks_out"], "since"
OPENS_ONLY = LISTS["begins"] | LISTS["bounds"]


def occasion_of(token: Token, row: Sequence[PlacedTimex]) -> PlacedTimex | None:
    """Give the date of the clause with "when" or "after" behind an event; else None.

    Behind what it is joined to as well, and of one day, but for "when": what came after
    2019 may have come much later. Where a thing of a moment did harm, the date of the
    clause with "that" behind that thing.

    Args:
        token: The event's predicate.
        row: The dated expressions of its sentence.
    """
    if token.pos_ not in VERB_POS or token.tag_ not in PAST_TAGS:
        return None
    of_doer = _clauses_of_doer(token, Tense.PAST)
    clauses = {clause.i for clause in (*_clauses(token), *of_doer)}
    for placed in row:
        verb, one_day = placed.verb, placed.start == placed.end
        if verb is None or verb.i not in clauses:
            continue
        if one_day or any(word.lower_ == WHEN for word in verb.lefts):
            return placed
    return None


def day_of_harm(token: Token, row: Sequence[PlacedTimex]) -> PlacedTimex | None:
    """Give the days of "were hurt when a wall fell last week", which are no others.

    Args:
        token: The event's predicate.
        row: The dated expressions of its sentence.

    Returns:
        None where no harm was done, and where it has a date of its own.
    """
    harm = lemma(token) in LISTS["harms"] | LISTS["harms_at_once"]
    own = any(one.verb is not None and one.verb.i == token.i for one in row)
    return occasion_of(token, row) if harm and not own else None


def counts_since(placed: PlacedTimex, token: Token) -> bool:
    """Tell the date of "the flood that came on Sunday has killed two" for the killing.

    It is that day, or some day since.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    verb = placed.verb
    if token.pos_ not in VERB_POS or verb is None:
        return False
    return any(one.i == verb.i for one in _clauses_of_doer(token, Tense.PERFECT))


def _lasts_from_clause(placed: PlacedTimex, token: Token) -> bool:
    """Tell the date since when "the war that began in 2014 has killed thousands".

    Or "the war, which has gone on since 2014," and "the war, which has killed
    thousands, began in 2014". And "Ruiz, who took over in 2014, has closed two banks",
    as has "Ruiz, in office since 2014,". "A virus, first seen in May, has spread".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    first, verb = first_joined(token), placed.verb
    if verb is None or token.pos_ not in VERB_POS:
        return False
    if read_verb_group(first).tense is not Tense.PERFECT:
        return _went_on_from(placed, verb, token)
    if placed.head.i > first.i:
        return lemma(verb) in BREAKS_OUT and _is_said_of_it(first, verb)
    goes_on = placed.preposition == SINCE or lemma(verb) in BREAKS_OUT
    doers = [child for child in first.lefts if child.dep_ in SUBJECTS]
    if any(_holds_office(one, placed) for one in doers):
        return True
    nouns = [one for one in doers if verb.i in {clause.i for clause in one.rights}]
    if _comes_in(verb) or _is_first_seen(verb):
        return bool(nouns)
    return goes_on and any(lemma(noun) in LISTS["lasting"] for noun in nouns)


def _went_on_from(placed: PlacedTimex, verb: Token, token: Token) -> bool:
    """Tell "the blockade, which began on 8 May, kept ten ships there" since then.

    Not "the blockade, which began on 8 May, ended on Monday", nor "ended".
    """
    noun, first = verb.head, first_joined(token)
    told = read_verb_group(first).tense is Tense.PAST and placed.alone
    begun = verb.dep_ == "relcl" and lemma(verb) in BREAKS_OUT
    lasts = noun.dep_ in SUBJECTS and noun.head.i == first.i > placed.first
    lasts &= lemma(noun) in LISTS["lasting"]
    return told and begun and lasts and lemma(token) not in LISTS["turning"]


def falls_within(placed: PlacedTimex, token: Token) -> bool:
    """Tell since when "they died during the siege, which began on 4 January".

    So was closed what "a strike which began in March" closed, and who died "in the war,
    which began in March", did so since then; not who died "in a town where it began".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    verb, first = placed.verb, first_joined(token)
    if verb is None or lemma(verb) not in BREAKS_OUT:
        return False
    return any(
        noun.dep_ == "pobj" and verb.i in {clause.i for clause in noun.rights}
        for link in (*token.children, *first.children)
        if link.lower_ in WITHIN or link.dep_ == "agent"
        for noun in link.children
        if link.lower_ != IN or lemma(noun) in LISTS["lasting"]
    )


def goes_on_since(placed: PlacedTimex, token: Token) -> bool:
    """Tell the date of either of these, since when an event has gone on.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    return _lasts_from_clause(placed, token) or falls_within(placed, token)


def _comes_in(verb: Token) -> bool:
    """Tell "who took over in 2014", since when somebody has done what he has done."""
    who = any(child.lower_ == "who" for child in verb.lefts)
    over = any(child.lower_ == "over" for child in verb.rights)
    comes = lemma(verb) in LISTS["comes_in"] or (lemma(verb) == "take" and over)
    return who and verb.dep_ == "relcl" and verb.tag_ in PAST_TAGS and comes


def _is_first_seen(verb: Token) -> bool:
    """Tell "the virus, first detected in May," which has done since what it has."""
    first = any(child.lower_ == "first" for child in verb.lefts)
    return first and verb.dep_ in NOUN_CLAUSES and lemma(verb) in LISTS["is_seen"]


def _holds_office(doer: Token, placed: PlacedTimex) -> bool:
    """Tell "Ruiz, in office since a vote in 2014", and "who has ruled since 2014"."""
    inside = doer.doc[doer.i : placed.first]
    since = next((word for word in inside if word.lower_ == SINCE), None)
    if since is None or not all(map(doer.is_ancestor, (since, placed.head))):
        return False
    before = doer.doc[doer.i : since.i]
    rules = any(lemma(word) in LISTS["rules"] for word in before)
    return before[-1].lower_ in LISTS["offices"] or rules


def begins_then(placed: PlacedTimex, noun: Token) -> bool:
    """Tell since when there was "an inquiry begun in 2018", which went on.

    Args:
        placed: The expression.
        noun: The event's predicate.
    """
    verb = placed.verb
    if verb is None or verb.dep_ != "acl" or verb.head.i != noun.i:
        return False
    went_on = lemma(noun) in LISTS["lasting"] | LISTS["inquiries"]
    return went_on and lemma(verb) in BREAKS_OUT


def _is_said_of_it(first: Token, verb: Token) -> bool:
    """Tell "has killed" of "the war, which has killed thousands, began"."""
    noun = first.head
    begun = first.dep_ == "relcl" and noun.dep_ in SUBJECTS and noun.head.i == verb.i
    return begun and lemma(noun) in LISTS["lasting"]


def _clauses(token: Token) -> Iterator[Token]:
    """Give the clauses of time behind a verb and behind those joined to it."""
    for verb in (token, *(one for one in token.conjuncts if one.i > token.i)):
        for child in verb.rights:
            if child.dep_ == "prep" and child.lower_ in OPENING:
                yield from _as_participles(child)
            opened = any(word.lower_ in OPENING for word in child.lefts)
            if child.dep_ == "advcl" and opened and child.tag_ in PAST_TAGS:
                yield child


def _clauses_of_doer(token: Token, tense: Tense) -> Iterator[Token]:
    """Give "swept" of "the flood that swept the town on Sunday drowned two".

    Not those of what lasts ("the war that reached the town in May killed a third").
    """
    first = first_joined(token)
    if lemma(token) not in LISTS["harms_at_once"]:
        return
    if read_verb_group(first).tense is not tense:
        return
    doers = (child for child in first.lefts if child.dep_ in SUBJECTS)
    for noun in doers:
        if not is_event_noun(lemma(noun)) or lemma(noun) in LISTS["lasting"]:
            continue
        for clause in noun.rights:
            told = clause.dep_ == "relcl" and clause.tag_ in PAST_TAGS
            if told and lemma(clause) not in OPENS_ONLY:
                yield clause


def _as_participles(opening: Token) -> Iterator[Token]:
    """Give "capsized" of "after a ferry capsized on Monday", parsed as "struck" is."""
    for noun in opening.rights:
        yield from (one for one in noun.rights if one.dep_ == "acl")

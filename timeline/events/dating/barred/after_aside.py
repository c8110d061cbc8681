"""An event and its story in, the days before what a clause about its doer tells out.

"A ferry sank on Saturday. President Osei, who visited the port on Tuesday, announced
seven days of mourning": on no day before that Tuesday. Nor did "a panel set up in 2005"
do anything before that year.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from timeline.events.clause import SUBJECTS
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.participles import SHORTEST_MONTH
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.who_before import WHO
from timeline.events.dating.clause.clauses import first_joined, joined_verbs
from timeline.events.dating.clause.joined import begins_fronted
from timeline.events.dating.values import OF_ITS_WORDS, Bar, Candidate
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_CLAUSES, Token, lemma

LATELY = timedelta(days=14)  # before publication: days of the news
YEAR, MONTH = timedelta(days=365), timedelta(days=31)
COMMA = ","
KNOWN = frozenset({"det", "poss"})
VISITS = read_word_lists("dating")["visits"]
FOUNDS = read_word_lists("dating")["founds"]


def bars_before_aside(token: Token, story: Story) -> Iterator[Bar]:
    """Give what tells days before that of the clause about who did something.

    Only of a clause between commas, told in the past, with a day of the news, or of a
    visit within the last year; and of how what did it came to be ("freed in March 1969,
    he left").

    Args:
        token: The event's predicate.
        story: The article.
    """
    first, today = first_joined(token), story.published
    if first.dep_ != "ROOT" or today is None or not is_plainly_told(token):
        return
    own = token if any(one.dep_ in SUBJECTS for one in token.lefts) else first
    clauses = {clause.i for clause in _clauses(own)}
    founded = {clause.i for clause in _foundings(first)}
    for placed in story.timexes[story.sentence[token.i]]:
        begun = placed.verb is not None and placed.verb.i in founded
        if begun or begins_fronted(placed, token):
            yield partial(_is_before, placed.start, token)
        if placed.verb is None or placed.verb.i not in clauses:
            continue
        lately = placed.start == placed.end and today - placed.start <= LATELY
        if lately or _is_visit(placed, today):
            yield partial(_is_before, placed.start, token)


def _clauses(verb: Token) -> Iterator[Token]:
    """Give "visited" of "Osei, who visited it on Tuesday, announced"."""
    for noun in verb.lefts:
        if noun.dep_ not in SUBJECTS:
            continue
        for one in (noun, *(child for child in noun.rights if child.dep_ == "appos")):
            yield from (clause for clause in one.rights if _tells_who(clause))


def _is_visit(placed: PlacedTimex, today: date) -> bool:
    """Tell the August of "Osei, who visited in August, urged them", within a year."""
    recent = today - placed.start <= YEAR and (placed.end - placed.start) < MONTH
    return recent and placed.verb is not None and lemma(placed.verb) in VISITS


def follows_founding(placed: PlacedTimex, token: Token) -> bool:
    """Tell the year of "a panel set up in 2005 counted them", which it did since then.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    first, verb = first_joined(token), placed.verb
    if verb is None or not placed.alone or not is_plainly_told(token):
        return False
    long = (placed.end - placed.start).days >= SHORTEST_MONTH
    return long and any(one.i == verb.i for one in _foundings(first))


def _foundings(verb: Token) -> Iterator[Token]:
    """Give "set" of "a panel that was set up in 2005 counted", and of "a panel set".

    So the founding of "Founded in 1850, the bank survived the war".
    """
    for noun in verb.lefts:
        if noun.dep_ == "advcl" and noun.tag_ == "VBN" and lemma(noun) in FOUNDS:
            yield noun
        for clause in noun.rights if noun.dep_ in SUBJECTS else ():
            made = clause.dep_ in NOUN_CLAUSES and clause.tag_ == "VBN"
            if made and lemma(clause) in FOUNDS:
                yield clause


def dates_both(placed: PlacedTimex, token: Token) -> bool:
    """Tell the Monday of "ships that reached the area on Monday found nothing".

    Not that of "the men who robbed it on Monday were caught", told before.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    verb = placed.verb
    if verb is None or verb.dep_ != "relcl" or placed.start != placed.end:
        return False
    if verb.head.head.i != token.i or verb.head.dep_ != "nsubj":
        return False
    known = any(one.dep_ in KNOWN for one in verb.head.lefts)
    told = is_plainly_told(token) and _tells_who(verb) and not is_aside(verb)
    return told and not known


def is_aside(clause: Token) -> bool:
    """Tell "visited" of "Osei, who visited it on Tuesday, announced".

    Args:
        clause: The verb of a clause.
    """
    if clause.dep_ != "relcl" or not is_plainly_told(clause):
        return False
    return clause.left_edge.nbor(-1).text == COMMA and _tells_who(clause)


def _tells_who(clause: Token) -> bool:
    """Tell "reached" of "ships that reached the area on Monday found nothing"."""
    if clause.dep_ != "relcl" or not is_plainly_told(clause):
        return False
    return any(word.lower_ in WHO for word in clause.subtree if word.i < clause.i)


def _is_before(day: date, token: Token, candidate: Candidate) -> bool:
    """Tell days of other sentences, or of a verb before, that begin before a day."""
    placed = candidate.placed
    if candidate.start is None or candidate.start >= day:
        return False
    if candidate.source not in OF_ITS_WORDS:
        return True
    verb = placed.verb if placed is not None else None
    return verb is not None and verb.i in joined_verbs(token)

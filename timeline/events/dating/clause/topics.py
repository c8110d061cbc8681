"""An expression in, whether it only dates what an event is about or measured by."""

from collections.abc import Collection, Sequence
from datetime import date

from timeline.events.clause import SUBJECTS
from timeline.events.dating.article.above import way_up
from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.participles import SHORTEST_MONTH
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.clause.clauses import BEFORE_NOUN
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

LISTS = read_word_lists("dating")
ABOUT, OF = LISTS["about_what"], LISTS["of_what"]
ACCUSING = LISTS["accusing"]
WITH = LISTS["goes_with"]
FOR, OF_IT, ON, DEADLINE = "for", "of", "on", "deadline"
MONTH, WEEK, YEAR = 31, 7, 365  # days
OUTSIDE = frozenset({"attr", "oprd", "advmod"})
WITHIN_THING = frozenset({"pobj", "prep", "compound", "conj", "appos", "nmod", "poss"})
FROM = frozenset({"from"})


def is_of_topic(placed: PlacedTimex, token: Token) -> bool:
    """Tell the date of what is only spoken of: "blamed the firm for the 2009 crash".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    thing = placed.head.head
    if placed.head.dep_ not in BEFORE_NOUN or thing.i < placed.last:
        return _is_behind_topic(placed, token)
    if thing.i == token.i or thing.is_ancestor(token):
        return False
    told = lemma(thing) in LISTS["results"] and thing.dep_ in {"dobj", "pobj"}
    if told or _is_balance_told(thing):
        # "Shares fell after it released its second-quarter results."
        return (placed.end - placed.start).days >= SHORTEST_MONTH
    # "On Friday Lund Motors announced": no motors of Friday.
    bare = placed.first == thing.head.i + 1 and placed.head.dep_ != "poss"
    return not bare and _is_topic(thing, token)


def _is_balance_told(thing: Token) -> bool:
    """Tell the loss of "reported a second-quarter loss", not of "suffered" it."""
    told = thing.dep_ == "dobj" and lemma(thing) in LISTS["balances"]
    return told and lemma(thing.head) in LISTS["reports_balance"]


def is_of_object(placed: PlacedTimex, token: Token, published: date | None) -> bool:
    """Tell the date of what a verb decides on: "condemned the 1915 massacre".

    And of what it is ahead of or says something of: "ahead of the 2018 elections",
    "held that the 27 November agreement is void". Not "won the 2022 election", and days
    of the last week may be of both: "condemned Monday's attack".

    Args:
        placed: The expression.
        token: The event's predicate.
        published: Day of publication, None where unknown.
    """
    here = placed.head.head
    if placed.head.dep_ not in BEFORE_NOUN or token.pos_ != "VERB":
        return False
    if published is not None and 0 <= (published - placed.end).days <= WEEK:
        return False
    while here.dep_ in WITHIN_THING and here.head.i != token.i:
        here = here.head
    if here.dep_ in SUBJECTS and here.head.dep_ == "ccomp":
        return here.head.head.i == token.i
    # "Promised to observe the 1997 accord"
    told = here.head.head if here.head.dep_ == "xcomp" else here.head
    if here.dep_ == "dobj" and lemma(here.head) in LISTS["decides_on"]:
        return token.i in {here.head.i, told.i}
    return here.dep_ in OUTSIDE and here.head.i == token.i


def is_of_thing_told_of(
    placed: PlacedTimex, token: Token, published: date | None
) -> bool:
    """Tell the date of what is told of: "declared the results of last week's vote".

    So in "was sacked in the wake of last month's riots", and the month or year of what
    something is due to. Not "in the final minutes of Monday's match".

    Args:
        placed: The expression.
        token: The event's predicate.
        published: Day of publication, None where unknown.
    """
    thing = placed.head.head
    if placed.head.dep_ not in BEFORE_NOUN or thing.dep_ != "pobj":
        return False
    link, owner = thing.head, thing.head.head
    long = (placed.end - placed.start).days >= SHORTEST_MONTH
    told_of = LISTS["told_of"] | (LISTS["causes"] if long else frozenset())
    if lemma(owner) not in told_of or link.lower_ not in OF | FROM:
        return False
    # "The past month's tremors" go on, "as a result of Monday's riot" tells the day.
    if placed.end == published or owner.head.lower_ == "as":
        return False
    return thing.i != token.i and not thing.is_ancestor(token)


def is_of_outlook(placed: PlacedTimex, published: date | None) -> bool:
    """Tell the time that a thing is for: "raised its forecast for the full year".

    Of a month or more that is not over, behind a verb of the past and a noun. Over or
    not, where somebody "posted a profit of 40 million for the third quarter".

    Args:
        placed: The expression.
        published: Day of publication, None where unknown.
    """
    if placed.preposition != FOR or placed.verb is None:
        return False
    if _is_of_balance(placed):
        return True
    if published is None or placed.end <= published:
        return False
    if (placed.end - placed.start).days < MONTH:
        return False
    before = placed.head.doc[
        max(placed.first - len((FOR, "the", "noun")), 0) : placed.first
    ]
    thing = any(one.lower_ == FOR and one.nbor(-1).pos_ == "NOUN" for one in before[1:])
    return thing and has_happened(placed.verb)


def _is_of_balance(placed: PlacedTimex) -> bool:
    """Tell the quarter of "posted a profit for the third quarter"."""
    if (placed.end - placed.start).days < SHORTEST_MONTH:
        return False
    verbs = (one for one in placed.head.ancestors if one.pos_ == "VERB")
    verb = next(verbs, None)
    if verb is None or lemma(verb) not in LISTS["reports_balance"]:
        return False
    known = LISTS["balances"] | LISTS["results"]
    told = (one for one in verb.rights if one.dep_ == "dobj")
    return any(lemma(one) in known and one.i < placed.first for one in told)


def is_of_subject(placed: PlacedTimex, token: Token) -> bool:
    """Tell the date of who acts: "those who shot him in 1996 have been arrested".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    subjects = (child for child in token.lefts if child.dep_ in SUBJECTS)
    return any(one.is_ancestor(placed.head) for one in subjects)


def is_of_deadline(placed: PlacedTimex, token: Token) -> bool:
    """Tell the day by which something is due: "granted a month (deadline of 28 May)".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    link = placed.head.head
    thing = link.head
    named = link.lower_ == OF_IT and thing.lower_ == DEADLINE
    return named and token.i not in {thing.i, thing.head.i}


def is_of_surpassed(
    placed: PlacedTimex, above: Collection[int], published: date | None
) -> bool:
    """Tell the date of a mark that is beaten: "a record, surpassing Ruiz's 41 of 2018".

    Of a month or more that was over a year ago.

    Args:
        placed: The expression.
        above: Indices of the event's predicate and the words above it in the tree.
        published: Day of publication, None where unknown.
    """
    if published is None or (published - placed.end).days <= YEAR:
        return False
    if (placed.end - placed.start).days < SHORTEST_MONTH:
        return False
    doc = placed.head.doc
    return any(
        here.tag_ == "VBG"
        and lemma(here) in LISTS["surpasses"]
        and any(one.dep_ == "dobj" and one.i < placed.first for one in here.rights)
        for here in (*way_up(placed, above), *(doc[i] for i in above))
        if here.i < placed.first and here.is_ancestor(placed.head)
    )


def is_of_companion(
    placed: PlacedTimex, above: Collection[int], row: Sequence[PlacedTimex]
) -> bool:
    """Tell the date of what goes with an event: "voted on 3 May, with talks in June".

    Args:
        placed: The expression.
        above: Indices of the event's predicate and the words above it in the tree.
        row: The expressions of the sentence.
    """
    opened = next((one for one in way_up(placed, above) if one.lower_ in WITH), None)
    if opened is None or opened.dep_ != "prep":
        return False
    before = any(one.last < opened.i for one in row)
    return before and opened.nbor(-1).text == ","


def _is_behind_topic(placed: PlacedTimex, token: Token) -> bool:
    """Tell the month or year of "admitted misconduct over the deaths in 1995".

    Not of "wrote a report about the deaths in 1995".
    """
    link = placed.head.head
    if placed.head.dep_ != "pobj" or link.dep_ != "prep" or token.pos_ != "VERB":
        return False
    if (placed.end - placed.start).days < SHORTEST_MONTH:
        return False
    here = link.head
    while here.dep_ in WITHIN_THING - {"pobj"} or (
        here.dep_ == "pobj" and here.head.lower_ in {"of", "in", "at"}
    ):
        here = here.head
    over = here.dep_ == "pobj" and here.head.lower_ in LISTS["over_what"]
    over = over and lemma(token) not in LISTS["writes"]
    return over and here.i > token.i and _is_topic(here, token)


def _is_topic(thing: Token, token: Token) -> bool:
    """Tell "ruled on the plan", "published a report on the plan" of a plan."""
    if thing.dep_ != "pobj":
        return False
    links, above = thing.head, thing.head.head
    if links.lower_ == "in" and token.i < links.i and token.is_ancestor(thing):
        # "Charged with murder in the 1994 death of her husband"
        crime = lemma(thing) in LISTS["crimes"]
        return crime and lemma(token) in LISTS["tried_in"]
    if links.lower_ == ON and lemma(thing) in LISTS["outings"]:
        return False  # "crashed on Sunday's stage"
    # "Convicted a man of the 2009 murder": the parser may hang it on the man.
    accused = above.dep_ == "dobj" and above.head.i == token.i
    if accused and lemma(token) in ACCUSING and links.lower_ in OF:
        return True
    if above.i == token.i:
        return links.lower_ in ABOUT or links.lower_ in OF
    return links.lower_ in ABOUT and above.pos_ in NOUN_POS and token.is_ancestor(above)

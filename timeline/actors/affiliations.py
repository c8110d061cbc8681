"""Names and their actors in, whom each person belongs to out, as the text states it.

"NATO Secretary General Mark Rutte", "Russian President Vladimir Putin", "Mark Rutte,
head of NATO", "Zelensky's adviser Andriy Yermak" (through Zelensky to Ukraine).
"""

from collections.abc import Iterator, Mapping, Sequence

from timeline.actors.spans import Name
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

LONGEST_TITLE = 6
LONGEST_APPOSITION = 12
STEPS = 3
LINK_AND_ARTICLE = 2
COMMA_AND_NOUN = 3
LINKS = frozenset({"of", "for", "at", "from", "with"})


def find_affiliations(
    doc: Doc, named: Sequence[tuple[Name, Actor]]
) -> Mapping[Actor, str]:
    """Give actor -> canonical name of the country or organisation it belongs to."""
    direct: dict[Actor, Actor] = {}
    for number, (_, actor) in enumerate(named):
        if actor.type is not ActorType.PERSON or actor in direct:
            continue
        found = next(_owners(doc, named, number), None)
        if found is not None and found != actor:
            direct[actor] = found
    return {
        actor: owner
        for actor in direct
        if (owner := _followed(direct, actor)) and owner != actor.name
    }


def _followed(direct: Mapping[Actor, Actor], actor: Actor) -> str:
    """Follow persons to the body or country at the end of the chain."""
    for _ in range(STEPS):
        owner = direct.get(actor)
        if owner is None:
            return ""
        if owner.type is not ActorType.PERSON:
            return owner.name
        actor = owner
    return ""


def _owners(
    doc: Doc, named: Sequence[tuple[Name, Actor]], number: int
) -> Iterator[Actor]:
    name = named[number][0]
    if number and _titled_by(doc, named[number - 1], name):
        yield named[number - 1][1]
    for other, owner in named[number + 1 : number + 4]:
        if _in_apposition(doc, name, other) and owner.type is not ActorType.PERSON:
            yield owner


def _titled_by(doc: Doc, before: tuple[Name, Actor], name: Name) -> bool:
    """Tell whether only a title stands between: "NATO chief Mark Rutte".

    So too "NATO's chief, Mark Rutte,".
    """
    end = name.start - _is_apposed(doc, name)
    between = doc[before[0].end : end]
    if not 0 < len(between) <= LONGEST_TITLE:
        return before[0].end == name.start and before[1].type is ActorType.COUNTRY
    if before[1].type is ActorType.PERSON and between[0].tag_ != "POS":
        return False
    return all(_in_title(token) for token in between)


def _is_apposed(doc: Doc, name: Name) -> bool:
    """Tell whether a comma and a title stand before a name: "its chief, Ana Ruiz"."""
    comma = name.start - 1
    if comma < 1 or doc[comma].text != ",":
        return False
    office, root = doc[comma - 1], doc[name.start : name.end].root
    beside = root.dep_ == "appos" or (office.head.i == root.i and office.dep_ == "nmod")
    return beside and office.text.title() in word_lists().titles


def _in_title(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN", "ADJ", "PART"} or token.lower_ in {"of", "-"}


def _in_apposition(doc: Doc, name: Name, other: Name) -> bool:
    """Tell whether the other name stands in "Mark Rutte, (head of) NATO"."""
    between = doc[name.end : other.start]
    if not 0 < len(between) <= LONGEST_APPOSITION:
        return False
    if between[0].lower_ in LINKS:
        return len(between) <= LINK_AND_ARTICLE
    if between[0].text != "," or any(token.pos_ == "VERB" for token in between):
        return False
    if len(between) > 1 and (
        between[1].pos_ == "CCONJ" or between[1].tag_.startswith("W")
    ):
        return False  # "Mark Rutte, and the UN", "Ana Ruiz, whom Peru sought"
    commas = sum(token.text in {",", ";", "."} for token in between)
    return commas == 1 and (
        between[-1].lower_ in LINKS | {"the"} or len(between) <= COMMA_AND_NOUN
    )

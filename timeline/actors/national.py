"""A body that most countries have in, whose it is and how it is called out.

"Kuwait's parliament" is the Parliament of Kuwait.
"""

from collections.abc import Mapping

from timeline.actors.embassies import of_country
from timeline.actors.spans import Name
from timeline.actors.values import Actor, ActorType
from timeline.language import Doc

# Most countries have one; the list names those of a few.
NATIONAL_BODIES = frozenset({"Senate", "Supreme Court", "Parliament"})


def national(body: str, country: str) -> Actor:
    """Name a body of a country without one in the list: "Supreme Court of Peru"."""
    name = f"{body} of {of_country(country)}"
    return Actor(name, ActorType.ORGANISATION, country)


def owner_of(name: Name, doc: Doc, by_end: Mapping[int, Name]) -> str:
    """Give the country that a body is said to be of; empty where none is said.

    Args:
        name: The body's.
        doc: The article.
        by_end: The article's names, by the token after each.
    """
    if not name.start or doc[name.start - 1].tag_ != "POS":
        return ""
    owner = by_end.get(name.start - 1)
    if owner is None or owner.alias is None:
        return ""
    actor = owner.alias.actor
    return actor.name if actor.type is ActorType.COUNTRY else ""


def national_of_owner(name: Name, owner: str, doc: Doc) -> Actor | None:
    """Name "Kuwait's parliament", unless its own name follows after a comma."""
    own = any(child.dep_ == "appos" for child in doc[name.start].children)
    body = name.text.title()
    return None if own or body not in NATIONAL_BODIES else national(body, owner)

"""Names of an article in, its embassies out: one name for each, with its country."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.actors.gazetteer.aliases import AliasKind, gazetteer
from timeline.actors.spans import Name
from timeline.actors.values import Actor, ActorType
from timeline.language import Doc

EMBASSY = " Embassy"
WITH_ARTICLE = frozenset(
    {
        "Bahamas",
        "Democratic Republic of the Congo",
        "Central African Republic",
        "Czech Republic",
        "Dominican Republic",
        "Republic of the Congo",
        "Gambia",
        "Maldives",
        "Netherlands",
        "Philippines",
        "United Arab Emirates",
        "United Kingdom",
        "United States",
    }
)


def find_embassies(doc: Doc, names: Sequence[Name]) -> Mapping[str, Actor]:
    """Give what an article calls an embassy -> the embassy, with its city if told.

    "US Embassy" and "United States Embassy in Oslo" are one: Embassy of the United
    States, Oslo. Where a country's embassies in two cities are told, none has a city.
    """
    by_start = {name.start: name for name in names}
    owners: dict[str, str] = {}
    cities: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        country = "" if name.alias else _country(name.text)
        if not country:
            continue
        owners[name.text] = country
        where = by_start.get(name.end + 1)
        if where is not None and doc.at(name.end).lower_ in {"in", "at"}:
            cities[country].update(_city(where))
    return {
        text: _embassy(country, cities[country]) for text, country in owners.items()
    }


def of_country(country: str) -> str:
    """Give a country's name as it stands after "of"."""
    return f"the {country}" if country in WITH_ARTICLE else country


def _country(text: str) -> str:
    """Give whose embassy a name is: "US Embassy"; empty for other names."""
    if not text.endswith(EMBASSY):
        return ""
    alias = gazetteer().by_words.get(text.removesuffix(EMBASSY))
    owner = alias.actor if alias else None
    return owner.name if owner and owner.type is ActorType.COUNTRY else ""


def _city(where: Name) -> tuple[str, ...]:
    country = where.alias is not None and where.alias.kind is not AliasKind.METONYM
    return () if country else (where.text,)


def _embassy(country: str, cities: set[str]) -> Actor:
    city = f", {next(iter(cities))}" if len(cities) == 1 else ""
    name = f"Embassy of {of_country(country)}{city}"
    return Actor(name, ActorType.ORGANISATION, country)

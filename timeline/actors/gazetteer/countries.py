"""Country data of the packages in, the names and demonyms of countries out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

# babel's names follow CLDR; these are the ones that newspapers do not write.
SHORT_NAMES = {
    "BA": "Bosnia and Herzegovina",
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macau",
    "PS": "Palestine",
    "TL": "East Timor",
    "TR": "Turkey",
}
# States that are no more: "Serbia and Montenegro" are two.
DISSOLVED = frozenset({"AN", "CS"})
# Names that are as often a person's or a thing's; the alias file adds what is safe.
UNSAFE = frozenset({"Dominique", "Island", "Pleasant Island", "Congo", "Portuguesa"})
# A smaller country's capital is as often a surname or another town: Hamilton, Kingston.
METONYM_POPULATION = 3_000_000
SHORTEST_SPELLING = 5
ONE_PEOPLE = 2  # "Norwegian", "Norwegians"
PLURAL_AS_IS = ("ese", "ish", "ch", "ss", "i", "x")


@dataclass(frozen=True, slots=True)
class Country:
    """A country's canonical name and what else it is called.

    Attributes:
        name: As newspapers write it: "South Korea".
        names: Other names, without the canonical one.
        demonyms: Adjectives and nouns for its people: "Ukrainian", "Ukrainians".
        capital: The seat of government, which may stand for it; empty where it is
            unknown or no newspaper would use it so.
        population: How many people it has; 0 where unknown.
    """

    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: str = ""
    population: int = 0


@cache
def countries() -> tuple[Country, ...]:
    """Give the countries of the packages, in alphabetical order of the name."""
    from babel import Locale
    from countryinfo import all_countries

    english: Mapping[str, str] = Locale("en").territories
    found: dict[str, Country] = {}
    for entry in all_countries():
        facts = entry.info()
        if _code(facts) in DISSOLVED:
            continue
        country = _country(facts, english)
        if country.name not in found or not found[country.name].demonyms:
            found[country.name] = country
    return tuple(_with_own_demonyms(found[name] for name in sorted(found)))


def _with_own_demonyms(known: Iterable[Country]) -> Iterator[Country]:
    """Leave a demonym that several claim to the most populous that has no other.

    "Norwegians" are of Norway, not of Svalbard; "Montenegrins" not of Serbia too.
    """
    every = list(known)
    owners: dict[str, str] = {}
    for country in sorted(every, key=lambda one: (_claims_one(one), one.population)):
        owners.update(dict.fromkeys(country.demonyms, country.name))
    for country in every:
        own = tuple(one for one in country.demonyms if owners[one] == country.name)
        yield replace(country, demonyms=own)


def _claims_one(country: Country) -> bool:
    """Tell a country of one people."""
    return len(country.demonyms) <= ONE_PEOPLE


def _country(facts: Mapping[str, Any], english: Mapping[str, str]) -> Country:
    code = _code(facts)
    own = str(facts["name"])
    name = SHORT_NAMES.get(code) or english.get(code, own).replace("&", "and")
    name = own if "(" in name else name.replace("St. ", "Saint ")
    name = name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    spellings = [own, *facts.get("altSpellings", ())]
    names = dict.fromkeys(filter(_usable, spellings))
    names.pop(name, None)
    demonyms = tuple(_demonyms(facts.get("demonym") or ""))
    population = int(facts.get("population") or 0)
    large = population >= METONYM_POPULATION
    capital = str(facts.get("capital") or "") if large else ""
    return Country(name, tuple(names), demonyms, capital, population)


def _code(facts: Mapping[str, Any]) -> str:
    return str(facts.get("ISO", {}).get("alpha2", ""))


def _usable(spelling: str) -> bool:
    plain = spelling.isascii() and "," not in spelling
    safe = spelling not in UNSAFE and spelling == spelling.strip()
    return plain and safe and len(spelling) >= SHORTEST_SPELLING


def _demonyms(text: str) -> Iterator[str]:
    for demonym in text.replace("/", ",").split(","):
        word = demonym.strip()
        if not word:
            continue
        yield word
        if not word.endswith(PLURAL_AS_IS) or word.endswith("i"):
            yield word + "s"

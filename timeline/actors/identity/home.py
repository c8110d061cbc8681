"""An article in, the country in which its place line says that it was written out.

"LIMA (AP) -- The army left": Peru's, though Chile is named more often.
"""

import re
from collections.abc import Mapping
from functools import cache

from timeline.actors.gazetteer.aliases import AliasKind, Gazetteer
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.article import BlockKind
from timeline.language import ParsedArticle

# A place line says so much of whose story it is as this many names of the country.
WEIGHT = 3
PLACES = frozenset({AliasKind.NAME, AliasKind.METONYM})
# Where the agency, the day or the dash begins.
AFTER_PLACE = re.compile(r"[(\d\u2014\u2013:]|--|-(\s|$)")


def home_of(parsed: ParsedArticle, listed: Gazetteer) -> Actor | None:
    """Give the country of an article's place line: its capital's, or the one named.

    None without such a line, and for a town that no list has.
    """
    for block in parsed.layout.blocks:
        if block.kind is BlockKind.DATELINE:
            words = parsed.article.text[block.char_start : block.char_end]
            country = _country_in(AFTER_PLACE.split(words)[0], listed)
            if country is not None:
                return country
    return None


def _country_in(place: str, listed: Gazetteer) -> Actor | None:
    for part in reversed(place.split(",")):
        words = part.strip()
        alias = listed.by_words.get(words.title() if words.isupper() else words)
        known = alias is not None and alias.kind in PLACES
        if alias and known and alias.actor.type is ActorType.COUNTRY:
            return alias.actor
    alias = listed.by_words.get(_towns().get(place.strip().casefold(), ""))
    return alias.actor if alias else None


@cache
def _towns() -> Mapping[str, str]:
    """Give each town that a list has, folded -> its country."""
    return {
        town.strip().casefold(): country
        for country, _, towns in (
            line.partition(":") for line in word_lists().place_lines
        )
        for town in towns.split(",")
    }

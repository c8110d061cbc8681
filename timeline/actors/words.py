"""The actor room's word lists, read once from its data file."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `actors/en/words.toml`, where each one's use is explained."""

    titles: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    organisation_heads: frozenset[str]
    place_heads: frozenset[str]
    other_heads: frozenset[str]
    group_nouns: frozenset[str]
    services: frozenset[str]
    players: frozenset[str]
    sure_place_prepositions: frozenset[str]
    outdoor_prepositions: frozenset[str]
    reporting_verbs: frozenset[str]
    news_organisations: frozenset[str]
    newspaper_heads: frozenset[str]
    not_names: frozenset[str]
    edges: frozenset[str]
    cuts: frozenset[str]
    particles: frozenset[str]
    small_words: frozenset[str]
    storms: frozenset[str]
    vessels: frozenset[str]
    platforms: frozenset[str]
    motion_verbs: frozenset[str]
    lands: frozenset[str]
    travels: frozenset[str]
    lesser_titles: frozenset[str]
    trades: frozenset[str]
    body_nouns: frozenset[str]
    spoken_for: frozenset[str]
    firm_words: frozenset[str]
    body_openers: frozenset[str]
    same_bodies: frozenset[str]
    joined_bodies: frozenset[str]
    makers: frozenset[str]
    firm_trades: frozenset[str]
    surnames: frozenset[str]
    governments: frozenset[str]
    local_offices: frozenset[str]
    fields_of_office: frozenset[str]
    firm_heads: frozenset[str]
    company_heads: frozenset[str]
    outlets: frozenset[str]
    agencies: frozenset[str]
    blocs: frozenset[str]
    alliances: frozenset[str]
    no_firms: frozenset[str]
    owned_by_bodies: frozenset[str]
    fighters: frozenset[str]
    self_naming: frozenset[str]
    title_openers: frozenset[str]
    bynaming: frozenset[str]
    legal_forms: frozenset[str]
    person_nouns: frozenset[str]
    facility_heads: frozenset[str]
    tellers: frozenset[str]
    patrons: frozenset[str]
    regions: frozenset[str]
    kin: frozenset[str]
    party_words: frozenset[str]
    unit_heads: frozenset[str]
    seizing_verbs: frozenset[str]
    siege_verbs: frozenset[str]
    seated: frozenset[str]
    belonging_in: frozenset[str]
    aimed_at: frozenset[str]
    studies: frozenset[str]
    surname_parts: frozenset[str]
    shared_parties: frozenset[str]
    credits: frozenset[str]
    months: frozenset[str]
    bands: frozenset[str]
    bereaved: frozenset[str]
    craft: frozenset[str]
    aircraft: frozenset[str]
    craft_deeds: frozenset[str]
    place_openers: frozenset[str]
    club_heads: frozenset[str]
    club_towns: frozenset[str]
    club_openers: frozenset[str]
    playing_verbs: frozenset[str]


@cache
def word_lists() -> Words:
    """Read the word lists."""
    text = files("timeline.actors").joinpath("en/words.toml").read_text("utf-8")
    table = tomllib.loads(text)
    lists = {each.name: frozenset(table[each.name]["words"]) for each in fields(Words)}
    return Words(**lists)

"""The actors of several articles in, which names mean one actor out.

Within an article the actor room has given everyone one name; across articles a person
is "Hassan" in one report and "Samia Suluhu Hassan" in the next. A name is replaced only
where one rule says so and nobody else could be meant:

1. Spellings that differ in accents, case or transcription are one name, the commonest;
   of names of several words "ü" is "ue" as well as "u".
2. A country's government ("Turkish Government", "Government of Turkey") is the country,
   as in the actor room.
3. Capitals ("TPDF") are the one organisation of the reports with these initials.
4. A surname, or a name with a part left out, is the one longer name with its parts in
   another report; never where two longer names have them, where one article has both
   names, or where the two articles have no other actor in common.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from timeline.actors import ActorType
from timeline.actors.gazetteer.aliases import AliasKind, gazetteer
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.identity.acronyms import initials
from timeline.story.cast import Cast, SameActor
from timeline.story.wording import government_words

Rule: TypeAlias = "Mapping[str, tuple[str, str]]"
"""A name -> the name that replaces it, and why."""

FEWEST_CAPITALS = 3
FEWEST_LETTERS = 3
PARTS_OF_A_NAME = 2
_UMLAUT = re.compile("([aou])e")
MOST_NAMESAKES = 20
"""Bearers of one name among whom nobody is looked for."""


def same_actors(cast: Cast) -> list[SameActor]:
    """Tell which names of which articles another name replaces, in order of articles.

    Each rule reads the names as those before it left them.
    """
    found: dict[tuple[str, str], SameActor] = {}
    now = cast
    for rule in (_spellings, _governments, _acronyms, _shorter_names):
        changes = {(one.article_id, one.name): one for one in rule(now)}
        for key, one in found.items():
            again = changes.get((one.article_id, one.full))
            if again is not None:
                reason = f"{one.reason} {again.reason}"
                found[key] = replace(one, full=again.full, reason=reason)
        for (article, name), one in changes.items():
            if name in cast.named[article]:
                found.setdefault((article, name), one)
        now = now.changed({key: one.full for key, one in changes.items()})
    return [found[key] for key in sorted(found)]


def _everywhere(cast: Cast, rule: Rule) -> Iterator[SameActor]:
    for article, names in cast.named.items():
        for name in sorted(names & rule.keys()):
            yield SameActor(name, rule[name][0], article, rule[name][1])


def _spellings(cast: Cast) -> Iterator[SameActor]:
    counts: Counter[str] = Counter()
    for (name, _), articles in cast.articles.items():
        counts[name] += len(articles)
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(counts):
        alike[_spelled(name)].append(name)
    found = {}
    for names in alike.values():
        best = max(names, key=lambda name: counts[name])
        for name in names:
            if name != best:
                found[name] = best, f"'{name}' is another spelling of {best}."
    return _everywhere(cast, found)


def _spelled(name: str) -> str:
    """Give what all spellings of a name share.

    >>> _spelled("Jürgen Böll") == _spelled("Juergen Boell") == _spelled("Jurgen Boll")
    True
    >>> _spelled("Boell") == _spelled("Boll")
    False
    """
    plain = folded(name)
    return _UMLAUT.sub(r"\1", plain) if " " in plain else plain


def _governments(cast: Cast) -> Iterator[SameActor]:
    countries = cast.of(ActorType.COUNTRY)
    found = {}
    for name in cast.of(ActorType.ORGANISATION, ActorType.GROUP):
        country = _governed(name)
        if country in countries:
            found[name] = country, f"'{name}' stands for {country}."
    return _everywhere(cast, found)


def _governed(name: str) -> str:
    """Give the country whose government a name means; empty where it means none."""
    before, _, last = name.rpartition(" ")
    first, _, after = name.partition(" of ")
    of = {last.lower(): before, first.lower(): after.removeprefix("the ")}
    for word, land in of.items():
        alias = gazetteer().by_words.get(land)
        by_land = {AliasKind.NAME, AliasKind.DEMONYM}
        if word in government_words() and alias and alias.kind in by_land:
            is_country = alias.actor.type is ActorType.COUNTRY
            return alias.actor.name if is_country else ""
    return ""


def _acronyms(cast: Cast) -> Iterator[SameActor]:
    bodies = cast.of(ActorType.ORGANISATION, ActorType.GROUP)
    spelled = _by((letters, name) for name in bodies for letters in initials(name))
    found = {}
    for name in bodies:
        letters = name.replace(".", "")
        full = spelled.get(letters, ())
        if letters.isupper() and len(letters) >= FEWEST_CAPITALS and len(full) == 1:
            found[name] = full[0], f"'{name}' are the initials of {full[0]} alone."
    return _everywhere(cast, found)


def _shorter_names(cast: Cast) -> Iterator[SameActor]:
    people = cast.of(ActorType.PERSON)
    by_part = _by((part, name) for name in people for part in _parts(name))
    for name, articles in people.items():
        full = _longest(name, by_part)
        if not full or articles & people[full]:
            continue
        reason = f"'{name}' is {full}, whom no other name of the reports fits."
        known = {other for one in people[full] for other in cast.named[one]} - {full}
        for article in sorted(articles):
            if known & cast.named[article]:
                yield SameActor(name, full, article, reason)


def _longest(name: str, by_part: Mapping[str, Sequence[str]]) -> str:
    """Give the one longest name that a name shortens; empty where two could be it."""
    bearers = by_part.get(_parts(name)[-1], ())
    longer = [other for other in bearers[:MOST_NAMESAKES] if _shortens(name, other)]
    if not longer or len(bearers) >= MOST_NAMESAKES:
        return ""
    best = max(longer, key=lambda one: len(_parts(one)))
    rest = (one for one in longer if one != best)
    return best if all(_shortens(one, best) for one in rest) else ""


def _shortens(short: str, full: str) -> bool:
    """Tell whether a name is another one with parts left out, the surname kept.

    >>> _shortens("Hassan", "Samia Suluhu Hassan"), _shortens("Samia", "Samia Hassan")
    (True, False)
    >>> _shortens("Samia Suluhu", "Samia Suluhu Hassan")
    True
    """
    parts, whole = _parts(short), _parts(full)
    if len(parts) >= len(whole) or len(parts[-1]) < FEWEST_LETTERS:
        return False
    remaining = iter(whole)
    is_within = all(part in remaining for part in parts)
    return is_within and (parts[-1] == whole[-1] or len(parts) >= PARTS_OF_A_NAME)


def _parts(name: str) -> list[str]:
    return folded(name).split() or [""]


def _by(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, name in pairs:
        if name not in found[key]:
            found[key].append(name)
    return dict(found)

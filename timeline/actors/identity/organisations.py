"""Mentions of organisations and groups in, one name each out.

An acronym stands for the name that the article spells out beside it, "European
Medicines Agency (EMA)", or for the only name with its initials; a short form for the
only longer name that it is a part of: "the Archdiocese of Lund".
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from timeline.actors.gazetteer.aliases import listed_bodies
from timeline.actors.gazetteer.spelling import folded
from timeline.actors.identity.acronyms import initials, set_beside, spelled_out
from timeline.actors.identity.parts import parts_of_body, without_nation
from timeline.actors.kinds.clubs import short_names
from timeline.actors.spans import Name
from timeline.actors.words import word_lists
from timeline.language import Doc

OPENING_TOKENS = 60
# "Pharma" for "Pharmaceuticals"; a plural or an adjective cuts off less.
SHORTEST_CLIP, SHORTEST_CUT = 4, 4
PAIR = 2


class Organisations:
    """The organisations of one article, found by any form of their names."""

    def __init__(
        self,
        doc: Doc,
        names: Sequence[Name],
        countries: AbstractSet[str] = frozenset(),
        others: Sequence[Name] = (),
    ) -> None:
        """Index an article's bodies.

        Args:
            doc: The article.
            names: Of its bodies.
            countries: The words it has for countries.
            others: All of its names.
        """
        self._countries = countries
        self._acronyms = {**dict(set_beside(names)), **dict(spelled_out(doc, names))}
        self._counts = Counter(name.text for name in names)
        self._first: dict[str, int] = {}
        for name in sorted((*names, *others), key=lambda name: name.start):
            self._first.setdefault(name.text, name.start)
            if name.alias:
                self._first.setdefault(name.alias.actor.name, name.start)
        texts = dict.fromkeys(
            name.alias.actor.name if name.alias else name.text for name in names
        )
        self._texts = texts.keys()
        self._longer = _longer(self._texts)
        self._clipped = dict(_clipped(self._texts))
        texts = {text: None for text in texts if text not in self._clipped}
        texts = dict.fromkeys(map(self._without_country, texts))
        self._by_initials = _initialled(texts)
        openers = word_lists().body_openers
        opened = (text.partition(" ") for text in texts)
        self._opened = _unique(
            (rest, f"{first} {rest}") for first, _, rest in opened if first in openers
        )
        self._turned = _unique(
            (turned, text) for text in texts for turned in _turned(text)
        )
        self._by_part = _unique(
            (part, text) for text in texts for part in parts_of_body(text)
        )

    def in_full(self, text: str) -> str:
        """Give what a short form means in this very article; empty where unclear.

        "RSF" is the Rapid Support Forces where they are named, whoever else it is.
        """
        if text in self._acronyms or not text.isupper():
            return self._acronyms.get(text, "")
        return self._by_initials.get(text, "")

    def club(self, text: str) -> str:
        """Give the club that a town's name may stand for; empty where there is none."""
        longer = self._by_part.get(folded(text), "")
        return longer if longer and folded(text) in short_names(longer) else ""

    def opened(self, text: str) -> str:
        """Give "Grupo Lund" for "Lund"; empty where the article has no such body."""
        return self._opened.get(text, "")

    def begun(self, text: str) -> str:
        """Give "Hoa Sala Heavy Industries" for "Hoa Sala"; empty without it."""
        lists = word_lists()
        heads = lists.firm_heads | lists.company_heads
        longer = self._longer.get(text, [])
        firms = [one for one in longer if one.rpartition(" ")[2] in heads]
        return firms[0] if len(longer) == len(firms) == 1 and " " in text else ""

    def resolve(self, text: str) -> str:
        """Give an organisation's canonical name."""
        if text in self._acronyms:
            return self._acronyms[text]
        firm, _, form = text.rpartition(" ")
        firm = firm.removesuffix(",")
        if form in word_lists().legal_forms and firm in listed_bodies():
            return firm  # "Boeing Co", "Tesla, Inc."
        if text.isupper() and text.replace(".", "") in self._by_initials:
            return self._by_initials[text.replace(".", "")]
        if text in self._clipped:
            return self._clipped[text]
        if text in self._turned:
            return self._turned[text]
        shorter = self._without_country(text)
        longer = self._by_part.get(folded(shorter), shorter)
        # A longer name that comes up late names something else as often.
        early = max(self._first.get(text, 0), OPENING_TOKENS)
        whole = longer.endswith(f" {shorter}") or (
            longer.startswith(f"{shorter} of ") and self._counts[longer] > 1
        )
        return longer if whole or self._first.get(longer, 0) < early else shorter

    def _without_country(self, text: str) -> str:
        """Cut "U.S." off where the article also has the name without it."""
        for end in (position for position, each in enumerate(text) if each == " "):
            rest = text[end + 1 :]
            if rest in self._texts and text[:end] in self._countries:
                return rest
        return text


def _longer(texts: Iterable[str]) -> dict[str, list[str]]:
    """Give for all that names may begin with, up to a blank, the names that do."""
    found: dict[str, list[str]] = {}
    for text in texts:
        for end in (position for position, each in enumerate(text) if each == " "):
            found.setdefault(text[:end], []).append(text)
    return found


def _initialled(texts: Iterable[str]) -> dict[str, str]:
    """Give what letters stand for each: two words' alone count less than initials."""
    wholes = ((text, one) for text in texts for one in (text, without_nation(text)))
    full = _unique((letters, text) for text, one in wholes for letters in initials(one))
    return _unique((letters, text) for text in texts for letters in _pair(text)) | full


def _clipped(texts: Collection[str]) -> Iterator[tuple[str, str]]:
    """Give names with a clipped last word -> the full name, as headlines clip them.

    A firm's legal form is left out where the article leaves it out.

    >>> names = ["Lund Pharma", "Lund Pharmaceuticals", "Air Lund", "Air Lund-Sund"]
    >>> list(_clipped(names))
    [('Lund Pharma', 'Lund Pharmaceuticals')]
    >>> list(_clipped(["Lund Foods", "Lund Foods N.V."]))
    [('Lund Foods N.V.', 'Lund Foods')]
    >>> list(_clipped(["Lund Foods", "Lund Foods, Inc."]))
    [('Lund Foods, Inc.', 'Lund Foods')]
    """
    forms = word_lists().legal_forms
    for text in texts:
        short, _, last = text.rpartition(" ")
        short = short.removesuffix(",")
        if last in forms and " " in short and short in texts:
            yield text, short
    alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for text in texts:
        first, _, last = text.rpartition(" ")
        if first and len(last) >= SHORTEST_CLIP:
            alike[first, last[:SHORTEST_CLIP]].append(text)
    for pair in alike.values():
        short, long = min(pair, key=len), max(pair, key=len)
        rest = long.removeprefix(short)
        cut_off = len(rest) >= SHORTEST_CUT and rest.isalpha() and rest.islower()
        if len(pair) == PAIR and cut_off and rest != long:
            yield short, long


def _pair(text: str) -> Iterator[str]:
    """Give the two letters of a body of two words: "FA" for "Football Association"."""
    words = text.split()
    if len(words) == PAIR and words[1] in word_lists().organisation_heads:
        yield words[0][0] + words[1][0]


def _turned(text: str) -> Iterator[str]:
    """Give a body's name the other way round: "Water Ministry".

    >>> list(_turned("Ministry of Water")), list(_turned("Bank of Lund"))
    (['Water Ministry'], [])
    """
    head, _, field = text.partition(" of ")
    if head in word_lists().turned_bodies and field:
        yield f"{field.removeprefix('the ')} {head}"


def _adds_form(longer: str, text: str) -> bool:
    """Tell "Lund Marine Industries" beside "Lund Marine", which are one firm."""
    rest = longer.removeprefix(f"{text} ")
    return rest != longer and rest in word_lists().firm_heads


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    clashing = set()
    for key, text in pairs:
        before = found.setdefault(key, text)
        if _adds_form(text, before):
            found[key] = text
        elif text != before and not _adds_form(before, text):
            clashing.add(key)
    return {key: text for key, text in found.items() if key not in clashing}

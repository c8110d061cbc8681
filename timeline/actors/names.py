"""A parsed article in, the spans of its names out, before it is known who they are."""

from collections.abc import Iterable, Iterator

from timeline.actors.aliases import AliasKind, Gazetteer
from timeline.actors.given_names import gender_of
from timeline.actors.heads import is_group_noun
from timeline.actors.joins import join_names, words_of
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc, Span, Token

EDGES = frozenset(
    "the The a A an An 's ’s ' ’ \" “ ” , . ; : ( ) [ ] - – — of and for".split()
)
CUTS = frozenset("( [ 's ’s".split())
# Where these stand before one name alone, they are kept: Pope Francis, Prince Harry.
TITLES_OF_ONE_NAME = frozenset({"Pope", "King", "Queen", "Prince", "Princess"})
TRADE_AND_NAME = 3
SKIPPED_LABELS = frozenset(
    "DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL LANGUAGE".split()
)
LABELS = {
    "PERSON": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION,
    "NORP": NameKind.GROUP,
    "GPE": NameKind.PLACE,
    "LOC": NameKind.PLACE,
    "FAC": NameKind.PLACE,
    "PRODUCT": NameKind.THING,
    "EVENT": NameKind.THING,
    "WORK_OF_ART": NameKind.THING,
    "LAW": NameKind.THING,
}


def find_names(doc: Doc, listed: Gazetteer) -> list[Name]:
    """Find the names of an article, in text order, without overlaps."""
    known = list(_listed(doc, listed))
    known_at = {name.start: name for name in known}
    tagged = [
        name
        for ent in doc.ents
        for name in _tagged(doc, ent)
        if not _is_people(doc, name, known_at.get(name.start))
    ]
    chosen = _without_overlaps([*known, *tagged])
    covered = {index for name in chosen for index in range(name.start, name.end)}
    found = [*chosen, *_runs(doc, covered)]
    return join_names(doc, sorted(found, key=lambda name: name.start))


def _is_people(doc: Doc, name: Name, known: Name | None) -> bool:
    """Tell whether a tagged name is a demonym and a plain noun: "Syrian Army"."""
    if known is None or known.alias is None or known.end != name.end - 1:
        return False
    noun = doc[name.end - 1]
    plain = is_group_noun(noun) or noun.text in word_lists().titles
    return known.alias.kind is AliasKind.DEMONYM and plain


def _listed(doc: Doc, listed: Gazetteer) -> Iterator[Name]:
    text = doc.text
    ends = frozenset(token.idx + len(token) for token in doc)
    position = 0
    for token in doc:
        if token.idx < position or not _may_start(token):
            continue
        alias = listed.longest_at(text, token.idx, ends)
        if alias is None:
            continue
        position = token.idx + len(alias.words)
        end = token.i + 1
        while end < len(doc) and doc[end].idx < position:
            end += 1
        yield Name(token.i, end, alias.words, NameKind.UNKNOWN, alias)


def _may_start(token: Token) -> bool:
    return not token.is_punct and not token.is_space


def _tagged(doc: Doc, ent: Span) -> Iterator[Name]:
    if ent.label_ in SKIPPED_LABELS:
        return
    kind = LABELS[ent.label_]
    start, end = _trimmed(doc, ent.start, ent.end)
    start, title = _without_title(doc, start, end, kind)
    start = _after_place(doc, start, end)
    start = _after_trade(doc, start, end)
    start = _with_left_part(doc, start, end)
    if start < end and doc[start].text[:1].isupper() | doc[end - 1].text[:1].isupper():
        yield Name(start, end, words_of(doc, start, end), kind, None, title)


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Cut a tagged span down to the name: no article, no "(EMA", no "Ruiz's Fest"."""
    while start < end and _is_edge(doc[start]):
        start += 1
    for index in range(start + 1, end):
        if doc[index].text in CUTS or doc[index].is_space or _is_flight(doc, index):
            end = index
            break
    while start < end and _is_no_end(doc, end):
        end -= 1
        while start < end and not doc[end].is_punct and doc[end - 1].is_digit:
            end -= 1
    return start, end


def _is_flight(doc: Doc, index: int) -> bool:
    """Tell whether the airline ends here: "Air France | Flight 447"."""
    numbered = index + 1 < len(doc) and doc[index + 1].text[:1].isdigit()
    return numbered and doc[index].text == "Flight"


def _is_no_end(doc: Doc, end: int) -> bool:
    last = doc[end - 1]
    hyphened = end > 1 and doc[end - 2].text == "-"
    return _is_edge(last) or (last.is_lower and not hyphened)


def _is_edge(token: Token) -> bool:
    return token.text in EDGES or token.is_space


def _without_title(
    doc: Doc, start: int, end: int, kind: NameKind
) -> tuple[int, str]:
    """Give where a name begins after its titles, and the titles."""
    titles = word_lists().titles
    after = start
    while after < end - 1 and doc[after].text in titles:
        after += 1
    person = kind in {NameKind.PERSON, NameKind.UNKNOWN} or gender_of(doc[after].text)
    if not person:
        return start, ""
    first = start
    while first > 0 and doc[first - 1].text in titles:
        first -= 1
    if after - 1 >= first and doc[after - 1].text in TITLES_OF_ONE_NAME:
        after -= end - after == 1
    return after, doc[first:after].text


def _after_place(doc: Doc, start: int, end: int) -> int:
    """Give where the name begins in "Mayor of Lund Ana Ruiz" tagged as one name."""
    of_place = start > 1 and doc[start - 1].lower_ == "of"
    titled = of_place and doc[start - 2].text in word_lists().titles
    return start + 1 if titled and end - start > 2 else start


def _after_trade(doc: Doc, start: int, end: int) -> int:
    """Give where the name begins in "Podcaster Ana Ruiz" at a sentence's start."""
    if end - start < TRADE_AND_NAME or not doc[start].is_sent_start:
        return start
    known = gender_of(doc[start].text) is None and gender_of(doc[start + 1].text)
    return start + 1 if known else start


def _with_left_part(doc: Doc, start: int, end: int) -> int:
    """Give where "Fire and Rescue Service" begins of which "Rescue Service" is known."""
    head = doc[end - 1]
    if start >= end or head.text not in word_lists().organisation_heads:
        return start
    first = start
    while first > head.left_edge.i and _belongs(doc[first - 1]):
        first -= 1
    while first < start and not _opens(doc[first]):
        first += 1
    return first


def _belongs(token: Token) -> bool:
    if token.ent_type_ == "DATE":
        return False
    if token.text in {"and", "&"} or token.is_digit:
        return True
    return token.pos_ == "PROPN" and token.text[:1].isupper()


def _opens(token: Token) -> bool:
    """Tell whether a name may begin here: with a capital that no sentence gave it."""
    return token.text[:1].isupper() and (not token.is_sent_start or token.ent_type_)


def _without_overlaps(names: Iterable[Name]) -> list[Name]:
    """Keep the longer of two names that overlap; the listed one of equals."""
    chosen: list[Name] = []
    covered: set[int] = set()
    for name in sorted(names, key=_preference):
        tokens = range(name.start, name.end)
        if covered.isdisjoint(tokens):
            covered.update(tokens)
            chosen.append(name)
    return chosen


def _preference(name: Name) -> tuple[int, bool, int]:
    return (name.start - name.end, name.alias is None, name.start)


def _runs(doc: Doc, covered: set[int]) -> Iterator[Name]:
    start = None
    for token in doc:
        inside = (
            token.i not in covered
            and token.ent_type_ != "DATE"
            and token.pos_ == "PROPN"
            and token.text[:1].isupper()
        )
        if inside and start is None:
            start = token.i
        if not inside and start is not None:
            yield from _run(doc, start, token.i)
            start = None
    if start is not None:
        yield from _run(doc, start, len(doc))


def _run(doc: Doc, start: int, end: int) -> Iterator[Name]:
    start, title = _without_title(doc, start, end, NameKind.UNKNOWN)
    start = _with_left_part(doc, start, end)
    words = words_of(doc, start, end)
    if not all(word in word_lists().titles for word in words.split()):
        yield Name(start, end, words, NameKind.UNKNOWN, None, title)

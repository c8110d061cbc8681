"""Names in, the acronyms and short forms that stand beside them in the text out."""

from collections.abc import Iterator, Mapping, Sequence

from timeline.actors.gazetteer.aliases import AliasKind
from timeline.actors.names.spelled import CLOSING, is_byname, is_native_name
from timeline.actors.spans import Name
from timeline.actors.words import word_lists
from timeline.language import Doc

FEWEST_CAPITALS = 2
FEWEST_INITIALS = 3


def spelled_out(doc: Doc, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Give what stands in brackets after a name -> the name's canonical form."""
    by_start = {name.start: name for name in names}
    for name in names:
        opening = name.end
        if opening + 2 >= len(doc):
            continue
        if doc[opening].text == "," and name.alias is None:
            yield from _apposed(doc, name, by_start)
        if doc[opening].text != "(":
            continue
        inside = by_start.get(opening + 1)
        end = inside.end if inside else opening + 2
        words = " ".join(doc[opening + 1 : end].text.split())
        if doc.at(end).text not in CLOSING:
            continue
        national = name.alias and name.alias.kind is AliasKind.BODY
        known = name.alias.actor.name if name.alias and not national else name.text
        if _fits(words, name.text) or (inside and is_byname(doc, name, inside)):
            yield words, known
        elif name.text.isupper() and name.text in initials(words):
            yield words, known
            yield name.text, known


def set_beside(names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Give the SAK of "the Dockers' Union SAK", whatever its letters stand for.

    Both are tagged as one name or as two.
    """
    by_start = {name.start: name for name in names}
    for name in names:
        long, _, short = name.text.rpartition(" ")
        after = by_start.get(name.end)
        if after is not None and after.alias is None:
            long, short = name.text, after.text
        known = name.alias is not None or " " not in long
        known |= short in word_lists().legal_forms
        letters = len(short) > 1 and short.isupper() and short.isalpha()
        head = long.rpartition(" ")[2]
        if letters and not known and head in word_lists().organisation_heads:
            yield short, long
            yield f"{long} {short}", long


def _apposed(
    doc: Doc, name: Name, by_start: Mapping[int, Name]
) -> Iterator[tuple[str, str]]:
    """Give an acronym between commas -> the name: "the Metal Workers, MW, struck"."""
    start = name.end + 1 + (doc.at(name.end + 1).lower_ == "the")
    short = by_start.get(start)
    if short is not None and is_native_name(doc, name, short):
        yield short.text, name.text
    if short is None or short.alias or not short.text.isupper():
        return
    beside = doc[start].dep_ == "appos" and name.start <= doc[start].head.i < name.end
    closed = doc.at(short.end).text in {",", "."}
    if beside and closed and _fits(short.text, name.text):
        letters = iter(name.text.casefold())
        if all(letter in letters for letter in short.text.casefold()):
            yield short.text, name.text


def _fits(short: str, text: str) -> bool:
    """Tell whether words in brackets are a short form: capitals, or a shared start.

    "(Phivolcs)" takes its letters, in order, from all over a long name.
    """
    if " " in short:
        return short.split(maxsplit=1)[0] == text.split(maxsplit=1)[0]
    if " " not in text:
        return False
    if sum(map(str.isupper, short)) >= FEWEST_CAPITALS:
        return True
    letters = iter(text.casefold())
    blend = all(letter in letters for letter in short.casefold())
    return blend and short[:1] == text[:1] and text.count(" ") >= FEWEST_CAPITALS


def initials(text: str) -> Iterator[str]:
    """Give the letters that a long name may be shortened to; none for a short one.

    >>> list(initials("Ministry of Water and Land")), list(initials("Lund Police"))
    (['MWL'], [])
    """
    words = [
        word
        for word in text.replace("-", " ").split()
        if word not in word_lists().small_words
    ]
    if len(words) >= FEWEST_INITIALS:
        yield "".join(word[0] for word in words).upper()

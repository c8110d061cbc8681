"""Words that are tagged as names in, those that are no actor's name out."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from timeline.actors.spans import Name, NameKind
from timeline.actors.values import ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Doc, Span
from timeline.language.forms import dictionary_form, is_word

SHORTEST = 2  # letters of a name
NUMBER = re.compile(r" \d+([.,]\d+)?$")
DIGIT_AND_LETTERS = re.compile(r"\d[A-Z]+")
MINISTRY = "Ministry"
MEN, GENERAL = "men", "General"


def is_no_name(name: Name, acronyms: AbstractSet[str]) -> bool:
    """Tell a lone letter, an office and plain people from a name: "on X", "Rebels Win".

    And "Gunmen" after a colon; not "Yemen", which is the plural of nobody.

    Args:
        name: Any name.
        acronyms: Those that the article spells out in plain words.
    """
    if name.text in acronyms or _is_office(name) or _is_measured(name):
        return True
    word = name.text.lower()
    plain = word in word_lists().fighters or len(word) < SHORTEST
    if word.endswith(MEN):  # "Kenya: Gunmen free two"
        plain |= dictionary_form(word, "noun") == word.removesuffix(MEN) + "man"
    return plain and name.alias is None


def _is_measured(name: Name) -> bool:
    """Tell "Magnitude 6.3", tagged as a person's name."""
    person = name.kind is NameKind.PERSON and name.alias is None
    return person and NUMBER.search(name.text) is not None


def _is_office(name: Name) -> bool:
    """Tell "Minister for Water", tagged as a body, from who holds the office."""
    if name.alias is not None or name.kind is NameKind.PERSON:
        return False
    words = re.split(" (?:of|for) ", name.text, maxsplit=1)[0].split()
    if words[1:] == [GENERAL]:
        return words[0] in word_lists().titles  # "Inspector General", not "Dollar"
    return words[-1] in word_lists().office_heads


def is_of_office(doc: Doc, name: Name, owners: Mapping[int, Name]) -> bool:
    """Tell the field of "Oil Minister Ana Ruiz", and a country's own ministry."""
    return _is_field(doc, name) or _is_ministry_of(doc, name, owners)


def _is_field(doc: Doc, name: Name) -> bool:
    """Tell "Oil" and "Water Resources" before "Minister", tagged as a body's name."""
    body = name.kind is NameKind.ORGANISATION and name.alias is None
    office, after = doc.at(name.end), doc.at(name.end + 1)
    if not body or office.text not in word_lists().heads_of_fields:
        return False
    if after.text in {GENERAL, "-"}:
        return False  # "Commonwealth Secretary-General Ana Ruiz"
    return all(is_word(word.lower()) for word in name.text.split())


def _is_ministry_of(doc: Doc, name: Name, owners: Mapping[int, Name]) -> bool:
    """Tell the ministry of "Peru's Interior Ministry", which is Peru as an actor."""
    owner = owners.get(name.start - 1)
    if owner is None or owner.alias is None or doc.at(name.start - 1).tag_ != "POS":
        return False
    state = owner.alias.actor.type is ActorType.COUNTRY and name.alias is None
    return state and doc[name.end - 1].text == MINISTRY


def is_prefixed(doc: Doc, start: int) -> bool:
    """Tell whether a prefix makes a name a quality: "pro-Russian", "anti-Brexit".

    So the river of "Rostov-on-Don".
    """
    river = [doc.at(start + back).text for back in (-3, -1)] == ["-", "-"]
    if river and doc.at(start - 2).lower_ in word_lists().before_rivers:
        return True
    if not doc[start].text.islower():
        return False
    return doc.at(start + 1).text == "-" and not doc[start].whitespace_


def is_capital(name: Span) -> bool:
    """Tell whether a name begins or ends in a capital, or is the "3F" of "3F sued"."""
    if name[0].text[:1].isupper() or name[-1].text[:1].isupper():
        return True
    first = name[0]
    coded = len(name) == 1 and DIGIT_AND_LETTERS.fullmatch(first.text) is not None
    return coded and first.pos_ == "PROPN" and first.dep_ in NOUN_SUBJECTS


def is_mended_word(name: Span) -> bool:
    """Tell whether an editor's bracket stands in a quoted word: "[W]e must"."""
    return len(name) == 1 and not {"[", "]"}.isdisjoint(name.text)

"""An article's names in, the same with those mended that it repeats out.

"Ana Ruiz sued World Boxing": the language model takes "Boxing" for a verb, though it
knew World Boxing the line before. "Banks said so": Willie Banks did, who is known.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.gazetteer.spelling import is_no_word
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc, Token
from timeline.language.forms import is_word

PLURAL_AUXILIARIES = frozenset({"are", "were", "have"})
MOST_LONGER, GIVEN_AND_FATHER = 20, 2
PERSONAL = frozenset({NameKind.PERSON, NameKind.UNKNOWN})
UNTOLD = PERSONAL | {NameKind.GROUP, NameKind.ORGANISATION}
SUBJECTS = frozenset({"nsubj", "nsubjpass", "poss"})


def with_repeated(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Give the names in text order, those cut made whole, lost surnames added."""
    names = [*_without_qualities(doc, _without_openers(doc, names))]
    covered = {index for name in names for index in range(name.start, name.end)}
    whole = [_made_whole(doc, name, longer, covered) for name, longer in _longer(names)]
    covered.update(index for name in whole for index in range(name.start, name.end))
    found = [*whole, *_lost_surnames(doc, names, covered)]
    covered.update(name.start for name in found)
    found += _lost_bodies(doc, names, covered)
    return sorted(found, key=lambda name: name.start)


def _without_openers(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Leave out common nouns that only a sentence's start makes look like persons.

    "Debris fell on Lund"; not "Banks spoke" where "Willie Banks" or "said Banks" is
    told as well, nor "Lee spoke" where Lee Min-su is. Where nothing tells whose name it
    may be, the article has to write the word small as well: "Volcano erupts" above "a
    volcano erupted".
    """
    elsewhere = {token.text for token in doc if not token.is_sent_start}
    elsewhere.update(
        name.text.partition(" ")[0]
        for name in names
        if " " in name.text and name.kind is NameKind.PERSON
    )
    return [name for name in names if not _is_opener(doc, name, elsewhere)]


def _is_opener(doc: Doc, name: Name, elsewhere: AbstractSet[str]) -> bool:
    first = doc[name.start]
    alone = name.kind in UNTOLD and name.text == first.text
    if not alone or name.alias or name.title or not first.is_sent_start:
        return False
    if name.kind is not NameKind.PERSON and first.lower_ not in elsewhere:
        return False
    common = is_word(first.lower_) and gender_of(first.text) is None
    return common and first.text not in elsewhere


def _without_qualities(doc: Doc, names: Sequence[Name]) -> Iterator[Name]:
    """Give names without the word that a headline says what they are by.

    "Teenager Lund" is Lund where the article has "Ana Lund", and nobody's given name
    is Teenager.
    """
    bearers: set[str] = set()
    told = Counter(name.text for name in names)
    for name in names:
        given, _, last = name.text.partition(" ")
        if last and gender_of(given) is not None and name.kind in PERSONAL:
            bearers.add(last)
    for name in names:
        first, _, last = name.text.partition(" ")
        start = doc[name.start]
        opens = not name.alias and start.is_sent_start and start.text == first
        plain = is_word(first.lower()) and gender_of(first) is None
        if opens and plain and last in bearers and told[name.text] == 1:
            yield replace(name, start=name.start + 1, text=last)
        else:
            yield name


def _longer(names: Sequence[Name]) -> Iterator[tuple[Name, Sequence[Name]]]:
    """Give each name with the longer ones of the article that begin with it."""
    by_first: defaultdict[str, dict[str, Name]] = defaultdict(dict)
    for name in names:
        first, _, rest = name.text.partition(" ")
        if rest and not name.alias and len(by_first[first]) < MOST_LONGER:
            by_first[first].setdefault(name.text, name)
    for name in names:
        longer = by_first.get(name.text.partition(" ")[0], {}) if not name.alias else {}
        yield (
            name,
            [one for text, one in longer.items() if text.startswith(f"{name.text} ")],
        )


def _made_whole(
    doc: Doc, name: Name, longer: Sequence[Name], covered: set[int]
) -> Name:
    """Give the longest of the longer names that stands here; else the name itself."""
    best = name
    for one in longer:
        end = name.start + one.end - one.start
        free = covered.isdisjoint(range(name.end, end))
        if (
            free
            and end > best.end
            and doc[name.start : end].text == doc[one.start : one.end].text
        ):
            best = replace(one, start=name.start, end=end, title=name.title)
    return best


def _lost_surnames(
    doc: Doc, names: Sequence[Name], covered: set[int]
) -> Iterator[Name]:
    """Give surnames that stand alone and were taken for common words: "Banks"."""
    surnames = {
        last
        for name in names
        for given, _, whole in [name.text.rpartition(" ")]
        for last in [_without_particle(whole)]
        if given and last.isalpha() and not name.alias and _is_person(doc, name)
        if name.title or _is_given(given.split()[0])
    }
    for token in doc:
        if token.text in surnames and token.i not in covered and _is_name(token):
            yield Name(token.i, token.i + 1, token.text, NameKind.PERSON)
    yield from _lost_patronymics(doc, names, covered)


def _lost_patronymics(
    doc: Doc, names: Sequence[Name], covered: AbstractSet[int]
) -> Iterator[Name]:
    """Give the "Galvo kyzy" by which Ana Galvo kyzy goes, taken for plain words."""
    ends = word_lists().patronymic_ends
    fathers = {
        tuple(words[-2:])
        for words in (name.text.split() for name in names)
        if len(words) > GIVEN_AND_FATHER and words[-1] in ends
    }
    for token in doc[:-1] if fathers else ():
        both = token.text, doc[token.i + 1].text
        if both in fathers and covered.isdisjoint({token.i, token.i + 1}):
            yield Name(token.i, token.i + 2, " ".join(both), NameKind.PERSON)


def _lost_bodies(doc: Doc, names: Sequence[Name], covered: set[int]) -> Iterator[Name]:
    """Give bodies of one word that is in no dictionary, once taken for a noun.

    Of those in one, "Castor sued" is a name where "sued Castor" and "Castor Mills" are.
    """
    alone = [one for one in names if one.kind in UNTOLD and one.text.istitle()]
    alone = [one for one in alone if not one.alias]
    longer = {one.text.partition(" ")[0] for one in names if " " in one.text}
    bodies = {one.text: one for one in alone if is_no_word(one.text)}
    words = {
        one.text: one
        for one in alone
        if one.text in longer and not doc[one.start].is_sent_start
    }
    for token in doc:
        if token.pos_ == "NOUN" and token.i not in covered:
            known = bodies.get(token.text)
            if known is None and _opens_bare(token):
                known = words.get(token.text)
            if known is not None:
                yield replace(known, start=token.i, end=token.i + 1)


def _opens_bare(token: Token) -> bool:
    """Tell the "Castor" of "Castor sued", with nothing before it."""
    alone = token.left_edge.i == token.i and token.tag_ == "NN"
    return bool(token.is_sent_start) and alone and token.dep_ in SUBJECTS


def _without_particle(surname: str) -> str:
    """Give the "Ruiz" of "al-Ruiz", by which he goes as well."""
    particle, _, rest = surname.partition("-")
    return rest if particle in word_lists().particles else surname


def _is_person(doc: Doc, name: Name) -> bool:
    """Tell a name that is known for a person's, or has an age: "Ana Ruiz, 41,"."""
    match [token.text for token in doc[name.end : name.end + 3]]:
        case [",", age, ","] if age.isdigit():
            return True
    return name.kind is NameKind.PERSON


def _is_given(first: str) -> bool:
    """Tell a given name: a listed one, or a capital word that is no common one."""
    return gender_of(first) is not None or (
        first.istitle() and not is_word(first.lower())
    )


def _is_name(token: Token) -> bool:
    """Tell a surname from a common word that opens a sentence: "Banks were shut"."""
    if token.pos_ == "PROPN":
        return False
    if not token.is_sent_start:
        return True
    plural = token.head.tag_ == "VBP" or any(
        child.lower_ in PLURAL_AUXILIARIES for child in token.head.children
    )
    return token.dep_ in SUBJECTS and not plural

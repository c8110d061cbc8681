"""Names in, the same names out with the kind that the whole article speaks for.

A small language model tags the same name differently from sentence to sentence. The
words of the name itself decide first (Ministry, Street, Act), then a title before it,
then the vote of all mentions, full names lending their kind to their parts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.actors.names import Name, NameKind
from timeline.actors.spelling import folded
from timeline.actors.words import word_lists
from timeline.language import Doc

TITLE_VOTES = 3
FULL_NAME_VOTES = 2


def settle_kinds(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Give every unlisted name the kind that its mentions agree on."""
    votes = _votes(doc, names)
    return [
        name if name.alias else replace(name, kind=_kind(name, votes)) for name in names
    ]


def kind_by_words(text: str) -> NameKind | None:
    """Tell a name's kind by its own head word; None where that says nothing.

    >>> kind_by_words("Ministry of Water").value, kind_by_words("Clean Water Act").value
    ('organisation', 'thing')
    """
    lists = word_lists()
    words = text.split()
    if text in lists.not_names:
        return NameKind.THING
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    if len(words) > 1 and head in lists.organisation_heads:
        return NameKind.ORGANISATION
    if len(words) > 1 and head in lists.other_heads:
        return NameKind.THING
    if head in lists.place_heads:
        return NameKind.PLACE
    return None


def _votes(doc: Doc, names: Iterable[Name]) -> Mapping[str, Counter[NameKind]]:
    votes: defaultdict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in names:
        if name.alias:
            continue
        ballot = votes[folded(name.text)]
        if name.kind is not NameKind.UNKNOWN:
            ballot[name.kind] += 1
        if name.title:
            ballot[NameKind.PERSON] += TITLE_VOTES
        if _followed_by_who(doc, name):
            ballot[NameKind.PERSON] += FULL_NAME_VOTES
    full = [
        key for key in votes if " " in key and _winner(votes[key]) is NameKind.PERSON
    ]
    for key in full:
        surname = key.rsplit(" ", 1)[-1]
        if surname in votes:
            votes[surname][NameKind.PERSON] += FULL_NAME_VOTES + votes[key].total()
    return votes


def _followed_by_who(doc: Doc, name: Name) -> bool:
    """Tell whether "who", or an age, follows: "Ana Ruiz, who"; "Ana Ruiz, 41,"."""
    after = (
        name.end + 1 if name.end < len(doc) and doc[name.end].text == "," else name.end
    )
    if after >= len(doc):
        return False
    age = after > name.end and doc[after].text.isdigit() and len(doc[after]) == 2
    return doc[after].lower_ in {"who", "whose"} or (
        age and doc[after + 1 : after + 2].text == ","
    )


def _winner(ballot: Counter[NameKind]) -> NameKind:
    if not ballot:
        return NameKind.UNKNOWN
    return max(ballot, key=lambda kind: (ballot[kind], kind))


def _kind(name: Name, votes: Mapping[str, Counter[NameKind]]) -> NameKind:
    certain = kind_by_words(name.text)
    if certain and not name.title:
        return certain
    return _winner(votes[folded(name.text)])

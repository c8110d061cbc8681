"""Names in, those with an acronym that the article spells out in them set right out.

Beside "the Kestrel Liberation Forces (KLF)" the "Gorun KLF" is a body whatever the
language model takes it for, and of "KLF Rocket Raid Kills Six", a heading, only KLF is
a name.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.actors.names.headings import is_heading
from timeline.actors.names.spelled import is_shortened
from timeline.actors.spans import Name, NameKind
from timeline.language import Doc


def with_acronyms(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Give the names, those that an acronym opens or ends as bodies.

    Args:
        doc: The parsed article.
        names: Its names, in text order.
    """
    short = {
        after.text
        for spelled, after in pairwise(names)
        if after.start - spelled.end == 1
        and doc.at(spelled.end).text == "("
        and after.text.isupper()
        and " " in spelled.text
        and is_shortened(spelled, after)
    }
    return [_set_right(doc, name, short) for name in names] if short else list(names)


def _set_right(doc: Doc, name: Name, short: set[str]) -> Name:
    first, last = doc[name.start].text, doc[name.end - 1].text
    if name.alias or name.title or name.end - name.start == 1:
        return name
    if first in short and is_heading(doc[name.start].sent):
        name = replace(name, end=name.start + 1, text=first)
    elif last not in short:
        return name
    return replace(name, kind=NameKind.ORGANISATION)

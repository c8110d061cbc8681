"""What a name is before it is known who is meant: its span, words and kind."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.actors.aliases import Alias

LONGEST_NAME = 14


class NameKind(StrEnum):
    """What a name seems to be."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"
    THING = "thing"
    UNKNOWN = "unknown"


BODY_KINDS = frozenset({NameKind.ORGANISATION, NameKind.GROUP})


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of tokens that is a name.

    Attributes:
        start: Index of the first token, titles and articles left out.
        end: Index after the last token.
        text: Its words, as printed.
        kind: What the language model takes it for.
        alias: Its entry in the gazetteer; None where it is not listed.
        title: The title words before it, joined by blanks.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    alias: Alias | None = None
    title: str = ""

r"""An exported or copied chat in, an article for each message out.

Messengers write every message behind or below its day, time and sender. Its "this
morning" counts from its own day, so each is an article of that day.

>>> chat = (
...     "[14/11/24, 09:12:33] Ana: Dockers struck.\n"
...     "[15/11/24, 18:03:00] Tom: They went back."
... )
>>> [(one.sender, one.text) for one in messages_in(chat)]
[('Ana', 'Dockers struck.'), ('Tom', 'They went back.')]
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise

from timeline.errors import PublishedError, TwoPublishedError
from timeline.sources.published import Order, order_of, parse_published
from timeline.sources.values import Document, Failure, PublishedBasis, Row, Unsure

_DAY = r"(?P<day>\d{1,4}(?P<mark>[./-])\d{1,2}(?P=mark)\d{2,4})"
_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?"
_SENDER = r"(?P<sender>[^\s:][^:\n]{0,60})"
_SIGNS = "\u200e\u200f\u202a\u202c\ufeff"
"""What turns the direction of words; with the first begins what nobody wrote."""
_IN_BRACKETS = re.compile(
    rf"[{_SIGNS}]*\[{_DAY},? {_TIME}\] {_SENDER}: ?(?P<text>.*)", re.IGNORECASE
)
_BARE = re.compile(
    rf"{_DAY},? {_TIME} [-\u2013] (?:{_SENDER}: )?(?P<text>.*)", re.IGNORECASE
)
_BEHIND = re.compile(
    rf"(?P<sender>\S.{{0,60}}?), \[{_DAY},? {_TIME}\](?P<text>)", re.IGNORECASE
)
"""As a messenger on a computer copies messages: their words are in the lines below."""
_FORMS = (_IN_BRACKETS, _BARE, _BEHIND)
_ABOVE = re.compile(rf"\[{_DAY},? {_TIME}\] {_SENDER}(?P<text>)", re.IGNORECASE)
_DRAWN = re.compile(r"={20,}")
"""Lines around what a channel of Discord is called, and around how many were saved."""
_SHORT_YEAR = re.compile(r"(\d{1,2}[./-]\d{1,2}[./-])(\d\d)")
_WORD, _LINK = re.compile(r"[^\W\d_]{2,}"), re.compile(r"https?://\S+")
LEAST, LEAST_WORDS, MOST_LINE = 2, 2, 4_000
DOT, _DIGITS = ".", 12


@dataclass(frozen=True, slots=True)
class Message:
    """A message.

    Attributes:
        number: Its place in the chat, from 1.
        day: Its day as the chat writes it, the year in four digits.
        sender: Who wrote it; empty of what the messenger says of itself.
        text: Its words.
    """

    number: int
    day: str
    sender: str
    text: str


def messages_in(text: str) -> list[Message]:
    """Give what people wrote in a chat; nothing where a text is none."""
    lines = text.strip().splitlines()
    inside = _between_drawn(lines)
    forms, lines = ((_ABOVE,), inside) if inside else (_FORMS, lines)
    form = next((one for one in forms if lines and _head(one, lines[0])), None)
    if form is None:
        return []
    said = list(_said(form, lines))
    senders = [one.sender for one in said if one.sender]
    if len(senders) < LEAST or 2 * len(senders) < len(said):
        return []
    return [] if form is _BARE and _is_log(said) else list(spoken(said))


def rows_of(messages: Sequence[Message], name: str) -> Iterator[Row]:
    """Give the article of each; where its day could be two, a failure that says so."""
    order = _order([one.day for one in messages])
    for one in messages:
        where = f"{name}, message {one.number:,}"
        yield where, _document(one, order, where)


def _between_drawn(lines: Sequence[str]) -> list[str]:
    """Give what stands below a chat's own head, and above its foot.

    Nothing where there is no head.
    """
    drawn = [at for at, line in enumerate(lines) if _DRAWN.fullmatch(line.strip())]
    if drawn[:1] != [0] or len(drawn) < LEAST:
        return []
    last = drawn[LEAST] if len(drawn) > LEAST else len(lines)
    return "\n".join(lines[drawn[1] + 1 : last]).strip().splitlines()


def _head(form: re.Pattern[str], line: str) -> re.Match[str] | None:
    return form.fullmatch(line[:MOST_LINE].strip())


def _is_log(said: Sequence[Message]) -> bool:
    """Whether nobody speaks twice, and no messenger of itself: as lines of a log."""
    senders = [one.sender for one in said]
    has_notes = any(_is_note(one.text) for one in said if not one.sender)
    return len(set(senders)) == len(senders) and not has_notes


def _said(form: re.Pattern[str], lines: Iterable[str]) -> Iterator[Message]:
    """Give each message; without a sender what the messenger itself says."""
    number, head = 0, None
    own: list[str] = []
    for line in lines:
        found = _head(form, line)
        if found is None:
            own.append(line)
            continue
        if head is not None:
            yield _message(number, head, own)
        number, head, own = number + 1, found, [found["text"]]
    if head is not None:
        yield _message(number, head, own)


def _message(number: int, head: re.Match[str], lines: Sequence[str]) -> Message:
    short = _SHORT_YEAR.fullmatch(head["day"])
    day = f"{short[1]}20{short[2]}" if short else head["day"]
    sender = (head["sender"] or "").strip(f"{_SIGNS}~ \u00a0\u202f")
    for mark in _notes("pinned"):
        sender = sender.removesuffix(mark).rstrip()
    return Message(number, day, sender, "\n".join(lines).strip())


def spoken(said: Iterable[Message]) -> Iterator[Message]:
    """Leave out what nobody wrote."""
    own = (replace(one, text=_own_words(one.text)) for one in said if one.sender)
    return (one for one in own if one.text)


def _own_words(text: str) -> str:
    """Give what somebody wrote of a message; empty of files, notes, and single words.

    In a word or a sign ("ok") nothing happens, and chats are full of them.
    """
    if text.startswith(_SIGNS[0]):
        return ""
    bare = _without_parts(text.translate(dict.fromkeys(map(ord, _SIGNS)))).strip()
    first, _, rest = bare.partition("\n")
    if first.casefold().endswith(_notes("files")):
        bare = rest.strip()
    for mark in _notes("edited"):
        if bare.casefold().endswith(mark):
            bare = bare[: -len(mark)].rstrip()
    has_words = len(_WORD.findall(_LINK.sub("", bare))) >= LEAST_WORDS
    return bare if has_words and not _is_note(bare) else ""


def _without_parts(text: str) -> str:
    """Leave out what stands below a message of its pictures and the like."""
    lines = text.splitlines()
    heads = (at for at, line in enumerate(lines) if line.strip() in _notes("parts"))
    return "\n".join(lines[: next(heads, len(lines))])


def _is_note(words: str) -> bool:
    plain = words.casefold()
    return plain in _notes("left_out") or plain.startswith(_notes("begin"))


def _order(days: Sequence[str]) -> Order | None:
    """Tell in which order a chat writes its days, which follow each other in time."""
    shown = order_of(days)
    if shown or not days:
        return shown
    if all(DOT in day for day in days):
        return Order.DAY
    fits = [order for order in Order if _follow(days, order)]
    return fits[0] if len(fits) == 1 else None


def _follow(days: Iterable[str], order: Order) -> bool:
    read: list[date] = []
    with suppress(PublishedError, ValueError):
        read.extend(_day(day, order) for day in dict.fromkeys(days))
    return all(one <= two for one, two in pairwise(read))


def _document(message: Message, order: Order | None, where: str) -> Document | Failure:
    def in_order(chosen: Order) -> Document | Failure:
        return _document(message, chosen, where)

    try:
        day = _day(message.day, order)
    except TwoPublishedError as error:
        return Failure(where, str(error), Unsure(error.cell, in_order))
    except (PublishedError, ValueError) as error:
        return Failure(where, str(error))
    text, sender = message.text, message.sender
    # The same words on another day are another message.
    number = sha256("\0".join((str(day), sender, text)).encode()).hexdigest()
    return Document(
        text,
        source=sender,
        published=day,
        basis=PublishedBasis.HEADER,
        id=number[:_DIGITS],
    )


@lru_cache(maxsize=4_096)
def _day(words: str, order: Order | None) -> date:
    """Read a day, which many messages share."""
    return parse_published(words, order)


@cache
def _notes(kind: str) -> tuple[str, ...]:
    text = files("timeline.sources").joinpath("en/chats.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)[kind])

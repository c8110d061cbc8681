"""A row of the table in, the HTML of its card out, all text of articles escaped."""

from html import escape
from itertools import pairwise

import pandas as pd

from timeline.events import Role
from timeline.figure.hover import STATUS_WORDS, source_words, when_words
from timeline.table import SEPARATOR

CONTEXT = 240
PERCENT = 100

_ROLE_WORDS = {
    Role.AGENT: "acts",
    Role.TARGET: "is acted on",
    Role.SPEAKER: "speaks",
    Role.OTHER: "takes part",
}
_BASIS_WORDS = {
    "expression": "named by words",
    "dateline": "taken from the publication date",
    "context": "carried over from an earlier sentence",
    "none": "not dated",
}


def card_html(row: pd.Series, text: str) -> str:
    """Write an event's card.

    Args:
        row: The event.
        text: The whole article; empty where it is not at hand.
    """
    when = when_words(row)
    facts = [
        ("Why", _reason(row)),
        ("Who", _who(row)),
        ("Status", STATUS_WORDS.get(row["status"], row["status"])),
        ("Said by", row["attributed_to"]),
        ("Read in", source_words(row)),
        ("Trust", _trust(row["confidence"])),
    ]
    listed = "".join(
        f"<dt>{name}</dt><dd>{escape(words)}</dd>" for name, words in facts if words
    )
    return (
        '<article class="event-card"><header>'
        f'<p class="when">{escape(when[:1].upper() + when[1:])}</p>'
        f"<h3>{escape(row['title'])}</h3></header>"
        f"<blockquote>{quote_html(row, text)}</blockquote>"
        f"<dl>{listed}</dl></article>"
    )


def quote_html(row: pd.Series, text: str) -> str:
    """Mark the quoted sentence among the words around it."""
    first, last = int(row["sentence_start"]), int(row["sentence_end"])
    if text[first:last] != row["sentence"]:
        return f"<mark>{escape(row['sentence'])}</mark>"
    before = text[max(0, first - CONTEXT) : first]
    after = text[last : last + CONTEXT]
    if first > CONTEXT:
        before = "\N{HORIZONTAL ELLIPSIS}" + before[before.find(" ") :]
    if last + CONTEXT < len(text):
        after = after[: after.rfind(" ")] + "\N{HORIZONTAL ELLIPSIS}"
    quoted = _marked_words(row)
    return _one_break(f"{escape(before)}<mark>{quoted}</mark>{escape(after)}")


def article_html(text: str, table: pd.DataFrame, row: pd.Series) -> str:
    """Write a whole article, the event's sentence marked and the others underlined.

    Args:
        text: The article.
        table: Its events, whose sentences are underlined.
        row: The event whose sentence is marked.
    """
    chosen = (int(row["sentence_start"]), int(row["sentence_end"]))
    others = zip(table["sentence_start"], table["sentence_end"], strict=True)
    spans = sorted({chosen, *((int(a), int(b)) for a, b in others)})
    kept: list[tuple[int, int]] = []
    for first, last in spans:
        overlaps = bool(kept) and first < kept[-1][1]
        if not overlaps and last <= len(text):
            kept.append((first, last))
    parts = [escape(text[: kept[0][0]])] if kept else [escape(text)]
    for (first, last), (after, _) in pairwise([*kept, (len(text), len(text))]):
        tag = "mark" if (first, last) == chosen else "u"
        parts.append(f"<{tag}>{escape(text[first:last])}</{tag}>")
        parts.append(escape(text[last:after]))
    return f'<div class="article">{"".join(parts)}</div>'


def _one_break(text: str) -> str:
    """Leave one line break between paragraphs, so that the card stays low."""
    return "\n".join(line for line in text.split("\n") if line.strip())


def _marked_words(row: pd.Series) -> str:
    """Escape the sentence, with the words that date the event set in bold."""
    sentence, words = row["sentence"], row["date_text"]
    at = sentence.find(words) if words else -1
    if at < 0:
        return escape(sentence)
    end = at + len(words)
    return f"{escape(sentence[:at])}<b>{escape(words)}</b>{escape(sentence[end:])}"


def _reason(row: pd.Series) -> str:
    basis = _BASIS_WORDS.get(row["date_basis"], "")
    return row["date_reason"] or f"The date is {basis}." if basis else ""


def _who(row: pd.Series) -> str:
    names = row["actors"].split(SEPARATOR) if row["actors"] else []
    roles = row["roles"].split(SEPARATOR)
    if len(names) != len(roles):
        return ", ".join(names)
    return ", ".join(
        f"{name} ({_ROLE_WORDS[Role(role)]})"
        for name, role in zip(names, roles, strict=True)
    )


def _trust(confidence: float) -> str:
    share = round(confidence * PERCENT)
    return f"{share} of 100 such events were right when checked against gold data"

"""A row of the table in, the HTML of its card out, all text of articles escaped."""

from html import escape

import pandas as pd

from timeline.corrections.edited import was_of
from timeline.corrections.words import ROLE_WORDS, edited_words
from timeline.figure.hover import source_words, when_words
from timeline.figure.text import isolated
from timeline.page.words import (
    BASIS_WORDS,
    PRECISION_WORDS,
    STATUS_NAMES,
    WHY_NO_DATE,
    as_html,
    linked,
    with_capital,
    words_within,
)
from timeline.table import SEPARATOR

PERCENT = 100
READ_IN = "Read in"
NO_QUOTE = "No words are quoted for this event."


def card_html(row: pd.Series, *, has_article: bool = False) -> str:
    """Write an event's card: when, what, and what is known about it.

    Args:
        row: The event.
        has_article: The article stands beside the card, or below it where it is narrow;
            there the quoted sentence is shown in the card too.
    """
    when = when_words(row)
    facts = [
        (WHY_NO_DATE if pd.isna(row["start"]) else "Why this date", _reason(row)),
        ("Who", _who(row)),
        ("Status", STATUS_NAMES.get(row["status"], row["status"])),
        ("Said by", row["attributed_to"]),
        ("Told", _told(row)),
        (READ_IN, source_words(row) or row["url"].strip()),
        ("Corrected by hand", edited_words(row["edited"])),
        ("Confidence", _confidence(row)),
    ]
    links = {READ_IN: row["url"]}
    listed = "".join(
        f"<dt>{name}</dt><dd>{linked(as_html(words), links.get(name, ''))}</dd>"
        for name, words in facts
        if words
    )
    first_words = (
        f'<blockquote class="first-words">{marked_words(row)}</blockquote>'
        if has_article
        else ""
    )
    return (
        f'<article class="event-card" data-of="{escape(row["event_id"])}"><header>'
        f'<p class="when">{as_html(with_capital(when))}{_exactness(row)}</p>'
        f"<h2>{as_html(row['title'])}</h2></header>"
        f"{first_words}<dl>{listed}</dl></article>"
    )


def quote_html(row: pd.Series) -> str:
    """Mark the quoted sentence alone, where the article is not at hand."""
    if not row["sentence"]:
        return f'<p class="note">{NO_QUOTE}</p>'
    return f"<blockquote><mark>{marked_words(row)}</mark></blockquote>"


def marked_words(row: pd.Series) -> str:
    """Escape the sentence, with the words that date the event set in bold."""
    sentence = row["sentence"]
    found = words_within(sentence, row["date_text"])
    if found is None:
        return as_html(sentence)
    parts = (sentence[: found[0]], sentence[slice(*found)], sentence[found[1] :])
    before, words, after = map(as_html, parts)
    return f"{before}<b>{words}</b>{after}"


def _exactness(row: pd.Series) -> str:
    """Say how exactly the words place it, where that is not a day."""
    words = PRECISION_WORDS.get(row["precision"], row["precision"])
    if pd.isna(row["start"]) or row["precision"] in ("", "day"):
        return ""
    return f' <span class="chip">{as_html(words)}</span>'


def _reason(row: pd.Series) -> str:
    basis = BASIS_WORDS.get(row["date_basis"], "")
    return row["date_reason"] or (f"The date is {basis}." if basis else "")


def _who(row: pd.Series) -> str:
    names, roles, homes = (
        row[column].split(SEPARATOR) if row[column] else []
        for column in ("actors", "roles", "affiliations")
    )
    if len(names) != len(roles):
        return ", ".join(map(isolated, names))
    if len(homes) != len(names):
        homes = [""] * len(names)
    return ", ".join(
        f"{isolated(name)}"
        f" ({', '.join(filter(None, (isolated(home), ROLE_WORDS.get(role, role))))})"
        for name, role, home in zip(names, roles, homes, strict=True)
    )


def _confidence(row: pd.Series) -> str:
    """Say how sure an event is: as it was read, whatever was corrected since."""
    as_read = ", as it was read" if was_of(row["edited"]) else ""
    return f"{round(row['confidence'] * PERCENT)} %{as_read}"


def _told(row: pd.Series) -> str:
    """Count the places of the article that tell the event; empty for one."""
    others = len(row["mentions"].split(SEPARATOR)) if row["mentions"] else 0
    return f"{others + 1} times in the article" if others else ""

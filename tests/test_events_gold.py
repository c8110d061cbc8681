"""Which words are events, and which tell the same one, by gold tables of our own."""

import re
from datetime import date
from pathlib import Path

import pytest

from timeline import Article, Event, extract_events

GOLD = Path(__file__).parent / "gold"
PUBLISHED = date(2024, 6, 19)
MARKED = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}")


def read_rows(name: str) -> list[object]:
    rows: list[object] = []
    for line in (GOLD / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, text, failure = line.split("\t")
            marks = [pytest.mark.xfail(reason=failure)] if failure else []
            rows.append(pytest.param(kind, text, marks=marks, id=text[:60]))
    return rows


def unmarked(text: str) -> tuple[str, list[tuple[int, bool]]]:
    """Give the plain text and where its marked words are: (start, is an event)."""
    text = text.replace(" // ", "\n\n")
    plain, places, position = "", [], 0
    for match in MARKED.finditer(text):
        plain += text[position : match.start()]
        places.append((len(plain), match[1] is not None))
        plain += match[1] or match[2]
        position = match.end()
    return plain + text[position:], places


def starts(event: Event) -> set[int]:
    return {event.char_start, *(first for first, _ in event.mentions)}


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "text"), read_rows("events.tsv"))
def test_marked_words_are_events_and_others_are_not(kind: str, text: str) -> None:
    plain, places = unmarked(text)
    events = extract_events(Article(text=plain, published=PUBLISHED))
    told = {start for event in events for start in starts(event)}
    wrong = [
        plain[start:].split()[0]
        for start, wanted in places
        if (start in told) != wanted
    ]
    assert not wrong, f"{kind}: {wrong}, found {[event.predicate for event in events]}"


@pytest.mark.slow
@pytest.mark.parametrize(("answer", "text"), read_rows("events_merged.tsv"))
def test_words_of_one_event_are_merged_and_others_kept_apart(
    answer: str, text: str
) -> None:
    plain, places = unmarked(text)
    article = Article(text=plain, published=PUBLISHED)
    events = extract_events(article, min_salience=0.0)
    told = [
        place
        for place, event in enumerate(events)
        for start, _ in places
        if start in starts(event)
    ]
    assert len(told) == len(places)
    assert (len(set(told)) == 1) is (answer == "same")

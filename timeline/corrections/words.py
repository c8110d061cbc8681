"""Corrections in, plain sentences for people out."""

from collections.abc import Mapping, Sequence

from timeline.corrections.dates import parse_days
from timeline.corrections.desk import Notice, NoticeKind
from timeline.corrections.edited import NOTHING, SAID_BY, was_of
from timeline.corrections.values import ADDED, Entry, Field, Kind
from timeline.errors import CorrectionError
from timeline.events import Extent, Role, Status
from timeline.table import SEPARATOR
from timeline.timexes import Direction

LONGEST = 60

FIELD_WORDS: Mapping[str, str] = {
    Field.TITLE: "title",
    Field.DATES: "date",
    Field.PRECISION: "exactness of the date",
    Field.EXTENT: "duration",
    Field.ACTORS: "actors",
    Field.STATUS: "status",
    SAID_BY: "who says so",
}
VALUE_WORDS: Mapping[str, str] = {
    Status.ONGOING: "still going on",
    Status.NEGATED: "did not happen",
    Extent.WITHIN: "once, sometime in these days",
    Extent.THROUGHOUT: "all through these days",
    Direction.SINCE: "from the first day on, its end open",
    Direction.UNTIL: "up to the last day, its beginning open",
}
ROLE_WORDS: Mapping[str, str] = {
    Role.AGENT: "acts",
    Role.TARGET: "is acted on",
    Role.SPEAKER: "speaks",
    Role.OTHER: "takes part",
}


def edited_words(cell: str) -> str:
    """Say what an `edited` cell says, for a card; empty where nothing was corrected.

    >>> edited_words("title: was Strike; dates: was 2024-08-01/2024-08-10")
    'title, was: Strike; date, was: 1 to 10 August 2024'
    """
    if cell == ADDED:
        return "the event was added"
    return "; ".join(
        f"{FIELD_WORDS[name]}, was: {in_words(name, was)}"
        for name, was in was_of(cell).items()
    )


def in_words(name: str, text: str) -> str:
    """Write a field's value for people.

    >>> in_words("actors", "Ukraine (agent); Russia (target)")
    'Ukraine (acts), Russia (is acted on)'
    """
    if name == Field.DATES:
        return _days_in_words(text)
    if name == Field.ACTORS:
        for role, words in ROLE_WORDS.items():
            text = text.replace(f"({role})", f"({words})")
        return text.replace(SEPARATOR, ", ") or NOTHING
    return VALUE_WORDS.get(text, text) or NOTHING


def _days_in_words(text: str) -> str:
    try:
        days = parse_days(text)
    except CorrectionError:
        return text
    return days.words if days else "no date"


def step_words(entries: Sequence[Entry], titles: Mapping[str, str]) -> str:
    """Say what a step did, for the button that undoes it and for the list.

    Args:
        entries: The entries of the step, at least one.
        titles: event_id -> title of the events that are known.
    """
    first = entries[0]
    title = _title(entries, titles)
    if first.kind is Kind.SET:
        names = [FIELD_WORDS[entry.field] for entry in entries if entry.field]
        return f"{_listed(names)} of {title} changed"
    if first.kind is Kind.RENAME:
        names = [_quoted(entry.old) for entry in entries]
        return f"{_listed(names)} renamed to {_quoted(first.new)}"
    return f"{title} {_DEEDS[first.kind]}"


def entry_words(entry: Entry) -> str:
    """Say from what to what an entry changed something; empty where it says no more."""
    if entry.kind is not Kind.SET:
        return ""
    old, new = (in_words(entry.field, text) for text in (entry.old, entry.new))
    name = FIELD_WORDS[entry.field]
    if not entry.old:
        return f"{name}: {new}"
    return f"{name}: {new}; it was {old}"


def notice_words(notice: Notice, titles: Mapping[str, str]) -> str:
    """Say what a person should look at, in one or two sentences."""
    entry = notice.entry
    what = step_words([entry], titles)
    found = in_words(entry.field, notice.found)
    new = in_words(entry.field, entry.new)
    said = {
        NoticeKind.GONE: (
            "not applied, for there is no such event or actor here. It is kept."
        ),
        NoticeKind.DIFFERS: (
            f"the article is now read as {_quoted(found)}. Your correction,"
            f" {_quoted(new)}, holds."
        ),
        NoticeKind.CLASH: (
            f"corrected twice, to {_quoted(found)} and then to {_quoted(new)}. The"
            " later one holds."
        ),
        NoticeKind.FOUND: "the event is now found in the article without you.",
        NoticeKind.UNREADABLE: f"not applied. {notice.found}",
    }
    return f"{what[:1].upper()}{what[1:]}: {said[notice.kind]}"


def _title(entries: Sequence[Entry], titles: Mapping[str, str]) -> str:
    first = entries[0]
    if first.kind is Kind.DELETE:
        return _quoted(first.old or titles.get(first.event, first.event))
    for entry in entries:
        if entry.field == Field.TITLE and first.kind is Kind.ADD:
            return _quoted(entry.new)
    words = first.new if first.kind is Kind.ADD else "an event"
    title = titles.get(first.event)
    if title is None and first.kind is not Kind.ADD:
        return words
    return _quoted(title or words)


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
    return f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"


def _listed(names: Sequence[str]) -> str:
    """Join names as a sentence does.

    >>> _listed(["title", "date", "status"])
    'title, date and status'
    """
    unique = list(dict.fromkeys(names))
    if len(unique) == 1:
        return unique[0]
    return f"{', '.join(unique[:-1])} and {unique[-1]}"


_DEEDS: Mapping[Kind, str] = {
    Kind.ADD: "added",
    Kind.DELETE: "deleted",
    Kind.TOGETHER: "and another report taken as one event",
    Kind.APART: "and another report taken as two events",
    Kind.UNDO: "undone",
    Kind.REDO: "redone",
}

"""What a person wants in, the entries that say it out, checked before they are kept."""

from collections.abc import Iterable, Mapping

from timeline.corrections.added import Place, own_id, place_of
from timeline.corrections.dates import check_precision, parse_days, precision_of
from timeline.corrections.fields import check_field, days_of, read_field
from timeline.corrections.people import clean_name
from timeline.corrections.values import Entry, Field, Kind, checked_text
from timeline.errors import CorrectionError
from timeline.table.parts import Cells
from timeline.timexes import Direction, Precision

Wishes = Mapping[Field, str]


def set_fields(row: Cells, wishes: Wishes) -> list[Entry]:
    """Correct fields of an event; what stays as it is makes no entry.

    Args:
        row: The event as it stands now.
        wishes: Field -> new value, as `read_field` writes it.

    Raises:
        CorrectionError: A value cannot be, or the precision contradicts the days.
    """
    # A title of a table made by hand may be longer than a new one can be.
    stays = {Field.TITLE} if wishes.get(Field.TITLE) == row["title"] else set()
    new = _checked({name: wishes[name] for name in wishes if name not in stays})
    _check_dating(row, new)
    made = []
    for field, text in new.items():
        old = read_field(row, field)
        if field is Field.PRECISION and Field.DATES in new:
            old = _precision_after(row, new)
        if text != old:
            made.append(_set(str(row["event_id"]), field, read_field(row, field), text))
    return made


def delete(row: Cells) -> list[Entry]:
    """Take an event off the timeline."""
    return [Entry(kind=Kind.DELETE, event=str(row["event_id"]), old=str(row["title"]))]


def add(text: str, place: Place, wishes: Wishes) -> list[Entry]:
    """Put words of an article on the timeline as an event.

    Args:
        text: The article.
        place: Where the words stand in it.
        wishes: The event's fields; a title, at least.

    Raises:
        CorrectionError: The place is not in the text, or a value cannot be.
    """
    place = place_of(place.event_id)
    words = checked_text(text, "text")[place.first : place.last]
    if not words.strip() or place.last > len(text):
        message = "These words are not in the article. Copy them from it."
        raise CorrectionError(message)
    return _added(place.event_id, words, _of_new(wishes))


def add_own(wishes: Wishes) -> list[Entry]:
    """Put an event on the timeline that no article tells.

    The same title, days and actors are the same event.

    Args:
        wishes: The event's fields; a title, at least.

    Raises:
        CorrectionError: It has no title, or a value cannot be.
    """
    new = _of_new({Field.TITLE: "", **wishes})
    named = (Field.TITLE, Field.DATES, Field.ACTORS)
    event_id = own_id(*(new.get(field, "") for field in named))
    return _added(event_id, new[Field.TITLE], new)


def _of_new(wishes: Wishes) -> Wishes:
    """Check the fields of an event that is to be added."""
    new = _checked(wishes)
    days = parse_days(new.get(Field.DATES, ""))
    if Field.PRECISION in new:
        check_precision(_precision(new[Field.PRECISION]), days)
    return new


def _added(event_id: str, words: str, new: Wishes) -> list[Entry]:
    added = Entry(kind=Kind.ADD, event=event_id, new=words)
    return [added, *(_set(event_id, field, "", new[field]) for field in new)]


def rename(names: Iterable[str], new: str, known: Iterable[str]) -> list[Entry]:
    """Give one name to one or several actors, who then are one.

    Args:
        names: Their names now.
        new: The name for all of them; one that is there already merges them into it.
        known: The actors of the table.

    Raises:
        CorrectionError: No actor is chosen, one is not there, or the name is empty.
    """
    cleaned, there = clean_name(new), set(known)
    chosen = [name for name in dict.fromkeys(names) if name != cleaned]
    missing = [name for name in chosen if name not in there]
    if missing:
        message = f"{missing[0]!r} is no actor of these events."
        raise CorrectionError(message)
    if not chosen:
        message = "Choose the actors that are to get this name."
        raise CorrectionError(message)
    return [Entry(kind=Kind.RENAME, old=name, new=cleaned) for name in chosen]


def join(event: str, others: Iterable[str]) -> list[Entry]:
    """Say that an event and others, of the same or other articles, are one.

    Raises:
        CorrectionError: There is no other event.
    """
    return _judge(Kind.TOGETHER, event, others)


def split(event: str, others: Iterable[str]) -> list[Entry]:
    """Say that an event is none of the others that it was taken for.

    Raises:
        CorrectionError: There is no other event.
    """
    return _judge(Kind.APART, event, others)


def _judge(kind: Kind, event: str, others: Iterable[str]) -> list[Entry]:
    unique = [other for other in dict.fromkeys(others) if other != event]
    if not unique:
        message = "Choose at least two events."
        raise CorrectionError(message)
    return [Entry(kind=kind, event=event, new=other) for other in unique]


def _checked(wishes: Wishes) -> dict[Field, str]:
    """Give the new values as a log states them, in the order of the fields."""
    unknown = [str(name) for name in wishes if name not in set(Field)]
    if unknown:
        message = (
            f"{unknown[0]!r} is no field that can be corrected. These are"
            f" {', '.join(Field)}."
        )
        raise CorrectionError(message)
    return {
        field: check_field(field, wishes[field]) for field in Field if field in wishes
    }


def _check_dating(row: Cells, new: Wishes) -> None:
    if Field.PRECISION not in new:
        return
    days = parse_days(new[Field.DATES]) if Field.DATES in new else days_of(row)
    check_precision(_precision(new[Field.PRECISION]), days)


def _precision_after(row: Cells, new: Wishes) -> str:
    """Tell which precision follows from the days that are set along with it."""
    if new[Field.DATES] == read_field(row, Field.DATES):
        return read_field(row, Field.PRECISION)
    return str(precision_of(parse_days(new[Field.DATES])))


def _precision(name: str) -> Precision:
    return Precision.OPEN if name in set(Direction) else Precision(name)


def _set(event: str, field: Field, old: str, new: str) -> Entry:
    return Entry(kind=Kind.SET, event=event, field=field, old=old, new=new)

"""Text in, temporal expressions out: the temporal room's one way in."""

from datetime import date

from timeline.timexes.values import TextKind, Timex


def find_timexes(
    text: str,
    published: date | None = None,
    *,
    kind: TextKind | None = None,
) -> list[Timex]:
    """Find the temporal expressions of a text, in text order, without overlaps.

    Args:
        text: Any string.
        published: The day that relative words count from; None leaves them undated.
        kind: What bare dates count from; None tells it from the text itself.
    """
    raise NotImplementedError

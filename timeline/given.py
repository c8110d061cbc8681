"""What users give in, whether it is what was asked for out."""

from datetime import date


def is_day(given: object) -> bool:
    """Whether it is a day; the NaT of pandas is none, which differs from itself."""
    return isinstance(given, date) and given == given  # noqa: PLR0124 - so it does


def no_text(name: str, given: object) -> str:
    """Say that something is no string, and what to do.

    >>> no_text("The text", b"").partition(". ")[0]
    'The text must be a string, not bytes'
    """
    return (
        f"{name} must be a string, not {type(given).__name__}."
        " Decode bytes first, for example with .decode('utf-8')."
    )

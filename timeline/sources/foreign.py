"""Errors of other people's parsers in, this package's errors out."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from timeline.errors import ArticleError, TimelineError

MAX_DETAIL = 120

for _parser in ("pypdf", "trafilatura", "htmldate"):
    # Their notes on broken files would else go to the terminal, beside our errors.
    logging.getLogger(_parser).addHandler(logging.NullHandler())


@contextmanager
def reading(name: str, kind: str, advice: str) -> Iterator[None]:
    """Turn whatever a parser raises on a broken file into an error with advice.

    Args:
        name: What to call the file.
        kind: What it should be, with its article: "a PDF file".
        advice: What to do, as a sentence.

    Raises:
        ArticleError: The file cannot be read as what it should be.
    """
    try:
        yield
    except TimelineError:
        raise
    except Exception as error:
        words = " ".join(str(error)[:MAX_DETAIL].split())
        words = "".join(one for one in words if one.isprintable())
        detail = f" ({words})" if words else ""
        message = f"{name} cannot be read as {kind}{detail}. {advice}"
        raise ArticleError(message) from error

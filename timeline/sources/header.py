"""The metadata header of an article's file, and what follows from it.

A file may begin with lines of `name: value` between two lines of three dashes:

    ---
    title: Port strike enters its second week
    published: 2024-10-28
    source: The Daily Courier
    url: https://example.org/port-strike
    ---
    The text of the article ...

`title`, `published`, `source` and `url` are known, and the names that programs for
notes and sites give them ("date", "link"); other names are kept as notes. Values of
several lines, as YAML has them, and headers between lines of three plus signs (TOML)
are read too.
"""

import re
from datetime import date

from timeline.errors import ArticleError
from timeline.given import no_text
from timeline.sources.columns import header_names
from timeline.sources.compose import compose
from timeline.sources.mail import read_mail
from timeline.sources.mail_pasted import headed_as_mail
from timeline.sources.markup import without_markup
from timeline.sources.published import parse_published
from timeline.sources.subtitles import without_cues
from timeline.sources.values import Document, PublishedBasis, SourceArticle
from timeline.sources.wiki_text import is_wiki_text, wiki_words

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_HEADER = re.compile(
    r"\s*(?P<mark>---|\+\+\+)[ \t]*\r?\n"
    r"(?P<lines>(?:(?!(?P=mark))[^\n]*\n){0,60}?)(?P=mark)[ \t]*(?:\r?\n|$)"
)
_ENTRY = re.compile(r"(?P<name>[A-Za-z][\w -]*?)\s*[:=]\s*(?P<value>.*)")
_KNOWN = ("title", "published", "source", "url")
_ADDRESS = re.compile(r"https?://\S+$", re.IGNORECASE)
_GOES_ON = re.compile(r"[ \t]+\S|[ \t]*-(?:[ \t]|$)|[ \t]*[\]}],?\s*$")
_MARK = re.compile(r"[>|][+-]?")
_OPEN = re.compile(r"|[>|][+-]?|\[[^\]]*|\{[^}]*")
"""A value that its line leaves open, such as the name of a list."""


def read_document(
    document: str, *, published: date | None = None, name: str = ""
) -> SourceArticle:
    """Read a text with or without a metadata header; of markup and subtitles the words.

    So of a wiki's source.

    What begins with the header of an e-mail is read as one.

    Args:
        document: The text.
        published: The publication day as the user states it; comes before the header
            and the dateline.
        name: What to call the document in messages.

    Raises:
        ArticleError: The header cannot be read or the text is empty.
        PublishedError: The header's publication date cannot be read.
    """
    if not isinstance(document, str):
        raise ArticleError(no_text(name or "A document", document))
    mail = headed_as_mail(document)
    if mail is not None:
        return compose(read_mail(mail, name), published=published, name=name)
    header, text = _split(document, name)
    text = wiki_words(text) if is_wiki_text(text) else text
    known = _known(header, name)
    words = known.get("published", "")
    found = Document(
        without_cues(without_markup(text)),
        title=known.get("title", ""),
        source=known.get("source", ""),
        url=known.get("url", ""),
        published=parse_published(words) if words and published is None else None,
        basis=PublishedBasis.HEADER,
        notes=tuple(
            (key, value)
            for key, value in header
            if key not in _KNOWN and known.get(_field(key)) != value
        ),
    )
    return compose(found, published=published, name=name)


def _known(header: list[tuple[str, str]], name: str) -> dict[str, str]:
    """Give what the header says under the names that are known.

    Raises:
        ArticleError: It says two things under one name.
    """
    found: dict[str, str] = {}
    for key, value in header:
        if key in _KNOWN and found.setdefault(key, value) != value:
            message = (
                f"{name or 'The header'}: {key!r} stands there twice, as"
                f" {found[key][:60]!r} and as {value[:60]!r}. Remove one of them."
            )
            raise ArticleError(message)
    for key, value in header:
        field = _field(key)
        if field in _KNOWN and not found.get(field):
            found[field] = value
    if _ADDRESS.match(found.get("source", "")):
        found.setdefault("url", found["source"])
    return found


def _field(key: str) -> str:
    """Give what is known under a name of a header; the name itself for others."""
    return header_names().get("".join(filter(str.isalnum, key)), key)


def _split(document: str, name: str) -> tuple[list[tuple[str, str]], str]:
    document = document.lstrip(BOM)  # text that was put together may have several
    match = _HEADER.match(document)
    if match is None:
        return [], document
    return _entries(match["lines"], name), document[match.end() :]


def _entries(lines: str, name: str) -> list[tuple[str, str]]:
    entries: list[tuple[str, str]] = []
    is_open = False
    for number, line in enumerate(lines.splitlines(), start=2):
        entry = _ENTRY.fullmatch(line.strip())
        goes_on = entries and _GOES_ON.match(line) and (is_open or not entry)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if goes_on:
            entries[-1] = (entries[-1][0], _joined(entries[-1][1], line))
        elif entry:
            value = entry["value"].strip("\"' ")
            entries.append((entry["name"].casefold(), value))
            is_open = _OPEN.fullmatch(value) is not None
        else:
            where = f"{name}, line {number}" if name else f"Line {number}"
            message = (
                f"{where}: {line.strip()[:60]!r} is no 'name: value' line of a header."
                " Correct it, or remove the lines of three dashes."
            )
            raise ArticleError(message)
    return entries


def _joined(value: str, line: str) -> str:
    """Put a line to the value that it is part of; those of a list get commas."""
    item = line.strip()
    words = item.removeprefix("- ").strip("\"' ")
    if not value or _MARK.fullmatch(value):
        return words
    return f"{value}{',' if item.startswith('- ') else ''} {words}"

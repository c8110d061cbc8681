r"""A text in, the text of each article in it out where a press archive put them there.

LexisNexis, Factiva and ProQuest give what was found as one file, an article below the
other, each with a day of its own from which its "on Monday" counts. They end each with
a line, begin it with its number, or draw a line between them. LexisNexis may put a list
of all titles above, with the day of the search, which is no article's.

>>> told = "The pier was shut. " * 9 + "\nEnd of Document\n"
>>> len(texts_in(told + told)), len(texts_in(told + "Page 2 of 2"))
(2, 0)
"""

import re
from collections.abc import Iterator, Sequence

_ENDS = re.compile(
    r"end of document"  # LexisNexis
    r"|document (?=\w{0,22}\d{8})[a-z][a-z0-9]{17,34}",  # Factiva
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\d{1,5} of \d{1,5} documents|document \d{1,5} of \d{1,5}|_{20,}", re.IGNORECASE
)
"""Of LexisNexis earlier, and of ProQuest."""
_KNOWN = re.compile(
    r"^(?:proquest document id|load-date)\b", re.IGNORECASE | re.MULTILINE
)
"""What each of these has below its text."""
_LIST_HEAD = re.compile(r"^job number: ?\d", re.IGNORECASE | re.MULTILINE)
_FIRST_TITLE = re.compile(r"1\. ?(?P<title>\S.{0,500})")
LEAST = 80
"""Characters of an article."""
LIST_HEAD_LINES, MOST_IN_LIST = 100, 20_000
"""Lines in which a list of titles begins, and that it may have."""


def texts_in(text: str) -> list[str]:
    """Give the text of each article of a press archive's download.

    Returns:
        The texts in order; none where the whole is the text of one article.
    """
    lines = text.splitlines()
    below = _below_list(lines)
    has_list = len(below) < len(lines)
    parts = [one for one in _ended(below) if _is_long(one)]
    if len(parts) == 1:
        parts = [one for one in _begun(below) if _KNOWN.search("\n".join(one))]
    if has_list and not parts:
        parts = [list(below)]
    return ["\n".join(one).strip() for one in parts] if has_list or parts[1:] else []


def _is_long(lines: Sequence[str]) -> bool:
    """Whether it may be an article: what stands below the last one's end is none."""
    return sum(map(len, lines)) > LEAST


def _ended(lines: Sequence[str]) -> Iterator[list[str]]:
    """Part lines below those that end an article."""
    own: list[str] = []
    for line in lines:
        own.append(line)
        if _ENDS.fullmatch(line.strip()):
            yield own
            own = []
    if any(map(str.strip, own)):
        yield own


def _begun(lines: Sequence[str]) -> Iterator[list[str]]:
    """Part lines above those that begin an article; a drawn line is none of it."""
    own: list[str] = []
    for line in lines:
        words = line.strip()
        if _BEGINS.fullmatch(words):
            yield own
            own = [] if words.startswith("_") else [line]
        else:
            own.append(line)
    yield own


def _below_list(lines: Sequence[str]) -> Sequence[str]:
    """Leave out a list of titles: the first article begins where its title is again."""
    above = lines[:MOST_IN_LIST]
    if not _LIST_HEAD.search("\n".join(above[:LIST_HEAD_LINES])):
        return lines
    for number, line in enumerate(above):
        first = _FIRST_TITLE.fullmatch(line.strip())
        if first is not None:
            title = first["title"].casefold()
            rest = range(number + 1, len(above))
            again = [at for at in rest if above[at].strip().casefold() == title]
            return lines[again[0] :] if again else lines
    return lines

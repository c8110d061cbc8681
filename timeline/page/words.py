"""The table's closed sets in words for readers, in the order of their lists."""

from collections.abc import Mapping

STATUS_NAMES: Mapping[str, str] = {
    "happened": "happened",
    "ongoing": "still going on",
    "planned": "planned",
    "hypothetical": "hypothetical",
    "negated": "did not happen",
}
PRECISION_WORDS: Mapping[str, str] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "season": "season",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "range": "between two days",
    "open": "one end open",
    "unknown": "no date",
}
_MARKDOWN_SIGNS = frozenset("\\`*_[]<>$:#~&!")
BASIS_WORDS: Mapping[str, str] = {
    "expression": "named by words",
    "dateline": "taken from the publication date",
    "context": "carried over from an earlier sentence",
    "none": "not dated",
}


def plain(words: str) -> str:
    r"""Escape words for the parts of the page that read Markdown.

    >>> plain("see ![x](https://example.org/x.png)")
    'see \\!\\[x\\](https\\://example.org/x.png)'
    """
    return "".join(f"\\{one}" if one in _MARKDOWN_SIGNS else one for one in words)

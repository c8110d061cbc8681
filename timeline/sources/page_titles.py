"""A page's title in, the headline alone out: without the name of the paper or section.

"Strike at Port Sala - World - The Tarn Courier" is how a page is called in a browser;
what it shows above the text is "Strike at Port Sala".
"""

import re
from collections.abc import Sequence

_BETWEEN = re.compile(r" ?[|\u00ab\u00bb\u00b7\u2022] | [-\u2013\u2014:] ")
SHORTEST_NAME = 3
"""Letters of a name that may be the beginning of the site's ("BBC" of "BBC News")."""


def headline_of(title: str, heads: Sequence[str], site: str) -> str:
    """Give the headline in a page's title.

    >>> headline_of("Strike at port - World - Courier", ["Strike at port"], "")
    'Strike at port'
    >>> headline_of("Courier | Strike at port", [], "The Courier")
    'Strike at port'
    >>> headline_of("Sala - city of strikes", [], "Courier")
    'Sala - city of strikes'

    Args:
        title: How the page calls itself, with single blanks.
        heads: Its main headings.
        site: What its site is called; empty where that is unknown.
    """
    for head in heads:
        rest = title.removeprefix(head)
        if rest != title and _BETWEEN.match(rest) and not _is_name(head, site):
            return head
    marks = list(_BETWEEN.finditer(title))
    if marks and _is_name(title[marks[-1].end() :], site):
        return title[: marks[-1].start()]
    if marks and _plain(title[: marks[0].start()]) == _plain(site):
        return title[marks[0].end() :]
    return title


def _is_name(words: str, site: str) -> bool:
    """Whether words are what a site is called, or begin so."""
    own, known = _plain(words), _plain(site)
    return own == known or (len(own) >= SHORTEST_NAME and known.startswith(own))


def _plain(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold().removeprefix("the ")))

"""Text in, a cell that no spreadsheet runs as a formula out; and back, exactly.

A spreadsheet runs a cell that begins with one of a few signs (the list of OWASP's page
on CSV injection). Where the machine's language separates lists by semicolons, as German
and French do, it also cuts the cells of our files there and at line breaks: what
follows one of these is guarded like the beginning of a cell.
"""

import re

GUARD = "'"
SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"
"""What a formula begins with; the last four are the wide signs of Japanese."""
BREAKS = "\t\r\n"
CUTS = frozenset(f";{BREAKS}")
"""Where a cell may be cut."""
_UNSEEN = r"[;\s\0\u200b-\u200f\ufeff\"]"
"""Cuts, and what a spreadsheet passes over in front of a formula."""
_GAP = rf"(?<!{_UNSEEN})({_UNSEEN}++)"
_TO_GUARD = re.compile(rf"{_GAP}(?={GUARD}*[{re.escape(SIGNS)}])")
_LEADS = re.compile(rf"{GUARD}*[{re.escape(SIGNS + BREAKS)}]")
"""What a cell begins with that is run, with apostrophes of its own before it."""
_GUARDED = re.compile(rf"{_GAP}{GUARD}(?={GUARD}*[{re.escape(SIGNS)}])")


def guarded(text: str) -> str:
    r"""Write a cell so that no spreadsheet runs a part of it as a formula.

    An apostrophe goes in front of a sign, and of apostrophes that stand before one.
    What only begins with a quotation mark stays.

    >>> guarded("'Monday' is 3 May")
    "'Monday' is 3 May"
    >>> guarded("=1+1"), guarded("Strike; =1+1"), guarded("1 = 1; 2")
    ("'=1+1", "Strike; '=1+1", '1 = 1; 2')
    """
    text = _TO_GUARD.sub(lambda gap: gap[0] + GUARD * _may_cut(gap), text)
    return GUARD + text if _LEADS.match(text) else text


def unguarded(cell: str) -> str:
    """Give back the text that `guarded` wrote.

    >>> unguarded(guarded("'Strike'; =1+1")), unguarded(guarded("'=1+1"))
    ("'Strike'; =1+1", "'=1+1")
    """
    if GUARD not in cell:
        return cell
    text = cell[1:] if cell.startswith(GUARD) and _LEADS.match(cell) else cell
    return _GUARDED.sub(lambda gap: gap[1] if _may_cut(gap) else gap[0], text)


def _may_cut(gap: re.Match[str]) -> bool:
    """Tell whether a cell may begin after a gap: at the start, or behind a cut."""
    return gap.start() == 0 or not CUTS.isdisjoint(gap[1])

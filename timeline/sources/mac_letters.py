r"""Bytes in, whether they are a text of Mac OS Roman rather than Windows-1252.

Neither says which it is, and any bytes can be both. Read in the wrong one, letters and
marks stand where none do: of a Mac, as Windows-1252, capitals end words ("It\u00d5s a
caf\u017d"). Spreadsheets of Macs still save tables so.

>>> is_mac_roman("It\u2019s a caf\u00e9".encode("mac-roman"))
True
>>> is_mac_roman("It\u2019s a caf\u00e9".encode("cp1252"))
False
"""

import re

WINDOWS, MAC = "cp1252", "mac-roman"
MOST = 1_000_000
"""Bytes that are looked at."""
SHARE, LIKELIER = 3, 4
_CAPITALS = "\u00c0-\u00d6\u00d8-\u00de\u0152\u0160\u017d\u0178"
_SMALL = "\u00df-\u00f6\u00f8-\u00ff\u0153\u0161\u017e\u0131\ufb01\ufb02"
_MARKS = (
    "\u00a1-\u00ac\u00ae-\u00bf\u0192\u02c6\u02dc\u2018\u201a\u201c-\u201e\u2020-\u2022"
    "\u2026\u2030\u2039\u203a\u20ac"
)
_ODD = re.compile(
    rf"(?<=[a-z{_SMALL}])[{_CAPITALS}]"  # at the end of a word
    rf"|(?<=[A-Z])[{_CAPITALS}](?=[a-z])"  # amid one
    rf"|(?<![^\W\d_])[{_CAPITALS}](?=[A-Z][a-z])"  # for a quotation mark
    rf"|(?<![^\W\d_])[{_SMALL}](?=[A-Z])"
    rf"|(?<![^\W\d_])[{_CAPITALS}{_SMALL}](?![^\W\d_]|\.)"  # for a dash
    r"(?<![\u00c0\u00e0])"
    rf"|(?<=[a-z])[{_MARKS}](?=[a-z])"
)


def is_mac_roman(data: bytes) -> bool:
    """Tell whether a text that is no UTF-8 is one of an old Mac or its spreadsheet.

    A third of what is no ASCII stands oddly then as Windows-1252, and hardly any of it
    as Mac OS Roman.
    """
    data = data[:MOST]
    foreign = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    odd = _count_odd(data, WINDOWS)
    return 0 < foreign <= SHARE * odd and odd >= LIKELIER * _count_odd(data, MAC)


def _count_odd(data: bytes, encoding: str) -> int:
    return sum(1 for _ in _ODD.finditer(data.decode(encoding, "replace")))

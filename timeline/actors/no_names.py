"""Words that are tagged as names in, those that are none out: tickers, markup, letters.

"Lund Foods (NYSE: LNDF)" names one firm; "LNDF" is how its shares are called.
"""

import re
from collections.abc import Mapping

from timeline.actors.spans import Name
from timeline.actors.values import ActorType
from timeline.language import Doc

TICKER = re.compile(r"\([A-Z]{1,8} ?: ?[A-Z0-9]{1,6}(\.[A-Z]{1,2})?\)")
SHORTEST = 2  # letters of a name
MINISTRY = "Ministry"
LONGEST_TICKER = 20  # characters


def is_no_name(doc: Doc, name: Name) -> bool:
    """Tell a ticker and a lone letter from a name.

    >>> bool(TICKER.match("(NYSE: LNDF)")), bool(TICKER.match("(ICS: see below)"))
    (True, False)
    """
    if name.alias is None and len(name.text) < SHORTEST:
        return True
    begin, end = doc[name.start].idx, doc[name.end - 1].idx + len(doc[name.end - 1])
    first = doc.text.rfind("(", max(begin - LONGEST_TICKER, 0), begin)
    ticker = TICKER.match(doc.text, first) if first >= 0 else None
    return ticker is not None and end <= ticker.end()


def has_ticker(doc: Doc, name: Name) -> bool:
    """Tell a firm by how its shares are called: "Lund Foods (NYSE: LNDF)"."""
    after = doc[name.end : name.end + 1]
    return bool(after) and TICKER.match(doc.text, after.start_char) is not None


def is_ministry_of(doc: Doc, name: Name, owners: Mapping[int, Name]) -> bool:
    """Tell the ministry of "Peru's Interior Ministry", which is Peru as an actor."""
    owner = owners.get(name.start - 1)
    if owner is None or owner.alias is None or doc[name.start - 1].tag_ != "POS":
        return False
    state = owner.alias.actor.type is ActorType.COUNTRY and name.alias is None
    return state and doc[name.end - 1].text == MINISTRY

"""The table's one declared schema: every column, its dtype and its meaning."""

from collections.abc import Mapping
from types import MappingProxyType

TEXT = "str"
DAY = "datetime64[s]"
SHARE = "float64"
OFFSET = "int64"

SEPARATOR = "; "

SCHEMA: Mapping[str, str] = MappingProxyType(
    {
        "event_id": TEXT,
        "start": DAY,
        "end": DAY,
        "precision": TEXT,
        "extent": TEXT,
        "title": TEXT,
        "actors": TEXT,
        "roles": TEXT,
        "actor_types": TEXT,
        "affiliations": TEXT,
        "status": TEXT,
        "attributed_to": TEXT,
        "date_text": TEXT,
        "date_value": TEXT,
        "date_edtf": TEXT,
        "date_basis": TEXT,
        "date_reason": TEXT,
        "salience": SHARE,
        "confidence": SHARE,
        "predicate": TEXT,
        "char_start": OFFSET,
        "char_end": OFFSET,
        "mentions": TEXT,
        "sentence": TEXT,
        "sentence_start": OFFSET,
        "sentence_end": OFFSET,
        "article_id": TEXT,
        "article_title": TEXT,
        "source": TEXT,
        "url": TEXT,
        "published": DAY,
        "edited": TEXT,
    }
)
"""Column -> dtype, in the order of the table and its CSV.

Lists are one text: `actors` and, parallel to it, `roles`, `actor_types` and
`affiliations` are joined by "; ", as are `mentions` ("812-820; 1204-1211"). Text that
is not given is empty, a day that is not given is NaT. `edited` says what was corrected
by hand and what stood there before ("title: was Dockers strike"); see
`timeline.corrections`.
"""

HAND = "hand"
"""`date_basis` of a day that a person wrote; the extraction itself never gives it."""

ADDED_LATER = ("edited",)
"""Columns that files of earlier versions lack; they are read as empty text."""

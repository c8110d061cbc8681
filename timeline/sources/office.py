"""What .docx and .xlsx files have in common: .zip files of XML, unless locked."""

import zipfile
from io import BytesIO

from timeline.errors import ArticleError

MAX_UNPACKED = 100_000_000
"""Bytes: a long book without pictures has five million, a million events ten times."""
LOCKED = b"\xd0\xcf\x11\xe0"
"""How an encrypted file begins, as the older .doc and .xls do (MS-CFB 2.2)."""


def check_unpacked(data: bytes, name: str, advice: str) -> None:
    """Refuse a file that unpacks to too much, before anything is unpacked.

    Args:
        data: The file's bytes.
        name: What to call it in messages.
        advice: What to do with it instead.

    Raises:
        ArticleError: It unpacks to more than `MAX_UNPACKED`.
    """
    with zipfile.ZipFile(BytesIO(data)) as package:
        unpacked = sum(entry.file_size for entry in package.infolist())
    if unpacked > MAX_UNPACKED:
        message = (
            f"{name} unpacks to {unpacked:,} bytes; at most {MAX_UNPACKED:,} are read."
            f" {advice}"
        )
        raise ArticleError(message)

""".zip files in, their files out, one at a time and none of them written to disk.

However much a file claims to unpack to, no more is unpacked than its kind may have, and
no more than `MAX_TOTAL` of all of them together.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO

from timeline.errors import ArticleError
from timeline.sources.files import TABLE_SUFFIXES, is_listed
from timeline.sources.foreign import reading
from timeline.sources.kinds import KINDS, MAX_BYTES, check_size, suffix_of
from timeline.sources.values import Failure

MAX_TOTAL = 1_000_000_000  # bytes, unpacked
MAX_MEMBER = 200_000_000  # bytes, unpacked, of a table or a .zip
MAX_MEMBERS = 50_000
MAX_NESTED = 2
ADVICE = "Unpack it, look at what is in it, and open the folder."
BROKEN = (
    "It may have broken off while it was copied or downloaded: get it again, or unpack"
    " it and open the folder."
)
_ENCRYPTED = 0x1
_COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Those that Python unpacks piece by piece."""


@dataclass(slots=True)
class Budget:
    """How much may still be unpacked, nested .zip files included."""

    left: int = MAX_TOTAL


def unpack(
    file: IO[bytes], name: str, budget: Budget
) -> Iterator[tuple[str, bytes | Failure]]:
    """Unpack the files that may hold articles, in the order of their names.

    Args:
        file: The .zip file.
        name: What to call it in messages.
        budget: How much may be unpacked; what is unpacked is taken off.

    Yields:
        A file's name with that of the .zip before it, and its bytes, or why it is
        not read.

    Raises:
        ArticleError: The .zip is broken or holds too many files.
    """
    with reading(name, "a .zip file", BROKEN):
        package = zipfile.ZipFile(file)
    entries = package.infolist()
    if len(entries) > MAX_MEMBERS:
        message = (
            f"{name} holds {len(entries):,} files; at most {MAX_MEMBERS:,} are read."
            " Split it into several .zip files."
        )
        raise ArticleError(message)
    for entry in sorted(entries, key=lambda one: one.filename):
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if entry.is_dir() or not is_listed(path):
            continue
        where = f"{name}/{_printable(entry.filename)}"
        try:
            yield where, _member(package, entry, where, budget)
        except ArticleError as error:
            yield where, Failure(where, str(error))
            if budget.left <= 0:
                return


def _member(
    package: zipfile.ZipFile, entry: zipfile.ZipInfo, where: str, budget: Budget
) -> bytes:
    _check_entry(entry, where)
    most = _most(entry.filename)
    with reading(where, "a file of a .zip file", ADVICE), package.open(entry) as file:
        data = file.read(min(most, budget.left) + 1)
    budget.left -= len(data)
    if budget.left <= 0:
        message = (
            f"{where}: the .zip file unpacks to more than {MAX_TOTAL:,} bytes, so the"
            " rest of it is not read. Split it into several."
        )
        raise ArticleError(message)
    check_size(max(len(data), entry.file_size), most, where)
    return data


def _check_entry(entry: zipfile.ZipInfo, where: str) -> None:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        message = f"{where} names a place outside of its .zip file and is not read."
        raise ArticleError(message)
    if entry.flag_bits & _ENCRYPTED:
        message = (
            f"{where} is protected by a password. Unpack the .zip file with the"
            " password and open the folder."
        )
        raise ArticleError(message)
    if entry.compress_type not in _COMPRESSIONS:
        message = (
            f"{where} is compressed in an unusual way. Pack the .zip file anew, with"
            " the usual compression."
        )
        raise ArticleError(message)


def _most(name: str) -> int:
    suffix = suffix_of(name)
    if suffix in KINDS:
        return KINDS[suffix].max_bytes
    return MAX_MEMBER if suffix in {*TABLE_SUFFIXES, ".zip"} else MAX_BYTES


def _printable(name: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in name)

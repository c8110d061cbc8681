"""Bytes in, text out: in the encoding that is declared, else in the one that fits."""

import codecs
import re
from collections.abc import Iterator

from timeline.errors import ArticleError
from timeline.sources.mac_letters import MAC, WINDOWS, is_mac_roman

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,30})"
    rb"|<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{2,30})",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096  # bytes; browsers look no further than 1,024
_WINDOWS = frozenset({"iso8859-1", "ascii"})
"""What pages say when they mean Windows-1252 (WHATWG Encoding Standard, 4.2)."""
_READ = re.compile(r"utf|cp|iso|windows|koi8|gb|big5|euc|shift|mac|ascii|latin|hz|tis")
_FOREIGN = re.compile(r"[^\s\x00-\x7f]{4}")
_LETTER = re.compile(r"[^\W\d_\x00-\x7f]")
_WIDE_SAMPLE = 1_000  # bytes
_ODD_AT_MOST = 100  # one letter in so many
_FORMAT_MARKS = 0x2000
_ASCII = 0x80
STRAYS = "timeline-stray-bytes"


def decode(data: bytes, name: str, declared: str = "") -> str:
    """Decode a text.

    A byte order mark decides, then the declared encoding, then UTF-8. A text that is
    mostly UTF-8 with single bytes of another encoding in it, as texts pasted together
    have, keeps both; any other is Mac OS Roman where it shows that, else Windows-1252.

    Args:
        data: The bytes.
        name: What to call them in messages.
        declared: The encoding that their source names, where it does.

    Raises:
        ArticleError: They are no text.
    """
    for encoding, errors in _attempts(data, declared):
        try:
            text = data.decode(encoding, errors)
        except (UnicodeError, LookupError):
            continue
        if is_text(text):
            return text if "\n" in text else text.replace("\r", "\n")  # of an old Mac
    message = f"{name} is not a text file. Save the article as plain text in UTF-8."
    raise ArticleError(message)


def decode_page(data: bytes, name: str, declared: str = "") -> str:
    """Decode an HTML page, which may name its encoding itself.

    Raises:
        ArticleError: It is no text.
    """
    named = _DECLARED.search(data[:_DECLARED_WITHIN])
    own = (named[1] or named[2]).decode("ascii", "ignore") if named else ""
    return decode(data, name, declared or own)


def encoding_of(sample: bytes) -> str:
    """Tell a long file's encoding from its beginning, to read the file in pieces."""
    return _marked(sample) or "utf-8"


def doubtful_words(data: bytes, text: str) -> list[str]:
    """Give words of a text that are of another alphabet than it was decoded in.

    Windows-1252, which any bytes can be, has letters of Western Europe, of which few
    stand on end. Which encoding a text really has is not guessed, but for that of old
    Macs, of which all words with such letters are given.

    >>> doubtful_words("Port of Салвик".encode("cp1251"), "Port of Ñàëâèê")
    ['Ñàëâèê']
    >>> doubtful_words("Café Noël".encode("cp1252"), "Café Noël")
    []

    Args:
        data: Its bytes.
        text: What was made of them.
    """
    if data.isascii() or _marked(data) or _is_mixed(data) or _is_utf_8(data):
        return []
    words = (word.strip(".,:;!?()\"'") for word in text.split())
    doubtful = _LETTER if is_of_mac(data) else _FOREIGN
    return list(dict.fromkeys(word[:40] for word in words if doubtful.search(word)))


def is_of_mac(data: bytes) -> bool:
    """Tell whether the beginning of a text, or all of it, is in Mac OS Roman."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return not _marked(data) and not _is_mixed(data) and is_mac_roman(data)
    return False


def guess_of(data: bytes) -> str:
    """Name the encoding in which a text was read that is in none that it shows."""
    return "Mac OS Roman" if is_of_mac(data) else "Windows-1252"


def is_text(text: str) -> bool:
    """Tell a text, perhaps with a few stray marks, from bytes that happen to decode."""
    if "\x00" in text:
        return False
    odd = sum(
        not (letter.isprintable() or letter.isspace() or ord(letter) >= _FORMAT_MARKS)
        for letter in text
    )
    return odd * _ODD_AT_MOST <= len(text)


def _attempts(data: bytes, declared: str) -> Iterator[tuple[str, str]]:
    mark = _marked(data)
    if mark:
        yield mark, "strict"
        return
    if named := _known(declared):
        yield named, "strict"
    yield "utf-8", STRAYS if _is_mixed(data) else "strict"
    if is_of_mac(data):
        yield MAC, "strict"
    yield WINDOWS, "strict"
    yield "utf-8", STRAYS


def _marked(data: bytes) -> str:
    marked = (name for mark, name in _MARKS if data.startswith(mark))
    return next(marked, "") or _wide(data)


def _wide(data: bytes) -> str:
    """Tell UTF-16 without a mark: every other byte of English text is zero there."""
    sample = data[:_WIDE_SAMPLE]
    zeros = sample[::2].count(0), sample[1::2].count(0)
    if not min(zeros) and 4 * max(zeros) > len(sample):
        return "utf-16-be" if zeros[0] else "utf-16-le"
    return ""


def _known(declared: str) -> str:
    """Give Python's name of a declared encoding; empty where it is none of text."""
    try:
        found = codecs.lookup(declared.strip("\"' ")).name
    except (LookupError, ValueError):
        return ""
    if not _READ.match(found):  # base64, zip and the like are codecs too
        return ""
    return "cp1252" if found in _WINDOWS else found


def _is_mixed(data: bytes) -> bool:
    """Is it UTF-8 with a few bytes of another encoding among it?"""
    letters = [one for one in data.decode("utf-8", "ignore") if ord(one) >= _ASCII]
    high = len(data) - len(data.translate(None, bytes(range(_ASCII, 256))))
    strays = high - len("".join(letters).encode())
    return 0 < strays < len(letters)


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _stray(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return stray.decode("cp1252", "replace"), error.end


codecs.register_error(STRAYS, _stray)

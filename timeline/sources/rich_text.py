r"""Rich Text (.rtf) as word processors and news archives save it in, its words out.

The file is groups in braces, control words (`\par`) with numbers, and text; see
Microsoft's specification, version 1.9.1. Groups that hold no words of the text (fonts,
pictures, notes of the program) are passed over, as is what was deleted or hidden.
"""

import codecs
import re
import string
from dataclasses import dataclass, field, replace

from timeline.errors import ArticleError
from timeline.sources.foreign import reading
from timeline.sources.values import Document

ADVICE = "Open it in a word processor, copy the article's text and paste that."
_BEGINS = "{\\rtf"
_ANSI = "cp1252"
_DEEPEST = 1_000  # groups within each other
_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,9})?[ ]?"
    r"|\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_ASIDE = frozenset(
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "listtable",
        "listoverridetable", "header", "headerl", "headerr", "headerf", "footer",
        "footerl", "footerr", "footerf", "footnote", "annotation", "fldinst", "filetbl",
        "revtbl", "rsidtbl", "themedata", "datastore", "latentstyles", "xmlnstbl",
        "nonshppict",
    }
)  # fmt: skip
_BREAKS = {"par": "\n\n", "sect": "\n\n", "page": "\n\n", "row": "\n\n", "line": "\n"}
_WORDS = {
    **_BREAKS, "tab": "\t", "cell": "\t", "emdash": "\u2014", "endash": "\u2013",
    "lquote": "\u2018", "rquote": "\u2019", "ldblquote": "\u201c",
    "rdblquote": "\u201d", "bullet": "\u2022",
}  # fmt: skip
_SIGNS = {"~": "\N{NO-BREAK SPACE}", "_": "-", "\n": "\n\n", "\r": "\n\n"}
_ESCAPED = frozenset("\\{}")
_UNSEEN = frozenset({"v", "deleted"})
_UNITS = 2**16
_OF_FONTS = frozenset({"f", "fcharset", "plain"})
_CHARSETS = {
    "77": "mac_roman", "161": "cp1253", "162": "cp1254", "163": "cp1258",
    "177": "cp1255", "178": "cp1256", "186": "cp1257", "204": "cp1251",
    "222": "cp874", "238": "cp1250",
}  # fmt: skip
"""Encodings of fonts whose signs are a byte each, by the numbers of Windows."""


def is_rich_text(opening: str) -> bool:
    """Tell Rich Text by how it begins, whatever it is called."""
    return opening.lstrip(string.whitespace).startswith(_BEGINS)


def read_rich_text(data: bytes, name: str) -> Document:
    r"""Read the text of an RTF file.

    >>> read_rich_text(rb"{\rtf1\ansi Dockers\par {\b struck}\'2e}", "a.rtf").text
    'Dockers\n\nstruck.'

    Raises:
        ArticleError: It is none, or has no text.
    """
    if not is_rich_text(data.decode("latin-1")):
        message = f"{name} is no Rich Text file. {ADVICE}"
        raise ArticleError(message)
    with reading(name, "a Rich Text file", ADVICE):
        text = _Reader().read(data.decode("latin-1"))
    lines = re.sub(r"\n{3,}", "\n\n", text).split("\n")
    text = "\n".join(line.strip(" \t") for line in lines).strip()
    if not text:
        message = f"{name} has no text. {ADVICE}"
        raise ArticleError(message)
    return Document(text)


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds within braces.

    Attributes:
        is_aside: Nothing in it is text.
        unseen: Control words by which its text is deleted or hidden.
        spare: How many signs stand for a sign of Unicode before them.
        font: The number of its font; empty for that of the file.
    """

    is_aside: bool = False
    unseen: frozenset[str] = frozenset()
    spare: int = 1
    font: str = ""


@dataclass(slots=True)
class _Reader:
    """Goes through a file once.

    Attributes:
        said: The text so far, UTF-16's halves apart.
        group: The group that is open.
        above: Those around it.
        encoding: Of signs that are bytes.
        fonts: Number of a font -> encoding of its signs, where it has one of its own.
        passed: Signs that are still to be passed over.
        has_begun: Something stands in the group already.
    """

    said: list[str] = field(default_factory=list)
    group: _Group = field(default_factory=_Group)
    above: list[_Group] = field(default_factory=list)
    encoding: str = _ANSI
    fonts: dict[str, str] = field(default_factory=dict)
    passed: int = 0
    has_begun: bool = False

    def read(self, source: str) -> str:
        """Give the text of a whole file."""
        at = 0
        while (found := _TOKEN.search(source, at)) is not None:
            at = found.end()
            if found["word"] == "bin":  # bytes as they are
                at += max(int(found["number"] or 0), 0)
            elif found["brace"]:
                self._turn(found["brace"])
            else:
                self._take(found)
                self.has_begun = True
        units = "".join(self.said).encode("utf-16-le", "surrogatepass")
        return units.decode("utf-16-le", "replace")

    def _turn(self, brace: str) -> None:
        if brace == "{":
            if len(self.above) >= _DEEPEST:
                message = f"more than {_DEEPEST:,} groups within each other"
                raise ValueError(message)
            self.above.append(self.group)
        elif self.above:
            self.group = self.above.pop()
        self.passed, self.has_begun = 0, brace == "}"

    def _take(self, found: re.Match[str]) -> None:
        if found["word"]:
            self._obey(found["word"], found["number"])
        elif found["sign"] == "*" and not self.has_begun:
            self.group = replace(self.group, is_aside=True)
        elif found["sign"]:
            sign = found["sign"]
            self._say(_SIGNS.get(sign, sign if sign in _ESCAPED else ""))
        else:
            bare = bytes.fromhex(found["hex"]) if found["hex"] else b""
            signs = bare or found["text"].encode("latin-1")
            encoding = self.fonts.get(self.group.font, self.encoding)
            self._say(signs.decode(encoding, "replace"))

    def _obey(self, word: str, number: str | None) -> None:
        if word in _ASIDE and not self.has_begun:
            self.group = replace(self.group, is_aside=True)
        elif word in _UNSEEN:
            others = self.group.unseen - {word}
            unseen = others if number == "0" else others | {word}
            self.group = replace(self.group, unseen=unseen)
        elif word == "u" and number:
            self._say(chr(int(number) % _UNITS))
            self.passed = self.group.spare
        elif word == "uc" and number:
            self.group = replace(self.group, spare=max(int(number), 0))
        elif word == "ansicpg" and number:
            self.encoding = _known(f"cp{number}")
        elif word in _OF_FONTS:
            self._take_font(word, number or "")
        elif word in _WORDS:
            self._say(_WORDS[word])

    def _take_font(self, word: str, number: str) -> None:
        """Go on in another font, or note in the list of fonts what one's signs are."""
        if word != "fcharset":
            self.group = replace(self.group, font=number)
        elif number in _CHARSETS:
            self.fonts[self.group.font] = _CHARSETS[number]

    def _say(self, signs: str) -> None:
        passed = min(self.passed, len(signs))
        self.passed -= passed
        if not self.group.is_aside and not self.group.unseen:
            self.said.append(signs[passed:])


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return _ANSI

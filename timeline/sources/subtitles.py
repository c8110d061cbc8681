"""Subtitles (SubRip, WebVTT) in, what is spoken in them as running text out.

A sentence goes over several of them, each with a number and its times. Those of live
programmes say each line again while the next one comes.
"""

import re
from collections.abc import Iterable, Iterator

MAX_LINE = 2_000
PARAGRAPH = 500
"""Characters after which a sentence's end ends a paragraph."""
_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}"
_TIMES = re.compile(rf"[ \t]*{_TIME}[ \t]{{1,9}}-->[ \t]{{1,9}}{_TIME}(?:[ \t]|$)")
_HEAD = re.compile(r"\s*WEBVTT\b")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)\b")
_MARKUP = re.compile(r"<[^<>\n]{1,200}>|\{\\[^{}\n]{1,200}\}")
_SOUND = re.compile(r"[\[(][^\[\]()]*[\])]|[\u266a#\s]+")
_SPEAKER = re.compile(r"^(?:-|>>+)\s*")
_SENTENCE_END = re.compile(r"[.!?\u2026][\"'\u2019\u201d)]*$")


def without_cues(text: str) -> str:
    r"""Give the words of subtitles as running text; other text as it is.

    >>> cues = "1\n00:00:01,000 --> 00:00:04,000\nThe dockers\n\n2\n"
    >>> without_cues(cues + "00:00:04,000 --> 00:00:07,000\n<i>struck.</i>")
    'The dockers struck.'
    >>> without_cues("It lasted from 10:04 --> 10:05.")
    'It lasted from 10:04 --> 10:05.'
    """
    lines = [line.strip() for line in text.splitlines()]
    if not any(_is_times(line) for line in lines):
        return text
    return "\n\n".join(_paragraphs(_spoken(lines)))


def _is_times(line: str) -> bool:
    return "-->" in line and _TIMES.match(line) is not None


def _spoken(lines: list[str]) -> Iterator[str]:
    """Give the spoken lines, each once where it is said again in the next subtitle."""
    last, is_aside = "", _HEAD.match(lines[0]) is not None
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if not line or _is_times(line):
            is_aside = False
            continue
        is_aside |= _ASIDE.match(line) is not None
        if is_aside or _is_times(following):  # the subtitle's number or name
            continue
        said = _SPEAKER.sub("", _MARKUP.sub("", line[:MAX_LINE]).strip())
        if said and said != last and not _SOUND.fullmatch(said):
            last = said
            yield said


def _paragraphs(spoken: Iterable[str]) -> Iterator[str]:
    held: list[str] = []
    length = 0
    for line in spoken:
        held.append(line)
        length += len(line)
        if length > PARAGRAPH and _SENTENCE_END.search(line):
            yield " ".join(held)
            held, length = [], 0
    if held:
        yield " ".join(held)

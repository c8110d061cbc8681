"""Subtitles: what is spoken, as running text; other texts stay as they are."""

import pytest

from timeline.sources import read_document, read_sources

SRT = """1
00:00:01,000 --> 00:00:04,200
The dockers stopped work on Monday after

2
00:00:04,300 --> 00:00:08,000
the union left the talks. <i>The chief
resigned.</i>

3
00:00:08,100 --> 00:00:09,000
[applause]

4
00:00:09,100 --> 00:00:12,000
- {\\an8}In 2024 the port closed.
"""
VTT = """WEBVTT - port
Kind: captions

NOTE
made by hand on 3 May 1999

STYLE
::cue { color: red }

intro
00:01.000 --> 00:04.200 align:start position:0%
<v Ana>The dockers stopped work on Monday after</v>

00:04.200 --> 00:04.300
The dockers stopped work on Monday after

00:00:04.300 --> 00:00:08.000
>> the union left the talks. The chief
resigned.

00:00:09.000 --> 00:00:12.000
In 2024<00:00:09.500><c> the</c> port closed.
"""
SPOKEN = (
    "The dockers stopped work on Monday after the union left the talks. The chief"
    " resigned. In 2024 the port closed."
)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.srt", SRT),
        ("a.vtt", VTT),
        ("a.txt", SRT),
        ("a.srt", SRT.replace("\n", "\r\n")),
    ],
)
def test_what_is_spoken_is_read_as_running_text(name: str, words: str) -> None:
    (one,) = read_sources([(name, words.encode())]).articles
    assert one.article.text == SPOKEN
    assert one.article.title == ""


def test_long_subtitles_have_paragraphs() -> None:
    cue = "00:00:01,000 --> 00:00:02,000\nThe dockers stopped work in the port.\n\n"
    many = "".join(cue.replace("port", f"port {number}") for number in range(99))
    text = read_document(many).article.text
    assert 5 < text.count("\n\n") < 20
    assert text.count("dockers") == 99


@pytest.mark.parametrize(
    "text",
    [
        "It lasted from 10:04 --> 10:05, the dockers said.",
        "1\nThe dockers struck.\n\n2\nPolice came.",
        "The score was 00:00:01,000 when\nthe dockers --> came.",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert read_document(text).article.text == text

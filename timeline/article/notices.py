"""What a page says of itself rather than of the news, told from a line's words alone.

Notices ("This is a developing story."), what asks the reader for something, and the
form for comments below an article. Word lists are in `en/layout.toml`.
"""

import re
from functools import cache

from timeline.article.words import layout_words

MAX_NOTICE = 300
MAX_LINK_TITLE = 100
MAX_STAMP = 60
_TOKEN = re.compile(r"[^\W\d_]+")
_AROUND = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_COUNT = re.compile(r"(?:[^\W\d_]+ )?\d{1,4} of \d{1,4}(?: [^\W\d_]+)?")
_PICTURE_FILE = re.compile(r"\S\.(?:jpe?g|png|gif|svg|webp)$", re.IGNORECASE)


def is_notice(line: str) -> bool:
    """Does it tell of the page, its text or its author rather than of the news?"""
    if len(line) > MAX_NOTICE:
        return False
    words = layout_words()["notice"]
    lowered = line.casefold()
    changed = lowered.startswith(tuple(words["changes"])) and _is_in_brackets(lowered)
    if lowered.startswith(tuple(words["openings"])) or changed:
        return True
    begun = lowered.startswith(tuple(words["subjects"]))
    if begun and any(said in lowered for said in words["said"]):
        return True
    bare = lowered.rstrip(".!*) ")
    if bare.endswith(tuple(words["endings"])):
        return True
    if _reported().search(bare):
        return True
    return _statement().match(lowered) is not None


def _is_in_brackets(line: str) -> bool:
    return line.endswith((")", ").")) and line.count("(") == line.count(")") == 1


@cache
def _statement() -> re.Pattern[str]:
    """Match a notice that may open news too: "The story is developing cracks"."""
    whole = "|".join(map(re.escape, sorted(layout_words()["notice"]["statements"])))
    return re.compile(rf"(?:{whole})(?=\s*(?:$|[.;:,!\u2014\u2013-]|and will be\b))")


@cache
def _reported() -> re.Pattern[str]:
    said = "|".join(map(re.escape, sorted(layout_words()["notice"]["reported"])))
    return re.compile(rf"(?:{said}) from [^.,;:]{{2,40}}(?:,? and [^.,;:]{{2,40}})?$")


def is_stamp(line: str) -> bool:
    """Does it say that a text was published, but no day: "Updated 2 hours ago"?

    Also "2 hours ago" alone, and how long reading it takes: "4 min read".
    """
    words = layout_words()["notice"]
    tokens = [token.casefold() for token in _TOKEN.findall(line)]
    if not tokens or len(line) > MAX_STAMP:
        return False
    if " ".join(tokens) in words["lengths"]:
        return True
    if all(token in words["stamps"] for token in tokens):
        return not any(letter.isdigit() for letter in line)
    is_since = tokens[-1] in {"ago", "now"} and (
        tokens[0] in words["stamps"] or line[0].isdigit()
    )
    return is_since and all(
        token in words["stamps"] | words["since"] for token in tokens
    )


def is_filed(line: str) -> bool:
    """Does it say under what a site has filed a text: "Posted in Local News"?"""
    opening = next(
        (one for one in layout_words()["notice"]["filed"] if line.startswith(one)), ""
    )
    under = _TOKEN.findall(line[len(opening) :])
    if not (opening and under and line[-1].isalpha() and len(line) <= MAX_STAMP):
        return False
    return all(word[0].isupper() or word == "and" for word in under)


def is_control(line: str) -> bool:
    """Is it a part of a page, such as "Share" or "1 of 3", or a row: "Home | World"?"""
    if len(line) > MAX_NOTICE:
        return False
    if _COUNT.fullmatch(line):
        return True
    words = layout_words()["control"]
    found = [_bare(part) for part in _parts().split(line)]
    known = words["words"] | words["sections"] if len(found) > 1 else words["words"]
    return bool(found) and all(part in known for part in found)


def is_section(line: str) -> bool:
    """Is it what a paper calls one of its parts, as stands above a headline?"""
    return _bare(line) in layout_words()["control"]["sections"]


def _bare(words: str) -> str:
    """Give words without numbers and marks around them: "Comments (12)"."""
    return _AROUND.sub("", words.casefold())


@cache
def _parts() -> re.Pattern[str]:
    signs = "|".join(map(re.escape, sorted(layout_words()["control"]["parts"])))
    return re.compile(rf"\s+(?:{signs})\s+")


def is_picture_file(line: str) -> bool:
    """Is it the name of a picture: "Tarn bridge 2.jpg"?"""
    return len(line) <= MAX_LINK_TITLE and _PICTURE_FILE.search(line) is not None


def begins_comments(line: str) -> bool:
    """Does it head the form or the list of the readers' comments?"""
    bare = line.casefold().strip("*_#:()[]. ")
    return bare in layout_words()["end"]["comments"]


def heads_links(line: str) -> bool:
    """Does it head titles of other articles: "Read more:"?"""
    bare = line.casefold().strip("*_#: ")
    return bare in layout_words()["related"]["lists"]


def is_link_title(line: str) -> bool:
    """May it be the title of another article, under what heads such titles?"""
    return len(line) <= MAX_LINK_TITLE and line[-1] not in '.!:;"\u201d\u2026,'

"""Is an article in English, and each of its paragraphs? Only English is read so far."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.article.blocks import Block, BlockKind
from timeline.article.values import Article
from timeline.article.words import layout_words
from timeline.errors import UnreadLanguageError

SAMPLE = 20_000
MIN_WORDS = 8
MIN_FUNCTION_WORDS = 0.1
MIN_PIDGIN_WORDS = 0.05
FOREIGN_WORDS = 8
"""A paragraph of so many words in small letters is told to be in another language."""
FEW_FUNCTION_WORDS = 0.05
PIDGIN = "pcm"  # the Nigerian one
NO_LANGUAGE = "zxx"  # numbers, letters and signs
# Letters beyond Latin ones with their accents and the phonetic letters.
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u02af\u1e00-\u1eff]+")
SHARED = 1 / 3
"""What a function word counts that other languages have too."""


def check_english(article: Article) -> None:
    """Refuse an article that is clearly in another language.

    Months and days of the week count among the function words: a list of names and
    dates has no others. A text counts as English when the detector says so or when at
    least a tenth of its words are English function words, which short texts full of
    foreign names need; those that other languages have too count a third. Fewer than
    eight words are too few to tell and pass.

    Raises:
        UnreadLanguageError: The text is in another language, which is named.
    """
    sample = article.text[:SAMPLE]
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", sample)]
    if len(words) < MIN_WORDS and sample.isascii():
        return
    if _function_words(words) >= MIN_FUNCTION_WORDS * len(words):
        return
    from py3langid import classify

    code = classify(_without_quoted_scripts(sample))[0]
    if code in {"en", NO_LANGUAGE} or (code == PIDGIN and not _is_pidgin(words)):
        return
    message = (
        f"This text looks {_language_name(code)}; only English is read so far."
        " Paste an English version of it."
    )
    raise UnreadLanguageError(message)


def without_foreign(blocks: Sequence[Block], text: str) -> list[Block]:
    """Put paragraphs in other languages, as of a translation, beside the text."""
    return [
        replace(block, kind=BlockKind.RELATED)
        if block.kind is BlockKind.BODY
        and _is_foreign(text[block.char_start : block.char_end])
        else block
        for block in blocks
    ]


def _is_foreign(paragraph: str) -> bool:
    """Tell a paragraph in another language; few words are too few to tell.

    Of 17,000 English paragraphs of news and history none is taken for one: fewer than a
    twentieth of its words are English function words, and the detector says so.
    """
    sample = paragraph[:SAMPLE]
    found = re.findall(r"[^\W\d_]+", sample)
    if sum(map(str.islower, found)) < FOREIGN_WORDS:
        return False  # names look Spanish or Korean in any text
    words = [word.casefold() for word in found]
    if _function_words(words) >= FEW_FUNCTION_WORDS * len(words):
        return False
    from py3langid import classify

    code = classify(_without_quoted_scripts(sample))[0]
    return code not in {"en", PIDGIN, NO_LANGUAGE}


def _without_quoted_scripts(sample: str) -> str:
    """Leave out names and quotes in other letters, where most are Latin ones.

    A few words in Arabic letters beside their English would decide for Arabic.
    """
    latin = _NOT_LATIN.sub(" ", sample)
    letters, kept = (sum(map(str.isalpha, text)) for text in (sample, latin))
    return latin if kept * 2 > letters else sample


def _is_pidgin(words: Sequence[str]) -> bool:
    """Tell Nigerian Pidgin from English of names and nouns, which is taken for it."""
    own = layout_words()["english"]["pidgin_words"]
    return sum(word in own for word in words) >= MIN_PIDGIN_WORDS * len(words)


def _function_words(words: Sequence[str]) -> float:
    """Count the English function words."""
    english = layout_words()["english"]
    own = sum(word in english["function_words"] for word in words)
    return own + SHARED * sum(word in english["shared_words"] for word in words)


def _language_name(code: str) -> str:
    from babel import Locale

    return str(Locale("en").languages.get(code, f"like another language ({code})"))

"""A verb of saying in, the words that it quotes out, never reworded."""

from collections.abc import Iterator
from itertools import pairwise

from timeline.events.clause import SUBJECTS, VERB_POS, is_passive
from timeline.events.speaker_words import CRIES
from timeline.events.titles.phrase.direct_speech import is_quoted
from timeline.events.titles.phrase.ends import may_end
from timeline.events.titles.phrase.times import OBJECTS
from timeline.events.word_lists import read_word_lists
from timeline.language import Span, Token, lemma

LISTS = read_word_lists("titles")
# Words between a verb and its quotation: "said on Monday in a statement: ...".
REACH = 12
SHORTEST = 3
MARKS = frozenset({",", ":", "."})
STOPS = frozenset({",", ";", ":", ".", "\u2014", "\u2013", "-"})


def quotation(verb: Token, room: int) -> list[Token]:
    """Give as many words of what a verb of saying quotes as fit, from the first one.

    Args:
        verb: The verb.
        room: How many characters they may take.

    Returns:
        The words in text order; empty where nothing is quoted or too little fits.
    """
    if lemma(verb) not in LISTS["clause_taking"] | LISTS["quoting"]:
        return []
    before = [*_quoted_before(verb)]
    whole = len(before) >= SHORTEST and any(w.pos_ in VERB_POS for w in before)
    after = [] if whole else [*_quoted_after(verb)]
    words = _without_end(after or before)
    if _length(words) <= room:
        return words if len(words) >= SHORTEST else []
    return _begun(words, room)


def _begun(words: list[Token], room: int) -> list[Token]:
    """Give the longest beginning that fits, to the end of a clause if that is not far.

    So "the mill shook" of "the mill shook for what felt like an hour".
    """
    chosen: list[Token] = []
    clause: list[Token] = []
    for place, (word, after) in enumerate(pairwise(words), start=1):
        if _length(words[:place]) > room:
            break
        if word.head.i <= word.i and may_end(word, after):
            chosen = _without_end(words[:place])
            clause = chosen if _ends_clause(after) else clause
    chosen = clause if len(clause) * 2 >= len(chosen) else chosen
    return chosen if len(chosen) >= SHORTEST else []


def _ends_clause(after: Token) -> bool:
    """Tell a mark, or the "and" before another verb."""
    joined = after.dep_ == "cc" and after.head.pos_ in VERB_POS
    return joined or after.text in STOPS


def _without_end(words: list[Token]) -> list[Token]:
    return words[:-1] if words and words[-1].text in {",", "."} else words


def hangs_within(verb: Token) -> bool:
    """Tell the "said" of "“We help those who ask,” she said" where it hangs on "those".

    A title of its own would have her say those.
    """
    within = verb.dep_ == "relcl" and verb.head.i < verb.i
    return within and any(one.i == verb.head.i for one in _quoted_before(verb))


def only_quotes(verb: Token) -> bool:
    """Tell "wrote on Monday" before a quotation, which alone says nothing."""
    if lemma(verb) == "tell" and not is_passive(verb):
        # "Told reporters" before or after a quotation.
        said = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp"}]
        return bool(said) and all(map(is_quoted, said))
    if lemma(verb) not in LISTS["wording"] or is_passive(verb):
        return False
    content = OBJECTS | {"ccomp", "xcomp"}
    return all(child.dep_ not in content for child in verb.children)


def _length(words: list[Token]) -> int:
    return sum(len(word) + bool(word.whitespace_) for word in words)


def _quoted_after(verb: Token) -> Iterator[Token]:
    """Give the words of: said on Monday, "We will rebuild"."""
    doc, end = verb.doc, verb.sent.end
    for start in range(verb.i + 1, min(end, verb.i + REACH)):
        token = doc[start]
        if token.is_quote and token.tag_ != "POS":
            begins = doc[min(start + 1, end - 1)].text[:1].isupper()
            if doc[start - 1].text in {",", ":"} or begins:
                yield from _until_quote(doc[start + 1 : end])
            return
        if token.pos_ in VERB_POS:
            return


def _quoted_before(verb: Token) -> Iterator[Token]:
    """Give the words of: "We will rebuild", the mayor said."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), verb)
    doc, sentence = verb.doc, verb.sent
    last = min(verb.i, subject.left_edge.i) - 1
    # "We will rebuild", the mayor said: the comma may follow the mark.
    last -= int(last > sentence.start and doc[last].text == ",")
    least = sentence.start
    if 0 < last == least - 1 and doc[last - 1].text in CRIES:
        least = doc[last].sent.start  # "Go away!" Ana Ruiz said.
    if last <= least or not doc[last].is_quote:
        return
    inner = last - 1 if doc[last - 1].text in MARKS else last
    first = inner
    while first > least and not doc[first - 1].is_quote:
        first -= 1
    yield from doc[first:inner]


def _until_quote(tokens: Span) -> Iterator[Token]:
    for token in tokens:
        if token.is_quote or token.is_space:
            return
        yield token

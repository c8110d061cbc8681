"""An event in, days of the news that it has not as somebody's predecessor did it, out.

"Strand resigned on Thursday. Her predecessor, Jon Fells, served two terms. He was fined
after he retired": neither on that Thursday. Nor did "then-mayor Fells" act on it.
"""

from collections.abc import Iterator
from functools import partial

from timeline.events.clause import SPEECH, SUBJECTS, clause_verb, subject_of
from timeline.events.dating.article.happening import is_plainly_told
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.among_old import is_lately
from timeline.events.dating.values import OF_ITS_WORDS, Bar, Candidate
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("dating")
BEFORE_THEM = LISTS["predecessors"]
REACTING = SPEECH | LISTS["decides_on"] | LISTS["tells_at_once"] | LISTS["reacts"]
SOMEBODY = frozenset({"he", "she", "they"})
THEN, HYPHEN, ARTICLES = "then", "-", frozenset({"the", "its", "their"})
NAMES = frozenset({"appos", "compound"})


def bars_of_predecessor(token: Token, story: Story) -> Iterator[Bar]:
    """Give what tells days of the news, for what somebody's predecessor did.

    But for what he says of the news: "her predecessor called it a mistake". And for
    what "then-mayor Fells" did or said.

    Args:
        token: The event's predicate.
        story: The article.
    """
    verb, today = clause_verb(token), story.published
    if verb is None or today is None or not is_plainly_told(verb):
        return
    reacts = lemma(verb) in REACTING
    if _was_by_holder_then(verb) or (not reacts and _did_predecessor(verb)):
        yield partial(_is_of_news, partial(is_lately, today))


def _is_of_news(lately: Bar, candidate: Candidate) -> bool:
    return candidate.source not in OF_ITS_WORDS and lately(candidate)


def _did_predecessor(verb: Token) -> bool:
    """Tell what "her predecessor" did, and "he" in the sentence after that."""
    doer = subject_of(verb)
    if doer is None:
        return False
    if doer.lower_ not in SOMEBODY:
        return _is_predecessor(doer)
    own = (one for one in verb.sent if one.dep_ in SUBJECTS and one.i < doer.i)
    first = verb.sent.start
    if any(own) or first == 0:
        return False
    before = verb.doc[first - 1].sent.root
    return any(one.dep_ in SUBJECTS and _is_predecessor(one) for one in before.lefts)


def _was_by_holder_then(verb: Token) -> bool:
    """Tell what "then-mayor Fells" did, or was done by "the then mayor"."""
    links = (child for child in verb.rights if child.dep_ == "agent")
    doers = [one for link in links for one in link.rights]
    doers += [one for one in verb.lefts if one.dep_ in SUBJECTS]
    return any(
        word.lower_ == THEN
        and (word.nbor().text == HYPHEN or word.nbor(-1).lower_ in ARTICLES)
        for one in doers
        for word in one.subtree
        if one.left_edge.i <= word.i < one.i
    )


def _is_predecessor(noun: Token) -> bool:
    """Tell "her predecessor, Jon Fells," and "her predecessor Jon Fells"."""
    around = (child for child in noun.children if child.dep_ in NAMES)
    return any(lemma(one) in BEFORE_THEM for one in (noun, *around))

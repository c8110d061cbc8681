"""A predicate in, a headline for its event out, in the article's own words.

A verb gives its clause; a noun the clause of the verb that tells it ("a crash killed
157"), or else its own phrase ("protests in Hong Kong"). What does not fit is dropped
from the least needed, never cut.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from timeline.actors import ActorMention
from timeline.events.clause import (
    CHAIN_LIMIT,
    VERB_POS,
    Tense,
    governing_verb,
    read_verb_group,
    subject_of,
)
from timeline.events.nearby import mentions_between
from timeline.events.title_names import with_names
from timeline.events.title_pieces import Piece, Word, clause_pieces, noun_pieces
from timeline.events.word_lists import read_word_lists
from timeline.language import Doc, ParsedArticle, Token, lemma

LONGEST = 90
LISTS = read_word_lists("titles")
RELATIVE = frozenset({"WDT", "WP", "WP$"})
NO_SPACE_BEFORE = frozenset({",", ".", ";", ":", "%", ")", "'s", "\u2019s", "'", "n't"})


def write_title(
    parsed: ParsedArticle, token: Token, mentions: Sequence[ActorMention]
) -> str:
    """Write the headline of a predicate's event: at most 90 characters, subject first.

    Args:
        parsed: The article.
        token: The predicate's head word.
        mentions: The article's actors; pronouns and bare surnames get their names.
    """
    sentence = token.sent
    near = mentions_between(mentions, sentence.start_char, sentence.end_char)
    by_head = {mention.head: mention for mention in near}
    words: list[Word] = []
    for pieces in _ways_to_tell(token):
        words = _fitted(pieces, parsed.doc, by_head)
        if len(words) >= 2:  # noqa: PLR2004 - one word alone tells nobody what happened
            break
    return _polished(_joined(words, parsed.doc), _ending(words, parsed.doc))


def _ways_to_tell(token: Token) -> Iterable[list[Piece]]:
    """Give the ways to tell a predicate, the best first."""
    verb = token if token.pos_ in VERB_POS else _telling_verb(token)
    if verb is not None:
        finite = _tensed(verb)
        subject = subject_of(_above_preposition(finite))
        if subject is not None and subject.tag_ not in RELATIVE:
            yield list(clause_pieces(finite, subject))
    yield list(noun_pieces(token)) if verb is None else list(clause_pieces(verb, None))
    above = governing_verb(token)
    if above is not None:
        yield list(clause_pieces(_tensed(above), subject_of(_tensed(above))))


def _telling_verb(noun: Token) -> Token | None:
    """Give the verb that tells a noun's event: "a crash killed", "launched a raid"."""
    verb = noun.head
    if verb.pos_ not in VERB_POS:
        return None
    base = lemma(verb)
    if noun.dep_ in {"nsubj", "nsubjpass"} and base not in LISTS["idle_verbs"]:
        return verb
    carried = noun.dep_ == "dobj" and base in LISTS["carrying_verbs"]
    return verb if carried else None


def _above_preposition(verb: Token) -> Token:
    """Give the verb whose subject "after shooting a guard" shares, or the verb."""
    above = verb.head.head
    led = verb.dep_ == "pcomp" and verb.head.lower_ in LISTS["sharing_prepositions"]
    led = led and verb.head.dep_ == "prep" and above.pos_ in VERB_POS
    return above if led and subject_of(verb) is None else verb


def _tensed(verb: Token) -> Token:
    """Climb from an infinitive to the verb that says whether it happens."""
    here = verb
    for _ in range(CHAIN_LIMIT):
        infinitive = read_verb_group(here).tense is Tense.NONE and here.tag_ == "VB"
        if not infinitive or here.head.i == here.i or here.head.pos_ not in VERB_POS:
            return here
        here = here.head
    return here


def _fitted(
    pieces: list[Piece], doc: Doc, mentions: dict[int, ActorMention]
) -> list[Word]:
    """Drop the heaviest piece, the last of its weight first, until the title fits."""
    kept = sorted(pieces, key=lambda piece: (piece.weight, piece.words[0]))
    while True:
        words = sorted({word for piece in kept for word in piece.words})
        words = with_names(words, doc, mentions)
        if len(kept) == 1 or len(_joined(words, doc)) <= LONGEST:
            return words
        kept.pop()


def _joined(words: Sequence[Word], doc: Doc) -> str:
    if not words:
        return ""
    parts = [words[0].text]
    for left, right in pairwise(words):
        glued = right.index == left.index + 1 and not doc[left.index].whitespace_
        tight = right.text in NO_SPACE_BEFORE or (glued and left.zone == right.zone)
        parts.append(right.text if tight else " " + right.text)
    return "".join(parts)


def _ending(words: Sequence[Word], doc: Doc) -> str:
    """Give the last word where it completes a verb: "users sign up"."""
    last = words[-1] if words else None
    return last.text if last is not None and doc[last.index].dep_ == "prt" else ""


def _polished(text: str, ending: str) -> str:
    """Drop what a title may not end on but for `ending`, and begin with a capital."""
    words = " ".join(text.split()).strip(" ,;:-").split(" ")
    idle = LISTS["dangling"] - {ending.lower()}
    while len(words) > 1 and words[-1].lower().strip(",") in idle:
        words.pop()
    while len(" ".join(words)) > LONGEST and len(words) > 1:
        words.pop()
    title = " ".join(words).strip(" ,;:-")
    return title[:1].upper() + title[1:]

"""The "he" of "he said" in, the speaker without a name that it goes on with out.

In "Novak was drunk, a police officer said. Novak fled, he said" the officer goes on:
what one says of Novak by name Novak does not say.
"""

from collections.abc import Iterator

from timeline.events.antecedents import is_person_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import NAME_TAGS, PLURAL_TAGS, Span, Token, lemma

GOING_ON = read_word_lists("attribution")["going_on"]
BODIES = read_word_lists("titles")["people_only"]
LONGEST_CHAIN = 8  # sentences
SINGLE, SEVERAL = frozenset({"he", "she"}), "they"


def speaker_before(speaker: Token) -> Token:
    """Give the speaker that a pronoun goes on with, or the word itself.

    Args:
        speaker: A subject of a verb of saying.
    """
    if speaker.lower_ not in SINGLE | {SEVERAL} or speaker.tag_ != "PRP":
        return speaker
    silent = behind = speaker.i > speaker.sent.root.left_edge.i
    for sentence in _sentences_before(speaker.sent):
        told = _speakers(sentence)
        last = next((one for one in told if one.lower_ != speaker.lower_), None)
        if last is not None:
            return last if _may_go_on(last, speaker.lower_) else speaker
        if not told and not silent:
            return speaker
        silent = bool(told) and behind
    return speaker


def _sentences_before(sentence: Span) -> Iterator[Span]:
    doc, here = sentence.doc, sentence
    for _ in range(LONGEST_CHAIN):
        if not here.start:
            return
        here = doc[here.start - 1].sent
        yield here


def _speakers(sentence: Span) -> list[Token]:
    """Give who speaks in a sentence, the last first."""
    return [
        child
        for verb in reversed(list(sentence))
        if verb.pos_ == "VERB" and lemma(verb) in GOING_ON
        for child in verb.children
        if child.dep_ == "nsubj"
    ]


def _may_go_on(speaker: Token, pronoun: str) -> bool:
    """Tell a person for "he" and people for "they", without a name."""
    if speaker.tag_ in NAME_TAGS or any(c.dep_ == "appos" for c in speaker.children):
        return False
    if pronoun == SEVERAL:
        return speaker.tag_ in PLURAL_TAGS or speaker.lower_ in BODIES
    return speaker.tag_ == "NN" and is_person_noun(speaker)

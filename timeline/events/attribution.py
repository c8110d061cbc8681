"""A predicate in, who says so out: direct, indirect and "according to" speech.

A statement that is itself the event is not attributed to its own speaker.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from timeline.actors import ActorMention
from timeline.events.clause import CHAIN_LIMIT, is_behind_comma, subject_of
from timeline.events.nearby import mentions_between
from timeline.events.negation import is_nobody
from timeline.events.speaker_before import speaker_before
from timeline.events.speaker_words import CRIES, called, heads_of, plain_words
from timeline.events.word_lists import read_word_lists
from timeline.language import Span, Token, lemma

LISTS = read_word_lists("attribution")
OPENING = frozenset({'"', "\u201c", "``"})
CLOSING = frozenset({'"', "\u201d", "''"})
ACCUSED = frozenset({"dobj", "nsubjpass", "pobj", "agent"})  # and by whom
LONGEST_MENTION = 300
LONGEST_QUOTE = 600
PER, OF_DEED = "per", "of"
HYPHEN_AND_PART = 2
NEAR = 80
NEIGHBOURS = 3


def find_attribution(token: Token, mentions: Sequence[ActorMention]) -> str:
    """Name who says that the event of a predicate happened.

    Returns:
        The canonical name of a named speaker, the words of an unnamed one
        ("officials"), or nothing where the article itself tells the event.
    """
    speaker = _reporting_speaker(token) or _according_speaker(token)
    if speaker is None and in_quote(token):
        speaker = _speaker_of_quote(token)
    if speaker is None:
        return ""
    return _named(speaker_before(speaker), mentions)


def in_quote(token: Token) -> bool:
    """Tell whether a word stands inside quotation marks of its paragraph."""
    return _quote_parity(token) == 1


def _quote_parity(token: Token) -> int:
    inside = 0
    for other in _paragraph_before(token):
        if other.text in OPENING and other.text in CLOSING:
            inside = 1 - inside
        elif other.text in OPENING:
            inside = 1
        elif other.text in CLOSING:
            inside = 0
    return inside


def _paragraph_before(token: Token) -> Iterator[Token]:
    words = token.doc.words
    first, least = token.i, max(token.i - LONGEST_QUOTE, 0)
    while first > least and "\n" not in words[first - 1].text:
        first -= 1
    return iter(words[first : token.i])


def _reporting_speaker(token: Token) -> Token | None:
    """Climb from a word to the verb of saying whose content it belongs to."""
    here = token
    for _ in range(CHAIN_LIMIT):
        above = here.head
        if above.i == here.i:
            return _parenthetic_speaker(here, token)
        verb = above if _says(above, here) else _accusing(here)
        if verb is not None:
            # Of "a man accused of stealing" nobody is told who accused him.
            accused = verb.tag_ == "VBN" and verb.dep_ == "acl"
            speaker = _accuser(verb) or (None if accused else subject_of(verb))
            if speaker is not None and _may_speak(speaker, token):
                return speaker
        here = above
    return None


def _accusing(link: Token) -> Token | None:
    """Give the verb above the "of" of "accused Ruiz of stealing"; None for others."""
    if link.dep_ != "prep" or link.lower_ != OF_DEED:
        return None
    if not any(child.dep_ == "pcomp" for child in link.rights):
        return None
    above = link.head
    while above.dep_ in ACCUSED:
        above = above.head
    return above if lemma(above) in LISTS["accusing"] else None


def _accuser(verb: Token) -> Token | None:
    """Give the police of "was accused by police of stealing"."""
    by = next((child for child in verb.rights if child.dep_ == "agent"), None)
    return None if by is None else _object_below(by)


def _may_speak(speaker: Token, token: Token) -> bool:
    """Tell a speaker from what is said of: "a verdict is expected"."""
    apart = speaker.i != token.i and speaker.dep_ != "nsubjpass"
    return apart and not is_nobody(speaker)  # "no group has said"


def _says(verb: Token, content: Token) -> bool:
    """Tell whether a verb of saying has this content: "said (that) it fell".

    Not the clause before a semicolon: "it fell; the mayor said nobody was hurt".
    """
    if verb.pos_ != "VERB" or lemma(verb) not in LISTS["speech_verbs"]:
        return False
    after = content.doc[min(content.right_edge.i + 1, verb.i)]
    apart = content.i < verb.i and after.text == ";"
    return content.dep_ == "ccomp" and not apart


def _parenthetic_speaker(root: Token, token: Token) -> Token | None:
    """Speaker of "..., she said" where the parser hangs the tag below the content."""
    for child in root.children:
        tag = child.dep_ in {"parataxis", "ccomp"} and child.i != token.i
        if child.dep_ == "ccomp" and lemma(root) in LISTS["speech_verbs"]:
            tag &= is_behind_comma(child)  # not what the root itself says
        if (
            tag
            and lemma(child) in LISTS["speech_verbs"]
            and not child.is_ancestor(token)
        ):
            own = [c for c in child.children if c.dep_ == "nsubj"]
            if own:
                return own[0]
    return None


def _according_speaker(token: Token) -> Token | None:
    """Speaker of an "according to X" that stands with the word's clause."""
    sentence = token.sent
    first, last = max(sentence.start, token.i - NEAR), min(sentence.end, token.i + NEAR)
    for other in token.doc[first:last]:
        if other.lower_ not in LISTS["according"] or other.dep_ not in {
            "prep",
            "advcl",
        }:
            continue
        if not (other.head.is_ancestor(token) or other.head.i == token.i):
            continue
        source = _object_below(other)
        if source is None or (other.lower_ == PER and _is_measure(source)):
            continue
        if not _covers(source, token):
            return source
    return None


def _is_measure(noun: Token) -> bool:
    """Tell "3 per cent" and "per barrel" from "per officials" and "per the report"."""
    bare = not any(child.dep_ in {"det", "poss"} for child in noun.children)
    return bare and noun.tag_ == "NN"


def _object_below(preposition: Token) -> Token | None:
    for child in preposition.children:
        if child.dep_ == "pobj":
            return child
        if child.dep_ == "prep":
            return _object_below(child)
    return None


def _covers(above: Token, token: Token) -> bool:
    return above.i == token.i or above.is_ancestor(token)


def _speaker_of_quote(token: Token) -> Token | None:
    """Speaker of the nearest verb of saying in the quote's or a neighbouring sentence.

    The sentence itself comes first, then those before it, then those after, within
    the paragraph.
    """
    own = _speaker_right_behind(token) or _speaker_in(token.sent, token)
    if own is not None:
        return own
    for sentence in _neighbours(token.sent):
        found = _speaker_in(sentence, token)
        if found is not None:
            return found
    return None


def _speaker_right_behind(token: Token) -> Token | None:
    """Give the Ana Ruiz of "“Why did they go?” Ana Ruiz asked", a sentence of her own.

    Not where she goes on to tell more: "“Why?” Ana Ruiz said they had left".
    """
    doc, sentence = token.doc, token.sent
    last = sentence.end - 1
    cry = last > token.i and doc[last].text in CLOSING and doc[last - 1].text in CRIES
    if not cry or sentence.end >= len(doc):
        return None
    tag = doc[sentence.end].sent.root
    if lemma(tag) not in LISTS["speech_verbs"]:
        return None
    subject = next((c for c in tag.children if c.dep_ == "nsubj"), None)
    told = any(c.dep_ in {"ccomp", "xcomp", "dobj"} for c in tag.children)
    return None if told else subject


def _neighbours(sentence: Span) -> Iterator[Span]:
    doc = sentence.doc
    here, seen = sentence, 0
    while here.start > 0 and seen < NEIGHBOURS and "\n" not in doc[here.start - 1].text:
        here = doc[here.start - 1].sent
        seen += 1
        yield here
    here = sentence
    for _ in range(NEIGHBOURS):
        if here.end >= len(doc) or "\n" in doc[here.end - 1].text:
            return
        here = doc[here.end].sent
        yield here


def _speaker_in(sentence: Span, token: Token) -> Token | None:
    for verb in islice(sentence, LONGEST_QUOTE):
        if verb.pos_ != "VERB" or lemma(verb) not in LISTS["speech_verbs"]:
            continue
        if verb.i == token.i or in_quote(verb):
            continue
        speaker = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if speaker is not None:
            return speaker
    return None


def _whole(speaker: Token) -> Token:
    """Give the last part of "vice-leader", which the parser takes for three."""
    at, doc = speaker.i + HYPHEN_AND_PART, speaker.doc
    if speaker.whitespace_ or at >= len(doc) or doc[at - 1].text != "-":
        return speaker
    beside = doc[at].head.i == speaker.head.i and doc[at].dep_ == speaker.dep_
    return doc[at] if beside else speaker


def _named(speaker: Token, mentions: Sequence[ActorMention]) -> str:
    """Give a speaker's canonical name, or the words of one that is not named."""
    whole = _whole(speaker)
    first, last = speaker.idx - LONGEST_MENTION, speaker.idx + LONGEST_MENTION
    named = heads_of(mentions_between(mentions, first, last))
    for token in (whole, *called(whole)):
        if token.i in named:
            return named[token.i]
    if speaker.lower_ in LISTS["empty_speakers"] | LISTS["no_speakers"]:
        return ""
    words = plain_words(speaker, named)
    return words if whole.i == speaker.i else f"{words}-{whole.text}"

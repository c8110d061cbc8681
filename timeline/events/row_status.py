"""What a row tells in, its status out: that of the word that its title is about."""

from collections.abc import Sequence

from timeline.events.clause import SPEECH, governing_verb, is_passive
from timeline.events.predicates import Predicate
from timeline.events.status import read_status
from timeline.events.values import Status
from timeline.events.word_lists import read_word_lists
from timeline.language import FINITE, NOUN_POS, PAST_TAGS, PRESENT_TAGS, Token, lemma

DENYING = read_word_lists("status")["denying_words"]
PUT_OFF = read_word_lists("status")["put_off"]
TELLING_TO = read_word_lists("status")["telling_to"]
CLAUSES = frozenset({"xcomp", "ccomp"})


def told_status(token: Token, title: str, beside: Sequence[Predicate]) -> Status:
    """Read the status of what a title tells: of the saying, where it quotes.

    "He says \u201cwe have no choice\u201d" denies nothing.

    Args:
        token: The row's predicate.
        title: The row's title.
        beside: What else is told under this title.
    """
    quoted = title.endswith("\u201d") and " \u201c" in title
    saying = (one for one in token.ancestors if lemma(one) in SPEECH)
    above = next(saying, None) if quoted else _asker_of(token, title, beside)
    above = above or _backer_of(token, beside) or _ender_of(token, beside)
    above = above or _unsaid_by(token, title)
    return read_status(token if above is None else above)


def _asker_of(token: Token, title: str, beside: Sequence[Predicate]) -> Token | None:
    """Give the "called" of "the union called on Lund to close it", of one title.

    Also the "told" of "schools are told to close", which is told so in the title.
    """
    verb = token.head
    asked = token.dep_ in CLAUSES and lemma(verb) in TELLING_TO
    told = is_passive(verb) and verb.lower_ in title.split()
    told |= any(one.token.i == verb.i for one in beside)
    return verb if asked and told and verb.tag_ in PAST_TAGS | PRESENT_TAGS else None


def _unsaid_by(token: Token, title: str) -> Token | None:
    """Give the "says" of "no group says it did it", which nobody has said."""
    verb = token.head
    said = token.dep_ == "ccomp" and verb.i < token.i and lemma(verb) in SPEECH
    told = {lemma(verb), f"{lemma(verb)}s"} & set(title.split())
    return verb if said and told and read_status(verb) is Status.NEGATED else None


def _backer_of(token: Token, beside: Sequence[Predicate]) -> Token | None:
    """Give the "backed" of "the council backed a plan to close it", of one title."""
    backed = token.dep_ == "acl" and token.tag_ == "VB" and token.head.dep_ == "dobj"
    verb = token.head.head
    told = backed and any(one.token.i == verb.i for one in beside)
    return verb if told and verb.tag_ in PAST_TAGS else None


def _is_put_off(verb: Token) -> bool:
    """Tell "a fair planned for May was put off", of which the putting off happened.

    Not "a fair was put on".
    """
    off = any(c.dep_ == "prt" and c.lower_ == "off" for c in verb.rights)
    return off and lemma(verb) in PUT_OFF


def _ender_of(noun: Token, beside: Sequence[Predicate]) -> Token | None:
    """Give the "blocked" of "the court blocked the merger", of one title.

    So the "stopped" of "the trial was stopped".
    """
    verb = governing_verb(noun) if noun.pos_ in NOUN_POS else None
    if verb is None or not (lemma(verb) in DENYING or _is_put_off(verb)):
        return None
    if verb.tag_ not in FINITE and not is_passive(verb):
        return None
    return verb if any(one.token.i == verb.i for one in beside) else None

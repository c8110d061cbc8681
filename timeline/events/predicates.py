"""Predicates: the words of a parsed article that may tell an event."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.clause import VERB_POS
from timeline.events.lexicon import (
    UNKNOWN,
    adjective_entry,
    noun_entry,
    verb_entry,
)
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    HELPING,
    ParsedArticle,
    Token,
    is_half_of_day,
    lemma,
    prefix_of,
)

LISTS = read_word_lists("salience")
STATEMENTS = read_word_lists("titles")["mere_statements"]
EVENT_ENDINGS = tuple(sorted(LISTS["event_endings"]))
PLAIN_NOUN = frozenset({"NN", "NNS"})
ASKED_TOO = frozenset({"xcomp", "attr", "acomp"})  # "is", "blame": "Who is to blame?"
BARE = frozenset({"acl", "advcl"})
PERIODS = LISTS["reported_periods"]
LABEL = "npadvmod"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that may tell an event.

    Attributes:
        token: The head verb, event noun or adjective.
        lemma: Its dictionary form, lower-cased.
        family: The verb that it is or derives from: "announce" for "announcement".
        kinds: WordNet's kinds of its senses, commonest first; empty where unknown.
    """

    token: Token
    lemma: str
    family: str
    kinds: tuple[str, ...]

    @property
    def char_start(self) -> int:
        """Offset of its first character in the article's text."""
        return self.token.idx

    @property
    def char_end(self) -> int:
        """Offset after its last character."""
        return self.token.idx + len(self.token)


def find_predicates(parsed: ParsedArticle) -> list[Predicate]:
    """Find the words of an article that may tell an event, in text order.

    Verbs that are no auxiliaries, nouns that WordNet or their ending show to name
    events, and the few adjectives that tell one ("dead"). Which of them belong on a
    timeline is for the salience model to say.
    """
    return list(_candidates(parsed))


def _candidates(parsed: ParsedArticle) -> Iterator[Predicate]:
    for token in parsed.doc:
        predicate = None
        if token.pos_ == "VERB":
            predicate = _event_verb(token)
        elif token.pos_ == "ADJ" and token.tag_ not in PLAIN_NOUN:
            predicate = _event_adjective(token)
        elif token.tag_ in PLAIN_NOUN:
            predicate = _event_noun(token)
        if predicate is not None and not _is_asked(token):
            yield predicate


def _is_asked(token: Token) -> bool:
    """Tell what a question asks: "How many people died?".

    Not what it takes for granted: "Did she know that the bank had failed?".
    """
    here = token
    while here.dep_ in ASKED_TOO and here.head.i != here.i:
        here = here.head
    verbal = here.pos_ in VERB_POS
    return verbal and any(child.text == "?" for child in here.rights)


def _event_verb(token: Token) -> Predicate | None:
    if token.dep_ in HELPING or not _is_word(token) or _is_prefix(token):
        return None
    if _ends_period(token):
        return None
    form = lemma(token)
    if _dates_paper(token) or (form == "quote" and _quotes_as(token)):
        return None
    return Predicate(token, form, form, verb_entry(form).kinds)


def _ends_period(token: Token) -> bool:
    """Tell the "ended" of "the three months ended Sept. 30", which is no event."""
    period = token.dep_ == "acl" and token.head.lower_ in PERIODS
    return period and lemma(token) == "end"


def _dates_paper(token: Token) -> bool:
    """Tell the "dated" of "a memo, dated May 1998": a date of a thing is no event."""
    bare = token.dep_ in BARE and not any(c.dep_ in HELPING for c in token.children)
    return token.lower_ == "dated" and token.tag_ == "VBN" and bare


def _quotes_as(token: Token) -> bool:
    """Tell the "quoted" of "was quoted as saying", which is only how it is known."""
    links = (c for c in token.rights if c.lower_ == "as")
    return any(c.lower_ == "saying" for link in links for c in link.rights)


def _is_word(token: Token) -> bool:
    return token.is_alpha or bool(prefix_of(token))


def _is_prefix(token: Token) -> bool:
    """Tell the "fast" of "fast-tracked", which the tokenizer cuts off."""
    hyphen, joined = token.nbor(), token.nbor(2)
    glued = hyphen.text == "-" and joined and not token.whitespace_
    return bool(glued) and joined.dep_ != "prt"  # not "was sworn-in"


def _event_adjective(token: Token) -> Predicate | None:
    entry = adjective_entry(token.lower_)
    if entry is UNKNOWN:
        return None
    return Predicate(token, token.lower_, entry.base, entry.kinds)


def _event_noun(token: Token) -> Predicate | None:
    if token.is_sent_start and token.dep_ == LABEL:
        return None  # "Update, 14 Nov.: The mayor resigned"
    form = lemma(token)
    where = form in LISTS["said_in"] and _tells_where(token)
    if form in LISTS["no_events"] or where or _only_links(token):
        return None
    entry = noun_entry(form)
    if entry is UNKNOWN and not form.endswith(EVENT_ENDINGS):
        return None
    if is_half_of_day(form) and token.nbor(-1).like_num:
        return None  # "at 7 pm"; not "the PM resigned"
    return Predicate(token, form, entry.base or form, entry.kinds)


def _only_links(token: Token) -> bool:
    """Tell the return of "gave favours in return for money", not of "in her return"."""
    link = token.head
    bare = all(child.i > token.i for child in token.children)
    led = token.dep_ == "pobj" and link.lower_ in LISTS["leads_link"]
    return led and bare and token.tag_ == "NN" and lemma(token) in LISTS["links_as"]


def _tells_where(token: Token) -> bool:
    """Tell the release of "said in a news release"; not of "announced its release".

    Nor the statement of "in a statement, she said", which may be all that is told.
    """
    link = token.head
    said = token.dep_ == "pobj" and link.lower_ in {"in", "on", "via"}
    return said and link.head.i < link.i and lemma(link.head) in STATEMENTS

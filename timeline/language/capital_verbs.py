"""Names that the tagger takes for verbs, set right in place.

In "she joined Racing 92 in May" nobody races, and in "Lund sold a mill, Salling a farm"
nobody salls: within a sentence no verb has a capital, but in a headline.
"""

from spacy.tokens import Doc, Token

from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import PAST_TAGS, TENSED

ACTING = "VBG"
# How "Racing" may belong to "joined".
UNDER = frozenset({"xcomp", "advcl", "ccomp"})


def mend_capital_verbs(doc: Doc) -> None:
    """Let the "Racing" of "joined Racing 92" be a name, and what was joined."""
    heads: dict[int, Head] = {}
    for word in having(doc, "TAG", [ACTING]):
        if not _is_name(word):
            continue
        word.tag_, word.pos_ = "NNP", "PROPN"
        verb = word.head
        near = word.dep_ in UNDER and verb.i == word.i - 1
        if near and all(c.dep_ != "dobj" for c in verb.children):
            heads[word.i] = verb.i, "dobj"
            heads |= {c.i: (verb.i, c.dep_) for c in word.rights if c.dep_ == "prep"}
    move_heads(doc, heads)


def _is_name(word: Token) -> bool:
    """Tell a word with a capital behind another word; not in a headline."""
    if word.is_sent_start or not word.text.istitle() or word.i == word.sent.start:
        return False
    before = word.doc[word.i - 1]
    beside = before.text == "," or not (before.is_punct or before.is_space)
    return beside and any(map(_is_small_verb, word.sent))


def _is_small_verb(word: Token) -> bool:
    """Tell the "joined" of a sentence, which a headline would write "Joined"."""
    return word.tag_ in TENSED | PAST_TAGS and word.text.islower()

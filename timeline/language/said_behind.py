"""Who says it behind what is said in, the saying above what is said out.

In "They found a village beneath a lake, the university announced on Monday" the parser
may hang the announcing on the finding, or the study of "they lost weight, a study
found" on the loss, as if the study were what somebody found. In "police held two men,
the mayor said" it may take the mayor for the two men, and in "killing nine people,
police and medics said" the people, too, for those who say it.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.beside import text_before, word_before
from timeline.language.forms import dictionary_form
from timeline.language.garden_paths import is_done_by_subject
from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import NOUN_SUBJECTS, PAST_TAGS
from timeline.language.words import mend_words

HUNG = ("ccomp", "relcl", "advcl", "acl", "conj")
BESIDE = frozenset({"prep", "npadvmod", "advmod", "punct"})
SUBJECT = "nsubj"
TWO = 2
VERBS = frozenset({"VERB", "AUX"})


def mend_said_behind(doc: Doc) -> None:
    """Hang what is said on who says it at the end of the sentence, in place."""
    heads: dict[int, Head] = {}
    for verb in having(doc, "DEP", HUNG):
        root, speaker = verb.sent.root, _speaker(verb)
        if speaker is None or not _stands_behind(speaker, verb, root):
            continue
        if verb.tag_ == "VBN":
            verb.tag_ = "VBD"
        heads |= {c.i: (verb.i, c.dep_) for c in root.rights if c.i > verb.i}
        heads |= {
            verb.i: (verb.i, "ROOT"),
            root.i: (verb.i, "ccomp"),
            speaker.i: (verb.i, SUBJECT),
        }
    for root in _saying(doc):
        mended = _done_by_first(root) or _said_by_apposed(root)
        heads |= mended or _said_by_joined(root)
    move_heads(doc, heads)


def _saying(doc: Doc) -> Iterator[Token]:
    """Give the verbs of saying that a sentence of the parser's ends in."""
    for root in having(doc, "DEP", ["ROOT"]):
        known = root.pos_ == "VERB" and root.tag_ in PAST_TAGS
        if known and dictionary_form(root.lower_, "verb") in mend_words()["saying"]:
            yield root


def _done_by_first(root: Token) -> dict[int, Head]:
    """Let gunmen kill in "gunmen on bikes killed ten people, two guards said".

    The parser has them say it, killed as they are, beside the guards.
    """
    own = [c for c in root.lefts if c.dep_ == SUBJECT]
    if len(own) != TWO or text_before(own[1].left_edge) != ",":
        return {}
    for did in own[0].subtree:
        whole = did.right_edge.i + 1 == own[1].left_edge.i - 1
        done = did.dep_ == "acl" and did.tag_ in PAST_TAGS and did.pos_ == "VERB"
        done = done and any(c.dep_ == "dobj" for c in did.rights)
        if whole and done and is_done_by_subject(did, to_somebody=True):
            did.tag_ = "VBD"
            return {did.i: (root.i, "ccomp"), own[0].i: (did.i, SUBJECT)}
    return {}


def _said_by_apposed(root: Token) -> dict[int, Head]:
    """Let the mayor speak in "police held two men, the mayor, Ana Ruiz, said"."""
    told = next((c for c in root.lefts if c.dep_ == "ccomp"), None)
    speaker = None if told is None else _apposed_before(root, told)
    if speaker is None:
        return {}
    comma = speaker.left_edge.i - 1
    return {speaker.i: (root.i, SUBJECT), comma: (root.i, "punct")}


def _said_by_joined(root: Token) -> dict[int, Head]:
    """Let police speak in "killed nine people, police and witnesses said"."""
    last = word_before(root) or root
    speaker, thing = last.head, last.head.head
    told = any(c.dep_ == "ccomp" for c in root.lefts)
    ends = all(c.is_punct for c in root.rights)
    joined = last.dep_ == speaker.dep_ == "conj" and speaker.i < last.i
    known = joined and speaker.lower_ in mend_words()["tellers"]
    first = min(speaker.left_edge.i, thing.left_edge.i)
    if not (told and ends and known and first):
        return {}
    if speaker.left_edge.nbor(-1).text != ",":
        return {}
    heads: dict[int, Head] = {speaker.i: (root.i, SUBJECT)}
    if thing.dep_ == SUBJECT and thing.head.i == root.i:
        killing = thing.left_edge.nbor(-1)
        return heads | {thing.i: (killing.i, "dobj")} if killing.tag_ == "VBG" else {}
    return heads


def _apposed_before(saying: Token, told: Token) -> Token | None:
    """Give the noun in apposition to one of what is told, right before the saying.

    None where the verb of saying has a subject.
    """
    last = word_before(saying)
    if last is None or any(c.dep_ in NOUN_SUBJECTS for c in saying.children):
        return None
    end = last.i - 1 if last.text == "," else last.i
    for noun in told.subtree:
        first = noun.left_edge
        apposed = noun.dep_ == "appos" and noun.i <= end <= noun.right_edge.i
        if apposed and text_before(first) == ",":
            return noun
    return None


def _speaker(verb: Token) -> Token | None:
    """Give the subject of a verb of saying that has nothing else; else None."""
    words = mend_words()["said_in" if verb.dep_ == "conj" else "saying"]
    if dictionary_form(verb.lower_, "verb") not in words or _is_joined(verb):
        return None
    if verb.head.i >= verb.i or any(c.dep_ not in BESIDE for c in verb.rights):
        return None
    own = [c for c in verb.lefts if c.dep_ not in {"punct", "advmod"}]
    if verb.dep_ != "acl":
        if not own and verb.tag_ == "VBD":
            return _apposed_before(verb, verb.head)
        said = len(own) == 1 and own[0].dep_ == SUBJECT and verb.tag_ in PAST_TAGS
        return own[0] if said else None
    noun = verb.head
    told = noun.lower_ in mend_words()["papers"] and noun.i == verb.i - 1
    return noun if told and not own and verb.tag_ in PAST_TAGS else None


def _is_joined(verb: Token) -> bool:
    """Tell "he left, and a guard confirmed it", where "and" joins the two."""
    return any(c.dep_ == "cc" and c.i < verb.i for c in verb.head.rights)


def _stands_behind(speaker: Token, verb: Token, root: Token) -> bool:
    """Tell whether a comma and all of what is said stand before who says it."""
    first = speaker.left_edge
    before = first if first.is_punct else word_before(first) or first
    if before.is_quote:
        before = word_before(before) or before
    told = root.pos_ in VERBS and root.i < before.i and root.i != verb.i
    rest = verb.doc[verb.right_edge.i + 1 : verb.sent.end]
    return told and before.text == "," and all(w.is_punct or w.is_space for w in rest)

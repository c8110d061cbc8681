"""Background: a verb or noun in, whether it tells no event of the story.

But a habit, what holds in general, or how reporters came to know it.
"""

from timeline.events.clause import REAL_SUBJECTS, SPEECH
from timeline.events.lexicon import is_event_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    PRESENT_TAGS,
    SUPERLATIVES,
    Doc,
    Token,
    lemma,
    once_a_text,
)

LISTS = read_word_lists("salience")
# What opens a question or a heading.
ASKING = frozenset({"WRB", "WP"})
STEM = 5  # letters that "attack" and "attacked", "resigned" and "resignation" share


def is_habit(verb: Token) -> bool:
    """Tell whether a verb tells a habit: "usually opens", "meets every week"."""
    for child in verb.children:
        if child.lower_ in LISTS["habitual"]:
            return True
        if child.dep_ == "npadvmod":
            return any(word.lower_ in LISTS["repeating"] for word in child.children)
    return False


def opens_heading(verb: Token) -> bool:
    """Tell the verb of a heading like "How the day went"; not "How did it go?"."""
    sentence = verb.sent
    first = next((word for word in sentence if not word.is_punct), verb)
    if first.tag_ not in ASKING or sentence.root != verb:
        return False
    words = [word for word in sentence if not word.is_space]
    return bool(words) and not words[-1].is_punct


def is_general(verb: Token) -> bool:
    """Tell a present tense about no one in particular: "storms occur in autumn"."""
    if verb.tag_ not in PRESENT_TAGS:
        return False
    subjects = [child for child in verb.children if child.dep_ in REAL_SUBJECTS]
    return any(
        one.tag_ == "NNS" and all(child.dep_ != "det" for child in one.children)
        for one in subjects
    )


def is_aim(verb: Token) -> bool:
    """Tell what something is done for: "propped it up so it would not fall"."""
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and verb.tag_ == "VB":
        return is_aim(verb.head)
    before = [c for c in verb.children if c.i < verb.i]
    marks = [c for c in before if c.lower_ in LISTS["before_aims"] and c.i]
    modal = any(c.lower_ in LISTS["of_aims"] for c in before)
    follows = any(c.dep_ == "mark" and c.nbor(-1).text != "," for c in marks)
    return verb.dep_ == "advcl" and modal and follows


def is_of_reporting(verb: Token) -> bool:
    """Tell how a report came about: "declined to comment", "reached by telephone".

    Not "declined to comply", "reached by road".
    """
    if lemma(verb) in LISTS["approached"]:
        return any(_is_by_wire(child) for child in verb.children)
    if lemma(verb) in LISTS["verifying"]:
        modal = any(c.lower_ in LISTS["modals"] for c in verb.children)
        return modal and any(c.dep_ == "neg" for c in verb.children)
    if lemma(verb) in LISTS["answering"]:
        return any(_asks_for_comment(child) for child in verb.children)
    if lemma(verb) in LISTS["speaking"]:
        return any(word.lower_ == "anonymity" for word in verb.subtree)
    asked = lemma(verb) == "comment" and verb.dep_ == "xcomp"
    return asked and lemma(verb.head) in LISTS["answering"]


def is_of_records(verb: Token) -> bool:
    """Tell since when something is measured: "the wettest May since records began".

    Not "the strike began", nor "records began to fall".
    """
    if lemma(verb) not in LISTS["sets_in"]:
        return False
    led = any(child.lower_ in LISTS["since_when"] for child in verb.lefts)
    measured = any(
        child.dep_ in REAL_SUBJECTS and lemma(child) in LISTS["measured_by"]
        for child in verb.lefts
    )
    return led and measured


def is_place(verb: Token) -> bool:
    """Tell where something lies: "the firm, headquartered in Lund"."""
    done = any(c.dep_ in {"dobj", "agent"} for c in verb.children)
    at = any(c.lower_ in LISTS["lying_at"] for c in verb.rights)
    return verb.lower_ in LISTS["lying"] and at and not done


def is_figure(verb: Token) -> bool:
    """Tell "setting the stage for a vote", "paved the way"; not "set the table"."""
    objects = (c.lower_ for c in verb.rights if c.dep_ == "dobj")
    return any(f"{lemma(verb)} {one}" in LISTS["figures"] for one in objects)


def is_of_figure(noun: Token) -> bool:
    """Tell the vote of "setting the stage for a vote"."""
    link = noun.head
    led = noun.dep_ == "pobj" and link.dep_ == "prep"
    return led and (is_figure(link.head) or is_figure(link.head.head))


def says_only_when(verb: Token) -> bool:
    """Tell "the attack came a day after the vote", where it has been told before.

    Not "an attack came", "the attack came on Monday", "the nuns came after the vote".
    """
    if lemma(verb) not in LISTS["coming"] or verb.sent.start == 0:
        return False
    own = [c for c in verb.lefts if c.dep_ in REAL_SUBJECTS]
    known = len(own) == 1 and (own[0].lower_ == "it" or _is_known_event(own[0]))
    after = [c for c in verb.rights if not c.is_punct]
    return known and len(after) == 1 and _leads_to_other(after[0])


def is_told_when(noun: Token) -> bool:
    """Tell the second attack of "they attacked Lund. The attack came after a vote"."""
    if noun.dep_ not in REAL_SUBJECTS or not says_only_when(noun.head):
        return False
    first = _first_with(noun.doc).get(noun.lower_[:STEM], noun.i)
    return first < noun.sent.start


@once_a_text
def _first_with(doc: Doc) -> dict[str, int]:
    """Give for all that words begin with, `STEM` letters at most, the first place."""
    found: dict[str, int] = {}
    for word in doc:
        for length in range(1, STEM + 1):
            found.setdefault(word.lower_[:length], word.i)
    return found


def is_ranked_again(noun: Token) -> bool:
    """Tell the attack of "it was the deadliest attack in years", told just before.

    Not "it was an attack".
    """
    verb = noun.head
    again = noun.dep_ == "attr" and lemma(verb) == "be" and verb.sent.start > 0
    ranked = any(c.tag_ in SUPERLATIVES for c in noun.lefts)
    meant = (c for c in verb.lefts if c.dep_ == "nsubj")
    known = any(c.lower_ in LISTS["pointing"] | {"it"} for c in meant)
    return again and ranked and known and is_event_noun(lemma(noun))


def is_on_way(verb: Token) -> bool:
    """Tell the way and the meeting of "was on her way to meet him when it fell"."""
    first = verb.left_edge
    act = verb.tag_ == "VB" and first.tag_ == "TO" and first.i > 0
    way = first.nbor(-1) if act else verb
    on = way.lower_ == "way" and way.dep_ == "pobj" and way.head.lower_ == "on"
    led = on and lemma(way.head.head) == "be"
    return led or (verb.dep_ == "dobj" and is_on_way(verb.head))


def is_as_asked(verb: Token) -> bool:
    """Tell the asking of "it shut the mill, as Lund had urged", told of no more.

    Not "as Lund urged calm".
    """
    as_ = any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.lefts)
    asked = verb.dep_ == "advcl" and as_ and lemma(verb) in LISTS["asked_before"]
    had = any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.lefts)
    return asked and had and all(c.is_punct for c in verb.rights)


def is_corrected(verb: Token) -> bool:
    """Tell what a paper takes back: "Correction: we wrote that nine had died".

    Also "an earlier version said that nine had died".
    """
    said = verb.head if verb.dep_ == "ccomp" else verb
    who = next((c for c in said.lefts if c.dep_ in REAL_SUBJECTS), None)
    if who is None or lemma(said) not in LISTS["writing"]:
        return False
    first = said.doc[said.sent.start : who.i]
    label = any(word.lower_ in LISTS["correcting"] for word in first)
    before = any(c.lower_ in LISTS["earlier"] for c in who.lefts)
    version = who.lower_ in LISTS["versions"] and before
    return version or (label and who.lower_ == "we")


def is_pointed_at(noun: Token) -> bool:
    """Tell the failure of "folded after that failure", which was told before."""
    # And the war of "during that country's war"
    owners = [c for one in noun.lefts if one.dep_ == "poss" for c in one.lefts]
    pointed = any(c.lower_ in LISTS["pointing"] for c in (*noun.lefts, *owners))
    return noun.dep_ == "pobj" and noun.pos_ == "NOUN" and pointed


def _is_known_event(noun: Token) -> bool:
    definite = any(c.lower_ in LISTS["definite"] for c in noun.lefts)
    told = is_event_noun(lemma(noun)) or lemma(noun) in LISTS["news"]
    return noun.tag_ == "NN" and definite and told


def _leads_to_other(child: Token) -> bool:
    """Tell "after the vote" and "as police held two men"."""
    if child.dep_ == "prep":
        return child.lower_ in LISTS["before_other"]
    marks = {c.lower_ for c in child.lefts if c.dep_ == "mark"}
    return child.dep_ == "advcl" and bool(marks & LISTS["before_other"])


def is_medium(noun: Token) -> bool:
    """Tell the update of "said in its latest update"; not "resigned in a letter"."""
    link = noun.head
    behind = noun.dep_ == "pobj" and link.i > link.head.i
    led = behind and link.lower_ in LISTS["by_medium"]
    return led and lemma(noun) in LISTS["media"] and lemma(link.head) in SPEECH


def is_how_often(noun: Token) -> bool:
    """Tell what is only said to be frequent: "ferry accidents are common there".

    Not "a common cold spread", nor "the strike is rare for its length".
    """
    verb = noun.head
    if noun.dep_ not in REAL_SUBJECTS or verb.pos_ != "AUX" or noun.tag_ != "NNS":
        return False
    said = (child for child in verb.rights if child.dep_ == "acomp")
    return any(lemma(one) in LISTS["frequent"] for one in said)


def _is_by_wire(preposition: Token) -> bool:
    if preposition.lower_ == "for":
        return any(word.lower_ == "comment" for word in preposition.children)
    by = preposition.dep_ in {"prep", "agent"}
    return by and any(word.lower_ in LISTS["wires"] for word in preposition.children)


def _asks_for_comment(child: Token) -> bool:
    """Tell the "comment" of "declined to", the "request" of "reply to"."""
    if child.dep_ not in {"xcomp", "prep"}:
        return False
    return any(word.lower_ == "comment" for word in child.subtree)

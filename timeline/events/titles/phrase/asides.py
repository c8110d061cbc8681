"""A word in, whether it hangs on another as an aside that a title does without."""

from timeline.events.clause import is_behind_comma
from timeline.events.lexicon import is_event_noun
from timeline.events.titles.phrase.idle import is_denied_beside
from timeline.events.titles.phrase.kept import is_lost_than, is_of_whoever
from timeline.events.titles.phrase.links import is_lone_pronoun
from timeline.events.titles.phrase.participle_asides import (
    is_between_dashes,
    is_dated_aside,
    is_dated_thing,
    only_begins,
    says_only_when,
    stands_aside,
)
from timeline.events.titles.phrase.times import is_temporal
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
# What commas around these part from a noun only says where it is or whence.
PLACING = frozenset({"of", "from", "in", "at", "for", "on"})
BEFORE_ASIDES = frozenset({"prep", "prt", "npadvmod", "advmod", "dobj"})


def is_side_event(preposition: Token) -> bool:
    """Tell ", with the army saying so", ", with Lund on nine", which tell more.

    So does what has a time of its own: "opened on Monday, with a verdict due in May".
    """
    if preposition.lower_ != "with" or preposition.nbor(-1).text != ",":
        return False
    if any(
        word.head.i != preposition.i and is_temporal(word)
        for word in preposition.subtree
    ):
        return True
    nouns = (c for c in preposition.children if c.dep_ == "pobj")
    return any(
        c.dep_ == "acl" or (c.lower_ == "on" and c.i == noun.i + 1)
        for noun in nouns
        for c in noun.children
    )


def is_in_side_event(noun: Token) -> bool:
    """Tell "elections" of "voted on 3 May, with elections in June", told aside."""
    here = noun
    while here.dep_ in {"pobj", "prep", "conj", "compound"}:
        if here.dep_ == "prep" and is_side_event(here):
            return True
        here = here.head
    return False


def comes_so_long_before(noun: Token) -> bool:
    """Tell "the vote" of "the verdict comes two weeks before the vote".

    The clause tells the verdict, which has another day.
    """
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in LISTS["temporal_prepositions"]:
        return False
    measured = any(c.dep_ == "npadvmod" for c in link.children)
    # "A week after the flood, the town buried its dead", "the day after the vote, ..."
    above = link.head
    front = above if above.lower_ in LISTS["measures"] else link
    opens = front.left_edge.i == noun.sent.start and front.i < front.head.i
    if opens and front.dep_ in {"npadvmod", "prep"}:
        return measured or front == above
    return measured and lemma(link.head) in LISTS["idle_verbs"]


def is_sourcing(preposition: Token) -> bool:
    """Tell "according to police", "by varying reports"; not "by two boats"."""
    if preposition.lower_ == "according":
        return True
    nouns = (c for c in preposition.children if c.dep_ == "pobj")
    by = preposition.lower_ == "by" and preposition.dep_ in {"prep", "agent"}
    return by and any(
        lemma(noun) in LISTS["sources"]
        and all(c.dep_ != "det" or c.lower_ == "all" for c in noun.children)
        for noun in nouns
    )


def is_aside_object(noun: Token) -> bool:
    """Tell "a risk" of "they left by night, a risk in May", which nobody left.

    So the order of "ordered their release, an order that nobody heeded".
    """
    verb, before = noun.head, noun.left_edge.i - 1
    ranked = noun.dep_ == "oprd" and noun.tag_ == "JJ"
    if noun.dep_ != "dobj" and not ranked:
        return False
    if _follows_among(noun):
        return True
    if noun.doc[before].text != ",":
        return False
    if any(word.text == "," for word in noun.doc[verb.i + 1 : before]):
        # "Led, by all accounts, a march".
        return False
    between = (c for c in verb.children if verb.i < c.i < before)
    return any(c.dep_ in BEFORE_ASIDES for c in between)


def _follows_among(noun: Token) -> bool:
    """Tell "two guards" of "killed nine, among them two guards"."""
    first = max(noun.head.i, noun.left_edge.i - 2)
    return "among them" in noun.doc[first : noun.i].text


def _is_past_stop(child: Token) -> bool:
    """Tell what a colon or semicolon parts from its verb, and the verb does without."""
    verb = child.head
    if child.dep_ not in {"prep", "advcl", "npadvmod", "advmod"} or child.i < verb.i:
        return False
    marks = (c for c in verb.children if c.dep_ == "punct" and verb.i < c.i < child.i)
    return any(mark.text in {":", ";"} for mark in marks)


def is_cut_out(child: Token) -> bool:
    """Tell what hangs on a verb and a title cuts out whole, whatever it is."""
    if child.dep_ == "npadvmod" and child.i > child.head.i and _follows_among(child):
        return True
    return _is_past_stop(child) or only_begins(child) or is_lone_pronoun(child)


def is_set_off(preposition: Token) -> bool:
    """Tell "Ana Ruiz, then in prison, won"; not "nine, including a child, left"."""
    if preposition.dep_ != "prep" or is_temporal(preposition):
        return False
    return is_behind_comma(preposition) and preposition.lower_ in PLACING


def is_dropped(child: Token, *, opens: bool) -> bool:
    """Tell what hangs on a noun and a title does without: "pending a vote".

    Args:
        child: The word that hangs on the noun.
        opens: Whether the noun opens the title, which keeps the fewest words.
    """
    if (child.lower_ == "among" and child.i < child.head.i) or is_lost_than(child):
        return True  # "among them a cook"
    if is_of_whoever(child):
        return False  # "those killed on Monday"
    if child.dep_ == "acl":
        if is_between_dashes(child):
            return True
        pending = child.lower_ in LISTS["temporal_prepositions"]
        if pending or says_only_when(child):
            return True
    if not opens:
        return is_dated_thing(child)
    return is_set_off(child) or is_dated_aside(child) or stands_aside(child)


def _is_in_paper(preposition: Token) -> bool:
    """Tell ", in a report that it had made", which says only where it was said."""
    nouns = (c for c in preposition.children if c.dep_ == "pobj")
    within = preposition.lower_ == "in" and is_behind_comma(preposition)
    return within and any(lemma(noun) in LISTS["documents"] for noun in nouns)


def _goes_with_time(preposition: Token) -> bool:
    """Tell "from Lund" of "failed during takeoff from Lund", hung on the failing."""
    event = preposition.doc[max(preposition.i - 1, 0)]
    beside = event.dep_ == "pobj" and event.head.head == preposition.head
    led = preposition.lower_ in {"from", "to"} and event.head.lower_ == "during"
    return beside and led and is_event_noun(lemma(event))


def _says_little(preposition: Token) -> bool:
    """Tell ", compared with 19 percent in 2022" and "for reasons that are unclear"."""
    if preposition.lower_ in LISTS["comparing"]:
        return is_behind_comma(preposition)
    nouns = (c for c in preposition.children if c.dep_ == "pobj")
    return preposition.lower_ == "for" and any(
        noun.lower_ in LISTS["reasons"]
        and all(c.dep_ in {"det", "relcl"} for c in noun.children)
        for noun in nouns
    )


def is_left_out(preposition: Token) -> bool:
    """Tell what hangs on a verb and only says when, who says so, or what else was."""
    if is_temporal(preposition) or preposition.i < preposition.head.i:
        return True
    if is_sourcing(preposition) or is_side_event(preposition):
        return True
    if _is_in_paper(preposition) or _goes_with_time(preposition):
        return True
    if _says_little(preposition) or is_denied_beside(preposition):
        return True
    inner = {child.lower_ for child in preposition.children}
    apart = "them" in inner or preposition.nbor(-1).text == ","
    among = preposition.lower_ == "among" and apart
    return among or (preposition.lower_ == "as" and "of" in inner)

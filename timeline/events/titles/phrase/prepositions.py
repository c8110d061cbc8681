"""A word below a preposition in, what of it belongs to the preposition's phrase out."""

from timeline.events.titles.phrase.idle import is_stranded, lost_object
from timeline.events.titles.phrase.measures import is_unit
from timeline.events.titles.phrase.times import OBJECTS
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

LISTS = read_word_lists("titles")
# A quotation mark may stand between a preposition and its clause.
QUOTED = 2


def is_clause(child: Token, prep: Token) -> bool:
    """Tell "by firing"; not "to the editor firing", where the parser lost a noun."""
    # "Dates it to between 40 and 50 years ago"
    clause = child.dep_ == "pcomp" and child.pos_ != "ADP" and child.lower_ != "ago"
    return clause and child.left_edge.i <= prep.i + QUOTED and not is_stranded(prep)


def is_own_object(child: Token) -> bool:
    """Tell a preposition's noun; not the "h" of "60 km/h", nor a relative pronoun."""
    cut_off = child.nbor(-1).text == "/" or _is_lone_unit(child)
    return child.dep_ == "pobj" and child.tag_ not in {"WP", "WDT"} and not cut_off


def _is_lone_unit(word: Token) -> bool:
    """Tell the "m" of "for \u00a3210m" where the parser parts it from its number."""
    numbers = (c for c in word.head.children if c.dep_ == "pobj" and c.i == word.i - 1)
    return is_unit(word) and any(True for _ in numbers)


def is_led_adverb(word: Token) -> bool:
    """Tell the "past" of "flew past Mars", of which the parser makes an adverb."""
    adverb = word.dep_ == "advmod" and word.tag_ in {"IN", "RB"}
    return adverb and any(map(is_own_object, word.children))


def is_bare(noun: Token) -> bool:
    """Tell the noun of "in response to", "with intent to": no word stands before it."""
    if noun.lower_ == "those" or _is_of_something(noun):
        return True  # "nine of those on board", "into one of the parties"
    if noun.tag_ == "CD" and noun.doc[noun.i + 1 : noun.i + 2].text == "of":
        return True  # "at two of its ships"
    alone = noun.left_edge == noun and noun.i == noun.head.i + 1
    if not alone or noun.tag_ != "NN" or noun.lower_ in LISTS["whole_alone"]:
        return False
    after = noun.doc[noun.i + 1 : noun.i + 2]
    return noun.head.lower_ != "of" and any(word.tag_ in {"IN", "TO"} for word in after)


def _is_of_something(noun: Token) -> bool:
    """Tell "one of the parties", "the help of the fleet": alone they say nothing.

    So "by years of neglect".
    """
    after = noun.doc[noun.i + 1 : noun.i + 2]
    told = noun.lower_ in LISTS["of_something"]
    told |= noun.lower_ in LISTS["measures"] and noun.left_edge == noun
    return told and any(w.lower_ == "of" for w in after)


def joined_preposition(prep: Token) -> list[tuple[list[Token], Token]]:
    """Give "and" and "in" for "in Lund and in Bern", half of which would be wrong.

    Also "to" for "from orange to red". Not for "for a club in Lund and for the state",
    which may be told by half.
    """
    if prep.lower_ == "from":
        last = (c for c in prep.children if c.dep_ == "prep" and c.lower_ == "to")
        return [([], to) for to in last]
    pairs = ((child.nbor(-1), child) for child in prep.children)
    joined = (one for one in pairs if one[1].dep_ == "conj")
    return [
        ([joint], other)
        for joint, other in joined
        if joint.dep_ == "cc"
        and other.lower_ == prep.lower_
        and joint.nbor(-1).head == prep
    ]


def is_led_in(word: Token) -> bool:
    """Tell the "in" of "a guard walked in and left" and the "out" of "walked out".

    Not the "out" of "walked out of the hall".
    """
    particle = word.tag_ == "RP" or word.lower_ in LISTS["bare_particles"]
    alone = particle and word.dep_ == "advmod" and not any(word.children)
    return alone and word.i == word.head.i + 1


def is_alone(preposition: Token) -> bool:
    """Tell a preposition whose noun is elsewhere, or the verb's own object."""
    return is_stranded(preposition) or lost_object(preposition)


def is_needed_alone(preposition: Token) -> bool:
    """Tell a lone preposition that its verb's next object or own end needs."""
    after = (c for c in preposition.head.children if c.i > preposition.i)
    needed = next(after, preposition).dep_ in OBJECTS
    return needed or is_stranded(preposition)


def lost_to(noun: Token) -> Token | None:
    """Give "to" of "led them to promotion", of which an infinitive is made.

    None where there is none.
    """
    before = noun.doc[max(noun.left_edge.i, noun.i - QUOTED) : noun.i]
    return next((w for w in before if w.lower_ == "to" and w.head == noun), None)


def to_of_receiver(office: Token) -> list[Token]:
    """Give "to" of "handed it to prosecutor Ana Ruiz", of which a verb is made."""
    if office.tag_ != "VB" or office.dep_ != "compound":
        return []
    return [child for child in office.children if child.tag_ == "TO"]

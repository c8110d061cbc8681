"""A name and what it is called beside it in, whether a body is meant out.

However the words hang together: "SXLM, Peru's largest union," and "Solid's leader".
"""

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.names.heads import union_of
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import NOUN_POS, Doc, lemma
from timeline.language.forms import is_word

LONGEST_BESIDE = 9
# What stands before the noun that says what a body is, and what after it.
BEFORE_NOUNS = frozenset({"CD", "DT", "HYPH", "JJ", "JJR", "JJS", "POS", "VBG", "VBN"})
MAYBE_BODIES = frozenset({NameKind.ORGANISATION, NameKind.UNKNOWN})
MANY = frozenset({"are", "were", "have"})
SPOKES = "spokes"  # "spokeswoman"
AFTER_NOUNS = frozenset({",", ".", "that", "which", "whose"})


def is_told_beside(doc: Doc, name: Name) -> bool:
    """Tell "SXLM, Peru's largest union," as a body, whatever its words hang on."""
    if name.kind is NameKind.PLACE or doc[name.end : name.end + 1].text != ",":
        return False
    beside = doc[name.end + 1 : name.end + 1 + LONGEST_BESIDE]
    for token in beside:
        if token.pos_ in NOUN_POS or token.tag_ in BEFORE_NOUNS or token.text == "-":
            continue
        noun = token.nbor(-1)
        told = noun.text in word_lists().body_nouns and noun.pos_ == "NOUN"
        opened = beside[0].pos_ == "DET" or any(t.tag_ == "POS" for t in beside)
        return told and opened and token.text in AFTER_NOUNS
    return False


def is_led(doc: Doc, name: Name) -> bool:
    """Tell the party of "Solid's leader, Ana Ruiz,"."""
    owner, heads = doc[name.end : name.end + 1], word_lists().heads_of_bodies
    if name.kind is NameKind.PLACE or not owner or owner[0].tag_ != "POS":
        return False
    leaders = (doc[name.end + 1 : end].text for end in (name.end + 2, name.end + 3))
    return not heads.isdisjoint(leaders)


def is_led_firm(doc: Doc, name: Name) -> bool:
    """Tell the same of a name of two words: "Stora Lund's chief executive"."""
    return " " in name.text and is_led(doc, name)


def is_of_members(doc: Doc, name: Name) -> bool:
    """Tell the TKX of "the TKX teachers' union"."""
    return union_of(doc[name.end - 1]) is not None


def has_member(doc: Doc, name: Name) -> bool:
    """Tell the party of "Ana Ruiz, a Velmo member," and "a Velmo lawmaker"."""
    if " " in name.text or name.kind is NameKind.PLACE:
        return False
    noun = doc[name.start].head
    beside = doc[name.start].dep_ == "compound" and noun.i == name.end
    return beside and noun.lower_ in word_lists().members_of_bodies


def is_held_by_others(doc: Doc, name: Name) -> bool:
    """Tell the firm of "state-owned Velmo" from "London-based Velmo"."""
    before = [token.lower_ for token in doc[max(name.start - 2, 0) : name.start]]
    return before[:1] == ["-"] and before[-1] in word_lists().held_by_others


def runs_vehicle(doc: Doc, name: Name) -> bool:
    """Tell the firm of "a Stora South bus", whose last word is a place's."""
    vehicle = doc.at(name.end)
    if name.kind not in MAYBE_BODIES or vehicle.lower_ not in word_lists().vehicles:
        return False
    one = any(c.lower_ in {"a", "an"} and c.i == name.start - 1 for c in vehicle.lefts)
    return one and doc[name.end - 1].head.i == vehicle.i


def has_spokesman(doc: Doc, name: Name) -> bool:
    """Tell the body of "a spokesperson for Stora South said so"."""
    way = doc.at(name.start - 1)
    town = name.text.rpartition(" ")[2] in word_lists().place_heads
    if name.kind not in MAYBE_BODIES or not town:
        return False
    speaker = doc.at(name.start - 2).lower_
    return way.lower_ == "for" and speaker.startswith(SPOKES)


def acts_as_several(doc: Doc, name: Name) -> bool:
    """Tell "the White Rakes, who work here," from "the Karl Rakes who works here".

    Its last word is a common noun in the plural, and so is the verb.
    """
    last = doc[name.end - 1]
    several = " " in name.text and last.lower_.endswith("s") and is_word(last.lower_)
    if name.kind is NameKind.PLACE or not several or last.lower_.endswith("ss"):
        return False
    the = doc.at(name.start - 1).lower_ == "the"
    verbs = [c for c in last.children if c.dep_ == "relcl"]
    verbs = [c for c in verbs if any(w.lower_ == "who" for w in c.lefts)]
    words = {token.lower_ for verb in verbs for token in (verb, *verb.lefts)}
    plural = any(v.tag_ == "VBP" for v in verbs) or not words.isdisjoint(MANY)
    return the and plural


def is_party_of(doc: Doc, name: Name) -> bool:
    """Tell "Ruiz's Velmo party" and "the ruling Velmo party" from "the Ruiz party"."""
    noun, before = doc.at(name.end), doc.at(name.start - 1)
    lists = word_lists()
    if name.kind is NameKind.PLACE or noun.lower_ not in lists.party_nouns:
        return False
    beside = doc[name.end - 1].head.i == noun.i and noun.tag_ == "NN"
    led = before.tag_ in {"POS", "PRP$"} or before.lower_ in lists.of_parties
    return beside and led


def is_known_as_band(doc: Doc, name: Name) -> bool:
    """Tell "militiamen known as Velmo" from "a singer known as Velmo".

    So "rebels of the FACT".
    """
    root, lists = doc[name.start : name.end].root, word_lists()
    naming = root.head.head
    if root.dep_ != "pobj":
        return False
    if root.head.lower_ == "of" and name.text.isupper():
        return naming.lower_ in lists.fighters
    if root.head.lower_ != "as" or naming.dep_ != "acl":
        return False
    noun = naming.head.lower_
    band = noun in lists.fighters | lists.joined_bodies | lists.party_nouns
    return band and naming.lower_ in lists.bynaming


def is_founded(doc: Doc, name: Name) -> bool:
    """Tell the firm of "she launched Velmo Sar", tagged as a person."""
    root, last = doc[name.start : name.end].root, doc[name.end - 1]
    verb = root.head
    if name.kind is not NameKind.PERSON or gender_of(name.text.partition(" ")[0]):
        return False
    founds = root.dep_ == "dobj" and lemma(verb) in word_lists().founding
    into = any(child.dep_ == "prep" and child.lower_ == "into" for child in verb.rights)
    return founds and not into and last.text.istitle()

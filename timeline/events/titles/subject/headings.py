"""A line of a chronology or a heading in, what the parser takes for a noun there out.

"Bridge collapses, killing seven": without an article the parser reads plural nouns
where a reader sees verbs.
"""

from timeline.events.antecedents import is_person_noun
from timeline.events.clause import governing_verb
from timeline.events.lexicon import verb_entry
from timeline.events.titles.phrase.participle_asides import only_begins
from timeline.events.titles.phrase.times import is_close, is_temporal
from timeline.events.word_lists import read_word_lists
from timeline.language import PAST_TAGS, Token, lemma

LISTS = read_word_lists("titles")
KNOWN = frozenset({"the", "both", "its", "their"})
ENDINGS = (("ies", "y"), ("es", ""), ("s", ""))


def subject_before_noun_verb(noun: Token) -> Token | None:
    """Give "mayor" for "site" in "mayor visits site; leaves at noon".

    None where no semicolon parts the noun from its verb.
    """
    doc, verb = noun.doc, noun.head
    if noun.dep_ != "nsubj" or noun.i >= verb.i or verb.nbor(-1).text != ";":
        return None
    words = doc[noun.left_edge.i : noun.i + 1]
    visits = next((word for word in words if _is_noun_verb(word)), None)
    return None if visits is None else visits.nbor(-1)


def told_with(word: Token) -> Token:
    """Give the verb that tells an event in the place of its own word, or that word.

    "Declared" of "declared a strike to begin on Monday"; "found" of "found hanged";
    "will leave" of "Ruiz will leave Lund, both clubs announced on Monday".
    """
    if only_begins(word) or _is_announced(word) or _is_found(word):
        return word.head
    if _is_way_of(word):
        return word.head.head
    if word.dep_ == "dobj" and _pair(word) in LISTS["verbs_of_acts"]:
        # "Struck a deal"
        return word.head
    return (governing_verb(word) if _says_what_stands_before(word) else None) or word


def _is_way_of(noun: Token) -> bool:
    """Tell "imprisonment" of "sentenced to five years' imprisonment"."""
    led = noun.dep_ == "pobj" and noun.head.dep_ == "prep"
    way = led and _pair(noun) in LISTS["ways_of_acts"]
    # "Fell to her death"; not "was tied to a cook's death"
    owned = any(c.dep_ == "poss" and c.tag_ != "PRP$" for c in noun.lefts)
    way = way and not (owned and noun.lower_ == "death")
    return way and noun.head.head.pos_ == "VERB"


def _pair(noun: Token) -> str:
    return f"{lemma(noun.head)} {lemma(noun)}"


def _is_announced(word: Token) -> bool:
    """Tell "mourning" of "announces mourning", which the parser takes for a verb."""
    alone = word.tag_ == "VBG" and word.dep_ == "xcomp" and word.i == word.head.i + 1
    bare = all(child.is_punct for child in word.children)
    return alone and bare and lemma(word.head) in LISTS["stating"]


def _is_found(word: Token) -> bool:
    """Tell "hanged" of "was found hanged in his cell"."""
    found = word.tag_ in PAST_TAGS and word.dep_ in {"xcomp", "oprd"}
    led = found and word.i == word.head.i + 1 and lemma(word.head) in LISTS["finding"]
    return led and any(child.dep_ == "auxpass" for child in word.head.children)


def _is_noun_verb(word: Token) -> bool:
    """Tell "collapses" after a noun, which may be a verb; not "the collapses"."""
    before = word.nbor(-1)
    if word.tag_ != "NNS" or before.tag_ not in {"NN", "NNP"} or before.i == word.i:
        return False
    text = word.lower_
    bases = (text.removesuffix(end) + put for end, put in ENDINGS if text.endswith(end))
    return any(verb_entry(base).kinds for base in bases)


def _says_what_stands_before(verb: Token) -> bool:
    """Tell "Ruiz will leave Lund, both clubs announced on Monday", hung on Lund.

    Not "Ruiz will leave Lund, a club announced on Monday".
    """
    speaker = verb.head
    if verb.dep_ != "acl" or verb.tag_ not in PAST_TAGS or speaker.dep_ != "appos":
        return False
    after = [c for c in verb.children if c.i > verb.i and not c.is_punct]
    if lemma(verb) not in LISTS["stating"] or not all(map(is_temporal, after)):
        return False
    speaks = is_person_noun(speaker) or lemma(speaker) in LISTS["bodies"]
    own = [child for child in speaker.children if child.i < verb.i]
    known = any(child.lower_ in KNOWN for child in own)
    return speaks and known and is_close(verb)

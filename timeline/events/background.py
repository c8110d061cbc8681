"""Background: a verb in, whether it tells a habit or what holds in general."""

from timeline.events.word_lists import read_word_lists
from timeline.language import Token

LISTS = read_word_lists("salience")
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
PRESENT = frozenset({"VBZ", "VBP"})


def is_habit(verb: Token) -> bool:
    """Tell whether a verb tells a habit: "usually opens", "meets every week"."""
    for child in verb.children:
        if child.lower_ in LISTS["habitual"]:
            return True
        if child.dep_ == "npadvmod":
            return any(word.lower_ in LISTS["repeating"] for word in child.children)
    return False


def is_general(verb: Token) -> bool:
    """Tell a present tense about no one in particular: "storms occur in autumn"."""
    if verb.tag_ not in PRESENT:
        return False
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return any(
        one.tag_ == "NNS" and all(child.dep_ != "det" for child in one.children)
        for one in subjects
    )

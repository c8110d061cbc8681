"""A verb of leaving in, the words out that say how an event left those whom it met.

"Left nine people dead and forty injured": the parser parts the two, and a title that
loses one of them says that forty are dead.
"""

from timeline.events.clause import VERB_POS
from timeline.events.titles.phrase.loose import ARTICLES, counts
from timeline.events.titles.phrase.times import is_close
from timeline.events.word_lists import read_word_lists
from timeline.language import PAST_TAGS, Token, lemma

LISTS = read_word_lists("titles")
# Words of "at least", "more than", "as many as" before a number.
COUNTING = frozenset({"at", "least", "most", "than", "as", "over", "about", "around"})
ENDS = frozenset({"IN", "TO", "WDT", "WP", "WRB", "VBZ", "VBP", "MD"})
MARKS = frozenset({",", "-"})
REACH = 20
PAIR = 2


def states_left(verb: Token) -> list[Token]:
    """Give "nine people dead and forty injured" after "left"; else nothing.

    Nothing where one state is all that is told, which needs no rule.
    """
    if lemma(verb) != "leave" or verb.pos_ not in VERB_POS:
        return []
    words: list[Token] = []
    found = last = 0
    for word in verb.doc[verb.i + 1 : min(verb.i + REACH, verb.sent.end)]:
        if _is_end(word):
            break
        words.append(word)
        if word.lower_ in LISTS["left_as"] and not _does_it(word):
            found += 1
            last = len(words)
    joined = any(word.lower_ == "and" for word in words[:last])
    if found < PAIR or not joined:
        return []
    return [w for w in words[:last] if w.lower_ not in ARTICLES or counts(w)]


def _does_it(word: Token) -> bool:
    """Tell "injured" of "left nine dead and injured 40": it has an object."""
    after = word.doc[word.i + 1 : word.i + 2]
    return word.tag_ in PAST_TAGS and any(one.tag_ == "CD" for one in after)


def is_left_as(participle: Token) -> bool:
    """Tell "injured" of "a blast left two injured": it is not the blast that is."""
    verb = participle.head
    told = participle.tag_ == "VBN" and participle.dep_ in {"xcomp", "oprd", "ccomp"}
    if not told or lemma(verb) != "leave" or verb.i > participle.i:
        return False
    return any(c.dep_ == "dobj" and c.i < participle.i for c in verb.children)


def is_among(word: Token, states: list[Token]) -> bool:
    """Tell what hangs on the verb and `states_left` has told already."""
    return bool(states) and states[0].i <= word.i <= states[-1].i


def _is_end(word: Token) -> bool:
    """Tell a word that no count of the dead and injured has in it."""
    if word.is_punct or word.is_space:
        return word.text not in MARKS
    return word.tag_ in ENDS and word.lower_ not in COUNTING


def is_state_of(child: Token) -> bool:
    """Tell "alive" of "pulled six miners alive"; not "as a country glad of it is"."""
    own = any(c.dep_ in {"mark", "nsubj"} for c in child.children)
    return child.pos_ == "ADJ" and is_close(child) and not own

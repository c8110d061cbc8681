"""A verb in, whether it tells a state that has not ended out: "has been on strike"."""

from timeline.events.clause import Tense, read_verb_group
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

LISTS = read_word_lists("status")


def has_been_so(verb: Token) -> bool:
    """Tell "has been on strike for 40 days"; not "has been a nurse for years"."""
    perfect = verb.lower_ == "been" and read_verb_group(verb).tense is Tense.PERFECT
    links = [c.lower_ for c in verb.rights if c.dep_ == "prep"]
    lasting = bool(LISTS["lasting"] & {*links[1:]})
    return perfect and lasting and links[0] in LISTS["states"]

"""An "it" in, whether it stands for nothing but a clause to come out."""

from timeline.events.lexicon import is_event_noun
from timeline.events.titles.phrase.measures import takes_time
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
UP_TO = ["up", "to"]
UP_TO_REACH = 4  # words after "is": "now up to"


def is_empty(pronoun: Token) -> bool:
    """Tell the "it" of "it is known that" and of the weather."""
    verb = pronoun.head
    clauses = {"ccomp", "csubj", "xcomp", "acomp", "attr"}
    after = (child for child in verb.children if child.i > pronoun.i)
    if (
        pronoun.dep_ == "nsubj"
        and lemma(verb) in LISTS["intending"] | LISTS["trying_to"]
    ):
        # "It hoped to open"
        return False
    if _was_to_act(verb):
        return False
    if pronoun.lower_ == "it" and lemma(verb) in LISTS["weather"]:
        return True
    if takes_time(pronoun):
        return True
    if pronoun.lower_ != "it" or any(map(_leads_to_act, verb.children)):
        return False
    return any(child.dep_ in clauses for child in after)


def _was_to_act(verb: Token) -> bool:
    """Tell "it was to have taken effect"; not "it is to be hoped that it will"."""
    acts = [c for c in verb.rights if c.dep_ == "xcomp" and c.left_edge.tag_ == "TO"]
    ahead = lemma(verb) == "be" and [c.left_edge.i for c in acts] == [verb.i + 1]
    return ahead and all(c.dep_ not in {"ccomp", "csubj"} for c in acts[0].rights)


def is_up_to_somebody(pronoun: Token) -> bool:
    """Tell the "it" of "it is now up to the mayor to resign"."""
    verb = pronoun.head
    after = [w.lower_ for w in verb.doc[verb.i + 1 : verb.i + 1 + UP_TO_REACH]]
    plain = [word for word in after if word not in LISTS["idle_adverbs"]]
    led = plain[: len(UP_TO)] == UP_TO and lemma(verb) == "be"
    return led and pronoun.lower_ == "it"


def tells_event(pronoun: Token) -> bool:
    """Tell the "it" of "it was a blow to the mayor", which is no country or town."""
    verb = pronoun.head
    if pronoun.lower_ != "it" or lemma(verb) != "be":
        return False
    told = (c for c in verb.children if c.dep_ == "attr" and c.tag_ == "NN")
    return any(is_event_noun(lemma(one)) for one in told)


def announces_clause(pronoun: Token) -> bool:
    """Tell the "it" of "it is not known whether" and "it is clear that".

    So in "it is no secret that", "it comes as a surprise that" and "it emerged that".
    """
    verb = pronoun.head
    if is_up_to_somebody(pronoun) or _is_news_that(verb):
        return True
    words = [child for child in verb.children if child.i > verb.i]
    words += [c for one in words if one.dep_ == "acomp" for c in one.children]
    clause = any(word.dep_ in {"ccomp", "csubj"} for word in words)
    known = pronoun.dep_ == "nsubjpass" or verb.pos_ == "AUX"
    return clause and known


def _is_news_that(verb: Token) -> bool:
    """Tell what a clause with "that" tells: "it came as a shock that", "it emerged"."""
    if lemma(verb) in LISTS["emerging"]:
        return any(map(_is_told, verb.rights))
    stands = [c for c in verb.rights if c.dep_ == "attr"]
    led = [c for c in verb.rights if c.lower_ == "as" and c.dep_ == "prep"]
    stands += [noun for one in led for noun in one.rights if noun.dep_ == "pobj"]
    coming = lemma(verb) in {"be", *LISTS["coming_as"]}
    return coming and any(map(_is_told, (c for one in stands for c in one.rights)))


def _is_told(clause: Token) -> bool:
    kinds = {"ccomp", "acl", "relcl"}
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.lefts)
    return clause.dep_ in kinds and that


def _leads_to_act(adjective: Token) -> bool:
    """Tell the "due" of "it is due to sail" from the "hard" of "it is hard to sail"."""
    acts = (c for c in adjective.children if c.dep_ == "xcomp")
    ready = adjective.dep_ == "acomp" and adjective.lower_ in LISTS["leading_to_act"]
    return ready and any(c.tag_ == "TO" for act in acts for c in act.children)

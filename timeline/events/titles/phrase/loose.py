"""A word before a noun in, whether a headline does without it."""

from timeline.events.titles.phrase.fronts import is_of_front
from timeline.events.titles.phrase.measures import (
    is_rate,
    is_time_cut_off,
    is_within_measure,
    lists_ages,
)
from timeline.events.titles.phrase.scores import goes_on
from timeline.events.titles.phrase.times import is_temporal
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma

LISTS = read_word_lists("titles")
MARKS = frozenset({"-", "/", "$", "\u2013", "\u20ac", "\u00a3", "%"})
ARTICLES = frozenset({"a", "an", "the"})
PICKING = frozenset({"JJ", "JJS"})  # "the last of the bodies"
PARTS = (["couple", "of"], ["third", "of"])
ASIDE = 12  # words between a noun and what stands in brackets beside it
SINGULAR = frozenset({"NN", "NNP"})


def is_loose(child: Token, noun: Token) -> bool:
    """Tell what a headline leaves out of the words that hang on a noun."""
    if child.dep_ == "case" or child.lower_ == "neither" or is_rate(child):
        return False
    idle = child.is_space or child.is_bracket or child.is_quote or child.tag_ == "WP$"
    # "Between 2015 and 2019 crews warned"
    year = noun.dep_ == "conj" and noun.head.tag_ == "CD" and noun.head.ent_type_
    idle |= child.dep_ == "nummod" and year == "DATE"
    # "One, Captain Ana Ruiz, left."
    idle |= goes_on(child)
    idle |= child.lower_ == "one" and child.i + 1 < noun.i and child.nbor().text == ","
    idle = idle or lists_ages(child) or is_time_cut_off(child) or is_of_front(child)
    # "Senator Ana Ruiz, D-W.Va., left."
    idle |= child.dep_ == "npadvmod" and child.i > noun.i and child.tag_ == "NNP"
    if idle or _is_aside(child, noun) or _is_stray_joint(child, noun):
        return True
    if child.dep_ == "punct":
        return child.text not in MARKS or _is_dash(child)
    if child.lower_ == "that" and child.i > 0 and noun.dep_ in NOUN_SUBJECTS:
        # "Explained that butter was sold", where it points at nothing.
        return lemma(child.nbor(-1)) in LISTS["clause_taking"]
    if child.lower_ in ARTICLES:
        return not (_needs_article(noun, child) or counts(child))
    adverbial = child.dep_ in {"advmod", "npadvmod"} and not is_hyphenated(child)
    adverbial &= noun.lower_ != "old"  # "a 17 year old"
    limits = child.lower_ in LISTS["qualifiers"] | {"least", "most"}
    limits &= noun.tag_ == "CD"
    return adverbial and not limits and (is_temporal(child) or child.lower_ == "then")


def _is_dash(mark: Token) -> bool:
    """Tell a dash before or after an aside from the hyphen of "well-known"."""
    before = mark.nbor(-1)
    return mark.i > mark.head.i and bool(mark.whitespace_ and before.whitespace_)


def _is_stray_joint(child: Token, noun: Token) -> bool:
    """Tell the "both" or "either" of what a title names one half of."""
    return child.dep_ == "preconj" or (child.lower_ == "both" and noun.tag_ in SINGULAR)


def _is_aside(child: Token, noun: Token) -> bool:
    """Tell what a bracket parts from its noun: "African Union (AU) summit"."""
    first, last = min(child.i, noun.i), max(child.i, noun.i)
    words = noun.doc.words
    if all(not word.is_bracket for word in words[first : min(last, first + ASIDE)]):
        return False
    before = words[max(child.i - ASIDE, 0) : child.i]
    brackets = [token.text for token in before if token.is_bracket]
    return bool(brackets) and brackets[-1] in "(["


def is_hyphenated(token: Token) -> bool:
    """Tell whether a word is part of one like "five-year-old", "A/S"."""
    return token.nbor().text in {"-", "/"}


def counts(article: Token) -> bool:
    """Tell the "a" of "a few voters", "a thousand", which are more than without it.

    And that of "three-and-a-half", "for a day" and "not a single voter".
    """
    # "took more than a day"
    much = article.lower_ in {"a", "an"} and any(True for _ in article.children)
    if much or is_within_measure(article) or is_hyphenated(article):
        return True
    after = [word.lower_ for word in article.doc[article.i + 1 : article.i + 3]]
    led = article.nbor(-1).lower_
    if led == "for" and after and after[0] in LISTS["measures"]:
        return True
    if article.lower_ != "a" or not after:
        return False
    none = any(c.dep_ == "neg" for c in article.head.lefts)
    return none or after[0] in LISTS["counted_by_article"] or after in PARTS


def _needs_article(noun: Token, article: Token) -> bool:
    """Tell "the dead", "several of the men", where a headline keeps the article.

    Not "a \u00a355m bid", whose number may be the parser's noun.
    """
    if noun.lower_ in LISTS["measures_of"] and _says_how_big(article):
        return True
    if article.nbor(-1).lower_ == "her":
        return True  # "gave her a brush" that was not hers
    if is_rate(noun) or (article.lower_ == "the" and noun.lower_ in LISTS["nominal"]):
        return True
    alone = noun.dep_ in NOUN_SUBJECTS and noun.lower_ in LISTS["which_of_several"]
    if noun.pos_ in {"ADJ", "NUM"} or alone:  # "A third got away"
        money = article.nbor().tag_ == "$"
        return not (money and article.lower_ == "a")
    above = noun.head
    one = above.head
    picks = one.tag_ in PICKING and any(c.lower_ == "the" for c in one.lefts)
    some = one.pos_ in {"NUM", "PRON", "DET"} or one.lower_ in LISTS["some_of"]
    return above.lower_ == "of" and (picks or some)


def _says_how_big(article: Token) -> bool:
    """Tell "a lake the size of Lund"; not "measured the size of the lake"."""
    before = article.nbor(-1)
    after = [word.lower_ for word in article.doc[article.i + 2 : article.i + 3]]
    return before.tag_.startswith("NN") and article.lower_ == "the" and after == ["of"]

"""A word in, whether it tells a deed or what a court did out; and which begins a text.

"He stabbed a man" and "the crash" are deeds; "was jailed", "pleaded guilty" and "denied
killing him" are of a trial.
"""

from collections.abc import Callable, Collection, Iterator, Sequence

from timeline.events.dating.article.happening import has_happened, has_just_happened
from timeline.events.word_lists import read_word_lists
from timeline.language import UNDERGOERS, Token, lemma

LISTS = read_word_lists("dating")
DEEDS = LISTS["deeds"] | LISTS["mishaps"]
TRIALS, PLEAS, CASES = LISTS["trials"], LISTS["pleas"], LISTS["cases"]
HEARS = "hear"
OPENS = LISTS["begins"] | {"open"}
GUILTY = "guilty"
TO, DEATH = "to", "death"
LEAD, LONGEST_LEAD = 2, 150  # sentences, words


def is_deed(word: Token) -> bool:
    """Tell "killed", "the murder", "the crash" and "died".

    Args:
        word: A predicate.
    """
    return lemma(word) in DEEDS


def is_trial(word: Token) -> bool:
    """Tell "was jailed", "pleaded guilty", "found guilty" and "denied killing him".

    And what is done in a case: "lost his appeal", "the retrial was held", "the trial
    began", and before a court: "appeared in court", "granted bail", "a court heard".

    Args:
        word: A predicate.
    """
    if lemma(word) in TRIALS or any(c.lower_ == GUILTY for c in word.children):
        return True
    goes_on = lemma(word) in LISTS["turning"] | OPENS
    if goes_on and any(c.dep_ == "nsubj" and lemma(c) in CASES for c in word.lefts):
        return True
    if any(c.dep_ in UNDERGOERS and lemma(c) in CASES for c in word.children):
        return True
    things = list(_objects(word))
    if lemma(word) in LISTS["before_court"] and any(map(_is_of_court, things)):
        return True
    if lemma(word) == HEARS and any(lemma(c) in LISTS["hearers"] for c in word.lefts):
        return True
    return lemma(word) in PLEAS and any(map(_is_deed_or_cause, things))


def _is_deed_or_cause(word: Token) -> bool:
    """Tell "killing him" and "causing his death"."""
    caused = word.tag_ == "VBG" and lemma(word) == "cause"
    return is_deed(word) or (caused and any(map(is_deed, word.rights)))


def is_step(verb: Token) -> bool:
    """Tell "police identified her" and "opened an inquiry", which come after a deed.

    Args:
        verb: A predicate.
    """
    done = (one for one in verb.children if one.dep_ in UNDERGOERS)
    opens = lemma(verb) in OPENS and any(lemma(c) in LISTS["looks_into"] for c in done)
    return opens or lemma(verb) in LISTS["steps"]


def _is_of_court(word: Token) -> bool:
    return lemma(word) in LISTS["court_words"]


def begins_with(
    tells: Callable[[Token], bool],
    tokens: Sequence[Token],
    sentence: Sequence[int],
    headline: Collection[int],
) -> bool:
    """Tell an article with a word of some kind in its first two sentences.

    Args:
        tells: Whether a word is of that kind, as `is_past_trial`.
        tokens: The article's words.
        sentence: Token index -> number of its sentence.
        headline: Numbers of the sentences in the headline and subheads, which are
            passed over where they come first.
    """
    first = next((number for number in sentence if number not in headline), 0)
    for word in tokens[:LONGEST_LEAD]:
        number = sentence[word.i]
        if number >= first + LEAD:
            return False
        if number >= first and tells(word):
            return True
    return False


def is_past_execution(word: Token) -> bool:
    """Tell "was executed" and "has been put to death".

    Args:
        word: Any word.
    """
    return _is_execution(word) and (has_happened(word) or has_just_happened(word))


def _is_execution(word: Token) -> bool:
    """Tell "was executed" and "was put to death"; not "executed a warrant"."""
    if any(lemma(one) in LISTS["papers"] for one in word.rights):
        return False
    if lemma(word) in LISTS["executions"]:
        return True
    to = (child for child in word.rights if child.lower_ == TO)
    killed = any(one.lower_ == DEATH for link in to for one in link.rights)
    return lemma(word) == "put" and killed


def is_past_trial(word: Token) -> bool:
    """Tell "was jailed", and the sentence of "handed down a sentence".

    Args:
        word: Any word.
    """
    verb = word.head if word.dep_ == "dobj" else word
    return is_trial(word) and (has_happened(verb) or has_just_happened(verb))


def _objects(verb: Token) -> Iterator[Token]:
    """Give what is denied or admitted, "to" and "to a charge of" in between too."""
    for child in verb.rights:
        if child.dep_ == "prep":
            yield from child.rights
        else:
            yield child

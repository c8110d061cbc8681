"""An event in, the sentence whose dates the "then" behind its verb means out.

"Whole towns were reduced to rubble then": in the year that was told last. A "then"
before its verb goes on with the story: "they then left". What was done "in that attack"
is of the date that the sentence before told last, but for who tells it, and what was
done "after that attack" of then or later.
"""

from timeline.events.clause import clause_verb, is_behind_comma, subject_of
from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import BEHIND, DURING, first_joined
from timeline.events.dating.values import Candidate
from timeline.events.lexicon import is_event_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

REACH = 2  # sentences
THEN, THAT = "then", "that"
ANY_EVENT = read_word_lists("dating")["any_event"]
# Of these it says no more than that they happened.
ANY_THING = ANY_EVENT | read_word_lists("dating")["mishaps"]


def told_back_then(token: Token, story: Story) -> int | None:
    """Give the number of the sentence whose dates an event is told to be of.

    Args:
        token: The event's predicate.
        story: The article.

    Returns:
        None where no "then" stands behind its verb, where its sentence has a date of
        its own and where the sentences just before have none.
    """
    number, verb = story.sentence[token.i], clause_verb(token)
    if verb is None or story.timexes[number] or not has_happened(verb):
        return None
    if not any(_is_behind(child, verb) for child in verb.rights):
        return None
    before = range(number - 1, max(-1, number - 1 - REACH), -1)
    return next((one for one in before if story.timexes[one]), None)


def date_of_that(token: Token, story: Story) -> PlacedTimex | None:
    """Give the date of what was done "in that attack": the one told last before it.

    Args:
        token: The event's predicate.
        story: The article.

    Returns:
        None for other events, where the sentence has a date of its own and where the
        one before has none but those of who tells it.
    """
    verb, told = clause_verb(token), _told_before(token, story)
    if verb is None or not told:
        return None
    links = (child for child in verb.children if child.lower_ in DURING)
    if not any(_is_that_event(noun) for link in links for noun in link.rights):
        return None
    return told[-1]


def date_of_same(token: Token, story: Story) -> PlacedTimex | None:
    """Give 1951 for what "that eruption" did, after "the eruption of 1951".

    So after a sentence with one date in which it is named, or for "that accident" with
    any one date: "the worst since 1987, when a jet hit a hill. That accident led to a
    ban".

    Args:
        token: The event's predicate.
        story: The article.

    Returns:
        None for other events, and where the sentence before tells no date of the thing.
    """
    verb = clause_verb(token)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or subject.i >= token.i or not _is_that_event(subject):
        return None
    told = _told_before(token, story)
    outright = (one for one in told if _is_of(one, lemma(subject)))
    only = told[0] if len(told) == 1 and _may_mean(subject, told[0]) else None
    return next(outright, only)


def date_after_that(token: Token, story: Story) -> PlacedTimex | None:
    """Give the date since when it was that "after that crash the firm was fined".

    Args:
        token: The event's predicate.
        story: The article.

    Returns:
        The one told last before it; None for other events, as in `date_of_that`.
    """
    verb, told = clause_verb(token), _told_before(token, story)
    if verb is None or verb != token or not told:
        return None
    first = first_joined(verb)
    links = (one for one in first.lefts if one.lower_ in BEHIND and one.dep_ == "prep")
    after = any(_is_that_event(noun) for link in links for noun in link.rights)
    return told[-1] if after else None


def _may_mean(thing: Token, placed: PlacedTimex) -> bool:
    """Tell "that accident", and "that ban" of a sentence with a date and a ban."""
    word = lemma(thing)
    return word in ANY_THING or any(lemma(one) == word for one in placed.head.sent)


def _told_before(token: Token, story: Story) -> list[PlacedTimex]:
    """Give the dates of the sentence before, but of who tells it; none for others.

    So where the sentence has a date of its own, or tells of no past.
    """
    number, verb = story.sentence[token.i], clause_verb(token)
    if verb is None or story.timexes[number] or not has_happened(verb) or number == 0:
        return []
    return [one for one in story.timexes[number - 1] if not one.speech]


def _is_of(placed: PlacedTimex, word: str) -> bool:
    """Tell the date of "the attack of 1951" and "the 1951 attack"."""
    above = placed.head.head
    return word in {lemma(above), lemma(above.head)}


def _is_that_event(noun: Token) -> bool:
    """Tell "that attack"; not "that role" nor "that town"."""
    pointed = any(c.lower_ == THAT and c.dep_ == "det" for c in noun.lefts)
    word = lemma(noun)
    return pointed and (word in ANY_EVENT or is_event_noun(word))


def _is_behind(word: Token, verb: Token) -> bool:
    """Tell "were closed then." and "lived there then, and ..."; not "left, then"."""
    if word.lower_ != THEN or word.dep_ != "advmod" or is_behind_comma(word):
        return False
    after = word.doc[word.i + 1 : word.i + 2]
    return verb.i < word.i and all(one.is_punct for one in after)


def is_not_of_then(candidate: Candidate, then: int) -> bool:
    """Tell days that are not those of the sentence that "then" means.

    Args:
        candidate: Days that the event may lie in.
        then: The number of that sentence.
    """
    placed = candidate.placed
    return placed is None or placed.sentence != then

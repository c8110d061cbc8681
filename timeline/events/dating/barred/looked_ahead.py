"""A predicate in, whether a day of its sentence is one that it only comes before out.

"She was campaigning ahead of Sunday's vote", "a rover built there will land on Sunday",
"a day of mourning was declared for Sunday", "they will vote on Sunday after a raid".
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from timeline.events.clause import AHEAD, SUBJECTS, VERB_POS, read_verb_group
from timeline.events.dating.article.happening import has_happened, is_planned_now
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import BEHIND
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import PAST_TAGS, Token, lemma

LOOKS_AHEAD = read_word_lists("dating")["looks_ahead"]
FOR = "for"
SETS = read_word_lists("dating")["sets_for"]
SET_AHEAD = read_word_lists("dating")["set_ahead"]


def bars_looked_ahead(token: Token, story: Story) -> Iterator[Bar]:
    """Bar what is no plan from days to come that it is before.

    "She was campaigning ahead of Sunday's vote", published on a Friday: no campaign on
    Sunday. "She will campaign ahead of Sunday's vote" may go on until then. Nor was
    what is to land on Sunday built that day.

    Args:
        token: The event's predicate.
        story: The article.
    """
    if story.published is None:
        return
    if token.pos_ not in VERB_POS:
        over = _over_with(token)
        if over is not None:
            yield partial(_is_ahead_of, over, story.published)
        return
    if read_verb_group(token).tense not in AHEAD and not is_planned_now(token):
        yield partial(_is_looked_ahead_to, token, story.published)
    if _is_done(token):
        yield partial(_is_of_main, token, story.published)
    if lemma(token) in SETS and read_verb_group(token).tense not in AHEAD:
        yield partial(_is_set_for, token)


def _over_with(noun: Token) -> Token | None:
    """Give what rules the words around a noun that is over; None for another one.

    The noun of "schools shut since the raid will open on Friday", the verb of "they
    will vote on Friday after a deadline passed".
    """
    if noun.dep_ == "pobj" and noun.head.lower_ in BEHIND:
        return noun
    verb = noun.head
    told = noun.dep_ in SUBJECTS and verb.pos_ in VERB_POS and has_happened(verb)
    return verb if told else None


def _is_ahead_of(over: Token, today: date, candidate: Candidate) -> bool:
    """Tell a day to come that is told of other words of the sentence."""
    placed = candidate.placed
    if candidate.source is not Source.SENTENCE or placed is None:
        return False
    return placed.start > today and not over.is_ancestor(placed.head)


def _is_set_for(token: Token, candidate: Candidate) -> bool:
    """Tell the day of "a day of mourning was declared for Sunday"."""
    placed = candidate.placed
    if candidate.source is not Source.SENTENCE or placed is None:
        return False
    return placed.preposition == FOR and placed.verb == token


def _is_done(verb: Token) -> bool:
    """Tell "a rover, built in Lund," of one that is to drive; not "planned for"."""
    done = verb.dep_ == "acl" and verb.tag_ in PAST_TAGS
    return done and lemma(verb) not in SET_AHEAD


def _is_of_main(token: Token, today: date, candidate: Candidate) -> bool:
    """Tell a day to come that is not told of the participle itself."""
    placed = candidate.placed
    if placed is None or placed.start <= today:
        return False
    return not token.is_ancestor(placed.head)


def _is_looked_ahead_to(token: Token, today: date, candidate: Candidate) -> bool:
    placed = candidate.placed
    if candidate.source is not Source.SENTENCE or placed is None:
        return False
    if placed.start <= today or not token.is_ancestor(placed.head):
        return False
    words = [placed.head, *placed.head.ancestors]
    return any(word.lower_ in LOOKS_AHEAD for word in words[: words.index(token)])

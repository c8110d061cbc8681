"""An event in, what bars it from days that other words give out.

Each bar tells the days of one kind that the event has not: those of the news, for what
somebody did as a child; those of other sentences, for what was "closed then". Most
events have none.
"""

from collections.abc import Iterator
from functools import partial

from timeline.events.charges import charged_by
from timeline.events.dating.article.amounts import days_from
from timeline.events.dating.article.court import is_deed, is_trial
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.accused import (
    is_act_at_trial,
    is_act_before_trial,
    is_step_before_trial,
    is_step_from_trial,
)
from timeline.events.dating.barred.after_aside import bars_before_aside
from timeline.events.dating.barred.among_old import bars_among_old
from timeline.events.dating.barred.another import is_of_another
from timeline.events.dating.barred.asides import is_beside_aside, is_told_aside
from timeline.events.dating.barred.back_then import (
    date_of_that,
    is_not_of_then,
    told_back_then,
)
from timeline.events.dating.barred.background import is_of_thing_aside
from timeline.events.dating.barred.elsewhere import bars_elsewhere
from timeline.events.dating.barred.eras import is_of_era, is_outside_era
from timeline.events.dating.barred.feasts import bars_feast
from timeline.events.dating.barred.in_order import bars_out_of_order
from timeline.events.dating.barred.just_now import bars_recent, is_before, told_lately
from timeline.events.dating.barred.life import (
    is_news,
    is_of_life,
    is_of_news,
    tells_who_died,
)
from timeline.events.dating.barred.long_dead import bars_after_death
from timeline.events.dating.barred.looked_ahead import bars_looked_ahead
from timeline.events.dating.barred.market_days import bars_market_days
from timeline.events.dating.barred.new_speakers import bars_of_new_speaker
from timeline.events.dating.barred.of_then import OfThen
from timeline.events.dating.barred.off_unknown import bars_off_unknown
from timeline.events.dating.barred.other_posts import bars_of_other_posts
from timeline.events.dating.barred.predecessors import bars_of_predecessor
from timeline.events.dating.barred.since_thing import bars_before_thing
from timeline.events.dating.barred.tolls import bars_of_toll
from timeline.events.dating.barred.trials import (
    CHARGES,
    follows_release,
    is_of_claim,
    is_of_deed,
    is_of_execution,
    is_of_trial,
)
from timeline.events.dating.barred.who_before import bars_since_main
from timeline.events.dating.barred.youth import is_of_age, is_of_youth, tells_learning
from timeline.events.dating.clause.after import bars_after
from timeline.events.dating.clause.forerunners import is_of_forerunner
from timeline.events.dating.clause.when import date_explained, is_explained
from timeline.events.dating.counting.lasting import date_before_within, is_of_other_date
from timeline.events.dating.counting.lengths import longest_back
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.language import Token, lemma

FAR_SOURCES = frozenset(
    {Source.LENGTH, Source.SAME_WORD, Source.INSIDE, Source.NOWHERE}
)
YEAR, MOST_OFF = 365, 0.8  # days, and of "ninety years" at least
OF_YOUTH = frozenset({Source.LENGTH, Source.SAME_WORD, Source.INSIDE})


def bars_of(token: Token, far: Token | None, story: Story) -> Iterator[Bar]:
    """Give what tells days that an event has not.

    Args:
        token: The event's predicate.
        far: The word by which it is told as far off from the rest: "a month after the
            king died"; None where nothing says so.
        story: The article.
    """
    if far is not None:
        yield partial(_falls_short, far, token)
        yield from _bars_of_gap(token, story)
    yield OfThen(token, story)
    if is_told_aside(token):
        yield partial(is_beside_aside, token, story)
    yield from bars_after(token, story)
    yield from bars_after_death(token, story)
    yield from bars_before_aside(token, story)
    yield from bars_among_old(token, story)
    yield from bars_of_predecessor(token, story)
    yield from bars_of_new_speaker(token, story)
    yield from bars_since_main(token, story)
    yield partial(is_of_another, token, story)
    yield partial(_is_of_forerunner, date_explained(token, story))
    yield partial(is_of_thing_aside, token, story.sentence[token.i], story)
    if charged_by(token):
        yield lambda candidate: candidate.source is Source.PUBLICATION
    yield from bars_elsewhere(token, story.sentence[token.i], story)
    yield from bars_off_unknown(token, story.sentence[token.i], story)
    yield from bars_out_of_order(token, story.sentence[token.i], story)
    yield from bars_before_thing(token, story.sentence[token.i], story)
    yield from bars_recent(token, story)
    yield from bars_feast(token)
    yield from bars_market_days(token)
    yield from bars_looked_ahead(token, story)
    yield from bars_of_other_posts(token, story)
    yield from bars_of_toll(token)
    yield from _bars_of_date(token, story)
    yield from _bars_of_past(token, story)
    yield from _bars_of_trial(token, story)
    tried = is_trial(token) or (is_deed(token) and lemma(token) != "die")
    if tried and story.published and story.begins_with_execution:
        yield partial(is_of_execution, story.published)


def _bars_of_gap(token: Token, story: Story) -> Iterator[Bar]:
    """Bar what is told as ninety years back from days of other sentences since then."""
    days, today = longest_back(token, story.sentence[token.i], story), story.published
    if days is not None and days >= YEAR and today is not None:
        least = days_from(today, -round(days * MOST_OFF))
        yield lambda candidate: candidate.end is not None and candidate.end > least


def _bars_of_trial(token: Token, story: Story) -> Iterator[Bar]:
    """Give the bars of a trial and of a deed from the day of each other."""
    if is_trial(token):
        yield partial(is_of_deed, token, story.published)
        if follows_release(token, story):
            yield lambda candidate: candidate.source is Source.PUBLICATION
    elif lemma(token) in CHARGES:
        yield is_of_claim
    elif is_act_at_trial(token, story):
        yield partial(is_of_deed, token, story.published)
    elif is_act_before_trial(token, story.sentence[token.i], story):
        yield partial(is_of_trial, reports=True)
        yield partial(is_step_from_trial, story)
    elif is_deed(token) or is_step_before_trial(token, story):
        yield partial(is_of_trial, reports=story.begins_with_trial)
        if story.begins_with_trial:
            yield partial(is_step_from_trial, story)


def _bars_of_date(token: Token, story: Story) -> Iterator[Bar]:
    """Give the bars of what is told to be of one date, or to come after it."""
    explained = date_explained(token, story)
    if explained is not None:
        # "In 2022, when she lost" is of 2022.
        yield lambda candidate: not is_explained(candidate, explained)
    since = date_before_within(token, story.sentence[token.i], story)
    if since is not None:
        yield partial(is_of_other_date, since)
    that = date_of_that(token, story)
    if that is not None:
        yield lambda candidate: candidate.placed is not that
    lately, then = told_lately(token, story), told_back_then(token, story)
    if lately is not None:
        yield lambda candidate: is_before(candidate, lately)
    if then is not None:
        yield lambda candidate: is_not_of_then(candidate, then)


def _bars_of_past(token: Token, story: Story) -> Iterator[Bar]:
    """Give the bars of what is of an era, a childhood or a life before the news."""
    if is_of_era(token) or tells_learning(token):
        yield lambda candidate: is_outside_era(candidate, token, story)
    if is_of_youth(token) or is_of_age(token):
        yield partial(_is_not_of_youth, token, story)
    if is_of_life(token, story):
        yield lambda candidate: is_news(candidate, token, story)
    elif tells_who_died(token):
        yield lambda candidate: candidate.source is Source.LENGTH


def _is_of_forerunner(explained: PlacedTimex | None, candidate: Candidate) -> bool:
    """Tell 2007 of "the worst after that of 2007"; not for what came "in which"."""
    placed = candidate.placed
    if placed is None or placed is explained:
        return False
    return is_of_forerunner(placed)


def _is_not_of_youth(token: Token, story: Story, candidate: Candidate) -> bool:
    """Tell days that "beaten as a boy" has not: most that others have."""
    placed = candidate.placed
    if placed is None:
        return candidate.source is not Source.NOWHERE
    if candidate.source is Source.SENTENCE and placed.verb == token:
        return False
    near = candidate.source is Source.SENTENCE or candidate.source in OF_YOUTH
    return not near or is_of_news(placed.start, story)


def _falls_short(far: Token, token: Token, candidate: Candidate) -> bool:
    """Tell days that are those of the rest, not of what is told as far off from it.

    "Years after the murder a man was convicted on Monday" has a day of its own.
    """
    if candidate.source is Source.SENTENCE and candidate.placed is not None:
        head = candidate.placed.head
        if far.i < token.i < candidate.placed.first and token.is_ancestor(head):
            return False
        return far.i != head.i and not far.is_ancestor(head)
    return candidate.source not in FAR_SOURCES

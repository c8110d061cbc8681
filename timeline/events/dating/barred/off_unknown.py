"""What is days off from something else in, days that are not those days out.

"On the eve of his trial a prince apologised": where no words tell when he was tried,
the days that other sentences tell are not that eve. Nor is the day of publication, but
for what the article begins with.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import partial

from timeline.events.clause import SUBJECTS, VERB_POS
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import joined_verbs
from timeline.events.dating.counting.apart import POINTING, gone_on
from timeline.events.dating.counting.counted import gaps
from timeline.events.dating.counting.origin import told_day
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

LISTS = read_word_lists("dating")
OTHER_ONES, TAKES_PLACE = LISTS["other_ones"], LISTS["takes_place"]
THINGS = NOUN_POS | VERB_POS
HOURS = "PT"
ELSEWHERE = frozenset(
    {Source.EARLIER, Source.NEXT, Source.ALIKE, Source.STORY, Source.SAME_WORD}
)


def bars_off_unknown(token: Token, number: int, story: Story) -> Iterator[Bar]:
    """Bar what came "the day before" something else from the days told around it.

    So what came "a week before" it. Not what is told before itself: "the attack came a
    week before the vote" is of the attack's day.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    if _is_told_before(token if token.pos_ in VERB_POS else token.head):
        return
    for placed, gap in gaps(token, number, story):
        top, value = gap.top, placed.timex.value
        known = told_day(top, number, story) or story.believed.get(top.i)
        days_off = not (gap.same or value.startswith(HOURS) or gone_on(placed))
        if days_off and known is None and top.pos_ in THINGS:
            news = not _follows_past(number, story)
            yield partial(_is_elsewhere, news=news, apart=_is_another(top))
            if top.pos_ in NOUN_POS and placed.verb is not None:
                yield partial(_is_of_verbs, joined_verbs(placed.verb))
            return


def _is_of_verbs(verbs: AbstractSet[int], candidate: Candidate) -> bool:
    """Tell the May of "shut in May but reopened two days after the raid"."""
    placed = candidate.placed
    return placed is not None and placed.verb is not None and placed.verb.i in verbs


def _is_another(top: Token) -> bool:
    """Tell "the second vote", from whose day on another vote nothing counts."""
    return any(one.lower_ in OTHER_ONES for one in top.lefts)


def _is_told_before(verb: Token) -> bool:
    """Tell "the attack came" and "his arrest came", of what was told before."""
    return lemma(verb) in TAKES_PLACE and any(
        child.lower_ in POINTING or child.dep_ == "poss"
        for one in verb.lefts
        if one.dep_ in SUBJECTS
        for child in one.lefts
    )


def _follows_past(number: int, story: Story) -> bool:
    """Tell what stands behind sentences with days that are past."""
    today = story.published
    before = (one for row in story.timexes[:number] for one in row)
    return any(today is None or one.start < today for one in before)


def _is_elsewhere(candidate: Candidate, *, news: bool, apart: bool) -> bool:
    of_news = candidate.source is Source.PUBLICATION and not news
    counted = candidate.source is Source.LENGTH and apart
    return candidate.source in ELSEWHERE or of_news or counted

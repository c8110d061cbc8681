"""An event and an expression in, the numbers of how they stand to each other out.

In the tree and in the words between them where one sentence has both; by what their
sentences tell alike, and what other days the text tells between them, elsewhere.
"""

from timeline.events.clause import VERB_POS
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Days, Story, likenesses
from timeline.events.dating.clause.event import FAR, LISTS, EventView
from timeline.events.dating.clause.finer import is_over, told_finer
from timeline.events.dating.values import Candidate, Shape, Source

CROSSED = ("relcl", "acl", "advcl", "ccomp")
MOST_DAYS = 5  # that are counted

LINK_NAMES = (
    "hangs on the event",
    "hangs on the event's clause",
    "tree steps from the timex up",
    "tree steps from the event up",
    "clauses up from the timex",
    "clauses up from the event",
    *(f"up from the timex over {link}" for link in CROSSED),
    *(f"up from the event over {link}" for link in CROSSED),
    "nearest in the tree",
    "words between",
    "stands before the event",
    "timexes nearer",
    "verbs between in the text",
    "commas between",
    "sentences back",
    "in the same paragraph",
    "stands with a word like the event",
    "means the same as the word there",
    "sentences are alike",
    "names the same things",
    "tense there is the event's",
    "is quoted as the event is",
    "these days are told in a sentence most alike",
    "sentences to the nearest that tells these days",
    "sentences that tell these days",
    "share of the dated sentences that tell these days",
    "other days told since",
    "other days told since in the paragraph",
    "told last in the paragraph",
)

FINER_NAMES = (
    "days of it told elsewhere",
    "likeness of the sentence that tells them",
    "that sentence has the event's word",
    "tree steps from the wider timex up",
    "tree steps from the event up to it",
    "clauses to the wider timex",
)

FAR_APART = [0.0] * (LINK_NAMES.index("commas between") + 1)
NOT_FINER = [0.0] * len(FINER_NAMES)


def link_numbers(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    """Give how an event and a timex stand to each other, parallel to `LINK_NAMES`."""
    here = placed.sentence == event.sentence
    near = _nearness(event, placed, story) if here else FAR_APART
    there = story.paragraph[placed.sentence]
    return [
        *near,
        float(max(min(event.sentence - placed.sentence, FAR), -FAR)),
        float(story.paragraph[event.sentence] == there),
        float(placed.stem in event.stems),
        float(event.meaning @ placed.meaning),
        min(likenesses(event.sentence, story).get(placed.sentence, 0.0), 5.0),
        float(len(event.things & story.words[placed.sentence])),
        float(placed.tense is event.tense),
        float(story.quoted[placed.first] == story.quoted[event.token.i]),
        *_told_elsewhere(event.sentence, placed, story),
        *told_since(event.sentence, (placed.start, placed.end), story),
    ]


def finer_numbers(event: EventView, candidate: Candidate, story: Story) -> list[float]:
    """Tell of a month or year whose days other sentences tell, and of these days.

    Parallel to `FINER_NAMES`: zeros for other candidates.
    """
    placed, wide = candidate.placed, candidate.within
    if placed is not None and wide is not None:
        link = _nearness(event, wide, story)
        told = float(min(len(told_finer(wide, event.sentence, story)), MOST_DAYS))
        return [told, *_shared(event, placed, story), *link[2:4], link[4] + link[5]]
    own = candidate.source is Source.SENTENCE and candidate.shape is Shape.AT
    if placed is None or not own or not is_over(placed, story):
        return NOT_FINER
    finer = told_finer(placed, event.sentence, story)
    if not finer:
        return NOT_FINER
    told = float(min(len(finer), MOST_DAYS))
    return [told, *_shared(event, finer[0], story), 0.0, 0.0, 0.0]


def _shared(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    """Tell what an event's sentence and that of a timex tell alike."""
    alike = likenesses(event.sentence, story).get(placed.sentence, 0.0)
    return [min(alike, 5.0), float(bool(event.stems & story.words[placed.sentence]))]


def _told_elsewhere(number: int, placed: PlacedTimex, story: Story) -> list[float]:
    """Look at all the sentences that name a timex's days."""
    told = story.same_days.get((placed.start, placed.end), ())
    alike = likenesses(number, story)
    return [
        min(max((alike.get(other, 0.0) for other in told), default=0.0), 5.0),
        float(min((abs(other - number) for other in told), default=FAR)),
        float(min(len(told), FAR)),
        len(told) / max(len(story.dated), 1),
    ]


def told_since(number: int, days: Days, story: Story) -> list[float]:
    """Look at what other days the text tells between a sentence and some days.

    The answer is kept with the story, since many events share a sentence.
    """
    if (number, days) not in story.since:
        story.since[number, days] = _told_since(number, days, story)
    return story.since[number, days]


def _told_since(number: int, days: Days, story: Story) -> list[float]:
    here = story.paragraph[number]
    since: set[Days] = set()
    beside: set[Days] = set()
    last: Days | None = None
    for earlier in range(number - 1, max(number - 1 - FAR, -1), -1):
        told = [(one.start, one.end) for one in story.timexes[earlier]]
        inside = story.paragraph[earlier] == here
        if told and inside and last is None:
            last = told[-1]
        if days in told:
            break
        since.update(told)
        if inside:
            beside.update(told)
    return [
        float(min(len(since), MOST_DAYS)),
        float(min(len(beside), MOST_DAYS)),
        float(last == days) - float(last is not None and last != days),
    ]


def _nearness(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    """Walk from the timex up to where the event's own way up meets it."""
    here, up, verbs = placed.head, 0, 0
    crossed: list[str] = []
    while here.i not in event.path and here.head.i != here.i:
        verbs += here.pos_ in VERB_POS
        if here.dep_ in LISTS["clause_links"]:
            crossed.append(here.dep_)
        here, up = here.head, up + 1
    down = event.path.get(here.i, FAR)
    left = event.clauses.get(here.i, ())
    own_verb = event.verb is not None and here.i == event.verb.i
    return [
        float(down == 0),
        float(own_verb and verbs == 0),
        float(up),
        float(down),
        float(len(crossed)),
        float(len(left)),
        *(float(link in crossed) for link in CROSSED),
        *(float(link in left) for link in CROSSED),
        float(1 + 10 * (len(crossed) + len(left) + verbs) + up + down),
        *_text_between(event, placed, story),
    ]


def _text_between(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    at = event.token.i
    low, high = sorted((at, placed.first))
    last = min(high, low + 2 * FAR)
    gap = high - low
    nearer = sum(abs(t.first - at) < gap for t in story.timexes[event.sentence])
    return [
        float(min(gap, FAR)),
        float(placed.first < at),
        float(nearer),
        float(story.verbs_before[last] - story.verbs_before[low + 1]),
        float(story.commas_before[last] - story.commas_before[low + 1]),
    ]

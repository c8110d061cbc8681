"""Events in, the same without nouns that another row of their sentence tells out.

"Two die in clash with police" tells of the clash too, which needs no row of its own
where it has no days of its own.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from timeline.events.values import Event, Status
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTED_FROM = 0.23
"""The salience from which events are listed by default."""

NEWS_FROM = 0.5
"""The salience from which a saying is news, whatever is said."""

MANY_WORDS = 3  # "Mayor is jailed"
STEM = 3  # letters that the forms of a verb share

LISTS = read_word_lists("titles")
OWNERS = ("his", "her", "its", "their")
SAYS_WHEN = LISTS["temporal_prepositions"]
STATING = LISTS["mere_statements"] | LISTS["confirming"]


def with_nouns_joined(events: Sequence[Event], nouns: AbstractSet[int]) -> list[Event]:
    """Make mentions of the nouns that another title of their sentence has whole.

    Args:
        events: In text order.
        nouns: Where the events that are nouns begin, as offsets into the article.
    """
    rows: defaultdict[int, list[Event]] = defaultdict(list)
    for event in events:
        rows[event.sentence_start].append(event)
    told: dict[int, Event] = {event.char_start: event for event in events}
    for event in events:
        if event.char_start not in nouns:
            continue
        around = (
            told[one.char_start]
            for one in rows[event.sentence_start]
            if one.char_start in told and one.char_start != event.char_start
        )
        wholes = [one for one in around if _tells(one, event)]
        if wholes:
            # "Crash kills two" rather than "Mayor speaks of crash".
            whole = max(wholes, key=lambda one: one.title.startswith(event.title))
            del told[event.char_start]
            told[whole.char_start] = _with(whole, event)
    return list(told.values())


def contents_stated(told: Sequence[Token]) -> dict[int, int]:
    """Give where mere statements begin, and where what they state does.

    Not those that open the first sentence, which may be the news.

    Args:
        told: The head words of the events, in text order.
    """
    return {
        verb.idx: content.idx
        for verb, content in _stated(told, STATING)
        if content.i < verb.i or verb.sent.start > told[0].sent.start
    }


def tags_behind(told: Sequence[Token]) -> dict[int, int]:
    """Give where "it announced" of "the firm sold a mill, it announced" begins.

    With where what it announced does. Who says so has just been told.

    Args:
        told: The head words of the events, in text order.
    """
    return {
        verb.idx: content.idx
        for verb, content in _stated(told, STATING | LISTS["announcing"])
        if content.i < verb.i
        if any(c.tag_ == "PRP" and c.dep_ == "nsubj" for c in verb.lefts)
    }


def _stated(
    told: Sequence[Token], stating: AbstractSet[str]
) -> Iterator[tuple[Token, Token]]:
    """Give each verb that states what is an event of its own, and that event's."""
    places = {verb.i for verb in told}
    for verb in told:
        if verb.pos_ == "VERB" and lemma(verb) in stating:
            for content in verb.children:
                if content.dep_ == "ccomp" and content.i in places:
                    yield verb, content


def with_tags_joined(events: Sequence[Event], tags: Mapping[int, int]) -> list[Event]:
    """Make mentions of such tags, as what they tell has a row of its own.

    Args:
        events: In text order.
        tags: Where they begin, and where what they tell begins.
    """
    told = {event.char_start: event for event in events}
    for event in events:
        content = told.get(tags.get(event.char_start, -1))
        if content is not None and min(content.salience, event.salience) >= LISTED_FROM:
            del told[event.char_start]
            told[content.char_start] = _with(content, event)
    return list(told.values())


def _is_wide(event: Event) -> bool:
    """Tell more than two days, in which what is told came before the telling."""
    start, end = event.start, event.end
    return start is not None and end is not None and (end - start).days > 1


def with_statements_joined(
    events: Sequence[Event], said: Mapping[int, int]
) -> list[Event]:
    """Make mentions of the mere statements whose content has a row of its own.

    "Police say two died" beside "Two die"; not "Police say two may die".

    Args:
        events: In text order.
        said: Where the events that are statements begin, as offsets into the article,
            and where the events begin that they state.
    """
    told = {event.char_start: event for event in events}
    for event in events:
        content = told.get(said.get(event.char_start, -1))
        if content is None or content.salience < event.salience:
            continue
        same = (content.start, content.end) == (event.start, event.end)
        same &= not _is_wide(event)  # "said last week that mines had been laid"
        # "A van burned, police said on Monday": the saying only tags it.
        same |= content.char_start < event.char_start and event.salience < NEWS_FROM
        real = content.status not in {Status.PLANNED, Status.HYPOTHETICAL}
        if same and real and event.salience >= LISTED_FROM:
            del told[event.char_start]
            told[content.char_start] = _with(content, event)
    return list(told.values())


def _tells(whole: Event, part: Event) -> bool:
    """Tell a title that has another within it, of the same days.

    Not "Mayor resigns after clash", where the clash came before, nor what a title
    denies. But where the clash has no title of its own but that of the whole sentence,
    "Mayor resigned after clash", it is told there.
    """
    if _goes_on_from(whole, part) or _only_adds_be(whole, part):
        return True
    before, found = _before_told(whole.title, _first_told(part))
    if not found:
        before, found = _before_begun(whole.title, part.title)
    if not found or len(_first_told(part)) >= len(whole.title):
        return False
    apart = before.rpartition(" ")[2] in SAYS_WHEN
    denied = whole.status is Status.NEGATED and part.status is not Status.NEGATED
    undated = part.start is None and part.end is None
    same = (part.start, part.end) == (whole.start, whole.end)
    # A row is the same whether or not the lesser ones are asked for.
    listed = min(whole.salience, part.salience) >= LISTED_FROM
    return listed and (undated or same) and not (apart or denied)


def _before_told(whole: str, part: str) -> tuple[str, str]:
    """Give what stands before a title within another one, and what was found there.

    "Ana Ruiz's vote" is found in "Ana Ruiz switches her vote".
    """
    text, told = f" {whole.casefold()} ", part.casefold()
    owner, _, owned = told.rpartition("'s ")
    of_same = bool(owner) and f" {owner} " in text
    forms = [told, *(f"{own} {owned}" for own in OWNERS if of_same)]
    for form in forms:
        before, found, _ = text.partition(f" {form} ")
        if found:
            return before, found
    return "", ""


def _first_told(part: Event) -> str:
    """Give "trade deal with Lund" of "trade deal with Lund and cut in aid".

    All of it where its predicate stands behind the "and", or little before.
    """
    first, _, _ = part.title.partition(" and ")
    told = part.predicate.casefold() in first.casefold().split()
    return first if told and len(first.split()) >= MANY_WORDS else part.title


def _before_begun(whole: str, part: str) -> tuple[str, str]:
    """Give what stands before the beginning of a title that ends another one.

    "Mayor praises" of "Mayor praises plan to close mine" beside "Plan to close mine in
    May". Both are empty where the other ends otherwise, or on few words of it.
    """
    words, told = whole.casefold().split(), part.casefold().split()
    for count in range(len(told) - 1, max(MANY_WORDS, len(told) // 2), -1):
        linked = words[-count - 1 : -count]
        if words[-count:] == told[:count] and linked:
            # "Arrested in connection with the death": another event.
            other = linked[0] in LISTS["before_other_events"]
            return ("", "") if other else (" " + " ".join(words[:-count]), part)
    return "", ""


def _only_adds_be(whole: Event, part: Event) -> bool:
    """Tell "Study is published" from "Study published", of the same days."""
    words, fewer = whole.title.casefold().split(), part.title.casefold().split()
    same = (part.start, part.end) == (whole.start, whole.end)
    listed = min(whole.salience, part.salience) >= LISTED_FROM
    told = [word for word in words if word not in {"is", "are"}]
    return same and listed and len(fewer) < len(words) and told == fewer


def _goes_on_from(whole: Event, part: Event) -> bool:
    """Tell a title that only says more than another, of the same days and status.

    One word may have another form: "Mayor resigns", "Mayor resigned after clash".
    """
    said, more = _plain_words(whole.title), _plain_words(part.title)
    if not MANY_WORDS <= len(said) < len(more) or whole.start is None:
        return False
    listed = min(whole.salience, part.salience) >= LISTED_FROM
    same = (part.start, part.end, part.status) == (whole.start, whole.end, whole.status)
    other = [pair for pair in zip(said, more, strict=False) if pair[0] != pair[1]]
    kin = all(a[:STEM] == b[:STEM] for a, b in other)
    return listed and same and len(other) <= 1 and kin


def _plain_words(title: str) -> list[str]:
    return [w for w in title.casefold().split() if w not in {"a", "an", "the"}]


def _with(whole: Event, part: Event) -> Event:
    mentions = {*whole.mentions, *part.mentions, (part.char_start, part.char_end)}
    return replace(
        whole,
        mentions=tuple(sorted(mentions)),
        participants=whole.participants or part.participants,
        salience=max(whole.salience, part.salience),
    )

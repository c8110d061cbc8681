"""A parsed article, its timexes and its actors in; its events out."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.actors import ActorMention
from timeline.events.attribution import find_attribution
from timeline.events.confidence import estimate_confidence
from timeline.events.dating import date_events
from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.barred.trials import deed_denied
from timeline.events.died_once import with_deaths_joined
from timeline.events.participants import Cast, find_participants
from timeline.events.predicates import Predicate
from timeline.events.row_status import told_status
from timeline.events.rows import Row, with_results
from timeline.events.salience import Telling, find_tellings
from timeline.events.status import settle_status
from timeline.events.titles import write_title
from timeline.events.titles.subject.summed_up import summed_up
from timeline.events.told_within import (
    LISTED_FROM,
    contents_stated,
    tags_behind,
    with_nouns_joined,
    with_statements_joined,
    with_tags_joined,
)
from timeline.events.values import Dating, Event, Participant
from timeline.events.word_lists import read_word_lists
from timeline.language import ParsedArticle, Token
from timeline.timexes import Timex

# A predicate below this salience hardly ever tells an event.
TELLS_NOTHING = 0.1
LISTS = read_word_lists("titles")


def build_events(
    parsed: ParsedArticle,
    timexes: Sequence[Timex],
    mentions: Sequence[ActorMention],
    *,
    min_salience: float = 0.0,
) -> list[Event]:
    """Give the events of an article in text order.

    Args:
        parsed: The article.
        timexes: Its expressions of time, in text order.
        mentions: Its actor mentions, in text order.
        min_salience: 0..1; events below it are left out, the lesser ones too at 0.0.
    """
    # Rows are put together as they are by default, then the surest are given.
    least, min_salience = min_salience, min(min_salience, LISTED_FROM)
    told = find_tellings(parsed, timexes)
    cast = Cast(parsed.doc, mentions)
    rows = _find_rows(parsed, mentions, told, min_salience)
    first = {_place(row.telling): row.telling for row in rows}
    told = [first.get(_place(one), one) for one in told]
    titles = {_place(row.telling): row.title for row in rows}
    taking_part = find_participants(
        told, cast, titles=titles, min_salience=min_salience
    )
    listed = [one for one in told if one.salience >= min_salience]
    cast_of = dict(zip(map(_place, listed), taking_part, strict=True))
    tokens = [row.telling.main.token for row in rows]
    events = [
        _event(parsed, row, dating, cast_of[_place(row.telling)], mentions)
        for row, dating in zip(rows, date_events(parsed, tokens, timexes), strict=True)
    ]
    nouns = {row.telling.main.char_start for row in rows if _is_noun(row)}
    joined = with_statements_joined(
        with_tags_joined(with_nouns_joined(events, nouns), tags_behind(tokens)),
        contents_stated(tokens),
    )
    return [e for e in with_deaths_joined(joined) if e.salience >= least]


def _is_noun(row: Row) -> bool:
    return row.telling.main.token.pos_ == "NOUN"


def _place(telling: Telling) -> int:
    return telling.main.token.i


def _find_rows(
    parsed: ParsedArticle,
    mentions: Sequence[ActorMention],
    told: Sequence[Telling],
    min_salience: float,
) -> list[Row]:
    """Make one row of what a sentence tells under one title, in text order.

    They are words of one clause ("tried to swim"). Lesser events count among them
    whether or not they are asked for, so that a row is always the same.
    """
    listed = {one.main.token.sent.start for one in told if one.salience >= min_salience}
    least, named = min(TELLS_NOTHING, min_salience), _words_of_names(parsed, mentions)
    same: dict[tuple[int, str], list[Telling]] = {}
    for one in sorted(told, key=lambda one: -one.salience):
        token = one.main.token
        told_there = token.sent.start in listed and token.i not in named
        if one.salience >= least and told_there:
            row = token.sent.start, write_title(parsed, token, mentions)
            same.setdefault(row, []).append(one)
    rows = [
        Row(first, title, [o.main for o in others if o.salience >= TELLS_NOTHING])
        for (_, title), tellings in with_results(same).items()
        for first, *others in (_told_first(title, tellings),)
        if first.salience >= min_salience
    ]
    return sorted(rows, key=lambda row: row.telling.main.char_start)


def _words_of_names(
    parsed: ParsedArticle, mentions: Sequence[ActorMention]
) -> frozenset[int]:
    """Give the indices of verbs within names, such as "den" of "Mona van den Berg"."""
    found: set[int] = set()
    for one in mentions:
        words = one.actor.name.split(" ")[1:-1]
        if words:
            span = parsed.doc.char_span(one.char_start, one.char_end) or ()
            found |= {w.i for w in span if w.pos_ == "VERB" and w.text in words}
    return frozenset(found)


def _told_first(title: str, tellings: Sequence[Telling]) -> list[Telling]:
    """Put first whose days a row has: the most salient one that its title speaks of.

    "Junta frees minister" of "a year after the coup, the junta freed the minister" is
    the freeing, which then matters as much as the coup; "Man denies killing" is the
    denial.
    """
    first = tellings[0]
    verb = next((one for one in tellings if _rules(one, first)), None)
    if verb is None:
        return list(tellings)
    named = _is_named(first.main.token, title) and not _only_says_when(first, verb)
    named = named and deed_denied(verb.main.token) is None
    if named and not _has_own_date(first.main.token):
        return list(tellings)
    raised = replace(verb, salience=first.salience)
    return [raised, *(one for one in tellings if one is not verb)]


def _rules(one: Telling, first: Telling) -> bool:
    """Tell a telling whose verb stands above another's noun."""
    above = one.main.token.is_ancestor(first.main.token)
    above |= summed_up(first.main.token) == one.main.token
    return above and one.salience >= TELLS_NOTHING


def _only_says_when(one: Telling, verb: Telling) -> bool:
    """Tell the vote of "she resigned two weeks after the vote"."""
    link = one.main.token.head
    led = link.dep_ == "prep" and link.lower_ in LISTS["temporal_prepositions"]
    return led and link.head.i == verb.main.token.i


def _has_own_date(noun: Token) -> bool:
    """Tell the truce of "broke the truce, which began on 1 May"."""
    clauses = (child for child in noun.rights if child.dep_ == "relcl")
    return any(word.ent_type_ == "DATE" for one in clauses for word in one.subtree)


def _is_named(token: Token, title: str) -> bool:
    return token.pos_ != "NOUN" or token.lower_ in title.lower()


def _event(
    parsed: ParsedArticle,
    row: Row,
    dating: Dating,
    participants: tuple[Participant, ...],
    mentions: Sequence[ActorMention],
) -> Event:
    article, predicate = parsed.article, row.telling.main
    token, salience = predicate.token, row.telling.salience
    today = None if has_happened(token) else article.published
    others = {
        (o.char_start, o.char_end) for o in (*row.telling.others, *row.predicates)
    }
    first, last = _quote(predicate)
    return Event(
        event_id=f"{article.id}-{predicate.char_start}-{predicate.char_end}",
        char_start=predicate.char_start,
        char_end=predicate.char_end,
        predicate=article.text[predicate.char_start : predicate.char_end],
        mentions=tuple(sorted(others)),
        title=row.title,
        participants=participants,
        status=settle_status(
            told_status(token, row.title, row.predicates), dating, today
        ),
        attributed_to=find_attribution(token, mentions),
        dating=dating,
        salience=salience,
        confidence=estimate_confidence(salience, dating),
        sentence=article.text[first:last],
        sentence_start=first,
        sentence_end=last,
        article_id=article.id,
        article_title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
    )


def _quote(predicate: Predicate) -> tuple[int, int]:
    """Give the first and after-last character of the predicate's sentence."""
    sentence = predicate.token.sent
    words = sentence.text.rstrip()
    first = sentence.start_char + len(words) - len(words.lstrip())
    return first, sentence.start_char + len(words)

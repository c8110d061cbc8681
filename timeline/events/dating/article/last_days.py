"""The dates of an article in, by which day at the latest its people were dead out.

"Holm died in 1889" and "Holm wrote it in 1885": she did nothing last Wednesday.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from timeline.events.clause import is_passive, subject_of
from timeline.events.dating.article.amounts import days_from
from timeline.events.dating.article.birth import DEATHS
from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

KILLINGS = read_word_lists("dating")["ends_lives"]
PERSON, SURNAME_OF = "PERSON", "compound"
LIFETIME = 95 * 365  # days after which who did something is dead
LATELY = timedelta(days=14)  # before publication: a death that may be the news


def find_last_days(
    tokens: Sequence[Token],
    rows: Sequence[Sequence[PlacedTimex]],
    published: date | None,
) -> Mapping[str, date]:
    """Give the day after which a person did nothing, for each name of such a one.

    None for a name that two people bear, or that did something later.

    Args:
        tokens: The article's words.
        rows: Sentence number -> its dated expressions.
        published: Day of publication; nothing is given without it.
    """
    if published is None:
        return {}
    last: dict[str, date] = {}
    did: dict[str, date] = {}
    for placed in (one for row in rows for one in row):
        verb = placed.verb
        who = subject_of(verb) if verb is not None else None
        if verb is None or who is None or who.pos_ != "PROPN" or not has_happened(verb):
            continue
        end = _last_day(placed, verb, who)
        if end is not None and published - end > LATELY:
            last[who.text] = min(end, last.get(who.text, end))
        elif not is_passive(verb):
            did[who.text] = max(placed.start, did.get(who.text, placed.start))
    shared = _shared(tokens, last) if last else frozenset()
    return {
        name: day
        for name, day in last.items()
        if name not in shared and did.get(name, day) <= day
    }


def _last_day(placed: PlacedTimex, verb: Token, who: Token) -> date | None:
    """Give the day of a death, or the last one in the life of who did something."""
    if lemma(verb) in DEATHS or (lemma(verb) in KILLINGS and is_passive(verb)):
        return placed.end
    if who.ent_type_ != PERSON or is_passive(verb):
        return None
    return days_from(placed.end, LIFETIME)


def _shared(tokens: Sequence[Token], names: Mapping[str, date]) -> frozenset[str]:
    """Give the names before which different first names stand."""
    firsts: dict[str, set[str]] = {}
    for token in tokens:
        if token.text in names:
            before = [one.text for one in token.lefts if one.dep_ == SURNAME_OF]
            firsts.setdefault(token.text, set()).update(before[-1:])
    return frozenset(name for name, found in firsts.items() if len(found) > 1)

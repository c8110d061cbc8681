"""A row of the table in, what it can be compared by out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd

from timeline.actors import ActorType
from timeline.events.values import DateBasis
from timeline.language.forms import dictionary_form
from timeline.story.kin import is_known
from timeline.story.wording import (
    actor_words,
    families,
    names_in,
    names_inside,
    names_of_headline,
    numbers_in,
    tokens_of,
    word_families,
)
from timeline.table import SEPARATOR

COLUMNS = (
    "event_id", "article_id", "article_title", "start", "end", "date_edtf", "extent",
    "published", "predicate",
    "char_end", "title", "sentence", "sentence_start", "actors", "roles",
    "actor_types", "status", "salience", "confidence", "date_basis",
)  # fmt: skip

NEWS = timedelta(days=3)
"""What ended longer before publication is told looking back."""

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's telling of an event, read for comparing.

    Attributes:
        event_id: Its row.
        article_id: Its article.
        start: First day; None where undated.
        end: Last day, included; None where undated.
        published: When the article appeared; None where unknown.
        predicate: The word that tells it.
        families: The verbs and nouns that its predicate is or derives from.
        title: Its headline.
        title_words: Families of the headline's words of content, names left out.
        before: Those of them that stand before the predicate there.
        after: Those that stand after it; none where the headline lacks the predicate.
        sentence: The quoted words.
        words: The same of headline and sentence.
        actors: Names of those taking part, lower-cased.
        people: Parts of the names of people taking part that its headline has.
        title_names: Parts of names in the headline, lower-cased.
        names: Parts of names in headline, sentence and actors, lower-cased.
        numbers: Numbers in the headline, words or digits.
        status: What its article says of its reality.
        parts: Parts of the actors' names, lower-cased, each with the actor's role.
        confidence: 0..1, how sure its date is.
        or_earlier: It may have been before `start`: "28 October or earlier".
        or_later: It may have been after `end`.
        salience: 0..1, how much its article makes of it.
        is_main: No event of its article is more salient.
        is_undated_news: Its article says no day: it is of that of publication or of
            the one before.
        topic: Parts of names in its article's headline and in all its rows.
    """

    event_id: str
    article_id: str
    start: date | None
    end: date | None
    published: date | None
    predicate: str
    families: frozenset[str]
    title: str
    title_words: frozenset[str]
    words: frozenset[str]
    actors: frozenset[str]
    title_names: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    status: str
    parts: frozenset[tuple[str, str]] = frozenset()
    confidence: float = 1.0
    or_earlier: bool = False
    or_later: bool = False
    salience: float = 1.0
    people: frozenset[str] = frozenset()
    is_undated_news: bool = False
    is_main: bool = False
    topic: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    sentence: str = ""

    @property
    def looks_back(self) -> bool:
        """Whether the event was no longer news when its article appeared."""
        if self.end is None or self.published is None:
            return False
        return self.published - self.end > NEWS


def read_tellings(table: pd.DataFrame) -> list[Telling]:
    """Read the rows of a table, in its order."""
    columns = [table[name].tolist() for name in COLUMNS]
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in zip(*columns, strict=True)]
    known = frozenset().union(*(names_inside(str(row["sentence"])) for row in rows))
    tellings = [_telling(row, known) for row in rows]
    topics: defaultdict[str, set[str]] = defaultdict(set)
    most: defaultdict[str, float] = defaultdict(float)
    for row, telling in zip(rows, tellings, strict=True):
        article = telling.article_id
        topics[article] |= telling.names
        topics[article] |= names_of_headline(str(row["article_title"]), known)
        most[article] = max(most[article], _share(row["salience"]))
    named = {article: frozenset(names) for article, names in topics.items()}
    return [
        replace(
            telling,
            topic=named[telling.article_id],
            is_main=_share(row["salience"]) >= most[telling.article_id],
        )
        for row, telling in zip(rows, tellings, strict=True)
    ]


def _telling(row: Row, known: frozenset[str]) -> Telling:
    title, sentence = str(row["title"]), str(row["sentence"])
    actors, roles = _listed(row["actors"]), _listed(row["roles"])
    parts = _actor_parts(actors, roles)
    names = names_in(sentence, known) | {name for name, _ in parts}
    title_words = frozenset(families(title, names))
    own = _predicate_families(row)
    named_there = names & {token.lower() for token in tokens_of(title)}
    before, after = _sides(title, own | {str(row["predicate"]).lower()})
    return Telling(
        event_id=str(row["event_id"]),
        article_id=str(row["article_id"]),
        start=_day(row["start"]),
        end=_day(row["end"]),
        published=_day(row["published"]),
        predicate=str(row["predicate"]),
        families=own,
        title=title,
        title_words=title_words,
        words=title_words | frozenset(families(sentence, names)),
        actors=frozenset(name.casefold() for name in actors),
        people=_people(actors, _listed(row["actor_types"])) & named_there,
        title_names=named_there,
        names=names,
        numbers=numbers_in(title),
        status=str(row["status"]),
        parts=parts,
        confidence=_share(row["confidence"]),
        or_earlier=row["extent"] == "within" and _edtf(row).startswith("../"),
        or_later=row["extent"] == "within" and _edtf(row).endswith("/.."),
        salience=_share(row["salience"]),
        is_undated_news=_is_undated_news(row),
        before=before & title_words,
        after=after & title_words,
        sentence=sentence,
    )


def _is_undated_news(row: Row) -> bool:
    last, published = _day(row["end"]), _day(row["published"])
    if row["date_basis"] != DateBasis.DATELINE or not last or not published:
        return False
    return timedelta(0) <= published - last <= timedelta(1)


def _edtf(row: Row) -> str:
    return str(row["date_edtf"] or "")


def _sides(
    title: str, predicate: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Give the families of the words before a headline's predicate and after it."""
    forms = [
        frozenset((word.lower(), *word_families(word))) for word in tokens_of(title)
    ]
    place = next((at for at, form in enumerate(forms) if form & predicate), len(forms))
    if place == len(forms):
        return frozenset(), frozenset()
    before, after = forms[:place], forms[place + 1 :]
    return frozenset().union(*before), frozenset().union(*after)


def _actor_parts(
    actors: Sequence[str], roles: Sequence[str]
) -> frozenset[tuple[str, str]]:
    """Give the parts of actors' names with their roles; rows may lack roles."""
    known = [*roles, *[""] * len(actors)]
    return frozenset(
        (part, role)
        for actor, role in zip(actors, known, strict=False)
        for part in actor_words(actor)
    )


def _people(actors: Sequence[str], kinds: Sequence[str]) -> frozenset[str]:
    named = (
        actor_words(actor)
        for actor, kind in zip(actors, kinds, strict=False)
        if kind == ActorType.PERSON
    )
    return frozenset().union(*named)


def _predicate_families(row: Row) -> frozenset[str]:
    """Give the families of a predicate, with its particle where it has one."""
    word = str(row["predicate"]).lower()
    after = int(str(row["char_end"])) - int(str(row["sentence_start"]))
    following = tokens_of(str(row["sentence"])[max(0, after) :])[:1]
    phrase = "_".join([dictionary_form(word, "verb"), *following])
    return frozenset([phrase] if is_known(phrase) else word_families(word))


def _listed(cell: object) -> list[str]:
    return str(cell).split(SEPARATOR) if cell else []


def _share(cell: object) -> float:
    """Give a share; 0 where the cell is empty."""
    return 0.0 if pd.isna(cell) else float(str(cell))  # type: ignore[call-overload] # a cell


def _day(cell: object) -> date | None:
    return None if pd.isna(cell) else pd.Timestamp(cell).date()  # type: ignore[call-overload, arg-type] # a cell

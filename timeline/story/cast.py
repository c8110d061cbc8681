"""Who is named in which articles, and which of these names were replaced."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from timeline.actors import ActorType


@dataclass(frozen=True, slots=True)
class SameActor:
    """A name that was replaced in one article by that of the other reports.

    Attributes:
        name: As its article has it.
        full: The actor's one name in all reports.
        article_id: The article.
        reason: One plain sentence that says why both are one.
    """

    name: str
    full: str
    article_id: str
    reason: str


@dataclass(frozen=True)
class Cast:
    """Who is named in which articles.

    Attributes:
        articles: Name -> the articles that have it, those of each kind of actor apart.
    """

    articles: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    @cached_property
    def named(self) -> Mapping[str, frozenset[str]]:
        """Who is named in each article."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for (name, _), articles in self.articles.items():
            for article in articles:
                found[article].add(name)
        return {article: frozenset(names) for article, names in found.items()}

    def changed(self, full: Mapping[tuple[str, str], str]) -> "Cast":
        """Give the cast with other names, by article and name."""
        found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        kinds = dict(sorted(self.articles))
        for (name, kind), articles in self.articles.items():
            for article in articles:
                new = full.get((article, name), name)
                found[new, kind if new == name else kinds[new]].add(article)
        return Cast({key: frozenset(value) for key, value in sorted(found.items())})

    def of(self, *kinds: ActorType) -> dict[str, frozenset[str]]:
        """Give the names of some kinds with their articles, in alphabetical order."""
        found: dict[str, frozenset[str]] = {}
        for (name, kind), articles in sorted(self.articles.items()):
            if kind in kinds:
                found[name] = found.get(name, frozenset()) | articles
        return found

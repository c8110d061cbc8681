"""A choice in, words that say which filters are on out."""

from collections.abc import Sequence

from timeline.page.choice import Choice
from timeline.page.filter_state import UNNAMED
from timeline.page.words import PRECISION_WORDS, STATUS_NAMES

LONGEST = 60  # characters of the words that are sought


def chips(choice: Choice) -> Sequence[str]:
    """Say in words which filters are on."""
    found = list(choice.actors)
    if choice.needs_all:
        found = [" with ".join(choice.actors)]
    if words := choice.words.strip():
        rest = "…" if len(words) > LONGEST else ""
        found.append(f"“{words[:LONGEST]}{rest}”")
    if choice.since:
        found.append(f"from {choice.since}")
    if choice.until:
        found.append(f"to {choice.until}")
    found += [STATUS_NAMES.get(name, name) for name in choice.statuses]
    found += [PRECISION_WORDS.get(name, name) for name in choice.precisions]
    found += [name or UNNAMED["articles"] for name in choice.articles]
    found += [name or UNNAMED["sources"] for name in choice.sources]
    if choice.confidence:
        found.append(f"confidence {choice.confidence:.0%} or more")
    return found

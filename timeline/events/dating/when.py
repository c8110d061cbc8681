"""An event in, the date that its clause explains out: "in 2022, when she lost"."""

from timeline.events.clause import clause_verb
from timeline.events.dating.placed import PlacedTimex
from timeline.events.dating.story import Story
from timeline.events.dating.values import Candidate, Source
from timeline.language import Token

WHEN = "when"


def date_explained(token: Token, story: Story) -> PlacedTimex | None:
    """Give the date right before the "when" that begins an event's clause.

    None without one, and where the clause names a date of its own.

    Args:
        token: The event's predicate.
        story: The article.
    """
    verb = clause_verb(token)
    when = next((c for c in verb.lefts if c.lower_ == WHEN), None) if verb else None
    if when is None or when.i == 0:
        return None
    doc = token.doc
    before = when.i - 2 if doc[when.i - 1].text == "," else when.i - 1
    row = story.timexes[story.sentence[token.i]]
    if any(one.first > when.i for one in row):
        return None
    return next((one for one in row if one.last == before), None)


def is_explained(candidate: Candidate, date: PlacedTimex) -> bool:
    """Tell whether days are those of the date, or more exactly told elsewhere."""
    if candidate.source is Source.INSIDE:
        return True
    return candidate.placed is date and candidate.other is None

"""Words that a reader selected in an article in, a suggestion for their event out."""

from dataclasses import replace

from timeline.article import Article
from timeline.corrections import Days, Place
from timeline.corrections.added import shortened
from timeline.events import Role
from timeline.page import state
from timeline.page.corrections import session as corrections
from timeline.page.corrections.form import Now, written_days
from timeline.page.memory import kept_actors
from timeline.table.parts import Part
from timeline.timexes import find_timexes

LONGEST, MOST_ACTORS = 2_000, 1_000


def picked_words() -> tuple[Article, Place] | None:
    """Give the selected words and their article; None where none are selected.

    What the browser tells is checked, and blanks around the words are left out.
    """
    found = state.picked()
    if found is None:
        return None
    article_id, first, last = found
    for source in corrections.read_story().sources:
        article = source.article
        if article.id == article_id and 0 <= first < last:
            words = article.text[first : min(last, first + LONGEST)]
            first += len(words) - len(words.lstrip())
            place = Place(article_id, first, first + len(words.strip()))
            return (article, place) if words.strip() else None
    return None


def suggested(article: Article, place: Place) -> Now:
    """Suggest the fields of an event: its words, their date, the actors they name."""
    words = article.text[place.first : place.last]
    story = state.story()
    names = [] if story is None else kept_actors(story.table)[:MOST_ACTORS]
    parts = [Part(name, Role.OTHER) for name in names if name in words]
    now = Now(title=shortened(words), parts=parts)
    for timex in find_timexes(words, published=article.published):
        if timex.start is not None and timex.end is not None:
            first, last = written_days(Days(timex.start, timex.end))
            return replace(now, first=first, last=last)
    return now

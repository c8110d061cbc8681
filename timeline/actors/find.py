"""A parsed article in, its actor mentions out: the actor room's one way in."""

from timeline.actors.values import ActorMention
from timeline.language import ParsedArticle


def find_actors(parsed: ParsedArticle) -> list[ActorMention]:
    """Find who is named in an article, in text order, without overlaps."""
    raise NotImplementedError

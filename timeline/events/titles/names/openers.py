"""A title in the article's own words in, the noun for the pronoun that opens it out."""

from collections.abc import Mapping, Sequence

from timeline.actors import ActorMention
from timeline.events.clause import SUBJECTS
from timeline.events.titles.names.persons import is_person
from timeline.events.titles.names.pronouns import noun_meant
from timeline.events.titles.phrase.cores import core_of
from timeline.events.titles.phrase.times import names_time
from timeline.events.titles.words import Word
from timeline.language import Doc


def with_noun_meant(
    words: Sequence[Word], doc: Doc, mentions: Mapping[int, ActorMention]
) -> Sequence[Word]:
    """Put "hut" for the "it" of "it was left after a fire", where the hut is meant.

    Not where the pronoun is a name's, nor "its owner's hut", whose "its" would be lost.

    Args:
        words: The title's words in their order.
        doc: The article.
        mentions: Head token index -> mention.
    """
    if not words or words[0].place in mentions:
        return words
    first = doc[words[0].place]
    opens = first.is_sent_start or first.head.dep_ == "ccomp"
    noun = noun_meant(first) if opens and first.dep_ in SUBJECTS else None
    if (
        noun is None
        or names_time(noun)
        or (first.lower_ == "it" and is_person(noun, mentions))
    ):
        return words
    core = core_of(noun)
    if any(c.dep_ == "poss" or c.tag_ == "PRP$" for c in core):
        return words
    text = " ".join(one.text for one in core)
    return [words[0]._replace(text=text), *words[1:]]

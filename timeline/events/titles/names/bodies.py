"""An "it" in, the body that it stands for out, where the actors name another.

"Norgren said it would appeal", "the Danish government fell after it took office".
"""

from collections.abc import Mapping

from timeline.actors import ActorMention, ActorType
from timeline.events.titles.names.pronouns import noun_meant, speaker_named
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

LISTS = read_word_lists("titles")


def body_that_says(
    pronoun: Token, mentions: Mapping[int, ActorMention]
) -> Token | None:
    """Give the firm of "Norgren said it would appeal"; None for a person.

    No person is one that the text never calls by more than one name.
    """
    speaker = speaker_named(pronoun)
    if speaker is None:
        return None
    mention = mentions.get(speaker.i)
    return speaker if mention is None or " " not in mention.actor.name else None


def body_of_country(
    pronoun: Token, mentions: Mapping[int, ActorMention]
) -> Token | None:
    """Give the government of "the Danish government fell after it took office".

    Not Denmark, nor the Denmark of "Denmark left after it sold the ship".
    """
    mention = mentions.get(pronoun.i)
    if mention is None or mention.actor.type is not ActorType.COUNTRY:
        return None
    body = noun_meant(pronoun) if pronoun.lower_ == "it" else None
    if body is None or body.sent != pronoun.sent:
        return None
    return body if body.lower_ in LISTS["bodies"] else None

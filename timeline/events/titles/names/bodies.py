"""An "it" in, the body that it stands for out, where the actors name another.

"Norgren said it would appeal", "the Danish government fell after it took office".
"""

from collections.abc import Mapping

from timeline.actors import ActorMention, ActorType
from timeline.events.titles.names.pronouns import noun_meant
from timeline.events.titles.names.speakers import speaker_named, speaker_of_it
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

SINGULAR = frozenset({"NN", "NNP"})
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

    Not Denmark, nor the Denmark of "Denmark left after it sold the ship". So the firm
    of "the Danish firm Norva said it had left". None without one.
    """
    mention = mentions.get(pronoun.i)
    if mention is None or mention.actor.type is not ActorType.COUNTRY:
        return None
    body = noun_meant(pronoun) if pronoun.lower_ == "it" else None
    body = body or _speaker(pronoun)
    if body is None or body.sent != pronoun.sent:
        return None
    return body if body.lower_ in LISTS["bodies"] or _is_of_country(body) else None


def _speaker(pronoun: Token) -> Token | None:
    """Give the firm of "Norva's Danish firm said it had left"; nobody in person."""
    speaker = speaker_of_it(pronoun)
    if speaker is None or speaker.i > pronoun.i or speaker.tag_ not in SINGULAR:
        return None
    # Who says "it" of themselves may be a "carrier", whatever the word ends on.
    person = speaker.ent_type_ == "PERSON" or speaker.lower_ in LISTS["persons"]
    return None if person else speaker


def _is_of_country(body: Token) -> bool:
    """Tell a firm with the country before it: "Denmark's carrier"."""
    before = body.doc[body.left_edge.i : body.i]
    named = any(word.ent_type_ in {"GPE", "NORP"} for word in before)
    return named and body.ent_type_ not in {"GPE", "NORP"}

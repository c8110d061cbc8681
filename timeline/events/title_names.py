"""Words of a title in, the same with names for pronouns and bare surnames out."""

from collections.abc import Mapping, Sequence

from timeline.actors import ActorMention, ActorType
from timeline.events.title_pieces import Word
from timeline.language import Doc

PERSONAL = frozenset({"he", "she", "it", "they", "him", "her", "them", "i", "we", "us"})
POSSESSIVE = frozenset({"his", "her", "its", "their", "my", "our"})
LONGEST_NAME = 40


def with_names(
    words: Sequence[Word], doc: Doc, mentions: Mapping[int, ActorMention]
) -> list[Word]:
    """Put canonical names where a title's words alone do not tell who is meant.

    Args:
        words: The title's words in their order.
        doc: The parsed article that they are from.
        mentions: Head token index -> mention.
    """
    named: set[str] = set()
    result = []
    for word in words:
        mention = mentions.get(word.index)
        if mention is None:
            result.append(word)
            continue
        text = _name_for(word, doc, mention, named)
        named.add(mention.actor.name)
        result.append(Word(word.zone, word.index, text))
    return result


def _name_for(word: Word, doc: Doc, mention: ActorMention, named: set[str]) -> str:
    name = mention.actor.name
    token = doc[word.index]
    if name in named or len(name) > LONGEST_NAME:
        return word.text
    if token.tag_ == "PRP" and word.text.lower() in PERSONAL:
        return name
    if token.tag_ == "PRP$" and word.text.lower() in POSSESSIVE:
        return name + ("'" if name.endswith("s") else "'s")
    bare = mention.char_end - mention.char_start == len(token)
    surname = mention.actor.type is ActorType.PERSON and name.endswith(" " + token.text)
    return name if bare and surname else word.text

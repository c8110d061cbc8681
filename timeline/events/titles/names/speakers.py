"""A pronoun in, who says it of themselves out, or whose they are who say it."""

from timeline.events.clause import NOUNS, subject_of
from timeline.events.titles.names.persons import is_someone
from timeline.events.titles.phrase.number import is_plural
from timeline.language import Token


def speaker_of_it(pronoun: Token) -> Token | None:
    """Give the firm of "the firm said it would appeal"; None for other words."""
    verb = pronoun.head
    said = pronoun.lower_ == "it" and verb.dep_ == "ccomp"
    return subject_of(verb.head) if said else None


def speaker_named(pronoun: Token) -> Token | None:
    """Give the one name that says "it will appeal": a firm's, if nobody's.

    The language model takes many a firm's name of one word for a person's.
    """
    speaker = speaker_of_it(pronoun)
    if speaker is None or speaker.tag_ != "NNP":
        return None
    return None if any(child.tag_ == "NNP" for child in speaker.lefts) else speaker


def body_of_speaker(pronoun: Token) -> Token | None:
    """Give the hotel of "the hotel's owners say it will close"; None for none."""
    return _owner_of_speaker(pronoun) or _body_of_place(pronoun)


def _owner_of_speaker(pronoun: Token) -> Token | None:
    """Give the hotel of "the hotel's owners say it will close".

    Who says "it" of themselves are no people.
    """
    speaker = speaker_of_it(pronoun)
    if speaker is None or speaker.i > pronoun.i:
        return None
    if not (is_plural(speaker) or is_someone(speaker)):
        return None
    owners = [c for c in speaker.children if c.dep_ == "poss" and c.tag_ in NOUNS]
    things = (o for o in owners if not is_plural(o) and not is_someone(o))
    return next(things, None)


def _body_of_place(pronoun: Token) -> Token | None:
    """Give the carrier of "Norland's carrier said it had turned back"."""
    speaker = speaker_of_it(pronoun)
    if speaker is None or speaker.i > pronoun.i:
        return None
    owners = [c for c in speaker.children if c.dep_ == "poss"]
    owned = len(owners) == 1 and owners[0].ent_type_ == "GPE"
    body = owned and not (is_plural(speaker) or is_someone(speaker))
    return speaker if body and speaker.tag_ == "NN" else None

"""An article's mentions in, the country whose "government" it tells of out."""

from collections import Counter
from collections.abc import Sequence

from timeline.actors.identity.home import WEIGHT
from timeline.actors.references.bearers import DOMINANCE
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.language import NOUN_SUBJECTS, Doc

OPENING = 60  # tokens: the headline and the first sentences


def country_of_the_story(
    doc: Doc, mentions: Sequence[ActorMention], home: Actor | None
) -> tuple[Actor, int] | None:
    """Give the country that an article names far more than any other; else None.

    That of its place line need only be named more often, that line counted as three.

    With the token from which on its government is "the government": the first, unless
    the country is named once alone and late ("put off a trip to Oman"). Where that one
    then acts, it is a guest: "Oman sent tents".
    """
    counts = Counter(
        mention.actor for mention in mentions if mention.actor.type is ActorType.COUNTRY
    )
    if home is not None:
        counts[home] += WEIGHT
    ranked = counts.most_common(2)
    if not ranked:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    country, times = ranked[0]
    if country == home and times > second:
        return country, 0
    if times <= DOMINANCE * second:
        return None
    first = next(each.head for each in mentions if each.actor == country)
    late = times == 1 and first > OPENING
    if late and doc[first].dep_ in NOUN_SUBJECTS:
        return None
    return country, first if late else 0

"""Mentions by name in, those by a byname out as who bears it.

"Karl Lund, known as Wolf, fled. Wolf was seen in Oslo": Wolf is Karl Lund. So is Karl
Olsson in "Lund was born Karl Olsson".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists

LONGEST_BETWEEN = 90  # characters
REAL_NAMES = frozenset({", whose real name is ", ", whose real name was "})
THEN, AS = ", then ", ", as "
IS_KNOWN = re.compile(" (?:is|was) (?:[a-z]+ )?(?:known|called)\\b")
OWNING = re.compile("['\u2019]s")
NICKNAME = re.compile("[ ][\"\u201c'\u2018]([^\"\u201d\u2019']+)[\"\u201d'\u2019][ ]")


@cache
def _byname() -> re.Pattern[str]:
    """Give what stands between a name and a byname: ", also known as the "."""
    lists = word_lists()
    adverb = f"(?:(?:{'|'.join(sorted(lists.bynaming_adverbs))}) )?"
    known = f"(?:{'|'.join(sorted(lists.bynaming))}) "
    quote = "[\"\u201c'\u2018]?"
    return re.compile(
        f",? [(]?(?:was )?{adverb}{known}{adverb}(?:as )?(?:the )?{quote}"
    )


@cache
def _beside() -> re.Pattern[str]:
    """Give what says who somebody is, and a byname after it: ", the chief known as"."""
    byname = _byname().pattern.removeprefix(",? [(]?(?:was )?")
    who = r"(?:(?! (?:who|that|which|an?) )[^,.;:()\n])+"
    return re.compile(rf", (?:the|an?) {who} {byname}")


def with_own_names(
    text: str, mentions: Sequence[ActorMention]
) -> Iterator[ActorMention]:
    """Give the mentions, those by a byname with the actor's own name.

    Args:
        text: The article's.
        mentions: Its mentions by name, in text order.
    """
    found: dict[Actor, Actor] = dict(_apposed(text, mentions))
    found |= dict(_nicknamed(text, mentions))
    seen: set[Actor] = set()
    for first, second in pairwise(mentions):
        if first.actor not in seen and _is_called_so(text, first, second):
            found[first.actor] = second.actor
        seen.add(first.actor)
        between = _without_title(text[first.char_end : second.char_start])
        country = ActorType.COUNTRY in {first.actor.type, second.actor.type}
        called = between in REAL_NAMES or _is_earlier(text, first, second)
        called |= _byname().fullmatch(between) is not None
        if second.actor in seen or country or not called:
            continue
        if not OWNING.match(text, second.char_end):  # "nicknamed Lund's cook"
            found[second.actor] = first.actor
    for mention in mentions:
        own = found.get(mention.actor)
        yield mention if own is None else replace(mention, actor=own)


def _is_called_so(text: str, first: ActorMention, second: ActorMention) -> bool:
    """Tell "Wolf, as Lund is known, fled"."""
    person = second.actor.type is ActorType.PERSON
    between = text[first.char_end : second.char_start]
    if first.actor.type is ActorType.COUNTRY or between != AS:
        return False
    return person and IS_KNOWN.match(text, second.char_end) is not None


def _is_earlier(text: str, first: ActorMention, second: ActorMention) -> bool:
    """Tell "Pope Karl, then Ana Ruiz, was elected" from "Lund, then Ruiz sued"."""
    persons = ActorType.PERSON is first.actor.type is second.actor.type
    between = text[first.char_end : second.char_start]
    return persons and between == THEN and text[second.char_end :][:1] == ","


def _without_title(between: str) -> str:
    """Cut the title off that stands before a byname: "known as Chairman Wolf"."""
    words = between.rstrip().rsplit(" ", 1)
    titled = len(words) > 1 and words[-1] in word_lists().titles
    return f"{words[0]} " if titled else between


def _nicknamed(
    text: str, mentions: Sequence[ActorMention]
) -> Iterator[tuple[Actor, Actor]]:
    """Give who is called by the nickname of 'Karl "El Lobo" Lund' alone: "El Lobo"."""
    bearers: dict[str, Actor] = {}
    for mention in mentions:
        quoted = NICKNAME.search(text[mention.char_start : mention.char_end])
        if quoted is not None and mention.actor.type is ActorType.PERSON:
            bearers.setdefault(quoted[1].removeprefix("the "), mention.actor)
    for mention in mentions:
        bearer = bearers.get(mention.actor.name)
        if bearer is not None and bearer != mention.actor:
            yield mention.actor, bearer


def _apposed(
    text: str, mentions: Sequence[ActorMention]
) -> Iterator[tuple[Actor, Actor]]:
    """Give the byname in "Karl Lund, the UGT leader better known as Ana Ruiz"."""
    person: ActorMention | None = None
    seen: set[Actor] = set()
    for mention in mentions:
        if mention.actor.type is ActorType.PERSON:
            if person is not None and mention.actor not in seen:
                between = text[person.char_end : mention.char_start][-LONGEST_BETWEEN:]
                if _beside().fullmatch(between):
                    yield mention.actor, person.actor
            person = mention
        seen.add(mention.actor)

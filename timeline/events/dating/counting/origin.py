"""What something is counted from in, the one day that the text tells for it out.

"The day before the collapse" counts from the day on which it collapsed, "two days
before the sinking" from that on which the ship sank, and "the day after the disaster"
from that of the collapse, where the text tells no other day of one.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.placed import (
    PlacedTimex,
    says_no_day,
    stem,
)
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import BEFORE_NOUN
from timeline.events.dating.counting.apart import POINTING
from timeline.events.dating.counting.one_time import only_day, only_span
from timeline.events.dating.counting.same_words import same_words, word_key
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma

LISTS = read_word_lists("dating")
OTHER_ONES = LISTS["other_ones"]
TAKES_PLACE, TURNING = LISTS["takes_place"], LISTS["turning"]
TOLD_AS = read_word_lists("dating_told_as")
THINGS = LISTS["mishaps"] | frozenset(TOLD_AS)  # of a moment, or so
TELLING = frozenset({"VERB", "NOUN"})
NEAREST = 8  # words of the text that may tell a thing
STEPS_UP = 3  # from a date over its preposition to the noun that it dates
NEAR = 5  # sentences from a thing to when it took place
SINGULAR = "NN"


def told_day(top: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the day of what is counted from, or the one month or year told for it.

    None where the text tells none, or several.

    Args:
        top: The word that rules what is counted from: "vote", "collapsed".
        number: Of its sentence.
        story: The article.
    """
    for keys in (same_words(top), _other_words(top)):
        found = list(_dates(top, keys, number, story)) if keys else []
        if found:
            near = _nearest(found, number, story)
            return only_day(near) or only_span(near)
    return None


def day_of_thing(event: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the day on which another sentence says outright that a thing took place.

    "The chief condemned an attack on Wednesday. The attack took place on Monday." So it
    is for the harm that it did: "six were killed in the explosion, police said on
    Tuesday. The blast occurred on Sunday", and for its hour: "the blast came at noon".
    None for other verbs, for a noun with a date or a verb of its own that is dated
    ("the attack of Tuesday", "the attack began on Tuesday"), and where two days are
    told. "The 3 May clash" says so outright too.

    Args:
        event: The event's predicate.
        number: Of its sentence.
        story: The article.
    """
    row = story.timexes[number]
    own = [one for one in row if not says_no_day(one.timex)]
    by_hour = any(one.verb == event for one in row if one not in own)
    noun = event if event.pos_ == "NOUN" else _harming(event, by_hour=by_hour)
    if noun is None:
        return None
    if any(_is_of(one, noun) or one.verb == event for one in own):
        return None
    keys = frozenset({stem(noun), *map(word_key, TOLD_AS.get(lemma(noun), ()))})
    begun = TURNING if noun != event else frozenset()
    pointed = any(child.lower_ in POINTING for child in noun.lefts)
    found = [
        one
        for one in _dates(noun, keys, number, story)
        if abs(one.sentence - number) <= NEAR and one.verb is not None
        if not says_no_day(one.timex)
        if (pointed and _is_before_same(one, noun) and not _is_news(noun, one, story))
        or (
            lemma(one.verb) in TAKES_PLACE - begun and _is_said_of(noun, keys, one.verb)
        )
    ]
    outright = only_day(found)
    return outright or (_told_as(noun, number, story) if noun != event else None)


def _told_as(noun: Token, number: int, story: Story) -> PlacedTimex | None:
    """Give the day told just before for "the attack", in these or in other words."""
    if all(child.lower_ not in POINTING for child in noun.lefts):
        return None
    keys = same_words(noun) | _other_words(noun)
    return only_day(
        [
            one
            for one in _dates(noun, keys, number, story)
            if 0 < number - one.sentence <= NEAR
            and not one.speech
            and not says_no_day(one.timex)
        ]
    )


def _is_before_same(placed: PlacedTimex, noun: Token) -> bool:
    """Tell "the 3 May skirmish", told before, of "the skirmish"; not of others."""
    other = placed.head.head
    before = placed.head.dep_ in BEFORE_NOUN and placed.head.i < other.i < noun.i
    return before and other.lower_ == noun.lower_


def _is_news(noun: Token, placed: PlacedTimex, story: Story) -> bool:
    """Tell the quake of "a quake shook it on Tuesday, after the 3 May quake"."""
    day = story.day
    if day is None or day.verb is None or day.start == placed.start:
        return False
    kinds = {lemma(noun), *TOLD_AS.get(lemma(noun), ())}
    return any(lemma(one) in kinds for one in _subjects(day.verb))


def _harming(verb: Token, *, by_hour: bool) -> Token | None:
    """Give the explosion of "were killed in the explosion" and "the explosion killed".

    And of "the explosion came at noon", where nothing else tells its day.
    """
    harms = lemma(verb) in LISTS["harms"] | LISTS["harms_at_once"]
    if (harms or by_hour) and has_happened(verb):
        which = verb.dep_ == "relcl" and any(c.tag_ == "WDT" for c in verb.lefts)
        doers = [verb.head] if which else _subjects(verb)
        thing = next((one for one in doers if lemma(one) in THINGS), None)
        if thing is not None:
            return thing
    if lemma(verb) not in LISTS["harms"]:
        return None
    joined = (c for c in verb.rights if c.lower_ in LISTS["harming"])
    nouns = (one for c in joined for one in c.children if one.dep_ == "pobj")
    return next((one for one in nouns if one.pos_ == "NOUN"), None)


def _is_of(placed: PlacedTimex, noun: Token) -> bool:
    """Tell a date that hangs on a noun, or on the verb that it is the subject of."""
    own = placed.verb is not None and noun.i in {w.i for w in _subjects(placed.verb)}
    return own or noun.is_ancestor(placed.head)


def _is_said_of(noun: Token, keys: AbstractSet[str], verb: Token) -> bool:
    """Tell "the attack took place" of an attack told elsewhere; not of attacks."""
    return any(
        stem(one) in keys
        and one.tag_ == noun.tag_
        and any(c.lower_ in POINTING for c in one.lefts)
        for one in _subjects(verb)
    )


def _nearest(
    found: Sequence[PlacedTimex], number: int, story: Story
) -> Sequence[PlacedTimex]:
    """Keep the dates of the sentence itself, or else of its paragraph, if there are."""
    here = [one for one in found if one.sentence == number]
    part = story.paragraph[number]
    beside = [one for one in found if story.paragraph[one.sentence] == part]
    return here or beside or found


def telling_words(top: Token, number: int, story: Story) -> Iterator[list[Token]]:
    """Give the words of other sentences that may tell a thing, the surest first.

    Args:
        top: The word that rules what is counted from.
        number: Of its sentence.
        story: The article.
    """
    if not story.places_of:
        _note_places(top, story)
    for keys in (same_words(top), _other_words(top)):
        found = {
            token.i: token
            for key in keys
            for token in story.places_of.get(key, ())
            if story.sentence[token.i] != number and _is_same(token, top, story)
        }
        same = [i for i, token in found.items() if not _is_anew(token, top)] or found
        yield [found[i] for i in sorted(same, key=lambda i: abs(i - top.i))[:NEAREST]]


def _note_places(top: Token, story: Story) -> None:
    """Note once where each word of an article stands."""
    for token in top.doc.words:
        if token.pos_ in TELLING:
            for key in same_words(token):
                story.places_of.setdefault(key, []).append(token)


def _which(token: Token) -> frozenset[str]:
    """Give the words that tell a thing from others of its kind: "the second blast"."""
    return frozenset(one.lower_ for one in token.lefts) & OTHER_ONES


def _other_words(top: Token) -> frozenset[str]:
    """Give the stems of the words that may have told the accident, the attack."""
    words = TOLD_AS.get(lemma(top), frozenset()) if top.pos_ == "NOUN" else frozenset()
    pointed = any(c.dep_ == "poss" or c.lower_ in POINTING for c in top.lefts)
    bare = top.tag_ == SINGULAR and not any(top.lefts)  # "after launch"
    return frozenset(map(word_key, words)) if pointed or bare else frozenset()


def _dates(
    top: Token, keys: AbstractSet[str], number: int, story: Story
) -> Iterator[PlacedTimex]:
    """Give the dates that the text tells for a thing, not those of its own words."""
    if not story.dates_of:
        _note_dates(story)
    for key in keys:
        for placed, told in story.dates_of.get(key, ()):
            of_top = top.is_ancestor(placed.head) or placed.verb == top
            own = placed.sentence == number and of_top
            if not (own or _is_anew(told, top)) and _is_same(told, top, story):
                yield placed


def _note_dates(story: Story) -> None:
    """Note once for each word which dates are told for it."""
    for number in story.dated:
        for placed in story.timexes[number]:
            for told in _told_on(placed):
                for key in same_words(told):
                    story.dates_of.setdefault(key, []).append((placed, told))


def _told_on(placed: PlacedTimex) -> Iterator[Token]:
    """Give what a date may be of: its verb, the noun that it hangs on, its subject.

    "Collapsed on Monday", "the vote of Monday", "the vote was on Monday".
    """
    verb = placed.verb
    if verb is None:
        return
    yield verb
    here = placed.head
    for _ in range(STEPS_UP):
        here = here.head
        yield here
    if lemma(verb) in TAKES_PLACE:
        yield from _subjects(verb)
    if any(child.dep_ == "expl" for child in verb.lefts):
        # "There was a vote on Monday"
        yield from (child for child in verb.rights if child.dep_ == "attr")


def _is_same(told: Token, top: Token, story: Story) -> bool:
    """Tell the same thing of two with a word in common, not the end of another one.

    "The trial ended" and "the ban ended", "the second vote" and "the vote".
    """
    if _which(told) != _which(top) or _died_apart(told, top, story):
        return False
    if lemma(top) not in TURNING or stem(told) != stem(top):
        return True
    mine = {stem(one) for one in _subjects(top)}
    theirs = _subjects(told)
    return any(one.pos_ == "PRON" or stem(one) in mine for one in theirs)


def _is_anew(told: Token, top: Token) -> bool:
    """Tell "in 2019 an explosion killed six", told after "the day after the blast"."""
    pointed = any(one.lower_ in POINTING for one in top.lefts)
    later = pointed and told.i > top.i and told.pos_ == "NOUN"
    return later and any(one.lower_ in LISTS["another_one"] for one in told.lefts)


def _died_apart(told: Token, top: Token, story: Story) -> bool:
    """Tell "he died" of another paragraph, which may be of somebody else.

    Not "the king died", nor the death of the same paragraph.
    """
    if lemma(top) not in LISTS["deaths"] or stem(told) != stem(top):
        return False
    who = [*_subjects(told), *_subjects(top)]
    blocks = {story.paragraph[story.sentence[one.i]] for one in (told, top)}
    return len(blocks) > 1 and bool(who) and all(one.pos_ == "PRON" for one in who)


def _subjects(verb: Token) -> list[Token]:
    """Give the subjects of a verb, or those of the verb that it is joined to."""
    while True:
        own = [child for child in verb.lefts if child.dep_ in NOUN_SUBJECTS]
        if own or verb.dep_ != "conj" or verb.head.i >= verb.i:
            return own
        verb = verb.head

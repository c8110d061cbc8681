"""A phrase in, whether its time stands aside from the story, out.

In brackets: the story does not stand on Tuesday after "it struck at 3 a.m. on Wednesday
(4 p.m. on Tuesday in London)". Or in a clause: nor after "on Wednesday police found the
man who had fled on Tuesday".
"""

from dataclasses import dataclass

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.reading.tense_words import word_tense
from timeline.timexes.reading.vocabulary import of_language, read_data
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.surroundings import ends_sentence, goes_on

OPENS, CLOSES, COMMA, SEMICOLON = "(", ")", ",", ";"
BRACKETS_ROOM = 200  # words from a time in brackets to their end
CARRIED_ROOM = 14  # words from a time to what the sentence goes on to tell
BY_THEN_ROOM = 9  # words from a day to "had": "by Tuesday the police and the army had"
OPENED_ROOM = 60  # where the time opened it


@dataclass(frozen=True, slots=True)
class AsideWords:
    """The words of a language that begin a clause aside from the story.

    Attributes:
        relatives: Words that begin a relative clause.
        pluperfect: Words of what had happened before.
        leads: All of these.
        duty: The word after which they tell what had to be done.
        ends: Marks and breaks that end a clause.
        explains: The word that begins what a date is explained by.
        carries_on: Words with which a sentence goes on to tell what came then.
    """

    relatives: frozenset[str]
    pluperfect: frozenset[str]
    leads: frozenset[str]
    duty: str
    ends: frozenset[str]
    explains: str
    carries_on: frozenset[str]


@of_language
def load_aside_words() -> AsideWords:
    """Read a language's words, once a process."""
    read = read_data("surroundings.toml")["aside"]
    relatives = frozenset(read["relatives"].split())
    pluperfect = frozenset(read["pluperfect"].split())
    return AsideWords(
        relatives=relatives,
        pluperfect=pluperfect,
        leads=relatives | pluperfect,
        duty=read["duty"],
        ends=frozenset(read["ends"].split()) | load_signs().stops,
        explains=read["explains"],
        carries_on=frozenset(read["carries_on"].split()),
    )


def is_in_brackets(phrase: Phrase) -> bool:
    """Tell a time in brackets that opened a few words before."""
    if OPENS not in phrase.before:
        return False
    stops = load_signs().stops
    for form in reversed(phrase.before):
        if form == OPENS:
            return True
        if form == CLOSES or form in stops or form.isspace():
            return False
    return False


def is_behind_brackets(phrase: Phrase, last_end: int) -> bool:
    """Tell a phrase with a closing bracket between it and the one before.

    Args:
        phrase: The phrase.
        last_end: Where the one before ends in the list of words.
    """
    after = min(phrase.match.start(), last_end + BRACKETS_ROOM)
    return CLOSES in phrase.words.forms[last_end:after]


def is_in_clause(phrase: Phrase) -> bool:
    """Tell a time in a relative clause, or of what had happened before.

    "A man who fled on Tuesday", "the beacon had been removed on 20 June"; not what they
    "had to" do.
    """
    known, last = load_aside_words(), ""
    if known.leads.isdisjoint(map(str.lower, phrase.before)):
        return False
    for form in reversed(phrase.before):
        word = form.lower()
        if word in known.ends or word.isspace():
            return False
        if word in known.relatives or (word in known.pluperfect and last != known.duty):
            return True
        last = word
    return False


def is_by_then(phrase: Phrase) -> bool:
    """Tell the day by which something "had" come: "by Tuesday they had found nine"."""
    forms, end = phrase.words.forms, phrase.match.end()
    known, before = load_aside_words(), phrase.before[-1:]
    if not any(load_tense_signs().has("doers", one.lower()) for one in before):
        return False
    follows = [one.lower() for one in forms[end : end + BY_THEN_ROOM]]
    had = [n for n, one in enumerate(follows) if one in known.pluperfect]
    return bool(had) and not load_signs().stops.intersection(follows[: had[0]])


def is_told_aside(forms: list[str], place: int) -> bool:
    """Tell a time told of what a text is about, before it says what happened.

    "The plant, which opened in 1974, closed", "the plant, opened in 1974, closed", "the
    largest drill since 1988 begins"; not "the plant opened in 1974".

    Args:
        forms: The words of the text.
        place: Which of them the time begins with.
    """
    known, tense = load_aside_words(), load_tense_signs()
    if place > 0 and tense.has("begun", forms[place - 1].lower()):
        return True
    for at in range(place - 1, max(-1, place - 1 - tense.before), -1):
        word = forms[at].lower()
        if word in known.relatives:
            return True
        if word == COMMA:
            opening = word_tense(forms, at + 1, tense) < 0
            return opening and at + 1 < place and at > 0
        if word in known.ends or word.isspace():
            return False
    return False


def closes_aside(phrase: Phrase, last_end: int) -> bool:
    """Tell a comma right behind a time that was told aside, before a phrase.

    Args:
        phrase: The phrase.
        last_end: Where the time before ends in the list of words.
    """
    forms = phrase.words.forms
    return forms[last_end : last_end + 1] == [COMMA] and is_told_aside(
        forms, last_end - 1
    )


def explains_last(phrase: Phrase, last_end: int) -> bool:
    """Tell a time in the clause that explains the one before: "in 2019, when in May".

    Args:
        phrase: The phrase.
        last_end: Where the one before ends in the list of words.
    """
    if last_end < 0:
        return False
    forms = phrase.words.forms[last_end : last_end + 2]
    return load_aside_words().explains in forms and goes_on(phrase, last_end)


def carries_on(phrase: Phrase, last_end: int, *, opened: bool) -> bool:
    """Tell a time in what a sentence goes on to tell after the one before.

    "He was arrested in May 2014 and tried in September", "that summer they met, and in
    October they voted", "on 9 May 2014 he fled; they caught him in June"; not "the
    mayor, elected in May 2014, resigned in September".

    Args:
        phrase: The phrase.
        last_end: Where the one before ends in the list of words.
        opened: Whether the one before opened the sentence.
    """
    first, room = phrase.match.start(), OPENED_ROOM if opened else CARRIED_ROOM
    if last_end < 0 or first - last_end > room:
        return False
    forms = phrase.words.forms[last_end:first]
    parts = [COMMA if opened and form == SEMICOLON else form for form in forms]
    if ends_sentence(parts):
        return False
    known = load_aside_words()
    between = [form.lower() for form in forms]
    after = [form for form in between[:2] if form != COMMA][:1]
    links = between if opened else after
    return any(form in known.carries_on for form in links)

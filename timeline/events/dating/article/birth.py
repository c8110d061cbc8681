"""The words of an article in, where it looks back on a life out."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from timeline.events.clause import REAL_SUBJECTS, clause_verb, subject_of
from timeline.events.word_lists import read_word_lists
from timeline.language import PAST_TAGS, Token, lemma

LISTS = read_word_lists("dating")
DEATHS, BIRTHS, GROWS = LISTS["deaths"], LISTS["births"], LISTS["grows"]
RAISED, UP = LISTS["raised"], "up"
CAREERS, STARTS = LISTS["careers"], LISTS["starts_career"]
HARMS = (LISTS["mishaps"] | LISTS["deeds"] | {"police"}) - {"death", "die"}
ILLNESSES = LISTS["attacks_of_illness"]
BEGUN = BIRTHS | LISTS["founded"]
MARKS = BEGUN | CAREERS | RAISED | {UP}
LEAD = 4  # sentences, the headline one of them, in which news tells what is new
PASSIVE = "nsubjpass"
SOMEBODY = frozenset({"he", "she"})
AT = "at"
YOUNGEST, OLDEST = 13, 30  # years; a smaller number may be an hour: "left at 9"
DYING = frozenset({"VERB", "ADJ"})


def find_lives(
    tokens: Sequence[Token],
    sentence: Sequence[int],
    paragraph: Sequence[int],
    long_ago: Collection[int] = (),
) -> dict[int, frozenset[str]]:
    """Give the sentences that look back on somebody's life.

    All of an obituary from a birth or youth on ("joined the club at 17"), or, where no
    harm was done, from what he did years ago; of other news the rest of a paragraph.

    Args:
        tokens: The article's words.
        sentence: Index of a word -> number of its sentence.
        paragraph: Number of a sentence -> that of its paragraph, in order.
        long_ago: Numbers of the sentences whose main verbs are dated years back.

    Returns:
        Number of such a sentence -> the names of whose life it is, each a word; none
        where only "she" is named.
    """
    dead: set[str] = set()
    named: list[str] = []  # by the last subject of a main verb that was a name
    harmless = not any(_tells_harm(one) for one in _lead(tokens, sentence))
    lives: dict[int, frozenset[str]] = {}
    for token in tokens:
        number = sentence[token.i]
        if number < LEAD:
            dead.update(_dead_by(token, named))
            named = _subject_names(token) or named
        begins = _begins_life(token) or (dead and _is_young_age(token))
        if dead and harmless and number in long_ago:
            begins = begins or _is_main_of(token, dead)
        if number == 0 or number in lives or not begins:
            continue
        if dead:
            return dict.fromkeys(range(number, len(paragraph)), frozenset(dead))
        names = frozenset(_names_of(subject_of(clause_verb(token) or token)))
        after = bisect_right(paragraph, paragraph[number])
        lives.update(dict.fromkeys(range(number, after), names))
    return lives


def _dead_by(verb: Token, named: Collection[str]) -> Iterator[str]:
    """Give the names of who died, of "she" those of who was named last."""
    if lemma(verb) not in DEATHS or verb.pos_ not in DYING:
        return
    subject = subject_of(verb)
    yield from _names_of(subject)
    if subject is not None and subject.lower_ in SOMEBODY:
        yield from named


def _subject_names(verb: Token) -> list[str]:
    return list(_names_of(subject_of(verb))) if verb.dep_ == "ROOT" else []


def _lead(tokens: Sequence[Token], sentence: Sequence[int]) -> Iterator[Token]:
    for token in tokens:
        if sentence[token.i] >= LEAD:
            return
        yield token


def _tells_harm(token: Token) -> bool:
    """Tell a shooting, a crash or the police; not a heart attack."""
    ill = token.nbor(-1).lower_ in ILLNESSES
    return lemma(token) in HARMS and not ill


def _is_main_of(token: Token, dead: Collection[str]) -> bool:
    """Tell the main verb of what who has died did: "Ruiz led the party in 1984"."""
    if token.dep_ != "ROOT" or token.tag_ not in PAST_TAGS:
        return False
    subject = subject_of(token)
    return subject is not None and (subject.lower_ in SOMEBODY or subject.text in dead)


def is_born(token: Token | None) -> bool:
    """Tell the "born" of "she was born in 1941", and "founded"."""
    return token is not None and token.lower_ in BEGUN


def _names_of(subject: Token | None) -> Iterator[str]:
    """Give "Ana" and "Ruiz" of "the poet Ana Ruiz", whichever the subject is."""
    if subject is None:
        return
    names = (one for one in subject.rights if one.dep_ == "appos")
    named = subject if subject.pos_ == "PROPN" else next(names, subject)
    for word in (named, *named.lefts) if named.pos_ == "PROPN" else ():
        if word.pos_ == "PROPN":
            yield word.text


def _begins_life(token: Token) -> bool:
    """Tell "she was born", "Born in Lund,", "Salo grew up" and "began his career"."""
    if token.lower_ not in MARKS:
        return False
    if token.text == "Born" and token.i == token.sent.start:
        return True
    verb = clause_verb(token)
    if verb is None or not _is_mark(token, verb):
        return False
    return _is_of_somebody(verb, REAL_SUBJECTS)


def _is_young_age(token: Token) -> bool:
    """Tell the "17" of an obituary's "he joined the club at 17"."""
    if not token.text.isdigit() or not YOUNGEST <= int(token.text) <= OLDEST:
        return False
    verb = token.head.head
    led = token.head.lower_ == AT and token.dep_ == "pobj"
    bare = token.left_edge.i == token.right_edge.i
    subject = subject_of(verb)
    return led and bare and subject is not None and subject.lower_ in SOMEBODY


def _is_mark(token: Token, verb: Token) -> bool:
    """Tell "was born" and "was raised", "grew up", "began her career"."""
    if token.lower_ == UP:
        return lemma(verb) in GROWS
    if token.lower_ in CAREERS:
        return lemma(verb) in STARTS and token.head.i == verb.i
    return token.i == verb.i and any(c.dep_ == PASSIVE for c in verb.children)


def tells_youth(verb: Token) -> bool:
    """Tell "she grew up in Lund" and "he was raised by nuns"; not "the price grew".

    Args:
        verb: An event's predicate.
    """
    if lemma(verb) in GROWS:
        return any(child.lower_ == UP for child in verb.rights)
    raised = verb.lower_ in RAISED and verb.tag_ == "VBN"
    return raised and _is_of_somebody(verb, {PASSIVE})


def _is_of_somebody(verb: Token, relations: Collection[str]) -> bool:
    """Tell a verb whose subject is "she" or a name."""
    subjects = (c for c in verb.children if c.dep_ in relations)
    return any(c.pos_ == "PROPN" or c.lower_ in SOMEBODY for c in subjects)

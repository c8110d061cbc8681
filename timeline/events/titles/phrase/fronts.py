"""What opens a clause before its subject, where the parser makes one of the two.

"Over the weekend crews left", "on the way down Novak lost a glove", "yesterday
parliament agreed": the time or place is none of the subject's words.
"""

from timeline.events.clause import NOUNS, SUBJECTS
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, TENSED, Token, once_a_word

LISTS = read_word_lists("titles")
DAYS, PARTS = LISTS["days_by_word"], LISTS["parts_of_days"]
# Before one thing: "in that dispute drivers left".
SINGULAR = frozenset({"that", "this", "a", "an", "each", "every"})
WAYS = LISTS["ways"]
# Words of "over the" before a weekend.
PAIR = 2
TO = frozenset({"down", "up", "back", "home", "out", "in", "there", "over"})
LEADING = frozenset({"by", "over", "during", "at", "on", "in"})


def subject_after_front(verb: Token) -> Token | None:
    """Give "crews" for "left" in "over the weekend crews left"; else None.

    The parser makes it a noun of the preposition. Nothing stands between it and its
    verb but what hangs on it, and no comma before it.
    """
    first = first_finite(verb)
    if first is None or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    front = next((c for c in verb.children if c.dep_ == "prep" and c.i < verb.i), None)
    if front is None or front.right_edge.i + 1 != first.i:
        return None
    for noun in front.children:
        if noun.dep_ == "pobj":
            return noun if _has_front_time(noun) else _after_way(noun)
    return None


def first_of_group(verb: Token) -> Token:
    """Give the first of a verb and the words before it that help it."""
    helping = [c for c in verb.children if c.dep_ in HELPING and c.i < verb.i]
    return min([verb, *helping], key=lambda word: word.i)


def first_finite(verb: Token) -> Token | None:
    """Give the verb, or the "were" of "were freed"; None where neither is finite."""
    first = first_of_group(verb)
    return first if first.tag_ in TENSED else None


def _has_front_time(noun: Token) -> bool:
    return noun.tag_ in NOUNS and any(map(is_front_time, noun.children))


def _after_way(way: Token) -> Token | None:
    """Give "Novak" of "on the way down Novak lost a glove"."""
    down = way.nbor()
    if not is_way_on(down):
        return None
    who = next((c for c in down.children if c.dep_ == "pobj"), None)
    named = who is not None and who.tag_ == "NNP"
    return who if named else None


def is_way_on(word: Token) -> bool:
    """Tell the "down" of "on the way down", which needs no noun."""
    return word.lower_ in TO and word.head.i == word.i - 1 and word.head.lower_ in WAYS


def _is_led_evening(word: Token) -> bool:
    """Tell the evening of "by Thursday evening crews left", not "Thursday evening"."""
    front, day = word.nbor(-PAIR), word.nbor(-1)
    led = front.lower_ in LEADING and front.i == word.sent.start
    return led and day.lower_ in LISTS["temporal_nouns"]


@once_a_word
def is_of_front(word: Token) -> bool:
    """Tell a word of "the following two days" before "fog prevented it"."""
    noun = word.head
    if _is_front(word, noun):
        return True
    after = (c for c in noun.children if word.i < c.i < noun.i)
    return is_front_time(word) or any(map(is_front_time, after))


def _is_front(word: Token, noun: Token) -> bool:
    """Tell "that dispute" of "in that dispute drivers left", "on live television Ruiz".

    The parser makes one noun of it all, and leaves "in" alone.
    """
    first = noun.left_edge
    front = first.nbor(-1)
    alone = front.i == noun.sent.start and front.tag_ == "IN"
    alone &= all(False for _ in front.children) and noun.dep_ in SUBJECTS
    before = noun.nbor(-1)
    if not alone or before.head != noun or word.i >= noun.i:
        return False
    common = before.dep_ == "compound" and before.tag_ == "NN" and before.text.islower()
    one = any(c.lower_ in SINGULAR for c in noun.children if c.dep_ == "det")
    named = noun.tag_ == "NNP" and noun.ent_type_ == "PERSON"
    return common and ((noun.tag_ == "NNS" and one) or named)


def is_front_time(word: Token) -> bool:
    """Tell the weekend of "over the weekend crews left", the day of "today Lund won".

    The parser makes it the first part of a compound. Not "over the weekend market".
    """
    if word.dep_ not in {"compound", "nmod"} or word.i > word.head.i:
        return False
    noun = word.head
    opens = word.i == word.sent.start or not word.text.istitle()
    if word.lower_ in DAYS:
        return opens
    if word.lower_ in PARTS:
        today = word.nbor(-1).lower_ in DAYS
        return today or (noun.tag_ == "NNS" and _is_led_evening(word))
    if word.tag_ == "NNS" and word.whitespace_:
        # "On two days fog fell"; not "a several-hours delay", "given two years jail"
        bare = word.nbor(-1).whitespace_ and noun.dep_ != "dobj"
        return bool(bare) and word.lower_ in LISTS["temporal_nouns"]
    many = noun.tag_ == "NNS" and word.i + 1 == noun.i
    if word.lower_ != "weekend" or not many or word.i < PAIR:
        return False
    front = word.nbor(-PAIR)
    led = front.lower_ in LEADING and word.nbor(-1).lower_ == "the"
    lost = front.i + 1 == noun.left_edge.i
    return led and lost and (front.i == word.sent.start or front.nbor(-1).text == ",")

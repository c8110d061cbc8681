"""A verb in, whether what it tells has come, will come or never came out."""

from timeline.events.clause import SUBJECTS, VERB_POS, Tense, read_verb_group
from timeline.events.conditions import is_condition
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    NOUN_POS,
    PAST_TAGS,
    PRESENT_TAGS,
    Token,
    lemma,
    once_a_word,
)

SET_AHEAD = read_word_lists("dating")["set_ahead"]
PUT_OFF = read_word_lists("dating")["put_off"]
MOVED_TO = frozenset({"from", "to", "until", "till", "for"})
COMING = read_word_lists("dating")["comes_now"]
COMING_AT = frozenset({"after", "before", "as", "amid"})
CALLED_FOR = read_word_lists("dating")["called_for"]
ASKING_FOR = read_word_lists("dating")["asking_for"]
AWAITED = read_word_lists("dating")["awaited"]
PLANNING = read_word_lists("status")["planning_words"]
ON_COURSE = read_word_lists("dating")["on_course"]
AIMS = frozenset({"xcomp", "advcl", "acl"})
NAMING = frozenset({"attr", "acomp"})
CONTENT = frozenset({"ccomp", "parataxis"})
HAS = frozenset({"has", "have", "'ve", "\u2019ve"})
BEHIND = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})
AWAITING = frozenset({"until", "till", "once"})
WAITED_FOR = AWAITING | {"soon", "when", "if"}  # "as soon as it was mended"
WOULD = "would"
MUST, UNDER = "must", "under"
PLANS = read_word_lists("dating")["laws"] | read_word_lists("dating")["proposals"]
UNREAL = frozenset({"would", "could", "might"})


@once_a_word
def has_happened(token: Token) -> bool:
    """Tell a past verb that no words put ahead of its telling: "they met on Friday".

    Not "they planned for Friday", nor "they were to meet on Friday". Of 2,400 such
    events of the training articles one ended after publication.
    """
    did = token.tag_ == "VB" and any(c.lower_ == "did" for c in token.lefts)
    if not (did or token.tag_ in PAST_TAGS) or lemma(token) in SET_AHEAD:
        return False
    return read_verb_group(token).tense in BEHIND


def had_happened(token: Token) -> bool:
    """Tell "she had left" of a day told before: that day or earlier.

    Of 150 such events of the invented articles 79 were on the day, 29 before it.
    """
    if token.pos_ not in VERB_POS:
        return False
    group = read_verb_group(token)
    plain = not group.progressive and group.negation is None
    return plain and group.tense is Tense.PLUPERFECT


def there_was(noun: Token) -> bool:
    """Tell the "protests" of "there were protests" and "there have been protests"."""
    verb = noun.head
    if noun.dep_ != "attr" or all(child.dep_ != "expl" for child in verb.lefts):
        return False
    return has_happened(verb) or has_just_happened(verb)


@once_a_word
def is_plainly_told(token: Token) -> bool:
    """Tell a verb in the simple past that is not denied: "hid", "was hidden"."""
    if token.pos_ != "VERB":
        return False
    group = read_verb_group(token)
    return group.tense is Tense.PAST and group.negation is None


def has_just_happened(token: Token) -> bool:
    """Tell a present perfect, which names no day long ago: "has been charged".

    "Having lost it in 1972" does, and "may have lost it in 1972". Nor has it happened
    where it is waited for: "once he has been charged".
    """
    if token.tag_ != "VBN" or will_happen(token):
        return False
    return any(c.lower_ in HAS and c.tag_ in PRESENT_TAGS for c in token.lefts)


def is_going_on(token: Token) -> bool:
    """Tell a present with "is", which names no day long ago: "is accused of theft".

    A simple present may: "the house dates to 1873".
    """
    now = any(c.tag_ in PRESENT_TAGS and lemma(c) == "be" for c in token.lefts)
    return now and read_verb_group(token).tense is Tense.PRESENT


def goes_on_now(token: Token) -> bool:
    """Tell what goes on at the telling: "is investigating it", "are being searched".

    Not what somebody said, on a day of his own, was going on.
    """
    group = read_verb_group(token)
    if group.tense is not Tense.PRESENT or not group.progressive:
        return False
    return token.dep_ not in CONTENT or token.head.tag_ in PRESENT_TAGS


def comes_now(token: Token) -> bool:
    """Tell the "comes" of "the decision comes two weeks after the strike began".

    News says so of what it has just told, or is about to. Not "the bus comes on
    Monday".
    """
    verb = token.head if token.dep_ in SUBJECTS else token
    if lemma(verb) not in COMING or verb.tag_ != "VBZ":
        return False
    clauses = (one for one in verb.rights if one.dep_ == "advcl")
    marks = (child for clause in clauses for child in clause.lefts)
    return any(one.lower_ in COMING_AT for one in (*verb.rights, *marks))


def will_happen(token: Token) -> bool:
    """Tell a verb told as to come: "she said on Monday that it will close".

    So is what a clause of the present waits for: "he leads it until she returns", "once
    she has returned", and what was said to be waited for.
    """
    if token.pos_ != "VERB":
        return False
    tense = read_verb_group(token).tense
    if tense is Tense.FUTURE:
        return True
    if token.dep_ != "advcl":
        return False
    if tense in {Tense.PRESENT, Tense.PERFECT}:
        return any(child.lower_ in AWAITING for child in token.lefts)
    return tense is Tense.PAST and _is_waited_for(token)


def _is_waited_for(token: Token) -> bool:
    """Tell "said it would reopen as soon as the roof was mended"; that is to come."""
    above = token.head.head if token.head.lower_ in WAITED_FOR else token.head
    group = read_verb_group(above)
    if above.dep_ not in CONTENT or group.modal != WOULD or group.has_have:
        return False
    soon = token.head.i != above.i
    return soon or any(child.lower_ in WAITED_FOR for child in token.lefts)


def is_awaited_now(noun: Token) -> bool:
    """Tell "the pending sale" and "an upcoming vote"; not "the planned march".

    And the strike of "called for a strike", the inquiry of "demanded an inquiry".
    """
    if noun.pos_ not in NOUN_POS:
        return False
    if any(c.lower_ in AWAITED for c in noun.lefts) or is_condition(noun):
        return True
    day = noun.head.head if noun.head.lower_ == "of" else noun  # "a day of protest"
    link = day.head
    led = day.dep_ == "pobj" and link.lower_ == "for" and lemma(link.head) == "call"
    asked = day.dep_ == "dobj" and lemma(link) in ASKING_FOR
    return (led or asked) and lemma(noun) in CALLED_FOR


def is_planned_now(token: Token) -> bool:
    """Tell what is planned at the telling: "is to close", "plans to close it".

    So is what "must" be done, and what somebody "is on course to" do. Not "was to
    close" nor "planned to close it", which may be over, nor what "must have" closed.
    """
    if _must_happen(token):
        return True
    infinitive = any(child.tag_ == "TO" for child in token.lefts)
    if token.pos_ != "VERB" or token.dep_ not in AIMS or not infinitive:
        return False
    above = token.head
    if _is_on_course(above):
        return True
    if token.dep_ != "xcomp":
        return False
    if above.pos_ == "AUX":  # not "the goal is to close it"
        bare = all(child.dep_ not in NAMING for child in above.rights)
        return bare and lemma(above) == "be" and above.tag_ in PRESENT_TAGS
    verb = above.head if above.pos_ == "ADJ" else above  # "is due to close"
    present = read_verb_group(verb).tense is Tense.PRESENT
    return present and lemma(above) in PLANNING


def _must_happen(token: Token) -> bool:
    """Tell "must be approved by the Senate", but "he said that it must" on a day."""
    group = read_verb_group(token)
    if token.pos_ != "VERB" or group.modal != MUST or group.has_have:
        return False
    return token.dep_ not in CONTENT


def _is_on_course(above: Token) -> bool:
    """Tell the "is" or the "line" of "is in line to make his debut"."""
    noun = above.pos_ == "NOUN" and above.dep_ == "pobj"
    verb = above.head.head if noun else above
    if lemma(verb) != "be" or verb.tag_ not in PRESENT_TAGS:
        return False
    links = (link for link in verb.rights if link.dep_ == "prep")
    return any(lemma(one) in ON_COURSE for link in links for one in link.rights)


def moved_by(link: Token) -> Token | None:
    """Give the verb that moves something to a day: "put the vote back to Monday".

    Args:
        link: The word before that day.

    Returns:
        None where nothing is moved there.
    """
    # "Put it back to Monday", "moved the launch from Sunday to Tuesday"
    beside = link.head.dep_ == "advmod" or (
        link.lower_ == "from" and link.head.dep_ == "dobj"
    )
    verb = link.head.head if beside else link.head
    moves = link.lower_ in MOVED_TO and lemma(verb) in PUT_OFF
    return verb if moves and verb.i < link.i else None


def is_of_plan(token: Token) -> bool:
    """Tell "under the plan, both sides would withdraw"; not "said that they would".

    Args:
        token: A predicate.
    """
    group = read_verb_group(token)
    if token.pos_ != "VERB" or group.modal != WOULD or group.has_have:
        return False
    first = token.head if token.dep_ == "conj" else token
    return any(
        link.lower_ == UNDER and lemma(one) in PLANS
        for link in first.lefts
        for one in link.rights
    )


def never_was(token: Token) -> bool:
    """Tell what would have happened: "he would have signed it, he said on Friday"."""
    group = read_verb_group(token)
    return group.tense is Tense.MODAL and group.has_have and group.modal in UNREAL

"""A parsed article in, its expressions of time out, read by the tense of their verbs.

The words around a bare "March" may mislead: "the bank that failed in March will be
sold" has "will" beside it. Where the expression hangs on a verb, that verb tells.
"""

from timeline.article import BlockKind
from timeline.events.charges import charged_by
from timeline.events.clause import SPEECH, SUBJECTS, VERB_POS, Tense, read_verb_group
from timeline.events.dating.article.happening import (
    has_happened,
    has_just_happened,
    is_planned_now,
    will_happen,
)
from timeline.events.dating.clause.clauses import BEFORE_NOUN
from timeline.events.dating.clause.days_ahead import (
    UNTIL,
    WITHIN,
    is_ahead_of_news,
    is_set_for,
)
from timeline.events.dating.clause.told import is_of_teller, is_told
from timeline.events.own_days import highest
from timeline.events.turned_out import comes_of_it
from timeline.events.word_lists import read_word_lists
from timeline.language import (
    HELPING,
    NOUN_ADVERBS,
    PRESENT_TAGS,
    ParsedArticle,
    Token,
    lemma,
)
from timeline.timexes import Timex, VerbTense, find_parsed_timexes

LISTS = read_word_lists("dating")
OCCASIONS = frozenset({"at", "during"})
BY = "by"
FROM = "from"
LOOKING = frozenset({"over", "after", "following", "about", "into"})
MARKS = frozenset({";", ":"})


def read_timexes(parsed: ParsedArticle) -> list[Timex]:
    """Read the expressions of time of a parsed article, in text order.

    Args:
        parsed: The article.
    """
    text, published = parsed.layout.reading_text, parsed.article.published
    return find_parsed_timexes(text, published, _VerbTenses(parsed))


class _VerbTenses:
    """Tells the tense of the verb that an expression hangs on."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self._doc = parsed.doc
        self._timeless = [
            (block.char_start, block.char_end)
            for block in parsed.layout.blocks
            if block.kind is not BlockKind.BODY or block.in_entry or block.is_row
        ]

    def __call__(self, first: int, after: int) -> VerbTense | None:
        """Tell the tense of the verb of the words between two offsets."""
        span = self._doc.char_span(first, after)
        tokens = [token for token in span or () if not token.is_space]
        if not tokens:
            return None
        top, verb = highest(tokens), _verb_of(tokens)
        if is_set_for(top) or is_ahead_of_news(top, tokens[0].i):
            return VerbTense.FUTURE
        if _is_of_harm(top) or _goes_back(tokens) or _counts_dead(top):
            return VerbTense.PAST
        if verb is None:
            return None
        tense = _side(verb, tokens[0].i)
        if tense is VerbTense.BEFORE and top.head.lower_ == BY:
            return VerbTense.PAST  # "by Monday it had risen": after what was told
        now = tense is VerbTense.PRESENT
        # "Storm kills four on Friday" is told in the present; "remembers March, when"
        timeless = now and (self._is_timeless(first) or _is_explained(tokens[-1]))
        return None if timeless else tense

    def _is_timeless(self, place: int) -> bool:
        return any(first <= place < after for first, after in self._timeless)


def _goes_back(tokens: list[Token]) -> bool:
    """Tell the spring of "it goes back to the spring"; not of "moved back to May"."""
    first = tokens[0].i
    before = [one.lower_ for one in tokens[0].doc[max(first - 3, 0) : first]]
    verb = next((one for one in tokens[0].ancestors if one.pos_ in VERB_POS), None)
    back = before[-2:] == ["back", "to"] or before[-3:] == ["back", "to", "the"]
    return back and verb is not None and lemma(verb) in LISTS["goes_back"]


def _is_of_harm(head: Token) -> bool:
    """Tell "the 9 August shooting", which nobody plans; not "the 3 November vote".

    And "the deaths on Monday" or "of Monday" and "Sunday's defeat"; not "plan a raid on
    Monday".
    """
    noun = head.head
    if head.dep_ == "poss" and lemma(noun) in LISTS["outcomes"]:
        return True
    if head.dep_ == "pobj" and noun.lower_ in WITHIN | {"of"}:
        noun = noun.head
        known = any(child.lower_ == "the" for child in noun.lefts)
        return known and noun.dep_ != "dobj" and lemma(noun) in LISTS["mishaps"]
    if head.dep_ not in BEFORE_NOUN or noun.i < head.i or noun.pos_ != "NOUN":
        return False
    return lemma(noun) in LISTS["mishaps"]


def _counts_dead(head: Token) -> bool:
    """Tell the day of "40 have been killed until Friday", not "is shut until"."""
    verb = head.head.head
    until = head.dep_ == "pobj" and head.head.lower_ in UNTIL
    return until and has_just_happened(verb) and lemma(verb) in LISTS["deeds"]


def _is_explained(last: Token) -> bool:
    """Tell a time of which "when" tells what happened then, or "where"."""
    follows = last.doc[last.i + 1 : last.i + 3]
    words = [one.lower_ for one in follows if one.text != ","]
    return words[:1] in (["when"], ["where"])


def _verb_of(tokens: list[Token]) -> Token | None:
    """Give the verb that an expression itself hangs on; None for another word.

    None, too, where another verb stands between them, as the parser may then have taken
    the wrong one.
    """
    head = highest(tokens)
    if head.dep_ == "poss" and head.head.dep_ == "pobj":
        head = head.head  # "will race on Tuesday's fourth stage"
    if head.dep_ == "pobj" and (head.head.lower_ in WITHIN or _opens(head.head)):
        verb = _of_occasion(head.head.head)
    elif head.dep_ == "pobj" and head.head.lower_ == BY:
        verb = head.head.head
        reached = lemma(verb) in LISTS["reaches"]  # not "demanded it by Friday"
        return verb if reached or _was_meant(verb) else None
    elif head.lower_ in WITHIN or head.dep_ in NOUN_ADVERBS:
        verb = head.head
    else:
        return None
    if verb.pos_ not in VERB_POS:
        return None
    near, far = sorted((verb.i, tokens[0].i))
    between = verb.doc[near + 1 : far]
    if any(_parts(one, verb) for one in between):
        return None
    if _is_of_teller(head, tokens, verb) or _only_describes(verb, tokens[0].i):
        return verb.head
    return verb


def _opens(link: Token) -> bool:
    """Tell the "from" of "will be closed from May after cracks were found"."""
    return link.lower_ == FROM and will_happen(link.head)


def _of_occasion(word: Token) -> Token:
    """Give the verb of "was told at a briefing" for the briefing; others stay."""
    at = word.head
    if word.pos_ != "NOUN" or word.dep_ != "pobj" or at.lower_ not in OCCASIONS:
        return word
    return at.head if at.head.pos_ in VERB_POS and at.head.i < at.i else word


def _only_describes(verb: Token, place: int) -> bool:
    """Tell the "charged" of "will appear on Monday charged with murder".

    Args:
        verb: The verb that a date hangs on, as the parser has it.
        place: Index of the date's first word.
    """
    above = verb.head
    bare = verb.tag_ == "VBN" and verb.dep_ in {"advcl", "acl"}
    bare = bare and not any(c.dep_ in HELPING | SUBJECTS for c in verb.children)
    return bare and above.pos_ in VERB_POS and above.i < place < verb.i


def _is_of_teller(head: Token, tokens: list[Token], verb: Token) -> bool:
    """Tell Monday in "said on Monday it will close", which hangs on "close"."""
    if not is_told(verb):
        return False
    begins = head.head.i if head.dep_ == "pobj" else tokens[0].i
    return is_of_teller(begins, tokens[-1].i, verb.head, verb)


def _parts(word: Token, verb: Token) -> bool:
    """Tell another verb, a mark behind which another clause begins, and "ahead of".

    "They gathered ahead of the funeral on Saturday" leaves open whose day that is.
    """
    if word.lower_ in LISTS["looks_ahead"]:
        return True
    if word.dep_ == "amod":
        return False  # "passes on a projected path over the weekend"
    return word.text in MARKS or (word.pos_ in VERB_POS and word.head.i != verb.i)


def _side(verb: Token, place: int) -> VerbTense | None:
    """Tell the tense of a verb, where it settles when it is, was or will be done.

    Args:
        verb: The verb that a date hangs on.
        place: Index of the date's first word.
    """
    tense = read_verb_group(verb).tense
    if will_happen(verb) or is_planned_now(verb):
        return VerbTense.FUTURE
    came = comes_of_it(verb) or comes_of_it(verb, "to")
    if came or _was_meant(verb) or _looks_back(verb, place):
        return VerbTense.PAST
    if lemma(verb) in LISTS["tells_ahead"] and place > verb.i:
        # "called a vote in May"; not "on Friday called it", "had expected it in May"
        return VerbTense.PAST if tense is Tense.PLUPERFECT else None
    if tense is Tense.PRESENT and verb.tag_ in PRESENT_TAGS:
        says = lemma(verb) in SPEECH or any(c.dep_ == "ccomp" for c in verb.children)
        return None if says else VerbTense.PRESENT
    # "Held on Tuesday for a theft that he did on Saturday"
    deed = charged_by(verb.head if verb.dep_ == "relcl" else verb) is not None
    had = tense is Tense.PLUPERFECT and has_happened(verb)
    # "It had sunk on Monday, he said": that lies before his saying so alone.
    if deed or (had and not is_told(verb)):
        return VerbTense.BEFORE
    past = had or (tense is Tense.PAST and has_happened(verb))
    return VerbTense.PAST if past else None


def _looks_back(verb: Token, place: int) -> bool:
    """Tell "are investigating a crash on Tuesday", "are seeking a man over a crash".

    Not "on Tuesday are meeting over the crash".
    """
    if lemma(verb) not in LISTS["looks_back"]:
        return False
    return any(
        lemma(one) in LISTS["mishaps"]
        and (one.dep_ == "dobj" or (one.dep_ == "pobj" and one.head.lower_ in LOOKING))
        for one in verb.doc[verb.i + 1 : place]
    )


def _was_meant(verb: Token) -> bool:
    """Tell what somebody "had hoped to" do: by a day that has come, done or not."""
    if all(child.tag_ != "TO" for child in verb.lefts) or verb.dep_ != "xcomp":
        return False
    return read_verb_group(verb.head).tense is Tense.PLUPERFECT

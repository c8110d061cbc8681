"""A predicate in, a headline for its event out, in the article's own words.

A verb gives its clause; a noun the clause of the verb that tells it ("a crash killed
157"), or else its own phrase ("protests in Hong Kong"). What does not fit is dropped
from the least needed, never cut.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import filterfalse, islice, takewhile

from timeline.actors import ActorMention
from timeline.events.clause import VERB_POS, governing_verb
from timeline.events.nearby import mentions_between
from timeline.events.titles.names.ellipsis import with_noun
from timeline.events.titles.names.farther import verb_past_front
from timeline.events.titles.names.objects import with_objects
from timeline.events.titles.names.openers import with_noun_meant
from timeline.events.titles.names.rename import with_names, with_surnames
from timeline.events.titles.phrase.asides import comes_so_long_before, is_in_side_event
from timeline.events.titles.phrase.cores import core_of
from timeline.events.titles.phrase.lone_owners import without_lone_owners
from timeline.events.titles.phrase.openings import idle_words, is_day, opening_label
from timeline.events.titles.phrase.scores import HYPHENS
from timeline.events.titles.phrase.times import YEAR
from timeline.events.titles.pieces import noun_pieces
from timeline.events.titles.polish import LONGEST, QUOTED, ending_of, joined, polished
from timeline.events.titles.quotes import hangs_within, only_quotes, quotation
from timeline.events.titles.stretch import own_words
from timeline.events.titles.subject.headings import told_with
from timeline.events.titles.subject.relatives import gap_object, tells_only_aside
from timeline.events.titles.subject.summed_up import summed_up
from timeline.events.titles.subject.tellers import is_aimed_at
from timeline.events.titles.that import with_that
from timeline.events.titles.verb.beginnings import opens_well
from timeline.events.titles.verb.doubt import question_start
from timeline.events.titles.verb.saying import lost_content
from timeline.events.titles.verb.tense import in_present
from timeline.events.titles.verb.verbs import base_form, headline_verb, present
from timeline.events.titles.way import Way
from timeline.events.titles.ways import STEPS_UP, ways_to_tell
from timeline.events.titles.words import UNKNOWN_OWNERS, Piece, Word, told_at
from timeline.language import Doc, ParsedArticle, Token, lemma

FEWEST = 3
# Characters before a sentence within which a noun may be that its pronoun stands for.
NOUNS_WITHIN = 400
# What a noun's phrase may not open with where it is the whole title.
VAGUE = frozenset({"its", "their", "his", "her", "most", "this", "that", "these"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
MARKS = len(" \u201c\u201d")


def write_title(
    parsed: ParsedArticle, token: Token, mentions: Sequence[ActorMention]
) -> str:
    """Write the headline of a predicate's event: at most 90 characters, subject first.

    Args:
        parsed: The article.
        token: The predicate's head word.
        mentions: The article's actors; pronouns and bare surnames get their names.
    """
    sentence = token.sent
    first = sentence.start_char - NOUNS_WITHIN
    near = mentions_between(mentions, first, sentence.end_char)
    by_head = with_surnames(near, sentence, mentions)
    told = verb_past_front(token) or summed_up(token) or told_with(token)
    words = _headline(told, by_head) or _aside(told, by_head)
    words = words or _stretch(told, by_head)
    words = _tidied(words, parsed.doc)
    for fuller in (with_noun, with_objects, with_that):
        named = fuller(words, parsed.doc)
        words = named if len(joined(named, parsed.doc)) <= LONGEST else words
    title = polished(joined(words, parsed.doc), ending_of(words, parsed.doc))
    asked = bool(words) and words[0].place == question_start(token)
    return f"{title}?" if asked and len(title) < LONGEST else title


def _tidied(words: list[Word], doc: Doc) -> list[Word]:
    """Drop what the parser joins to a subject: "In 1997 methane", "Saturday Ana Ruiz".

    Also an "aged" that lost its number.
    """
    first = words[0].place if words else 0
    year = YEAR.fullmatch(doc[first].text) and doc.at(first - 1).lower_ == "in"
    days = [*takewhile(lambda word: is_day(doc[word.place]), words)]
    named = words[len(days) : len(days) + 1]
    stray = days and named and doc[named[0].place].ent_type_ in NAMES
    start = len(days) if stray else int(bool(year) and len(words) > 1)
    start = start or opening_label(words, doc)
    owner = words[start : start + 1]
    if owner and owner[0].text.lower() in UNKNOWN_OWNERS and len(words) >= FEWEST:
        # "Its director quits": whose is not known, and a title does without it.
        start += 1
    start += idle_words(words[start:], doc)
    kept = [*words[start : start + 1], *(_lowered(w, doc) for w in words[start + 1 :])]
    numbers = [*(doc[word.place].like_num for word in kept[1:]), False][: len(kept)]
    aged = [
        word.text == "aged" and doc[word.place - 1].text not in HYPHENS for word in kept
    ]
    kept = [
        word
        for word, is_aged, counted in zip(kept, aged, numbers, strict=True)
        if counted or not is_aged
    ]
    return without_lone_owners(kept, doc)


def _lowered(word: Word, doc: Doc) -> Word:
    """Write "gross" for the "Gross" that opened the sentence, but not the title."""
    token = doc[word.place]
    opened = token.is_sent_start and word.text == token.text and word.zone < QUOTED
    if (
        not opened
        or token.pos_ == "PROPN"
        or token.lower_ == "i"
        or token.ent_type_ in NAMES
    ):
        return word
    return Word(word.zone, word.place, word.text[:1].lower() + word.text[1:])


def _headline(token: Token, mentions: Mapping[int, ActorMention]) -> list[Word]:
    """Put a headline together; no words where none comes out sound."""
    for way in ways_to_tell(token, mentions):
        words = _fitted(way.pieces(mentions), token.doc, mentions)
        sound = way.is_sound(token, words)
        whole = sound and words[-1].place != way.head.i and not only_quotes(way.head)
        whole = whole and not hangs_within(way.head)
        teller = token if token.pos_ in VERB_POS else governing_verb(token)
        quoting = [] if whole else _quoting(way, mentions)
        if way.head != teller and all(word.place != token.i for word in quoting):
            quoting = []
        if sound or quoting:
            return quoting or words
    return []


def _quoting(way: Way, mentions: Mapping[int, ActorMention]) -> list[Word]:
    """Give who says it and what is quoted; no words where nothing is."""
    verb = way.head
    core = [] if way.subject is None else core_of(way.subject)
    name = [token for token in core if token.ent_type_ == "PERSON"]
    alone = way.subject is not None and way.subject.tag_ in {"NN", "NNP"}
    says = Word(1, verb.i, _says(verb, alone=alone))
    for tokens in (core, name):
        who = told_at(0, tokens)
        whom = told_at(1, _listeners(verb))
        named = with_names([*who, says, *whom], verb.doc, mentions)
        quoted = quotation(verb, LONGEST - len(joined(named, verb.doc)) - MARKS)
        if tokens and quoted:
            return [*named, *told_at(QUOTED, quoted)]
    return []


def _says(verb: Token, *, alone: bool) -> str:
    """Write a verb of saying, which the tagger may take for a participle."""
    form = headline_verb(verb, plural=False if alone else None)
    bare = verb.tag_ == "VBN" and form == verb.text
    return present(base_form(verb), plural=not alone) if bare else form


def _listeners(verb: Token) -> list[Token]:
    """Give the "reporters" of "told reporters", without whom nobody is told."""
    told = verb.children if lemma(verb) == "tell" else ()
    nouns = (c for c in told if c.dep_ in {"dobj", "dative"} and c.i > verb.i)
    return [token for noun in islice(nouns, 1) for token in core_of(noun)]


def _aside(token: Token, mentions: Mapping[int, ActorMention]) -> list[Word]:
    """Give a noun's own phrase where it is told aside: ", with elections in March".

    So of "the vote" in "the verdict comes a week before the vote".
    """
    if not (is_in_side_event(token) or comes_so_long_before(token)):
        return []
    return _fitted(list(noun_pieces(token)), token.doc, mentions)


def _stretch(token: Token, mentions: Mapping[int, ActorMention]) -> list[Word]:
    """Give the article's own words for an event.

    Where they tell too little, the noun's phrase or the verb above does it.
    """
    words = _verbatim(token, mentions)
    said = lost_content(token, [word.place for word in words])
    told = _headline(said, mentions) if said is not None else []
    if told:
        return told
    is_noun = token.pos_ not in VERB_POS
    stands = opens_well(token, [word.place for word in words])
    stands &= not _lacks_object(words, token.doc)
    stands &= not tells_only_aside([token.doc[word.place] for word in words])
    if stands and len(words) >= FEWEST and (is_noun or words[0].place < token.i):
        return words
    if is_noun:
        phrase = _fitted(list(noun_pieces(token)), token.doc, mentions)
        if len(phrase) > 1 and token.doc[phrase[0].place].lower_ not in VAGUE:
            return phrase
    for above in islice(filterfalse(is_aimed_at, _verbs_above(token)), STEPS_UP):
        told = _headline(above, mentions)
        if told:
            return told
        whole = _verbatim(above, mentions)
        kept = [word.place for word in whole]
        # "The court heard", without what it heard
        bare = kept[-1] == above.i and lost_content(above, kept) is not None
        aside = tells_only_aside([token.doc[place] for place in kept])
        if opens_well(above, kept) and not (bare or aside):
            return whole
    return words


def _lacks_object(words: Sequence[Word], doc: Doc) -> bool:
    """Tell "she holds until the coup" of "a post that she held until the coup"."""
    places = {word.place for word in words}
    verbs = (doc[place] for place in places if doc[place].pos_ in VERB_POS)
    return any(noun.i not in places for verb in verbs for noun in gap_object(verb))


def _verbs_above(token: Token) -> Iterator[Token]:
    above = governing_verb(token)
    while above is not None:
        yield above
        above = governing_verb(above)


def _verbatim(token: Token, mentions: Mapping[int, ActorMention]) -> list[Word]:
    """Give the article's own words around a predicate, with names for pronouns."""

    def named(tokens: Sequence[Token]) -> list[Word]:
        words = with_noun_meant(told_at(0, tokens), token.doc, mentions)
        return with_names(words, token.doc, mentions)

    def fits(tokens: Sequence[Token]) -> bool:
        return len(joined(named(tokens), token.doc)) <= LONGEST

    told = own_words(token, fits)
    words, forms = named(told), in_present(told)
    present = [Word(w.zone, w.place, forms.get(w.place, w.text)) for w in words]
    # The "has" of "has sold", told as "sells".
    present = [word for word in present if word.text]
    return present if len(joined(present, token.doc)) <= LONGEST else words


def _fitted(
    pieces: list[Piece], doc: Doc, mentions: Mapping[int, ActorMention]
) -> list[Word]:
    """Drop the heaviest piece, the last of its weight first, until the title fits."""
    kept = sorted(pieces, key=lambda piece: (piece.weight, piece.words[0]))
    while True:
        words = sorted({word for piece in kept for word in piece.words})
        words = with_names(words, doc, mentions)
        if len(kept) == 1 or len(joined(words, doc)) <= LONGEST:
            return words
        kept.pop()

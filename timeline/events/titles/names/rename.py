"""Words of a title in, the same with names for pronouns and bare surnames out."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from timeline.actors import Actor, ActorMention, ActorType
from timeline.actors.identity.identified import names_somebody
from timeline.actors.words import word_lists
from timeline.events.antecedents import is_person_noun
from timeline.events.clause import SUBJECTS, clause_verb, subject_of
from timeline.events.lexicon import is_event_noun
from timeline.events.nearby import mentions_between
from timeline.events.possessives import possessive
from timeline.events.titles.names.expletives import announces_clause, tells_event
from timeline.events.titles.names.pronouns import (
    follows_object,
    is_in_quotation,
)
from timeline.events.titles.phrase.measures import takes_time
from timeline.events.titles.phrase.number import is_plural
from timeline.events.titles.words import Word
from timeline.events.word_lists import read_word_lists
from timeline.language import PLURAL_TAGS, Doc, Span, Token, lemma

PLURAL = frozenset({"they", "them", "their", "we", "us", "our"})
LISTS = read_word_lists("titles")
LONGEST_NAME = 40
VERB = 1  # its zone in a title
LONGEST_NAMED = 4  # words
# What a bare surname in the plural form is taken for.
MISSED = frozenset({"", "ORG", "PERSON"})
# Characters within which somebody is looked for by the surname.
FARTHEST = 10_000


def with_names(
    words: Sequence[Word], doc: Doc, mentions: Mapping[int, ActorMention]
) -> list[Word]:
    """Put canonical names where a title's words alone do not tell who is meant.

    Args:
        words: The title's words in their order.
        doc: The parsed article that they are from.
        mentions: Head token index -> mention.
    """
    named: set[str] = set()
    result: list[Word] = []
    for word in words:
        mention = mentions.get(word.place)
        if mention is None or _is_of_teller(doc[word.place], result, mentions):
            result.append(word)
            continue
        text = _name_for(doc[word.place], word, mentions, named)
        if text != word.text and _is_without_owned(doc[word.place], words):
            text = mention.actor.name  # the "his" of "his lawyer said he would go"
        if text != word.text and _is_told_later(doc[word.place], words, mentions):
            text = word.text
        surname = mention.actor.name.rpartition(" ")[2]
        if text != word.text and any(one.text == surname for one in result):
            # "Dale sends his son a book": Dale was not known for Jan Dale.
            text = word.text
        if text != word.text and (
            _is_named_after(words, word, surname)
            or _ends_a_name(result, word, mention.actor.name)
        ):
            text = word.text  # "The pilot was identified as Jan Dale."
        if text != word.text and " " in text and _is_courtesy(result, word.place):
            del result[-1]  # "Mr Dale" is Jan Dale.
        named.add(mention.actor.name)
        result.append(Word(word.zone, word.place, text))
    return result


def _is_without_owned(owner: Token, words: Sequence[Word]) -> bool:
    owned = any(word.place == owner.head.i for word in words)
    return owner.tag_ == "PRP$" and not owned


def _is_told_later(
    token: Token, words: Sequence[Word], mentions: Mapping[int, ActorMention]
) -> bool:
    """Tell the "he" of "he stopped Ruiz from leaving", who is not Ruiz."""
    if token.tag_ != "PRP" or token.dep_ not in SUBJECTS:
        return False
    actor = mentions[token.i].actor
    others = (token.doc[one.place] for one in words if one.place > token.i)
    return any(
        one.tag_ == "NNP" and one.dep_ in {"dobj", "pobj", "dative"}
        for one in others
        if (known := mentions.get(one.i)) is not None and known.actor == actor
    )


def _is_named_after(words: Sequence[Word], word: Word, surname: str) -> bool:
    """Tell whether a name follows "as" anyway: "she was identified as Ana Ruiz"."""
    after = [one for one in words if one.place > word.place]
    verb = next((one for one in after if one.zone == VERB), None)
    texts = [] if verb is None else [one.text for one in after[after.index(verb) + 1 :]]
    return texts[:1] == ["as"] and surname in texts[1 : 1 + LONGEST_NAMED]


def _ends_a_name(before: Sequence[Word], word: Word, name: str) -> bool:
    """Tell the "Dale" right behind the "Jan" of Jan Dale."""
    first = _right_before(before, word.place)
    return bool(first) and f" {first} {word.text}" in f" {name}"


def _is_courtesy(before: Sequence[Word], place: int) -> bool:
    """Tell the "Mr" right before a surname, which a full name does without."""
    return _right_before(before, place) in word_lists().courtesies


def _right_before(before: Sequence[Word], place: int) -> str:
    """Give the title's word that stands right before a place; empty without one."""
    beside = bool(before) and before[-1].place == place - 1
    return before[-1].text if beside else ""


def with_surnames(
    near: Sequence[ActorMention], sentence: Span, mentions: Sequence[ActorMention]
) -> dict[int, ActorMention]:
    """Give the mentions of a sentence by their heads, with surnames like "Rivers".

    The parser takes such a name for a plural and the actor room misses it.

    Args:
        near: Those of the sentence.
        sentence: The sentence.
        mentions: Those of the article, in text order.
    """
    several = {a.head for a, b in pairwise(near) if a.head == b.head}  # "the two"
    by_head = {one.head: one for one in near if one.head not in several}
    for word in sentence:
        missed = word.tag_ in PLURAL_TAGS and word.ent_type_ in MISSED
        if missed and word.text.istitle() and word.i not in by_head:
            people = _people_called(word, mentions)
            if people:
                # Of two by that name nobody knows which.
                alone = len(people) == 1
                who = people.pop() if alone else Actor(word.text, ActorType.PERSON)
                end = word.idx + len(word)
                by_head[word.i] = ActorMention(who, word.idx, end, word.i)
    return by_head


def _people_called(surname: Token, mentions: Sequence[ActorMention]) -> set[Actor]:
    """Give the people by a surname that are named not too far away."""
    first, last = surname.idx - FARTHEST, surname.idx + FARTHEST
    return {
        mention.actor
        for mention in mentions_between(mentions, first, last)
        if mention.actor.type is ActorType.PERSON
        and mention.actor.name.endswith(f" {surname.text}")
    }


def new_name(subject: Token, mentions: Mapping[int, ActorMention]) -> str:
    """Give the name that the title writes for a pronoun; empty for other words."""
    mention = mentions.get(subject.i)
    known = mention is not None and _stands_for(subject, mention)
    return mention.actor.name if mention is not None and known else ""


def _stands_for(token: Token, mention: ActorMention) -> bool:
    """Tell whether a pronoun is surely the name: no "they" for one person or country.

    In "the officer said he fired" the pronoun stays, as the title names who it is.
    """
    if token.tag_ not in {"PRP", "PRP$"} or len(mention.actor.name) > LONGEST_NAME:
        return False
    empty = announces_clause(token) or takes_time(token)
    if token.lower_ == "it" and (empty or follows_object(token)):
        return False
    if _is_told_by_its_own(token, mention) or is_in_quotation(token):
        return False
    if any(after.text == "/" for after in token.doc[token.i + 1 : token.i + 2]):
        # "his/her"
        return False
    single = mention.actor.type in {ActorType.PERSON, ActorType.COUNTRY}
    # Of a team: "they won the cup"
    team = token.lower_ == "they" and lemma(token.head) in LISTS["done_by_teams"]
    single = mention.actor.type is ActorType.PERSON if team else single
    return not (single and token.lower_ in PLURAL)


def _is_told_by_its_own(token: Token, mention: ActorMention) -> bool:
    """Tell "Danish officials said it had spread": it is hardly Denmark.

    It may be in "It relented, officials said".
    """
    country = token.lower_ == "it" and mention.actor.type is ActorType.COUNTRY
    if country and tells_event(token):
        return True
    speaker = subject_of(token.head.head) if token.head.dep_ == "ccomp" else None
    if not country or speaker is None or speaker.i > token.i:
        return False
    return is_plural(speaker)


def _name_for(
    token: Token, word: Word, mentions: Mapping[int, ActorMention], named: set[str]
) -> str:
    mention = mentions[token.i]
    name = mention.actor.name
    if name in named or len(name) > LONGEST_NAME:
        return word.text
    worth = _is_worth_naming(token, word, mentions, named)
    if worth and _stands_for(token, mention):
        return possessive(name) if token.tag_ == "PRP$" else name
    if word.zone == 0 and not named and _is_bare_role(token, mention):
        return name
    bare = mention.char_end - mention.char_start == len(token)
    bare &= not _owns_itself(token, name)
    surname = mention.actor.type is ActorType.PERSON and name.endswith(" " + token.text)
    # "Mayor de Souza", of whom the title has said "de".
    surname &= token.nbor(-1).lower_ not in LISTS["name_particles"]
    return name if bare and surname else word.text


def _owns_itself(token: Token, name: str) -> bool:
    """Tell "Dale's founder, Jan Dale", whose Dale cannot be Jan Dale."""
    if token.dep_ != "poss":
        return False
    bearers = (c for c in token.head.children if c.dep_ == "appos" and c.i > token.i)
    near = (token.head, token.head.head, *bearers)
    return any(name.endswith(f" {one.text}") for one in near)


def _is_bare_role(token: Token, mention: ActorMention) -> bool:
    """Tell "the company" that opens a title and says nothing of which one it is."""
    named = mention.actor.type in {ActorType.ORGANISATION, ActorType.PERSON}
    if not named or token.tag_ != "NN" or token.dep_ not in SUBJECTS:
        return False
    person, body = is_person_noun(token), mention.actor.type is ActorType.ORGANISATION
    if (is_event_noun(lemma(token)) and not person) or (body and person):
        return False
    return all(child.dep_ in {"det", "punct"} for child in token.children)


def _is_worth_naming(
    token: Token, word: Word, mentions: Mapping[int, ActorMention], named: set[str]
) -> bool:
    """Tell a pronoun that opens the title or is a person's object.

    Later ones mostly mean whom the title has named already, and a wrong name is worse
    than a pronoun.
    """
    if token.tag_ == "PRP" and token.dep_ == "pobj":
        # "Norland imposes sanctions on him"; not "Ruiz takes a cook with him"
        led = token.lower_ in {"him", "her"}
        return led and not _is_owned(token, mentions)
    if word.zone == 0 and not named:
        return token.dep_ in SUBJECTS or token.tag_ == "PRP$"
    if token.tag_ == "PRP$":
        return token.lower_ in {"his", "her"} and not _is_owned(token, mentions)
    suffers = token.lower_ in {"him", "her"} and token.dep_ == "dobj"
    return suffers and not names_somebody(token.head)  # "names him as Ana Ruiz"


def _is_of_teller(
    token: Token, words: Sequence[Word], mentions: Mapping[int, ActorMention]
) -> bool:
    """Tell the "his" of "Dale ends his career", whose subject the title has told."""
    verb = clause_verb(token) if token.tag_ == "PRP$" else None
    subject = None if verb is None or token.i < verb.i else subject_of(verb)
    if subject is None or all(one.place != subject.i for one in words):
        return False
    known = mentions.get(subject.i)
    person = known is not None and known.actor.type is ActorType.PERSON
    return (person or subject.ent_type_ == "PERSON") and _is_owned(token, mentions)


def _is_owned(token: Token, mentions: Mapping[int, ActorMention]) -> bool:
    """Tell whether the subject of the clause may be whose it is.

    A person is one whom the article tells as such, whatever the parser takes him for.
    """
    verb = clause_verb(token)
    subject = None if verb is None else subject_of(verb)
    if subject is None or is_plural(subject):
        return subject is None
    known = mentions.get(subject.i)
    if known is not None and known.actor.type is ActorType.PERSON:
        return True
    return subject.ent_type_ not in {"ORG", "GPE", "NORP"}

"""A name and the words around it in, the signs that a person is meant out.

"Ana Ruiz, 41,", "Ana Ruiz, who left", "its leader, Ana Ruiz", "Ana Ruiz, a warlord".
"""

from collections.abc import Iterable

from timeline.actors.gazetteer.aliases import gazetteer, listed_clubs
from timeline.actors.gazetteer.given_names import Gender, gender_of
from timeline.actors.places import first_conjunct
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import heads_of_names, word_lists
from timeline.language import NOUN_SUBJECTS, PLURAL_TAGS, Doc, Token, lemma
from timeline.language.forms import is_word

LONGEST_AGE = 6
SHORTEST_ACRONYM = 3
GIVEN_AND_SURNAME = 2
NO_INITIALS = frozenset({"A", "I"})
PARTS = NOUN_SUBJECTS | {"dobj"}
AGE = ["-", "year", "-", "old"]


def is_told_as_person(doc: Doc, name: Name) -> bool:
    """Tell whether an age, an office or a trade beside a name is a person's."""
    return any(tells(doc, name) for tells in PERSONAL_SIGNS)


def _followed_by_who(doc: Doc, name: Name) -> bool:
    """Tell whether "who" or an age follows: "Ana Ruiz, 41,"; "Ana Ruiz, aged 41".

    So "Ana Ruiz, herself a judge,".
    """
    comma = doc.at(name.end).text == ","
    after = doc[name.end + comma : name.end + comma + LONGEST_AGE]
    words = [token.lower_ for token in after]
    if words[:1] == ["whose"]:
        return word_lists().owned_by_bodies.isdisjoint(words[1:2])
    if words[:1] == ["who"]:  # not "rebels of VELF, who"
        return not (name.text.isupper() and len(name.text) >= SHORTEST_ACRONYM)
    if comma and words[:1] in (["himself"], ["herself"]):
        return True
    if not comma:
        return False
    year_old = words[2:5] == ["year", "-", "old"] or words[3:6] == ["year", "-", "old"]
    return (
        year_old
        or words[:1] == ["aged"]
        or (words[1:2] == [","] and words[0].isdigit())
    )


def _follows_age(doc: Doc, name: Name) -> bool:
    """Tell whether an age stands before a full name: "40-year-old Ana Ruiz"."""
    before = doc[max(name.start - len(AGE), 0) : name.start]
    return " " in name.text and [token.lower_ for token in before] == AGE


def _is_holder(doc: Doc, name: Name) -> bool:
    """Tell who holds an office: "its leader in Lund, Ana Ruiz, resigned"."""
    comma = name.start - 1
    if comma < 1 or doc[comma].text != "," or " " not in name.text:
        return False
    apposed = doc[name.start : name.end].root
    holds = apposed.dep_ == "appos" and apposed.head.i < comma
    return holds and _is_of_person(apposed.head)


def _follows_trade(doc: Doc, name: Name) -> bool:
    """Tell "the poet Ana Ruiz" from "the owner Lund Foods"."""
    if not name.start:
        return False
    if doc[name.start - 1].lower_ in word_lists().players:
        return doc[name.start - 1].head.i == name.end - 1  # "Lund midfielder Rodri"
    if " " not in name.text or name.kind is NameKind.PERSON:
        return False
    noun, root = doc[name.start - 1], doc[name.start : name.end].root
    lists = word_lists()
    of_person = noun.text in (lists.person_nouns | lists.players) - lists.firm_trades
    of_person |= noun.lower_.endswith(tuple(lists.sure_trade_endings))
    of_person |= noun.lower_ in lists.offices and noun.text.istitle()
    beside = noun.head.i == root.i or root.head.i == noun.i
    of_person |= noun.lower_ in lists.offices and _is_owned_office(noun, root)
    return of_person and beside and root.text not in lists.organisation_heads


def _is_owned_office(noun: Token, name: Token) -> bool:
    """Tell "its head Ana Ruiz" and "the army's chief, Ana Ruiz"; no partner firms."""
    sides = (*noun.lefts, *name.lefts)
    owned = any(child.dep_ == "poss" and child.i < noun.i for child in sides)
    return owned and noun.lower_ not in word_lists().offices_of_bodies - {"head"}


def _is_called_person(doc: Doc, name: Name) -> bool:
    """Tell who is called by an office or a trade: "Ana Ruiz, a warlord, fled".

    A lone name with a trade may be a firm's: "Boeing, a contractor".
    """
    if doc.at(name.end).text != ",":
        return False
    article, alone = name.end + 1, " " not in name.text
    trades = word_lists().firm_trades if alone else frozenset[str]()
    return any(
        child.dep_ == "appos"
        and _is_of_person(child)
        and child.lower_ not in trades
        and any(c.i == article and c.lower_ in {"a", "an"} for c in child.lefts)
        for child in doc[name.start : name.end].root.children
    ) or _holds_office_of(doc, name, article)


def _holds_office_of(doc: Doc, name: Name, first: int) -> bool:
    """Tell "Ana Ruiz, (the) director of Lund Foods, resigned".

    So "Velmor, Peru's defence minister, resigned"; a lone name needs an owner.

    Args:
        doc: The article.
        name: Any.
        first: Index of the token after its comma.
    """
    root, lists = doc[name.start : name.end].root, word_lists()
    nouns = [each for each in root.children if each.dep_ == "appos" and each.i >= first]
    if root.text in lists.titles:
        return False  # "the Police Commissioner, Minister of Health and Mayor"
    if not nouns or nouns[0].lower_ not in lists.offices - lists.offices_of_bodies:
        return False
    owned = any(each.dep_ == "poss" and each.i >= first for each in nouns[0].lefts)
    if owned or " " not in name.text:
        return owned and nouns[0].lower_ not in lists.offices_of_bodies
    office = doc[first : nouns[0].i]
    before = all(each.dep_ in {"amod", "compound", "det"} for each in office)
    the = doc.at(first).lower_ == "the"  # "Ana Ruiz, the defence minister,"
    return before and (the or any(child.lower_ == "of" for child in nouns[0].rights))


def _is_of_person(noun: Token) -> bool:
    lists = word_lists()
    return noun.lower_ in lists.person_nouns | lists.offices | lists.candidates


def _shares_title(doc: Doc, name: Name) -> bool:
    """Tell the second of "Justices Ana Ruiz and Karl Lund", whose title is both's."""
    root = doc[name.start : name.end].root
    first = first_conjunct(root)
    if root.dep_ != "conj" or first.pos_ != "PROPN":
        return False
    titles = word_lists().titles
    before = (child.text for child in first.lefts if child.dep_ == "compound")
    return any(text.endswith("s") and {text, text[:-1]} <= titles for text in before)


def is_relative(doc: Doc, name: Name) -> bool:
    """Tell "his sons Karl and Bengt" and "her brother, Karl" from other names."""
    first = first_conjunct(doc[name.start : name.end].root)
    return any(noun.lower_ in word_lists().kin for noun in _nouns_before(first))


def genders_beside(doc: Doc, names: Iterable[Name]) -> dict[int, Gender]:
    """Give what kinship tells, by first token: "his wife, Ruiz" is a woman."""
    found: dict[int, Gender] = {}
    lists = word_lists()
    for name in names:
        nouns = _nouns_before(doc[name.start : name.end].root)
        words = lists.kin.intersection(noun.lower_ for noun in nouns)
        if words & lists.female:
            found[name.start] = Gender.FEMALE
        elif words & lists.male:
            found[name.start] = Gender.MALE
    return found


def _nouns_before(name: Token) -> list[Token]:
    """Give the "sister" of "her sister, Ana" and the "son" of "his son Karl"."""
    nouns = [child for child in name.lefts if child.dep_ == "compound"]
    return [*nouns, name.head] if name.dep_ == "appos" else nouns


def _is_of_club(doc: Doc, name: Name) -> bool:
    """Tell "Ana Ruiz of Real Madrid" from "a fan of Real Madrid"."""
    if " " not in name.text or doc[name.end : name.end + 1].text != "of":
        return False
    whole = doc[name.end].right_edge.i + 1
    club = gazetteer().by_words.get(doc[name.end + 1 : whole].text)
    return club is not None and club.actor.name in listed_clubs()


def _is_befallen(doc: Doc, name: Name) -> bool:
    """Tell whom something befalls or who does it, as persons alone do.

    "Galvor was hanged", "police arrested Galvor", "Galvor wept".
    """
    root, last = first_conjunct(doc[name.start : name.end].root), doc[name.end - 1]
    lists, verb = word_lists(), lemma(root.head)
    whole = name.kind is NameKind.PLACE and " " in name.text  # mistaken for a place
    known = name.kind not in {NameKind.UNKNOWN, NameKind.ORGANISATION} and not whole
    body = name.kind is NameKind.ORGANISATION and " " in name.text
    if known or body or root.head.pos_ != "VERB":
        return False
    if not last.text.istitle() or is_word(last.lower_) or last.tag_ in PLURAL_TAGS:
        return False
    if root.dep_ == "nsubj":
        return verb in lists.deeds_of_persons
    befalling = lists.befalling_verbs
    if " " in name.text:
        befalling |= lists.convicting_verbs
    return root.dep_ in {"dobj", "nsubjpass"} and verb in befalling


def _is_named_as(doc: Doc, name: Name) -> bool:
    """Tell whom "police named another as Velmor Dax" and "named him as" tell of."""
    first = first_conjunct(doc[name.start : name.end].root)
    verb = first.head.head
    if first.dep_ != "pobj" or first.head.lower_ != "as" or " " not in name.text:
        return False
    if lemma(verb) not in word_lists().naming_persons:
        return False
    whom = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    people = word_lists().person_nouns | word_lists().persons_meant
    return any(c.lower_ in people for c in whom)


def _speaks_for_body(doc: Doc, name: Name) -> bool:
    """Tell "Velmor Dax of the Lund Relief Fund said" from "Mines of the North said"."""
    words = name.text.split()
    if name.kind is not NameKind.UNKNOWN or len(words) != GIVEN_AND_SURNAME:
        return False
    if _is_headed(words[-1]) or doc.at(name.end).lower_ != "of":
        return False
    root = doc[name.start : name.end].root
    speaks = lemma(root.head) in word_lists().reporting_verbs
    of_body = doc.at(name.end + 1).ent_type_ == "ORG"
    return root.dep_ == "nsubj" and speaks and of_body


def _has_initial(doc: Doc, name: Name) -> bool:
    """Tell "P Wilson was held" from "E Street was shut"."""
    first, _, last = name.text.partition(" ")
    letter = (
        len(first.rstrip(".")) == 1 and first.isupper() and first not in NO_INITIALS
    )
    if name.kind is not NameKind.UNKNOWN or not letter or _is_headed(last):
        return False
    return last.isalpha() and last.istitle() and doc[name.end - 1].dep_ in PARTS


def _is_headed(last: str) -> bool:
    lists = word_lists()
    heads = heads_of_names()
    return last in heads | lists.legal_forms


def _is_of_party(doc: Doc, name: Name) -> bool:
    """Tell the untagged "Velma Galvo of the Water Party" from "Mines of the North"."""
    words = name.text.split()
    unknown = name.kind is NameKind.UNKNOWN and len(words) == GIVEN_AND_SURNAME
    if not unknown or any(is_word(word.lower()) for word in words):
        return False
    rest = doc[name.end : name.end + LONGEST_AGE]
    party = any(t.text in word_lists().bands and t.pos_ == "PROPN" for t in rest)
    return party and [t.lower_ for t in rest[:2]] == ["of", "the"]


def _is_crowned(doc: Doc, name: Name) -> bool:
    """Tell "King Olav said" and "Queen Ana" from the firm "King Power"."""
    title, _, given = name.text.partition(" ")
    crowned = title in word_lists().titles_of_one_name and given.istitle()
    if not crowned or " " in given or is_word(given.lower()):
        return False
    root = doc[name.start : name.end].root
    speaks = lemma(root.head) in word_lists().reporting_verbs
    return gender_of(given) is not None or (root.dep_ == "nsubj" and speaks)


PERSONAL_SIGNS = (
    _is_crowned,
    _is_of_party,
    _has_initial,
    _is_named_as,
    _speaks_for_body,
    _is_befallen,
    _is_of_club,
    is_relative,
    _shares_title,
    _followed_by_who,
    _follows_age,
    _follows_trade,
    _is_holder,
    _is_called_person,
)

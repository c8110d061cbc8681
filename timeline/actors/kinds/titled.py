"""A country's name in, whether it only says whose office or body follows out.

"United States Senator from Vermont Ana Ruiz", "Peru's former President Ana Ruiz",
"the United Kingdom's Ofcom"; whose part it is: "the US state of Ohio".
"""

from collections.abc import Set as AbstractSet

from timeline.actors.gazetteer.firms import OWNING
from timeline.actors.spans import Name
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

LONGEST_TITLE = 8
SEATS = frozenset({"from", "of"})


def titles_a_person(name: Name, doc: Doc, persons: AbstractSet[int]) -> bool:
    """Tell whether a title and a person follow a country's name.

    Args:
        name: The country's.
        doc: The parsed article.
        persons: The tokens at which persons' names begin.
    """
    titles, at, titled = word_lists().titles, name.end, False
    last = min(name.end + LONGEST_TITLE, len(doc) - 1)
    while at < last:
        token = doc[at]
        title = token.text.title() in titles
        if at in persons:
            return titled or title  # "Queen" belongs to the name
        if titled and token.text == "," and at + 1 in persons:
            return True  # "Peru's president, Ana Ruiz, resigned"
        field = token.pos_ == "PROPN" and token.text.istitle()  # "Security Adviser"
        between = token.tag_ == "POS" or token.pos_ == "ADJ" or field
        if not title and (titled or not between):
            break
        titled = titled or title
        at += 1
    if titled and doc[at].lower_ in SEATS:  # "Senator from New York"
        at += 1
        while at < last and doc[at].ent_type_ == "GPE":
            at += 1
    return titled and at in persons


def has_part(name: Name, doc: Doc) -> bool:
    """Tell the country of "the US state of Ohio", where it only says which Ohio."""
    part, of = doc[name.end : name.end + 1], doc[name.end + 1 : name.end + 2]
    return part.text in word_lists().parts_of_countries and of.text == "of"


def is_office(noun: Token) -> bool:
    """Tell a noun for who holds an office: "president", "chief"; not "house"."""
    lists = word_lists()
    return noun.text.title() in lists.titles or noun.lower_ in lists.offices


def is_held(office: Token, persons: AbstractSet[int]) -> bool:
    """Tell the office of "the Peruvian President, Ana Ruiz,", which she holds."""
    if office.tag_ not in {"NN", "NNP"} or not is_office(office):
        return False
    return any(c.dep_ == "appos" and c.i in persons for c in office.children)


def end_of_owner(name: Name, doc: Doc) -> int:
    """Give the token after a name and its "'s"."""
    after = doc[name.end : name.end + 1]
    owns = after.text in OWNING or (len(after) > 0 and after[0].tag_ == "POS")
    return name.end + owns

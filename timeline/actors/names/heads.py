"""A name in, the token whose syntax tells the named actor's part out."""

from timeline.actors.gazetteer.aliases import Alias, AliasKind, gazetteer, listed_firms
from timeline.actors.places import first_conjunct
from timeline.actors.spans import BODY_KINDS, Name, NameKind
from timeline.actors.values import ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

MODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
LINKS = frozenset({"of", "from", "for"})
MOST_BETWEEN = 3
PAIR = 2


def head_of(doc: Doc, name: Name) -> Token:
    """Find the head token of a mention.

    It is the noun for a country's people ("Russian troops" -> "troops") and for what
    a body is ("the UGT union" -> "union"), and the title where the parser hangs the
    name below it: "Mayor" in "the Mayor of Lund Ana Ruiz resigned".
    """
    root: Token = doc[name.start : name.end].root
    if name.alias and (government := _government_in(root)) is not None:
        return government
    noun = led_by(doc, name) or _noun_known_as(root)
    if noun is not None:
        return noun
    if name.alias and (noun := _noun_of_country(name.alias, root)) is not None:
        return noun
    if name.kind is NameKind.PERSON:
        return _title_above(doc, name, root)
    if (union := union_of(root)) is not None:
        return union
    return root.head if _says_what_it_is(name, root) else root


def led_by(doc: Doc, name: Name) -> Token | None:
    """Give those whom somebody leads: "Lund-led gunmen", who act for Lund."""
    led = name.end + 1
    if led >= len(doc) or doc[name.end].text != "-" or doc[led].lower_ != "led":
        return None
    people = doc[led].head
    return people if doc[led].dep_ == "amod" and people.pos_ == "NOUN" else None


def union_of(root: Token) -> Token | None:
    """Give the union of "the TKX teachers' union", of which TKX is the name."""
    members = root.head
    if root.dep_ != "compound" or members.dep_ != "poss" or members.tag_ != "NNS":
        return None
    union = members.head
    beside = root.i + 1 == members.i and union.lower_ in word_lists().same_bodies
    return union if beside else None


def _noun_of_country(alias: Alias, root: Token) -> Token | None:
    """Give whom a listed name, a country's mostly, stands for: "troops", "army".

    "Peruvian" of "Peruvian and Chilean troops" and "Chilean" have one noun; "Peru's
    army" is Peru, its "Ministry of Trade" has a name of its own.
    """
    if alias.kind is AliasKind.METONYM:
        ministry = root.dep_ == "poss" and root.head.lower_ == "ministry"
        return root.head if ministry else None  # "Moscow's Defence Ministry"
    listed = alias.kind is AliasKind.DEMONYM
    first = first_conjunct(root) if listed else root
    noun = first.head
    within = noun.dep_ == "nummod" and noun.i < noun.head.i
    beside = noun.dep_ == "compound" and noun.head.i == noun.i + 1 == first.i + PAIR
    beside &= alias.actor.type is ActorType.COUNTRY
    if listed and (within or beside) and not is_group_noun(noun):
        noun = noun.head  # "Peruvian F-16 jets", "Peruvian appeals court"
    if first.dep_ in MODIFIERS - {"poss"} and is_group_noun(noun):
        return noun
    owned = alias.actor.type is ActorType.COUNTRY and root.dep_ == "poss"
    body = owned and root.head.lower_ in word_lists().state_bodies
    named = any(c.lower_ == "of" for c in root.head.rights)
    return root.head if body and not named and not _is_listed(root.head) else None


def _is_listed(body: Token) -> bool:
    """Tell the body of "Peru's Rapid Support Forces", which has a name of its own."""
    first = min((c.i for c in body.lefts if c.dep_ == "compound"), default=body.i)
    alias = gazetteer().by_words.get(body.doc[first : body.i + 1].text)
    return alias is not None and alias.kind is AliasKind.NAME


def _government_in(root: Token) -> Token | None:
    """Give the noun whose seat a place is: "the foreign ministry in Lima" is Peru's."""
    root = first_conjunct(root)
    seat = root.head
    if root.dep_ != "pobj" or seat.lower_ != "in" or seat.dep_ != "prep":
        return None
    noun = seat.head
    if seat.is_sent_start and noun.i > seat.i:
        return _seated_there(noun)
    return noun if noun.lower_ in word_lists().seated and noun.i == seat.i - 1 else None


def _seated_there(verb: Token) -> Token | None:
    """Give who acts there: "In Lima, the government resigned" is Peru's."""
    for child in verb.children:
        if child.dep_ == "nsubj" and child.lower_ in word_lists().seated:
            words = {word.lower_ for word in child.lefts}
            plain = words <= {"the", *word_lists().fields_of_office}
            return child if "the" in words and plain else None
    return None


def _noun_known_as(root: Token) -> Token | None:
    """Give the noun that a name goes by: "the authority, known as ANPD, fined".

    So "the rebels, known as LFR, fled".
    """
    naming = root.head.head
    if root.dep_ != "pobj" or root.head.lower_ != "as" or naming.dep_ != "acl":
        return None
    noun = naming.head
    one = noun.tag_ == "NN" or noun.lower_ in word_lists().fighters
    plain = one and all(c.dep_ != "appos" for c in noun.children)
    return noun if plain and naming.lower_ in word_lists().bynaming else None


def _says_what_it_is(name: Name, root: Token) -> bool:
    """Tell whether the noun after a body's name says what it is: "the UGT union"."""
    actor = name.alias and name.alias.actor
    body = actor.type is ActorType.ORGANISATION if actor else name.kind in BODY_KINDS
    noun = root.head
    if not body or root.dep_ not in MODIFIERS - {"poss"} or noun.i != name.end:
        return False
    if _is_firm(name) and noun.lower_ in word_lists().no_firms:
        return False  # "the Airbus union"
    return noun.tag_ == "NN" and noun.lower_ in word_lists().same_bodies


def _is_firm(name: Name) -> bool:
    if name.alias:
        return name.alias.actor.name in listed_firms()
    lists, last = word_lists(), name.text.rpartition(" ")[2]
    return " " in name.text and last in lists.firm_heads | lists.company_heads


def is_group_noun(token: Token) -> bool:
    """Tell whether a noun after a demonym stands for the country: "troops".

    So does what its services have, "navy boat", but for places: "army base".
    """
    lists, word = word_lists(), token.lower_
    if word in lists.group_nouns:
        return True
    if word in lists.lands or word.title() in lists.place_heads:
        return False
    before = token.doc[max(token.left_edge.i, token.i - MOST_BETWEEN) : token.i]
    return any(c.dep_ == "compound" and c.lower_ in lists.services for c in before)


def _title_above(doc: Doc, name: Name, root: Token) -> Token:
    above = root.head
    if root.dep_ == "appos" and above.i < name.start:
        between = doc[above.i + 1 : name.start].text
        return root if "," in between else above
    if root.dep_ == "pobj" and above.lower_ in LINKS and above.i + 1 < name.start:
        title = above.head
        return title if title.text in word_lists().titles else root
    return root

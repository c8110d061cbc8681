"""A name and what its clause says that it does in, whether it is a body out."""

from timeline.actors.gazetteer.given_names import gender_of
from timeline.actors.kinds.called import is_led
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import Doc, Token, lemma

LONGEST_FIELD = 2


def acts_as_body(doc: Doc, name: Name) -> bool:
    """Tell whether a lone name tagged as a person's is a body's by what it does.

    Whether a person of the text has the name is not looked at.
    """
    if name.kind is NameKind.THING and not name.alias:
        return _does_as_body(doc[name.end - 1])
    if name.kind is not NameKind.PERSON or name.title or " " in name.text:
        return False
    if name.alias or gender_of(name.text):
        return False
    signs = (_acts_as_it, _is_followed_by_noun, is_led)
    return any(sign(doc, name) for sign in signs)


def _does_as_body(root: Token) -> bool:
    """Tell the firm, tagged as a product, of "Velmet named Ana Ruiz director"."""
    tagged, verb = root.ent_type_ == "PRODUCT", root.head
    does = root.dep_ == "nsubj" and lemma(verb) in word_lists().deeds_of_bodies
    bare = all(c.dep_ != "det" for c in root.lefts)
    return tagged and does and bare and root.text.isalpha()


def _is_followed_by_noun(doc: Doc, name: Name) -> bool:
    """Tell "the Tarnim news agency" from "the Tarnim government"."""
    root = doc[name.start]
    noun = root.head
    beside = root.dep_ in {"compound", "nmod"}
    if not beside or not 0 < noun.i - root.i <= LONGEST_FIELD:
        return False
    the = any(child.lower_ == "the" and child.i == root.i - 1 for child in noun.lefts)
    return the and noun.text in word_lists().outlets


def _acts_as_it(doc: Doc, name: Name) -> bool:
    """Tell the firm of "Norgren said it would appeal" and "Norgren cut its forecast".

    No person is "it".
    """
    verb = doc[name.start].head
    bare = all(c.dep_ != "det" for c in doc[name.start].lefts)  # not "the Danube"
    if not bare or doc[name.start].dep_ != "nsubj":
        return False
    said = (c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i)
    things = (c for c in verb.children if c.dep_ == "dobj")
    own = any(c.lower_ == "its" for thing in things for c in thing.lefts)
    return own or any(_it_will(clause) for clause in said)


def _it_will(verb: Token) -> bool:
    """Tell "it will appeal", not "it will rain" nor "it would be hard to appeal"."""
    if verb.pos_ != "VERB" or lemma(verb) in word_lists().done_by_nobody:
        return False
    words = [(c.dep_, c.lower_) for c in verb.lefts]
    will = any(one in words for one in (("aux", "would"), ("aux", "will")))
    return will and ("nsubj", "it") in words

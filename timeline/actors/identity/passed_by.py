"""A name and its place in the sentence in, whether its bearer is nobody there out.

Who only reports ("Reuters said"), carries ("on Twitter") or is credited ("Photo: Ana
Ruiz") takes no part in what an article tells. Nor does whom a thing is called after
("the Ruiz boson"), or who only built it ("a Velox 737"), nor a town before what it has
("Lund city council"), even where a club is called after it.
"""

from timeline.actors.names.cars import is_car
from timeline.actors.names.things import is_model_number
from timeline.actors.places import first_conjunct
from timeline.actors.spans import Name, NameKind
from timeline.actors.words import word_lists
from timeline.language import TENSED, Token, lemma

TALKED_TO = frozenset({"to", "with"})
CALL = "call"


def is_passed_by(name: Name, head: Token) -> bool:
    """Tell whether somebody is named only as who reports, carries or is credited."""
    signs = (_only_reports, _only_carries, _is_credit, _names_a_thing, _is_town)
    return any(sign(name, head) for sign in signs)


def _only_reports(name: Name, head: Token) -> bool:
    """Tell whether a news organisation merely passes on what others did."""
    lists = word_lists()
    if name.text not in lists.news_organisations and not _is_outlet(name):
        return False
    head = first_conjunct(head)
    if head.dep_ == "pobj" and head.head.dep_ == "agent":
        # "dropped by Reuters", not "reported by Reuters".
        return lemma(head.head.head) in lists.reporting_verbs
    if _is_interviewer(head) or _calls_vote(head):
        return False
    acting = head.dep_ in {"nsubj", "nsubjpass", "dobj"} and head.head.pos_ == "VERB"
    if head.dep_ == "nsubj" and lemma(head.head) == "interview":
        return False
    if head.dep_ == "nsubj" and lemma(head.head) in word_lists().talking:
        # "Reuters spoke to the driver" tells of a talk that it had.
        return not any(child.lower_ in TALKED_TO for child in head.head.children)
    return not acting or lemma(head.head) in lists.reporting_verbs


def _calls_vote(head: Token) -> bool:
    """Tell "Reuters called Ohio for Ruiz", which is told itself, from "called it"."""
    if head.dep_ != "nsubj" or lemma(head.head) != CALL:
        return False
    ways = {c.dep_ if c.dep_ == "dobj" else c.lower_ for c in head.head.rights}
    return {"dobj", "for"} <= ways


def _is_interviewer(head: Token) -> bool:
    """Tell "spoke with Reuters" and "answered questions from Reuters", who asks."""
    if head.dep_ != "pobj":
        return False
    joint, above = head.head, head.head.head
    if joint.lower_ == "with":
        # Not "speaking to Reuters".
        return lemma(above) in word_lists().talking and above.tag_ in TENSED
    asked = joint.lower_ == "from"
    return asked and any(
        lemma(each) == "question" for each in (above, *above.children, above.head)
    )


def _is_town(name: Name, head: Token) -> bool:
    """Tell "Lund city council", "Lund police" where no list knows a Lund."""
    if name.alias or name.title or " " in name.text or name.kind is NameKind.PERSON:
        return False
    after = head.doc[name.end : name.end + 1]
    own = any(word.lower_ in word_lists().of_towns for word in after)
    return own and head.doc[name.end - 1].dep_ in {"compound", "nmod", "amod"}


def _is_outlet(name: Name) -> bool:
    """Tell "the Lund Herald", and "CNN Peru" by the listed one that opens it."""
    lists = word_lists()
    first, _, last = name.text.rpartition(" ")
    newspaper = last in lists.newspaper_heads or first in lists.news_organisations
    return name.alias is None and newspaper


def _is_credit(name: Name, head: Token) -> bool:
    """Tell who is only credited: "Photo: Ana Ruiz", "Reporting by Ana Ruiz"."""
    doc, start = head.doc, name.start
    if doc.at(start - 1).text not in {":", "by"}:
        return False
    return doc[max(start - 2, 0) : start].text in word_lists().credits


def _only_carries(name: Name, head: Token) -> bool:
    """Tell whether a platform is only where somebody speaks: "on Twitter"."""
    carried = head.dep_ == "pobj" and head.head.lower_ in {"on", "via", "through"}
    return carried and name.text in word_lists().platforms


def _names_a_thing(name: Name, head: Token) -> bool:
    """Tell "the Ruiz boson", and "a Velox 737" from "gave Velox 400 orders"."""
    after = head.doc[name.end : name.end + 1]
    if not after:
        return False
    if name.kind is NameKind.PERSON and not name.title:
        return after[0].lower_ in word_lists().named_after
    last = head.doc[name.end - 1]
    maker = name.text in word_lists().plane_makers
    if is_car(head.doc, name) or (maker and _is_plane(name, last)):
        return True
    if not maker or not is_model_number(after.text):
        return False
    built = last.dep_ in {"compound", "nmod"} and last.head.i >= after[0].i
    return built or after[0].head.i == last.i


def _is_plane(name: Name, last: Token) -> bool:
    """Tell "an Airbus" and "the Lund Air Airbus landed" from "Airbus denied it"."""
    one = any(child.lower_ in {"a", "an"} for child in last.lefts)
    flown = any(c.pos_ == "PROPN" and c.i < name.start for c in last.lefts)
    return last.dep_ not in {"compound", "nmod", "poss"} and (one or flown)

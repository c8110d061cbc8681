"""What the salience model sees of a predicate: plain, named features.

A feature is a text such as "tense=past/V"; the model has a weight for each that was
seen often enough. All of them come from the words, the syntax and the place.
"""

from collections.abc import Iterator
from itertools import chain

from timeline.actors.places import first_conjunct
from timeline.events.clause import REAL_SUBJECTS, VERB_POS
from timeline.events.lexicon import noun_entry
from timeline.events.predicates import Predicate
from timeline.events.salience.background import is_general, is_habit
from timeline.events.salience.scene import Scene
from timeline.events.word_lists import read_word_lists
from timeline.language import TIME_LABELS, Token, lemma, once_a_word

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "EVENT", "LOC"})
DETERMINERS = frozenset({"det", "poss", "amod", "compound", "nummod"})
WORDED = DETERMINERS | {
    "prep",
    "prt",
    "advmod",
    "neg",
    "mark",
    "aux",
    "auxpass",
    "expl",
}
MODALS = read_word_lists("salience")["modals"]
FARTHEST = 250  # words of one sentence; only texts without full stops have more
STEPS = 12


def salience_features(predicate: Predicate, scene: Scene) -> frozenset[str]:
    """Name a predicate's features."""
    token = predicate.token
    part = "V" if token.pos_ == "VERB" else "N"
    features = chain(
        ("",),
        _word_features(predicate),
        _children_features(token),
        _clause_features(token, scene),
        _name_features(token, scene),
        _place_features(predicate, scene),
        (_verb_features if part == "V" else _noun_features)(predicate, scene),
    )
    return frozenset([f"{feature}/{part}" for feature in features])


@once_a_word
def tense(token: Token) -> str:
    """Name a verb's form with its auxiliaries: "past", "modal will", "to"."""
    helpers = {child.lower_ for child in token.children if child.dep_[:3] == "aux"}
    modal = sorted(helpers & MODALS)
    if modal:
        return f"modal {modal[0]}"
    if "to" in helpers:
        return "to"
    if "had" in helpers:
        return "pluperfect"
    if helpers & {"has", "have", "'ve", "\u2019ve"}:
        return "perfect"
    if helpers & {"was", "were", "is", "are", "be", "been", "being"}:
        return f"{token.tag_} {'past' if helpers & {'was', 'were'} else 'be'}"
    return token.tag_


def _word_features(predicate: Predicate) -> Iterator[str]:
    yield f"lemma={predicate.lemma}"
    yield f"family={predicate.family}"
    yield f"ending={predicate.lemma[-4:]}"
    yield f"tag={predicate.token.tag_}"
    yield f"kind1={predicate.kinds[0] if predicate.kinds else ''}"
    for kind in predicate.kinds:
        yield f"kind={kind}"


def _children_features(token: Token) -> Iterator[str]:
    for child in token.children:
        role = "subject" if child.dep_ in REAL_SUBJECTS else child.dep_
        yield f"child={role}"
        if role in WORDED:
            yield f"{role}={child.lower_}"
        elif role in {"subject", "dobj", "attr", "agent"}:
            yield f"{role}={child.lower_}"
            yield f"{role} is {child.ent_type_ or child.pos_}"
        if role == "dobj":
            kinds = noun_entry(lemma(child)).kinds
            yield f"dobj kind={kinds[0] if kinds else ''}"


def _clause_features(token: Token, scene: Scene) -> Iterator[str]:
    first = first_conjunct(token)
    head = first.head
    yield f"dep={token.dep_}"
    yield f"clause={first.dep_}"
    if head != first:
        form = lemma(head)
        yield f"head={form}"
        yield f"head={form} {first.dep_}"
        yield f"head is {head.pos_} {first.dep_}"
        if head.pos_ == "ADP":
            yield f"under={lemma(head.head)}"
            yield f"under {head.lower_} {head.head.pos_}"
    root = scene.view(token).root
    yield "is root" if root == token else f"root={lemma(root)}"
    yield f"root tense={tense(root)}"
    yield f"depth={_depth(token)}"


def _depth(token: Token) -> int:
    for depth in range(STEPS):
        if token.head == token:
            return depth
        token = token.head
    return STEPS


def _verb_features(predicate: Predicate, scene: Scene) -> Iterator[str]:
    token = predicate.token
    form, clause = tense(token), first_conjunct(token).dep_
    yield f"tense={form}"
    yield f"tense={form} {clause}"
    yield f"habit={is_habit(token)}"
    yield f"general={is_general(token)}"
    yield f"tense={form} {predicate.kinds[0] if predicate.kinds else ''}"
    roles = {child.dep_ for child in token.children}
    if not roles & REAL_SUBJECTS:
        yield f"no subject {clause}"
    if "communication" in predicate.kinds[:1]:
        opens = scene.quoted[token.left_edge.i] or scene.quoted[token.right_edge.i]
        yield f"speech {'ccomp' in roles} {opens}"
        yield _statement(token, scene)
    if "ccomp" in roles:
        yield f"clause after={predicate.lemma}"


def _statement(token: Token, scene: Scene) -> str:
    """Tell whose statement it is and whether it opens the story."""
    speakers = [child for child in token.children if child.dep_ in REAL_SUBJECTS]
    whose = any(word.ent_type_ in NAMED for word in speakers)
    opens = scene.sentence[token.i] == 0 and scene.view(token).root == token
    return f"statement opens={opens} named={whose} when={_has_own_date(token)}"


def _has_own_date(token: Token) -> bool:
    return any(child.ent_type_ in TIME_LABELS for child in token.children)


def _noun_features(predicate: Predicate, scene: Scene) -> Iterator[str]:
    token = predicate.token
    if not {child.dep_ for child in token.children} & DETERMINERS:
        yield f"bare {token.tag_}"
    if token.dep_ == "compound":
        yield f"compound of={token.head.lower_}"
    if token.dep_ in REAL_SUBJECTS or token.dep_ == "dobj":
        yield f"{token.dep_} of={lemma(token.head)}"
    ruler = _ruling_verb(token)
    yield f"ruled by={lemma(ruler)}"
    yield f"ruled tense={tense(ruler)}"
    yield f"ruled by {ruler.pos_} quoted {scene.quoted[ruler.i]}"


def _ruling_verb(token: Token) -> Token:
    for _ in range(STEPS):
        if token.pos_ in VERB_POS or token.head == token:
            break
        token = token.head
    return token


def _name_features(token: Token, scene: Scene) -> Iterator[str]:
    first = max(token.left_edge.i, token.i - FARTHEST)
    after = min(token.right_edge.i, token.i + FARTHEST) + 1
    kinds = {word.ent_type_ for word in token.doc.words[first:after]} - {""}
    for kind in kinds:
        yield f"under it {kind}"
    yield f"named {min(len(kinds & NAMED), 3)}"
    for kind in scene.view(token).kinds:
        yield f"beside it {kind}"


def _place_features(predicate: Predicate, scene: Scene) -> Iterator[str]:
    token, family = predicate.token, predicate.family
    place, view = scene.sentence[token.i], scene.view(token)
    times = scene.families[family]
    in_headline = family in scene.headline
    yield f"sentence={min(place, 5)}"
    yield f"sentence={min(place, 3)} {first_conjunct(token).dep_}"
    yield f"quarter={4 * place // scene.sentences}"
    yield f"sentences={min(scene.sentences // 5, 6)}"
    yield f"paragraph={min(scene.paragraph[token.i], 6)}"
    yield f"step={min(scene.step[token.i], 3)}"
    yield f"word={min((token.i - view.first) // 6, 5)}"
    yield f"long={min(view.length // 8, 5)}"
    yield f"crowd={min(scene.crowd[place] // 2, 5)}"
    yield f"quoted={scene.quoted[token.i]}"
    yield f"headline={in_headline}"
    yield f"headline={in_headline} again={times > 1}"
    yield f"times={min(times, 4)}"
    yield f"lead={family in scene.lead} {place == 0}"
    yield f"headline words={min(view.shared, 6)}"

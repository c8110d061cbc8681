"""Who was mentioned before in, whom "the two countries" and "they" mean out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from timeline.actors.gazetteer.aliases import gazetteer
from timeline.actors.places import first_conjunct
from timeline.actors.references.clauses import speaks_for, subject_of
from timeline.actors.references.continuity import BODIES, Seen
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma

COUNTRY = frozenset({ActorType.COUNTRY})
FIRM = frozenset({ActorType.ORGANISATION})
PERSON = frozenset({ActorType.PERSON})
ALONE = frozenset({"agent", "dative", "dobj", "nsubj", "nsubjpass", "pobj"})
SENTENCES_BACK = 2
MOST_ABOVE = 8
PEOPLE = frozenset({"people", "men", "women"})
PAIR, BOTH = 2, "both"


def may_be_two(word: str) -> bool:
    """Tell a noun that may stand for two actors: "countries"."""
    return word in _paired() or word in _bare()


@cache
def _bare() -> Mapping[str, int]:
    """Give the words that stand for several persons alone, with their number."""
    lists = word_lists()
    return {
        **dict.fromkeys(lists.words_for_two, PAIR),
        **dict.fromkeys(lists.words_for_three, PAIR + 1),
    }


@cache
def _paired() -> Mapping[str, frozenset[ActorType]]:
    """Give the nouns that may stand for two actors, with the kinds of these."""
    lists = word_lists()
    return {
        **dict.fromkeys(lists.paired_countries, COUNTRY),
        **dict.fromkeys(lists.paired_firms | lists.paired_bodies, FIRM),
        **dict.fromkeys(lists.paired_persons, PERSON),
        **dict.fromkeys(lists.paired_sides, BODIES),
    }


def both_meant(token: Token, number: int, recent: Sequence[Seen]) -> Sequence[Actor]:
    """Give the two whom a noun means; nobody where they are not exactly two.

    Nor where two were told of whom nobody names.

    Args:
        token: A word of the article, one that `may_be_two`.
        number: The number of its sentence.
        recent: Who was mentioned before it, in text order.
    """
    return () if _told_unnamed(token, recent) else _both(token, number, recent)


def _both(token: Token, number: int, recent: Sequence[Seen]) -> Sequence[Actor]:
    if token.lower_ in _bare():
        return _several(token, number, recent)
    if not _is_pair(token):
        three = next((c for c in token.lefts if c.lower_ in _bare()), None)
        people = _paired()[token.lower_] == PERSON and three is not None
        return _several(token, number, recent, three) if people else ()
    kinds = _paired()[token.lower_]
    found: dict[Actor, None] = {}
    for back in range(SENTENCES_BACK + 1):
        near = [seen.actor for seen in recent if seen.sentence == number - back]
        if token.lower_ in word_lists().paired_firms:
            near = [actor for actor in near if not _is_public(actor)]
        found.update(dict.fromkeys(_of_kinds(near, kinds)))
        if len(found) >= PAIR:
            break
    if len(found) > PAIR:
        return _listed_together(found.keys(), recent, PAIR)
    if token.lower_ in word_lists().paired_sides and not _are_sides(found, recent):
        return ()
    return tuple(found) if len(found) == PAIR else ()


def _told_unnamed(token: Token, recent: Sequence[Seen]) -> bool:
    """Tell the men of "police held two men over a raid on Ana and Karl. The two men".

    So "the pair" of two whom nobody names.
    """
    if not (token.lower_ in _bare() or _paired()[token.lower_] == PERSON):
        return False
    last = token.sent[0].nbor(-1)
    before = last.sent if token.sent.start else ()
    return any(_is_unnamed_number(word, recent) for word in before)


def _is_unnamed_number(people: Token, recent: Sequence[Seen]) -> bool:
    """Tell "two men" from "the two men" and "two men, Karl Lund and Ana Ruiz"."""
    lists = word_lists()
    persons = lists.person_nouns | lists.paired_persons | PEOPLE
    if people.tag_ != "NNS" or {people.lower_, lemma(people)}.isdisjoint(persons):
        return False
    before = {child.lower_ for child in people.lefts}
    if before.isdisjoint({"two", "three"}) or {"the", BOTH} & before:
        return False
    named = [
        seen.head
        for seen in recent
        if people.i <= seen.head.i < people.sent.end
        and seen.actor.type is ActorType.PERSON
    ]
    apart = (head.left_edge.nbor(-1).is_punct for head in named)
    return not (any(apart) or any(head.i == people.i for head in named))


def _are_sides(found: Mapping[Actor, None], recent: Sequence[Seen]) -> bool:
    """Tell two that stand against each other from two that did the same.

    "Peru and Chile signed it", "Peru met Chile"; not "Lund and Sala cut a price" nor
    two of whom one sentence tells each.
    """
    seen = [one for one in recent if one.actor in found]
    if len({one.sentence for one in seen}) > 1:
        named = {one.actor: one.sentence for one in seen if one.by_name}
        if len(set(named.values())) > 1:
            return False
    heads = {first_conjunct(one.head).i: first_conjunct(one.head) for one in seen}
    if len(heads) > 1:
        return True
    verbs = (head.head for head in heads.values() if head.dep_ in NOUN_SUBJECTS)
    return all(lemma(verb) in word_lists().reciprocal_verbs for verb in verbs)


def _listed_together(
    found: AbstractSet[Actor], recent: Sequence[Seen], wanted: int
) -> list[Actor]:
    """Give the only ones that stand side by side: "Ek called Ana Ruiz and Karl Lund".

    Args:
        found: Who may be meant.
        recent: Where they stand.
        wanted: How many are meant.
    """
    lists: defaultdict[int, dict[Actor, None]] = defaultdict(dict)
    for seen in recent:
        if seen.actor in found and seen.by_name:
            lists[first_conjunct(seen.head).i][seen.actor] = None
    pairs = [each for each in lists.values() if len(each) > 1]
    return [*pairs[0]] if len(pairs) == 1 and len(pairs[0]) == wanted else []


def _several(
    token: Token, number: int, recent: Sequence[Seen], told: Token | None = None
) -> Sequence[Actor]:
    """Give the persons whom "the two", "the trio" or "the three men" means.

    Args:
        token: The noun or number.
        number: The number of its sentence.
        recent: Who was mentioned before it.
        told: The number before a noun.
    """
    article = token.lower_ == BOTH or any(c.lower_ == "the" for c in token.lefts)
    if not article or token.dep_ not in ALONE:
        return ()
    wanted, above = _bare()[(told or token).lower_], _verbs_above(token)
    # "Ruiz said the pair had left": Ruiz is none of them.
    recent = [seen for seen in recent if subject_of(seen.head) not in above]
    found: dict[Actor, None] = {}
    for back in range(SENTENCES_BACK + 1):
        near = (seen.actor for seen in recent if seen.sentence == number - back)
        found.update(dict.fromkeys(_of_kinds([*near], PERSON)))
        if len(found) >= wanted:
            break
    if len(found) > wanted:
        return _listed_together(found.keys(), recent, wanted)
    return tuple(found) if len(found) == wanted else ()


def _verbs_above(token: Token) -> frozenset[int]:
    """Give the words above a word's own clause."""
    above: set[int] = set()
    token = token.head
    while token.head.i != token.i and len(above) < MOST_ABOVE:
        token = token.head
        above.add(token.i)
    return frozenset(above)


def _is_public(body: Actor) -> bool:
    """Tell a listed body of a state, which is no company."""
    alias = gazetteer().by_words.get(body.name)
    return alias is not None and bool(alias.actor.affiliation)


def _is_pair(token: Token) -> bool:
    words = {child.lower_ for child in token.children if child.i < token.i}
    return BOTH in words or {"the", "two"} <= words


def _of_kinds(actors: Sequence[Actor], kinds: frozenset[ActorType]) -> Iterator[Actor]:
    """Give those of a kind; where countries are meant, those of persons too."""
    for actor in actors:
        if actor.type in kinds:
            yield actor
        elif ActorType.COUNTRY in kinds and actor.type is ActorType.PERSON:
            alias = gazetteer().by_words.get(actor.affiliation)
            if alias and alias.actor.type is ActorType.COUNTRY:
                yield alias.actor


def those_meant(number: int, recent: Sequence[Seen]) -> Sequence[Actor]:
    """Give whom "they" means: the body, or the several, of the last subject."""
    for back in (0, 1):
        subjects = [
            seen
            for seen in recent
            if seen.sentence == number - back and subject_of(seen.head) is not None
        ]
        if subjects:
            clause = subject_of(subjects[-1].head)
            actors = dict.fromkeys(
                seen.actor for seen in subjects if subject_of(seen.head) == clause
            )
            body = all(actor.type in BODIES for actor in actors)
            return tuple(actors) if body or len(actors) > 1 else ()
        people = {
            seen.actor: None
            for seen in recent
            if seen.sentence == number - back
            and seen.actor.type in BODIES
            and speaks_for(seen.head)
        }
        if people:
            return tuple(people) if len(people) == 1 else ()
    return ()

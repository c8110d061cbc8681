"""What a sentence tells in, one row for those of its titles that tell one event out.

"Bomb explodes" and "Bomb explodes, killing five" are one event, told twice.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.events.clause import VERB_POS
from timeline.events.predicates import Predicate
from timeline.events.salience import Telling
from timeline.events.titles.phrase.loose import ARTICLES
from timeline.events.titles.subject.results import ends_thing, is_harm
from timeline.events.titles.verb.shared_passives import done_then
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

LISTS = read_word_lists("titles")
SAYS_WHEN = LISTS["temporal_prepositions"] | {"when", "while"}
LENGTHS = LISTS["measures"]
YEAR = re.compile(r"in \d{4} ")
SHORTEST_CLAUSE = 3  # words: "Bomb kills six"


@dataclass(frozen=True, slots=True)
class Row:
    """An event to be told.

    Attributes:
        telling: Of all that its sentence tells under this title, the most salient.
        title: The title.
        predicates: What else its sentence tells under this title.
    """

    telling: Telling
    title: str
    predicates: Sequence[Predicate]


def with_results(
    same: Mapping[tuple[int, str], Sequence[Telling]],
) -> dict[tuple[int, str], list[Telling]]:
    """Make one row of "Bomb explodes" and "Bomb explodes, killing five".

    So of "Mayor resigns" and "Mayor resigns after vote". It stands under the fuller
    title, with what the clause tells before its result or its time.
    """
    rows = {row: list(tellings) for row, tellings in same.items()}
    beside: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for row in same:
        beside[row[0]].append(row)
    for row in same:
        place, title = row
        told = (
            one
            for one in beside[place]
            if one in rows
            if _says_when(one[1], title)
            or (_tells_result(one[1], title) and _is_result(same[one][0].main.token))
            or _tells_both(same[one][0], one[1], same[row][0], title)
            or _tells_what(same[one][0], one[1], same[row][0], title)
        )
        longer = next(told, None)
        if longer is not None:
            kept, gone = longer, row
            if _only_ends(same[longer][0].main.token, longer[1], title):
                kept, gone = row, longer
            both = [*rows.pop(gone), *rows[kept]]
            rows[kept] = sorted(both, key=lambda one: -one.salience)
    return rows


def _only_ends(verb: Token, longer: str, title: str) -> bool:
    """Tell "Court jails cook, ending trial" of "Court jails cook for ten years"."""
    cut = not longer.startswith(f"{title}, ") and not title.startswith(longer)
    return cut and ends_thing(verb) and not is_harm(verb)


def _tells_result(longer: str, title: str) -> bool:
    """Tell "Bomb kills six, hurting two" of "Bomb kills six" and "... six in Lund"."""
    clause = longer.partition(", ")[0]
    whole = clause != longer and len(clause.split(" ")) >= SHORTEST_CLAUSE
    return longer.startswith(f"{title}, ") or (whole and title.startswith(f"{clause} "))


def _is_result(verb: Token) -> bool:
    """Tell "killing six" and "ending its rule" after the clause that did it."""
    return is_harm(verb) or ends_thing(verb)


def _tells_both(longer: Telling, whole: str, shorter: Telling, title: str) -> bool:
    """Tell "Bomb is found and defused in Lund" of "Bomb is defused in Lund"."""
    second = shorter.main.token
    _, told, rest = title.partition(f" {second.text}")
    both = done_then(longer.main.token) == second and bool(told)
    return both and whole.endswith(f" and {second.text}{rest}")


def _tells_what(longer: Telling, whole: str, shorter: Telling, title: str) -> bool:
    """Tell "House passes bill to close mine" (close) of "House passes bill" (passes).

    So "judge decides to go on and jail Ruiz" of "judge decides to go on"; not "Ruiz
    sails and returns" of "Ruiz sails".
    """
    told, verb = longer.main.token, shorter.main.token
    if not whole.startswith(f"{title} ") or verb.pos_ not in VERB_POS:
        return False
    # "Charged with theft", "for lying and stealing"
    state = (told.tag_, told.dep_) in {
        ("VBN", "xcomp"),
        ("VBN", "advcl"),
        ("VBG", "conj"),
    }
    dated = any(word.ent_type_ == "DATE" for word in told.subtree)
    apart = told.dep_ == "conj" and told.head.i == verb.i and dated
    # "Rejects plea that mill shut"
    state |= told.dep_ == "acl" and whole.startswith(f"{title} that ")
    below = verb.is_ancestor(told) and (told.tag_ == "VB" or state)
    return below and not apart


def _without_articles(title: str) -> str:
    """Give "Police arrest suspect" for "Police arrest a suspect"."""
    return " ".join(word for word in title.split(" ") if word not in ARTICLES)


def _says_when(longer: str, title: str) -> bool:
    """Tell "Mayor resigns in 2018 after vote", where a shorter title stops before when.

    So does "Mayor resigns the day before vote"; not "Mayor resigns from council".
    """
    longer, title = _without_articles(longer), _without_articles(title)
    rest = longer.removeprefix(f"{title} ")
    first, second, third, *_ = (*YEAR.sub("", rest, count=1).split(" "), "", "", "")
    then = second if first in LENGTHS else first
    then = third if second in LENGTHS else then
    treated = rest.startswith("to be ")  # "is taken to clinic to be treated"
    return rest != longer and (treated or then in SAYS_WHEN)

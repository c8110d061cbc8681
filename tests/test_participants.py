"""Who takes part in an event: the gold table, and what holds for any."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from timeline import extract_events
from timeline.actors import find_actors
from timeline.article import Article
from timeline.events.participants.cast import Cast
from timeline.events.participants.find import find_participants
from timeline.events.participants.model import participant_model
from timeline.events.participants.tie_sources import stands_above
from timeline.events.participants.ties import closest_ties, path_between
from timeline.events.predicates import Predicate
from timeline.events.salience import Telling
from timeline.events.values import Participant, Role
from timeline.language import Token, parse_article

TABLE = Path(__file__).with_name("gold") / "participants.tsv"


def rows() -> Iterator[object]:
    """Give the gold table's rows as test cases; a last column marks a known failure."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, expected, reason, *_ = [*line.split("\t"), "", ""]
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        yield pytest.param(text, expected, marks=marks, id=text)


def read(text: str) -> tuple[Token, Cast]:
    """Parse a text whose predicate stands in brackets."""
    parsed = parse_article(Article(text=text.replace("[", "").replace("]", "")))
    start = text.index("[")
    token = next(token for token in parsed.doc if token.idx == start)
    return token, Cast(parsed.doc, find_actors(parsed))


def telling(main: Token, *others: Token) -> Telling:
    """Make an event of its predicates."""
    one, *rest = (Predicate(each, each.lower_, "", ()) for each in (main, *others))
    return Telling(one, tuple(rest), 1.0)


def participants(text: str) -> tuple[Participant, ...]:
    """Find who takes part in the bracketed event."""
    token, cast = read(text)
    return find_participants([telling(token)], cast)[0]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "expected"), list(rows()))
def test_finds_who_takes_part_and_how(text: str, expected: str) -> None:
    found = {f"{one.name}:{one.role}" for one in participants(text)}
    assert found == set(filter(None, expected.split("; ")))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Rebels and Mirak Front fighters overran town", ["Mirak Front"]),
        ("Mirak Front fighters overran town", []),
        ("Rebels overran town in Mirak Frontier", []),
        ("Rebels and fighters overran town", []),
    ],
)
def test_who_is_named_within_the_title_sooner_takes_part(
    title: str, expected: list[str]
) -> None:
    token, cast = read(
        "The coalition of Kortan rebels and Mirak Front fighters [overran] the town."
    )
    (found,) = find_participants([telling(token)], cast, titles={token.i: title})
    assert [one.name for one in found] == expected


@pytest.mark.slow
def test_an_article_without_events_or_actors_has_no_participants() -> None:
    token, cast = read("It [rained].")
    assert find_participants([], cast) == []
    assert find_participants([telling(token)], cast) == [()]


@pytest.mark.slow
def test_only_the_wanted_events_are_answered_from_the_same_context() -> None:
    token, cast = read("Peter Lund [resigned] on Monday. He denied the charges.")
    denied = next(each for each in token.doc if each.text == "denied")
    lesser = replace(telling(denied), salience=0.2)
    both = find_participants([telling(token), lesser], cast)
    main = find_participants([telling(token), lesser], cast, min_salience=0.5)
    assert main == both[:1]


@pytest.mark.slow
def test_a_further_mention_of_the_event_brings_in_its_actors() -> None:
    text = "The [attack] shocked the town. Peter Lund attacked the shop."
    token, cast = read(text)
    attacked = next(each for each in token.doc if each.text == "attacked")
    names = [one.name for one in find_participants([telling(token, attacked)], cast)[0]]
    assert names == ["Peter Lund"]


@pytest.mark.slow
def test_the_affiliation_comes_along() -> None:
    found = participants("NATO chief Mark Rutte [resigned].")
    assert {one.name: one.affiliation for one in found}["Mark Rutte"] == "NATO"


@pytest.mark.slow
def test_paths_go_up_from_the_predicate_and_down_to_the_actor() -> None:
    token, _ = read("Lund was told to [resign] by Ruiz.")
    lund = token.doc[0]
    assert path_between(token, lund) == "^xcomp nsubjpass"
    assert path_between(token, token) == "self"


def test_the_model_is_plain_numbers_with_every_role() -> None:
    model = participant_model()
    assert 0 < model.threshold < 1
    assert set(model.role_biases) == set(Role)
    assert all(len(weights) == len(Role) for weights in model.role_weights.values())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("standing", "expected"),
    [("Norway", {"Denmark", "Norway", "Sweden"}), ("Peter Lund", set())],
)
def test_of_a_list_all_are_named_or_none(
    standing: str, expected: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    token, cast = read("Denmark, Norway and Sweden [signed] it. Peter Lund slept.")
    matters = frozenset(actor for actor in cast.parts if actor.name == standing)
    room = "timeline.events.participants.find"
    chances = {"Denmark": 0.1, "Norway": 0.4, "Sweden": 0.45}
    monkeypatch.setattr(f"{room}._standing", lambda *_: matters)
    monkeypatch.setattr(
        f"{room}.judge_ties",
        lambda events, _: [
            np.array([chances.get(tie.actor.name, 0.0) for tie in event.ties])
            for event in events
        ],
    )
    event = replace(telling(token), salience=0.35)
    (found,) = find_participants([event], cast)
    assert {one.name for one in found} == expected


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Chile and Ecuador [sent] dogs.", ["Chile", "Ecuador"]),
        ("Ecuador and Chile [sent] dogs.", ["Ecuador", "Chile"]),
        ("Norway was [sued] by Denmark.", ["Denmark", "Norway"]),
    ],
)
def test_who_acts_comes_first_and_lists_keep_their_order(
    text: str, order: list[str]
) -> None:
    assert [one.name for one in participants(text)] == order


@pytest.mark.slow
def with_chance(chance: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every tie be as likely, and nobody stand out in the article."""
    room = "timeline.events.participants.find"
    monkeypatch.setattr(f"{room}._standing", lambda *_: frozenset())
    monkeypatch.setattr(
        f"{room}.judge_ties",
        lambda events, _: [np.full(len(event.ties), chance) for event in events],
    )


@pytest.mark.parametrize(
    ("text", "salience", "expected"),
    [
        ("The town [helped] Europol.", 0.5, ["Europol"]),
        ("Lund Glass [helped] the town.", 0.5, ["Lund Glass"]),
        ("Lund Glass [helped] the town.", 0.35, []),
        ("The town [waited] near Europol.", 0.5, []),
    ],
)
def test_who_is_named_in_plain_sight_in_a_main_event_is_no_bystander(
    text: str, salience: float, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    token, cast = read(text)
    with_chance(0.45, monkeypatch)
    event = replace(telling(token), salience=salience)
    (found,) = find_participants([event], cast)
    assert [one.name for one in found] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Galvo Watch accuses Ana Ruiz of stealing", ["Galvo Watch"]),
        ("Ana Ruiz steals", []),
    ],
)
def test_who_accuses_others_in_a_title_is_no_bystander(
    title: str, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    token, cast = read("Galvo Watch accused Ana Ruiz of [stealing] a ferry.")
    with_chance(0.1, monkeypatch)
    event = replace(telling(token), salience=0.3)
    (found,) = find_participants([event], cast, titles={token.i: title})
    assert [one.name for one in found] == expected


@pytest.mark.parametrize(
    ("text", "salience", "chance", "expected"),
    [
        ("The Lund Bridge Trust [sold] a ferry.", 0.6, 0.45, ["Lund Bridge Trust"]),
        ("The Lund Bridge Trust [sold] a ferry.", 0.6, 0.25, ["Lund Bridge Trust"]),
        ("The Lund Bridge Trust [sold] a ferry.", 0.6, 0.15, []),
        ("The Lund Bridge Trust [sold] a ferry.", 0.45, 0.25, ["Lund Bridge Trust"]),
        ("The Lund Bridge Trust [sold] a ferry.", 0.2, 0.45, []),
        ("A man [left] the Lund Bridge Trust.", 0.6, 0.25, []),
        ("Ana Ruiz [sold] a ferry.", 0.6, 0.25, ["Ana Ruiz"]),
        ("Ana Ruiz [sold] a ferry.", 0.6, 0.15, []),
        ("Ana Ruiz hopes to [sell] a ferry.", 0.6, 0.25, ["Ana Ruiz"]),
        ("Ana Ruiz saw a man [sell] a ferry.", 0.6, 0.25, []),
        ("A man [left] Ana Ruiz.", 0.6, 0.25, []),
        ("Its head, Ana Ruiz, [sold] a ferry.", 0.4, 0.75, ["Ana Ruiz"]),
        ("The man who met Ana Ruiz [sold] a ferry.", 0.4, 0.75, []),
        ("Ana Ruiz [sold] a ferry.", 0.6, 0.55, ["Ana Ruiz"]),
        ("Ana Ruiz [sold] a ferry.", 0.2, 0.55, []),
        ("A ferry was [sold] by Ana Ruiz.", 0.6, 0.55, ["Ana Ruiz"]),
        ("A ferry was [sold] near Ana Ruiz.", 0.6, 0.55, []),
        ("Ana Ruiz hopes to [sell] a ferry.", 0.4, 0.75, ["Ana Ruiz"]),
        ("Ana Ruiz saw a man [sell] a ferry.", 0.4, 0.75, []),
    ],
)
def test_who_acts_in_a_row_that_names_nobody_else_is_told(
    text: str,
    salience: float,
    chance: float,
    expected: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    token, cast = read(text)
    with_chance(chance, monkeypatch)
    event = replace(telling(token), salience=salience)
    (found,) = find_participants([event], cast)
    assert [one.name for one in found] == expected


@pytest.mark.parametrize(
    ("text", "chance", "expected"),
    [
        ("The United States [election] was called off.", 0.5, []),
        ("The United States [raid] was called off.", 0.65, ["United States"]),
        ("The United States [voted] on Monday.", 0.5, ["United States"]),
        ("The Europol [raid] was called off.", 0.5, ["Europol"]),
    ],
)
def test_a_country_that_only_says_where_takes_no_part(
    text: str, chance: float, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    token, cast = read(text)
    with_chance(chance, monkeypatch)
    monkeypatch.setattr(
        "timeline.events.participants.find._standing", lambda *_: frozenset(cast.parts)
    )
    (found,) = find_participants([telling(token)], cast)
    assert [one.name for one in found] == expected


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("Nepal freed two men on Monday after robbers [shot] a guard.", True),
        ("Nepal freed two men on Monday after soldiers [shot] a guard.", False),
        ("Nepal freed two men on Monday after [shooting] a guard.", False),
    ],
)
def test_a_country_acts_below_its_own_clause_by_its_people(
    text: str, *, above: bool
) -> None:
    token, cast = read(text)
    (tie,) = closest_ties([token], cast)
    assert stands_above(tie) == above


@pytest.mark.slow
def test_of_a_list_that_acts_all_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    token, cast = read("Denmark, Norway and Sweden [signed] it. Peter Lund slept.")
    room = "timeline.events.participants.find"
    chances = {"Denmark": 0.1, "Norway": 0.25}
    monkeypatch.setattr(f"{room}._standing", lambda *_: frozenset())
    monkeypatch.setattr(
        f"{room}.judge_ties",
        lambda events, _: [
            np.array([chances.get(tie.actor.name, 0.0) for tie in event.ties])
            for event in events
        ],
    )
    (found,) = find_participants([telling(token)], cast)
    assert {one.name for one in found} == {"Denmark", "Norway", "Sweden"}


@pytest.mark.slow
def test_nobody_named_elsewhere_does_what_others_are_told_to_do() -> None:
    text = (
        "President Ana Ruiz announced on Sunday night that Jon Dahl, the founder of the"
        " Sala Front, had been killed by Norwegian forces in Lund. Crowds gathered"
        " outside the palace.\n\nA team of divers flew from Malmo and stormed the"
        " compound on Monday. Dahl was shot in the head after resisting. Three other"
        " men and a woman were killed. His body was buried at sea."
    )
    events = extract_events(Article(text=text, published=date(2011, 5, 2)))
    told = {event.predicate: event.participants for event in events}
    assert told["flew"] == told["stormed"] == ()
    assert [one.name for one in told["announced"]] == ["Ana Ruiz", "Jon Dahl"]

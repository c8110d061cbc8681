"""Stories: one event told by several articles becomes one, with all its reports."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made_events import dating, event, made_table, many_events
from timeline import Article, extract_events, extract_many
from timeline.cli import main
from timeline.commands import DONE, NOTHING_DONE
from timeline.events.values import DateBasis
from timeline.story import Told, collapsed, event_rows, one_name_each, same_events
from timeline.story.agreement import agreement_words, date_votes
from timeline.story.barred import LESSER
from timeline.story.candidates import MOST, RELATED, candidate_pairs
from timeline.story.compare import features
from timeline.story.kin import TABLE, Kin, kinship
from timeline.story.reasons import reason_words
from timeline.story.relation import Relations
from timeline.story.telling import Telling, read_tellings
from timeline.story.wording import word_families
from timeline.table import events_table, read_table, write_csv
from timeline.training.story_gold import (
    clear_events,
    gold_reports,
    gold_table,
    pairs_of,
)

pytestmark = pytest.mark.slow

REPORTS = (
    ("first", "Union strikes at Mirov harbour", "2024-10-28", "Dockers' Union"),
    ("second", "Union walks out at Mirov harbour", "2024-10-28", "Dockers' Union"),
    ("third", "Union strikes at Mirov harbour", "2024-10-27", "Dockers' Union"),
)


def told_table(
    reports: tuple[tuple[str, str, str, str], ...] = REPORTS,
) -> pd.DataFrame:
    """Make a table with one event of each report."""
    rows = [
        event(title, dating(day), actor, salience=0.9)
        for _, title, day, actor in reports
    ]
    table = pd.concat([events_table([row]) for row in rows], ignore_index=True)
    names = [name for name, *_ in reports]
    sentences = [f"The {title} near the Customs House." for _, title, *_ in reports]
    return table.assign(
        article_id=names,
        event_id=names,
        source=[f"Daily {name}" for name in names],
        predicate=[
            "walks" if "walks" in title else "strikes" for _, title, *_ in reports
        ],
        sentence=sentences,
        sentence_start=0,
        char_end=0,
    )


def groups_of(told: list[Told]) -> list[set[str]]:
    return [set(one.event_ids) for one in told]


@pytest.mark.parametrize(
    ("split", "precise", "least"), [("dev", 0.91, 0.77), ("held", 0.9, 0.74)]
)
def test_gold_pairs_are_joined_with_the_stated_precision_and_recall(
    split: str, precise: float, least: float
) -> None:
    table, reports = gold_table(split), gold_reports(split)
    events = clear_events(table, reports)
    group = {
        name: place
        for place, told in enumerate(same_events(table))
        for name in told.event_ids
    }
    groups = {place: group[name] for place, name in events.items()}
    pairs = [
        (groups[one] == groups[other], pair.is_one)
        for pair in pairs_of(reports)
        if (one := (pair.first.article_id, pair.first.char_start)) in groups
        and (other := (pair.second.article_id, pair.second.char_start)) in groups
    ]
    right = sum(joined and is_one for joined, is_one in pairs)
    assert sum(is_one for _, is_one in pairs) >= 50
    assert right / sum(joined for joined, _ in pairs) >= precise
    assert right / sum(is_one for _, is_one in pairs) >= least


def test_reports_of_one_event_are_one_with_the_reason_and_both_dates() -> None:
    (told,) = same_events(told_table())
    assert told.event_ids == ("first", "second", "third")
    assert told.agreement == "2 sources: 28 October 2024; 1 source: 27 October 2024"
    assert told.is_disputed
    assert told.reason == (
        "The 3 reports give dates close to each other, tell it in other words"
        " ('strikes' and 'walks'), name 'Customs', 'dockers', 'House' and"
        " speak of 'harbour'."
    )


def test_reasons_name_words_as_the_reports_write_them() -> None:
    """Not what they derive from: 'citify' and 'officiate' for 'city' and 'offices'."""
    one = "Union's officers strike at city offices"
    other = "Union strikes at offices of the city"
    table = told_table(
        (
            ("first", one, "2024-10-28", "Dockers' Union"),
            ("second", other, "2024-10-28", "Dockers' Union"),
        )
    )
    words = reason_words(read_tellings(table))
    assert words.endswith(
        "name 'Customs', 'dockers', 'House' and speak of 'city', 'offices'."
    )


def test_each_date_of_a_disputed_event_is_drawn_with_all_reports() -> None:
    table = told_table()
    rows = collapsed(table, same_events(table))
    assert [str(day.date()) for day in rows["start"]] == ["2024-10-28", "2024-10-27"]
    assert set(rows["reports"]) == {"first; second; third"}
    assert set(rows["report_count"]) == {3}
    assert set(table.columns) < set(rows.columns)


def test_rows_of_one_article_stay_apart() -> None:
    table = told_table().assign(article_id="one")
    assert len(same_events(table)) == 3
    assert len(collapsed(table, same_events(table))) == 3


def test_a_single_report_needs_no_reason() -> None:
    told = same_events(told_table()[:1])
    assert [(one.reason, one.agreement, one.is_disputed) for one in told] == [
        ("", "", False)
    ]


def test_what_is_judged_apart_stays_apart() -> None:
    table = told_table()
    told = same_events(table, apart=[("second", "first"), ("third", "first")])
    assert {"first"} in groups_of(told)


def test_a_row_parted_from_a_report_is_matched_with_no_other_row_of_that_report() -> (
    None
):
    first, second = told_table()[:1], told_table()[1:2]
    table = pd.concat([first, second, second.assign(event_id="again")])
    assert {"first"} in groups_of(same_events(table, apart=[("first", "second")]))
    told = same_events(table, apart=[("second", "first")])
    assert {"first", "again"} in groups_of(told)


def test_what_is_judged_together_is_joined_even_within_an_article() -> None:
    table = many_events(4).assign(article_id="one")
    ids = table["event_id"].tolist()
    told = same_events(table, together=[(ids[3], ids[0]), ("gone", ids[1])])
    assert {ids[0], ids[3]} in groups_of(told)
    assert next(one for one in told if ids[0] in one.event_ids).reason == (
        "Put together by hand."
    )


def test_apart_counts_where_both_are_said() -> None:
    table = told_table()
    pair = [("first", "second")]
    assert not any(
        {"first", "second"} <= group
        for group in groups_of(same_events(table, together=pair, apart=pair))
    )


def test_wide_dates_agree_with_the_exact_ones_within_them() -> None:
    rows = [
        event("Bank closes", dating("2024-10-01", "2024-10-31")),
        event("Bank shuts", dating("2024-10-28")),
        event("Bank is closed", dating("")),
    ]
    votes = date_votes(read_tellings(events_table(rows)))
    assert agreement_words(votes) == "2 sources: 28 October 2024; 1 source: no date"


def test_or_earlier_agrees_with_the_days_before_and_with_none_after() -> None:
    rows = [
        event("Bank closes", dating("2024-10-30", edtf="../2024-10-30")),
        event("Bank shuts", dating("2024-10-28")),
        event("Bank is closed", dating("2024-11-02")),
    ]
    votes = date_votes(read_tellings(events_table(rows)))
    assert agreement_words(votes) == (
        "2 sources: 28 October 2024; 1 source: 2 November 2024"
    )


def test_news_without_a_day_agrees_with_the_days_before_its_article() -> None:
    told_bare = replace(dating("2024-10-29", "2024-10-30"), basis=DateBasis.DATELINE)
    rows = [
        event("Bank closes", dating("2024-10-28")),
        event("Bank shuts", told_bare),
        event("Bank is closed", dating("2024-10-30")),
    ]
    table = events_table(rows).assign(published=pd.Timestamp(2024, 10, 30))
    bare, *others = (read_tellings(table)[at] for at in (1, 0, 2))
    assert bare.is_undated_news
    votes = date_votes([bare, others[0]])
    assert agreement_words(votes) == "2 sources: 28 October 2024"
    votes = date_votes(others)
    assert agreement_words(votes) == (
        "1 source: 28 October 2024; 1 source: 30 October 2024"
    )


def test_the_row_of_a_date_is_one_that_gives_it() -> None:
    rows = [
        event("Bank shuts", dating("2024-10-28"), salience=0.5),
        event("Bank closes", dating("2024-10-30", edtf="../2024-10-30"), salience=0.9),
    ]
    table = events_table(rows).assign(event_id=["exact", "earlier"])
    told = Told(("exact", "earlier"), votes=date_votes(read_tellings(table)))
    assert list(event_rows(table, [told])) == [True, False]
    assert list(event_rows(table, [told], ~event_rows(table, [told]))) == [False, True]


def test_a_resignation_reported_late_without_a_day_is_the_one_of_days_before() -> None:
    table = _read(("2024-05-14", RESIGNED), ("2024-05-16", HAS_RESIGNED))
    rows = collapsed(table, same_events(table))
    resigned = rows[rows["title"].str.contains("resign")]
    assert [str(day.date()) for day in resigned["start"]] == ["2024-05-13"]
    assert list(resigned["report_count"]) == [2]


def test_what_is_said_to_be_of_another_day_is_another_event() -> None:
    later = HAS_RESIGNED.replace("has resigned", "resigned on Thursday")
    table = _read(("2024-05-14", RESIGNED), ("2024-05-16", later))
    rows = collapsed(table, same_events(table))
    assert sum(rows["title"].str.contains("resign")) == 2


def test_a_lesser_event_in_other_words_is_not_the_news_of_its_day() -> None:
    alike = (
        ("first", "Dockers' Union strikes", "2024-10-28", "Dockers' Union"),
        ("second", "Dockers' Union owns tugs", "2024-10-28", "Dockers' Union"),
    )
    table = told_table(alike).assign(predicate=["strikes", "owns"])
    assert len(same_events(table)) == 1
    table.loc[1, "salience"] = LESSER - 0.01
    assert len(same_events(table)) == 2
    table.loc[1, "title"] = "Strikes of Dockers' Union"
    table.loc[1, "predicate"] = "strikes"
    assert len(same_events(table)) == 1


def test_the_same_deed_of_other_people_is_another_event() -> None:
    alike = (
        ("first", "Ana Ruiz gets most votes in Mirov", "2024-10-28", "Ana Ruiz"),
        ("second", "Karl Moor gets most votes in Mirov", "2024-10-28", "Karl Moor"),
    )
    table = told_table(alike).assign(predicate="gets", actor_types="person")
    assert len(same_events(table)) == 2
    table.loc[1, ["title", "actors"]] = "Ruiz gets most votes in Mirov", "Ana Ruiz"
    assert len(same_events(table)) == 1
    table.loc[1, ["title", "actors"]] = "Mirov's votes go to her", "Karl Moor"
    assert not read_tellings(table)[1].people


def test_every_row_is_in_one_event_and_the_order_of_rows_changes_nothing() -> None:
    table = gold_table("held")
    told = same_events(table)
    ids = [name for one in told for name in one.event_ids]
    assert sorted(ids) == sorted(table["event_id"])
    turned = same_events(table[::-1].reset_index(drop=True))
    assert {frozenset(one.event_ids) for one in told} == {
        frozenset(one.event_ids) for one in turned
    }


def test_an_empty_table_has_no_events() -> None:
    assert same_events(made_table()[:0]) == []
    assert collapsed(made_table()[:0], []).empty


def test_the_pairs_compared_grow_with_the_rows_not_with_their_square() -> None:
    def pairs(count: int) -> int:
        day = pd.Timestamp(2020, 1, 1)
        table = many_events(count).assign(start=day, end=day)
        table["article_id"] = [str(number) for number in range(count)]
        tellings = read_tellings(table)
        return len(candidate_pairs(tellings, Relations(tellings)))

    few, many = pairs(500), pairs(2_000)
    assert many < 5 * few
    assert many < 2_000 * MOST * 40


def test_a_year_9999_and_a_year_1_are_compared_like_others() -> None:
    rows = [
        event("War ends", dating("0001-01-01")),
        event("Sun dies", dating("9999-12-31")),
    ]
    assert len(same_events(events_table(rows))) == 2


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("shut", "closed", Kin.SYNONYM),
        ("resigned", "resignation", Kin.SAME),
        ("killed", "murdered", Kin.NEAR),
        ("accepted", "rejected", Kin.OPPOSITE),
        ("elected", "drilled", Kin.OTHER),
    ],
)
def test_words_are_kin_as_wordnet_has_it(one: str, other: str, kin: Kin) -> None:
    first, second = frozenset(word_families(one)), frozenset(word_families(other))
    assert kinship(first, second) is kin
    assert kinship(second, first) is kin


def test_the_table_of_kin_is_sorted_and_well_formed() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    assert lines == sorted(lines, key=lambda line: line.split("\t")[:2])
    assert {len(line.split("\t")) for line in lines} == {5}


WORDS = st.frozensets(st.sampled_from(["strike", "union", "port", "fire", "quake"]))
DAYS = st.dates(date(2020, 1, 1), date(2020, 3, 1))


@given(WORDS, WORDS, DAYS, DAYS)
def test_comparing_does_not_depend_on_the_order(
    one: frozenset[str], other: frozenset[str], day: date, second_day: date
) -> None:
    first = _telling("a", one, day)
    second = _telling("b", other, second_day)
    assert features(first, second, 0.5) == features(second, first, 0.5)
    assert all(value >= 0 for value in features(first, second, 0.5).values())


def _telling(name: str, words: frozenset[str], day: date) -> Telling:
    return Telling(
        event_id=name,
        article_id=name,
        start=day,
        end=day,
        published=day,
        predicate="strikes",
        families=words,
        title=" ".join(sorted(words)),
        title_words=words,
        words=words,
        actors=words,
        title_names=words,
        names=words,
        numbers=frozenset(),
        status="happened",
    )


def test_the_gold_stories_are_many_and_well_formed() -> None:
    text = (Path(__file__).parent / "gold" / "stories.txt").read_text(encoding="utf-8")
    for split, least in (("dev", 150), ("held", 50)):
        reports = gold_reports(split)
        assert sum(pair.is_one for pair in pairs_of(reports)) >= least
        assert len({article.id for article, _ in reports}) == len(reports)
    assert text.count("\n= ") == len(set(_story_names(text)))


def _story_names(text: str) -> list[str]:
    return [line.split()[1] for line in text.splitlines() if line.startswith("= ")]


def test_the_same_deed_elsewhere_or_on_another_day_is_another_event() -> None:
    others = (
        REPORTS[0],
        ("elsewhere", "Nurses' Union strikes in Tarn", "2024-10-28", "Nurses' Union"),
        ("later", "Union strikes at Mirov harbour", "2024-11-25", "Dockers' Union"),
    )
    table = told_table(others)
    table.loc[1, "sentence"] = "Nurses in Tarn stopped work at the General Hospital."
    assert len(same_events(table)) == 3


def gold_names() -> list[dict[str, str]]:
    """Give stories: who is named in each article, and the names that come out."""
    path = Path(__file__).parent / "gold" / "story_names.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def named_table(*articles: str) -> pd.DataFrame:
    """Make a table of articles, each told as "Ana Ruiz/person; Peru/country"."""
    row = told_table(REPORTS[:1])
    tables = []
    for number, cells in enumerate(articles):
        pairs = [cell.split("/") for cell in cells.split("; ")]
        tables.append(
            row.assign(
                event_id=f"e{number}",
                article_id=f"a{number}",
                actors="; ".join(name for name, _ in pairs),
                actor_types="; ".join(kind for _, kind in pairs),
                roles="; ".join("agent" if place else "target" for place in pairs),
                affiliations="; ".join("" for _ in pairs),
                attributed_to=pairs[0][0],
            )
        )
    return pd.concat(tables, ignore_index=True)


@pytest.mark.parametrize("row", gold_names(), ids=lambda row: row["promise"])
def test_an_actor_has_one_name_in_all_reports_or_keeps_its_own(
    row: dict[str, str],
) -> None:
    articles, expected = row["articles"].split(" | "), row["names"].split(" | ")
    table, found = one_name_each(named_table(*articles))
    assert table["actors"].tolist() == expected
    for cells in table.to_dict("records"):
        count = cells["actors"].count("; ")
        lists = ("roles", "actor_types", "affiliations")
        assert all(cells[name].count("; ") == count for name in lists)
        assert cells["attributed_to"] in cells["actors"]
    changed = named_table(*articles)["actors"] != table["actors"]
    ids = set(table.loc[changed, "article_id"])
    assert {one.article_id for one in found} == ids
    assert all(one.full in one.reason for one in found)


def test_names_do_not_depend_on_the_order_of_articles() -> None:
    table = named_table(
        "Hassan/person; Tanzania/country",
        "TPA/organisation; Tanzania/country",
        "Samia Suluhu Hassan/person; Tanzanian government/organisation",
        "Tanzania Ports Authority/organisation; Tanzania/country",
    )
    one, _ = one_name_each(table)
    other, _ = one_name_each(table.iloc[::-1].reset_index(drop=True))
    assert one["actors"].tolist() == other["actors"].tolist()[::-1]
    assert one["actors"].tolist()[0] == "Samia Suluhu Hassan; Tanzania"


def test_one_article_keeps_its_names_and_its_table() -> None:
    table = made_table()
    same, found = one_name_each(table)
    assert same is table
    assert found == ()


def test_the_command_writes_a_row_an_event_with_its_reports(tmp_path: Path) -> None:
    reports, story = tmp_path / "reports.csv", tmp_path / "story.csv"
    write_csv(told_table(), reports)
    assert main(["select", str(reports), "--story", "-o", str(story)]) == DONE
    with story.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["reports"] for row in rows} == {"third; first; second"}
    assert {row["agreement"].count(";") for row in rows} == {1}
    assert len(rows) == len({row["start"] for row in rows}) == 2
    assert len(read_table(story)) == len(rows)


def test_a_report_that_is_given_twice_counts_once(tmp_path: Path) -> None:
    write_csv(told_table(), tmp_path / "a.csv")
    write_csv(told_table().iloc[1:], tmp_path / "b.csv")
    tables = [str(tmp_path / "a.csv"), str(tmp_path / "b.csv")]
    for name, inputs in (("one.csv", tables[:1]), ("two.csv", tables)):
        command = ["select", *inputs, "--story", "-o", str(tmp_path / name)]
        assert main(command) == DONE
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def test_more_events_than_a_story_has_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_csv(many_events(5_001), tmp_path / "many.csv")
    command = ["select", str(tmp_path / "many.csv"), "--story", "-o"]
    assert main([*command, str(tmp_path / "story.csv")]) == NOTHING_DONE
    assert "Choose fewer with --where" in capsys.readouterr().err


def test_a_shared_word_counts_by_its_side_of_the_predicate() -> None:
    def told(title: str, predicate: str, before: str, after: str) -> Telling:
        telling = _telling(title, frozenset({predicate}), date(2024, 3, 26))
        return replace(
            telling, before=frozenset(before.split()), after=frozenset(after.split())
        )

    strikes = told("Ship strikes bridge", "strike", "ship", "bridge")
    hits = told("Ship hits pier", "hit", "ship", "pier")
    boards = told("Officials board ship", "board", "official", "ship")
    assert features(strikes, hits, 1.0)["same side"] == 1
    assert features(strikes, boards, 1.0)["same side"] == 0
    assert features(strikes, boards, 1.0)["other side"] == 1
    assert features(boards, strikes, 1.0)["other side"] == 1


def test_headlines_are_read_before_and_after_their_predicate() -> None:
    article = Article("A ship struck a bridge on Monday.", date(2024, 3, 27))
    table = events_table(extract_events(article))
    (telling,) = read_tellings(table)
    assert ("ship" in telling.before, "bridge" in telling.after) == (True, True)
    assert not telling.before & telling.after


def _read(*articles: tuple[str, str]) -> pd.DataFrame:
    """Extract articles, each given as its day of publication and its text."""
    made = [Article(text, date.fromisoformat(day)) for day, text in articles]
    return events_table(event for events in extract_many(made) for event in events)


PLANETS, PROTESTS = (
    """
    Over four thousand planets have been discovered since 1995, a Swedish academy said.
    Michel Aubert and Didier Roth of Geneva won the prize. Telescopes in Chile
    found most of them.
    """,
    """
    Four million people took part in the protests that began in Sweden on 20 September.
    Pupils in Malmo and Lund stayed away from school. Greta Holm addressed them in
    Stockholm, and the Education Ministry praised her.
    """,
)


def test_articles_on_unlike_things_share_no_event() -> None:
    table = _read(("2019-10-10", PLANETS), ("2019-12-14", PROTESTS))
    assert all(len(told.event_ids) == 1 for told in same_events(table))


RESIGNED, HAS_RESIGNED = (
    """
    The harbour minister of Belgor, Lena Aho, resigned on Monday over the loan to the
    Mirov shipyard. The Farmers' League had called for her to go.
    """,
    """
    The harbour minister of Belgor, Lena Aho, has resigned over the loan to the Mirov
    shipyard. The Farmers' League welcomed the step.
    """,
)

STRIKE, WALKOUT, BUDGET = (
    """
    Dockers in Mirov went on strike on Monday. The harbour of Mirov was closed, the
    Belgor Port Authority said.
    """,
    """
    A strike by dockers in Mirov began on 11 March. Ships turned away from the harbour,
    the Belgor Port Authority announced.
    """,
    """
    The parliament of Belgor passed the budget on Monday. Lena Aho and Karl Moor left
    the chamber. The Farmers' League called the vote unlawful and sued at the High
    Court of Toran.
    """,
)


def test_reports_of_one_story_have_more_in_common_than_the_name_of_a_country() -> None:
    days = ("2024-03-12", "2024-03-13", "2024-03-13")
    articles = list(zip(days, (STRIKE, WALKOUT, BUDGET), strict=True))
    relations = Relations(read_tellings(_read(*articles)))
    first, second, third = (
        Article(text, date.fromisoformat(day)).id for day, text in articles
    )
    assert relations.between(first, second) >= RELATED > relations.between(first, third)
    assert relations.between(first, second) == relations.between(second, first)


def test_what_a_report_leaves_undated_is_one_event_in_the_same_words_alone() -> None:
    table = told_table()
    undated = table["event_id"] == "third"
    table.loc[undated, ["start", "end"]] = pd.NaT
    assert {"first", "third"} <= max(groups_of(same_events(table)), key=len)
    table.loc[undated, "title"] = "Union ballots on Mirov harbour strike"
    assert {"third"} in groups_of(same_events(table))


def test_days_that_lie_far_apart_are_not_said_to_be_close() -> None:
    table = told_table()
    table.loc[table["event_id"] == "third", ["start", "end"]] = pd.Timestamp(2024, 7, 1)
    assert reason_words(read_tellings(table)).startswith(
        "The 3 reports give dates up to 119 days apart, "
    )

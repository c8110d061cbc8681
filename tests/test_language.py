import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from time import process_time

import pytest

from timeline.article import Article
from timeline.errors import LanguageModelError
from timeline.language import lemma, parse_article, parse_articles, prefix_of, read_each
from timeline.language.model import SETTING, load_model, model_name
from timeline.language.parse import prepare

TEXT = (
    "Dockers Stop Work\n\nBy Jane Smith\n\nDockers stopped work in early\n\nOctober."
    " They were tired."
)


def test_a_tokens_place_is_its_place_in_the_article() -> None:
    parsed = parse_article(Article(TEXT))
    for token in parsed.doc:
        if not token.is_space:
            assert TEXT[token.idx : token.idx + len(token)] == token.text


@pytest.mark.parametrize(
    "text",
    [
        "Karin D'Arbo said they'll close the hall on Monday. D'Arbo didn't resign.",
        "The porters' union met. Miners' families wept at the lawyers' demands.",
    ],
)
def test_words_with_a_curly_apostrophe_are_read_as_with_a_straight_one(
    text: str,
) -> None:
    straight = parse_article(Article(text)).doc
    curly = parse_article(Article(text.replace("'", "\u2019"))).doc
    told = [
        [(word.tag_, word.dep_, word.head.i) for word in doc]
        for doc in (straight, curly)
    ]
    assert told[0] == told[1]
    names = [[len(ent) for ent in doc.ents] for doc in (straight, curly)]
    assert names[0] == names[1]


def test_a_curly_mark_that_ends_a_quotation_is_no_owners() -> None:
    doc = parse_article(Article("Guards shut the \u2018porters\u2019 hostel.")).doc
    assert [word.tag_ for word in doc if word.text == "\u2019"] == ["''"]


def test_side_lines_are_not_parsed() -> None:
    words = {token.text for token in parse_article(Article(TEXT)).doc}
    assert "Dockers" in words
    assert "Jane" not in words


def test_blocks_start_sentences_and_broken_lines_do_not() -> None:
    parsed = parse_article(Article(TEXT))
    sentences = [" ".join(s.text.split()) for s in parsed.doc.sents]
    assert sentences[0] == "Dockers Stop Work"
    assert sentences[1] == "Dockers stopped work in early October."


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Norland and Lund will meet, they announced in Rome on Monday.", 1),
        ("Strike! Lund will not meet them.", 2),
    ],
)
def test_the_first_word_of_a_block_alone_is_no_sentence(
    line: str, sentences: int
) -> None:
    doc = parse_article(Article(f"Norland and Lund to meet\n{line}")).doc
    assert len(list(doc.sents)) == 1 + sentences


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Ukraine launched an attack.", "launched", "launch"),
        ("Troops were sent home.", "sent", "send"),
        ("Two attacks followed.", "attacks", "attack"),
        ("Rebels waged war on the capital.", "waged", "wage"),
        ("Students are staging a protest.", "staging", "stage"),
        ("The ministry banned the party.", "banned", "ban"),
        ("The dog wagged its tail.", "wagged", "wag"),
        ("The king visited the town.", "visited", "visit"),
    ],
)
def test_words_have_their_dictionary_form(
    sentence: str, word: str, expected: str
) -> None:
    doc = parse_article(Article(sentence)).doc
    assert next(lemma(token) for token in doc if token.text == word) == expected


def test_many_articles_come_back_in_order() -> None:
    articles = [
        Article(f"Strike number {number} began.", published=date(2024, 1, 1))
        for number in range(70)
    ]
    parsed = list(parse_articles(articles))
    assert [p.article for p in parsed] == articles


def test_a_missing_model_is_named_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    load_model.cache_clear()
    monkeypatch.setenv(SETTING, "no_such_model")
    try:
        with pytest.raises(LanguageModelError, match=f"no_such_model.*unset {SETTING}"):
            load_model()
    finally:
        load_model.cache_clear()


def test_the_setting_names_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, "my_model")
    assert model_name() == "my_model"


def test_reading_each_article_gives_results_in_order() -> None:
    articles = [Article(f"Strike number {number} began.") for number in range(70)]
    texts = list(read_each(lambda parsed: parsed.doc.text, articles))
    assert texts == [article.text for article in articles]


def test_long_articles_are_not_parsed_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.language.parse.BATCH_CHARACTERS", 60)
    asked = []

    def articles() -> Iterator[Article]:
        for number in range(6):
            asked.append(number)
            yield Article(f"Strike number {number} began.")

    read = read_each(lambda parsed: parsed.doc.text, articles())
    next(read)
    assert asked == [0, 1, 2]
    assert len(list(read)) == 5


def test_words_met_late_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    def known_after(word: str) -> bool:
        list(read_each(lambda _: None, [Article(f"{word} struck.")]))
        return word in load_model().vocab

    monkeypatch.setattr("timeline.language.parse.WORDS_KEPT", 10**6)
    assert known_after("Zonkplatz")
    monkeypatch.setattr("timeline.language.parse.WORDS_KEPT", 0)
    assert known_after("Zonkplatz")
    assert not known_after("Zonkdorf")


def test_the_garbage_collector_is_left_as_it_was() -> None:
    def seen(_: object) -> int:
        return gc.get_threshold()[0]

    before = gc.get_threshold()
    (while_read,) = read_each(seen, [Article("Dockers struck.")])
    assert while_read > before[0]
    assert gc.get_threshold() == before
    with pytest.raises(ZeroDivisionError):
        list(read_each(lambda _: 1 / 0, [Article("Dockers struck.")]))
    assert gc.get_threshold() == before


def test_a_garbage_collector_that_is_off_stays_off() -> None:
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        found = read_each(lambda _: gc.get_threshold()[0], [Article("Dockers struck.")])
        assert list(found) == [0]
    finally:
        gc.set_threshold(*before)


def test_threads_share_one_model() -> None:
    articles = [Article(f"Zonkville struck at {number}.") for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        results = pool.map(
            lambda article: list(read_each(lambda p: p.doc[0].text, [article])),
            articles,
        )
    assert list(results) == [["Zonkville"]] * 40


def test_a_text_of_many_lines_takes_linear_time() -> None:
    def seconds(lines: int) -> float:
        article = Article("Dockers of Mirov struck on Monday.\n\n" * lines)
        begun = process_time()
        prepare(article)
        return process_time() - begun

    seconds(10)
    few = min(seconds(500) for _ in range(3))
    assert seconds(5_000) < 30 * few


@pytest.mark.parametrize(
    ("sentence", "word", "tag"),
    [
        ("The firm said it would cut jobs and shut its plant.", "shut", "VB"),
        ("The firm had said it would stay, and shut its plant.", "shut", "VBD"),
        ("The firm lost two trillion won in May.", "won", "NNS"),
        ("Two million won a prize in May.", "won", "VBD"),
    ],
)
def test_words_that_look_like_a_past_tense_are_read_by_what_is_beside_them(
    sentence: str, word: str, tag: str
) -> None:
    doc = parse_article(Article(sentence)).doc
    assert next(token.tag_ for token in doc if token.text == word) == tag


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was re-opened.", ["It", "was", "re-opened", "."]),
        ("Sgt. Lund, Sr., left", ["Sgt.", "Lund", ",", "Sr.", ",", "left"]),
        ("A det. said", ["A", "det", ".", "said"]),
        ("She co-founded it.", ["She", "co-founded", "it", "."]),
        ("A Paris-based firm", ["A", "Paris", "-", "based", "firm"]),
        ("May 5\u20138", ["May", "5", "\u2013", "8"]),
        ("a Lund\u2013Rhyl line", ["a", "Lund", "\u2013", "Rhyl", "line"]),
        ("the core-periphery gap", ["the", "core", "-", "periphery", "gap"]),
    ],
)
def test_a_verb_keeps_its_prefix_and_other_words_part_at_hyphens(
    text: str, words: list[str]
) -> None:
    assert [token.text for token in parse_article(Article(text)).doc] == words


@pytest.mark.parametrize(
    ("text", "base", "prefix"),
    [
        ("Voters re-elected Ruiz.", "elect", "re-"),
        ("The co-pilots slept.", "pilot", "co-"),
        ("Voters elected Ruiz.", "elect", ""),
        ("A Paris-based firm closed.", "base", ""),
    ],
)
def test_a_prefix_is_told_beside_the_dictionary_form(
    text: str, base: str, prefix: str
) -> None:
    doc = parse_article(Article(text)).doc
    assert base in {lemma(token) for token in doc}
    assert prefix in {prefix_of(token) for token in doc}

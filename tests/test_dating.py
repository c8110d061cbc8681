from dataclasses import replace
from datetime import date
from time import process_time

import numpy as np
import pytest

from tests.marked import gold_cases, laid_out, parse_marked
from timeline.article import Article
from timeline.events import DateBasis, Dating, Extent, Status, read_timexes
from timeline.events.confidence import estimate_confidence
from timeline.events.dating import date_events
from timeline.events.dating.barred.life import is_of_life
from timeline.events.dating.choice.choose import is_near
from timeline.events.dating.choice.features import NAMES
from timeline.events.dating.choice.link import load_link_model
from timeline.extract import extract_events
from timeline.language import parse_article
from timeline.timexes import Precision, find_timexes

DAY = date(2023, 5, 17)


def dated(text: str, published: date | None = DAY) -> Dating:
    parsed, token = parse_marked(text, published)
    timexes = read_timexes(parsed)
    return date_events(parsed, [token], timexes)[0]


@pytest.mark.parametrize(
    ("published", "text", "start", "end", "basis"), gold_cases("datings", 5)
)
def test_event_gets_the_days_that_the_words_give_it(
    published: str, text: str, start: str, end: str, basis: str
) -> None:
    day = date.fromisoformat(published) if published else None
    found = dated(text, day)
    assert (str(found.start or ""), str(found.end or "")) == (start, end)
    assert found.basis == basis


def test_what_a_page_that_is_kept_up_to_date_tells_as_past_is_not_planned() -> None:
    text = "A dam burst on 3 June 2023. A new one opened on 9 August 2024."
    both = extract_events(Article(text, published=DAY))
    assert [str(one.start) for one in both] == ["2023-06-03", "2024-08-09"]
    assert {one.status for one in both} == {Status.HAPPENED}


def test_what_follows_something_counted_off_is_of_its_day_or_later() -> None:
    told = "A mill burned on Monday. The owner was arrested two days after the fire."
    text = f"{told} A judge set bail at 900 pounds."
    *_, arrest, bail = extract_events(Article(text, published=date(2016, 6, 24)))
    assert (str(arrest.start), arrest.end) == ("2016-06-22", arrest.start)
    assert bail.start == arrest.start


@pytest.mark.parametrize(
    ("posts", "day"),
    [
        ("14:30 It sailed on Sunday.\n\n12:05 It [sank].\n\n9:15 It burned.", "17"),
        ("14:30\nIt sailed on Sunday.\n\n12:05\nIt [sank].\n\n9:15\nIt burned.", "17"),
        ("2.30pm - It sailed on Sunday.\n\n9am - It [sank].", "14"),
        ("9:15 It sailed on Sunday.\n\n12:05 It [sank].\n\n14:30 It burned.", "14"),
    ],
)
def test_posts_of_a_page_of_one_day_are_of_that_day(posts: str, day: str) -> None:
    assert str(dated(posts).start) == f"2023-05-{day}"


@pytest.mark.parametrize(
    "text",
    [
        "A dam burst in 1911. Ana Ruiz resigned. A bridge fell in 1920.",
        "Ana Ruiz, who visited Lund on Tuesday, resigned.",
        "The mill, which Lund bought in May, burned.",
        "Ana Ruiz won a prize on Tuesday. She was born in Lima. She studied law.",
        "Ana Ruiz died on Tuesday. Ruiz sued the port.",
    ],
)
@pytest.mark.parametrize("published", [date.min, date.max])
def test_no_day_of_publication_is_too_early_or_late(text: str, published: date) -> None:
    for event in extract_events(Article(text, published=published), min_salience=0.0):
        assert event.start is None or event.end is None or event.start <= event.end


def test_a_life_that_news_looks_back_on_ends_with_its_paragraph() -> None:
    portrait = "Ana Ruiz won a prize on Tuesday.\n\nRuiz was born in Lima. She "
    life = dated(portrait + "[studied] law.\n\nShe thanked her father.")
    news = dated(portrait + "studied law.\n\nShe [thanked] her father.")
    assert life.start is None
    assert "the life that the article looks back on" in life.reason
    assert news.start == news.end == date(2023, 5, 16)


def test_a_life_of_many_sentences_is_read_in_time_that_does_not_grow_with_it() -> None:
    portrait = "Ana Ruiz won a prize on Tuesday.\n\nRuiz was born in Lima. She "
    token, short = laid_out(portrait + "[studied] law.", DAY)
    many = 50_000
    story = replace(
        short,
        sentence=[many - 1] * len(short.sentence),
        paragraph=range(many),
        timexes=[()] * many,
        lives=dict.fromkeys(range(1, many), frozenset({"Ruiz"})),
    )
    begun = process_time()
    assert all(is_of_life(token, story) for _ in range(500))
    assert process_time() - begun < 0.5  # were each asked of all sentences, 2 seconds


def test_what_something_is_moved_from_lies_behind_and_what_it_is_moved_to_ahead() -> (
    None
):
    article = Article("The match was moved from Monday to Friday.", published=DAY)
    found = read_timexes(parse_article(article))
    assert [one.start for one in found] == [date(2023, 5, 15), date(2023, 5, 19)]


def test_how_a_match_ended_lies_behind_and_its_draw_may_lie_ahead() -> None:
    texts = (
        "They must win on Friday to make up for Sunday's defeat.",
        "They will be in the hat for Sunday's draw.",
    )
    found = [read_timexes(parse_article(Article(one, published=DAY))) for one in texts]
    days = [[one.start and one.start.day for one in timexes] for timexes in found]
    assert days == [[19, 14], [21]]


def test_two_months_of_one_verb_lie_on_one_side() -> None:
    text = "It had forecast growth of 5% in February and 4% in August."
    found = read_timexes(parse_article(Article(text, published=date(2023, 11, 24))))
    assert [one.value for one in found] == ["2023-02", "2023-08"]


def test_an_expression_is_quoted_with_its_value_and_reason() -> None:
    found = dated("The minister [resigned] on May 4.")
    assert (found.text, found.value, found.edtf) == ("May 4", "2023-05-04", found.value)
    assert "4 May 2023" in found.reason


def test_since_lasts_from_then_to_publication_and_stays_open() -> None:
    found = dated("She has [led] the party since 2017.")
    assert (found.extent, found.precision) == (Extent.THROUGHOUT, Precision.OPEN)
    assert found.edtf.endswith("/..")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "Two men were jailed on Tuesday for a robbery in which a guard was [shot].",
            "../2023-05-16",
        ),
        (
            "Two men were hurt on Tuesday in a fight in which a guard was [shot].",
            "2023-05-16",
        ),
        ("After a [slide] in Chile, guides searched on Monday.", "../2023-05-15"),
        ("Guides searched in Chile on Monday after a [slide].", "2023-05-15"),
        ("A note issued on Monday says guides [found] two tents.", "../2023-05-15"),
        ("A note says guides [found] two tents on Monday.", "2023-05-15"),
        ("It said on Monday it would shut a mill after sales [fell].", "../2023-05-15"),
        ("It said on Monday it had a mill. Sales [fell] after that.", "2023-05-15"),
        ("By Monday they had reached Lund. A tree [killed] a man.", "2023-05-15"),
        ("A team [counted] 400 owls in a survey published on Monday.", "../2023-05-15"),
        ("On Monday he vowed to [shut] a mill.", "2023-05-15/.."),
        ("On Monday he managed to [shut] a mill.", "2023-05-15"),
        ("In a note leaked on Monday, he [told] them so.", "2023-05-15"),
        ("In a letter leaked on Monday, he [told] them so.", "../2023-05-15"),
        ("A team [began] a survey on Monday.", "2023-05-15"),
        ("A cook testified on Monday that he [gave] Ruiz a watch.", "../2023-05-15"),
        ("A cook told the court on Monday that he [hid] a key.", "../2023-05-15"),
        ("A coroner heard on Monday how two porters [died].", "../2023-05-15"),
        ("A coroner heard on Monday how they died after it [fell].", "../2023-05-15"),
        ("A coroner [heard] on Monday how two porters died.", "2023-05-15"),
        ("A coroner heard on Monday how they [died] on Sunday.", "2023-05-14"),
        ("A cook told the council on Monday that the roof [fell].", "2023-05-15"),
        (
            "It said on Monday it would close a mill next year after sales [fell].",
            "../2023-05-15",
        ),
        (
            "A tug sank on Monday. Ana Ruiz said it would be [raised].",
            "2023-05-15/..",
        ),
        (
            "The first shell hit a mill on Monday. The second [hit] a barn.",
            "2023-05-15/..",
        ),
        (
            "The first shell fell on Monday. In the third raid two [died].",
            "2023-05-15/..",
        ),
        ("The first shell fell on Monday. It [hit] a barn.", "2023-05-15"),
        ("The first and second fell on Monday. The second [hit] a barn.", "2023-05-15"),
        ("He left Lund in 1952. He [married] a nurse.", "1952/.."),
        ("He left Lund on 3 May 1952. It rained. He [sold] it.", "1952-05-03/.."),
        ("He left Lund on 3 May 1952. It rained. He [died].", "1952-05-03"),
        ("They marched on Monday for a man who was [arrested].", "../2023-05-15"),
        ("They marched on Monday, and a man was [arrested].", "2023-05-15"),
        ("He left Lund in May 1952. He [married] a nurse.", "1952-05/.."),
        ("He left Lund in 1952. In that year he [married] a nurse.", "1952"),
        ("A bus fell into the Rena in 1952. Nine women [died].", "1952"),
        ("A bus was held up in 1952. A cook was [beaten] to death.", "1952"),
        ("A bus was held up in 1952. A cook was [sentenced] to death.", "1952/.."),
        ("The hall, which burned in 1952, was [built] by Ruiz.", "../1952"),
        ("Ruiz was elected in 2019 and had [led] a bank.", "../2019"),
        ("Ruiz was elected in 2019 and [led] a bank.", "2019"),
        ("The hall, which burned in 1952, was [painted] in 1960.", "1960"),
    ],
)
def test_what_came_before_or_after_a_day_told_is_open_to_that_side(
    text: str, edtf: str
) -> None:
    assert dated(text).edtf == edtf


def test_a_plain_date_does_not_make_an_event_last() -> None:
    assert dated("The firm [opened] a plant in 1998.").extent is Extent.WITHIN


def test_a_carried_date_says_where_it_comes_from() -> None:
    found = dated("A ferry sank on Saturday. Rescuers [pulled] forty people out.")
    assert found.basis is DateBasis.CONTEXT
    assert "Saturday" in found.reason
    assert "sentence before" in found.reason


def test_without_any_date_an_event_stays_undated_and_says_so() -> None:
    found = dated("The minister [resigned].", None)
    assert found.start is None
    assert found.end is None
    assert found.basis is DateBasis.NONE
    assert found.reason


def test_one_dating_a_predicate_in_their_order() -> None:
    text = "The army crossed the river on March 3 and reached the town on March 9."
    parsed = parse_article(Article(text, DAY))
    tokens = [token for token in parsed.doc if token.pos_ == "VERB"]
    timexes = find_timexes(text, DAY)
    together = date_events(parsed, tokens, timexes)
    assert [one.start for one in together] == [date(2023, 3, 3), date(2023, 3, 9)]
    assert date_events(parsed, [], timexes) == []


def test_the_shipped_model_reads_the_numbers_that_are_given() -> None:
    model = load_link_model()
    assert model.columns.max() < len(NAMES)
    scores = model.scores(np.zeros((3, len(NAMES)), dtype=np.float32))
    assert scores.shape == (3,)
    assert scores[0] == scores[2]


def test_spans_near_each_other_pass_for_each_other() -> None:
    monday, tuesday, week, month = (10, 10), (11, 11), (10, 16), (10, 40)
    weekend = (10, 12)
    near = is_near(np.array([[monday, tuesday, week, month, weekend]], dtype=float))[0]
    assert not near[0, 4]
    assert not near[4, 0]
    assert near[0, 1]
    assert not near[0, 2]
    assert not near[2, 3]
    assert near.diagonal().all()


def test_confidence_rises_with_salience_and_with_the_certainty_of_the_date() -> None:
    sure = Dating(DAY, DAY, basis=DateBasis.EXPRESSION, certainty=0.9)
    unsure = Dating(DAY, DAY, basis=DateBasis.EXPRESSION, certainty=0.3)
    assert estimate_confidence(0.9, sure) > estimate_confidence(0.3, sure)
    assert estimate_confidence(0.9, sure) > estimate_confidence(0.9, unsure)
    assert 0 < estimate_confidence(0.0, Dating()) < estimate_confidence(1.0, sure) < 1


def test_the_day_of_another_event_is_said_to_be_that_day() -> None:
    text = "The vote was on May 3. Shops [closed] on the day of the vote."
    reason = dated(text).reason
    assert reason == "'the day' is that of 'May 3': Wednesday 3 May 2023."


def test_a_length_and_the_date_that_ends_it_are_quoted_together() -> None:
    found = dated("In the three months to March the firm [lost] a million.")
    assert found.text == "the three months to March"
    assert found.reason == (
        "'the three months to March' is 1 January to 31 March 2023."
    )

"""Web pages: the article alone, its date, and where that date is stated."""

import re
import time
from datetime import date

import pytest
from lxml.html import fromstring

from tests.made_files import HEAD
from tests.made_pages import PAGES, PLAIN, STORY
from timeline.article import read_layout
from timeline.sources import PublishedBasis, SourceArticle, read_file, read_sources
from timeline.sources.page_loose import gather_loose

BODY = "".join(f"<p>{words}</p>" for words in STORY)


def read(html: str, name: str = "page.html") -> SourceArticle:
    return read_file(name, html.encode())


@pytest.mark.parametrize("layout", PAGES)
def test_the_article_is_read_and_nothing_beside_it(layout: str) -> None:
    article = read(PAGES[layout]).article
    reading = read_layout(article).reading_text
    for sentence in STORY:
        assert sentence in reading
    assert re.findall(r"\b19\d\d\b|1,9\d\d", reading) == []
    assert not re.search(r"Home|Courier|Comments|Ana Ruiz|harbourman", reading)


@pytest.mark.parametrize("layout", PAGES)
def test_the_day_of_publication_is_found(layout: str) -> None:
    found = read(PAGES[layout])
    assert found.article.published == date(2024, 10, 14)
    is_plain = layout == "plain"
    basis = PublishedBasis.PAGE if is_plain else PublishedBasis.METADATA
    assert found.published_basis is basis


@pytest.mark.slow
def test_what_stands_beside_the_article_makes_no_event() -> None:
    from timeline.extract import extract_events

    for html in PAGES.values():
        events = extract_events(read(html).article, min_salience=0.0)
        years = {event.start.year for event in events if event.start is not None}
        assert years == {2024}


@pytest.mark.parametrize(
    ("more", "body", "day"),
    [
        ("", "", None),
        ("", "<p>\u00a9 2024 The Courier</p>", None),
        ("", "<p>A ferry sank on 3 May 1987 off Tarn, and all were saved.</p>", None),
        ('<meta name="date" content="2024">', "", None),
        ('<meta name="date" content="soon">', "", None),
        ("", "<i>3 May 2024</i><i>4 May 2024</i>", None),
        ("", "<div>Published: 3 May 2024</div>", date(2024, 5, 3)),
        ("", '<time datetime="2024-05-03T10:00">Friday</time>', date(2024, 5, 3)),
        ('<meta name="dc.date" content="2024-05-03">', "", date(2024, 5, 3)),
    ],
)
def test_a_day_is_taken_only_where_the_page_states_it(
    more: str, body: str, day: date | None
) -> None:
    found = read(HEAD.format(title="Port", more=more) + f"{body}<article>{BODY}")
    assert found.article.published == day
    assert (found.published_basis is PublishedBasis.NONE) == (day is None)


LINKED = '<script type="application/ld+json">{}</script>'
STORY_DATA = (
    '{"@type": ["Thing", "NewsArticle"], "datePublished" : "2024-05-03T06:00Z"}'
)
OTHER_DATA = '{"@type": "NewsArticle", "datePublished": "2021-01-02"}'
LISTED_DATA = f'{{"itemListElement": [{OTHER_DATA}]}}'
SITE_DATA = '{"@type": "WebPage", "datePublished": "2019-01-02"}'


@pytest.mark.parametrize(
    ("data", "more", "day"),
    [
        (STORY_DATA, "", date(2024, 5, 3)),
        ('{"@type":"BlogPosting","dateCreated":"May 3, 2024"}', "", date(2024, 5, 3)),
        (LISTED_DATA, "", None),
        (f"[{LISTED_DATA}, {STORY_DATA}]", "", date(2024, 5, 3)),
        (f'{{"@graph": [{SITE_DATA}, {STORY_DATA}]}}', "", date(2024, 5, 3)),
        (f"[{STORY_DATA}, {OTHER_DATA}]", "", None),
        (
            f"[{STORY_DATA}, {OTHER_DATA}]",
            '<meta name="date" content="2024-05-03">',
            date(2024, 5, 3),
        ),
        # in UTC it was the next day already; a change is later
        (STORY_DATA, '<meta name="pubdate" content="2024-05-02">', date(2024, 5, 2)),
        (
            STORY_DATA,
            '<meta property="article:modified_time" content="2024-05-04">',
            date(2024, 5, 3),
        ),
        (f"//<![CDATA[\n{STORY_DATA}\n//]]>", "", date(2024, 5, 3)),
        ('{"@type": "NewsArticle", "datePublished": "1970-01-01"}', "", None),
        ("{broken", "", None),
    ],
)
def test_of_linked_data_the_articles_own_day_counts(
    data: str, more: str, day: date | None
) -> None:
    head = HEAD.format(title="Port", more=more + LINKED.format(data))
    assert read(f"{head}<article>{BODY}").article.published == day


@pytest.mark.parametrize(
    ("more", "body", "day"),
    [
        ('<meta name="ptime" content="20240503103000">', "", date(2024, 5, 3)),
        ('<meta name="pubdate" content="1923-05-03">', "", date(1923, 5, 3)),
        ('<meta name="date" content="1970-01-01">', "", None),
        ("", "<span class=date>03/05/2024</span>", None),
        ("", "<span class=date>13/05/2024</span>", date(2024, 5, 13)),
        ("", "<aside><time datetime=2024-05-03>3 May</time></aside>", None),
        ("", "<p>The trial begins on <time>3 May 2025</time> in Tarn.</p>", None),
        ("", "<p>Posted on <time>3 May 2024</time> by Ana.</p>", date(2024, 5, 3)),
        (
            "",
            "<abbr class=published title=2024-05-03T06:00Z>an hour ago</abbr>",
            date(2024, 5, 3),
        ),
        ('<meta property="og:image" content="/2019/01/02/port.jpg">', "", None),
    ],
)
def test_other_days_on_a_page_are_not_taken(
    more: str, body: str, day: date | None
) -> None:
    html = HEAD.format(title="Port", more=more) + f"<article>{body}{BODY}"
    assert read(html).article.published == day


REPORT = """<article><h2>Pier {pier}</h2>
<time datetime=2024-05-{day}>{day} May 2024</time>
<p>The dockers of pier {pier} in Mirov struck on Monday and closed the northern terminal
for three days, the union said.</p><p>The Port Authority of pier {pier} said on Tuesday
that it would talk to the union next week about pay and hours.</p></article>"""


@pytest.mark.parametrize("days", ["13 14 15 16", "13 13 13 13"])
def test_of_several_articles_on_a_page_none_gives_the_others_its_day(days: str) -> None:
    told = "".join(
        2 * REPORT.format(pier=pier, day=day) for pier, day in enumerate(days.split())
    )
    found = read(f"<html><head><title>News</title></head><body>{told}</body></html>")
    assert "pier 3 in Mirov" in found.article.text
    is_one_day = len(set(days.split())) == 1
    assert found.article.published == (date(2024, 5, 13) if is_one_day else None)


def test_comments_that_are_marked_as_articles_do_not_hide_the_articles_day() -> None:
    said = "".join(
        f"<article><time datetime=2024-05-{day}>{day} May</time>{BODY}</article>"
        for day in ("05", "06")
    )
    html = HEAD.format(title="Port", more="") + (
        f"<article><h1>Port</h1><time datetime=2024-05-03>3 May 2024</time>{BODY}"
        f"</article><div>{said}</div>"
    )
    assert read(html).article.published == date(2024, 5, 3)


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2024/05/03/strike", date(2024, 5, 3)),
        ("2024/POLITICS/05/03/strike/index.html", date(2024, 5, 3)),
        ("world/2024/may/03/strike", date(2024, 5, 3)),
        ("world/2024/mai/33/strike", None),
        ("news/20240503", None),
    ],
)
def test_an_address_names_the_day(path: str, day: date | None) -> None:
    link = f'<link rel="canonical" href="https://courier.example/{path}">'
    found = read(HEAD.format(title="Port", more=link) + f"<article>{BODY}")
    assert found.article.published == day


def test_the_first_publication_counts_not_the_last_change() -> None:
    more = (
        '<meta property="article:published_time" content="2024-05-03">'
        '<meta property="article:modified_time" content="2024-06-09">'
    )
    found = read(HEAD.format(title="Port", more=more) + f"<article>{BODY}")
    assert found.article.published == date(2024, 5, 3)


def test_a_page_saved_by_a_browser_names_its_address() -> None:
    mark = "<!-- saved from url=(0040)https://courier.example/2024/05/03/port -->"
    found = read(f"{mark}<html><body><article>{BODY}</article></body></html>")
    assert found.article.url == "https://courier.example/2024/05/03/port"
    assert found.published_basis is PublishedBasis.ADDRESS


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "/news/1"])
def test_an_address_that_is_none_of_the_web_is_not_kept(url: str) -> None:
    more = (
        f'<link rel="canonical" href="{url}"><meta property="og:url" content="{url}">'
    )
    found = read(HEAD.format(title="Port", more=more) + f"<article>{BODY}")
    assert found.article.url == ""


def test_a_sentence_that_is_all_link_stays() -> None:
    linked = '<p><a href="/x">The mayor resigned in June 2024.</a></p>'
    after = "<p>Her deputy leads the council of Sala until the vote in the autumn.</p>"
    found = read(HEAD.format(title="Port", more="") + f"<article>{BODY}{linked}{after}")
    assert "The mayor resigned in June 2024." in found.article.text


@pytest.mark.parametrize(
    "body",
    [
        "<p><div><img src=a></div>{}</p>",
        "<div><div class=related><a href=/a>More</a></div>{}<p>It rained.</p></div>",
        "{}<!-- ad --> The wind blew.<p>It rained.</p>",
    ],
)
def test_a_sentence_that_stands_in_no_paragraph_is_read(body: str) -> None:
    lead = "SALA - A <b>ferry</b> ran onto the rocks below the old fort on Sunday."
    article = f"<article>{body.format(lead)}{BODY}</article>"
    text = read(HEAD.format(title="Port", more="") + article).article.text
    bare = lead.replace("<b>", "").replace("</b>", "")
    assert 0 < text.find(bare) < text.index(STORY[0])


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Ana Ruiz, Monday October 14, 2024", date(2024, 10, 14)),
        ("Written by Ana Ruiz and Tom Lee | 14 October 2024", date(2024, 10, 14)),
        ("By 14 October 2024, ten ships had left the port of Sala.", None),
        ("By Ana Ruiz, Monday", None),
    ],
)
def test_a_line_that_names_the_author_may_name_the_day(
    line: str, day: date | None
) -> None:
    page = HEAD.format(title="Port", more="") + f"<div>{line}<br>{BODY}</div>"
    found = read(page)
    assert found.article.published == day
    assert found.published_basis is (
        PublishedBasis.PAGE if day else PublishedBasis.NONE
    )


@pytest.mark.parametrize(
    "named",
    [
        'class="article-paywall-barrier"',
        'class="paywall__prompt"',
        'id="regwall"',
        'class="subscribe-box wide"',
        'class="newsletter-signup"',
        'id="onetrust-consent"',
        'class="cookie-banner"',
    ],
)
def test_boxes_that_ask_for_money_or_consent_are_left_out(named: str) -> None:
    box = f"<div {named}><h2>Read on</h2><p>Your trial ended on 1 May 2019.</p></div>"
    page = HEAD.format(title="Port", more="") + f"<article>{BODY}{box}</article>"
    text = read(page).article.text
    assert STORY[-1] in text
    assert "trial" not in text


@pytest.mark.parametrize("named", ["paywall", "subscriber-content", "cookies"])
def test_what_is_read_for_money_stays(named: str) -> None:
    page = f'<article><p>{STORY[0]}</p><div class="{named}">{BODY}</div></article>'
    text = read(HEAD.format(title="Port", more="") + page).article.text
    assert STORY[-1] in text


def test_a_long_text_in_such_a_box_stays() -> None:
    page = f'<article class="x"><div class="paywall-barrier">{BODY * 9}</div></article>'
    assert STORY[-1] in read(HEAD.format(title="Port", more="") + page).article.text


@pytest.mark.parametrize(
    "words", ["Share this on the network of your choice: Chirper, mail", "It rained."]
)
def test_loose_words_that_are_no_sentence_or_a_short_one_make_no_paragraph(
    words: str,
) -> None:
    page = fromstring(f"<div><hr>{words}<p>{STORY[0]}</p></div>")
    gather_loose(page)
    assert [tag.text for tag in page.iter("p")] == [STORY[0]]


def test_the_same_page_gives_the_same_article_every_time() -> None:
    first, *others = (read(PLAIN) for _ in range(3))
    assert all(other == first for other in others)


def test_many_pages_are_one_story_with_each_date_and_its_basis() -> None:
    found = read_sources(
        [(f"{name}.html", html.encode()) for name, html in PAGES.items()]
    )
    assert len(found.articles) == len(PAGES)
    assert {one.article.published for one in found.articles} == {date(2024, 10, 14)}


def test_a_short_report_keeps_its_paragraphs_apart_from_what_is_beside_them() -> None:
    first, second = "A ferry sank off Tarn on Monday.", "All 40 people were saved."
    html = (
        "<html><head><title>Ferry sinks off Tarn</title></head><body><main><article>"
        "<h1>Ferry sinks off Tarn</h1><p class=byline>By Ana Ruiz</p><figure>"
        "<img src=a.jpg><figcaption>The pier on Thursday. Photo: Agency</figcaption>"
        f"</figure><p>{first}</p><p>{second}</p>"
        "<aside class=newsletter>Sign up, every Friday.</aside></article></main>"
        "<footer>Home Sport</footer></body></html>"
    )
    text = read(html).article.text
    assert text == f"Ferry sinks off Tarn\n\n{first}\n\n{second}\n"


PAPER = '<meta property="og:site_name" content="The Tarn Courier">'


@pytest.mark.parametrize(
    ("title", "head", "headline"),
    [
        ("Strike at port - The Tarn Courier", "", "Strike at port"),
        ("Strike at port | Tarn Courier", "", "Strike at port"),
        ("Tarn Courier: Strike at port", "", "Tarn Courier: Strike at port"),
        ("Tarn Courier | Strike at port", "", "Strike at port"),
        ("Strike at port - World - Courier 24", "Strike at port", "Strike at port"),
        ("Sala - city of strikes", "", "Sala - city of strikes"),
        ("Sala - city of strikes", "Sala - city of strikes", "Sala - city of strikes"),
        (
            "The Tarn Courier - Strikes and ships",
            "<a href='/'>The Tarn Courier</a>",
            "Strikes and ships",
        ),
    ],
)
def test_the_headline_of_a_page_is_its_title_without_the_papers_name(
    title: str, head: str, headline: str
) -> None:
    html = HEAD.format(title=title, more=PAPER) + f"<h1>{head}</h1>"
    found = read(f"{html}<article>{BODY}</article>").article
    assert found.title == headline
    assert found.text.startswith(f"{headline}\n\n{STORY[0]}")


def test_a_headline_under_the_name_of_its_section_stands_in_the_text_once() -> None:
    body = f"<p>Harbours and ships of the world</p><p>Strike at port</p>{BODY}"
    html = HEAD.format(title="Strike at port", more="") + f"<article>{body}"
    assert read(html).article.text.count("Strike at port") == 1


@pytest.mark.parametrize("frame", ["<div>{}</div>", "<FILED>\n1\n<html>{}</html>"])
def test_a_part_of_a_page_and_a_page_within_a_file_are_read(frame: str) -> None:
    assert STORY[-1] in read(frame.format(f"<article>{BODY}</article>")).article.text


@pytest.mark.parametrize("opened", ["<aside>", "<nav><ul><li>World", "<footer>"])
def test_a_box_that_is_left_open_does_not_hide_the_article(opened: str) -> None:
    found = read(HEAD.format(title="Port", more="") + f"{opened}<article>{BODY}")
    assert STORY[-1] in found.article.text


@pytest.mark.parametrize(
    "piece",
    [
        "<h1>Sala</h1>" * 8_000,
        "<footer>" * 150 + "<b>Sala</b>" * 8_000,
        "<p>" + "<time>3 May 2024</time> it rained in Sala. " * 8_000,
    ],
)
def test_a_page_takes_time_in_step_with_its_length(piece: str) -> None:
    html = HEAD.format(title="Port", more="") + f"{piece}<article>{BODY}"
    begun = time.process_time()
    read(html)
    assert time.process_time() - begun < 4


def test_a_mail_that_was_saved_from_a_browser_has_its_subject_and_day() -> None:
    page = (
        "<html><head><title>Port shuts - ana@example.org - Mail</title></head><body>"
        "<h2>Port shuts</h2><div><span>Port &lt;press@example.org&gt;</span>"
        "<span>Thu, 14 Nov 2024, 16:05</span><div>to me</div></div><div>"
        "The port has been shut since Monday after divers found cracks in two piers,"
        " its board said today.<br><br>Ferries went to Sala on 11 November."
        "</div></body>"
    )
    article = read_file("mail.html", page.encode()).article
    assert (article.title, article.published) == ("Port shuts", date(2024, 11, 14))

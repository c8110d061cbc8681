"""Feeds: an article an entry, its longest text, and nothing that XML could hide."""

from datetime import date
from pathlib import Path

import pytest

from timeline.page.opening import open_pasted
from timeline.sources import Reading, read_sources
from timeline.sources.told_inside import is_feed

STRIKE = "Dockers stopped work on Monday, the union of the port said in a letter."
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Courier</title>
<lastBuildDate>Fri, 18 Oct 2024 09:00:00 +0000</lastBuildDate>
<item><title>Strike &amp; song</title><link>https://a.example/1</link>
<pubDate>Mon, 14 Oct 2024 16:15:00 +0000</pubDate>
<description>Dockers struck.</description>
<media:content url="https://a.example/1.jpg"/>
<content:encoded><![CDATA[<p>{STRIKE}</p><p>Police <b>came</b>.</p>]]>
</content:encoded></item><item><title>No words</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<updated>2024-10-18T09:00:00Z</updated><entry><title>Strike</title>
<link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/>
<published>2024-10-14T16:15:00Z</published><updated>2024-10-15T00:00:00Z</updated>
{}</entry></feed>"""


def read(feed: str, name: str = "news.xml") -> Reading:
    return read_sources([(name, feed.encode())])


@pytest.mark.parametrize("name", ["news.xml", "news.rss", "feed", "feed.txt", "a.php"])
def test_an_entry_of_rss_is_an_article_with_its_longest_text(name: str) -> None:
    reading = read(RSS, name)
    (one,) = reading.articles
    article = one.article
    assert article.text == f"{STRIKE}\n\nPolice came."
    assert (article.title, article.source) == ("Strike & song", "Courier")
    assert (article.url, article.published) == (
        "https://a.example/1",
        date(2024, 10, 14),
    )
    assert one.name == f"{name}, entry 1"
    assert [failure.name for failure in reading.failures] == [f"{name}, entry 2"]


@pytest.mark.parametrize(
    "content",
    [
        f'<content type="html">&lt;p&gt;{STRIKE}&lt;/p&gt;</content>',
        f'<content type="xhtml"><div><p>{STRIKE}</p></div></content>',
        f"<summary>{STRIKE}</summary>",
    ],
)
def test_an_entry_of_atom_is_an_article(content: str) -> None:
    (one,) = read(ATOM.format(content), "news.atom").articles
    assert one.article.text == STRIKE
    assert one.article.url == "https://a.example/1"
    assert one.article.published == date(2024, 10, 14)


def test_a_feed_reads_no_other_file_and_blows_up_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words")
    kinds = [f'<!ENTITY x SYSTEM "{secret.as_uri()}">', '<!ENTITY a "ha">']
    kinds += [f'<!ENTITY {b} "{f"&{a};" * 99}">' for a, b in ("ab", "bc", "cd", "de")]
    doctype = f"<!DOCTYPE rss [{''.join(kinds)}]>"
    words = f"<rss><item><description>{STRIKE} &x; &e;</description></item></rss>"
    reading = read(doctype + words)
    told = "".join(one.article.text for one in reading.articles)
    assert "hidden" not in told
    assert len(told) < 1_000


@pytest.mark.parametrize("words", ["plain", "<a><b/></a>", "<rss><channel>", "\0"])
def test_what_is_no_feed_is_refused_with_advice(words: str) -> None:
    (failure,) = read(words).failures
    assert "RSS or Atom" in failure.reason
    assert "Save its articles" in failure.reason


def test_the_source_of_a_feed_is_pasted_as_its_entries() -> None:
    two = RSS.replace(
        "<item><title>No words</title></item>", RSS[RSS.index("<item>") :]
    )
    story = open_pasted(two.replace("Police", "Crowds", 1))
    assert [one.article.published for one in story.articles] == [date(2024, 10, 14)] * 2


@pytest.mark.parametrize("text", ["<root><rss>", "The <rss> of it", "", "<feeds>"])
def test_other_texts_are_no_feed(text: str) -> None:
    assert not is_feed(text)

"""The source of wikis' pages, and exports of them: words without the wiki's signs."""

import time
from datetime import date
from html import escape

import pytest

from timeline.page.opening import open_pasted
from timeline.sources import Reading, read_sources
from timeline.sources.wiki_text import is_wiki_text, wiki_words

SOURCE = """{{Infobox port
| name = Sala | image = [[File:Pier.jpg|thumb|A [[pier]]]] }}
{{date|October 14, 2024}}
[[File:Sala.jpg|thumb|The [[port]] in ''2020'']]
'''Dockers''' at [[Port of Sala|Sala]] stopped work on Monday.<ref name="a">{{cite
|title=X}}</ref><ref name="b" /> It lies {{convert|5|km}} from {{w|Mirov|the town}}.

== Talks ==
{| class="wikitable"
| 12 || 340
|}
* The union met the [http://a.example harbour board] on Tuesday.

== Sources ==
* {{source|url=x}}
=== Books ===
* A book

[[Category:Ports]]
"""
WORDS = (
    "October 14, 2024\n\nDockers at Sala stopped work on Monday. It lies 5 km from the"
    " town.\n\nTalks\n\nThe union met the harbour board on Tuesday."
)
PAGE = (
    "<page><title>{}</title><ns>{}</ns><revision><timestamp>{}</timestamp>"
    "<text>{}</text></revision></page>"
)


def read(words: str, name: str) -> Reading:
    return read_sources([(name, words.encode())])


def test_of_a_wikis_source_the_words_are_read() -> None:
    assert wiki_words(SOURCE) == WORDS
    (one,) = read(SOURCE, "sala.txt").articles
    assert (one.article.text, one.article.published) == (WORDS, date(2024, 10, 14))
    assert open_pasted(SOURCE).unread[0].article.text == WORDS


def test_other_texts_with_brackets_stay() -> None:
    for text in ("He said [[sic]] that '''it''' fell.", "{{a}} {{b}} {{c}}", "== A =="):
        assert not is_wiki_text(text)


def test_each_page_of_an_export_is_an_article() -> None:
    moment = "2024-10-16T09:00:00Z"
    pages = (
        PAGE.format("Strike", 0, moment, escape(SOURCE)),
        PAGE.format("Talk:Strike", 1, moment, "Is it [[true]]?"),
        PAGE.format("Dockers", 0, moment, "#REDIRECT [[Strike]]"),
        PAGE.format("Ferry", 0, moment, "A [[ferry]] sank off Tarn on Tuesday."),
        PAGE.format("Nothing", 0, moment, "[[Category:Ports]]"),
    )
    site = "<siteinfo><sitename>Port Wiki</sitename></siteinfo>"
    space = "http://www.mediawiki.org/xml/export-0.11/"
    dump = f'<mediawiki xmlns="{space}">{site}{"".join(pages)}</mediawiki>'
    for name in ("ports.xml", "ports"):
        reading = read(dump, name)
        strike, ferry = (one.article for one in reading.articles)
        assert (strike.title, strike.source) == ("Strike", "Port Wiki")
        assert (strike.text, strike.published) == (WORDS, date(2024, 10, 14))
        assert ferry.text == "A ferry sank off Tarn on Tuesday."
        assert ferry.published == date(2024, 10, 16)
        assert [one.name for one in reading.failures] == [f"{name}, page 5"]


@pytest.mark.parametrize(
    "sign",
    ["{{", "[[", "<ref>", "<!--", "{|", "\n{|\n", "=", "'", "[[a|", "[http://a "],
)
def test_signs_without_an_end_take_no_time(sign: str) -> None:
    began = time.process_time()
    wiki_words(sign * 50_000)
    assert time.process_time() - began < 10

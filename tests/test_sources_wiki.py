"""Pages of wikis: of their last edit, without notes, boxes and sources."""

from datetime import date

import pytest

from timeline.sources import PublishedBasis, SourceArticle, read_file

LINKED = (
    '<script type="application/ld+json">{"@type": "Article", "datePublished":'
    ' "2009-02-03T10:00:00Z", "dateModified": "2024-08-11T14:22:00Z"}</script>'
)
FOOTER = (
    '<footer><li id="footer-info-lastmod">This page was last edited on'
    " 11 August 2024, at 14:22.</li></footer>"
)
GENERATOR = '<meta name="generator" content="MediaWiki 1.43">'
BODY = """<h1>Tarn bridge</h1>
<div role="note" class="hatnote">For the ferry of 1954, see Tarn ferry.</div>
<table class="infobox"><tr><th>Opened</th><td>1 June 1968</td></tr></table>
<p>The bridge fell on 3 May 2019 in a storm.<sup class="reference">[1]</sup> It had
opened in 1968, after four years of work on its piers, which stood in deep water.</p>
<div id="toc" class="toc"><h2>Contents</h2><ul><li>1 Later</li></ul></div>
<h2>Later<span class="mw-editsection">[edit]</span></h2>
<p>A commission was appointed on 20 May 2019. A new one opened on 1 September 2023.</p>
<h2>References</h2><div class="reflist"><ol class="references"><li>"Bridge falls".
<i>Courier</i>. 4 May 2019. Retrieved 5 May 2019.</li></ol></div>"""


def read(head: str = "", body: str = "", kind: str = "") -> SourceArticle:
    page = (
        f"<html><head><title>Tarn bridge</title>{head}</head>"
        f"<body{kind}><div>{BODY}</div>{body}</body></html>"
    )
    return read_file("page.html", page.encode())


@pytest.mark.parametrize(
    ("head", "body", "kind"),
    [
        (LINKED, "", ' class="mediawiki ltr"'),
        (GENERATOR, FOOTER, ""),
        (GENERATOR + LINKED, FOOTER, ""),
    ],
)
def test_a_wiki_article_is_of_its_last_edit(head: str, body: str, kind: str) -> None:
    found = read(head, body, kind)
    assert found.article.published == date(2024, 8, 11)
    assert found.published_basis is PublishedBasis.METADATA


def test_notes_boxes_and_sources_of_a_wiki_are_left_out() -> None:
    text = read(GENERATOR + LINKED).article.text
    assert "in a storm. It had" in text
    assert "1 September 2023" in text
    for beside in ("[1]", "edit", "Contents", "Retrieved", "ferry", "June"):
        assert beside not in text


def test_other_pages_are_of_the_day_on_which_they_were_published() -> None:
    assert read(LINKED).article.published == date(2009, 2, 3)


def test_news_of_a_wiki_are_of_the_day_that_they_state() -> None:
    stated = '<p><span id="publishDate" title="2019-05-04">4 May 2019</span></p>'
    assert read(GENERATOR, stated + FOOTER).article.published != date(2024, 8, 11)

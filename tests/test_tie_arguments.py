"""Who acts and who is acted on, as the participant model reads a clause."""

import pytest

from timeline.article import Article
from timeline.events.participants.tie_arguments import (
    argument_word,
    doer_of,
    runs_craft,
    sufferer_of,
)
from timeline.language import parse_article


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "doer", "sufferer"),
    [
        ("Officers [arrested] two men.", "officer", "man"),
        ("Officers tried to [arrest] two men.", "officer", "man"),
        ("Two men were [arrested].", "man", "man"),
        ("Maria Soto [resigned].", "NAME", "-"),
        ("The company's [purchase] of the mine failed.", "company", "mine"),
        ("It [rained].", "it", "-"),
    ],
)
def test_names_the_nouns_of_both_sides(text: str, doer: str, sufferer: str) -> None:
    doc = parse_article(Article(text.replace("[", "").replace("]", ""))).doc
    token = next(token for token in doc if token.idx == text.index("["))
    assert argument_word(doer_of(token)) == doer
    assert argument_word(sufferer_of(token)) == sufferer


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Lund [Airways] plane crashed.", True),
        ("A Velo [Air] flight landed.", True),
        ("A Lund [Airways] clerk fell.", False),
        ("Lund [Airways] bought a plane.", False),
    ],
)
def test_a_craft_is_run_by_the_body_before_it(text: str, *, expected: bool) -> None:
    doc = parse_article(Article(text.replace("[", "").replace("]", ""))).doc
    token = next(token for token in doc if token.idx == text.index("["))
    assert runs_craft(token) is expected

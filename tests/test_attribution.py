import pytest

from tests.marked import gold_cases, parse_marked
from timeline.actors import find_actors
from timeline.events.attribution import find_attribution


@pytest.mark.parametrize(("text", "speaker"), gold_cases("attributions", 2))
def test_speaker_is_who_says_so_and_nobody_where_the_article_does(
    text: str, speaker: str
) -> None:
    parsed, token = parse_marked(text)
    assert find_attribution(token, find_actors(parsed)) == speaker


def test_a_quote_belongs_to_the_speaker_of_its_own_paragraph() -> None:
    text = 'Maria Lopez spoke.\n\n"They have [crossed] the river," Anton Weber said.'
    parsed, token = parse_marked(text)
    assert find_attribution(token, find_actors(parsed)) == "Anton Weber"

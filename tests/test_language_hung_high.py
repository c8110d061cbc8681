"""A participle that the parser hangs on the verb above hangs on its noun."""

import pytest

from timeline.article import Article
from timeline.language import parse_article

QUARRY = "The cooks hope to go back to the quarry, closed since the flood of 2011."
HALL = "Ana Ruiz bought the hall, opened in 1921 and closed in 1980, for two crowns."
CANAL = "He praised a canal begun in 1920 and finished in 1931."
FLEET = "A flotilla of tugs, boats and kayaks escorted her yacht past the Old House."
CRASH = (
    "It was the third fatal crash on the road since June, when a truck laden with beer"
    " fell into a river, leaving nine dead."
)
ROAD = "They hope to clear a road to Lyon, besieged since May by rebels."
RAID = (
    "Guards held two cooks, one of them in Sala, the other in Lund, where a blast tore"
    " a mill apart on Sunday, killing one boy."
)
GAMES = (
    "The games open on Friday at the rink, where part of the roof caved in during work"
    " in 2024, killing two cooks."
)
VOTE = "They left after a vote marred by queues, a power cut and rain."


@pytest.mark.parametrize(
    ("text", "participle", "head"),
    [
        (QUARRY, "closed", "quarry"),
        (HALL, "opened", "hall"),
        (HALL, "closed", "opened"),
        (HALL, "for", "bought"),
        (CANAL, "finished", "begun"),
        (FLEET, "boats", "tugs"),
        (CRASH, "leaving", "fell"),
        (RAID, "killing", "tore"),
        (GAMES, "killing", "caved"),
        ("Guards shelled Lund, where many live, killing two.", "killing", "shelled"),
        (ROAD, "besieged", "Lyon"),
        (VOTE, "cut", "queues"),
        ("It was seen by a nurse, Ana Ruiz, whose net tore.", "Ruiz", "nurse"),
        # Somebody may be followed, and closed it herself.
        ("She left the quarry, followed by two dogs.", "followed", "left"),
        ("She ran a firm founded in Lund and closed it.", "closed", "ran"),
    ],
)
def test_participle_hangs_on_what_it_tells_of(
    text: str, participle: str, head: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[participle].head == words[head]

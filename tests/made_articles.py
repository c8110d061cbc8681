"""Short articles made for the tests of the archive: any number, no two alike."""

from datetime import date, timedelta
from pathlib import Path

from timeline.article import Article

TOWNS = ("Mirov", "Ostrava", "Tallinn", "Porto", "Split", "Turku", "Ghent")
DEEDS = (
    "Dockers in {town} stopped work on Monday. Police closed the port on Tuesday.",
    "A fire destroyed a warehouse in {town} last week. Two people were injured.",
    "{town} elected a new mayor on 3 May 2019. The council met in June 2019.",
)


def made_text(number: int) -> str:
    """Give the text of an article."""
    town = TOWNS[number % len(TOWNS)]
    return f"{DEEDS[number % len(DEEDS)].format(town=town)} It was report {number}."


def made_article(number: int) -> Article:
    """Give an article."""
    day = date(2020, 1, 1) + timedelta(days=number)
    return Article(made_text(number), published=day, title=f"Report {number}")


def write_articles(folder: Path, count: int) -> Path:
    """Write articles into a folder, each with its day of publication."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        article = made_article(number)
        header = f"---\ntitle: {article.title}\npublished: {article.published}\n---\n"
        path = folder / f"{number:05}.txt"
        path.write_text(header + article.text, encoding="utf-8")
    return folder

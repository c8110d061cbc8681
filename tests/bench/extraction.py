"""Speed and memory of the extraction, beside spaCy's own pipe in the same run.

    python tests/bench/extraction.py [ARTICLES] [--paired N]

Uses the shipped examples, repeated with a running number so that no two are equal.
Prints tokens and articles a second on one process, the ratio to `nlp.pipe` with the
model's default components, and peak memory.
"""

import argparse
import os
import resource
import statistics
import time
from pathlib import Path

import spacy

from timeline import Article, extract_many
from timeline.language.model import model_name
from timeline.sources import read_folder

DATA = Path(__file__).parent.parent.parent / "data"


def main() -> None:
    """Time extraction and pipe in turn, and print what they did."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="?", type=int, default=100)
    parser.add_argument("--paired", type=int, default=3, help="paired runs")
    options = parser.parse_args()
    articles = _articles(options.articles)
    pipe = spacy.load(model_name())
    tokens = sum(len(doc) for doc in pipe.pipe(a.text for a in articles))
    list(extract_many(articles[:4]))
    ratios, seconds = [], []
    for _ in range(options.paired):
        begun = time.process_time()
        for _doc in pipe.pipe(article.text for article in articles):
            pass
        piped = time.process_time() - begun
        begun = time.process_time()
        for _events in extract_many(articles):
            pass
        extracted = time.process_time() - begun
        seconds.append(extracted)
        ratios.append(piped / extracted)
    median = statistics.median(seconds)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(articles)} articles, {tokens} tokens, {os.cpu_count()} cores")
    print(f"extraction: {len(articles) / median:.1f} articles, {tokens / median:.0f}")
    print("  tokens a second of processor time (median)")
    print(f"speed beside nlp.pipe: {statistics.median(ratios):.2f} times (median)")
    print(f"peak memory: {peak:.0f} MB")


def _articles(count: int) -> list[Article]:
    shipped = [source.article for source in read_folder(DATA)]
    return [
        Article(f"{shipped[n % len(shipped)].text}\n\nReport {n}.", published=day)
        for n in range(count)
        for day in [shipped[n % len(shipped)].published]
    ]


if __name__ == "__main__":
    main()

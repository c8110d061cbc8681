"""Speed and memory of the extraction, beside spaCy's own pipe in the same run.

    python -m tests.bench.extraction [ARTICLES] [--paired N] [--jsonl FILE]

Uses the shipped examples, repeated with a running number so that no two are equal, or
the texts of a file with one object a line (`text`, and the day of publication in
`published` or `dct`); of texts that repeat, spaCy's pipe keeps the lemmas.
Prints the time to import the package, to load the model and to read one article of
5,000 characters; tokens and articles a second of processor time beside `nlp.pipe`
with the model's default components; and peak memory.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

import spacy

from tests.bench.articles import make_articles, read_articles
from tests.bench.clock import cpu_seconds, seconds
from timeline import Article, extract_events, extract_many
from timeline.language.model import load_model, model_name

LENGTH = 5_000


def main() -> None:
    """Time each step and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", nargs="?", type=int, default=100)
    parser.add_argument("--paired", type=int, default=5, help="paired runs")
    parser.add_argument("--jsonl", type=Path, help="other texts, one article a line")
    options = parser.parse_args()
    made = read_articles(options.jsonl) if options.jsonl else None
    articles = (made or make_articles(options.articles))[: options.articles]
    print(f"machine: {os.cpu_count()} cores, Python {sys.version.split()[0]}")
    print(f"import timeline: {_import_seconds():.2f} s")
    print(f"load the model: {seconds(load_model):.2f} s")
    list(extract_many(articles[:4]))
    one = make_articles(1, length=LENGTH)[0]
    alone = statistics.median(seconds(lambda: extract_events(one)) for _ in range(5))
    print(f"one article of {LENGTH:,} characters: {alone:.2f} s (median of 5)")
    _compare(articles, options.paired)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory, both models loaded: {peak:.0f} MB")


def _compare(articles: list[Article], pairs: int) -> None:
    pipe = spacy.load(model_name())
    texts = [article.text for article in articles]
    tokens = sum(len(doc) for doc in pipe.pipe(texts))
    extracted, ratios = [], []
    for _ in range(pairs):
        piped = cpu_seconds(lambda: list(map(len, pipe.pipe(texts))))
        extracted.append(cpu_seconds(lambda: list(map(len, extract_many(articles)))))
        ratios.append(piped / extracted[-1])
    median = statistics.median(extracted)
    print(f"{len(articles)} articles, {tokens} tokens, {pairs} paired runs, one core:")
    rate = f"{len(articles) / median:.1f} articles, {tokens / median:.0f} tokens"
    print(f"  {rate} a second")
    low, high = min(ratios), max(ratios)
    print(
        f"  {statistics.median(ratios):.2f} times the speed of nlp.pipe"
        f" ({low:.2f} to {high:.2f})"
    )


def _import_seconds() -> float:
    code = "import timeline"
    return seconds(lambda: subprocess.run([sys.executable, "-c", code], check=True))


if __name__ == "__main__":
    main()

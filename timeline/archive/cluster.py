"""The same work on a Dask cluster: `pip install -e '.[cluster]'`.

Its workers need this package too. They are sent chunks and send parts back; the process
that was started saves them, so that a stopped run goes on as it does on one machine.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial

import dask.bag as db
import dask.dataframe as dd
import pandas as pd
from distributed import Client, KilledWorker

from timeline.archive.engine import Engine
from timeline.archive.frames import extract_articles, extract_frame
from timeline.archive.settings import Settings
from timeline.article import Article
from timeline.errors import ClusterError
from timeline.table import events_table

SECONDS_TO_CONNECT = 10


def cluster_engine(address: str) -> Engine:
    """Read on the workers of a Dask scheduler.

    Args:
        address: The scheduler's: tcp://HOST:PORT.

    Raises:
        ClusterError: The scheduler does not answer, or it has no workers.
    """
    try:
        with Client(address, timeout=SECONDS_TO_CONNECT) as client:
            workers = sum(client.nthreads().values())
    except (OSError, ValueError) as error:
        message = f"No Dask scheduler answers at {address}: {error}"
        raise ClusterError(message) from error
    if not workers:
        message = f"The scheduler at {address} has no workers. Start some: dask worker"
        raise ClusterError(message)
    return Engine(partial(_opened, address), workers, (KilledWorker,))


@contextmanager
def _opened(address: str) -> Iterator[Executor]:
    with (
        Client(address, timeout=SECONDS_TO_CONNECT) as client,
        # A part follows from its chunk alone, so that it may be made twice.
        client.get_executor(pure=True) as executor,
    ):
        yield executor


def extract_dask(
    articles: dd.DataFrame, settings: Settings | None = None
) -> dd.DataFrame:
    """Extract the events of a Dask DataFrame of articles, partition by partition.

    Args:
        articles: Columns as `extract_frame` takes them.
        settings: What to do; the usual where None.

    Returns:
        The events, lazily: one partition for each of the articles'.
    """
    return articles.map_partitions(
        extract_frame, settings or Settings(), meta=events_table([])
    )


def extract_bag(articles: db.Bag, settings: Settings | None = None) -> dd.DataFrame:
    """Extract the events of a Dask bag of `Article`s, partition by partition."""
    read = partial(_extract_list, settings=settings or Settings())
    delayed = articles.map_partitions(read).to_delayed()
    return dd.from_delayed(delayed, meta=events_table([]), verify_meta=False)


def _extract_list(articles: Iterable[Article], settings: Settings) -> pd.DataFrame:
    return extract_articles(list(articles), settings)

"""Articles in, parsed articles out: sentences, syntax and names at article offsets."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import cache
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, cast

import numpy as np
from spacy import tokens as spacy_tokens
from threadpoolctl import ThreadpoolController

from timeline.article import Article, Layout, read_layout
from timeline.batches import batched
from timeline.language.acts_in_turn import mend_acts_in_turn
from timeline.language.attributes import quick_ruler
from timeline.language.capital_nouns import mend_capital_nouns
from timeline.language.capital_verbs import mend_capital_verbs
from timeline.language.comma_clauses import mend_comma_clauses
from timeline.language.company import mend_company
from timeline.language.cut_clauses import mend_cut_clauses
from timeline.language.doc import Doc
from timeline.language.ended_hours import cut_at_hours
from timeline.language.endless import cut_endless
from timeline.language.entities import quick_namer
from timeline.language.front_dates import mend_front_dates
from timeline.language.garden_paths import mend_garden_paths
from timeline.language.heard_runs import mend_heard_runs
from timeline.language.helped_verbs import mend_helped_verbs
from timeline.language.helper_subjects import mend_helper_subjects
from timeline.language.hidden_verbs import mend_hidden_verbs
from timeline.language.hung_high import mend_hung_high
from timeline.language.hung_low import mend_hung_low
from timeline.language.joined_days import mend_joined_days
from timeline.language.labels import mend_labels, mend_leads
from timeline.language.lead_hours import mend_lead_hours
from timeline.language.leading_words import mend_leading_words
from timeline.language.lost_verbs import mend_lost_verbs
from timeline.language.misread import mend_tags
from timeline.language.model import load_model
from timeline.language.only_verbs import mend_only_verbs
from timeline.language.past_forms import mend_past_forms
from timeline.language.plain import read_doc
from timeline.language.ranked_acts import mend_ranked_acts
from timeline.language.run_clauses import mend_run_clauses
from timeline.language.said_before import mend_said_before
from timeline.language.said_behind import mend_said_behind
from timeline.language.said_runs import mend_said_runs
from timeline.language.said_there import mend_said_there
from timeline.language.set_off_participles import mend_set_off_participles
from timeline.language.set_phrases import mend_set_phrases
from timeline.language.sized_nouns import mend_sized_nouns
from timeline.language.sold_for import mend_sold_for
from timeline.language.told_objects import mend_told_objects
from timeline.language.told_of_one import mend_told_of_one
from timeline.language.torn_names import mend_torn_names
from timeline.language.torn_objects import mend_torn_objects
from timeline.language.unbroken import split_words
from timeline.stopping import StopSign

if TYPE_CHECKING:
    from thinc.types import Ints2d

BATCH = 32
"""Articles parsed together; more cost memory and gain no speed."""

BATCH_CHARACTERS = 200_000
"""The same in characters, of which each takes some 1,000 bytes while it is parsed."""

WORDS_KEPT = 30_000
"""Words that the model keeps for good, with how it splits them; more are forgotten."""

OBJECTS = 50_000
"""New objects after which garbage is looked for; a few batches leave as many behind."""

STARTS, MAY_START, GOES_ON = 1, 0, -1
"""What spaCy is told of a word and the beginning of a sentence."""

Result = TypeVar("Result")

_one_at_a_time = Lock()
# What the parser mostly gets wrong, each mended on what the ones before have mended.
MENDS: Sequence[Callable[[spacy_tokens.Doc], None]] = (
    cut_endless,
    cut_at_hours,
    mend_lead_hours,
    mend_capital_nouns,
    mend_capital_verbs,
    mend_helper_subjects,
    mend_front_dates,
    mend_joined_days,
    mend_torn_names,
    mend_sized_nouns,
    mend_leading_words,
    mend_set_phrases,
    mend_sold_for,
    mend_garden_paths,
    mend_set_off_participles,
    mend_told_objects,
    mend_cut_clauses,
    mend_torn_objects,
    mend_heard_runs,
    mend_said_runs,
    mend_helped_verbs,
    mend_run_clauses,
    mend_comma_clauses,
    mend_lost_verbs,
    mend_hidden_verbs,
    mend_only_verbs,
    mend_hung_low,
    mend_hung_high,
    mend_company,
    mend_ranked_acts,
    mend_acts_in_turn,
    mend_told_of_one,
    mend_past_forms,
    mend_said_before,
    mend_said_behind,
    mend_said_there,
    mend_leads,
)


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article with its layout and syntax.

    Attributes:
        article: As it came in.
        layout: Its blocks and reading text.
        doc: The syntax of the reading text, so `token.idx` is an offset into the
            article's text. Blocks start new sentences.
    """

    article: Article
    layout: Layout
    doc: Doc


def parse_article(article: Article) -> ParsedArticle:
    """Parse one article."""
    return next(parse_articles([article]))


def parse_articles(
    articles: Iterable[Article], *, sign: StopSign | None = None
) -> Iterator[ParsedArticle]:
    """Parse articles in batches, in order.

    The model remembers every new word for good; over an archive use `read_each`.

    Raises:
        StoppedError: The sign, which is looked at between the steps, says stop.
    """
    sign = sign or StopSign()
    model = load_model()
    ruler, namer = quick_ruler(model), quick_namer(model)
    prepared = map(prepare, articles)
    while batch := list(islice(prepared, BATCH)):
        docs = _tagged([doc for doc, _ in batch], sign)
        if namer is not None:
            namer.assign(docs)
        for doc, (_, (article, layout)) in zip(docs, batch, strict=True):
            if ruler is not None:
                ruler.assign(doc)
            sign.look()
            for mend in MENDS:
                mend(doc)
            mend_labels(doc, layout)
            mend_tags(doc)
            yield ParsedArticle(article, layout, read_doc(doc))


def _tagged(docs: list[spacy_tokens.Doc], sign: StopSign) -> list[spacy_tokens.Doc]:
    """Run the model's steps one after another, with a look at the sign between."""
    for _, step in load_model().pipeline:
        sign.look()
        steps = step.pipe(docs) if hasattr(step, "pipe") else map(step, docs)
        docs = list(steps)
    sign.look()
    return docs


def read_each(
    read: Callable[[ParsedArticle], Result],
    articles: Iterable[Article],
    *,
    sign: StopSign | None = None,
) -> Iterator[Result]:
    """Parse articles in batches and give what `read` makes of each, in order.

    Memory stays flat: once the model knows many words, those of a batch are forgotten
    after it, so `read` must not keep a doc or a token. Threads take turns, since they
    share one model.

    Raises:
        StoppedError: The sign says stop; a single long article ends in its middle.
    """
    sign = sign or StopSign()
    batches = batched(articles, most=BATCH, size_of=_length, size=BATCH_CHARACTERS)
    for batch in batches:
        with _one_at_a_time, _one_core(), _garbage_waits(), _memory():
            sign.look()
            parsed = parse_articles(batch, sign=sign)
            results = [_read_once(read, one, sign) for one in parsed]
        yield from results


def _read_once(
    read: Callable[[ParsedArticle], Result], parsed: ParsedArticle, sign: StopSign
) -> Result:
    try:
        with sign.calling(parsed.doc.take_away):
            return read(parsed)
    finally:
        parsed.doc.forget()


def _length(article: Article) -> int:
    return len(article.text)


@contextmanager
def _garbage_waits() -> Iterator[None]:
    """Look for garbage seldom, a tenth of the time else: hardly anything made is any.

    What reading makes goes when its last user does; one that never looks stays so.
    """
    first, *others = gc.get_threshold()
    gc.set_threshold(first and max(first, OBJECTS), *others)
    try:
        yield
    finally:
        gc.set_threshold(first, *others)


def _memory() -> AbstractContextManager[object]:
    """Let the model keep new words while it knows few: known ones are read faster."""
    model = load_model()
    zone: AbstractContextManager[object]
    zone = model.memory_zone() if len(model.vocab) > WORDS_KEPT else nullcontext()
    return zone


def _one_core() -> AbstractContextManager[object]:
    """Keep matrices on one core: small as they are, sharing them only costs time."""
    limited: AbstractContextManager[object]
    limited = _libraries().limit(limits=1, user_api="blas")
    return limited


@cache
def _libraries() -> ThreadpoolController:
    """Find the matrix libraries that are loaded, once."""
    return ThreadpoolController()


def prepare(article: Article) -> tuple[spacy_tokens.Doc, tuple[Article, Layout]]:
    """Split an article into words, and tell where its layout starts sentences."""
    layout = read_layout(article)
    doc = split_words(load_model(), layout.reading_text)
    # All at once: a word that is told to start a sentence looks through all of them.
    marks = np.array(_sentence_marks(doc, layout, article.text), dtype=np.int64)
    doc.from_array(["SENT_START"], cast("Ints2d", marks.astype(np.uint64)))
    return doc, (article, layout)


def _sentence_marks(doc: spacy_tokens.Doc, layout: Layout, text: str) -> list[int]:
    """Tell which words start a sentence, which do not, and which may."""
    starts = [block.char_start for block in layout.blocks if not block.continues]
    labels = {block.char_start: block.label_end for block in layout.blocks}
    following = iter((*starts, len(text)))
    joined, start, label = False, next(following), 0
    marks: list[int] = []
    for token in doc:
        # A block's first word alone is no sentence: "Bolivia and Chile will meet".
        alone = marks[-1:] == [STARTS] and not doc[token.i - 1].is_punct
        mark = GOES_ON if alone else MAY_START
        if token.idx >= start and not token.is_space:
            # Marks before the first word ("##", "**") are blanks here.
            mark, joined, label = STARTS, False, labels[start]
            start = next(one for one in following if one > token.idx)
        elif token.is_space:
            joined = joined or "\n" in text[token.idx : token.idx + len(token)]
            mark = GOES_ON
        elif token.idx < label:
            mark = GOES_ON
        elif joined:
            # The layout has put these lines together: no sentence ends between.
            mark, joined = GOES_ON, False
        marks.append(mark)
    return marks

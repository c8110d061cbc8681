"""A tagged doc in, the same with parts of speech and morphology: spaCy's own rules.

spaCy's attribute ruler tries its 179 rules on every word, an eighth of the time that
parsing takes. Nearly all of them look at one word's form, tag and relation alone, so
that what they gave once is kept and looked up; the few that look at two words are run
as they are, where a text has what they begin with. The result is the ruler's own, but
for dictionary forms, which nobody reads there.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypedDict, cast

import numpy as np
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.vocab import Vocab

COMPONENT = "attribute_ruler"
# A form never read before costs a hundred times as much as one that is known.
MAX_FORMS = 200_000

SEEN: list[int | str] = ["LOWER", "TAG", "DEP"]
GIVEN: list[int | str] = ["POS", "MORPH"]

GIVEN_NAMES = frozenset(GIVEN)

Form = tuple[int, int, int]
# Which of the numbers of a form must have which value.
Opening = list[tuple[int, int]]


class Rule(TypedDict):
    """A rule of the ruler: the words that it matches, what it writes to which."""

    patterns: list[list[dict[int | str, Any]]]
    attrs: dict[str, str]
    index: int


class QuickRuler:
    """spaCy's attribute ruler, with what its rules give to a word alone kept.

    Args:
        ruler: The model's own. Its rules for one word come before those for several,
            which only works where no later rule for one word undoes theirs.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        """Sort the ruler's rules by how many words they look at."""
        self._vocab: Vocab = ruler.vocab
        # What a form is given, and whether a rule for several words may begin there.
        self._known: dict[Form, tuple[int, int, bool]] = {}
        self._alone = AttributeRuler(ruler.vocab)
        self._together = AttributeRuler(ruler.vocab)
        self._openings: list[Opening] = []
        for rule in cast("list[Rule]", ruler.patterns):
            if not GIVEN_NAMES & rule["attrs"].keys():
                continue
            several = max(map(len, rule["patterns"])) > 1
            chosen = self._together if several else self._alone
            chosen.add(rule["patterns"], rule["attrs"], index=rule["index"])
            if several:
                self._openings += map(self._opening, rule["patterns"])

    def assign(self, doc: Doc) -> None:
        """Write each token's part of speech and morphology."""
        forms = list(map(tuple, doc.to_array(SEEN).tolist()))
        self._learn(form for form in dict.fromkeys(forms) if form not in self._known)
        known = [self._known[form] for form in forms]
        given = np.array(known, dtype=np.uint64).reshape(-1, 3)
        doc.from_array(GIVEN, cast("Any", np.ascontiguousarray(given[:, :2])))
        if len(self._known) > MAX_FORMS:
            self._known.clear()
        if given[:, 2].any():
            self._together(doc)

    def _opening(self, pattern: Sequence[dict[int | str, Any]]) -> Opening:
        """Give what the first word of a pattern must have, as far as it is plain."""
        return [
            (place, self._vocab.strings[pattern[0][name]])
            for place, name in enumerate(SEEN)
            if isinstance(pattern[0].get(name), str)
        ]

    def _may_begin(self, form: Form) -> bool:
        return any(
            all(form[at] == value for at, value in opening)
            for opening in self._openings
        )

    def _learn(self, forms: Iterable[Form]) -> None:
        """Let the rules for one word judge the forms, laid out as one text."""
        new = list(forms)
        if not new:
            return
        doc = _laid_out(self._vocab, new)
        given = self._alone(doc).to_array(GIVEN).tolist()
        for form, (pos, morph) in zip(new, given, strict=True):
            self._known[form] = pos, morph, self._may_begin(form)


def _laid_out(vocab: "Vocab", forms: Sequence[Form]) -> Doc:
    """Make a text of forms; each is its own head, so that none leans on another."""
    names = vocab.strings
    return Doc(
        vocab,
        words=[names[lower] for lower, _, _ in forms],
        tags=[names[tag] for _, tag, _ in forms],
        deps=[names[dep] for _, _, dep in forms],
        heads=list(range(len(forms))),
    )


@cache
def quick_ruler(model: Language) -> QuickRuler | None:
    """Give a model's ruler, made once; None where the model has none."""
    if COMPONENT not in model.component_names:
        return None
    return QuickRuler(cast("AttributeRuler", model.get_pipe(COMPONENT)))

"""A mark of a text in, whether it ends a sentence out: not that of "Gov. Ruiz"."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.timexes.reading.vocabulary import of_language, read_data


@dataclass(frozen=True, slots=True)
class Stops:
    """What ends sentences in a language.

    Attributes:
        marks: The marks.
        short: Words whose dot tells that they are cut short, before a name or a number.
        dot: That mark.
    """

    marks: frozenset[str]
    short: frozenset[str]
    dot: str


@of_language
def load_stops() -> Stops:
    """Read what ends sentences in a language, once a process."""
    read = read_data("surroundings.toml")
    return Stops(
        marks=frozenset(read["tense"]["stops"].split()),
        short=frozenset(read["stops"]["short"].split()),
        dot=read["stops"]["dot"],
    )


def ends_at(forms: Sequence[str], place: int) -> bool:
    """Tell a mark, or a break between paragraphs, that ends a sentence.

    The dot of "Gov. Ruiz" and of "Nov. 3" does not.

    >>> ends_at(["Gov", ".", "Ruiz"], 1), ends_at(["left", ".", "Ruiz"], 1)
    (False, True)
    """
    stops, form = load_stops(), forms[place]
    if form not in stops.marks:
        return form.isspace()
    if form != stops.dot or not place or place + 1 >= len(forms):
        return True
    follows = forms[place + 1]
    named = follows[0].isupper() or follows[0].isdigit()
    return not (named and forms[place - 1].lower() in stops.short)

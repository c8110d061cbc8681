"""A text and what its words may be in, the words that are out."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token


def having(doc: Doc, attribute: str, values: Iterable[str]) -> Iterator[Token]:
    """Give the words of a text whose attribute, such as "ORTH", is one of some values.

    They are found in one array: asking each word in turn takes many times as long, and
    so does numpy with the few words of a message.
    """
    known = {doc.vocab.strings[value] for value in values}
    told = doc.to_array(attribute).tolist()
    yield from (doc[at] for at, value in enumerate(told) if value in known)

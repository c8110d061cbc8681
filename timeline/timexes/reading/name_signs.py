"""A language in, the words that tell a name from a time out."""

from dataclasses import dataclass

from timeline.timexes.reading.vocabulary import of_language, read_data


@dataclass(frozen=True, slots=True)
class NameSigns:
    """The words of a language that tell names.

    Attributes:
        roads: Kinds of roads.
        dating: Words before a year that make it one.
        marks: Marks before the number of a house.
        bands: Last words of names that begin with a day.
        named_by: Words that begin the name of a time, of which a story tells.
        before_person: Words that somebody's name stands after, but hardly a month.
        titles: Words with a capital before the name of somebody.
        lasting: What may be a verb before a length.
        before_last: Words before it that make it none, as do `dating` and `placing`.
        joining, auxiliary: The word between two verbs, and those before the first.
        that: The word of "that May" and of "said that May was wet".
        placing: Words before the first of these, besides those of `dating`.
        finite: Verbs and nouns after a time that a clause begins with.
        whose: What makes a time the owner of the next word.
    """

    roads: frozenset[str]
    dating: frozenset[str]
    marks: frozenset[str]
    bands: frozenset[str]
    before_person: frozenset[str]
    titles: frozenset[str]
    named_by: frozenset[str]
    that: frozenset[str]
    lasting: frozenset[str]
    before_last: frozenset[str]
    joining: frozenset[str]
    auxiliary: frozenset[str]
    placing: frozenset[str]
    finite: frozenset[str]
    whose: frozenset[str]


@of_language
def load_name_signs() -> NameSigns:
    """Read a language's words that tell names, once a process."""
    read = read_data("surroundings.toml")["names"]
    return NameSigns(**{name: frozenset(read[name].split()) for name in read})

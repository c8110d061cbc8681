"""A language's data in, its words that tell a tense out, as one object."""

from dataclasses import dataclass

from timeline.timexes.reading.vocabulary import of_language, read_data

# The lists of words that tell a tense themselves; others change what these say.
TELLING = (
    *("future", "future_plural", "modal", "infinitive", "arranged", "shift", "open"),
    *("passive", "commits", "past", "past_aside", "in_force", "may_do"),
)
# Those that may tell the future; most words that tell a tense are in none of them.
LEADING = (
    *("future", "future_plural", "modal", "infinitive", "arranged", "shift", "open"),
    *("passive", "commits", "in_force", "may_do", "shortened"),
)


@dataclass(frozen=True, slots=True, eq=False)
class TenseSigns:
    """The words of a language that tell tense; each is itself alone.

    Attributes:
        words: Lists of words by name, as `surroundings.toml` explains them.
        telling: All of those that tell a tense themselves.
        leading: All of those that may tell the future.
        past_ending: How past forms end that are in no list.
        going_ending: How the verb of "is arriving" ends.
        present_ending: How that of "it expires" ends.
        plural_ending: How most nouns of several things end: not with it twice.
        before: How many words are looked at before a phrase.
        after: How many after it.
        close: How near a telling word is close by.
    """

    words: dict[str, frozenset[str]]
    telling: frozenset[str]
    leading: frozenset[str]
    past_ending: str
    going_ending: str
    present_ending: str
    plural_ending: str
    before: int
    after: int
    close: int

    def has(self, name: str, word: str) -> bool:
        """Tell whether a word is in a list."""
        return word in self.words[name]

    def may_tell(self, form: str) -> bool:
        """Tell a word that has a tense, or may have one in the company of others."""
        return form.lower() in self.telling or form.endswith(self.past_ending)


@of_language
def load_tense_signs() -> TenseSigns:
    """Read a language's words of tense, once a process."""
    read = read_data("surroundings.toml")["tense"]
    lists = {
        name: frozenset(words.split())
        for name, words in read.items()
        if isinstance(words, str)
    }
    return TenseSigns(
        words=lists,
        telling=frozenset().union(*(lists[name] for name in TELLING)),
        leading=frozenset().union(*(lists[name] for name in LEADING)),
        past_ending=read["past_ending"],
        going_ending=read["going_ending"],
        present_ending=read["present_ending"],
        plural_ending=read["plural_ending"],
        before=read["before"],
        after=read["after"],
        close=read["close"],
    )

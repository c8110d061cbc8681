"""A rule's pattern in, a regular expression out, with what its matches begin with.

The notation is explained in patterns.py. Which words a match can begin with, and which
can come second, is what keeps reading fast: few of the rules are tried at a place.
"""

from dataclasses import dataclass, field, replace

from timeline.timexes.patterns import LITERAL, NAME, PIECE, Alphabet, is_class

NOTHING = ""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A part of a pattern.

    Attributes:
        expression: The regular expression.
        first: The characters that a match can begin with; an empty one among them says
            that it may be empty.
        second: Those that can come second; an empty one among them says that a match
            may be one character long.
    """

    expression: str
    first: frozenset[str]
    second: frozenset[str]

    def then(self, other: "Compiled") -> "Compiled":
        """Join two parts in a row."""
        first, second = self.first, self.second - {NOTHING}
        if NOTHING in self.first:
            first = (first - {NOTHING}) | other.first
            second |= other.second
        if NOTHING in self.second:
            second |= other.first
        return Compiled(self.expression + other.expression, first, second)

    def repeated(self, marks: str) -> "Compiled":
        """Make a part optional, or let it come several times: "?", "{0,3}"."""
        optional = marks == "?" or marks[1] == "0"
        first = self.first | {NOTHING} if optional else self.first
        second = self.second
        if marks != "?":  # may come twice
            second = self.then(replace(self, first=self.first | {NOTHING})).second
        return Compiled(f"(?:{self.expression}){marks}", first, second)


EMPTY = Compiled("", frozenset({NOTHING}), frozenset())


@dataclass(slots=True)
class Compiler:
    """The patterns of one rule on their way to a regular expression.

    Attributes:
        alphabet: What the words are written in.
        names: How often each name has been used.
        pieces: The pattern being read, from left to right.
        at: The next piece.
    """

    alphabet: Alphabet
    names: dict[str, int] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    at: int = 0

    def compile(self, pattern: str) -> Compiled:
        """Compile an expanded pattern."""
        self.pieces, self.at = PIECE.findall(pattern), 0
        return self.alternatives()

    def alternatives(self) -> Compiled:
        """Compile up to a closing bracket."""
        options = [self.sequence()]
        while self.at < len(self.pieces) and self.pieces[self.at] == "|":
            self.at += 1
            options.append(self.sequence())
        return Compiled(
            "|".join(option.expression for option in options),
            frozenset[str]().union(*(option.first for option in options)),
            frozenset[str]().union(*(option.second for option in options)),
        )

    def sequence(self) -> Compiled:
        """Compile items in a row."""
        compiled = EMPTY
        while self.at < len(self.pieces) and self.pieces[self.at] not in "|)":
            compiled = compiled.then(self.item())
        return compiled

    def item(self) -> Compiled:
        """Compile one item with its name and its repetition."""
        name = ""
        if NAME.fullmatch(self.pieces[self.at]):
            name = self.pieces[self.at][:-1]
            self.at += 1
        compiled = self.atom()
        if name:
            named = f"(?P<{self.unused(name)}>{compiled.expression})"
            compiled = replace(compiled, expression=named)
        following = self.pieces[self.at] if self.at < len(self.pieces) else ""
        if following == "?" or following.startswith("{"):
            self.at += 1
            compiled = compiled.repeated(following)
        return compiled

    def unused(self, name: str) -> str:
        """Number a name that the pattern uses again: "part", "part_2"."""
        self.names[name] = self.names.get(name, 0) + 1
        return name if self.names[name] == 1 else f"{name}_{self.names[name]}"

    def atom(self) -> Compiled:
        """Compile a bracket, a class or a word."""
        piece = self.pieces[self.at]
        self.at += 1
        if piece == "(":
            inner = self.alternatives()
            self.at += 1
            return replace(inner, expression=f"(?:{inner.expression})")
        members = self.alphabet.members[piece if is_class(piece) else LITERAL + piece]
        return Compiled(f"[{members}]", frozenset(members), frozenset({NOTHING}))

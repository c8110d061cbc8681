"""A rule's pattern in, a regular expression out, with what its matches begin with.

The notation is explained in patterns.py. Which words a match can begin with is what
keeps reading fast: few of the rules are tried at a place.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from timeline.timexes.reading.patterns import LITERAL, NAME, PIECE, Alphabet, is_class

FORESEEN = 3  # characters that a match begins with of which the choices are known
MOST_WAYS = 60

Way = tuple[frozenset[str], ...]
Ways = frozenset[Way]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A part of a pattern.

    Attributes:
        expression: The regular expression.
        ways: How a match can begin: the characters that its first, second and third
            place can have, fewer places where it ends before.
    """

    expression: str
    ways: Ways

    def then(self, other: "Compiled") -> "Compiled":
        """Join two parts in a row."""
        ways = {
            (*way, *following)[:FORESEEN]
            for way in self.ways
            for following in (other.ways if len(way) < FORESEEN else [()])
        }
        return Compiled(self.expression + other.expression, merged(ways))

    def repeated(self, marks: str) -> "Compiled":
        """Make a part optional, or let it come several times: "?", "{0,3}"."""
        several = self
        if marks != "?":
            for _ in range(FORESEEN - 1):
                several = self.then(replace(several, ways=several.ways | {()}))
        optional = marks == "?" or marks[1] == "0"
        ways = several.ways | {()} if optional else several.ways
        return Compiled(f"(?:{self.expression}){marks}", ways)


EMPTY = Compiled("", frozenset({()}))


def merged(ways: Iterable[Way]) -> Ways:
    """Put ways together that differ in one place alone, and those of a length if many.

    What is put together allows all that they did, and perhaps more.
    """
    found = frozenset(ways)
    for place in range(FORESEEN):
        if len(found) > 1:
            found = _united(found, place)
    return _united(found) if len(found) > MOST_WAYS else found


def _united(ways: Ways, place: int | None = None) -> Ways:
    """Unite the ways that differ in one place alone, or all of a length."""
    groups: defaultdict[tuple[int, tuple[Way, ...]], list[Way]] = defaultdict(list)
    for way in ways:
        others = () if place is None else (way[:place], way[place + 1 :])
        groups[len(way), others].append(way)
    return frozenset(
        tuple(map(frozenset.union, first, *more)) if more else first
        for first, *more in groups.values()
    )


@dataclass(slots=True)
class Compiler:
    """The patterns of one rule on their way to a regular expression.

    Attributes:
        alphabet: What the words are written in.
        known: Patterns and brackets without names, compiled: rules share most of them.
        names: How often each name has been used.
        pieces: The pattern being read, from left to right.
        at: The next piece.
    """

    alphabet: Alphabet
    known: dict[str, Compiled] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    at: int = 0

    def compile(self, pattern: str) -> Compiled:
        """Compile an expanded pattern."""
        self.pieces, self.at = PIECE.findall(pattern), 0
        return self.inside(len(self.pieces))

    def inside(self, end: int) -> Compiled:
        """Compile all pieces before an end: those of the pattern, or of a bracket."""
        pieces = " ".join(self.pieces[self.at : end])
        compiled = self.known.get(pieces)
        if compiled is None:
            numbered = sum(self.names.values())
            compiled = self.alternatives()
            if sum(self.names.values()) == numbered:  # names are numbered by rule
                self.known[pieces] = compiled
        self.at = end
        return compiled

    def alternatives(self) -> Compiled:
        """Compile up to a closing bracket."""
        options = [self.sequence()]
        while self.at < len(self.pieces) and self.pieces[self.at] == "|":
            self.at += 1
            options.append(self.sequence())
        return Compiled(
            "|".join(option.expression for option in options),
            merged(way for option in options for way in option.ways),
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
            inner = self.inside(self.closing())
            self.at += 1
            return replace(inner, expression=f"(?:{inner.expression})")
        members = self.alphabet.members[piece if is_class(piece) else LITERAL + piece]
        return Compiled(f"[{members}]", frozenset({(frozenset(members),)}))

    def closing(self) -> int:
        """Find what closes the bracket that was opened last."""
        depth, end = 1, self.at
        while depth:
            depth += (self.pieces[end] == "(") - (self.pieces[end] == ")")
            end += 1
        return end - 1

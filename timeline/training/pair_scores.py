"""Pairs joined rightly, wrongly and missed in, precision and recall out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """How many pairs were put together rightly, wrongly, or not."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of the joined pairs that are one event."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the gold pairs that were joined."""
        return self.right / max(1, self.right + self.missed)

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
        )

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}, recall {self.recall:.3f}"
            f" ({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )

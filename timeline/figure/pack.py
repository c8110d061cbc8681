"""Stretches of pixels in, row numbers out, so that nothing in a row overlaps."""

from bisect import bisect_left
from collections.abc import Iterable

Row = list[tuple[float, float]]


def pack(stretches: Iterable[tuple[float, float]], *, gap: float = 0.0) -> list[int]:
    """Put each stretch, in the order given, into the first row where it is free.

    Args:
        stretches: (left, right) in pixels.
        gap: Pixels to keep free between neighbours.

    Returns:
        A row number for each stretch, from 0.

    >>> pack([(0, 10), (5, 20), (12, 30)])
    [0, 1, 0]
    """
    rows: list[Row] = []
    numbers = []
    for left, right in stretches:
        wide = (left - gap / 2, right + gap / 2)
        number = next(
            (at for at, row in enumerate(rows) if _fits(row, wide)), len(rows)
        )
        if number == len(rows):
            rows.append([])
        row = rows[number]
        row.insert(bisect_left(row, wide), wide)
        numbers.append(number)
    return numbers


def _fits(row: Row, stretch: tuple[float, float]) -> bool:
    at = bisect_left(row, stretch)
    clear_before = at == 0 or row[at - 1][1] <= stretch[0]
    clear_after = at == len(row) or row[at][0] >= stretch[1]
    return clear_before and clear_after

"""How much farther a time counts that lies where the tense does not point to."""

from timeline.timexes.reading.tense_words import (
    GONE,
    LONG_GONE,
    MEANT,
    PRESENT,
    SURE,
)

# How much farther a time counts that lies where the tense does not point to: for
# weekdays, for dates, for feasts, for months and the like, for quarters (whose results
# are expected long after their end).
Weights = tuple[float, float, float, float, float]
# A word of the future is near.
AGAINST_NEAR_FUTURE: Weights = (8.0, 12.0, 12.0, 12.0, 2.0)
AGAINST_FUTURE: Weights = (2.0, 4.0, 4.0, 4.0, 2.0)
AGAINST_INTENDED: Weights = (3.0, 4.0, 4.0, 4.0, 2.0)  # it was said to come
AGAINST_SURE: Weights = (8.0, 40.0, 400.0, 400.0, 2.0)  # it will come
AGAINST_NOTHING: Weights = (8.0, 2.0, 4.0, 4.0, 4.0)
AGAINST_NEAR_PAST: Weights = (8.0, 12.0, 12.0, 60.0, 200.0)
AGAINST_PAST: Weights = (8.0, 8.0, 12.0, 24.0, 200.0)
# Its verb puts it behind.
AGAINST_SURE_PAST: Weights = (400.0, 400.0, 400.0, 400.0, 400.0)
AGAINST_PRESENT: Weights = (8.0, 12.0, 100.0, 100.0, 2.0)  # its verb is in the present
AGAINST_MEANT: Weights = (2.0, 2.0, 4.0, 1.0, 2.0)  # it was to come
WEIGHTS = {
    LONG_GONE: AGAINST_SURE_PAST,
    GONE: AGAINST_SURE_PAST,
    -2: AGAINST_NEAR_PAST,
    -1: AGAINST_PAST,
    0: AGAINST_NOTHING,
    1: AGAINST_FUTURE,
    2: AGAINST_NEAR_FUTURE,
    3: AGAINST_INTENDED,
    SURE: AGAINST_SURE,
    PRESENT: AGAINST_PRESENT,
    MEANT: AGAINST_MEANT,
}
"""By what tells the tense."""

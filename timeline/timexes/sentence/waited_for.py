"""The words before a time in, whether what others wait for is done or held then."""

from timeline.timexes.reading.tense_signs import TenseSigns

CLAUSE_ROOM = 10  # words from "until" to "cleared in"
NOUN_ROOM = 4  # words of "until a full hearing"


def is_awaited(before: list[str], signs: TenseSigns) -> bool:
    """Tell "until the road is cleared in May", "before elections are held on"."""
    stands, done, link = ["", "", "", *before][-3:]
    if not signs.has("placed", link):
        return False
    if _is_held_until(before[:-1], signs):
        return True
    past = done.endswith(signs.past_ending) or signs.has("past", done)
    if not (past and signs.has("stands", stands)):
        return False
    for form in before[-4 : -4 - CLAUSE_ROOM : -1]:
        if form == "," or signs.has("stops", form):
            return False
        if signs.has("awaited", form.lower()):
            return True
    return False


def _is_held_until(before: list[str], signs: TenseSigns) -> bool:
    """Tell "sold nothing until a full hearing on", not "until a raid on"."""
    if not before or not signs.has("waited_for", before[-1].lower()):
        return False
    rest = [form.lower() for form in before[:-1][-NOUN_ROOM:]]
    until = [at for at, form in enumerate(rest) if signs.has("held_until", form)]
    return bool(until) and all(map(str.isalpha, rest[until[-1] :]))

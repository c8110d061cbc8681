"""Given names in, the gender that they tell out."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

from timeline.actors.gazetteer.spelling import folded


class Gender(StrEnum):
    """The gender of a person as pronouns show it."""

    MALE = "male"
    FEMALE = "female"


PRONOUNS = {
    **dict.fromkeys(("he", "his", "himself"), Gender.MALE),
    **dict.fromkeys(("she", "her", "herself"), Gender.FEMALE),
}
"""What pronouns tell; "him" is left out, as it is mostly somebody else."""


def gender_of(given_name: str) -> Gender | None:
    """Tell the gender that a given name is usual for; None if unlisted or both.

    Accents make no difference.

    >>> gender_of("Peter").value, gender_of("Kim"), gender_of("Anna-Lena").value
    ('male', None, 'female')
    """
    whole = _genders().get(folded(given_name))
    if whole is not None or "-" not in given_name:
        return whole
    halves = {_genders().get(folded(half)) for half in given_name.split("-")}
    return halves.pop() if len(halves) == 1 else None


@cache
def _genders() -> Mapping[str, Gender]:
    text = files("timeline.actors").joinpath("en/given_names.toml").read_text("utf-8")
    table = tomllib.loads(text)
    return {
        folded(name): gender
        for gender in Gender
        for name in table[gender.value]["words"].split()
    }

"""The palette: WCAG 2.2's contrasts, and hues that colour-blind readers tell apart.

Contrast is WCAG's, colour-vision deficiency is simulated with the matrices of Machado,
Oliveira and Fernandes (2009) at full severity, and differences are CIE 1976's in Lab.
"""

from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest

from timeline.figure.palette import Palette, Theme, palette

Colour = npt.NDArray[np.float64]

TEXT_CONTRAST, MARK_CONTRAST = 4.5, 3.0
LEAST_DIFFERENCE = 10.0
DEFICIENCIES = {
    "none": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE = np.array([0.95047, 1.0, 1.08883])


def rgb(colour: str) -> Colour:
    return np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])


def linear(values: Colour) -> Colour:
    return np.where(
        values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4
    )


def luminance(values: Colour) -> float:
    return float(linear(values) @ np.array([0.2126, 0.7152, 0.0722]))


def contrast(one: Colour, other: Colour) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lab(values: Colour) -> Colour:
    scaled = TO_XYZ @ values / WHITE
    roots = np.where(scaled > 0.008856, np.cbrt(scaled), 7.787 * scaled + 16 / 116)
    x, y, z = roots
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def tinted(colours: Palette, hue: str) -> Colour:
    """Give a lane's background: the page's with a little of the lane's hue."""
    share = colours.tint
    return rgb(hue) * share + rgb(colours.background) * (1 - share)


@pytest.mark.parametrize("theme", list(Theme))
def test_text_is_readable_on_every_lane(theme: Theme) -> None:
    colours = palette(theme)
    for hue in (*colours.lanes, colours.other):
        ground = tinted(colours, hue)
        assert contrast(rgb(colours.text), ground) >= TEXT_CONTRAST, hue
        assert contrast(rgb(colours.quiet), ground) >= TEXT_CONTRAST, hue


@pytest.mark.parametrize("theme", list(Theme))
def test_text_is_readable_on_the_page_and_on_cards(theme: Theme) -> None:
    colours = palette(theme)
    for ground in (colours.background, colours.card):
        for ink in (colours.text, colours.quiet):
            assert contrast(rgb(ink), rgb(ground)) >= TEXT_CONTRAST, (ink, ground)


@pytest.mark.parametrize("theme", list(Theme))
def test_marks_stand_out_from_their_lane(theme: Theme) -> None:
    colours = palette(theme)
    for hue in (*colours.lanes, colours.other):
        assert contrast(rgb(hue), tinted(colours, hue)) >= MARK_CONTRAST, hue


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
@pytest.mark.parametrize("theme", list(Theme))
def test_neighbouring_lanes_differ_for_every_eye(theme: Theme, deficiency: str) -> None:
    seen = [
        lab(np.clip(DEFICIENCIES[deficiency] @ linear(rgb(hue)), 0, 1))
        for hue in palette(theme).lanes
    ]
    for number, (one, other) in enumerate(pairwise([*seen, seen[0]])):
        assert np.linalg.norm(one - other) >= LEAST_DIFFERENCE, number

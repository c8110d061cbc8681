"""The page's own styles: what the theme settings cannot say."""

from functools import cache
from importlib.resources import files

from timeline.figure.palette import Theme, palette

LIGHT = (
    "--card-background: #ffffff; --card-edge: #c3ccd6; --mark: #ffe9a8;"
    " --told: #e3ecf6; --chip: #e8edf3; --on-primary: #ffffff;"
    " --primary: #1f5fa8; --side: #f3f5f7;"
)
DARK = (
    "--card-background: #1d242c; --card-edge: #46525f; --mark: #6b5510;"
    " --told: #2b3d52; --chip: #2c363f; --on-primary: #10151b;"
    " --primary: #6db1f2; --side: #222a33;"
)

SHEETS = ("look.css", "contrast.css", "paper.css")


def styles(*, dark: bool) -> str:
    """Give the page's styles in one theme; paper takes the light one."""
    look = DARK if dark else LIGHT
    paper = f"@media print {{ :root {{ {LIGHT} }} }}"
    return f"<style>:root {{ {look} }}\n{paper}\n{_sheet()}</style>"


def both_looks() -> str:
    """Give the colours of both themes as a style sheet; paper takes the light one."""
    dark = f":root {{ {DARK} {_ground(Theme.DARK)} color-scheme: dark; }}"
    return (
        f":root {{ {LIGHT} {_ground(Theme.LIGHT)} color-scheme: light; }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ {dark} }}\n"
    )


def _ground(theme: Theme) -> str:
    """Give what Streamlit sets on its own page: the colours of ground and words."""
    colours = palette(theme)
    return (
        f"--ground: {colours.background}; --words: {colours.text};"
        f" --quiet: {colours.quiet};"
    )


@cache
def _sheet() -> str:
    room = files("timeline.page")
    return "\n".join(room.joinpath(name).read_text("utf-8") for name in SHEETS)

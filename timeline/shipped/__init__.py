"""What stands beside the package: the dashboard's script, its settings, the examples.

In a checkout these lie at its top. A wheel puts them into this folder (see
`force-include` in pyproject.toml), so that an installed copy has them too.
"""

from pathlib import Path

_INSTALLED = Path(__file__).parent
_CHECKOUT = _INSTALLED.parents[1]


def beside_package(name: str) -> Path:
    """Give the place of `dashboard.py`, `data` or `.streamlit`.

    The wheel's own comes first: beside an installed package may lie anything.
    """
    installed = _INSTALLED / name
    return installed if installed.exists() else _CHECKOUT / name

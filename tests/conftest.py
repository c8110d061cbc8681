"""How hard the laws are tried, and what every test leaves as it found it.

`pytest --hypothesis-profile=soak` tries every law for long.
"""

import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("default", deadline=None)
settings.register_profile("soak", deadline=None, max_examples=100_000)


@pytest.fixture(autouse=True)
def _same_main_module() -> Iterator[None]:
    """Streamlit puts its script there; processes started later would run it again."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main

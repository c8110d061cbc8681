"""How hard the laws are tried: `pytest --hypothesis-profile=soak` for a long run."""

from hypothesis import settings

settings.register_profile("default", deadline=None)
settings.register_profile("soak", deadline=None, max_examples=100_000)

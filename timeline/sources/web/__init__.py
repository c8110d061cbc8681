"""Addresses of the web in, articles out; nothing is read but what the user asks for.

The host's name is looked up once, every address that it has is checked, and the
connection is made to the very address that was checked, so that a name that answers
differently the second time leads nowhere else.
"""

from timeline.sources.web.address import has_scheme, is_address
from timeline.sources.web.network import Limits, Network
from timeline.sources.web.read import read_address, read_all_at

__all__ = [
    "Limits",
    "Network",
    "has_scheme",
    "is_address",
    "read_address",
    "read_all_at",
]

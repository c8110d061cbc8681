"""The README as a package index shows it: its links and pictures lie in the checkout.

An index shows the page alone, so of a link within the project the words stay, and a
picture goes. Hatchling runs this where it builds the package.
"""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

PICTURE = re.compile(r"!\[[^\]]*\]\((?!https?:)[^)]*\)\n*")
LINK = re.compile(r"\[([^\]]*)\]\((?!https?:)[^)]*\)")


class PageOfTheIndex(MetadataHookInterface):
    """Gives the package the README without what leads nowhere elsewhere."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Put the page's text into the package's metadata."""
        page = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        text = LINK.sub(r"\1", PICTURE.sub("", page))
        metadata["readme"] = {"content-type": "text/markdown", "text": text}

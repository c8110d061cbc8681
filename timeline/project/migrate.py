"""Projects of earlier versions in, projects of this version out.

A change of the format raises `VERSION` and adds one step here, which turns the content
of the version before into its own; `tests/gold` keeps a file of each version.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from timeline.errors import ProjectError

Members = Mapping[str, bytes]
"""The files in a project, by name."""

VERSION = 1
STEPS: Mapping[int, Callable[[Members], Members]] = MappingProxyType({})
"""Version -> what makes the next version of its content."""


def migrate(
    members: Members,
    version: object,
    *,
    current: int = VERSION,
    steps: Mapping[int, Callable[[Members], Members]] = STEPS,
) -> Members:
    """Bring the content of a project to the current version, step by step.

    Args:
        members: The files in the project.
        version: Its version, as the file says.
        current: The version to reach.
        steps: What leads from each version to the next.

    Raises:
        ProjectError: The version is newer, or is none.
    """
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        message = f"The project's version, {version!r}, is none."
        raise ProjectError(message)
    if version > current:
        message = (
            f"The project is of version {version}, and this program reads versions up"
            f" to {current}. Update the program; the file is unchanged."
        )
        raise ProjectError(message)
    for number in range(version, current):
        members = steps[number](members)
    return members

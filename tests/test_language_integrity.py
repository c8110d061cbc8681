from pathlib import Path

import pytest

from timeline.errors import LanguageModelError
from timeline.language.integrity import PINNED, check_integrity, fingerprint
from timeline.language.model import load_model


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ner").mkdir()
    (tmp_path / "ner" / "model").write_bytes(b"weights")
    (tmp_path / "config.cfg").write_bytes(b"settings")
    (tmp_path / "meta.json").write_bytes(b"{}")
    return tmp_path


def test_the_installed_model_is_the_pinned_one() -> None:
    path = load_model().path
    assert path is not None
    assert fingerprint(Path(path)) == PINNED


def test_an_untouched_model_passes(folder: Path) -> None:
    check_integrity(folder, fingerprint(folder))


@pytest.mark.parametrize("change", ["edit", "add", "remove", "move"])
def test_a_changed_model_is_refused_with_the_way_out(folder: Path, change: str) -> None:
    pinned = fingerprint(folder)
    weights = folder / "ner" / "model"
    if change == "edit":
        weights.write_bytes(b"weightz")
    elif change == "add":
        (folder / "ner" / "more").write_bytes(b"")
    elif change == "remove":
        weights.unlink()
    else:
        weights.rename(folder / "model")
    with pytest.raises(LanguageModelError, match=r"pip install --force-reinstall"):
        check_integrity(folder, pinned)


def test_words_about_the_model_may_differ(folder: Path) -> None:
    pinned = fingerprint(folder)
    (folder / "meta.json").write_bytes(b'{"name": "a copy"}')
    check_integrity(folder, pinned)

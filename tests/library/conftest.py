"""The program's own library, opened once; and copies of its folder that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ghg.library import Library, open_library
from ghg.resources import data_folder

Spoil = Callable[..., Library]


@pytest.fixture(scope="session")
def library() -> Library:
    return open_library()


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the data folder."""
    return Path(shutil.copytree(data_folder("factors"), tmp_path / "factors"))


@pytest.fixture
def edited(copied: Path) -> Spoil:
    """Open a library in which texts of a file were replaced, or a line put at its end."""

    def edit(name: str, *swaps: tuple[str, str], add: str = "") -> Library:
        path = copied / name
        text = path.read_text(encoding="utf-8")
        for old, new in swaps:
            assert text.count(old) >= 1, old
            text = text.replace(old, new, 1)
        path.write_text(text + (f"{add}\n" if add else ""), encoding="utf-8", newline="")
        return open_library(copied)

    return edit

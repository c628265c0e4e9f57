"""Every entry of the changelog says which reporting periods it can move."""

import re

import ghg
from tests.house.source import ROOT

CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def entries(text: str) -> dict[str, str]:
    """Give the entries by their version."""
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def silent_entries(text: str) -> list[str]:
    """Give the versions whose entry names no reporting period."""
    said = re.compile(r"^\*\*Reporting periods affected:\*\* \S", re.MULTILINE)
    return [version for version, entry in entries(text).items() if not said.search(entry)]


def test_every_entry_names_the_periods() -> None:
    assert silent_entries(CHANGELOG) == []


def test_the_newest_entry_is_of_this_version() -> None:
    assert next(iter(entries(CHANGELOG))) == ghg.__version__


def test_a_silent_entry_is_seen() -> None:
    assert silent_entries("# Changes\n\n## 9.9.9\n\n- Better numbers.\n") == ["9.9.9"]

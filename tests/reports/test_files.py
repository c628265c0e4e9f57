"""JSON with numbers as text, and files that are written whole or not at all."""

import json
from pathlib import Path

import pytest

from ghg.reports.files import write_whole
from ghg.reports.json_report import json_bytes
from tests.reports.sample import sample, sample_hash


def test_numbers_are_text_and_the_hash_stands_in_front() -> None:
    issue = sample()
    made = json_bytes(issue, sample_hash(issue))
    read = json.loads(made)
    assert list(read) == ["issue_sha256", "reading", "issue"]
    assert read["issue_sha256"] == sample_hash(issue)
    assert read["issue"]["figures"][1]["co2e_t"] == "537.684903800000"
    assert not _floats(read)


def test_the_json_is_stable_and_keeps_chinese() -> None:
    issue = sample()
    assert json_bytes(issue, "x") == json_bytes(issue, "x")
    assert "安溪云岭茶业有限公司" in json_bytes(issue, "x").decode("utf-8")


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["report.pdf"]


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["report.pdf"]


def _floats(value: object) -> bool:
    if isinstance(value, dict):
        return any(_floats(one) for one in value.values())
    if isinstance(value, list):
        return any(_floats(one) for one in value)
    return isinstance(value, float)


def test_the_json_says_that_its_positions_count_from_zero() -> None:
    issue = sample()
    read = json.loads(json_bytes(issue, sample_hash(issue)))
    assert "C1" in read["reading"]["positions"]["en"]
    assert "从0数起" in read["reading"]["positions"]["zh"]

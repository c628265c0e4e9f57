"""What a program says is never a path of the machine that serves."""

from pathlib import Path

import pytest

from tests.web.api.calling import Program, codes


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("facts/is_legal_person", {"option": "yes", "text": "yes", "first": "2020-01-01"}),
        ("materials/business_licence", {"state": "present"}),
    ],
)
def test_a_file_of_the_server_is_no_evidence(
    program: Program, tmp_path: Path, address: str, said: dict[str, str]
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密", encoding="utf-8")
    answer = program.post(address, {**said, "evidence": str(secret)})
    assert codes(answer) == ["E-REF.paper"]
    assert "secret.txt" not in [one["file_name"] for one in program.read("evidence")]

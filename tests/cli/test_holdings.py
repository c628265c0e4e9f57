"""Credits and certificates through the command line: every command once, words and exit codes."""

import json
from pathlib import Path

import pytest

from tests.cli.running import did, ghg

GEC = "power receive gec WIND-2025-06 --first 1 --last 264 --units 264 --month 2025-06"
VCU = "9344-82392553-82392562-VCS-VCU-262-VER-BR-14-1686-01012017-31122017-1"
MORE = "power receive gec --month 2025-06 --day 2025-08-01"
CLAIM = "--year 2025 --purpose claim --need 绿电声明 --day 2026-03-01"


@pytest.fixture
def stocked(sqlite_url: str) -> str:
    """264 certificates (block 1) and 10 credits (block 2)."""
    did("organisation", "add", "TEA", "--name", "安溪茶厂", url=sqlite_url)
    did(*GEC.split(), "--day", "2025-08-01", "--price", "3.5", "--currency", "CNY", url=sqlite_url)
    vintage = "--month 2017-01 --to-month 2017-12 --day 2025-03-01"
    did("credit", "receive", "vcu", VCU, *vintage.split(), url=sqlite_url)
    return sqlite_url


def blocks(url: str, state: str) -> list[tuple[int, int, int]]:
    found = json.loads(did("holdings", "list", "--state", state, "--json", url=url))
    return [(one["block"], one["first"], one["last"]) for one in found]


def test_taken_used_up_and_told(stocked: str, tmp_path: Path) -> None:
    url, paper = stocked, tmp_path / "cancelled.txt"
    paper.write_text("made up\n", encoding="utf-8")
    did("evidence", "add", str(paper), "--kind", "gec", url=url)
    (kept,) = json.loads(did("evidence", "list", "--json", url=url))
    did("holdings", "take", "254", "--certificates", *CLAIM.split(), url=url)
    assert blocks(url, "reserved") == [(3, 1, 254)]
    proof = f"--reference GEC-1 --beneficiary 安溪茶厂 --evidence {kept['id']} --day 2026-03-05"
    done = ghg("holdings", "use-up", "3", *proof.split(), url=url)
    assert (done.exit_code, "区段3：254 MWh，已核销" in done.stderr) == (0, True)
    assert "GEC-1" in did("holdings", "life", "3", url=url)
    (use,) = json.loads(did("holdings", "uses", "--json", url=url))
    assert (use["need"], use["used_up"]) == ("绿电声明", 254)
    assert "254" in did("holdings", "uses", url=url)
    assert "264" not in did("holdings", "position", url=url)
    assert "已核销" in did("holdings", "audit", url=url)
    did("holdings", "compare", "gec", "10", "--day", "2026-03-31", url=url)
    differs = ghg("holdings", "compare", "gec", "264", "--day", "2026-04-30", url=url)
    assert differs.exit_code == 4
    assert "-254" not in did("holdings", "statements", url=url)
    told = json.loads(did("holdings", "statements", "--json", url=url))
    assert [(one["on_day"], one["stated"], one["held"]) for one in told] == [
        (20260331, 10, 10),
        (20260430, 264, 10),
    ]


def test_reserved_cut_released_frozen_passed_on(stocked: str) -> None:
    url, day = stocked, ("--day", "2026-03-01")
    did("holdings", "reserve", "1", "--units", "100", *CLAIM.split(), url=url)
    did("holdings", "release", "3", *day, "--reason", "改用其他批次", url=url)
    did("holdings", "split", "4", "200", *day, url=url)
    assert blocks(url, "held") == [
        (3, 1, 100),
        (5, 101, 200),
        (6, 201, 264),
        (2, 82392553, 82392562),
    ]
    did("holdings", "freeze", "3", *day, "--reason", "争议", url=url)
    assert blocks(url, "frozen_held") == [(3, 1, 100)]
    did("holdings", "freeze", "3", "--thaw", *day, "--reason", "已解决", url=url)
    did("holdings", "transfer", "5", "--to", "集团", *day, url=url)
    did("holdings", "take-back", "5", *day, "--reason", "转让取消", url=url)
    did("holdings", "end", "6", "expired", *day, "--reason", "届满", url=url)
    did("holdings", "void", "2", *day, "--reason", "录错", "--approver", "李工", url=url)
    assert blocks(url, "held") == [(3, 1, 100), (5, 101, 200)]
    assert "2027-05-31" in did("holdings", "calendar", url=url)
    assert "3.5" in did("holdings", "propose", "150", "--certificates", *day, url=url)


def test_expected_is_confirmed(stocked: str) -> None:
    more = "power receive gec SUN --first 1 --last 5 --month 2025-07 --day 2025-09-01 --expected"
    did(*more.split(), url=stocked)
    did("holdings", "confirm", "3", "--day", "2025-09-10", url=stocked)
    assert (3, 1, 5) in blocks(stocked, "held")


def test_a_used_up_block_is_invalidated_by_two(stocked: str, tmp_path: Path) -> None:
    test_taken_used_up_and_told(stocked, tmp_path)
    (kept,) = json.loads(did("evidence", "list", "--json", url=stocked))
    words = ("holdings", "invalidate", "3", "--day", "2026-06-01", "--reason", "撤销")
    proof = ("--evidence", kept["id"])
    assert ghg(*words, *proof, url=stocked).exit_code == 3
    did(*words, *proof, "--approver", "李工", url=stocked)
    assert blocks(stocked, "invalidated") == [(3, 1, 254)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (f"{MORE} WIND-2025-06 --first 264 --last 300", "E-SERIAL-USED"),
        (f"{MORE} W --first 1 --last 2 --units 3", "E-COUNT"),
        (f"{MORE} W --first 1 --last 1.5", "E-INT"),
        (f"holdings take 265 --certificates {CLAIM}", "E-MORE-THAN-HELD"),
        (f"holdings reserve 9 {CLAIM}", "E-REF"),
        ("holdings release 1 --day 2026-03-01 --reason x", "E-STATE"),
        ("holdings split 1 264 --day 2026-03-01", "E-CUT"),
    ],
)
def test_refused_by_name_with_exit_code_3(stocked: str, words: str, code: str) -> None:
    done = ghg(*words.split(), url=stocked)
    assert (done.exit_code, f"[{code}]" in done.stderr) == (3, True), done.stderr

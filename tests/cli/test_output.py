"""What is printed: aligned by what signs take, safe, without colour where it is not wanted."""

import json
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner

from ghg.cli import main
from ghg.cli.figures import rounded, unrounded
from ghg.cli.home import Home, wants_colour, without_password
from ghg.cli.say import months_listed, plain_value
from ghg.cli.tables import lines_of
from ghg.cli.widths import padded, safe, width
from ghg.domain.streams import Power
from tests.cli.plant import planned
from tests.cli.running import did, ghg

HOME = Home("", "", "", "zh")


@pytest.mark.parametrize(
    ("text", "columns"), [("kWh", 3), ("电", 2), ("（", 2), ("e\u0301", 1), ("，", 2), ("", 0)]
)
def test_a_chinese_sign_takes_two_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_columns_are_aligned_by_width_and_numbers_to_the_right() -> None:
    lines = lines_of(("名称", "数值"), [("网电", "1,000"), ("solar", "7")], (False, True))
    assert lines == ["名称    数值", "网电   1,000", "solar      7"]
    assert len({width(line) for line in lines}) == 1


def test_a_text_that_is_too_long_is_not_cut() -> None:
    assert padded("abcdef", 3) == "abcdef"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "\\x1b[2J"),  # clears a screen
        ("a\rb", "a\\rb"),  # overwrites the line
        ("a\u202eb", "a\\u202eb"),  # turns the direction of reading
        ("\x9b31m", "\\x9b31m"),  # a control sequence in one sign
        ("a\u2028b", "a\\u2028b"),
        ("一　二", "一　二"),  # a wide blank is a blank
        ("[bold]", "[bold]"),
    ],
)
def test_signs_that_a_terminal_obeys_are_shown_as_escapes(text: str, shown: str) -> None:
    assert safe(text) == shown


def test_names_with_control_signs_cannot_reach_the_terminal(sqlite_url: str) -> None:
    done = ghg("guide", "show", "X\x1b[31m\u202e", url=sqlite_url)
    assert done.exit_code == 3
    assert "X\\x1b[31m\\u202e" in done.stderr
    assert not {"\x1b", "\u202e"} & set(done.stdout + done.stderr)


def test_markup_is_plain_text(sqlite_url: str) -> None:
    did("organisation", "add", "X", "--name", "<b>=1+1</b> [red]", url=sqlite_url)
    assert "<b>=1+1</b> [red]" in did("organisation", "list", url=sqlite_url)


@pytest.mark.parametrize(
    ("refused", "environment", "wanted"),
    [
        (True, {}, False),
        (False, {"NO_COLOR": "1"}, False),
        (False, {"NO_COLOR": ""}, None),  # empty means not set
        (False, {"TERM": "dumb"}, False),
        (False, {"TERM": "xterm"}, None),
    ],
)
def test_colour_is_refused_or_left_to_the_terminal(
    refused: bool, environment: dict[str, str], wanted: bool | None
) -> None:
    assert wants_colour(refused, environment) is wanted


def test_no_colour_goes_into_a_file(sqlite_url: str) -> None:
    did("organisation", "add", "X", "--name", "厂", url=sqlite_url)
    assert "\x1b" not in did("organisation", "list", url=sqlite_url)


@pytest.mark.parametrize("words", [["guide", "list"], ["guide", "show", "bogus"]])
def test_colour_is_for_terminals_and_can_be_refused(words: list[str]) -> None:
    def shown(*more: str, **environment: str) -> str:
        given = {"LC_ALL": "C", "TERM": "xterm", "NO_COLOR": "", **environment}
        done = CliRunner().invoke(main, [*words, *more], env=given, color=True)
        return done.stdout + done.stderr

    assert "\x1b[" in shown()
    assert "\x1b[" not in shown("--no-color")
    assert "\x1b[" not in shown(NO_COLOR="1")
    assert "\x1b[" not in shown(TERM="dumb")


@dataclass(frozen=True, slots=True)
class Made:
    class_: str
    value: Decimal
    share: Fraction
    path: Path
    power: Power
    rows: tuple[int, ...]


def test_json_holds_decimals_as_strings() -> None:
    made = Made("primary", Decimal("0.10"), Fraction(1, 3), Path("a"), Power.SOLAR, (1,))
    assert plain_value(made) == {
        "class": "primary",
        "value": "0.10",
        "share": "1/3",
        "path": "a",
        "power": "solar",
        "rows": [1],
    }


def test_every_list_gives_json(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    did("product", "add", "F1", "product_output", "5571.50", "t", "--year", "2025", url=url)
    for noun in ("organisation", "facility", "stream", "product", "evidence", "period"):
        assert isinstance(json.loads(did(noun, "list", "--json", url=url)), list)
    for noun in ("parameter", "guide", "inventory", "journal"):
        assert isinstance(json.loads(did(noun, "list", "--json", url=url)), list)
    assert json.loads(did("product", "list", "--json", url=url))[0]["value"] == "5571.50"
    assert json.loads(did("source", "list", "--json", url=url))["sources"][0]["code"] == "S2-01"
    assert json.loads(did("boundary", "show", "--json", url=url))[0]["facility"] == "F1"


def test_the_same_list_in_both_languages(sqlite_url: str) -> None:
    url = planned(sqlite_url)
    assert did("facility", "list", url=url).splitlines()[1].split()[1] == "安溪厂区"
    assert did("facility", "list", "--lang", "en", url=url).splitlines()[1].split()[1] == "Anxi"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("542.781514800000", "542.7815148"),
        ("1276858", "1,276,858"),
        ("1/3", "≈ 0.333333333333"),
        ("0.000000000000", "0"),
        ("", ""),
    ],
)
def test_numbers_are_shown_with_all_their_digits(text: str, shown: str) -> None:
    assert unrounded(text) == shown


def test_a_missing_number_is_not_a_zero() -> None:
    assert rounded("", 2) == ""
    assert rounded("537.685", 2) == "537.69"


def test_months_that_follow_each_other_are_one_run() -> None:
    months = (202411, 202412, 202501, 202503, 202505, 202506)
    assert months_listed(HOME, months) == "2024-11~2025-01、2025-03、2025-05~2025-06"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://u:secret@h:5432/d", "postgresql://u:***@h:5432/d"),
        ("postgresql://u@h/d", "postgresql://u@h/d"),
        ("sqlite:////tmp/a:b@c.db", "sqlite:////tmp/a:b@c.db"),
    ],
)
def test_an_address_is_shown_without_its_password(url: str, shown: str) -> None:
    assert without_password(url) == shown

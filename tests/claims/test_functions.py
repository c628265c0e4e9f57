"""The function statement is data, names real commands, counts only a full yes, and is on paper."""

from dataclasses import replace
from pathlib import Path

import click
import pytest

from ghg.claims.functions import count_words, functions_page
from ghg.domain.claim_catalogue import Provided
from ghg.errors import DataError
from ghg.library.functions import FILE, function_statement, read_functions
from ghg.library.read import read_toml
from tests.claims.cases import LIBRARY

PAGE = Path(__file__).resolve().parents[2] / "docs" / "functions.zh.md"
SAID = function_statement(LIBRARY)


def test_the_committed_page_is_the_data() -> None:
    assert PAGE.read_text(encoding="utf-8") == functions_page(SAID, "zh")


def test_there_are_the_12_functions_of_the_standard_and_a_13th() -> None:
    assert [one.number for one in SAID.functions] == list(range(1, 14))
    assert [one.number for one in SAID.functions if not one.in_standard] == [13]
    assert SAID.leading == 8


def test_only_a_full_yes_is_counted() -> None:
    """Consumption and intensity, carbon accounting, verification, carbon assets: 4 of 12."""
    full = [one.number for one in SAID.functions if one.provided is Provided.YES]
    assert full == [2, 8, 11, 12]
    assert (SAID.count(standard_only=True), SAID.count(standard_only=False)) == (4, 4)
    assert "12 项中，完整提供 4 项" in count_words(SAID, "zh")
    thirteenth = replace(SAID.functions[12], provided=Provided.YES)
    more = replace(SAID, functions=(*SAID.functions[:12], thirteenth))
    assert (more.count(standard_only=True), more.count(standard_only=False)) == (4, 5)


@pytest.mark.parametrize("number", [3, 9, 10])
def test_what_is_not_there_says_so(number: int) -> None:
    line = functions_page(SAID, "zh").splitlines()[8 + number - 1]
    assert line.startswith(f"| {number} |")
    assert "本系统不提供" in line


@pytest.mark.parametrize("number", [1, 4, 5, 6, 7, 13])
def test_what_is_there_in_part_says_what_is_missing(number: int) -> None:
    one = SAID.functions[number - 1]
    assert one.provided is Provided.PARTLY
    assert all(one.missing) and all(one.does)


def test_every_command_that_is_named_exists() -> None:
    import ghg.cli

    tree = ghg.cli.main if isinstance(ghg.cli.main, click.Group) else ghg.cli.commands
    for one in SAID.functions:
        for command in one.commands:
            assert _stands(tree, command.split()[1:]), command


def _stands(group: click.Command, words: list[str]) -> bool:
    if not words:
        return True
    found = (
        group.get_command(click.Context(group), words[0])
        if isinstance(group, click.Group)
        else None
    )
    return found is not None and _stands(found, words[1:])


@pytest.mark.parametrize(
    ("number", "change"),
    [
        (8, {"missing": ["只有一半", "half of it"]}),  # a yes with something missing
        (1, {"missing": ["", ""]}),  # a part that does not say what is missing
        (3, {"commands": ["ghg status"]}),  # a no with a command
        (8, {"commands": []}),  # a yes without a command
        (8, {"provided": "nearly"}),
        (8, {"name": ["碳排放核算", ""]}),  # one language only
    ],
)
def test_a_dishonest_statement_is_refused(number: int, change: dict[str, object]) -> None:
    entry = read_toml(LIBRARY.folder / FILE)
    entry["function"][number - 1] |= change
    with pytest.raises(DataError):
        read_functions(entry)

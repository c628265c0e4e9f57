"""The path matrix: what each of the five paths is worth where, with clause, before any plan."""

from collections.abc import Callable
from typing import Any

import pytest

from ghg.claims.paths import touched
from ghg.domain.claim_catalogue import Effect
from ghg.errors import DataError
from ghg.library.paths import FILE, path_matrix, read_paths
from ghg.library.read import read_toml
from ghg.library.schemes import schemes
from tests.claims.cases import LIBRARY, emitted, issue_with, used

MATRIX = path_matrix(LIBRARY)


def effects(path: str, column: str) -> list[str]:
    row = next(one for one in MATRIX.rows if one.id == path)
    return [one.effect.value for one in row.of(column)]


def test_the_five_paths_and_saving_alone_stand_beside_nine_columns() -> None:
    assert [one.number for one in MATRIX.rows] == [1, 2, 3, 4, 5, 0]
    assert [one.id for one in MATRIX.columns] == [
        *("inventory", "n334", "park910", "hunan458", "db43"),
        *("gbt36132", "jiangsu", "ceca0171", "iso14068"),
    ]


@pytest.mark.parametrize(
    ("path", "inventory", "n334", "park910", "hunan458"),
    [  # table P51: inventory, 334号 core, park 910号, Hunan 458号
        ("high_gwp", ["lowers"], ["nothing"], ["nothing"], ["lowers"]),
        ("green_power", ["lowers"], ["share", "share", "unknown"], ["lowers", "share"],
         ["share", "unknown"]),
        ("low_carbon", ["lowers"], ["lowers", "share"], ["lowers"], ["lowers", "lowers"]),
        ("removal", ["nothing"], ["nothing", "share"], ["nothing"], ["unknown"]),
        ("credits", ["nothing"], ["nothing"], ["nothing"], ["unknown"]),
        ("saving", ["lowers"], ["hardly", "lowers"], ["hardly", "lowers"], ["hardly"]),
    ],
)  # fmt: skip
def test_what_a_path_is_worth(
    path: str, inventory: list[str], n334: list[str], park910: list[str], hunan458: list[str]
) -> None:
    found = [effects(path, one) for one in ("inventory", "n334", "park910", "hunan458")]
    assert found == [inventory, n334, park910, hunan458]


def test_credits_count_where_a_scheme_offsets_and_nowhere_else() -> None:
    assert [one.id for one in MATRIX.columns if effects("credits", one.id) == ["counts"]] == [
        *("db43", "jiangsu", "ceca0171", "iso14068"),
    ]


def test_every_cell_has_a_clause_or_is_unknown() -> None:
    for row in MATRIX.rows:
        for cell in row.cells:
            unknown = cell.effect is Effect.UNKNOWN
            assert (not cell.clause and not cell.confidence) is unknown, (row.id, cell)


def test_every_column_names_a_scheme_of_the_library() -> None:
    known = schemes(LIBRARY)
    assert [one.id for one in MATRIX.columns if one.scheme and one.scheme not in known] == []


def _cell(entry: dict[str, Any], number: int = 0) -> dict[str, Any]:
    cell: dict[str, Any] = entry["path"][number]["cells"][0]
    return cell


@pytest.mark.parametrize(
    "spoil",
    [
        lambda entry: _cell(entry).update(clause=""),
        lambda entry: _cell(entry).update(confidence="L"),
        lambda entry: _cell(entry).update(effect="helps"),
        lambda entry: _cell(entry).update(effect="unknown"),  # and still a clause
        lambda entry: _cell(entry).update(column="mars"),
        lambda entry: _cell(entry).update(of=["总量"]),
        lambda entry: entry["path"][0]["cells"].pop(0),  # nothing said of the inventory
        lambda entry: entry["path"].append(entry["path"][0]),
        lambda entry: entry["column"][0].update(colour="red"),
    ],
)
def test_a_cell_that_says_too_much_or_nothing_is_refused(spoil: Callable[[Any], None]) -> None:
    entry = read_toml(LIBRARY.folder / FILE)
    spoil(entry)
    with pytest.raises(DataError):
        read_paths(entry)


def test_the_tonnes_that_each_path_can_touch() -> None:
    """800 t of fuel, 200 t of HFCs, 1 GWh of grid power at 0.5306 kg: 530.6 t."""
    issue = issue_with(emitted("1", 800), emitted("1", 200, "HFCs"), power=(used(1_000_000),))
    found = touched(issue)
    assert found["high_gwp"] == "200"
    assert found["green_power"] == "530.600000000000"
    assert "credits" not in found  # nothing of the issue bounds them

"""What is read when: a file when it is asked for, a row when it is asked for, a guide by itself."""

from pathlib import Path

import pytest

from ghg.library import load_guide, open_library, shelf
from ghg.library.check import COLUMNS, factor_of
from ghg.library.columns import columns_of, read_columns
from ghg.library.read import read_csv
from tests.library.asking import fuel

DIESEL_TABLES = 8  # tables that print a heating value of diesel


def test_only_the_rows_asked_for_become_factors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of rows are read and checked; a question makes those of its item."""
    made: list[str] = []

    def counted(row):
        made.append(row["id"])
        return factor_of(row)

    monkeypatch.setattr(shelf, "factor_of", counted)
    library = open_library()
    fuel(library, "diesel", "net_calorific_value", "ndrc_other")
    assert len(made) == DIESEL_TABLES
    assert all("diesel" in name for name in made)
    fuel(library, "diesel", "net_calorific_value", "gbt32151_22")
    assert len(made) == DIESEL_TABLES  # the second question finds them


def test_a_guide_is_loaded_alone() -> None:
    library = open_library()
    load_guide(library, "shanghai")
    assert library.loaded() == ("guides/index.toml", "guides/shanghai.toml")


def test_vehicles_wait_for_no_fuels() -> None:
    library = open_library()
    library.entries("vehicle_heavy_diesel", "gas_per_distance", ("CN",))
    assert library.loaded() == ("vehicles_cn.csv",)


def test_columns_are_the_rows_turned(library) -> None:
    for name in ("fuels_cn.csv", "blends.csv", "process_cn.csv"):
        path = library.folder / name
        rows, columns = read_csv(path, COLUMNS), read_columns(path, COLUMNS)
        assert columns.size == len(rows)
        for at in (0, 7, len(rows) - 1):
            assert (columns.place(at), columns.row(at)) == rows[at]
        assert columns_of(rows, COLUMNS).of == columns.of


def test_a_place_counts_the_lines_of_the_file(tmp_path: Path) -> None:
    """A cell may hold a line break: the row after it stands two lines further."""
    path = tmp_path / "two.csv"
    path.write_text('a,b\n1,"x\ny"\n2,z\n', encoding="utf-8", newline="")
    columns = read_columns(path, ("a", "b"))
    assert [columns.place(at).row for at in range(2)] == [3, 4]
    assert columns.row(1) == {"a": "2", "b": "z"}


def test_an_empty_table_is_a_table(tmp_path: Path) -> None:
    path = tmp_path / "none.csv"
    path.write_text("a,b\n", encoding="utf-8", newline="")
    assert read_columns(path, ("a", "b")).size == 0

"""A guide of direct emissions only prints one total; power and heat stand beside it."""

from ghg.reports.blocks import Table
from ghg.reports.gbt32150.emissions import emissions
from ghg.reports.voice import Voice
from tests.worked.plants import FOLDER, issue_of, read


def rows_of(guide: str, place: int) -> dict[str, tuple[str, ...]]:
    issue = issue_of(read(FOLDER / f"{guide}.toml"))
    tables = [one for one in emissions(Voice(issue, "en")) if isinstance(one, Table)]
    return {str(row[0]): tuple(map(str, row)) for row in tables[place].rows}


def test_one_total_of_direct_emissions() -> None:
    rows = rows_of("mee-steel-2024", 0)
    assert [name for name in rows if name.startswith("T")] == ["T"]
    assert rows["T"][3] == "2,359.90"
    assert rows["R8"][3] == rows["R9"][3] == rows["R1"][3] == "told apart"


def test_the_edition_of_2022_prints_two_totals() -> None:
    rows = rows_of("mee-power-2022", 0)
    assert [name for name in rows if name.startswith("T")] == ["T1", "T2"]


def test_the_total_says_that_it_holds_direct_emissions_only() -> None:
    held = [row[1] for row in rows_of("mee-steel-2024", 1).values()]
    assert held[0].endswith("direct emissions only")

"""Errata and doubts of an issue: those that concern its guides, methods and factors, frozen."""

import json
import shutil
from dataclasses import replace

from ghg.domain.issue import canonical, from_bytes, issue_bytes
from ghg.domain.streams import Involvement
from ghg.inventory.build import build
from ghg.inventory.replay import differences
from ghg.library import open_library
from ghg.reports.blocks import Heading, Table
from ghg.reports.gbt32150.errata import errata_annex
from ghg.reports.voice import Voice
from ghg.resources import data_folder
from tests.inventory import tea
from tests.inventory.coal import COAL, KILN, TONNES, burned, gaps

TEA = tea.made()
BOOKS = replace(
    tea.BOOKS,
    sources=(KILN,),
    streams=(COAL,),
    amounts=TONNES,
    papers=(),
    facts=(),
    involvements=(Involvement(KILN.code, "involved", 19000101, 99991231, ""),),
)


def rows(issue):
    return {row.id: row for row in issue.annexes.errata}


def test_an_issue_holds_the_entries_about_what_it_rests_on():
    """Electricity only, by part 25: the rest rule is in doubt; nothing of steel or coal is told."""
    found = rows(TEA)
    assert found["market_rest_rule"].methods == ("electricity",)
    assert found["start_of_standard_and_values"].guides == ("gbt32151-25-2024",)
    assert not [name for name in found if name.startswith(("steel", "mee2024", "db43"))]


def test_a_chosen_factor_brings_its_entry():
    """Bituminous coal of the GB/T table, 19.570 GJ/t, is one of five values in force somewhere."""
    entry = rows(burned())["bituminous_by_edition"]
    assert entry.factors == ("fuel_gbt32151_22_bituminous_coal_ncv",)
    assert entry.methods == entry.guides == ()


def test_a_doubted_value_is_a_gap_that_names_the_doubt(tmp_path):
    """The default of bituminous coal put in doubt: the total is blocked, nothing stands in."""
    folder = tmp_path / "factors"
    shutil.copytree(data_folder("factors"), folder)
    path = folder / "errata.toml"
    text = path.read_text(encoding="utf-8")
    old = 'table = "mee2024", item = "bituminous_coal", parameter = "net_calorific_value"'
    assert old in text
    path.write_text(text.replace(old, old.replace("mee2024", "gbt32151_22")), encoding="utf-8")
    issue = build(BOOKS, open_library(folder), tea.STAMP)
    assert gaps(issue) == [("gap.doubt", month) for month in tea.MONTHS]
    assert all("mee2024_coal_table" in gap.subject for gap in issue.gaps)
    assert issue.totals == ()


def test_the_report_has_an_annex_with_both_sides():
    for language, heading in (("zh", "勘误与存疑"), ("en", "Errata and doubts")):
        blocks = errata_annex(Voice(TEA, language))
        assert [block.text for block in blocks if isinstance(block, Heading)] == [heading]
        (table,) = [block for block in blocks if isinstance(block, Table)]
        said = next(row for row in table.rows if "electricity" in row[5])
        assert said[0] == {"zh": "存疑", "en": "open doubt"}[language]
        assert said[6].endswith("2026-11-20")


def test_an_issue_from_before_the_register_is_read_and_replayed():
    """Its annexes have no such rows: it is read without, and one rebuilt is not held against it."""
    document = json.loads(issue_bytes(TEA))
    del document["annexes"]["errata"]
    stored = canonical(document)
    old = from_bytes(stored)
    assert old.annexes.errata == ()
    assert errata_annex(Voice(old, "zh")) == []
    assert differences(stored, issue_bytes(TEA)) == ()


def test_a_rebuilt_issue_that_lost_an_annex_row_is_told():
    bare = replace(TEA, annexes=replace(TEA.annexes, errata=()))
    assert [one.place for one in differences(issue_bytes(TEA), issue_bytes(bare))] == [
        "annexes.errata"
    ]


def test_the_rows_come_from_the_register_that_the_library_holds(tmp_path):
    folder = tmp_path / "factors"
    shutil.copytree(data_folder("factors"), folder)
    (folder / "errata.toml").write_text("", encoding="utf-8")
    assert build(tea.BOOKS, open_library(folder), tea.STAMP).annexes.errata == ()

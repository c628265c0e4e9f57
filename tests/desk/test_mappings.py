"""Stored mappings at the desk: kept with their revisions, journaled, reused without a question."""

import pytest

from ghg.desk.batches import batch_list
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.imports.mappings import (
    MappingChanges,
    add_mapping,
    change_mapping,
    mapping_list,
    mapping_named,
)
from ghg.desk.journal import journal_list
from ghg.domain.mappings import SheetMapping, pairs
from ghg.errors import DataError
from tests.desk.plant import digest, founded, totals

MAPPING = SheetMapping(
    "activity",
    columns=pairs({"stream": "设备", "month": "账期", "quantity": "耗用量"}),
    constants=pairs({"unit": "t"}),
)


@pytest.fixture
def desk(engine, tmp_path):
    return founded(engine, tmp_path)


def file(tmp_path, *rows, name="own.csv", header="账期,设备,耗用量,经手人"):
    path = tmp_path / name
    path.write_text("".join(f"{row}\n" for row in (header, *rows)), encoding="utf-8")
    return path


def refused(code, act):
    with pytest.raises(DataError) as caught:
        act()
    assert code in [problem.code for problem in caught.value.problems]


def test_a_mapping_is_stored_once_and_read_with(desk, tmp_path):
    made = add_mapping(desk, "COAL", MAPPING, "燃料台账")
    assert mapping_list(desk) == (made,)
    for number, month in enumerate(("2025-01", "2025-02"), 1):
        path = file(tmp_path, f"{month},DIESEL,5,张", name=f"{number}.csv")
        assert import_file(desk, path, mapping="COAL").records == 1
    assert {key: str(value) for key, value in totals(desk.engine).items()} == {
        ("DIESEL", 202501): "5",
        ("DIESEL", 202502): "5",
    }


def test_the_batch_keeps_the_text_of_its_mapping(desk, tmp_path):
    add_mapping(desk, "COAL", MAPPING)
    made = import_file(desk, file(tmp_path, "2025-01,DIESEL,5,张"), mapping="COAL")
    assert '"columns":[["month","账期"],["quantity","耗用量"],["stream","设备"]]' in (
        made.checked.file.mapping
    )


def test_a_change_is_a_new_revision_with_a_reason(desk):
    add_mapping(desk, "COAL", MAPPING)
    refused("E-REASON", lambda: change_mapping(desk, "COAL", MappingChanges(sheet="台账"), ""))
    changes = MappingChanges(
        sheet="台账", columns=pairs({"quantity": "用量", "note": "备注"}), constants=()
    )
    made = change_mapping(desk, "COAL", changes, "表头改名")
    assert (made.revision, made.note, made.mapping.sheet) == (1, "表头改名", "台账")
    assert dict(made.mapping.columns) == {
        "stream": "设备",
        "month": "账期",
        "quantity": "用量",
        "note": "备注",
    }
    without = change_mapping(desk, "COAL", MappingChanges(columns=(("note", ""),)), "不读备注")
    assert "note" not in dict(without.mapping.columns)
    assert [one.revision for one in mapping_list(desk)] == [2]
    said = [(one.action, one.subject, one.reason) for one in journal_list(desk)][-2:]
    assert said == [("mapping.change", "COAL", "表头改名"), ("mapping.change", "COAL", "不读备注")]


def test_a_change_that_changes_nothing_writes_nothing(desk):
    add_mapping(desk, "COAL", MAPPING)
    before = digest(desk.engine)
    assert change_mapping(desk, "COAL", MappingChanges(), "看一看").revision == 0
    assert digest(desk.engine) == before


def test_what_is_refused_leaves_no_trace(desk, tmp_path):
    add_mapping(desk, "COAL", MAPPING)
    before = digest(desk.engine)
    refused("E-DUP.mapping", lambda: add_mapping(desk, "COAL", MAPPING))
    refused("E-HDR.missing", lambda: add_mapping(desk, "X", SheetMapping("activity")))
    refused("E-REF.mapping", lambda: mapping_named(desk, "COLA"))
    path = file(tmp_path, "2025-01,DIESEL,5,张")
    refused("E-REF.mapping", lambda: import_file(desk, path, mapping="COLA"))
    changes = MappingChanges(columns=(("quantity", ""),))
    refused("E-HDR.missing", lambda: change_mapping(desk, "COAL", changes, "试"))
    assert digest(desk.engine) == before


def test_the_same_file_by_another_mapping_is_compared_row_by_row(desk, tmp_path):
    add_mapping(desk, "COAL", MAPPING)
    path = file(tmp_path, "2025-01,DIESEL,5,张")
    import_file(desk, path, mapping="COAL")
    change_mapping(desk, "COAL", MappingChanges(aliases=(("柴油", "DIESEL"),)), "别名")
    found = check_file(desk, path, mapping="COAL")
    assert (found.before, found.skipped, found.records) == (None, 1, 0)
    assert len(batch_list(desk)) == 1

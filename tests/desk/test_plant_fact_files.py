"""The sheet of plant facts: imported whole or not at all, every mistake in its cell, taken back."""

import openpyxl
import pytest

from ghg.desk import evidence
from ghg.desk.batches import undo
from ghg.desk.claims.facts import Said, add_claim_fact, claim_fact_list, withdraw_claim_fact
from ghg.desk.imports.files import import_file
from ghg.desk.template import write_template
from tests.desk.fact_sheets import SHEETS, answers, refused, row, sheet
from tests.desk.plant import founded


@pytest.fixture
def desk(engine, tmp_path):
    return founded(engine, tmp_path)


def test_rows_become_facts_and_the_same_rows_again_nothing(desk, tmp_path):
    kept = tmp_path / "permit.txt"
    kept.write_text("示例", encoding="utf-8")
    paper = evidence.add_file(desk, kept, "claim")
    path = sheet(
        tmp_path,
        row("is_legal_person", "是", 佐证编号="permit.txt"),
        row("safety_accidents", 0, 起始日=2023, 截止日=2025),
        row("land_area", 1.5, 单位="公顷", 厂区编码="F1"),
        row("management_systems", "质量管理体系、energy", 备注="证书齐全"),
        row("operating_normally", None),
        row("product_energy", 12.5, 单位="tce", 对象="精制茶"),
    )
    made = import_file(desk, path)
    assert (made.facts, made.records) == (5, 0)
    assert answers(desk) == {
        "is_legal_person": "是",
        "safety_accidents": "0",
        "land_area": "1.5 hm2",
        "management_systems": "质量管理体系、能源管理体系",
        "product_energy": "12.5 tce",
    }
    told = {one.kind: one for one in claim_fact_list(desk)}
    assert told["is_legal_person"].evidence == paper.id
    assert told["safety_accidents"].first_day == 20230101
    assert told["land_area"].facility == "F1"
    assert import_file(desk, path).batch is None
    again = sheet(tmp_path, row("is_legal_person", "yes"), name="again.xlsx")
    assert import_file(desk, again).facts == 0


def test_every_mistake_is_told_in_its_own_cell_and_nothing_is_written(desk, tmp_path):
    path = sheet(
        tmp_path,
        row("is_legal_person", "maybe"),
        row("is_legal_persn", "是"),
        row("land_area", 5, 单位="t"),
        row("land_area", 5),
        row("product_energy", -1, 单位="tce"),
        row("water_intake", 10, 单位="m3", 截止日="2024-12-31"),
        row("above_designated_size", "是", 佐证编号="none.pdf"),
        row("operating_normally", "是", 厂区编码="F9"),
        row("safety_accidents", 1, 起始日=None),
        row("boundary_defined", "是"),
    )
    assert refused(desk, path) == [
        ("E2", "E-ANSWER.yes_no"),
        ("A3", "E-REF.plant_fact"),
        ("F4", "E-DIM"),
        ("F5", "E-ANSWER.unit"),
        ("D6", "E-ANSWER.name"),
        ("E6", "E-ANSWER.sign"),
        ("G7", "E-DATE.order"),
        ("C9", "E-REF.facility"),
        ("G10", "E-ANSWER.first"),
        ("I8", "E-REF.paper"),
    ]


def test_rows_are_held_against_each_other_and_against_the_books(desk, tmp_path):
    area = {"单位": "m2"}
    import_file(desk, sheet(tmp_path, row("land_area", 10000, **area)))
    path = sheet(
        tmp_path,
        row("is_legal_person", "是"),
        row("is_legal_person", "否", 起始日="2025-06-01"),
        row("building_area", 12000, **area),
        row("boundary_defined", "是"),
        row("boundary_defined", "是"),
        name="second.xlsx",
    )
    assert refused(desk, path) == [
        ("A6", "E-DUP.fact"),
        ("E3", "E-CONTRADICT.fact"),
        ("E4", "E-CONTRADICT.part"),
    ]
    other = sheet(tmp_path, row("land_area", 9000, **area), name="third.xlsx")
    assert refused(desk, other) == [("E2", "E-CONFLICT.plant_fact")]


def test_a_correction_keeps_its_reason_and_undoing_it_gives_the_old_answer_back(desk, tmp_path):
    first = import_file(desk, sheet(tmp_path, row("land_area", 10000, 单位="m2")))
    right = row("land_area", 9000, 单位="m2", 备注="含绿地", 更正理由="不动产权证更正")
    second = import_file(desk, sheet(tmp_path, right, name="right.xlsx"))
    (told,) = claim_fact_list(desk)
    assert (told.answer_zh, told.note) == ("9000", "含绿地；不动产权证更正")
    undo(desk, second.batch, "误改")
    assert answers(desk) == {"land_area": "10000 m2"}
    undo(desk, first.batch, "误录")
    assert answers(desk) == {}


def test_an_old_contradiction_does_not_bar_what_is_told_next(desk, tmp_path):
    area = {"单位": "m2"}
    import_file(desk, sheet(tmp_path, row("land_area", 5000, **area)))
    right = row("land_area", 7000, 更正理由="更正", **area)
    corrected = import_file(desk, sheet(tmp_path, right, name="b.xlsx"))
    import_file(desk, sheet(tmp_path, row("building_area", 6000, **area), name="c.xlsx"))
    undo(desk, corrected.batch, "误改")  # now 6000 of 5000 m2 are built upon
    assert answers(desk) == {"land_area": "5000 m2", "building_area": "6000 m2"}
    assert import_file(desk, sheet(tmp_path, row("boundary_defined", "是"), name="d.xlsx")).facts
    more = row("floor_area", 9000, **area)
    assert import_file(desk, sheet(tmp_path, more, name="e.xlsx")).facts == 1


def test_undoing_a_file_leaves_what_was_told_since(desk, tmp_path):
    made = import_file(desk, sheet(tmp_path, row("land_area", 10000, 单位="m2")))
    said = Said("value", "9000", "m2", first="2025", last="2025")
    add_claim_fact(desk, "land_area", said, reason="更正")
    undo(desk, made.batch, "误录")
    assert answers(desk) == {"land_area": "9000 m2"}


def test_the_years_workbook_has_a_sheet_of_facts(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    path = tmp_path / "year.xlsx"
    write_template(desk, path, 2025)
    book = openpyxl.load_workbook(path)
    cells = {"A2": "land_area", "E2": 10000, "F2": "m2", "G2": "2025"}
    for place, value in cells.items():
        book[SHEETS["zh"]][place] = value
    book.save(path)
    assert import_file(desk, path).facts == 1
    (told,) = claim_fact_list(desk)
    withdraw_claim_fact(desk, told.id, "试填")
    assert answers(desk) == {}

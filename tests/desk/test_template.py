"""The workbook: written from the plan, filled with another program, and taken back."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from ghg.desk.batches import batch_list, undo
from ghg.desk.context import looking
from ghg.desk.imports.facts import standing_facts
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.period import close
from ghg.desk.plan import plan_of, set_status
from ghg.desk.records import activity_list
from ghg.desk.template import write_template
from ghg.domain.periods import Period, months_between
from ghg.errors import DataError
from ghg.texts import remedy, sentence
from tests.desk.plant import digest, founded, totals

MONTHS = months_between(202501, 202512)


def filled(path: Path, sheet: str, cells: dict[str, object]) -> Path:
    """Fill cells of a workbook as a person does in a spreadsheet program."""
    book = openpyxl.load_workbook(path)
    for place, value in cells.items():
        book[sheet][place] = value
    book.save(path)
    return path


def written(desk, tmp_path: Path, language="zh", name="填报表.xlsx") -> Path:
    path = tmp_path / name
    write_template(desk, path, 2025, language)
    return path


def facts(desk) -> dict[tuple[str, str, str, int, int], Decimal | None]:
    with looking(desk) as at:
        return {key: row.value for key, row in standing_facts(at, plan_of(desk)).items()}


@pytest.mark.parametrize(
    ("language", "sheets", "headers"),
    [
        ("zh", ["说明", "活动数据", "产品与产值"], ["计量流编码", "名称", "月份"]),
        ("en", ["Guide", "Activity data", "Products and value"], ["stream", "name", "month"]),
    ],
)
def test_a_template_asks_for_every_outstanding_month(
    sqlite_engine, tmp_path, language, sheets, headers
):
    desk = founded(sqlite_engine, tmp_path)
    path = tmp_path / "t.xlsx"
    assert write_template(desk, path, 2025, language).outstanding == 36
    book = openpyxl.load_workbook(path)
    assert [name for name in book.sheetnames if not name.startswith("_")][:3] == sheets
    rows = list(book[sheets[1]].iter_rows(min_row=1, max_row=37, values_only=True))
    assert list(rows[0][:3]) == headers
    assert [row[0] for row in rows[1:]] == ["USED"] * 12 + ["PV"] * 12 + ["DIESEL"] * 12
    assert (rows[1][2], rows[1][6], rows[25][6]) == ("2025-01", "kWh", "t")


def test_the_same_plan_gives_the_same_bytes(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    one, two = written(desk, tmp_path), written(desk, tmp_path, name="b.xlsx")
    assert one.read_bytes() == two.read_bytes()


def test_what_was_typed_stands_in_the_ledger(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = written(desk, tmp_path)
    used = {f"F{row}": 1000 * row for row in range(2, 14)}  # USED, January to December
    filled(path, "活动数据", {**used, "F14": "1,234.5", "G14": "万kWh", "H14": "PV-1", "F26": 0.3})
    made = import_file(desk, path)
    assert (made.records, made.checked.idle, made.checked.converted) == (14, 22, 1)
    expected = {("USED", month): Decimal(1000 * row) for row, month in enumerate(MONTHS, 2)}
    expected |= {("PV", 202501): Decimal(12345000), ("DIESEL", 202501): Decimal("0.3")}
    assert totals(engine) == expected
    [pv] = activity_list(desk, "PV")
    assert (pv.document, pv.file_name) == ("PV-1", "填报表.xlsx")
    again = tmp_path / "next.xlsx"
    assert write_template(desk, again, 2025).outstanding == 22


def test_a_source_that_is_not_involved_wants_nothing(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    set_status(desk, "B-1", "not_involved", Period(20250401, 20251231), "sold in March")
    assert write_template(desk, tmp_path / "t.xlsx", 2025).outstanding == 27


def test_an_english_template_is_read_like_a_chinese_one(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    path = written(desk, tmp_path, "en")
    filled(path, "Activity data", {"F2": 5, "J2": "metered use", "K2": "secondary", "L2": "no"})
    import_file(desk, path)
    [record] = activity_list(desk)
    assert (record.stream, record.quantity, record.data_class) == ("USED", 5, "secondary")


def test_facts_come_in_with_the_file_and_leave_with_its_undoing(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = written(desk, tmp_path)
    sheet = "产品与产值"
    filled(path, sheet, {"E2": 1780, "G2": "现价", "C14": "精制茶", "E14": 5571})
    filled(path, "活动数据", {"F2": 106850})
    made = import_file(desk, path)
    assert (made.batch, made.records, made.facts) == (1, 1, 2)
    value = ("F1", "gross_output_value", "", 20250101, 20250131)
    product = ("F1", "product_output", "精制茶", 20250101, 20251231)
    assert facts(desk) == {value: Decimal(1780), product: Decimal(5571)}
    next_one = openpyxl.load_workbook(written(desk, tmp_path, name="n.xlsx"))[sheet]
    assert next_one["D2"].value == "2025-02"
    undone = undo(desk, 1, "wrong year")
    assert (undone.records, undone.facts) == (1, 2)
    assert facts(desk) == {value: None, product: None}
    assert import_file(desk, path).facts == 2
    assert facts(desk) == {value: Decimal(1780), product: Decimal(5571)}


def test_a_file_of_facts_alone_is_a_batch_too(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = filled(written(desk, tmp_path), "产品与产值", {"E2": 1780})
    assert import_file(desk, path).batch == 1
    before = digest(engine)
    assert import_file(desk, path).before is not None
    assert digest(engine) == before
    undone = undo(desk, 1, "wrong")
    assert (undone.reversed_by, undone.records, undone.facts) == (2, 0, 1)
    with pytest.raises(DataError, match="E-STATE"):
        undo(desk, 1, "again")
    assert [one.reversed_by for one in batch_list(desk)] == [2, None]


def test_another_value_of_a_fact_is_a_conflict_that_shows_both(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path, later = written(desk, tmp_path), written(desk, tmp_path, name="b.xlsx")
    import_file(desk, filled(path, "产品与产值", {"E2": 1780}))
    before = digest(engine)
    with pytest.raises(DataError) as caught:
        import_file(desk, filled(later, "产品与产值", {"E2": 1870}))
    [problem] = caught.value.problems
    assert (problem.code, problem.place.sheet) == ("E-CONFLICT.fact", "产品与产值")
    assert (problem.place.column, problem.place.row) == ("E", 2)
    assert (
        sentence(problem, "en") == "The recorded value is 1780 10^4CNY, the new one 1870 10^4CNY."
    )
    assert digest(engine) == before


def test_a_fact_of_a_closed_month_is_refused(engine, tmp_path):
    desk = founded(engine, tmp_path)
    path = filled(written(desk, tmp_path), "产品与产值", {"E2": 1780})
    close(desk, 202501, 202501, "done")
    with pytest.raises(DataError, match="E-CLOSED"):
        import_file(desk, path)


def test_facts_of_a_closed_month_are_not_taken_back(engine, tmp_path):
    desk = founded(engine, tmp_path)
    import_file(desk, filled(written(desk, tmp_path), "产品与产值", {"E2": 1780}))
    close(desk, 202501, 202501, "done")
    before = digest(engine)
    with pytest.raises(DataError, match="E-CLOSED"):
        undo(desk, 1, "why")
    assert digest(engine) == before


def test_a_template_of_another_ledger_is_refused(sqlite_engine, tmp_path):
    mine = founded(sqlite_engine, tmp_path)
    path = filled(written(mine, tmp_path), "活动数据", {"F2": 1})
    other = founded(sqlite_engine, tmp_path, "OTHER")
    with pytest.raises(DataError) as caught:
        check_file(other, path)
    [problem] = caught.value.problems
    assert problem.code == "E-TEMPLATE.ledger"
    assert remedy(problem, "zh")
    assert remedy(problem, "en")


def test_a_template_of_another_version_is_refused(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    path = written(desk, tmp_path)
    book = openpyxl.load_workbook(path)
    meta = {row[0].value: row[1] for row in book["_meta"].iter_rows()}
    meta["template"].value = "99"
    book.save(path)
    with pytest.raises(DataError, match=r"E-TEMPLATE|version 99"):
        check_file(desk, path)


def test_a_renamed_sheet_is_refused_with_the_names_that_there_are(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    path = written(desk, tmp_path)
    book = openpyxl.load_workbook(path)
    book["活动数据"].title = "一月"
    book.save(path)
    with pytest.raises(DataError) as caught:
        check_file(desk, path)
    [problem] = caught.value.problems
    assert problem.code == "E-SHEET"
    assert problem.values["names"].startswith("说明、一月、产品与产值")


@pytest.mark.parametrize("there", ["filled workbook", "notes.txt", "folder"])
def test_what_is_there_already_is_not_written_over(sqlite_engine, tmp_path, there):
    desk = founded(sqlite_engine, tmp_path)
    path = tmp_path / "wanted.xlsx"
    if there == "filled workbook":
        filled(written(desk, tmp_path), "活动数据", {"F2": 106850}).rename(path)
    elif there == "folder":
        path.mkdir()
    else:
        path.write_text("not ours", encoding="utf-8")
    before = path.is_file() and path.read_bytes()
    with pytest.raises(DataError) as caught:
        write_template(desk, path, 2025)
    assert [one.code for one in caught.value.problems] == ["E-FILE.exists"]
    assert (path.is_file() and path.read_bytes()) == before
    if before:
        assert write_template(desk, path, 2025, replace=True).outstanding == 36
        assert path.read_bytes() != before


def test_a_template_is_whole_or_not_there(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    written(desk, tmp_path)
    assert [path.name for path in tmp_path.glob("*.part")] == []

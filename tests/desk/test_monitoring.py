"""The plan at the desk, on both databases: drafted, filled in, taken in, revised, compared."""

import pytest
from openpyxl import load_workbook

from ghg.desk import boundary, inventory, plan
from ghg.desk.monitoring import files as monitoring_files
from ghg.desk.monitoring import versions
from ghg.errors import DataError
from tests.desk import factory
from tests.desk.plant import digest

WORDS = {
    "获取方式": "仪表计量",
    "监测频次": "连续",
    "缺失数据处理": "铭牌参数",
    "数据来源等级": 1,
    "负责部门": "能源部",
}


@pytest.fixture
def desk(database_url, tmp_path):
    made = factory.complete(database_url, tmp_path)
    yield made
    made.engine.dispose()


def draft(desk, folder, name="plan.xlsx"):
    path = folder / name
    monitoring_files.write_draft(desk, path, 2025)
    return path


def filled(path, reason="首次制定", **cells):
    """Fill in what a draft leaves open, as a person does; `cells` go into the sheet of items."""
    book = load_workbook(path)
    sheet = book["数据项"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        for head, word in WORDS.items():
            cell = sheet.cell(row, heads[head])
            if sheet.cell(row, 1).value and cell.value is None:
                cell.value = word
    for cell, value in cells.items():
        sheet[cell] = value
    book["计划版本"]["B4"] = reason
    book.save(path)
    return path


def planned(desk, folder):
    return versions.import_plan(desk, filled(draft(desk, folder)))


def test_a_draft_names_what_is_left_open(desk, tmp_path):
    made = monitoring_files.write_draft(desk, tmp_path / "plan.xlsx", 2025)
    assert made.items == 7
    used = next(one for one in made.open if one.stream == "USED")
    assert {"determination", "frequency", "missing_rule", "serial"} <= set(used.fields)
    assert "rank" not in used.fields  # the records say it


def test_the_sheet_of_the_boundary_names_the_unit_and_leaves_open_days_open(desk, tmp_path):
    plan.add_unit(desk, "F1", "U2", "二车间")
    boundary.boundary_event(desk, "F1/U2", "bought", 20250701, reason="收购")
    rows = load_workbook(draft(desk, tmp_path))["主体与边界"].iter_rows(values_only=True)
    said = [row[:3] for row in rows if row[1] == "F1/U2"]
    assert said == [("边界外", "F1/U2", "~2025-06-30"), ("边界内", "F1/U2", "2025-07-01~")]


def test_a_draft_as_it_is_cannot_be_taken_in(desk, tmp_path):
    path = draft(desk, tmp_path)
    before = digest(desk.engine)
    with pytest.raises(DataError) as refused:
        versions.import_plan(desk, path, "首次制定")
    assert {one.code for one in refused.value.problems} == {"E-EMPTY.cell"}
    assert digest(desk.engine) == before


def test_a_filled_draft_is_version_one(desk, tmp_path):
    version, made = planned(desk, tmp_path)
    assert (version.version, made, len(version.items)) == (1, True, 7)
    assert versions.versions(desk) == (version,)


def test_the_same_plan_again_makes_no_version(desk, tmp_path):
    planned(desk, tmp_path)
    before = digest(desk.engine)
    assert versions.import_plan(desk, tmp_path / "plan.xlsx")[1] is False
    assert digest(desk.engine) == before


def test_a_changed_plan_is_the_next_version_with_its_reason(desk, tmp_path):
    planned(desk, tmp_path)
    path = filled(tmp_path / "plan.xlsx", R2=3)  # rank of the data source
    version, made = versions.import_plan(desk, path, "换表")
    assert (version.version, version.reason, made) == (2, "换表", True)
    assert version.items[0].rank == 3
    assert versions.version_of(desk, 1).items[0].rank == 1


def test_a_hidden_row_must_be_looked_at(desk, tmp_path):
    path = filled(draft(desk, tmp_path))
    book = load_workbook(path)
    book["数据项"].row_dimensions[3].hidden = True
    book.save(path)
    with pytest.raises(DataError) as refused:
        versions.import_plan(desk, path)
    assert [one.word for one in refused.value.problems] == ["E-HIDDEN", "E-ACCEPT"]
    assert versions.import_plan(desk, path, accept=("E-HIDDEN",))[1]


def test_what_is_exported_comes_back_as_it_was(desk, tmp_path):
    planned(desk, tmp_path)
    monitoring_files.write_version(desk, tmp_path / "out.xlsx")
    assert versions.import_plan(desk, tmp_path / "out.xlsx")[1] is False
    with pytest.raises(DataError) as refused:
        monitoring_files.write_version(desk, tmp_path / "out.xlsx")
    assert refused.value.problems[0].code == "E-FILE.exists"


def test_a_version_may_carry_the_items_on(desk, tmp_path):
    first, _ = planned(desk, tmp_path)
    second, made = versions.add_version(desk, 20260101, 20261231, "延用")
    assert made
    assert (second.version, second.items) == (2, first.items)
    assert (second.first_day, second.reason) == (20260101, "延用")


@pytest.mark.parametrize(
    ("days", "reason", "code"),
    [
        ((20260101, 20261231), "", "E-REASON"),
        ((20261231, 20260101), "延用", "E-DATE.order"),
        ((20260101, 20261231), "延用", "E-EMPTY.plan_version"),
    ],
)
def test_a_version_needs_a_reason_days_in_order_and_one_before_it(desk, days, reason, code):
    with pytest.raises(DataError) as refused:
        versions.add_version(desk, *days, reason)
    assert refused.value.problems[0].code == code


def test_a_version_that_is_not_there_is_named(desk, tmp_path):
    planned(desk, tmp_path)
    with pytest.raises(DataError) as refused:
        versions.version_of(desk, 7)
    assert refused.value.problems[0].code == "E-REF.plan_version"


def test_deviations_need_a_plan(desk):
    with pytest.raises(DataError) as refused:
        versions.deviations(desk)
    assert refused.value.problems[0].code == "E-EMPTY.plan_version"


def test_the_data_are_compared_with_the_plan(desk, tmp_path):
    planned(desk, tmp_path)
    assert versions.deviations(desk) == ()
    versions.import_plan(desk, filled(tmp_path / "plan.xlsx", R2=3), "换表")
    assert [(row.term, row.stream, row.planned) for row in versions.deviations(desk)] == [
        ("deviation.rank", "USED", "3")
    ]


def test_an_issue_keeps_the_plan_of_its_time(desk, tmp_path):
    """A version made after the issue moves neither the issue nor its replay."""
    planned(desk, tmp_path)
    inventory.issue(desk)
    versions.import_plan(desk, filled(tmp_path / "plan.xlsx", R2=3), "换表")
    assert inventory.replay(desk).equal
    assert versions.deviations(desk, number=1) == ()
    assert len(versions.deviations(desk)) == 1

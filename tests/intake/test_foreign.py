"""Foreign tables by a mapping: which column is which, what is left alone, what is a mistake."""

from datetime import date

import openpyxl
import pytest

from ghg.domain.mappings import SheetMapping, mapping_of, pairs
from ghg.errors import DataError
from ghg.intake.foreign import layout_of, mapping_problems
from ghg.intake.guess import guess_mapping
from ghg.intake.receive import receive
from tests.intake.plant import COAL, OWNER, PLAN, TODAY, USED, records

MILLION = 10**6
COLUMNS = pairs({"stream": "设备", "month": "账期", "quantity": "耗用量（吨）"})
MAPPING = SheetMapping("activity", columns=COLUMNS, aliases=pairs({"1#锅炉": "COAL"}))
BELOW = SheetMapping("activity", header_row=3, columns=COLUMNS, aliases=MAPPING.aliases)


def taken(path, mapping):
    return receive(path, PLAN, OWNER, TODAY, mapping=mapping)


def csv(tmp_path, *lines, encoding="utf-8"):
    path = tmp_path / "own.csv"
    path.write_bytes("".join(f"{line}\n" for line in lines).encode(encoding))
    return path


def codes(mapping):
    return [(one.code, one.raw) for one in mapping_problems(mapping)]


def test_a_mapping_is_written_and_read_back():
    assert mapping_of(MAPPING.text()) == MAPPING
    assert MAPPING.sha256 != BELOW.sha256


def test_a_table_below_titles_with_columns_of_its_own(tmp_path):
    path = csv(
        *(tmp_path, "某厂能源台账,,,", ",,单位：吨,", "账期,设备,耗用量（吨）,经手人"),
        *('2025年1月,1#锅炉,"1,234.5",张', "2025年2月,COAL,2,李", "合计,,1236.5,"),
    )
    with taken(path, BELOW) as got:
        assert [one.code for one in got.problems] == ["E-TOTAL"]
        assert '"header_row":3' in got.file.mapping
        [block] = got.blocks()
    assert list(zip(block.stream, block.row, block.quantity, strict=True)) == [
        (COAL, 4, 1_234_500_000),
        (COAL, 5, 2 * MILLION),
    ]


def test_the_same_table_in_a_workbook_with_a_header_of_two_merged_rows(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["账期", "设备", "燃料", None])
    sheet.append([None, None, "耗用量（吨）", "单价"])
    sheet.append(["2025-01", "1#锅炉", 5, 800])
    for cells in ("A1:A2", "B1:B2", "C1:D1"):
        sheet.merge_cells(cells)
    book.create_sheet("说明").append(["其他"])
    book.active.title = "台账"
    book.save(tmp_path / "own.xlsx")
    mapping = SheetMapping("activity", "台账", 2, COLUMNS, aliases=MAPPING.aliases)
    assert [row[0] for row in records(taken(tmp_path / "own.xlsx", mapping))] == [COAL]
    with pytest.raises(DataError, match="E-SHEET"):
        taken(tmp_path / "own.xlsx", SheetMapping("activity", "电费", 2, COLUMNS))
    with pytest.raises(DataError, match="E-SHEET"):  # two sheets, and none is named
        taken(tmp_path / "own.xlsx", SheetMapping("activity", "", 2, COLUMNS))


def test_constants_stand_in_every_row(tmp_path):
    mapping = SheetMapping(
        "activity",
        columns=pairs({"month": "month", "quantity": "used"}),
        constants=pairs({"stream": "USED", "unit": "MWh"}),
    )
    path = csv(tmp_path, "month,used,solar", "2025-01,1,9", "2025-02,2,9")
    assert records(taken(path, mapping)) == [
        (USED, 20250101, 20250131, 1000 * MILLION),
        (USED, 20250201, 20250228, 2000 * MILLION),
    ]


def test_a_wrong_constant_is_named_in_its_row(tmp_path):
    mapping = SheetMapping(
        "activity",
        columns=pairs({"month": "month", "quantity": "used"}),
        constants=pairs({"stream": "USD", "unit": "kWh"}),
    )
    with taken(csv(tmp_path, "month,used", "2025-01,1"), mapping) as got:
        assert [(one.code, one.raw, one.place.row) for one in got.problems] == [
            ("E-REF.stream", "USD", 2)
        ]


def test_a_column_that_the_file_lacks_is_named_with_the_nearest(tmp_path):
    with taken(csv(tmp_path, "账期,设备,耗用量", "2025-01,COAL,1"), MAPPING) as got:
        [problem] = got.problems
    assert (problem.code, problem.raw) == ("E-HDR.mapped", "耗用量（吨）")
    assert problem.values == {"near": "耗用量", "ours": "quantity"}


def test_a_column_that_stands_twice_is_not_chosen_from(tmp_path):
    path = csv(tmp_path, "账期,设备,耗用量（吨）,耗用量（吨）", "2025-01,COAL,1,2")
    with taken(path, MAPPING) as got:
        assert [one.code for one in got.problems] == ["E-HDR.mapped_twice"]


def test_other_columns_may_be_blank_or_double(tmp_path):
    path = csv(tmp_path, "账期,设备,耗用量（吨）,,备注,备注", "2025-01,COAL,1,a,b,c")
    assert len(records(taken(path, MAPPING))) == 1


def test_blanks_and_line_ends_in_a_header_do_not_count():
    headers = ["账 期", "设备", "耗用量\n（吨）"]
    layout, problems = layout_of(MAPPING, "own.csv", "", headers)
    assert problems == []
    assert (layout.positions["quantity"], layout.header_unit) == (2, "吨")


def test_brackets_behind_a_header_that_hold_no_unit():
    mapping = SheetMapping("activity", columns=pairs({"quantity": "用量（本月）"}))
    layout, _ = layout_of(mapping, "own.csv", "", ["用量（本月）"])
    assert layout.header_unit == ""


@pytest.mark.parametrize(
    ("mapping", "found"),
    [
        (MAPPING, []),
        (SheetMapping("activity", columns=(*COLUMNS, ("amount", "x"))), ["E-MAPPING.column"]),
        (
            SheetMapping("activity", columns=COLUMNS, constants=(("month", "1"),)),
            ["E-MAPPING.twice"],
        ),
        (SheetMapping("activity", columns=COLUMNS[1:]), ["E-HDR.missing"]),
        (SheetMapping("activity", columns=COLUMNS, header_row=0), ["E-MAPPING.row"]),
        (SheetMapping("activity", columns=COLUMNS, day_order="dym"), ["E-MAPPING.order"]),
        (SheetMapping("activity", columns=COLUMNS, day_rule="next"), ["E-MAPPING.rule"]),
    ],
)
def test_a_mapping_that_cannot_work_is_refused_before_any_file(mapping, found):
    assert [code for code, _ in codes(mapping)] == found


def test_an_unknown_kind_of_table():
    with pytest.raises(DataError) as refused:
        mapping_problems(SheetMapping("actvity", columns=COLUMNS))
    assert refused.value.problems[0].code == "E-KIND.table"


def test_a_guess_finds_header_columns_unit_and_order(tmp_path):
    path = csv(
        *(tmp_path, "某厂,,", "开始日期,设备,截止日期,Usage_kWh"),
        *("13/01/2025,USED,31/01/2025,5", "01/02/2025,USED,28/02/2025,6"),
    )
    found = guess_mapping(path, "activity")
    assert (found.mapping.header_row, found.mapping.day_order) == (2, "dmy")
    assert dict(found.mapping.columns) == {
        "stream": "设备",
        "first_day": "开始日期",
        "last_day": "截止日期",
        "quantity": "Usage_kWh",
    }
    assert dict(found.mapping.constants) == {"unit": "kWh"}
    assert found.missing == ()
    assert found.columns[0].samples == ("13/01/2025", "01/02/2025")
    assert len(records(taken(path, found.mapping))) == 2


def test_a_guess_takes_the_last_row_of_a_header_and_shows_dates_as_dates(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["某厂"], ["月份", "用电"], [None, "电量（万kWh）"], [date(2025, 1, 1), 5]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet["A4"].number_format = "yyyy年m月"
    book.save(tmp_path / "own.xlsx")
    found = guess_mapping(tmp_path / "own.xlsx")
    assert (found.mapping.header_row, found.mapping.table) == (3, "activity")
    assert dict(found.mapping.columns) == {"month": "月份", "quantity": "电量（万kWh）"}
    assert found.columns[0].samples == ("2025-01",)


def test_dates_with_times_are_readings(tmp_path):
    readings = csv(tmp_path, "date,Usage_kWh", "01/01/2018 00:15,5", "13/01/2018 00:15,5")
    found = guess_mapping(readings)
    assert (found.mapping.table, found.mapping.day_order) == ("readings", "dmy")
    assert guess_mapping(csv(tmp_path, "date,Usage_kWh", "2018-01,5")).mapping.table == "activity"


def test_a_guess_says_what_it_could_not_find(tmp_path):
    found = guess_mapping(csv(tmp_path, "月份,用电量（kWh）", "2025-01,5"))
    assert (found.mapping.table, found.missing) == ("activity", ("stream",))


def test_a_table_of_ours_is_known_by_its_header(tmp_path):
    header = "厂区编码,类别,产品名称,月份或年份,数值,单位"
    with receive(csv(tmp_path, header, "F1,产品产量,茶,2025,5,吨"), PLAN, OWNER, TODAY) as got:
        assert [one.name for one in got.tables] == ["facts"]
        assert [line.name for line in got.tables[0].lines] == ["茶"]

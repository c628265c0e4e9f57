"""Samples at the desk: recorded, imported, taken back; what is refused writes nothing."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import openpyxl
import pytest

from ghg.desk import evidence, period, samples, streams
from ghg.desk.batches import undo
from ghg.desk.imports.files import import_file
from ghg.desk.setup import today
from ghg.desk.template import write_template
from ghg.domain.samples import Sample
from ghg.domain.streams import Input, Stream
from ghg.errors import DataError
from tests.desk.plant import digest, founded

COAL = Stream("COAL", "烟煤", "coal", "B-1", Input.ACTIVITY, "bituminous_coal", "t")
BATCH = Sample(
    stream="COAL",
    code="B1",
    parameter="net_calorific_value",
    composition="batch",
    first_day=20250101,
    last_day=20250131,
    represents=Fraction(600),
    basis="as_received",
    value=Decimal("22.000"),
    unit="GJ/t",
    total_moisture=None,
    inherent_moisture=None,
    laboratory="示例检测",
    accredited=True,
    report_number="R-1",
    evidence="",
    note="",
)


@pytest.fixture
def desk(engine, tmp_path):
    made = founded(engine, tmp_path)
    streams.add_stream(made, COAL)
    return made


def refused(desk, code, *given, **more):
    before = digest(desk.engine)
    with pytest.raises(DataError) as caught:
        samples.add_sample(desk, *given, **more)
    assert code in [problem.code for problem in caught.value.problems]
    assert digest(desk.engine) == before


def test_a_sample_comes_back_as_it_was_given(desk, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text("示例", encoding="utf-8")
    paper = evidence.add_file(desk, report, "lab_report", document_no="R-1")
    assert samples.add_sample(desk, replace(BATCH, evidence=paper.id[:6], unit="MJ/kg"))
    assert samples.sample_list(desk) == (replace(BATCH, evidence=paper.id, unit="MJ/kg"),)
    assert samples.sample_list(desk, "DIESEL") == ()


def test_the_same_sample_again_changes_nothing_and_another_value_needs_a_reason(desk):
    samples.add_sample(desk, BATCH)
    before = digest(desk.engine)
    assert not samples.add_sample(desk, BATCH)
    assert digest(desk.engine) == before
    other = replace(BATCH, value=Decimal("23"))
    refused(desk, "E-CONFLICT.sample", other)
    samples.add_sample(desk, other, "检测机构更正报告")
    assert [one.value for one in samples.sample_list(desk)] == [Decimal("23")]


def test_one_code_may_have_several_parameters(desk):
    samples.add_sample(desk, BATCH)
    carbon = replace(BATCH, parameter="carbon_content", unit="tC/GJ", value=Decimal("0.0262"))
    samples.add_sample(desk, carbon)
    assert len(samples.sample_list(desk)) == 2


def test_a_sample_taken_back_is_gone_and_may_come_again(desk):
    samples.add_sample(desk, BATCH)
    with pytest.raises(DataError, match="E-REASON"):
        samples.withdraw_sample(desk, "COAL", "B1", BATCH.parameter, "")
    samples.withdraw_sample(desk, "COAL", "B1", BATCH.parameter, "编号填错")
    assert samples.sample_list(desk) == ()
    with pytest.raises(DataError, match="E-REF"):
        samples.withdraw_sample(desk, "COAL", "B1", BATCH.parameter, "再撤")
    assert samples.add_sample(desk, BATCH)
    assert samples.sample_list(desk) == (BATCH,)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"basis": ""}, "E-BASIS"),
        ({"basis": "not_applicable"}, "E-BASIS"),
        ({"basis": "air_dried"}, "E-BASIS.heat"),
        ({"stream": "PV"}, "E-PARAMETER.stream"),
        ({"stream": "NONE"}, "E-REF.stream"),
        ({"parameter": "oxidation_rate"}, "E-PARAMETER"),
        ({"unit": "tC/t"}, "E-DIM.parameter"),
        ({"unit": "GJ/Nm3"}, "E-DIM.sample"),
        ({"unit": "GJ/kWhh"}, "E-UNIT"),
        ({"value": Decimal(0)}, "E-SIGN.sample"),
        ({"represents": Fraction(0)}, "E-SIGN.sample"),
        ({"total_moisture": Decimal(100)}, "E-RANGE.moisture"),
        ({"last_day": 20241231}, "E-DATE.order"),
        ({"evidence": "ffffff"}, "E-REF.evidence"),
        (
            {"parameter": "carbon_content_received", "unit": "%", "value": Decimal("0.62")},
            "E-SHARE",
        ),
        (
            {"parameter": "carbon_content_received", "unit": "%", "basis": "air_dried"},
            "E-BASIS.moisture",
        ),
        (
            {"parameter": "carbon_content_received", "unit": "%", "basis": "dry"},
            "E-BASIS.formula",
        ),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(desk, changes, code):
    refused(desk, code, replace(BATCH, **changes))


def test_all_mistakes_of_a_sample_are_told_together(desk):
    bad = replace(BATCH, basis="", unit="tC/t", represents=Fraction(-1))
    with pytest.raises(DataError) as caught:
        samples.add_sample(desk, bad)
    codes = [problem.word for problem in caught.value.problems]
    assert {"E-BASIS", "E-DIM", "E-SIGN"} <= set(codes)


def test_a_liquid_needs_no_basis(desk):
    oil = replace(BATCH, stream="DIESEL", basis="", value=Decimal("43.1"))
    samples.add_sample(desk, oil)
    assert samples.sample_list(desk)[0].basis == "not_applicable"


def test_heat_and_volume_share_one_state(desk):
    gas = Stream("GAS", "天然气", "gas", "B-1", Input.ACTIVITY, "natural_gas", "10^4Nm3")
    streams.add_stream(desk, gas)
    of_gas = replace(BATCH, stream="GAS", basis="", value=Decimal("0.0355"))
    refused(desk, "E-DIM.sample", replace(of_gas, unit="GJ/m3"))
    assert samples.add_sample(desk, replace(of_gas, unit="GJ/Nm3"))


def test_billed_cubic_metres_are_measured_as_what_they_are_taken_for(desk):
    gas = Stream(
        *("GAS", "天然气", "gas", "B-1", Input.ACTIVITY, "natural_gas", "m3"),
        reference_state="as_billed",
    )
    streams.add_stream(desk, gas)
    of_gas = replace(BATCH, stream="GAS", basis="", value=Decimal("0.0355"))
    refused(desk, "E-DIM.sample", replace(of_gas, unit="GJ/m3"))
    assert samples.add_sample(desk, replace(of_gas, unit="GJ/Nm3"))


def test_a_closed_month_takes_no_sample(desk):
    period.close(desk, 202501, 202501, "月结")
    refused(desk, "E-CLOSED.sample", BATCH)


def test_a_rule_is_stated_with_a_reason_and_taken_back(desk):
    with pytest.raises(DataError, match="E-REASON"):
        samples.set_sample_rule(desk, "COAL", (202501, 202512), "weighted", "", "")
    with pytest.raises(DataError, match="E-KIND"):
        samples.set_sample_rule(desk, "COAL", (202501, 202512), "median", "", "理由")
    samples.set_sample_rule(desk, "COAL", (202501, 202512), "", "default", "停窑")
    samples.set_sample_rule(desk, "COAL", (202501, 202512), "", "guide", "撤回")


def test_the_template_has_a_sheet_of_samples(desk, tmp_path):
    path = tmp_path / "t.xlsx"
    write_template(desk, path, 2025)
    sheet = openpyxl.load_workbook(path)["化验样品"]
    rows = [row[:6] for row in sheet.iter_rows(min_row=2, max_row=5, values_only=True)]
    assert [(row[0], row[3], row[5]) for row in rows] == [
        ("DIESEL", "低位发热量", "GJ/t"),
        ("DIESEL", "单位热值含碳量", "tC/GJ"),
        ("COAL", "低位发热量", "GJ/t"),
        ("COAL", "单位热值含碳量", "tC/GJ"),
    ]


HEADS = ("计量流编码", "样品编号", "检测项目", "检测值", "单位", "基准", "月份", "代表数量")
GOOD = ("COAL", "B1", "低位发热量", "22.000", "GJ/t", "收到基", "2025-01", "600")


def sheet(tmp_path, *rows, name="s.xlsx", heads=HEADS):
    book = openpyxl.Workbook()
    book.active.title = "化验样品"
    for row in (heads, *rows):
        book.active.append(row)
    path = tmp_path / name
    book.save(path)
    return path


def test_samples_are_imported_known_ones_skipped_and_undone(desk, tmp_path):
    path = sheet(tmp_path, GOOD, ("COAL", "B2", *GOOD[2:3], "25.000", *GOOD[4:7], "400"))
    done = import_file(desk, path)
    assert [(one.code, one.value) for one in samples.sample_list(desk)] == [
        ("B1", Decimal("22.000")),
        ("B2", Decimal("25.000")),
    ]
    assert samples.sample_list(desk)[0].represents == 600
    again = sheet(tmp_path, GOOD, name="again.xlsx")
    import_file(desk, again)
    assert len(samples.sample_list(desk)) == 2
    undo(desk, done.batch, "重导")
    assert samples.sample_list(desk) == ()


def test_another_value_of_a_known_sample_is_a_conflict(desk, tmp_path):
    samples.add_sample(desk, replace(BATCH, laboratory="", report_number=""))
    before = digest(desk.engine)
    path = sheet(tmp_path, (*GOOD[:3], "23", *GOOD[4:]))
    with pytest.raises(DataError) as caught:
        import_file(desk, path)
    [problem] = caught.value.problems
    assert (problem.code, problem.place.row) == ("E-CONFLICT.sample", 2)
    assert digest(desk.engine) == before


@pytest.mark.parametrize(
    ("at", "text", "code", "column"),
    [
        (0, "COLA", "E-REF.stream", "A"),
        (1, "", "E-EMPTY.sample", "B"),
        (2, "热值", "E-BASIS.net", "C"),
        (2, "高位发热量", "E-BASIS.gross", "C"),
        (2, "灰分", "E-KIND.sample_parameter", "C"),
        (3, "约22", "E-NUM", "D"),
        (4, "GJ", "E-DIM.parameter", "E"),
        (5, "", "E-BASIS", "F"),
        (5, "ad", "E-BASIS.heat", "F"),
        (5, "湿基", "E-BASIS.word", "F"),
        (6, "", "E-EMPTY.period", "G"),
        (7, "-5", "E-SIGN.sample", "H"),
    ],
)
def test_a_bad_cell_is_named_with_its_place(desk, tmp_path, at, text, code, column):
    before = digest(desk.engine)
    path = sheet(tmp_path, tuple(text if one == at else cell for one, cell in enumerate(GOOD)))
    with pytest.raises(DataError) as caught:
        import_file(desk, path)
    found = [(one.code, one.place.column, one.place.row) for one in caught.value.problems]
    assert (code, column, 2) in found
    assert digest(desk.engine) == before


def test_a_sample_stands_only_once_in_a_sheet(desk, tmp_path):
    with pytest.raises(DataError) as caught:
        import_file(desk, sheet(tmp_path, GOOD, GOOD))
    assert [problem.code for problem in caught.value.problems] == ["E-DUP.sample"]


def test_rows_without_a_value_are_not_delivered(desk, tmp_path):
    path = sheet(tmp_path, GOOD, ("COAL", "", "低位发热量", "", "GJ/t", "", "", ""))
    import_file(desk, path)
    assert len(samples.sample_list(desk)) == 1


def test_an_import_into_a_closed_month_and_its_undoing_there_are_refused(desk, tmp_path):
    done = import_file(desk, sheet(tmp_path, GOOD))
    period.close(desk, 202501, 202501, "月结")
    before = digest(desk.engine)
    with pytest.raises(DataError) as caught:
        import_file(desk, sheet(tmp_path, ("COAL", "B9", *GOOD[2:]), name="late.xlsx"))
    assert [problem.code for problem in caught.value.problems] == ["E-CLOSED.sample"]
    with pytest.raises(DataError) as caught:
        undo(desk, done.batch, "重导")
    assert "E-CLOSED.sample" in [problem.code for problem in caught.value.problems]
    assert digest(desk.engine) == before


def test_an_unknown_file_is_named_in_its_cell(desk, tmp_path):
    path = sheet(tmp_path, (*GOOD, "ffffff"), heads=(*HEADS, "佐证编号"))
    with pytest.raises(DataError) as caught:
        import_file(desk, path)
    [problem] = caught.value.problems
    assert (problem.code, problem.place.column) == ("E-REF.evidence", "I")


def test_a_sample_of_the_future_is_asked_about(desk, tmp_path):
    path = sheet(tmp_path, (*GOOD[:6], f"{today() // 10000 + 1}-12", GOOD[7]))
    with pytest.raises(DataError, match="E-DATE"):
        import_file(desk, path)
    import_file(desk, path, accept=("E-DATE",))
    assert len(samples.sample_list(desk)) == 1


def test_a_year_in_which_nobody_sampled_is_refused(desk):
    refused(desk, "E-DATE.year", replace(BATCH, first_day=19250101, last_day=19250131))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"represents": Fraction("1.1234567")}, "E-SCALE"),
        ({"represents": Fraction(10**13)}, "E-RANGE"),
        ({"value": Decimal("1e400")}, "E-RANGE"),
        ({"total_moisture": Decimal("1e-400")}, "E-RANGE"),
        ({"code": "a\nb"}, "E-CODE.sample"),
        ({"code": "  "}, "E-EMPTY.sample"),
        ({"code": "x" * 61}, "E-LEN.cell"),
        ({"laboratory": "a\x00b"}, "E-CHAR.field"),
    ],
)
def test_nothing_is_cut_or_hidden(desk, changes, code):
    refused(desk, code, replace(BATCH, **changes))

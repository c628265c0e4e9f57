"""Old numbers never move: three issues of one year, and everything that is entered between them."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from ghg.desk import boundary, boundary_cases, samples, statistics, units
from ghg.desk import inventory as desk_inventory
from ghg.desk.absence import set_absent, set_rank_reason
from ghg.desk.activity import Typed, add_activity
from ghg.desk.context import Desk
from ghg.desk.evidence import add_file
from ghg.desk.facts import add_fact
from ghg.desk.inventory import draft, issue, load_issue, replay
from ghg.desk.meters.events import TypedEvent, add_event
from ghg.desk.meters.readings import TypedReading, read_meter, withdraw_reading
from ghg.desk.meters.register import NewMeter, add_meter, attach
from ghg.desk.parameter import Proof, set_parameter, withdraw_parameter
from ghg.desk.period import close, reopen
from ghg.desk.plan import add_source, add_unit, set_status
from ghg.desk.stock import set_tolerance
from ghg.desk.streams import add_stream
from ghg.domain import issue as issues
from ghg.domain.missing import Absence
from ghg.domain.periods import Period, year_period
from ghg.domain.samples import Sample
from ghg.domain.streams import Input, Mode, Power, Route, Stream
from ghg.errors import DataError
from ghg.inventory.books import Books
from ghg.inventory.reading.books import read_books
from tests.desk.coal_yard import MONTHS, add, count, founded, full_year, with_inventory
from tests.desk.plant import digest

YEAR = (202501, 202512)
ALL = year_period(2025)
GRID = Stream(
    *("GRID", "网电", "grid", "E-1", Input.ACTIVITY, "grid_electricity", "kWh"),
    route=Route.GRID,
    power=Power.ORDINARY,
)
DRYER = Stream("DRYER", "烘干", "dryer", "B-1", Input.ACTIVITY, "anthracite", "t", mode=Mode.EVENT)
SAMPLE = Sample(
    stream="COAL",
    code="S1",
    parameter="net_calorific_value",
    composition="batch",
    first_day=20250101,
    last_day=20250131,
    represents=Fraction(100),
    basis="as_received",
    value=Decimal("24.1"),
    unit="GJ/t",
    total_moisture=None,
    inherent_moisture=None,
    laboratory="示例检测",
    accredited=True,
    report_number="R-1",
    evidence="",
    note="",
)


def test_issues_of_three_stages_replay_after_everything_that_came_later(engine, tmp_path):
    desk = _ready(engine, tmp_path)
    stages = (_stocks_and_words, _samples_and_meters, _undone_and_moved)
    hashes = []
    for number, later in enumerate(stages, 1):
        issue(desk, reason=f"stage {number}")
        hashes.append(load_issue(desk)[1])
        reopen(desk, *YEAR, "to enter what came later")
        later(desk, tmp_path)
        draft(desk)
        for old, sha256 in enumerate(hashes, 1):
            again = replay(desk, number=old)
            assert again.equal, (number, old, again.differences)
            assert load_issue(desk, number=old)[1] == sha256


def _ready(engine, tmp_path) -> Desk:
    desk = with_inventory(founded(engine, tmp_path))
    full_year(desk)
    add_source(desk, "E-1", "用电", "purchased_electricity", "F1")
    set_status(desk, "E-1", "involved")
    add_stream(desk, GRID)
    add_unit(desk, "F1", "U1", "一车间")
    add_meter(desk, NewMeter("M1", "F1", "electricity", multiplier="10"))
    attach(desk, "GRID", "M1")
    read_meter(desk, TypedReading("M1", 20241231, "1000"))
    for number in range(1, 13):
        day = Period(20250101, 20251231).months[number - 1] * 100
        last = {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}.get(number, 31)
        read_meter(desk, TypedReading("M1", day + last, str(1000 + number * 7)))
    return desk


def _stocks_and_words(desk: Desk, _folder) -> None:
    add(desk, "metered", 121, 202502, document="scale", rank="1")
    add(desk, "sale", 1, 202503)
    count(desk, 120, 202412)
    set_tolerance(desk, "COAL", YEAR, Decimal(1), "约定")
    set_rank_reason(desk, "COAL", YEAR, "皮带秤检修")
    statistics.file_form205(desk, "anthracite", ALL, {"consumption": Decimal(1200)}, "t")
    add_fact(desk, "F1", "product_output", ALL, Decimal(9), "t", "砖")
    units.share_stream(desk, "GRID", "area", YEAR, {"U1": Decimal(1)}, "房产证")
    boundary_cases.answer_case(desk, "canteen", "F1", ALL, present=True, answer="", reason="有")


def _samples_and_meters(desk: Desk, folder) -> None:
    paper = folder / "report.txt"
    paper.write_text("示例", encoding="utf-8")
    held = add_file(desk, paper, "lab_report", ("COAL",), ALL, document_no="R-1")
    samples.add_sample(desk, replace(SAMPLE, evidence=held.id[:12]))
    samples.set_sample_rule(desk, "COAL", YEAR, "weighted", "year_mean", "约定")
    proof = Proof(evidence=held.id[:12], report_number="R-1", document="示例检测")
    set_parameter(desk, "oxidation_rate", ("stream", "COAL"), YEAR, Decimal("0.93"), "1", proof)
    withdraw_reading(desk, "M1", 20250630, reason="抄错")
    read_meter(desk, TypedReading("M1", 20250630, "1043"))
    add_event(desk, TypedEvent("M1", "calibrated", 20250701, "补登", calibration_due=20270630))
    add_stream(desk, DRYER)
    set_absent(desk, "DRYER", YEAR, Absence.INCLUDED_ELSEWHERE, "同一皮带秤", "COAL")


def _undone_and_moved(desk: Desk, _folder) -> None:
    samples.withdraw_sample(desk, "COAL", "S1", "net_calorific_value", "送错样")
    boundary.boundary_event(desk, "E-1", "closed", 20251201, reason="停用")
    set_status(desk, "E-1", "not_involved", Period(20251215, 20251231), "停用")
    add_activity(desk, Typed("DRYER", "1", month="2026-01"))
    count(desk, 300, 202601)


def test_an_issue_of_the_first_version_replays_by_its_own_rule(engine, tmp_path, monkeypatch):
    """12 t bought and 1 t left each month: version 0.1.0 took 11 t, and asked for no opening."""
    desk = with_inventory(founded(engine, tmp_path))
    for month in MONTHS:
        add(desk, "purchase", 12, month)
        add(desk, "closing_stock", 1, month)
    with monkeypatch.context() as first:
        first.setattr(desk_inventory, "read_books", _by_the_first_rule)
        first.setattr(issues, "issue_bytes", _without_annexes)
        issue(desk)
    assert load_issue(desk)[0].stream_totals[0].quantity == "132"
    again = replay(desk)
    assert again.equal, again.differences
    assert [(gap.term, gap.month) for gap in draft(desk).gaps] == [("gap.stock_opening", 202501)]


def _by_the_first_rule(*given: Any, **_now: Any) -> Books:
    return read_books(*given, first_rule=True)


def test_nothing_is_said_of_a_closed_month(engine, tmp_path):
    """A value, an absence, a share or a rule would move what an issue covers: reopen first."""
    desk = with_inventory(founded(engine, tmp_path))
    add_unit(desk, "F1", "U1", "一车间")
    proof = Proof(report_number="R-1", document="示例检测")
    share = {"U1": Decimal(1)}
    value = (Decimal("0.9"), "1", proof)
    said = (
        lambda: set_parameter(desk, "oxidation_rate", ("source", "B-1"), (202503, 202512), *value),
        lambda: set_absent(desk, "COAL", (202502, 202503), Absence.DID_NOT_OCCUR, "停产"),
        lambda: units.share_stream(desk, "COAL", "area", YEAR, share, "房产证"),
        lambda: samples.set_sample_rule(desk, "COAL", YEAR, "weighted", "year_mean", "约定"),
        lambda: withdraw_parameter(desk, "own-1", "记错"),
    )
    set_parameter(desk, "oxidation_rate", ("facility", "F1"), YEAR, *value)
    close(desk, 202503, 202503, "月结")
    before = digest(engine)
    for say in said:
        with pytest.raises(DataError) as refused:
            say()
        assert refused.value.problems[0].code == "E-CLOSED.fact"
    assert digest(engine) == before
    reopen(desk, 202503, 202503, "补记")
    for say in said:
        say()


def _without_annexes(made: issues.Issue) -> bytes:
    return issues.canonical(
        {name: part for name, part in issues.document(made).items() if name != "annexes"}
    )

"""The tea factory with a book of every kind: stock, samples, estimates, shares, meters, forms,
certificates, credits, sold attributes, an own project; issued twice."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from ghg.desk import (
    crosschecks,
    evidence,
    inventory,
    period,
    plan,
    samples,
    statistics,
    streams,
    units,
)
from ghg.desk import stock as stocks
from ghg.desk.activity import Changes, correct_activity
from ghg.desk.context import Desk
from ghg.desk.holdings import projects
from ghg.desk.holdings.acts import split
from ghg.desk.holdings.coefficient import Coefficient, set_coefficient
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.sold import Sold, sell
from ghg.desk.holdings.uses import Need, reserve, use_up
from ghg.desk.holdings.views import one_block
from ghg.desk.meters.events import TypedEvent, add_event
from ghg.desk.meters.readings import TypedReading, read_meter
from ghg.desk.meters.register import NewMeter, add_meter
from ghg.domain.instruments import Instrument, Purpose
from ghg.domain.offsets import ProjectPlace
from ghg.domain.periods import month_period, year_period
from ghg.domain.samples import Sample
from ghg.domain.sold import Sale
from tests.desk import coal_yard, factory

DAY, YEAR = 20260301, year_period(2025)
CLAIM = Need(2025, Purpose.CLAIM, "2025年绿电声明", certificate=True)
DUTY = replace(CLAIM, purpose=Purpose.RENEWABLE_DUTY, need="2025年消纳责任")
CREDITS = replace(CLAIM, need="2025年中和", certificate=False)
OIL = Sample(
    *("COAL", "C1", "net_calorific_value", "batch", 20250101, 20250110, Fraction(60)),
    *("as_received", Decimal("22.1"), "GJ/t", None, None, "示例检测", True, "R-1", "", ""),
)


def paper(desk: Desk, folder: Path, name: str, kind: str = "other", **words: object) -> str:
    """Keep a made-up file; give its id."""
    path = folder / f"{name}.txt"
    path.write_text(f"made up {name}", encoding="utf-8")
    return evidence.add_file(desk, path, kind, **words).id  # type: ignore[arg-type]


def everything(url: str, folder: Path) -> Desk:
    """Give the factory with all its books, issued, corrected and issued again."""
    desk = factory.complete(url, folder)
    _yard(desk, folder)
    _books(desk, folder)
    inventory.issue(desk)
    period.reopen(desk, 202501, 202512, "更正")
    correct_activity(desk, 1, Changes(quantity="120000"), "抄错")
    _held(desk, folder)
    inventory.issue(desk, reason="更正")
    return desk


def _yard(desk: Desk, folder: Path) -> None:
    """A coal yard that two units share; January was weighed as well, March guessed."""
    plan.add_source(desk, "B-1", "锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
    plan.set_status(desk, "B-1", "involved")
    streams.add_stream(desk, coal_yard.COAL)
    coal_yard.add(desk, "opening_stock", 120)
    for number, month in enumerate(coal_yard.MONTHS):
        guess = (
            {"estimated": "yes", "method": "相邻月份", "approver": "王五"} if number == 2 else {}
        )
        coal_yard.add(desk, "purchase", 100, month, data_class="secondary", rank="3", **guess)
        coal_yard.count(desk, 100 + number, month)
    coal_yard.add(desk, "metered", "118.5", 202501, rank="1")
    stocks.set_tolerance(desk, "COAL", (202501, 202512), Decimal("0.5"), "约定")
    coal_yard.add(desk, "sale", "3.5", 202502)
    for number, month in enumerate(coal_yard.MONTHS):
        proof = paper(desk, folder, f"lab{month}", "lab_report", document_no="R-1")
        days = month_period(month)
        one = replace(OIL, code=f"C{number}", first_day=days.first_day, last_day=days.last_day)
        samples.add_sample(desk, replace(one, evidence=proof))
        if number == 1:
            more = replace(one, code="D1", represents=Fraction(47), value=Decimal("23.7"))
            samples.add_sample(desk, replace(more, evidence=proof, last_day=20250315))
    plan.add_unit(desk, "F1", "U1", "一车间")
    plan.add_unit(desk, "F1", "U2", "二车间")
    weights = {"U1": Decimal(2), "U2": Decimal(1)}
    units.share_stream(desk, "COAL", "area", (202501, 202512), weights, "面积")


def _books(desk: Desk, folder: Path) -> None:
    """Meters, forms, tolerances, energy of the energy book, the province's coefficient."""
    add_meter(desk, NewMeter("SUB", "F1", "electricity", multiplier="10", required=True))
    add_meter(desk, NewMeter("OLD", "F1", "electricity", required=True, automatic=True))
    for day, reading in ((20241231, "1"), (20250131, "3"), (20250228, "4")):
        read_meter(desk, TypedReading("SUB", day, reading))
    add_event(desk, TypedEvent("SUB", "calibrated", 20250701, "检定", calibration_due=20270630))
    figures = {"consumption": Decimal("146"), "coefficient": Decimal("1.229")}
    statistics.file_form205(desk, "电力", YEAR, figures, "万kWh")
    crosschecks.set_tolerance(desk, "form205", Decimal(1))
    statistics.file_energy(desk, "recovered", "蒸汽", Decimal(50), "GJ", YEAR)
    set_coefficient(desk, Coefficient(2025, Decimal("0.31"), "示例文件"))


def _held(desk: Desk, folder: Path) -> None:
    """Certificates for power, for a duty and of another year; credits; sold attributes."""
    proof = paper(desk, folder, "redeemed", "gec")
    for instrument, batch, units_, need, month in (
        (Instrument.GEC, "A", 100, CLAIM, 202506),
        (Instrument.GEC, "B", 30, CLAIM, 202412),
        (Instrument.IREC, "C", 7, CLAIM, 202505),
        (Instrument.GEC, "D", 5, DUTY, 202507),
        (Instrument.CCER, "E", 12, CREDITS, 202501),
    ):
        words = {"first_month": month, "acquired_day": 20260120, "plant": f"示例{batch}"}
        block = receive(desk, Bought(instrument, batch, "1", "150", **words)).block
        part = reserve(desk, block, units_ + 2, need, DAY, accept=("E-RULE",)).block
        start = one_block(desk, part).first
        used = split(desk, part, start + units_ - 1, DAY)[0].block
        use_up(desk, used, f"REF-{batch}", DAY, "茶厂", proof)
    sale = Sold("SOLAR", month_period(202501), Sale.CERTIFICATES, proof, Decimal(2000), "某公司")
    sell(desk, sale)
    roof = projects.Project(
        *("PV", "屋顶光伏", ProjectPlace.INSIDE, YEAR, Decimal(7), "监测", proof)
    )
    projects.record(desk, roof)

"""Issues of a plant whose lines are parts, gases and worked-out values stay what they were.

Each month: 10 kg R-410A and 1 kg HCFC-22 topped up, 100 t steam at 0.7 MPa of gauge and 50 t
condensate at 80 °C, 5 t CO2 recovered (0.6 of it from the boiler), 5 t shielding gas, 10^5 Nm3 gas
in either boiler, 92 GJ of own steam sold, 1 t NF3 used for etching, 1,000 kWh of the grid.
"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from sqlalchemy import Engine

from ghg.desk import boundary, evidence, organisation, plan, samples, setup, streams
from ghg.desk.activity import Typed, add_activity
from ghg.desk.context import Desk
from ghg.desk.declarations import declare_word
from ghg.desk.factors.own import add_factor
from ghg.desk.factors.packs import import_pack
from ghg.desk.inventory import issue, load_issue, replay
from ghg.desk.parameter import Proof, parameter_list, set_parameter, withdraw_parameter
from ghg.desk.period import reopen
from ghg.domain.issue import Issue, PinRow, issue_bytes
from ghg.domain.numbers import exact
from ghg.domain.periods import span, year_period
from ghg.domain.samples import Sample
from ghg.domain.streams import Input, Power, Route, Stream
from ghg.intake.packs.writing import csv_bytes, packed
from ghg.library.check import COLUMNS
from tests.desk import factory
from tests.desk.test_own_factors import NATION
from tests.intake.test_packs import FACTORS, KEY, ROW, SECRET, TOLD, files

YEAR, EVERY = (202501, 202512), (202501, 202612)
SOURCES = (
    ("AC", "refrigerant_leak", "refrigerant", "F1"),
    ("HEAT", "purchased_heat", "steam", "F1"),
    ("BOILER", "fuel_stationary", "fuel_by_heat", "F1"),
    ("BOILER-2", "fuel_stationary", "fuel_by_heat", "F1"),
    ("REC", "co2_recovery", "co2_recovery", "F1"),
    ("WELD", "welding_co2", "welding", "F1"),
    ("X1", "exported_heat", "heat", "F1"),
    ("ETCH", "etching", "etching", "F2"),
    ("E-1", "purchased_electricity", "electricity", "F1"),
)
PINS = (PinRow("F1", "gbt32150-2025", "示例"), PinRow("F2", "ndrc-electronics-2015", "示例"))
GRID = {"route": Route.GRID, "power": Power.ORDINARY}
STREAMS = (
    (Stream("R410A", "冷媒", "blend", "AC", Input.TOP_UP, "R-410A", "kg"), 10),
    (Stream("R22", "冷媒", "HCFC", "AC", Input.TOP_UP, "HCFC22", "kg"), 1),
    (Stream("STEAM", "蒸汽", "steam", "HEAT", Input.ACTIVITY, "heat", "t"), 100),
    (Stream("COND", "凝水", "condensate", "HEAT", Input.CONDENSATE, "heat", "t"), 50),
    (Stream("GAS", "天然气", "gas", "BOILER", Input.ACTIVITY, "natural_gas", "10^4Nm3"), 10),
    (Stream("GAS-2", "天然气", "gas", "BOILER-2", Input.ACTIVITY, "natural_gas", "10^4Nm3"), 10),
    (Stream("CO2", "回收", "recovered", "REC", Input.MASS, "CO2", "t"), 5),
    (Stream("SHIELD", "保护气", "shield", "WELD", Input.ACTIVITY, "shielding_gas", "t"), 5),
    (Stream("SOLD", "外供", "sold", "X1", Input.ACTIVITY, "heat", "GJ"), 92),
    (Stream("NF3", "三氟化氮", "NF3", "ETCH", Input.ACTIVITY, "NF3", "t"), 1),
    (
        Stream("GRID", "网电", "grid", "E-1", Input.ACTIVITY, "grid_electricity", "kWh", **GRID),
        1000,
    ),
)
VALUES = (
    ("gauge_pressure", "STEAM", "0.7", "MPa", ""),
    ("temperature", "COND", "80", "°C", ""),
    ("purity", "CO2", "0.98", "1", ""),
    ("origin_share", "CO2", "0.6", "1", "BOILER"),
    ("origin_share", "CO2", "0.4", "1", "fermentation"),
    ("volume_share", "SHIELD", "20", "%", ""),
    ("component_share", "SHIELD", "20", "%", "CO2"),
    ("component_share", "SHIELD", "80", "%", "argon"),
    ("molar_mass", "SHIELD", "44", "g/mol", "CO2"),
    ("molar_mass", "SHIELD", "39.948", "g/mol", "argon"),
    ("container_rest", "NF3", "10", "%", ""),
    ("utilisation_rate", "NF3", "80", "%", ""),
    ("collection_rate", "NF3", "90", "%", ""),
    ("destruction_rate", "NF3", "95", "%", ""),
    ("destruction_rate", "NF3", "90", "%", "CF4"),
    ("byproduct_rate", "NF3", "0.09", "1", "CF4"),
)
# month 1, tonnes of gas; own steam: 10 x 389.31 x 0.0153 x 0.99 x 44/12 / 10,000 GJ
FIRST = {
    "R410A.202501.G.HFC32": Fraction("0.005"),
    "R410A.202501.G.HFC125": Fraction("0.005"),
    "R22.202501.G": Fraction("0.001"),
    "STEAM.202501.G": Fraction("29.53193045"),  # 100 x (2768.46095 - 83.74) / 1000 x 0.11
    "COND.202501.G": Fraction("-1.381644"),  # 50 x (80 - 20) x 4.1868 / 1000 x 0.11
    "GAS.202501.G": Fraction("216.2188809"),
    "CO2.202501.G": Fraction("-2.94"),  # 5 x 0.98 x 0.6
    "SHIELD.202501.G": Fraction(44) / Fraction("40.7584"),  # 5 x 0.2 x 44 / (8.8 + 31.9584)
    "SOLD.202501.G": Fraction("-1.98921370428"),  # 92 x 216.2188809 / 10,000
    "NF3.202501.G.NF3": Fraction("0.0261"),  # 0.9 x 0.2 x (1 - 0.9 x 0.95)
    "NF3.202501.G.CF4": Fraction("0.01539"),  # 0.9 x 0.09 x (1 - 0.9 x 0.90): CF4's own
    "GRID.202501.G": Fraction("0.52"),  # 1,000 kWh x 0.52 kg: the own factor
}
SECOND = {
    "STEAM.202501.G": Fraction("29.53126"),  # 0.8 MPa absolute: (2768.4 - 83.74) x 0.011
    "NF3.202501.G.CF4": Fraction("0.011745"),  # 0.9 x 0.09 x (1 - 0.9 x 0.95): the stream's
    "GAS.202501.G": Fraction("222.156"),  # 10 x 400 x 0.0153 x 0.99 x 44/12
    "CO2.202501.G": Fraction("-2.97"),  # 5 x 0.99 x 0.6
    "SOLD.202501.G": Fraction("-0.99460685214"),  # 92 x 216.2188809 / 20,000: the other boiler's
    "GRID.202501.G": Fraction("0.5"),
}
SAMPLE = Sample(
    stream="GAS",
    code="S1",
    parameter="net_calorific_value",
    composition="batch",
    first_day=20250101,
    last_day=20250131,
    represents=Fraction(10),
    basis="",
    value=Decimal(400),
    unit="GJ/10^4Nm3",
    total_moisture=None,
    inherent_moisture=None,
    laboratory="示例检测",
    accredited=True,
    report_number="R-2",
    evidence="",
    note="",
)


def test_parts_replay_byte_for_byte_whatever_came_later(engine: Engine, tmp_path: Path) -> None:
    desk, proof = _plant(engine, tmp_path)
    issue(desk, "2025")
    first = _held(desk, 1)
    assert _differing(first[0], FIRST) == {}
    assert [line.gwp for line in first[0].lines if line.number == "R22.202501.G"] == [""]
    reopen(desk, *YEAR, "to enter what came later")
    _come_later(desk, tmp_path, proof)
    assert replay(desk, "2025").equal
    issue(desk, "2025", "what came later")
    second = _held(desk, 2)
    assert _differing(second[0], SECOND) == {}
    assert first[1] != second[1]
    assert _held(desk, 1) == first
    for number in (1, 2):
        again = replay(desk, "2025", number=number)
        assert again.equal, (number, again.differences)


def _plant(engine: Engine, folder: Path) -> tuple[Desk, Proof]:
    """Lay the plant out, with its months, values, declaration and own factor."""
    desk = Desk(engine, folder / "evidence", "", "Zhang")
    organisation.found_organisation(desk, "PARTS", "示例厂", "made-up plant")
    for facility in ("F1", "F2"):
        plan.add_facility(desk, facility, "厂区", "430000")
    boundary.set_boundary(desk, span(202401, 202612), ("F1", "F2"))
    for code, kind, method, facility in SOURCES:
        plan.add_source(desk, code, code, kind, facility, method=method)
        plan.set_status(desk, code, "involved")
    for stream, _ in STREAMS:
        streams.add_stream(desk, stream)
    factory.posted(desk, {stream.code: [quantity] * 12 for stream, quantity in STREAMS})
    proof = _proof(desk, folder)
    for parameter, stream, value, unit, item in VALUES:
        owner = ("stream", stream)
        set_parameter(desk, parameter, owner, EVERY, Decimal(value), unit, proof, item)
    _makes(desk, "BOILER", "10000", proof)
    declare_word(desk, "made_by", "SOLD", EVERY, "BOILER", "示例")
    add_factor(desk, NATION, _paper(folder, "notice"), "Wang", "new notice")
    setup.new_inventory(desk, setup.Wanted("2025", 2025, "AR5-2013", as_of=20261101, pins=PINS))
    return desk, proof


def _come_later(desk: Desk, folder: Path, proof: Proof) -> None:
    """Enter records of another month, factor, pack, sample, declaration; revise and withdraw."""
    for stream, quantity in STREAMS:
        add_activity(desk, Typed(stream.code, str(quantity), month="2026-01"))
    newer = replace(NATION, code="cn25", value=Decimal("0.5"), data_year=2025)
    add_factor(desk, newer, _paper(folder, "newer"), "Wang", "newer notice")
    import_pack(desk, _pack(folder), KEY, "yearly")
    samples.add_sample(desk, replace(SAMPLE, evidence=proof.evidence))
    samples.set_sample_rule(desk, "GAS", YEAR, "weighted", "year_mean", "约定")
    _withdraw(desk, "destruction_rate", "CF4")
    _withdraw(desk, "gauge_pressure", "")
    steam = ("stream", "STEAM")
    set_parameter(desk, "absolute_pressure", steam, EVERY, Decimal("0.8"), "MPa", proof)
    purity = (("stream", "CO2"), EVERY, Decimal("0.99"), "1")
    set_parameter(desk, "purity", *purity, proof, reason="misread")
    _makes(desk, "BOILER-2", "20000", proof)
    declare_word(desk, "made_by", "SOLD", EVERY, "BOILER-2", "示例")


def _makes(desk: Desk, source: str, output: str, proof: Proof) -> None:
    owner = ("source", source)
    set_parameter(desk, "product_output", owner, EVERY, Decimal(output), "GJ", proof)


def _withdraw(desk: Desk, parameter: str, item: str) -> None:
    standing = parameter_list(desk)
    (one,) = (row for row in standing if (row.parameter, row.item) == (parameter, item))
    withdraw_parameter(desk, one.id, "记错")


def _proof(desk: Desk, folder: Path) -> Proof:
    paper = _paper(folder, "report")
    held = evidence.add_file(desk, paper, "lab_report", ("GAS",), year_period(2025))
    return Proof(evidence=held.id[:12], report_number="R-1", document="示例检测")


def _paper(folder: Path, name: str) -> Path:
    path = folder / f"{name}.txt"
    path.write_text(f"示例数据 {name}", encoding="utf-8")
    return path


def _pack(folder: Path) -> Path:
    path = folder / "pack.zip"
    row = ROW | {"data_year": "2026"}
    path.write_bytes(packed(TOLD, files() | {FACTORS: csv_bytes(COLUMNS, [row])}, SECRET))
    return path


def _held(desk: Desk, number: int) -> tuple[Issue, bytes, str]:
    """Give an issue with its bytes and hash."""
    made, sha256 = load_issue(desk, "2025", number=number)
    return made, issue_bytes(made), sha256


def _differing(made: Issue, expected: dict[str, Fraction]) -> dict[str, object]:
    """List the lines that miss the hand-worked tonnes by more than the kept digits."""
    masses = {line.number: exact(line.mass_t) for line in made.lines}
    return {
        name: masses.get(name)
        for name, tonnes in expected.items()
        if name not in masses or abs(masses[name] - tonnes) > Fraction(1, 10**11)
    }

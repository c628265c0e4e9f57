"""Two organisations in one database: TEA with a row of every kind, COAL with its own few."""

from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from ghg.desk import evidence, inventory, organisation, parameter, period, plan, setup, streams
from ghg.desk.access.keys import add_key
from ghg.desk.access.mode import set_mode
from ghg.desk.access.persons import add_person
from ghg.desk.claims import facts as claim_facts
from ghg.desk.claims import lifecycle
from ghg.desk.context import Desk
from ghg.desk.factors.own import add_factor
from ghg.desk.holdings import projects
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.uses import Need, reserve
from ghg.desk.imports.mappings import add_mapping
from ghg.desk.meters.readings import TypedReading, read_meter
from ghg.desk.meters.register import NewMeter, add_meter
from ghg.desk.verification.drawing import Asked, draw_sample
from ghg.desk.verification.engagements import add_engagement
from ghg.domain.instruments import Instrument, Purpose
from ghg.domain.offsets import ProjectPlace
from ghg.domain.periods import year_period
from ghg.domain.roles import Right, Role
from ghg.domain.streams import Input, Power, Route, Stream
from ghg.domain.submissions import Submitted
from tests.desk import factory
from tests.desk.test_mappings import MAPPING
from tests.desk.test_own_factors import NATION
from tests.desk.verified import raised

YEAR, DAY, SCHEME = year_period(2025), 20260301, "miit-334"
NEED = Need(2025, Purpose.CLAIM, "2025年绿电声明", certificate=True)
ALL = (Role.ADMINISTRATOR, Role.RECORDER, Role.REVIEWER, Role.APPROVER)


def paper(desk: Desk, folder: Path, name: str, kind: str = "other", **words: object) -> str:
    path = folder / f"{name}.txt"
    path.write_text(f"made up {name}", encoding="utf-8")
    return evidence.add_file(desk, path, kind, **words).id  # type: ignore[arg-type]


def tea(url: str, folder: Path) -> Desk:
    """Give the tea factory with a row of every kind that has a name or number."""
    desk = replace(factory.complete(url, folder), organisation="TEA")
    proof = paper(desk, folder, "proof", document_no="R-1")
    add_meter(desk, NewMeter("M1", "F1", "electricity"))
    read_meter(desk, TypedReading("M1", 20250101, "1"))
    plan.add_unit(desk, "F1", "U1", "一车间")
    add_mapping(desk, "MAP", MAPPING)
    add_factor(desk, NATION, folder / "proof.txt", "Wang", "x")
    words = {"first_month": 202506, "last_month": 202506, "acquired_day": 20260120}
    block = receive(desk, Bought(Instrument.GEC, "A", "1", "150", **words)).block
    reserve(desk, block, 10, NEED, DAY)
    roof = projects.Project(
        *("PV", "屋顶光伏", ProjectPlace.INSIDE, YEAR, Decimal(7), "监测", proof)
    )
    projects.record(desk, roof)
    heat, proven = Decimal("42.7"), parameter.Proof(evidence="proof.txt")
    parameter.set_parameter(
        *(desk, "net_calorific_value", ("source", "S2-01"), (202501, 202501), heat, "GJ/t", proven)
    )
    told = claim_facts.Said("yes", "yes", first="2020-01-01")
    claim_facts.add_claim_fact(desk, "is_legal_person", told, proof)
    inventory.issue(desk)
    lifecycle.draft(desk, SCHEME, "entry")
    add_engagement(desk, "V1", "2025", "省级核查", "某核查机构", "王某")
    raised(desk)
    draw_sample(desk, "V1", Asked(seed="1"))
    add_person(desk, "li", "李", "Li", ALL)
    add_person(desk, "wu", "吴", "wu", (Role.RECORDER,))
    add_key(desk, "wu", "meters", (Right.READ,), 9)
    set_mode(desk, "four eyes", one=False)
    with suppress(Submitted):
        period.close(replace(desk, actor="wu"), 202501, 202512, "done")
        period.reopen(replace(desk, actor="wu"), 202501, 202501, "late bill")
    return desk


def coal(desk: Desk) -> Desk:
    """Found COAL beside it: the same account keeps it, with codes of its own."""
    made = replace(desk, organisation="COAL")
    organisation.found_organisation(made, "COAL", "煤厂")
    plan.add_facility(made, "F9", "厂区", "350000", industry="15")
    plan.add_source(made, "S9", "外购电力", "purchased_electricity", "F9")
    power = Stream(
        *("T9", "电", "power", "S9", Input.ACTIVITY, "grid_electricity", "kWh"),
        route=Route.GRID,
        power=Power.ORDINARY,
    )
    streams.add_stream(made, power)
    add_meter(made, NewMeter("N9", "F9", "electricity"))
    setup.new_inventory(made, setup.Wanted("I9", 2025, "AR5-2013", as_of=20261101))
    add_person(made, "xu", "徐", "Li", ALL)
    return made

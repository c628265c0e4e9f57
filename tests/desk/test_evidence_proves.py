"""What a kept file proves is told of everything that can name one, in both languages."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ghg.desk import parameter, plan, samples, streams
from ghg.desk.claims.facts import Said, add_claim_fact, withdraw_claim_fact
from ghg.desk.claims.materials import Said as Paper
from ghg.desk.claims.materials import State, set_material
from ghg.desk.claims.values import Said as Value
from ghg.desk.claims.values import set_value
from ghg.desk.context import Desk, looking
from ghg.desk.evidence import add_file
from ghg.desk.evidence_names import Names
from ghg.desk.evidence_proves import ProofView, proof_list, proves
from ghg.desk.evidence_uses import NAMINGS
from ghg.desk.factors.own import add_factor, revise_factor
from ghg.desk.holdings import groups, projects, statements
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.sold import Sold, sell
from ghg.desk.holdings.uses import Need, reserve, use_up
from ghg.desk.submissions.steps import reject
from ghg.desk.verification.engagements import set_terms
from ghg.desk.verification.steps import reply
from ghg.desk.verification.ticks import Seen, draw_list, tick
from ghg.domain.findings import Tick
from ghg.domain.instruments import Instrument, Purpose
from ghg.domain.offsets import ProjectPlace
from ghg.domain.periods import month_period, year_period
from ghg.domain.samples import Sample
from ghg.domain.sold import Sale
from ghg.ledger.rows import codes
from ghg.ledger.tables import METADATA
from tests.desk import coal_yard, factory, verified
from tests.desk.four_eyes import handed_in, team
from tests.desk.test_own_factors import NATION

DAY = 20260301
NEED = Need(2025, Purpose.CLAIM, "2025年绿电声明", certificate=True)
LINKS = "evidence_link"  # told as streams, with the months of the link
Kept = Callable[[str], str]


@pytest.fixture
def desk(database_url: str, tmp_path: Path) -> Desk:
    return factory.complete(database_url, tmp_path)


@pytest.fixture
def kept(desk: Desk, tmp_path: Path) -> Kept:
    """Keep a made-up file of a name; give its id."""

    def keep(name: str) -> str:
        path = tmp_path / f"{name}.txt"
        path.write_text(f"made up {name}", encoding="utf-8")
        return add_file(desk, path, "other").id

    return keep


def told(desk: Desk, paper: str) -> list[tuple[Any, ...]]:
    """Give what a file proves: thing, name, key, months, whether it stands."""
    return [
        (one.thing, one.name_zh, one.key, one.first_month, one.last_month, one.stands)
        for one in proves(desk, paper).things
    ]


def test_every_table_that_names_a_file_is_told() -> None:
    """A new column that points at evidence must be told here, or its files seemed to prove
    nothing."""
    naming = {
        (name, column.parent.name)
        for name, one in METADATA.tables.items()
        for key in one.foreign_key_constraints
        if key.referred_table.name == "evidence"
        for column in key.elements
        if column.parent.name != "org_id"
    }
    told_of = {(name, one.column) for name, found in NAMINGS.items() for one in found}
    assert naming == told_of | {(LINKS, "evidence_id")}


def test_a_file_that_nothing_names_proves_nothing(desk: Desk, kept: Kept) -> None:
    alone = kept("alone")
    assert told(desk, alone) == []
    [row] = [one for one in proof_list(desk) if one.id == alone]
    assert (row.thing, row.stream, row.name_zh) == ("", "", "")


def test_links_are_told_as_streams_with_their_months(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "bill.txt"
    path.write_text("made up bill", encoding="utf-8")
    paper = add_file(desk, path, "bill", ("USED",), year_period(2025)).id
    assert told(desk, paper) == [("stream", "USED", "USED", 202501, 202512, True)]


def test_facts_and_papers_of_an_application(desk: Desk, kept: Kept) -> None:
    old, new, permit = kept("old"), kept("new"), kept("permit")
    yes = Said("yes", "yes", first="2020-01-01")
    add_claim_fact(desk, "is_legal_person", yes, old)
    question = proves(desk, old).things[0].name_zh
    assert "法人" in question
    assert told(desk, old) == [("plant_fact", question, "is_legal_person", 202001, 0, True)]
    add_claim_fact(desk, "is_legal_person", yes, new, reason="换新证")
    assert told(desk, old)[0][-1] is False
    made = add_claim_fact(desk, "is_legal_person", replace(yes, note="x"), new, reason="补注")
    assert told(desk, new) == [("plant_fact", question, "is_legal_person", 202001, 0, True)]
    assert made
    withdraw_claim_fact(desk, made.id, "录错")
    assert told(desk, new)[0][-1] is False
    set_material(desk, "business_licence", Paper(State.PRESENT, 20250101, evidence=permit))
    [(thing, name, key, *months, stands)] = told(desk, permit)
    assert (thing, name, key) == ("plant_fact", "营业执照", "material.business_licence")
    assert (months, stands) == ([202501, 0], True)
    set_material(desk, "business_licence", Paper(State.MISSING, 20260101))
    assert told(desk, permit)[0][-1] is False


def test_certificates_from_their_receipt_to_their_use(desk: Desk, kept: Kept) -> None:
    came, used, term, said = kept("came"), kept("used"), kept("term"), kept("said")
    words = {"first_month": 202506, "last_month": 202506, "acquired_day": 20260120}
    block = receive(desk, Bought(Instrument.GEC, "A", "1", "150", **words, evidence=came)).block
    part = reserve(desk, block, 150, NEED, DAY).block
    use_up(desk, part, "GEC-1", DAY, "茶厂", used)
    statements.set_term(desk, block, 20260630, term)
    statements.state(desk, Instrument.GEC, 150, DAY, said)
    [root] = told(desk, came)
    assert root[0] == "serial_root"
    assert "1-150" in root[1]
    assert root[2:] == (str(block), 202506, 202506, True)
    [event] = told(desk, used)
    assert event == ("block_event", f"{part} 已核销", str(part), 202603, 202603, True)
    assert told(desk, term)[0][:3] == ("serial_term", root[1], str(block))
    assert told(desk, said)[0][:2] == ("registry_statement", f"{root[1].split()[-1]} 2026-03-01")


def test_papers_beside_blocks(desk: Desk, kept: Kept) -> None:
    own, effect, sale, group = kept("own"), kept("effect"), kept("sale"), kept("group")
    roof = projects.Project(
        *("PV", "屋顶光伏", ProjectPlace.INSIDE, year_period(2025), Decimal(7), "监测", own),
        effect_evidence=effect,
    )
    projects.record(desk, roof)
    sell(desk, Sold("SOLAR", month_period(202501), Sale.CERTIFICATES, sale, Decimal(2), "某公司"))
    paper = groups.Paper(Instrument.GEC, "G", "集团", DAY, group, ("a=5",), "1", "5")
    groups.record(desk, paper)
    project = ("own_project", "PV 屋顶光伏", "", 202501, 202512, True)
    assert told(desk, own) == told(desk, effect) == [project]
    assert told(desk, sale) == [("sold_attribute", "SOLAR", "SOLAR", 202501, 202501, True)]
    assert told(desk, group)[0][0] == "group_paper"


def test_an_own_factor_and_its_earlier_paper(desk: Desk, tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    for path in (first, second):
        path.write_text(f"made up {path.name}", encoding="utf-8")
    add_factor(desk, NATION, first, "Wang", "new notice")
    rows = {one.file_name: one for one in proof_list(desk)}
    said = rows["first.txt"]
    assert (said.thing, said.name_zh, said.stands) == ("own_factor", "cn24 电力", True)
    revise_factor(desk, "cn24", {}, second, "Wang", "scan")
    rows = {one.file_name: one for one in proof_list(desk)}
    assert (rows["first.txt"].stands, rows["second.txt"].stands) == (False, True)


def test_samples_and_values_of_the_plant(desk: Desk, kept: Kept) -> None:
    lab, test = kept("lab"), kept("test")
    plan.add_source(desk, "B-1", "锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
    streams.add_stream(desk, coal_yard.COAL)
    one = Sample(
        *("COAL", "C1", "net_calorific_value", "batch", 20250101, 20250110, Fraction(60)),
        *("as_received", Decimal("22.1"), "GJ/t", None, None, "示例检测", True, "R-1", lab, ""),
    )
    samples.add_sample(desk, one)
    assert told(desk, lab) == [("sample", "COAL C1 低位发热量", "COAL", 202501, 202501, True)]
    samples.withdraw_sample(desk, "COAL", "C1", "net_calorific_value", "录错")
    assert told(desk, lab)[0][-1] is False
    proof = parameter.Proof(evidence=test)
    words = ("net_calorific_value", ("source", "S2-01"), (202501, 202501))
    parameter.set_parameter(desk, *words, Decimal("42.7"), "GJ/t", proof)
    name = "S2-01 低位发热量"
    assert told(desk, test) == [("parameter_value", name, "", 202501, 202501, True)]


def test_a_value_of_a_scheme_says_where_it_was_read(desk: Desk, kept: Kept) -> None:
    paper = kept("annex")
    coefficient = "parameter.primary_equivalent_kgce_per_kwh"
    set_value(desk, Value("miit-334", coefficient, "0.3", "kgce/kWh", "附件1", "第2页", "", paper))
    [(thing, name, key, *_)] = told(desk, paper)
    assert (thing, key) == ("scheme_value", "miit-334")
    assert name.endswith("：附件1 第2页")


def test_what_a_verifier_agreed_found_and_saw(desk: Desk, kept: Kept) -> None:
    terms, found, answer, seen = kept("terms"), kept("found"), kept("answer"), kept("seen")
    verified.engaged(desk, "")
    set_terms(desk, "V1", Decimal(5), 20260302, terms)
    verified.raised(desk, evidence=found)
    reply(desk, "V1/NC-1", "已核对账单", answer)
    verified.drawn(desk, seed="1")
    pick = draw_list(desk, "V1")[0].picks[0]
    tick(desk, (pick.pick,), Seen(Tick.AGREES, evidence=seen))
    assert told(desk, terms)[0][:3] == ("engagement_term", "V1", "V1")
    assert told(desk, found)[0][:3] == ("finding", "V1/NC-1", "V1/NC-1")
    assert told(desk, answer)[0][:3] == ("finding_event", "V1/NC-1", "V1/NC-1")
    [(thing, name, key, *_)] = told(desk, seen)
    assert (thing, key) == ("sample_tick", "V1")
    assert name.startswith(f"V1 {pick.stream} ")


def test_claims_issues_and_plans_are_named_by_their_numbers(desk: Desk) -> None:
    """Rows as their tables have them; those of the ledger are read."""
    verified.engaged(desk)
    with looking(desk) as at:
        names = Names(at)
        claim = SimpleNamespace(claim_id=3, to_state="published")
        assert names.claim(claim) == ("3 已公布", "3 published", "3")
        assert names.issue(SimpleNamespace(issue_id=1)) == ("2025/1", "2025/1", "")
        sent = SimpleNamespace(plant="P1", inventory="2025", number=2)
        assert names.received(sent) == ("P1 2025/2", "P1 2025/2", "P1")
        used = SimpleNamespace(stream_id=codes(at.connection, at.org_id, "stream")["USED"])
        used.day = 20251231
        assert names.count(used) == ("USED 2025-12-31", "USED 2025-12-31", "USED")


def test_what_was_refused_stays_with_its_file_and_says_so(desk: Desk, tmp_path: Path) -> None:
    plant, path = team(desk), tmp_path / "因子.txt"
    path.write_text("made up", encoding="utf-8")
    number = handed_in(add_factor, plant.zhang, NATION, path, "Wang", "new notice")
    [before] = [one for one in proof_list(plant.zhang) if one.file_name == "因子.txt"]
    assert before.name_zh == f"{number} 自有因子 已提交"
    reject(plant.li, number, "数值有误")
    [after] = [one for one in proof_list(plant.zhang) if one.file_name == "因子.txt"]
    assert (after.thing, after.key) == ("submission", str(number))
    assert after.name_zh == f"{number} 自有因子 已退回"


def test_another_organisation_proves_nothing_here(desk: Desk, kept: Kept) -> None:
    from ghg.desk.organisation import found_organisation

    here = replace(desk, organisation="TEA")
    paper = kept("mine")
    add_claim_fact(here, "is_legal_person", Said("yes", "yes", first="2020-01-01"), paper)
    found_organisation(desk, "COAL", "煤厂")
    assert proof_list(replace(desk, organisation="COAL")) == ()
    assert [one for one in proof_list(here) if isinstance(one, ProofView) and one.thing]

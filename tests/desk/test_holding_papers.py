"""Papers beside blocks: own projects, sold attributes, group papers, statements, terms."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from sqlalchemy import Engine

from ghg.desk import evidence, period
from ghg.desk.context import Desk
from ghg.desk.holdings import acts, groups, projects, sold, statements, views
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.uses import Need, propose, propose_for, reserve, take_for, use_up
from ghg.domain.instruments import Instrument, Purpose
from ghg.domain.offsets import OffsetForm, ProjectPlace, Undeducted
from ghg.domain.periods import span
from ghg.domain.sold import Sale, no_longer_green
from ghg.errors import DataError
from tests.desk.plant import digest, founded

DAY = 20260301
YEAR = span(202501, 202512)
CLAIM = Need(2025, Purpose.CLAIM, "抵消", certificate=False)
GREEN = Need(2025, Purpose.CLAIM, "绿电", certificate=True)
CREDIT = Bought(
    Instrument.VCU,
    "9344-82392553-82392562-VCS-VCU-262-VER-BR-14-1686-01012017-31122017-1",
    first_month=201701,
    last_month=201712,
    acquired_day=20250301,
)
GEC = Bought(Instrument.GEC, "SUN", "1", "20", "", first_month=202506, acquired_day=20250801)


@pytest.fixture
def desk(engine: Engine, tmp_path: Path) -> Desk:
    return founded(engine, tmp_path)


@pytest.fixture
def proof(desk: Desk, tmp_path: Path) -> str:
    path = tmp_path / "paper.txt"
    path.write_text("made up", encoding="utf-8")
    return evidence.add_file(desk, path, "gec").id


def inside(proof: str, **changed: object) -> projects.Project:
    roof = projects.Project(
        "PV-1", "屋顶光伏", ProjectPlace.INSIDE, YEAR, Decimal(50), "项目文件", proof
    )
    return replace(roof, **changed)


def refused(desk: Desk, act) -> str:
    """Let an act be refused without a trace; give its code."""
    before = digest(desk.engine)
    with pytest.raises(DataError) as caught:
        act()
    assert digest(desk.engine) == before
    return caught.value.problems[0].code


def test_t14_fifty_tonnes_in_the_inventory_are_shown_and_not_deducted(
    desk: Desk, proof: str
) -> None:
    """Claims standards 7.4, T14."""
    made = projects.record(desk, inside(proof))
    assert (made.shown, made.deducted, made.why) == (50, 0, Undeducted.IN_INVENTORY)


def test_inside_it_is_deducted_when_the_effect_is_proven_outside_and_uncredited(
    desk: Desk, proof: str
) -> None:
    made = projects.record(desk, inside(proof, effect_evidence=proof))
    assert (made.deducted, made.why) == (50, Undeducted.NONE)
    made = projects.record(desk, inside(proof, effect_evidence=proof, credited=True))
    assert (made.shown, made.deducted, made.why) == (50, 0, Undeducted.CREDITED)


def test_outside_it_needs_exclusive_title(desk: Desk, proof: str) -> None:
    wood = inside(proof, code="WOOD", name="造林", place=ProjectPlace.OUTSIDE)
    assert projects.record(desk, wood).why is Undeducted.NO_TITLE
    made = projects.record(desk, replace(wood, exclusive=True, tonnes=Decimal("30.5")))
    assert (made.form, made.why) == (OffsetForm.OWN_OUTSIDE, Undeducted.NONE)
    assert made.shown == made.deducted == Decimal("30.5")


def test_credits_of_a_project_in_the_books_count_there(desk: Desk, proof: str) -> None:
    """Tonnes that were issued stand as a block; the project's own line deducts nothing."""
    wood = inside(proof, code="WOOD", name="造林", place=ProjectPlace.OUTSIDE, exclusive=True)
    projects.record(desk, wood)
    assert projects.offsets(desk)[0].deducted == 50
    issued = replace(CREDIT, plant="造 林", first_month=202501, last_month=202512)
    receive(desk, issued)
    assert (projects.offsets(desk)[0].deducted, projects.offsets(desk)[0].why) == (0, "credited")


def test_the_three_forms_stand_apart(desk: Desk, proof: str) -> None:
    projects.record(desk, inside(proof))
    wood = inside(proof, code="WOOD", name="造林", place=ProjectPlace.OUTSIDE, exclusive=True)
    projects.record(desk, wood)
    block = receive(desk, CREDIT).block
    reserve(desk, block, 0, CLAIM, DAY)
    assert len(projects.offsets(desk, 2025)) == 2  # what is only reserved offsets nothing
    use_up(desk, block, "V-1", DAY, "茶厂", proof)
    found = {one.form: (one.shown, one.deducted) for one in projects.offsets(desk, 2025)}
    assert found == {
        OffsetForm.OWN_INSIDE: (50, 0),
        OffsetForm.OWN_OUTSIDE: (50, 50),
        OffsetForm.BOUGHT: (10, 10),
    }
    assert projects.offsets(desk, 2024) == ()
    projects.withdraw(desk, "PV-1", YEAR, "重复登记")
    assert {one.form for one in projects.offsets(desk)} == set(OffsetForm) - {OffsetForm.OWN_INSIDE}


def test_what_is_no_project(desk: Desk, proof: str) -> None:
    projects.record(desk, inside(proof))
    half = inside(proof, days=span(202507, 202512))
    outside = inside(proof, place=ProjectPlace.OUTSIDE)

    def record(given: projects.Project) -> str:
        return refused(desk, lambda: projects.record(desk, given))

    assert record(half) == "E-OWN-PROJECT.overlap"
    assert record(outside) == "E-OWN-PROJECT.place"
    assert record(replace(outside, effect_evidence=proof)) == "E-OWN-PROJECT.effect"
    assert record(inside(proof, tonnes=Decimal(0))) == "E-NUM.positive"
    assert record(inside("ffff")) == "E-REF.evidence"
    gone = refused(desk, lambda: projects.withdraw(desk, "X", YEAR, "x"))
    assert gone == "E-OWN-PROJECT.none"


def test_credits_from_inside_the_boundary_offset_nothing(desk: Desk, proof: str) -> None:
    projects.record(desk, inside(proof))
    block = receive(desk, replace(CREDIT, plant="屋顶光伏")).block
    assert refused(desk, lambda: reserve(desk, block, 0, CLAIM, DAY)) == "E-RULE.inside"


def test_sold_solar_power_is_no_longer_green(desk: Desk, proof: str) -> None:
    """10,000 kWh made: 4,000 sold in June, everything in July, nothing in August."""
    june = sold.Sold("PV", span(202506, 202506), Sale.CERTIFICATES, proof, Decimal(4000))
    sold.sell(desk, june)
    sold.sell(desk, sold.Sold("PV", span(202507, 202507), Sale.CREDITS, proof))
    found, made = sold.sold_list(desk), Fraction(10000)
    gone = [no_longer_green(found, "PV", month, made) for month in (202506, 202507, 202508)]
    assert gone == [4000, 10000, 0]
    assert no_longer_green(found, "PV", 202506, Fraction(3000)) == 3000
    assert no_longer_green(found, "OTHER", 202506, made) == 0
    sold.sell(desk, june, withdrawn=True)
    assert [one.first_month for one in sold.sold_list(desk)] == [202507]


def test_what_cannot_be_sold(desk: Desk, proof: str) -> None:
    whole = sold.Sold("PV", YEAR, Sale.CERTIFICATES, proof)

    def sell(**changed: object) -> str:
        return refused(desk, lambda: sold.sell(desk, replace(whole, **changed)))

    assert sell(stream="GRID") == "E-SOLD.route"
    assert sell(stream="NONE") == "E-REF.stream"
    assert sell(kwh=Decimal(5)) == "E-SOLD.months"
    assert sell(kwh=Decimal(0), months=span(202506, 202506)) == "E-NUM.positive"
    assert refused(desk, lambda: sold.sell(desk, whole, withdrawn=True)) == "E-SOLD.none"
    period.close(desk, 202506, 202506, "关账")
    assert sell() == "E-CLOSED.sold"


def test_own_certificates_are_passed_on_after_the_sale_is_entered(desk: Desk, proof: str) -> None:
    """The power of the stream 光伏自用 would else stay green here."""
    own = receive(desk, replace(GEC, plant="光伏自用", acquired="issued")).block
    assert refused(desk, lambda: acts.transfer(desk, own, DAY, "买方")) == "E-SOLD.first"
    sold.sell(desk, sold.Sold("PV", span(202506, 202506), Sale.CERTIFICATES, proof))
    assert acts.transfer(desk, own, DAY, "买方").units == 20


@pytest.mark.parametrize("acquired", ["green_trade", "self_use"])
def test_certificates_that_move_with_their_power(desk: Desk, acquired: str) -> None:
    block = receive(desk, replace(GEC, acquired=acquired)).block
    code = refused(desk, lambda: acts.transfer(desk, block, DAY, "买方"))
    assert code == "E-RULE.not_tradable"


def paper(proof: str, *parts: str, last: str = "264") -> groups.Paper:
    return groups.Paper(
        Instrument.GEC, "GROUP", "集团", 20260115, proof, parts, first="1", last=last
    )


def test_a_groups_certificates_go_to_legal_entities_by_its_paper(desk: Desk, proof: str) -> None:
    """254 + 10 = 264; ours are 1 to 254."""
    mine = replace(GEC, serial="GROUP", first="1", last="254", acquired="allocated")
    assert refused(desk, lambda: receive(desk, mine)) == "E-GROUP.none"
    made = groups.record(desk, paper(proof, "茶厂=254", "集团总部=10"))
    assert [(one.party, one.ours, one.first, one.last) for one in made] == [
        ("茶厂", True, 1, 254),
        ("集团总部", False, 255, 264),
    ]
    more = replace(mine, last="255")
    assert refused(desk, lambda: receive(desk, more)) == "E-GROUP.elsewhere"
    theirs = replace(mine, first="255", last="264")
    assert refused(desk, lambda: receive(desk, theirs)) == "E-GROUP.elsewhere"
    block = receive(desk, mine).block
    assert reserve(desk, block, 0, GREEN, DAY).units == 254
    assert views.audit(desk).problems == ()


def test_a_division_that_does_not_add_up(desk: Desk, proof: str) -> None:
    def record(*parts: str, last: str = "264") -> str:
        return refused(desk, lambda: groups.record(desk, paper(proof, *parts, last=last)))

    assert record("茶厂=254", "总部=9") == "E-GROUP.sum"
    assert record("茶厂=254", "总部=11") == "E-GROUP.sum"
    assert record("茶厂=1-254", "总部=254-263") == "E-GROUP.gap"
    assert record("茶厂=254", "茶厂=10") == "E-GROUP.twice"
    assert record("茶厂=264", "总部=0") == "E-INT"
    assert record("茶厂") == "E-GROUP.part"
    groups.record(desk, paper(proof, "茶厂=11-264", "总部=1-10"))
    assert record("茶厂=100", last="100") == "E-GROUP.again"
    groups.record(desk, paper(proof, "总部=1-10", "茶厂=11-264"))  # the same range: corrected
    receive(desk, replace(GEC, serial="GROUP", first="11", last="20", acquired="allocated"))
    assert record("茶厂=254", "总部=10") == "E-GROUP.used"


def test_a_statement_is_kept_with_its_day(desk: Desk) -> None:
    receive(desk, GEC)
    receive(desk, replace(GEC, serial="LATE", acquired_day=20260201))
    assert statements.state(desk, Instrument.GEC, 20, 20251231).agrees
    assert not statements.state(desk, Instrument.GEC, 39, 20260228).agrees
    assert statements.state(desk, Instrument.GEC, 40, 20260228).agrees  # a better word
    acts.transfer(desk, 1, DAY, "买方")
    found = [(one.on_day, one.stated, one.held) for one in statements.statement_list(desk)]
    assert found == [(20251231, 20, 20), (20260228, 40, 40)]


def test_the_registrys_own_term_ends_a_range(desk: Desk) -> None:
    block = receive(desk, replace(GEC, instrument=Instrument.IREC)).block
    assert views.calendar(desk) == ()
    assert statements.set_term(desk, block, 20251231).until == 20251231
    assert refused(desk, lambda: reserve(desk, block, 5, GREEN, DAY)) == "E-RULE.expired"
    assert statements.set_term(desk, block, 20261231).until == 20261231
    assert [one.until for one in views.calendar(desk)] == [20261231]
    gec = receive(desk, GEC).block
    assert refused(desk, lambda: statements.set_term(desk, gec, 20270601)) == "E-RULE.term"


def test_a_proposal_says_why_and_reserves_only_when_told(desk: Desk) -> None:
    """June 2025 ends 2027-05-31, May 2024 on 2026-04-30; I-REC has no known end."""
    receive(desk, GEC)
    old = replace(GEC, serial="OLD", first_month=202405, price=Decimal(3), currency="CNY")
    receive(desk, old)
    receive(desk, replace(old, serial="OLD2", price=Decimal(4)))
    receive(desk, replace(GEC, serial="NEXT"), expected=True)
    before = digest(desk.engine)
    free = propose(desk, 30, DAY, certificate=True)
    assert [(one.position.batch, one.units, one.why) for one in free.picks] == [
        ("OLD", 20, "cheaper"),
        ("OLD2", 10, "expires_first"),
    ]
    assert [(one.position.batch, one.why) for one in free.passed] == [
        ("NEXT", "not_held"),
        ("SUN", "not_needed"),
    ]
    assert digest(desk.engine) == before
    share = replace(GREEN, purpose=Purpose.SHARE_622)
    reserve(desk, 1, 5, share, DAY)
    told = propose_for(desk, 1, 30, DAY)
    assert [(one.position.batch, one.units) for one in told.picks] == [("SUN", 15)]
    assert told.lacking == 15
    assert {(one.position.batch, one.why) for one in told.passed} >= {
        ("OLD", "year"),
        ("OLD2", "year"),
    }
    assert [one.units for one in take_for(desk, 1, 15, DAY)] == [15]

"""The bad-input catalogue 87 to 100 and traps 5 to 8 and 25: each input has its named refusal.

One table: what is typed, the code that answers, nothing written. Rows of every table are hashed
before and after, journal included. The earlier use is named; of another organisation's only that it
is used in this database. Traps 5 and 97 race in `tests/desk/test_holdings.py`; trap 26 stands
in `tests/inventory/test_cover.py`.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from ghg.desk import evidence, organisation
from ghg.desk.context import Desk
from ghg.desk.holdings import acts, statements, views
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.uses import Need, reserve, take, use_up
from ghg.domain.instruments import Instrument, Purpose, State
from ghg.errors import DataError
from ghg.holdings.power import covered
from tests.again import laid_out_once
from tests.desk.plant import digest, founded

DAY = 20260301
VCU = "9344-82392553-82392562-VCS-VCU-262-VER-BR-14-1686-01012017-31122017-1"
WIND = Bought(
    Instrument.GEC,
    "WIND-2025-06",
    "1",
    "100",
    "100",
    first_month=202506,
    acquired_day=20250801,
    plant="一期风电场",
    technology="onshore_wind",
)
CREDIT = Bought(Instrument.VCU, VCU, first_month=201701, last_month=201712, acquired_day=20250301)
CLAIM = Need(2025, Purpose.CLAIM, "绿电声明", certificate=True)
Act = Callable[[Desk], object]


@pytest.fixture
def desk(engine: Engine, tmp_path: Path) -> Desk:
    """Hold 1 certificates 1-100, cut into 2 (1-40, redeemed), 3 -> 4 (41-60, reserved) and 5
    (61-100, held); 6 ten credits, 7 five expected credits."""
    made = Desk(engine, tmp_path / "evidence", "TEA", "Zhang")
    laid_out_once(engine, "ranges", lambda: _received(made, tmp_path), made.evidence_folder)
    return made


def _received(made: Desk, tmp_path: Path) -> None:
    founded(made.engine, tmp_path)
    receive(made, WIND)
    paper = tmp_path / "paper.txt"
    paper.write_text("made up", encoding="utf-8")
    proof = evidence.add_file(made, paper, "gec").id
    reserve(made, 1, 40, CLAIM, DAY)
    use_up(made, 2, "R-1", DAY, "茶厂", proof)
    reserve(made, 3, 20, CLAIM, DAY)
    receive(made, CREDIT)
    receive(
        made,
        replace(
            CREDIT,
            serial="CCER-7",
            instrument=Instrument.CCER,
            first="1",
            last="5",
            first_month=202401,
            last_month=202412,
        ),
        expected=True,
    )


def again(**changed: object) -> Act:
    return lambda desk: receive(desk, replace(WIND, **changed))


def proof(desk: Desk) -> str:
    return evidence.evidence_list(desk)[0].id


def used(block: int, day: int = DAY, party: str = "茶厂") -> Act:
    return lambda desk: use_up(desk, block, "R-2", day, party, proof(desk))


def aside(block: int, units: int = 0, day: int = DAY, **changed: object) -> Act:
    return lambda desk: reserve(desk, block, units, replace(CLAIM, **changed), day)


OTHER_MONTH = {"serial": "OTHER", "first": "1", "last": "100"}
REFUSED: list[tuple[str, str, Act, str]] = [
    ("87", "count is not last minus first plus one", again(units="99"), "E-COUNT"),
    ("87", "the count that a help page prints one too low", again(last="29251", first="1",
        serial="CAR-1-US-293-1-120-CA-2006-102", units="29250"), "E-COUNT"),
    ("88", "overlaps a held range", again(first="100", last="120", units=""), "E-SERIAL-USED"),
    ("88", "inside a redeemed range", again(first="5", last="6", units=""), "E-SERIAL-USED"),
    ("88", "around everything", again(first="1", last="999", units=""), "E-SERIAL-USED"),
    ("89", "leading zeros", again(first="0001", last="00100"), "E-SERIAL-USED"),
    ("89", "spaces, full width, small letters", again(serial=" ｗind-2025 -06"), "E-SERIAL-USED"),
    ("89", "a serial in small letters", lambda d: receive(d, replace(CREDIT, serial=VCU.lower())),
        "E-SERIAL-USED"),
    ("90", "start behind end", again(first="9", last="8", units=""), "E-COUNT.order"),
    ("90", "a range of 0", again(first="0", last="0", units=""), "E-COUNT.order"),
    ("91", "a fraction of a certificate", again(last="100.5"), "E-INT"),
    ("91", "a stated fraction", again(units="99.5", serial="Z"), "E-INT"),
    ("92", "used before it was generated", aside(5, day=20250501), "E-RULE.vintage"),
    ("92", "used after it expired", aside(5, day=20270601), "E-RULE.expired"),
    ("93", "more than held", aside(5, 41), "E-MORE-THAN-HELD"),
    ("93", "more than held of everything", lambda d: take(d, 41, CLAIM, DAY),
        "E-MORE-THAN-HELD.any"),
    ("93", "redeemed twice", used(2), "E-STATE.block"),
    ("93", "redeemed while not reserved", used(5), "E-STATE.block"),
    ("93", "reserved for another claim", aside(4, need="另一项"), "E-STATE.block"),
    ("93", "released after it was redeemed", lambda d: acts.release(d, 2, DAY, "x"),
        "E-STATE.block"),
    ("94", "cut before the start", lambda d: acts.split(d, 5, 60, DAY), "E-CUT"),
    ("94", "cut at the end", lambda d: acts.split(d, 5, 100, DAY), "E-CUT"),
    ("94", "cut of a cut block", lambda d: acts.split(d, 1, 40, DAY), "E-STATE.block"),
    ("95", "another beneficiary, alone", used(4, party="集团"), "E-RULE.beneficiary"),
    ("96", "no paper", lambda d: use_up(d, 4, "R", DAY, "茶厂", ""), "E-REF.evidence"),
    ("96", "a paper that is not kept", lambda d: use_up(d, 4, "R", DAY, "茶厂", "ffff"),
        "E-REF.evidence"),
    ("98", "another year for the 622 share", aside(5, year=2026, purpose=Purpose.SHARE_622),
        "E-RULE.year"),
    ("98", "another year for a claim, unasked", aside(5, year=2026), "E-RULE.other_year"),
    ("99", "the same plant and month as I-REC", again(**OTHER_MONTH, instrument=Instrument.IREC,
        plant="一期 风电场"), "E-DOUBLE.power"),
    ("99", "the same plant and month as CCER", again(**OTHER_MONTH, instrument=Instrument.CCER,
        technology="deep_sea_wind"), "E-DOUBLE.power"),
    ("100", "still with the broker", aside(7, certificate=False), "E-STATE.block"),
    ("trap 6", "back from redeemed", lambda d: acts.take_back(d, 2, DAY, "x", ""), "E-STATE.block"),
    ("trap 6", "frozen after redeemed", lambda d: acts.freeze(d, 2, DAY, "x"), "E-STATE.block"),
    ("trap 6", "passed on while reserved", lambda d: acts.transfer(d, 4, DAY, "x"),
        "E-STATE.block"),
    ("trap 8", "minus five", aside(5, -5), "E-MORE-THAN-HELD"),
    ("trap 8", "nothing", lambda d: take(d, 0, CLAIM, DAY), "E-MORE-THAN-HELD.any"),
    ("I7", "dated before the step before", lambda d: acts.transfer(d, 5, 20260201, "x"),
        "E-DATE.step"),
    ("I9", "certificates for an ETS duty", aside(5, purpose=Purpose.ETS_DUTY), "E-RULE.purpose"),
    ("I9", "credits for a minimum share", aside(6, certificate=False,
        purpose=Purpose.RENEWABLE_DUTY), "E-RULE.purpose"),
    ("I9", "a duty on what a claim holds", aside(4, purpose=Purpose.RENEWABLE_DUTY),
        "E-STATE.block"),
    ("DC", "no CCER for a photovoltaic plant", again(**OTHER_MONTH, instrument=Instrument.CCER,
        plant="二期", technology="solar_pv"), "E-RULE.not_issued"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("act", "code"), [one[2:] for one in REFUSED], ids=[f"{one[0]}: {one[1]}" for one in REFUSED]
)
def test_the_catalogue_of_holdings(desk: Desk, act: Act, code: str) -> None:
    before = digest(desk.engine)
    with pytest.raises(DataError) as refused:
        act(desk)
    assert refused.value.problems[0].code == code
    assert digest(desk.engine) == before
    assert views.audit(desk).problems == ()


def test_the_earlier_entry_is_named_here_and_hidden_elsewhere(desk: Desk) -> None:
    """Catalogue 88: to another organisation only that it is used in this database."""
    with pytest.raises(DataError) as here:
        receive(desk, WIND)
    said = here.value.problems[0].values
    assert (said["root"], said["first"], said["last"]) == ("1", "1", "100")
    organisation.found_organisation(desk, "OTHER", "别家", "Other")
    other = replace(desk, organisation="OTHER")
    before = digest(desk.engine)
    with pytest.raises(DataError) as elsewhere:
        receive(other, WIND)
    assert digest(desk.engine) == before
    (problem,) = elsewhere.value.problems
    assert (problem.code, dict(problem.values)) == ("E-SERIAL-USED.elsewhere", {})
    assert "茶厂" not in str(elsewhere.value)


def test_90_a_block_of_one_unit_is_whole_and_is_not_cut(desk: Desk) -> None:
    one = receive(desk, replace(WIND, serial="ONE", first="7", last="7", units="1"))
    assert one.units == 1
    with pytest.raises(DataError, match="E-CUT"):
        acts.split(desk, one.block, 7, DAY)
    assert reserve(desk, one.block, 1, CLAIM, DAY).units == 1


def test_95_another_beneficiary_with_a_second_person(desk: Desk) -> None:
    done = use_up(desk, 4, "R-3", DAY, "集团", proof(desk), approver="李工")
    assert (done.state, done.beneficiary) == (State.REDEEMED, "集团")


def test_96_a_paper_that_was_changed_is_seen(desk: Desk) -> None:
    assert evidence.damaged(desk) == ()
    kept = evidence.evidence_list(desk)[0].sha256
    path = desk.evidence_folder / kept[:2] / kept
    path.chmod(0o600)
    path.write_text("another", encoding="utf-8")
    assert [one.code.partition(".")[0] for one in evidence.damaged(desk)] == ["E-EVIDENCE"]
    assert [one.code for one in views.audit(desk).problems] == ["E-AUDIT.paper"]


def test_98_another_year_for_a_claim_when_somebody_answers_for_it(desk: Desk) -> None:
    kept = reserve(desk, 5, 0, replace(CLAIM, year=2026), DAY, accept=("E-RULE",))
    assert kept.state is State.RESERVED


def test_99_other_power_of_the_same_plant_when_two_persons_say_so(desk: Desk) -> None:
    """I-REC may be of other power; for CCER nobody can say so."""
    changed = {**OTHER_MONTH, "evidence": proof(desk)}
    irec = replace(WIND, instrument=Instrument.IREC, **changed)
    assert receive(desk, irec, approver="李工").state is State.HELD
    ccer = replace(WIND, instrument=Instrument.CCER, technology="deep_sea_wind", **changed)
    with pytest.raises(DataError, match="E-DOUBLE"):
        receive(desk, ccer, approver="李工")


def test_100_what_the_broker_holds_is_no_part_of_the_statement(desk: Desk) -> None:
    assert statements.state(desk, Instrument.CCER, 0, DAY).agrees
    acts.confirm(desk, 7, DAY)
    assert not statements.state(desk, Instrument.CCER, 0, DAY).agrees
    assert statements.state(desk, Instrument.CCER, 0, 20260228).agrees


def test_trap_7_cut_down_to_single_units_nothing_is_lost(desk: Desk) -> None:
    made = receive(desk, replace(WIND, serial="CUT", first="11", last="18", units="8"))
    whole = [made]
    while any(one.units > 1 for one in whole):
        big = next(one for one in whole if one.units > 1)
        whole.remove(big)
        whole += acts.split(desk, big.block, big.first + big.units // 2 - 1, DAY)
        assert sum(one.units for one in whole) == 8
    assert sorted((one.first, one.last) for one in whole) == [(n, n) for n in range(11, 19)]
    assert views.audit(desk).problems == ()


@given(st.integers(1, 10**6), st.integers(-100, 100))
def test_trap_25_cover_is_continuous_in_the_certificates(units: int, off: int) -> None:
    """Certificates at use x 0.9999, x 1, x 1.0001: only what is above the use is surplus."""
    use = Fraction(units * 1000) * (1 + Fraction(off, 10**6))
    assert covered(units, use) == min(Fraction(units * 1000), use)
    assert use - covered(units, use) == max(Fraction(0), use - units * 1000)


def test_trap_25_at_the_three_points() -> None:
    """10,000 certificates: 10,001 MWh leave one uncovered, 9,999 MWh leave none."""
    mwh = Decimal("1000")
    for used_mwh, open_kwh in ((10001, 1000), (10000, 0), (9999, 0)):
        use = Fraction(used_mwh * mwh)
        assert use - covered(10000, use) == open_kwh

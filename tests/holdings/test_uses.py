"""Uses: units set aside and used up, with the rules of certificates."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from ghg.domain.certificates import expired, valid_until
from ghg.domain.instruments import Instrument, Purpose, Serial, State
from ghg.errors import DataError
from ghg.holdings import blocks
from ghg.holdings.audit import audit
from ghg.holdings.positions import balance, positions
from ghg.holdings.proposals import Wanted, proposal
from ghg.holdings.uses import Proof, open_use, reserve, use_up
from ghg.ledger.tables import HoldingUseInput
from tests.holdings.store import GEC, TODAY, founded, pen, received

PROOF = Proof("R-1", TODAY, "主体", 1)
T9 = [(202403, 20260228, False), (202403, 20260301, True)]
T10 = [(202306, 20251231, False), (202306, 20260101, True)]


@pytest.mark.parametrize(("generated", "day", "gone"), [*T9, *T10])
def test_t9_t10_how_long_a_certificate_can_be_used(generated: int, day: int, gone: bool) -> None:
    """Claims standards 7.4, T9 and T10: two years from and including the month of generation."""
    assert expired(Instrument.GEC, generated, day) is gone


def test_february_of_a_leap_year_is_the_last_month() -> None:
    assert valid_until(Instrument.GEC, 202603) == 20280229
    assert valid_until(Instrument.VCU, 202603) == 0


def test_254_of_264_certificates_are_used_and_ten_stay(engine: Engine) -> None:
    """The tea factory bought 253.9 MWh of green power: 254 whole certificates over the year."""
    founded(engine)
    with pen(engine) as at:
        block = received(at, replace(GEC, last=264))
        kept = reserve(at, 1, block.block, 254, TODAY)
        done = use_up(at, kept.block, PROOF)
        assert (done.state, done.first, done.last) == (State.REDEEMED, 1, 254)
        found = audit(at.connection, 1)
    assert found.units == {"redeemed": 254, "held": 10}
    assert found.used == {1: 254}
    assert found.problems == ()


def test_more_than_is_held_is_refused_and_nothing_is_cut(engine: Engine) -> None:
    founded(engine)
    with pen(engine) as at:
        block = received(at).block
    for units in (1001, 0, -5):
        with pytest.raises(DataError) as refused, pen(engine) as at:
            reserve(at, 1, block, units, TODAY)
        assert refused.value.problems[0].code == "E-MORE-THAN-HELD"
    with pen(engine) as at:
        assert audit(at.connection, 1).units == {"held": 1000}


def test_t11_the_same_range_twice_is_refused(engine: Engine) -> None:
    """Claims standards 7.4, T11: a VCU range that overlaps one that was entered."""
    founded(engine)
    serial = Serial("verra", "9344-VCS", 82392553, 82392562, "9344-82392553-82392562", parsed=True)
    known = {
        "first_month": 201701,
        "last_month": 201712,
        "acquired": "bought",
        "acquired_day": 20250101,
    }
    with pen(engine) as at:
        block = blocks.receive(at, Instrument.VCU, serial, State.HELD, **known)
        kept = reserve(at, 3, block.block, 10, TODAY)
        assert use_up(at, kept.block, PROOF).state is State.RETIRED
        with pytest.raises(DataError) as refused:
            again = replace(serial, first=82392560, last=82392600)
            blocks.receive(at, Instrument.VCU, again, State.HELD, **known)
    assert refused.value.problems[0].code == "E-SERIAL-USED"


@pytest.mark.parametrize(
    ("use", "day", "code"),
    [
        (3, TODAY, "E-RULE.instrument"),
        (1, 20270601, "E-RULE.expired"),
        (1, 20250531, "E-RULE.vintage"),
        (99, TODAY, "E-REF.use"),
    ],
)
def test_what_does_not_fit_a_use(engine: Engine, use: int, day: int, code: str) -> None:
    founded(engine)
    with pen(engine) as at:
        block = received(at).block
        with pytest.raises(DataError) as refused:
            reserve(at, use, block, 10, day)
    assert refused.value.problems[0].code == code


def test_another_beneficiary_takes_a_second_person(engine: Engine) -> None:
    founded(engine)
    other = replace(PROOF, beneficiary="集团")
    with pen(engine) as at:
        kept = reserve(at, 1, received(at).block, 10, TODAY)
        with pytest.raises(DataError) as refused:
            use_up(at, kept.block, other)
    assert refused.value.problems[0].code == "E-RULE.beneficiary"
    with pen(engine, approver="Li") as at:
        assert use_up(at, kept.block, other).state is State.REDEEMED


def test_one_use_however_often_it_is_asked_for(engine: Engine) -> None:
    founded(engine)
    given = HoldingUseInput(
        entity_id=1,
        boundary="whole",
        year=2026,
        purpose=Purpose.CLAIM,
        certificate=True,
        need="方案",
        beneficiary="主体",
    )
    with pen(engine) as at:
        assert open_use(at, given) == open_use(at, given)
        duty = given.model_copy(update={"purpose": Purpose.RENEWABLE_DUTY})
        assert open_use(at, duty) != open_use(at, given)


def test_proposed_are_those_that_expire_first_then_the_cheapest(engine: Engine) -> None:
    founded(engine)
    with pen(engine) as at:
        for number, (month, price) in enumerate(((202506, "3"), (202503, "9"), (202506, "2"))):
            serial = replace(GEC, first=number * 100 + 1, last=number * 100 + 100)
            blocks.receive(
                at,
                Instrument.GEC,
                serial,
                State.HELD,
                first_month=month,
                last_month=month,
                acquired="bought",
                acquired_day=20250801,
                price=Decimal(price),
                currency="CNY",
            )
        wanted = Wanted(certificate=True, on_day=TODAY)
        picks = proposal(positions(at.connection, 1), 250, wanted).picks
        assert [(p.position.first, p.units, p.cut, p.why) for p in picks] == [
            (101, 100, False, "expires_first"),  # March 2025
            (201, 100, False, "cheaper"),  # June at 2
            (1, 50, True, "only_one"),  # June at 3
        ]
        more = proposal(positions(at.connection, 1), 999, wanted)
        assert (sum(p.units for p in more.picks), more.lacking) == (300, 699)
        later = Wanted(certificate=False, on_day=TODAY)
        assert proposal(positions(at.connection, 1), 1, later).picks == ()
        assert balance(positions(at.connection, 1)) == {
            ("gec", 202503, "held"): 100,
            ("gec", 202506, "held"): 200,
        }

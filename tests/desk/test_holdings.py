"""Credits and certificates at the desk: a life from the registry to the use."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from ghg.desk import evidence
from ghg.desk.context import Desk
from ghg.desk.holdings import acts, statements, views
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.uses import Need, take, use_up
from ghg.domain.instruments import Instrument, Purpose, State
from ghg.errors import DataError
from tests.desk.plant import digest, founded

DAY = 20260301
GEC = Bought(
    Instrument.GEC, "WIND-2025-06", "1", "264", "264", first_month=202506, acquired_day=20250801
)
CLAIM = Need(2025, Purpose.CLAIM, "2025年绿电声明", certificate=True)


def paper(desk: Desk, tmp_path: Path) -> str:
    path = tmp_path / "cancelled.pdf"
    path.write_bytes(b"%PDF-1.4 cancelled")
    return evidence.add_file(desk, path, "gec").id


def test_from_the_registry_to_the_use(engine: Engine, tmp_path: Path) -> None:
    desk = founded(engine, tmp_path)
    entered = receive(desk, GEC)
    assert (entered.units, entered.state, entered.until) == (264, State.HELD, 20270531)
    (kept,) = take(desk, 254, CLAIM, DAY)
    proof = paper(desk, tmp_path)
    done = use_up(desk, kept.block, "GEC-2026-001", 20260305, "茶厂", proof)
    assert (done.state, done.units) == (State.REDEEMED, 254)
    assert views.position(desk) == (
        ("gec", 202506, "held", 10),
        ("gec", 202506, "redeemed", 254),
    )
    (use,) = views.use_list(desk)
    assert (use.need, use.reserved, use.used_up) == ("2025年绿电声明", 0, 254)
    told = [(one.block, one.state, one.reference) for one in views.life(desk, done.block)]
    assert told == [
        (1, State.HELD, ""),
        (1, State.SPLIT, ""),
        (2, State.HELD, ""),
        (2, State.RESERVED, ""),
        (2, State.REDEEMED, "GEC-2026-001"),
    ]
    assert views.audit(desk).problems == ()
    assert statements.state(desk, Instrument.GEC, 10, 20260331).agrees
    assert not statements.state(desk, Instrument.GEC, 254, 20260331).agrees
    assert statements.state(desk, Instrument.GEC, 264, 20260228).agrees  # the day before: all held
    assert [one.units for one in views.calendar(desk)] == [10]


REFUSED = [
    ("receive again", lambda d: receive(d, GEC), "E-SERIAL-USED"),
    ("more than held", lambda d: take(d, 265, CLAIM, DAY), "E-MORE-THAN-HELD.any"),
    ("nothing", lambda d: take(d, 0, CLAIM, DAY), "E-MORE-THAN-HELD.any"),
    ("no paper", lambda d: use_up(d, 1, "R", DAY, "茶厂", "x"), "E-REF.evidence"),
    ("release what is held", lambda d: acts.release(d, 1, DAY, "x"), "E-STATE.block"),
    ("confirm what is held", lambda d: acts.confirm(d, 1, DAY), "E-STATE.block"),
    ("back again", lambda d: acts.take_back(d, 1, DAY, "x", ""), "E-STATE.block"),
    ("freeze without a reason", lambda d: acts.freeze(d, 1, DAY, ""), "E-REASON"),
    ("a block that is not there", lambda d: acts.split(d, 9, 1, DAY), "E-REF.block"),
    ("cut outside", lambda d: acts.split(d, 1, 264, DAY), "E-CUT"),
    ("void alone", lambda d: acts.void(d, 1, DAY, "x", ""), "E-RULE.two_persons"),
    ("void twice oneself", lambda d: acts.void(d, 1, DAY, "x", "Zhang"), "E-RULE.two_persons"),
]  # fmt: skip


@pytest.mark.parametrize(("act", "code"), [o[1:] for o in REFUSED], ids=[o[0] for o in REFUSED])
def test_a_refused_act_leaves_no_trace(engine: Engine, tmp_path: Path, act, code: str) -> None:
    desk = founded(engine, tmp_path)
    receive(desk, GEC)
    before = digest(engine)
    with pytest.raises(DataError) as refused:
        act(desk)
    assert refused.value.problems[0].code == code
    assert digest(engine) == before


def test_expected_units_are_not_used_before_they_arrive(engine: Engine, tmp_path: Path) -> None:
    """Bought, but the registry still shows them with the broker (catalogue 100)."""
    desk = founded(engine, tmp_path)
    entered = receive(desk, GEC, expected=True)
    with pytest.raises(DataError):
        take(desk, 1, CLAIM, DAY)
    acts.confirm(desk, entered.block, DAY)
    assert take(desk, 1, CLAIM, DAY)[0].units == 1


def test_a_stated_number_must_be_the_ranges(engine: Engine, tmp_path: Path) -> None:
    desk = founded(engine, tmp_path)
    with pytest.raises(DataError, match="E-COUNT"):
        receive(desk, Bought(Instrument.GEC, "W", "1", "264", "263", 202506))

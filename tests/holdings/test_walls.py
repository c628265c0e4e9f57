"""The tables' own walls, tried with plain SQL: what no program of ours does, nobody else can."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from ghg.domain.instruments import State
from ghg.holdings import blocks
from ghg.holdings.audit import audit
from ghg.ledger.tables import SerialRoot
from tests.holdings.store import GEC, TODAY, founded, pen, received, redeemed

EVENT = """INSERT INTO block_event (org_id, block_id, certificate, n, from_state, to_state, on_day,
  use_id, origin_block, origin_n, reference, beneficiary, counterparty, currency, evidence_id,
  reason, actor, approver, seq)
VALUES (1, :block, :certificate, :n, :old, :new, 20260301, :use, :origin, :origin_n, :ref, :who,
  '', '', :paper, :reason, 'Zhang', :approver, 1)"""
PLAIN = {
    "certificate": 1,
    "use": None,
    "origin": None,
    "origin_n": None,
    "ref": "",
    "who": "",
    "paper": None,
    "reason": "",
    "approver": "",
}
PROOF = {"ref": "R-1", "who": "主体", "paper": 1}
PROVEN, TWO = "ck_block_event_proof", "ck_block_event_two_persons"


class UndoneError(Exception):
    """What was written was accepted, and is taken back: a range without a block is no book."""


@pytest.fixture
def held(engine: Engine) -> Engine:
    """Block 1 is held, 2 reserved for use 1, 3 redeemed for use 1; 4 is split into 5 and 6."""
    founded(engine)
    with pen(engine) as at:
        for number in range(4):
            first = number * 100 + 1
            received(at, replace(GEC, first=first, last=first + 99))
        blocks.move(at, 2, State.RESERVED, TODAY, use_id=1)
        blocks.move(at, 3, State.RESERVED, TODAY, use_id=1)
        redeemed(at, 3)
        blocks.split(at, 4, 350, TODAY)
    return engine


def refused(engine: Engine, statement: str, wall: str = "", **values: object) -> None:
    """Try a statement; PostgreSQL names the wall that stopped it, SQLite does not."""
    with pytest.raises(DBAPIError) as stopped, pen(engine) as at:
        at.connection.execute(text(statement), values)
    if engine.dialect.name == "postgresql":
        assert wall in str(stopped.value.orig)


def step(name: str, wall: str, block: int, n: int, path: str, **more: object) -> object:
    old, _, new = path.partition(" ")
    values = {**PLAIN, "block": block, "n": n, "old": old, "new": new, **more}
    return pytest.param(wall, values, id=name)


TRANSITION, PREVIOUS = "fk_block_event_transition", "fk_block_event_previous"
STEPS = [
    step("an arrow that is not there", TRANSITION, 1, 2, "held redeemed", **PROOF, use=1),
    step("the same step twice", "pk_block_event", 2, 2, "held transferred_out"),
    step("a gap in the numbers", PREVIOUS, 1, 3, "held cancelled"),
    step("from where it does not stand", PREVIOUS, 2, 3, "held cancelled"),
    step("alive again after its end", TRANSITION, 3, 4, "redeemed held", use=1),
    step("a second beginning", "ck_block_event_first", 1, 2, "none held"),
    step("reserved without a use", "ck_block_event_serves", 1, 2, "held reserved"),
    step("a use where there is none", "ck_block_event_serves", 1, 2, "held cancelled", use=1),
    step("a use that does not exist", "use_id", 1, 2, "held reserved", use=99),
    step("used for another", "fk_block_event_same_use", 2, 3, "reserved redeemed", **PROOF, use=2),
    step("released from another", "fk_block_event_same_use", 2, 3, "reserved held", use=2),
    step("no reference", PROVEN, 2, 3, "reserved redeemed", **{**PROOF, "ref": ""}, use=1),
    step("for nobody", PROVEN, 2, 3, "reserved redeemed", **{**PROOF, "who": ""}, use=1),
    step("no paper", PROVEN, 2, 3, "reserved redeemed", **{**PROOF, "paper": None}, use=1),
    step("retired as a credit", "ck_block_event_used_as", 2, 3, "reserved retired", **PROOF, use=1),
    step("called a credit", "fk_block_event_block", 1, 2, "held cancelled", certificate=0),
    step("for a use of credits", "fk_block_event_use", 1, 2, "held reserved", use=3),
    step("split without a cut", "fk_block_event_split", 1, 2, "held split"),
    step("void by one person", TWO, 1, 2, "held void", reason="x"),
    step("void by the same person", TWO, 1, 2, "held void", reason="x", approver="Zhang"),
    step("void without a reason", TWO, 1, 2, "held void", approver="Li"),
]


@pytest.mark.parametrize(("wall", "values"), STEPS)
def test_no_step_but_the_allowed_ones(held: Engine, wall: str, values: dict[str, object]) -> None:
    refused(held, EVENT, wall, **values)


BLOCK = """INSERT INTO block (org_id, id, seq, root_id, first_serial, last_serial, certificate,
  parent_id, side) VALUES (1, :id, 1, :root, :first, :last, :certificate, :parent, :side)"""
SPLIT = """INSERT INTO block_split (org_id, parent_id, n, parent_first, parent_last, cut, left_id,
  right_id, seq) VALUES (1, :parent, 2, :first, :last, :cut, :left, :right, 1)"""


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"root": 1, "first": 1, "last": 99}, id="a whole that is not its root"),
        pytest.param({"root": 1, "first": 1, "last": 100}, id="a second whole of a root"),
        pytest.param({"root": 1, "first": 1, "last": 100, "certificate": 0}, id="another unit"),
        pytest.param(
            {"root": 4, "first": 301, "last": 350, "parent": 4, "side": 1}, id="a third half"
        ),
        pytest.param(
            {"root": 2, "first": 1, "last": 50, "parent": 1, "side": 1}, id="another root"
        ),
        pytest.param({"root": 1, "first": 1, "last": 50, "parent": 1}, id="a half without a side"),
        pytest.param(
            {"root": 1, "first": 1, "last": 50, "parent": 1, "side": 3}, id="a third side"
        ),
        pytest.param({"root": 1, "first": 9, "last": 1, "parent": 1, "side": 1}, id="backwards"),
    ],
)
def test_no_block_but_wholes_and_halves(held: Engine, values: dict[str, object]) -> None:
    plain = {"id": 90, "certificate": 1, "parent": None, "side": None}
    refused(held, BLOCK, **{**plain, **values})


@pytest.mark.parametrize(
    ("left", "right", "cut"),
    [
        pytest.param((1, 50), (52, 100), 50, id="a hole"),
        pytest.param((1, 50), (50, 100), 50, id="an overlap"),
        pytest.param((1, 60), (51, 100), 50, id="a left one too long"),
        pytest.param((1, 50), (51, 99), 50, id="a right one too short"),
    ],
)
def test_halves_that_do_not_tile_are_no_cut(
    held: Engine, left: tuple[int, int], right: tuple[int, int], cut: int
) -> None:
    with pytest.raises(DBAPIError), pen(held) as at:
        for side, (first, last) in enumerate((left, right), 1):
            values = {"id": 80 + side, "root": 1, "certificate": 1, "parent": 1, "side": side}
            at.connection.execute(text(BLOCK), {**values, "first": first, "last": last})
        whole = {"parent": 1, "first": 1, "last": 100, "cut": cut, "left": 81, "right": 82}
        at.connection.execute(text(SPLIT), whole)


def test_a_half_without_a_cut_cannot_live(held: Engine) -> None:
    with pytest.raises(DBAPIError), pen(held) as at:
        values = {"id": 81, "root": 1, "certificate": 1, "parent": 1, "side": 1}
        at.connection.execute(text(BLOCK), {**values, "first": 1, "last": 50})
        born = {"block": 81, "n": 1, "old": "none", "new": "held", "origin": 1, "origin_n": 2}
        at.connection.execute(text(EVENT), {**PLAIN, **born})


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"new": "held"}, id="like a root"),
        pytest.param({"new": "reserved", "use": 1, "origin": 4, "origin_n": 2}, id="another state"),
        pytest.param({"new": "held", "origin": 4, "origin_n": 1}, id="not from the cut"),
        pytest.param({"new": "held", "origin": 2, "origin_n": 2}, id="from another block"),
    ],
)
def test_a_half_is_born_of_its_parents_cut_only(engine: Engine, values: dict[str, object]) -> None:
    """The halves' first events are left out, then written by hand."""
    founded(engine)
    with pen(engine) as at:
        for number in range(4):
            first = number * 100 + 1
            received(at, replace(GEC, first=first, last=first + 99))
        for side, (first, last) in enumerate(((301, 350), (351, 400)), 1):
            half = {"id": 4 + side, "root": 4, "certificate": 1, "parent": 4, "side": side}
            at.connection.execute(text(BLOCK), {**half, "first": first, "last": last})
        cut = {"parent": 4, "first": 301, "last": 400, "cut": 350, "left": 5, "right": 6}
        at.connection.execute(text(SPLIT), cut)
        split = {"block": 4, "n": 2, "old": "held", "new": "split"}
        at.connection.execute(text(EVENT), {**PLAIN, **split})
    refused(
        engine, EVENT, "fk_block_event", **{**PLAIN, "block": 5, "n": 1, "old": "none", **values}
    )
    with pen(engine) as at:
        for half in (5, 6):
            right = {"block": half, "n": 1, "old": "none", "new": "held"}
            at.connection.execute(text(EVENT), {**PLAIN, **right, "origin": 4, "origin_n": 2})


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE serial_root SET void = 1 WHERE id = 1",
        "UPDATE serial_root SET last_serial = 50 WHERE id = 1",
        "DELETE FROM serial_root WHERE id = 1",
        "UPDATE block SET last_serial = 50 WHERE id = 1",
        "DELETE FROM block WHERE id = 1",
        "UPDATE block_event SET to_state = 'held' WHERE block_id = 3 AND n = 3",
        "DELETE FROM block_event WHERE block_id = 3 AND n = 3",
        "DELETE FROM block_split",
        "UPDATE holding_use SET year = 2024",
        "UPDATE serial_batch SET batch_key = 'X'",
        "DELETE FROM allowed_transition",
        "UPDATE allowed_transition SET to_state = 'held' WHERE from_state = 'redeemed'",
    ],
)
def test_nothing_is_changed_or_deleted(held: Engine, statement: str) -> None:
    refused(held, statement)


def test_a_void_mark_is_set_once_and_never_taken_off(engine: Engine) -> None:
    founded(engine)
    with pen(engine, approver="Li") as at:
        blocks.move(at, received(at).block, State.VOID, TODAY, reason="mistyped")
    refused(engine, "UPDATE serial_root SET void = 0 WHERE id = 1")
    refused(engine, "UPDATE serial_root SET note = 'x' WHERE id = 1")


def test_a_range_cannot_begin_as_void_beside_the_true_one(engine: Engine) -> None:
    """Voided ranges are free to be taken again: one that is born so would be used a second time."""
    founded(engine)
    with pen(engine) as at:
        received(at)
        names = [name for name in list(SerialRoot.__table__.columns.keys()) if name != "void"]
    changed = {"id": "id + 1", "first_serial": "2001", "last_serial": "3000"}
    copied = ", ".join(changed.get(name, name) for name in names)
    columns = ", ".join(names)
    refused(
        engine, f"INSERT INTO serial_root ({columns}, void) SELECT {copied}, 1 FROM serial_root"
    )
    with pytest.raises(UndoneError), pen(engine) as at:
        said = f"INSERT INTO serial_root ({columns}, void) SELECT {copied}, 0 FROM serial_root"
        at.connection.execute(text(said))
        raise UndoneError


def test_the_audit_counts_what_stands(held: Engine) -> None:
    with pen(held) as at:
        found = audit(at.connection, 1)
    # 400 units in four ranges: 100 held, 100 reserved, 100 redeemed, 100 in two held halves
    assert found.problems == ()
    assert found.units == {"held": 200, "reserved": 100, "redeemed": 100}
    assert found.used == {1: 100}
    assert (found.roots, found.blocks) == (4, 6)

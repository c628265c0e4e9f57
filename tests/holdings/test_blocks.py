"""Blocks: every step by the state graph, cuts that tile, numbers that are taken for ever."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from ghg.domain.instruments import TRANSITIONS, State
from ghg.errors import DataError
from ghg.holdings import blocks
from ghg.holdings.pen import standing
from tests.holdings.store import GEC, TODAY, founded, pen, received, redeemed


def code_of(call) -> str:
    with pytest.raises(DataError) as refused:
        call()
    return refused.value.problems[0].code


def test_a_block_is_held_reserved_redeemed(engine: Engine) -> None:
    founded(engine)
    with pen(engine) as at:
        block = received(at)
        assert (block.state, block.units, block.use) == (State.HELD, 1000, None)
        reserved = blocks.move(at, block.block, State.RESERVED, TODAY, use_id=1)
        assert (reserved.state, reserved.use) == (State.RESERVED, 1)
        done = redeemed(at, block.block)
        assert (done.state, done.n, done.use) == (State.REDEEMED, 3, 1)
        assert code_of(lambda: redeemed(at, block.block)) == "E-STATE.block"
        assert code_of(lambda: blocks.move(at, block.block, State.HELD, TODAY)) == "E-STATE.block"


def test_a_reservation_is_released_and_serves_another_use(engine: Engine) -> None:
    founded(engine)
    with pen(engine) as at:
        block = received(at).block
        blocks.move(at, block, State.RESERVED, TODAY, use_id=1)
        assert blocks.move(at, block, State.HELD, TODAY).use is None
        assert blocks.move(at, block, State.RESERVED, TODAY, use_id=2).use == 2


def test_what_was_reserved_for_one_use_is_not_redeemed_for_another(engine: Engine) -> None:
    founded(engine)
    with pen(engine) as at:
        block = received(at).block
        blocks.move(at, block, State.RESERVED, TODAY, use_id=1)
    with pytest.raises(DataError) as refused, pen(engine) as at:
        redeemed(at, block, use_id=2)
    assert refused.value.problems[0].code == "E-STATE.raced"


def test_a_cut_tiles_its_parent_and_keeps_the_use(engine: Engine) -> None:
    founded(engine)
    with pen(engine) as at:
        block = received(at).block
        blocks.move(at, block, State.RESERVED, TODAY, use_id=1)
        left, right = blocks.split(at, block, 253, TODAY)
        assert [(h.first, h.last, h.state, h.use) for h in (left, right)] == [
            (1, 253, State.RESERVED, 1),
            (254, 1000, State.RESERVED, 1),
        ]
        assert standing(at.connection, at.org_id, block).state is State.SPLIT
        assert code_of(lambda: blocks.split(at, block, 100, TODAY)) == "E-STATE.block"


@pytest.mark.parametrize("cut", [0, 1000, 1001, -5])
def test_a_cut_leaves_no_half_empty(engine: Engine, cut: int) -> None:
    founded(engine)
    with pen(engine) as at:
        block = received(at).block
        assert code_of(lambda: blocks.split(at, block, cut, TODAY)) == "E-CUT"


def test_splits_down_to_one_unit(engine: Engine) -> None:
    founded(engine)
    with pen(engine) as at:
        rest = received(at, replace(GEC, last=7))
        lengths = []
        while rest.units > 1:
            one, rest = blocks.split(at, rest.block, rest.first, TODAY)
            lengths.append(one.units)
        assert [*lengths, rest.units] == [1] * 7


@pytest.mark.parametrize(
    ("first", "last"), [(1, 1000), (1, 1), (1000, 1200), (500, 600), (999, 1000)]
)
@pytest.mark.parametrize("state", [State.HELD, State.REDEEMED, State.SPLIT, State.TRANSFERRED_OUT])
def test_a_number_that_was_seen_is_taken_for_ever(
    engine: Engine, first: int, last: int, state: State
) -> None:
    founded(engine)
    with pen(engine) as at:
        block = received(at).block
        _lead(at, block, state)
        again = replace(GEC, first=first, last=last)
        assert code_of(lambda: received(at, again)) == "E-SERIAL-USED"
        assert received(at, replace(GEC, first=1001, last=1001)).units == 1


def _lead(at, block: int, state: State) -> None:
    if state is State.SPLIT:
        blocks.split(at, block, 10, TODAY)
    elif state is State.REDEEMED:
        blocks.move(at, block, State.RESERVED, TODAY, use_id=1)
        redeemed(at, block)
    elif state is not State.HELD:
        blocks.move(at, block, state, TODAY)


def test_another_organisation_learns_only_that_a_number_is_taken(engine: Engine) -> None:
    founded(engine)
    other = founded(engine, "SHOE")
    with pen(engine) as at:
        received(at)
    with pytest.raises(DataError) as refused, pen(engine, other) as at:
        received(at, replace(GEC, first=1000, last=1001))
    (problem,) = refused.value.problems
    assert (problem.code, dict(problem.values)) == ("E-SERIAL-USED.elsewhere", {})


def test_a_mistyped_range_is_void_and_alone_does_not_block(engine: Engine) -> None:
    founded(engine)
    with pen(engine) as at:
        wrong = received(at, replace(GEC, last=10_000))
    with pen(engine, approver="Li") as at:
        blocks.move(at, wrong.block, State.VOID, TODAY, reason="typed 10000 for 1000")
        right = received(at)
        assert right.units == 1000
        assert code_of(lambda: received(at, replace(GEC, first=1000))) == "E-SERIAL-USED"


@pytest.mark.parametrize("approver", ["", "Zhang"])
def test_voiding_takes_two_persons(engine: Engine, approver: str) -> None:
    founded(engine)
    with pytest.raises(DataError), pen(engine, approver=approver) as at:
        blocks.move(at, received(at).block, State.VOID, TODAY, reason="mistyped")


def test_a_frozen_block_goes_on_where_it_stood(engine: Engine) -> None:
    founded(engine)
    with pen(engine) as at:
        block = received(at).block
        blocks.move(at, block, State.RESERVED, TODAY, use_id=2)
        frozen = blocks.freeze(at, block, TODAY, "dispute")
        assert (frozen.state, frozen.use) == (State.FROZEN_RESERVED, 2)
        assert code_of(lambda: redeemed(at, block)) == "E-STATE.block"
        assert blocks.thaw(at, block, TODAY, "settled").use == 2
        assert redeemed(at, block).state is State.REDEEMED


def test_the_whole_state_graph(engine: Engine) -> None:
    """Each state, each wish: what is not on the list is refused and changes nothing."""
    founded(engine)
    with pen(engine, approver="Li") as at:
        for number, state in enumerate(State):
            if state in (State.NONE, State.INVALIDATED, State.RETIRED):
                continue
            block = _in_state(at, number, state)
            for wish in State:
                if (state, wish) not in TRANSITIONS:
                    assert code_of(lambda b=block, w=wish: blocks.move(at, b, w, TODAY)) in (
                        "E-STATE.block",
                    )
            assert standing(at.connection, at.org_id, block).state is state


def _in_state(at, number: int, state: State) -> int:
    serial = replace(GEC, first=number * 10_000 + 1, last=number * 10_000 + 9)
    start = State.EXPECTED if "expected" in state else State.HELD
    block = received(at, serial, start).block
    if state in (State.RESERVED, State.REDEEMED, State.FROZEN_RESERVED):
        blocks.move(at, block, State.RESERVED, TODAY, use_id=1)
    if state is State.REDEEMED:
        redeemed(at, block)
    elif state is State.SPLIT:
        blocks.split(at, block, serial.first, TODAY)
    elif state.startswith("frozen"):
        blocks.freeze(at, block, TODAY, "dispute")
    elif state not in (State.HELD, State.EXPECTED, State.RESERVED):
        blocks.move(at, block, state, TODAY, reason="test")
    return block

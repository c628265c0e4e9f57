"""Retiring, voiding and own factors by two: the second person is who approves, not who is typed."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from ghg.desk.admission import Way
from ghg.desk.factors.own import add_factor, own_list, revise_factor
from ghg.desk.holdings import acts, views
from ghg.desk.holdings.receive import receive
from ghg.desk.holdings.uses import take, use_up
from ghg.desk.submissions import steps
from ghg.desk.telling import fitting
from ghg.domain.instruments import State
from ghg.errors import DataError
from ghg.ledger.sessions import reading
from ghg.texts import sentence
from tests.desk.four_eyes import Team, handed_in, team
from tests.desk.plant import founded
from tests.desk.test_holdings import CLAIM, DAY, GEC, paper
from tests.desk.test_own_factors import NATION

EVENTS = "SELECT to_state, actor, approver FROM block_event ORDER BY seq, block_id, n"


@pytest.fixture
def plant(engine: Engine, tmp_path: Path) -> Team:
    return team(founded(engine, tmp_path))


def held(plant: Team) -> int:
    """Receive 264 certificates by two persons, and give their block."""
    return int(steps.approve(plant.li, handed_in(receive, plant.zhang, GEC)).given.block)


def last_event(engine: Engine) -> tuple[str, ...]:
    with reading(engine) as connection:
        return tuple(connection.execute(text(EVENTS)).all()[-1])


def test_a_retirement_is_the_makers_and_names_who_approved_it(engine, plant, tmp_path):
    held(plant)
    (kept,) = take(plant.zhang, 254, CLAIM, DAY)
    proof = paper(plant.zhang, tmp_path)
    words = (kept.block, "GEC-2026-001", 20260305, "茶厂", proof)
    number = handed_in(use_up, plant.zhang, *words)
    assert ("gec", 202506, "reserved", 254) in views.position(plant.chen)
    done = steps.approve(plant.li, number).given
    assert (done.state, done.units) == (State.REDEEMED, 254)
    assert last_event(engine) == ("redeemed", "zhang", "li")


def test_an_approver_who_is_only_typed_approves_nothing(engine, plant):
    block = held(plant)
    number = handed_in(acts.void, plant.zhang, block, DAY, "录错了号段", "li")
    assert last_event(engine)[0] == "held"
    steps.review(plant.wang, number)
    steps.approve(plant.zhao, number)
    assert last_event(engine) == ("void", "zhang", "zhao")


def test_a_retirement_that_waits_is_not_handed_in_again(plant, tmp_path):
    held(plant)
    (kept,) = take(plant.zhang, 264, CLAIM, DAY)
    proof = paper(plant.zhang, tmp_path)
    words = (kept.block, "GEC-2026-001", 20260305, "茶厂", proof)
    first = handed_in(use_up, plant.zhang, *words)
    with pytest.raises(DataError) as refused:
        use_up(plant.wang, *words)
    [told] = refused.value.problems
    assert (told.code, told.values["number"]) == ("E-STATE.waits", str(first))
    steps.withdraw(plant.zhang, first, "wrong day")
    steps.approve(plant.li, handed_in(use_up, plant.wang, *words))
    assert views.audit(plant.chen).problems == ()


def test_a_retirement_that_another_took_first_is_not_done_twice(plant, tmp_path):
    """A draft waits for nobody, so it may lie beside what was handed in: it is not approved."""
    held(plant)
    (kept,) = take(plant.zhang, 264, CLAIM, DAY)
    proof = paper(plant.zhang, tmp_path)
    words = (kept.block, "GEC-2026-001", 20260305, "茶厂", proof)
    second = handed_in(use_up, replace(plant.wang, way=Way.DRAFTED), *words)
    first = handed_in(use_up, plant.zhang, *words)
    steps.submit(plant.wang, second)
    steps.approve(plant.li, first)
    with pytest.raises(DataError):
        steps.approve(plant.li, second)
    assert views.audit(plant.chen).problems == ()


def test_a_used_block_says_by_which_reference(plant, tmp_path):
    held(plant)
    (kept,) = take(plant.zhang, 254, CLAIM, DAY)
    words = (kept.block, "GEC-2026-001", 20260305, "茶厂", paper(plant.zhang, tmp_path))
    steps.approve(plant.li, handed_in(use_up, plant.zhang, *words))
    with pytest.raises(DataError) as refused:
        use_up(plant.zhang, *words)
    [told] = refused.value.problems
    assert sentence(fitting(told), "zh").endswith("已核销，凭证编号为GEC-2026-001，不能再次使用。")


def test_a_cut_block_names_its_halves(plant):
    block = held(plant)
    left, right = acts.split(plant.zhang, block, 100, DAY)
    assert views.halves(plant.chen, block) == (left.block, right.block)
    assert views.halves(plant.chen, left.block) == ()


def test_an_own_factor_waits_with_its_document(plant, tmp_path):
    notice = tmp_path / "notice.txt"
    notice.write_text("示例数据 公告", encoding="utf-8")
    number = handed_in(add_factor, plant.zhang, NATION, notice, "", "new notice")
    assert own_list(plant.zhang) == ()
    notice.unlink()
    steps.approve(plant.li, number)
    [own] = own_list(plant.chen)
    assert own.factor.value == NATION.value
    assert own.reason.startswith("li")
    changes = {"locator": "表2"}
    number = handed_in(revise_factor, plant.wang, "cn24", changes, None, "", "wrong table")
    steps.approve(plant.li, number)
    [own] = own_list(plant.chen)
    assert own.factor.locator.startswith("表2 ")

"""The machine that plays every act of holdings at the desk and on the model, side by side.

The desk must accept exactly what the model allows, and after each step both hold the same: block by
block, by state, by use; and the audit equals the tables. Every sequence has an organisation of its
own, so what the others did stands beside it all the time.
"""

from collections.abc import Callable
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import Engine

from ghg.desk import evidence
from ghg.desk.context import Desk
from ghg.desk.holdings import acts, uses, views
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.organisation import found_organisation
from ghg.domain.instruments import Purpose, State
from ghg.errors import DataError
from tests.desk.holdings_model import BATCHES, DAYS, LAST_SERIAL, Account, Batch

ASKED = ("E-RULE",)  # power of another year is asked about; here the answer is always yes
NUMBERS = count(1)
PICK = st.integers(0, 40)
NUMBER = st.integers(0, LAST_SERIAL + 1)
USES = st.sampled_from(["c1", "c2", "t1"])  # c: certificates, t: tonnes
SECOND = st.sampled_from(["", "Zhang", "Li"])
FREEZES = (
    (State.EXPECTED, State.FROZEN_EXPECTED),
    (State.HELD, State.FROZEN_HELD),
    (State.RESERVED, State.FROZEN_RESERVED),
)
THAWS = tuple((frozen, live) for live, frozen in FREEZES)
ENDS = {
    State.CANCELLED: (State.EXPECTED, State.HELD, State.RESERVED),
    State.EXPIRED: (State.HELD, State.RESERVED),
}


class Acts(RuleBasedStateMachine):
    """Every act of an account; `engine` and `folder` come from the test."""

    engine: Engine
    folder: Path

    @initialize()
    def found(self) -> None:
        self.sequence = next(NUMBERS)
        self.account = Account()
        self.desk = Desk(self.engine, self.folder / "evidence", f"M{self.sequence}", "Zhang")
        found_organisation(self.desk, self.desk.organisation, "茶厂", "Tea factory")
        paper = self.folder / "paper.txt"
        paper.write_text("cancelled", encoding="utf-8")
        self.paper = evidence.add_file(self.desk, paper, "gec").id

    @rule(batch=st.sampled_from(BATCHES), first=NUMBER, length=NUMBER, expected=st.booleans())
    def receive(self, batch: Batch, first: int, length: int, expected: bool) -> None:
        last = first + length - 1
        if last < 0:
            return
        given = Bought(
            batch.instrument,
            f"{batch.key}/{self.sequence}",
            *(str(first), str(last)),
            first_month=batch.month,
            acquired_day=self.account.day,
            price=Decimal(batch.price) if batch.price else None,
            currency="CNY" if batch.price else "",
        )
        self._both(
            self.account.receive(batch, first, last, expected=expected),
            lambda: receive(self.desk, given, expected=expected),
        )

    @rule()
    def later(self) -> None:
        self.account.day = next((day for day in DAYS if day > self.account.day), DAYS[-1])

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK)
    def confirm(self, pick: int) -> None:
        self._led(pick, acts.confirm, (State.EXPECTED, State.HELD))

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK)
    def release(self, pick: int) -> None:
        self._led(pick, acts.release, (State.RESERVED, State.HELD), reason="other batch")

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK)
    def transfer(self, pick: int) -> None:
        self._led(pick, acts.transfer, (State.HELD, State.TRANSFERRED_OUT), counterparty="buyer")

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK)
    def take_back(self, pick: int) -> None:
        back = (State.TRANSFERRED_OUT, State.HELD)
        self._led(pick, acts.take_back, back, reason="bought again", evidence=self.paper)

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK, frozen=st.booleans())
    def freeze_or_thaw(self, pick: int, frozen: bool) -> None:
        act, arrows = (acts.freeze, FREEZES) if frozen else (acts.thaw, THAWS)
        self._led(pick, act, *arrows, reason="dispute")

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK, to=st.sampled_from([State.CANCELLED, State.EXPIRED]))
    def end(self, pick: int, to: State) -> None:
        number = self._number(pick)
        self._both(
            self.account.lead(number, *((old, to) for old in ENDS[to])),
            lambda: acts.end(self.desk, number, to, self.account.day, "registry"),
        )

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK, cut=NUMBER)
    def cut(self, pick: int, cut: int) -> None:
        number = self._number(pick)
        self._both(
            self.account.cut(number, cut),
            lambda: acts.split(self.desk, number, cut, self.account.day),
        )

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK, units=NUMBER, use=USES)
    def reserve(self, pick: int, units: int, use: str) -> None:
        number, need = self._number(pick), self._need(use)
        self._both(
            self.account.reserve(number, units, use),
            lambda: uses.reserve(self.desk, number, units, need, self.account.day, accept=ASKED),
        )

    @rule(units=st.integers(0, 3 * LAST_SERIAL), use=USES)
    def take(self, units: int, use: str) -> None:
        need = self._need(use)
        self._both(
            self.account.take(units, use),
            lambda: uses.take(self.desk, units, need, self.account.day, accept=ASKED),
        )

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK, name=st.sampled_from(["茶厂", "集团"]), second=SECOND)
    def use_up(self, pick: int, name: str, second: str) -> None:
        number, said = self._number(pick), (f"R-{pick}", self.account.day, name, self.paper)
        self._both(
            self.account.use_up(number, agreed=name == "茶厂" or second == "Li"),
            lambda: uses.use_up(self.desk, number, *said, approver=second),
        )

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK, second=SECOND)
    def void(self, pick: int, second: str) -> None:
        number = self._number(pick)
        self._both(
            second == "Li" and self.account.void(number),
            lambda: acts.void(self.desk, number, self.account.day, "mistyped", second),
        )

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK, second=SECOND)
    def invalidate(self, pick: int, second: str) -> None:
        number, said = self._number(pick), ("taken back", second, self.paper)
        gone = ((used, State.INVALIDATED) for used in (State.RETIRED, State.REDEEMED))
        self._both(
            second == "Li" and self.account.lead(number, *gone),
            lambda: acts.invalidate(self.desk, number, self.account.day, *said),
        )

    @invariant()
    def the_desk_holds_what_the_model_holds(self) -> None:
        if not hasattr(self, "desk"):
            return
        ours = self.account
        for number, held in ours.blocks.items():
            found = views.one_block(self.desk, number)
            assert (found.root, found.first, found.last, found.state) == (
                *(held.root, held.first, held.last),
                held.state,
            )
        audit = views.audit(self.desk)
        assert (audit.problems, audit.units) == ((), ours.units())
        uses_now = views.use_list(self.desk)
        reserved = ours.backing(State.RESERVED, State.FROZEN_RESERVED)
        used_up = ours.backing(State.RETIRED, State.REDEEMED)
        assert {one.need: one.reserved for one in uses_now if one.reserved} == reserved
        assert {one.need: one.used_up for one in uses_now if one.used_up} == used_up
        assert audit.used == {one.use: one.used_up for one in uses_now if one.used_up}

    def _led(
        self, pick: int, act: Callable[..., Any], *arrows: tuple[State, State], **said: str
    ) -> None:
        number = self._number(pick)
        self._both(
            self.account.lead(number, *arrows),
            lambda: act(self.desk, number, self.account.day, **said),
        )

    def _both(self, allowed: bool, act: Callable[[], Any]) -> None:
        """Do an act; it is accepted if the model allowed it, and only then."""
        try:
            act()
        except DataError as refused:
            assert not allowed, refused.problems
        else:
            assert allowed, "accepted against the model"

    def _number(self, pick: int) -> int:
        return 1 + pick % len(self.account.blocks)

    def _need(self, use: str) -> uses.Need:
        return uses.Need(2025, Purpose.CLAIM, use, certificate=use.startswith("c"))

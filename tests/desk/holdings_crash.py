"""The machine of all acts, with a power cut in the middle of any of them, and months that are shut.

A crash breaks an act off at its very end, before the commit; the ledger is opened anew by another
engine, and nothing of the act is there. Months are closed and reopened; bills go into open ones
only.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule
from sqlalchemy import event

from ghg.desk import period, plan, streams
from ghg.desk.activity import Typed, add_activity
from ghg.desk.context import looking
from ghg.desk.holdings import acts, uses
from ghg.desk.holdings.receive import Bought, receive
from ghg.domain.instruments import Instrument
from ghg.errors import DataError
from ghg.ledger.rows import table
from ghg.ledger.sessions import open_engine
from ghg.ledger.totals import totals_problems
from tests.desk import plant
from tests.desk.holdings_machine import NUMBER, PICK, USES, Acts

MONTHS = st.sampled_from([202501, 202502, 202503])
QUESTIONS = ("E-JUMP",)  # an unusual month is asked about; here the answer is always yes


class PowerCutError(Exception):
    """The power went before the commit."""


class Interrupted(Acts):
    """Every act of an account, and every act broken off."""

    @initialize()
    def found(self) -> None:
        Acts.found(self)
        plan.add_facility(self.desk, "F1", "安溪厂区", "350000", industry="15")
        plan.add_source(self.desk, "B-1", "锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
        diesel = next(one for one in plant.STREAMS if one.code == "DIESEL")
        streams.add_stream(self.desk, diesel)
        self.closed: set[int] = set()
        self.tonnes: dict[int, Decimal] = {}
        self.bills = 0

    @rule()
    def reopened(self) -> None:
        """Close the program and open it again."""
        self._open_anew()

    @rule(units=NUMBER, use=USES)
    def cut_off_while_taking(self, units: int, use: str) -> None:
        need = self._need(use)
        day = self.account.day
        self._broken(lambda: uses.take(self.desk, units, need, day, accept=("E-RULE",)))

    @rule(first=NUMBER, length=NUMBER)
    def cut_off_while_receiving(self, first: int, length: int) -> None:
        block = (f"CUT/{self.sequence}", str(first), str(first + length), "")
        day = self.account.day
        bought = Bought(Instrument.GEC, *block, 202506, acquired_day=day)
        self._broken(lambda: receive(self.desk, bought))

    @precondition(lambda self: self.account.blocks)
    @rule(pick=PICK, cut=NUMBER)
    def cut_off_while_cutting(self, pick: int, cut: int) -> None:
        number = self._number(pick)
        self._broken(lambda: acts.split(self.desk, number, cut, self.account.day))

    @rule(month=MONTHS)
    def cut_off_while_closing(self, month: int) -> None:
        self._broken(lambda: period.close(self.desk, month, month, "month end"))

    @rule(month=MONTHS, whole=st.booleans())
    def enter(self, month: int, whole: bool) -> None:
        """Post a bill; half of the time the power goes before the end."""
        self.bills += 1
        shown = f"{month // 100}-{month % 100:02d}"
        typed = Typed("DIESEL", "1.000001", month=shown, document=f"B-{self.bills}")
        if not whole:
            self._broken(lambda: add_activity(self.desk, typed, QUESTIONS))
            return
        self._both(month not in self.closed, lambda: add_activity(self.desk, typed, QUESTIONS))
        if month not in self.closed:
            self.tonnes[month] = self.tonnes.get(month, Decimal(0)) + Decimal("1.000001")

    @rule(month=MONTHS, shut=st.booleans())
    def close_or_open(self, month: int, shut: bool) -> None:
        """Close or open a month; what is said twice changes nothing."""
        act = period.close if shut else period.reopen
        try:
            act(self.desk, month, month, "said")
        except DataError:
            assert (month in self.closed) == shut
        else:
            (self.closed.add if shut else self.closed.discard)(month)

    @invariant()
    def months_and_totals_are_those_of_the_model(self) -> None:
        if not hasattr(self, "bills"):
            return
        assert period.closed(self.desk) == frozenset(self.closed)
        kept = table("monthly_total")
        with looking(self.desk) as at:
            assert totals_problems(at.connection, at.org_id) == []
            found = at.connection.execute(kept.select().where(kept.c.org_id == at.org_id)).all()
        assert {row.month: row.quantity for row in found} == self.tonnes

    def _broken(self, act: Any) -> None:
        """Break an act off before its commit; a refused one was never begun."""

        def power_goes(_connection: object) -> None:
            raise PowerCutError

        engine = self.desk.engine
        event.listen(engine, "commit", power_goes)
        try:
            act()
        except (PowerCutError, DataError):
            pass
        finally:
            event.remove(engine, "commit", power_goes)
        self._open_anew()

    def _open_anew(self) -> None:
        url = self.desk.engine.url.render_as_string(hide_password=False)
        self.desk.engine.dispose()
        self.desk = replace(self.desk, engine=open_engine(url))

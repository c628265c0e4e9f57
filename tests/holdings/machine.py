"""A model of holdings as a dictionary unit -> state, and the machine that plays both.

Every operation goes to the ledger and to the model; the ledger must accept exactly what the model
allows, and after each step the units of both are the same, number by number.
"""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Engine, text

from ghg.domain.instruments import TRANSITIONS, State
from ghg.errors import DataError
from ghg.holdings import blocks
from ghg.holdings.audit import audit
from ghg.holdings.pen import standing
from tests.holdings.store import GEC, TODAY, founded, pen, received

UNITS = 12  # of the batch that all blocks come from
PICK = st.integers(0, 30)
Range = tuple[int, int]


class Holdings(RuleBasedStateMachine):
    """Receive, cut and lead blocks about; `open_engine` gives a fresh ledger."""

    engine: Engine

    def open_engine(self) -> Engine:
        raise NotImplementedError

    @initialize()
    def found(self) -> None:
        self.engine = self.open_engine()
        founded(self.engine)
        self.blocks: dict[int, tuple[Range, State, int | None]] = {}
        self.taken: set[int] = set()

    @rule(first=st.integers(0, UNITS), length=st.integers(0, UNITS), held=st.booleans())
    def receive(self, first: int, length: int, held: bool) -> None:
        last = first + length - 1
        state = State.HELD if held else State.EXPECTED
        numbers = set(range(first, last + 1))
        allowed = 1 <= first <= last and not numbers & self.taken
        block = self._try(lambda at: received(at, replace(GEC, first=first, last=last), state))
        assert (block is not None) == allowed
        if block is not None:
            self.blocks[block.block] = ((first, last), state, None)
            self.taken |= numbers

    @rule(pick=PICK, cut=st.integers(0, UNITS))
    def cut(self, pick: int, cut: int) -> None:
        chosen = self._chosen(pick)
        if chosen is None:
            return
        number, ((first, last), state, use) = chosen
        allowed = state in (State.HELD, State.RESERVED) and first <= cut < last
        halves = self._try(lambda at: blocks.split(at, number, cut, TODAY))
        assert (halves is not None) == allowed
        if halves is not None:
            self.blocks[number] = ((first, last), State.SPLIT, None)
            for half, span in zip(halves, ((first, cut), (cut + 1, last)), strict=True):
                self.blocks[half.block] = (span, state, use)

    @rule(pick=PICK, to=st.sampled_from(State), use=st.sampled_from([1, 2]), proof=st.booleans())
    def lead(self, pick: int, to: State, use: int, proof: bool) -> None:
        chosen = self._chosen(pick)
        if chosen is None:
            return
        number, (span, state, mine) = chosen
        keeps = state in (State.RESERVED, State.FROZEN_RESERVED, State.RETIRED, State.REDEEMED)
        allowed = (
            (state, to) in TRANSITIONS
            and to not in (State.SPLIT, State.RETIRED)  # a certificate is redeemed
            and (not keeps or use == mine)
            and (to is not State.REDEEMED or proof)
        )
        facts: dict[str, object] = {"reason": "step"}
        if to is State.RESERVED or keeps:
            facts["use_id"] = use
        if proof:
            facts |= {"reference": "R", "beneficiary": "主体", "evidence_id": 1}
        moved = self._try(lambda at: blocks.move(at, number, to, TODAY, **facts))
        assert (moved is not None) == allowed, (state, to, use, mine, proof)
        if moved is not None:
            self.blocks[number] = (span, to, use if to in _WITH_USE else None)
            if to is State.VOID and number in self._wholes():
                self.taken -= set(range(span[0], span[1] + 1))

    @invariant()
    def the_ledger_is_the_model(self) -> None:
        if not hasattr(self, "engine"):
            return
        with pen(self.engine) as at:
            found = audit(at.connection, 1)
            assert found.problems == ()
            for number, (span, state, use) in self.blocks.items():
                now = standing(at.connection, 1, number)
                assert ((now.first, now.last), now.state) == (span, state)
                if state in (State.RESERVED, State.REDEEMED):
                    assert now.use == use
        leaves = [one for one in self.blocks.values() if one[1] is not State.SPLIT]
        wanted: dict[str, int] = {}
        for (first, last), state, _ in leaves:
            wanted[state] = wanted.get(state, 0) + last - first + 1
        assert found.units == wanted

    def teardown(self) -> None:
        if hasattr(self, "engine"):
            self.engine.dispose()

    def _wholes(self) -> set[int]:
        with pen(self.engine) as at:
            found = at.connection.execute(text("SELECT id FROM block WHERE parent_id IS NULL"))
            return set(found.scalars())

    def _chosen(self, pick: int) -> tuple[int, tuple[Range, State, int | None]] | None:
        if not self.blocks:
            return None
        number = sorted(self.blocks)[pick % len(self.blocks)]
        return number, self.blocks[number]

    def _try(self, act):
        """Do an act in a transaction of its own; None when it is refused."""
        try:
            with pen(self.engine, approver="Li") as at:
                return act(at)
        except DataError:
            return None


_WITH_USE = (State.RESERVED, State.FROZEN_RESERVED, State.RETIRED, State.REDEEMED)

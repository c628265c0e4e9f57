"""What registries say themselves: their statement of a day, and until when a range can be used."""

from sqlalchemy import func, select

from ghg.desk.context import Acting, Desk, acting, looking
from ghg.desk.evidence import evidence_id
from ghg.domain.certificates import valid_until
from ghg.domain.instruments import Instrument
from ghg.domain.periods import day_text
from ghg.errors import NOWHERE, DataError
from ghg.holdings.papers import Statement, statements
from ghg.holdings.positions import Position, position_of
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import Input, RegistryStatementInput, SerialTermInput

__all__ = ["Statement", "set_term", "state", "statement_list"]


def state(
    desk: Desk, instrument: Instrument, units: int, day: int, evidence: str = "", note: str = ""
) -> Statement:
    """Keep a registry's statement of what we own at the end of a day, beside our books of that day.

    A second statement of the same day replaces the first. Raises E-RANGE.field, E-REF.evidence.
    """
    with acting(desk, "holding.statement", instrument.value, note) as at:
        kept = table("registry_statement")
        here = (kept.c.instrument == instrument) & (kept.c.on_day == day)
        given = checked(
            RegistryStatementInput,
            instrument=instrument,
            on_day=day,
            units=units,
            evidence_id=evidence_id(at, evidence) if evidence else None,
            note=note,
            revision=_next(at, "registry_statement", here),
        )
        _put(at, "registry_statement", given)
        found = statements(at.connection, at.org_id)
    return next(one for one in found if (one.instrument, one.on_day) == (instrument.value, day))


def statement_list(desk: Desk) -> tuple[Statement, ...]:
    """List the statements, each beside the books of its day, derived anew."""
    with looking(desk) as at:
        return statements(at.connection, at.org_id)


def set_term(desk: Desk, block: int, until: int, evidence: str = "", note: str = "") -> Position:
    """Keep until when the registry lets a block's range be used.

    It holds for the whole range as it was entered. Raises E-RULE.term when the rule of the kind
    ends sooner or the range begins later, E-REF.block.
    """
    with acting(desk, "holding.term", f"block {block}", note) as at:
        held = position_of(at.connection, at.org_id, block)
        rule = valid_until(held.instrument, held.first_month)
        if (rule and until > rule) or until < held.acquired_day:
            said = {"rule": day_text(rule) if rule else "-", "since": day_text(held.acquired_day)}
            raise DataError("E-RULE.term", NOWHERE, day_text(until), **said)
        terms = table("serial_term")
        given = checked(
            SerialTermInput,
            root_id=held.root,
            until_day=until,
            evidence_id=evidence_id(at, evidence) if evidence else None,
            note=note,
            revision=_next(at, "serial_term", terms.c.root_id == held.root),
        )
        _put(at, "serial_term", given)
        return position_of(at.connection, at.org_id, block)


def _next(at: Acting, name: str, here: object) -> int:
    kept = table(name)
    wanted = select(func.max(kept.c.revision)).where((kept.c.org_id == at.org_id) & here)
    before = at.connection.scalar(wanted)
    return 0 if before is None else int(before) + 1


def _put(at: Acting, name: str, given: Input) -> None:
    head = at.record(given.model_dump())
    rows.add(at.connection, at.org_id, name, [given], seq=head.seq)

"""Which ranges stand for the same power: found by plant and month, judged by the dated rules."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, text

from ghg.domain.double_benefit import (
    BenefitRule,
    Effect,
    Generation,
    not_issued,
    plant_key,
    twice,
)
from ghg.domain.instruments import Instrument, State
from ghg.domain.periods import month_text
from ghg.errors import NOWHERE, DataError
from ghg.holdings.pen import Pen, write_row
from ghg.holdings.words import worded
from ghg.ledger.rows import checked
from ghg.ledger.tables import PlantPowerInput

_SAME_PLANT = """SELECT p.root_id, p.technology, p.first_month, p.last_month FROM plant_power p
JOIN serial_root r ON r.org_id = p.org_id AND r.id = p.root_id
WHERE p.org_id = :org AND p.plant_key = :plant AND p.instrument = :instrument
  AND p.first_month <= :last AND p.last_month >= :first AND r.void = 0
ORDER BY p.first_month, p.root_id"""
_ENDED = """SELECT count(*) FROM block b JOIN block_event e
  ON e.org_id = b.org_id AND e.block_id = b.id AND e.n = (SELECT max(l.n) FROM block_event l
    WHERE l.org_id = b.org_id AND l.block_id = b.id)
WHERE b.org_id = :org AND b.root_id = :root AND e.to_state NOT IN ('split', :cancelled)"""


def refuse_double(
    connection: Connection,
    org_id: int,
    rules: Sequence[BenefitRule],
    new: Generation,
    *,
    proven: bool = False,
) -> None:
    """Refuse units that no rule allows, or whose power stands in the books already.

    `proven` tells that a second person has seen that the power is another. Raises
    E-RULE.not_issued, E-DOUBLE.power with the entry that stands.
    """
    never = not_issued(rules, new)
    if never is not None:
        named = worded("kind", "instrument", new.instrument)
        raise DataError(
            "E-RULE.not_issued", NOWHERE, new.instrument.value, document=never.document, **named
        )
    held = _same_plant(connection, org_id, rules, new)
    for rule, other in twice(rules, new, held):
        if not (proven and rule.proof):
            said = {
                "plant": new.plant,
                "root": other.root,
                "month": month_text(max(new.first_month, other.first_month)),
                "document": rule.document,
            }
            named = worded("kind", "instrument", new.instrument)
            named |= worded("other", "instrument", other.instrument)
            raise DataError("E-DOUBLE.power", NOWHERE, new.instrument.value, **said, **named)


def write_plant(pen: Pen, root: int, new: Generation) -> None:
    """Keep at which plant and in which months a range was made."""
    key = plant_key(new.plant)
    if not key:
        return
    given = checked(
        PlantPowerInput,
        root_id=root,
        plant_key=key,
        instrument=new.instrument,
        technology=new.technology,
        first_month=new.first_month,
        last_month=new.last_month,
    )
    write_row(pen, "plant_power", given)


def _same_plant(
    connection: Connection, org_id: int, rules: Iterable[BenefitRule], new: Generation
) -> Iterator[Generation]:
    """Read the ranges of other instruments that a rule sets against the new one."""
    against = {
        name
        for rule in rules
        if rule.effect is Effect.ONE_ONLY and new.instrument.value in rule.instruments
        for name in rule.instruments - {new.instrument.value}
    }
    asked = {"org": org_id, "plant": plant_key(new.plant)}
    asked |= {"first": new.first_month, "last": new.last_month}
    for name in sorted(against) if asked["plant"] else ():
        rows = connection.execute(text(_SAME_PLANT), {**asked, "instrument": name}).all()
        for row in rows:
            if _stands(connection, org_id, row.root_id):
                months = row.first_month, row.last_month
                yield Generation(
                    Instrument(name), new.plant, row.technology, *months, root=row.root_id
                )


def _stands(connection: Connection, org_id: int, root: int) -> bool:
    """Tell whether anything of a range was not cancelled by the registry."""
    asked = {"org": org_id, "root": root, "cancelled": State.CANCELLED.value}
    return bool(connection.scalar(text(_ENDED), asked))

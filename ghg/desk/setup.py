"""Inventories (清单): what the figures of a year are to mean; stored once, moved with a reason."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, select

from ghg.desk.context import Acting, Desk, Looking, acting, entity_id, id_of, looking, published
from ghg.domain import periods
from ghg.domain.geography import Level
from ghg.domain.guides import GuideChoice
from ghg.domain.issue import PinRow
from ghg.errors import NOWHERE, DataError
from ghg.inventory.books import Setup
from ghg.inventory.electricity import REST_RULES
from ghg.inventory.guides import guides_for
from ghg.ledger import rows
from ghg.ledger.rows import checked, table
from ghg.ledger.tables import InventoryInput
from ghg.library import gwp, load_guide, propose_gwp_set
from ghg.plan.plan import load_plan

EDITION_2025_FROM = 20260701  # GB/T 32150-2025 in force
CHINA_AHEAD = timedelta(hours=8)  # of UTC, winter and summer


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the program would store, with its reasons, for a person to confirm."""

    gwp_set: str
    gwp_reason_zh: str
    gwp_reason_en: str
    edition: str
    market_rest_rule: str
    guides: tuple[tuple[str, GuideChoice], ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """How an inventory is to be set up; empty words take the proposal, except the GWP set."""

    code: str
    year: int
    gwp_set: str
    gwp_reason: str = ""
    as_of: int = 0
    electricity_level: str = "province"
    market_rest_rule: str = ""
    edition: str = ""
    allocation: str = ""
    pins: tuple[PinRow, ...] = ()
    entity: str = ""


def propose(
    desk: Desk, year: int, as_of: int = 0, pins: tuple[PinRow, ...] = (), entity: str = ""
) -> Proposal:
    """Propose guides, GWP set, edition and market rule for a year."""
    with looking(desk) as at:
        plan = load_plan(at.connection, at.org_id, entity_id(at, entity))
    as_of = as_of or today()
    chosen = guides_for(plan.facilities, published(), year, as_of, pins)
    guides = tuple(chosen.items())
    if not guides:
        raise DataError("E-EMPTY.facility")
    first = guides[0][1].guide
    said = propose_gwp_set(first)
    return Proposal(
        gwp_set=said.gwp_set,
        gwp_reason_zh=said.reason_zh,
        gwp_reason_en=said.reason_en,
        edition="gbt32150-2025" if as_of >= EDITION_2025_FROM else "gbt32150-2015",
        market_rest_rule=first.electricity.market_rest_rule or "average",
        guides=guides,
    )


def new_inventory(desk: Desk, wanted: Wanted) -> Setup:
    """Set up an inventory; raises E-GWP with the proposal when no GWP set was named."""
    offered = propose(desk, wanted.year, wanted.as_of, wanted.pins, wanted.entity)
    if not wanted.gwp_set:
        raise DataError(
            "E-GWP",
            NOWHERE,
            "",
            proposed=offered.gwp_set,
            zh=offered.gwp_reason_zh,
            en=offered.gwp_reason_en,
        )
    rules = _known_rules(
        {
            "edition": wanted.edition or offered.edition,
            "gwp_set": wanted.gwp_set,
            "gwp_reason": wanted.gwp_reason or _proposed_reason(wanted, offered),
            "as_of": wanted.as_of or today(),
            "electricity_level": wanted.electricity_level,
            "market_rest_rule": wanted.market_rest_rule or offered.market_rest_rule,
            "pins": wanted.pins,
            "allocation": wanted.allocation,
        }
    )
    period = periods.year_period(wanted.year)
    with acting(desk, "inventory.new", wanted.code) as at:
        given = checked(
            InventoryInput,
            entity_id=entity_id(at, wanted.entity),
            code=wanted.code,
            year=wanted.year,
            first_month=period.first_month,
            last_month=period.last_month,
            **rules,
        )
        at.put("inventory", given)
        return setup_of(inventory_row(at, wanted.code))


def _proposed_reason(wanted: Wanted, offered: Proposal) -> str:
    """Give the proposal's reason, when it was the proposal that was taken."""
    return offered.gwp_reason_zh if wanted.gwp_set == offered.gwp_set else ""


def change_inventory(desk: Desk, code: str, reason: str, **changes: Any) -> Setup:
    """Move a stored rule (`as_of`, `electricity_level`, `market_rest_rule`, `gwp_set`) or the
    pins, with a reason; issued figures stay as they are."""
    if not reason:
        raise DataError("E-REASON", NOWHERE, code)
    with acting(desk, "inventory.change", code, reason) as at:
        row = inventory_row(at, code)
        kept = {name: getattr(row, name) for name in InventoryInput.model_fields}
        moved = _known_rules({**kept, **changes})
        given = checked(InventoryInput, **{**moved, "version": row.version + 1})
        at.record({"old": kept, "new": given.model_dump()})
        rows.change(at.connection, at.org_id, "inventory", row.id, **given.model_dump())
        return setup_of(inventory_row(at, code))


def move_rules(
    desk: Desk,
    code: str,
    reason: str,
    as_of: int = 0,
    electricity_level: str = "",
    market_rest_rule: str = "",
    gwp_set: str = "",
) -> Setup:
    """Move the rules that are named; the others stay."""
    said = {"as_of": as_of, "electricity_level": electricity_level, "gwp_set": gwp_set}
    said |= {"market_rest_rule": market_rest_rule}
    return change_inventory(
        desk, code, reason, **{name: value for name, value in said.items() if value}
    )


def pin_guide(desk: Desk, code: str, facility: str, reason: str, guide: str = "") -> Setup:
    """Fix the guide of a facility in an inventory, with the reason that is printed; without a guide
    the program chooses again. Raises E-REF.facility, E-REF.guide."""
    with looking(desk) as at:
        kept = setup_of(inventory_row(at, code)).pins
        id_of(at, "facility", facility)
    others = tuple(one for one in kept if one.facility != facility)
    mine = (PinRow(facility, guide, reason),) if guide else ()
    return change_inventory(desk, code, reason, pins=(*others, *mine))


def inventory_row(at: Acting | Looking, code: str = "") -> Row[Any]:
    """Give the row of an inventory, or of the only one; raises E-REF.inventory."""
    inventories = table("inventory")
    found = list(
        at.connection.execute(
            select(inventories).where(inventories.c.org_id == at.org_id).order_by(inventories.c.id)
        )
    )
    named = [row for row in found if code in ("", row.code)]
    if len(named) != 1:
        listed = "、".join(row.code for row in found) or "-"
        raise DataError("E-REF.inventory", NOWHERE, code, near=listed)
    return named[0]


def setup_of(row: Row[Any]) -> Setup:
    """Turn an inventory's row into its frozen setup."""
    return Setup(
        inventory=row.code,
        year=row.year,
        first_month=row.first_month,
        last_month=row.last_month,
        edition=row.edition,
        gwp_set=row.gwp_set,
        gwp_reason=row.gwp_reason,
        as_of=row.as_of,
        electricity_level=row.electricity_level,
        market_rest_rule=row.market_rest_rule,
        allocation=row.allocation,
        pins=tuple(PinRow(**pin) for pin in json.loads(row.guides).get("pins", ())),
    )


def today() -> int:
    """Give the day in China, whatever the zone of the machine: days of the books are those of its
    bills and meters, and China has one time without summer time."""
    return periods.from_date((datetime.now(UTC) + CHINA_AHEAD).date())


def _known_rules(rules: dict[str, Any]) -> dict[str, Any]:
    """Check every stored rule against what the program knows; pins become text.

    Raises E-LEVEL, E-REST-RULE, E-REF.gwp_set, E-REF.guide.
    """
    library = published()
    level, rest = str(rules["electricity_level"]), rules["market_rest_rule"]
    gwp(library, rules["gwp_set"], "CO2")
    load_guide(library, rules["edition"])
    if level not in tuple(Level):
        raise DataError("E-LEVEL", NOWHERE, level, choices="、".join(Level))
    if rest not in REST_RULES:
        raise DataError("E-REST-RULE", NOWHERE, rest, choices="、".join(REST_RULES))
    made = {**rules, "electricity_level": Level(level)}
    for pin in rules.get("pins", ()):
        load_guide(library, pin.guide)
    if "pins" in made:
        made["guides"] = _pins_text(made.pop("pins"))
    return made


def _pins_text(pins: tuple[PinRow, ...]) -> str:
    return json.dumps({"pins": [asdict(pin) for pin in pins]}, ensure_ascii=False, sort_keys=True)

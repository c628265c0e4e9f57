"""Inventories: their rules, figures, issues, why a number is what it is."""

from typing import Any

from ghg.desk.audit import audit_file
from ghg.desk.context import Desk
from ghg.desk.factors.otherwise import compare_issues, compare_rules
from ghg.desk.inventory import (
    compare,
    draft,
    explained,
    inventory_list,
    issue,
    issue_list,
    load_issue,
    replay,
)
from ghg.desk.overview import (
    Explained,
    ExplainedFigure,
    ExplainedIntensity,
    ExplainedTotal,
)
from ghg.desk.setup import Wanted, change_inventory, new_inventory, propose
from ghg.domain.issue import Issue, PinRow
from ghg.errors import NOWHERE, DataError
from ghg.web.api.route import act, read, take

Why = Explained | ExplainedFigure | ExplainedIntensity | ExplainedTotal


def proposed(desk: Desk, year: int, as_of: int = 0, entity: str = "") -> Any:
    """Propose the rules of a year's inventory, each with its reason."""
    return propose(desk, year, as_of, entity=entity)


def made(desk: Desk, wanted: Wanted) -> Any:
    """Set up an inventory."""
    return new_inventory(desk, wanted)


def setup_named(desk: Desk, code: str) -> Any:
    """Give the rules of one inventory; raises E-REF.inventory."""
    found = inventory_list(desk)
    for one in found:
        if one.inventory == code:
            return one
    near = "、".join(one.inventory for one in found)
    raise DataError("E-REF.inventory", NOWHERE, code, near=near or "-")


def changed(
    desk: Desk,
    code: str,
    reason: str,
    as_of: int | None = None,
    electricity_level: str | None = None,
    market_rest_rule: str | None = None,
    gwp_set: str | None = None,
    allocation: str | None = None,
    pins: tuple[PinRow, ...] | None = None,
) -> Any:
    """Move rules of an inventory, with the reason; issued figures stay as they are."""
    said: dict[str, Any] = {"as_of": as_of, "gwp_set": gwp_set, "pins": pins}
    said |= {"market_rest_rule": market_rest_rule, "allocation": allocation}
    said |= {"electricity_level": electricity_level}
    changes = {name: new for name, new in said.items() if new is not None}
    return change_inventory(desk, code, reason, **changes)


def figures(desk: Desk, code: str, number: int = 0) -> tuple[Issue, str]:
    """Give an issue with its hash; the last one for 0."""
    return load_issue(desk, code, number)


def why(desk: Desk, code: str, number: str, issue_number: int = 0) -> Why:
    """Walk a line or a total back: formula, records, factor with losers, document, evidence."""
    return explained(desk, number, code, issue_number)[1]


ROUTES = (
    read("inventories", inventory_list),
    act("inventories", made, like=new_inventory),
    read("inventories/proposal", proposed, like=propose),
    read("inventories/{code}", setup_named, like=change_inventory),
    act("inventories/{code}/change", changed, version=setup_named, like=change_inventory),
    read("inventories/{code}/draft", draft),
    read("inventories/{code}/issues", issue_list),
    act("inventories/{code}/issues", issue),
    read("inventories/{code}/issues/{number}", figures, "issue", "sha256"),
    read("inventories/{code}/issues/{number}/replay", replay),
    read("inventories/{code}/explain", why),
    read("inventories/{code}/compare", compare),
    read("inventories/{code}/compare/causes", compare_issues),
    read("inventories/{code}/compare/rules", compare_rules),
    take("files/audit", audit_file),
)

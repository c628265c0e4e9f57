"""The cross-check page (交叉核对表): what a verifier compares first, judged and never adjusted.

Every check is a pure function of the count; a comparison that cannot be made is a row that says
what is missing.
"""

from collections.abc import Sequence
from typing import Any

from ghg.domain.annexes import CheckRow
from ghg.domain.issue import EnergyRow
from ghg.inventory.crosschecks.forms import form205
from ghg.inventory.crosschecks.judge import judged
from ghg.inventory.crosschecks.meters import main_submeters, meter_invoice
from ghg.inventory.crosschecks.plant import nameplate, unit_price
from ghg.inventory.crosschecks.products import b204, energy_per_product
from ghg.inventory.crosschecks.stock import bill_months, stock_carried, stock_equation
from ghg.inventory.crosschecks.years import year_before
from ghg.inventory.energy import Energy
from ghg.inventory.energy_sides import energy_sides
from ghg.inventory.tally import Count


def check_annex(tally: Count, energy: Energy, *, blocked: bool) -> dict[str, Any]:
    """Give the cross-checks and the difference of the energy and the carbon account."""
    checks = check_rows(tally, energy.rows, blocked=blocked)
    return {
        "checks": checks,
        "energy_apart": energy.apart,
        "energy_sides": energy_sides(tally, energy),
    }


def check_rows(tally: Count, energy: Sequence[EnergyRow], *, blocked: bool) -> tuple[CheckRow, ...]:
    """Make every cross-check of an inventory, in the order of the page."""
    pairs = (
        *stock_equation(tally),
        *stock_carried(tally),
        *meter_invoice(tally),
        *main_submeters(tally),
        *unit_price(tally),
        *form205(tally, energy),
        *b204(tally),
        *energy_per_product(tally, energy),
        *nameplate(tally),
        *bill_months(tally),
        *year_before(tally, blocked=blocked),
    )
    return judged(pairs, tally)

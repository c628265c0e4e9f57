"""The tea factory under verification, with the one line that is wrong.

March 2025: grid power = 128,700 - 17,217 (solar) - 22,300 (green) = 89,183 kWh, at 0.5306 t/MWh
47.3204998 t. The bill says 128,900 kWh, so 89,383 kWh and 47.4266198 t: 0.10612 t more.
"""

from dataclasses import replace
from decimal import Decimal

from ghg.desk import inventory, period
from ghg.desk.activity import Changes, correct_activity
from ghg.desk.context import Desk
from ghg.desk.records import records_of
from ghg.desk.verification.drawing import Asked, draw_sample
from ghg.desk.verification.engagements import add_engagement, set_terms
from ghg.desk.verification.findings import Raised, raise_finding
from ghg.desk.verification.ticks import Seen, draw_list, tick
from ghg.domain.findings import FindingKind, KeptFinding, Tick
from ghg.errors import GhgError

LINE, MARCH = "GRID.202503.G", 202503
REPORTED, CORRECTED = "47.3204998", "47.4266198"
NC = Raised(
    number="NC-1",
    kind=FindingKind.NONCONFORMITY,
    text="三月总表电量与账单不符",
    line=LINE,
    raised_by="王某",
    due_on=20260410,
)


def engaged(desk: Desk, percent: str = "5") -> Desk:
    """Issue the year and agree on a verification of it."""
    inventory.issue(desk)
    add_engagement(desk, "V1", "2025", "省级核查", "某核查机构", "王某")
    if percent:
        set_terms(desk, "V1", Decimal(percent), 20260302)
    return desk


def raised(desk: Desk, **changes: object) -> KeptFinding:
    """Raise the finding on the wrong line."""
    return raise_finding(desk, "V1", replace(NC, **changes))


def mended(desk: Desk) -> int:
    """Correct the record of March; give the batch of the correction."""
    period.reopen(desk, MARCH, MARCH, "核查更正")
    (record,) = records_of(desk, "USED", MARCH).rows
    assert record.quantity == 128700
    made = correct_activity(desk, record.record, Changes(quantity="128,900"), "账单为128,900 kWh")
    assert made.batch is not None
    return made.batch


def all_ticked(desk: Desk) -> None:
    """Tick every record of every draw as agreeing."""
    picks = [one.pick for draw in draw_list(desk, "V1") for one in draw.picks if not one.result]
    tick(desk, tuple(picks), Seen(Tick.AGREES))


def drawn(desk: Desk, **asked: object):
    return draw_sample(desk, "V1", Asked(**asked))


def codes(error: GhgError) -> list[str]:
    return [one.code for one in error.problems]

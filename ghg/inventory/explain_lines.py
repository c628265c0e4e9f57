"""Which frozen lines a total sums; every axis is told apart as it was when the total was made."""

from collections.abc import Callable, Mapping

from ghg.domain.gases import Gas
from ghg.domain.guides import TotalsRule
from ghg.domain.issue import Issue, LineRow, TotalRow
from ghg.inventory.totals import ENERGY_CLASSES

_FIELDS: Mapping[str, str] = {
    "gbt": "gbt_class",
    "row": "report_row",
    "scope": "scope",
    "iso": "iso_category",
    "facility": "facility",
    "source": "source",
    "month": "month",
}
# what the scopes rule tells apart instead of deducting it
DEDUCTED_CLASSES = ("exported_electricity", "exported_heat", "recovery", "carbon_in_product")


def lines_of(issue: Issue, total: TotalRow) -> tuple[LineRow, ...]:
    """List the lines that a total sums: of the guide's view, for `scope2` of its own view with the
    bought heat, for `beside` what stays outside the guide's total."""
    holds = _held(issue, total)
    return tuple(line for line in issue.lines if holds(line))


def _held(issue: Issue, total: TotalRow) -> Callable[[LineRow], bool]:
    counts = guide_counter(issue)
    counted = {line.number for line in issue.lines if counts(line)}
    if total.axis == "scope2":
        return lambda line: line.view == total.key or _is_bought_heat(line)
    if total.axis == "gas":
        return lambda line: (
            line.view == "guide" and line.gas == total.key and line.membership != "part"
        )
    if total.axis == "beside":
        return lambda line: _beside(line, total.key, counted)
    if total.axis == "name":
        return lambda line: line.view == "guide" and _named(line, total.key, counted)
    if total.axis == "unit":
        units = {row.code: row.unit for row in issue.sources}
        return lambda line: line.number in counted and units[line.source] == total.key
    field = _FIELDS[total.axis]
    return lambda line: line.number in counted and str(getattr(line, field)) == total.key


def guide_counter(issue: Issue) -> Callable[[LineRow], bool]:
    """Give the test whether a line enters the total that its guide's rule prints."""
    gases = {row.code: row.gases for row in issue.sources}
    rules = {row.facility: row.totals_rule for row in issue.guides}

    def counts(line: LineRow) -> bool:
        inside = line.view == "guide" and line.membership == "inside"
        if not inside or line.gas not in gases[line.source]:
            return False
        rule = rules[line.facility]
        if rule == TotalsRule.DIRECT_ONLY:
            return line.gbt_class not in ENERGY_CLASSES
        return not (rule == TotalsRule.SCOPES and line.gbt_class in DEDUCTED_CLASSES)

    return counts


def _named(line: LineRow, key: str, counted: set[str]) -> bool:
    if key == "guide":
        return line.number in counted
    if key == "guide_without_energy":
        return line.number in counted and line.gbt_class not in ENERGY_CLASSES
    known = line.membership not in ("outside", "part") and line.gas in tuple(Gas)
    return known and (key != "co2_only" or line.gas == "CO2")


def _beside(line: LineRow, source: str, counted: set[str]) -> bool:
    return line.view == "guide" and line.source == source and line.number not in counted


def _is_bought_heat(line: LineRow) -> bool:
    return line.view == "guide" and line.gbt_class == "purchased_heat"

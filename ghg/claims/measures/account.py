"""The energy account of a frozen issue in tce at calorific value: used, exported, not weighed.

An item without a coefficient of standard coal is in no row of the account. Its tce may be told as a
plant fact (`energy_without_coefficient`, named by the item); until then there is no sum, for a part
of the energy would look like all of it.
"""

from fractions import Fraction

from ghg.claims.answers import Answer, joined, known, lacking, term
from ghg.claims.case import Case
from ghg.claims.facts import fact_of, names_of, need_of
from ghg.claims.issued import issue_need, no_total, total_of
from ghg.claims.kilowatt_hours import kwh_by
from ghg.domain.issue import Issue
from ghg.domain.numbers import from_exact_text
from ghg.domain.streams import Power, Route

TCE = "tce"
BOUGHT, OWN, HEAT = "electricity", "electricity_own_nonfossil", "heat"
UNWEIGHED, UNWEIGHED_EXPORT = "notice.no_coal_equivalent", "notice.no_coal_apart.sold"
TOLD = "energy_without_coefficient"


def used_tce(issue: Issue, without: tuple[str, ...] = ()) -> Answer:
    """Sum what was used, but for some items; missing without totals or without any energy."""
    if not total_of(issue, "guide"):
        return no_total(TCE)
    if not issue.energy:
        return lacking(TCE, issue_need("energy"))
    rows = [row for row in issue.energy if row.item not in without]
    sums: dict[str, Fraction] = {}
    for row in rows:
        sums[row.item] = sums.get(row.item, Fraction(0)) + Fraction(row.calorific_tce)
    terms = (term(item, tce, TCE, "issue", f"energy {item}") for item, tce in sums.items())
    return known(sum(sums.values(), Fraction(0)), TCE, *terms)


def exported_tce(issue: Issue, *items: str) -> Answer:
    """Give exported energy of some items as a negative number: it was not used here.

    Of power only what was made from own fuel: the account holds that fuel, and never held power
    without fuel that left the plant.
    """
    unknown = [one.subject for one in issue.notices if one.term == UNWEIGHED_EXPORT]
    if set(items) & set(unknown):
        return lacking(TCE, issue_need("coal"))
    sold = (r for r in issue.annexes.energy_apart if r.part == "sold" and r.item in items)
    out = sum(
        (Fraction(row.calorific_tce) * _of_fuel(issue, row.item) for row in sold), Fraction(0)
    )
    said = (term("exported", -out, TCE, "issue", "energy_apart sold"),) if out else ()
    return known(-out, TCE, *said)


def fuel_power_exported_kwh(issue: Issue) -> Fraction:
    """Give the exported power that was made from own fuel, kWh."""
    rows = (r for r in issue.power if r.route == Route.EXPORT and r.power == Power.OWN_FOSSIL)
    return sum((from_exact_text(row.kwh) for row in rows), Fraction(0))


def _of_fuel(issue: Issue, item: str) -> Fraction:
    """Give the share of an exported item that was made from own fuel; heat always is."""
    whole = kwh_by(issue, Route.EXPORT) if item == BOUGHT else Fraction(0)
    return fuel_power_exported_kwh(issue) / whole if whole else Fraction(1)


def unweighed(case: Case) -> Answer:
    """Give the tce that was told of items without a coefficient; 0 where every item has one."""
    items = [one.subject for one in case.issue.notices if one.term == UNWEIGHED]
    told = (_told(case, item) for item in dict.fromkeys(items))
    return joined(TCE, lambda *values: sum(values, Fraction(0)), *told)


def _told(case: Case, item: str) -> Answer:
    """Give what was told of an item, under its code or either of its names."""
    row = next((one for one in case.issue.streams if one.item == item), None)
    names = (item,) if row is None else (item, row.item_zh, row.item_en)
    for name in names_of(case, TOLD):
        if name in names:
            return fact_of(case, TOLD, name)
    zh, en = (row.item_zh, row.item_en) if row is not None else ("", "")
    return lacking(TCE, need_of(case.factory.kinds[TOLD], zh or item, en))

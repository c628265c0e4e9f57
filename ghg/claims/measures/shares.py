"""Shares of renewable, non-fossil and physically recognised power and energy (M08 to M11, 622号).

    re_utilisation        (counted kWh x 0.1229 + biomass) / E_cal              GB/T 36132-2025 B.5
    nonfossil_share       (counted kWh x e + biomass) / E_eq                    NZF-1.2
    physical_green_share  counted kWh / all electricity                         NZF-1.3
    direct_supply_share   direct line / all electricity                         910号 annex 4
    nonfossil_share_622, physical_share_622     the account of the issue        622号

Which way counts stands in a recognition map, and each kilowatt-hour has one way. A way of which a
map says nothing counts for nothing, and the share is then a lower bound with the document to get.
B.5 does not say at which value electricity enters; it enters at calorific value here as in E_cal.

Source: claims-standards, 1 (M08 to M11), 4.5; 发改能源〔2026〕622号 (T20, T21).
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from ghg.claims.answers import Answer, joined, known, lacking, over, term
from ghg.claims.case import Case
from ghg.claims.issued import issue_need, no_total
from ghg.claims.measures.account import TCE
from ghg.claims.measures.energy import (
    CALORIFIC_KWH,
    KWH,
    coefficient,
    electricity_kwh,
    energy_tce_calorific,
    energy_tce_primary,
)
from ghg.claims.measures.measure import Measure
from ghg.claims.power import came_in, unread
from ghg.claims.words import both
from ghg.domain.claims import Need, NeedKind
from ghg.domain.numbers import exact_text, from_exact_text, shown
from ghg.domain.recognition import Treatment, Way

RENEWABLE, NONFOSSIL, PHYSICAL = "gbt36132_2025", "zcf_nonfossil", "zcf_physical"
BIOMASS = "biomass_memo"
ZERO, HUNDRED = Fraction(0), 100


@dataclass(frozen=True, slots=True)
class Counted:
    """What a map counts of the year's power, and what it says nothing of."""

    answer: Answer
    unread: tuple[Need, ...]


def re_utilisation(case: Case) -> Answer:
    """M08: renewable energy over comprehensive energy, both in tce at calorific value."""
    counted = counted_kwh(case, RENEWABLE)
    above = _with_biomass(case, counted.answer, known(CALORIFIC_KWH, "kgce/kWh"))
    made = over(above, energy_tce_calorific(case), "1", issue_need("energy"))
    return _bounded(made, counted.unread)


def nonfossil_share(case: Case) -> Answer:
    """M09: non-fossil energy over comprehensive energy, both in tce at 等价值."""
    counted = counted_kwh(case, NONFOSSIL)
    above = _with_biomass(case, counted.answer, coefficient(case))
    made = over(above, energy_tce_primary(case), "1", issue_need("energy"))
    return _bounded(made, counted.unread)


def physical_green_share(case: Case) -> Answer:
    """M10: physically recognised non-fossil power over all electricity."""
    return _of_power(case, PHYSICAL)


def renewable_electricity_share(case: Case) -> Answer:
    """Renewable power, as GB/T 36132-2025 counts it, over all electricity."""
    return _of_power(case, RENEWABLE)


def direct_supply_share(case: Case) -> Answer:
    """M11: power by a direct line over all electricity; own generation is told beside it.

    The text names direct supply and does not say whether own roof plants belong to it.
    """
    all_kwh = electricity_kwh(case)
    if all_kwh.value is None:
        return all_kwh
    direct, own = _way_kwh(case, Way.DIRECT_LINE), _way_kwh(case, Way.SELF_USE)
    made = known(direct, KWH, term("direct_line", direct, KWH, "issue", "power"))
    share = over(made, all_kwh, "1", issue_need("power"))
    if not own or share.value is None:
        return share
    reason = both("measure.reason.own_not_direct", kwh=shown(own, 0))
    return replace(share, reasons=(*share.reasons, reason), lower_bound=True)


def nonfossil_share_622(case: Case) -> Answer:
    """A user's non-fossil share by 发改能源〔2026〕622号; a lower bound without the coefficient."""
    return _of_account(case, "nonfossil_share_622")


def physical_share_622(case: Case) -> Answer:
    """A user's physically recognised share by 发改能源〔2026〕622号."""
    return _of_account(case, "physical_share_622")


def counted_kwh(case: Case, name: str) -> Counted:
    """Sum the kilowatt-hours that a map of a share counts."""
    if not case.issue.totals:
        return Counted(no_total(KWH), ())
    mapped = case.factory.power_maps.get(name)
    if mapped is None:
        zh, en = both("measure.need.share_map", name=name)
        return Counted(lacking(KWH, Need(NeedKind.DOCUMENT, f"power.{name}", zh, en)), ())
    sums: dict[Way, Fraction] = {}
    for one in came_in(case):
        sums[one.way] = sums.get(one.way, ZERO) + one.kwh
    by = {way: mapped.rows[way].treatment for way in sums}
    good = [way for way in sums if by[way] is Treatment.COUNTS]
    terms = (term(way, sums[way], KWH, "issue", f"power {way}") for way in good)
    silent = tuple(
        replace(unread(mapped, way), amount=exact_text(sums[way]), unit=KWH)
        for way in sums
        if by[way] in (Treatment.UNDECIDABLE, Treatment.ALLOCATED) and sums[way] > 0
    )
    return Counted(known(sum((sums[way] for way in good), ZERO), KWH, *terms), silent)


def _of_power(case: Case, name: str) -> Answer:
    counted = counted_kwh(case, name)
    made = over(counted.answer, electricity_kwh(case), "1", issue_need("power"))
    return _bounded(made, counted.unread)


def _with_biomass(case: Case, kwh: Answer, factor: Answer) -> Answer:
    """Give counted power and burnt biomass in tce."""
    return joined(TCE, lambda k, f, b: k * f / 1000 + b, kwh, factor, _biomass(case))


def _biomass(case: Case) -> Answer:
    """Sum the energy of the items that sources of biomass burn, in tce."""
    burners = {row.code for row in case.issue.sources if row.gbt_class == BIOMASS}
    items = {row.item for row in case.issue.streams if row.source in burners}
    rows = [row for row in case.issue.energy if row.item in items]
    terms = (
        term(row.item, Fraction(row.calorific_tce), TCE, "issue", f"energy {row.item}")
        for row in rows
    )
    return known(sum((Fraction(row.calorific_tce) for row in rows), ZERO), TCE, *terms)


def _bounded(made: Answer, silent: tuple[Need, ...]) -> Answer:
    """Make a share a lower bound where power came by a way of which no text was read."""
    if made.value is None or not silent:
        return made
    return replace(made, lower_bound=True, needs=(*made.needs, *silent))


def _way_kwh(case: Case, way: Way) -> Fraction:
    return sum((one.kwh for one in came_in(case) if one.way is way), ZERO)


def _of_account(case: Case, name: str) -> Answer:
    """Give a share of the issue's account."""
    rows = case.issue.annexes.held.shares
    if not rows or not getattr(rows[0], name):
        return lacking("1", issue_need("account"))
    row = rows[0]
    share = from_exact_text(getattr(row, name)) / HUNDRED
    said = term(name, share, "1", "issue", "annexes held shares")
    base = from_exact_text(row.base_kwh)
    made = known(share, "1", said, term("base", base, KWH, "issue", "annexes held shares"))
    lower = row.lower_bound and name == "nonfossil_share_622"
    zh, en = both("measure.need.allocation")
    need = (Need(NeedKind.DOCUMENT, "allocation_622", zh, en, row.rest_kwh, KWH),) if lower else ()
    return replace(made, lower_bound=lower, needs=need)


MEASURES = (
    Measure("re_utilisation", "M08", "1", "可再生能源利用率", "renewable energy utilisation",
            "E_re / E", "GB/T 36132-2025 B.5", re_utilisation),
    Measure("nonfossil_share", "M09", "1", "非化石能源消费占比", "non-fossil energy share",
            "E_nf / E_eq", "工信部联节〔2026〕13号 指标1.2", nonfossil_share),
    Measure("physical_green_share", "M10", "1", "非化石能源电力物理认定占比",
            "physically recognised share", "E_z / Q", "工信部联节〔2026〕13号 指标1.3",
            physical_green_share),
    Measure("direct_supply_share", "M11", "1", "绿电直接供应比例", "direct supply share",
            "E_direct / Q", "发改环资〔2025〕910号 附件4", direct_supply_share),
    Measure("renewable_electricity_share", "", "1", "可再生能源电力占比",
            "renewable electricity share", "E_re / Q", "GB/T 36132-2025 B.5",
            renewable_electricity_share),
    Measure("nonfossil_share_622", "", "1", "用户非化石能源电力消费占比（622号）",
            "non-fossil share (622号)", "(P + T + C + r × k) / (O + P)",
            "发改能源〔2026〕622号", nonfossil_share_622),
    Measure("physical_share_622", "", "1", "物理认定占比（622号）", "physical share (622号)",
            "P / (O + P)", "发改能源〔2026〕622号 第四条", physical_share_622),
)  # fmt: skip

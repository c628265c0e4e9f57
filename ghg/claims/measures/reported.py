"""What a report states, read from the frozen issue itself (DB43/T 3118-2024, 10.5.1, 3.2 note).

Each measure is 1 where the issue states it and 0 where it does not: the guide followed, boundary,
sources, form of offset, time; `gases_considered` counts the seven groups that have a figure, that
no source may have, or that a person states as zero. Guides have ranks: a local one before a
national one before an international one, after the programme that a facility is named for. An
international guide alone follows neither GB/T 32150 nor a government's.
"""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from ghg.claims import facts
from ghg.claims.answers import Answer, joined, known, lacking, term
from ghg.claims.case import Case
from ghg.claims.issued import no_total
from ghg.claims.measures.measure import Measure
from ghg.claims.words import both
from ghg.domain.claims import Need, NeedKind, Term
from ghg.domain.gases import Gas
from ghg.domain.guides import Rank
from ghg.domain.instruments import Instrument, State
from ghg.domain.issue import GuideRow, TotalRow
from ghg.domain.numbers import from_exact_text, shown
from ghg.domain.offsets import OffsetForm

SOURCE = "DB43/T 3118-2024 10.5.1"
BOUGHT = (OffsetForm.BOUGHT, "bought_outside")
FORMS = (OffsetForm.OWN_INSIDE, OffsetForm.OWN_OUTSIDE, *BOUGHT)
INVOLVED = "involved"
STATED_ZERO = "gases_stated_zero"
LEFT_ASIDE = ("library.guide.not_pinned", "library.guide.catalogue_only")
HIGHEST = (Rank.PROGRAMME, Rank.LOCAL)


def report_follows_guide(case: Case) -> Answer:
    """1 where every facility follows GB/T 32150 or a government's guide."""
    rows = case.issue.guides
    good = [row.level in tuple(Rank) and row.level != Rank.INTERNATIONAL for row in rows]
    return known(int(bool(rows) and all(good)), "1", *map(_guide_term, rows, good))


def guide_rank_best(case: Case) -> Answer:
    """1 where no guide of a better rank was left aside.

    Unpinned, a guide is chosen by its rank. Where a person pinned one, or a better one cannot be
    computed, the issue alone cannot tell, and the fact `guide_of_best_rank` is asked.
    """
    ranks = [_best(row) for row in case.issue.guides]
    if not ranks or 0 in ranks:
        return known(0, "1", *map(_guide_term, case.issue.guides, [one == 1 for one in ranks]))
    if None in ranks:
        return facts.fact(case, "guide_of_best_rank")
    return known(1, "1", *map(_guide_term, case.issue.guides, [True] * len(ranks)))


def report_states_boundary(case: Case) -> Answer:
    """1 where the issue says for each facility what is inside."""
    told = {row.facility for row in case.issue.boundary}
    every = bool(told) and all(one.code in told for one in case.issue.facilities)
    return known(int(every), "1", _count("boundary", len(case.issue.boundary)))


def report_states_sources(case: Case) -> Answer:
    """1 where the issue lists its sources, each with its type."""
    rows = case.issue.sources
    every = bool(rows) and all(one.gbt_class or one.kind for one in rows)
    return known(int(every), "1", _count("sources", len(rows)))


def report_states_offset_form(case: Case) -> Answer:
    """1 where every offset stands in one of the three forms; absent where nothing is offset."""
    rows = case.issue.offsets
    retired = any(
        one.state == State.RETIRED and not Instrument(one.instrument).certificate
        for one in case.factory.snapshot.units
    )
    if not rows and not retired:
        return replace(known(1, "1"), absent=both("claim.absent.no_offset"))
    stated = all(row.form in FORMS for row in rows)
    named = not retired or any(row.form in BOUGHT for row in rows)
    return known(int(stated and named), "1", _count("offsets", len(rows)))


def report_states_time(case: Case) -> Answer:
    """1 where the issue says which days it covers."""
    first, last = case.issue.first_day, case.issue.last_day
    days = (term(name, day, "1", "issue", name) for name, day in (("first", first), ("last", last)))
    return known(int(0 < first <= last), "1", *days)


def gases_considered(case: Case) -> Answer:
    """Count the seven groups that have a figure, that no source has, or that were told to be zero.

    A gas that a source may have, without a figure and without a word, is missing: silence is no
    zero (DB43/T 3118-2024, 3.2).
    """
    rows = {row.key: row for row in case.issue.totals if row.axis == "gas"}
    if not rows:
        return no_total("1")
    denied = tuple(_denied(row) for row in rows.values() if _stated_zero(case, row))
    if denied:
        return lacking("1", *denied)
    settled = {gas: gas in rows and _settled(case, rows[gas]) for gas in Gas}
    silent = [gas for gas, one in settled.items() if not one]
    told = {gas: facts.has_item(case, STATED_ZERO, gas) for gas in silent}
    terms = (term(gas, int(one), "1", "issue", f"gas:{gas}") for gas, one in settled.items())
    made = known(len(Gas) - len(silent), "1", *terms)
    return joined("1", lambda count, *zeros: count + sum(zeros), made, *told.values())


def _stated_zero(case: Case, row: TotalRow) -> bool:
    """Tell whether a gas of which the inventory has tonnes was told to be zero."""
    told = STATED_ZERO in case.factory.facts and row.key in tuple(Gas)
    there = bool(row.co2e_t) and from_exact_text(row.co2e_t) != 0
    return told and there and facts.has_item(case, STATED_ZERO, row.key).value == 1


def _denied(row: TotalRow) -> Need:
    tonnes = shown(from_exact_text(row.co2e_t), 3)
    reason = both("claim.reason.stated_zero", gas=row.key, tonnes=tonnes)
    return Need(NeedKind.FACT, STATED_ZERO, *reason)


def _settled(case: Case, row: TotalRow) -> bool:
    """A gas without a figure is settled when no source of the plant has it."""
    concerned = any(row.key in one.gases for one in case.issue.sources if one.status == INVOLVED)
    return bool(row.co2e_t) or not concerned


def _best(row: GuideRow) -> int | None:
    """1 for a guide of the best rank, 0 behind a national one, None where nobody can say."""
    aside = [one for one in row.losers if one.reason in LEFT_ASIDE]
    if row.level in HIGHEST or not aside:
        return 1
    return 0 if row.level == Rank.INTERNATIONAL else None


def _guide_term(row: GuideRow, good: bool) -> Term:
    return term(f"{row.facility} {row.number}".strip(), int(good), "1", "issue", "guides")


def _count(name: str, rows: int) -> Term:
    return term(name, Fraction(rows), "1", "issue", name)


def _stated(name: str, zh: str, en: str, of: Callable[[Case], Answer]) -> Measure:
    return Measure(name, "", "1", zh, en, "1 / 0", SOURCE, of)


MEASURES = (
    _stated(
        "report_follows_guide",
        "报告遵循GB/T 32150或政府发布的指南",
        "the report follows GB/T 32150 or a government's guide",
        report_follows_guide,
    ),
    _stated(
        "report_states_boundary",
        "报告写明核算边界及范围",
        "the report states boundary and scope",
        report_states_boundary,
    ),
    _stated(
        "report_states_sources",
        "报告写明排放源的类型和数量",
        "the report states types and number of sources",
        report_states_sources,
    ),
    _stated(
        "report_states_offset_form",
        "报告写明碳抵消方式",
        "the report states the form of offset",
        report_states_offset_form,
    ),
    _stated(
        "report_states_time",
        "报告写明涵盖的时间",
        "the report states the time covered",
        report_states_time,
    ),
    _stated(
        "guide_rank_best",
        "所用核算指南的优先级最高",
        "the guide is of the best rank available",
        guide_rank_best,
    ),
    Measure(
        "gases_considered",
        "",
        "1",
        "已考虑的温室气体种数（共七种）",
        "groups of gases considered, of seven",
        "N",
        "DB43/T 3118-2024 3.2",
        gases_considered,
    ),
)

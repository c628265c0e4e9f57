"""The share by which emissions fell against an earlier issue on one basis (reduce first).

The named total is that of the scheme's gases; of a scheme whose gases nobody knows, the guide's.
"""

from dataclasses import replace
from fractions import Fraction

from ghg.claims import reduction as proof
from ghg.claims.answers import Answer, known, lacking, term
from ghg.claims.case import Case
from ghg.claims.issued import issue_need
from ghg.claims.measures.emissions import NAMED, gases_of
from ghg.claims.measures.measure import Measure
from ghg.claims.words import both
from ghg.domain.numbers import shown

E = "tCO2e"


def reduction(case: Case) -> Answer:
    """Fall of the total from the base issue to this one; missing unless both stand on one basis."""
    base = case.factory.base
    if base is None:
        return lacking("1", issue_need("base"))
    found = proof.reduction(base, case.issue, NAMED.get(gases_of(case), "guide"))
    share = found.share
    if share is None:
        return replace(lacking("1", issue_need("one_basis")), reasons=found.differs)
    made = known(
        share,
        "1",
        term(f"{found.total} {found.base_year}", found.base_t, E, "issue", "base"),
        term(f"{found.total} {case.issue.year}", found.now_t, E, "issue", found.total),
        term("fall", found.fall_t, E, "issue", found.total),
    )
    return replace(made, reasons=_by_factor(found.by_factor_t))


def _by_factor(tonnes: Fraction) -> tuple[tuple[str, str], ...]:
    return (both("measure.reason.by_factor", tonnes=shown(tonnes, 3)),) if tonnes else ()


MEASURES = (
    Measure("reduction", "", "1", "较基准年的减排比例", "reduction against the base issue",
            "(E_0 - E_1) / E_0", "DB43/T 3118-2024 5.1；ISO 14068-1:2023", reduction),
)  # fmt: skip

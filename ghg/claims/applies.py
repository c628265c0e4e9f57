"""Whether a scheme is for this factory at all: yes, no, or nobody can tell from the books.

Nothing is decided here that the scheme's data do not say: its province, its days, whom it is for,
and the conditions of its rules. A facility has its province only, so a scheme of a city stays open;
whether the plant is a park or a computing facility stands in no book until somebody says so.
"""

from collections.abc import Sequence

from ghg.claims.levels import deciding
from ghg.claims.words import both
from ghg.domain.claim_views import Applies, Fit
from ghg.domain.claims import Assessment, Verdict
from ghg.domain.schemes import Scheme

PROVINCE = 2  # signs of a code of GB/T 2260 that name the province; a facility has no more
WHOLE_PROVINCE = "0000"  # the end of the code of a province
REPORTERS = frozenset({"factory", "organisation", "company", "user", "subject"})


def elsewhere(scheme: Scheme, regions: Sequence[str]) -> bool:
    """Tell whether a scheme is of a province in which the factory has no facility."""
    return scheme.region[:PROVINCE] not in [one[:PROVINCE] for one in ("", *regions)]


def fit_of(scheme: Scheme, made: Assessment, stage: str, regions: Sequence[str]) -> Fit:
    """Say whether a stage of a scheme is for a factory of these provinces."""
    if reason := _outside(scheme, made, stage, regions):
        return Fit(Applies.NO, both(f"claim.applies.{reason}"))
    if scheme.region and not scheme.region.endswith(WHOLE_PROVINCE):
        return Fit(Applies.UNKNOWN, both("claim.applies.city"))
    asked = {one.ask for rule in scheme.rules for one in rule.when}
    needed = {need.what for one in made.findings if one.stage == stage for need in one.needs}
    untold = sorted(asked & needed)
    if scheme.subject in REPORTERS or (asked and not untold):
        return Fit(Applies.YES, both("claim.applies.fits"))
    return Fit(Applies.UNKNOWN, both(f"claim.applies.{scheme.subject}"), "".join(untold[:1]))


def _outside(scheme: Scheme, made: Assessment, stage: str, regions: Sequence[str]) -> str:
    """Name why a scheme is surely not for the factory; "" where it may be."""
    if elsewhere(scheme, regions):
        return "elsewhere"
    if not scheme.in_force(made.made_on):
        return "not_in_force"
    found = deciding(one for one in made.findings if one.stage == stage)
    none = found and all(one.verdict is Verdict.NOT_APPLICABLE for one in found)
    return "conditions" if none else ""

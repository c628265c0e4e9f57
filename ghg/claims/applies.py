"""Whether a scheme is for this factory at all: yes, no, or nobody can tell from the books.

Nothing is decided here that the scheme's data do not say: its province, its days, whom it is for,
and the conditions of its rules. A facility has its province only, so a scheme of a city stays open;
whether the plant is a park or a computing facility stands in no book until somebody says so.
"""

from collections.abc import Sequence

from ghg.claims.levels import deciding
from ghg.claims.words import both
from ghg.domain.claim_catalogue import Both
from ghg.domain.claim_views import Applies
from ghg.domain.claims import Assessment, Verdict
from ghg.domain.schemes import Scheme

PROVINCE = 2  # signs of a code of GB/T 2260 that name the province; a facility has no more
WHOLE_PROVINCE = "0000"  # the end of the code of a province
REPORTERS = frozenset({"factory", "organisation", "company", "user", "subject"})


def elsewhere(scheme: Scheme, regions: Sequence[str]) -> bool:
    """Tell whether a scheme is of a province in which the factory has no facility."""
    return scheme.region[:PROVINCE] not in [one[:PROVINCE] for one in ("", *regions)]


def applies(
    scheme: Scheme, made: Assessment, stage: str, regions: Sequence[str]
) -> tuple[Applies, Both]:
    """Say whether a stage of a scheme is for a factory of these provinces, and why."""
    if elsewhere(scheme, regions):
        return Applies.NO, both("claim.applies.elsewhere")
    if not scheme.in_force(made.made_on):
        return Applies.NO, both("claim.applies.not_in_force")
    found = deciding(one for one in made.findings if one.stage == stage)
    if found and all(one.verdict is Verdict.NOT_APPLICABLE for one in found):
        return Applies.NO, both("claim.applies.conditions")
    if scheme.region and not scheme.region.endswith(WHOLE_PROVINCE):
        return Applies.UNKNOWN, both("claim.applies.city")
    if scheme.subject not in REPORTERS and not _told(scheme, made, stage):
        return Applies.UNKNOWN, both(f"claim.applies.{scheme.subject}")
    return Applies.YES, both("claim.applies.fits")


def _told(scheme: Scheme, made: Assessment, stage: str) -> bool:
    """Tell whether the condition on which all of a scheme hangs was answered."""
    asked = {one.ask for rule in scheme.rules for one in rule.when}
    needed = {need.what for one in made.findings if one.stage == stage for need in one.needs}
    return bool(asked) and not asked & needed

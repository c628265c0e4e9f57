"""The matrix (对照矩阵): all schemes for one issue, stage by stage, and why they differ.

One factory's year is one set of facts; schemes differ by gases, scopes, their own electricity and
what they make of credits. Each row carries those four beside its verdict. Schemes of other
provinces are computed as well and stand last.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from ghg.claims.applies import elsewhere, fit_of
from ghg.claims.words import both
from ghg.domain.claim_catalogue import Both
from ghg.domain.claim_views import Matrix, MatrixRow
from ghg.domain.claims import Assessment, Finding, StageFound, Verdict
from ghg.domain.issue import Issue
from ghg.domain.numbers import exact_text, from_exact_text, shown
from ghg.domain.recognition import Treatment
from ghg.domain.schemes import Counting, GasSet, RuleKind, Scheme

TONNE_DECIMALS = 2
CARBON = (  # measures that gases, scopes, electricity or credits move
    *("e_cat1", "e_cat2_guide", "e_cat2_location", "e_cat2_market", "e_cat3plus"),
    *("co2_only", "seven_gases", "carbon_per_tce", "carbon_per_tce_co2e", "unit_co2"),
    *("residual", "offset_ratio", "removal_ratio", "net", "reduction", "carbon_removal_rate"),
)


def matrix(
    issue: Issue, schemes: Mapping[str, Scheme], assessments: Iterable[Assessment]
) -> Matrix:
    """Put the assessments of one issue side by side: here first, other provinces last."""
    regions = tuple(dict.fromkeys(one.region for one in issue.facilities))
    rows = [
        row for made in assessments for row in _rows(issue, schemes[made.scheme.id], made, regions)
    ]
    return Matrix(
        inventory=issue.inventory,
        issue=issue.number,
        year=issue.year,
        entity=(issue.entity.name_zh, issue.entity.name_en),
        regions=regions,
        rows=tuple(sorted(rows, key=lambda row: row.elsewhere)),
    )


def _rows(
    issue: Issue, scheme: Scheme, made: Assessment, regions: Sequence[str]
) -> Iterator[MatrixRow]:
    electricity = electricity_t(made)
    why = tuple(_why(issue, scheme, made, electricity))
    for stage in made.stages:
        deciding = [one for one in made.findings if _holds_back(one, stage)]
        yield MatrixRow(
            scheme=scheme.id,
            number=scheme.number,
            title=(scheme.title_zh, scheme.title_en),
            claim=(scheme.claim_zh, scheme.claim_en),
            region=scheme.region,
            elsewhere=elsewhere(scheme, regions),
            in_force=scheme.in_force(made.made_on),
            confidence=scheme.confidence,
            stage=stage.stage,
            stage_name=(stage.name_zh, stage.name_en),
            verdict=stage.verdict,
            conditional=stage.conditional,
            level=_level(scheme, stage.level),
            points=stage.points,
            points_of=stage.points_of,
            words=(stage.claim_zh, stage.claim_en),
            failed=_by(deciding, Verdict.FAIL),
            missing=_by(deciding, Verdict.NO_DATA),
            unread=_by(deciding, Verdict.UNDECIDABLE),
            gases=scheme.gases,
            scopes=scheme.scopes,
            power=scheme.power,
            electricity_t=electricity,
            counting=scheme.offsets.counting,
            residual_t=made.balance.residual_t,
            counted_t=made.balance.counted_t,
            net_t=made.balance.net_t,
            why=why,
            fit=fit_of(scheme, made, stage.stage, regions),
        )


def counts_carbon(scheme: Scheme) -> bool:
    """Tell whether any rule asks for carbon, or may: of a text that was not read nobody knows."""
    read = scheme.offsets.counting is Counting.NOTHING
    return not read or any(not one.ask or one.ask in CARBON for one in scheme.rules)


def electricity_t(made: Assessment) -> str:
    """Add the tonnes of electricity by a scheme's own rule; "" as soon as one way is unknown.

    What a scheme leaves outside its total is nothing in it.
    """
    counted = [one for one in made.power if one.treatment != Treatment.OUTSIDE]
    if not made.power or any(not one.co2_t for one in counted):
        return ""
    return exact_text(sum((from_exact_text(one.co2_t) for one in counted), Fraction(0)))


def _holds_back(found: Finding, stage: StageFound) -> bool:
    """A scored rule holds a stage back by its points only, one that tells never."""
    decides = found.kind not in (RuleKind.INFO, RuleKind.SCORED)
    return decides and found.stage == stage.stage


def _by(findings: Iterable[Finding], verdict: Verdict) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.rule for one in findings if one.verdict is verdict))


def _level(scheme: Scheme, name: str) -> Both:
    level = next((one for one in scheme.levels if one.id == name), None)
    return ("", "") if level is None else (level.name_zh, level.name_en)


def _why(issue: Issue, scheme: Scheme, made: Assessment, electricity: str) -> Iterator[Both]:
    """Say what makes a scheme's figures differ from the inventory's."""
    if not counts_carbon(scheme):
        yield both("claim.matrix.no_carbon")
        return
    yield _gases(issue, scheme)
    yield (
        both("claim.matrix.scopes", scopes="、".join(scheme.scopes))
        if scheme.scopes
        else both("claim.matrix.scopes_unknown")
    )
    yield _electricity(issue, electricity)
    yield _credits(scheme, made)


def _gases(issue: Issue, scheme: Scheme) -> Both:
    named = {row.key: row.co2e_t for row in issue.totals if row.axis == "name"}
    seven, co2 = named.get("seven_gases", ""), named.get("co2_only", "")
    if scheme.gases is GasSet.UNKNOWN:
        return both("claim.matrix.gases_unknown")
    if scheme.gases is GasSet.SEVEN or not (seven and co2):
        return both(f"claim.matrix.gases_{scheme.gases}")
    return both("claim.matrix.gases_less", tonnes=_tonnes(Fraction(seven) - Fraction(co2)))


def _electricity(issue: Issue, electricity: str) -> Both:
    if not electricity:
        return both("claim.matrix.power_unknown")
    tonnes = from_exact_text(electricity)
    guide = next((one.co2e_t for one in issue.figures if one.figure == "guide"), "")
    if not guide:
        return both("claim.matrix.power", tonnes=_tonnes(tonnes))
    apart = tonnes - from_exact_text(guide)
    return both(
        "claim.matrix.power_apart",
        tonnes=_tonnes(tonnes),
        guide=_tonnes(from_exact_text(guide)),
        apart=f"{'+' if apart > 0 else ''}{_tonnes(apart)}",
    )


def _credits(scheme: Scheme, made: Assessment) -> Both:
    if scheme.offsets.counting is Counting.NOTHING:
        return both("claim.matrix.no_credits")
    if scheme.offsets.counting is Counting.UNKNOWN:
        return both("claim.matrix.credits_unknown")
    counted = made.balance.counted_t
    return both("claim.matrix.credits", tonnes=_tonnes(from_exact_text(counted or "0")))


def _tonnes(value: Fraction) -> str:
    return shown(value, TONNE_DECIMALS)

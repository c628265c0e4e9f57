"""The gap (差距): what a scheme still misses at each stage, and what hangs on it.

Every finding that holds a stage back gives rows: what its answer lacks (facts, evidence, titles,
texts that nobody has read), and how far a known figure lies from its limit. A thing that several
rules lack stands once, with all of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from ghg.claims.case import Case
from ghg.claims.findings import holds
from ghg.claims.gap_facts import of_fact, untold_months, untold_title
from ghg.claims.ladder import TITLES
from ghg.claims.measures.registry import MEASURES
from ghg.claims.shortfall import shortfall, stake_of_kwh
from ghg.claims.targets import targets
from ghg.claims.words import both
from ghg.domain.claim_catalogue import Both
from ghg.domain.claim_views import Gap, GapKind, GapRow
from ghg.domain.claims import Assessment, Finding, LevelFound, Need, NeedKind, Verdict
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.domain.schemes import Op, RuleKind

OFFSET_FORM = "report_states_offset_form"  # an issue older than the retirement has none
HOLDING_BACK = (Verdict.FAIL, Verdict.UNDECIDABLE, Verdict.NO_DATA)
_KINDS = {
    NeedKind.FACT: GapKind.FACT,
    NeedKind.EVIDENCE: GapKind.EVIDENCE,
    NeedKind.DOCUMENT: GapKind.TEXT,
    NeedKind.ISSUE: GapKind.ISSUE,
    NeedKind.TITLE: GapKind.TITLE,
    NeedKind.TONNES: GapKind.TONNES,
    NeedKind.CREDITS: GapKind.CREDITS,
    NeedKind.POWER: GapKind.POWER,
    NeedKind.MONTHS: GapKind.MONTHS,
}


def gap(case: Case, made: Assessment, papers: Mapping[str, Both] | None = None) -> Gap:
    """Say what a scheme still misses, by stage.

    `made` is the assessment of the case, `papers` the names of materials by their ids.
    """
    rows = [row for one in made.findings for row in _of_finding(case, one, papers or {})]
    rows += [row for one in made.levels for row in _of_level(one)]
    return Gap(
        scheme=made.scheme.id,
        number=made.scheme.number,
        title=(made.scheme.title_zh, made.scheme.title_en),
        stages=tuple((one.stage, (one.name_zh, one.name_en)) for one in made.stages),
        inventory=made.on.inventory,
        issue=made.on.number,
        rows=_once(rows),
        targets=targets(case),
    )


def _of_finding(case: Case, found: Finding, papers: Mapping[str, Both]) -> Iterator[GapRow]:
    """Give what a finding lacks, and how far its figure is from the limit."""
    if found.kind == RuleKind.INFO or found.verdict not in HOLDING_BACK:
        return
    blank = _blank(found)
    for need in found.needs:
        row = _of_need(case, blank, need)
        yield _of_papers(row, found, papers) if row.kind is GapKind.EVIDENCE else row
    if found.verdict is Verdict.FAIL or _short_bound(found):
        yield _of_limit(case, blank, found)


def _of_papers(row: GapRow, found: Finding, papers: Mapping[str, Both]) -> GapRow:
    """Name the papers that would prove a finding, and what they prove."""
    named = [papers.get(one, (one, one)) for one in found.materials]
    if not named:
        return row
    zh, en = "、".join(one[0] for one in named), ", ".join(one[1] for one in named)
    return replace(row, text=(f"{zh}（{found.text_zh}）", f"{en} ({found.text_en})"))


def _short_bound(found: Finding) -> bool:
    """Tell whether a lower bound lies short of its limit: what is missing is then at most this."""
    if found.verdict is not Verdict.UNDECIDABLE or not (found.value and found.limit):
        return False
    return not holds(from_exact_text(found.value), Op(found.op), from_exact_text(found.limit))


def _of_limit(case: Case, blank: GapRow, found: Finding) -> GapRow:
    rule = next(one for one in case.scheme.rules if one.id == found.rule)
    row = replace(blank, what=rule.ask, upper=found.verdict is Verdict.UNDECIDABLE)
    kind = case.factory.kinds.get(rule.ask)
    if rule.ask == OFFSET_FORM:
        return replace(row, text=both("claim.gap.reissue", zh=row.text[0], en=row.text[1]))
    if rule.ask not in MEASURES and kind is not None:
        return of_fact(case, row, kind, found)
    if not found.limit:
        return replace(row, kind=GapKind.FIGURE)
    if found.kind == RuleKind.SCORED:
        text = both("claim.gap.leading", zh=row.text[0], en=row.text[1])
        row = replace(row, text=text)
    missing = shortfall(case, rule.ask, from_exact_text(found.value), from_exact_text(found.limit))
    return replace(
        row,
        kind=missing.kind,
        amount=missing.amount,
        unit=missing.unit,
        stake_t=missing.stake_t,
    )


def _of_need(case: Case, blank: GapRow, need: Need) -> GapRow:
    kind = case.factory.kinds.get(need.what)
    text = (need.text_zh, need.text_en) if need.text_zh else blank.text
    row = replace(
        blank,
        kind=_KINDS[need.kind],
        what=need.what,
        text=text,
        amount=need.amount,
        unit=need.unit,
        stake_t=need.stake_t or _stake(case, need),
    )
    if need.kind is not NeedKind.FACT or kind is None:
        return row
    if kind.topic == TITLES:
        return replace(row, kind=GapKind.TITLE, text=untold_title(case, blank, kind))
    untold = untold_months(case, kind)
    if untold:
        return replace(row, kind=GapKind.MONTHS, amount=str(untold), unit="month")
    return row


def _stake(case: Case, need: Need) -> str:
    """Say the tonnes of power of which a text must say how it counts."""
    if need.kind is NeedKind.DOCUMENT and need.unit == "kWh" and need.amount:
        return stake_of_kwh(case, from_exact_text(need.amount))
    return ""


def _of_level(found: LevelFound) -> Iterator[GapRow]:
    """Give the points that a scored level still misses, or say that its pass mark is not known."""
    if not found.points or found.verdict not in HOLDING_BACK:
        return
    name = found.name_zh, found.name_en
    blank = _row(found.stage, found.level, f"pass_mark.{found.level}", name, found.verdict)
    if not found.pass_mark:
        yield replace(
            blank, kind=GapKind.TEXT, text=both("claim.gap.pass_mark", zh=name[0], en=name[1])
        )
        return
    missing = from_exact_text(found.pass_mark) - from_exact_text(found.points)
    if missing > 0:
        yield replace(blank, kind=GapKind.POINTS, amount=exact_text(Fraction(missing)), unit="1")


def _blank(found: Finding) -> GapRow:
    text = found.text_zh, found.text_en
    row = _row(found.stage, "、".join(found.levels), "", text, found.verdict)
    return replace(row, rule=found.rule, clause=found.clause, confidence=found.confidence)


def _row(stage: str, level: str, what: str, text: Both, verdict: Verdict) -> GapRow:
    return GapRow(
        stage=stage,
        level=level,
        rule="",
        kind=GapKind.FIGURE,
        what=what,
        text=text,
        amount="",
        unit="",
        stake_t="",
        clause="",
        confidence="",
        verdict=verdict,
    )


def _once(rows: Iterable[GapRow]) -> tuple[GapRow, ...]:
    """Put together what several rules of a stage lack; each rule and clause is named once."""
    made: dict[tuple[object, ...], GapRow] = {}
    for row in rows:
        key = (row.stage, row.kind, row.what, row.text, row.amount)
        held = made.get(key)
        made[key] = row if held is None else _both(held, row)
    return tuple(made.values())


def _both(one: GapRow, other: GapRow) -> GapRow:
    def joined(left: str, right: str) -> str:
        return left if right in left.split("、") or not right else f"{left}、{right}"

    return replace(
        one,
        rule=joined(one.rule, other.rule),
        level=joined(one.level, other.level) if one.level and other.level else "",
        clause=joined(one.clause, other.clause),
    )

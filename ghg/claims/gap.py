"""The gap (差距): what a scheme still misses at each stage, and what hangs on it.

Every finding that holds a stage back gives rows: what its answer lacks (facts, evidence, titles,
texts that nobody has read), and how far a known figure lies from its limit. A thing that several
rules lack stands once, with all of them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from ghg.claims.case import Case
from ghg.claims.ladder import TITLES, wanted_title
from ghg.claims.measures.registry import MEASURES
from ghg.claims.shortfall import shortfall, stake_of_kwh
from ghg.claims.targets import targets
from ghg.claims.words import both
from ghg.domain.claim_views import Gap, GapKind, GapRow
from ghg.domain.claims import Assessment, Finding, LevelFound, Need, NeedKind, Verdict
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.domain.plant_facts import Answering, FactKind, PlantFact, Span
from ghg.domain.schemes import RuleKind

HOLDING_BACK = (Verdict.FAIL, Verdict.UNDECIDABLE, Verdict.NO_DATA)
WINDOW = 36
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


def gap(case: Case, made: Assessment) -> Gap:
    """Say what a scheme still misses, by stage; `made` is the assessment of the case."""
    rows = [row for one in made.findings for row in _of_finding(case, one)]
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


def _of_finding(case: Case, found: Finding) -> Iterator[GapRow]:
    """Give what a finding lacks, and how far its figure is from the limit."""
    if found.kind == RuleKind.INFO or found.verdict not in HOLDING_BACK:
        return
    blank = _blank(found)
    for need in found.needs:
        yield _of_need(case, blank, need)
    if found.verdict is Verdict.FAIL or _short_bound(found):
        yield _of_limit(case, blank, found)


def _short_bound(found: Finding) -> bool:
    """Tell whether a lower bound lies short of its limit: what is missing is then at most this."""
    return found.verdict is Verdict.UNDECIDABLE and bool(found.value and found.limit)


def _of_limit(case: Case, blank: GapRow, found: Finding) -> GapRow:
    rule = next(one for one in case.scheme.rules if one.id == found.rule)
    row = replace(blank, what=rule.ask, upper=found.verdict is Verdict.UNDECIDABLE)
    kind = case.factory.kinds.get(rule.ask)
    if rule.ask not in MEASURES and kind is not None:
        return _of_fact(case, row, kind, found)
    if not found.limit:
        return replace(row, kind=GapKind.FIGURE)
    missing = shortfall(case, rule.ask, from_exact_text(found.value), from_exact_text(found.limit))
    return replace(
        row,
        kind=missing.kind,
        amount=missing.amount,
        unit=missing.unit,
        stake_t=missing.stake_t,
    )


def _of_fact(case: Case, row: GapRow, kind: FactKind, found: Finding) -> GapRow:
    """Say what a fact that was told would have to be instead."""
    if kind.topic == TITLES:
        return replace(row, kind=GapKind.TITLE, text=wanted_title(kind, _limit_of(found)))
    if kind.answering is Answering.COUNT and kind.span is Span.THREE_YEARS:
        months = months_until_clear(case, case.factory.facts.get(kind.id, ()))
        text = both("claim.gap.clear", zh=row.text[0], en=row.text[1])
        return replace(row, kind=GapKind.MONTHS, amount=str(months), unit="month", text=text)
    if kind.answering is Answering.ITEMS:
        return replace(row, kind=GapKind.FIGURE, text=_lacking_items(case, kind, row))
    figures = kind.answering in (Answering.QUANTITY, Answering.COUNT) and found.limit
    apart = abs(from_exact_text(found.value) - from_exact_text(found.limit)) if figures else None
    amount = "" if apart is None else exact_text(apart)
    return replace(row, kind=GapKind.FIGURE, amount=amount, unit=found.unit if amount else "")


def _limit_of(found: Finding) -> int:
    return int(from_exact_text(found.limit)) if found.limit else 0


def months_until_clear(case: Case, rows: Iterable[PlantFact]) -> int:
    """Give how many months pass until the last event leaves the window of 36 months."""
    last = _months(case.issue.last_day)
    events = [min(_months(one.last_day), last) for one in rows if one.value]
    return max(max(events, default=0) + WINDOW - last, 0)


def _months(day: int) -> int:
    return day // 10000 * 12 + day // 100 % 100


def _lacking_items(case: Case, kind: FactKind, row: GapRow) -> tuple[str, str]:
    """Name the items of a list that nobody said are there."""
    last = case.issue.last_day
    rows = case.factory.facts.get(kind.id, ())
    there = {word for one in rows if one.first_day <= last <= one.last_day for word in one.words}
    missing = [one for one in kind.words if one.code not in there]
    zh, en = "、".join(one.zh for one in missing), ", ".join(one.en for one in missing)
    return both("claim.gap.items", zh=f"{row.text[0]}：{zh}", en=f"{row.text[1]}: {en}")


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
        return replace(row, kind=GapKind.TITLE)
    untold = _untold_months(case, kind)
    if untold:
        return replace(row, kind=GapKind.MONTHS, amount=str(untold), unit="month")
    return row


def _untold_months(case: Case, kind: FactKind) -> int:
    """Give the months of the 36 of which nobody spoke, where some were spoken of."""
    rows = case.factory.facts.get(kind.id, ())
    if kind.span is not Span.THREE_YEARS or not rows:
        return 0
    last = _months(case.issue.last_day)
    window = range(last - WINDOW + 1, last + 1)
    told = {at for one in rows for at in range(_months(one.first_day), _months(one.last_day) + 1)}
    return sum(at not in told for at in window)


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


def _row(stage: str, level: str, what: str, text: tuple[str, str], verdict: Verdict) -> GapRow:
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

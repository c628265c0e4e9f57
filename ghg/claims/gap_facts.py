"""What a plant fact lacks: the level of a title, months of the three years, items of a list."""

from collections.abc import Iterable
from dataclasses import replace

from ghg.claims.case import Case
from ghg.claims.ladder import TITLES, wanted_title
from ghg.claims.words import both
from ghg.domain.claim_catalogue import Both
from ghg.domain.claim_views import GapKind, GapRow
from ghg.domain.claims import Finding
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.domain.plant_facts import Answering, FactKind, PlantFact, Span

WINDOW = 36  # months that an event counts


def of_fact(case: Case, row: GapRow, kind: FactKind, found: Finding) -> GapRow:
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


def untold_title(case: Case, blank: GapRow, kind: FactKind) -> Both:
    """Name the title of which nobody spoke, with the level that its rule asks for."""
    rule = next(one for one in case.scheme.rules if one.id == blank.rule)
    limit = rule.limit(blank.stage) if rule.ask == kind.id else None
    zh, en = wanted_title(kind, int(limit.value) if limit else 0)
    return both("claim.gap.untold", zh=zh, en=en)


def untold_months(case: Case, kind: FactKind) -> int:
    """Give the months of the 36 of which nobody spoke, where some were spoken of."""
    rows = case.factory.facts.get(kind.id, ())
    if kind.span is not Span.THREE_YEARS or not rows:
        return 0
    last = _months(case.issue.last_day)
    window = range(last - WINDOW + 1, last + 1)
    told = {at for one in rows for at in range(_months(one.first_day), _months(one.last_day) + 1)}
    return sum(at not in told for at in window)


def months_until_clear(case: Case, rows: Iterable[PlantFact]) -> int:
    """Give how many months pass until the last event leaves the window of 36 months."""
    last = _months(case.issue.last_day)
    events = [min(_months(one.last_day), last) for one in rows if one.value]
    return max(max(events, default=0) + WINDOW - last, 0)


def _lacking_items(case: Case, kind: FactKind, row: GapRow) -> Both:
    """Name the items of a list that nobody said are there."""
    last = case.issue.last_day
    rows = case.factory.facts.get(kind.id, ())
    there = {word for one in rows if one.first_day <= last <= one.last_day for word in one.words}
    missing = [one for one in kind.words if one.code not in there]
    zh, en = "、".join(one.zh for one in missing), ", ".join(one.en for one in missing)
    return both("claim.gap.items", zh=f"{row.text[0]}：{zh}", en=f"{row.text[1]}: {en}")


def _limit_of(found: Finding) -> int:
    return int(from_exact_text(found.limit)) if found.limit else 0


def _months(day: int) -> int:
    return day // 10000 * 12 + day // 100 % 100

"""How an engagement, a draw and a finding look on a terminal."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from ghg.cli.home import Home
from ghg.cli.say import listed, named, out
from ghg.cli.tables import out_table
from ghg.domain.differences import Difference, Materiality, Sum
from ghg.domain.engagements import KeptDraw, KeptPick
from ghg.domain.findings import KeptFinding
from ghg.domain.numbers import from_exact_text, grouped, plain, shown
from ghg.domain.periods import day_text, month_text
from ghg.texts import label

TONNE_DECIMALS, PERCENT_DECIMALS = 6, 2
FINDINGS = (
    *("finding", "kind", "state", "place", "finding_text", "due_on"),
    *("reported", "corrected", "conservative"),
)
STEPS = (
    *("number", "state", "day", "actor", "finding_text"),
    *("corrected", "conservative", "rests_on"),
)


def out_stand(home: Home, found: Any) -> None:
    """Show all of an engagement: terms, draws, findings, differences against materiality."""
    one = found.engagement
    words = {"programme": one.programme, "body": one.body, "lead": one.lead or "-"}
    out(label("cli.engagement.head", home.language, code=one.code, **words), bold=True)
    finals = listed(home, map(str, found.finals)) or "-"
    words = {"inventory": one.inventory, "issue": found.issue or "-", "finals": finals}
    out(label("cli.engagement.issues", home.language, **words))
    for draw in found.draws:
        out_draw(home, draw)
    out()
    out_table(home, FINDINGS, (finding_row(home, row) for row in found.findings))
    if found.materiality is not None:
        out()
        out_materiality(home, found.materiality)


def out_materiality(home: Home, held: Materiality) -> None:
    """Show the uncorrected differences and how they stand against what was agreed."""
    rows = (_difference(home, one) for one in held.differences)
    out_table(home, ("finding", "source", "difference_left", "difference_t"), rows)
    sums = (*held.by_source, held.whole)
    names = [*(one.source or "-" for one in held.by_source), label("cli.sum", home.language)]
    rows = (_sum(home, name, one) for name, one in zip(names, sums, strict=True))
    out_table(home, ("source", "signed_t", "absolute_t"), rows)
    out(_held(home, held), bold=True)


def out_draw(home: Home, draw: KeptDraw) -> None:
    """Show a draw: rule, seed, and how much of each source it looks at."""
    done = sum(1 for one in draw.picks if one.result)
    words = {"rule": draw.rule.id, "percent": draw.percent, "seed": draw.seed}
    counted = {"round": draw.round, "issue": draw.issue, "done": done, "count": len(draw.picks)}
    out(label("cli.sampling.draw", home.language, **words, **counted), bold=True)
    document = home.pick(draw.rule.document_zh, draw.rule.document_en)
    clause = home.pick(draw.rule.clause_zh, draw.rule.clause_en)
    said = {"clause": clause, "confidence": draw.rule.confidence}
    out(label("cli.sampling.document", home.language, document=document, **said))
    rows = (
        (
            one.source,
            "-" if one.percent is None else f"{shown(one.percent, PERCENT_DECIMALS)}%",
            named(home, "sampling.why", one.why),
            str(one.picked),
            str(one.records),
        )
        for one in draw.shares
    )
    out_table(
        home, ("source", "share_of_total", "why_picked", "to_look_at", "monthly_records"), rows
    )


def out_picks(home: Home, picks: Iterable[KeptPick]) -> None:
    """Show the tick list with documents and files."""
    out_table(
        home,
        ("pick", "stream", "month", "quantity", "unit", "documents", "evidence", "tick", "note"),
        (_pick(home, one) for one in picks),
    )


def finding_row(home: Home, one: KeptFinding) -> tuple[str, ...]:
    """Give a finding as a row, the three values side by side."""
    return (
        one.name,
        named(home, "finding.kind", one.kind),
        named(home, "finding.state", one.state),
        one.place or one.source,
        one.text,
        day_text(one.due_on) if one.due_on else "",
        *_values(one),
    )


def out_finding(home: Home, one: KeptFinding) -> None:
    """Show a finding with every step."""
    kind, state = named(home, "finding.kind", one.kind), named(home, "finding.state", one.state)
    out(f"{one.name}  {kind}  {state}", bold=True)
    out(one.text)
    words = {"who": one.raised_by, "day": day_text(one.raised_on)}
    due = day_text(one.due_on) if one.due_on else "-"
    out(label("cli.finding.raised", home.language, **words, due=due))
    place = listed(home, (part for part in (one.place, one.source) if part)) or "-"
    issues = listed(home, map(str, one.settled_by)) or "-"
    words = {"issue": f"{one.inventory}/{one.issue}", "place": place, "settled": issues}
    out(label("cli.finding.place", home.language, **words))
    out_table(home, ("reported", "corrected", "conservative"), [_values(one)])
    out_table(home, STEPS, _steps(home, one))


def _steps(home: Home, one: KeptFinding) -> Iterator[tuple[str, ...]]:
    for step in one.steps:
        batch = label("cli.finding.batch", home.language, batch=step.batch) if step.batch else ""
        issue = label("cli.finding.issue", home.language, issue=step.issue) if step.issue else ""
        yield (
            str(step.n),
            named(home, "finding.state", step.to_state),
            day_text(step.on_day),
            step.actor,
            step.text,
            _text(step.corrected_t),
            _text(step.conservative_t),
            listed(home, (part for part in (batch, issue, step.evidence) if part)),
        )


def _pick(home: Home, one: KeptPick) -> tuple[str, ...]:
    return (
        str(one.pick),
        one.stream,
        month_text(one.month),
        grouped(one.quantity),
        one.unit,
        listed(home, one.documents),
        listed(home, one.evidence),
        named(home, "sampling.result", one.result or "none"),
        one.note,
    )


def _values(one: KeptFinding) -> tuple[str, str, str]:
    return _text(one.reported_t), _text(one.corrected_t), _text(one.conservative_t)


def _difference(home: Home, one: Difference) -> tuple[str, ...]:
    known = _tonnes(one.tonnes) if one.tonnes is not None else ""
    return one.finding, one.source, named(home, "finding.standing", one.standing), known


def _sum(home: Home, name: str, one: Sum) -> tuple[str, str, str]:
    unknown = named(home, "finding.standing", "unknown")
    signed, absolute = (
        unknown if part is None else _tonnes(part) for part in (one.signed_t, one.absolute_t)
    )
    return name, signed, absolute


def _held(home: Home, held: Materiality) -> str:
    total = _tonnes(held.total_t)
    if held.percent is None or held.threshold_t is None:
        return label("cli.engagement.not_agreed", home.language, total=total)
    said = {
        "percent": f"{plain(held.percent)}%",
        "threshold": _tonnes(held.threshold_t),
        "held": named(home, "materiality", held.held),
    }
    return label("cli.engagement.held", home.language, total=total, **said)


def _text(text: str) -> str:
    return _tonnes(from_exact_text(text)) if text else ""


def _tonnes(value: Fraction | None) -> str:
    return "" if value is None else grouped(shown(value, TONNE_DECIMALS))

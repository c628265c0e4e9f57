"""A re-issue told beside the issue that it takes the place of: settled findings, changed lines.

A finding is told with the figure at its place before and now. Every line whose quantity or tonnes
changed is listed, with the findings that were raised on a line of its stream and month.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from ghg.domain.findings import FindingState, KeptFinding
from ghg.domain.issue import Issue, LineRow
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.domain.settled import ChangedRow, SettledRow


@dataclass(frozen=True, slots=True)
class Named:
    """A finding that a re-issue names, with whose engagement it is."""

    finding: KeptFinding
    programme: str
    body: str


def with_settled(made: Issue, before: Issue, named: Iterable[Named]) -> Issue:
    """Give a re-issue with what it settles and what it changes; everything else stays."""
    findings = tuple(named)
    annexes = replace(
        made.annexes,
        settled=tuple(_settled(made, before, one) for one in findings),
        changed=changed_lines(made, before, [one.finding for one in findings]),
    )
    return replace(made, annexes=annexes)


def changed_lines(
    made: Issue, before: Issue, findings: Iterable[KeptFinding]
) -> tuple[ChangedRow, ...]:
    """List the lines that differ between two issues, in the order of their numbers."""
    old = {line.number: line for line in before.lines}
    new = {line.number: line for line in made.lines}
    raised = _raised(old | new, findings)
    return tuple(
        _changed(old.get(number), new.get(number), raised)
        for number in sorted(old.keys() | new.keys())
        if _figures(old.get(number)) != _figures(new.get(number))
    )


def value_at(issue: Issue, place: str) -> str:
    """Give the tonnes at a place, a line's number or `axis:key` of a total; "" if there is none."""
    lines = {line.number: line.co2e_t for line in issue.lines}
    return lines.get(place) or next(
        (row.co2e_t for row in issue.totals if f"{row.axis}:{row.key}" == place), ""
    )


def agrees(stated: str, found: str) -> bool:
    """Tell whether a stated value is a figure of an issue, to the decimals that were stated."""
    places = len(stated.partition(".")[2])
    apart = abs(from_exact_text(found) - from_exact_text(stated))
    return 2 * apart <= Fraction(1, 10**places)


def _settled(made: Issue, before: Issue, named: Named) -> SettledRow:
    one = named.finding
    replies = [step.text for step in one.steps if step.to_state == FindingState.ANSWERED]
    return SettledRow(
        finding=one.name,
        programme=named.programme,
        body=named.body,
        kind=one.kind.value,
        state=one.state.value,
        place=one.place,
        source=one.source,
        text=one.text,
        raised_by=one.raised_by,
        raised_on=one.raised_on,
        reply=replies[-1] if replies else "",
        reported_t=one.reported_t,
        corrected_t=one.corrected_t,
        conservative_t=one.conservative_t,
        old_t=value_at(before, one.place),
        new_t=value_at(made, one.place),
    )


def _raised(
    lines: dict[str, LineRow], findings: Iterable[KeptFinding]
) -> dict[tuple[str, int], tuple[str, ...]]:
    """Give the findings by stream and month of the line that they were raised on."""
    raised: dict[tuple[str, int], tuple[str, ...]] = {}
    for one in findings:
        if one.place in lines:
            key = lines[one.place].stream, lines[one.place].month
            raised[key] = (*raised.get(key, ()), one.name)
    return raised


def _changed(
    old: LineRow | None, new: LineRow | None, raised: dict[tuple[str, int], tuple[str, ...]]
) -> ChangedRow:
    line = new or old
    assert line is not None
    old_t, new_t = (one.co2e_t if one else "" for one in (old, new))
    difference = from_exact_text(new_t or "0") - from_exact_text(old_t or "0")
    return ChangedRow(
        line=line.number,
        view=line.view,
        source=line.source,
        stream=line.stream,
        month=line.month,
        gas=line.species or line.gas,
        unit=line.unit,
        old_quantity=old.quantity if old else "",
        new_quantity=new.quantity if new else "",
        old_t=old_t,
        new_t=new_t,
        difference_t=exact_text(difference),
        findings=raised.get((line.stream, line.month), ()),
    )


def _figures(line: LineRow | None) -> tuple[str, ...]:
    return (line.quantity, line.unit, line.mass_t, line.co2e_t) if line else ()

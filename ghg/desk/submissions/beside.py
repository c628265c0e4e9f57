"""What a submission of records would bring, beside what stands: the month, the one before, and the
same month of the year before.

    difference = what was handed in - what stood in the other month

Of a correction the month is taken as it becomes. Nothing is tried out and nothing written.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import bindparam, text

from ghg.desk.activity import Typed, read_typed
from ghg.desk.context import Desk, Looking, entity_id, looking
from ghg.desk.evidence import EvidenceView, evidence_list
from ghg.desk.imports.files import received_file
from ghg.desk.records import RecordView, record_shown
from ghg.desk.submissions.steps import copied_files, fetched
from ghg.desk.submissions.tasks import Task
from ghg.domain.numbers import exact_text, millionths, plain, quantity
from ghg.domain.periods import day_before, day_text, month_period
from ghg.domain.submissions import SubmissionState
from ghg.errors import GhgError, Problem
from ghg.intake.words import DATA_CLASSES, RECORD_KINDS
from ghg.ledger.blocks import RecordBlock
from ghg.plan.plan import Plan, load_plan

SHOWN = 200  # rows of a file
_KINDS = {number: name for name, (number, _, _) in RECORD_KINDS.items()}
_CLASSES = {number: name for name, (number, _, _) in DATA_CLASSES.items()}
_TOTALS = text(  # in whole millionths, as they are stored
    "SELECT stream_id, kind, month, quantity FROM monthly_total"
    " WHERE org_id = :org AND stream_id IN :ids"
).bindparams(bindparam("ids", expanding=True))
Key = tuple[str, int, int]  # stream, kind, month


@dataclass(frozen=True, slots=True)
class Figure:
    """A month of a stream in its unit: handed in, as it stands, and two months to compare with;
    None where nothing stands; differences in percent as exact text, "" without any to compare."""

    stream: str
    unit: str
    kind: str
    month: int
    given: Decimal
    stands: Decimal | None
    before: Decimal | None
    before_percent: str
    year_before: Decimal | None
    year_before_percent: str


@dataclass(frozen=True, slots=True)
class Line:
    """A record as it was handed in; `row` is its row in the file, 0 for none."""

    row: int
    stream: str
    unit: str
    first_day: int
    last_day: int
    quantity: Decimal
    kind: str
    data_class: str
    document: str
    estimated: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """What a reviewer compares: figures, the records themselves with how many there are, what the
    reader remarked on them, and the papers of their streams and months."""

    figures: tuple[Figure, ...] = ()
    lines: tuple[Line, ...] = ()
    count: int = 0
    remarks: tuple[Problem, ...] = ()
    papers: tuple[EvidenceView, ...] = ()


@dataclass(frozen=True, slots=True)
class _Given:
    """The records of a submission, one that they replace, whether listed, whether booked by now."""

    blocks: tuple[RecordBlock, ...]
    remarks: tuple[Problem, ...]
    replaced: RecordView | None = None
    listed: bool = True
    booked: bool = False


def beside(desk: Desk, made: Task) -> Beside:
    """Show what a submission would bring; nothing of one that brings no records, or that cannot be
    read any more."""
    reader = _READERS.get(made.action)
    if reader is None:
        return Beside()
    try:
        with looking(desk) as at:
            plan = load_plan(
                at.connection, at.org_id, entity_id(at, str(made.words.get("entity") or ""))
            )
        given = reader(desk, plan, made.words)
    except GhgError as error:
        return Beside(remarks=error.problems)
    given = replace(given, booked=made.state is SubmissionState.APPROVED)
    codes = {number: code for code, number in plan.stream_ids.items()}
    units = {one.code: one.unit for one in plan.streams}
    lines = [one for each in given.blocks if given.listed for one in _lines(each, codes, units)]
    with looking(desk) as at:
        figures = tuple(_figures(at, plan, codes, units, given))
    return Beside(
        figures, tuple(lines[:SHOWN]), len(lines), given.remarks, tuple(_papers(desk, figures))
    )


def _added(desk: Desk, plan: Plan, words: Mapping[str, Any]) -> _Given:  # noqa: ARG001
    block, remarks = read_typed(Typed(**words["typed"]), plan, tuple(words["accept"]))
    return _Given((block,), remarks)


def _filled(desk: Desk, plan: Plan, words: Mapping[str, Any]) -> _Given:  # noqa: ARG001
    read = [read_typed(Typed(**one), plan, tuple(words["accept"])) for one in words["cells"]]
    remarks = tuple(problem for _, found in read for problem in found)
    return _Given(tuple(block for block, _ in read), remarks, listed=False)


def _corrected(desk: Desk, plan: Plan, words: Mapping[str, Any]) -> _Given:
    standing, changes = record_shown(desk, words["record"]), words["changes"]
    typed = Typed(
        stream=standing.stream,
        quantity=changes["quantity"] or plain(standing.quantity),
        unit=changes["unit"] or standing.unit,
        first_day=day_text(standing.first_day),
        last_day=day_text(standing.last_day),
        document=changes["document"] or standing.document,
        kind=standing.kind,
        data_class=changes["data_class"] or standing.data_class,
        estimated=changes["estimated"] or ("yes" if standing.estimated else ""),
        method=changes["method"] or standing.method,
        approver="?",
    )
    block, remarks = read_typed(typed, plan, tuple(words["accept"]))
    return _Given((block,), remarks, standing)


def _imported(desk: Desk, plan: Plan, words: Mapping[str, Any]) -> _Given:  # noqa: ARG001
    file, entity = words["path"], str(words.get("entity") or "")
    fetch = partial(fetched, desk.evidence_folder)
    with copied_files() as folder:
        copy: Path = fetch(folder, file["sha256"], file["file"])
        with received_file(desk, copy, entity, None, words["mapping"]) as (received, _):
            return _Given(tuple(received.blocks()), received.problems)


_READERS = {
    "activity.add": _added,
    "activity.correct": _corrected,
    "activity.fill": _filled,
    "activity.import": _imported,
}


def _lines(
    block: RecordBlock, codes: Mapping[int, str], units: Mapping[str, str]
) -> Iterator[Line]:
    for at in range(len(block)):
        stream = codes[block.stream[at]]
        yield Line(
            row=block.row[at] if block.row else 0,
            stream=stream,
            unit=units[stream],
            first_day=block.first_day[at],
            last_day=block.last_day[at],
            quantity=quantity(block.quantity[at]),
            kind=_KINDS[block.kind[at]],
            data_class=_CLASSES[block.data_class[at]],
            document=block.document[at],
            estimated=bool(block.estimated[at]),
        )


def _figures(
    at: Looking, plan: Plan, codes: Mapping[int, str], units: Mapping[str, str], given: _Given
) -> Iterator[Figure]:
    """Put each month beside what stands."""
    sums: dict[Key, int] = {}
    for block in given.blocks:
        parts = zip(block.stream, block.kind, block.first_day, block.quantity, strict=True)
        for number, kind, day, amount in parts:
            key = (codes[number], kind, day // 100)
            sums[key] = sums.get(key, 0) + amount
    standing = _standing(at, plan, {key[0] for key in sums})
    replaced = given.replaced
    for (stream, kind, month), handed_in in sorted(sums.items()):
        stands = standing.get((stream, kind, month))
        old = millionths(replaced.quantity) if replaced and not given.booked else handed_in
        amount = handed_in + (stands or 0) - old if replaced else handed_in
        one = day_before(month_period(month).first_day) // 100
        before, year = (standing.get((stream, kind, other)) for other in (one, month - 100))
        yield Figure(
            stream=stream,
            unit=units[stream],
            kind=_KINDS[kind],
            month=month,
            given=quantity(amount),
            stands=_shown(stands),
            before=_shown(before),
            before_percent=_percent(amount, before),
            year_before=_shown(year),
            year_before_percent=_percent(amount, year),
        )


def _standing(at: Looking, plan: Plan, streams: Iterable[str]) -> dict[Key, int]:
    """Read the monthly totals of some streams, in millionths."""
    ids = {plan.stream_ids[code]: code for code in streams}
    found = at.connection.execute(_TOTALS, {"org": at.org_id, "ids": list(ids)})
    return {(ids[stream], kind, month): int(amount) for stream, kind, month, amount in found}


def _shown(amount: int | None) -> Decimal | None:
    return None if amount is None else quantity(amount)


def _percent(amount: int, other: int | None) -> str:
    """Give the difference in percent of the other month."""
    return exact_text(Fraction(100 * (amount - other), other)) if other else ""


def _papers(desk: Desk, figures: Iterable[Figure]) -> Iterator[EvidenceView]:
    """Give every paper of the streams and months, once."""
    months = {(one.stream, one.month) for one in figures}
    seen: set[str] = set()
    for paper in evidence_list(desk):
        here = any(
            paper.stream == stream and paper.first_month <= month <= paper.last_month
            for stream, month in months
        )
        if here and paper.sha256 not in seen:
            seen.add(paper.sha256)
            yield paper

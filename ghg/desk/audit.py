"""The audit of a typed inventory: read, recomputed, told. No ledger is opened or written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ghg.desk.context import published
from ghg.desk.imports.annotated import Annotated, annotated_copy
from ghg.domain.geography import NATION, WORLD, Level, chain
from ghg.domain.numbers import exact_text, shown
from ghg.domain.typed import AGREES, DIFFERS, UNREAD, Reason, Verdict
from ghg.errors import NOWHERE, DataError, Problem
from ghg.intake.typed.read import Asked, read_typed
from ghg.inventory.audit.judge import Expected, audited
from ghg.texts import Language, label

# said in full answers only: nothing is wrong with it
NOTED = frozenset({"audit.remark.origin", "audit.remark.deducted"})
DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Audit:
    """What became of every row, and how many agree, differ, or could not be recomputed."""

    file: str
    rows: tuple[Verdict, ...]
    agree: int
    differ: int
    unread: int


def audit_file(
    path: Path,
    sheet: str = "",
    header_row: int = 0,
    columns: tuple[tuple[str, str], ...] = (),
    year: int = 0,
    region: str = "",
) -> Audit:
    """Recompute a foreign inventory row by row.

    `columns` pair our names with headers of the file; `year` and `region` say which factors fit.
    Raises what forbids to read the file, E-AUDIT.header, E-MAPPING.row, E-REF.region.
    """
    if header_row < 0:
        raise DataError("E-MAPPING.row", NOWHERE, str(header_row))
    regions = _regions(region) if region else ()
    rows = read_typed(path, Asked(sheet, header_row, columns))
    judged = audited(rows, published(), Expected(year, regions))
    states = [one.state for one in judged]
    counts = (states.count(state) for state in (AGREES, DIFFERS, UNREAD))
    return Audit(path.name, judged, *counts)


def audit_problems(audit: Audit) -> tuple[Problem, ...]:
    """Give everything that is wrong or doubtful as problems with their cells."""
    return tuple(problem for one in audit.rows for problem in _problems(one))


def annotate_audit(path: Path, audit: Audit, to: Path, language: Language) -> Annotated | None:
    """Write a copy of the file with a comment at every row that is listed; None when none is."""
    problems = audit_problems(audit)
    if not problems:
        return None
    return annotated_copy(path, problems, to, language, audit.rows[0].row.header)


def _regions(code: str) -> tuple[str, ...]:
    """Give the regions whose factors may stand for a province: itself, its grid, the country."""
    found = chain(published().region(code), Level.PROVINCE)
    return tuple(dict.fromkeys((*found, NATION, WORLD)))


def _problems(one: Verdict) -> Iterator[Problem]:
    yield from one.row.mistakes
    raw = exact_text(one.row.figures["result"].value) if "result" in one.row.figures else ""
    values = {
        "expression": one.expression,
        "reasons_zh": reasons_said(one.reasons, "zh"),
        "reasons_en": reasons_said(one.reasons, "en"),
        "unit": one.unit,
    }
    if one.expected is not None:
        values["expected"] = figure(one)
    if one.state == UNREAD:
        yield Problem("E-AUDIT.unread", one.row.place, raw, values)
    elif one.state == DIFFERS:
        yield Problem(_code(one), one.row.place, raw, values)
    for remark in one.remarks:
        if remark.term not in NOTED:
            said = {f"said_{language}": reason_said(remark, language) for language in ("zh", "en")}
            yield Problem("E-AUDIT.remark", one.row.place, raw, said, "warning")


def _code(one: Verdict) -> str:
    if one.expected is None:
        return "E-AUDIT.units"
    return "E-AUDIT.differs" if one.reasons else "E-AUDIT.unexplained"


def figure(one: Verdict) -> str:
    """Show what a row gives, with decimals enough to see the difference."""
    if one.expected is None:
        return ""
    text = shown(one.expected, DECIMALS)
    return text.rstrip("0").rstrip(".")


def reasons_said(reasons: Sequence[Reason], language: Language) -> str:
    """Say the likely reason; of several, each only may be, the likeliest first."""
    said = [reason_said(reason, language) for reason in reasons]
    if reasons and reasons[0].term.startswith("audit.broken"):
        return label("audit.because", language, said=said[0])
    if len(said) < 2 and not any(reason.near for reason in reasons):
        return label("audit.likely", language, said=said[0]) if said else ""
    counted = label("audit.or", language).join(
        f"{number}) {text}" if len(said) > 1 else text for number, text in enumerate(said, 1)
    )
    return label("audit.may_be", language, said=counted)


def reason_said(reason: Reason, language: Language) -> str:
    """Say one reason, its role in words."""
    values = {
        name: label(f"audit.role.{value}", language) if name == "role" else value
        for name, value in reason.values
    }
    return label(reason.term, language, **values)

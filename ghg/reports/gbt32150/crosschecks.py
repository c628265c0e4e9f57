"""Annex: the cross-check page (交叉核对表), one row per comparison, with formula and tolerance."""

from collections.abc import Iterable

from ghg.domain.annexes import CheckRow
from ghg.reports.blocks import Block, Column, Heading, Origin, PageBreak, Paragraph, Table
from ghg.reports.voice import Voice

DECIMALS = 2


def crosschecks_annex(voice: Voice) -> list[Block]:
    """Give the cross-check page; every report has one, also when nothing could be compared."""
    rows = voice.issue.annexes.checks
    heading = Heading(voice.term("crosscheck.annex"), "annex.crosschecks", "annex")
    if not rows:
        return []
    made = [row for row in rows if row.result != "no_data"]
    missing = [row for row in rows if row.result == "no_data"]
    counts = [
        (word, str(sum(row.result == word for row in rows)))
        for word in ("agrees", "differs", "no_data")
    ]
    blocks: list[Block] = [
        PageBreak(landscape=True),
        heading,
        Paragraph(voice.term("crosscheck.annex.text") + voice.term("crosscheck.summary", counts)),
    ]
    if made:
        blocks.append(_made(voice, made))
    if missing:
        blocks.append(_missing(voice, missing))
    return blocks


def _made(voice: Voice, rows: list[CheckRow]) -> Table:
    """Tell each comparison: formula, both figures, difference, tolerance, tonnes, result."""
    columns = (
        Column(voice.term("crosscheck.column.check"), weight=7),
        Column(voice.term("crosscheck.column.subject"), weight=2),
        Column(voice.say("column.month")),
        Column(voice.term("crosscheck.column.left"), "decimal"),
        Column(voice.term("crosscheck.column.right"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("column.difference"), "decimal"),
        Column(voice.term("crosscheck.column.percent"), "decimal"),
        Column(voice.term("crosscheck.column.tolerance"), "decimal"),
        Column(voice.say("column.at_stake"), "decimal"),
        Column(voice.term("crosscheck.column.result")),
    )
    return Table(
        voice.term("crosscheck.annex"),
        columns,
        tuple(_row(voice, row) for row in rows),
        notes=_notes(voice, rows),
        dense=True,
        origins=tuple(_origins(row) for row in rows),
    )


def _origins(row: CheckRow) -> tuple[Origin | None, ...]:
    """Tell the exact figures; difference and percent follow from left (D) and right (E)."""

    def told(kind: str, text: str, *what: int) -> Origin | None:
        return Origin(kind, what, text) if text else None

    return (
        None,
        None,
        None,
        told("number", row.left),
        told("number", row.right),
        None,
        told("minus", row.difference, 3, 4),
        told("percent", row.percent, 6, 4),
        told("number", row.tolerance),
        told("number", row.at_stake_t),
        None,
    )


def _row(voice: Voice, row: CheckRow) -> tuple[str, ...]:
    stated = voice.term("crosscheck.no_tolerance")
    return (
        "\n".join((_name(voice, row), _under(voice, row))),
        _subjects(voice, row),
        voice.month(row.month) if row.month else voice.term("crosscheck.whole"),
        _number(voice, row.left),
        _number(voice, row.right),
        voice.unit(row.unit),
        _number(voice, row.difference),
        voice.rounded(row.percent, DECIMALS),
        row.tolerance or stated,
        voice.rounded(row.at_stake_t, DECIMALS),
        voice.term(f"crosscheck.result.{row.result}"),
    )


def _missing(voice: Voice, rows: list[CheckRow]) -> Table:
    """Tell which comparisons could not be made, and what they lack."""
    columns = (
        Column(voice.term("crosscheck.column.name"), weight=2),
        Column(voice.term("crosscheck.column.subject"), weight=2),
        Column(voice.term("crosscheck.column.lacking"), weight=3),
        Column(voice.term("crosscheck.column.formula"), weight=5),
    )
    cells = tuple(
        (
            _name(voice, row),
            _subjects(voice, row),
            _joined(voice, (voice.term(row.lacking), *_details(voice, row), *_reason(voice, row))),
            voice.term(f"crosscheck.formula.{_key(row)}"),
        )
        for row in rows
    )
    return Table(voice.term("crosscheck.missing"), columns, cells, dense=True)


def _notes(voice: Voice, rows: Iterable[CheckRow]) -> tuple[str, ...]:
    notes = [voice.term("crosscheck.rule"), voice.term("crosscheck.stake")]
    if any(not row.tolerance for row in rows):
        notes.append(voice.term("crosscheck.no_default"))
    return tuple(notes)


def _key(row: CheckRow) -> str:
    return f"{row.check}.{row.part}" if row.part else row.check


def _name(voice: Voice, row: CheckRow) -> str:
    name = voice.term(f"crosscheck.check.{row.check}")
    if not row.part:
        return name
    part = voice.term(f"crosscheck.part.{_key(row)}")
    return voice.term("crosscheck.check_part", (("check", name), ("part", part)))


def _under(voice: Voice, row: CheckRow) -> str:
    """Give the formula, what is missing, what else is known, and a person's reason."""
    parts = [voice.term(f"crosscheck.formula.{_key(row)}")]
    parts += [voice.term(row.lacking)] if row.lacking else []
    return _joined(voice, (*parts, *_details(voice, row), *_reason(voice, row)))


def _details(voice: Voice, row: CheckRow) -> list[str]:
    return [
        voice.term(f"crosscheck.detail.{name}", (("value", value),)) for name, value in row.detail
    ]


def _reason(voice: Voice, row: CheckRow) -> list[str]:
    return [voice.term("crosscheck.reason", (("reason", row.reason),))] if row.reason else []


def _joined(voice: Voice, parts: Iterable[str]) -> str:
    return voice.term("crosscheck.join").join(parts)


def _subjects(voice: Voice, row: CheckRow) -> str:
    pairs = zip(row.subjects, row.names, strict=True)
    return voice.or_dash(voice.joined(_subject(voice, one, names) for one, names in pairs))


def _subject(voice: Voice, subject: str, names: tuple[str, str]) -> str:
    if any(names):
        return voice.pick(*names)
    if subject.startswith("name:"):
        return voice.kind("total", subject.partition(":")[2])
    return voice.subject(subject)


def _number(voice: Voice, text: str) -> str:
    """Show a figure rounded to what a reader can hold; the issue keeps it whole."""
    return voice.full(voice.rounded(text, 4).replace(",", "")) if text else voice.dash

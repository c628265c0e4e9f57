"""Rows of the sheet of plant facts (工厂事实): one question of the catalogue, one answer.

The code of the fact says how its answer is read. A row without an answer is not delivered. The
reason is needed only where the books answer otherwise already.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from ghg.domain.periods import Period
from ghg.domain.plant_facts import FactKind, PlantFact
from ghg.errors import Problem
from ghg.intake import words
from ghg.intake.columns import Column, Layout
from ghg.intake.fact_answers import (
    Told,
    fact_kind,
    is_unanswered,
    read_answer,
    read_name,
)
from ghg.intake.fact_days import read_span
from ghg.intake.facts import FacilityCodes
from ghg.intake.reader import ColumnReader
from ghg.intake.rows import Rows
from ghg.intake.taking import Counts, Note, Table, Taking
from ghg.ledger.blocks import RecordBlock
from ghg.library import open_library
from ghg.library.plant_facts import fact_kinds
from ghg.sheets.cells import read_text

COLUMNS: tuple[Column, ...] = (
    Column("fact", "事实编码", "fact", ("工厂事实", "plant fact", "fact code")),
    Column("question", "问题", "question"),
    Column("facility", "厂区编码", "facility", ("厂区", "facility code")),
    Column("name", "对象", "about", ("名称", "产品或物料", "name")),
    Column("answer", "答案", "answer", ("回答",)),
    Column("unit", "单位", "unit", ("计量单位",)),
    Column("first_day", "起始日", "first day", ("开始日期", "起始日期", "from")),
    Column("last_day", "截止日", "last day", ("结束日期", "截止日期", "to")),
    Column("evidence", "佐证编号", "evidence", ("佐证材料",)),
    Column("note", "备注", "note", ("说明", "remark")),
    Column("reason", "更正理由", "reason", ("理由",)),
)
CELLS = ("fact", "facility")
LIMITS = {"evidence": 200, "note": 2000, "reason": 1000}


@dataclass(frozen=True, slots=True)
class ClaimFactLine:
    """A fact of a file with its row; the fact's `evidence` is what was typed."""

    fact: PlantFact
    reason: str
    row: int

    @property
    def key(self) -> tuple[str, str, str, int, int]:
        """What the fact is about: one answer stands for it."""
        return key_of(self.fact)


def key_of(fact: PlantFact) -> tuple[str, str, str, int, int]:
    """Say what a fact is about: owner, kind, name and days."""
    return fact.facility, fact.kind, fact.name, fact.first_day, fact.last_day


def fact_from(
    kind: FactKind,
    facility: str,
    name: str,
    period: Period,
    told: Told,
    evidence: str,
    note: str,
) -> PlantFact:
    """Put a fact together."""
    return PlantFact(
        kind=kind.id,
        facility=facility,
        name=name,
        first_day=period.first_day,
        last_day=period.last_day,
        value=told.value,
        words=told.words,
        text=told.text,
        unit=told.unit,
        evidence=evidence,
        note=note,
    )


class PlantFactTable:
    """The taker of one sheet of plant facts."""

    notes: tuple[Note, ...] = ()

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._kinds = catalogue()
        self._facilities = FacilityCodes(taking.plan)
        self._known: dict[str, FactKind] = {}  # by the text of the cell
        self.lines: list[ClaimFactLine] = []

    @property
    def counts(self) -> Counts:
        return Counts()

    def take(self, rows: Rows) -> RecordBlock | None:
        """Keep the answers of the rows that have one."""
        texts = rows.column("answer")
        given = [
            at for at, text in enumerate(texts) if text in rows.faults or not is_unanswered(text)
        ]
        if given:
            self._read(rows.picked(given))
        return None

    def finish(self) -> RecordBlock | None:
        self._taking.findings.extend(_doubles(self.lines, self._taking.layout))
        return None

    def _read(self, rows: Rows) -> None:
        """Read what needs no kind of fact, then the rest of the rows whose kind is known."""
        reader = ColumnReader(self._taking.layout, self._taking.findings)
        reader.read(rows, "fact", rows.column("fact"), self._kind)
        reader.read(rows, "facility", rows.column("facility"), self._owner)
        for name, limit in LIMITS.items():
            reader.read(rows, name, rows.column(name), partial(words.limited, limit))
        known = [at for at in range(len(rows)) if rows.column("fact")[at] in self._known]
        wrong = {at for at, place in enumerate(known) if place in reader.wrong}
        if known:
            self._answers(rows.picked(known), wrong)

    def _answers(self, rows: Rows, wrong: set[int]) -> None:
        reader = ColumnReader(self._taking.layout, self._taking.findings)
        columns = {name: rows.column(name) for name in (*CELLS, *LIMITS)}
        names = self._asked(reader, rows, ("name",), read_name)
        told = self._asked(reader, rows, ("answer", "unit"), read_answer)
        periods = self._asked(reader, rows, ("first_day", "last_day"), read_span)
        for at, row in enumerate(rows.numbers):
            if at not in wrong | reader.wrong:
                kind, owner = self._known[columns["fact"][at]], self._owner(columns["facility"][at])
                rest = (read_text(columns[name][at]) for name in LIMITS)
                evidence, note, reason = rest
                fact = fact_from(kind, owner, names[at], periods[at], told[at], evidence, note)
                self.lines.append(ClaimFactLine(fact, reason, row))

    def _asked(
        self, reader: ColumnReader, rows: Rows, names: Sequence[str], read: Callable[..., Any]
    ) -> list[Any]:
        """Read columns by the kind of fact that stands beside them."""
        texts = zip(*map(rows.column, ("fact", *names)), strict=True)
        by_kind: Callable[[Any], Any] = lambda cells: read(self._known[cells[0]], *cells[1:])  # noqa: E731
        return reader.read(rows, names[0], list(texts), by_kind, ("fact", *names))

    def _kind(self, text: str) -> FactKind:
        self._known[text] = fact_kind(self._kinds, text)
        return self._known[text]

    def _owner(self, text: str) -> str:
        """Read a facility's code; an empty cell means the whole entity."""
        return self._facilities.read(text) if text.strip() else ""


def catalogue() -> Mapping[str, FactKind]:
    """Give the kinds of facts that can be told."""
    return fact_kinds(open_library())


def _doubles(lines: list[ClaimFactLine], layout: Layout) -> Iterator[Problem]:
    """Find facts that stand twice in the sheet."""
    first: dict[tuple[str, str, str, int, int], int] = {}
    for line in lines:
        earlier = first.setdefault(line.key, line.row)
        if earlier != line.row:
            place = layout.place("fact", line.row)
            yield Problem("E-DUP.fact", place, line.fact.kind, {"row": str(earlier)})


PLANT_FACTS_TABLE = Table(
    name="plant_facts",
    sheets=("工厂事实", "Plant facts"),
    columns=COLUMNS,
    needed=lambda _: ("fact", "answer", "first_day"),
    open=PlantFactTable,
)

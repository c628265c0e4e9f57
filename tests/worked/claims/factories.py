"""Made-up factories beside a scheme, one file a scheme: what they are, and what must be found.

A file says what its factories have in common; each factory then says what is other (`facts`,
`without`, `unproven`, `issue`, `entered`), the verdict of each stage, the rules that hold it back,
and numbers that were worked out by hand. A fact is written as a person would say it: `yes`, a
count, `30 m3`, a day, the code of a level, a list of items, or a table of named ones.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ghg.claims.case import Case
from ghg.domain.issue import BoundaryRow, OffsetRow
from ghg.domain.plant_facts import Answering, FactKind, PlantFact
from ghg.domain.schemes import EnteredValue
from ghg.library.schemes import scheme_of
from tests.claims.cases import LIBRARY, burnt, case_of, emitted, fact, issue_with, kinds, used
from tests.claims.rows import YEAR

FOLDER = Path(__file__).parent
FLAGS = {"yes": "1", "no": "0"}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
OPEN = 99991231
Entry = Mapping[str, Any]


@dataclass(frozen=True)
class WorkedFactory:
    """A factory of a file: its name, the case, and what the file says must be found."""

    name: str
    case: Case
    expected: Entry


def factories(path: Path) -> tuple[WorkedFactory, ...]:
    """Read the factories of a file."""
    data = tomllib.loads(path.read_text("utf-8"))
    return tuple(_factory(path.stem, data, one) for one in data["factory"])


def case_in(data: Entry, one: Entry) -> Case:
    """Give the case of one factory: what all have, and what is other here."""
    gone = one.get("without", ())
    facts = {**data["facts"], **one.get("facts", {})}
    issue = {**data["issue"], **one.get("issue", {})}
    entered = {**data.get("entered", {}), **one.get("entered", {})}
    rows = (
        row
        for name, said in facts.items()
        if name not in gone
        for row in _facts(kinds()[name], said, "" if name in one.get("unproven", ()) else "E1")
    )
    return case_of(
        scheme_of(LIBRARY, data["scheme"]),
        _issue(issue),
        *rows,
        said=tuple(
            EnteredValue(data["scheme"], slot, "", *said)
            for slot, said in entered.items()
            if slot not in gone
        ),
    )


def _factory(file: str, data: Entry, one: Entry) -> WorkedFactory:
    return WorkedFactory(f"{file}:{one['name']}", case_in(data, one), one)


def _facts(kind: FactKind, said: Any, evidence: str) -> Iterator[PlantFact]:
    if isinstance(said, dict):
        for name, text in said.items():
            yield _fact(kind, text, evidence, name)
    else:
        yield _fact(kind, said, evidence, "")


def _fact(kind: FactKind, said: Any, evidence: str, name: str) -> PlantFact:
    first = (YEAR - 2) * 10000 + 101 if kind.span == "three_years" else 0
    if kind.answering is Answering.ITEMS:
        return fact(kind.id, words=tuple(said), evidence=evidence)
    if kind.answering is Answering.LEVEL:
        return fact(kind.id, words=(said,), evidence=evidence)
    if kind.answering is Answering.DAY:
        assert DAY.fullmatch(said), (kind.id, said)
        return fact(kind.id, said.replace("-", ""), evidence=evidence)
    value, _, unit = FLAGS.get(said, said).partition(" ")
    return fact(kind.id, value, unit, name, evidence=evidence, first_day=first)


def _issue(said: Entry) -> Any:
    changes = {
        name: tuple(OffsetRow(**row) for row in said[name]) for name in ("offsets",) if name in said
    }
    if said.get("boundary", True):
        changes["boundary"] = (BoundaryRow("F1", "", "", "inside", 19000101, OPEN, "stated", ""),)
    return issue_with(
        *(emitted(*one) for one in said.get("emitted", ())),
        power=tuple(used(**one) for one in said.get("power", ())),
        energy=tuple(burnt(*one) for one in said.get("burnt", ())),
        outputs={name: tuple(one) for name, one in said.get("outputs", {}).items()},
        money=said.get("money", {}),
        **changes,
    )

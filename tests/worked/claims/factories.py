"""Made-up factories beside a scheme, one file each: what they emitted, told and retired.

A file has a factory and cases of it. A case changes what it names: facts and entered values one by
one, everything else as a whole; a fact of "" was never told. Each case has the verdicts of stages
and of the rules that matter, worked out by hand in the file, never copied from the program.

    facts     yes, no, the code of a level, a number, a number with its unit, a list of items, a
              day; a table tells a named kind per name. `unproven` are facts without evidence
    entered   what a person entered: [value, unit] by slot; a value of "" was never entered
    credits   retired blocks; certificates stand in `power`
    offsets   own projects as the issue holds them: form, tonnes, what they deduct, why not more
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, get_type_hints

from ghg.claims.case import Case, Factory
from ghg.claims.evaluate import evaluate
from ghg.domain.claims import Assessment
from ghg.domain.held import ShareRow
from ghg.domain.issue import BoundaryRow, Issue, OffsetRow
from ghg.domain.plant_facts import Answering, FactKind, PlantFact, Span
from ghg.domain.schemes import EnteredValue
from ghg.domain.snapshot import HeldUnits, Snapshot
from ghg.library.schemes import scheme_of
from tests.claims.cases import (
    LIBRARY,
    burnt,
    emitted,
    factors,
    factory_with,
    issue_with,
    kinds,
    used,
)

FOLDER = Path(__file__).parent
Entry = Mapping[str, Any]
FLAGS = {"yes": 1, "no": 0}
YEAR = 2025
MADE_UP = "示例文件（为测试编造）"
NO_SHARES = {
    name: {int: 0, bool: False}.get(of, "0") for name, of in get_type_hints(ShareRow).items()
}


@lru_cache(maxsize=64)
def read(path: Path) -> Entry:
    return tomllib.loads(path.read_text("utf-8"))


def cases_in(folder: str) -> list[tuple[Path, str]]:
    """List the cases of the files of a folder."""
    paths = sorted((FOLDER / folder).glob("*.toml"))
    return [(path, name) for path in paths for name in read(path)["case"]]


def assessed(path: Path, name: str) -> Assessment:
    """Evaluate a case of a file."""
    return evaluate(case_of(read(path), name), 20260901)


def case_of(file: Entry, name: str) -> Case:
    """Put a case together: the factory of the file with what the case changes."""
    entry = merged(file.get("factory", {}), file["case"][name])
    said = tuple(_entered(file["scheme"], entry))
    return Case(factory_of(entry), scheme_of(LIBRARY, file["scheme"]), said)


def merged(factory: Entry, change: Entry) -> dict[str, Any]:
    """Change a factory: facts and entered values one by one, the rest as a whole."""
    parts = {
        part: {**factory.get(part, {}), **change.get(part, {})} for part in ("facts", "entered")
    }
    return {**factory, **change, **parts}


def factory_of(entry: Entry) -> Factory:
    year = entry.get("year", YEAR)
    rows = entry["facts"].items()
    facts = [one for name, said in rows for one in _facts(entry, year, kinds()[name], said)]
    units = tuple(_credits(entry, year))
    return factory_with(
        _issue(entry, year),
        *facts,
        snapshot=Snapshot(7, "a" * 64, (year + 1) * 10000 + 601, units),
        base=_issue({**entry, **entry["base"]}, year - 1) if entry.get("base") else None,
        factor_of=factors(**entry.get("factors", {})),
    )


def _issue(entry: Entry, year: int) -> Issue:
    return issue_with(
        *(emitted(*one) for one in entry.get("emitted", ())),
        power=tuple(used(**one) for one in entry.get("power", ())),
        energy=tuple(burnt(*one) for one in entry.get("energy", ())),
        outputs={name: tuple(said) for name, said in entry.get("outputs", {}).items()},
        money=entry.get("money"),
        burning=tuple(entry.get("burning", ())),
        shares=ShareRow(**{**NO_SHARES, **entry["shares"]}) if "shares" in entry else None,
        year=year,
        boundary=(BoundaryRow("F1", "", "", "inside", 19000101, 99991231, "stated", ""),),
        offsets=tuple(OffsetRow(**one) for one in entry.get("offsets", ())),
    )


def _facts(entry: Entry, year: int, kind: FactKind, said: Any) -> Iterator[PlantFact]:
    if isinstance(said, dict):
        for name, of in said.items():
            yield replace(_fact(entry, year, kind, of), name=name)
    elif said != "":
        yield _fact(entry, year, kind, said)


def _fact(entry: Entry, year: int, kind: FactKind, said: Any) -> PlantFact:
    first = year - 2 if kind.span is Span.THREE_YEARS else year
    made = PlantFact(
        kind=kind.id, facility="", name="", first_day=first * 10000 + 101,
        last_day=year * 10000 + 1231, value=None, words=(), text="", unit="",
        evidence="" if kind.id in entry.get("unproven", ()) else "E1",
    )  # fmt: skip
    if kind.answering is Answering.ITEMS:
        return replace(made, words=tuple(said))
    if kind.answering is Answering.LEVEL:
        return replace(made, words=(said,))
    if kind.answering is Answering.DAY:
        return replace(made, first_day=int(said.replace("-", "")))
    number, _, unit = str(FLAGS.get(said, said)).partition(" ")
    return replace(made, value=Decimal(number), unit=unit or kind.unit)


def _credits(entry: Entry, year: int) -> Iterator[HeldUnits]:
    """Give retired blocks of the year's vintage, one number after another."""
    first = 1
    for one in entry.get("credits", ()):
        units = one["units"]
        yield HeldUnits(
            block=first, use=1, purpose=one.get("purpose", "claim"), boundary="whole",
            year=one.get("year", year), instrument=one.get("instrument", "ccer"), registry="CCER",
            batch="B", first=first, last=first + units - 1, first_month=year * 100 + 1,
            last_month=one.get("last_month", year * 100 + 6), issued_day=year * 10000 + 801,
            plant="P", technology=one.get("technology", "other"), method="", state="retired",
            on_day=one.get("on_day", (year + 1) * 10000 + 301), reference="R-1",
            beneficiary="某工厂", evidence="E1", inside=one.get("inside", False),
        )  # fmt: skip
        first += units


def _entered(scheme: str, entry: Entry) -> Iterator[EnteredValue]:
    for slot, (value, unit) in entry["entered"].items():
        if value:
            yield EnteredValue(scheme, slot, "", value, unit, MADE_UP, "第1页")

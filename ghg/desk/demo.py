"""The main job on an example: from an empty ledger to the report, in a folder of its own.

The tea factory is laid out by the desk itself: its figures are real, its proofs are made up. The
machinery plant is wholly made up, and laid out by the commands of its own `setup.sh`, as a person
would type them. Every page of a report says that it is an example.
"""

import shlex
import shutil
from collections.abc import Callable
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from ghg.desk import database, evidence, organisation, plan, streams
from ghg.desk.boundary import set_boundary
from ghg.desk.context import Desk, open_desk
from ghg.desk.imports.files import Imported, import_file
from ghg.desk.inventory import issue, load_issue
from ghg.desk.report import Written, make_report
from ghg.desk.setup import Wanted, new_inventory
from ghg.domain.issue import Issue
from ghg.domain.periods import year_period
from ghg.domain.streams import Input, Power, Route, Stream, balance_terms
from ghg.errors import NOWHERE, UsageError
from ghg.inventory.explain import Explained, ExplainedTotal, explain
from ghg.resources import data_folder
from ghg.texts import Language

MARK = ".ghg-demo"
MACHINERY = "machinery-changsha-2025"
MACHINERY_EXPLAINED = "STEAM.202501.G"
YEAR = 2025
AS_OF = 20261101
EXPLAINED = "GRID.202501.G"
ALLOCATION = (
    "全厂排放量除以精制茶产量，不在产品间分摊 / whole plant over refined tea, not allocated"
)

PARTICULARS = (
    ("unit_nature", "示例：有限责任公司"),
    ("industry_name", "精制茶加工"),
    ("legal_representative", "示例人"),
    ("contact_person", "示例联系人"),
    ("registered_address", "福建省泉州市安溪县（示例）"),
    ("main_products", "精制茶"),
)
PROOFS = (
    ("green-power-contract.pdf", "contract", "GREEN", "示例-LD-2025-01"),
    ("green-power-settlement.pdf", "settlement", "GREEN", "示例-JS-2025"),
    ("pv-meter-record.pdf", "meter_record", "SOLAR", "示例-PV-01"),
    ("electricity-bills.pdf", "bill", "USED", "示例-总表-01"),
)


def _power(
    code: str, zh: str, en: str, route: Route, power: Power, role: Input, rule: str = ""
) -> Stream:
    return Stream(
        code=code,
        name_zh=zh,
        name_en=en,
        source="S2-01",
        input=role,
        item="grid_electricity",
        unit="kWh",
        route=route,
        power=power,
        balance=balance_terms(rule),
    )


STREAMS = (
    _power("USED", "全厂用电总表", "all electricity used", Route.NONE, Power.NONE, Input.TOTAL_USE),
    _power(
        "SOLAR", "屋顶光伏自用", "own solar used", Route.OWN_GENERATION, Power.SOLAR, Input.ACTIVITY
    ),
    _power(
        "GREEN",
        "绿色电力交易",
        "green-power trade",
        Route.GREEN_TRADE,
        Power.OTHER_NONFOSSIL,
        Input.ACTIVITY,
    ),
    _power(
        "GRID",
        "普通网电",
        "ordinary grid power",
        Route.GRID,
        Power.ORDINARY,
        Input.ACTIVITY,
        "USED - SOLAR - GREEN",
    ),
)


@dataclass(frozen=True, slots=True)
class DemoDone:
    """What the demonstration made."""

    folder: Path
    database: str
    imported: Imported | None
    issue: Issue
    issue_sha256: str
    reports: tuple[Written, ...]
    explained: Explained | ExplainedTotal
    seconds: float


def run_demo(folder: Path, language: Language = "zh") -> DemoDone:
    """Run the tea factory's year in a folder of its own; raises E-DEMO for a foreign folder."""
    started = perf_counter()
    _clear(folder)
    url = f"sqlite:///{folder / 'ledger.db'}"
    database.make_database(url)
    desk = open_desk(url)
    _found(desk)
    example = data_folder("examples") / "tea-factory-2025"
    imported = import_file(desk, example / "filled-workbook.xlsx")
    for name, kind, stream, number in PROOFS:
        path = example / "proofs" / name
        evidence.add_file(desk, path, kind, (stream,), year_period(YEAR), number, "示例数据")
    wanted = Wanted(str(YEAR), YEAR, "AR5-2013", as_of=AS_OF, allocation=ALLOCATION)
    new_inventory(desk, wanted)
    issue(desk)
    return _done(desk, folder, language, EXPLAINED, imported, started)


def run_machinery(
    folder: Path, run: Callable[[tuple[str, ...]], None], language: Language = "zh"
) -> DemoDone:
    """Run the machinery plant's commands one by one; `run` does one. Raises E-DEMO as above."""
    started = perf_counter()
    _clear(folder)
    database_file = (folder / "ledger.db").absolute()
    with chdir(data_folder("examples") / MACHINERY):
        for words in machinery_commands():
            run(("--database", str(database_file), *words))
    desk = open_desk(f"sqlite:///{folder / 'ledger.db'}")
    return _done(desk, folder, language, MACHINERY_EXPLAINED, None, started)


def machinery_commands() -> tuple[tuple[str, ...], ...]:
    """Read the commands of the machinery plant, each without its `ghg`."""
    text = (data_folder("examples") / MACHINERY / "setup.sh").read_text(encoding="utf-8")
    lines = (shlex.split(line, comments=True) for line in text.splitlines())
    return tuple(tuple(words[1:]) for words in lines if words)


def _done(
    desk: Desk,
    folder: Path,
    language: Language,
    explained: str,
    imported: Imported | None,
    started: float,
) -> DemoDone:
    made, sha256 = load_issue(desk)
    return DemoDone(
        folder=folder,
        database=f"sqlite:///{folder / 'ledger.db'}",
        imported=imported,
        issue=made,
        issue_sha256=sha256,
        reports=make_report(desk, folder, language=language),
        explained=explain(made, explained),
        seconds=perf_counter() - started,
    )


def _clear(folder: Path) -> None:
    """Make the folder new: only an empty one, or one of an earlier demonstration, is touched."""
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARK).is_file():
            raise UsageError("E-DEMO", NOWHERE, str(folder))
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text("ghg demo\n", encoding="utf-8")


def _found(desk: Desk) -> None:
    """Lay out the factory: organisation, facility, boundary, source, streams."""
    organisation.found_organisation(
        desk, "TEA", "示例茶厂", "Example Tea Factory", "示例信用代码", example=True
    )
    for kind, value in PARTICULARS:
        organisation.set_particular(desk, kind, value, YEAR)
    plan.add_facility(
        desk, "F1", "安溪厂区", "350000", "Anxi site", "福建省泉州市安溪县（示例）", industry="15"
    )
    set_boundary(desk, year_period(YEAR), ("F1",))
    plan.add_source(
        desk, "S2-01", "厂区用电", "purchased_electricity", "F1", name_en="electricity of the site"
    )
    for stream in STREAMS:
        streams.add_stream(desk, stream)

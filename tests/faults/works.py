"""What a child does at the desk while something happens to it: named works, act by act.

Every act is one command of a person.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ghg.desk import evidence, inventory, period
from ghg.desk.activity import Typed, add_activity
from ghg.desk.copies import backup, import_, restore
from ghg.desk.database import make_database
from ghg.desk.holdings import acts as holdings
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.uses import Need, take, use_up
from ghg.desk.imports.files import import_file
from ghg.desk.monthend.closing import close_months
from ghg.desk.pack.make import make_pack
from ghg.desk.report import make_report
from ghg.domain.instruments import Instrument, Purpose
from tests.faults.ground import Seat

Act = Callable[[Seat], object]
DAY = 20260301
ROWS = 60  # of an imported file; a test may ask for more
HEADER = "计量流编码,月份,数量,单位,凭证号"
_ACCEPT = ("E-JUMP", "E-CHECK")


@dataclass(frozen=True, slots=True)
class Work:
    """A named work: on which ledger, and its acts in order; `lost` is what the ledger lacks."""

    name: str
    base: str
    acts: tuple[Act, ...]
    prepare: Act | None = None
    lost: str = ""


def _posting(number: int) -> Act:
    stream = ("USED", "SOLAR", "GREEN")[number % 3]
    month, quantity = f"2026-{1 + number // 3:02}", 100000 + 1000 * number

    def act(seat: Seat) -> object:
        said = Typed(stream, f"{quantity}", "kWh", month=month, document=f"B-{number}")
        return add_activity(seat.desk(), said, ("E-JUMP", "E-SHARE"))

    return act


def table(seat: Seat, number: int, rows: int = ROWS) -> object:
    """Write a file of deliveries, a month each, that an import takes in whole."""
    path = seat.folder / f"deliveries-{number}.csv"
    lines = [f"DIESEL,2025-{1 + at % 12:02},{1 + at}.5,t,D-{number}-{at}" for at in range(rows)]
    path.write_text("\n".join([HEADER, *lines, ""]), encoding="utf-8")
    return path


def _importing(number: int) -> Act:
    return lambda seat: import_file(
        seat.desk(), seat.folder / f"deliveries-{number}.csv", ("E-JUMP",)
    )


def _claim(name: str) -> Need:
    return Need(2025, Purpose.CLAIM, name, certificate=True)


def _received(seat: Seat) -> object:
    given = ("SUN-2025-07", "1", "500", "500")
    return receive(
        seat.desk(), Bought(Instrument.GEC, *given, first_month=202507, acquired_day=20250901)
    )


def _used_up(block: int, reference: str) -> Act:
    def act(seat: Seat) -> object:
        desk = seat.desk()
        (proof,) = (one.id for one in evidence.evidence_list(desk) if one.kind == "gec")
        return use_up(desk, block, reference, 20260305, "茶厂", proof)

    return act


def _paper(number: int) -> Act:
    def act(seat: Seat) -> object:
        path = seat.folder / f"paper-{number}.pdf"
        path.write_bytes(b"%PDF-1.4 paper " + bytes(f"{number}" * 20000, "ascii"))
        return evidence.add_file(seat.desk(), path, "bill")

    return act


def _closing(first: int, last: int) -> Act:
    return lambda seat: close_months(seat.desk(), first, last, folder=seat.out)


def _reporting(form: str) -> Act:
    return lambda seat: make_report(seat.desk(), seat.out, formats=(form,))


def _brought(seat: Seat) -> object:
    """Bring an export into a new file: the way of an export is the same on both databases."""
    return import_(f"sqlite:///{seat.out}/brought.db", seat.folder / "export")


def _export_first(seat: Seat) -> None:
    from ghg.desk.copies import export

    export(seat.url, seat.folder / "export")


def _backup_first(seat: Seat) -> None:
    backup(seat.url, seat.folder / "kept")


_WORKS = (
    Work(
        "import",
        "diesel",
        tuple(map(_importing, range(3))),
        lambda seat: [table(seat, number) for number in range(3)],
    ),
    Work("post", "tea", tuple(map(_posting, range(9)))),
    Work(
        "retire",
        "tea",
        (
            _received,
            lambda seat: take(seat.desk(), 254, _claim("2025年绿电声明"), DAY),
            lambda seat: holdings.freeze(seat.desk(), 3, DAY, "dispute"),
            lambda seat: holdings.thaw(seat.desk(), 3, DAY, "settled"),
            lambda seat: take(seat.desk(), 100, _claim("园区"), DAY),
            _used_up(3, "GEC-2026-001"),
            lambda seat: holdings.split(seat.desk(), 6, 250, DAY),
        ),
    ),
    Work("evidence", "tea", tuple(map(_paper, range(3)))),
    Work("close", "tea", (_closing(202501, 202501), _closing(202502, 202504))),
    Work(
        "issue",
        "tea",
        (
            lambda seat: inventory.issue(seat.desk()),
            lambda seat: period.reopen(seat.desk(), 202503, 202503, "late bill"),
            lambda seat: inventory.issue(seat.desk(), reason="late bill"),
        ),
    ),
    Work("report", "issued", tuple(map(_reporting, ("json", "xlsx", "pdf")))),
    Work("pack", "issued", (lambda seat: make_pack(seat.desk(), seat.out),)),
    Work(
        "backup",
        "issued",
        (
            lambda seat: backup(seat.url, seat.out / "kept"),
            lambda seat: backup(seat.url, seat.out / "kept.zip"),
        ),
    ),
    Work(
        "restore",
        "issued",
        (lambda seat: restore(f"sqlite:///{seat.out}/restored.db", seat.folder / "kept"),),
        _backup_first,
    ),
    Work("bring", "issued", (_brought,), _export_first),
    Work(
        "migrate",
        "old",
        (lambda seat: make_database(seat.url),),
        lost="E-EVIDENCE.missing",  # the stored ledger came without its papers
    ),
)
WORKS: Mapping[str, Work] = MappingProxyType({work.name: work for work in _WORKS})
ON: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sqlite": tuple(WORKS),
        "postgresql": tuple(name for name in WORKS if name != "restore"),
    }
)

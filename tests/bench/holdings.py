"""Holdings: what a step costs beside an empty durable commit, in a small and a large book.

The limit is the database's own: one row in a table of its own, committed to the disk. Wall time
counts here, because a durable commit is spent waiting for the disk. The audit of a million events
is held against one scan of them.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, insert, text

from ghg.desk import evidence
from ghg.desk.context import Desk
from ghg.desk.holdings import acts
from ghg.desk.holdings.receive import Bought, receive
from ghg.desk.holdings.uses import Need, reserve, use_up
from ghg.desk.organisation import found_organisation
from ghg.domain.instruments import Instrument, Purpose
from ghg.holdings.audit import audit
from ghg.ledger.rows import table
from ghg.ledger.schema import migrate
from ghg.ledger.sessions import open_engine, reading, writing
from tests.bench.measure import Bench, Clock, Finding, Piece

STEPS = 40
DAY = 20260301
BAR, FLAT, AUDIT = 20, 1.5, 10
EVENTS = 10  # of a block in the book that is audited
CLAIM = Need(2025, Purpose.CLAIM, "bench", certificate=True)


def commits(clock: Clock, book: str) -> None:
    """Write one row durably, again and again."""
    engine = open_engine(_fresh(book))
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS bench_row (n INTEGER)"))
    with clock.running():
        for number in range(STEPS):
            with writing(engine) as connection:
                connection.execute(text("INSERT INTO bench_row VALUES (:n)"), {"n": number})


def steps(clock: Clock, book: str, act: str) -> None:
    """Do one kind of act, again and again; what it needs is made before the clock runs."""
    desk = Desk(open_engine(_fresh(book)), Path(book).parent / "evidence", "", "bench")
    work = {"receive": _receive, "split": _split, "redeem": _redeem}[act](desk)
    next(work)
    with clock.running():
        for _ in range(STEPS):
            next(work)


def audited(clock: Clock, book: str) -> None:
    """Derive every balance from the events."""
    with reading(open_engine(f"sqlite:///{book}")) as connection, clock.running():
        assert audit(connection, 1).problems == ()


def scanned(clock: Clock, book: str) -> None:
    """Read every event once, as plain rows."""
    with reading(open_engine(f"sqlite:///{book}")) as connection, clock.running():
        assert connection.exec_driver_sql("SELECT * FROM block_event").fetchall()


def _bought(number: int, units: int) -> Bought:
    return Bought(
        Instrument.GEC,
        "FRESH",
        str(number * 1000 + 1),
        str(number * 1000 + units),
        "",
        202506,
        acquired_day=20250801,
    )


def _receive(desk: Desk) -> Iterator[None]:
    yield
    for number in range(STEPS):
        receive(desk, _bought(number, 5))
        yield


def _split(desk: Desk) -> Iterator[None]:
    rest = receive(desk, _bought(0, 900))
    yield
    for _ in range(STEPS):
        _, rest = acts.split(desk, rest.block, rest.first, DAY)
        yield


def _redeem(desk: Desk) -> Iterator[None]:
    paper = Path(desk.evidence_folder).parent / "proof.txt"
    paper.write_text("bench", encoding="utf-8")
    proof = evidence.add_file(desk, paper, "gec").id
    made = [receive(desk, _bought(number, 5)) for number in range(STEPS)]
    kept = [reserve(desk, one.block, 0, CLAIM, DAY) for one in made]
    yield
    for one in kept:
        use_up(desk, one.block, "R", DAY, "bench", proof)
        yield


def _book(folder: Path, blocks: int, events: int = 1) -> Path:
    """Make a ledger with so many held blocks and events of each, in bulk."""
    path = folder / f"{blocks}-{events}.db"
    migrate(f"sqlite:///{path}")
    engine = open_engine(f"sqlite:///{path}")
    desk = Desk(engine, folder / "evidence", "", "bench")
    found_organisation(desk, "BENCH", "bench", "bench")
    receive(desk, Bought(Instrument.GEC, "OLD", "1", "9", "", 202506, acquired_day=DAY))
    with writing(engine) as connection:
        _fill(connection, blocks)
        for number in range(2, events + 1):
            _go_on(connection, number)
    return path


def _fill(connection: Connection, blocks: int) -> None:
    """Copy the first block under other numbers."""
    for name, key in (("serial_root", "id"), ("block", "id"), ("block_event", "block_id")):
        first = connection.execute(table(name).select()).mappings().one()
        plain = {k: v for k, v in first.items() if table(name).c[k].computed is None}
        rows = [_copied(plain, key, number) for number in range(2, blocks + 1)]
        connection.execute(insert(table(name)), rows)


def _go_on(connection: Connection, number: int) -> None:
    """Freeze every block, or thaw it: one event more of each."""
    old, new = ("held", "frozen_held") if number % 2 == 0 else ("frozen_held", "held")
    events = table("block_event")
    names = [column.name for column in events.columns if column.computed is None]
    changed = {"n": str(number), "from_state": f"'{old}'", "to_state": f"'{new}'"}
    picked = ", ".join(changed.get(name, name) for name in names)
    connection.exec_driver_sql(
        f"INSERT INTO block_event ({', '.join(names)}) SELECT {picked} FROM block_event WHERE n = 1"
    )


def _copied(first: dict[str, object], key: str, number: int) -> dict[str, object]:
    row = {**first, key: number}
    if "first_serial" in row:
        row |= {"first_serial": number * 10 + 1, "last_serial": number * 10 + 9}
    if "root_id" in row:
        row["root_id"] = number
    return row


def findings(bench: Bench) -> Iterator[Finding]:
    """Compare each act in a small and a large book with an empty commit, and the audit."""
    small, large = (1_000, 10_000) if bench.quick else (1_000, 100_000)
    books = {size: _book(bench.folder, size) for size in (small, large)}
    for act in ("receive", "split", "redeem"):
        took = bench.compared(
            empty=Piece("holdings.commits", {"book": str(books[small])}),
            small=Piece("holdings.steps", {"book": str(books[small]), "act": act}),
            large=Piece("holdings.steps", {"book": str(books[large]), "act": act}),
        )
        wall = {name: one.wall_s / STEPS for name, one in took.items()}
        ratio, growth = wall["small"] / wall["empty"], wall["large"] / wall["small"]
        yield Finding(
            f"holdings: {act}",
            f"empty commit {wall['empty'] * 1000:.2g} ms",
            f"{large} blocks: {wall['large'] * 1000:.3g} ms",
            f"{small} blocks: {wall['small'] * 1000:.3g} ms",
            f"{ratio:.1f}x, large/small {growth:.2f}",
            f"<= {BAR}x, <= {FLAT}",
            met=ratio <= BAR and growth <= FLAT,
        )
    yield _audit(bench, _book(bench.folder, large, EVENTS), large * EVENTS)
    yield _peer()


def _audit(bench: Bench, book: Path, events: int) -> Finding:
    took = bench.compared(
        scan=Piece("holdings.scanned", {"book": str(book)}),
        ours=Piece("holdings.audited", {"book": str(book)}),
    )
    ratio = took["ours"].cpu_s / took["scan"].cpu_s
    return Finding(
        f"holdings: audit of {events} events",
        f"one scan {took['scan'].cpu_s:.3g} s",
        "",
        f"{took['ours'].cpu_s:.3g} s",
        f"{ratio:.1f}x",
        f"<= {AUDIT}x",
        met=ratio <= AUDIT,
    )


def _peer() -> Finding:
    """Say what there is of a comparison with granular_certificate_registry."""
    given = os.environ.get("PEERS", "")
    said = f"{given}: nothing here runs it yet" if given else "its checkout is not given (PEERS=)"
    return Finding("holdings: granular_certificate_registry", "", "", said, "-")


def _fresh(book: str) -> str:
    """Give a copy of a book for one run: every run finds the same state."""
    folder = Path(tempfile.mkdtemp(dir=Path(book).parent))
    return f"sqlite:///{shutil.copyfile(book, folder / 'book.db')}"

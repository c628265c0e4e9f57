"""Ingest: a million rows of a CSV file onto the real tables, through the product's own door.

The limit parses with Arrow and inserts tuples with the plain driver into a table without keys,
checks, totals or digests. The naive way is SQLModel as its own guide teaches it: a checked model
and a table object for every row, `add_all`, on the same tables as ours, but without totals, digests
and journal. It is measured on fewer rows and scaled, which flatters it: a million objects take
about a seventh more than ten times a hundred thousand. `--full` measures it on all of them.
"""

import shutil
import sqlite3
import sys
from pathlib import Path

from tests.bench.measure import Bench, Clock, Finding, Piece, Took, seconds

ROWS, NAIVE_ROWS, MANY = 1_000_000, 100_000, 10_000_000
LIMIT_BAR, NAIVE_BAR, MEMORY_BAR_MB, FLAT = 10, 12, 350, 1.2
EXTRAS = Path(sys.prefix) / "bench"  # where `make bench` puts Arrow, out of the product's sight


def planned(clock: Clock, folder: str) -> None:
    """Make a database with the plan and no records."""
    from tests.bench.books import lay_out

    lay_out(Path(folder) / "plan.db")


def written(clock: Clock, folder: str, count: int) -> None:
    """Write the file of so many rows."""
    from tests.bench.data import write_csv

    write_csv(Path(folder) / f"{count}.csv", count)


def limit(clock: Clock, folder: str, count: int) -> None:
    """Parse with Arrow, insert tuples unguarded."""
    sys.path.append(str(EXTRAS))
    from pyarrow import csv, string

    texts = csv.ConvertOptions(column_types={"first day": string(), "last day": string()})
    path = Path(folder) / "limit.db"
    path.unlink(missing_ok=True)
    with clock.running():
        table = csv.read_csv(Path(folder) / f"{count}.csv", convert_options=texts)
        connection = sqlite3.connect(path)
        connection.execute(
            "CREATE TABLE record (stream TEXT, first_day TEXT, last_day TEXT, quantity REAL,"
            " unit TEXT, document TEXT)"
        )
        rows = zip(*(column.to_pylist() for column in table.columns), strict=True)
        connection.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)", rows)
        connection.commit()
    assert connection.execute("SELECT count(*) FROM record").fetchone() == (count,)


def naive(clock: Clock, folder: str, count: int) -> None:
    """Make a checked object of every row and hand all of them to a session."""
    import csv

    from sqlmodel import Session

    from ghg.ledger.tables import ActivityRecord, Batch
    from tests.bench.books import ORG, open_books
    from tests.bench.naive import codes, record

    desk = open_books(_copied(folder))
    with (
        Session(desk.engine) as session,
        (Path(folder) / f"{count}.csv").open(encoding="utf-8", newline="") as file,
    ):
        streams = codes(session)
        session.add(Batch(org_id=ORG, id=1, kind="naive", seq=1))
        session.flush()
        with clock.running():
            rows = csv.DictReader(file)
            made = [record(number, row, streams) for number, row in enumerate(rows, 1)]
            session.add_all(made)
            session.commit()
        assert session.query(ActivityRecord).count() == count


def ours(clock: Clock, folder: str, count: int) -> None:
    """Import the file as a person does."""
    from ghg.desk.imports.files import import_file
    from tests.bench.books import open_books

    path = _copied(folder)
    desk = open_books(path)
    with clock.running():
        import_file(desk, Path(folder) / f"{count}.csv")
    _proven(path, count)


def posted(clock: Clock, folder: str, count: int) -> None:
    """Post the same records, already in memory's shape: the ledger's part of the work."""
    from ghg.ledger.journal import Act
    from ghg.ledger.posting import post
    from ghg.ledger.sessions import lock_organisation, writing
    from ghg.ledger.tables import BatchInput
    from tests.bench.books import ORG, blocks, open_books

    path = _copied(folder)
    desk = open_books(path)
    ready = list(blocks(count))
    act = Act(actor="bench", auth="os_user", action="import")
    with clock.running(), writing(desk.engine) as connection:
        lock_organisation(connection, ORG)
        post(connection, ORG, act, BatchInput(kind="bench"), ready)
    _proven(path, count)


def _copied(folder: str) -> Path:
    """Give a fresh copy of the database that holds the plan."""
    path = Path(folder) / "ledger.db"
    for old in Path(folder).glob("ledger.db*"):
        old.unlink()
    return Path(shutil.copyfile(Path(folder) / "plan.db", path))


def _proven(path: Path, count: int) -> None:
    """Compare the kept totals with the sum told by arithmetic."""
    from tests.bench.data import total_thousandths

    connection = sqlite3.connect(path)
    found = connection.execute("SELECT sum(n), sum(quantity) FROM monthly_total").fetchone()
    assert found == (count, 1000 * total_thousandths(count)), found


def findings(bench: Bench) -> list[Finding]:
    """Compare the three ways, and memory with ten times the rows when asked for."""
    if not (EXTRAS / "pyarrow").is_dir():
        return [Finding("ingest", "", "", "not measured", "`make bench` installs pyarrow")]
    count = ROWS // 10 if bench.quick else ROWS
    folder = str(bench.folder)
    given = {"folder": folder, "count": count}
    few = {"folder": folder, "count": NAIVE_ROWS}
    bench.once(Piece("ingest.planned", {"folder": folder}))
    for files in (given, few):
        bench.once(Piece("ingest.written", files))
    took = bench.compared(
        limit=Piece("ingest.limit", given),
        naive=Piece("ingest.naive", few),
        ours=Piece("ingest.ours", given),
        posted=Piece("ingest.posted", given),
    )
    if not bench.full:
        return _compared(count, took, NAIVE_ROWS)
    took["naive"] = bench.once(Piece("ingest.naive", given))
    return [*_compared(count, took, count), _many(bench, took["ours"])]


def _compared(count: int, took: dict[str, Took], naive_rows: int) -> list[Finding]:
    ours, limit_s = took["ours"], took["limit"].cpu_s
    naive_s = took["naive"].cpu_s * count / naive_rows
    slower, faster = ours.cpu_s / limit_s, naive_s / ours.cpu_s
    return [
        Finding(
            f"ingest of {count:,} CSV rows",
            seconds(limit_s),
            "",
            seconds(ours.cpu_s),
            f"x{slower:.1f}",
            f"<= {LIMIT_BAR}",
            slower <= LIMIT_BAR,
        ),
        Finding(
            "  against add_all",
            "",
            f"{seconds(naive_s)} ({naive_rows:,} rows)",
            seconds(ours.cpu_s),
            f"{faster:.1f} times faster",
            f">= {NAIVE_BAR}",
            faster >= NAIVE_BAR,
        ),
        Finding(
            "  peak memory",
            f"{took['limit'].peak_mb:.0f} MB",
            f"{took['naive'].peak_mb:.0f} MB ({naive_rows:,} rows)",
            f"{ours.peak_mb:.0f} MB",
            "",
            f"<= {MEMORY_BAR_MB} MB",
            ours.peak_mb <= MEMORY_BAR_MB,
        ),
        Finding("  of it, posting", "", "", seconds(took["posted"].cpu_s), ""),
    ]


def _many(bench: Bench, ours: Took) -> Finding:
    folder = str(bench.folder)
    bench.once(Piece("ingest.written", {"folder": folder, "count": MANY}))
    many = bench.once(Piece("ingest.ours", {"folder": folder, "count": MANY}))
    ratio = many.peak_mb / ours.peak_mb
    return Finding(
        f"  memory at {MANY:,} rows",
        "",
        "",
        f"{many.peak_mb:.0f} MB, {seconds(many.cpu_s)}",
        f"x{ratio:.2f}",
        f"flat (<= {FLAT})",
        ratio <= FLAT,
    )

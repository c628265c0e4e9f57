"""Meter files: a year of quarter-hours of many meters, from text to months and records.

The limit is the standard library's csv reader over the same file, and nothing else: what every
Python program pays to see the cells. Beside it stands the import of as many rows of deliveries,
which writes a record for each of them, where a meter writes twelve.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from tests.bench.data import YEAR
from tests.bench.measure import Bench, Clock, Finding, Piece, Took, seconds

ROWS, MORE = 1_000_000, 3_000_000
A_YEAR = 35_040  # quarter-hours of 365 days
LIMIT_BAR, MEMORY_BAR_MB, FLAT = 10, 250, 1.2
ROUND_OF_QUANTITIES = 97


def rows(count: int) -> Iterator[tuple[int, str, int]]:
    """Give meter (from 1), instant, amount in thousandths; midnight ends the day as 24:00."""
    start = datetime.fromisoformat(f"{YEAR}-01-01")
    steps = [start + timedelta(minutes=15 * number) for number in range(1, A_YEAR + 1)]
    times = [_shown(at) for at in steps]
    for number in range(count):
        meter, at = divmod(number, A_YEAR)
        yield meter + 1, times[at], 1001 + number % ROUND_OF_QUANTITIES


def total_thousandths(count: int) -> int:
    """Give the sum of so many amounts, by the sum of an arithmetic series."""
    rounds, rest = divmod(count, ROUND_OF_QUANTITIES)
    whole = ROUND_OF_QUANTITIES * (ROUND_OF_QUANTITIES - 1) // 2
    return 1001 * count + rounds * whole + rest * (rest - 1) // 2


def planned(clock: Clock, folder: str) -> None:
    """Make a database with a register of meters, one of them measuring a stream."""
    from ghg.desk.meters.register import NewMeter, add_meter, attach
    from ghg.desk.plan import add_source
    from ghg.desk.streams import add_stream, stream_of
    from tests.bench.books import lay_out, open_books

    path = Path(folder) / "meters.db"
    lay_out(path)
    desk = open_books(path)
    add_source(desk, "E-1", "用电", "purchased_electricity", "F")
    power = {"item": "grid_electricity", "unit": "kWh", "route": "grid", "power": "ordinary"}
    add_stream(desk, stream_of(code="GRID", name_zh="网电", source="E-1", **power))
    for number in range(1, MORE // A_YEAR + 2):
        add_meter(desk, NewMeter(f"M{number}", "F", "electricity", cumulative=False))
    attach(desk, "GRID", "M1")
    desk.engine.dispose()


def written(clock: Clock, folder: str, count: int) -> None:
    """Write the file of so many rows."""
    with (Path(folder) / f"m{count}.csv").open("w", encoding="utf-8", newline="") as file:
        file.write("meter,time,quantity\n")
        file.writelines(
            f"M{meter},{at},{amount // 1000}.{amount % 1000:03d}\n"
            for meter, at, amount in rows(count)
        )


def limit(clock: Clock, folder: str, count: int) -> None:
    """See every cell once."""
    import csv

    with (
        (Path(folder) / f"m{count}.csv").open(encoding="utf-8", newline="") as file,
        clock.running(),
    ):
        seen = sum(len(row) for row in csv.reader(file))
    assert seen == 3 * (count + 1)


def ours(clock: Clock, folder: str, count: int) -> None:
    """Import the file as a person does."""
    from ghg.desk.imports.files import import_file
    from tests.bench.books import open_books

    path = Path(folder) / "readings.db"
    for old in Path(folder).glob("readings.db*"):
        old.unlink()
    shutil.copyfile(Path(folder) / "meters.db", path)
    desk = open_books(path)
    with clock.running():
        import_file(desk, Path(folder) / f"m{count}.csv")
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT sum(readings), sum(quantity) FROM meter_month").fetchone()
    assert found == (count, 1000 * total_thousandths(count)), found


def findings(bench: Bench) -> list[Finding]:
    """Compare with the csv reader, with deliveries, and memory with three times the rows."""
    count, more = (ROWS // 10, MORE // 10) if bench.quick else (ROWS, MORE)
    folder = str(bench.folder)
    few, many = {"folder": folder, "count": count}, {"folder": folder, "count": more}
    bench.once(Piece("readings.planned", {"folder": folder}))
    for files in (few, many):
        bench.once(Piece("readings.written", files))
    took = bench.compared(limit=Piece("readings.limit", few), ours=Piece("readings.ours", few))
    larger = bench.once(Piece("readings.ours", many))
    bench.once(Piece("ingest.planned", {"folder": folder}))
    bench.once(Piece("ingest.written", few))
    deliveries = bench.once(Piece("ingest.ours", few))
    return list(_findings(count, more, took, larger, deliveries))


def _findings(
    count: int, more: int, took: dict[str, Took], larger: Took, deliveries: Took
) -> Iterator[Finding]:
    ours, limit_s = took["ours"], took["limit"].cpu_s
    slower, faster = ours.cpu_s / limit_s, deliveries.cpu_s / ours.cpu_s
    yield Finding(
        f"{count:,} meter readings",
        seconds(limit_s),
        "",
        seconds(ours.cpu_s),
        f"x{slower:.1f}",
        f"<= {LIMIT_BAR}",
        slower <= LIMIT_BAR,
    )
    said = f"{seconds(deliveries.cpu_s)} as deliveries"
    yield Finding("  against a record a row", "", said, "", f"{faster:.1f} times faster")
    ratio = larger.peak_mb / ours.peak_mb
    yield Finding(
        f"  memory at {more:,} rows",
        f"{ours.peak_mb:.0f} MB at {count:,}",
        "",
        f"{larger.peak_mb:.0f} MB, {seconds(larger.cpu_s)}",
        f"x{ratio:.2f}",
        f"flat (<= {FLAT})",
        ratio <= FLAT and larger.peak_mb <= MEMORY_BAR_MB,
    )


def _shown(at: datetime) -> str:
    if at.hour == at.minute == 0:
        return f"{at - timedelta(days=1):%Y-%m-%d} 24:00"
    return f"{at:%Y-%m-%d %H:%M}"

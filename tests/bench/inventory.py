"""Inventory: the same streams and months over ten times the records must cost about the same.

With 1e5 records a month of a stream rests on one or two of them and their documents are listed one
by one; with 1e6 on about seventeen, and they are counted only. So a third size is measured too, the
smallest at which nothing is listed: it shows what the number of records alone costs.
"""

from pathlib import Path

from tests.bench.measure import Bench, Clock, Finding, Piece, Took, seconds

SIZES = (100_000, 300_000, 1_000_000)
QUICK_SIZES = (60_000, 250_000, 600_000)  # one record in every month of every stream at least
BAR = 1.2


def prepared(clock: Clock, path: str, count: int) -> None:
    """Lay out books and post so many records."""
    from tests.bench.books import lay_out, post_records

    lay_out(Path(path))
    post_records(Path(path), count)


def built(clock: Clock, path: str) -> dict[str, float]:
    """Read the books and build the inventory."""
    from ghg.desk.context import looking, published
    from ghg.desk.setup import inventory_row, setup_of
    from ghg.domain.issue import Head
    from ghg.inventory.build import Stamp, build
    from ghg.inventory.reading.books import read_books
    from ghg.plan.plan import load_plan
    from tests.bench.books import open_books

    reading, building = Clock(), Clock()
    with looking(open_books(Path(path))) as at, clock.running():
        with reading.running():
            setup = setup_of(inventory_row(at))
            plan = load_plan(at.connection, at.org_id, 1)
            head = Head("bench", 1, "0" * 64, "", "")
            books = read_books(at.connection, at.organisation, plan, setup, head)
        with building.running():
            issue = build(books, published(), Stamp(1, 20261101, "draft", "bench"))
    assert not issue.gaps, issue.gaps[:3]
    records = sum(row.records for row in issue.activity)
    return {
        "read_s": reading.cpu_s,
        "build_s": building.cpu_s,
        "lines": len(issue.lines),
        "records": records,
    }


def findings(bench: Bench) -> list[Finding]:
    """Compare the sizes."""
    sizes = QUICK_SIZES if bench.quick else SIZES
    pieces = {}
    for size in sizes:
        path = str(bench.folder / f"{size}.db")
        bench.once(Piece("inventory.prepared", {"path": path, "count": size}))
        pieces[str(size)] = Piece("inventory.built", {"path": path})
    small, bare, large = bench.compared(**pieces).values()
    assert large.said["records"] == sizes[-1]
    ratio = large.cpu_s / small.cpu_s
    return [
        Finding(
            f"inventory of {sizes[-1]:,} records",
            f"{sizes[0]:,}: {_parts(small)}",
            "",
            _parts(large),
            f"x{ratio:.2f}",
            f"<= {BAR}",
            ratio <= BAR,
        ),
        Finding(
            "  the same, no document listed",
            f"{sizes[1]:,}: {_parts(bare)}",
            "",
            f"{_parts(large)}, {large.peak_mb:.0f} MB",
            f"x{large.cpu_s / bare.cpu_s:.2f}",
        ),
    ]


def _parts(took: Took) -> str:
    read, build = took.said["read_s"], took.said["build_s"]
    return f"{seconds(took.cpu_s)} (read {read:.2f}, build {build:.2f})"

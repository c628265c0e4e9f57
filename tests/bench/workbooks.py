"""Workbooks: a hundred thousand rows read, ten thousand checked through the product's own door.

The limit is expat alone over the same XML, with handlers that hear every element and do nothing:
less no reader through it can take. The naive way is pandas with openpyxl. Ours reads in a child
process under limits and makes every cell. Memory is that of the reading process and of its child,
which holds the texts that cells share.
"""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from tests.bench.measure import Bench, Clock, Finding, Piece, Took, seconds

ROWS, MANY, CHECKED = 100_000, 200_000, 10_000
LIMIT_BAR, NAIVE_BAR, FLAT, CHECK_BAR_S = 3, 3, 1.2, 2
_PIECE_BYTES = 1 << 18


def written(clock: Clock, folder: str, count: int) -> None:
    """Write the deliveries as a workbook: five columns of text, one of numbers."""
    import xlsxwriter

    from tests.bench.data import HEADER, YEAR, records, stream_code

    with xlsxwriter.Workbook(Path(folder) / f"{count}.xlsx") as book:
        sheet = book.add_worksheet("活动数据")
        sheet.write_row(0, 0, HEADER)
        for row, (stream, month, day, thousandths, document) in enumerate(records(count), 1):
            date = f"{YEAR}-{month:02d}-{day:02d}"
            sheet.write_row(row, 0, (stream_code(stream), date, date))
            sheet.write_number(row, 3, thousandths / 1000)
            sheet.write_row(row, 4, ("t", document))


def limit(clock: Clock, folder: str, count: int) -> None:
    """Hear the XML of the sheet and of its shared texts, and do nothing."""
    with zipfile.ZipFile(Path(folder) / f"{count}.xlsx") as package, clock.running():
        for name in ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"):
            parser = expat.ParserCreate()
            parser.buffer_text = True
            parser.StartElementHandler = _start
            parser.EndElementHandler = parser.CharacterDataHandler = _one
            with package.open(name) as member:
                while piece := member.read(_PIECE_BYTES):
                    parser.Parse(piece)
            parser.Parse(b"", True)  # noqa: FBT003


def _start(name: str, attributes: dict[str, str]) -> None:
    pass


def _one(text: str) -> None:
    pass


def naive(clock: Clock, folder: str, count: int) -> None:
    """Read with pandas and openpyxl."""
    import pandas

    with clock.running():
        frame = pandas.read_excel(Path(folder) / f"{count}.xlsx", engine="openpyxl")
    assert len(frame) == count


def ours(clock: Clock, folder: str, count: int) -> dict[str, float]:
    """Read the workbook and make every cell."""
    from ghg.sheets.workbook import read_workbook

    with clock.running():
        (sheet,) = read_workbook(Path(folder) / f"{count}.xlsx").sheets
        cells = sum(len(row.cells) for row in sheet.rows)
    assert cells == 6 * (count + 1)
    return {"child_mb": child_mb()}


def child_mb() -> float:
    """Give the most memory that an ended child held; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 2**10


def checked(clock: Clock, folder: str, count: int) -> dict[str, float]:
    """Check the workbook as a person does; say how often progress was told."""
    from ghg.desk.imports.files import check_file
    from tests.bench.books import open_books

    desk = open_books(Path(folder) / "plan.db")
    steps: list[int] = []
    with clock.running():
        found = check_file(
            desk, Path(folder) / f"{count}.xlsx", tell=lambda done, _: steps.append(done)
        )
    assert (found.records, found.problems) == (count, ())
    return {"steps": len(steps)}


def findings(bench: Bench) -> list[Finding]:
    """Compare the three ways, memory at twice the rows, and a check."""
    folder = str(bench.folder)
    rows = ROWS // 10 if bench.quick else ROWS
    many = MANY // 10 if bench.quick else MANY
    bench.once(Piece("ingest.planned", {"folder": folder}))
    for count in dict.fromkeys((rows, many, CHECKED)):
        bench.once(Piece("workbooks.written", {"folder": folder, "count": count}))
    given = {"folder": folder, "count": rows}
    few = {"folder": folder, "count": CHECKED}
    took = bench.compared(
        limit=Piece("workbooks.limit", given),
        naive=Piece("workbooks.naive", given),
        ours=Piece("workbooks.ours", given),
        many=Piece("workbooks.ours", {"folder": folder, "count": many}),
        few=Piece("workbooks.limit", few),
        checked=Piece("workbooks.checked", few),
    )
    return [*_read(rows, took), *_memory(rows, many, took), _check(took)]


def _read(rows: int, took: Mapping[str, Took]) -> list[Finding]:
    limit_s, naive_s, ours_s = (took[name].cpu_s for name in ("limit", "naive", "ours"))
    slower, faster = ours_s / limit_s, naive_s / ours_s
    walls = took["naive"].wall_s / took["ours"].wall_s
    return [
        Finding(
            f"workbook of {rows:,} rows",
            seconds(limit_s),
            "",
            seconds(ours_s),
            f"x{slower:.1f}",
            f"<= {LIMIT_BAR}",
            slower <= LIMIT_BAR,
        ),
        Finding(
            "  against pandas with openpyxl",
            "",
            seconds(naive_s),
            seconds(ours_s),
            f"{faster:.1f} times faster (wall {walls:.1f})",
            f">= {NAIVE_BAR}",
            faster >= NAIVE_BAR,
        ),
    ]


def _memory(rows: int, many: int, took: Mapping[str, Took]) -> list[Finding]:
    ours, twice = took["ours"], took["many"]
    parent = twice.peak_mb / ours.peak_mb
    child = twice.said["child_mb"] / (ours.said["child_mb"] or 1)
    return [
        Finding(
            f"  memory, {many:,} against {rows:,} rows",
            "",
            f"pandas {took['naive'].peak_mb:.0f} MB",
            f"{ours.peak_mb:.0f} and {twice.peak_mb:.0f} MB",
            f"x{parent:.2f}",
            f"flat (<= {FLAT})",
            parent <= FLAT,
        ),
        Finding(
            "  of the child, a text of its own in each row",
            "",
            "",
            f"{ours.said['child_mb']:.0f} and {twice.said['child_mb']:.0f} MB",
            f"x{child:.2f}",
        ),
    ]


def _check(took: Mapping[str, Took]) -> Finding:
    check, few = took["checked"], took["few"]
    ratio = check.cpu_s / few.cpu_s
    return Finding(
        f"check of {CHECKED:,} rows of a workbook",
        seconds(few.cpu_s),
        "",
        f"{seconds(check.cpu_s)} (wall {seconds(check.wall_s)})",
        f"x{ratio:.1f}",
        f"wall <= {CHECK_BAR_S} s",
        check.wall_s <= CHECK_BAR_S,
    )

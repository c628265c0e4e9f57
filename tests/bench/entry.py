"""Month entry in the browser's terms: a page of the grid, and the answer to one value.

What is held is the time of the server for one request, from the first byte of the question to the
last of the answer, beside an empty page of the same server: its frame, its guard, its person. A
page is measured twice: after somebody wrote (the books are read anew), and again (what was read of
this state of the books is there). The answer to a value holds its row and the totals of month and
year, redrawn: one question, one answer.
"""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from ghg.domain.periods import month_period
from ghg.ledger.blocks import RecordBlock
from ghg.ledger.codes import DataClass, RecordKind
from ghg.web.totals import MANY
from tests.bench.data import YEAR, stream_code
from tests.bench.measure import Bench, Clock, Finding, Piece, seconds
from tests.web.visiting import HOME

TIMES = 5
PAGES = {"year": "/year?year=2025", "month": "/entry?month=2025-03"}
EMPTY = "/me"
AIM_S = 0.1  # 200 streams x 12 months
SMALL, LARGE = 200, 5_000


def opened(clock: Clock, folder: str, streams: int) -> dict[str, float]:
    """Enter values and open the grids of a plant; give the processor seconds of each request."""
    from ghg.web.app import make_app
    from ghg.web.serving import settle
    from tests.web.visiting import Visitor

    visitor = Visitor(make_app(_books(Path(folder), streams)))
    form = {"token": visitor.token(), "month": "2025-12"}
    asked = {"origin": HOME, "hx-request": "true"}
    took: dict[str, list[float]] = {}

    def timed(name: str, request: Callable[..., Any], *words: object, **named: object) -> None:
        began = process_time()
        answer = request(*words, **named)
        took.setdefault(name, []).append(process_time() - began)
        assert answer.status_code == 200, answer.text

    settle()
    with clock.running():
        for turn in range(1, TIMES + 1):
            typed = {**form, f"v:{stream_code(turn)}:2025-12": "1001"}
            timed("empty", visitor.get, EMPTY)
            timed("value", visitor.client.post, "/entry", data=typed, headers=asked)
            for name, address in PAGES.items():
                timed(name, visitor.get, address)
                timed(f"{name}_again", visitor.get, address)
    return {f"{name}_s": median(found) for name, found in took.items()}


def _books(folder: Path, streams: int) -> str:
    """Lay out a plant whose streams have a record in every month but December."""
    from tests.bench.books import lay_out_at, post_blocks

    path = folder / f"entry{streams}.db"
    if not path.exists():
        lay_out_at(f"sqlite:///{path}", streams)
        post_blocks(path, [_recorded(streams)])
    return f"sqlite:///{path}"


def _recorded(streams: int) -> RecordBlock:
    rows = [(stream, month) for stream in range(1, streams + 1) for month in range(1, 12)]
    days = [YEAR * 10_000 + month * 100 + 1 for _, month in rows]
    ends = [month_period(day // 100).last_day for day in days]
    count = len(rows)
    return RecordBlock(
        stream=[stream for stream, _ in rows],
        first_day=days,
        last_day=ends,
        document=[""] * count,
        line=[0] * count,
        kind=[int(RecordKind.METERED)] * count,
        quantity=[1000 * 10**6 + stream for stream, _ in rows],
        data_class=[int(DataClass.PRIMARY)] * count,
        estimated=[0] * count,
        method=[""] * count,
        rank=[0] * count,
    )


def findings(bench: Bench) -> list[Finding]:
    """Tell pages and answers of two plants, each beside an empty page of the same server."""
    sizes = (SMALL,) if bench.quick else (SMALL, LARGE)
    return [one for size in sizes for one in _told(bench, size)]


def _told(bench: Bench, streams: int) -> list[Finding]:
    piece = Piece("entry.opened", {"folder": str(bench.folder), "streams": streams})
    said = bench.compared(it=piece)["it"].said
    empty = said["empty_s"]
    whose = f"{streams:,} streams x 12 months"
    rows = [
        (f"{whose}: a year of the grid", "year", AIM_S if streams == SMALL else None),
        ("  a month of it", "month", AIM_S if streams == SMALL else None),
    ]
    found = [
        Finding(
            words,
            f"empty page: {seconds(empty)}",
            "",
            f"{seconds(said[f'{name}_again_s'])}; after a write {seconds(said[f'{name}_s'])}",
            f"x{said[f'{name}_again_s'] / empty:.1f}; x{said[f'{name}_s'] / empty:.1f}",
            f"aim < {AIM_S} s" if aim else "",
            said[f"{name}_again_s"] < aim if aim else None,
        )
        for words, name, aim in rows
    ]
    redrawn = "its row and the totals" if streams <= MANY else "its row; totals apart"
    value = f"  a value entered, {redrawn}, one answer"
    ratio = f"x{said['value_s'] / empty:.1f}"
    return [
        *found,
        Finding(value, f"empty page: {seconds(empty)}", "", seconds(said["value_s"]), ratio),
    ]

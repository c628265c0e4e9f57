"""The process that fuzzes (F15): files out of shape go through the real import, under limits.

It may hold 1 GiB and take 20 s for a file. Every file is either taken in, or refused by problems
that say themselves in both languages while no row of any table moves. What is seen is counted and
written as JSON; the first file that breaks a promise is kept beside, with what it did.
"""

import io
import json
import shutil
import signal
import sys
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from ghg.desk.context import Desk
from ghg.desk.imports.files import import_file
from ghg.errors import GhgError
from ghg.ledger.sessions import open_engine
from ghg.texts import remedy, said
from tests.desk.plant import digest
from tests.intake.plant import HEADER
from tests.intake.test_fuzz import SIGNS, SPOILS, filled, spoiled, zipped

MEMORY_BYTES = 1 << 30
SECONDS = 20
READINGS = "表计编码,抄表时间,读数,单位\nM1,2025-01-01 00:00,100,kWh\nM1,2025-02-01 00:00,200,kWh\n"
FACTS = "厂区编码,类别,产品名称,月份或年份,数值,单位\nF1,产品产量,茶,2024,12,吨\n"
GOOD = ("USED,2025-01,106850,kWh,A-1", "DIESEL,2025-01,2.5,t,D-1", "PV,2025年3月,7,千瓦时,D-2")
RECORDS = "\n".join([HEADER, *GOOD, ""])


def good_members() -> dict[str, bytes]:
    """The members of a workbook that would be taken in as it is."""
    rows = [[("text", text, "") for text in row.split(",")] for row in GOOD]
    rows[0][2] = ("number", 106850, "0.00")
    none = ("text", "", "")  # of name, first day, last day
    content = filled([[row[0], none, row[1], none, none, *row[2:]] for row in rows])
    with zipfile.ZipFile(io.BytesIO(content)) as source:
        return {name: source.read(name) for name in source.namelist()}


MEMBERS = good_members()
READ = [name for name in MEMBERS if "docProps" not in name and "theme" not in name]

CODECS = st.sampled_from(["utf-8", "gb18030", "utf-16"])
TABLES = st.sampled_from([RECORDS, READINGS, FACTS])
SPOILED_MEMBER = st.tuples(
    st.sampled_from(READ),
    st.floats(0, 1, exclude_max=True),
    st.integers(0, 30),
    st.one_of(st.binary(max_size=4), SIGNS),
)
CHANGED_MEMBER = st.tuples(
    st.sampled_from(["lost", "renamed", "exchanged", "doubled"]),
    st.sampled_from(list(MEMBERS)),
    st.sampled_from(list(MEMBERS)),
)


def text_bytes(drawn: Any) -> bytes:
    table, codec, spoils = drawn
    return spoiled(table.encode(codec), spoils)


def member_xml(drawn: Any) -> bytes:
    members = dict(MEMBERS)
    for name, share, length, put in drawn:
        members[name] = spoiled(members[name], [(share, length, put)])
    return zipped(members)


def member_names(drawn: Any) -> bytes:
    members = dict(MEMBERS)
    for what, one, other in drawn:
        if what == "lost":
            members.pop(one, None)
        elif what == "renamed" and one in members:
            members[f"{one}x"] = members.pop(one)
        elif what == "exchanged":
            members[one] = MEMBERS[other]
        else:
            members[one.upper()] = MEMBERS[other]
    return zipped(members)


def zip_bytes(drawn: Any) -> bytes:
    return spoiled(zipped(MEMBERS), drawn)


KINDS: dict[str, tuple[str, Any, Callable[[Any], bytes]]] = {
    "text": (
        "a.csv",
        st.tuples(CODECS, TABLES, SPOILS).map(lambda d: (d[1], d[0], d[2])),
        text_bytes,
    ),
    "xml": ("a.xlsx", st.lists(SPOILED_MEMBER, min_size=1, max_size=3), member_xml),
    "members": ("a.xlsx", st.lists(CHANGED_MEMBER, min_size=1, max_size=3), member_names),
    "zip": ("a.xlsx", SPOILS, zip_bytes),
}


class SlowError(Exception):
    """A file took longer than it may."""


def main() -> None:
    """Fuzz kinds of files so many times each on a ledger, from a seed; print what was seen."""
    import resource  # which not every system has

    kinds, count, number, url, folder = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    signal.signal(signal.SIGALRM, _too_slow)
    desk = Desk(open_engine(url), Path(folder) / "evidence", "TEA", "Zhang")
    kept = _Kept(url)
    for kind in kinds.split(","):
        told = fuzz(kind, int(count), int(number), desk, Path(folder), kept)
        print(json.dumps({kind: told}), flush=True)


def fuzz(
    kind: str, count: int, number: int, desk: Desk, folder: Path, kept: "_Kept"
) -> Counter[str]:
    """Fuzz one kind of file; count how each file ended."""
    name, strategy, bytes_of = KINDS[kind]
    path, seen = folder / name, Counter[str]()

    def check(drawn: Any) -> None:
        path.write_bytes(bytes_of(drawn))
        seen[_one(desk, path, kept)] += 1

    quiet = [HealthCheck.too_slow, HealthCheck.large_base_example, HealthCheck.data_too_large]
    tried = settings(max_examples=count, deadline=None, suppress_health_check=quiet, database=None)(
        seed(number)(given(strategy)(check))
    )
    try:
        tried()
    except BaseException:
        shutil.copyfile(path, path.with_suffix(f"{path.suffix}.broke"))
        seen["broke"] += 1
        print(traceback.format_exc(), file=sys.stderr)
    return seen


class _Kept:
    """The ledger as it was; an SQLite file is put back after every success."""

    def __init__(self, url: str) -> None:
        self.path = Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite") else None
        self.content = self.path.read_bytes() if self.path else b""

    def put_back(self) -> None:
        if self.path:
            self.path.write_bytes(self.content)


def _one(desk: Desk, path: Path, kept: _Kept) -> str:
    """Import a file within its time; give what became of it."""
    before = digest(desk.engine)
    signal.alarm(SECONDS)
    try:
        import_file(desk, path)
    except GhgError as error:
        for problem in error.problems:
            assert said(problem, "zh")
            assert said(problem, "en")
            assert remedy(problem, "zh")
        assert digest(desk.engine) == before, "rows moved though the file was refused"
        return error.problems[0].word
    finally:
        signal.alarm(0)
    kept.put_back()
    return "taken in"


def _too_slow(*_: object) -> None:
    raise SlowError


if __name__ == "__main__":
    main()

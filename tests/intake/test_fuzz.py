"""Whatever a file holds, it gives records or a named mistake: never another error, never half.

Hypothesis writes the cells, spoils the bytes of CSV files, the members of workbooks and the zip
around them. A short run belongs to every test; `make faults` looks far longer.
"""

import io
import zipfile
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ghg.errors import GhgError
from ghg.intake.columns import ACTIVITY
from ghg.intake.receive import receive
from ghg.sheets import workbook
from ghg.sheets.child import Reading
from ghg.texts import said
from tests.intake.plant import HEADER, OWNER, PLAN, TODAY, records

LENGTHS = [pytest.param(60, id="short"), pytest.param(4000, id="long", marks=pytest.mark.faults)]
COLUMNS = [column.zh for column in ACTIVITY]
GOOD = ("USED,2025-01,106850,kWh,A-1", "COAL,2025-01-03,2.5,t,D-1", "NA,2025年3月,7,吨,D-2")

# What people and programs write into cells.
WORDS = st.sampled_from(
    [
        *(
            "USED",
            "COAL",
            "GRID",
            "NA",
            "NULL",
            "None",
            "true",
            "001",
            "合计",
            "平均",
            "",
            " ",
            "-",
            "/",
        ),
        *(
            "2025-01",
            "2025年1月",
            "2025.10",
            "45292",
            "2025-02-30",
            "1月",
            "一月",
            "3/4/2025",
            "24-1",
        ),
        *(
            "1,234.5",
            "1,23,4",
            "１２３．５",
            "约120",
            "12万kWh",
            "5%",
            "1e400",
            "NaN",
            "−5",
            "（3）",
            "0",
        ),
        *(
            "kWh",
            "万kWh",
            "度",
            "t",
            "吨",
            "MT",
            "Nm3",
            "m³",
            "斤",
            "是",
            "否",
            "购入",
            "=1+1",
            "<b>",
        ),
        *(
            "#N/A",
            "\u202e",
            "\ufeff",
            "\x07",
            "𠮷",
            "a\nb",
            "x" * 10_001,
            "9" * 400,
            "'",
            '"',
            ",",
            ";",
        ),
    ]
)
TEXTS = st.one_of(WORDS, st.text(max_size=12))
NUMBERS = st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False))
FORMATS = st.sampled_from(["", "0%", "yyyy-mm-dd", 'yyyy"年"m"月"', "h:mm", "@", "[$-804]aaaa"])
CELLS = st.one_of(
    st.tuples(st.just("text"), TEXTS, FORMATS),
    st.tuples(st.just("number"), NUMBERS, FORMATS),
    st.tuples(st.just("formula"), st.one_of(TEXTS, NUMBERS), FORMATS),
    st.tuples(st.just("blank"), st.none(), FORMATS),
)


@pytest.fixture(autouse=True)
def inside(monkeypatch):
    """Read workbooks in this process: a crash of the reading child would look like a refusal."""

    @contextmanager
    def child(file, limits):
        out = io.BytesIO()
        Reading(file, out, limits).run()
        yield iter(out.getvalue().splitlines(keepends=True))

    monkeypatch.setattr(workbook, "_child", child)


def taken(path: Path) -> None:
    """Receive a file; every mistake says itself in both languages, every record is whole."""
    try:
        got = receive(path, PLAN, OWNER, TODAY)
    except GhgError as error:
        problems = error.problems
    else:
        problems = got.problems
        for stream, first_day, last_day, quantity in records(got):
            assert stream in PLAN.stream_ids.values()
            assert first_day <= last_day
            assert isinstance(quantity, int)
    for problem in problems:
        assert said(problem, "zh")
        assert said(problem, "en")


def run(examples: int, strategy: st.SearchStrategy, check: Callable[..., None]) -> None:
    """Try a check on so many examples."""
    quiet = [HealthCheck.too_slow, HealthCheck.large_base_example, HealthCheck.data_too_large]
    tried = settings(
        max_examples=examples, deadline=None, suppress_health_check=quiet, database=None
    )(given(strategy)(check))
    tried()


def filled(rows: list[list[tuple[str, object, str]]]) -> bytes:
    """A workbook of our columns with any cells in it."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        page = book.add_worksheet("活动数据")
        page.write_row(0, 0, COLUMNS)
        for at, row in enumerate(rows, 1):
            for column, (kind, value, shown) in enumerate(row):
                look = book.add_format({"num_format": shown}) if shown else None
                if kind == "text":
                    page.write_string(at, column, value, look)
                elif kind == "number":
                    page.write_number(at, column, value, look)
                elif kind == "formula":
                    page.write_formula(at, column, "=A1", look, value)
                else:
                    page.write_blank(at, column, None, look)
    return out.getvalue()


@pytest.mark.parametrize("examples", LENGTHS)
def test_any_cells_of_a_workbook(examples, tmp_path):
    path = tmp_path / "a.xlsx"

    def check(rows) -> None:
        path.write_bytes(filled(rows))
        taken(path)

    width = st.lists(CELLS, min_size=1, max_size=len(COLUMNS))
    run(examples, st.lists(width, min_size=1, max_size=6), check)


@pytest.mark.parametrize("examples", LENGTHS)
def test_any_cells_of_a_text_file(examples, tmp_path):
    path = tmp_path / "a.csv"

    def check(given_) -> None:
        codec, delimiter, rows = given_
        lines = [HEADER.replace(",", delimiter)] + [delimiter.join(row) for row in rows]
        path.write_bytes("\n".join(lines).encode(codec, errors="surrogatepass"))
        taken(path)

    codecs = st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"])
    plain = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
    rows = st.lists(st.lists(st.one_of(WORDS, plain), min_size=4, max_size=6), max_size=6)
    run(examples, st.tuples(codecs, st.sampled_from([",", ";", "\t", "，"]), rows), check)


SPOILS = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 3), st.binary(max_size=4)),
    min_size=1,
    max_size=4,
)


def spoiled(content: bytes, spoils: list[tuple[float, int, bytes]]) -> bytes:
    """Cut and put in some bytes."""
    made = bytearray(content)
    for share, length, put in spoils:
        at = int(share * len(made)) if made else 0
        made[at : at + length] = put
    return bytes(made)


@pytest.mark.parametrize("examples", LENGTHS)
def test_spoiled_bytes_of_a_text_file(examples, tmp_path):
    path = tmp_path / "a.csv"
    text = "\n".join([HEADER, *GOOD, ""])

    def check(given_) -> None:
        codec, spoils = given_
        path.write_bytes(spoiled(text.encode(codec), spoils))
        taken(path)

    run(examples, st.tuples(st.sampled_from(["utf-8", "gb18030", "utf-16"]), SPOILS), check)


def good_workbook() -> dict[str, bytes]:
    rows = [[("text", text, "") for text in row.split(",")] for row in GOOD]
    rows[0][2] = ("number", 106850, "0%")
    content = filled([[*row[:1], ("text", "", ""), *row[1:]] for row in rows])
    with zipfile.ZipFile(io.BytesIO(content)) as source:
        return {name: source.read(name) for name in source.namelist()}


MEMBERS = good_workbook()
READ = [name for name in MEMBERS if "docProps" not in name and "theme" not in name]
SIGNS = st.sampled_from(
    [b"<", b'"', b">", b"-1", b"9" * 5000, b"&", b"]]>", b"<!DOCTYPE x>", b"x:"]
)


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("examples", LENGTHS)
def test_spoiled_members_of_a_workbook(examples, tmp_path):
    path = tmp_path / "a.xlsx"
    spoil = st.tuples(
        st.sampled_from(READ),
        st.floats(0, 1, exclude_max=True),
        st.integers(0, 30),
        st.one_of(st.binary(max_size=4), SIGNS),
    )

    def check(spoils) -> None:
        members = dict(MEMBERS)
        for name, share, length, put in spoils:
            members[name] = spoiled(members[name], [(share, length, put)])
        path.write_bytes(zipped(members))
        taken(path)

    run(examples, st.lists(spoil, min_size=1, max_size=3), check)


@pytest.mark.parametrize("examples", LENGTHS)
def test_members_lost_renamed_and_exchanged(examples, tmp_path):
    path = tmp_path / "a.xlsx"
    names = st.sampled_from(list(MEMBERS))
    change = st.tuples(
        st.sampled_from(["lost", "renamed", "exchanged", "doubled"]),
        names,
        names,
        st.text(max_size=8),
    )

    def check(changes) -> None:
        members = dict(MEMBERS)
        for what, one, other, name in changes:
            if what == "lost":
                members.pop(one, None)
            elif what == "renamed" and one in members:
                plain = name.partition("\0")[0] or "x"  # Python writes no name that starts with NUL
                members[plain] = members.pop(one)
            elif what == "exchanged":
                members[one] = MEMBERS[other]
            else:
                members[one.upper()] = MEMBERS[other]
        path.write_bytes(zipped(members))
        taken(path)

    run(examples, st.lists(change, min_size=1, max_size=3), check)


@pytest.mark.parametrize("examples", LENGTHS)
def test_spoiled_bytes_of_a_workbook(examples, tmp_path):
    path, whole = tmp_path / "a.xlsx", zipped(MEMBERS)

    def check(spoils) -> None:
        path.write_bytes(spoiled(whole, spoils))
        taken(path)

    run(examples, SPOILS, check)

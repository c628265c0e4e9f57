"""Catalogue 39-52: numbers, each as it stands in a bill's cell."""

from decimal import Decimal

import xlsxwriter

from ghg.desk.imports.files import import_file
from ghg.desk.parameter import Proof, set_parameter
from tests.e2e.catalogue.case import Asks, Case, Found, Maker, Reads, asks, reads, refused
from tests.e2e.catalogue.fixtures import HEADER, csv, sheet, workbook

JANUARY = ("USED", "2024-01")


def cell(typed: str, unit: str = "kWh", stream: str = "USED") -> Maker:
    """A CSV file whose only quantity is typed so."""
    return csv(f'{stream},2024-01,"{typed}",{unit},A-1')


def no_number(number: int, typed: str) -> Case:
    return Case(number, f"{typed} is no number", cell(typed), refused("E-NUM", 2, "数量", typed))


def read_as(number: int, typed: str, value: str, said: str) -> Case:
    """A spelling that is read, and said to the person."""
    note = Found("E-NUM.read", 2, "数量", typed, (said,))
    return Case(number, f"{typed} is {value}", cell(typed), Reads({JANUARY: value}, (note,)))


def computed(formula: str, value: float) -> Maker:
    """A workbook whose quantity is computed."""

    def fill(book: xlsxwriter.Workbook) -> None:
        page = book.add_worksheet("活动数据")
        page.write_row(0, 0, HEADER.split(","))
        page.write_row(1, 0, ["DIESEL", "2024-01"])
        page.write_formula(1, 2, formula, None, value)
        page.write_row(1, 3, ["t", "A-1"])

    return workbook(fill)


def earlier(*months: tuple[str, str]):
    """Records of the stream USED that stand before the case begins."""

    def before(desk, folder):
        rows = "".join(f"USED,{month},{value},kWh,E-{month}\n" for month, value in months)
        path = folder / "earlier.csv"
        path.write_text(f"{HEADER}\n{rows}", encoding="utf-8")
        import_file(desk, path)

    return before


def rated(desk, folder):
    """A nameplate of 100 kWh in an hour: 69,600 kWh in the 696 hours of February 2024."""
    months, owner = (202401, 202512), ("stream", "USED")
    set_parameter(desk, "nameplate_hourly", owner, months, Decimal(100), "kWh/h", Proof())


YEAR = [(f"2023-{month:02d}", "1000") for month in range(1, 13)]
# (5.0000001 + 1)/3 = 2.00000003.. is stored with 15 digits as 2.00000003333333
THIRD = Asks(
    (Found("E-SCALE.computed", 2, "C", "2.00000003333333", ("2.00000003333333", "2 ")),),
    {("DIESEL", "2024-01"): "2"},
)

CASES = (
    Case(39, "1,234.5 in quotation marks", cell("1,234.5"), reads({JANUARY: "1234.5"})),
    no_number(39, "1,23,4"),
    no_number(39, "12,34"),
    no_number(40, "1.234,5"),
    no_number(40, "1.234.567"),
    read_as(41, "１２３．５", "123.5", "按123.5读取"),
    Case(41, "－５ is below zero", cell("－５"), refused("E-SIGN.record", 2, "数量", "－５")),
    *(no_number(42, typed) for typed in ("٣٤", "1_000", " 12 ", "0x1F", "１e４００")),
    Case(42, "1e400 is no number", cell("1e400"), refused("E-NUM", 2, "数量", "1e400")),
    Case(42, "1e3 is a thousand", cell("1e3"), reads({JANUARY: "1000"})),
    *(no_number(43, typed) for typed in ("NaN", "nan", "Inf", "-Infinity", "无穷", "∞")),
    *(
        Case(44, f"{typed} is below zero", cell(typed), refused("E-SIGN.record", 2, "数量", typed))
        for typed in ("−5", "–5", "-5")
    ),
    *(no_number(44, typed) for typed in ("（123）", "(123)", "123-", "—5")),
    Case(45, "below zero", cell("-0.5"), refused("E-SIGN.record", 2, "数量", "-0.5")),
    Case(
        *(46, "zero although the month before was none", cell("0")),
        Asks((Found("E-ZERO.month", 2, "数量", "0 kWh", ("1000 kWh",)),), {JANUARY: "0"}),
        before=earlier(*YEAR),
    ),
    Case(46, "zero where nothing is known", cell("0"), reads({JANUARY: "0"})),
    Case(
        *(47, "six times the median of the months before", cell("6000")),
        Asks(
            (Found("E-JUMP.median", 2, "数量", "6000 kWh", ("1000 kWh", "6.0倍")),),
            {JANUARY: "6000"},
        ),
        before=earlier(*YEAR[-4:]),
    ),
    Case(
        *(47, "a fifth of the median of the months before", cell("200")),
        Asks((Found("E-JUMP.median", 2, "数量", "200 kWh", ("1/5倍",)),), {JANUARY: "200"}),
        before=earlier(*YEAR[-4:]),
    ),
    Case(
        *(47, "less than five times is no question", cell("4999")),
        reads({JANUARY: "4999"}),
        before=earlier(*YEAR[-4:]),
    ),
    Case(
        *(47, "more than ten times the same month of the year before", cell("10001")),
        Asks((Found("E-JUMP.year", 2, "数量", "10001 kWh", ("1000 kWh",)),), {JANUARY: "10001"}),
        before=earlier(*YEAR),
    ),
    Case(
        *(47, "as much as the season of the year before", cell("6000")),
        reads({JANUARY: "6000"}),
        before=earlier(("2023-01", "5900"), *YEAR[1:]),
    ),
    Case(47, "larger than can be kept", cell("9223372036855"), refused("E-RANGE", 2, "数量")),
    Case(
        *(48, "typed with seven decimals", cell("0.1234567")),
        refused("E-SCALE", 2, "数量", "0.1234567"),
    ),
    Case(
        *(48, "a number cell with seven decimals", sheet(("USED", "2024-01", 0.1234567, "kWh"))),
        refused("E-SCALE", 2, "C", "0.1234567"),
    ),
    Case(48, "computed, more than six decimals", computed("=6.0000001/3", 6.0000001 / 3), THIRD),
    Case(
        # 0.0000005 lies half way: half to even gives 0, half up would give 0.000001
        *(48, "computed, half way to the next decimal", computed("=0.0000005", 0.0000005)),
        asks("E-SCALE.computed", {("DIESEL", "2024-01"): "0"}, 2, "C"),
    ),
    Case(
        *(48, "0.1 + 0.2 is 0.3", computed("=0.1+0.2", 0.1 + 0.2)),
        reads({("DIESEL", "2024-01"): "0.3"}),
    ),
    *(
        Case(
            *(49, f"{typed or 'blank'} is missing, not zero"),
            csv("USED,2024-01,5,kWh,A", f"USED,2024-02,{typed},kWh,"),
            reads({JANUARY: "5"}),
        )
        for typed in ("", "-", "/", "无", "N/A", "未检测", "—", "－")
    ),
    Case(
        *(49, "missing beside a document's number"),
        csv("USED,2024-02,未检测,kWh,A-2"),
        refused("E-EMPTY.quantity", 2, "数量", "未检测"),
    ),
    *(no_number(50, typed) for typed in ("约120", ">5", "＞5", "120左右", "12~15", "12-15", "≈3")),
    *(no_number(50, typed) for typed in ("12吨左右", "12abc", "1万2", "12吨5")),
    Case(
        *(51, "12 万kWh where the row says 万kWh", cell("12 万kWh", "万kWh")),
        Reads({JANUARY: "120000"}, (Found("E-NUM.read"), Found("E-UNIT.converted"))),
    ),
    Case(
        *(51, "12吨 where no unit stands beside it", cell("12吨", "", "DIESEL")),
        Reads({("DIESEL", "2024-01"): "12"}, (Found("E-NUM.read", 2, "数量", "12吨", ("12 t",)),)),
    ),
    read_as(51, "1.2万", "12000", "按12000读取"),
    read_as(51, "0.00012345亿", "12345", "按12345读取"),
    Case(
        *(51, "12 万kWh where the row says kWh", cell("12 万kWh")),
        refused("E-UNIT.cell", 2, "数量", "12 万kWh", "kWh"),
    ),
    Case(
        *(51, "1.2万 before a unit that holds 万", cell("1.2万", "万kWh")),
        refused("E-UNIT.times", 2, "数量", "1.2万"),
    ),
    Case(51, "12 MT", cell("12 MT", "t", "DIESEL"), refused("E-UNIT.ambiguous", 2, "数量", "MT")),
    Case(
        *(52, "a thousand times the usual", cell("1000000")),
        Asks((Found("E-JUMP.slip", 2, "数量", "1000000 kWh", ("1000倍",)),), {JANUARY: "1000000"}),
        before=earlier(("2023-12", "1000")),
    ),
    Case(
        *(52, "a ten-thousandth of the usual", cell("0.1")),
        Asks((Found("E-JUMP.slip", 2, "数量", "0.1 kWh", ("10000倍",)),), {JANUARY: "0.1"}),
        before=earlier(("2023-12", "1000")),
    ),
)

"""Catalogue 79-86: codes, names and texts that must stay what they are, or be refused."""

import csv as plain_csv
import io

import pytest

from ghg.desk import plan, streams
from ghg.desk.batches import batch_list
from ghg.desk.imports.files import check_file, import_file
from ghg.desk.imports.mappings import MappingChanges, add_mapping, change_mapping
from ghg.desk.records import every_record
from ghg.domain.mappings import SheetMapping
from ghg.domain.streams import Input, Stream
from ghg.errors import DataError
from tests.desk.plant import totals
from tests.e2e.catalogue.case import Case, reads, refused
from tests.e2e.catalogue.fixtures import HEADER, csv, sheet

JANUARY = {("USED", "2024-01"): "5"}
KEPT = "计量流编码,月份,数量,单位,凭证号,备注"


def stream(typed: str):
    return csv(f'"{typed}",2024-01,5,kWh,A-1')


def document(typed: str):
    return csv(f'USED,2024-01,5,kWh,"{typed}"')


def kept_as_typed(number: int, *texts: str) -> list[Case]:
    """Texts that are stored to the letter, wherever they come from."""

    def of(text: str) -> Case:
        def act(desk, folder):
            held = plain_csv_text(["USED", "2024-01", "5", "kWh", text])
            path = folder / "a.csv"
            path.write_bytes(f"{HEADER}\r\n{held}".encode())
            import_file(desk, path)
            import_file(desk, sheet(("USED", "2024-02", 5, "kWh", text), name="b.xlsx")(folder))
            stored = [record.document for record in every_record(desk, "USED", 0, 0)]
            assert stored == [text.strip()] * 2

        return Case(number, f"{text!r} is kept", act=act)

    return [of(text) for text in texts]


def plain_csv_text(row: list[str]) -> str:
    held = io.StringIO()
    plain_csv.writer(held).writerow(row)
    return held.getvalue()


def remembered(desk, folder):
    """A name is suggested, never taken; kept in the mapping by a person it is read for ever."""
    columns = (("stream", "设备"), ("month", "月份"), ("quantity", "用量"))
    add_mapping(desk, "M", SheetMapping("activity", columns=columns, constants=(("unit", "t"),)))
    names = ("1#锅炉", "１号锅炉", "一号锅炉 ", "1號鍋爐", "#1锅炉")
    rows = [f"{name},2024-{at:02d},5" for at, name in enumerate(names, 1)]
    path = csv(*rows, header="设备,月份,用量")(folder)
    add_stream_of_boiler(desk)
    found = check_file(desk, path, mapping="M").problems
    assert [(one.code, one.values["known"]) for one in found] == [("E-REF.alias", "B1COAL")] * 5
    with pytest.raises(DataError, match="E-REF"):
        import_file(desk, path, mapping="M")
    aliases = tuple((name.strip(), "B1COAL") for name in names)
    change_mapping(desk, "M", MappingChanges(aliases=aliases), "确认为同一台锅炉")
    made = import_file(desk, path, mapping="M")
    assert made.records == 5
    assert {code for code, _ in totals(desk.engine)} == {"B1COAL"}
    assert "B1COAL" in made.checked.file.mapping  # the batch keeps how it was read


def add_stream_of_boiler(desk):
    """Beside 锅炉 (B-1) a boiler that people call by its number."""
    plan.add_source(desk, "B-11", "一号锅炉", "fuel_stationary", "F1", method="fuel_by_heat")
    streams.add_stream(
        desk, Stream("B1COAL", "锅炉用煤", "", "B-11", Input.ACTIVITY, "raw_coal", "t")
    )


def sql_in_a_header(desk, folder):
    """A header never reaches the database: it names one of our columns, or it is refused."""
    header = f'{HEADER},"quantity; DROP TABLE activity_record--"'
    found = check_file(desk, csv("USED,2024-01,5,kWh,A-1,x", header=header)(folder)).problems
    assert [one.code for one in found] == ["E-HDR.unknown"]
    mapping = SheetMapping("activity; DROP TABLE batch", columns=(("stream", "a"),))
    with pytest.raises(DataError, match="E-KIND"):
        add_mapping(desk, "X", mapping)
    odd = SheetMapping("activity", columns=(("quantity'; --", "a"),))
    with pytest.raises(DataError, match="E-MAPPING"):
        add_mapping(desk, "X", odd)
    assert batch_list(desk) == ()


CASES = (
    Case(
        *(79, "an unknown stream", stream("DIESLE")),
        refused("E-REF.stream", 2, "计量流编码", "DIESLE", "DIESEL"),
    ),
    Case(
        *(79, "a stream by its name is suggested, not taken", stream("总用电")),
        refused("E-REF.alias", 2, "计量流编码", "总用电", "USED"),
    ),
    Case(
        *(79, "an unknown facility"),
        csv("F9,产品产量,茶,2024,12,吨", header="厂区编码,类别,产品名称,月份或年份,数值,单位"),
        refused("E-REF.facility", 2, "厂区编码", "F9"),
    ),
    Case(
        *(79, "a facility by its name is suggested"),
        csv(
            "安溪厂区,产品产量,茶,2024,12,吨", header="厂区编码,类别,产品名称,月份或年份,数值,单位"
        ),
        refused("E-REF.alias", 2, "厂区编码", "安溪厂区", "F1"),
    ),
    Case(80, "names of one boiler", act=remembered),
    Case(80, "blanks around a code", stream(" USED　"), reads(JANUARY)),
    Case(81, "a stream called NA", csv("NA,2024-01,5,t,A"), reads({("NA", "2024-01"): "5"})),
    *kept_as_typed(81, "NA", "NULL", "None", "true", "nan", "001", "1E5"),
    *kept_as_typed(82, "=1+1", "+8613800000000", "-5", "@SUM(A1)", "＝1+1", "=cmd|' /C calc'!A0"),
    *kept_as_typed(83, "含水率<5%", "<二期>", "<b>", '<img src="a.png">', "&amp;", "]]>", "<b"),
    *kept_as_typed(84, "🏭 一厂", "𠮷野", "㐂", "é"),
    *(
        Case(84, f"U+{ord(sign):04X}", document(f"A{sign}1"), refused("E-CHAR", 2, "凭证号"))
        for sign in ("\u200b", "\u202e", "\u2066", "\ufeff", "\x07", "\u200f")
    ),
    Case(
        *(85, "a cell of 10,001 characters", document("长" * 10_001)),
        refused("E-LEN", 2, "凭证号", "长" * 20),
    ),
    Case(
        *(85, "a document of 201 characters", document("长" * 201)),
        refused("E-LEN.cell", 2, "凭证号", "长" * 20),
    ),
    Case(
        *(85, "a remark of 4,000 characters"),
        csv(f"USED,2024-01,5,kWh,A-1,{'注' * 4000}", header=KEPT),
        reads(JANUARY),
    ),
    Case(86, "SQL in the names of columns", act=sql_in_a_header),
    *kept_as_typed(86, "'; DROP TABLE batch; --", 'x" OR 1=1'),
)

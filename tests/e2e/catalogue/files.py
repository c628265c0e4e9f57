"""Catalogue 1-22: encodings and files."""

import codecs
from pathlib import Path
from unittest.mock import patch

from ghg.desk.imports.files import check_file
from ghg.errors import DataError
from ghg.sheets import csvfile, workbook
from tests.desk.plant import digest
from tests.e2e.catalogue.case import Asks, Case, Found, Refused, asks, reads, refused
from tests.e2e.catalogue.fixtures import HEADER, content, csv, kept, sheet
from tests.e2e.catalogue.packages import (
    ENTITY_BOMB,
    LOCAL_FILE,
    OLE_HEAD,
    far,
    rewritten,
    with_members,
    with_sheet,
    zipped,
)

JANUARY = "USED,2025-01,106850,kWh,A-1"
READ = {("USED", "2025-01"): "106850"}
BOTH = {**READ, ("DIESEL", "2025-01"): "3.5"}  # what the files of LibreOffice say
TABLE = f"{HEADER}\n{JANUARY}\n"
QUICK_S = 4  # check and import, of which each may take two


def told(encoding: str, delimiter: str, *samples: str):
    """Check that a file is read, and what is shown of how it is written."""

    def act(desk, folder: Path) -> None:
        make = csv(JANUARY) if encoding == "UTF-8" else kept("gb18030.bytes", "账单.csv")
        if delimiter != ",":
            make = csv(JANUARY.replace(",", delimiter), header=HEADER.replace(",", delimiter))
        found = check_file(desk, make(folder))
        assert found.problems == ()
        assert (found.file.encoding, found.file.delimiter) == (encoding, delimiter)
        assert found.file.samples == samples

    return act


def growing(name: str, module, function: str):
    """Check a file to which another program writes while it is read."""

    def act(desk, folder: Path) -> None:
        path = (csv(JANUARY) if name.endswith("csv") else sheet(JANUARY.split(",")))(folder)
        before, really = digest(desk.engine), getattr(module, function)

        def slowly(*given):
            with path.open("ab") as file:
                file.write(b"USED,2025-02,1,kWh,A-2\n")
            return really(*given)

        with patch.object(module, function, slowly):
            try:
                check_file(desk, path)
            except DataError as error:
                assert error.code == "E-BUSY"
            else:
                raise AssertionError("a file that grew was read")
        assert digest(desk.engine) == before

    return act


ENCODINGS = (
    Case(1, "GB18030 without a mark", csv(JANUARY, encoding="gb18030"), reads(READ)),
    Case(1, "GBK without a mark", csv(JANUARY, encoding="gbk"), reads(READ)),
    Case(1, "GB18030 from LibreOffice", kept("gb18030.bytes", "账单.csv"), reads(BOTH)),
    Case(
        *(1, "the encoding is told with three cells"),
        act=told("GB18030", ",", "计量流编码", "月份", "数量"),
    ),
    Case(
        *(1, "latin-1 is never taken"),
        content(b"stream,month,quantity,unit,note\nUSED,2025-01,1,kWh,\xe9\n"),
        refused("E-ENC"),
    ),
    Case(2, "UTF-8 with its mark", csv(JANUARY, encoding="utf-8-sig"), reads(READ)),
    Case(3, "UTF-16 with its mark", csv(JANUARY, encoding="utf-16"), reads(READ)),
    Case(
        *(3, "UTF-16 the other way round"),
        content(codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be")),
        reads(READ),
    ),
    Case(3, "UTF-16 from LibreOffice", kept("utf16.bytes", "账单.csv"), reads(BOTH)),
    Case(3, "UTF-16 without a mark", content(TABLE.encode("utf-16-le")), refused("E-ENC.utf16")),
    Case(
        *(3, "UTF-16 in ASCII signs without a mark"),
        content("stream,month,quantity,unit\nUSED,2025-01,1,kWh\n".encode("utf-16-be")),
        refused("E-ENC.utf16"),
    ),
    Case(
        *(4, "the second half in another encoding"),
        content(f"{TABLE}DIESEL,2025-01,1,t,".encode() + "柴油\n".encode("gb18030")),
        refused("E-ENC", None, "", "", str(len(f"{TABLE}DIESEL,2025-01,1,t,".encode()))),
    ),
    Case(
        *(4, "UTF-8 glued to GB18030"),
        content(TABLE.encode("gb18030") + "DIESEL,2025-01,1,t,柴油\n".encode()),
        refused("E-ENC"),
    ),
    Case(5, "a NUL", csv(JANUARY, "USED,2025-02,1\0,kWh,A"), refused("E-CHAR", 3)),
    Case(6, "an empty file", content(b""), refused("E-EMPTY")),
    Case(6, "a header only", csv(), refused("E-EMPTY")),
    Case(6, "a workbook with a header only", sheet(), refused("E-EMPTY.figures")),
)
LINES = (
    Case(
        *(7, "the last row is cut short"),
        csv(JANUARY, "USED,2025-02,93"),
        refused("E-FIELDS", 3, "", "USED | 2025-02 | 93"),
    ),
    Case(
        *(8, "a quote is left open"),
        csv(JANUARY, 'USED,2025-02,93,kWh,"A-2', *["USED,2025-03,1,kWh,A"] * 200),
        refused("E-CSV", 3, "", "", "第3行"),
    ),
    Case(
        *(9, "an unquoted thousands comma"),
        csv("USED,2025-01,1,234,kWh,A-1"),
        refused("E-FIELDS", 2, "", "USED | 2025-01 | 1 | 234", "6个字段", "5个"),
    ),
    Case(
        *(9, "every row with other fields, and the mistakes of the rest"),
        csv(JANUARY, "USED,2025-02,1", "USED,2025-03,x,kWh,A-3", "USED,2025-04,1,kWh,A-4,more"),
        Refused((Found("E-FIELDS", 3), Found("E-NUM", 4, "数量", "x"), Found("E-FIELDS", 5))),
    ),
    *(
        Case(
            10,
            f"columns separated by {sign!r}",
            act=told("UTF-8", sign, "计量流编码", "月份", "数量"),
        )
        for sign in (";", "\t", "，")
    ),
    Case(
        *(10, "a header that does not tell"),
        csv("USED;2025-01;1,kWh", header="stream;month,quantity;unit,"),
        refused("E-CSV.delimiter", 1),
    ),
    Case(
        *(11, "a name twice in the header"),
        csv("USED,2025-01,1,kWh,2", header="计量流编码,月份,数量,单位,数量"),
        refused("E-HDR.duplicate", 1, "", "数量"),
    ),
    Case(
        *(11, "a column twice under two names"),
        csv("USED,2025-01,1,kWh,2", header="计量流编码,月份,数量,单位,用电量"),
        refused("E-HDR.twice", 1, "用电量", "用电量"),
    ),
    Case(
        *(12, "an unknown column, with the nearest names"),
        csv("USED,2025-01,1,kWh,A", header="计量流编码,月份,数量,单位,凭证编号"),
        refused("E-HDR.unknown", 1, "凭证编号", "凭证编号", "凭证号"),
    ),
    Case(
        *(12, "a missing column"),
        csv("USED,1,kWh", header="计量流编码,数量,单位"),
        refused("E-HDR.missing", 1, "", "", "月份"),
    ),
    *(
        Case(
            13, header, csv("USED,2025-01,106850", header=f"计量流编码,月份,{header}"), reads(READ)
        )
        for header in ("用电量(kWh)", "用电量（千瓦时）", "用电量 [度]", "用量（kWh）")
    ),
)
KINDS = (
    *(
        Case(14, f"a {name} file", made, refused(code))
        for name, made, code in (
            (".xls", kept("libreoffice.xls", "账单.xls"), "E-TYPE.ole"),
            (".ods", kept("libreoffice.ods", "账单.ods"), "E-TYPE.ole"),
            (".et", kept("libreoffice.xls", "账单.et"), "E-TYPE.ole"),
            (".xlsb", content(zipped({"xl/workbook.bin": b"x"}), "账单.xlsb"), "E-TYPE.ole"),
            (".numbers", content(zipped({"Index/Document.iwa": b"x"}), "a.numbers"), "E-TYPE.ole"),
        )
    ),
    *(
        Case(15, title, made, refused(code))
        for title, made, code in (
            ("a workbook named csv", rewritten(bytes, "账单.csv"), "E-TYPE.zip"),
            ("csv named xlsx", csv(JANUARY, name="账单.xlsx"), "E-TYPE.text"),
            ("an old workbook named xlsx", kept("libreoffice.xls", "账单.xlsx"), "E-TYPE.ole"),
            ("a web page named xls", kept("page.html", "账单.xls"), "E-TYPE.markup"),
            ("a web page named csv", kept("page.html", "账单.csv"), "E-TYPE.markup"),
            ("a PDF named xlsx", content(b"%PDF-1.7\n", "账单.xlsx"), "E-TYPE.pdf"),
            ("a zip named xlsx", content(zipped({"a.txt": b"x"}), "账单.xlsx"), "E-TYPE.zip"),
        )
    ),
    Case(
        *(16, "a password"),
        content(
            OLE_HEAD + bytes(4096) + "EncryptedPackage".encode("utf-16-le") + bytes(512),
            "账单.xlsx",
        ),
        refused("E-LOCKED"),
    ),
    Case(
        17, "cut in the middle", rewritten(lambda whole: whole[: len(whole) // 2]), refused("E-ZIP")
    ),
    Case(
        17,
        "zeros in the middle",
        rewritten(lambda w: w[:300] + bytes(400) + w[700:]),
        refused("E-ZIP"),
    ),
)
BOMBS = (
    Case(
        *(18, "200 MB of blanks in 200 KB"),
        with_sheet(lambda xml: xml.replace(b"</sheetData>", b" " * 200_000_000 + b"</sheetData>")),
        refused("E-LIMIT.unpacked"),
    ),
    Case(
        18,
        "six thousand members",
        with_members({f"x/{n}": b"" for n in range(6000)}),
        refused("E-LIMIT"),
    ),
    Case(19, "a cell at XFD1048576", far("XFD1048576"), refused("E-LIMIT.far"), seconds=QUICK_S),
    Case(19, "a cell in row 1,048,577", far("A1048577"), refused("E-LIMIT.far"), seconds=QUICK_S),
    Case(
        *(20, "an entity bomb"),
        with_sheet(lambda xml: xml.replace(b"<worksheet", ENTITY_BOMB + b"<worksheet", 1)),
        refused("E-XML"),
        seconds=QUICK_S,
    ),
    Case(
        *(20, "an entity that reads a file"),
        with_sheet(lambda xml: xml.replace(b"<worksheet", LOCAL_FILE + b"<worksheet", 1)),
        refused("E-XML"),
        seconds=QUICK_S,
    ),
)
CARRIED = (
    *(
        Case(21, title, made, asks(code, READ))
        for title, made, code in (
            ("macros", with_members({"xl/vbaProject.bin": b"x"}, "账单.xlsm"), "E-ACTIVE.macros"),
            (
                "links to other files",
                with_members({"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}),
                "E-ACTIVE.links",
            ),
            (
                "an embedded object",
                with_members({"xl/embeddings/oleObject1.bin": OLE_HEAD}),
                "E-ACTIVE.objects",
            ),
        )
    ),
    Case(
        *(21, "all of them"),
        with_members(
            {
                "xl/vbaProject.bin": b"x",
                "xl/connections.xml": b"<connections/>",
                "xl/activeX/activeX1.xml": b"<ocx/>",
            }
        ),
        Asks(
            (Found("E-ACTIVE.macros"), Found("E-ACTIVE.links"), Found("E-ACTIVE.objects")),
            READ,
        ),
    ),
    Case(22, "a CSV file that grows", act=growing("账单.csv", csvfile, "detect")),
    Case(22, "a workbook that grows", act=growing("账单.xlsx", workbook, "_check_file")),
    Case(
        *(22, "a workbook that another program has only begun to write"),
        rewritten(lambda whole: whole[:100]),
        refused("E-ZIP"),
    ),
)

CASES = (*ENCODINGS, *LINES, *KINDS, *BOMBS, *CARRIED)

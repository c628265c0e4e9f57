"""What `ghg import` says of a file beside its rows: delimiter, encoding, what it carries."""

import zipfile

import xlsxwriter

from tests.cli.plant import planned
from tests.cli.running import ghg

ROWS = ("计量流编码;月份;数量;单位", "USED;2025-01;106850;kWh")


def test_a_delimiter_other_than_the_comma_is_shown_for_confirmation(sqlite_url, tmp_path):
    planned(sqlite_url)
    path = tmp_path / "账单.csv"
    for sign, shown in ((";", "“;”"), ("\t", "“制表符”"), ("，", "“，”")):
        path.write_text("\n".join(ROWS).replace(";", sign), encoding="utf-8")
        done = ghg("import", str(path), "--check", url=sqlite_url)
        assert done.exit_code == 0
        assert f"分隔符是{shown}" in done.stdout
    path.write_text("\n".join(ROWS).replace(";", ","), encoding="utf-8")
    assert "分隔符" not in ghg("import", str(path), "--check", url=sqlite_url).output


def test_macros_are_named_and_the_file_goes_in_when_that_is_accepted(sqlite_url, tmp_path):
    planned(sqlite_url)
    path = tmp_path / "账单.xlsm"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("表")
        for at, row in enumerate(ROWS):
            sheet.write_row(at, 0, row.split(";"))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"macros")
    asked = ghg("--lang", "en", "import", str(path), url=sqlite_url)
    assert asked.exit_code == 3
    assert "macros" in asked.stderr
    assert "--accept E-ACTIVE" in asked.stderr
    done = ghg("import", str(path), "--accept", "E-ACTIVE", url=sqlite_url)
    assert done.exit_code == 0, done.output

"""A file is handed out as an attachment, proven first; its name and content are data."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.desk.evidence import add_file
from ghg.domain.periods import year_period
from ghg.web.pages.evidence import SANDBOX, handed_out
from tests.web.visiting import Visitor, read

YEAR = year_period(2025)


def kept(writer: Visitor, path: Path, content: bytes) -> str:
    """Keep a file under a name and give its hash."""
    path.write_bytes(content)
    return add_file(writer.app.state.site.desk, path, "bill", ("USED",), YEAR).sha256


def test_a_file_comes_back_as_it_was_kept(writer: Visitor, tmp_path: Path) -> None:
    sha256 = kept(writer, tmp_path / "一月 账单.pdf", b"%PDF-1.4 example")
    answer = writer.get(f"/evidence/file?id={sha256}")
    assert answer.content == b"%PDF-1.4 example"
    said = answer.headers["content-disposition"]
    assert said.startswith('attachment; filename="___')
    name = said.partition("filename*=UTF-8''")[2]
    assert unquote(name) == "一月 账单.pdf"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == SANDBOX
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "name",
    [
        '"; filename=evil.exe; x="a.pdf',
        "<script>alert(1)</script>.pdf",
        "line\nbreak.pdf",
        "..%2f..%2fetc.pdf",
        "\u202efdp.exe.pdf",
    ],
)
def test_a_tricky_name_stays_a_name(writer: Visitor, tmp_path: Path, name: str) -> None:
    sha256 = kept(writer, tmp_path / name.replace("/", "_"), b"%PDF-1.4 " + name.encode())
    answer = writer.get(f"/evidence/file?id={sha256}")
    said = answer.headers["content-disposition"]
    assert said.count("filename=") == 1
    assert "\n" not in said
    page = writer.get("/evidence").text
    assert "<script>alert" not in page


@given(st.text(min_size=1, max_size=60))
def test_any_name_makes_one_plain_header(name: str) -> None:
    said = handed_out(name.encode(errors="replace").decode())["content-disposition"]
    assert said.isascii()
    assert said.isprintable()
    assert said.count('"') == 2
    plain = name.encode(errors="replace").decode()
    assert unquote(said.partition("UTF-8''")[2]) == plain.translate({47: "_", 92: "_"})


def test_a_damaged_file_is_not_handed_out(writer: Visitor, tmp_path: Path) -> None:
    sha256 = kept(writer, tmp_path / "bill.pdf", b"%PDF-1.4 true")
    folder = writer.app.state.site.desk.evidence_folder
    stored = folder / sha256[:2] / sha256
    stored.chmod(0o600)
    stored.write_bytes(b"%PDF-1.4 false")
    answer = writer.get(f"/evidence/file?id={sha256}")
    assert answer.status_code == 500
    assert "内容已变" in read(answer.text)
    stored.unlink()
    assert "不在存储文件夹中" in read(writer.get(f"/evidence/file?id={sha256}").text)


@pytest.mark.parametrize("signs", ["", "zz", "%", "../../etc/passwd", "0"])
def test_what_names_no_file_is_not_there(visitor: Visitor, signs: str) -> None:
    assert visitor.client.get("/evidence/file", params={"id": signs}).status_code == 404


def test_from_a_printed_number_to_the_file_in_three_steps(visitor: Visitor) -> None:
    """Overview -> total -> line -> file: each address stands as a link on the page before."""
    import html
    import re

    def linked(page: str, wanted: str) -> str:
        links = [html.unescape(one) for one in re.findall(r'href="([^"]+)"', page)]
        return next(one for one in links if wanted in one)

    total = linked(visitor.get("/").text, "number=name%3Aguide")
    line = linked(visitor.get(total).text, "number=GRID.202501.G")
    file = linked(visitor.get(line).text, "/evidence/file?id=")
    assert visitor.get(file).content.startswith(b"%PDF-")

"""What a report is called when it leaves the house: whose it is, and nothing but a name."""

import re
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.desk.context import open_desk
from ghg.desk.inventory import load_issue
from ghg.desk.report import MOST_SIGNS, with_company
from ghg.domain.issue import Issue
from ghg.web.pages import reports
from ghg.web.pages.evidence import handed_out
from tests.web.visiting import Visitor

FILE = "/reports/file?inventory=2025&issue=1&form={form}&language={language}"
PACK = "/reports/pack?inventory=2025&issue=1&language={language}"
SAID = re.compile(
    r"attachment; filename=\"([A-Za-z0-9._-]+)\"; filename\*=UTF-8''([A-Za-z0-9._~%-]+)"
)


@pytest.fixture(scope="module")
def issue(demo_url: str) -> Issue:
    return load_issue(open_desk(demo_url), "2025", 1)[0]


def named(issue: Issue, name: str) -> Issue:
    return replace(issue, entity=replace(issue.entity, name_zh=name, name_en=name))


def names(answer: Any) -> tuple[str, str]:
    """Give the plain name of an answer's file, and the one in every language."""
    assert answer.status_code == 200
    found = SAID.fullmatch(answer.headers["content-disposition"])
    assert found, answer.headers["content-disposition"]
    return found[1], unquote(found[2])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", ["pdf", "xlsx", "docx", "json"])
def test_a_document_is_named_by_company_inventory_and_issue(
    form: str, language: str, visitor: Visitor, issue: Issue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reports, "report_bytes", lambda *_: b"x")  # its name is asked, not itself
    plain, whole = names(visitor.get(FILE.format(form=form, language=language)))
    company = issue.entity.name_zh if language == "zh" else issue.entity.name_en
    assert whole == f"{company.replace(' ', '_')}-2025-1-{language}.{form}"
    assert plain.endswith(f"2025-1-{language}.{form}")


def test_a_pack_is_named_so_too(visitor: Visitor, issue: Issue) -> None:
    assert names(visitor.get(PACK.format(language="zh"))) == (
        f"{'_' * len(issue.entity.name_zh)}-2025-1-pack.zip",
        f"{issue.entity.name_zh}-2025-1-pack.zip",
    )


@pytest.mark.parametrize(
    ("company", "whole"),
    [
        ("../../etc/passwd", "etc_passwd-2025.pdf"),
        ("..\\..\\windows\\system32", "windows_system32-2025.pdf"),
        ('茶"; filename="evil.exe', "茶_filename_evil.exe-2025.pdf"),
        ("茶\r\nSet-Cookie: a=b", "茶_Set-Cookie_a_b-2025.pdf"),
        ("茶厂\u202efdp.exe", "茶厂_fdp.exe-2025.pdf"),
        ("茶%2f厂", "茶_2f厂-2025.pdf"),
        (".htaccess", "htaccess-2025.pdf"),
        ("CON", "CON-2025.pdf"),
        ("武夷山茶业（集团）有限公司", "武夷山茶业（集团）有限公司-2025.pdf"),
        ("A & B <b>Tea</b>", "A_B_b_Tea_b-2025.pdf"),
        ("\x00", "2025.pdf"),
        ("", "2025.pdf"),
        ("茶" * 500, "茶" * MOST_SIGNS + "-2025.pdf"),
    ],
)
def test_a_company_of_any_name_stays_part_of_a_name(issue: Issue, company: str, whole: str) -> None:
    assert with_company(named(issue, company), "2025.pdf", "zh") == whole


@given(st.text(max_size=60))
def test_any_company_makes_one_header_without_a_path(company: str) -> None:
    who = _Named(company.encode(errors="replace").decode())
    said = handed_out(with_company(who, "2025-1-zh.pdf", "zh"))["content-disposition"]  # type: ignore[arg-type]
    found = SAID.fullmatch(said)
    assert found
    for name in (found[1], unquote(found[2])):
        assert name.endswith("2025-1-zh.pdf")
        assert not set(name) & set('/\\:*?"<>|\r\n\x00\u202e')
        assert not name.startswith(".")


class _Named:
    """An issue, as far as its company."""

    def __init__(self, name: str) -> None:
        self.entity = self
        self.name_zh, self.name_en = name, ""


def test_a_nasty_company_is_harmless_in_the_browser(
    visitor: Visitor, issue: Issue, monkeypatch: pytest.MonkeyPatch
) -> None:
    nasty = named(issue, '茶\r\nX-Evil: 1"/../厂')
    monkeypatch.setattr(reports, "load_issue", lambda *_: (nasty, "0" * 64))
    answer = visitor.get(FILE.format(form="json", language="zh"))
    assert "x-evil" not in answer.headers
    assert names(answer) == ("__X-Evil_1_..__-2025-1-zh.json", "茶_X-Evil_1_.._厂-2025-1-zh.json")

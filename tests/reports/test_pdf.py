"""The printed report: what stands on its pages, and that it is safe and always the same."""

import ast
import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

import ghg.reports
from ghg.domain.issue import GapRow, Issue, OffsetRow, PinRow, TotalRow
from ghg.errors import DataError
from ghg.reports.pdf import pdf_bytes
from ghg.texts import Language
from tests.reports.sample import sample, sample_hash

ROOM = Path(ghg.reports.__file__).parent


def pages(issue: Issue, language: Language = "zh") -> list[str]:
    """Give the text of every page without blanks, so that a line break does not matter."""
    return ["".join(page.split()) for page in raw_pages(issue, language)]


def page_after(heading: str, page: str) -> int:
    """Give the page number that a line of the contents or of a table names."""
    joined = next(
        line for line in ("".join(line.split()) for line in page.splitlines()) if heading in line
    )
    return int(joined.rpartition(heading)[2])


def whole(issue: Issue, language: Language = "zh") -> str:
    return "".join(pages(issue, language))


def test_the_figures_of_the_tea_factory_are_printed() -> None:
    text = whole(sample())
    for figure in ("537.6849038", "430.7676138", "623.5951968", "542.7815148", "846.2931534"):
        assert figure in text
    assert "1,276,858" in text
    assert "1,022,958" in text


def test_the_english_report_says_the_same_numbers() -> None:
    text = whole(sample(), "en")
    for figure in ("537.6849038", "430.7676138", "623.5951968", "542.7815148"):
        assert figure in text
    assert "Threeelectricityfigures" in text
    assert "不涉及" not in text


def test_all_seven_gases_are_listed_and_none_is_a_silent_zero() -> None:
    text = whole(sample())
    table = text[text.index("按温室气体种类的排放量气体名称") :]
    for gas, name in (("CO₂", "二氧化碳"), ("HFCs", "氢氟碳化物")):
        assert re.search(f"{gas}{name}[0-9]", table)
    for gas, name in (
        ("CH₄", "甲烷"), ("N₂O", "氧化亚氮"), ("PFCs", "全氟碳化物"), ("SF₆", "六氟化硫"),
        ("NF₃", "三氟化氮"),
    ):  # fmt: skip
        assert f"{gas}{name}不涉及不涉及" in table


def test_a_source_without_a_number_is_not_zero() -> None:
    issue = sample()
    without = replace(issue, totals=tuple(row for row in issue.totals if row.key != "R8"))
    assert "R8购入电力产生的排放CO₂未得出" in whole(without)


def test_every_page_but_the_cover_carries_number_head_and_hash() -> None:
    issue = sample()
    cover, *rest = pages(issue)
    assert "第1页" not in cover
    total = len(rest)
    for number, page in enumerate(rest, 1):
        assert f"第{number}页共{total}页" in page
        assert sample_hash(issue)[:12] in page
        assert issue.head.journal_hash[:12] in page


def test_sample_data_are_marked_on_every_page() -> None:
    assert all("示例数据" in page for page in pages(sample()))
    assert not any("示例数据" in page for page in pages(sample(example=False)))


def test_a_draft_is_marked_on_every_page() -> None:
    assert all("草稿" in page for page in pages(sample(state="draft")))


@lru_cache(maxsize=64)  # an issue is frozen: printed and read once, asked about often
def raw_pages(issue: Issue, language: Language = "zh") -> tuple[str, ...]:
    reader = PdfReader(BytesIO(pdf_bytes(issue, sample_hash(issue), language)))
    return tuple(page.extract_text() for page in reader.pages)


@pytest.mark.parametrize(
    "heading", ["4排放因子及来源", "2.7电力排放的三种口径", "附录D未采用的数据及理由"]
)
def test_the_contents_name_the_page_of_a_heading(heading: str) -> None:
    found = raw_pages(sample())
    named = page_after(heading, found[1])
    assert heading in "".join(found[named].split())


def test_the_four_minimum_contents_name_section_and_page() -> None:
    found = raw_pages(sample())
    page = next(page for page in found if "四项最低内容所在位置" in page)
    for item, section in (
        ("温室气体排放核算边界及范围", "1.3核算边界及范围"),
        ("排放源的类型和数量", "5.1排放源的类型和数量"),
        ("碳抵消方式", "6碳抵消与绿色电力"),
        ("涵盖的时间", "编制说明"),
    ):
        named = page_after(item + section, page)
        assert section in "".join(found[named].split())


def test_offsets_are_said_to_be_not_recorded_or_are_listed() -> None:
    assert whole(sample()).count("未记录——") == 3
    offset = OffsetRow(
        "bought_outside", "CEA-1", "120", "tCO2e", "登记系统 2025-11-03", "0", "duty"
    )
    text = whole(sample(offsets=(offset,)))
    assert text.count("未记录——") == 2
    assert (
        "边界外购买的碳减排量抵消CEA-11200tCO₂e用于履约，不得再用于声明登记系统2025-11-03" in text
    )


def test_one_person_mode_is_printed() -> None:
    assert "单人模式" in whole(sample())
    assert "单人模式：录入、复核与批准为同一人" not in whole(sample(one_person=False, notices=()))


def test_no_title_is_claimed() -> None:
    for language in ("zh", "en"):
        text = whole(sample(), language)
        assert "已核查" not in text
        assert "零碳工厂" not in text
        assert "7.5.6" not in text  # contested clause numbers of GB/T 32150-2025


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_bare_term_of_the_program_is_printed(language: Language) -> None:
    """Every term that other rooms wrote into the issue is told in words."""
    text = whole(sample(), language)
    assert not re.search(r"(library|choice|notice|gap|report)\.[a-z_]+", text)


def test_the_missing_primary_equivalent_is_said() -> None:
    assert "未录入等价值系数，不计算" in whole(sample())


def test_a_draft_with_gaps_prints_no_total() -> None:
    empty = sample(state="draft", totals=(), figures=(), recomputed=(), intensities=())
    text = whole(empty)
    assert "总量暂不给出" in text
    assert "R8购入电力产生的排放CO₂未得出" in text


def test_the_same_issue_gives_the_same_bytes() -> None:
    issue = sample()
    assert pdf_bytes(issue, "0" * 64, "zh") == pdf_bytes(issue, "0" * 64, "zh")


@pytest.mark.parametrize("seed", ["1", "2"])
def test_a_fresh_process_gives_the_same_bytes(seed: str) -> None:
    script = (
        "from hashlib import sha256; from ghg.reports.pdf import pdf_bytes;"
        "from tests.reports.sample import sample;"
        "print(sha256(pdf_bytes(sample(), '0' * 64, 'zh')).hexdigest())"
    )
    made = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Shanghai"},
        cwd=ROOM.parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout.strip() == sha256(pdf_bytes(sample(), "0" * 64, "zh")).hexdigest()


def test_only_our_faces_are_in_the_file() -> None:
    reader = PdfReader(BytesIO(pdf_bytes(sample(), "0" * 64, "zh")))
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert fonts
    assert all("GHGLedgerSans" in font for font in fonts)


@pytest.mark.parametrize(
    "payload",
    [
        '<img src="/etc/passwd">',
        "<b>粗</b>",
        "含水率<5%",
        "<font color=red",
        "&amp;&lt;",
        "</para><a href='http://x'>",
        "\\(){}%",
    ],
)
def test_user_text_is_printed_as_it_is(payload: str) -> None:
    issue = sample()
    entity = replace(issue.entity, name_zh=payload)
    source = replace(issue.sources[0], name_zh=payload, reason=payload)
    facility = replace(issue.facilities[0], name_zh=payload, address=payload)
    evidence = replace(issue.evidence[0], file_name=payload)
    changed = replace(
        issue,
        entity=entity,
        sources=(source, *issue.sources[1:]),
        facilities=(facility,),
        evidence=(evidence, *issue.evidence[1:]),
    )
    made = pdf_bytes(changed, sample_hash(changed), "zh")
    reader = PdfReader(BytesIO(made))
    text = "".join("".join(page.extract_text().split()) for page in reader.pages)
    assert text.count("".join(payload.split())) >= 4
    assert not any(page.images for page in reader.pages)


def test_a_local_image_is_not_embedded(tmp_path: Path) -> None:
    """D15: a paragraph of reportlab would read the file named in an img tag."""
    from PIL import Image

    path = tmp_path / "secret.png"
    Image.new("RGB", (4, 4), "red").save(path)
    issue = sample()
    named = replace(issue, entity=replace(issue.entity, name_zh=f'<img src="{path}"/>'))
    reader = PdfReader(BytesIO(pdf_bytes(named, "0" * 64, "zh")))
    assert not any(page.images for page in reader.pages)
    assert f'<imgsrc="{path}"/>' in "".join(reader.pages[0].extract_text().split())


def test_a_missing_sign_stops_before_anything_is_made() -> None:
    issue = sample()
    named = replace(issue, entity=replace(issue.entity, name_zh="茶🍵厂"))
    with pytest.raises(DataError) as caught:
        pdf_bytes(named, "0" * 64, "zh")
    assert caught.value.code == "E-GLYPH"
    assert "U+1F375" in caught.value.problems[0].values["signs"]


def test_no_module_makes_markup() -> None:
    """No text of a user can become a tag where no markup exists at all."""
    for path in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert not (node.module or "").startswith("reportlab.platypus"), path
            if isinstance(node, ast.Import):
                assert not any(one.name.startswith("reportlab.platypus") for one in node.names)


def test_the_room_reads_no_library_below_it_at_import() -> None:
    script = (
        "import sys, ghg.reports.pdf, ghg.reports.json_report;"
        "print([name for name in sys.modules if name.split('.')[0] in "
        "('reportlab', 'sqlalchemy', 'pint')])"
    )
    made = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True,
                          check=True, cwd=ROOM.parent.parent)  # fmt: skip
    assert made.stdout.strip() == "[]"


def test_gaps_are_listed_with_month_tonnes_at_stake_and_remedy() -> None:
    gap = GapRow("gap.pending", "GREEN", 202503, "9.39053", "gap.pending.remedy", blocks=False)
    text = whole(sample(gaps=(gap,)))
    assert "GREEN2025-03" in text
    assert "9.39" in text
    assert "没有数据缺口" not in text


def test_a_new_issue_says_what_it_replaces_and_shows_both_totals() -> None:
    before = TotalRow("name", "guide", "560.000000000000", "")
    text = whole(sample(number=2, supersedes=1, reason="补录柴油发票", previous=(before,)))
    assert "第1号定版；理由：补录柴油发票" in text
    assert "核算指南总量560.00561.65" in text


def test_a_pinned_guide_prints_its_written_reason() -> None:
    pin = PinRow("ANXI", "gbt32151-25-2024", "主管部门书面要求")
    assert "主管部门书面要求" in whole(sample(pins=(pin,)))

"""The printed report: what stands on its pages, and that it is safe and always the same."""

import ast
import os
import re
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

import ghg.reports
from ghg.domain.issue import GapRow, Issue, Notice, OffsetRow, PinRow, TotalRow
from ghg.errors import DataError
from ghg.reports.pdf import pdf_bytes
from ghg.texts import Language
from tests.reports.sample import sample, sample_hash

ROOM = Path(ghg.reports.__file__).parent


def pages(issue: Issue, language: Language = "zh") -> list[str]:
    """Give the text of every page without blanks, so that a line break does not matter."""
    reader = PdfReader(BytesIO(pdf_bytes(issue, sample_hash(issue), language)))
    return ["".join(page.extract_text().split()) for page in reader.pages]


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


def raw_pages(issue: Issue) -> list[str]:
    reader = PdfReader(BytesIO(pdf_bytes(issue, sample_hash(issue), "zh")))
    return [page.extract_text() for page in reader.pages]


@pytest.mark.parametrize(
    "heading", ["4排放因子及来源", "2.7电力排放的三种口径", "附录E佐证材料清单"]
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
        ("碳抵消方式", "6碳抵消"),
        ("涵盖的时间", "编制说明"),
    ):
        named = page_after(item + section, page)
        assert section in "".join(found[named].split())


def test_offsets_are_said_to_be_not_recorded_or_are_listed() -> None:
    assert whole(sample()).count("未记录——") == 3
    offset = OffsetRow("bought_outside", "CEA-1", "120", "tCO2e", "登记系统 2025-11-03")
    text = whole(sample(offsets=(offset,)))
    assert text.count("未记录——") == 2
    assert "边界外购买的碳减排量抵消CEA-1120tCO₂e登记系统2025-11-03" in text


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


def test_every_total_of_chapter_two_prints_the_number_by_which_it_is_explained() -> None:
    issue = sample()
    text = whole(issue)
    for row in issue.totals:
        assert f"{row.axis}:{row.key}" in text
    for figure in ("figure:guide", "figure:location", "figure:market", "figure:market:fossil"):
        assert figure in text


def test_the_figures_table_keeps_its_names_on_one_line() -> None:
    text = "\n".join(raw_pages(sample()))
    assert "核算指南口径" in text.split("三种口径的电量与排放量")[-1].split("各口径的")[0]


def test_a_total_that_lacks_sources_is_marked_and_names_them() -> None:
    missing = Notice("notice.not_computed", (("kind_zh", "制冷剂"), ("kind_en", "leak")), "COLD")
    issue = sample()
    totals = tuple(
        replace(row, co2e_t="") if (row.axis, row.key) == ("name", "seven_gases") else row
        for row in issue.totals
    )
    empty = whole(replace(issue, notices=(missing,), totals=totals))
    assert "七类温室气体未得出name:seven_gases" in empty
    assert "七类气体总量因此不完整：COLD冷库制冷剂。" in empty
    assert "没有数值的排放源：COLD冷库制冷剂。" in empty
    assert "（不完整）name:seven_gases" in whole(replace(issue, notices=(missing,)))
    assert "不完整" not in whole(issue)


def test_a_rank_that_nobody_stated_is_no_rank() -> None:
    issue = sample()
    first = replace(issue.stream_totals[0], rank=0, stream="DIESEL", months=7)
    text = whole(replace(issue, stream_totals=(first, *issue.stream_totals[1:])))
    assert "次级未注明" in text


def test_proofs_of_own_generation_are_printed_in_each_language() -> None:
    assert "认可的自发电证明合同；或计量原始记录" in whole(sample())
    assert "合同＋结算凭证；或绿色电力证书" in whole(sample())
    assert "Contract+Settlementvoucher;orGreenelectricitycertificate" in whole(sample(), "en")


def test_the_plants_own_paper_is_named_once_with_its_file() -> None:
    issue = sample()
    own = replace(
        issue.choices[3], factor="own-4", number="JC-1", document_zh="JC-1", document_en="JC-1",
        issuer="", locator="", published="",
    )  # fmt: skip
    paper = replace(issue.evidence[0], id="b76025a9ca63", kind="lab_report", document_no="JC-1")
    choices = (*issue.choices[:3], own, *issue.choices[4:])
    text = whole(replace(issue, choices=choices, evidence=(*issue.evidence, paper)))
    assert "C4报告编号JC-1佐证材料b76025a9ca63（检测报告JC-1）" in text
    assert "JC-1《JC-1》" not in text
    assert "C4报告编号JC-1未注明" in whole(replace(issue, choices=choices))


def test_the_place_of_a_zero_names_its_files_and_an_unread_place_is_not_stated() -> None:
    issue = sample()
    green = next(paper for paper in issue.evidence if paper.kind == "gec")
    zero = replace(issue.choices[2], locator=green.id)
    unread = replace(issue.choices[1], locator="not given")
    text = whole(replace(issue, choices=(issue.choices[0], unread, zero, *issue.choices[3:])))
    assert f"佐证材料{green.id}（绿色电力证书GEC-2025-000254）" in text
    assert "notgiven" not in text


@pytest.mark.parametrize(
    ("reason", "detail", "said"),
    [
        ("other_table", "fossil", "指南不采用这张表（全国化石能源电力二氧化碳排放因子）"),
        ("other_programme", "national-ets", "属于另一个项目（全国碳排放权交易市场）"),
        ("region", "310000", "地域层级的数值（上海）"),
        ("window", "~2022-02-10", "（至2022-02-10）"),
        ("tier", "guide", "优先级较低（指南缺省）"),
    ],
)
def test_a_losers_detail_is_told_in_words(reason: str, detail: str, said: str) -> None:
    issue = sample()
    lost = replace(issue.choices[0].losers[0], reason=f"library.loser.{reason}", detail=detail)
    first = replace(issue.choices[0], losers=(lost,))
    assert said in whole(replace(issue, choices=(first, *issue.choices[1:])))


def test_a_replaced_guide_names_its_follower() -> None:
    issue = sample()
    guide = issue.guides[0]
    lost = replace(guide.losers[0], detail=guide.id)
    text = whole(replace(issue, guides=(replace(guide, losers=(lost,)),)))
    assert "已被GB/T32151.25-2024《温室气体排放核算与报告要求第25部分" in text


def test_particulars_and_programme_are_told_in_words() -> None:
    issue = sample()
    fact = replace(issue.entity.facts[0], kind="main_products", value="果汁")
    facility = replace(issue.facilities[0], programme="shanghai")
    entity = replace(issue.entity, facts=(fact,))
    text = whole(replace(issue, entity=entity, facilities=(facility,)))
    assert "主要产品果汁" in text
    assert "上海市碳排放管理" in text
    assert "main_products" not in text


def test_a_notice_names_its_subject_and_its_unit() -> None:
    notices = (
        Notice("notice.no_coal_equivalent", (("unit", "Nm3"),), "diesel"),
        Notice("notice.no_coal_equivalent", (("unit", "Nm3"),), "POWER"),
    )
    text = whole(sample(notices=notices))
    assert "1柴油数据库中没有该能源以Nm³计" in text
    assert "2POWER外购电力数据库" in text


def test_losers_that_two_choices_share_are_printed_once() -> None:
    issue = sample()
    first, second, third = issue.choices[:3]
    twin = replace(second, losers=first.losers)
    other = replace(issue.choices[6], losers=(first.losers[1],))
    text = whole(
        replace(issue, choices=(first, twin, third, *issue.choices[3:6], other, issue.choices[7]))
    )
    assert text.count("elec_cn_2022_nation") == 1
    assert "C1–C2D1elec_cn_2022_nation0.5366" in text
    assert "C1–C2、C7D2supplier_20250.4950" in text
    assert text.count("D1关于发布2023年电力二氧化碳排放因子的公告") == 1


def test_english_terms_have_straight_quotes() -> None:
    undated = Notice("library.warning.undated", (("document", "Table A"),), "")
    assert '"TableA"' in whole(sample(notices=(undated,)), "en")


def test_a_coefficient_that_was_derived_is_printed_as_it_was_derived() -> None:
    issue = sample()
    derived = replace(issue.energy[0], coefficient="43.33 ÷ 29.3076", coefficient_unit="tce/t")
    assert "43.33÷29.3076tce/t" in whole(replace(issue, energy=(derived,)))

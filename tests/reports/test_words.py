"""The printed report in words: numbers to explain totals, papers and places, no code of ours."""

from dataclasses import replace

import pytest

from ghg.domain.issue import Notice
from ghg.texts import LABELS
from tests.reports.sample import sample
from tests.reports.test_pdf import raw_pages, whole


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


def test_the_reports_own_english_has_straight_quotes() -> None:
    """Curly ones come from the Chinese face and stand too wide."""
    ours = [english for term, (_, english) in LABELS.items() if term.startswith("report.")]
    assert len(ours) > 100
    assert not [english for english in ours if set("“”‘’") & set(english)]


def test_english_terms_have_straight_quotes() -> None:
    undated = Notice("library.warning.undated", (("document", "Table A"),), "")
    assert '"TableA"' in whole(sample(notices=(undated,)), "en")


def test_a_coefficient_that_was_derived_is_printed_as_it_was_derived() -> None:
    issue = sample()
    derived = replace(issue.energy[0], coefficient="43.33 ÷ 29.3076", coefficient_unit="tce/t")
    assert "43.33÷29.3076tce/t" in whole(replace(issue, energy=(derived,)))

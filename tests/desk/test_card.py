"""The card: value, document, place, tier, year, checks, losers, errata, and who rests on it."""

from fractions import Fraction
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from ghg.desk import inventory
from ghg.desk.context import Desk
from ghg.desk.factors.card import CardAsked, card, cards_of_line, write_card
from ghg.desk.factors.checking import check_library
from ghg.desk.factors.own import add_factor, own_list
from ghg.domain.numbers import from_exact_text
from ghg.errors import DataError
from ghg.reports.card import card_pdf
from tests.desk import factory
from tests.desk.test_own_factors import NATION

HUNAN = CardAsked("anthracite", "net_calorific_value", "ndrc-other-2015", "430000", 2025, 20261120)


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path) -> Desk:
    made = factory.complete(sqlite_url, tmp_path)
    inventory.issue(made, "2025")
    return made


def words(content: bytes) -> tuple[int, str]:
    """Give the number of pages of a PDF and its text without line ends."""
    pages = PdfReader(BytesIO(content)).pages
    return len(pages), "".join(page.extract_text() for page in pages).replace("\n", "")


def test_a_card_answers_without_any_books() -> None:
    """附录二 of the other-industry guide: 24.515 GJ/t, 0.02749 tC/GJ, 94 %."""
    made = card(None, HUNAN)
    assert (made.choice.value, made.choice.unit) == ("24.515", "GJ/t")
    assert made.choice.number == "发改办气候〔2015〕1722号"
    assert "附录二" in made.choice.locator
    assert (made.names.table_zh, made.choice.tier) == ("工业其他行业等指南燃料表", "guide")
    assert {one.reason for one in made.choice.losers} >= {"library.loser.other_table"}
    (closing,) = [one for one in made.closings if one.kind == "fuel"]
    # 24.515 x 0.02749 x 0.94 x 44/12
    assert from_exact_text(closing.result) == Fraction("24.515") * Fraction("0.02749") * Fraction(
        "0.94"
    ) * Fraction(44, 12)
    assert closing.numbers == "24.515 GJ/t × 0.02749 tC/GJ × 0.94 × 44/12"
    assert closing.verdict == "one_table"
    assert made.uses == ()


def test_a_line_has_the_cards_of_its_factors_as_they_were_issued(desk: Desk) -> None:
    (made,) = cards_of_line(desk, "GRID.202503.G", ())
    assert (made.line, made.choice.value, made.year) == ("GRID.202503.G", "0.5306", 2025)
    assert [one.term for one in made.choice.warnings] == ["library.warning.earlier_year"]
    uses = [(one.inventory, one.number, one.view, one.stream, one.lines) for one in made.uses]
    assert uses == [("2025", 1, "guide", "GRID", 12)]
    # 1,022,958 kWh x 0.5306 kg/kWh
    assert from_exact_text(made.uses[0].co2e_t) == Fraction("542.7815148")
    assert made.example


def test_an_entered_factor_has_a_card_with_its_file_and_who_let_it_in(
    desk: Desk, tmp_path: Path
) -> None:
    paper = tmp_path / "notice.txt"
    paper.write_text("示例", encoding="utf-8")
    add_factor(desk, NATION, paper, "Wang", "new notice")
    asked = CardAsked(
        *("grid_electricity", "emission_factor", "gbt32151-25-2024", "350000", 2025, 20261120)
    )
    made = card(desk, asked, own_list(desk))
    assert (made.choice.factor, made.choice.value) == ("own:cn24.0", "0.52")
    assert made.note == "Wang：new notice"
    assert made.choice.locator.startswith("表1 [")
    assert "elec_cn_2023_average" in [one.id for one in made.choice.losers]
    assert card(None, asked).choice.factor == "elec_cn_2023_average"


def test_a_total_has_no_card(desk: Desk) -> None:
    with pytest.raises(DataError) as caught:
        cards_of_line(desk, "name:guide", ())
    assert caught.value.problems[0].code == "E-CARD.line"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "zh",
            (
                "24.515 GJ/t",
                "发改办气候〔2015〕1722号",
                "闭合校核",
                "未采用的数值",
                "三项出自同一张表",
            ),
        ),
        (
            "en",
            ("24.515 GJ/t", "guide default", "Closing checks", "Values not taken", "Page 1 of 1"),
        ),
    ],
)
def test_a_card_is_one_page(language: str, said: tuple[str, ...]) -> None:
    content = card_pdf(card(None, HUNAN), language)  # type: ignore[arg-type]
    pages, text = words(content)
    assert pages == 1
    bare = text.replace(" ", "")
    assert [one for one in said if one.replace(" ", "") not in bare] == []
    assert content == card_pdf(card(None, HUNAN), language)  # type: ignore[arg-type]


def test_the_longest_card_is_one_page_and_an_example_says_so(desk: Desk, tmp_path: Path) -> None:
    (made,) = cards_of_line(desk, "GRID.202503.G", ())
    assert len(made.choice.losers) > 20
    path = tmp_path / "card.pdf"
    assert write_card(made, path, "zh") == path.stat().st_size
    pages, text = words(path.read_bytes())
    assert pages == 1
    assert "示例数据" in text


def test_the_library_is_checked_with_counts_and_reasons() -> None:
    found = check_library()
    counts = dict(found.counts)
    assert found.problems == ()
    assert counts["electricity_cn.csv"] == 156
    assert counts["guides"] >= 8
    coal = dict(found.inexact)["sce_coal_tar"]
    assert (coal.verdict, coal.printed) == ("printed_so", "1.1429")
    assert coal.note.startswith("printed so")
    assert sum(count for *_, count in found.closings) >= 18

"""Grid factors of thirty provinces and three years: each with its notice and its place in it."""

import pytest

from ghg.domain.factors import Choice, Tier
from ghg.domain.geography import Level
from ghg.library import Library
from tests.library.asking import power

AS_OF = 20261120
NOTICES = {2021: "公告2024年第12号", 2022: "公告2024年第33号", 2023: "公告2025年第47号"}
WITHOUT = {"540000", "710000", "810000", "820000"}  # Tibet, Taiwan, Hong Kong, Macao


def provinces(library: Library, year: int) -> dict[str, Choice]:
    codes = [region.code for region in library.regions() if region.code not in WITHOUT]
    return {code: power(library, code, year, AS_OF) for code in codes}


@pytest.mark.parametrize("year", NOTICES)
def test_every_province_resolves_with_its_document_and_place(library: Library, year: int) -> None:
    found = provinces(library, year)
    assert len(found) == 30
    for code, choice in found.items():
        assert (choice.region, choice.data_year, choice.table) == (code, year, "average")
        assert (choice.document.number, choice.tier) == (NOTICES[year], Tier.NATIONAL)
        assert choice.locator.startswith("表")
        assert choice.unit == "kgCO2/kWh"
        assert 0 < choice.value < 1
        assert choice.warnings == ()


def test_twenty_provinces_fell_and_ten_rose(library: Library) -> None:
    """As the ministry says of the factors of 2023 beside those of 2022."""
    before, after = provinces(library, 2022), provinces(library, 2023)
    fell = [code for code in after if after[code].value < before[code].value]
    rose = [code for code in after if after[code].value > before[code].value]
    assert (len(fell), len(rose)) == (20, 10)


def test_tibet_falls_to_the_nation_and_says_so(library: Library) -> None:
    choice = power(library, "540000", 2023, AS_OF, Level.PROVINCE)
    assert (choice.region, str(choice.value)) == ("CN", "0.5306")
    assert choice.warnings

"""Which guide a facility follows (architecture, a number's way 3; practice P8)."""

import pytest

from ghg.domain.guides import GuideChoice, GuideQuestion
from ghg.errors import DataError, GapError
from ghg.library import Library, choose_guide
from tests.library.conftest import Spoil

NOW = 20261120
TEA, MACHINERY, PRINTING, CEMENT_GOODS = "1530", "3441", "2311", "3021"


def chosen(
    library: Library,
    industry: str = TEA,
    year: int = 2025,
    as_of: int = NOW,
    region: str = "350000",
    programme: str = "",
) -> GuideChoice:
    return choose_guide(library, GuideQuestion(programme, region, industry, year), as_of)


def reason_of(choice: GuideChoice, name: str) -> str:
    return next(loser.reason for loser in choice.losers if loser.guide.id == name)


def test_a_tea_factory_follows_the_food_part_from_the_year_in_which_it_took_effect(
    library: Library,
) -> None:
    """GB/T 32151.25-2024 took effect on 2025-04-01: the guide of the whole year 2025."""
    choice = chosen(library)
    assert (choice.guide.id, choice.reason) == ("gbt32151-25-2024", "library.guide.by_national")
    assert choice.warnings == ()
    assert reason_of(choice, "ndrc-food-2015") == "library.guide.replaced"
    assert reason_of(choice, "ndrc-other-2015") == "library.guide.behind_not_industry"


def test_a_report_of_an_earlier_year_keeps_the_guide_of_its_time(library: Library) -> None:
    choice = chosen(library, year=2024)
    assert choice.guide.id == "ndrc-food-2015"
    assert reason_of(choice, "gbt32151-25-2024") == "library.guide.not_in_force"


def test_what_was_not_out_on_the_as_of_day_does_not_hold(library: Library) -> None:
    choice = chosen(library, year=2025, as_of=20250228)
    assert choice.guide.id == "ndrc-food-2015"
    assert reason_of(choice, "gbt32151-25-2024") == "library.guide.published_later"


def test_a_catalogue_guide_wins_and_the_next_computable_one_is_used(library: Library) -> None:
    choice = chosen(library, CEMENT_GOODS)
    assert choice.applicable.id == "gbt32151-38-2024"
    assert (choice.guide.id, choice.reason) == ("ndrc-other-2015", "library.guide.by_fallback")
    assert reason_of(choice, "gbt32151-38-2024") == "library.guide.catalogue_only"
    ((term, values),) = choice.warnings
    assert term == "library.warning.guide_not_shipped"
    assert "GB/T 32151.38-2024" in dict(values)["applicable"]


@pytest.mark.parametrize("industry", ["", PRINTING])
def test_other_industry_comes_before_the_general_rule(library: Library, industry: str) -> None:
    choice = chosen(library, industry, year=2026)
    assert choice.guide.id == "ndrc-other-2015"
    assert choice.applicable == choice.guide
    assert reason_of(choice, "gbt32150-2025") == "library.guide.behind_fallback"
    assert reason_of(choice, "gbt32150-2015") == "library.guide.replaced"


def test_the_edition_of_the_general_rule_follows_the_report_year(library: Library) -> None:
    assert reason_of(chosen(library, year=2025), "gbt32150-2025") == "library.guide.not_in_force"
    assert "gbt32150-2015" in [loser.guide.id for loser in chosen(library).losers]


def test_a_programme_holds_only_where_it_is_named(library: Library) -> None:
    named = chosen(library, region="310000", programme="shanghai")
    assert (named.guide.id, named.reason) == ("shanghai", "library.guide.by_programme")
    unnamed = chosen(library, region="310000")
    assert unnamed.guide.id == "gbt32151-25-2024"
    assert reason_of(unnamed, "shanghai") == "library.guide.programme_not_named"
    assert "shanghai" not in [loser.guide.id for loser in chosen(library).losers]


def test_a_section_letter_may_stand_before_the_industry(library: Library) -> None:
    assert chosen(library, "C1530").guide.id == "gbt32151-25-2024"


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (GuideQuestion("", "350001", TEA, 2025), "E-REF.region"),
        (GuideQuestion("", "CN-GRID-EAST", TEA, 2025), "E-REF.region"),
        (GuideQuestion("", "350000", "tea", 2025), "E-REF.industry"),
        (GuideQuestion("shenzhen", "440000", TEA, 2025), "E-PROGRAMME"),
        (GuideQuestion("ghg-protocol", "350000", TEA, 2025), "E-PROGRAMME"),
        (GuideQuestion("shanghai", "350000", TEA, 2025), "E-PROGRAMME.region"),
        (GuideQuestion("", "350000", TEA, 2025, "gbt9"), "E-REF.guide"),
        (GuideQuestion("", "350000", TEA, 2025, "gbt32150-2025"), "E-REASON.guide"),
        (GuideQuestion("", "350000", TEA, 2025, "gbt32150-2025", " "), "E-REASON.guide"),
        (GuideQuestion("", "350000", TEA, 2025, "gbt32151-44-2024", "x"), "E-GUIDE.catalogue"),
    ],
)
def test_what_does_not_exist_or_fit_is_refused(
    library: Library, question: GuideQuestion, code: str
) -> None:
    with pytest.raises(DataError) as caught:
        choose_guide(library, question, NOW)
    assert caught.value.problems[0].code == code


def test_a_pinned_guide_is_used_and_its_reason_printed(library: Library) -> None:
    question = GuideQuestion("", "350000", TEA, 2025, "gbt32150-2025", "集团统一口径")
    choice = choose_guide(library, question, NOW)
    assert (choice.guide.id, choice.reason) == ("gbt32150-2025", "library.guide.pinned")
    assert choice.warnings == (("library.warning.pinned_guide", (("reason", "集团统一口径"),)),)
    assert reason_of(choice, "gbt32151-25-2024") == "library.guide.not_pinned"


def test_two_guides_that_fit_equally_well_are_a_conflict(edited: Spoil) -> None:
    twin = edited("guides/index.toml", ('industries = ["39"]', 'industries = ["34"]'))
    with pytest.raises(DataError) as caught:
        choose_guide(twin, GuideQuestion("", "350000", MACHINERY, 2025), NOW)
    assert caught.value.problems[0].code == "E-CONFLICT.guide"
    assert caught.value.problems[0].raw == "gbt32151-29-2024, gbt32151-24-2024"


def test_no_computable_guide_is_a_gap(library: Library, edited: Spoil) -> None:
    text = (library.folder / "guides" / "index.toml").read_text("utf-8")
    all_of_them = text.count("computable = true")
    none = edited("guides/index.toml", *[("computable = true", "computable = false")] * all_of_them)
    with pytest.raises(GapError) as caught:
        choose_guide(none, GuideQuestion("", "350000", TEA, 2025), NOW)
    assert caught.value.code == "E-GUIDE"


def test_an_ended_guide_does_not_hold(edited: Spoil) -> None:
    listing = 'in_force = 20250401\nended = 0\nreplaces = ["ndrc-food-2015"]'
    ended = edited("guides/index.toml", (listing, listing.replace("ended = 0", "ended = 20251201")))
    choice = chosen(ended)
    assert choice.guide.id == "ndrc-food-2015"
    assert reason_of(choice, "gbt32151-25-2024") == "library.guide.ended"

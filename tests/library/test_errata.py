"""The register of errata: strict to read, and a doubted value is asked for, never taken."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ghg.domain.factors import Candidate, Question, Tier
from ghg.errors import DataError, GapError
from ghg.library import Library, check_all, choose_factor, errata, errata_of
from ghg.methods.calculations import CALCULATIONS
from tests.library.asking import fuel, reasons
from tests.library.conftest import Spoil

GAS = Question(
    "natural_gas", "co2_per_heat", ("ncsc2026_heat", "ncsc2025"), ("CN",), 2026, 20261231
)
COAL = Question(
    "bituminous_coal",
    "carbon_content",
    ("mee2024", "ndrc_other"),
    ("CN",),
    2026,
    20261120,
)


def codes(error: pytest.ExceptionInfo[DataError]) -> list[tuple[str, str]]:
    return [(problem.code, problem.raw) for problem in error.value.problems]


def test_the_register_tells_what_is_printed_and_how_it_is_read(library: Library) -> None:
    """The guide prints 0.0172 for LNG and is followed; 0.0153 is what physics would want."""
    (entry,) = errata_of(library, factor="fuel_mee_steel2024_lng_cc")
    assert (entry.id, entry.status, entry.place) == ("steel_lng_carbon", "reading", "表A.1")
    assert "0.01720" in entry.printed_zh
    assert "0.01530" in entry.reading_en
    assert fuel(library, "lng", "carbon_content", "mee_steel2024").factor in entry.factors


def test_the_annex_formulas_of_db43_are_all_there(library: Library) -> None:
    places = {one.place for one in errata(library).values() if one.id.startswith("db43")}
    assert places >= {f"式(A.{number})" for number in range(1, 7)} | {"3.3、10.5.1"}


def test_what_a_guide_or_a_table_has_is_found(library: Library) -> None:
    of_guide = {one.id for one in errata_of(library, guide="gbt32150-2025")}
    assert "gbt32150_fugitive_sum" in of_guide
    assert {one.id for one in errata_of(library, table="mee2024")} == {"mee2024_coal_table"}
    assert errata_of(library) == ()


def test_every_method_of_the_register_can_be_counted(library: Library) -> None:
    named = {method for one in errata(library).values() for method in one.methods}
    assert named <= set(CALCULATIONS)


@pytest.mark.parametrize(
    ("swap", "code", "raw"),
    [
        (('status = "typo"', 'status = "maybe"'), "E-WORD", "maybe"),
        (('place = "式(4)"\n', ""), "E-COLUMN.missing", "place"),
        (('place = "式(4)"', 'place = ""'), "E-MISSING.cell", "place"),
        (('place = "式(4)"', 'place = "式(4)"\npage = "3"'), "E-COLUMN.library", "page"),
        (('methods = ["electricity"]', 'methods = ["magic"]'), "E-ERRATUM.method", "magic"),
        (('table = "mee2024"', 'table = "mee2042"'), "E-REF.table", "mee2042"),
        (('item = "natural_gas"', 'item = "gas"'), "E-REF.item", "gas"),
        (('decided_on = "2026-11-20"', 'decided_on = "someday"'), "E-DATE", "someday"),
        (
            (
                'status = "doubt"\ndocument_zh = "国家温室',
                'status = "typo"\ndocument_zh = "国家温室',
            ),
            "E-ERRATUM.values",
            "typo",
        ),
    ],
)
def test_an_entry_is_read_strictly(edited: Spoil, swap, code, raw) -> None:
    with pytest.raises(DataError) as refused:
        errata(edited("errata.toml", swap))
    assert (code, raw) in codes(refused)


def test_unknown_factors_and_guides_fail_the_check_of_all_files(edited: Spoil) -> None:
    spoiled = edited(
        "errata.toml",
        ('factors = ["gwp_ar6_sf6"]', 'factors = ["gwp_ar7_sf6"]'),
        ('guides = ["gbt32150-2025"]', 'guides = ["gbt32150-2035"]'),
    )
    with pytest.raises(DataError) as refused:
        check_all(spoiled)
    assert ("E-ERRATUM.factor", "gwp_ar7_sf6") in codes(refused)
    assert ("E-REF.guide", "gbt32150-2035") in codes(refused)


def test_a_doubted_value_is_asked_for_and_the_next_table_does_not_stand_in(
    library: Library,
) -> None:
    """57.2 (2026) is one transcription against 55.33: neither it nor 56.1 of 2025 is taken."""
    with pytest.raises(GapError) as asked:
        choose_factor(library, GAS)
    (problem,) = asked.value.problems
    assert (problem.code, problem.raw) == ("E-DOUBT", "database_natural_gas")
    assert "57.2" in problem.values["printed_zh"]


def test_a_value_held_back_from_the_tables_is_asked_for_too(library: Library) -> None:
    with pytest.raises(GapError) as asked:
        choose_factor(library, COAL)
    assert asked.value.problems[0].raw == "mee2024_coal_table"


def test_a_doubt_behind_the_table_that_is_taken_asks_nothing(library: Library) -> None:
    """Where 56.1 of 2025 is asked for first, the doubt about 2026 is only a reason."""
    taken = choose_factor(library, replace(GAS, tables=("ncsc2025", "ncsc2026_heat")))
    assert taken.factor == "fuel_ncsc2025_natural_gas_co2"
    assert reasons(taken)["fuel_ncsc2026b_natural_gas_co2"] == "library.loser.doubt"


def test_a_doubted_value_that_was_not_out_yet_asks_nothing(library: Library) -> None:
    """The edition of 2026 has no printed day: before the end of 2026 it is not known to be out."""
    taken = choose_factor(library, replace(GAS, as_of=20251231))
    assert taken.factor == "fuel_ncsc2025_natural_gas_co2"
    assert reasons(taken)["fuel_ncsc2026b_natural_gas_co2"] == "library.loser.published_later"


def test_a_doubt_about_one_gas_leaves_the_others_alone(library: Library) -> None:
    """CF4 of the guide of 2013 is 0.034 kg/t; C2F6 is a slip of its transcription."""
    asked = Question(
        "primary_aluminium",
        "gas_per_metal",
        ("ndrc_aluminium2013",),
        ("CN",),
        2020,
        20261120,
        gas="CF4",
    )
    assert choose_factor(library, asked).value == Decimal("0.034")
    with pytest.raises(GapError, match="E-DOUBT"):
        choose_factor(library, replace(asked, gas="C2F6"))


def test_a_persons_own_value_answers_the_doubt(library: Library) -> None:
    own = Candidate(
        *("own-1", Decimal("55.9"), "tCO2/TJ", Tier.MEASURED, "化验报告", "第1页", "ab12", "R-1"),
    )
    assert choose_factor(library, GAS, (own,)).factor == "own-1"

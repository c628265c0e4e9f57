"""The audit: units, densities, warming potentials, and factors of other tables."""

from fractions import Fraction

from ghg.domain.typed import AGREES, DIFFERS, UNREAD
from ghg.inventory.audit.judge import Expected
from tests.inventory.typed_rows import COAL, METHANE, POWER, judged, only, remarks, row, terms


def test_units_of_the_row_are_converted() -> None:
    """1,000,000 kWh x 0.5810 kg/kWh = 581,000 kg = 581 t."""
    verdict = only("581 tCO2", "外购电力", activity="1000000 kWh", factor="0.5810 kgCO2/kWh")
    assert verdict.state == AGREES
    kilograms = only("581000 tCO2", "外购电力", activity="1000000 kWh", factor="0.5810 kgCO2/kWh")
    assert terms(kilograms)[0] == "unit"
    assert dict(kilograms.reasons[0].values)["power"] == "1000"


def test_litres_times_a_factor_per_tonne_lack_the_density() -> None:
    """1,000 L x 3.1451 t/t is no 3145.1 t: with 0.84 kg/L it is 0.84 t x 3.1451 = 2.6419 t."""
    parts = {"activity": "1000 L", "factor": "3.1451 tCO2/t"}
    without = only("3145.1 tCO2", "柴油", **parts)
    assert (without.state, terms(without), without.expected) == (DIFFERS, ["density"], None)
    assert dict(without.reasons[0].values)["have"] == "L"
    with_it = only("2.6419 tCO2", "柴油", **parts, density="0.84 kg/L")
    assert with_it.state == AGREES
    left_out = only("3.1451 tCO2", "柴油", **parts, density="0.84 kg/L")
    assert terms(left_out)[0] == "left_out"


def test_litres_without_a_density_and_another_result_cannot_be_judged() -> None:
    verdict = only("2.6419 tCO2", "柴油", activity="1000 L", factor="3.1451 tCO2/t")
    assert verdict.state == UNREAD
    assert verdict.reasons[0].term == "audit.broken.density"


def test_units_that_measure_different_things_are_never_multiplied_in_silence() -> None:
    """1,000 m3 with 56,100 kg/TJ and no heating value is not 56,100 t, as other programs say."""
    parts = {"activity": "1000 m3", "factor": "56100 kgCO2/TJ"}
    assert terms(only("56100 tCO2", "天然气", **parts)) == ["units_unlike"]
    assert only("2.16 tCO2", "天然气", **parts).state == UNREAD
    whole = only("2.184 tCO2", "天然气", **parts, net_calorific_value="38.931 MJ/m3")
    assert whole.state == AGREES  # 1000 x 38.931 = 38,931 MJ; x 56.1 kg/GJ = 2184.03 kg


def test_methane_with_the_potential_of_another_gas_or_set() -> None:
    """10 t CH4 x 28 (AR5) = 280 t; x 21 (SAR) = 210; x 265 is that of N2O."""
    right = judged(row("280 tCO2e", "废水", "CH4", **METHANE, gwp="28"))[0]
    assert (right.state, remarks(right)) == (AGREES, [])
    older = judged(row("210 tCO2e", "废水", "CH4", **METHANE, gwp="28"))[0]
    assert terms(older)[0] == "other_gwp"
    assert "21" in dict(older.reasons[0].values)["value"]
    mixed = judged(row("2650 tCO2e", "废水", "CH4", **METHANE, gwp="265"))[0]
    assert (mixed.state, remarks(mixed)) == (AGREES, ["strange_gwp"])
    assert "N2O" in dict(mixed.remarks[0].values)["other"]


def test_a_gas_without_its_potential() -> None:
    """10 t CH4 stated as 10 t CO2e lack the potential; 280 fits AR5's 28; 123 cannot be judged."""
    missing = judged(row("10 tCO2e", "废水", "CH4", **METHANE))[0]
    assert terms(missing) == ["gwp_missing"]
    implied = judged(row("280 tCO2e", "废水", "CH4", **METHANE))[0]
    assert (implied.state, remarks(implied)) == (AGREES, ["implied_gwp"])
    other = judged(row("2650 tCO2e", "废水", "CH4", **METHANE))[0]
    assert terms(other) == ["other_gwp"]
    assert judged(row("123 tCO2e", "废水", "CH4", **METHANE))[0].state == UNREAD


def test_the_factor_of_another_year_is_found_in_the_result() -> None:
    """Stated 0.5810 (ETS, 2021), counted with 0.5703 (ETS, 2022): 570.3 t instead of 581 t."""
    verdict = only("570.3 tCO2", "外购电力", **POWER)
    assert terms(verdict)[0] == "other_row"
    said = dict(verdict.reasons[0].values)
    assert said["role"] == "factor"
    assert said["value"].startswith("0.5703")
    assert "2022" in said["place"]


def test_the_heating_value_of_another_table_is_found_in_the_result() -> None:
    """Counted with 24.515 (other industry) where 26.7 stands: 2315.163913 t."""
    verdict = only("2315.16 tCO2", **COAL)
    assert terms(verdict)[0] == "other_row"
    assert dict(verdict.reasons[0].values)["role"] == "net_calorific_value"


def test_a_factor_of_another_year_or_place_is_said_of_a_row_that_agrees() -> None:
    """0.4211 is Fujian in 2023: right for it, wrong for Hunan and for 2021."""
    parts = {"activity": "1000 MWh", "factor": "0.4211 tCO2/MWh"}
    stated = row("421.1 tCO2", "外购电力", **parts)
    for asked, remark in (
        (Expected(), "origin"),
        (Expected(2023, ("350000", "CN")), "origin"),
        (Expected(2023, ("430000", "CN")), "other_place"),
        (Expected(2021, ()), "other_year"),
    ):
        verdict = judged(stated, asked=asked)[0]
        assert (verdict.state, remarks(verdict)) == (AGREES, [remark])


def test_heating_value_and_carbon_content_of_two_tables_are_said() -> None:
    """24.515 of other industry with 0.0274 of the third batch: 2315.163913 t."""
    parts = {**COAL, "net_calorific_value": "24.515 GJ/t"}
    verdict = only("2315.16 tCO2", **parts)
    assert (verdict.state, remarks(verdict)) == (AGREES, ["mixed_tables"])


def test_a_volume_without_its_reference_state_is_counted_and_said() -> None:
    """10 (10^4 m3) x 389.31 x 0.0153 x 99 % x 44/12 = 216.2188809 t."""
    verdict = only(
        "216.22 tCO2",
        "天然气",
        activity="10 10^4m3",
        net_calorific_value="389.31 GJ/10^4Nm3",
        carbon="0.0153 tC/GJ",
        oxidation="99 %",
    )
    assert verdict.expected == Fraction("216.2188809")
    assert (verdict.state, "reference_state" in remarks(verdict)) == (AGREES, True)


def test_a_published_figure_below_a_header_of_another_unit_is_said_and_no_mistake() -> None:
    """389.31 is GJ per 10^4 Nm3; the sheet heads its column GJ/t."""
    parts = {
        "activity": "10 10^4m3",
        "net_calorific_value": "389.31 GJ/t",
        "carbon": "0.0153 tC/GJ",
        "oxidation": "99 %",
    }
    verdict = only("216.22 tCO2", "天然气", **parts)
    assert (verdict.state, remarks(verdict)) == (AGREES, ["reference_state", "header_unit"])
    assert only("2162.2 tCO2", "天然气", **parts).state == DIFFERS


def test_units_that_are_not_stated_are_said() -> None:
    verdict = only("581", "外购电力", activity="1000", factor="0.5810")
    assert verdict.state == AGREES
    assert "no_unit" in remarks(verdict)

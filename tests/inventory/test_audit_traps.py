"""What other programs were seen to do wrong, typed as rows: each is found and named.

Numbers in the names are those of the classes of defects: the factor forgotten (1), a factor of
another unit (11), a unit that nobody reads (14), two carbon contents (21), kg beside t (22), the
potentials of no set (27), rounding of each row (34).
"""

from fractions import Fraction

from ghg.domain.typed import AGREES, DIFFERS, UNREAD
from tests.inventory.typed_rows import judged, only, remarks, row, terms


def test_1_the_factor_is_forgotten_and_tonnes_are_kilograms():
    """1,000 kWh at 0.533 kg/kWh are 533 kg; a program made 1,000,000 kg of it."""
    parts = {"activity": "1000 kWh", "factor": "0.533 kgCO2/kWh"}
    verdict = only("1000000 kgCO2", "外购电力", **parts)
    assert verdict.expected == Fraction(533)
    assert terms(verdict)[0] == "left_out_and_unit"
    assert ("role", "factor") in verdict.reasons[0].values


def test_11_a_factor_per_heat_is_no_factor_per_volume():
    """1,000 gal at 62.87 kg/MMBtu: the units are none of ours and stay unread, never multiplied
    into a verdict of agreement without a word."""
    verdict = only("62870 kgCO2", "丙烷", activity="1000 L", factor="62.87 kgCO2/GJ")
    assert (verdict.state, terms(verdict)) == (DIFFERS, ["units_unlike"])


def test_14_a_volume_is_no_heat():
    """1,000 m3 taken for 1,000 GJ: with 56.1 kg/GJ that would be 56,100 kg."""
    assert (
        only("56100 kgCO2", "天然气", activity="1000 m3", factor="56.1 kgCO2/GJ").state == DIFFERS
    )
    assert only("2190 kgCO2", "天然气", activity="1000 m3", factor="56.1 kgCO2/GJ").state == UNREAD


def test_21_two_carbon_contents_of_one_coal():
    """100 t x 23.204 x 0.02618 x 93 % x 44/12 = 207.1509 t; counted with 0.0261 of GB/T 32151:
    206.5179 t."""
    parts = {
        "activity": "100 t",
        "net_calorific_value": "23.204 GJ/t",
        "carbon": "0.02618 tC/GJ",
        "oxidation": "93 %",
    }
    assert only("207.1509 tCO2", "烟煤", **parts).state == AGREES
    verdict = only("206.5179 tCO2", "烟煤", **parts)
    assert terms(verdict)[0] == "other_row"
    assert dict(verdict.reasons[0].values)["value"].startswith("0.0261")


def test_22_kilograms_beside_tonnes():
    """12,000 kWh x 0.5810 kg/kWh = 6,972 kg = 6.972 t; the column of tonnes shows 6972."""
    parts = {"activity": "12000 kWh", "factor": "0.5810 kgCO2/kWh"}
    assert only("6.972 tCO2", "外购电力", **parts).state == AGREES
    assert terms(only("6972 tCO2", "外购电力", **parts))[0] == "unit"


def test_27_a_potential_that_is_in_no_set():
    """A table labelled AR2 has CH4 31: no set holds it, though the row multiplies well."""
    verdict = judged(row("310 tCO2e", "废水", "CH4", activity="10 t", factor="1 tCH4/t", gwp="31"))[
        0
    ]
    assert (verdict.state, remarks(verdict)) == (AGREES, ["strange_gwp"])


def test_34_small_gases_are_not_lost_in_rounding():
    """1.7 g of CH4 is 0.0000017 t: stated as 0.0000 it agrees within its digits, as 0.0001 not."""
    parts = {"activity": "1.7 t", "factor": "1 gCH4/t"}
    assert judged(row("0.0000 tCH4", "柴油车", "CH4", **parts))[0].state == AGREES
    assert judged(row("0.0001 tCH4", "柴油车", "CH4", **parts))[0].state == DIFFERS

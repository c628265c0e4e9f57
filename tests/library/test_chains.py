"""Printed figures that follow from others are computed again, exactly, and their agreement told."""

from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import pytest

from ghg.domain.factors import Factor
from ghg.library import Library
from ghg.library import chains as module
from ghg.library.chains import chains


def printed(parameter: str, value: str, unit: str, note: str = "") -> Factor:
    """A figure of one made-up fuel in one table."""
    words = {"id": parameter, "table": "t", "item": "fuel", "parameter": parameter, "gas": ""}
    where = {"region": "CN", "valid_from": "", "valid_to": "", "data_year": None}
    told = {"source": "d", "locator": "p", "confidence": "high", "note": note}
    return Factor(**words, value=Decimal(value), unit=unit, unit_printed=unit, **where, **told)


NCV = printed("net_calorific_value", "26.7", "GJ/t")
CC = printed("carbon_content", "0.0274", "tC/GJ")
OF = printed("oxidation_rate", "0.94", "1")
# 26.7 x 0.0274 x 44/12 = 2.68246; x 0.94 = 2.5215124
EF = {
    "2.5215124": "exact",
    "2.52": "rounded",
    "2.5215": "rounded",
    "2.68246": "exact",
    "2.53": "within_rounding",
}


class Told:
    """A library of a few figures."""

    def __init__(self, *factors: Factor) -> None:
        self._factors = factors
        words = dict.fromkeys(module.PARAMETERS)
        self.vocabulary = type("Words", (), {"parameters": MappingProxyType(words)})

    def factors(self, parameter: str) -> tuple[Factor, ...]:
        return tuple(one for one in self._factors if one.parameter == parameter)


def verdict(*factors: Factor) -> str:
    (one,) = chains(Told(*factors))  # type: ignore[arg-type]
    return one.verdict


@pytest.mark.parametrize(("value", "said"), EF.items())
def test_a_factor_is_the_product_of_heat_carbon_and_oxidation(value: str, said: str) -> None:
    assert verdict(NCV, CC, OF, printed("emission_factor", value, "tCO2/t")) == said


def test_a_document_that_prints_otherwise_says_so() -> None:
    note = "printed so: the text has 3.382"
    assert verdict(NCV, CC, OF, printed("emission_factor", "3.382", "tCO2/t", note)) == "printed_so"


def test_per_heat_and_standard_coal_are_chains_too() -> None:
    # 0.0274 x 0.94 x 44/12 x 1000 = 94.43867 kg/GJ; 7000 kcal are 29307.6 kJ, so 1 kgce
    assert verdict(CC, OF, printed("co2_per_heat", "94.44", "kgCO2/GJ")) == "rounded"
    heat = printed("calorific_printed", "7000", "kcal/kg")
    assert verdict(heat, printed("calorific_tce", "1", "kgce/kg")) == "exact"


def test_what_is_per_another_measure_is_no_chain() -> None:
    assert chains(Told(NCV, CC, OF, printed("emission_factor", "2", "tCO2/m3"))) == ()  # type: ignore[arg-type]


def test_the_library_tells_every_figure_that_is_not_exact(library: Library) -> None:
    found = {one.printed.id: one for one in chains(library)}
    assert found["sce_raw_coal"].made == Fraction(5, 7)  # 5000 kcal over 7000 kcal
    assert found["sce_raw_coal"].verdict == "rounded"
    assert found["sce_coal_tar"].verdict == "printed_so"
    assert "33.453" in found["sce_coal_tar"].printed.note

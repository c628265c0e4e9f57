"""A formula is one text for five readers; here the recorder, the dimension and the tree."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.emissions import evaluated
from ghg.domain.numbers import exact
from ghg.errors import DataError
from ghg.methods import METHODS
from ghg.methods.formula import Chosen, Constant, Method, Parameter, coefficient


def test_the_tree_is_the_formula():
    assert METHODS["fuel_by_heat"].tree == (
        "*",
        ("*", ("*", "net_calorific_value", "carbon_content"), "oxidation_rate"),
        "co2_per_c",
    )


@given(
    st.fractions(min_value=0, max_value=1000),
    st.fractions(min_value=0, max_value=1),
    st.fractions(min_value=0, max_value=1),
)
def test_the_tree_computes_what_the_formula_computes(heat, carbon, oxidation):
    chosen = {
        "net_calorific_value": Chosen(heat, "GJ/t", 0),
        "carbon_content": Chosen(carbon, "tC/GJ", 1),
        "oxidation_rate": Chosen(oxidation, "1", 2),
    }
    made = coefficient(METHODS["fuel_by_heat"], chosen, "kg")
    again = evaluated(made.tree, {one.name: one.value for one in made.arguments})
    assert made.value == again == heat * carbon * oxidation * Fraction(44, 12) / 1000


def test_a_bare_44_over_12_is_refused_because_it_leaves_carbon():
    bare = Method(
        id="bare.1",
        gas="CO2",
        result="tCO2",
        formula=lambda carbon_content_received, ratio: carbon_content_received * ratio,
        parameters=(Parameter("carbon_content_received", "tC", ""),),
        constants=(Constant("ratio", Fraction(44, 12), "1", "44/12 without its unit"),),
    )
    with pytest.raises(DataError) as refused:
        coefficient(bare, {"carbon_content_received": Chosen(exact("0.7"), "tC/t", 0)}, "t")
    assert refused.value.code == "E-DIM"


def test_a_parameter_of_another_dimension_is_refused():
    with pytest.raises(DataError) as refused:
        coefficient(
            METHODS["electricity"],
            {"emission_factor": Chosen(exact("0.5"), "kgCO2e/kWh", 0)},
            "kWh",
        )
    assert refused.value.code == "E-DIM"


def test_every_method_says_its_version():
    for method in METHODS.values():
        name, _, version = method.id.rpartition(".")
        assert name
        assert version.isdigit()

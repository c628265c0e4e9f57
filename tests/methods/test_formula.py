"""A formula is one text for five readers; here the recorder, the dimension and the tree."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghg.domain.emissions import evaluated
from ghg.domain.numbers import exact
from ghg.errors import DataError
from ghg.methods import METHODS
from ghg.methods.formula import Chosen, Constant, Method, Parameter, coefficient, of_species


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


def test_ids_are_unique_and_the_name_is_the_id_without_its_version():
    assert {method.id.rpartition(".")[0] for method in METHODS.values()} == METHODS.keys()
    assert len({method.id for method in METHODS.values()}) == len(METHODS)


def test_every_method_tells_the_unit_of_its_stream():
    for name, method in METHODS.items():
        first = (*method.parameters, *method.constants)[0]
        told = first.unit != "1" if isinstance(first, Parameter) else "/" in first.unit
        assert method.per or told, name


def test_a_stream_without_known_unit_is_refused():
    lost = Method("lost.1", "CO2", "tCO2", lambda share: share, (Parameter("share", "1", ""),))
    with pytest.raises(DataError) as refused:
        coefficient(lost, {"share": Chosen(Fraction(1), "1", 0)}, "t")
    assert refused.value.code == "E-DIM"


@pytest.mark.parametrize(
    ("unit", "value"),
    [("tCO2/kmol", Fraction(44, 1000)), ("kgCO2/kmol", Fraction(44))],
)
def test_a_constant_in_another_multiple_is_refused(unit, value):
    # 44 kg/kmol where the result is in tonnes has the right dimension and is 1,000 times too much
    method = Method(
        id="scale.1",
        gas="CO2",
        result="tCO2",
        formula=lambda amount_per_mass, molar_mass: amount_per_mass * molar_mass,
        parameters=(Parameter("amount_per_mass", "kmol", "t"),),
        constants=(Constant("molar_mass", value, unit, "44 g/mol"),),
    )
    chosen = {"amount_per_mass": Chosen(Fraction(10), "kmol/t", 0)}
    if unit == "tCO2/kmol":
        assert coefficient(method, chosen, "t").value == exact("0.44")
        return
    with pytest.raises(DataError) as refused:
        coefficient(method, chosen, "t")
    assert refused.value.code == "E-DIM"


def test_an_open_method_is_closed_for_the_gas_of_a_stream():
    leak = METHODS["gas_released"]
    assert of_species(leak, "HFC134a").gas == "HFC134a"
    made = coefficient(of_species(leak, "SF6"), {"mass_share": Chosen(Fraction(1), "1", 0)}, "kg")
    assert (made.gas, made.unit, made.value) == ("SF6", "t/kg", Fraction(1, 1000))


@pytest.mark.parametrize(
    ("method", "species"),
    [
        ("etching", "CO2"),
        ("anode_effect", "SF6"),
        ("methane_used", "CH4"),
        ("fuel_by_heat", "CO2"),
        ("gas_released", ""),
    ],
)
def test_a_gas_that_a_method_does_not_count_is_refused(method, species):
    with pytest.raises(DataError) as refused:
        of_species(METHODS[method], species)
    assert refused.value.problems[0].code == "E-GAS.method"


@pytest.mark.parametrize("share", ["1.0001", "-0.01", "94"])
def test_p34_val_a_share_above_the_whole_is_refused(share):
    # 94 for 94 %: as a share of 1 it would count a hundred times
    chosen = {
        "emission_factor": Chosen(exact("0.44"), "tCO2/t", 0),
        "purity": Chosen(exact(share), "1", 1),
    }
    with pytest.raises(DataError) as refused:
        coefficient(METHODS["carbonate"], chosen, "t")
    (found,) = refused.value.problems
    assert (found.code, found.raw) == ("E-COMPOSITION.share", "purity")


def test_contradicting_parameters_are_refused():
    chosen = {
        "cod_in": Chosen(exact("0.2"), "kgCOD/m3", 0),
        "cod_out": Chosen(exact("2"), "kgCOD/m3", 1),
        "methane_capacity": Chosen(exact("0.25"), "kgCH4/kgCOD", 2),
        "methane_correction": Chosen(exact("0.5"), "1", 3),
    }
    with pytest.raises(DataError) as refused:
        coefficient(METHODS["wastewater_by_water"], chosen, "m3")
    assert refused.value.problems[0].code == "E-BALANCE.coefficient"


def test_a_percentage_of_carbon_is_a_share_of_the_mass():
    # 31.4 % of carbide is carbon: 0.314 tC/t; x 44/12
    for value, unit in (("31.4", "%"), ("0.314", "tC/t")):
        chosen = {"carbon_content_material": Chosen(exact(value), unit, 0)}
        assert coefficient(METHODS["carbon_flow"], chosen, "t").value == exact("0.314") * 44 / 12

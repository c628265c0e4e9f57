"""Each method by worked examples, and what holds of every one of them."""

from decimal import getcontext
from fractions import Fraction

import pytest

from ghg.domain import units
from ghg.domain.emissions import evaluated
from ghg.domain.numbers import exact
from ghg.domain.unit_names import DEFINITIONS
from ghg.errors import DataError
from ghg.methods import METHODS
from ghg.methods.formula import Chosen, coefficient
from tests.methods.worked import EXAMPLES
from tests.methods.working import Example, closed, example, meets, tonnes

ALL = pytest.mark.parametrize("one", EXAMPLES, ids=lambda one: one.name)


def without_example(examples: tuple[Example, ...]) -> set[str]:
    """Name the methods that no example works out."""
    return METHODS.keys() - {one.method for one in examples}


def test_every_method_has_a_worked_example():
    assert without_example(EXAMPLES) == set()


def test_a_method_without_example_is_seen():
    left = tuple(one for one in EXAMPLES if one.method != "welding")
    assert without_example(left) == {"welding"}


@ALL
def test_the_example_is_met(one: Example):
    got = tonnes(one.method, one.quantity, one.species, **one.parameters)
    assert meets(got, one.expected), f"{one.hand} gives {float(got)}, not {one.expected}"


def test_a_wrong_expectation_is_seen():
    one = example("TV-OXAL", "oxalic_acid", "10 t", "3.47605", "", "")
    got = tonnes(one.method, one.quantity, emission_factor="0.349 tCO2/t", purity="99.6 %")
    assert not meets(got, one.expected)
    assert not meets(got, "3.475…")
    assert meets(got, "3.476…")


@ALL
def test_trap_23_every_unit_of_a_dimension_gives_the_same_tonnes(one: Example):
    value, unit = one.quantity.split()
    expected = tonnes(one.method, one.quantity, one.species, **one.parameters)
    for other in DEFINITIONS:
        if other != unit and units.same_dimension(unit, other):
            made = coefficient(closed(one.method, one.species), chosen(one), other)
            assert exact(value) * units.conversion(unit, other) * made.value == expected


@ALL
def test_trap_11_a_stream_or_parameter_of_another_dimension_is_refused(one: Example):
    method, values = closed(one.method, one.species), chosen(one)
    wrong = [(values, "CNY")]
    wrong += [
        ({**values, name: Chosen(Fraction(1), "CNY/h", 0)}, one.quantity.split()[1])
        for name in values
    ]
    for parameters, unit in wrong:
        with pytest.raises(DataError) as refused:
            coefficient(method, parameters, unit)
        assert refused.value.code == "E-DIM"


@ALL
def test_the_recorded_tree_recomputes_the_number(one: Example):
    made = coefficient(closed(one.method, one.species), chosen(one), one.quantity.split()[1])
    assert evaluated(made.tree, {each.name: each.value for each in made.arguments}) == made.value
    assert made.unit == f"{METHODS[one.method].result}/{one.quantity.split()[1]}"


@pytest.mark.parametrize("name", METHODS)
def test_trap_9_a_method_counts_one_gas_in_its_own_unit(name: str):
    method = METHODS[name]
    own = {"CO2": "tCO2", "CO2_biogenic": "tCO2", "N2O": "tN2O", "CH4_nonfossil": "tCH4"}
    own |= {"CH4_fossil": "tCH4", "HFC23": "t"}
    for gas in (method.gas,) if method.gas else method.species:
        assert method.result == own.get(gas, "t")
    if not method.gas and not method.species:
        assert method.result in ("t", "GJ")


def test_trap_27_a_spoiled_decimal_context_moves_no_digit():
    context = getcontext()
    kept = context.prec
    context.prec = 6
    try:
        got = tonnes("material", "10 t", emission_factor="3.02887668216 tCO2/t")
    finally:
        context.prec = kept
    assert got == exact("30.2887668216")


def chosen(one: Example) -> dict[str, Chosen]:
    made = {}
    for name, text in one.parameters.items():
        value, _, unit = text.partition(" ")
        made[name] = Chosen(exact(value), unit or "1", 0)
    return made

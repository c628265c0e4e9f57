"""Steps before a formula: stoichiometry, mixtures, origin of recovered CO2, what is left over."""

from fractions import Fraction

import pytest

from ghg.domain.emissions import evaluated
from ghg.domain.numbers import exact, shown
from ghg.errors import DataError
from ghg.methods.carbon_flow import by_difference
from ghg.methods.carbonate import composition_factor, stoichiometric_factor
from ghg.methods.co2_recovery import counted_share
from ghg.methods.flares import hydrocarbon_carbon
from ghg.methods.steps import Step, given, sum_of, weighted_mean, worked
from ghg.methods.welding import mixture_molar_mass
from ghg.texts import label


def recomputed(step: Step) -> Fraction:
    return evaluated(step.tree, {one.name: one.value for one in step.arguments})


def problem(act):
    with pytest.raises(DataError) as refused:
        act()
    found = refused.value.problems[0]
    return found.code, found.raw


@pytest.mark.parametrize(
    ("groups", "molar_mass", "printed"),
    [
        (1, "100.0869", "0.4396"),  # CaCO3: 44 / 100.0869; the guides print 0.4397 (44.0095)
        (1, "84.3139", "0.5219"),  # MgCO3, printed 0.522
        (2, "184.4008", "0.4772"),  # CaMg(CO3)2, printed 0.4773
        (1, "100", "0.4400"),  # ceramics guide: 44/100
    ],
)
def test_stoichiometry_of_carbonates(groups, molar_mass, printed):
    step = stoichiometric_factor(groups, exact(molar_mass))
    assert shown(step.value, 4) == printed
    assert step.unit == "tCO2/t"
    assert recomputed(step) == step.value


def test_an_ore_by_its_composition():
    # 0.8 x 0.44 + 0.1 x 0.522 = 0.352 + 0.0522
    step = composition_factor(
        [("caco3", exact("0.44"), exact("0.8")), ("mgco3", exact("0.522"), exact("0.1"))]
    )
    assert step.value == exact("0.4042") == recomputed(step)


def test_p34_val_shares_that_add_to_more_than_the_whole_are_refused():
    parts = [("caco3", exact("0.44"), exact("0.9")), ("mgco3", exact("0.522"), exact("0.1001"))]
    with pytest.raises(DataError) as refused:
        composition_factor(parts)
    (found,) = refused.value.problems
    assert (found.code, found.values["percent"]) == ("E-COMPOSITION.sum", "100.01")


def test_one_name_is_one_value():
    # the same carbonate twice would otherwise count once
    parts = [("caco3", exact("0.44"), exact("0.5")), ("caco3", exact("0.44"), exact("0.2"))]
    code, raw = problem(lambda: composition_factor(parts))
    assert (code, raw) == ("E-COMPOSITION.twice", "share_caco3")


@pytest.mark.parametrize("share", ["-0.01", "1.01"])
def test_a_share_is_between_nothing_and_the_whole(share):
    parts = [("caco3", exact("0.44"), exact(share))]
    assert problem(lambda: composition_factor(parts)) == ("E-COMPOSITION.share", "caco3")


def test_tv_weld_molar_mass_of_a_shielding_gas():
    # 0.2 x 44 + 0.8 x 39.948 = 40.7584 g/mol
    step = mixture_molar_mass(
        [("co2", exact("0.2"), Fraction(44)), ("ar", exact("0.8"), exact("39.948"))]
    )
    assert step.value * 1000 == exact("40.7584")
    assert (step.unit, recomputed(step)) == ("t/kmol", step.value)


def test_a_shielding_gas_is_known_whole():
    parts = [("co2", exact("0.2"), Fraction(44)), ("ar", exact("0.79"), exact("39.948"))]
    assert problem(lambda: mixture_molar_mass(parts)) == ("E-COMPOSITION.sum", "co2、ar")


def test_carbon_of_a_flare_gas():
    # (0.9 x 1 + 0.05 x 2) x 12 x 10 / 22.4 = 120 / 22.4 = 5.357142...
    step = hydrocarbon_carbon([("ch4", exact("0.9"), 1), ("c2h6", exact("0.05"), 2)])
    assert step.value == Fraction(1200, 224) == recomputed(step)
    assert step.unit == "tC/10^4Nm3"


def test_v7_a_mean_is_weighted_by_quantity():
    # (22.000 x 600 + 25.000 x 400) / 1000 = 23.200; the plain mean 23.500 is wrong
    pairs = [
        (given("heat_1", exact("22.000"), "GJ/t"), given("mass_1", Fraction(600), "t")),
        (given("heat_2", exact("25.000"), "GJ/t"), given("mass_2", Fraction(400), "t")),
    ]
    step = weighted_mean("net_calorific_value", "GJ/t", pairs)
    assert step.value == exact("23.200") == recomputed(step)


def test_a_mean_needs_weights_of_one_unit_that_are_not_nothing():
    value = given("heat_1", Fraction(22), "GJ/t"), given("heat_2", Fraction(25), "GJ/t")
    none = given("mass_1", Fraction(0), "t"), given("mass_2", Fraction(0), "t")
    pairs = list(zip(value, none, strict=True))
    assert problem(lambda: weighted_mean("x", "GJ/t", pairs))[0] == "E-COMPOSITION.weights"
    mixed = [
        (value[0], given("mass_1", Fraction(1), "t")),
        (value[1], given("mass_2", Fraction(1), "kg")),
    ]
    assert problem(lambda: weighted_mean("x", "GJ/t", mixed))[0] == "E-DIM"


def test_p31_recovered_co2_of_counted_sources_is_deducted():
    step = counted_share([("KILN", Fraction(1))], counted={"KILN", "BOILER"})
    assert (step.value, step.remarks) == (1, ())


def test_p31_recovered_co2_of_fermentation_is_not_deducted_and_says_so():
    step = counted_share(
        [("KILN", exact("0.6")), ("BOILER", exact("0.1")), ("fermentation", exact("0.3"))],
        counted={"KILN", "BOILER"},
    )
    assert step.value == exact("0.7") == recomputed(step)
    (remark,) = step.remarks
    assert remark.values == (("origin", "fermentation"),)
    assert "{" not in label(remark.term, "zh", **dict(remark.values))


@pytest.mark.parametrize("origin", ["fermentation", "air_separation", "bought", "biomass"])
def test_p31_carbon_that_was_never_counted_deducts_nothing(origin):
    step = counted_share([(origin, Fraction(1))], counted={"KILN"})
    assert step.value == 0 == recomputed(step)
    assert len(step.remarks) == 1


def test_p31_an_origin_is_named_and_the_shares_close():
    assert problem(lambda: counted_share([("SILO", Fraction(1))], {"KILN"})) == ("E-ORIGIN", "SILO")
    open_parts = [("KILN", exact("0.9"))]
    assert problem(lambda: counted_share(open_parts, {"KILN"}))[0] == "E-COMPOSITION.sum"


def test_steel_formula_4_other_facilities_by_difference():
    step = by_difference(
        given("enterprise", Fraction(1000), "tCO2"),
        (given("coking", Fraction(300), "tCO2"), given("power", Fraction(250), "tCO2")),
    )
    assert step.value == 450 == recomputed(step)


def test_a_step_that_adds_kilograms_to_tonnes_is_refused():
    pair = [(1, given("one", Fraction(1), "t")), (1, given("other", Fraction(1), "kg"))]
    assert problem(lambda: sum_of("sum", "t", pair))[0] == "E-DIM"


def test_a_step_that_ends_in_another_unit_is_refused():
    arguments = (given("heat", Fraction(1), "GJ"), given("mass", Fraction(2), "t"))
    assert worked("ratio", "GJ/t", lambda a, b: a / b, arguments).value == Fraction(1, 2)
    for unit in ("GJ", "MJ/t", "GJ/kg"):
        act = lambda unit=unit: worked("ratio", unit, lambda a, b: a / b, arguments)  # noqa: E731
        assert problem(act)[0] == "E-DIM"

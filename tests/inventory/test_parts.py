"""One source, several lines: parts and gases of a calculation, and values worked out before it."""

import shutil

import pytest

from ghg.domain.numbers import exact
from ghg.errors import DataError
from ghg.inventory.explain import explain
from ghg.inventory.signs import in_signs
from ghg.library import open_library
from tests.inventory import tea
from tests.worked.plants import issue_of

SHARE = "1"


def value(parameter, amount, unit, item="", word="R-1"):
    return {"parameter": parameter, "value": amount, "unit": unit, "item": item, "word": word}


def stream(code, item, unit, quantity, *values, **more):
    return {
        "code": code,
        "item": item,
        "unit": unit,
        "quantity": quantity,
        "value": values,
        **more,
    }


def source(code, kind, *streams, **more):
    return {"code": code, "kind": kind, "stream": streams, **more}


def built(*sources, guide="gbt32150-2025", **more):
    plant = {"guide": guide, "year": 2025, "region": "430000", "source": sources, **more}
    return issue_of(plant)


def masses(issue):
    return {row.number: exact(row.mass_t) for row in issue.lines}


def refused(*sources, **more):
    with pytest.raises(DataError) as error:
        built(*sources, **more)
    return [problem.code for problem in error.value.problems]


def steam(*values, unit="t"):
    return source(
        "S1", "purchased_heat", stream("STEAM", "heat", unit, "1000", *values), method="steam"
    )


def test_steam_is_counted_from_the_reading_of_its_gauge():
    # 0.7 + 0.101325 = 0.801325 MPa; between 0.80 (2768.4) and 0.90 (2773.0):
    # h = 2768.4 + 4.6 x 0.001325 / 0.1 = 2768.46095 kJ/kg
    # 1000 t x (2768.46095 - 83.74) / 1000 x 0.11 = 295.3193045 t
    issue = built(steam(value("gauge_pressure", "0.7", "MPa")))
    assert masses(issue) == {"STEAM.202501.G": exact("295.3193045")}
    (made,) = issue.coefficients
    assert {"gauge_pressure", "atmosphere"} <= {one.name for one in made.arguments}
    reading = next(one for one in made.arguments if one.name == "gauge_pressure")
    assert issue.choices[reading.choice].value == "0.7"


def test_absolute_pressure_in_another_unit_is_not_raised_by_the_atmosphere():
    # 0.8 MPa is a row of the table: (2768.4 - 83.74) x 0.11 = 295.3126
    issue = built(steam(value("absolute_pressure", "800", "kPa")))
    assert masses(issue) == {"STEAM.202501.G": exact("295.3126")}


def test_an_enthalpy_of_the_supplier_comes_before_the_tables():
    given = value("enthalpy", "2800", "kJ/kg")
    issue = built(steam(given, value("gauge_pressure", "0.7", "MPa")))
    assert masses(issue) == {"STEAM.202501.G": exact("298.7886")}


def test_a_gauge_and_an_absolute_pressure_contradict_each_other():
    both = (value("gauge_pressure", "0.7", "MPa"), value("absolute_pressure", "0.8", "MPa"))
    assert refused(steam(*both)) == ["E-STEAM.both"]


def test_water_is_not_steam():
    cold = (value("absolute_pressure", "0.8", "MPa"), value("steam_temperature", "150", "°C"))
    assert refused(steam(*cold)) == ["E-STEAM.water"]


def test_steam_without_a_pressure_is_a_gap_and_not_a_guess():
    issue = built(steam())
    assert [gap.term for gap in issue.gaps] == ["gap.factor"]
    assert issue.totals == ()


def test_a_raw_material_is_counted_by_its_carbonates():
    # 100 t x (0.8 x 0.4397 + 0.1 x 0.522) x 0.9 = 100 x 0.40396 x 0.9 = 36.3564
    shares = (
        value("component_share", "80", "%", "caco3"),
        value("component_share", "10", "%", "mgco3"),
        value("emission_factor", "0.4397", "tCO2/t", "caco3"),
        value("emission_factor", "0.522", "tCO2/t", "mgco3"),
        value("calcination_rate", "0.9", SHARE),
    )
    ore = stream("ORE", "limestone", "t", "100", *shares)
    issue = built(source("C1", "carbonate_process", ore, method="ore_calcination"))
    assert masses(issue) == {"ORE.202501.G": exact("36.3564")}


def test_carbonates_that_add_to_more_than_the_whole_are_refused():
    shares = (
        value("component_share", "0.9", SHARE, "caco3"),
        value("component_share", "0.1001", SHARE, "mgco3"),
        value("emission_factor", "0.44", "tCO2/t"),
        value("calcination_rate", "1", SHARE),
    )
    ore = stream("ORE", "limestone", "t", "100", *shares)
    found = refused(source("C1", "carbonate_process", ore, method="ore_calcination"))
    assert found == ["E-COMPOSITION.sum"]


def recovered(*origins):
    gas = stream("R", "CO2", "t", "50", value("purity", "0.98", SHARE), *origins, input="mass")
    return source("REC", "co2_recovery", gas)


def burnt(item="natural_gas", unit="10^4Nm3", **more):
    return source(
        "B1", "fuel_stationary", stream("GAS", item, unit, "10"), method="fuel_by_heat", **more
    )


def test_only_carbon_that_was_counted_is_deducted():
    # 50 t x 0.98 x 0.6 = 29.4 t; the 40 % from fermentation were never counted
    parts = (
        value("origin_share", "0.6", SHARE, "B1"),
        value("origin_share", "0.4", SHARE, "fermentation"),
    )
    issue = built(burnt(), recovered(*parts))
    assert masses(issue)["R.202501.G"] == exact("-29.4")
    told = [one for one in issue.notices if one.term == "co2_recovery.not_deducted"]
    assert [dict(one.values) for one in told] == [{"origin": "fermentation"}]


def test_an_origin_that_is_no_source_is_refused():
    assert refused(burnt(), recovered(value("origin_share", "1", SHARE, "B9"))) == ["E-ORIGIN"]


def test_a_by_product_that_no_table_names_is_left_out_and_the_feed_is_not():
    # NF3: 1 t x 0.9 x 0.2 x (1 - 0.9 x 0.95) = 0.0261 t
    shares = (
        value("container_rest", "10", "%"),
        value("utilisation_rate", "80", "%"),
        value("collection_rate", "90", "%"),
        value("byproduct_rate", "0.09", SHARE),
    )
    feed = stream("NF3", "NF3", "t", "1", *shares, value("destruction_rate", "95", "%"))
    made = source("E1", "etching", feed)
    issue = built(made, guide=ETCHING)
    assert masses(issue)["NF3.202501.G.NF3"] == exact("0.0261")


ETCHING = "ndrc-electronics-2015"


def test_the_same_fuel_on_two_paths_is_refused():
    both = (
        stream("GAS", "natural_gas", "10^4Nm3", "10"),
        stream("LNG", "natural_gas", "t", "5", value("net_calorific_value", "50", "GJ/t")),
    )
    kiln = source("B1", "fuel_stationary", *both, method="fuel_by_heat")
    assert "E-TWICE.measure" in refused(kiln)


def test_a_self_produced_fuel_whose_carbon_entered_elsewhere_is_refused():
    made = value("declared_made_from", "1", SHARE, word="COKING")
    carbon = value("carbon_content_material", "0.8", "tC/t")
    coking = source(
        "COKING",
        "other_process",
        stream("COAL", "coking_coal", "t", "10", carbon, input="carbon_in"),
        method="carbon_balance",
    )
    gas = stream("COG", "coke_oven_gas", "10^4Nm3", "1", made)
    kiln = source("B1", "fuel_stationary", gas, method="fuel_by_heat")
    assert refused(coking, kiln) == ["E-TWICE.self_produced"]


def boiler_and_turbine(*extra, made_by="BOILER"):
    """A boiler that takes power and a turbine that takes steam; 92 GJ of steam are sold.

    Own emission of the boiler: 10 x 389.31 x 0.0153 x 0.99 x 44/12 = 216.2188809 t.
    """
    gas = stream("GAS", "natural_gas", "10^4Nm3", "10")
    power = {"route": "own_generation", "power": "own_fossil"}
    own = stream("OWN", "grid_electricity", "kWh", "500000", **power)
    sold = stream("SOLD", "heat", "GJ", "92", value("declared_made_by", "1", SHARE, word=made_by))
    return (
        source("X1", "exported_heat", sold),
        source("BOILER", "fuel_stationary", gas, method="fuel_by_heat", value=extra[:2]),
        source("TURBINE", "purchased_electricity", own, value=extra[2:]),
    )


MADE = (
    value("product_output", "10000", "GJ"),
    value("product_used", "100", "MWh", "TURBINE"),
    value("product_output", "500", "MWh"),
    value("product_used", "4000", "GJ", "BOILER"),
)


def test_what_boiler_and_turbine_take_of_each_other_is_solved_together():
    # s = (216.2188809 + 100 p) / 10000 and p = 4000 s / 500 = 8 s
    # 10000 s - 800 s = 216.2188809, s = 216.2188809 / 9200; 92 GJ leave with a hundredth of it
    issue = built(*boiler_and_turbine(*MADE))
    assert masses(issue)["SOLD.202501.G"] == -exact("2.162188809")
    found = explain(issue, "SOLD.202501.G")
    assert {"own_emission", "factor_TURBINE", "used_TURBINE"} <= {
        one.name for one, _ in found.arguments
    }


def test_a_product_that_nobody_stated_has_no_factor():
    assert refused(*boiler_and_turbine(*MADE, made_by="TURBINES")) == ["E-CIRCLE.unknown"]


def test_an_input_that_the_method_does_not_have_is_refused():
    wrong = stream("R", "HFC134a", "kg", "1", input="capacity")
    assert refused(source("AC", "refrigerant_leak", wrong)) == ["E-INPUT"]


def test_steam_of_part_34_is_not_counted_by_a_guide_that_deducts_water():
    # a guide that names its methods admits no other
    given = value("enthalpy", "2800", "kJ/kg")
    full = source(
        "S1", "purchased_heat", stream("STEAM", "heat", "t", "1", given), method="steam_full"
    )
    assert refused(full, guide="ndrc-food-2015") == ["E-GUIDE.method"]


def test_a_gas_outside_the_seven_groups_is_listed_by_its_mass():
    issue = built(
        source("AC", "refrigerant_leak", stream("R22", "HCFC22", "kg", "6", input="top_up"))
    )
    (line,) = issue.lines
    assert (line.gas, line.mass_t, line.gwp, line.co2e_t) == ("HCFC22", "0.006000000000", "", "")
    assert [one.term for one in issue.notices if one.subject == "R22"] == ["notice.mass_only"]
    assert {row.key: row.co2e_t for row in issue.totals if row.axis == "beside"} == {}


def test_a_line_of_a_blend_is_explained_by_its_share():
    issue = built(
        source("AC", "refrigerant_leak", stream("A", "R-410A", "kg", "10", input="top_up"))
    )
    found = explain(issue, "A.202501.G.HFC32")
    assert found.formula == "mass_share × quantity_conversion"
    assert [choice.value for _, choice in found.arguments if choice] == ["50"]


@pytest.mark.parametrize(
    ("tree", "signs"),
    [
        (("-", "a", ("-", "b", "c")), "a − (b − c)"),
        (("-", "a", ("+", "b", "c")), "a − (b + c)"),
        (("/", "a", ("*", "b", "c")), "a ÷ (b × c)"),
        (("/", ("*", "a", "b"), "c"), "a × b ÷ c"),
        (("*", ("+", "a", "b"), "c"), "(a + b) × c"),
        (("+", "a", ("-", "b", "c")), "a + b − c"),
    ],
)
def test_signs_keep_the_brackets_that_they_need(tree, signs):
    assert in_signs(tree, {name: name for name in "abc"}) == signs


def test_a_heating_value_and_a_carbon_content_of_two_tables_are_not_mixed(tmp_path):
    # the first table loses its carbon content of natural gas; the second one has another fuel's
    folder = tmp_path / "factors"
    shutil.copytree(tea.LIBRARY.folder, folder)
    rows = (folder / "fuels_cn.csv").read_text("utf-8").splitlines(keepends=True)
    gone = "fuel_gbt32151_22_natural_gas_cc,"
    assert sum(row.startswith(gone) for row in rows) == 1
    kept = "".join(row for row in rows if not row.startswith(gone))
    (folder / "fuels_cn.csv").write_text(kept, "utf-8")
    plant = {"guide": "gbt32150-2025", "year": 2025, "region": "430000", "source": (burnt(),)}
    with pytest.raises(DataError) as error:
        issue_of(plant, open_library(folder))
    assert [problem.code for problem in error.value.problems] == ["E-TABLE.mixed"]

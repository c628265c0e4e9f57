"""What a method asks for, and what its parameters can be worked out from instead."""

from ghg.desk.kinds import method_inputs


def worked_from(method):
    return {name: held for row in method_inputs(method) for name, held in row.worked_from}


def test_an_enthalpy_follows_from_the_reading_of_a_gauge():
    assert worked_from("steam_full")["enthalpy"] == (
        *("gauge_pressure", "absolute_pressure", "steam_temperature", "atmospheric_pressure"),
    )


def test_the_carbon_of_a_flare_follows_from_its_gases():
    assert worked_from("flare") == {"hydrocarbon_carbon": ("component_share",)}
    assert worked_from("accident_flare") == {"carbon_atoms": ("component_share",)}


def test_a_declaration_is_no_reading():
    """An emission factor can be that of an own boiler, which is declared and not measured."""
    assert "emission_factor" not in worked_from("heat")

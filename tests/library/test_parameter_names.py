"""A parameter has one name: the report prints the one that the library gives it."""

from ghg.library import open_library
from ghg.methods import METHODS
from ghg.methods.calculations import CALCULATIONS
from ghg.texts.labels import LABELS

# Names that the report shortens or words for its columns.
WORDED_BY_THE_REPORT = {
    "net_calorific_value",
    "carbon_content",
    "carbon_content_received",
    "oxidation_rate",
    "emission_factor",
    "calorific_tce",
    "medium_tce",
    "co2_per_heat",
    "gwp",
}


def test_every_parameter_of_a_formula_is_in_the_library():
    asked = {one.name for method in METHODS.values() for one in method.parameters}
    assert asked - open_library().vocabulary.parameters.keys() == set()


def test_the_report_names_a_parameter_as_the_library_does():
    parameters = open_library().vocabulary.parameters.values()
    named = {
        one.id: LABELS.get(f"report.parameter.{one.id}")
        for one in parameters
        if one.id not in WORDED_BY_THE_REPORT
    }
    assert named == {
        one.id: (one.name_zh, one.name_en)
        for one in parameters
        if one.id not in WORDED_BY_THE_REPORT
    }


def test_every_method_of_a_kind_of_source_is_a_calculation():
    kinds = open_library().vocabulary.source_kinds.values()
    unknown = {(kind.id, one) for kind in kinds for one in kind.methods if one not in CALCULATIONS}
    assert unknown == set()

"""The catalogue of materials: read strictly, and every name of it that data use is known."""

import pytest

from ghg.domain.schemes import RuleKind
from ghg.errors import DataError
from ghg.library import open_library
from ghg.library.materials import FILE, check_materials, materials
from ghg.library.plant_facts import fact_kinds
from ghg.library.schemes import schemes

LIBRARY = open_library()
CHECKLIST = 26  # the four certificates, site plan, process flow and equipment list one by one


def test_every_material_that_a_fact_or_a_rule_names_is_in_the_catalogue():
    known = materials(LIBRARY)
    check_materials(known, fact_kinds(LIBRARY).values(), schemes(LIBRARY).values())


def test_a_material_that_nobody_knows_is_refused_by_name():
    known = {name: one for name, one in materials(LIBRARY).items() if name != "photos"}
    with pytest.raises(DataError) as caught:
        check_materials(known, fact_kinds(LIBRARY).values(), schemes(LIBRARY).values())
    assert {(one.code, one.raw) for one in caught.value.problems} == {
        ("E-SCHEME.material", "photos")
    }


def test_the_checklist_of_the_application_is_marked():
    asked = [one for one in materials(LIBRARY).values() if one.application]
    assert len(asked) == CHECKLIST
    assert {"business_licence", "discharge_permit", "credit_report"} <= {one.id for one in asked}
    assert {one.id for one in asked if one.expires} >= {"discharge_permit", "energy_certificate"}
    assert all(one.zh and one.en and one.source for one in materials(LIBRARY).values())


def test_every_fact_and_every_decisive_rule_of_a_scheme_says_what_proves_it():
    assert [one.id for one in fact_kinds(LIBRARY).values() if not one.source] == []
    green = ("db43-3118-2024", "gbt36132-2025", "green-factory-programme", "green-data-centre")
    bare = [
        rule.id
        for name in green
        for rule in schemes(LIBRARY)[name].rules
        if rule.ask and rule.kind is not RuleKind.INFO and not rule.evidence
    ]
    assert bare == []


def test_an_unknown_column_or_a_wrong_type_is_refused(tmp_path):
    folder = tmp_path / FILE
    folder.parent.mkdir(parents=True)
    folder.write_text(
        '[one]\nzh = "甲"\nen = "a"\nexpires = "no"\nsource = "s"\n'
        '[two]\nzh = "乙"\nen = "b"\nexpires = true\nsource = "s"\ncolour = "red"\n',
        encoding="utf-8",
    )
    with pytest.raises(DataError) as caught:
        materials(library_at(tmp_path))
    assert [one.code for one in caught.value.problems] == ["E-CELL.library", "E-COLUMN.library"]


def library_at(folder):
    from ghg.library.index import Library

    return Library(folder, "0" * 64, LIBRARY.vocabulary)

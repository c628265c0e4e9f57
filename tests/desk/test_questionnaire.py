"""The questionnaire: written, filled with another program, imported as it is."""

import openpyxl
import pytest

from ghg.desk.claims.facts import Said, add_claim_fact, claim_fact_list
from ghg.desk.claims.questionnaire import write_questionnaire
from ghg.desk.claims.questions import kinds_of, questionnaire
from ghg.desk.imports.files import import_file
from ghg.desk.organisation import found_organisation
from ghg.errors import DataError
from tests.desk import factory
from tests.desk.fact_sheets import SHEETS, answers, filled, refused
from tests.desk.plant import founded

SCHEME = "db43-3118-2024"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_questionnaire_is_filled_and_imported_as_it_is(engine, tmp_path, language):
    desk = founded(engine, tmp_path)
    add_claim_fact(desk, "is_legal_person", Said("yes", "yes", first="2019-03-01"))
    path = tmp_path / "q.xlsx"
    made = write_questionnaire(desk, path, (SCHEME,), 2025, language)
    assert (made.answered, made.asked > 20, made.measured) == (1, True, False)
    columns = {"zh": ("答案", "更正理由"), "en": ("answer", "reason")}[language]
    yes = {"zh": "是", "en": "yes"}[language]
    filled(
        path,
        {
            "operating_normally": {columns[0]: yes},
            "quality_accidents": {columns[0]: 0},
            "is_legal_person": {columns[0]: yes},
        },
        language,
    )
    assert import_file(desk, path).facts == 2  # what stood already is the same
    told = {one.kind: (one.first_day, one.last_day) for one in claim_fact_list(desk)}
    assert told == {
        "is_legal_person": (20190301, 99991231),
        "operating_normally": (20250101, 20251231),
        "quality_accidents": (20230101, 20251231),
    }


def test_open_questions_stand_first_and_offer_what_can_be_chosen(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    add_claim_fact(desk, "is_legal_person", Said("yes", "yes", first="2019-03-01"))
    add_claim_fact(desk, "quality_accidents", Said("value", "0", first="2023", last="2025"))
    path = tmp_path / "q.xlsx"
    write_questionnaire(desk, path, (SCHEME,), 2025)
    held = openpyxl.load_workbook(path)[SHEETS["zh"]]
    rows = [cells for cells in held.iter_rows(min_row=2, values_only=True) if cells[0]]
    assert [cells[0] for cells in rows[-2:]] == ["is_legal_person", "quality_accidents"]
    assert [bool(cells[4]) for cells in rows] == [False] * (len(rows) - 2) + [True] * 2
    assert rows[-2][4:8] == ("是", None, "2019-03-01", None)
    lists = {str(one.sqref) for one in held.data_validations.dataValidation if one.type == "list"}
    at = 2 + [cells[0] for cells in rows].index("operating_normally")
    assert f"E{at}" in lists


def test_a_changed_answer_in_the_questionnaire_needs_a_reason(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    add_claim_fact(desk, "is_legal_person", Said("yes", "yes", first="2019-03-01"))
    path = tmp_path / "q.xlsx"
    write_questionnaire(desk, path, (SCHEME,), 2025)
    filled(path, {"is_legal_person": {"答案": "否"}})
    assert [code for _, code in refused(desk, path)] == ["E-CONFLICT.plant_fact"]
    filled(path, {"is_legal_person": {"更正理由": "分公司，无法人资格"}})
    import_file(desk, path)
    assert answers(desk) == {"is_legal_person": "否"}


def test_a_questionnaire_of_another_ledger_is_refused(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    path = tmp_path / "q.xlsx"
    write_questionnaire(desk, path, (SCHEME,), 2025)
    other = found_organisation(desk, "OTHER", "另一家", "other")
    assert other is not None
    elsewhere = type(desk)(desk.engine, desk.evidence_folder, "OTHER", desk.actor)
    filled(path, {"operating_normally": {"答案": "是"}})
    with pytest.raises(DataError) as caught:
        import_file(elsewhere, path)
    assert caught.value.problems[0].code == "E-TEMPLATE.ledger"


def test_a_text_lists_the_questions_and_markup_in_answers_stays_text(sqlite_url, tmp_path):
    desk = factory.complete(sqlite_url, tmp_path)
    said = Said("value", "3", "tce", name="*茶* [x](y)", first="2025")
    add_claim_fact(desk, "product_energy", said)
    path = tmp_path / "q.md"
    write_questionnaire(desk, path, (SCHEME,), 2025)
    text = path.read_text(encoding="utf-8")
    assert "`operating_normally`" in text
    assert r"\*茶\* \[x\](y)" in text
    for wrong, code in (("q.pdf", "E-TYPE.questionnaire"), ("q.md", "E-FILE.exists")):
        with pytest.raises(DataError) as caught:
            write_questionnaire(desk, tmp_path / wrong, (SCHEME,), 2025)
        assert caught.value.problems[0].code == code


def test_measures_ask_for_their_facts_where_an_inventory_is(sqlite_url, tmp_path):
    # DB43 asks for M21 (A.5): treated and reused over treated and discharged waste water
    desk = factory.complete(sqlite_url, tmp_path)
    made = questionnaire(desk, (SCHEME,))
    assert (made.year, made.measured) == (2025, True)
    names = {one.kind.id for one in made.questions}
    assert {"wastewater_treated_reused", "wastewater_discharged", "is_legal_person"} <= names
    found, measured = kinds_of(desk, scheme_id=SCHEME)
    assert (measured, {one.id for one in found}) == (True, names)
    without, measured = kinds_of(None, scheme_id=SCHEME)
    assert not measured
    assert "wastewater_discharged" not in {one.id for one in without}


def test_an_unknown_scheme_or_topic_is_told(sqlite_engine, tmp_path):
    desk = founded(sqlite_engine, tmp_path)
    for call, code in (
        (lambda: write_questionnaire(desk, tmp_path / "q.xlsx", ("nope",)), "E-REF.rule_pack"),
        (lambda: kinds_of(None, "nope"), "E-REF.topic"),
    ):
        with pytest.raises(DataError) as caught:
            call()
        assert caught.value.problems[0].code == code
    assert not (tmp_path / "q.xlsx").exists()

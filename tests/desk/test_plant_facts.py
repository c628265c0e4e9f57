"""Plant facts at the desk: told, corrected, withdrawn; what is refused writes nothing."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ghg.desk import evidence
from ghg.desk.claims.fact_rows import facts_by_kind
from ghg.desk.claims.facts import (
    Said,
    add_claim_fact,
    claim_fact_list,
    kinds_known,
    withdraw_claim_fact,
)
from ghg.desk.context import acting, entity_id, looking, published
from ghg.desk.inventory import draft
from ghg.desk.period import close
from ghg.domain.plant_facts import Answering, PlantFact
from ghg.errors import DataError
from ghg.intake.fact_answers import Told, read_answer
from ghg.ledger import journal
from ghg.ledger.rows import checked
from ghg.ledger.tables import EntityInput
from ghg.library.plant_facts import fact_kinds
from tests.desk import factory
from tests.desk.plant import digest, founded


@pytest.fixture
def desk(engine, tmp_path):
    return founded(engine, tmp_path)


def tell(
    desk, kind, option, text, first="2025", last="", reason="", evidence="", file=None, **more
):
    said = Said(option, text, first=first, last=last, **more)
    return add_claim_fact(desk, kind, said, evidence, reason, file=file)


def area(desk, value, unit="m2", **more):
    """Tell the area of the land: a standing quantity."""
    return tell(desk, "land_area", "value", value, unit=unit, **more)


def water(desk, value, **more):
    """Tell what water was taken in: a quantity of the year."""
    return tell(desk, "water_intake", "value", value, unit="m3", **more)


def refused(desk, code, call, *words, **more):
    before = digest(desk.engine)
    with pytest.raises(DataError) as caught:
        call(desk, *words, **more)
    assert [one.code for one in caught.value.problems] == [code]
    assert digest(desk.engine) == before
    return caught.value.problems[0]


def answers(desk):
    return {(one.kind, one.facility): f"{one.answer_zh}{one.unit}" for one in claim_fact_list(desk)}


def paper(folder, name="licence.txt", text="示例"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_way_of_answering_comes_back_as_it_was_told(desk, tmp_path):
    tell(desk, "is_legal_person", "yes", "yes", first="2019-03-01")
    tell(desk, "safety_accidents", "value", "0", first="2023", last="2025")
    tell(desk, "green_factory_title", "level", "provincial", note="某省2024年名单")
    tell(desk, "management_systems", "items", "能源管理体系、quality")
    tell(desk, "self_evaluation_day", "day", "2026年2月1日")
    tell(desk, "product_energy", "value", "12.50", unit="tce", name="精制茶", facility="F1")
    with looking(desk) as at:
        books = (at.connection, at.org_id, entity_id(at))
        held = facts_by_kind(*books, kinds_known())
    year = (20250101, 20251231)
    assert held["is_legal_person"] == (
        PlantFact("is_legal_person", "", "", 20190301, 99991231, Decimal(1), (), "", "", ""),
    )
    assert held["safety_accidents"][0].value == 0
    assert held["green_factory_title"][0].words == ("provincial",)
    assert held["green_factory_title"][0].note == "某省2024年名单"
    assert held["management_systems"][0].words == ("quality", "energy")
    assert held["self_evaluation_day"][0].value == Decimal(20260201)
    assert held["product_energy"] == (
        PlantFact("product_energy", "F1", "精制茶", *year, Decimal("12.50"), (), "", "tce", ""),
    )


def test_the_same_again_changes_nothing_and_another_answer_needs_a_reason(desk):
    assert area(desk, "10000")
    before = digest(desk.engine)
    assert area(desk, "10000") is None
    assert area(desk, "1", unit="公顷") is None  # 1 ha = 10,000 m2
    assert digest(desk.engine) == before
    said = refused(desk, "E-CONFLICT.plant_fact", area, "9000")
    assert (said.values["old_zh"], said.values["new_zh"]) == ("10000 m2", "9000 m2")
    area(desk, "9000", reason="不动产权证更正")
    assert answers(desk) == {("land_area", ""): "9000m2"}


def test_a_paper_may_come_later_but_another_one_needs_a_reason(desk, tmp_path):
    area(desk, "10000")
    first = area(desk, "10000", file=paper(tmp_path))
    assert first.evidence == evidence.evidence_list(desk)[0].id
    assert area(desk, "10000") is None  # the paper stays
    other = paper(tmp_path, "other.txt", "另一份")
    kept = evidence.add_file(desk, other, "claim")
    refused(desk, "E-CONFLICT.plant_fact", area, "10000", evidence=kept.id)
    assert area(desk, "10000", evidence="other.txt", reason="换证").evidence == kept.id
    refused(desk, "E-REF.paper", area, "10000", evidence="nowhere.pdf", reason="换证")


def test_a_word_is_no_path_of_this_machine(desk, tmp_path):
    """A word may come from afar: by it no file of the machine is read into the books."""
    stranger = paper(tmp_path, "secret.txt", "机密")
    refused(desk, "E-REF.paper", area, "10000", evidence=str(stranger))
    assert evidence.evidence_list(desk) == ()


def test_an_answer_is_read_as_the_books_stood_at_a_journal_number(desk):
    area(desk, "10000")
    with looking(desk) as at:
        then = journal.head(at.connection, at.org_id).seq
    area(desk, "9000", reason="更正")
    (told,) = claim_fact_list(desk)
    withdraw_claim_fact(desk, told.id, "不再使用")
    with looking(desk) as at:
        books = (at.connection, at.org_id, entity_id(at), kinds_known())
        assert facts_by_kind(*books) == {}
        (fact,) = facts_by_kind(*books, then)["land_area"]
    assert fact.value == Decimal(10000)


def test_what_was_withdrawn_is_gone_once_and_may_be_told_anew(desk):
    area(desk, "10000")
    (told,) = claim_fact_list(desk)
    refused(desk, "E-REASON", withdraw_claim_fact, told.id, "")
    refused(desk, "E-REF.told", withdraw_claim_fact, "fact-999", "误录")
    withdraw_claim_fact(desk, told.id, "误录")
    assert claim_fact_list(desk) == ()
    refused(desk, "E-REF.told", withdraw_claim_fact, told.id, "误录")
    assert area(desk, "9000")  # nothing stands, so no reason is asked for


def test_mistakes_of_one_answer_are_told_together(desk):
    with pytest.raises(DataError) as caught:
        tell(desk, "product_energy", "value", "-1", first="2025-01-05")
    assert [one.code for one in caught.value.problems] == [
        "E-ANSWER.sign",
        "E-ANSWER.name",
        "E-ANSWER.last",
    ]


def test_an_answer_by_the_wrong_option_names_the_right_one(desk):
    said = refused(desk, "E-ANSWER.option", tell, "land_area", "yes", "yes")
    assert said.values["wanted"] == "--value"
    refused(desk, "E-REF.plant_fact", tell, "land_aera", "value", "1", unit="m2")
    refused(desk, "E-REF.facility", area, "1", facility="F9")


def test_answers_that_differ_on_the_same_days_are_refused(desk):
    tell(desk, "is_legal_person", "yes", "yes", first="2019")
    said = refused(desk, "E-CONTRADICT.fact", tell, "is_legal_person", "no", "no")
    assert (said.values["old_zh"], said.values["days"]) == ("是", "2019-01-01~")
    assert tell(desk, "is_legal_person", "yes", "yes", first="2024")  # the same again is none
    refused(desk, "E-CONTRADICT.fact", tell, "is_legal_person", "no", "no", facility="F1")
    assert tell(desk, "is_legal_person", "no", "no", first="2010", last="2018")


def test_amounts_of_overlapping_days_would_count_twice(desk):
    water(desk, "1200")
    refused(desk, "E-CONTRADICT.twice", water, "100", first="2025-03")
    refused(desk, "E-CONTRADICT.twice", water, "1200", facility="F1")  # the entity holds it
    assert water(desk, "1300", first="2024")
    tell(desk, "safety_accidents", "value", "0", first="2023", last="2025")
    day = {"first": "2024-03-05", "last": "2024-03-05"}
    refused(desk, "E-CONTRADICT.twice", tell, "safety_accidents", "value", "1", **day)


def test_a_part_above_its_whole_is_refused_and_mending_the_whole_is_not(desk):
    area(desk, "10000")
    cover = {"unit": "m2", "first": "2025"}
    refused(desk, "E-CONTRADICT.part", tell, "building_area", "value", "12000", **cover)
    tell(desk, "building_area", "value", "6000", **cover)
    refused(desk, "E-CONTRADICT.part", area, "5000", reason="更正")
    assert area(desk, "7000", reason="更正")


def test_a_fact_of_closed_months_is_told_for_it_is_no_activity(desk):
    close(desk, 202501, 202512, "年度结账")
    assert water(desk, "1200")


def test_an_inventory_is_the_same_with_and_without_facts(sqlite_url, tmp_path):
    desk = factory.complete(sqlite_url, tmp_path)
    before = draft(desk, "2025")
    area(desk, "10000", file=paper(tmp_path))
    water(desk, "1200", facility="F1", file=paper(tmp_path, "water.txt", "水票"))
    after = draft(desk, "2025")
    assert after.head.journal_seq > before.head.journal_seq
    assert replace(after, head=before.head) == before
    bill = paper(tmp_path, "bill.txt", "电费单")
    evidence.add_file(desk, bill, "bill")  # a paper of the inventory does show
    assert replace(draft(desk, "2025"), head=before.head) != before


def test_a_facility_of_another_entity_is_refused(desk):
    with acting(desk, "organisation.entity") as at:
        at.put("entity", checked(EntityInput, code="OTHER", name_zh="另一主体", name_en="other"))
    said = Said("value", "1", "m2", facility="F1", first="2025")
    refused(desk, "E-REF.facility", add_claim_fact, "land_area", said, entity="OTHER")
    assert add_claim_fact(desk, "land_area", said, entity="TEA")
    assert claim_fact_list(desk, entity="OTHER") == ()


def test_facts_are_listed_by_topic_and_year(desk):
    area(desk, "10000", first="2024", last="2024")
    water(desk, "1200")
    tell(desk, "is_legal_person", "yes", "yes", first="2019")
    kinds = [one.kind for one in claim_fact_list(desk, year=2025)]
    assert set(kinds) == {"is_legal_person", "water_intake"}
    assert [one.kind for one in claim_fact_list(desk, "organisation")] == ["is_legal_person"]


def test_every_item_of_the_catalogue_may_be_answered_by_its_printed_words():
    """A sign that parts items would part the words of one item, which then nobody could give."""
    listed = [one for one in fact_kinds(published()).values() if one.answering is Answering.ITEMS]
    assert listed
    for kind in listed:
        for word in kind.words:
            assert (
                read_answer(kind, word.zh) == read_answer(kind, word.en) == Told(words=(word.code,))
            )

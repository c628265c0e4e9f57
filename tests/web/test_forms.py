"""The table of forms: each asks for words of its function, shows itself, and tells its mistakes."""

import re
from decimal import Decimal

import pytest

from ghg.desk.context import published
from ghg.domain.instruments import State
from ghg.domain.periods import Period
from ghg.errors import DataError
from ghg.texts import label
from ghg.web.api.shapes import shape_of
from ghg.web.forms.form import (
    CHOICE,
    DAY,
    DAYS,
    DECIMAL,
    FILE,
    KINDS,
    LINES,
    MANY,
    MONTHS,
    PAIRS,
    PERIOD,
    TICK,
    WHOLE,
    Field,
    Form,
)
from ghg.web.forms.registry import FORMS, TABLES
from ghg.web.forms.saying import words_of
from ghg.web.pages.forms import needs
from ghg.web.reader import Reader
from tests.web.visiting import Visitor, read

EACH = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)


def test_no_two_forms_share_an_address() -> None:
    assert len(FORMS) == sum(len(table) for table in TABLES)


@EACH
def test_a_form_asks_for_words_of_its_function_and_for_all_that_it_needs(form: Form) -> None:
    shape = shape_of(form.function)
    asked = shape.asked()
    fields = {one.name for one in form.fields if one.kind != FILE}
    assert {one.kind for one in form.fields} <= KINDS
    assert fields <= set(asked)
    needed = {name for name, (_, default) in asked.items() if default is ...}
    assert needed <= fields | set(form.named) | set(form.fixed or {})
    assert bool(shape.path) >= form.has_file >= shape.file_needed


@EACH
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_word_of_a_form_is_there(form: Form, language: str) -> None:
    reader = Reader(language)  # type: ignore[arg-type]
    words = [form.title, form.button, *([form.note] if form.note else [])]
    assert all(label(one, reader.language) for one in words)
    assert all(one.label(reader) for one in form.fields)
    assert form.about or all(reader.head(name) for name in form.named)


@EACH
def test_a_form_shows_its_fields(form: Form, visitor: Visitor) -> None:
    answer = visitor.get(form.path)
    assert answer.status_code in (200, 404, 422), read(answer.text)
    if answer.status_code == 200:
        assert f'action="{form.path}"' in answer.text
        for one in form.fields:
            assert one.label(Reader("zh")) in read(answer.text)


def act(  # the words of every kind
    day: int,
    count: int,
    amount: Decimal,
    state: State,
    reason: str,
    period: Period | None = None,
    months: tuple[int, int] | None = None,
    quarter: Period | None = None,
    names: tuple[str, ...] = (),
    pairs: tuple[tuple[str, str], ...] = (),
    yes: bool = False,
    some: tuple[str, ...] = (),
) -> None:
    """An act that takes a word of every kind."""


FIELDS = (
    Field("day", DAY),
    Field("count", WHOLE),
    Field("amount", DECIMAL),
    Field("state", CHOICE),
    Field("reason", needed=True),
    Field("period", DAYS),
    Field("months", MONTHS),
    Field("quarter", PERIOD),
    Field("names", LINES),
    Field("pairs", PAIRS),
    Field("yes", TICK),
    Field("some", MANY),
)
FORM = Form("/x", "x", act, FIELDS, "/")
TYPED = {
    "day": ["2025-03-31"],
    "count": ["12"],
    "amount": ["1203.5"],
    "state": ["held"],
    "reason": [" 登记到账 "],
    "period.first": ["2025-01-01"],
    "period.last": ["2025-06-30"],
    "months.first": ["2025-01"],
    "quarter.first": ["2025-01"],
    "quarter.last": ["2025-03"],
    "names": ["A\n\n B "],
    "pairs": ["A = 1 = 2"],
    "yes": ["yes"],
    "some": ["a", "b"],
}


def test_what_was_typed_becomes_the_words_of_the_function() -> None:
    assert words_of(FORM, TYPED, {}) == {
        "day": 20250331,
        "count": 12,
        "amount": Decimal("1203.5"),
        "state": State.HELD,
        "reason": "登记到账",
        "period": Period(20250101, 20250630),
        "months": (202501, 202501),
        "quarter": Period(20250101, 20250331),
        "names": ("A", "B"),
        "pairs": (("A", "1 = 2"),),
        "yes": True,
        "some": ("a", "b"),
    }


def test_what_is_left_out_is_not_said() -> None:
    typed = {name: TYPED[name] for name in ("day", "count", "amount", "state", "reason")}
    said = words_of(FORM, typed, {})
    assert said.pop("yes") is False
    assert set(said) == {"day", "count", "amount", "state", "reason"}


def test_every_mistake_is_told_at_its_field() -> None:
    wrong = {
        **TYPED,
        "day": ["2025-02-30"],
        "count": ["3.5"],
        "amount": [""],
        "state": ["gone"],
        "period.last": ["2024-12-31"],
        "pairs": ["A 1"],
    }
    with pytest.raises(DataError) as refused:
        words_of(FORM, wrong, {})
    told = {one.place.column: one.code for one in refused.value.problems}
    assert told == {
        "day": "E-DATE",
        "period": "E-DATE.order",
        "pairs": "E-WEB.pair",
        "count": "E-WEB.field",
        "amount": "E-WEB.empty",
        "state": "E-WEB.field",
    }


def test_what_was_typed_stands_there_again_with_what_was_refused(writer: Visitor) -> None:
    answer = writer.post("/holdings/release", {"block": "1", "day": "2025-02-30", "reason": "<b>"})
    assert answer.status_code == 422
    assert 'value="&lt;b&gt;"' in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert "日期" in read(answer.text)


def test_what_a_form_says_itself_need_not_be_typed() -> None:
    said = {"state": State.HELD, "reason": ""}
    form = Form("/x", "x", act, FIELDS[:4], "/", fixed=said)
    assert needs(form) == {"day", "count", "amount"}
    typed = {name: TYPED[name] for name in ("day", "count", "amount")}
    assert words_of(form, typed, {})["state"] is State.HELD
    assert words_of(form, {**typed, "state": ["retired"]}, {})["state"] is State.RETIRED


def test_a_long_list_stands_in_groups(visitor: Visitor) -> None:
    """What a boundary can speak of: the one facility and the one source of the tea factory."""
    page = visitor.get("/boundary/event").text
    assert re.findall(r'<optgroup label="([^"]*)"><option value="([^"]*)"', page) == [
        ("厂区", "F1"),
        ("排放源", "S2-01"),
    ]
    chosen = visitor.get("/boundary/event?code=S2-01").text
    assert '<option value="S2-01" selected>' in chosen


def test_kinds_of_source_stand_by_scope(visitor: Visitor) -> None:
    page = visitor.get("/plan/source?kind=biomass").text
    groups = re.findall(r'<optgroup label="([^"]*)">', page)
    assert [one.partition(" · ")[0] for one in groups] == [
        *["范围一"] * 4,
        *["范围二"] * 2,
        *["单独报告"] * 4,
        "范围之外",
    ]
    assert groups[0] == "范围一 · 化石燃料燃烧排放"
    kinds = page.partition('<select name="kind">')[2].partition("</select>")[0]
    assert kinds.count("<option") == 1 + len(published().vocabulary.source_kinds)
    assert '<option value="biomass" selected>' in page

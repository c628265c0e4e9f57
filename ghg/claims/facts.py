"""Plant facts as answers: which rows count for the year, and what they say together.

standing     rows that hold on the last day of the year; one answer, or a contradiction
year         rows of days of the year: quantities are added
three_years  rows that touch the 36 months up to the last day; counts are added. An explicit
             zero has to cover the whole of them
"""

from dataclasses import replace
from fractions import Fraction

from ghg.claims.answers import Answer, lacking
from ghg.claims.case import Case
from ghg.domain.claims import Need, NeedKind, Term
from ghg.domain.numbers import exact_text
from ghg.domain.plant_facts import Answering, FactKind, PlantFact, Span
from ghg.domain.units import conversion

YEARS = 3


def fact(case: Case, name: str) -> Answer:
    """Give the answer of a kind of plant fact; named rows are added up."""
    made: Answer = case.factory.kept(f"fact.{name}", lambda: _fact(case, name, None))
    return made


def fact_of(case: Case, name: str, of: str) -> Answer:
    """Give the answer of a named kind for one name (a product, a pollutant, a material)."""
    made: Answer = case.factory.kept(f"fact.{name}.{of}", lambda: _fact(case, name, of))
    return made


def has_item(case: Case, name: str, code: str) -> Answer:
    """Give 1 or 0 as a list that was told holds an item or not; else what the list lacks."""
    told = fact(case, name)
    if told.value is None:
        return told
    held = any(code in one.words for one in _rows(case, case.factory.kinds[name]))
    return replace(told, value=Fraction(held), unit="1")


def names_of(case: Case, name: str) -> tuple[str, ...]:
    """List the names under which a kind was told for the year."""
    kind = case.factory.kinds[name]
    return tuple(dict.fromkeys(one.name for one in _rows(case, kind)))


def need_of(kind: FactKind, of: str = "") -> Need:
    """Say that an answer is missing, in the words of the question."""
    mark = f"（{of}）" if of else ""
    return Need(
        NeedKind.FACT, kind.id, f"{kind.question_zh}{mark}", f"{kind.question_en} {of}".strip()
    )


def _fact(case: Case, name: str, of: str | None) -> Answer:
    kind = case.factory.kinds[name]
    rows = [one for one in _rows(case, kind) if of is None or one.name == of]
    if not rows or _uncovered(case, kind, rows):
        return lacking(kind.unit or "1", need_of(kind, of or ""))
    values = [_value(kind, one) for one in rows]
    added = (
        kind.answering in (Answering.QUANTITY, Answering.COUNT) and kind.span is not Span.STANDING
    )
    value = sum(values, Fraction(0)) if added else max(values)
    return Answer(
        value=value,
        unit=kind.unit or "1",
        terms=tuple(_term(kind, one, at) for one, at in zip(rows, values, strict=True)),
        evidence=tuple(dict.fromkeys(one.evidence for one in rows if one.evidence)),
        proven=all(one.evidence for one in rows),
    )


def _rows(case: Case, kind: FactKind) -> list[PlantFact]:
    """Give the rows that speak of the year."""
    first, last = case.issue.first_day, case.issue.last_day
    rows = case.factory.facts.get(kind.id, ())
    if kind.span is Span.STANDING:
        return [one for one in rows if one.first_day <= last <= one.last_day]
    if kind.span is Span.YEAR:
        return [one for one in rows if first <= one.first_day and one.last_day <= last]
    return [one for one in rows if one.last_day >= _since(last) and one.first_day <= last]


def _since(last: int) -> int:
    """Give the first of the 36 months that end with a day."""
    year, month = last // 10000, last // 100 % 100
    year, month = (year - YEARS, month + 1) if month < 12 else (year - YEARS + 1, 1)
    return year * 10000 + month * 100 + 1


def _uncovered(case: Case, kind: FactKind, rows: list[PlantFact]) -> bool:
    """Tell whether "none in three years" was said for less than three years."""
    if kind.span is not Span.THREE_YEARS or any(one.value for one in rows):
        return False
    first = min(one.first_day for one in rows)
    return (
        first > _since(case.issue.last_day)
        or max(one.last_day for one in rows) < case.issue.last_day
    )


def _value(kind: FactKind, one: PlantFact) -> Fraction:
    if kind.answering is Answering.ITEMS:
        return Fraction(len(one.words))
    if kind.answering is Answering.LEVEL:
        codes = [word.code for word in kind.words]
        return Fraction(codes.index(one.words[0]) + 1)
    value = Fraction(one.value) if one.value is not None else Fraction(one.first_day)
    if kind.unit and one.unit and one.unit != kind.unit:
        value *= conversion(one.unit, kind.unit)
    return value


def _term(kind: FactKind, one: PlantFact, value: Fraction) -> Term:
    name = f"{kind.id} {one.name}".strip()
    return Term(name, exact_text(value), kind.unit or "1", "fact", kind.id)

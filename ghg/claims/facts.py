"""Plant facts as answers: which rows count for the year, and what they say together.

standing     rows that hold on the last day of the year, one per facility: quantities and counts
             are added, a yes has to be a yes of each
year         rows of days of the year: quantities are added, and have to cover all of its months
three_years  rows that touch the 36 months up to the last day; counts are added. An explicit
             zero has to cover the whole of them
"""

from dataclasses import replace
from fractions import Fraction

from ghg.claims.answers import Answer, lacking
from ghg.claims.case import Case
from ghg.claims.words import both
from ghg.domain.claims import Need, NeedKind, Term
from ghg.domain.numbers import exact_text
from ghg.domain.periods import months_between
from ghg.domain.plant_facts import Answering, FactKind, PlantFact, Span
from ghg.domain.units import conversion, same_dimension

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


def need_of(kind: FactKind, of: str = "", of_en: str = "") -> Need:
    """Say that an answer is missing, in the words of the question; `of` names the thing asked."""
    zh = f"{kind.question_zh}（{of}）" if of else kind.question_zh
    en = f"{kind.question_en} ({of_en or of})" if of else kind.question_en
    return Need(NeedKind.FACT, kind.id, zh, en)


def _fact(case: Case, name: str, of: str | None) -> Answer:
    kind = case.factory.kinds[name]
    rows = [one for one in _rows(case, kind) if of is None or one.name == of]
    unit = kind.unit or next((one.unit for one in rows if one.unit), "1")
    if not rows or _uncovered(case, kind, rows) or _unlike(rows, unit):
        return lacking(unit, need_of(kind, of or ""))
    values = [_value(kind, one, unit) for one in rows]
    papers, gone = [one.evidence for one in rows], case.factory.gone
    return Answer(
        value=_together(kind, values),
        unit=unit,
        terms=tuple(_term(kind, one, at, unit) for one, at in zip(rows, values, strict=True)),
        evidence=tuple(dict.fromkeys(one for one in papers if one and one not in gone)),
        proven=all(one and one not in gone for one in papers),
        reasons=tuple(
            both("claim.reason.file_gone", file=gone[one], evidence=one)
            for one in dict.fromkeys(papers)
            if one in gone
        ),
    )


def _together(kind: FactKind, values: list[Fraction]) -> Fraction:
    """Add quantities and counts; of yes and no the worse one counts, else the greatest."""
    if kind.answering in (Answering.QUANTITY, Answering.COUNT):
        return sum(values, Fraction(0))
    return min(values) if kind.answering is Answering.YES_NO else max(values)


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
    """Tell whether a year's quantity lacks months, or "none in three years" lacks days."""
    if kind.span is Span.YEAR and kind.answering is Answering.QUANTITY:
        return _lacks_months(case, rows)
    if kind.span is not Span.THREE_YEARS or any(one.value for one in rows):
        return False
    first = min(one.first_day for one in rows)
    return (
        first > _since(case.issue.last_day)
        or max(one.last_day for one in rows) < case.issue.last_day
    )


def _unlike(rows: list[PlantFact], unit: str) -> bool:
    """Tell whether rows measure different things: pollutants of two kinds have no sum."""
    return any(one.unit and not same_dimension(one.unit, unit) for one in rows)


def _lacks_months(case: Case, rows: list[PlantFact]) -> bool:
    """Tell whether a facility's row of a name does not reach over every month of the year."""
    wanted = set(months_between(case.issue.first_day // 100, case.issue.last_day // 100))
    told: dict[tuple[str, str], set[int]] = {}
    for one in rows:
        months = months_between(one.first_day // 100, one.last_day // 100)
        told.setdefault((one.facility, one.name), set()).update(months)
    return any(wanted - months for months in told.values())


def _value(kind: FactKind, one: PlantFact, unit: str) -> Fraction:
    if kind.answering is Answering.ITEMS:
        return Fraction(len(one.words))
    if kind.answering is Answering.LEVEL:
        codes = [word.code for word in kind.words]
        return Fraction(codes.index(one.words[0]) + 1)
    value = Fraction(one.value) if one.value is not None else Fraction(one.first_day)
    if one.unit and one.unit != unit:
        value *= conversion(one.unit, unit)
    return value


def _term(kind: FactKind, one: PlantFact, value: Fraction, unit: str) -> Term:
    name = f"{kind.id} {one.name}".strip()
    return Term(name, exact_text(value), unit, "fact", kind.id)

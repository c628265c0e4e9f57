"""Freezing: exact values become the texts of an issue, once."""

from collections.abc import Iterable

from ghg.domain.emissions import Argument, Coefficient
from ghg.domain.factors import Choice, Loser, Remark
from ghg.domain.issue import (
    ArgumentRow,
    ChoiceRow,
    CoefficientRow,
    LineRow,
    Notice,
    Unchosen,
)
from ghg.domain.numbers import exact_text, frozen, plain
from ghg.domain.periods import day_text
from ghg.inventory.lines import Line
from ghg.library import Library
from ghg.texts import label

VIEW_LETTER = {"guide": "G", "location": "L", "market": "M"}


def line_rows(lines: Iterable[Line]) -> tuple[LineRow, ...]:
    """Number and freeze the lines: a number holds stream, month and view, so it stays the same
    when another stream changes."""
    return tuple(_line_row(line) for line in sorted(lines, key=_order))


def line_number(line: Line) -> str:
    number = f"{line.stream.code}.{line.month}.{VIEW_LETTER[line.view]}"
    return f"{number}.{line.part}" if line.part else number


def _order(line: Line) -> tuple[int, str, str, int, str]:
    view = list(VIEW_LETTER).index(line.view)
    return view, line.counted.source.code, line.stream.code, line.month, line.part


def _line_row(line: Line) -> LineRow:
    kind, treatment = line.counted.kind, line.counted.treatment
    return LineRow(
        number=line_number(line),
        view=line.view,
        facility=line.counted.facility.code,
        source=line.counted.source.code,
        stream=line.stream.code,
        month=line.month,
        gas=line.gas,
        species=line.species,
        quantity=exact_text(line.quantity),
        unit=line.stream.unit,
        coefficient=line.coefficient,
        sign=line.sign,
        mass_t=frozen(line.mass_t),
        gwp="" if line.gwp is None else exact_text(line.gwp),
        co2e_t="" if line.gwp is None else frozen(line.co2e_t),
        gbt_class=kind.gbt_class,
        scope=kind.scope,
        category=kind.category,
        iso_category=kind.iso_category,
        membership=treatment.membership,
        report_row=treatment.report_row,
        rule=line.rule,
    )


def coefficient_row(made: Coefficient) -> CoefficientRow:
    return CoefficientRow(
        formula=made.formula,
        gas=made.gas,
        unit=made.unit,
        arguments=tuple(_argument_row(argument) for argument in made.arguments),
        tree=made.tree,
        value=exact_text(made.value),
    )


def _argument_row(argument: Argument) -> ArgumentRow:
    choice = -1 if argument.choice is None else argument.choice
    return ArgumentRow(
        argument.name, exact_text(argument.value), argument.unit, choice, argument.note
    )


def choice_row(choice: Choice, library: Library) -> ChoiceRow:
    """Freeze a choice with its document, losers and warnings."""
    zh, en = item_names(choice.item, library)
    document = choice.document
    return ChoiceRow(
        parameter=choice.parameter,
        item=choice.item,
        item_zh=zh,
        item_en=en,
        value=plain(choice.value),
        unit=choice.unit,
        tier=choice.tier,
        factor=choice.factor,
        table=choice.table,
        region=choice.region,
        data_year=str(choice.data_year or ""),
        document=document.id,
        document_zh=document.title_zh,
        document_en=document.title_en,
        number=document.number,
        issuer=document.issuer,
        published=day_text(document.published) if document.published else "",
        locator=choice.locator,
        confidence=choice.confidence,
        reason=choice.reason,
        losers=tuple(_unchosen(loser, library) for loser in choice.losers),
        warnings=tuple(notice(remark, choice.item) for remark in choice.warnings),
    )


def notice(remark: Remark, subject: str) -> Notice:
    return Notice(remark.term, remark.values, subject)


def _unchosen(loser: Loser, library: Library) -> Unchosen:
    """Freeze a loser under the title of its document; the plant's own papers have no other name."""
    document = library.vocabulary.documents.get(loser.document)
    return Unchosen(
        id=loser.id,
        title_zh=document.title_zh if document else loser.document,
        title_en=document.title_en if document else loser.document,
        value=loser.value,
        unit=loser.unit,
        reason=loser.reason,
        detail=loser.detail,
    )


def item_names(item: str, library: Library) -> tuple[str, str]:
    """Give an item's names, of the library or (kinds of power) of the label table."""
    words = library.vocabulary
    named = words.items.get(item) or words.species.get(item)
    if named:
        return named.name_zh, named.name_en
    return label(f"item.{item}", "zh"), label(f"item.{item}", "en")

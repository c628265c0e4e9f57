"""Freezing: exact values become the texts of an issue, once."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from ghg.domain.emissions import Argument, Coefficient
from ghg.domain.factors import Choice, Loser, Remark
from ghg.domain.guides import Guide, GuideChoice
from ghg.domain.issue import (
    ActivityRow,
    ArgumentRow,
    ChoiceRow,
    CoefficientRow,
    EvidenceRow,
    GuideRow,
    LineRow,
    Notice,
    PowerRow,
    SourceRow,
    StreamRow,
    Unchosen,
)
from ghg.domain.numbers import exact_text, frozen, plain
from ghg.domain.periods import day_text, month_text
from ghg.domain.streams import (
    EmissionSource,
    Involvement,
    Power,
    Route,
    SourceKind,
    Stream,
    balance_text,
)
from ghg.inventory.books import Amount, Paper
from ghg.inventory.lines import Line
from ghg.library import Library
from ghg.texts import label

VIEW_LETTER = {"guide": "G", "location": "L", "market": "M"}


def line_rows(lines: Iterable[Line]) -> tuple[LineRow, ...]:
    """Number and freeze the lines: a number holds stream, month and view, so it stays the same
    when another stream changes."""
    return tuple(_line_row(line) for line in sorted(lines, key=_order))


def line_number(line: Line) -> str:
    return f"{line.stream.code}.{line.month}.{VIEW_LETTER[line.view]}"


def _order(line: Line) -> tuple[int, str, str, int]:
    view = list(VIEW_LETTER).index(line.view)
    return view, line.counted.source.code, line.stream.code, line.month


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
        gwp=exact_text(line.gwp),
        co2e_t=frozen(line.co2e_t),
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
        losers=tuple(_unchosen(loser) for loser in choice.losers),
        warnings=tuple(notice(remark, choice.item) for remark in choice.warnings),
    )


def notice(remark: Remark, subject: str) -> Notice:
    return Notice(remark.term, remark.values, subject)


def _unchosen(loser: Loser) -> Unchosen:
    return Unchosen(
        id=loser.id,
        title_zh=loser.document,
        title_en=loser.document,
        value=loser.value,
        unit=loser.unit,
        reason=loser.reason,
        detail=loser.detail,
    )


def item_names(item: str, library: Library) -> tuple[str, str]:
    """Give an item's names, of the library or (kinds of power) of the label table."""
    named = library.vocabulary.items.get(item)
    if named:
        return named.name_zh, named.name_en
    return label(f"item.{item}", "zh"), label(f"item.{item}", "en")


def guide_row(facility: str, choice: GuideChoice) -> GuideRow:
    """Freeze the guide of a facility with the guides that lost."""
    guide = choice.guide
    return GuideRow(
        facility=facility,
        id=guide.id,
        number=guide.number,
        title_zh=guide.title_zh,
        title_en=guide.title_en,
        issuer=guide.issuer,
        level=guide.rank,
        in_force=day_text(guide.in_force) if guide.in_force else "",
        confidence=guide.confidence,
        verified=guide.verified,
        reason=choice.reason,
        totals_rule=guide.totals_rule,
        electricity_level=guide.electricity.level,
        electricity_note_zh=guide.electricity.note_zh,
        electricity_note_en=guide.electricity.note_en,
        accepted_proofs=tuple("+".join(together) for together in guide.electricity.proofs),
        losers=tuple(
            _guide_loser(loser.guide, loser.reason, loser.detail) for loser in choice.losers
        ),
        warnings=tuple(Notice(term, values, facility) for term, values in choice.warnings),
    )


def _guide_loser(guide: Guide, reason: str, detail: str) -> Unchosen:
    return Unchosen(
        id=guide.id,
        title_zh=f"{guide.number} {guide.title_zh}".strip(),
        title_en=f"{guide.number} {guide.title_en}".strip(),
        value="",
        unit="",
        reason=reason,
        detail=detail,
    )


def source_row(
    source: EmissionSource, kind: SourceKind, guide: Guide, involvement: Involvement | None
) -> SourceRow:
    """Freeze a source for the identification table."""
    treatment = guide.treats(source.kind)
    return SourceRow(
        code=source.code,
        name_zh=source.name_zh,
        name_en=source.name_en,
        facility=source.facility,
        unit=source.unit,
        kind=source.kind,
        kind_zh=kind.name_zh,
        kind_en=kind.name_en,
        method=source.method,
        gases=treatment.gases if treatment else (),
        gbt_class=kind.gbt_class,
        scope=kind.scope,
        category=kind.category,
        iso_category=kind.iso_category,
        membership=treatment.membership if treatment else "",
        report_row=treatment.report_row if treatment else "",
        status=involvement.status if involvement else "unconfirmed",
        reason=involvement.reason if involvement else "",
    )


def stream_row(stream: Stream, library: Library) -> StreamRow:
    zh, en = item_names(stream.item, library)
    return StreamRow(
        code=stream.code,
        name_zh=stream.name_zh,
        name_en=stream.name_en,
        source=stream.source,
        input=stream.input,
        item=stream.item,
        item_zh=zh,
        item_en=en,
        unit=stream.unit,
        route=stream.route,
        power=stream.power,
        balance=balance_text(stream.balance),
        reference_state=stream.reference_state,
    )


def activity_row(amount: Amount) -> ActivityRow:
    return ActivityRow(
        stream=amount.stream,
        month=amount.month,
        quantity=exact_text(amount.quantity),
        unit=amount.unit,
        records=amount.records,
        estimated=exact_text(amount.estimated),
        class_=amount.class_,
        rank=amount.rank,
        documents=amount.documents,
        batches=amount.batches,
        evidence=amount.evidence,
        rule=amount.rule,
    )


def evidence_row(paper: Paper) -> EvidenceRow:
    months = f"{month_text(paper.first_month)}~{month_text(paper.last_month)}"
    return EvidenceRow(
        id=paper.id,
        sha256=paper.sha256,
        file_name=paper.file_name,
        kind=paper.kind,
        document_no=paper.document_no,
        description=paper.description,
        subject=paper.stream or paper.subject,
        months=months if paper.first_month else "",
    )


def power_rows(sums: Mapping[tuple[str, Route, Power, bool], Fraction]) -> tuple[PowerRow, ...]:
    return tuple(
        PowerRow(facility, route, power, proven, exact_text(kwh))
        for (facility, route, power, proven), kwh in sums.items()
    )

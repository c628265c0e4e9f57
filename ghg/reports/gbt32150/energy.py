"""Energy in standard coal: what was used, what stands apart, and how it differs from the carbon
account."""

from collections.abc import Iterable, Sequence

from ghg.domain.annexes import EnergyApartRow
from ghg.domain.issue import EnergyRow
from ghg.reports.blocks import Block, Column, Paragraph, Table
from ghg.reports.voice import Voice


def energy(voice: Voice) -> list[Block]:
    """Energy in tce: calorific and primary-equivalent values stand apart and are never mixed."""
    used, apart = voice.issue.energy, voice.issue.annexes.energy_apart
    blocks: list[Block] = [Paragraph(voice.say("energy.none"))]
    if used:
        blocks = [_table(voice, used)]
    if apart:
        blocks.append(_apart(voice, apart))
    return [*blocks, *_sides(voice)]


def _table(voice: Voice, rows: Sequence[EnergyRow]) -> Table:
    missing = voice.say("energy.no_primary")
    cells = tuple(
        (
            *_amount(voice, row),
            voice.rounded(row.primary_equivalent_tce, 2) if row.primary_equivalent_tce else missing,
        )
        for row in rows
    )
    columns = (*_columns(voice), Column(voice.say("column.primary_tce")))
    return Table(voice.say("energy.caption"), columns, cells, notes=_notes(voice, rows))


def _apart(voice: Voice, rows: Sequence[EnergyApartRow]) -> Table:
    """Media, material, recovered and sold energy: none of it is added to the use."""
    cells = tuple((voice.term(f"energy.part.{row.part}"), *_amount(voice, row)) for row in rows)
    columns = (Column(voice.term("energy.column.part")), *_columns(voice))
    notes = (voice.term("energy.apart.note"), _sources(voice, (row.source for row in rows)))
    return Table(voice.term("energy.apart"), columns, cells, notes=notes)


def _amount(voice: Voice, row: EnergyRow | EnergyApartRow) -> tuple[str, ...]:
    return (
        voice.pick(row.item_zh, row.item_en),
        voice.full(row.quantity),
        voice.unit(row.unit),
        voice.printed(row.coefficient),
        voice.unit(row.coefficient_unit),
        voice.rounded(row.calorific_tce, 2),
    )


def _columns(voice: Voice) -> tuple[Column, ...]:
    return (
        Column(voice.say("column.item"), weight=2),
        Column(voice.say("column.quantity"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("column.coefficient"), "decimal"),
        Column(voice.say("column.coefficient_unit")),
        Column(voice.say("column.calorific_tce"), "decimal"),
    )


def _notes(voice: Voice, rows: Sequence[EnergyRow]) -> tuple[str, ...]:
    texts = (text for row in rows for text in (row.source, row.primary_source))
    return (voice.say("energy.note"), _sources(voice, texts))


def _sources(voice: Voice, texts: Iterable[str]) -> str:
    return voice.say("energy.sources", sources=voice.joined(dict.fromkeys(filter(None, texts))))


def _named(voice: Voice, subject: str, names: dict[str, tuple[str, str]]) -> str:
    """Name a stream, or an item of the energy account."""
    return voice.pick(*names[subject]) if subject in names else voice.subject(subject)


def _sides(voice: Voice) -> list[Block]:
    """What stands in the energy account or in the carbon account only, each with its reason."""
    names = {row.item: (row.item_zh, row.item_en) for row in voice.issue.annexes.energy_apart}
    rows = tuple(
        (
            _named(voice, row.subject, names),
            voice.rounded(row.energy_tce, 2),
            voice.tonnes(row.co2e_t) if row.co2e_t else voice.dash,
            voice.term(row.reason),
        )
        for row in voice.issue.annexes.energy_sides
    )
    if not rows:
        return []
    columns = (
        Column(voice.say("column.subject"), weight=2),
        Column(voice.say("column.calorific_tce"), "decimal"),
        Column(voice.term("energy.column.carbon"), "decimal"),
        Column(voice.say("column.reason"), weight=5),
    )
    return [Table(voice.term("energy.sides"), columns, rows)]

"""The second half of the chapter on offsets: green power, and what was used up, side by side.

Nothing here is netted: the inventory, the electricity figures and retired credits stand apart.
"""

from ghg.domain.held import CoverRow, HeldUseRow, PositionRow, ShareRow, UsedUnitsRow
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.voice import Voice

SHARES = ("physical_share_622", "nonfossil_share_622")
SHARE_DECIMALS = 4


def green(voice: Voice) -> list[Block]:
    """Give views side by side, uses, certificates and credits, cover, shares, positions."""
    held = voice.issue.annexes.held
    said: list[Block] = []
    if held.uses or held.positions:
        said += [Heading(voice.say("green"), "green"), Paragraph(voice.say("green.text"))]
        said.append(_views(voice))
    if held.uses:
        said += [_uses(voice, held.uses)]
    if held.used:
        said += [used_table(voice, "green.used.caption", held.used)]
    if held.cover:
        said += [Paragraph(voice.say("green.cover.text")), _cover(voice, held.cover)]
    if held.shares:
        said += [Heading(voice.say("green.shares"), "green.shares")]
        said += [Paragraph(voice.say("green.shares.text")), _shares(voice, held.shares)]
    if held.positions:
        said += [_positions(voice, held.positions)]
    return said


def used_table(voice: Voice, caption: str, rows: tuple[UsedUnitsRow, ...]) -> Table:
    """Give each used-up block: serial range, generation, reference, day, beneficiary, paper."""
    columns = (
        Column(voice.say("green.column.serial"), weight=3),
        Column(voice.say("column.quantity"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("green.column.generated"), weight=2),
        Column(voice.say("green.column.reference"), weight=3),
        Column(voice.say("green.column.beneficiary"), weight=2),
        Column(voice.say("green.column.stands"), weight=2),
    )
    told = tuple(_used(voice, row) for row in rows)
    return Table(voice.say(caption), columns, told)


def share_text(voice: Voice, row: ShareRow, name: str) -> str:
    """Show a share in percent; a lower bound says so."""
    value: str = getattr(row, name)
    if not value:
        return voice.dash
    shown = voice.say("green.percent", value=voice.rounded(value, SHARE_DECIMALS))
    bound = row.lower_bound and name == "nonfossil_share_622"
    return voice.say("green.at_least", value=shown) if bound else shown


def boundary(voice: Voice, code: str) -> str:
    return voice.say("green.whole") if code == "whole" else voice.subject(code)


def _views(voice: Voice) -> Table:
    """Set gross inventory, electricity figures and retired credits side by side."""
    issue = voice.issue
    rows = [
        (
            voice.say("green.view.gross"),
            voice.tonnes(row.co2e_t),
            voice.say("green.view.gross.note"),
        )
        for row in issue.totals
        if (row.axis, row.key) == ("name", "guide")
    ]
    rows += [
        (
            voice.kind("figure", row.figure),
            voice.tonnes(row.co2e_t),
            voice.say("green.view.figure.note"),
        )
        for row in issue.figures
        if row.chosen
    ]
    rows += [
        (
            voice.say("green.view.credits", need=row.need),
            voice.full(str(row.used_up)),
            voice.say("green.view.credits.note"),
        )
        for row in issue.annexes.held.uses
        if row.unit == "tCO2e"
    ]
    columns = (
        Column(voice.say("column.item"), weight=3),
        Column(voice.say("column.co2e_t"), "decimal"),
        Column(voice.say("green.column.meaning"), weight=4),
    )
    return Table(voice.say("green.views.caption"), columns, tuple(rows))


def _uses(voice: Voice, rows: tuple[HeldUseRow, ...]) -> Table:
    columns = (
        Column(voice.say("green.column.need"), weight=3),
        Column(voice.say("green.column.boundary"), weight=2),
        Column(voice.say("green.column.purpose"), weight=2),
        Column(voice.say("green.column.beneficiary"), weight=2),
        Column(voice.say("column.unit")),
        Column(voice.say("green.column.reserved"), "decimal"),
        Column(voice.say("green.column.used_up"), "decimal"),
    )
    told = tuple(
        (
            row.need,
            boundary(voice, row.boundary),
            voice.term(f"holding.purpose.{row.purpose}"),
            row.beneficiary,
            voice.unit(row.unit),
            voice.full(str(row.reserved)),
            voice.full(str(row.used_up)),
        )
        for row in rows
    )
    return Table(voice.say("green.uses.caption"), columns, told)


def _used(voice: Voice, row: UsedUnitsRow) -> tuple[str, ...]:
    months = dict.fromkeys(voice.month(month) for month in (row.first_month, row.last_month))
    made = [voice.say("list_dash").join(months), row.plant, _technology(voice, row)]
    serial = f"{voice.term(f'instrument.{row.instrument}')}\n{row.batch}\n{row.first}-{row.last}"
    other = voice.say("green.other_year") if row.other_year else ""
    return (
        serial,
        voice.full(str(row.units)),
        voice.unit(row.unit),
        "\n".join(word for word in made if word),
        f"{row.reference}\n{voice.day(row.on_day)}\n{row.evidence}",
        row.beneficiary,
        voice.joined((voice.say(f"green.stands.{row.stands}"), other)),
    )


def _technology(voice: Voice, row: UsedUnitsRow) -> str:
    return voice.kind("technology", row.technology) if row.technology else ""


def _cover(voice: Voice, rows: tuple[CoverRow, ...]) -> Table:
    columns = (
        Column(voice.say("green.column.what"), weight=2),
        Column(voice.say("green.column.boundary"), weight=2),
        Column(voice.say("green.column.kwh"), "decimal"),
        Column(voice.say("green.column.needed"), "decimal"),
        Column(voice.say("green.column.used_up"), "decimal"),
        Column(voice.say("green.column.covered"), "decimal"),
        Column(voice.say("green.column.surplus"), "decimal"),
        Column(voice.say("green.column.spare"), "decimal"),
    )
    told = tuple(
        (
            f"{voice.say(f'green.what.{row.what}')}\n{voice.term(f'instrument.{row.instrument}')}",
            boundary(voice, row.boundary),
            voice.full(row.kwh),
            voice.full(str(row.needed)),
            voice.full(str(row.units)),
            voice.full(row.covered_kwh),
            voice.full(row.surplus_kwh),
            voice.full(str(row.spare)),
        )
        for row in rows
    )
    notes = (voice.say("green.cover.note"),)
    return Table(voice.say("green.cover.caption"), columns, told, notes=notes)


def _shares(voice: Voice, rows: tuple[ShareRow, ...]) -> Table:
    columns = (
        Column(voice.say("column.item"), weight=3),
        Column(voice.say("column.code"), weight=2),
        Column(voice.say("column.value"), "right", 2),
    )
    told = tuple(
        (voice.say(f"green.{name}"), name, share_text(voice, row, name))
        for row in rows
        for name in SHARES
    )
    notes = (voice.say("green.bound.note"),) if any(row.lower_bound for row in rows) else ()
    return Table(voice.say("green.shares.caption"), columns, told, notes=notes)


def _positions(voice: Voice, rows: tuple[PositionRow, ...]) -> Table:
    columns = (
        Column(voice.say("green.column.instrument"), weight=2),
        Column(voice.say("green.column.vintage")),
        Column(voice.say("column.status"), weight=2),
        Column(voice.say("column.quantity"), "decimal"),
        Column(voice.say("column.unit")),
    )
    told = tuple(
        (
            voice.term(f"instrument.{row.instrument}"),
            voice.month(row.first_month),
            voice.term(f"holding.state.{row.state}"),
            voice.full(str(row.units)),
            voice.unit(row.unit),
        )
        for row in rows
    )
    notes = (voice.say("green.positions.note"),)
    return Table(voice.say("green.positions.caption"), columns, told, notes=notes)

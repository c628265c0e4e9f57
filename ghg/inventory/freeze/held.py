"""Freezing credits and certificates: uses, used-up blocks, positions, cover test, shares."""

from collections.abc import Iterator
from fractions import Fraction

from ghg.domain.held import CoverMonthRow, CoverRow, HeldAnnex, HeldUseRow, UsedUnitsRow
from ghg.domain.instruments import Instrument
from ghg.domain.issue import Notice, OffsetRow
from ghg.domain.numbers import exact_text, plain
from ghg.domain.offsets import Offset, offset_of
from ghg.holdings.power import certificates_needed
from ghg.inventory.books import Books
from ghg.inventory.cover import GRID, Cover, Pool, stands_for
from ghg.inventory.heldbooks import CLAIMING, KWH_A_UNIT, HeldUse, UsedUnits
from ghg.inventory.share622 import share_rows
from ghg.inventory.tally import Count

BOUGHT = "bought_outside"  # the form that the report names
UNITS = ("tCO2e", "MWh")  # of credits, of certificates


def held_annex(tally: Count, *, blocked: bool) -> HeldAnnex:
    """Freeze everything on credits and green power; no shares while a gap blocks the totals."""
    books, held = tally.books, tally.books.plant.held
    return HeldAnnex(
        uses=tuple(_use(held.used, one) for one in held.uses),
        used=tuple(_used(books, one) for one in held.used),
        positions=held.positions,
        cover=tuple(_cover(pool) for pool in tally.cover.pools),
        cover_months=tuple(_months(tally.cover)),
        shares=() if blocked else share_rows(books, tally.uses),
    )


def held_notices(books: Books) -> list[Notice]:
    """Warn of certificates that stand for less than a reader may think."""
    found = []
    for one in books.plant.held.used:
        values = (("units", str(one.units)), ("serial", _serial(one)))
        stands = stands_for(books, one)
        if one.instrument.certificate and one.year != books.setup.year:
            found.append(Notice("notice.held.other_year", values, one.reference))
        if stands == "boundary":
            found.append(Notice("notice.held.boundary", values, one.reference))
        if stands == GRID and one.instrument is Instrument.IREC:
            found.append(Notice("notice.held.irec", values, one.reference))
    return found


def offset_rows(books: Books) -> tuple[OffsetRow, ...]:
    """Give own projects and retired credits in their form; of these none touches the inventory."""
    held = books.plant.held
    return (
        *(_project(offset_of(one)) for one in held.projects),
        *(_retired(books, one) for one in held.used if not one.instrument.certificate),
    )


def _project(one: Offset) -> OffsetRow:
    return OffsetRow(
        form=one.form,
        block=f"{one.code} {one.name}",
        quantity=plain(one.shown),
        unit=UNITS[0],
        reference=one.evidence,
        deducted=plain(one.deducted),
        why=one.why,
    )


def _retired(books: Books, one: UsedUnits) -> OffsetRow:
    duty = books.plant.held.use_of(one).purpose not in CLAIMING
    return OffsetRow(
        form=BOUGHT,
        block=_serial(one),
        quantity=str(one.units),
        unit=UNITS[0],
        reference=one.reference,
        deducted="0" if duty else str(one.units),
        why="duty" if duty else "",
    )


def _serial(one: UsedUnits) -> str:
    return f"{one.batch} {one.first}-{one.last}"


def _use(used: tuple[UsedUnits, ...], one: HeldUse) -> HeldUseRow:
    return HeldUseRow(
        use=one.use,
        boundary=one.boundary,
        purpose=one.purpose,
        unit=UNITS[one.certificate],
        need=one.need,
        beneficiary=one.beneficiary,
        reserved=one.reserved,
        used_up=sum(units.units for units in used if units.use == one.use),
    )


def _used(books: Books, one: UsedUnits) -> UsedUnitsRow:
    return UsedUnitsRow(
        use=one.use,
        instrument=one.instrument,
        registry=one.registry,
        batch=one.batch,
        first=one.first,
        last=one.last,
        units=one.units,
        unit=one.instrument.unit,
        first_month=one.first_month,
        last_month=one.last_month,
        plant=one.plant,
        technology=one.technology,
        acquired=one.acquired,
        reference=one.reference,
        on_day=one.on_day,
        beneficiary=one.beneficiary,
        evidence=one.evidence,
        stands=stands_for(books, one),
        other_year=one.instrument.certificate and one.year != books.setup.year,
    )


def _cover(pool: Pool) -> CoverRow:
    covered = pool.covered_kwh
    return CoverRow(
        what=pool.what,
        boundary=pool.boundary,
        instrument=pool.instrument,
        kwh=exact_text(pool.open_kwh),
        needed=certificates_needed(pool.open_kwh),
        units=pool.units,
        covered_kwh=exact_text(covered),
        surplus_kwh=exact_text(pool.units * KWH_A_UNIT - covered),
        spare=pool.units - certificates_needed(covered),
    )


def _months(cover: Cover) -> Iterator[CoverMonthRow]:
    """Give the test month by month, of kinds of power that certificates stand for."""
    for what in dict.fromkeys(pool.what for pool in cover.pools):
        covered, power = cover.covered(what), cover.power[what]
        for facility in sorted({facility for _, facility in power}):
            whole = done = Fraction(0)
            for month in sorted(month for month, place in power if place == facility):
                whole += power[month, facility]
                part = covered.get((month, facility), Fraction(0))
                done += part
                yield CoverMonthRow(
                    what=what,
                    facility=facility,
                    month=month,
                    kwh=exact_text(power[month, facility]),
                    cumulative_kwh=exact_text(whole),
                    needed=certificates_needed(whole),
                    covered_kwh=exact_text(part),
                    cumulative_covered_kwh=exact_text(done),
                    remainder_kwh=exact_text(whole % KWH_A_UNIT),
                )

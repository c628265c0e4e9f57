"""The electricity of a made-up issue: power rows, lines in three views, figures, cover, energy.

As the inventory counts it: the guide's and the market's zero for proven non-fossil power and for
what certificates cover, the location's zero for what was made here or came by a direct line; own
power whose attribute was sold is ordinary; power from own fuel has no line.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from ghg.domain.annexes import EnergyApartRow
from ghg.domain.held import CoverMonthRow, CoverRow
from ghg.domain.issue import (
    CoefficientRow,
    EnergyRow,
    FigureRow,
    LineRow,
    PowerRow,
    SourceRow,
    StreamRow,
    TotalRow,
)
from ghg.domain.numbers import exact_text, frozen
from tests.claims import rows
from tests.claims.rows import Used

CALORIFIC = Fraction("0.0001229")  # tce per kWh: GB/T 2589-2020, table A.1
BOUGHT = ("grid", "direct_line", "green_trade", "nuclear_trade")
HERE = ("own_generation", "direct_line")
MONTH = rows.YEAR * 100 + 1


def facilities(power: Iterable[Used], lines: Iterable[LineRow]) -> list[str]:
    return list(dict.fromkeys([*(u.facility for u in power), *(x.facility for x in lines), "F1"]))


def lines(power: tuple[Used, ...]) -> tuple[LineRow, ...]:
    """Give the lines of every way in the three views."""
    views = ("guide", "location", "market")
    return tuple(x for view in views for at, one in enumerate(power) for x in _lines(view, at, one))


def _lines(view: str, at: int, one: Used) -> Iterator[LineRow]:
    if one.route == "storage" or (one.power, one.route) == ("own_fossil", "own_generation"):
        return
    if one.route == "export" and view != "guide":
        return
    factor = one.location if view == "location" else one.guide
    whole = Fraction(0) if _zero(view, one) else factor
    part, kwh, other = "", Fraction(0), Fraction(0)
    if whole and one.gec and view != "location":
        part, kwh = "certificates", one.gec
    elif not whole and one.sold and view != "location":
        part, kwh, other = "sold", one.sold, factor
    if one.kwh != kwh:
        yield _line(view, at, one, one.kwh - kwh, whole, "")
    if kwh:
        yield _line(view, at, one, kwh, other, part)


def _zero(view: str, one: Used) -> bool:
    if not one.nonfossil:
        return False
    if view == "location":
        return one.route in HERE
    return one.proven or one.route == "export" or (view == "market" and one.route in HERE[:1])


def _line(view: str, at: int, one: Used, kwh: Fraction, factor: Fraction, part: str) -> LineRow:
    stream = f"P{at}"
    kind = "exported_electricity" if one.route == "export" else "purchased_electricity"
    category = "separate" if one.route == "export" else "2"
    made = rows.emitted(category, 0, facility=one.facility, gbt_class=kind, source=_source(one))
    tonnes = frozen(one.sign * kwh * factor)
    number = f"{stream}.{MONTH}.{view[0].upper()}" + (f".{part}" if part else "")
    return replace(
        made, number=number, view=view, stream=stream, quantity=exact_text(kwh), unit="kWh",
        coefficient=0 if factor else 1, sign=one.sign, mass_t=tonnes, co2e_t=tonnes,
    )  # fmt: skip


def _source(one: Used) -> str:
    return f"E-{one.facility}" + ("-out" if one.route == "export" else "")


def sources(lines: Iterable[LineRow]) -> tuple[SourceRow, ...]:
    """Give the sources that lines name, with the gases of their lines."""
    gases: dict[str, list[str]] = {}
    first: dict[str, LineRow] = {}
    for line in lines:
        first.setdefault(line.source, line)
        gases.setdefault(line.source, []).append(line.gas)
    return tuple(
        rows.source_row(
            code,
            line.facility,
            line.iso_category,
            gbt_class=line.gbt_class,
            membership=line.membership,
            gases=tuple(dict.fromkeys(gases[code])),
        )
        for code, line in first.items()
    )


def streams(power: tuple[Used, ...]) -> tuple[StreamRow, ...]:
    return tuple(
        rows.stream_row(
            f"P{at}", _source(one), item="grid_electricity", route=one.route, power=one.power
        )
        for at, one in enumerate(power)
    )


def coefficients(power: tuple[Used, ...]) -> tuple[CoefficientRow, ...]:
    """Give the coefficients that lines point to: 0 is a factor, 1 is zero."""
    factor = power[0].guide if power else Fraction(1)
    return tuple(
        CoefficientRow("electricity", "CO2", "kWh", (), None, exact_text(value))
        for value in (factor, Fraction(0))
    )


def power_rows(power: Iterable[Used]) -> tuple[PowerRow, ...]:
    sums: dict[tuple[str, str, str, bool], Fraction] = {}
    for one in power:
        key = (one.facility, one.route, one.power, one.proven)
        sums[key] = sums.get(key, Fraction(0)) + one.kwh
    return tuple(PowerRow(*key, exact_text(kwh)) for key, kwh in sorted(sums.items()))


def figures(power: tuple[Used, ...]) -> tuple[FigureRow, ...]:
    if not power:
        return ()
    return tuple(
        FigureRow(view, view, (), (), "", "", frozen(_sum(lines(power), view)), chosen=True)
        for view in ("guide", "location", "market")
    )


def _sum(lines: Iterable[LineRow], view: str) -> Fraction:
    bought = (x for x in lines if x.view == view and x.gbt_class == "purchased_electricity")
    return sum((Fraction(line.co2e_t) for line in bought), Fraction(0))


def totals(lines: tuple[LineRow, ...]) -> tuple[TotalRow, ...]:
    """Give the named totals, and the gases, from the lines of the guide's view."""
    guide = [x for x in lines if x.view == "guide"]
    counted = [x for x in guide if x.membership in ("inside", "additional")]
    names = {
        "guide": [x for x in guide if x.membership == "inside"],
        "seven_gases": counted,
        "co2_only": [x for x in counted if x.gas == "CO2"],
    }
    made = [TotalRow("name", name, frozen(_tonnes(held)), "") for name, held in names.items()]
    for gas in ("CO2", "CH4", "N2O", "HFCs", "PFCs", "SF6", "NF3"):
        of_gas = [x for x in guide if x.gas == gas]
        made.append(TotalRow("gas", gas, frozen(_tonnes(of_gas)) if of_gas else "", ""))
    return tuple(made)


def _tonnes(lines: Iterable[LineRow]) -> Fraction:
    return sum((Fraction(line.co2e_t) for line in lines), Fraction(0))


def energy(power: Iterable[Used]) -> tuple[EnergyRow, ...]:
    """Give the rows of bought power (less what was passed on) and of own non-fossil power."""
    sums: dict[str, Fraction] = {}
    for one in power:
        item = "electricity" if one.route in (*BOUGHT, "pass_on") else ""
        if one.route == "own_generation" and one.power != "own_fossil":
            item = "electricity_own_nonfossil"
        if item:
            sums[item] = sums.get(item, Fraction(0)) + one.sign * one.kwh
    return tuple(
        replace(rows.burnt(item, kwh * CALORIFIC, exact_text(kwh), "kWh"), coefficient="0.1229")
        for item, kwh in sorted(sums.items())
    )


def exported(power: Iterable[Used]) -> tuple[EnergyApartRow, ...]:
    """Give exported power as it stands apart in the energy account."""
    return tuple(
        rows.apart("sold", "electricity", one.kwh * CALORIFIC)
        for one in power
        if one.route == "export"
    )


def cover(power: tuple[Used, ...]) -> dict[str, Any]:
    """Give the cover of grid power by certificates, by instrument and by facility."""
    pools, months = [], []
    for instrument in ("gec", "irec"):
        kwh = sum((getattr(one, instrument) for one in power), Fraction(0))
        if kwh:
            text = exact_text(kwh)
            units = -(-kwh.numerator // (1000 * kwh.denominator))
            pools.append(CoverRow("grid", "whole", instrument, text, units, units, text, "0", 0))
    for code in facilities(power, ()):
        mine = [one for one in power if one.facility == code and (one.gec or one.irec)]
        if mine:
            whole = exact_text(sum((one.kwh for one in mine), Fraction(0)))
            done = exact_text(sum((one.gec + one.irec for one in mine), Fraction(0)))
            months.append(CoverMonthRow("grid", code, MONTH, whole, whole, 0, done, done, "0"))
    return {"cover": tuple(pools), "cover_months": tuple(months)}

"""The energy account beside the carbon account, line by line: what stands in one and not the other.

Energy counts what is used, whatever it emits; carbon counts what is emitted, whatever it heats. A
stream that stands in both needs no word; every other one has its reason.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.annexes import EnergyApartRow, EnergySideRow
from ghg.domain.numbers import frozen
from ghg.domain.streams import EmissionSource, Power, Route, Stream
from ghg.inventory import totals
from ghg.inventory.crosschecks.scope import scope, sign
from ghg.inventory.electricity import View
from ghg.inventory.energy import Energy
from ghg.inventory.tally import Count


@dataclass(frozen=True, slots=True)
class _Accounts:
    """Both accounts by stream: tce used, tonnes in the guide's total, and who has a line at all."""

    tce: Mapping[str, Fraction]
    tonnes: Mapping[str, Fraction]
    lined: frozenset[str]


def energy_sides(tally: Count, energy: Energy) -> tuple[EnergySideRow, ...]:
    """List what the two accounts do not share."""
    lined = frozenset(line.stream.code for line in tally.lines)
    both = _Accounts(energy.by_stream, _carbon(tally), lined)
    sources = {source.code: source for source in tally.books.sources}
    rows = []
    for stream in scope(tally, ""):
        reason = _reason(tally, stream, sources[stream.source], both)
        if reason and tally.books.wanted(stream):
            heat, tonnes = both.tce.get(stream.code), both.tonnes.get(stream.code)
            rows.append(EnergySideRow(stream.code, _text(heat), _text(tonnes), reason))
    return (*rows, *_apart(energy.apart))


def _reason(tally: Count, stream: Stream, source: EmissionSource, both: _Accounts) -> str:
    """Say why a stream stands on one side only; empty when it stands on both or on none."""
    heat, tonnes = both.tce.get(stream.code), both.tonnes.get(stream.code)
    if heat and not tonnes:
        return _without_carbon(stream, source, both)
    if tonnes and heat is None:
        return _without_energy(tally, stream)
    return ""


def _without_carbon(stream: Stream, source: EmissionSource, both: _Accounts) -> str:
    if stream.route is Route.OWN_GENERATION and stream.power is not Power.OWN_FOSSIL:
        return "energy.side.own_nonfossil"
    if both.tonnes.get(stream.code) == 0 and stream.power.nonfossil:
        return "energy.side.zero_power"
    if not source.method:
        return "energy.side.no_method"
    return "energy.side.outside_total" if stream.code in both.lined else "energy.side.no_line"


def _without_energy(tally: Count, stream: Stream) -> str:
    if sign(tally, stream) < 0:
        return "energy.side.exported"
    known = tally.library.vocabulary.items.get(stream.item)
    energetic = known is not None and known.kind in ("fuel", "biomass", "energy")
    return "energy.side.no_coefficient" if energetic else "energy.side.process"


def _carbon(tally: Count) -> dict[str, Fraction]:
    """Sum each stream's tonnes in the guide's total."""
    sums: dict[str, Fraction] = {}
    for line in tally.lines:
        if line.view == View.GUIDE and totals.in_guide_total(line):
            sums[line.stream.code] = sums.get(line.stream.code, Fraction(0)) + line.co2e_t
    return sums


def _apart(rows: Sequence[EnergyApartRow]) -> Iterator[EnergySideRow]:
    """Give media, material, recovered and sold energy: no stream of the carbon account is these."""
    for row in rows:
        yield EnergySideRow(row.item, row.calorific_tce, "", f"energy.side.{row.part}")


def _text(value: Fraction | None) -> str:
    return "" if value is None else frozen(value)

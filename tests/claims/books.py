"""Made-up frozen issues for the tests of claims: what a plant emitted, used and made in a year.

    issue_with(
        emitted("1", 500),                         500 t CO2 of category 1
        power=(used(1_000_000, gec=200_000),),     grid power, of it 200 MWh under certificates
        energy=(burnt("anthracite", 300),),        300 tce of coal
        outputs={"tea": ("5571", "t")},
    )

Guide and location factors are kg CO2 per kWh; the guide takes proven non-fossil power and
certificates as zero. Every row that claims read is made as the inventory freezes it.
"""

from collections.abc import Mapping
from dataclasses import replace

from ghg.domain.annexes import Annexes
from ghg.domain.held import HeldAnnex, ShareRow
from ghg.domain.issue import EnergyRow, Head, Issue, LineRow, Who
from tests.claims import books_power as made
from tests.claims.rows import YEAR, Used, biomass, facility_row, guide_row, output


def issue_with(
    *lines: LineRow,
    power: tuple[Used, ...] = (),
    energy: tuple[EnergyRow, ...] = (),
    outputs: Mapping[str, tuple[str, str]] | None = None,
    money: Mapping[str, str] | None = None,
    burning: tuple[str, ...] = (),
    shares: ShareRow | None = None,
    year: int = YEAR,
    **changes: object,
) -> Issue:
    """Make an issued inventory; `money` are amounts in 10^4CNY by kind, `burning` are items of
    biomass, and `changes` replace whole fields of the issue."""
    numbered = tuple(replace(one, number=f"{n}.G") for n, one in enumerate(lines))
    all_lines = (*numbered, *made.lines(power))
    named = {code: facility_row(code) for code in made.facilities(power, lines)}
    fuels = [biomass(item) for item in burning]
    intensities = (
        *(output(name, *said) for name, said in (outputs or {}).items()),
        *(output("", said, "10^4CNY", kind) for kind, said in (money or {}).items()),
    )
    held = HeldAnnex(**made.cover(power), shares=(shares,) if shares else ())
    issue = Issue(
        number=1, inventory=str(year), edition="gbt32150-2025", year=year,
        first_day=year * 10000 + 101, last_day=year * 10000 + 1231,
        made_on=(year + 1) * 10000 + 301,
        state="issued", example=False, one_person=False, supersedes=0, reason="",
        as_of=(year + 1) * 10000 + 301, gwp_set="AR5-2013", gwp_title_zh="", gwp_title_en="",
        gwp_reason="", electricity_level="nation", market_rest_rule="average",
        reporting_decimals=2, maker="tester", entity=Who("E1", "某工厂", "a factory", "", ()),
        facilities=tuple(named.values()), boundary=(),
        guides=tuple(guide_row(code) for code in named),
        sources=(*made.sources(all_lines), *(source for source, _ in fuels)),
        streams=(*made.streams(power), *(stream for _, stream in fuels)), activity=(),
        stream_totals=(), choices=(), coefficients=made.coefficients(power), lines=all_lines,
        totals=made.totals(all_lines), power=made.power_rows(power), figures=made.figures(power),
        intensities=intensities, energy=(*energy, *made.energy(power)), recomputed=(), offsets=(),
        gaps=(), notices=(), evidence=(), previous=(),
        head=Head("ledger", 7, "f" * 64, "1" * 64, "0.4.0"),
        annexes=Annexes(held=held, energy_apart=made.exported(power)),
    )  # fmt: skip
    return replace(issue, **changes)  # type: ignore[arg-type]

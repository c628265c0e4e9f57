"""The tea factory of 2025 as books: real monthly figures, made-up proofs.

Source of the figures: published dashboard of the factory, `examples/tea-factory-2025`.
"""

from dataclasses import replace
from fractions import Fraction

from ghg.domain.issue import BoundaryRow, FacilityRow, Fact, Head, Who
from ghg.domain.streams import (
    EmissionSource,
    Input,
    Involvement,
    Power,
    Route,
    Stream,
    balance_terms,
)
from ghg.inventory.books import Amount, Books, Paper, Setup
from ghg.inventory.build import Stamp, build
from ghg.library import open_library

USED = (
    106850,
    93200,
    128700,
    138500,
    135600,
    112300,
    115800,
    120500,
    156200,
    152800,
    109600,
    94600,
)
GREEN = (18500, 16100, 22300, 24000, 23500, 19500, 20100, 20900, 27100, 26500, 19000, 16400)
SOLAR = (12257, 8881, 17217, 19908, 6910, 11032, 22984, 25499, 20302, 17412, 13244, 12146)
OUTPUT_VALUE = (1780, 1550, 2430, 2650, 2580, 2050, 2120, 2210, 3100, 3020, 1980, 1580)
MONTHS = tuple(202501 + number for number in range(12))

LIBRARY = open_library()
STAMP = Stamp(1, 20261101, "issued", "tester")
SETUP = Setup(
    inventory="2025",
    year=2025,
    first_month=202501,
    last_month=202512,
    edition="gbt32150-2025",
    gwp_set="AR5-2013",
    gwp_reason="",
    as_of=20261101,
    electricity_level="province",
    market_rest_rule="average",
    allocation="",
    pins=(),
)


def stream(code, route, power, rule="", role=Input.ACTIVITY):
    return Stream(
        code,
        code,
        code,
        "S2-01",
        role,
        "grid_electricity",
        "kWh",
        route,
        power,
        balance=balance_terms(rule),
    )


STREAMS = (
    stream("USED", Route.NONE, Power.NONE, role=Input.TOTAL_USE),
    stream("SOLAR", Route.OWN_GENERATION, Power.SOLAR),
    stream("GREEN", Route.GREEN_TRADE, Power.OTHER_NONFOSSIL),
    stream("GRID", Route.GRID, Power.ORDINARY, "USED - SOLAR - GREEN"),
)


def paper(kind, code, first=202501, last=202512):
    return Paper(f"{kind}{code}".ljust(64, "0"), f"{kind}.pdf", kind, "", "", code, "", first, last)


def amounts(code, quantities):
    return {
        (code, month): Amount(code, month, Fraction(quantity), "kWh", 1, Fraction(0), "primary", 1)
        for month, quantity in zip(MONTHS, quantities, strict=True)
    }


BOOKS = Books(
    setup=SETUP,
    example=True,
    one_person=True,
    entity=Who("TEA", "茶厂", "tea factory", "", ()),
    facilities=(FacilityRow("F1", "安溪厂区", "Anxi", "350000", "", "", "", "15", ""),),
    boundary=(BoundaryRow("F1", "", "", "inside", 20250101, 20251231, "stated", ""),),
    sources=(
        EmissionSource(
            "S2-01", "外购电力", "electricity", "F1", "", "purchased_electricity", "electricity"
        ),
    ),
    involvements=(Involvement("S2-01", "involved", 19000101, 99991231, ""),),
    streams=STREAMS,
    amounts={**amounts("USED", USED), **amounts("SOLAR", SOLAR), **amounts("GREEN", GREEN)},
    own_values=(),
    papers=(
        paper("contract", "GREEN"),
        paper("settlement", "GREEN"),
        paper("meter_record", "SOLAR"),
    ),
    facts=(
        Fact("F1", "product_output", 20250101, 20251231, "5571", "t", "精制茶", ""),
        *(
            Fact(
                "F1",
                "gross_output_value",
                month * 100 + 1,
                month * 100 + 28,
                str(value),
                "10^4CNY",
                "现价",
                "",
            )
            for month, value in zip(MONTHS, OUTPUT_VALUE, strict=True)
        ),
    ),
    previous=(),
    head=Head("ledger", 7, "f" * 64, "", "0.1.0"),
)


def made(**changes):
    """Build the tea factory's inventory with some parts of its books changed."""
    return build(replace(BOOKS, **changes), LIBRARY, STAMP)


def with_setup(**changes):
    return made(setup=replace(SETUP, **changes))


def total(issue, key, axis="name"):
    """Give a total as printed unrounded, without idle zeros."""
    value = next(row.co2e_t for row in issue.totals if (row.axis, row.key) == (axis, key))
    return value.rstrip("0").rstrip(".")


def figure(issue, name, rule=None):
    row = next(
        row
        for row in issue.figures
        if row.figure == name and (row.chosen if rule is None else row.rule == rule)
    )
    return row.co2e_t.rstrip("0").rstrip(".")

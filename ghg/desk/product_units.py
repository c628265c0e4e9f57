"""A product whose unit measures something else than in another year: pieces before, tonnes now.

Both figures are kept as they are; what cannot be computed over the years is an intensity.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Row

from ghg.domain.units import same_dimension
from ghg.errors import Problem
from ghg.intake.columns import Layout
from ghg.intake.facts import FactLine

PRODUCT = "product_output"

Key = tuple[str, str, str, int, int]


def unit_changes(
    lines: Iterable[FactLine], standing: Mapping[Key, Row[Any]], layout: Layout
) -> Iterator[Problem]:
    """Ask about products that come in another kind of unit than in another year."""
    known: dict[tuple[str, str], dict[int, str]] = {}
    for (facility, kind, name, first_day, _), row in standing.items():
        if kind == PRODUCT and row.value is not None:
            known.setdefault((facility, name), {})[first_day // 10000] = row.unit
    for line in lines:
        if line.kind != PRODUCT:
            continue
        years = known.setdefault((line.facility, line.name), {})
        others = ((year, unit) for year, unit in years.items() if year != line.first_day // 10000)
        changed = [(year, one) for year, one in others if not same_dimension(one, line.unit)]
        if changed:
            year, old = max(changed)
            said = {"product": line.name, "old": old, "year": str(year)}
            place = layout.place("unit", line.row)
            yield Problem("E-UNIT.product", place, line.unit, said, "warning")
        years[line.first_day // 10000] = line.unit

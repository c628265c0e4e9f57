"""Named checks: what trips applicants, each with its clause and remedy.

The catalogue (`factors/claims/named_checks.toml`) has the words, `ghg.claims.traps` the questions;
a check of the catalogue without a function here, or the other way round, is a fault of the program.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from ghg.claims.case import Case
from ghg.claims.traps import books, conduct, power
from ghg.claims.traps.said import Said
from ghg.domain.claim_catalogue import NamedCheck
from ghg.domain.claim_views import CheckFound

# Each sees the factory by one of its cases; what a scheme says does not matter to them.
OF_ONE: Mapping[str, Callable[[Case], Said]] = MappingProxyType(
    {
        one.__name__: one
        for one in (
            books.energy_and_carbon_boundary,
            power.group_certificates,
            power.certificates_other_year,
            power.solar_twice,
            power.investor_solar,
            power.sold_solar,
            power.footprint_factor,
            conduct.credits_from_inside,
            books.output_fell,
            books.platform_without_data,
            books.indicators_other_year,
            books.product_boundary,
            conduct.penalties_in_registers,
        )
    }
)
# These see what was entered for every scheme, and the gases that each counts.
OF_ALL: Mapping[str, Callable[[Sequence[Case]], Said]] = MappingProxyType(
    {one.__name__: one for one in (books.coefficients_mixed, conduct.offset_before_reduction)}
)


def named_checks(catalogue: Sequence[NamedCheck], cases: Sequence[Case]) -> tuple[CheckFound, ...]:
    """Ask every named check of one factory; `cases` are the factory beside each scheme."""
    return tuple(_asked(one, cases) for one in catalogue)


def _asked(check: NamedCheck, cases: Sequence[Case]) -> CheckFound:
    said = OF_ALL[check.id](cases) if check.id in OF_ALL else OF_ONE[check.id](cases[0])
    return CheckFound(check, said.result, said.why)

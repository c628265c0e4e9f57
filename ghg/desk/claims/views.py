"""Looking at claims: all schemes at once, one scheme's gap, titles, named checks, paths, functions.

The factory is put together once and every scheme is asked of it; nothing here writes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ghg.claims import functions as statement
from ghg.claims.evaluate import evaluate
from ghg.claims.gap import gap
from ghg.claims.ladder import ladder
from ghg.claims.matrix import matrix
from ghg.claims.named_checks import named_checks
from ghg.claims.paths import touched
from ghg.desk.claims.assess import Wanted, case_of, cases
from ghg.desk.claims.packs import packs
from ghg.desk.context import Desk, published
from ghg.desk.inventory import inventory_list, load_issue
from ghg.desk.setup import today
from ghg.domain.claim_catalogue import FunctionStatement, PathMatrix
from ghg.domain.claim_views import CheckFound, Gap, Ladder, Matrix
from ghg.errors import NOWHERE, DataError, UsageError
from ghg.library.functions import function_statement
from ghg.library.materials import materials
from ghg.library.named_checks import named_check_list
from ghg.library.paths import path_matrix
from ghg.texts import Language


@dataclass(frozen=True, slots=True)
class Which:
    """Which issue is meant: an inventory by its code, or the only one of a year; the issue's number
    (the last for 0), and the earlier issue that a reduction is proven against."""

    inventory: str = ""
    year: int = 0
    number: int = 0
    base: str = ""


def matrix_of(desk: Desk, which: Which) -> Matrix:
    """Put all schemes side by side for one issue; raises E-REF.inventory, E-REF.issue."""
    asked = cases(desk, _wanted(desk, which))
    made = (evaluate(one, today()) for one in asked)
    return matrix(asked[0].issue, packs(), made)


def gap_of(desk: Desk, scheme: str, which: Which) -> Gap:
    """Say what a scheme still misses; raises E-REF.rule_pack as well."""
    case = case_of(desk, scheme, _wanted(desk, which))
    papers = {name: (one.zh, one.en) for name, one in materials(published()).items()}
    return gap(case, evaluate(case, today()), papers)


def ladder_of(desk: Desk, which: Which) -> Ladder:
    """Give the titles held and those that schemes ask for."""
    return ladder(cases(desk, _wanted(desk, which)))


def checks_of(desk: Desk, which: Which) -> tuple[CheckFound, ...]:
    """Ask the named checks of one factory."""
    return named_checks(named_check_list(published()), cases(desk, _wanted(desk, which)))


def paths_known() -> PathMatrix:
    """Give the path matrix: it needs no books."""
    return path_matrix(published())


def paths_touch(desk: Desk, which: Which) -> Mapping[str, str]:
    """Give the tonnes of an issue that each path can touch at most."""
    wanted = _wanted(desk, which)
    return touched(load_issue(desk, wanted.code, wanted.number)[0])


def functions_known() -> FunctionStatement:
    """Give what this product provides of an energy-carbon centre: it needs no books."""
    return function_statement(published())


def functions_page(language: Language) -> str:
    """Write the statement of functions as a page in Markdown."""
    return statement.functions_page(functions_known(), language)


def functions_count(language: Language) -> str:
    """Say how many functions are provided in full."""
    return statement.count_words(functions_known(), language)


def inventory_named(desk: Desk, code: str, year: int) -> str:
    """Give the code of an inventory, found by its year where only that was named.

    Raises E-REF.inventory_year for none, E-REF.inventory_years for several.
    """
    if code or not year:
        return code
    found = [one.inventory for one in inventory_list(desk) if one.year == year]
    if not found:
        raise DataError("E-REF.inventory_year", NOWHERE, str(year))
    if len(found) > 1:
        raise UsageError("E-REF.inventory_years", NOWHERE, str(year), near="、".join(found))
    return found[0]


def _wanted(desk: Desk, which: Which) -> Wanted:
    code = inventory_named(desk, which.inventory, which.year)
    return Wanted(code, which.number, which.base)

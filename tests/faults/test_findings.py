"""The findings that decided the design, each with the test that holds it and proof that it holds.

A finding is something that the usual tools get wrong in silence (two writers retire 200 of 100, a
comma moves a column, a picture on disk gets into a PDF). Against each stands a guard of ours, and
tests. Here every guard is taken away, as little as it takes, and its test is run again: it must
fail. So no guard can go, and no test can fall asleep, without a word.

Each row of `FINDINGS` is one guard: the finding, the test that holds it, how the guard is taken
away, and what else the test wants. What a test needs otherwise comes from its own fixtures.
"""

import inspect
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from ghg.errors import DamageError
from tests.desk import test_copies
from tests.faults import removed
from tests.holdings import test_findings as on_holdings
from tests.ledger import test_columns, test_guards, test_sessions
from tests.reports import test_pdf
from tests.sheets import test_csvfile, test_workbook

Removal = Callable[..., Any]
ALL = {f"D{number}" for number in (1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 17)}
FAILED = (AssertionError, pytest.fail.Exception)


@dataclass(frozen=True, slots=True)
class Guard:
    """One guard: `without` takes it away; it names what it needs among the arguments of `test`."""

    finding: str
    guards: str
    test: Callable[..., None]
    without: Removal
    given: Mapping[str, object] = field(default_factory=dict)
    on: str = "sqlite_engine"  # the ledger of a test that asks for any
    fails: type[BaseException] | tuple[type[BaseException], ...] = FAILED

    def __str__(self) -> str:
        return f"{self.finding}: {self.guards}"


BEGIN = test_sessions.test_d1_check_and_insert_is_safe_behind_begin_immediate
FINDINGS = (
    Guard("D1", "BEGIN IMMEDIATE of every writer", BEGIN, removed.drivers_own_begin),
    Guard(
        *("D2", "the locked row of the organisation"),
        test_sessions.test_d2_check_and_insert_on_postgres_needs_the_row_lock,
        removed.no_row_lock,
        {"locked": True, "total": 100},
    ),
    Guard(
        *("D4", "the trigger before an insert into the journal"),
        test_guards.test_d4_replace_overwrites_neither_with_nor_without_the_pragma,
        removed.journal_next,
    ),
    Guard(
        *("D4", "the trigger before an insert into other tables"),
        test_guards.test_d4_a_stream_is_not_replaced_under_its_code,
        removed.stream_no_replace,
    ),
    Guard(
        *("D5", "the triggers before TRUNCATE"),
        test_guards.test_d5_a_table_is_not_truncated,
        removed.no_triggers_on_truncate,
    ),
    Guard(
        *("D6", "the look at the guards at every start"),
        test_guards.test_d6_a_rebuilt_table_loses_its_triggers_and_the_start_finds_it,
        removed.no_look_at_the_start,
    ),
    Guard(
        *("D6", "the triggers made anew at the end of a migration"),
        test_guards.test_d6_a_migration_makes_them_anew,
        removed.nothing_made_anew,
        fails=DamageError,
    ),
    Guard(
        *("D8", "input models, which validate where table classes do not"),
        test_columns.test_d8_table_classes_do_not_validate_but_inputs_do,
        removed.unvalidated,
    ),
    Guard(
        *("D8", "the CHECKs behind the input models"),
        test_columns.test_d8_the_database_is_the_second_wall,
        removed.no_check_of_codes,
    ),
    Guard(
        *("D8", "the CHECKs behind the input models, on PostgreSQL"),
        test_columns.test_d8_the_database_is_the_second_wall,
        removed.no_check_of_codes,
        on="postgres_engine",
    ),
    Guard(
        *("D9", "prices and factors as text"),
        on_holdings.test_d9_a_price_keeps_its_digits,
        removed.decimal_column,
    ),
    *(
        Guard(
            *("D9", f"quantities as whole millionths, {on}"),
            test_columns.test_sums_and_comparisons_are_exact_and_nothing_else_is_allowed,
            removed.millionths_by_float,
            on=on,
        )
        for on in ("sqlite_engine", "postgres_engine")
    ),
    Guard(
        *("D10", "strict tables on SQLite"),
        test_columns.test_d10_sqlite_columns_are_strict,
        removed.loose_columns,
        {"bad": "'abc'"},
    ),
    Guard(
        *("D10", "whole numbers on PostgreSQL"),
        test_columns.test_d10_postgres_integers_know_no_nan,
        removed.numeric_year,
        {"bad": "'NaN'"},
    ),
    Guard(
        *("D11", "the same number of fields in every row"),
        test_csvfile.test_d11_an_unquoted_thousands_comma_never_moves_a_column,
        removed.any_number_of_fields,
    ),
    Guard(
        *("D11", "the strict reader of rows"),
        test_csvfile.test_d11_an_unquoted_thousands_comma_never_moves_a_column,
        removed.read_by_pandas,
    ),
    Guard(
        *("D12", "every cell as text"),
        test_csvfile.test_d12_codes_stay_what_they_are,
        removed.read_by_pandas,
    ),
    Guard(
        *("D12", "no code of lost digits"),
        test_workbook.test_a_long_serial_number_kept_as_a_number_is_refused_as_a_code,
        removed.every_digit_believed,
    ),
    Guard(
        *("D13", "the limits of rows and columns"),
        test_workbook.test_d13_a_far_cell_is_refused_quickly_and_in_bounded_memory,
        removed.without_limits,
    ),
    Guard(
        *("D14", "the limits of what is unpacked"),
        test_workbook.test_every_limit_refuses,
        removed.unpacked_unseen,
    ),
    Guard(
        *("D14", "no document type, and so no entity"),
        test_workbook.test_a_document_type_is_refused_in_every_part,
        removed.any_document_type,
        {"doctype": "<!DOCTYPE x>", "part": "xl/worksheets/sheet1.xml"},
    ),
    Guard(
        *("D15", "text that is never markup"),
        test_pdf.test_a_local_image_is_not_embedded,
        removed.text_as_markup,
    ),
    Guard(
        *("D17", "SQLite's own backup"),
        test_copies.test_a_backup_holds_what_the_log_still_holds,
        removed.copied_as_a_file,
    ),
)


@pytest.mark.parametrize("guard", FINDINGS, ids=str)
def test_a_finding_without_its_guard_fails_its_test(
    guard: Guard, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = arguments(guard, guard.without, request)
    wanted = {**arguments(guard, guard.test, request), **guard.given}
    guard.without(**needed)
    with pytest.raises(guard.fails):
        guard.test(**wanted)


def arguments(
    guard: Guard, wanted: Callable[..., Any], request: pytest.FixtureRequest
) -> dict[str, Any]:
    """Give what a function asks for by the names of its arguments."""
    names = [name for name in inspect.signature(wanted).parameters if name not in guard.given]
    return {name: _argument(guard, name, request) for name in names}


def _argument(guard: Guard, name: str, request: pytest.FixtureRequest) -> Any:
    if name == "engine":
        return request.getfixturevalue(guard.on)
    if name == "batch":
        return test_columns.batch.__wrapped__(request.getfixturevalue(guard.on))  # type: ignore[attr-defined]
    if name == "tmp_path" and guard.finding == "D15":
        folder = tempfile.mkdtemp()  # a name that fits on one line
        request.addfinalizer(lambda: shutil.rmtree(folder))
        return Path(folder)
    return request.getfixturevalue(name)


def test_every_finding_that_needs_a_guard_is_in_the_map() -> None:
    assert {guard.finding for guard in FINDINGS} == ALL

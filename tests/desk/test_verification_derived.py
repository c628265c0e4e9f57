"""Rows of the verifier's desk that were changed past the journal are named."""

from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from ghg.desk import inventory
from ghg.desk.context import Desk
from ghg.desk.rebuild import rebuild_compared
from ghg.desk.verification.final import make_final
from ghg.desk.verification.steps import Correction, close, correct
from ghg.ledger import guards
from ghg.ledger.sessions import writing
from tests.desk import factory
from tests.desk.verified import CORRECTED, all_ticked, drawn, engaged, mended, raised


@pytest.fixture
def desk(sqlite_url: str, tmp_path: Path) -> Desk:
    """A verification that went to its end: draw, ticks, a finding with its correction, final."""
    made = engaged(factory.complete(sqlite_url, tmp_path))
    drawn(made)
    raised(made)
    batch = mended(made)
    correct(made, "V1/NC-1", "按账单更正三月总表电量", Correction(Decimal(CORRECTED), batch))
    inventory.issue(made, "2025", "回应核查发现", ("V1/NC-1",))
    close(made, "V1/NC-1", "账单与更正相符")
    drawn(made)
    all_ticked(made)
    make_final(made, "2025", "V1")
    return made


def by_hand(engine: Engine, table: str, statement: str) -> None:
    """Change rows as the owner of the database could: guard off, change, guard on."""
    with writing(engine) as connection:
        for act in ("update", "delete", "replace"):
            connection.execute(text(f"DROP TRIGGER {table}_no_{act}"))
        connection.execute(text(statement))
        guards.recreate(connection)


def test_a_whole_verification_can_be_told_again(desk: Desk) -> None:
    done = rebuild_compared(desk)
    assert done.problems == ()
    # engagement, terms, finding, two draws, the ticks, answer and end of the finding, final
    assert dict(done.compared)["verification"] == 9


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("sample_tick", "UPDATE sample_tick SET result = 'differs' WHERE id = 1"),
        ("finding_event", "UPDATE finding_event SET corrected_t = '1' WHERE n = 2"),
        ("finding_event", "DELETE FROM finding_event WHERE n = 3"),
        ("finding", "UPDATE finding SET text = '无'"),
        ("issue_final", "DELETE FROM issue_final"),
        ("engagement_term", "UPDATE engagement_term SET materiality_percent = '50'"),
        ("sample_draw", "UPDATE sample_draw SET seed = 'x' WHERE round = 1"),
    ],
)
def test_what_was_changed_past_the_journal_is_named(desk: Desk, table: str, change: str) -> None:
    by_hand(desk.engine, table, change)
    found = [one for one in rebuild_compared(desk).problems if "VERIF" in one.code.upper()]
    assert [one.raw.split(" ")[0] for one in found] == [table]

"""Bills as printed, with records inside calendar months."""

from fractions import Fraction

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from ghg.domain.periods import Period, split
from ghg.errors import DataError
from ghg.ledger.blocks import BillBlock, RecordBlock
from ghg.ledger.corrections import correct, reverse_batch
from ghg.ledger.rows import add
from ghg.ledger.sessions import lock_organisation, reading, writing
from ghg.ledger.tables import PeriodStateEventInput
from tests.ledger.plant import act, block, founded
from tests.ledger.test_posting import FEBRUARY, JANUARY, TON, posted, totals

BILL_DAYS = Period(20250121, 20250220)


def two_months(quantity: int, document: str = "X") -> RecordBlock:
    parts = split(quantity, BILL_DAYS)
    bills = BillBlock([1], [20250121], [20250220], [document], [0], [quantity], [None])
    rows = [(1, part.first_day, part.last_day, document, share) for part, share in parts]
    return block(*rows, bill=[0, 0], bills=bills)


def bill_of_records(engine: Engine) -> list[tuple[int, int | None]]:
    with reading(engine) as connection:
        found = connection.execute(text("SELECT id, bill_id FROM activity_record ORDER BY id"))
        return [(row.id, row.bill_id) for row in found]


def test_a_bill_over_two_months_is_one_bill_and_two_records(engine: Engine) -> None:
    """31 days, 11 of them in January: floor(1000 t x 11/31) in millionths, the rest in February."""
    org = founded(engine)
    posted(engine, org, two_months(1000 * TON))
    january = int(Fraction(1000 * TON * 11, 31))
    assert january == 354_838_709
    assert totals(engine, org) == [(1, 202501, 354_838_709, 1), (1, 202502, 645_161_291, 1)]
    assert bill_of_records(engine) == [(1, 1), (2, 1)]
    with reading(engine) as connection:
        [bill] = connection.execute(text("SELECT first_day, last_day, quantity FROM bill"))
    assert tuple(bill) == (20250121, 20250220, 1000 * TON)


def test_a_bill_met_again_is_skipped_without_a_second_bill(engine: Engine) -> None:
    org = founded(engine)
    posted(engine, org, two_months(1000 * TON))
    both = two_months(1000 * TON)
    new = two_months(500 * TON, "Y")
    together = RecordBlock(
        **{
            name: (*getattr(both, name), *getattr(new, name))
            for name in RecordBlock.__slots__
            if name not in ("bills", "bill", "row")
        },
        bill=[0, 0, 1, 1],
        bills=BillBlock(
            *(
                (*getattr(both.bills, name), *getattr(new.bills, name))
                for name in BillBlock.__slots__
            )
        ),
    )
    made = posted(engine, org, together)
    assert (made.rows, made.skipped) == (2, 2)
    assert bill_of_records(engine) == [(1, 1), (2, 1), (3, 2), (4, 2)]
    with reading(engine) as connection:
        found = connection.execute(text("SELECT document FROM bill ORDER BY id")).scalars()
        assert list(found) == ["X", "Y"]


def test_a_correction_stays_linked_to_the_bill(engine: Engine) -> None:
    org = founded(engine)
    posted(engine, org, two_months(1000 * TON))
    right = block((1, 20250121, 20250131, "X", 300 * TON))
    with writing(engine) as connection:
        correct(connection, org, act(), [1], right)
    assert bill_of_records(engine) == [(1, 1), (2, 1), (3, 1), (4, 1)]


def close(engine: Engine, org: int, first: int, last: int, state: str = "closed") -> None:
    with writing(engine) as connection:
        lock_organisation(connection, org)
        event = PeriodStateEventInput(
            entity_id=1,
            first_month=first,
            last_month=last,
            state=state,  # type: ignore[arg-type]
            reason="issue 1",
            actor="Zhang",
        )
        add(connection, org, "period_state_event", [event], seq=1)


def test_a_closed_month_takes_no_record_reversal_or_correction(engine: Engine) -> None:
    org = founded(engine)
    posted(engine, org, block(JANUARY))
    close(engine, org, 202501, 202512)
    with pytest.raises(DataError) as caught:
        posted(engine, org, block(FEBRUARY, row=[2]))
    [problem] = caught.value.problems
    assert (problem.word, problem.place.row, problem.values["month"]) == ("E-CLOSED", 2, "2025-02")
    with pytest.raises(DataError, match="E-CLOSED"), writing(engine) as connection:
        reverse_batch(connection, org, act(), 1)
    right = block((1, 20250101, 20250131, "A-1", TON))
    with pytest.raises(DataError, match="E-CLOSED"), writing(engine) as connection:
        correct(connection, org, act(), [1], right)
    later = (1, 20260101, 20260131, "A-3", TON)
    assert posted(engine, org, block(later)).rows == 1


def test_a_reopened_month_takes_records_again(engine: Engine) -> None:
    org = founded(engine)
    close(engine, org, 202501, 202512)
    close(engine, org, 202502, 202502, state="reopened")
    with pytest.raises(DataError, match="E-CLOSED"):
        posted(engine, org, block(JANUARY))
    assert posted(engine, org, block(FEBRUARY)).rows == 1


def test_a_record_of_another_organisation_is_out_of_reach(engine: Engine) -> None:
    """I28: keys hold the organisation, so a foreign id points to nothing."""
    founded(engine, "ONE", streams=3)
    other = founded(engine, "TWO", streams=1)
    with pytest.raises(DataError, match="E-REF"):
        posted(engine, other, block((3, 20250101, 20250131, "", TON)))
    statement = """INSERT INTO monthly_total SELECT 2, 3, 202501, 1, 0, 0, 0, 0, 1, 0, 1"""
    with pytest.raises(DBAPIError), writing(engine) as connection:
        connection.execute(text(statement))

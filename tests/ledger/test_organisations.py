"""The mode of an organisation: the last that was said counts, and an earlier time keeps its own."""

from sqlalchemy import Engine

from ghg.ledger import journal
from ghg.ledger.organisations import one_person, organisation, organisations
from ghg.ledger.rows import add, checked
from ghg.ledger.sessions import lock_organisation, reading, writing
from ghg.ledger.tables import OrganisationModeInput
from tests.ledger.plant import act, founded


def said(engine: Engine, org_id: int, one: bool) -> int:
    """Say a mode, and give the journal number."""
    with writing(engine) as connection:
        lock_organisation(connection, org_id)
        head = journal.append(connection, org_id, act("organisation.mode"), {"one_person": one})
        given = checked(OrganisationModeInput, one_person=one)
        add(connection, org_id, "organisation_mode", [given], seq=head.seq)
    return head.seq


def test_each_time_has_the_mode_that_was_said_last_before_it(engine: Engine) -> None:
    tea, coal = founded(engine), founded(engine, "COAL")
    two = said(engine, tea, one=False)
    one = said(engine, tea, one=True)
    last = said(engine, tea, one=False)
    with reading(engine) as connection:
        then = [one_person(connection, tea, up_to) for up_to in (two - 1, two, one, last, 2**62)]
        assert then == [True, False, True, False, False]
        assert one_person(connection, coal) is True
        assert [(row.code, row.one_person) for row in organisations(connection)] == [
            ("TEA", False),
            ("COAL", True),
        ]
        row = organisation(connection, "TEA")
        assert (row.one_person, row.name_zh, row.example) == (False, "茶厂", False)

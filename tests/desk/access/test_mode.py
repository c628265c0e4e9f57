"""One person or two: what four eyes ask for, and what an issue says of its own time."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from ghg.desk import inventory
from ghg.desk.access import persons
from ghg.desk.access.mode import lacking, set_mode
from ghg.desk.access.own import who_am_i
from ghg.desk.organisation import organisation_list
from ghg.domain.roles import MAY, Right, Role
from ghg.errors import DataError
from tests.desk import factory
from tests.desk.access.office import ADMINISTRATOR, RECORDER, acts, organised, refusal, seat

APPROVER, REVIEWER = Role.APPROVER, Role.REVIEWER
R, V, A = Right.RECORD, Right.REVIEW, Right.APPROVE


def persons_of(*roles: str) -> list[frozenset[Right]]:
    """Give the rights of persons by the initials of their roles: r, v (reviewer), a, d, f."""
    held = (RECORDER, REVIEWER, APPROVER, ADMINISTRATOR, Role.VERIFIER)
    initials = dict(zip("rvadf", held, strict=True))
    return [frozenset().union(*(MAY[initials[one]] for one in said)) for said in roles]


@pytest.mark.parametrize(
    ("roles", "missing"),
    [
        ((), (R,)),
        (("d",), (R,)),
        (("va", "d"), (R,)),
        (("rvad",), (V, A)),  # one person who may everything is one person
        (("r", "d"), (V, A)),
        (("r", "v"), (A,)),
        (("r", "a"), (V,)),
        (("r", "f"), (V, A)),  # a verifier approves nothing
        (("r", "va"), ()),
        (("r", "v", "a"), ()),
        (("rva", "rva"), ()),
        (("ra", "rv"), (A,)),  # what the first records the other may review, and nobody approve
    ],
)
def test_four_eyes_ask_for_a_recorder_and_others(
    roles: tuple[str, ...], missing: tuple[Right, ...]
) -> None:
    assert lacking(persons_of(*roles)) == missing


def test_the_mode_of_two_needs_them_and_says_who_is_missing(engine: Engine, tmp_path: Path) -> None:
    desk = organised(engine, tmp_path)
    with refusal("E-MODE.recorder"):
        set_mode(desk, "four eyes", one=False)
    persons.add_person(desk, "wu", "吴", "wu", (RECORDER,))
    with pytest.raises(DataError) as caught:
        set_mode(desk, "four eyes", one=False)
    assert [one.code for one in caught.value.problems] == ["E-MODE.reviewer", "E-MODE.approver"]
    persons.add_person(desk, "xu", "徐", "xu", (REVIEWER, APPROVER))
    assert not set_mode(desk, "four eyes", one=False).one_person
    assert (acts(desk)[-1].action, acts(desk)[-1].reason) == ("organisation.mode", "four eyes")
    assert not who_am_i(desk).one_person
    assert [one.one_person for one in organisation_list(desk)] == [False]


def test_who_has_left_is_no_second_person(engine: Engine, tmp_path: Path) -> None:
    desk = organised(engine, tmp_path)
    persons.add_person(desk, "wu", "吴", "wu", (RECORDER,))
    persons.add_person(desk, "xu", "徐", "xu", (REVIEWER, APPROVER))
    persons.end_person(desk, "xu", "left")
    with refusal("E-MODE.reviewer"):
        set_mode(desk, "four eyes", one=False)


def test_an_administrator_changes_it_with_a_reason(engine: Engine, tmp_path: Path) -> None:
    desk = organised(engine, tmp_path)
    with refusal("E-REASON"):
        set_mode(desk, "", one=False)
    with refusal("E-MODE.same"):
        set_mode(desk, "x", one=True)
    persons.add_person(desk, "wu", "吴", "wu", (RECORDER, REVIEWER, APPROVER))
    with refusal("E-RIGHT.role"):
        set_mode(seat(desk, "wu"), "x", one=False)


def test_an_issue_keeps_the_mode_of_its_time(engine: Engine, tmp_path: Path) -> None:
    """Issued by one; now two are asked for: what is built now says so, what was issued stays."""
    url = engine.url.render_as_string(hide_password=False)
    desk = factory.complete(url, tmp_path)
    inventory.issue(desk, "2025")
    persons.add_person(desk, "li", "李", given=(ADMINISTRATOR, RECORDER))
    persons.add_person(desk, "xu", "徐", "xu", (REVIEWER, APPROVER))
    set_mode(desk, "four eyes", one=False)
    assert inventory.load_issue(desk, "2025")[0].one_person
    assert not inventory.draft(desk, "2025").one_person
    assert inventory.replay(desk, "2025").equal

"""F16: the answer is lost between commit and reply, and the person does it again.

After the commit and before the acknowledgement the child is killed; then the very act is done once
more. It is refused by name or finds nothing to do, and the books stay as they are. Three acts are
new acts each time, which is what a person means by them, and are named here.
"""

from dataclasses import replace

import pytest

from ghg.desk.context import acting
from ghg.errors import GhgError
from ghg.ledger import journal
from ghg.ledger.sessions import open_engine, reading
from tests.faults.children import needs_fork, run
from tests.faults.conftest import LONG, states
from tests.faults.ground import Ground, Seat
from tests.faults.holds import everything_holds, everything_is_sound, ready, settled, state
from tests.faults.works import ON, WORKS

pytestmark = needs_fork
AGAIN = {  # by work and act: what the second answer is; "" is done, and nothing is new
    "import": ("", "", ""),
    "post": ("",) * 9,
    "retire": (
        "E-SERIAL-USED",
        "new",  # takes 254 more, and says so: a reservation can be released
        "E-STATE.block",
        "E-STATE.block",
        "new",
        "E-STATE.block",
        "E-STATE.block",
    ),
    "close": ("E-FILE.folder", "E-FILE.folder"),
    "issue": ("E-REASON", "new", "new"),  # reopened once more; issued once more, with its reason
    "report": ("", "", ""),
    "pack": ("",),
    "backup": ("E-BACKUP.there", "E-BACKUP.there"),
    "restore": ("E-RESTORE.there",),
    "bring": ("E-RESTORE.there",),
    "migrate": ("",),
}


LATER = {
    "post",
    "issue",
    "report",
    "pack",
    "backup",
    "restore",
    "bring",
    "migrate",
}  # done twice in the long run


@pytest.mark.parametrize(
    "name", [pytest.param(one, marks=[LONG] if one in LATER else []) for one in AGAIN]
)
def test_the_same_act_twice(ground: Ground, name: str) -> None:
    if name not in ON[ground.kind]:
        pytest.skip(f"{name} is a work of SQLite files")
    work = WORKS[name]
    seat = ready(ground, work)
    for number, act in enumerate(work.acts):
        assert run((act,), seat).done
        if AGAIN[name][number] == "new":
            continue
        before = state(seat)
        again = run((act,), seat)
        assert (again.refused or again.broken) == AGAIN[name][number], (number, again)
        settled(seat)
        assert state(seat) == before, number
    everything_is_sound(seat, work.lost)
    ground.leave(seat)


@pytest.mark.parametrize(
    "name", ["import", *(pytest.param(one, marks=LONG) for one in ("retire", "backup"))]
)
def test_the_answer_is_cut_between_commit_and_reply(ground: Ground, name: str) -> None:
    work = WORKS[name]
    made, seat = states(ground, work), ready(ground, work)
    first = work.acts[:1]
    last = run(first, seat, point=1 << 40).points
    ground.leave(seat)
    seat = ready(ground, work)
    ended = run(first, seat, point=last)  # the point behind the act, before its acknowledgement
    assert (ended.done, ended.acknowledged) == (False, 0)
    assert everything_holds(seat, made, 0) == 1
    again = run(first, seat)
    assert again.refused == AGAIN[name][0]
    assert everything_holds(seat, made, 1) == 1
    ground.leave(seat)


def keyed(seat: Seat, payload: object) -> journal.Head:
    """Write with a key, as a program does that must be able to repeat itself."""
    with acting(seat.desk(), "evidence.add") as at:
        act = replace(at.act, idempotency_key="K-1")
        return journal.append(at.connection, at.org_id, act, payload)


def test_a_key_answers_as_before(ground: Ground) -> None:
    """I23: the same key with the same body is the same answer, another body is an error."""
    seat = ground.seat("diesel")
    first = (lambda seat: keyed(seat, {"n": 1}),)
    last = run(first, ground.seat("diesel"), point=1 << 40).points
    assert not run(first, seat, point=last).done
    settled(seat)
    stood = state(seat)
    desk = seat.desk()
    answer = keyed(seat, {"n": 1})
    with reading(desk.engine) as connection:
        assert journal.head(connection, 1) == answer
    with pytest.raises(GhgError) as refused:
        keyed(seat, {"n": 2})
    assert refused.value.problems[0].code == "E-IDEMPOTENT"
    desk.engine.dispose()
    assert state(seat) == stood
    open_engine(seat.url).dispose()

"""F9: a long reader beside a writer: he sees one state, nobody waits for him, and the log that grew
for him is folded in when he goes."""

import pytest

from ghg.desk.imports.files import import_file
from ghg.ledger.sessions import open_engine, reading
from tests.faults import works
from tests.faults.children import Child, needs_fork, run
from tests.faults.conftest import ROUNDS
from tests.faults.ground import Ground, Seat
from tests.faults.holds import everything_is_sound, settled

pytestmark = needs_fork
COUNT = "SELECT count(*) FROM activity_record"


def _imports(first: int, count: int) -> tuple[works.Act, ...]:
    def act(number: int) -> works.Act:
        def work(seat: Seat) -> object:
            works.table(seat, number, 20)
            return import_file(seat.desk(), seat.folder / f"deliveries-{number}.csv", ("E-JUMP",))

        return work

    return tuple(act(number) for number in range(first, first + count))


def read_beside(ground: Ground, imports: int) -> None:
    """Hold one state for reading while a child imports; then let go, and import once more."""
    seat = ground.seat("diesel")
    child, engine = Child(_imports(0, imports), seat), open_engine(seat.url)
    with reading(engine) as connection:
        assert connection.exec_driver_sql(COUNT).scalar() == 0
        child.go()
        ended = child.ended()
        assert (ended.done, ended.acknowledged) == (True, imports), ended
        assert connection.exec_driver_sql(COUNT).scalar() == 0
    engine.dispose()
    settled(seat)
    assert run(_imports(imports, 1), seat).done
    log = seat.folder / "ledger.db-wal"
    assert not log.exists() or log.stat().st_size == 0
    with reading(engine) as connection:
        assert connection.exec_driver_sql(COUNT).scalar() == 20 * (imports + 1)
    engine.dispose()
    everything_is_sound(seat)
    ground.leave(seat)


def test_a_reader_beside_a_few_imports(ground: Ground) -> None:
    read_beside(ground, 4)


@pytest.mark.faults
def test_a_reader_beside_many_imports(ground: Ground) -> None:
    read_beside(ground, 20 * ROUNDS)

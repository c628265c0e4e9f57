"""How long a person's password is not tried after failures, and what of them is journaled.

    failures   1 .. 3     4     5     6    ...        from 12 on
    seconds    0          2     4     8    doubling   300

Nobody is locked out: the delay is one person's, ends by itself, and grows only by tries that were
made when it had ended. A try before that is answered as any other failure, and tries nothing.
"""

from typing import Any

from sqlalchemy import Connection, Row

from ghg.desk.access import clock
from ghg.ledger import rows

_FREE = 3
_MOST = 300


def blocked(row: Row[Any]) -> bool:
    """Tell whether a secret is not to be tried yet."""
    until = row.blocked_until_utc
    return until is not None and clock.text(clock.now()) < until


def seconds(failures: int) -> int:
    """Give the delay that follows so many failures."""
    doubled = 1 << min(max(failures - _FREE, 0), 20)
    return 0 if failures <= _FREE else min(doubled, _MOST)


def failed(connection: Connection, org_id: int, row: Row[Any], *, delayed: bool) -> int:
    """Count a failure of a secret and give how many there are."""
    count = int(row.failures) + 1
    until = clock.shifted(seconds=seconds(count)) if delayed and seconds(count) else None
    values = {"failures": count, "blocked_until_utc": until}
    rows.change(connection, org_id, "credential", row.id, **values)
    return count


def succeeded(connection: Connection, org_id: int, row: Row[Any]) -> None:
    """Forget the failures, and keep when a secret was used last."""
    used = clock.text(clock.now())
    values = {"failures": 0, "blocked_until_utc": None, "used_utc": used}
    rows.change(connection, org_id, "credential", row.id, **values)


def is_told(failures: int) -> bool:
    """Tell whether a failure is journaled: the 1st, 2nd, 4th, 8th, so that nobody can flood."""
    return failures & (failures - 1) == 0

"""Connections that are kept: to open a file costs three milliseconds, most of it for its schema,
and a face that serves many would pay them for every question.

A kept connection is used again only while the file is the one that it opened (`ghg db restore` puts
another one in its place), and while it was opened like any other: what cannot be written is opened
anew each time, since a log may have come or gone.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, QueuePool, event
from sqlalchemy.exc import DisconnectionError

_OPENED, _FRESH = "opened", "fresh"
# a few are kept, each holds a cache; as many more as there are readers come and go, and none waits
KEPT_POOL: dict[str, Any] = {
    "poolclass": QueuePool,
    "pool_size": 4,
    "max_overflow": -1,
    "pool_use_lifo": True,
    "pool_pre_ping": True,
}


def keep_connections(engine: Engine, way_to_open: Callable[[Path], str]) -> None:
    """Let an engine of SQLite with a pool use its connections again where that is sound."""
    path = Path(str(engine.url.database))

    def opened(_connection: Any, record: Any) -> None:
        record.info[_OPENED] = "" if way_to_open(path) else _named(path)
        record.info[_FRESH] = True

    def taken(_connection: Any, record: Any, _proxy: Any) -> None:
        fresh, file = record.info.pop(_FRESH, False), record.info[_OPENED]
        if not fresh and file != _named(path):
            raise DisconnectionError  # the pool opens the file anew

    def given_back(connection: Any, _record: Any) -> None:
        if connection is not None:
            connection.execute("PRAGMA query_only=OFF")  # a reader closed it to writers

    event.listen(engine, "connect", opened)
    event.listen(engine, "checkout", taken)
    event.listen(engine, "checkin", given_back)


def _named(path: Path) -> str:
    """Name a file by what stays the same however often it is written."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_dev}:{found.st_ino}"

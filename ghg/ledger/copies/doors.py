"""What no copy carries: sessions, keys and one-time secrets.

A copy lies on other machines and comes back later: a key that was ended meanwhile, or a session,
would open the door again. Passwords go along, as argon2id: they were made to be kept so, and on a
machine whose accounts nobody knows they are the only way in.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType

LEFT_OUT: Mapping[str, str] = MappingProxyType(
    {"credential": "kind <> 'password'", "web_session": "id = id"}
)


def kept(table: str) -> str:
    """Give the words of a query that leave such rows out; nothing for the tables of the books."""
    return f" WHERE NOT ({LEFT_OUT[table]})" if table in LEFT_OUT else ""


def shut(copy: sqlite3.Connection) -> None:
    """Take such rows out of a copied file, and overwrite where they stood.

    Forms before 0006 have no such tables.
    """
    copy.execute("PRAGMA secure_delete=ON")
    copy.execute("PRAGMA journal_mode=MEMORY")  # no file beside the copy may hold them either
    for table, condition in LEFT_OUT.items():
        with suppress(sqlite3.OperationalError):
            copy.execute(f"DELETE FROM {table} WHERE {condition}")  # noqa: S608 our own names
    copy.commit()

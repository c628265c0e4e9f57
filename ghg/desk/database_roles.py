"""Roles of a PostgreSQL server: who owns the tables, who works with them, who only reads.

The script is printed, never run: a database administrator reads it and runs it, again after every
upgrade. The owner migrates. The program works as `app`: it adds rows everywhere, changes only the
few tables whose rows may change, and of the journal not even that. The auditor reads everything but
secrets. A superuser, or whoever owns the tables, can still do anything: rely on printed heads.
"""

import re
from collections.abc import Iterator

from ghg.errors import NOWHERE, UsageError
from ghg.ledger.tables import METADATA, MUTABLE

_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_REMOVED = ("monthly_total",)  # cells are computed anew after a reversal
_SECRETS = ("credential", "web_session")
_COUNTED = "org_id, id, person_id"  # of a secret, that it is there and whose it is
# Locking an organisation asks for the right to change a column; the trigger refuses every change.
_SINGLE = (("organisation", "id"), ("serial_root", "void"))
_LOCKED = ("serial_batch",)  # a whole table is locked by the same right; its triggers stay
_VERSIONS = "alembic_version"


def roles_script(owner: str, app: str, auditor: str, schema: str = "public") -> str:
    """Write the script that makes three roles and their rights; raises E-USAGE.role_name."""
    names = (owner, app, auditor, schema)
    for name in names:
        if not _NAME.fullmatch(name):
            raise UsageError("E-USAGE.role_name", NOWHERE, name)
    if len({owner, app, auditor}) < 3:
        raise UsageError("E-USAGE.role_name", NOWHERE, owner)
    return "\n".join(_lines(owner, app, auditor, schema)) + "\n"


def _lines(owner: str, app: str, auditor: str, schema: str) -> Iterator[str]:
    for role, login in ((owner, "NOLOGIN"), (app, "LOGIN"), (auditor, "LOGIN")):
        yield (
            f"DO $$ BEGIN CREATE ROLE {role} {login} NOSUPERUSER NOCREATEDB NOCREATEROLE;"
            " EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
        )
    yield f"REVOKE ALL ON SCHEMA {schema} FROM PUBLIC;"
    yield f"GRANT USAGE, CREATE ON SCHEMA {schema} TO {owner};"
    yield f"GRANT USAGE ON SCHEMA {schema} TO {app}, {auditor};"
    for name in (_VERSIONS, *sorted(METADATA.tables)):
        table = f"{schema}.{name}"
        yield f"ALTER TABLE {table} OWNER TO {owner};"
        yield f"REVOKE ALL ON {table} FROM PUBLIC, {app}, {auditor};"
        yield f"GRANT {_rights(name)} ON {table} TO {app};"
        readable = f"SELECT ({_COUNTED})" if name in _SECRETS else "SELECT"
        yield f"GRANT {readable} ON {table} TO {auditor};"
    for name, column in _SINGLE:
        yield f"GRANT UPDATE ({column}) ON {schema}.{name} TO {app};"


def _rights(name: str) -> str:
    if name == _VERSIONS:
        return "SELECT"
    rights = ["SELECT", "INSERT"]
    rights += ["UPDATE"] if name in (*MUTABLE, *_LOCKED) else []
    rights += ["DELETE"] if name in _REMOVED else []
    return ", ".join(rights)

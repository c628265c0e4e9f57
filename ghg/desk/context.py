"""The desk itself: which database, whose books, who acts; and the two ways to work at it.

`acting` holds one writer's transaction under the organisation's lock; on any error everything rolls
back and the database is as it was. `looking` reads one state and can change nothing. Both ask first
whether whoever is there may; a refusal is journaled by itself.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Row, select

from ghg.desk.admission import (
    READING,
    TriedError,
    Way,
    admitted,
    keep_refusal,
    refusal,
    who_at,
)
from ghg.desk.request import Request, answer_once
from ghg.desk.who import Actor, account, objection
from ghg.domain.roles import Right
from ghg.errors import NOWHERE, DamageError, DataError, Problem, UsageError
from ghg.ledger import journal, rows
from ghg.ledger.journal import Act, Head
from ghg.ledger.organisations import organisation, organisations
from ghg.ledger.rows import table
from ghg.ledger.schema import can_be_read, check_schema
from ghg.ledger.sessions import database_url, lock_organisation, open_engine, reading, writing
from ghg.ledger.tables import Input
from ghg.library import Library, open_kept, open_library
from ghg.resources import data_folder


@dataclass(frozen=True, slots=True)
class Desk:
    """A place to work: engine, evidence folder, the organisation's code ("" = the only one).

    `actor` is an account of the system, or the code of a person known by what `auth` says; `scopes`
    narrow what a key may do. With `faults` the database lost guards: it can be read, and nothing is
    written into it. With `submission` what is done approves what somebody else handed on.
    """

    engine: Engine
    evidence_folder: Path
    organisation: str
    actor: str
    faults: tuple[Problem, ...] = ()
    auth: str = "os_user"
    scopes: frozenset[Right] | None = None
    way: Way = Way.DONE
    submission: int = 0
    request: Request | None = None


@dataclass(frozen=True, slots=True)
class Acting:
    """A running act: its connection, the organisation, and the pen of the journal."""

    connection: Connection
    org_id: int
    act: Act

    def record(self, payload: Any) -> Head:
        """Write what was done into the journal; rows made by the act carry the number."""
        return journal.append(self.connection, self.org_id, self.act, payload)

    def put(self, name: str, given: Input) -> int:
        """Journal one checked input, insert it, and give its id; raises E-DUP.code."""
        code = getattr(given, "code", None)
        if code is not None and code in rows.codes(self.connection, self.org_id, name):
            raise DataError("E-DUP.code", NOWHERE, str(code))
        head = self.record(given.model_dump())
        return rows.add(self.connection, self.org_id, name, [given], seq=head.seq)[0]


@dataclass(frozen=True, slots=True)
class Looking:
    """A running look: its connection, the organisation's row, and who looks."""

    connection: Connection
    org_id: int
    organisation: Row[Any]
    who: Actor


@cache
def published() -> Library:
    """Open the library that travels with the program; it cannot change while the program runs."""
    return open_library(data_folder("factors"))


def published_then(sha256: str) -> Library:
    """Open the library that an issue was made with; today's where that one is not kept."""
    now = published()
    return now if now.sha256 == sha256 else open_kept(sha256) or now


_READABLE = ("E-SCHEMA.guard", "E-SCHEMA.strange")


def open_desk(url: str, organisation: str = "", actor: str = "", *, kept: bool = False) -> Desk:
    """Open a database whose schema is the program's own; raises E-SCHEMA and its variants.

    A face that serves many has its connections `kept`, and disposes of them at its end. Where only
    guards are gone, or a trigger stands that is not ours, the desk is for reading, and says so by
    its `faults`.
    """
    engine = open_engine(url, kept=kept)
    place, who = evidence_folder(url), actor or account()
    try:
        check_schema(engine)
    except DamageError as error:
        if error.problems[0].code not in _READABLE or not can_be_read(engine):
            raise
        closed = open_engine(url, read_only=True)
        return Desk(closed, place, organisation, who, error.problems)
    return Desk(engine, place, organisation, who)


def evidence_folder(url: str) -> Path:
    """Give the folder of the evidence files: beside an SQLite file, else below the user's data.

    Where several accounts share a server, the variable `GHG_EVIDENCE` names the folder that all of
    them reach; each database has its own part of it.
    """
    parsed = database_url(url)
    if parsed.get_backend_name() == "sqlite":
        return Path(f"{parsed.database}.evidence")
    if shared := os.environ.get("GHG_EVIDENCE"):
        return Path(shared) / str(parsed.database)
    from platformdirs import user_data_path

    return user_data_path("ghg-ledger") / "evidence" / str(parsed.database)


@contextmanager
def acting(desk: Desk, action: str, subject: str = "", reason: str = "") -> Iterator[Acting]:
    """Hold the transaction of one act.

    Raises AccessError where whoever acts may not, TriedError at the end of what is only tried,
    E-SCHEMA.guard at a desk that is for reading, and what `answer_once` raises.
    """
    refuse_faulty(desk)
    with writing(desk.engine) as connection:
        org_id = int(organisation_at(connection, desk.organisation).id)
        lock_organisation(connection, org_id)
        who = who_at(connection, org_id, desk)
        refused = refusal(connection, org_id, who, desk, action)
        if refused is None:
            answer_once(connection, org_id, who, desk.request)
            act = admitted(connection, org_id, who, desk, Act("", "", action, subject, reason))
            yield Acting(connection, org_id, act)
            if desk.way is Way.TRIED:
                raise TriedError
            if desk.request is not None:
                desk.request.begun = True
            return
    keep_refusal(desk, org_id, who, Act("", "", action, subject, reason), refused)
    raise refused


@contextmanager
def looking(desk: Desk) -> Iterator[Looking]:
    """Hold one state of the books for reading; raises AccessError for strangers."""
    with reading(desk.engine) as connection:
        row = organisation_at(connection, desk.organisation)
        org_id = int(row.id)
        who = who_at(connection, org_id, desk)
        refused = objection(who, READING, "read")
        if refused is None:
            yield Looking(connection, org_id, row, who)
            return
    keep_refusal(desk, org_id, who, Act("", "", "read"), refused)
    raise refused


def refuse_faulty(desk: Desk) -> None:
    """Let nobody write into a database that lost guards; raises E-SCHEMA.guard."""
    if desk.faults:
        raise DamageError.of(desk.faults)


def entity_id(at: Acting | Looking, code: str = "") -> int:
    """Give the id of an entity by its code, or of the only one; raises E-REF.entity."""
    entities = table("entity")
    wanted = select(entities.c.id, entities.c.code).where(entities.c.org_id == at.org_id)
    found = list(at.connection.execute(wanted))
    named = [row for row in found if code in ("", row.code)]
    if len(named) != 1:
        raise DataError("E-REF.entity", NOWHERE, code, near=_listed(row.code for row in found))
    return int(named[0].id)


def id_of(at: Acting | Looking, name: str, code: str) -> int:
    """Give the id of a row by its code; raises E-REF.<table> with what there is."""
    known = rows.codes(at.connection, at.org_id, name)
    if code not in known:
        raise DataError(f"E-REF.{name}", NOWHERE, code, near=near(code, list(known)))
    return known[code]


def near(code: str, known: list[str]) -> str:
    """Name the codes most like the one that was typed."""
    return "、".join(get_close_matches(code, known, n=3, cutoff=0.4) or sorted(known)[:5]) or "-"


def _listed(codes: Iterable[str]) -> str:
    return "、".join(codes) or "-"


def organisation_at(connection: Connection, code: str) -> Row[Any]:
    """Give an organisation by its code, or the only one; raises E-REF.organisation, E-REF.which."""
    if code:
        return organisation(connection, code)
    known = organisations(connection)
    if len(known) == 1:
        return known[0]
    if not known:
        raise DataError("E-EMPTY.organisation")
    raise UsageError("E-REF.which", NOWHERE, "", near=_listed(row.code for row in known))

"""Own factors: a value of a document that is not shipped, with its file, entered once.

They compete with the published values by tier and never write over them; a correction is a further
revision, and a wrong one is withdrawn with a reason. No issued number moves: an issue holds the
choice that it was made with, and is replayed with the values that stood then.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from ghg.desk.context import Acting, Desk, acting, looking, near, open_desk, published
from ghg.desk.factors.entered import (
    Wanted,
    checked_factor,
    document_of,
    row_input,
    wanted_of,
)
from ghg.desk.submissions.handing import by_two
from ghg.domain.factors import Factor, OwnFactor, Tier
from ghg.domain.numbers import plain
from ghg.errors import NOWHERE, DataError
from ghg.inventory.reading.factors import WITHDRAWN, latest_rows, own_factor, read_own_factors
from ghg.ledger.evidence import Kept, add_evidence, keep_file
from ghg.ledger.organisations import organisations
from ghg.ledger.rows import add, checked
from ghg.ledger.sessions import database_url, reading
from ghg.ledger.tables import OwnFactorInput
from ghg.library.own import clashes

PAPER = "other"  # the kind under which a factor's document is kept


@by_two("factor.add")
def add_factor(desk: Desk, wanted: Wanted, file: Path, approver: str, reason: str) -> OwnFactor:
    """Enter a value with its document; raises what `checked_factors` raises, E-CONFLICT.own,
    E-DUP.code, E-REASON, E-EVIDENCE."""
    _reasoned(wanted.code, approver, reason)
    factor = checked_factor(wanted, reason)
    kept = keep_file(desk.evidence_folder, file)
    with acting(desk, "factor.add", wanted.code, reason) as at:
        if wanted.code in latest_rows(at.connection, at.org_id):
            raise DataError("E-DUP.code", NOWHERE, wanted.code)
        return _put(at, wanted, factor, kept, _said(approver, reason))


@by_two("factor.revise")
def revise_factor(
    desk: Desk, code: str, changes: dict[str, Any], file: Path | None, approver: str, reason: str
) -> OwnFactor:
    """Enter a further revision; what is not named stays as it was, the file too.

    Raises E-REF.own_factor, E-PACK.revise (a value of a pack is changed by a new pack only).
    """
    _reasoned(code, approver, reason)
    kept = keep_file(desk.evidence_folder, file) if file else None
    with acting(desk, "factor.revise", code, reason) as at:
        row = standing_row(at, code)
        if row.factor_pack_id is not None:
            raise DataError("E-PACK.revise", NOWHERE, code)
        wanted = replace(wanted_of(row), **changes)
        factor = checked_factor(wanted, reason)
        return _put(at, wanted, factor, kept, _said(approver, reason), row)


@by_two("factor.withdraw")
def withdraw_factor(desk: Desk, code: str, reason: str) -> OwnFactor:
    """Take a value back; it stays in the books with the reason. Raises E-REF.own_factor."""
    if not reason:
        raise DataError("E-REASON", NOWHERE, code)
    with acting(desk, "factor.withdraw", code, reason) as at:
        row = standing_row(at, code)
        head = at.record({"code": code, "revision": row.revision + 1})
        withdraw_row(at, row, reason, head.seq)
        return own_factor(row, "", "")


def withdraw_row(at: Acting, row: Row[Any], reason: str, seq: int) -> None:
    """Write the revision that takes a value back."""
    kept = {name: getattr(row, name) for name in OwnFactorInput.model_fields}
    kept |= {
        "tier": Tier(row.tier),
        "confidence": WITHDRAWN,
        "reason": reason,
        "revision": row.revision + 1,
    }
    add(at.connection, at.org_id, "own_factor", [checked(OwnFactorInput, **kept)], seq=seq)


def own_list(desk: Desk) -> tuple[OwnFactor, ...]:
    """List the values that stand, by code."""
    with looking(desk) as at:
        return read_own_factors(at.connection, at.org_id)


def own_if_any(url: str, organisation: str) -> tuple[Desk | None, tuple[OwnFactor, ...]]:
    """Open the desk of a database that is there, with its values; nothing where none is made yet.

    Raises E-SCHEMA for a database of another form, E-REF.which where the books are not named.
    """
    parsed = database_url(url)
    in_file = parsed.get_backend_name() == "sqlite"
    if in_file and not Path(str(parsed.database)).is_file():
        return None, ()
    desk = open_desk(url, organisation)
    with reading(desk.engine) as connection:
        if not organisations(connection):
            return None, ()
    return desk, own_list(desk)


def standing_row(at: Acting, code: str) -> Row[Any]:
    """Give the latest revision of a value that stands; raises E-REF.own_factor."""
    latest = latest_rows(at.connection, at.org_id)
    standing = {name: row for name, row in latest.items() if row.confidence != WITHDRAWN}
    if code not in standing:
        raise DataError("E-REF.own_factor", NOWHERE, code, near=near(code, list(standing)))
    return standing[code]


def _reasoned(code: str, approver: str, reason: str) -> None:
    if not (approver.strip() and reason.strip()):
        raise DataError("E-REASON", NOWHERE, code)


def _said(approver: str, reason: str) -> str:
    """Say in one text who let the value in, and why."""
    return f"{approver.strip()}：{reason.strip()}"


def _put(
    at: Acting,
    wanted: Wanted,
    factor: Factor,
    kept: Kept | None,
    reason: str,
    before: Row[Any] | None = None,
) -> OwnFactor:
    """Hold the value against what stands, and write it with its document."""
    here = read_own_factors(at.connection, at.org_id)
    others = [one for one in here if not one.factor.id.startswith(f"own:{wanted.code}.")]
    coming = OwnFactor(factor, document_of(wanted), kept.sha256 if kept else "", "", reason)
    problems = list(clashes([coming], others, published()))
    if problems:
        raise DataError.of(problems)
    revision = before.revision + 1 if before else 0
    said = {"code": wanted.code, "revision": revision, "value": plain(wanted.value)}
    head = at.record({**said, "unit": factor.unit, "sha256": coming.evidence, "reason": reason})
    evidence = before.evidence_id if before else None
    if kept:
        evidence = add_evidence(
            at.connection, at.org_id, head.seq, kept, PAPER, wanted.number, wanted.document
        )
    given = row_input(factor, coming.document, wanted.code, revision, evidence, reason)
    add(at.connection, at.org_id, "own_factor", [given], seq=head.seq)
    standing = read_own_factors(at.connection, at.org_id)
    return next(one for one in standing if one.factor.id == f"own:{wanted.code}.{revision}")

"""The steps of a submission: handed in, reviewed, approved, rejected, withdrawn."""

import inspect
import json
import shutil
import tempfile
import typing
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from ghg.desk import handed_on
from ghg.desk.context import Acting, Desk, acting, looking
from ghg.desk.submissions.acts import FUNCTIONS
from ghg.desk.submissions.words import read_words
from ghg.domain.submissions import SubmissionState
from ghg.errors import NOWHERE, AccessError, DamageError, DataError
from ghg.ledger.evidence import hash_of, place


@dataclass(frozen=True, slots=True)
class Stepped:
    """A submission after a step, and what its act gave where it was approved."""

    number: int
    state: SubmissionState
    action: str
    subject: str
    given: Any = None


def submit(desk: Desk, number: int) -> Stepped:
    """Hand in a draft of one's own; raises E-STATE.submission, E-RIGHT.not_maker."""
    return _own_step(desk, "submit", number, SubmissionState.SUBMITTED, "")


def withdraw(desk: Desk, number: int, reason: str = "") -> Stepped:
    """Take back what one has handed in oneself; raises what `submit` raises."""
    return _own_step(desk, "withdraw", number, SubmissionState.WITHDRAWN, reason)


def review(desk: Desk, number: int) -> Stepped:
    """Say that a submission was looked at and may be approved; raises E-RIGHT, E-STATE."""
    return _others_step(desk, "review", number, SubmissionState.REVIEWED, "")


def reject(desk: Desk, number: int, reason: str) -> Stepped:
    """Send a submission back with a reason; raises E-REASON, E-RIGHT, E-STATE."""
    if not reason.strip():
        raise DataError("E-REASON", NOWHERE, str(number))
    return _others_step(desk, "reject", number, SubmissionState.REJECTED, reason)


def approve(desk: Desk, number: int) -> Stepped:
    """Do what was submitted, as it was submitted; approval and act are one transaction.

    Raises E-RIGHT, E-STATE.submission, E-DAMAGE.submission, and whatever the act raises by now.
    """
    with looking(desk) as at:
        made = handed_on.submission_row(at.connection, at.org_id, number)
        approver = at.who.name
    if sha256(made.words).hexdigest() != made.words_sha256:
        raise DamageError("E-DAMAGE.submission", NOWHERE, str(number))
    module, _, name = FUNCTIONS[made.action].partition(":")
    function = getattr(import_module(module), name)
    with copied_files() as folder:
        words = _words(desk, made, function, folder)
        if "approver" in words:
            words["approver"] = approver
        given = function(replace(desk, submission=number), **words)
    return Stepped(number, SubmissionState.APPROVED, made.action, made.subject, given)


def _words(desk: Desk, made: Row[Any], function: Any, folder: Path) -> dict[str, Any]:
    fetch = partial(fetched, desk.evidence_folder, folder)
    hints = typing.get_type_hints(inspect.unwrap(function))
    kept = json.loads(made.words)
    return {name: read_words(hints.get(name, Any), word, fetch) for name, word in kept.items()}


@contextmanager
def copied_files() -> Iterator[Path]:
    """Hold a folder for copies of files under the names that they came with."""
    with tempfile.TemporaryDirectory(prefix="ghg-submission-") as folder:
        yield Path(folder)


def fetched(store: Path, folder: Path, sha: str, name: str) -> Path:
    """Copy a stored file under its name; raises E-EVIDENCE.missing, E-EVIDENCE.changed."""
    kept, copy = place(store, sha), folder / name
    if not kept.is_file():
        raise DamageError("E-EVIDENCE.missing", NOWHERE, name, sha256=sha)
    shutil.copyfile(kept, copy)
    if hash_of(copy) != sha:
        raise DamageError("E-EVIDENCE.changed", NOWHERE, name, sha256=sha)
    return copy


def _own_step(desk: Desk, word: str, number: int, to: SubmissionState, reason: str) -> Stepped:
    with acting(desk, f"submission.{word}", f"submission {number}", reason) as at:
        made = handed_on.submission_row(at.connection, at.org_id, number)
        if made.maker != at.act.actor:
            raise AccessError("E-RIGHT.not_maker", NOWHERE, str(number))
        return _stepped(at, made, to)


def _others_step(desk: Desk, word: str, number: int, to: SubmissionState, reason: str) -> Stepped:
    checking = replace(desk, submission=number)
    with acting(checking, f"submission.{word}", f"submission {number}", reason) as at:
        made = handed_on.submission_row(at.connection, at.org_id, number)
        return _stepped(at, made, to)


def _stepped(at: Acting, made: Row[Any], to: SubmissionState) -> Stepped:
    handed_on.step(at.connection, at.org_id, made.id, to, at.act)
    return Stepped(made.id, to, made.action, made.subject)

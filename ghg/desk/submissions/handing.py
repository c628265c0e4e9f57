"""Handing on: a function that acts is called as ever, and its act waits where two persons are
needed."""

import inspect
import json
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from ghg.desk import handed_on
from ghg.desk.admission import TriedError, Way
from ghg.desk.context import Acting, Desk, acting, looking
from ghg.desk.submissions.subjects import subject_of
from ghg.desk.submissions.words import plain_words
from ghg.domain.submissions import SubmissionState, Submitted
from ghg.errors import NOWHERE, DataError
from ghg.ledger import rows
from ghg.ledger.evidence import Kept, add_evidence, keep_file
from ghg.ledger.organisations import one_person
from ghg.ledger.rows import checked
from ghg.ledger.tables import SubmissionInput

Function = TypeVar("Function", bound=Callable[..., Any])
PAPER = "other"  # the kind under which a file that waits is kept
SECOND = "?"  # stands for the approver while an act is tried


def by_two(action: str, *, once: str = "") -> Callable[[Function], Function]:
    """Let the act of a function wait for a second person where the organisation works by two.

    The function takes a desk first. Raises Submitted instead of acting. `once` is the word
    that names a thing with which the act can be done once: while it waits it is not handed in
    again, E-STATE.waits.
    """

    def handing(function: Function) -> Function:
        @wraps(function)
        def handed(desk: Desk, *given: Any, **named: Any) -> Any:
            if desk.submission or desk.way is Way.TRIED or not _waits(desk):
                return function(desk, *given, **named)
            return _hand_on(desk, action, function, given, named, once=once)

        handed.by_two = action  # type: ignore[attr-defined]
        return handed  # type: ignore[return-value]

    return handing


def _waits(desk: Desk) -> bool:
    """Tell whether the organisation works by two; a draft is for such a one only."""
    with looking(desk) as at:
        alone = one_person(at.connection, at.org_id)
    if alone and desk.way is Way.DRAFTED:
        raise DataError("E-STATE.no_drafts")
    return not alone


def _hand_on(
    desk: Desk,
    action: str,
    function: Function,
    given: tuple[Any, ...],
    named: dict[str, Any],
    *,
    once: str,
) -> Any:
    """Try an act; keep it when it would go through, and give what it gives when nothing is done."""
    bound = inspect.signature(function).bind(desk, *given, **named)
    bound.apply_defaults()
    words = dict(list(bound.arguments.items())[1:])
    words = {name: value for name, value in words.items() if not callable(value)}
    second = {"approver": SECOND} if "approver" in words else {}
    try:
        return function(replace(desk, way=Way.TRIED), **{**words, **second})
    except TriedError:
        if once:
            _refuse_waiting(desk, action, once, words[once])
        raise keep_words(desk, action, words) from None


def _refuse_waiting(desk: Desk, action: str, word: str, thing: object) -> None:
    """Refuse what somebody has handed in already; raises E-STATE.waits."""
    with looking(desk) as at:
        found = handed_on.waiting(at.connection, at.org_id, action, word, thing)
    if found:
        raise DataError("E-STATE.waits", NOWHERE, str(thing), number=found) from None


def keep_words(desk: Desk, action: str, words: dict[str, Any], replaces: int = 0) -> Submitted:
    """Keep an act with its words, as a draft or handed in; give the notice of it."""
    files: list[Kept] = []

    def keep(path: Path) -> str:
        files.append(keep_file(desk.evidence_folder, path))
        return files[-1].sha256

    body = json.dumps(plain_words(words, keep), ensure_ascii=False, sort_keys=True).encode()
    state = SubmissionState.SUBMITTED
    if desk.way is Way.DRAFTED:
        state = SubmissionState.DRAFT
    subject = subject_of(words)
    done = replace(desk, way=Way.DONE)
    with acting(done, "submission.make", subject, str(words.get("reason") or "")) as at:
        number = _put(at, action, subject, body, files, replaces)
        handed_on.step(at.connection, at.org_id, number, state, at.act)
    return Submitted(number, state, action, subject)


def _put(
    at: Acting, action: str, subject: str, body: bytes, files: list[Kept], replaces: int
) -> int:
    digest = sha256(body).hexdigest()
    head = at.record({"action": action, "words": json.loads(body), "sha256": digest})
    papers = [add_evidence(at.connection, at.org_id, head.seq, one, PAPER) for one in files]
    given = checked(
        SubmissionInput,
        action=action,
        subject=subject,
        words=body,
        words_sha256=digest,
        evidence_id=papers[0] if papers else None,
        replaces=replaces or None,
        reason=at.act.reason,
        maker=at.act.actor,
    )
    return rows.add(at.connection, at.org_id, "submission", [given], seq=head.seq)[0]

"""The log of the face: who asked for what, when, with what outcome; a file a day, kept for months.

A line is a JSON object: time (UTC), address of the caller, person, method, place, status, code of
a refusal, milliseconds. What was typed, asked for or shown never stands in it: of an address only
the place is kept, without its query, with `{stream}` where a name stood. Who a login was tried for
is not kept either: people type passwords there. What was done to the books stands in the journal.
"""

import json
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

from starlette.requests import Request

from ghg.errors import NOWHERE, UsageError

KEPT_DAYS, LEAST_DAYS = 200, 184  # six months are at most 184 days
LONGEST = 200
KEY = re.compile(r"ghg_\w+")  # what a key looks like, should one be put into an address
FILE = re.compile(r"access-(\d{4}-\d{2}-\d{2})\.jsonl")
OWNER_ALONE = 0o600


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Log:
    """A folder of files, one a day; those of too many days ago are removed when a day begins."""

    folder: Path
    days: int = KEPT_DAYS
    clock: Callable[[], datetime] = now
    _day: str = ""
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        """Begin; raises E-SERVE.log where nothing can be written, E-SERVE.log_days."""
        if self.days < LEAST_DAYS:
            raise UsageError("E-SERVE.log_days", NOWHERE, str(self.days), least=LEAST_DAYS)
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._append("")
        except OSError as error:
            why = error.strerror or ""
            raise UsageError("E-SERVE.log", NOWHERE, str(self.folder), why=why) from None

    def note(self, request: Request, status: int, seconds: float) -> None:
        """Keep one line; a log that cannot be written is told to whoever sees to the server."""
        line = json.dumps(entry(request, status, seconds, self.clock()), ensure_ascii=True)
        try:
            self._append(f"{line}\n")
        except OSError as error:
            sys.stderr.write(f"ghg: {self.folder}: {error.strerror}\n")

    def _append(self, text: str) -> None:
        with self._lock:
            today = f"{self.clock():%Y-%m-%d}"
            if today != self._day:
                self._forget()
                self._day = today
            way = os.O_WRONLY | os.O_APPEND | os.O_CREAT
            place = os.open(self.folder / f"access-{today}.jsonl", way, OWNER_ALONE)
            with os.fdopen(place, "a", encoding="ascii") as file:
                file.write(text)

    def _forget(self) -> None:
        """Remove files of ours that are older than they are kept."""
        last = f"{self.clock() - timedelta(days=self.days):%Y-%m-%d}"
        for path in self.folder.iterdir():
            found = FILE.fullmatch(path.name)
            if found and found[1] < last:
                path.unlink(missing_ok=True)


def entry(request: Request, status: int, seconds: float, at: datetime) -> dict[str, Any]:
    """Give what is kept of a call."""
    state = request.scope.get("state", {})
    return {
        "time": at.isoformat(timespec="milliseconds"),
        "from": request.client.host if request.client else "",
        "who": state.get("who", ""),
        "method": request.method[:10],
        "place": place(request),
        "status": status,
        "code": state.get("code", ""),
        "ms": round(seconds * 1000),
    }


def place(request: Request) -> str:
    """Name an address without the names in it; one that nobody knows as it was called."""
    names = {said: name for name, said in request.path_params.items() if isinstance(said, str)}
    parts = request.scope["path"].split("/")
    named = "/".join(f"{{{names[one]}}}" if one in names else one for one in parts)
    return KEY.sub("ghg_...", named)[:LONGEST]

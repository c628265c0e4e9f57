"""What one running face knows: whose books, by which names it is called, its forms' secret."""

import hmac
import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from ghg.desk import overview
from ghg.desk.context import Desk
from ghg.desk.overview import Standing
from ghg.desk.setup import today
from ghg.domain.issue import Issue
from ghg.errors import NOWHERE, DataError, GhgError
from ghg.web.tries import Tries
from ghg.web.uploads import Uploads

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
KEPT_VERSIONS = 16
SESSION_SIGNS = 43  # of 32 random bytes in URL-safe letters


class Versions:
    """The versions that were asked for last, each read once for one state of the books."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int, str, int], tuple[Issue, str]] = OrderedDict()
        self._lock = Lock()

    def version(self, desk: Desk, code: str, number: int) -> tuple[Issue, str]:
        """Give a version with its hash: the draft for 0."""
        key = (overview.now(desk), today(), code, number)
        with self._lock:
            found = self._kept.get(key)
        made = found or overview.version(desk, code, number)
        with self._lock:
            self._kept[key] = made
            self._kept.move_to_end(key)
            while len(self._kept) > KEPT_VERSIONS:
                self._kept.popitem(last=False)
        return made


@dataclass(frozen=True, slots=True)
class Site:
    """A face at work; `hosts` are the names, without port, by which a browser may call it.

    A `secure` one is called by TLS alone, its own or that of a proxy.
    """

    desk: Desk
    entity: str = ""
    hosts: frozenset[str] = LOOPBACK
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    versions: Versions = field(default_factory=Versions)
    tries: Tries = field(default_factory=Tries)
    secure: bool = False
    uploads: Uploads = field(default_factory=Uploads)

    def token(self, session: str) -> str:
        """Give the token of a session's forms: nobody makes it who does not know the secret."""
        return hmac.new(self.secret, session.encode(), "sha256").hexdigest()

    def version(self, code: str, number: int) -> Issue:
        return self.versions.version(self.desk, code, number)[0]


@dataclass(frozen=True, slots=True)
class Shown:
    """The version that a page shows: `number` is 0 for the draft, `stale` tells of an issue that
    the books have moved on since it was made."""

    standing: Standing
    number: int
    issue: Issue
    stale: bool

    @property
    def code(self) -> str:
        return self.standing.code


def shown(site: Site, code: str = "", number: int | None = None) -> Shown:
    """Give the version asked for; without a number the last issue while it says what the books say,
    else the draft. Without a code the inventory of the latest year. Raises E-REF.inventory."""
    known = overview.standing(site.desk)
    named = [one for one in known if code in ("", one.code)]
    if not named:
        near = "、".join(one.code for one in known)
        raise DataError("E-REF.inventory", NOWHERE, code, near=near or "-")
    chosen = named[-1]
    last = chosen.issues[-1] if chosen.issues else 0
    stale = bool(last) and _moved_on(site, chosen.code, last)
    if number is None:
        number = 0 if stale else last
    return Shown(chosen, number, site.version(chosen.code, number), stale)


def _moved_on(site: Site, code: str, last: int) -> bool:
    """Tell whether the books say something else than an issue; books of which no draft can be made
    take no issue away."""
    try:
        draft = site.version(code, 0)
    except GhgError:
        return False
    return not overview.same_figures(site.version(code, last), draft)

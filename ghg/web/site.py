"""What one running face knows: whose books, by which names it is called, its forms' secret."""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from ghg.desk import overview
from ghg.desk.context import Desk
from ghg.desk.overview import Standing
from ghg.desk.setup import today
from ghg.domain.issue import Issue
from ghg.errors import NOWHERE, DataError, GhgError
from ghg.web.kept import Kept
from ghg.web.log import Log
from ghg.web.tries import Tries
from ghg.web.uploads import Uploads

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
KEPT_VERSIONS, KEPT_THINGS = 16, 64
SESSION_SIGNS = 43  # of 32 random bytes in URL-safe letters
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Site:
    """A face at work; `hosts` are the names, without port, by which a browser may call it.

    A `secure` one is called by TLS alone, its own or that of a proxy.
    """

    desk: Desk
    entity: str = ""
    hosts: frozenset[str] = LOOPBACK
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    versions: Kept = field(default_factory=lambda: Kept(KEPT_VERSIONS))
    things: Kept = field(default_factory=lambda: Kept(KEPT_THINGS))
    tries: Tries = field(default_factory=Tries)
    secure: bool = False
    uploads: Uploads = field(default_factory=Uploads)
    log: Log | None = None

    def token(self, session: str) -> str:
        """Give the token of a session's forms: nobody makes it who does not know the secret."""
        return hmac.new(self.secret, session.encode(), "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class Shown:
    """The version that a page shows: `number` is 0 for the draft, `stale` tells of an issue that
    the books have moved on since it was made."""

    standing: Standing
    number: int
    issue: Issue
    stale: bool
    sha256: str

    @property
    def code(self) -> str:
        return self.standing.code


@dataclass(frozen=True, slots=True)
class Look:
    """The books as one page sees them: it asks once for their state, and what anybody has read of
    that state is there already."""

    site: Site
    state: str

    def kept(self, read: Callable[[], Read], *name: object) -> Read:
        """Give what was read under a name, or read it; for what is the same for every reader."""
        key = (self.state, today(), self.site.entity, *name)
        return self.site.things.value(key, read)

    @property
    def standing(self) -> tuple[Standing, ...]:
        return self.kept(lambda: overview.standing(self.site.desk), "standing")

    def version(self, code: str, number: int) -> tuple[Issue, str]:
        """Give a version with its hash: the draft for 0."""
        key = (self.state, today(), code, number)
        desk = self.site.desk
        return self.site.versions.value(key, lambda: overview.version(desk, code, number))

    def shown(self, code: str = "", number: int | None = None) -> Shown:
        """Give the version asked for; without a number the last issue while it says what the books
        say, else the draft. Without a code the inventory of the latest year. Raises
        E-REF.inventory."""
        named = [one for one in self.standing if code in ("", one.code)]
        if not named:
            near = "、".join(one.code for one in self.standing)
            raise DataError("E-REF.inventory", NOWHERE, code, near=near or "-")
        chosen = named[-1]
        last = chosen.issues[-1] if chosen.issues else 0
        stale = bool(last) and self.kept(lambda: self._moved_on(chosen.code, last), "moved", chosen)
        if number is None:
            number = 0 if stale else last
        made, sha256 = self.version(chosen.code, number)
        return Shown(chosen, number, made, stale, sha256)

    def _moved_on(self, code: str, last: int) -> bool:
        """Tell whether the books say something else than an issue; books of which no draft can be
        made take no issue away."""
        try:
            draft = self.version(code, 0)[0]
        except GhgError:
            return False
        return not overview.same_figures(self.version(code, last)[0], draft)


def look_at(site: Site) -> Look:
    """Look at the books as they stand now; raises AccessError for strangers."""
    return Look(site, overview.now(site.desk))


def shown(site: Site, code: str = "", number: int | None = None) -> Shown:
    """Give the version that a page shows, where it needs nothing else of the books."""
    return look_at(site).shown(code, number)

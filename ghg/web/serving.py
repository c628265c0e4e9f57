"""Serving: this machine alone by default; others only where nobody comes in unknown or unheard.

    loopback                     nothing more; organisations with persons ask for a login even here
    another host                 persons, and TLS (certificate and key)
    behind a proxy               persons, the proxy's address, and TLS between browser and proxy

Anything less would show the books to whoever reaches the host, and is refused by name.
"""

import gc
import ipaddress
import re
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ghg.errors import NOWHERE, UsageError
from ghg.web.log import KEPT_DAYS, Log

if TYPE_CHECKING:
    from ghg.desk.context import Desk
    from ghg.desk.database import Made

LOCALHOST = "127.0.0.1"
_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
_WIDEST = {4: 8, 6: 32}  # bits of the widest network that may be trusted as a proxy


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a face is served: host and port, its TLS files, the proxy before it, its names; and
    the folder of its log, with the days that it is kept."""

    host: str = LOCALHOST
    port: int = 0
    certificate: str = ""
    key: str = ""
    behind_proxy: str = ""
    names: tuple[str, ...] = ()
    log: str = ""
    log_days: int = KEPT_DAYS

    @property
    def tls(self) -> bool:
        return bool(self.certificate or self.key)

    @property
    def secure(self) -> bool:
        """Tell whether it is called by TLS alone, its own or the proxy's."""
        return self.tls or bool(self.behind_proxy)

    @property
    def alone(self) -> bool:
        """Tell whether only this machine reaches it."""
        return is_loopback(self.host) and not self.behind_proxy


def serve(
    url: str,
    organisation: str = "",
    entity: str = "",
    opening: Opening = Opening(),
    ready: Callable[[str], None] = lambda _: None,
    made: Callable[["Made"], None] = lambda _: None,
) -> None:
    """Serve the books until the program is stopped; `ready` is told the address to open.

    On this machine alone a file that is not there is made, and `made` is told where; a server's
    database is made by its own command, and what others reach must have persons before.

    Raises E-SERVE with its variants, and what opening a desk raises.
    """
    refuse_unfit(opening)
    import uvicorn

    from ghg.web.app import make_app

    with bound(opening.host, opening.port) as door:
        place = door.getsockname()
        bare = f"[{place[0]}]" if ":" in place[0] else place[0]
        names = called(opening, bare)
        if opening.alone:
            begin(url, made)
        log = Log(Path(opening.log), opening.log_days) if opening.log else None
        app = make_app(url, organisation, entity, names, secure=opening.secure, log=log)
        refuse_open_books(app.state.site.desk, opening)
        settle()
        config = uvicorn.Config(app, **_manner(opening))
        own = opening.names[0].lower() if opening.names else bare
        scheme = "https" if opening.tls else "http"
        ready(f"https://{own}/" if opening.behind_proxy else f"{scheme}://{own}:{place[1]}/")
        uvicorn.Server(config).run(sockets=[door])


def begin(url: str, made: Callable[["Made"], None]) -> None:
    """Make the books of somebody who begins, and say where."""
    from ghg.desk.database import make_missing

    new = make_missing(url)
    if new is not None:
        made(new)


def settle() -> None:
    """Let the collector of garbage pass over what was read for good: the library is never garbage,
    and looking through all of it made every third page wait."""
    gc.collect()
    gc.freeze()


def _manner(opening: Opening) -> dict[str, Any]:
    """Say to the server how to serve; headers of a proxy are heard from that proxy alone."""
    manner: dict[str, Any] = {"log_level": "warning", "access_log": False, "server_header": False}
    if opening.tls:
        manner |= {"ssl_certfile": opening.certificate, "ssl_keyfile": opening.key}
    trusted = opening.behind_proxy
    return manner | {"proxy_headers": bool(trusted), "forwarded_allow_ips": trusted or "127.0.0.1"}


def called(opening: Opening, bare: str) -> frozenset[str]:
    """Give the names by which a browser may call: this machine's where it is alone, else its own
    address and what it was named."""
    from ghg.web.site import LOOPBACK

    named = frozenset(name.lower() for name in opening.names)
    return named | {bare} | (LOOPBACK if is_loopback(opening.host) else frozenset())


def refuse_unfit(opening: Opening) -> None:
    """Refuse what cannot be served safely, before anything is opened; raises E-SERVE.host,
    E-SERVE.tls, E-SERVE.proxy, E-SERVE.name."""
    if not opening.alone and not opening.secure:
        raise UsageError("E-SERVE.host", NOWHERE, opening.host)
    if opening.behind_proxy:
        refuse_strange_proxy(opening.behind_proxy)
    if opening.tls:
        refuse_bad_tls(opening.certificate, opening.key)
    wrong = [name for name in opening.names if not _NAME.fullmatch(name.lower())]
    if wrong:
        raise UsageError("E-SERVE.name", NOWHERE, wrong[0])
    if not opening.names and (is_everywhere(opening.host) or opening.behind_proxy):
        raise UsageError("E-SERVE.name", NOWHERE, opening.host)


def refuse_open_books(desk: "Desk", opening: Opening) -> None:
    """Let only organisations with persons be reached from elsewhere; raises E-SERVE.persons."""
    from ghg.desk.access.door import asks_who

    if not opening.alone and not asks_who(desk):
        raise UsageError("E-SERVE.persons", NOWHERE, opening.host)


def refuse_strange_proxy(address: str) -> None:
    """Refuse to trust a name, everybody, or half the world as a proxy; raises E-SERVE.proxy."""
    try:
        network = ipaddress.ip_network(address)
    except ValueError:
        raise UsageError("E-SERVE.proxy", NOWHERE, address) from None
    if network.prefixlen < _WIDEST[network.version]:
        raise UsageError("E-SERVE.proxy", NOWHERE, address)


def refuse_bad_tls(certificate: str, key: str) -> None:
    """Refuse files that make no TLS; raises E-SERVE.tls."""
    if not certificate or not key:
        raise UsageError("E-SERVE.tls", NOWHERE, certificate or key, why="")
    try:
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        made.load_cert_chain(certificate, key, password=lambda: "")  # asks nobody at the terminal
    except (OSError, ValueError) as error:
        why = f", {getattr(error, 'strerror', '') or error}"
        raise UsageError("E-SERVE.tls", NOWHERE, certificate, why=why) from None


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine and nothing else."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_everywhere(host: str) -> bool:
    """Tell whether a host means every address of this machine, and so names none."""
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def bound(host: str, port: int) -> socket.socket:
    """Take a port of this machine; raises E-SERVE.port where it cannot be had."""
    name = LOCALHOST if host == "localhost" else host
    family = socket.AF_INET6 if ":" in name else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM)
    try:
        door.bind((name, port))
        door.listen()  # whoever is told the address may call at once
    except OSError as error:
        door.close()
        raise UsageError("E-SERVE.port", NOWHERE, str(port), why=error.strerror or "") from None
    return door

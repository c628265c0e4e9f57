"""Serving: loopback by default, where the one user of the system needs no login.

Any other host would show the books to whoever reaches it. That takes users, and TLS or a proxy that
is trusted; without them it is refused by name.
"""

import ipaddress
import socket
from collections.abc import Callable

from ghg.errors import NOWHERE, UsageError

LOCALHOST = "127.0.0.1"


def serve(
    url: str,
    organisation: str = "",
    entity: str = "",
    host: str = LOCALHOST,
    port: int = 0,
    ready: Callable[[str], None] = lambda _: None,
) -> None:
    """Serve the books until the program is stopped; `ready` is told the address to open.

    Raises E-SERVE.host, E-SERVE.port, and what opening a desk raises.
    """
    refuse_open_host(host)
    import uvicorn

    from ghg.web.app import make_app
    from ghg.web.site import LOOPBACK

    with bound(host, port) as door:
        place = door.getsockname()
        name = f"[{place[0]}]" if ":" in place[0] else place[0]
        app = make_app(url, organisation, entity, LOOPBACK | {name})
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, proxy_headers=False
        )
        ready(f"http://{name}:{place[1]}/")
        uvicorn.Server(config).run(sockets=[door])


def refuse_open_host(host: str) -> None:
    """Refuse a host that is not this machine alone; raises E-SERVE.host."""
    if host == "localhost":
        return
    try:
        alone = ipaddress.ip_address(host).is_loopback
    except ValueError:
        alone = False
    if not alone:
        raise UsageError("E-SERVE.host", NOWHERE, host)


def bound(host: str, port: int) -> socket.socket:
    """Take a port of this machine; raises E-SERVE.port where another program has it."""
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

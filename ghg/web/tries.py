"""How often an address may try to log in, beside the delay that the desk holds for each person.

    10 tries in 300 seconds that did not succeed; the next one is answered as any other failure

A try counts before it is checked, so that many at once are no more than one by one. Addresses of
IPv6 count by their /64, which one household has; the oldest of very many are forgotten.
"""

import ipaddress
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from threading import Lock

MOST, SECONDS, ADDRESSES = 10, 300, 4096


class Tries:
    """The tries of the last minutes, by address."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._made: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def begin(self, address: str) -> bool:
        """Count a try; False where an address has made too many."""
        now, key = self._clock(), network(address)
        with self._lock:
            made = self._made.setdefault(key, deque())
            self._made.move_to_end(key)
            while made and made[0] <= now - SECONDS:
                made.popleft()
            if len(made) >= MOST:
                return False
            made.append(now)
            while len(self._made) > ADDRESSES:
                self._made.popitem(last=False)
        return True

    def succeeded(self, address: str) -> None:
        """Take back the try that was one; those that failed before it stay."""
        with self._lock:
            made = self._made.get(network(address))
            if made:
                made.pop()


def network(address: str) -> str:
    """Name what counts as one caller; an address that is none stands for itself."""
    try:
        read = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(read, ipaddress.IPv6Address):
        mapped = read.ipv4_mapped
        return str(mapped or ipaddress.ip_network((read, 64), strict=False))
    return str(read)

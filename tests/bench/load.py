"""Many readers at once: each asks for one page after the other, and notes what it waited and got.

The tool knows nothing of the program: it speaks HTTP to an address, over one kept connection for
each reader, and whatever is not a page in order is a fault.
"""

import json
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from itertools import cycle, islice
from statistics import quantiles
from urllib.parse import urlsplit

PATIENCE_S = 120


@dataclass(slots=True)
class Heard:
    """What readers waited for each page, and what was wrong."""

    waited_s: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    lasted_s: float = 0.0

    @property
    def per_s(self) -> float:
        return len(self.waited_s) / self.lasted_s

    def percentile_s(self, share: int) -> float:
        """Give what so many of a hundred pages did not exceed."""
        return quantiles(self.waited_s, n=100, method="inclusive")[share - 1]


class Readers:
    """So many readers of some pages, for as long as the context lasts; it gives what they met."""

    def __init__(self, home: str, pages: Sequence[str], count: int) -> None:
        self.heard = Heard()
        self._place, self._pages = urlsplit(home).netloc, pages
        self._ended = threading.Event()
        self._began = 0.0
        self._threads = [threading.Thread(target=self._read, args=(at,)) for at in range(count)]

    def __enter__(self) -> Heard:
        self._began = time.perf_counter()
        for thread in self._threads:
            thread.start()
        return self.heard

    def __exit__(self, *_: object) -> None:
        """Let every reader finish his page."""
        self._ended.set()
        for thread in self._threads:
            thread.join()
        self.heard.lasted_s = time.perf_counter() - self._began

    def _read(self, number: int) -> None:
        connection = HTTPConnection(self._place, timeout=PATIENCE_S)
        first = number % len(self._pages)
        for page in islice(cycle(self._pages), first, None):
            began = time.perf_counter()
            fault = _fault(connection, page)
            self.heard.waited_s.append(time.perf_counter() - began)
            if fault:
                self.heard.faults.append(f"{page}: {fault}")
                connection.close()
            if self._ended.is_set():
                break
        connection.close()


def _fault(connection: HTTPConnection, page: str) -> str:
    """Ask for a page; say what is wrong with the answer, nothing where it is whole."""
    try:
        connection.request("GET", page, headers={"accept": "text/html"})
        answer = connection.getresponse()
        text = answer.read()
    except (OSError, HTTPException) as error:
        return repr(error)
    if answer.status != 200:
        return f"status {answer.status}"
    return "" if text.rstrip().endswith(b"</html>") else "not a whole page"


def main(home: str, pages: str, count: str) -> None:
    """Read until a line comes in; print what was heard as one line."""
    with Readers(home, pages.split(" "), int(count)) as heard:
        sys.stdin.readline()
    shown = {"waited_s": heard.waited_s, "faults": heard.faults, "lasted_s": heard.lasted_s}
    print(json.dumps(shown))


if __name__ == "__main__":
    main(*sys.argv[1:])

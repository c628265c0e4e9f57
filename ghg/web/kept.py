"""Values that took work to read, kept by what they were read of; the oldest of too many leave."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future
from threading import Lock
from typing import Any, TypeVar, cast

Value = TypeVar("Value")


class Kept:
    """The values that were asked for last, each made once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Future[Any]] = OrderedDict()
        self._lock = Lock()

    def value(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Give the value of a key, made now where it is not there.

        Whoever asks while somebody else makes it waits for it: fifty readers of books that moved on
        read them once. What cannot be made is nobody else's mistake: the next one tries himself.
        """
        while True:
            found, mine = self._entered(key)
            if mine:
                return self._made(key, found, make)
            try:
                return cast(Value, found.result())
            except CancelledError:
                continue

    def _entered(self, key: Hashable) -> tuple[Future[Any], bool]:
        """Give the place of a key's value, and whether it is new."""
        with self._lock:
            mine = key not in self._kept
            found = self._kept.setdefault(key, Future())
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return found, mine

    def _made(self, key: Hashable, place: Future[Any], make: Callable[[], Value]) -> Value:
        try:
            made = make()
        except BaseException:
            with self._lock:
                if self._kept.get(key) is place:
                    del self._kept[key]
            place.cancel()
            raise
        place.set_result(made)
        return made

    def __len__(self) -> int:
        return len(self._kept)

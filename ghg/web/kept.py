"""Values that took work to read, kept by what they were read of; the oldest of too many leave."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar, cast

Value = TypeVar("Value")


class Kept:
    """The values that were asked for last, each made once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def value(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Give the value of a key, made now where it is not there; two at once may both make it."""
        missing = object()
        with self._lock:
            found = self._kept.get(key, missing)
        made = make() if found is missing else found
        with self._lock:
            self._kept[key] = made
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return cast(Value, made)

    def __len__(self) -> int:
        return len(self._kept)

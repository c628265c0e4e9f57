"""A shelf keeps each different value once and tells its place."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Shelf(Generic[T]):
    """Values in the order in which they first came."""

    def __init__(self) -> None:
        self._places: dict[T, int] = {}

    def place(self, value: T) -> int:
        """Put a value on the shelf, if it is not there, and give its place."""
        return self._places.setdefault(value, len(self._places))

    @property
    def values(self) -> tuple[T, ...]:
        return tuple(self._places)

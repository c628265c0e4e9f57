"""A shelf keeps each different value once and tells its place."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Shelf(Generic[T]):
    """Values in the order in which they first came."""

    def __init__(self) -> None:
        self._places: dict[T, int] = {}
        self._values: list[T] = []

    def place(self, value: T) -> int:
        """Put a value on the shelf, if it is not there, and give its place."""
        place = self._places.setdefault(value, len(self._values))
        if place == len(self._values):
            self._values.append(value)
        return place

    def __getitem__(self, place: int) -> T:
        return self._values[place]

    @property
    def values(self) -> tuple[T, ...]:
        return tuple(self._values)

"""A long list in pages, each with its own address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ghg.web.page import link

Row = TypeVar("Row")
ROWS = 100


@dataclass(frozen=True, slots=True)
class Pages(Generic[Row]):
    """One page of a list; the addresses of its neighbours are "" where there is none."""

    some: Sequence[Row]
    page: int
    count: int
    rows: int
    previous: str
    next: str


def paged(
    rows: Sequence[Row],
    page: int,
    path: str,
    query: Mapping[str, object],
    at_once: int = ROWS,
    name: str = "page",
) -> Pages[Row]:
    """Cut a page out of a list; a number beyond its ends gives the nearest page.

    `name` is the word of the address, where a page shows two lists.
    """
    count = max(1, -(-len(rows) // at_once))
    page = min(max(page, 1), count)
    return Pages(
        some=rows[(page - 1) * at_once : page * at_once],
        page=page,
        count=count,
        rows=len(rows),
        previous=link(path, **query, **{name: page - 1}) if page > 1 else "",
        next=link(path, **query, **{name: page + 1}) if page < count else "",
    )

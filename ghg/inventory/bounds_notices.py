"""What a reader must be told about a boundary that moved within the year (P35)."""

from collections.abc import Iterator

from ghg.domain.bounds import bounds_of
from ghg.domain.issue import Notice
from ghg.inventory.missing_samples import months_listed
from ghg.inventory.tally import Count


def bounds_notices(tally: Count) -> Iterator[Notice]:
    """Name the months of an event: they count whole, as recorded, not by days."""
    books = tally.books
    recorded: dict[str, set[int]] = {}
    sources = {stream.code: stream.source for stream in books.streams}
    for stream, month in tally.amounts:
        recorded.setdefault(sources[stream], set()).add(month)
    for source in books.sources:
        bounds = bounds_of(books.boundary, source.facility, source.unit, source.code)
        months = [one for one in sorted(recorded.get(source.code, ())) if bounds.partly(one)]
        if months:
            listed = months_listed(months)
            yield Notice("notice.part_month", (("months", listed),), source.code)

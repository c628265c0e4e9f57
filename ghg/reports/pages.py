"""Bands and pages: strips of paper that are never cut, put one below the other.

A band knows its height and what is drawn on it, measured from its own top left corner in points.
A page holds bands with their distance from the top of the text area. Every band is looked at once,
so the time grows with the number of bands and with nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from ghg.reports.blocks import BarChart

MM = 72 / 25.4
Ink = Literal["text", "quiet", "accent", "paper", "tint", "line"]


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text; `x` is its left end, `y` its base line below the band's top.

    `spread` is the extra width in points after every sign (justified lines).
    """

    x: float
    y: float
    text: str
    face: str
    size: float
    ink: Ink = "text"
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The page of a heading, known when all pages are; its right end is at `x`."""

    x: float
    y: float
    anchor: str
    face: str
    size: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, horizontal or upright."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float
    ink: Ink = "text"


@dataclass(frozen=True, slots=True)
class Area:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Dots:
    """A dotted leader between two points of a base line."""

    x: float
    y: float
    to_x: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its lower left corner and width."""

    x: float
    y: float
    width: float
    chart: BarChart


@dataclass(frozen=True, slots=True)
class Link:
    """A rectangle that leads to a heading when clicked."""

    x: float
    y: float
    width: float
    height: float
    anchor: str


Mark: TypeAlias = Text | PageNumber | Rule | Area | Dots | Figure | Link


@dataclass(frozen=True, slots=True)
class Place:
    """A heading that other places refer to, with its depth in the outline."""

    anchor: str
    title: str
    depth: int


@dataclass(frozen=True, slots=True)
class Band:
    """A strip that is never cut. `keep` holds it with the next one; `resume` is set on a fresh page
    before a band of a table that began earlier."""

    height: float
    marks: tuple[Mark, ...] = ()
    before: float = 0.0
    keep: bool = False
    resume: tuple["Band", ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """Begin a new page of this shape. A bare page (the cover) has no header and no number."""

    landscape: bool = False
    bare: bool = False


Item: TypeAlias = Band | Turn


@dataclass(frozen=True, slots=True)
class Shape:
    """Paper and margins in points."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def text_width(self) -> float:
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        return self.height - self.top - self.bottom


UPRIGHT = Shape(210 * MM, 297 * MM, 22 * MM, 22 * MM, 25 * MM, 22 * MM)
ACROSS = Shape(297 * MM, 210 * MM, 18 * MM, 18 * MM, 22 * MM, 18 * MM)


@dataclass(slots=True)
class Page:
    """A page: its shape and its bands with their distance from the top of the text area."""

    shape: Shape
    bare: bool
    bands: list[tuple[float, Band]] = field(default_factory=list)
    used: float = 0.0

    def add(self, bands: Iterable[Band]) -> None:
        for band in bands:
            top = self.used + (band.before if self.bands else 0.0)
            self.bands.append((top, band))
            self.used = top + band.height

    def takes(self, bands: Sequence[Band]) -> bool:
        """Tell whether the bands fit below what is there."""
        before = 0.0 if self.bands else bands[0].before
        needed = sum(band.before + band.height for band in bands) - before
        return self.used + needed <= self.shape.text_height + 0.01


def paginated(items: Iterable[Item]) -> tuple[Page, ...]:
    """Put bands on pages; bands that keep together move to the next page together."""
    pages: list[Page] = []
    for run in _runs(items):
        if isinstance(run, Turn):
            pages.append(Page(ACROSS if run.landscape else UPRIGHT, run.bare))
            continue
        if pages[-1].bands and not pages[-1].takes(run):
            pages.append(_following(pages[-1], run[0]))
        for band in run:  # a run higher than a page is cut between its bands
            if pages[-1].bands and not pages[-1].takes([band]):
                pages.append(_following(pages[-1], band))
            pages[-1].add([band])
    return tuple(pages)


def _following(page: Page, band: Band) -> Page:
    """Begin the next page of the same shape with what a continued table repeats."""
    made = Page(page.shape, page.bare)
    made.add(band.resume)
    return made


def _runs(items: Iterable[Item]) -> Iterator[list[Band] | Turn]:
    """Gather bands that keep together; a turn ends a run."""
    run: list[Band] = []
    for item in items:
        if isinstance(item, Turn):
            if run:
                yield run
            run = []
            yield item
            continue
        run.append(item)
        if not item.keep:
            yield run
            run = []
    if run:
        yield run

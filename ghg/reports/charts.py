"""Charts as vector drawings by reportlab.graphics.

The length of a bar is the only place where a number becomes a binary float: it is drawn, not
reported; the figure printed at the bar is the text of the block.
"""

from typing import Any

from ghg.domain.numbers import grouped
from ghg.reports.blocks import BarChart
from ghg.reports.faces import REGULAR, face

BAR = (0.20, 0.42, 0.36)
LINE = (0.75, 0.77, 0.76)
QUIET = (0.36, 0.38, 0.38)
SIZE = 7.5
STANDING_HEIGHT = 170.0
TOP, STEP = 18.0, 24.0


def height(chart: BarChart) -> float:
    """Give the height that a chart asks for, in points."""
    return STANDING_HEIGHT if _stands(chart) else TOP + STEP * len(chart.categories) + 4


def drawing(chart: BarChart, width: float) -> Any:
    """Draw the bars of a chart: upright for many short names, else lying."""
    draw = _standing if _stands(chart) else _lying
    return draw(chart, width, height(chart))


def _stands(chart: BarChart) -> bool:
    short = all(len(name) <= 8 for name in chart.categories)
    return short and len(chart.categories) > 6


def _standing(chart: BarChart, width: float, tall: float) -> Any:
    """Draw one upright bar per category with its figure above and its name below."""
    from reportlab.graphics.shapes import Drawing, Line

    made = Drawing(width, tall, initialFontName=REGULAR)
    base, room, step = 20.0, tall - 52.0, width / len(chart.categories)
    most = _most(chart)
    for at, name in enumerate(chart.categories):
        length = room * _float(chart.values[at]) / most
        x = at * step + step * 0.2
        made.add(_bar(x, base, step * 0.6, length))
        above = base + max(length, 0.0) + 4
        made.add(_text(grouped(chart.values[at]), x + step * 0.3, above, "middle"))
        made.add(_text(name, x + step * 0.3, base - 12, "middle"))
    made.add(Line(0, base, width, base, strokeColor=_colour(LINE), strokeWidth=0.6))
    made.add(_text(chart.unit, 0, tall - 10, "start"))
    return made


def _lying(chart: BarChart, width: float, tall: float) -> Any:
    """Draw one bar to the right per category with its name at the left and its figure behind it."""
    from reportlab.graphics.shapes import Drawing, Line

    made = Drawing(width, tall, initialFontName=REGULAR)
    regular = face(REGULAR)
    base = min(max(regular.width(name, SIZE) for name in chart.categories) + 8, 0.42 * width)
    step, top = STEP, tall - TOP
    room, most = width - base - 76, _most(chart)
    lowest = top - step * len(chart.categories)
    for at, name in enumerate(chart.categories):
        y = top - (at + 1) * step
        length = room * _float(chart.values[at]) / most
        made.add(_bar(base, y + step * 0.2, length, step * 0.6))
        middle = y + step / 2 - SIZE * 0.36
        made.add(_text(regular.shortened(name, SIZE, base - 7), base - 6, middle, "end"))
        made.add(_text(grouped(chart.values[at]), base + max(length, 0.0) + 5, middle, "start"))
    made.add(Line(base, lowest, base, top, strokeColor=_colour(LINE), strokeWidth=0.6))
    made.add(_text(chart.unit, base, tall - 9, "start"))
    return made


def _bar(x: float, y: float, width: float, height: float) -> Any:
    from reportlab.graphics.shapes import Rect

    return Rect(x, y, width, height, fillColor=_colour(BAR), strokeColor=None)


def _text(text: str, x: float, y: float, anchor: str) -> Any:
    from reportlab.graphics.shapes import String

    return String(
        x, y, text, fontName=REGULAR, fontSize=SIZE, textAnchor=anchor, fillColor=_colour(QUIET)
    )


def _most(chart: BarChart) -> float:
    return max((abs(_float(value)) for value in chart.values), default=0.0) or 1.0


def _float(text: str) -> float:
    return float(text)


def _colour(parts: tuple[float, float, float]) -> Any:
    from reportlab.lib.colors import Color

    return Color(*parts)

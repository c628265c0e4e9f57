"""Line breaking for Chinese and Latin text mixed (避头尾).

A number, a code or a word is one unit and is split only when it is wider than the whole line.
Between Chinese characters a line may break, but no line begins with a closing sign and none ends
with an opening one.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

# the width of a text, in the unit of the line's width
Measure: TypeAlias = Callable[[str], float]

NO_START = frozenset("，。；：？！、）》】”’…—〉」』〕］｝％‰℃·,.;:?!)]}%/~")
NO_END = frozenset("（《【“‘〈「『〔［｛￥([{#")

_TOKEN = re.compile(r"[ \t\u3000]+|[^\s\u2e80-\uffff\U00010000-\U0010ffff“”‘’…—]+|.", re.DOTALL)
TOLERANCE = 0.001  # of a point: widths are sums of binary fractions
_BLANK = " \t\u3000"


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Text that stays together, and the blank before it when it does not begin a line."""

    blank: str
    text: str


def wrapped(text: str, width: float, measure: Measure, indent: float = 0.0) -> tuple[str, ...]:
    """Break a text into lines no wider than `width`; a line feed always breaks.

    The first line leaves `indent` free.
    """
    if "\n" not in text and indent + measure(text) <= width + TOLERANCE:
        return (text,)
    found: list[str] = []
    for part in text.split("\n"):
        found.extend(_filled(part, width, measure, 0.0 if found else indent))
    return tuple(found)


def widest_unit(text: str, measure: Measure) -> float:
    """Give the width that no line may fall short of if nothing is to be split."""
    return max(
        (measure(cluster.text) for part in text.split("\n") for cluster in _clusters(part)),
        default=0.0,
    )


def _filled(text: str, width: float, measure: Measure, indent: float) -> list[str]:
    """Fill lines one after the other."""
    lines: list[str] = []
    line, used = "", indent
    for cluster in _clusters(text):
        blank, needed = measure(cluster.blank), measure(cluster.text)
        if line and used + blank + needed <= width + TOLERANCE:
            line, used = line + cluster.blank + cluster.text, used + blank + needed
            continue
        if line:
            lines.append(line)
        *full, line = (
            _pieces(cluster.text, width, measure) if needed > width + TOLERANCE else [cluster.text]
        )
        lines.extend(full)
        used = measure(line) if full or lines else indent + needed
    return [*lines, line]


def _clusters(text: str) -> Iterator[_Cluster]:
    """Join signs to the text that they may not be parted from."""
    blank, held = "", ""
    for token in _TOKEN.findall(text):
        if token[0] in _BLANK:
            if held and held[-1] in NO_END:
                held += token
                continue
            if held:
                yield _Cluster(blank, held)
            blank, held = token, ""
        elif held and token[0] not in NO_START and held[-1] not in NO_END:
            yield _Cluster(blank, held)
            blank, held = "", token
        else:
            held += token
    if held:
        yield _Cluster(blank, held)


def _pieces(text: str, width: float, measure: Measure) -> list[str]:
    """Split what is wider than a line, sign by sign, minding the signs at both ends."""
    pieces, start = [], 0
    while start < len(text):
        end = start + 1
        while end < len(text) and measure(text[start : end + 1]) <= width:
            end += 1
        if end < len(text):
            end = _minded(text, start, end)
        pieces.append(text[start:end])
        start = end
    return pieces


def _minded(text: str, start: int, end: int) -> int:
    """Move a break to the left until it harms no rule; keep it when there is no such place."""
    better = end
    while better > start + 1 and (text[better] in NO_START or text[better - 1] in NO_END):
        better -= 1
    harmed = text[better] in NO_START or text[better - 1] in NO_END
    return end if harmed else better

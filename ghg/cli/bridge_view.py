"""How a bridge looks on a terminal: totals, sums by cause, then the lines."""

from collections.abc import Iterable, Iterator
from typing import Any

from ghg.cli.figures import unrounded
from ghg.cli.home import Home
from ghg.cli.issue_view import out_gaps
from ghg.cli.say import listed, months_listed, named, out, term_words
from ghg.cli.tables import out_table
from ghg.domain.numbers import exact_text
from ghg.domain.periods import day_text, month_text
from ghg.texts import label


def out_bridges(home: Home, found: Iterable[Any], *, every: bool) -> None:
    """Show every view in which something moves; the guide's view always."""
    for bridge in found:
        if bridge.steps or bridge.view == "guide":
            _out_bridge(home, bridge, every=every)


def out_otherwise(home: Home, found: Any, *, every: bool) -> None:
    """Show under which rules both sides were computed, what they lack, and the way between."""
    for side in ("old", "new"):
        setup, guides = getattr(found, side), getattr(found, f"{side}_guides")
        rules = (*guides, setup.gwp_set, day_text(setup.as_of), str(setup.electricity_level))
        name = label(f"bridge.side.{side}", home.language)
        out(label("bridge.rules", home.language, side=name, rules=listed(home, rules)))
        gaps = getattr(found, f"{side}_gaps")
        if gaps:
            out(label("bridge.blocked", home.language, side=name))
            out_gaps(home, gaps)
    out_bridges(home, found.bridges, every=every)


def _out_bridge(home: Home, bridge: Any, *, every: bool) -> None:
    language = home.language
    said = {"old": _t(bridge.old_t), "new": _t(bridge.new_t), "change": _t(bridge.change_t)}
    view = label(f"bridge.view.{bridge.view}", language)
    out(label("bridge.total", language, view=view, **said), bold=True)
    if not bridge.steps:
        out(label("cli.no_difference", language))
        return
    causes = [(named(home, "bridge.cause", name), _t(moved)) for name, moved in bridge.causes]
    out_table(home, ("cause", "tonnes"), causes)
    out()
    if every:
        rows = ((step.line, month_text(step.month), *_told(home, step)) for step in bridge.steps)
        out_table(home, ("line", "month", "cause", "old", "new", "tonnes"), rows)
    else:
        out_table(home, ("stream", "span", "cause", "old", "new", "tonnes"), _runs(home, bridge))
    out()


def _runs(home: Home, bridge: Any) -> Iterator[tuple[str, ...]]:
    """Put the months of one stream together in which the same factor became the same other one."""
    groups: dict[tuple[str, ...], list[Any]] = {}
    for step in bridge.steps:
        stream, cause, old, new = (step.stream, *_told(home, step)[:3])
        groups.setdefault((stream, cause, old, new), []).append(step)
    for (stream, cause, old, new), steps in groups.items():
        months = months_listed(home, sorted({step.month for step in steps}))
        yield stream, months, cause, old, new, _t(sum(step.change_t for step in steps))


def _told(home: Home, step: Any) -> tuple[str, str, str, str]:
    cause = named(home, "bridge.cause", step.cause)
    return cause, _factor(home, step.before), _factor(home, step.after), _t(step.change_t)


def _factor(home: Home, choice: Any) -> str:
    """Name a factor in a cell: value, unit, number of its document, year; a zero by its rule."""
    if choice is None:
        return ""
    if not choice.factor:
        return f"{choice.value} ({term_words(home, choice.reason)})"
    parts = (choice.value, choice.unit, choice.number, choice.region, choice.data_year)
    return " ".join(part for part in parts if part)


def _t(tonnes: Any) -> str:
    return unrounded(exact_text(tonnes))

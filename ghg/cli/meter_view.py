"""Meters on a terminal: the tree, a meter's life, what was counted and how."""

from collections.abc import Iterator
from typing import Any

from ghg.cli import mistakes
from ghg.cli.home import Home
from ghg.cli.say import listed, named, out
from ghg.domain.numbers import plain, quantity
from ghg.domain.periods import Period, day_text, month_text
from ghg.texts import label

LIST_COLUMNS = (
    "code",
    "name",
    "medium",
    "parent",
    "multiplier",
    "facility",
    "calibrated",
    "stream",
)
MONTH_COLUMNS = (
    "month",
    "register",
    "span",
    "readings",
    "raw",
    "multiplier",
    "quantity",
    "unit",
    "missing",
    "batch",
)


def list_row(home: Home, one: Any) -> tuple[str, ...]:
    """Give a meter's line in the list."""
    meter = one.meter
    return (
        meter.code,
        meter.name,
        named(home, "cli.medium", meter.medium),
        meter.parent,
        plain(meter.multiplier),
        meter.facility,
        _due(home, one),
        listed(home, dict.fromkeys(feeding.stream for feeding in one.feedings)),
    )


def out_meter(home: Home, one: Any) -> None:
    """Write a meter with what hangs below it and what befell it."""
    meter = one.meter
    for term, text in (
        ("name", meter.name),
        ("medium", named(home, "cli.medium", meter.medium)),
        ("facility", meter.facility),
        ("place", meter.place),
        ("parent", meter.parent),
        ("below", listed(home, one.below)),
        ("multiplier", plain(meter.multiplier)),
        ("accuracy", meter.accuracy_class),
        ("certificate", one.certificate),
        ("calibrated", _due(home, one)),
        ("digits", str(meter.digits or "")),
        ("reference_state", named(home, "cli.reference_state", meter.reference_state)),
        ("kind", named(home, "cli.meter", "cumulative" if meter.cumulative else "interval")),
        ("marks", listed(home, _marks(home, meter))),
        ("span", _days(meter.first_day, meter.last_day)),
        (
            "stream",
            listed(
                home, (f"{f.stream} {_days(f.first_day, f.last_day)}".strip() for f in one.feedings)
            ),
        ),
    ):
        if text:
            out(f"{label(f'cli.column.{term}', home.language)}: {text}")
    for event in one.events:
        out(_event(home, event))
    for reading in one.readings:
        out(_reading(home, reading))


def out_settled(home: Home, settled: Any) -> None:
    """Say what was counted, reading by reading, with the multiplier once and in sight."""
    for span in settled.posted:
        for one in span.counted:
            said = {
                "days": str(span.days),
                "register": named(home, "cli.register", one.tariff or "total"),
                "before": plain(one.before.reading),
                "after": plain(one.after.reading),
                "raw": plain(quantity(one.raw)),
                "multiplier": plain(span.lines[0].multiplier),
                "quantity": plain(quantity(one.whole)),
                "unit": span.lines[0].unit,
                "stream": span.stream or label("cli.meter.unposted", home.language),
            }
            out(label("cli.meter.counted", home.language, **said))
    if settled.reversed:
        numbers = listed(home, map(str, settled.reversed))
        out(label("cli.meter.reversed", home.language, numbers=numbers))
    mistakes.tell(settled.remarks, home.language)


def out_watched(home: Home, one: Any) -> None:
    """Say in a line what became of a file, and its problems below."""
    made, language = one.imported, home.language
    if made is None:
        out(label("cli.meter.refused", language, file=one.file))
    elif made.before is not None:
        out(label("cli.meter.known", language, file=one.file, number=made.before.batch))
    else:
        said = {"file": one.file, "number": made.batch or "-", "records": made.records}
        out(label("cli.meter.taken", language, **said))
    mistakes.tell(one.problems, language)


def month_row(home: Home, one: Any) -> tuple[str, ...]:
    """Give a month's line."""
    return (
        month_text(one.month),
        named(home, "cli.register", one.tariff or "total"),
        str(Period(one.first_day, one.last_day)),
        str(one.readings),
        plain(one.raw),
        plain(one.multiplier),
        plain(one.quantity),
        one.unit,
        str(one.missing or ""),
        str(one.batch),
    )


def _due(home: Home, one: Any) -> str:
    due = one.calibration_due
    if not due:
        return ""
    text = day_text(due)
    return label("cli.meter.overdue", home.language, day=text) if one.overdue else text


def _marks(home: Home, meter: Any) -> Iterator[str]:
    for name in ("required", "automatic"):
        if getattr(meter, name):
            yield label(f"cli.meter.{name}", home.language)


def _event(home: Home, event: Any) -> str:
    ends = (event.reading_before, event.reading_after)
    change = " → ".join(plain(one) for one in ends if one is not None)
    kind = named(home, "cli.meter_event", event.kind)
    register = named(home, "cli.register", event.tariff)
    parts = (day_text(event.day), kind, register, change, event.certificate, event.reason)
    return "  " + " ".join(part for part in parts if part)


def _reading(home: Home, one: Any) -> str:
    said = {"day": day_text(one.day), "reading": plain(one.reading), "note": one.note}
    said["register"] = named(home, "cli.register", one.tariff or "total")
    term = "cli.meter.estimated" if one.estimated else "cli.meter.reading"
    return label(term, home.language, **said).rstrip()


def _days(first: int, last: int) -> str:
    """Write days; what has no begin or end in the books stays open."""
    opens = "" if first <= 19000101 else day_text(first)
    ends = "" if last >= 99991231 else day_text(last)
    return f"{opens}~{ends}" if opens or ends else ""

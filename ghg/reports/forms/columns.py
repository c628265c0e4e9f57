"""The columns of the forms: what each takes from a row, and what it says when there is nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.issue import ArgumentRow
from ghg.domain.numbers import exact_text, from_exact_text
from ghg.domain.streams import Route
from ghg.reports.blocks import Align, Origin
from ghg.reports.forms.rows import CONVERSION, Counted
from ghg.reports.gbt32150.factors import choice_number, parameter_name
from ghg.reports.voice import LINE_DECIMALS, Voice

Filled = tuple[str, Origin | None]
Fill = Callable[[Voice, Counted], Filled]


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column of a form: the term of its title, how it stands, what fills it."""

    title: str
    fill: Fill
    align: Align = "left"
    weight: int = 1


def name(voice: Voice, row: Counted) -> Filled:
    """Name the stream, its gas where that is not carbon dioxide, and whether it stands apart."""
    said = voice.pick(row.stream.name_zh, row.stream.name_en) or row.stream.code
    gas = row.lines[0].species or row.lines[0].gas
    full = said if gas == "CO2" else f"{said} · {voice.unit(gas)}"
    inside = row.lines[0].membership == "inside"
    return full if inside else voice.term("forms.apart", (("name", full),)), None


def source(voice: Voice, row: Counted) -> Filled:
    return voice.pick(row.source.name_zh, row.source.name_en) or row.source.code, None


def quantity(voice: Voice, row: Counted) -> Filled:
    """Give the quantity of the months, in the unit of the records."""
    return voice.full(row.quantity), Origin("months", _months(row, "1"), row.quantity)


def _months(row: Counted, factor: str) -> tuple[str | int, ...]:
    held = [line.month for line in row.lines]
    return (row.stream.code, factor, *held)


def unit(voice: Voice, row: Counted) -> Filled:
    return voice.unit(row.lines[0].unit), None


def led_quantity(voice: Voice, row: Counted) -> Filled:
    """Give the quantity in the unit of the form (MWh for kWh), as the coefficient leads to it."""
    led = row.argument(CONVERSION)
    if led is None:
        return quantity(voice, row)
    text = exact_text(from_exact_text(row.quantity) * from_exact_text(led.value))
    return voice.full(text), Origin("months", _months(row, led.value), text)


def led_unit(voice: Voice, row: Counted) -> Filled:
    led = row.argument(CONVERSION)
    return voice.unit(led.unit.partition("/")[0] if led else row.lines[0].unit), None


def mass(voice: Voice, row: Counted) -> Filled:
    """Give the tonnes of the gas with the decimals of the guide."""
    what: tuple[str | int, ...] = (
        "mass",
        row.stream.code,
        row.coefficient,
        *(line.month for line in row.lines),
    )
    return voice.tonnes(row.mass), Origin("lines", what, row.mass)


def gas_mass(voice: Voice, row: Counted) -> Filled:
    """Give the tonnes of any gas with the decimals of a line: grams of a strong gas matter."""
    _, origin = mass(voice, row)
    return voice.rounded(row.mass, LINE_DECIMALS), origin


def gas(voice: Voice, row: Counted) -> Filled:
    return voice.unit(row.lines[0].species or row.lines[0].gas), None


def value(*names: str) -> Fill:
    """Take an argument's value, whichever of the names the method uses."""

    def fill(voice: Voice, row: Counted) -> Filled:
        found = row.argument(*names)
        if found is None:
            return voice.term("forms.unused"), None
        return voice.full(found.value), Origin("argument", (row.coefficient, found.name), "")

    return fill


def percent(*names: str) -> Fill:
    """Take a share as a percentage."""
    return scaled("100", *names)


def scaled(times: str, *names: str) -> Fill:
    """Take an argument's value in a smaller unit of the form."""

    def fill(voice: Voice, row: Counted) -> Filled:
        found = row.argument(*names)
        if found is None:
            return voice.term("forms.unused"), None
        text = exact_text(from_exact_text(found.value) * Fraction(times))
        what = (row.coefficient, found.name, times)
        return voice.full(text), Origin("argument", what, text)

    return fill


def value_unit(*names: str) -> Fill:
    def fill(voice: Voice, row: Counted) -> Filled:
        found = row.argument(*names)
        return (voice.unit(found.unit) if found and found.unit != "1" else voice.dash), None

    return fill


def whence(*names: str) -> Fill:
    """Tell whether a value was measured, is a default or was published, and its number."""

    def fill(voice: Voice, row: Counted) -> Filled:
        found = row.argument(*names)
        return (_origin(voice, row, found) if found else voice.dash), None

    return fill


def _origin(voice: Voice, row: Counted, found: ArgumentRow) -> str:
    chosen = row.choice(found)
    if chosen is None:
        return voice.kind("argument", found.note) or voice.dash
    said = voice.kind("tier", chosen.tier)
    return f"{said} {choice_number(found.choice)}"


def arguments(voice: Voice, row: Counted) -> Filled:
    """Write all parameters of a formula, one below the other."""
    lines = (_argument(voice, row, one) for one in row.made.arguments if one.name != CONVERSION)
    return "\n".join(lines) or voice.dash, None


def _argument(voice: Voice, row: Counted, one: ArgumentRow) -> str:
    shown = "" if one.unit == "1" else voice.unit(one.unit)
    text = f"{parameter_name(voice, one.name)} {voice.full(one.value)} {shown}".strip()
    note = _origin(voice, row, one)
    return voice.say("with_note", text=text, note=note) if note != voice.dash else text


def exchange(voice: Voice, row: Counted) -> Filled:
    """Say whether energy was bought, made and used on the spot, or sent out."""
    if row.source.gbt_class.startswith("exported"):
        return voice.term("forms.exported"), None
    own = row.stream.route == Route.OWN_GENERATION
    return voice.term("forms.own" if own else "forms.purchased"), None


def power(voice: Voice, row: Counted) -> Filled:
    """Say how electricity came and of which kind it is."""
    said = (
        voice.kind("route", row.stream.route) if row.stream.route else "",
        voice.kind("power", row.stream.power or "ordinary"),
    )
    return voice.joined(said), None


def item(voice: Voice, row: Counted) -> Filled:
    return voice.or_dash(voice.pick(row.stream.item_zh, row.stream.item_en)), None


def side(voice: Voice, row: Counted) -> Filled:
    """Say whether a material enters or leaves the balance."""
    return voice.term("forms.input" if row.lines[0].sign > 0 else "forms.output"), None


def months(voice: Voice, row: Counted) -> Filled:
    held = [line.month for line in row.lines]
    first, last = voice.month(min(held)), voice.month(max(held))
    return (first if first == last else voice.say("span", first=first, last=last)), None

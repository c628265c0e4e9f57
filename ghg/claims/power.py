"""Electricity by a scheme's own rule (评价标准的电力口径): never one switch for all.

A scheme's rule is a recognition map (`factors/recognition.toml`) or a figure of the inventory:
guide, location, market. A map takes each way apart: at zero, at a published factor, refused (as
grid power), outside, as the inventory's guide counts it, or undecidable. Where no text says which
rule is meant, a person may enter it (`parameter.power_rule`); else nobody can tell the tonnes.

    tonnes = sum over ways of kWh x factor

A scheme whose text nets exports says so by its parameter `exports` (netted): what was exported of
other than non-fossil power is taken off at the factor of its grid power, non-fossil power at 0.

Source: claims-standards, 4.5 (one row per scheme); T6, T7.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from ghg.claims.answers import Answer, term
from ghg.claims.case import Case
from ghg.claims.issued import document_need, issue_need, no_total, total_of, word_of
from ghg.claims.kilowatt_hours import Came, came, exported, kwh_by, tonnes_in
from ghg.claims.words import both
from ghg.domain.claims import Need, NeedKind, SchemePower
from ghg.domain.numbers import exact_text, shown
from ghg.domain.recognition import Measure, Recognition, Scheme, Treatment, Way
from ghg.domain.streams import Route

PARAMETER = "power_rule"
EXPORTS, NETTED = "exports", "netted"
FIGURES = ("guide", "location", "market")
UNIT, FACTOR_UNIT = "tCO2", "kgCO2/kWh"
NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class Taken:
    """Power of one way as a scheme takes it; without `tonnes` they cannot be told (see `need`).

    `factor` is tCO2 per kWh where one factor stands behind the tonnes.
    """

    way: Way
    kwh: Fraction
    treatment: str
    factor: Fraction | None
    source: str
    tonnes: Fraction | None
    clause: str
    need: Need | None = None


def rule_of(case: Case) -> str:
    """Give the scheme's rule of electricity: a map's id or a figure; "" where nobody knows it.

    A map of a share, or one that is not in force in the year, is no rule of tonnes.
    """
    name, known = word_of(case, PARAMETER, case.scheme.power), _map(case)
    fits = known is not None and known.measure is Measure.CARBON
    return name if fits or name in FIGURES else ""


def nets_exports(case: Case) -> bool:
    """Tell whether a scheme takes exported power off, by a map of its own."""
    return word_of(case, EXPORTS, "") == NETTED and rule_of(case) not in ("", *FIGURES)


def power_rows(case: Case) -> tuple[SchemePower, ...]:
    """Give the electricity of the year as the scheme takes it, a row per way and factor."""
    return tuple(
        SchemePower(
            way=one.way,
            kwh=exact_text(one.kwh),
            treatment=one.treatment,
            factor="" if one.factor is None else exact_text(1000 * one.factor),
            factor_unit="" if one.factor is None else FACTOR_UNIT,
            factor_source=one.source,
            co2_t="" if one.tonnes is None else exact_text(one.tonnes),
            clause=one.clause,
        )
        for one in _added(taken(case))
    )


def electricity(case: Case) -> Answer:
    """Give the tonnes of CO2 of the year's electricity by the scheme's rule."""
    if not total_of(case.issue, "guide"):
        return no_total(UNIT)
    name = rule_of(case)
    if not name:
        return Answer(None, UNIT, needs=(document_need(case, PARAMETER),))
    rows = [one for one in _added(taken(case)) if one.treatment != Treatment.OUTSIDE]
    needs = tuple(
        replace(one.need, amount=exact_text(one.kwh), unit="kWh")
        for one in rows
        if one.need is not None
    )
    tonnes = [one.tonnes for one in rows if one.tonnes is not None]
    terms = tuple(
        term(f"{one.way} ({one.treatment})", one.tonnes, UNIT, "scheme", f"{name} {one.clause}")
        for one in rows
        if one.tonnes is not None
    )
    value = sum(tonnes, NONE) if len(tonnes) == len(rows) else None
    return Answer(value, UNIT, terms, needs, reasons=tuple(_said(case)))


def taken(case: Case) -> tuple[Taken, ...]:
    """Take each way of each facility as the scheme does; worked out once for a case."""
    made: tuple[Taken, ...] = case.kept("power.taken", lambda: tuple(_taken(case)))
    return made


def came_in(case: Case) -> tuple[Came, ...]:
    """Give the issue's power by the way it came; worked out once for a factory."""
    made: tuple[Came, ...] = case.factory.kept("power.came", lambda: came(case.issue))
    return made


def _said(case: Case) -> Iterator[tuple[str, str]]:
    if not came_in(case):
        yield both("measure.reason.no_power")
    out = kwh_by(case.issue, Route.EXPORT)
    if out and nets_exports(case):
        netted = -sum((one.kwh for one in exported(case.issue)), NONE)
        yield both("measure.reason.exports_netted", kwh=shown(out, 0), at_factor=shown(netted, 0))


def _map(case: Case) -> Scheme | None:
    """Give the map that the scheme names, of tonnes or of a share, if it holds in the year."""
    found = case.factory.power_maps.get(word_of(case, PARAMETER, case.scheme.power))
    return found if found is not None and found.covers(case.issue.year) else None


def _taken(case: Case) -> Iterator[Taken]:
    name, ways = rule_of(case), came_in(case)
    if name in FIGURES:
        yield from _by_figure(case, name, ways)
        return
    of_guide, known = _tonnes(case, "guide"), _map(case)
    for one, guide_t in zip(ways, of_guide, strict=True):
        if known is None:
            yield Taken(one.way, one.kwh, Treatment.UNDECIDABLE, None, "", None, "")
        else:
            yield _by_map(case, known, one, guide_t)
    if known is not None and nets_exports(case):
        yield from (_by_map(case, known, one, None) for one in exported(case.issue))


def _tonnes(case: Case, view: str) -> tuple[Fraction | None, ...]:
    """Give the tonnes of each way in a view of the inventory; worked out once for a factory."""
    made: tuple[Fraction | None, ...] = case.factory.kept(
        f"power.tonnes.{view}", lambda: tonnes_in(case.issue, view, came_in(case))
    )
    return made


def _by_figure(case: Case, view: str, ways: tuple[Came, ...]) -> Iterator[Taken]:
    """Take every way as one of the inventory's own figures does."""
    for one, tonnes in zip(ways, _tonnes(case, view), strict=True):
        need = issue_need("lines", view=view) if tonnes is None else None
        yield Taken(one.way, one.kwh, view, None, _guides(case), tonnes, "", need)


def _by_map(case: Case, known: Scheme, one: Came, guide_t: Fraction | None) -> Taken:
    """Take power of one way by a map; what the scheme refuses counts as grid power."""
    row = known.rows[one.way]
    ruling = known.rows[Way.GRID] if row.treatment is Treatment.REFUSE else row
    clause = f"{known.document} {row.clause}".strip()
    blank = Taken(one.way, one.kwh, row.treatment, None, "", None, clause)
    if ruling.treatment is Treatment.ZERO:
        return replace(blank, factor=NONE, source=known.document, tonnes=NONE)
    if ruling.treatment is Treatment.FACTOR:
        return _at_factor(case, known, blank, ruling, one)
    if ruling.treatment is Treatment.GUIDE:
        need = issue_need("lines", view="guide") if guide_t is None else None
        return replace(blank, source=_guides(case), tonnes=guide_t, need=need)
    if ruling.treatment is Treatment.UNDECIDABLE:
        return replace(blank, need=unread(known, one.way))
    return blank


def _at_factor(case: Case, known: Scheme, blank: Taken, ruling: Recognition, one: Came) -> Taken:
    """Multiply by the factor that the map prescribes for the facility's region."""
    regions = {row.code: row.region for row in case.issue.facilities}
    asked = ruling.factor
    found = case.factory.factor_of(asked, regions.get(one.facility, "")) if asked else None
    if found is not None:
        tonnes = one.kwh * found.value
        return replace(blank, factor=found.value, source=found.source, tonnes=tonnes)
    table = "" if asked is None else f"{asked.table} {asked.level}"
    zh, en = both("measure.need.power_factor", table=table, document=known.document)
    return replace(blank, need=Need(NeedKind.DOCUMENT, f"factor.{table}", zh, en))


def unread(known: Scheme, way: Way) -> Need:
    """Name the document whose word on a way nobody has read."""
    way_zh, way_en = both(f"measure.way.{way}")
    zh, en = both("measure.need.power_way", document=known.document, way_zh=way_zh, way_en=way_en)
    return Need(NeedKind.DOCUMENT, f"power.{known.id}.{way}", zh, en)


def _guides(case: Case) -> str:
    return "、".join(dict.fromkeys(one.number or one.id for one in case.issue.guides))


def _added(rows: tuple[Taken, ...]) -> tuple[Taken, ...]:
    """Add up what several facilities took the same way at the same factor."""
    sums: dict[tuple[object, ...], Taken] = {}
    for one in rows:
        key = (one.way, one.treatment, one.factor, one.source, one.tonnes is None)
        held = sums.get(key)
        sums[key] = one if held is None else _both(held, one)
    return tuple(sums.values())


def _both(one: Taken, other: Taken) -> Taken:
    tonnes = [part for part in (one.tonnes, other.tonnes) if part is not None]
    whole = sum(tonnes, NONE) if len(tonnes) > 1 else None
    return replace(one, kwh=one.kwh + other.kwh, tonnes=whole)

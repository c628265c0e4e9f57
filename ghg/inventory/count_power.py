"""Counting electricity: one stream's month in its three views.

A month of a stream may count in parts: ordinary grid power that certificates cover, and own power
whose green attribute was sold, stand in lines of their own.
"""

from dataclasses import replace
from fractions import Fraction

from ghg.domain.factors import Choice
from ghg.domain.geography import Level
from ghg.domain.sold import no_longer_green
from ghg.domain.streams import Route, Stream
from ghg.domain.units import conversion
from ghg.inventory import electricity
from ghg.inventory.books import Amount
from ghg.inventory.cover import GRID, stands_for
from ghg.inventory.electricity import Part, PowerUse, Rate, View
from ghg.inventory.heldbooks import WHOLE
from ghg.inventory.lines import Counted, Line, line
from ghg.inventory.tally import Count
from ghg.inventory.zero_power import zero_by_rule
from ghg.methods import METHODS
from ghg.methods.formula import Chosen

ELECTRICITY = "electricity"
COVERED_ITEM = "power.certificates"
FEW = 3  # so many references of certificates are named
DECLARED_ORDINARY = "declared_ordinary"
REST_TABLES = {
    "average": ("average",),
    "excl_market_nonfossil": ("excl_market_nonfossil",),
    "fossil": ("fossil",),
}


def count_power(tally: Count, counted: Counted, stream: Stream, amount: Amount) -> None:
    """Count electricity in its three views, and in the market view by the other rest rules."""
    use = power_use(tally, counted, stream, amount)
    tally.uses.append(use)
    for view in (View.GUIDE, View.LOCATION):
        tally.lines += _power_lines(tally, view, counted, use, amount, view)
    for rule in electricity.REST_RULES:
        made = _power_lines(tally, View.MARKET, counted, use, amount, rule)
        if made:
            tally.rest.setdefault(rule, []).extend(made)


def _power_lines(
    tally: Count, view: View, counted: Counted, use: PowerUse, amount: Amount, rule: str
) -> list[Line]:
    made = []
    for part, kwh, rate in electricity.parts(view, use, counted.guide.electricity):
        if rate is Rate.NOT:
            continue
        if rate is Rate.FACTOR:
            chosen = _factor(tally, counted, use, rule)
        else:
            chosen = _zero(tally, counted, use, part)
        of_part = amount if part is Part.WHOLE and kwh == use.kwh else _share(amount, use, kwh)
        made.append(_made(tally, view, counted, use.stream, of_part, chosen, rule, part))
    return made


def _share(amount: Amount, use: PowerUse, kwh: Fraction) -> Amount:
    """Give the part of a month's amount that so many kWh are, in the stream's own unit."""
    return replace(amount, quantity=kwh / conversion(use.stream.unit, "kWh"))


def _factor(tally: Count, counted: Counted, use: PowerUse, rule: str) -> Chosen:
    """Choose the factor of a view (or of a market rest rule) for power that counts."""
    guide, setup = counted.guide, tally.books.setup
    supplier = tally.chooser.supplier_factor(guide, use.stream, use.month)
    if supplier is not None:
        return supplier
    region = tally.library.region(counted.facility.region)
    if rule == View.GUIDE:
        level, tables = guide.electricity.level, guide.electricity.tables
    elif rule in ("excl_market_nonfossil", "fossil"):
        level, tables = Level.NATION, REST_TABLES[rule]
    else:
        level, tables = Level(setup.electricity_level), REST_TABLES["average"]
    return tally.chooser.grid_factor(guide, region, level, tables)


def _zero(tally: Count, counted: Counted, use: PowerUse, part: Part) -> Chosen:
    """Give the zero of non-fossil power with the papers, or certificates, that prove it."""
    document = tally.library.document(counted.guide.source)
    if part is Part.COVERED:
        return tally.chooser.kept(_covered_choice(tally, counted, use))
    papers = sorted({paper.id for paper in tally.books.papers_of(use.stream.code, use.month)})
    choice = zero_by_rule(counted.guide, document, use.stream, " ".join(papers))
    return tally.chooser.kept(choice)


def _covered_choice(tally: Count, counted: Counted, use: PowerUse) -> Choice:
    """Give the zero of grid power that certificates cover, with the references of their use."""
    held = tally.books.plant.held
    named = dict.fromkeys(
        one.reference
        for one in held.used
        if one.instrument.value == electricity.CERTIFICATES
        and stands_for(tally.books, one) == GRID
        and held.use_of(one).boundary in (WHOLE, counted.facility.code)
    )
    more = [f"+{len(named) - FEW}"] if len(named) > FEW else []
    proof = " ".join([*list(named)[:FEW], *more])
    document = tally.library.document(counted.guide.source)
    choice = zero_by_rule(counted.guide, document, use.stream, proof)
    return replace(choice, item=COVERED_ITEM, reason="choice.certificates_zero")


def power_use(tally: Count, counted: Counted, stream: Stream, amount: Amount) -> PowerUse:
    """Give a stream's month in kWh, with the state of its proof and what certificates cover."""
    papers = tally.books.papers_of(stream.code, amount.month)
    ordinary = bool(tally.books.own_values_for(DECLARED_ORDINARY, stream, amount.month))
    key = (stream.code, amount.month)
    kwh = amount.quantity * conversion(stream.unit, "kWh")
    return PowerUse(
        facility=counted.facility.code,
        stream=stream,
        month=amount.month,
        kwh=kwh,
        proof=electricity.proof_of(stream, counted.guide.electricity, papers, ordinary=ordinary),
        gec=tally.cover.gec.get(key, electricity.NONE),
        irec=tally.cover.irec.get(key, electricity.NONE),
        sold=_sold(tally, stream, amount.month, kwh),
    )


def _sold(tally: Count, stream: Stream, month: int, kwh: Fraction) -> Fraction:
    """Give the own power whose green attribute somebody else has."""
    if stream.route is not Route.OWN_GENERATION or not stream.power.nonfossil:
        return electricity.NONE
    return no_longer_green(tally.books.plant.held.sold, stream.code, month, kwh)


def _made(
    tally: Count,
    view: View,
    counted: Counted,
    stream: Stream,
    amount: Amount,
    chosen: Chosen,
    rule: str,
    part: Part,
) -> Line:
    given = {"emission_factor": chosen}
    place, made = tally.ruler.coefficient(METHODS[ELECTRICITY], given, stream)
    sign, gas = electricity.sign(stream), tally.warming(made.gas)
    return line(view, counted, stream, amount, place, made, sign, gas, rule, part)

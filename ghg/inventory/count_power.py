"""Counting electricity: one stream's month in its three views."""

from ghg.domain.geography import Level
from ghg.domain.streams import Stream
from ghg.domain.units import conversion
from ghg.inventory import electricity
from ghg.inventory.books import Amount
from ghg.inventory.electricity import PowerUse, Rate, View
from ghg.inventory.lines import Counted, Line, line
from ghg.inventory.parameters import zero_by_rule
from ghg.inventory.tally import Count
from ghg.methods.formula import Chosen

DECLARED_ORDINARY = "declared_ordinary"
REST_TABLES = {
    "average": ("average",),
    "excl_market_nonfossil": ("excl_market_nonfossil",),
    "fossil": ("fossil",),
}


def count_power(tally: Count, counted: Counted, stream: Stream, amount: Amount) -> None:
    """Count electricity in its three views, and in the market view by the other rest rules."""
    use = _use(tally, counted, stream, amount)
    tally.uses.append(use)
    views = (View.GUIDE, View.LOCATION)
    for view in views:
        made = _power_line(tally, view, counted, use, amount, view)
        if made:
            tally.lines.append(made)
    for rule in electricity.REST_RULES:
        made = _power_line(tally, View.MARKET, counted, use, amount, rule)
        if made:
            tally.rest.setdefault(rule, []).append(made)


def _power_line(
    tally: Count, view: View, counted: Counted, use: PowerUse, amount: Amount, rule: str
) -> Line | None:
    rate = electricity.rate(view, use, counted.guide.electricity)
    if rate is Rate.NOT:
        return None
    chosen = _zero(tally, counted, use) if rate is Rate.ZERO else _factor(tally, counted, use, rule)
    return _made(tally, view, counted, use.stream, amount, {"emission_factor": chosen}, rule)


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


def _zero(tally: Count, counted: Counted, use: PowerUse) -> Chosen:
    """Give the zero of non-fossil power, with the papers that prove it."""
    papers = sorted({paper.id for paper in tally.books.papers_of(use.stream.code, use.month)})
    document = tally.library.document(counted.guide.source)
    choice = zero_by_rule(counted.guide, document, use.stream, " ".join(papers))
    return tally.chooser.kept(choice)


def _use(tally: Count, counted: Counted, stream: Stream, amount: Amount) -> PowerUse:
    ordinary = bool(tally.books.own_values_for(DECLARED_ORDINARY, stream, amount.month))
    proof = electricity.proof_of(
        stream,
        counted.guide.electricity,
        tally.books.papers_of(stream.code, amount.month),
        ordinary=ordinary,
    )
    kwh = amount.quantity * conversion(stream.unit, "kWh")
    return PowerUse(counted.facility.code, stream, amount.month, kwh, proof)


def _made(
    tally: Count,
    view: View,
    counted: Counted,
    stream: Stream,
    amount: Amount,
    chosen: dict[str, Chosen],
    rule: str,
) -> Line:
    place, made = tally.ruler.coefficient(counted.source.method, chosen, stream)
    sign, gwp = electricity.sign(stream), tally.gwp(made.gas)
    return line(view, counted, stream, amount, place, made, sign, gwp, rule)

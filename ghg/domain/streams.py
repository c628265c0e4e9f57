"""Emission sources and streams: what is in the factory, and what is counted of it.

A *source* is a thing that emits (a boiler, the power that the plant uses). A *stream* is what is
measured of it: (source, input, item, unit, how acquired). A coefficient depends on the stream and
the month, never on the single record.

Classes: GB/T 32150 kinds of emission; GHG Protocol scope and category; ISO 14064-1:2018 category.
"""

from dataclasses import dataclass
from enum import StrEnum

from ghg.domain.missing import Absence

AS_BILLED = "as_billed"  # reference state: a person took billed cubic metres for normal ones


class Input(StrEnum):
    """Which input of its source's method a stream is."""

    ACTIVITY = "activity"
    TOTAL_USE = "total_use"  # a meter of all use: it feeds balance rules and emits nothing itself

    # steam and power
    CONDENSATE = "condensate"
    FROM_PLANTS = "from_plants"
    FROM_GRIDS = "from_grids"
    TO_GRIDS = "to_grids"
    SOLD = "sold"

    # waste water
    WATER = "water"
    COD = "cod"
    SLUDGE = "sludge"

    # gases in equipment
    TOP_UP = "top_up"
    SCRAPPED = "scrapped"
    RECOVERED = "recovered"
    CAPACITY = "capacity"
    USED = "used"
    FILLED = "filled"
    CONNECTIONS = "connections"

    # gases made, caught, burnt
    PRODUCED = "produced"
    DESTROYED = "destroyed"
    SELF_USED = "self_used"
    SENT_OUT = "sent_out"
    FLARED = "flared"
    VENTED = "vented"
    DRAINED = "drained"
    VOLUME = "volume"
    MASS = "mass"
    INLET = "inlet"
    OUTLET = "outlet"

    # balances
    CARBON_IN = "carbon_in"
    CARBON_OUT = "carbon_out"
    FUEL_IN = "fuel_in"
    FUEL_OUT = "fuel_out"
    MATERIAL = "material"
    PRODUCT = "product"
    CLINKER = "clinker"
    SUBSTITUTE = "substitute"
    GREEN_COKE = "green_coke"
    CALCINED_COKE = "calcined_coke"
    UNDERCALCINED = "undercalcined"
    DUST = "dust"
    PACKING = "packing"
    GREEN_BODY = "green_body"
    BODY = "body"
    CARRIED_OFF = "carried_off"

    @property
    def emits(self) -> bool:
        """Whether streams of this input are counted themselves."""
        return self is not Input.TOTAL_USE


class Route(StrEnum):
    """How electricity comes or goes; empty for everything else."""

    NONE = ""
    GRID = "grid"
    DIRECT_LINE = "direct_line"
    GREEN_TRADE = "green_trade"
    NUCLEAR_TRADE = "nuclear_trade"
    OWN_GENERATION = "own_generation"
    EXPORT = "export"
    PASS_ON = "pass_on"  # noqa: S105
    STORAGE = "storage"


class Power(StrEnum):
    """What kind of generation stands behind electricity or heat; empty for everything else."""

    NONE = ""
    ORDINARY = "ordinary"
    SOLAR = "solar"
    WIND = "wind"
    HYDRO = "hydro"
    BIOMASS = "biomass"
    NUCLEAR = "nuclear"
    OTHER_NONFOSSIL = "other_nonfossil"
    OWN_FOSSIL = "own_fossil"

    @property
    def nonfossil(self) -> bool:
        return self not in (Power.NONE, Power.ORDINARY, Power.OWN_FOSSIL)


class Mode(StrEnum):
    """Whether records of a stream may lie on the same days: a meter's may not, deliveries may."""

    INTERVAL = "interval"
    EVENT = "event"


class Membership(StrEnum):
    """Where a guide puts a kind of source.

    A part is counted within another source already (a process of a works whose whole is a balance):
    it is listed, and in no sum.
    """

    INSIDE = "inside"
    ADDITIONAL = "additional"
    OUTSIDE = "outside"
    PART = "part"


@dataclass(frozen=True, slots=True)
class SourceKind:
    """A kind of emission source with its three classes and the methods that count it.

    `sign` is -1 for what is exported; `routes` are those a stream of this kind may have,
    `default` the method taken where nobody names one.
    """

    id: str
    name_zh: str
    name_en: str
    gbt_class: str
    scope: str
    category: str
    iso_category: str
    sign: int
    methods: tuple[str, ...]
    routes: tuple[Route, ...]
    default: str = ""


@dataclass(frozen=True, slots=True)
class EmissionSource:
    """A thing in the factory that emits."""

    code: str
    name_zh: str
    name_en: str
    facility: str
    unit: str
    kind: str
    method: str


@dataclass(frozen=True, slots=True)
class Involvement:
    """From when to when a source is involved, not_involved or unconfirmed, and why."""

    source: str
    status: str
    first_day: int
    last_day: int
    reason: str


@dataclass(frozen=True, slots=True)
class Unused:
    """Months in which a stream takes no records: which kind of absence, and the written reason.

    `where` is the stream that includes it, of what is included elsewhere.
    """

    stream: str
    first_month: int
    last_month: int
    reason: str
    kind: Absence = Absence.NOT_APPLICABLE
    where: str = ""

    def covers(self, stream: str, month: int) -> bool:
        return self.stream == stream and self.first_month <= month <= self.last_month


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a balance: a stream's code with its sign."""

    sign: int
    stream: str


@dataclass(frozen=True, slots=True)
class Stream:
    """What is counted of a source. With a `balance` it is derived and takes no records.

    `reference_state` is `as_billed` when a person declared that billed cubic metres stand for the
    normal cubic metres of the guide's table.
    """

    code: str
    name_zh: str
    name_en: str
    source: str
    input: Input
    item: str
    unit: str
    route: Route = Route.NONE
    power: Power = Power.NONE
    mode: Mode = Mode.INTERVAL
    balance: tuple[Term, ...] = ()
    reference_state: str = ""


def balance_text(balance: tuple[Term, ...]) -> str:
    """Write a balance as a rule that a person reads: `+USED -PV`."""
    return " ".join(f"{'+' if term.sign > 0 else '-'}{term.stream}" for term in balance)


def balance_terms(text: str) -> tuple[Term, ...]:
    """Read a rule such as `USED - PV - GREEN`; stream codes hold no blank and no plus."""
    terms, sign = [], 1
    for word in text.replace("+", " + ").replace(" -", " - ").split():
        if word in "+-":
            sign = 1 if word == "+" else -1
        else:
            bare = word.lstrip("-")
            terms.append(Term(-sign if word.startswith("-") else sign, bare))
            sign = 1
    return tuple(terms)

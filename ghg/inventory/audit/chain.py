"""What a row's own figures give: a chain of multiplications, with units where they are stated.

    by factor      E = activity x factor
    by heat        E = activity x NCV x carbon content x oxidation x 44/12
    by carbon      E = activity x carbon content (tC/t) x oxidation x 44/12

(GB/T 32151 parts and the NDRC guides write the same.) Density, purity, a factor per heat and a
warming potential join where the row has them. A unit that is not stated converts nothing; units
that measure different things break the chain.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.numbers import exact_text, shown
from ghg.domain.typed import Figure, TypedRow
from ghg.domain.units import conversion
from ghg.errors import DataError
from ghg.inventory.audit.masses import mass_of, share, volume_and_mass

CARBON = Fraction(44, 12)
_VOLUMES = str.maketrans("", "", "NS")  # Nm3 and Sm3 as m3: the reference state is said beside


@dataclass(frozen=True, slots=True)
class Step:
    """One factor of the product: its role (or `ratio`, `unit`), its value, how it is written."""

    role: str
    value: Fraction
    text: str


@dataclass(frozen=True, slots=True)
class Chain:
    """The steps to a result in `unit`, and their product; `broken` is a term for why there is none.

    `remarks` are terms: units not stated, a volume whose reference state is not said.
    """

    steps: tuple[Step, ...]
    value: Fraction
    unit: str
    broken: str
    broken_values: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]

    @property
    def expression(self) -> str:
        """The arithmetic as a person writes it."""
        return " × ".join(step.text for step in self.steps)

    def without(self, *roles: str) -> Fraction:
        """Give the product without the steps of some roles."""
        return product(tuple(step for step in self.steps if step.role not in roles))


class BreakError(Exception):
    """The units of two figures do not fit, or a figure is missing: a term and what fills it."""

    def __init__(self, term: str, **values: str) -> None:
        super().__init__(term)
        self.term = term
        self.values = tuple(values.items())


def chain_of(row: TypedRow) -> Chain:
    """Multiply what a row states."""
    made = _Making(row)
    try:
        made.make()
        broken = made.lacking
    except BreakError as error:
        broken = error
    steps, remarks = tuple(made.steps), tuple(dict.fromkeys(made.remarks))
    term, values = ("", ()) if broken is None else (broken.term, broken.values)
    return Chain(steps, product(steps), made.unit, term, values, remarks)


def plain_product(row: TypedRow) -> Fraction | None:
    """Multiply what a row states as if all its units fitted; None where a part is missing."""
    value = Fraction(1)
    there = row.figures
    by_heat = "factor" not in there and "carbon" in there
    parts = ("net_calorific_value", "carbon") if by_heat else ("factor",)
    for role in ("activity", *parts):
        if role not in there and role != "net_calorific_value":
            return None
        value *= there[role].value if role in there else 1
    for role in ("oxidation", "purity"):
        value *= share(there[role]) if role in there else 1
    return value * (CARBON if by_heat else 1)


def product(steps: tuple[Step, ...]) -> Fraction:
    """Multiply some steps."""
    value = Fraction(1)
    for step in steps:
        value *= step.value
    return value


class _Making:
    """A chain on its way: the steps so far and the unit of their product."""

    def __init__(self, row: TypedRow) -> None:
        self.row = row
        self.figures: Mapping[str, Figure] = row.figures
        self.steps: list[Step] = []
        self.remarks: list[str] = []
        self.unit = ""
        self.lacking: BreakError | None = None  # found at the end of a chain that is whole

    def make(self) -> None:
        for role in ("activity", "result"):
            if role not in self.figures:
                raise BreakError("audit.broken.missing", role=role)
        self._take("activity")
        self.unit = self.figures["activity"].unit
        if "density" in self.figures:
            self._times_density()
        self._times_parts()
        for role in ("oxidation", "purity"):
            if role in self.figures:
                value = share(self.figures[role])
                self.steps.append(Step(role, value, f"{_percent(value)} %"))
        self._to_gas()
        self._to_result()

    def _take(self, role: str) -> None:
        figure = self.figures[role]
        text = f"{exact_text(figure.value)} {figure.unit or figure.said}".strip()
        self.steps.append(Step(role, figure.value, text))
        if not figure.unit:
            self.remarks.append("audit.remark.no_unit")

    def _times_parts(self) -> None:
        """Multiply by the factor, or by heating value and carbon content."""
        factor = self.figures.get("factor")
        heat = "net_calorific_value" in self.figures
        by_heat = factor is not None and _below(factor.unit).endswith("J")
        if heat and (factor is None or by_heat):
            self._times("net_calorific_value")
        if factor is not None:
            self._times("factor")
        elif "carbon" in self.figures:
            self._times("carbon")
        else:
            raise BreakError("audit.broken.missing", role="factor")

    def _times(self, role: str) -> None:
        """Multiply by a ratio whose lower unit must fit what was reached."""
        figure = self.figures[role]
        above, ratio, below = figure.unit.partition("/")
        self._convert(below if ratio else "", role)
        self._take(role)
        self.unit = above if ratio else ("tC" if role == "carbon" else "")

    def _times_density(self) -> None:
        """Turn a volume into a mass by the stated density, whose usual unit is t/m3 or kg/L."""
        above, _, below = (self.figures["density"].unit or "kg/L").partition("/")
        self._convert(below, "density")
        self._take("density")
        self.unit = above

    def _convert(self, target: str, role: str) -> None:
        """Step from the unit that was reached to another; nothing where one is not stated."""
        if not self.unit or not target or self.unit == target:
            return
        try:
            made = conversion(self.unit, target)
        except DataError:
            source, aim = self.unit.translate(_VOLUMES), target.translate(_VOLUMES)
            made = self._as_volumes(source, aim, role)
        if made != 1:
            self.steps.append(Step("unit", made, _text(made)))

    def _as_volumes(self, source: str, aim: str, role: str) -> Fraction:
        """Convert cubic metres of unlike reference states, which is only said; else break."""
        if not source.endswith("m3") or not aim.endswith("m3"):
            unlike = volume_and_mass(source, aim)
            term = "audit.broken.density" if unlike else "audit.broken.units"
            raise BreakError(term, role=role, have=self.unit, want=aim)
        self.remarks.append("audit.remark.reference_state")
        return conversion(source, aim)

    def _to_gas(self) -> None:
        """From carbon to carbon dioxide, from a gas to its equivalent."""
        mass = mass_of(self.unit)
        gas = mass[1] if mass else ""
        if gas == "C":
            self.steps.append(Step("ratio", CARBON, "44/12"))
            self.unit = f"{self.unit.removesuffix('C')}CO2"
            gas = "CO2"
        wanted = mass_of(self.figures["result"].unit)
        own = gas or self.row.gas
        if "gwp" in self.figures and gas != "CO2e":
            self._take_gwp()
        elif wanted and wanted[1] in ("CO2", "CO2e") and own not in ("", "CO2", "CO2e"):
            self.lacking = BreakError("audit.broken.gwp", gas=own)

    def _take_gwp(self) -> None:
        figure = self.figures["gwp"]
        self.steps.append(Step("gwp", figure.value, exact_text(figure.value)))

    def _to_result(self) -> None:
        """Convert to the unit in which the result is stated."""
        have, want = mass_of(self.unit), mass_of(self.figures["result"].unit)
        if not self.figures["result"].unit:
            self.remarks.append("audit.remark.no_unit")
        if have and want:
            made = have[0] / want[0]
            if made != 1:
                self.steps.append(Step("unit", made, _text(made)))
        elif self.unit and want:
            raise BreakError(
                "audit.broken.units",
                role="result",
                have=self.unit,
                want=self.figures["result"].unit,
            )
        self.unit = self.figures["result"].unit or self.unit


def _below(unit: str) -> str:
    return unit.partition("/")[2]


def _percent(value: Fraction) -> str:
    return shown(value * 100, 6).rstrip("0").rstrip(".")


def _text(value: Fraction) -> str:
    """Write a step of conversion: 1000, or 1/1000."""
    return exact_text(value) if value > 1 else f"{value.numerator}/{value.denominator}"

"""Forms as data: which rows a table takes and which columns it has.

Columns of B.2-B.9: part 34 of GB/T 32151, annex B, as laid out by a public tool (confidence M).
Columns of the NDRC tables 2 and 3: report forms of the NDRC guides, as reproduced by public
templates (confidence M). Monthly fuel table of the trading-scheme guides: the items that they name
(consumption, heating value, carbon, oxidation); the layout is ours.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ghg.reports.forms import columns as take
from ghg.reports.forms import heat_columns
from ghg.reports.forms.columns import FormColumn
from ghg.reports.forms.rows import Counted

Takes = Callable[[Counted], bool]


@dataclass(frozen=True, slots=True)
class Form:
    """A table of an annex: its key (terms `forms.<key>` and `forms.<key>.note`), rows, columns;
    a `monthly` one has a row for each month."""

    key: str
    takes: Takes
    columns: tuple[FormColumn, ...]
    note: bool = False
    monthly: bool = False


def by_class(*classes: str, methods: tuple[str, ...] = ()) -> Takes:
    """Take what belongs to a class of sources, of some methods only when they are named."""

    def takes(row: Counted) -> bool:
        fits = row.source.gbt_class in classes
        return fits and (not methods or row.method in methods)

    return takes


def by_method(*methods: str) -> Takes:
    return lambda row: row.method in methods


FUELS = ("fuel_by_heat", "fuel_by_carbon", "fuel_as_carbon", "fuel_by_volume", "fuel_by_distance")
BALANCE = ("carbon_flow", "carbon_burnt", "carbon_and_volatile", "material")
CARBONATES = ("desulfurisation", "carbonate", "carbonate_calcined")
NCV, CARBON, OXIDISED = "net_calorific_value", "carbon_content", "oxidation_rate"
RECEIVED = "carbon_content_received"
MATERIAL = ("carbon_content_material", "fixed_carbon", "emission_factor")
FACTOR = "emission_factor"

NAME = FormColumn("forms.column.name", take.name, weight=3)
FUEL = FormColumn("forms.column.fuel", take.name, weight=3)
QUANTITY = FormColumn("forms.column.quantity", take.quantity, "decimal")
UNIT = FormColumn("forms.column.unit", take.unit)
MASS = FormColumn("forms.column.mass", take.mass, "decimal")
HEATING = (
    FormColumn("forms.column.ncv", take.value(NCV), "decimal"),
    FormColumn("forms.column.unit", take.value_unit(NCV)),
)
OXIDATION = (
    FormColumn("forms.column.oxidation", take.percent(OXIDISED), "decimal"),
    FormColumn("forms.column.origin", take.whence(OXIDISED)),
)

B2 = Form(
    "b2",
    by_method(*FUELS),
    (
        FUEL,
        QUANTITY,
        UNIT,
        FormColumn("forms.column.carbon", take.value(RECEIVED), "decimal"),
        FormColumn("forms.column.origin", take.whence(RECEIVED)),
        *HEATING,
        FormColumn("forms.column.origin", take.whence(NCV)),
        FormColumn("forms.column.carbon_per_heat", take.value(CARBON), "decimal"),
        *OXIDATION,
        MASS,
    ),
    note=True,
)
B3 = Form(
    "b3",
    by_method(*BALANCE),
    (
        NAME,
        FormColumn("forms.column.side", take.side),
        QUANTITY,
        UNIT,
        FormColumn("forms.column.content", take.value(*MATERIAL), "decimal"),
        FormColumn("forms.column.unit", take.value_unit(*MATERIAL)),
        FormColumn("forms.column.origin", take.whence(*MATERIAL)),
        MASS,
    ),
)
B6 = Form(
    "b6",
    by_method("flue_tar"),
    (
        NAME,
        QUANTITY,
        UNIT,
        FormColumn("forms.column.tar", take.value("tar_content"), "decimal"),
        *HEATING,
        FormColumn("forms.column.carbon_per_heat", take.value(CARBON), "decimal"),
        *OXIDATION,
        MASS,
    ),
)
B7 = Form(
    "b7",
    by_method(*CARBONATES),
    (
        FormColumn("forms.column.carbonate", take.name, weight=3),
        QUANTITY,
        UNIT,
        FormColumn("forms.column.component", take.item),
        FormColumn(
            "forms.column.component_share", take.percent("carbonate_content", "purity"), "decimal"
        ),
        FormColumn("forms.column.co2_share", take.value(FACTOR), "decimal"),
        FormColumn(
            "forms.column.conversion",
            take.percent("conversion_rate", "calcination_rate"),
            "decimal",
        ),
        MASS,
    ),
)
B8 = Form(
    "b8",
    by_class("purchased_electricity", "exported_electricity"),
    (
        FormColumn("forms.column.project", take.exchange),
        NAME,
        FormColumn("forms.column.power", take.power, weight=2),
        FormColumn("forms.column.electricity", take.led_quantity, "decimal"),
        FormColumn("forms.column.unit", take.led_unit),
        FormColumn("forms.column.factor_mwh", take.value(FACTOR), "decimal"),
        FormColumn("forms.column.origin", take.whence(FACTOR)),
        MASS,
    ),
)
B9 = Form(
    "b9",
    by_class("purchased_heat", "exported_heat"),
    (
        FormColumn("forms.column.project", take.exchange),
        FormColumn("forms.column.heat_kind", take.item),
        NAME,
        QUANTITY,
        UNIT,
        FormColumn("forms.column.pressure", heat_columns.pressure, "decimal"),
        FormColumn("forms.column.temperature", heat_columns.temperature, "decimal"),
        FormColumn("forms.column.enthalpy", heat_columns.enthalpy, "decimal"),
        FormColumn("forms.column.factor_gj", take.value(FACTOR), "decimal"),
        FormColumn("forms.column.origin", take.whence(FACTOR)),
        MASS,
    ),
)

ENERGY = ("purchased_electricity", "exported_electricity", "purchased_heat", "exported_heat")
_IN_B = (*FUELS, *BALANCE, "flue_tar", *CARBONATES)


def _rest(row: Counted) -> bool:
    return row.source.gbt_class not in ENERGY and row.method not in _IN_B


def _not_fuel(row: Counted) -> bool:
    return row.source.gbt_class not in ENERGY and row.method not in FUELS


REST = (
    NAME,
    FormColumn("forms.column.source", take.source, weight=2),
    FormColumn("forms.column.gas", take.gas),
    QUANTITY,
    UNIT,
    FormColumn("forms.column.parameters", take.arguments, weight=5),
    FormColumn("forms.column.gas_mass", take.gas_mass, "decimal"),
)
GBT_REST = Form("rest", _rest, REST)

NDRC_2_FUEL = Form("ndrc2_fuel", by_method(*FUELS), (FUEL, QUANTITY, UNIT, *HEATING), note=True)
NDRC_2_OTHER = Form("ndrc2_other", _not_fuel, (NAME, QUANTITY, UNIT))
NDRC_2_ENERGY = Form(
    "ndrc2_energy",
    by_class(*ENERGY),
    (
        FormColumn("forms.column.project", take.exchange),
        NAME,
        FormColumn("forms.column.quantity", take.led_quantity, "decimal"),
        FormColumn("forms.column.unit", take.led_unit),
    ),
)
NDRC_3_FUEL = Form(
    "ndrc3_fuel",
    by_method(*FUELS),
    (
        FUEL,
        FormColumn("forms.column.carbon_per_heat", take.value(CARBON), "decimal"),
        FormColumn("forms.column.carbon", take.value(RECEIVED), "decimal"),
        *OXIDATION,
        MASS,
    ),
)
NDRC_3_OTHER = Form("ndrc3_other", _not_fuel, REST)
NDRC_3_ENERGY = Form(
    "ndrc3_energy",
    by_class(*ENERGY),
    (
        FormColumn("forms.column.project", take.exchange),
        NAME,
        FormColumn("forms.column.factor", take.value(FACTOR), "decimal"),
        FormColumn("forms.column.unit", take.value_unit(FACTOR)),
        FormColumn("forms.column.origin", take.whence(FACTOR)),
        MASS,
    ),
)

ETS_FUEL = Form(
    "ets_fuel",
    by_method(*FUELS),
    (
        FormColumn("forms.column.months", take.months),
        *B2.columns,
    ),
    monthly=True,
)
ETS_ENERGY = Form(
    "ets_energy", by_class(*ENERGY), NDRC_2_ENERGY.columns + NDRC_3_ENERGY.columns[2:], note=True
)

GBT = (B2, B3, B6, B7, B8, B9, GBT_REST)
NDRC = (NDRC_2_FUEL, NDRC_2_OTHER, NDRC_2_ENERGY, NDRC_3_FUEL, NDRC_3_OTHER, NDRC_3_ENERGY)
ETS = (ETS_FUEL, B3, B7, GBT_REST, ETS_ENERGY)

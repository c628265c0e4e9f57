"""Units: a closed list of names, their Chinese spellings, and pint underneath.

tC is not tCO2, tCO2 is not tCO2e, a cubic metre at 0 °C (Nm3) is not a cubic metre as billed, and
a tonne of standard coal is neither a tonne of coal nor an amount of heat: each has a dimension of
its own, and only a parameter with a document leads from one to another.

Constants: 1 kWh = 3.6 MJ and 1 t = 1000 kg by definition. The kilocalorie is the international
one, 4.1868 kJ: GB/T 2589 sets 7000 kcal beside 29307.6 kJ for a kilogram of standard coal.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ghg.errors import NOWHERE, DataError

if TYPE_CHECKING:
    from pint import UnitRegistry

# name -> pint definition; a name with signs that pint cannot read has its pint name before "=".
_DEFINITIONS: Mapping[str, str] = MappingProxyType(
    {
        "1": "one = []",
        "%": "percent = 1/100 * one",
        "g": "gram = [mass]",
        "kg": "kilogram = 1000 * gram",
        "t": "tonne = 1000 * kilogram",
        "10^4t": "wan_tonne = 10000 * tonne",
        "J": "joule = [energy]",
        "kJ": "kilojoule = 1000 * joule",
        "MJ": "megajoule = 1000000 * joule",
        "GJ": "gigajoule = 1000000000 * joule",
        "TJ": "terajoule = 1000000000000 * joule",
        "kcal": "kilocalorie = 41868/10 * joule",
        "10^4kcal": "wan_kilocalorie = 10000 * kilocalorie",
        "Gcal": "gigacalorie = 1000000 * kilocalorie",
        "kWh": "kilowatt_hour = 3600000 * joule",
        "MWh": "megawatt_hour = 1000 * kilowatt_hour",
        "GWh": "gigawatt_hour = 1000000 * kilowatt_hour",
        "10^4kWh": "wan_kilowatt_hour = 10000 * kilowatt_hour",
        "10^8kWh": "yi_kilowatt_hour = 100000000 * kilowatt_hour",
        "L": "litre = [volume]",
        "m3": "cubic_metre = 1000 * litre",
        "10^4m3": "wan_cubic_metre = 10000 * cubic_metre",
        "Nm3": "normal_cubic_metre = [normal_volume]",
        "10^4Nm3": "wan_normal_cubic_metre = 10000 * normal_cubic_metre",
        "Sm3": "standard_cubic_metre = [standard_volume]",
        "kgce": "kilogram_standard_coal = [standard_coal]",
        "tce": "tonne_standard_coal = 1000 * kilogram_standard_coal",
        "10^4tce": "wan_tonne_standard_coal = 10000 * tonne_standard_coal",
        "kgC": "kilogram_carbon = [carbon]",
        "tC": "tonne_carbon = 1000 * kilogram_carbon",
        "gCO2": "gram_co2 = [co2]",
        "kgCO2": "kilogram_co2 = 1000 * gram_co2",
        "tCO2": "tonne_co2 = 1000 * kilogram_co2",
        "gCH4": "gram_ch4 = [ch4]",
        "kgCH4": "kilogram_ch4 = 1000 * gram_ch4",
        "tCH4": "tonne_ch4 = 1000 * kilogram_ch4",
        "gN2O": "gram_n2o = [n2o]",
        "kgN2O": "kilogram_n2o = 1000 * gram_n2o",
        "tN2O": "tonne_n2o = 1000 * kilogram_n2o",
        "kgCO2e": "kilogram_co2e = [co2e]",
        "tCO2e": "tonne_co2e = 1000 * kilogram_co2e",
        "CNY": "yuan = [currency]",
        "10^4CNY": "wan_yuan = 10000 * yuan",
        "10^8CNY": "yi_yuan = 100000000 * yuan",
        "10^3CNY": "thousand_yuan = 1000 * yuan",
        "piece": "piece = [count]",
        "h": "hour = [time]",
        "kW": "kilowatt = kilowatt_hour / hour",
        "MW": "megawatt = 1000 * kilowatt",
    }
)

_SPELLINGS: Mapping[str, str] = MappingProxyType(
    {
        "吨": "t",
        "公吨": "t",
        "T": "t",
        "万吨": "10^4t",
        "千克": "kg",
        "公斤": "kg",
        "KG": "kg",
        "Kg": "kg",
        "克": "g",
        "千瓦时": "kWh",
        "度": "kWh",
        "KWH": "kWh",
        "KWh": "kWh",
        "kwh": "kWh",
        "Kwh": "kWh",
        "kW·h": "kWh",
        "KW·H": "kWh",
        "kW.h": "kWh",
        "度电": "kWh",
        "兆瓦时": "MWh",
        "MW·h": "MWh",
        "mwh": "MWh",
        "MWH": "MWh",
        "吉瓦时": "GWh",
        "万千瓦时": "10^4kWh",
        "万kWh": "10^4kWh",
        "万度": "10^4kWh",
        "万kwh": "10^4kWh",
        "万KWH": "10^4kWh",
        "万kW·h": "10^4kWh",
        "亿千瓦时": "10^8kWh",
        "亿kWh": "10^8kWh",
        "亿度": "10^8kWh",
        "千焦": "kJ",
        "兆焦": "MJ",
        "吉焦": "GJ",
        "百万千焦": "GJ",
        "太焦": "TJ",
        "千卡": "kcal",
        "大卡": "kcal",
        "万大卡": "10^4kcal",
        "百万大卡": "Gcal",
        "升": "L",
        "立方米": "m3",
        "m³": "m3",
        "M3": "m3",
        "M³": "m3",
        "㎥": "m3",
        "方": "m3",
        "万立方米": "10^4m3",
        "万m3": "10^4m3",
        "万m³": "10^4m3",
        "万方": "10^4m3",
        "10^4m³": "10^4m3",
        "Nm³": "Nm3",
        "NM3": "Nm3",
        "NM³": "Nm3",
        "Sm³": "Sm3",
        "标方": "Nm3",
        "标立方米": "Nm3",
        "标准立方米": "Nm3",
        "万Nm3": "10^4Nm3",
        "万Nm³": "10^4Nm3",
        "万标方": "10^4Nm3",
        "万标立方米": "10^4Nm3",
        "10^4Nm³": "10^4Nm3",
        "千克标准煤": "kgce",
        "千克标煤": "kgce",
        "吨标准煤": "tce",
        "吨标煤": "tce",
        "万吨标准煤": "10^4tce",
        "元": "CNY",
        "人民币元": "CNY",
        "千元": "10^3CNY",
        "万元": "10^4CNY",
        "亿元": "10^8CNY",
        "小时": "h",
        "千瓦": "kW",
        "兆瓦": "MW",
        "件": "piece",
        "台": "piece",
        "个": "piece",
        "t/t": "1",
        "百分比": "%",
        "吨二氧化碳": "tCO2",
        "tCO₂": "tCO2",
        "kgCO₂": "kgCO2",
        "tCO₂e": "tCO2e",
    }
)

_AMBIGUOUS: Mapping[str, str] = MappingProxyType(
    {
        "MT": "t / 10^4t / 10^6t",
        "Mt": "10^6t",
        "斤": "kg",
        "担": "kg",
        "km3": "m3 / 10^4m3",
        "km³": "m3 / 10^4m3",
        "煤吨": "t / tce",
        "标煤": "tce / kgce",
        "卡": "kcal",
    }
)
_ASCII_FORMS = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


def unit(spelling: str) -> str:
    """Give the one name of a unit, simple (`kWh`) or a ratio (`tCO2/MWh`); raises E-UNIT."""
    text = spelling.strip().replace("（", "").replace("）", "").translate(_ASCII_FORMS)
    if text in _DEFINITIONS:
        return text
    if text in _SPELLINGS:
        return _SPELLINGS[text]
    above, ratio, below = text.partition("/")
    if ratio and above and below and "/" not in below:
        return f"{unit(above)}/{unit(below)}"
    if text in _AMBIGUOUS:
        raise DataError("E-UNIT.ambiguous", NOWHERE, spelling, choices=_AMBIGUOUS[text])
    near = get_close_matches(text, [*_DEFINITIONS, *_SPELLINGS], n=3, cutoff=0.6)
    raise DataError("E-UNIT", NOWHERE, spelling, near="、".join(near) or "-")


def conversion(source: str, target: str) -> Fraction:
    """Give how many `target` make one `source`; raises E-DIM when they measure different things.

    `conversion("kWh", "MWh")` is 1/1000.
    """
    if source == target:
        return Fraction(1)
    return _conversion(source, target)


def same_dimension(one: str, other: str) -> bool:
    """Tell whether two units measure the same thing."""
    return bool(pint_unit(one).dimensionality == pint_unit(other).dimensionality)


def pint_unit(name: str) -> Any:
    """Give the pint unit of one of our unit names (for proving a formula's dimension)."""
    above, ratio, below = name.partition("/")
    result = getattr(registry(), _pint_names()[above])
    return result / pint_unit(below) if ratio else result


@cache
def registry() -> "UnitRegistry[Any]":
    """Make the program's own pint registry: our definitions only, magnitudes exact."""
    from pint import UnitRegistry

    made: UnitRegistry[Any] = UnitRegistry(None, non_int_type=Fraction)
    for definition in _DEFINITIONS.values():
        made.define(definition)
    return made


@cache
def _pint_names() -> dict[str, str]:
    return {name: text.partition(" =")[0] for name, text in _DEFINITIONS.items()}


@cache
def _conversion(source: str, target: str) -> Fraction:
    one = registry().Quantity(Fraction(1), pint_unit(source))
    if one.dimensionality != pint_unit(target).dimensionality:
        raise DataError("E-DIM", NOWHERE, source, target=target)
    return Fraction(one.to(pint_unit(target)).magnitude)

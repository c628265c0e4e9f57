"""How figures look on paper and on every screen: those of an issue rounded by its guide or with all
their digits, those of claims with few digits, and never like their limit.

A share is a fraction of 1 and is shown in hundredths. A number that would look like the one beside
it without being it is shown with all its digits (12 where it does not end).
"""

from fractions import Fraction

from ghg.domain.numbers import from_exact_text, grouped, shown

DECIMALS, PERCENT_DECIMALS, MOST_DECIMALS = 6, 4, 12
# measures and facts whose answer is a share
SHARES = frozenset(
    {
        *("re_utilisation", "nonfossil_share", "physical_green_share", "direct_supply_share"),
        *("nonfossil_share_622", "physical_share_622", "renewable_electricity_share"),
        *("offset_ratio", "removal_ratio", "reduction", "carbon_removal_rate"),
        *("water_reuse_total", "wastewater_reuse", "solid_waste_util", "building_coefficient"),
        *("efficient_equipment_share", "auto_metering_share", "lca_share", "it_load_share"),
        *("retrofit_investment_share", "clean_energy_share", "waste_heat_share"),
        *("green_material_share", "smallest_footprint_cut"),
        *("target_nonfossil_share", "target_physical_share", "rack_use_share"),
    }
)


def unrounded(text: str) -> str:
    """Show a number with all its digits, idle zeros gone; 12 decimals where it does not end."""
    if not text:
        return ""
    whole, _, rest = text.partition(".")
    if (
        text.isascii()
        and whole.isdecimal()
        and f"{rest}0".isdecimal()
        and len(rest) <= MOST_DECIMALS
    ):
        return grouped(text.rstrip("0").rstrip(".") if rest else whole)
    value = from_exact_text(text)
    short = shown(value, MOST_DECIMALS).rstrip("0").rstrip(".")
    return grouped(short) if from_exact_text(short) == value else f"≈ {grouped(short)}"


def rounded(text: str, decimals: int) -> str:
    """Show a number as a report prints it; nothing for a number that is not there."""
    return grouped(shown(from_exact_text(text), decimals)) if text else ""


def readable(text: str, beside: str = "") -> str:
    """Show a number with six decimals at most, with all where it would look like `beside`."""
    return _short(text, beside, 1, DECIMALS)


def hundredths(text: str, beside: str = "") -> str:
    """Show a share in hundredths, without the percent sign, with four decimals at most."""
    return _short(text, beside, 100, PERCENT_DECIMALS)


def is_share(asked: str, unit: str) -> bool:
    """Tell whether what is asked for is a share and its figure a fraction of 1."""
    return asked in SHARES and unit in ("1", "")


def _short(text: str, beside: str, times: int, decimals: int) -> str:
    value = from_exact_text(text) * times
    said = _stripped(value, decimals)
    other = from_exact_text(beside) * times if beside else value
    if other != value and said == _stripped(other, decimals):
        said = _stripped(value, MOST_DECIMALS)
    return grouped(said)


def _stripped(value: Fraction, decimals: int) -> str:
    """Round for people and drop idle zeros."""
    said = shown(value, decimals)
    return said.rstrip("0").rstrip(".") if "." in said else said

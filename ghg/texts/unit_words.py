"""Units in words where the language has one: 件 for piece, 万元 for 10^4CNY."""

from ghg.texts import Language, label

_MONEY = ("10^8CNY", "10^4CNY", "10^3CNY", "CNY")  # longest first
_COUNTED = (
    *("piece-year", "piece-month", "piece", "person-day"),
    *("CO2_biogenic", "CH4_nonfossil", "CH4_fossil"),
)


def unit_words(unit: str, language: Language) -> str:
    """Write what is counted and money by their words; every other unit stays as it is."""
    for code in _COUNTED:
        unit = unit.replace(code, label(f"report.unit.{code}", language))
    for code in _MONEY:
        unit = unit.replace(code, label(f"report.money.{code}", language))
    return unit

"""How long a green certificate (绿证, GEC) can be used.

One certificate stands for 1,000 kWh and is valid for two years, counted from the month of
generation, that month included; of power made before 2024 until 2025-12-31.

Source: 国能发新能规〔2024〕67号, in force 2024-08-26 (two copies read, confidence high).
"""

from ghg.domain.instruments import Instrument
from ghg.domain.periods import month_period

VALID_MONTHS = 24
OLD_POWER_BEFORE = 202401
OLD_POWER_UNTIL = 20251231


def valid_until(instrument: Instrument, first_month: int) -> int:
    """Give the last day on which a unit can be used, 0 where no rule is known."""
    if instrument is not Instrument.GEC:
        return 0
    if first_month < OLD_POWER_BEFORE:
        return OLD_POWER_UNTIL
    months = first_month // 100 * 12 + first_month % 100 - 1 + VALID_MONTHS - 1
    return month_period(months // 12 * 100 + months % 12 + 1).last_day


def expired(instrument: Instrument, first_month: int, day: int) -> bool:
    """Tell whether a unit can no longer be used on a day."""
    until = valid_until(instrument, first_month)
    return bool(until) and day > until

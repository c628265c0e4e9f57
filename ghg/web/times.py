"""Moments as a person reads them: in the time of this machine, with the UTC behind it."""

from datetime import UTC, datetime, timedelta

from markupsafe import Markup

from ghg.domain.periods import as_date

_KEPT = "%Y-%m-%dT%H:%M:%S.%fZ"  # as the ledger writes it


def moment(at_utc: str) -> Markup | str:
    """Write a moment of the ledger to the minute; what is none stays as it is."""
    try:
        at = datetime.strptime(at_utc, _KEPT).replace(tzinfo=UTC)
    except ValueError:
        return at_utc
    mark = Markup('<time datetime="{}" title="{}">{}</time>')
    utc = f"{at:%Y-%m-%d %H:%M:%S} UTC"
    return mark.format(f"{at:%Y-%m-%dT%H:%M:%SZ}", utc, minute(at_utc))


def minute(at_utc: str) -> str:
    """Write a moment of the ledger within a sentence."""
    try:
        at = datetime.strptime(at_utc, _KEPT).replace(tzinfo=UTC)
    except ValueError:
        return at_utc
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def day_begins(day: int, later: int = 0) -> str:
    """Give the moment at which a day of this machine begins, or one so many days later; "" for
    none."""
    if not day:
        return ""
    here = datetime.combine(as_date(day) + timedelta(days=later), datetime.min.time())
    return here.astimezone(UTC).strftime(_KEPT)

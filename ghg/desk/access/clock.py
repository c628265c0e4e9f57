"""The time by which secrets and sessions end, as text that sorts as it runs."""

from datetime import UTC, datetime, timedelta

_FORM = "%Y-%m-%dT%H:%M:%S.%fZ"


def now() -> datetime:
    """Give the time of this moment."""
    return datetime.now(UTC)


def text(at: datetime) -> str:
    """Write a time as the ledger does."""
    return at.strftime(_FORM)


def shifted(**by: int) -> str:
    """Give the time that lies hours, days or (negative) minutes from now."""
    return text(now() + timedelta(**by))

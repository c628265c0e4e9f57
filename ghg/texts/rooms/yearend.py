"""Words of month end and year end."""

YEAREND_ERRORS: dict[str, tuple[str, str, str, str]] = {}
YEAREND_LABELS: dict[str, tuple[str, str]] = {}
YEAREND_HELPS: dict[str, tuple[str, str, str, str, str]] = {}
YEAREND_OPTIONS: dict[str, tuple[str, str]] = {}

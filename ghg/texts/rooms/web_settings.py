"""Words of the pages of settings."""

ERRORS: dict[str, tuple[str, str, str, str]] = {}

LABELS: dict[str, tuple[str, str]] = {}

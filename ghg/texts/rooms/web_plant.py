"""Words of the pages of setting up and keeping the plant."""

ERRORS: dict[str, tuple[str, str, str, str]] = {}

LABELS: dict[str, tuple[str, str]] = {}

"""Words of the pages of the verifier's desk, tasks and the journal."""

ERRORS: dict[str, tuple[str, str, str, str]] = {}

LABELS: dict[str, tuple[str, str]] = {}

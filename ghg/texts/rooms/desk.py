"""Words of the room `desk`."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {}

"""Words of stocks, estimates and reasoned absences."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {}

# path of a command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {}

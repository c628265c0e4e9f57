"""Words of the pages of credits and certificates."""

ERRORS: dict[str, tuple[str, str, str, str]] = {}

LABELS: dict[str, tuple[str, str]] = {
    "web.holdings.confirm": ("确认到账", "Confirm the arrival"),
    "web.holdings.release": ("解除预留", "Release a reservation"),
}

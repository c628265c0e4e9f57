"""term -> (zh, en), put together from the rooms."""

from ghg.texts.rooms import (
    cli,
    desk,
    domain,
    intake,
    inventory,
    ledger,
    library,
    plan,
    reports,
    sheets,
)

LABELS: dict[str, tuple[str, str]] = {
    **domain.LABELS,
    **library.LABELS,
    **sheets.LABELS,
    **ledger.LABELS,
    **plan.LABELS,
    **intake.LABELS,
    **inventory.LABELS,
    **reports.LABELS,
    **desk.LABELS,
    **cli.LABELS,
}

"""code -> (sentence zh, sentence en, remedy zh, remedy en), put together from the rooms."""

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

ERRORS: dict[str, tuple[str, str, str, str]] = {
    **domain.ERRORS,
    **library.ERRORS,
    **sheets.ERRORS,
    **ledger.ERRORS,
    **plan.ERRORS,
    **intake.ERRORS,
    **inventory.ERRORS,
    **reports.ERRORS,
    **desk.ERRORS,
    **cli.ERRORS,
}

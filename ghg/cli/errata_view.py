"""The register of errata and doubts, shown: as a list, or one entry told whole."""

from collections.abc import Iterable

from ghg.cli.home import Home
from ghg.cli.say import listed, named, out
from ghg.cli.tables import out_table
from ghg.domain.errata import Erratum
from ghg.domain.periods import day_text
from ghg.texts import label


def out_errata(home: Home, found: Iterable[Erratum]) -> None:
    """List entries with their documents, and below each what is printed."""
    entries = tuple(found)
    rows = (
        (
            one.id,
            named(home, "erratum", one.status),
            home.pick(one.document_zh, one.document_en),
            one.place,
        )
        for one in entries
    )
    printed = [f"  {home.pick(one.printed_zh, one.printed_en)}" for one in entries]
    out_table(home, ("erratum", "status", "document", "locator"), rows, printed)


def out_erratum(home: Home, one: Erratum) -> None:
    """Tell one entry: document, text, reading, effect, who decided, what it concerns."""
    language = home.language
    out(f"{one.id} · {named(home, 'erratum', one.status)}", bold=True)
    document = home.pick(one.document_zh, one.document_en)
    out(label("cli.erratum.place", language, document=document, place=one.place))
    printed = home.pick(one.printed_zh, one.printed_en)
    out(label("cli.erratum.printed", language, text=printed))
    out(label("cli.erratum.reading", language, text=home.pick(one.reading_zh, one.reading_en)))
    out(label("cli.erratum.effect", language, text=home.pick(one.effect_zh, one.effect_en)))
    who = home.pick(one.decided_by_zh, one.decided_by_en)
    out(label("cli.erratum.decided", language, who=who, day=day_text(one.decided_on)))
    concerned = (*one.guides, *one.methods, *one.factors)
    if concerned:
        out(label("cli.erratum.concerns", language, what=listed(home, concerned)))
    if one.values:
        held = (
            f"{value.table} {value.item} {value.parameter} {value.gas}".strip()
            for value in one.values
        )
        out(label("cli.erratum.held", language, what=listed(home, held)))

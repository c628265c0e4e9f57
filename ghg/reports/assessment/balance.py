"""Chapter 5: credits beside the scheme, counted or not and why; the balance. Nothing is netted."""

from ghg.domain.claims import CreditFound
from ghg.reports.assessment.telling import Telling
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table

TONNES = ("residual_t", "counted_t", "removals_t")
RATIOS = ("offset_ratio", "removal_ratio")
LAST = ("net_t", "surplus_t")


def credits_chapter(telling: Telling) -> list[Block]:
    """Give the scheme's rule, the credits and the balance."""
    assessment = telling.papers.assessment
    said: list[Block] = [
        Heading(telling.tell("credits"), "claim.credits", "chapter"),
        Paragraph(telling.tell("credits.text")),
        Paragraph(telling.member("counting.text", assessment.scheme.counting or "unknown")),
    ]
    if assessment.credits:
        said.append(credits_table(telling))
    else:
        said.append(Paragraph(telling.tell("credits.none")))
    return [*said, balance_table(telling)]


def credits_table(telling: Telling) -> Table:
    """Give each block of credits: units, those that count, why the others do not."""
    columns = (
        Column(telling.tell("column.serial"), weight=3),
        Column(telling.tell("column.units"), "right"),
        Column(telling.tell("column.counted"), "right"),
        Column(telling.tell("column.why"), weight=3),
        Column(telling.tell("column.retired"), weight=3),
        Column(telling.tell("column.beneficiary"), weight=2),
    )
    rows = tuple(_credit(telling, one) for one in telling.papers.assessment.credits)
    return Table(telling.tell("credits.caption"), columns, rows)


def _credit(telling: Telling, one: CreditFound) -> tuple[str, ...]:
    serial = f"{one.first}-{one.last}" if one.first or one.last else ""
    named = (_instrument(telling, one.instrument), one.registry, one.batch, serial)
    day = telling.day(one.on_day) if one.on_day else ""
    return (
        "\n".join(dict.fromkeys(filter(None, named))),
        telling.full(str(one.units)),
        telling.full(str(one.counted)),
        telling.term(f"claim.credit.{one.reason}") if one.reason else telling.tell("counts"),
        telling.or_dash("\n".join(filter(None, (one.reference, day, one.evidence)))),
        telling.or_dash(one.beneficiary),
    )


def _instrument(telling: Telling, code: str) -> str:
    """Name a kind of credit, or the form of an own project."""
    found = telling.term(f"instrument.{code}")
    return telling.kind("offset", code) if found == f"instrument.{code}" else found


def balance_table(telling: Telling) -> Table:
    """Give residual, counted credits, ratios, net and surplus; the inventory stays as it is."""
    balance = telling.papers.assessment.balance
    rows = [_amount(telling, name, getattr(balance, name)) for name in TONNES]
    for name in RATIOS:
        text = getattr(balance, name)
        share = telling.percent(text) if text else telling.tell("no_answer")
        rows.append((telling.tell(f"balance.{name}"), share, telling.tell(f"balance.{name}.note")))
    rows += [_amount(telling, name, getattr(balance, name)) for name in LAST]
    columns = (
        Column(telling.tell("column.what"), weight=3),
        Column(telling.tell("column.value"), "right", 2),
        Column(telling.tell("column.meaning"), weight=5),
    )
    return Table(telling.tell("balance"), columns, tuple(rows))


def _amount(telling: Telling, name: str, text: str) -> tuple[str, str, str]:
    shown = (
        f"{telling.readable(text)} {telling.unit('tCO2e')}" if text else telling.tell("no_answer")
    )
    return telling.tell(f"balance.{name}"), shown, telling.tell(f"balance.{name}.note")

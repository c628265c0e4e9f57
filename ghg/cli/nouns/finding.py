"""`ghg finding`: raised, answered, corrected, set by the authority, closed; three values."""

from decimal import Decimal
from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import done, named, out_json
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list
from ghg.cli.verification_view import FINDINGS, finding_row, out_finding
from ghg.domain.findings import FindingKind, KeptFinding
from ghg.domain.numbers import number as tonnes
from ghg.domain.periods import day

noun = Noun("finding")
finding = click.argument("finding")
evidence = click.option("--evidence", default="")
needed_text = click.option("--text", required=True)


@noun.command("add")
@click.argument("engagement")
@click.argument("number")
@click.option("--kind", type=click.Choice([one.value for one in FindingKind]), required=True)
@click.option("--line", default="")
@click.option("--total", default="")
@click.option("--source", default="")
@click.option("--issue", type=click.IntRange(min=1))
@needed_text
@click.option("--raised-by", default="")
@click.option("--raised-on", type=day, metavar="DAY")
@click.option("--due", "due_on", type=day, metavar="DAY")
@click.option("--reported", type=tonnes, metavar="TONNES")
@evidence
@click.pass_obj
def add(home: Home, /, engagement: str, number: str, kind: str, **words: Any) -> None:
    from ghg.desk.verification.findings import Raised, raise_finding

    words |= {name: words[name] or 0 for name in ("raised_on", "due_on", "issue")}
    raised = Raised(number, FindingKind(kind), **words)
    _led(home, raise_finding(home.desk(), engagement, raised), "ghg finding reply")


@noun.command("reply")
@finding
@needed_text
@evidence
@click.pass_obj
def reply(home: Home, finding: str, text: str, evidence: str) -> None:
    from ghg.desk.verification.steps import reply

    _led(home, reply(home.desk(), finding, text, evidence), "ghg finding close")


@noun.command("correct")
@finding
@needed_text
@click.option("--value", type=tonnes, metavar="TONNES")
@click.option("--batch", type=click.IntRange(min=1))
@click.option("--issue", type=click.IntRange(min=1))
@evidence
@click.pass_obj
def correct(
    home: Home,
    finding: str,
    text: str,
    value: Decimal | None,
    batch: int | None,
    issue: int | None,
    evidence: str,
) -> None:
    from ghg.desk.verification.steps import Correction, correct

    made = Correction(value, batch or 0, issue or 0)
    kept = correct(home.desk(), finding, text, made, evidence)
    _led(home, kept, f"ghg inventory issue {kept.inventory} --settles")


@noun.command("conservative")
@finding
@click.option("--value", type=tonnes, required=True, metavar="TONNES")
@needed_text
@evidence
@click.pass_obj
def conservative(home: Home, finding: str, value: Decimal, text: str, evidence: str) -> None:
    from ghg.desk.verification.steps import set_conservative

    _led(home, set_conservative(home.desk(), finding, value, text, evidence), "ghg finding close")


@noun.command("close")
@finding
@click.option("--text", default="")
@click.option("--as-reported", is_flag=True)
@click.pass_obj
def close(home: Home, finding: str, text: str, *, as_reported: bool) -> None:
    from ghg.desk.verification.steps import close

    _led(home, close(home.desk(), finding, text, as_reported=as_reported))


@noun.command("reopen")
@finding
@needed_text
@click.pass_obj
def reopen(home: Home, finding: str, text: str) -> None:
    from ghg.desk.verification.steps import reopen

    _led(home, reopen(home.desk(), finding, text), "ghg finding reply")


@noun.command("list")
@click.argument("engagement", default="")
@click.option("--open", "only_open", is_flag=True)
@as_json
@click.pass_obj
def list_all(home: Home, engagement: str, *, only_open: bool, as_json: bool) -> None:
    from ghg.desk.verification.findings import finding_list

    found = finding_list(home.desk(), engagement, only_open=only_open)
    out_list(home, as_json, found, FINDINGS, (finding_row(home, one) for one in found))


@noun.command("show")
@finding
@as_json
@click.pass_obj
def show(home: Home, finding: str, as_json: bool) -> None:
    from ghg.desk.verification.findings import finding_shown

    found = finding_shown(home.desk(), finding)
    if as_json:
        out_json(found)
    else:
        out_finding(home, found)


def _led(home: Home, made: KeptFinding, then: str = "") -> None:
    state = named(home, "finding.state", made.state)
    next_command = f"{then} {made.name}" if then else f"ghg finding show {made.name}"
    done(home, "finding.led", next_command, name=made.name, state=state)

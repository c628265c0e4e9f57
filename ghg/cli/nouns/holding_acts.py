"""`ghg holdings`: what is done with credits and certificates."""

from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.nouns.holding_noun import accept, approver, block, day, evidence, noun, told
from ghg.cli.options import missing, reason
from ghg.cli.say import done
from ghg.domain import periods
from ghg.domain.instruments import Purpose, State
from ghg.domain.periods import day_text


@noun.command("confirm")
@block
@day
@reason
@click.pass_obj
def confirm(home: Home, block: int, day: int, reason: str) -> None:
    from ghg.desk.holdings.acts import confirm

    told(home, "holdings.moved", confirm(home.desk(), block, day, reason))


@noun.command("reserve")
@block
@click.option("--units", type=int, default=0)
@click.option("--year", type=int, required=True)
@click.option("--purpose", type=click.Choice([str(one.value) for one in Purpose]), required=True)
@click.option("--need", required=True)
@click.option("--boundary", default="whole")
@click.option("--beneficiary", default="")
@day
@accept
@click.pass_obj
def reserve(
    home: Home, /, block: int, units: int, day: int, accepted: tuple[str, ...], **words: Any
) -> None:
    from ghg.desk.holdings.uses import Need, reserve
    from ghg.desk.holdings.views import one_block

    desk = home.desk()
    words["purpose"] = Purpose(words["purpose"])
    certificate = one_block(desk, block).instrument.certificate
    need = Need(certificate=certificate, **words)
    made = reserve(desk, block, units, need, day, home.entity, accepted)
    told(home, "holdings.moved", made, f"ghg holdings use-up {made.block} --help")


@noun.command("take")
@click.argument("units", type=int)
@click.option("--use", type=int)
@click.option("--certificates", "certificate", is_flag=True)
@click.option("--year", type=int)
@click.option("--purpose", type=click.Choice([str(one.value) for one in Purpose]))
@click.option("--need", default="")
@click.option("--boundary", default="whole")
@click.option("--beneficiary", default="")
@day
@accept
@click.pass_obj
def take(
    home: Home,
    /,
    units: int,
    use: int | None,
    day: int,
    accepted: tuple[str, ...],
    **words: Any,
) -> None:
    from ghg.desk.holdings.uses import Need, take, take_for

    if use is not None:
        made = take_for(home.desk(), use, units, day, accepted)
    else:
        for name in ("year", "purpose", "need"):
            if not words[name]:
                raise missing(f"--{name}")
        need = Need(**{**words, "purpose": Purpose(words["purpose"])})
        made = take(home.desk(), units, need, day, home.entity, accepted)
    for one in made:
        told(home, "holdings.moved", one, f"ghg holdings use-up {one.block} --help")


@noun.command("use-up")
@block
@click.option("--reference", required=True)
@click.option("--beneficiary", required=True)
@click.option("--evidence", required=True)
@day
@approver
@click.pass_obj
def use_up(home: Home, /, block: int, day: int, **words: str) -> None:
    from ghg.desk.holdings.uses import use_up

    told(home, "holdings.moved", use_up(home.desk(), block, day=day, **words))


@noun.command("release")
@block
@day
@reason
@click.pass_obj
def release(home: Home, block: int, day: int, reason: str) -> None:
    from ghg.desk.holdings.acts import release

    told(home, "holdings.moved", release(home.desk(), block, day, reason))


@noun.command("split")
@block
@click.argument("cut", type=int)
@day
@click.pass_obj
def split(home: Home, block: int, cut: int, day: int) -> None:
    from ghg.desk.holdings.acts import split

    for half in split(home.desk(), block, cut, day):
        told(home, "holdings.moved", half)


@noun.command("transfer")
@block
@click.option("--to", "counterparty", required=True)
@day
@evidence
@click.pass_obj
def transfer(home: Home, block: int, counterparty: str, day: int, evidence: str) -> None:
    from ghg.desk.holdings.acts import transfer

    told(home, "holdings.moved", transfer(home.desk(), block, day, counterparty, evidence))


@noun.command("take-back")
@block
@day
@reason
@evidence
@click.pass_obj
def take_back(home: Home, block: int, day: int, reason: str, evidence: str) -> None:
    from ghg.desk.holdings.acts import take_back

    told(home, "holdings.moved", take_back(home.desk(), block, day, reason, evidence))


@noun.command("end")
@block
@click.argument("state", type=click.Choice(["expired", "cancelled"]))
@day
@reason
@click.pass_obj
def end(home: Home, block: int, state: str, day: int, reason: str) -> None:
    from ghg.desk.holdings.acts import end

    told(home, "holdings.moved", end(home.desk(), block, State(state), day, reason))


@noun.command("freeze")
@block
@day
@reason
@click.option("--thaw", is_flag=True)
@click.pass_obj
def freeze(home: Home, block: int, day: int, reason: str, thaw: bool) -> None:
    from ghg.desk.holdings import acts

    act = acts.thaw if thaw else acts.freeze
    told(home, "holdings.moved", act(home.desk(), block, day, reason))


@noun.command("term")
@block
@click.option("--until", type=periods.day, required=True)
@evidence
@click.option("--note", default="")
@click.pass_obj
def term(home: Home, block: int, until: int, evidence: str, note: str) -> None:
    from ghg.desk.holdings.statements import set_term

    made = set_term(home.desk(), block, until, evidence, note)
    done(home, "holdings.term", block=made.block, until=day_text(made.until))


@noun.command("void")
@block
@day
@reason
@approver
@click.pass_obj
def void(home: Home, block: int, day: int, reason: str, approver: str) -> None:
    from ghg.desk.holdings.acts import void

    told(home, "holdings.moved", void(home.desk(), block, day, reason, approver))


@noun.command("invalidate")
@block
@day
@reason
@approver
@evidence
@click.pass_obj
def invalidate(home: Home, block: int, day: int, reason: str, approver: str, evidence: str) -> None:
    from ghg.desk.holdings.acts import invalidate

    made = invalidate(home.desk(), block, day, reason, approver, evidence)
    told(home, "holdings.moved", made)

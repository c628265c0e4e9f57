"""`ghg sampling`: what a verifier draws, looks at and ticks."""

from pathlib import Path
from typing import Any

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, reason
from ghg.cli.say import done, listed, named, note, out, out_json
from ghg.cli.speaking import Noun
from ghg.cli.verification_view import out_draw, out_picks
from ghg.domain.findings import Tick
from ghg.domain.periods import month_text
from ghg.errors import NOWHERE, DataError

noun = Noun("sampling")
engagement = click.argument("engagement")
FIRST, AFTER_FINDING = "first", "after-finding"
TOO_LONG = 7  # digits of a number


@noun.command("draw")
@engagement
@click.option("--issue", type=click.IntRange(min=1))
@click.option("--rule", default="")
@click.option("--seed", default="")
@click.option("--round", "in_round", type=click.Choice([FIRST, AFTER_FINDING]), default=FIRST)
@reason
@as_json
@click.pass_obj
def draw(
    home: Home, /, engagement: str, issue: int | None, in_round: str, as_json: bool, **words: str
) -> None:
    from ghg.desk.verification.drawing import Asked, draw_sample

    asked = Asked(issue=issue or 0, after_finding=in_round == AFTER_FINDING, **words)
    made = draw_sample(home.desk(), engagement, asked)
    if as_json:
        out_json(made)
        return
    out_draw(home, made)
    out_picks(home, made.picks)
    then = f"ghg sampling list {engagement} --pdf"
    done(home, "sampling.draw", then, seed=made.seed, count=len(made.picks))


@noun.command("list")
@engagement
@click.option("--pdf", "on_paper", is_flag=True)
@click.option("--folder", type=click.Path(path_type=Path), default=Path(), show_default=True)
@as_json
@click.pass_obj
def list_all(home: Home, engagement: str, folder: Path, *, on_paper: bool, as_json: bool) -> None:
    from ghg.desk.verification.papers import write_ticklist
    from ghg.desk.verification.ticks import draw_list

    desk = home.desk()
    if on_paper:
        out(str(write_ticklist(desk, engagement, folder, home.language).path))
        return
    found = draw_list(desk, engagement)
    if as_json:
        out_json(found)
        return
    if not found:
        note(home, "cli.empty")
    for one in found:
        out_draw(home, one)
        out_picks(home, one.picks)


@noun.command("tick")
@click.argument("picks")
@click.argument("result", type=click.Choice([one.value for one in Tick]))
@click.option("--note", default="")
@click.option("--by", "seen_by", default="")
@click.option("--evidence", default="")
@click.pass_obj
def tick(home: Home, /, picks: str, result: str, **words: Any) -> None:
    from ghg.desk.verification.ticks import Seen, tick

    made = tick(home.desk(), _numbers(picks), Seen(Tick(result), **words))
    word = named(home, "sampling.result", result)
    then = "" if result == Tick.AGREES else "ghg finding add"
    months = listed(home, (f"{one.pick} {one.stream} {month_text(one.month)}" for one in made))
    done(home, "sampling.tick", then, picks=months, result=word)


def _numbers(text: str) -> tuple[int, ...]:
    """Read `3` or `3-9`; raises E-REF.pick."""
    first, dash, last = text.partition("-")
    ends = (first, last) if dash else (first, first)
    if not all(one.isascii() and one.isdigit() and len(one) < TOO_LONG for one in ends):
        raise DataError("E-REF.pick", NOWHERE, text)
    numbers = tuple(range(int(ends[0]), int(ends[1]) + 1))
    if not numbers:
        raise DataError("E-REF.pick", NOWHERE, text)
    return numbers

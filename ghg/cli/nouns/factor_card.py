"""`ghg factor card`: everything that answers "why this number?"."""

from pathlib import Path
from typing import Any

import click

from ghg.cli.card_view import out_card
from ghg.cli.home import Home
from ghg.cli.options import YEAR, as_json, as_of, missing
from ghg.cli.say import out, out_json
from ghg.cli.speaking import Speaking
from ghg.domain.card import FactorCard
from ghg.errors import NOWHERE, DataError


@click.command("card", cls=Speaking)
@click.argument("item", default="")
@click.argument("parameter", default="")
@click.option("--guide", "guide_id", default="", metavar="ID")
@click.option("--region", default="")
@click.option("--year", type=YEAR)
@as_of
@click.option("--level", default="", type=click.Choice(["", "province", "grid", "nation"]))
@click.option("--line", default="")
@click.option("--inventory", default="", metavar="CODE")
@click.option("--issue", "number", type=click.IntRange(min=1))
@click.option("--pdf", type=click.Path(path_type=Path))
@click.option("--language", "page_language", type=click.Choice(["zh", "en"]), default="zh")
@as_json
@click.pass_obj
def card(
    home: Home, /, pdf: Path | None, page_language: Any, *, as_json: bool, **words: Any
) -> None:
    found = _of_line(home, words) if words["line"] else (_of_question(home, words),)
    if pdf is not None:
        from ghg.desk.factors.card import write_card

        write_card(_only(found, words["line"]), pdf, page_language)
        out(str(pdf))
    elif as_json:
        out_json(found)
    else:
        for one in found:
            out_card(home, one)


def _of_question(home: Home, words: dict[str, Any]) -> FactorCard:
    from ghg.desk.factors.card import CardAsked
    from ghg.desk.factors.card import card as card_of

    for name in ("item", "parameter", "guide_id", "region", "year"):
        if not words[name]:
            raise missing(f"--{name.removesuffix('_id')}")
    desk, own = home.desk_if_any()
    asked = CardAsked(
        item=words["item"],
        parameter=words["parameter"],
        guide=words["guide_id"],
        region=words["region"],
        year=words["year"],
        as_of=words["as_of"] or 0,
        level=words["level"],
    )
    return card_of(desk, asked, own)


def _of_line(home: Home, words: dict[str, Any]) -> tuple[FactorCard, ...]:
    """Give the cards behind a line, or of one of its parameters: the one word that may stand."""
    from ghg.desk.factors.card import cards_of_line
    from ghg.desk.factors.own import own_list

    desk = home.desk()
    number = words["number"] or 0
    found = cards_of_line(desk, words["line"], own_list(desk), words["inventory"], number)
    wanted = words["parameter"] or words["item"]
    named = tuple(one for one in found if wanted in ("", one.choice.parameter))
    if not named:
        raise DataError("E-CARD.none", NOWHERE, words["line"], choices=_parameters(found))
    return named


def _only(found: tuple[FactorCard, ...], line: str) -> FactorCard:
    if len(found) != 1:
        raise DataError("E-CARD.several", NOWHERE, line, choices=_parameters(found))
    return found[0]


def _parameters(found: tuple[FactorCard, ...]) -> str:
    return "、".join(one.choice.parameter for one in found) or "-"

"""`ghg facility`: where the factory is."""

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json, name_en
from ghg.cli.say import done
from ghg.cli.speaking import Noun
from ghg.cli.tables import out_list

noun = Noun("facility")


@noun.command("add")
@click.argument("code")
@click.option("--name", required=True)
@name_en
@click.option("--region", required=True)
@click.option("--address", default="")
@click.option("--industry", default="")
@click.option("--programme", default="")
@click.pass_obj
def add(home: Home, /, code: str, name: str, region: str, **words: str) -> None:
    from ghg.desk.plan import add_facility

    made = add_facility(home.desk(), code, name, region, entity=home.entity, **words)
    done(home, "facility.add", "ghg source add --help", code=made.code)


@noun.command("list")
@as_json
@click.pass_obj
def list_all(home: Home, as_json: bool) -> None:
    from ghg.desk.plan import plan_of

    found = plan_of(home.desk(), home.entity).facilities
    rows = (
        (one.code, home.pick(one.name_zh, one.name_en), one.region, one.industry, one.programme)
        for one in found
    )
    columns = ("code", "name", "region", "industry", "programme")
    out_list(home, as_json, found, columns, rows)


@noun.command("unit")
@click.argument("facility")
@click.argument("code")
@click.option("--name", required=True)
@click.option("--kind", default="site", show_default=True)
@click.pass_obj
def unit(home: Home, facility: str, code: str, name: str, kind: str) -> None:
    from ghg.desk.plan import add_unit

    add_unit(home.desk(), facility, code, name, kind)
    done(home, "facility.unit", code=code, facility=facility)

"""`ghg source kinds`, `ghg source method`: the kinds there are, and what their methods ask for."""

import click

from ghg.cli.home import Home
from ghg.cli.options import as_json
from ghg.cli.say import listed, named, out, out_json
from ghg.cli.speaking import Speaking
from ghg.cli.tables import out_list, out_table
from ghg.texts import label


@click.command("kinds", cls=Speaking)
@click.option("--guide", default="", metavar="ID")
@as_json
@click.pass_obj
def kinds(home: Home, guide: str, as_json: bool) -> None:
    from ghg.desk.kinds import kind_list

    found = kind_list(guide)
    rows = (
        (
            one.kind.id,
            home.pick(one.kind.name_zh, one.kind.name_en),
            named(home, "gbt_class", one.kind.gbt_class),
            named(home, "report.membership", one.membership),
            listed(home, _usual_first(one.methods, one.kind.default)),
        )
        for one in found
    )
    out_list(home, as_json, found, ("code", "kind", "gbt_class", "member", "methods"), rows)


@click.command("method", cls=Speaking)
@click.argument("method")
@as_json
@click.pass_obj
def method(home: Home, method: str, as_json: bool) -> None:
    from ghg.desk.kinds import method_inputs

    found = method_inputs(method)
    if as_json:
        out_json(found)
        return
    for one in found:
        words = {"input": one.input, "name": named(home, "input", one.input)}
        sign = "-" if one.sign < 0 else "+"
        units, gases = listed(home, one.units) or "-", listed(home, one.gases) or "-"
        said = {**words, "sign": sign, "units": units, "gases": gases}
        out(label("cli.method_input", home.language, **said), bold=True)
        instead = dict(one.worked_from)
        rows = (
            (name, named(home, "report.parameter", name), unit, listed(home, instead.get(name, ())))
            for name, unit in one.parameters
        )
        out_table(home, ("code", "parameter", "unit", "worked_from"), rows)


def _usual_first(methods: tuple[str, ...], usual: str) -> tuple[str, ...]:
    return tuple(sorted(methods, key=lambda one: one != usual))

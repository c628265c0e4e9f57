"""A scheme on a terminal: every requirement with its limit, or that nobody knows it."""

from typing import Any

from ghg.cli.figures import sign, unit_said
from ghg.cli.home import Home
from ghg.cli.say import named, note, out
from ghg.cli.tables import out_table
from ghg.domain.numbers import plain
from ghg.domain.schemes import EnteredValue, Rule, RuleKind
from ghg.texts import label


def out_scheme(home: Home, found: Any) -> None:
    """Write a scheme: its rules, what is open with the document to get, what was entered."""
    one = found.scheme
    out(f"{one.number} {home.pick(one.title_zh, one.title_en)}".strip(), bold=True)
    for said in one.notes:
        out(home.pick(*said))
    out()
    names = {stage.id: home.pick(stage.name_zh, stage.name_en) for stage in one.stages}
    rows = [
        (
            rule.id,
            named(home, "report.claim.kind", rule.kind.value),
            home.pick(rule.text_zh, rule.text_en),
            _limits(home, found, rule, names),
            rule.clause,
            rule.confidence,
        )
        for rule in one.rules
    ]
    out_table(home, _columns("rule", "kind", "requirement", "limit", "clause", "confidence"), rows)
    if found.open:
        out()
        out(label("cli.scheme.open", home.language), bold=True)
        out_table(
            home, _columns("slot", "unit", "requirement", "entered", "get"), _open(home, found)
        )
        note(home, "cli.next", command=f"ghg scheme set {one.id} {found.open[0].name} --help")


def _limits(home: Home, found: Any, rule: Rule, names: dict[str, str]) -> str:
    """Write the limit of each stage: the text's, a person's marked, or that it is not known."""
    if not rule.ask:
        return label("cli.scheme.unread", home.language)
    if rule.kind is RuleKind.INFO:
        return label("cli.scheme.told", home.language)
    if rule.scoring is not None:
        said = (rule.scoring.weight, rule.scoring.leading, rule.scoring.baseline)
        figures = ["?" if one is None else plain(one) for one in said]
        term = "cli.scheme.example" if rule.scoring.example else "cli.scheme.scored"
        words = dict(zip(("weight", "leading", "baseline"), figures, strict=True))
        return label(term, home.language, **words)
    stages = [one for one in names if not rule.stages or one in rule.stages]
    told = {stage: _limit(home, found, rule, stage) for stage in stages}
    if len(set(told.values())) == 1:
        return next(iter(told.values()))
    return "；".join(f"{names[stage]} {limit}" for stage, limit in told.items())


def _limit(home: Home, found: Any, rule: Rule, stage: str) -> str:
    unit = unit_said(home, rule.unit)
    known = rule.limit(stage)
    if known is not None:
        value = plain(known.value)
        words = found.words.get(rule.id, {}).get(value)
        return f"{sign(rule.op.value)} {home.pick(*words) if words else value} {unit}".strip()
    mine = [one for one in found.entered_for(f"rule.{rule.id}") if one.stage in ("", stage)]
    if not mine:
        return label("cli.scheme.unknown", home.language)
    one = max(mine, key=lambda said: bool(said.stage))
    said = label("cli.scheme.entered", home.language, value=one.value, source=_source(one))
    return f"{sign(rule.op.value)} {said}"


def _open(home: Home, found: Any) -> list[tuple[str, ...]]:
    """List the open slots, with what was entered for each and the document to get."""
    return [
        (
            one.name,
            unit_said(home, one.unit),
            home.pick(one.text_zh, one.text_en),
            "；".join(
                f"{said.stage} {said.value} {unit_said(home, said.unit)}（{_source(said)}）".strip()
                for said in found.entered_for(one.name)
            ),
            home.pick(one.get_zh, one.get_en),
        )
        for one in found.open
    ]


def _source(one: EnteredValue) -> str:
    return f"{one.document} {one.page}"


def _columns(*names: str) -> tuple[str, ...]:
    return tuple(f"claim_{one}" for one in names)

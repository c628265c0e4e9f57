"""The gap of a scheme: what is missing to the next stage and level, and its yearly targets."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from fastapi import APIRouter
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.claims.views import gap_of
from ghg.domain.claim_views import Gap, GapKind, GapRow, TargetRow
from ghg.domain.readable import hundredths, is_share, readable, rounded
from ghg.web.asking import Number, Text, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.pages.claims import text_name, which_of
from ghg.web.reader import Reader
from ghg.web.table import Cell, Table, badge, linked, several, table

router = APIRouter()
TONNES = 2  # decimals
VERDICTS = MappingProxyType({"pass": "ok", "fail": "bad", "no_data": "warn"})


@router.get("/claims/gap")
def gap(
    request: Request,
    id: Text,  # noqa: A002 - the word of the address
    inventory: Text = "",
    issue: Number = None,
) -> Response:
    """Say what is missing to the next stage and level, and how far the yearly targets are."""
    site, reader = site_of(request), reader_of(request)
    found = gap_of(site.desk, id, which_of(site, inventory, issue))
    stages = [
        (reader.both(name), _gap(reader, found, [one for one in found.rows if one.stage == stage]))
        for stage, name in found.stages
    ]
    return rendered(
        request,
        "claim_gap.html",
        gap=found,
        name=text_name(reader, found.number, found.title),
        stages=stages,
        targets=_targets(reader, found.targets),
    )


def verdict(reader: Reader, found: str) -> Cell:
    return badge(reader.t(f"report.claim.verdict.{found}"), VERDICTS.get(found, "quiet"))


def _gap(reader: Reader, found: Gap, rows: Iterable[GapRow]) -> Table:
    on = {"id": found.scheme, "inventory": found.inventory, "issue": found.issue}
    made = (
        (
            reader.named("claim.gap_kind", one.kind),
            reader.both(one.text),
            _amount(reader, one),
            rounded(one.stake_t, TONNES),
            _rules(one, on),
            one.clause,
        )
        for one in rows
    )
    columns = (
        "claim_kind:d claim_missing:words claim_amount:n claim_stake:n claim_rule:d "
        "claim_clause:words"
    )
    return table(reader, columns, made)


def _rules(one: GapRow, on: Mapping[str, object]) -> Cell:
    """Lead to the clauses that lack it; of a pass mark there is none."""
    ways = (
        linked(rule, "/claims/clause", rule=rule, stage=one.stage, **on)
        for rule in one.rule.split("、")
        if not rule.startswith("pass_mark.")
    )
    return Markup('<span class="chips">{}</span>').format(several(ways))


def _amount(reader: Reader, one: GapRow) -> str:
    """Say how much is missing: months in words, shares in percentage points."""
    if not one.amount:
        return ""
    most = reader.t("cli.claim.at_most") if one.upper else ""
    if one.kind is GapKind.MONTHS or one.unit == "month":
        return f"{most}{readable(one.amount)} {reader.t('cli.claim.months')}"
    if is_share(one.what, one.unit):
        return f"{most}{hundredths(one.amount)} {reader.t('cli.claim.percentage_points')}"
    return f"{most}{readable(one.amount)} {reader.unit(one.unit)}".strip()


def _targets(reader: Reader, found: Iterable[TargetRow]) -> Table:
    rows = (
        (
            str(one.year),
            reader.both(one.name),
            reader.claimed(one.measure, one.target, one.unit, one.actual),
            reader.claimed(one.measure, one.actual, one.unit, one.target),
            verdict(reader, one.verdict) if one.due else reader.t("cli.claim.later"),
            reader.claimed(one.measure, one.distance, one.unit),
            rounded(one.tonnes, TONNES),
            one.mwh,
            several(reader.both(said) for said in one.lacking),
        )
        for one in found
    )
    columns = (
        "claim_year claim_measure:words claim_target:n claim_actual:n claim_verdict "
        "claim_distance:n claim_tonnes:n claim_mwh:n claim_missing:words"
    )
    return table(reader, columns, rows)

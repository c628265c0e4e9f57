"""Kept claims: all of them, and one with its words, its steps, its papers and what came since."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.claims.kept import claim_list, claim_shown
from ghg.desk.claims.scheme_views import limit_words
from ghg.domain.claim_states import ClaimState
from ghg.domain.kept_claims import KeptClaim, KeptEvent
from ghg.web.asking import SomeNumber, site_of
from ghg.web.page import reader_of, rendered
from ghg.web.pages.claims import stages_of, text_name
from ghg.web.pages.holdings import paper
from ghg.web.reader import Reader
from ghg.web.table import Table, badge, linked, several, table

router = APIRouter()
SIGNS: Mapping[ClaimState, str] = MappingProxyType(
    {ClaimState.LOCKED: "ok", ClaimState.PUBLISHED: "ok", ClaimState.DRAFT: "warn"}
)
# what can befall a claim where it stands: the form, and the word by which it names the claim
ACTS: Mapping[ClaimState, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        ClaimState.DRAFT: (("/claims/lock", "claim"), ("/claims/withdraw", "claim")),
        ClaimState.LOCKED: (("/claims/publish", "claim"), ("/claims/withdraw", "claim")),
        ClaimState.PUBLISHED: (("/claims/supersede", "old"), ("/claims/withdraw", "claim")),
    }
)


@router.get("/claims/kept")
def show(request: Request) -> Response:
    site, reader = site_of(request), reader_of(request)
    found = reversed(claim_list(site.desk, site.entity))
    return rendered(request, "claims_kept.html", claims=_claims(reader, found))


@router.get("/claims/one")
def one(request: Request, claim: SomeNumber) -> Response:
    """Show a claim: its state, the words that may be used, what it rests on, what came since."""
    site, reader = site_of(request), reader_of(request)
    kept, made = claim_shown(site.desk, claim)
    title = (kept.title_zh, kept.title_en)
    stages = stages_of(reader, made, limit_words(kept.scheme))
    return rendered(
        request,
        "claim_one.html",
        one=kept,
        name=text_name(reader, kept.scheme_number, title),
        signs=SIGNS,
        acts=[(path, {word: claim}) for path, word in ACTS.get(kept.state, ())],
        steps=_steps(reader, kept.events),
        clauses=[one for one in stages if one.found.stage == kept.stage],
    )


def _claims(reader: Reader, found: Iterable[KeptClaim]) -> Table:
    rows = (
        (
            linked(str(one.number), "/claims/one", claim=one.number),
            several(
                (
                    text_name(reader, one.scheme_number, (one.title_zh, one.title_en)),
                    reader.pick(one.stage_zh, one.stage_en),
                )
            ),
            f"{one.inventory} / {one.issue}",
            reader.t(f"report.claim.verdict.{one.verdict}"),
            badge(reader.t(f"claim.state.{one.state}"), SIGNS.get(one.state, "quiet")),
            several(reader.pick(said.zh, said.en) for said in one.since),
        )
        for one in found
    )
    columns = "claim_number claim_text:words claim_on:d claim_verdict claim_state claim_since:words"
    return table(reader, columns, rows)


def _steps(reader: Reader, found: Iterable[KeptEvent]) -> Table:
    rows = (
        (
            reader.day(one.on_day),
            several(
                (
                    reader.t(f"claim.state.{one.to_state}"),
                    *_successor(reader, one.superseded_by),
                )
            ),
            one.actor,
            one.approver,
            one.reason,
            paper(one.evidence),
        )
        for one in found
    )
    columns = "claim_day:d claim_state claim_actor claim_approver claim_reason:words claim_evidence"
    return table(reader, columns, rows)


def _successor(reader: Reader, number: int) -> tuple[str, ...]:
    said = reader.t("web.claims.one", number=number)
    return (linked(said, "/claims/one", claim=number),) if number else ()

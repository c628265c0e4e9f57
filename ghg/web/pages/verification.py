"""The verifier's desk: engagements, what was drawn and seen, findings, what stands in the way.

Who only reads the books can do here what a verifier does: raise findings and tick what he saw.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from ghg.desk.evidence import evidence_list
from ghg.desk.temporary import working
from ghg.desk.verification.engagements import engagement_list
from ghg.desk.verification.final import Stand, in_the_way, stand
from ghg.desk.verification.findings import finding_list, finding_shown
from ghg.desk.verification.papers import write_ticklist
from ghg.desk.verification.ticks import Seen, tick
from ghg.domain.differences import Materiality
from ghg.domain.findings import FINDING_STEPS, FindingState, Tick
from ghg.domain.numbers import exact_text
from ghg.web.acts import NOTHING, Filled, Said, Told, acted
from ghg.web.asking import Text, Word, site_of
from ghg.web.page import link, rendered
from ghg.web.pages.evidence import handed_out

router = APIRouter()
HOME = "/verification/engagement"
Picks = Annotated[list[int], Form(max_length=5000)]
# state to which a step leads -> its forms, in the order in which they are offered
STEPS = {
    FindingState.ANSWERED: ("reply", "correct"),
    FindingState.CONSERVATIVE: ("conservative",),
    FindingState.OPEN: ("reopen",),
    FindingState.CLOSED: ("close",),
}


@dataclass(frozen=True, slots=True)
class Row:
    """Differences of a source or of all, as text; "" where they are unknown."""

    source: str
    signed: str
    absolute: str


@router.get("/verification")
def show(request: Request) -> Response:
    desk = site_of(request).desk
    found = finding_list(desk)
    return rendered(request, "verification.html", engagements=engagement_list(desk), findings=found)


@router.get(HOME)
def engagement(request: Request, engagement: Text = "", code: Text = "") -> Response:
    return _shown(request, engagement or code, {}, (), NOTHING)


@router.get("/verification/finding")
def finding(request: Request, finding: Text) -> Response:
    """Show a finding with every step, and what can be done next."""
    found = finding_shown(site_of(request).desk, finding)
    steps = [
        word for to, words in STEPS.items() if (found.state, to) in FINDING_STEPS for word in words
    ]
    return rendered(request, "finding.html", one=found, steps=steps)


@router.get("/verification/ticklist")
def ticklist(request: Request, engagement: Text, language: Literal["zh", "en"]) -> Response:
    """Write the tick list of an engagement; nothing is kept of it."""
    with working("ghg-ticks") as folder:
        made = write_ticklist(site_of(request).desk, engagement, folder, language)
        content = made.path.read_bytes()
    return Response(content, media_type="application/pdf", headers=handed_out(made.path.name))


@router.post("/verification/tick")
def see(
    request: Request,
    engagement: Word = "",
    result: Word = "",
    picks: Picks = [],  # noqa: B006 - a new list each time
    note: Word = "",
    seen_by: Word = "",
    evidence: Word = "",
) -> Response:
    """Keep what was seen of some of the records that were drawn."""
    said = {"result": result, "note": note, "seen_by": seen_by, "evidence": evidence}

    def act() -> str:
        seen = Seen(Tick(result), note.strip(), seen_by.strip(), evidence)
        tick(site_of(request).desk, tuple(picks) or (0,), seen)
        return link(HOME, engagement=engagement, ticked=len(picks))

    return acted(
        request,
        act,
        lambda told, status: _shown(request, engagement, said, tuple(picks), told, status),
    )


def _shown(
    request: Request,
    code: str,
    said: Said,
    picked: tuple[int, ...],
    told: Told,
    status: int = 200,
) -> Response:
    desk = site_of(request).desk
    found = stand(desk, code)
    held = found.materiality
    return rendered(
        request,
        "engagement.html",
        status,
        found=found,
        one=found.engagement,
        ticked=_ticked(found),
        way_clear=tuple(in_the_way(found)),
        held=held,
        differences=_differences(held),
        sums=_sums(held),
        said=Filled(said),
        picked=picked,
        told=told,
        results=tuple(Tick),
        papers={one.sha256: one.file_name for one in evidence_list(desk)},
        exact=exact_text,
    )


def _ticked(found: Stand) -> dict[int, int]:
    """Count what was seen of each round."""
    return {one.round: sum(1 for pick in one.picks if pick.result) for one in found.draws}


def _differences(held: Materiality | None) -> list[tuple[str, str, str, str]]:
    return [
        (
            one.finding,
            one.source,
            one.standing.value,
            "" if one.tonnes is None else exact_text(one.tonnes),
        )
        for one in (held.differences if held else ())
    ]


def _sums(held: Materiality | None) -> list[Row]:
    """Give the differences of each source, and of all in the last row."""
    if held is None:
        return []
    return [
        Row(
            one.source,
            *("" if part is None else exact_text(part) for part in (one.signed_t, one.absolute_t)),
        )
        for one in (*held.by_source, held.whole)
    ]

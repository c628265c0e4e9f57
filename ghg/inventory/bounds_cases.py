"""The boundary's decision table in an inventory: what is answered, undecided, not asked (P36).

What nobody was asked about stands in the annex only: it changes no figure, and an issue made
before the table existed stays as it was.
"""

from ghg.domain.annexes import CaseRow
from ghg.domain.bounds_cases import (
    UNDECIDED,
    BoundaryCase,
    CaseAnswer,
    state_of,
)
from ghg.domain.guides import Guide, TotalsRule
from ghg.inventory.gaps import Gap
from ghg.inventory.tally import Count
from ghg.library import boundary_cases

FRAME_OF = {
    TotalsRule.TWO_TOTALS: "legal_entity",
    TotalsRule.DIRECT_ONLY: "ets_facility",
    TotalsRule.SCOPES: "control",
}


def frame_of(guide: Guide) -> str:
    """Say which column of the decision table a guide stands for."""
    return FRAME_OF[guide.totals_rule]


def case_rows(tally: Count) -> tuple[CaseRow, ...]:
    """Give every case of every facility inside, with the answer in force or none."""
    cases = boundary_cases(tally.library).values()
    given = {(one.facility, one.case): one for one in tally.books.plant.cases}
    return tuple(
        _row(facility, case, frame_of(tally.guides[facility].guide), given.get((facility, case.id)))
        for facility in tally.books.inside()
        for case in cases
    )


def case_gaps(tally: Count) -> list[Gap]:
    """Name the cases that are there and not decided: drafts count, issuing is refused."""
    return [
        Gap(
            term="gap.case",
            subject=f"{row.facility} {row.case_zh} ({row.case_en})",
            month=0,
            at_stake_t=None,
            remedy="gap.case.remedy",
            blocks_total=False,
        )
        for row in case_rows(tally)
        if row.state == UNDECIDED
    ]


def _row(facility: str, case: BoundaryCase, frame: str, given: CaseAnswer | None) -> CaseRow:
    known = case.said(frame)
    return CaseRow(
        facility=facility,
        case=case.id,
        case_zh=case.name_zh,
        case_en=case.name_en,
        frame=frame,
        state=state_of(given, known),
        answer=given.answer if given else "",
        default=known.answer,
        confidence=known.confidence,
        reason=given.reason if given else "",
        first_day=given.first_day if given else 0,
        last_day=given.last_day if given else 0,
    )

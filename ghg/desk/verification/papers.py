"""The tick list on paper: written whole or not at all."""

from pathlib import Path

from ghg.desk.context import Desk, looking
from ghg.desk.report import Written, file_code
from ghg.desk.verification.engagements import engagement_row, kept_engagement
from ghg.desk.verification.ticks import draws_at
from ghg.errors import NOWHERE, DataError
from ghg.texts import Language


def write_ticklist(desk: Desk, engagement: str, folder: Path, language: Language) -> Written:
    """Write the tick list of an engagement; raises E-REF.engagement, E-SAMPLING.none."""
    from ghg.reports.files import write_whole
    from ghg.reports.ticklist import ticklist_pdf

    with looking(desk) as at:
        engaged = engagement_row(at, engagement)
        kept, draws = kept_engagement(at, engaged), draws_at(at, engaged)
    if not draws:
        raise DataError("E-SAMPLING.none", NOWHERE, engagement)
    content = ticklist_pdf(kept, draws, language)
    name = file_code(kept.code, draws[0].seed)
    path = folder / f"ticklist-{name}-{language}.pdf"
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(path, content)
    return Written(path, len(content), "")

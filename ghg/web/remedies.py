"""What to do about a mistake, told by the pages; where no page does it, the command is told."""

from ghg.domain.issue import GapRow
from ghg.errors import Problem
from ghg.texts import Language
from ghg.texts import remedy as by_command
from ghg.texts.rooms import (
    web_claims,
    web_holdings,
    web_import,
    web_plant_remedies,
    web_verifying,
    web_writing,
)
from ghg.web.reader import Reader

REMEDIES = {
    **web_writing.REMEDIES,
    **web_import.REMEDIES,
    **web_claims.REMEDIES,
    **web_holdings.REMEDIES,
    **web_plant_remedies.REMEDIES,
    **web_verifying.REMEDIES,
}


def remedy(problem: Problem, language: Language) -> str:
    """Say what to do, in the browser."""
    pair = REMEDIES.get(problem.code)
    if pair is None:
        return by_command(problem, language)
    return pair[0 if language == "zh" else 1].format_map({"raw": problem.raw, **problem.values})


def gap_remedy(reader: Reader, gap: GapRow) -> str:
    """Say how a gap is filled, in the browser."""
    pair = REMEDIES.get(gap.remedy)
    return reader.both(pair) if pair else reader.term(gap.remedy)

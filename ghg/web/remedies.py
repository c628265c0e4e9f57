"""What to do about a mistake, told by the pages; where no page does it, the command is told."""

from ghg.domain.issue import GapRow
from ghg.errors import Problem
from ghg.texts import Language
from ghg.texts import remedy as by_command
from ghg.texts.rooms import (
    web_claims,
    web_gaps,
    web_holdings,
    web_import,
    web_plant_remedies,
    web_verifying,
    web_writing,
)
from ghg.web.links import link
from ghg.web.reader import Reader
from ghg.web.worded import with_methods

REMEDIES = {
    **web_writing.REMEDIES,
    **web_import.REMEDIES,
    **web_claims.REMEDIES,
    **web_holdings.REMEDIES,
    **web_plant_remedies.REMEDIES,
    **web_verifying.REMEDIES,
    **web_gaps.REMEDIES,
}


def remedy(problem: Problem, language: Language) -> str:
    """Say what to do, in the browser."""
    problem = with_methods(problem, language)
    pair = REMEDIES.get(problem.code)
    if pair is None:
        return by_command(problem, language)
    return pair[0 if language == "zh" else 1].format_map({"raw": problem.raw, **problem.values})


# what a gap is of, where it is no stream of a month -> the page on which it is filled
OF_VALUES = ("gap.factor", "gap.doubt")
OF_SOURCES = ("gap.no_stream", "gap.no_method", "gap.unconfirmed")
OF_STOCKS, OF_SAMPLES, CASE = "gap.stock_", "gap.sample_", "gap.case"


def gap_place(gap: GapRow, month: str) -> str:
    """Give the address at which a gap is filled; `month` as addresses write it."""
    first = gap.subject.partition(" ")[0]  # of a value and of samples: the stream, the parameter
    if gap.term in OF_VALUES:
        return link("/parameter/set", owner=f"stream:{first}")
    if gap.term.startswith(OF_SAMPLES):
        return link("/samples", stream=first)
    if gap.term in OF_SOURCES:
        return link("/source", source=gap.subject)
    if gap.term == CASE:
        return "/boundary/cases"
    if gap.term.startswith(OF_STOCKS):
        return link("/stock", stream=gap.subject)
    return link("/cell", stream=gap.subject, month=month) if month else ""


def gap_remedy(reader: Reader, gap: GapRow) -> str:
    """Say how a gap is filled, in the browser."""
    pair = REMEDIES.get(gap.remedy)
    return reader.both(pair) if pair else reader.term(gap.remedy)

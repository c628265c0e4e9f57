"""What the tables of totals share: a total found, its number for tracing, sources without one."""

from ghg.domain.issue import TotalRow
from ghg.reports.blocks import Column
from ghg.reports.voice import Voice


def of_axis(voice: Voice, axis: str) -> tuple[TotalRow, ...]:
    return tuple(row for row in voice.issue.totals if row.axis == axis)


def total(voice: Voice, axis: str, key: str) -> str:
    """Give the frozen tonnes of a total, empty when the issue has none."""
    found = (row.co2e_t for row in voice.issue.totals if (row.axis, row.key) == (axis, key))
    return next(found, "")


def total_id(voice: Voice, axis: str, key: str) -> str:
    """Give the number by which a total is explained; none where the issue has no such total."""
    known = any((row.axis, row.key) == (axis, key) for row in voice.issue.totals)
    return f"{axis}:{key}" if known else ""


def id_column(voice: Voice) -> Column:
    return Column(voice.say("column.total_id"), quiet=True)


def not_computed(voice: Voice) -> tuple[str, ...]:
    """Name the sources that this program has no method for."""
    return tuple(
        dict.fromkeys(
            voice.subject(one.subject)
            for one in voice.issue.notices
            if one.term == "notice.not_computed"
        )
    )


def row_id(row: TotalRow) -> str:
    return f"{row.axis}:{row.key}"


def counts(status: str) -> bool:
    return status != "not_involved"

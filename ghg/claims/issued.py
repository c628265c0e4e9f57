"""What a frozen issue says to a measure, and how it says that something is not there.

A named total that a gap blocks is empty or absent: everything that hangs on it is missing then.
"""

from ghg.claims.answers import Answer, lacking
from ghg.claims.case import Case
from ghg.claims.words import both
from ghg.domain.claims import Need, NeedKind
from ghg.domain.issue import Issue


def total_of(issue: Issue, name: str) -> str:
    """Give a named total in tonnes as frozen; "" where a gap blocks it or it was never made."""
    named = (row.co2e_t for row in issue.totals if (row.axis, row.key) == ("name", name))
    return next(named, "")


def no_total(unit: str) -> Answer:
    """Say that the inventory has a gap, so that its totals do not stand."""
    return lacking(unit, issue_need("totals"))


def issue_need(what: str, **values: object) -> Need:
    """Say what the inventory lacks: `measure.need.issue.<what>` of the label table."""
    return Need(NeedKind.ISSUE, what, *both(f"measure.need.issue.{what}", **values))


def document_need(case: Case, name: str, **values: object) -> Need:
    """Name the text that has what nobody here has read: as the scheme's parameter says, else
    `measure.need.document.<name>` of the label table."""
    known = case.parameter(name)
    scheme = case.scheme
    named = {
        "scheme_zh": scheme.number or scheme.title_zh,
        "scheme_en": scheme.number or scheme.title_en,
    }
    zh, en = both(f"measure.need.document.{name}", **named, **values)
    if known is not None and known.get_zh:
        zh, en = known.get_zh, known.get_en
    return Need(NeedKind.DOCUMENT, f"parameter.{name}", zh, en)


def word_of(case: Case, name: str, printed: str) -> str:
    """Give a word of the scheme: as printed, else of its parameter, else as a person entered it."""
    known, said = case.parameter(name), case.value(f"parameter.{name}")
    return printed or (known.value if known else "") or (said.value if said else "")

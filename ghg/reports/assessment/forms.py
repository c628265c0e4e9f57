"""Form values and the list of what is missing, as rows for a table that other programs read.

Values are exact: decimals as numbers, what does not end as the text of a fraction; the column
beside says the same for people.
"""

from decimal import Decimal

from ghg.domain.claims import Finding
from ghg.reports.assessment.missing import missing_text
from ghg.reports.assessment.papers import Papers
from ghg.reports.assessment.telling import Telling
from ghg.texts import Language

Row = tuple[str | Decimal, ...]
FORM = (
    *("stage", "kind", "rule", "requirement_only", "clause_only", "exact", "unit", "found"),
    *("op", "exact_limit", "limit", "limit_source", "entered", "verdict", "with_evidence"),
    *("points", "if_proven", "evidence"),
)
MISSING = (
    *("need", "what", "stage", "wanted_for", "how_much", "unit", "upper", "stake", "clause_only"),
)


def form_rows(papers: Papers, language: Language) -> tuple[tuple[str, ...], list[Row]]:
    """Give header and one row per requirement and stage."""
    telling = Telling(papers, language)
    header = tuple(telling.tell(f"column.{name}") for name in FORM)
    return header, [_row(telling, one) for one in papers.assessment.findings]


def _row(telling: Telling, one: Finding) -> Row:
    return (
        telling.stage_name(one.stage),
        telling.member("kind", one.kind),
        one.rule,
        telling.pick(one.text_zh, one.text_en),
        one.clause,
        _exact(one.value),
        one.unit,
        telling.found(one),
        one.op,
        _exact(one.limit),
        telling.limit(one),
        one.limit_source,
        telling.tell("yes") if one.entered else "",
        telling.verdict(one.verdict),
        telling.verdict(one.conditional) if one.conditional != one.verdict else "",
        _exact(one.points),
        _exact(one.conditional_points),
        " ".join(one.evidence),
    )


def missing_rows(papers: Papers, language: Language) -> tuple[tuple[str, ...], list[Row]]:
    """Give header and one row per thing that is missing."""
    telling = Telling(papers, language)
    header = tuple(telling.tell(f"column.{name}") for name in MISSING)
    rows: list[Row] = [
        (
            telling.member("lacking", row.kind),
            missing_text(telling, row),
            telling.stage_name(row.stage),
            row.rule,
            _exact(row.amount),
            row.unit,
            telling.tell("yes") if row.upper else "",
            _exact(row.stake_t),
            row.clause,
        )
        for row in papers.gap.rows
    ]
    return header, rows


def _exact(text: str) -> str | Decimal:
    return Decimal(text) if text and "/" not in text else text

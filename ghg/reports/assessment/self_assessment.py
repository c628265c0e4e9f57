"""The yearly self-assessment of DB43/T 3118-2024 (自评, clause 12): a chapter of its own.

Annex A: unit amounts A.1 to A.4 are amount over qualified output Q; A.5 = Z_r / (Z + Z_w);
A.6 = V_w / (V_d + V_w). Clause 12 gives no form, so the order of this chapter is our own.
"""

from ghg.domain.claims import Finding
from ghg.reports.assessment.telling import Telling
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Signature, Table
from ghg.reports.gbt32150 import closing
from ghg.reports.voice import Voice

# what is asked -> the formula of annex A
FIGURES = (
    ("unit_pollutant", "A.1", "s = S / Q"),
    ("unit_wastewater", "A.2", "w = W / Q"),
    ("unit_waste_gas", "A.3", "g = G / Q"),
    ("unit_material", "A.4", "m = M / Q"),
    ("solid_waste_util", "A.5", "Kr = Zr / (Z + Zw)"),
    ("wastewater_reuse", "A.6", "Kw = Vw / (Vd + Vw)"),
)
OPEN_LINES = 5
PER_NAME = "per name"  # terms of a measure that takes the worst of several


def self_assessment(telling: Telling) -> list[Block]:
    """Give the figures of annex A, the three forms of offset, the open plan, and who accepts it."""
    if not telling.papers.self_assessed:
        return []
    voice = Voice(telling.papers.issue, telling.language)
    return [
        Heading(telling.tell("self"), "claim.self", "chapter"),
        Paragraph(telling.tell("drafted"), strong=True),
        Paragraph(telling.tell("self.text")),
        Heading(telling.tell("self.figures"), "claim.self.figures"),
        figures(telling),
        Heading(telling.tell("self.forms"), "claim.self.forms"),
        *closing.offsets(voice)[1:],
        Paragraph(telling.tell("self.forms.note"), note=True),
        Heading(telling.tell("plan"), "claim.plan"),
        open_lines(telling),
        acceptance(telling),
    ]


def figures(telling: Telling) -> Table:
    """Give A.1 to A.6 with what the printed text has wrong and how it is read."""
    columns = (
        Column(telling.tell("column.formula_no")),
        Column(telling.tell("column.indicator"), weight=3),
        Column(telling.tell("column.formula"), weight=2),
        Column(telling.tell("column.found"), "right", 2),
        Column(telling.tell("column.erratum"), weight=5),
    )
    rows = tuple(
        (
            number,
            telling.name_of(ask),
            formula,
            _found(telling, ask),
            telling.tell(f"erratum.{number}"),
        )
        for ask, number, formula in FIGURES
    )
    return Table(telling.tell("self.figures"), columns, rows)


def _found(telling: Telling, ask: str) -> str:
    """Show a figure; where there are several pollutants or materials, each by its name."""
    finding = _finding(telling, ask)
    if finding is None:
        return telling.tell("no_value")
    each = [one for one in finding.terms if one.where == PER_NAME]
    lines = (
        telling.tell("of", name=one.name, text=telling.amount(finding, one.value)) for one in each
    )
    return "\n".join(lines) if each and finding.value else telling.found(finding)


def _finding(telling: Telling, ask: str) -> Finding | None:
    of_rule = telling.papers.names.of_rule
    findings = telling.papers.assessment.findings
    return next((one for one in findings if of_rule.get(one.rule) == ask), None)


def open_lines(telling: Telling) -> Table:
    """Give the lines of the improvement plan that a person fills in."""
    columns = (
        Column(telling.say("column.order"), "center"),
        Column(telling.tell("column.improvement"), weight=6),
        Column(telling.tell("column.responsible"), weight=2),
        Column(telling.tell("column.until"), weight=2),
    )
    rows = tuple((str(at), "\n", "", "") for at in range(1, OPEN_LINES + 1))
    return Table(telling.tell("plan"), columns, rows, notes=(telling.tell("plan.note"),))


def acceptance(telling: Telling) -> Signature:
    """Give the lines on which a person accepts what this program drafted."""
    lines = (telling.say("sign.preparer"), telling.tell("sign.accepter"))
    return Signature(lines, telling.say("sign.seal"), telling.say("sign.date"))

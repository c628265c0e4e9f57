"""The draft of a self-evaluation where the scheme gives no chapters: twelve of our own order.

Plant and boundary; management; accounting basis; inventory; energy; green power; measures done;
indicators against limits; residual and its treatment; disclosure; improvement; evidence. What only
a person knows stays an open line. The cover says that a person must accept it.
"""

from ghg.domain.schemes import RuleKind
from ghg.reports.assessment import balance, clauses, cover, power, proof, self_assessment
from ghg.reports.assessment.papers import Papers
from ghg.reports.assessment.statement import stated
from ghg.reports.assessment.telling import Telling
from ghg.reports.blocks import Block, Column, Heading, PageBreak, Paragraph, Statement, Table
from ghg.reports.gbt32150 import activity, closing, consumption_list, emissions, entity
from ghg.reports.gbt32150 import energy as energy_of
from ghg.reports.pdf import printed
from ghg.reports.voice import Voice
from ghg.texts import Language


def evaluation_pdf(papers: Papers, language: Language) -> bytes:
    """Print the draft; raises E-GLYPH before anything is written."""
    return printed(evaluation_statement(papers, language))


def evaluation_statement(papers: Papers, language: Language) -> Statement:
    """Tell the draft of a self-evaluation in blocks."""
    telling = Telling(papers, language)
    title = telling.tell("title.draft")
    return stated(telling, title, (*cover.opening(telling, title, drafted=True), *_blocks(telling)))


def _blocks(telling: Telling) -> tuple[Block, ...]:
    voice = Voice(telling.papers.issue, telling.language)
    return (
        Paragraph(telling.tell("drafted"), strong=True),
        *entity.entity(voice),
        *_management(telling),
        *activity.activity(voice),
        *emissions.emissions(voice),
        _chapter(telling, "energy"),
        *energy_of.energy(voice),
        *power.power(telling),
        *_open(telling, "measures"),
        *clauses.clauses(telling),
        PageBreak(),
        *balance.credits_chapter(telling),
        *_open(telling, "disclosure"),
        _chapter(telling, "improvement"),
        self_assessment.open_lines(telling),
        self_assessment.acceptance(telling),
        *consumption_list.consumption_annex(voice),
        PageBreak(),
        *proof.evidence_annex(telling),
        PageBreak(landscape=True),
        *closing.evidence_annex(voice),
    )


def _chapter(telling: Telling, name: str) -> Heading:
    return Heading(telling.tell(f"chapter.{name}"), f"claim.{name}", "chapter")


def _management(telling: Telling) -> list[Block]:
    """Give the papers that the scheme asks for, with what is found of each."""
    found = dict.fromkeys(
        (one.rule, telling.pick(one.text_zh, one.text_en), telling.verdict(one.verdict))
        for one in telling.papers.assessment.findings
        if one.kind == RuleKind.DOC
    )
    names = ("rule", "requirement", "verdict")
    columns = tuple(
        Column(telling.tell(f"column.{name}"), weight=5 if name == "requirement" else 2)
        for name in names
    )
    heading = _chapter(telling, "management")
    if not found:
        return [heading, Paragraph(telling.tell("management.none"))]
    return [heading, Table(telling.tell("chapter.management"), columns, tuple(found))]


def _open(telling: Telling, name: str) -> list[Block]:
    """Give a chapter that a person writes."""
    columns = tuple(
        Column(telling.tell(f"column.{name}.{part}"), weight=weight)
        for part, weight in (("what", 6), ("effect", 3), ("proof", 3))
    )
    rows = (("\n", "", ""),) * 3
    note = telling.tell(f"chapter.{name}.note")
    return [
        _chapter(telling, name),
        Table(telling.tell(f"chapter.{name}"), columns, rows, notes=(note,)),
    ]

"""Cover, contents, and what every page carries."""

from ghg.domain.claim_states import ClaimState
from ghg.reports.assessment.telling import Telling
from ghg.reports.blocks import Block, Contents, Cover, PageBreak, Running
from ghg.reports.numbering import Patterns

SHORT = 12
MARKED = (ClaimState.DRAFT, ClaimState.WITHDRAWN, ClaimState.SUPERSEDED)


def opening(telling: Telling, title: str, *, drafted: bool) -> list[Block]:
    """Give cover and contents; a paper with chapters of our own draft says so on its cover."""
    cover = _cover(telling, title, drafted=drafted)
    return [cover, PageBreak(), Contents(telling.say("contents")), PageBreak()]


def marks(telling: Telling) -> tuple[str, ...]:
    """Give the marks of every page: sample data, draft, values entered by a person."""
    papers = telling.papers
    example = (telling.say("mark.example"),) if papers.assessment.on.example else ()
    state = (telling.tell(f"mark.{papers.state}"),) if papers.state in MARKED else ()
    entered = (telling.tell("mark.entered"),) if papers.assessment.entered else ()
    return (*example, *state, *entered)


def running(telling: Telling, title: str) -> Running:
    """Give header and foot: whose assessment by which scheme, and the hashes it rests on."""
    assessment = telling.papers.assessment
    return Running(
        header_left=telling.tell(
            "header", entity=telling.owner(), number=assessment.scheme.number, title=title
        ),
        header_marks=marks(telling),
        foot_left=telling.tell(
            "foot", issue=assessment.on.sha256[:SHORT], own=telling.papers.sha256[:SHORT]
        ),
        page=telling.say("page"),
        again=telling.say("again"),
        watermark="",
    )


def patterns(telling: Telling) -> Patterns:
    names = ("chapter", "annex", "section", "table", "figure")
    return Patterns(**{name: telling.say(f"number.{name}") for name in names})


def _cover(telling: Telling, title: str, *, drafted: bool) -> Cover:
    said = ((telling.tell("cover.drafted"), telling.tell("cover.drafted.text")),)
    return Cover(
        marks=marks(telling),
        owner=telling.owner(),
        title=title,
        subtitle=telling.tell("cover.only_recorded"),
        rows=(*claim_rows(telling), *_basis(telling), *(said if drafted else ())),
        seal=telling.tell("cover.accepted" if drafted else "cover.seal"),
    )


def claim_rows(telling: Telling) -> tuple[tuple[str, str], ...]:
    """Give the words of the claim: scheme, edition, year, scopes, gases, offset share, verdicts."""
    assessment = telling.papers.assessment
    scheme = assessment.scheme
    rows = [
        ("cover.scheme", telling.scheme_name()),
        ("cover.edition", telling.span(scheme.first_day, scheme.last_day or 0)),
        ("cover.claim", telling.pick(scheme.claim_zh, scheme.claim_en)),
        ("cover.year", telling.say("year", year=assessment.on.year)),
        ("cover.scopes", telling.scopes(scheme)),
        ("cover.gases", telling.member("gases", scheme.gases or "unknown")),
        ("cover.offset", telling.offset_share()),
        ("cover.verdict", _verdicts(telling)),
    ]
    return tuple((telling.tell(term), text) for term, text in rows)


def _verdicts(telling: Telling) -> str:
    """Say the verdict of each stage, and the level reached."""
    names = {(one.stage, one.level): one for one in telling.papers.assessment.levels}
    said = []
    for stage in telling.papers.assessment.stages:
        level = names.get((stage.stage, stage.level))
        reached = f" · {telling.pick(level.name_zh, level.name_en)}" if level else ""
        name = telling.pick(stage.name_zh, stage.name_en)
        verdict = telling.verdict(stage.verdict)
        said.append(f"{telling.tell('of', name=name, text=verdict) if name else verdict}{reached}")
    return "\n".join(said)


def _basis(telling: Telling) -> tuple[tuple[str, str], ...]:
    assessment = telling.papers.assessment
    on = assessment.on
    issue = telling.say("issue_name", inventory=on.inventory, number=on.number)
    claim = ((telling.tell("cover.kept"), str(telling.papers.claim)),)
    return (
        *(claim if telling.papers.claim else ()),
        (telling.tell("cover.issue"), issue),
        (telling.tell("cover.made_on"), telling.day(assessment.made_on)),
        (telling.tell("cover.hash"), telling.papers.sha256),
    )

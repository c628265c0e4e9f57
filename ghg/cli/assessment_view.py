"""An assessment on a terminal, clause by clause; and a claim with what has happened since."""

from collections.abc import Mapping

from ghg.cli.claim_tables import text_name
from ghg.cli.figures import claimed, sign
from ghg.cli.home import Home
from ghg.cli.say import listed, named, note, out
from ghg.cli.tables import out_table
from ghg.domain.claims import Assessment, CreditFound, Finding, LevelFound, StageFound
from ghg.domain.kept_claims import KeptClaim, KeptEvent
from ghg.domain.periods import day_text
from ghg.domain.readable import readable
from ghg.texts import label

Words = Mapping[str, Mapping[str, tuple[str, str]]]  # rule -> value -> (zh, en)


def out_assessment(home: Home, made: Assessment, words: Words, stage: str = "") -> None:
    """Write stage after stage, or one of them: requirements, levels, what may be said."""
    title = made.scheme.title_zh, made.scheme.title_en
    name = text_name(home, made.scheme.number, title)
    out(name if name == home.pick(*title) else f"{name} {home.pick(*title)}", bold=True)
    said = {"code": made.on.inventory, "number": made.on.number, "seq": made.on.snapshot_seq}
    out(label("cli.assess.on", home.language, **said))
    for notice in made.notices:
        out(home.pick(*notice))
    for one in made.stages:
        if stage in ("", one.stage):
            out()
            _stage(home, made, one, words)
    if made.credits:
        out()
        out_credits(home, made.credits)


def out_credits(home: Home, found: tuple[CreditFound, ...]) -> None:
    """Write every block of credits: how many of its units count, and why not the others."""
    out(label("report.claim.credits", home.language), bold=True)
    columns = ("number", "credit", "registry", "serial", "units", "counted", "why")
    rows = [
        (
            str(one.use),
            named(home, "instrument", one.instrument),
            one.registry,
            f"{one.batch} {one.first}-{one.last}",
            str(one.units),
            str(one.counted),
            label(
                f"claim.credit.{one.reason}" if one.reason else "report.claim.counts", home.language
            ),
        )
        for one in found
    ]
    out_table(home, tuple(f"claim_{one}" for one in columns), rows)


def _why_counted(one: CreditFound) -> str:
    return f"claim.credit.{one.reason}" if one.reason else "report.claim.counts"


def out_claim(home: Home, made: KeptClaim, assessment: Assessment, words: Words) -> None:
    """Write a claim: its sentence, its life, what has happened since, and its assessment."""
    out(" ".join(claim_row(home, made)[:6]), bold=True)
    out(home.pick(made.wording_zh, made.wording_en) or label("cli.assess.unsaid", home.language))
    out(f"SHA-256 {made.assessment_sha256}")
    out()
    columns = ("state", "day", "actor", "approver", "reason", "evidence")
    rows = [_event(home, one) for one in made.events]
    out_table(home, tuple(f"claim_{one}" for one in columns), rows)
    for one in made.since:
        note(home, "cli.claim.since", said=home.pick(one.zh, one.en))
    out()
    out_assessment(home, assessment, words, made.stage)


def claim_row(home: Home, one: KeptClaim) -> tuple[str, ...]:
    """Give a claim's row in the list."""
    return (
        str(one.number),
        one.scheme_number or home.pick(one.title_zh, one.title_en),
        home.pick(one.stage_zh, one.stage_en),
        f"{one.inventory} · {one.issue}",
        _verdict(home, one.verdict),
        label(f"claim.state.{one.state}", home.language),
        " ".join(home.pick(said.zh, said.en) for said in one.since),
    )


def _stage(home: Home, made: Assessment, found: StageFound, words: Words) -> None:
    name = home.pick(found.name_zh, found.name_en)
    out(f"{name} {_verdict(home, found.verdict)}".strip(), bold=True)
    mine = [one for one in made.findings if one.stage == found.stage]
    rows = [_row(home, one, words.get(one.rule, {})) for one in mine]
    columns = ("rule", "requirement", "verdict", "answer", "limit", "source")
    under = [_under(home, one) for one in mine]
    out_table(home, tuple(f"claim_{one}" for one in columns), rows, under)
    for level in made.levels:
        if level.stage == found.stage:
            out(_level(home, level))
    if found.claim_zh:
        out(home.pick(found.claim_zh, found.claim_en), bold=True)


def _row(home: Home, one: Finding, words: Mapping[str, tuple[str, str]]) -> tuple[str, ...]:
    value, limit = (
        home.pick(*words[text]) if text in words else claimed(home, one.ask, text, one.unit, beside)
        for text, beside in ((one.value, one.limit), (one.limit, one.value))
    )
    entered = label("cli.assess.entered", home.language) if one.entered else ""
    return (
        one.rule,
        home.pick(one.text_zh, one.text_en),
        _verdict(home, one.verdict),
        value,
        f"{sign(one.op)} {limit}" if limit else "",
        f"{entered}{one.limit_source or one.clause}",
    )


def _under(home: Home, one: Finding) -> str:
    """Write below a requirement what is missing, and what a reader must see beside its figure."""
    needs = [home.pick(need.text_zh, need.text_en) or need.what for need in one.needs]
    said = [label("cli.assess.missing", home.language, what=what) for what in needs]
    said += [home.pick(*words) for words in one.reasons]
    if one.points:
        figures = {"points": readable(one.points), "weight": readable(one.weight)}
        said.append(label("cli.assess.points", home.language, **figures))
    if one.conditional != one.verdict:
        with_all = _verdict(home, one.conditional)
        said.append(label("cli.assess.conditional", home.language, verdict=with_all))
    return "\n".join(f"    {words}" for words in dict.fromkeys(said))


def _level(home: Home, one: LevelFound) -> str:
    words = {
        "level": home.pick(one.name_zh, one.name_en),
        "verdict": _verdict(home, one.verdict),
        "rules": listed(home, one.held_back_by),
    }
    term = "cli.assess.level" if one.held_back_by else "cli.assess.level_alone"
    return label(term, home.language, **words)


def _event(home: Home, one: KeptEvent) -> tuple[str, ...]:
    state = label(f"claim.state.{one.to_state}", home.language)
    by = f" → {one.superseded_by}" if one.superseded_by else ""
    return (
        f"{state}{by}",
        day_text(one.on_day),
        one.actor,
        one.approver,
        one.reason,
        one.evidence,
    )


def _verdict(home: Home, verdict: str) -> str:
    return label(f"report.claim.verdict.{verdict}", home.language)

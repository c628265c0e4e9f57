"""The matrix of all schemes on a terminal: verdicts first, then why the figures differ."""

from ghg.cli.claim_tables import TONNES, claim_columns, text_name, verdict_words
from ghg.cli.figures import rounded
from ghg.cli.home import Home
from ghg.cli.say import listed, out
from ghg.cli.tables import out_table
from ghg.domain.claim_views import Matrix, MatrixRow
from ghg.texts import label

REASONS = 4  # gases, scopes, electricity, credits
FEW = 6  # rules named on a line


def out_matrix(home: Home, found: Matrix) -> None:
    """Write the verdicts, under each what holds it back, and why the figures differ."""
    rows = [
        (
            one.scheme,
            text_name(home, one.number, one.title),
            home.pick(*one.stage_name),
            verdict_words(home, one.verdict),
            home.pick(*one.level),
            _points(one),
            _where(home, one),
        )
        for one in found.rows
    ]
    columns = ("scheme", "text", "stage", "verdict", "level", "points", "where")
    out_table(home, claim_columns(columns), rows, [_under(home, one) for one in found.rows])
    out()
    out(label("cli.claim.why", home.language), bold=True)
    once = {one.scheme: one for one in found.rows}.values()
    why = [_differs(home, one) for one in once]
    out_table(
        home, claim_columns(("scheme", "gases", "scopes", "electricity", "credits", "net")), why
    )


def _differs(home: Home, one: MatrixRow) -> tuple[str, ...]:
    """Give the reasons of a scheme; one without carbon has a single one."""
    said = [home.pick(*words) for words in one.why]
    return (one.scheme, *said, *[""] * (REASONS - len(said)), _net(one))


def _points(one: MatrixRow) -> str:
    if not one.points:
        return ""
    of = f"/{rounded(one.points_of, TONNES)}" if one.points_of else ""
    return f"{rounded(one.points, TONNES)}{of}"


def _where(home: Home, one: MatrixRow) -> str:
    """Say what a reader must know of a scheme's place and time."""
    marks = [
        label("cli.claim.elsewhere", home.language) if one.elsewhere else "",
        "" if one.in_force else label("cli.claim.not_in_force", home.language),
    ]
    return listed(home, (mark for mark in marks if mark))


def _under(home: Home, one: MatrixRow) -> str:
    """Say the claim where it passes, else what holds it back."""
    said = home.pick(*one.words)
    if said:
        return f"    {said}"
    held = (("failed", one.failed), ("missing", one.missing), ("unread", one.unread))
    parts = [
        label(f"cli.claim.held.{name}", home.language, rules=_few(home, rules))
        for name, rules in held
        if rules
    ]
    return "    " + label("cli.claim.semicolon", home.language).join(parts) if parts else ""


def _few(home: Home, rules: tuple[str, ...]) -> str:
    """Name the first rules; how many there are where there are more."""
    more = label("cli.claim.more", home.language, count=len(rules)) if len(rules) > FEW else ""
    return f"{listed(home, rules[:FEW])}{more}"


def _net(one: MatrixRow) -> str:
    return rounded(one.net_t or one.residual_t, TONNES)

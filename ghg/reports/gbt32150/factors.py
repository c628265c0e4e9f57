"""Chapter 4: emission factors and parameters, each with its document, place, tier and reason;
annex: coefficients with formula and arguments."""

from ghg.domain.issue import ArgumentRow, ChoiceRow, CoefficientRow, EvidenceRow
from ghg.reports.blocks import Block, Column, Heading, Paragraph, Table
from ghg.reports.voice import Voice
from ghg.texts.arguments import argument_words

OWN = "own-"  # how the id of a value begins that the plant entered itself
UNREAD = "not given"  # how the library writes a place that was not read
_LOOSE = ("+", "-")
_SIGNS = {"*": " × ", "/": " ÷ ", "+": " + ", "-": " − "}


def factors(voice: Voice) -> list[Block]:
    """Give chapter 4."""
    return [
        Heading(voice.say("factors"), "factors", "chapter"),
        Paragraph(voice.say("factors.text")),
        _values(voice),
        _documents(voice),
    ]


def choice_number(at: int) -> str:
    return f"C{at + 1}"


def coefficient_number(at: int) -> str:
    return f"K{at + 1}"


def parameter_name(voice: Voice, parameter: str) -> str:
    return voice.unit(argument_words(parameter, voice.language))


def _values(voice: Voice) -> Table:
    rows = tuple(
        (
            choice_number(at),
            parameter_name(voice, row.parameter),
            voice.or_dash(_item(voice, row)),
            voice.printed(row.value),
            voice.unit(row.unit),
            voice.kind("tier", row.tier),
            voice.or_dash(voice.region(row.region)),
            _year(voice, row),
            voice.kind("confidence", row.confidence),
        )
        for at, row in enumerate(voice.issue.choices)
    )
    columns = (
        Column(voice.say("column.number")),
        Column(voice.say("column.parameter"), weight=2),
        Column(voice.say("column.item"), weight=2),
        Column(voice.say("column.value"), "decimal"),
        Column(voice.say("column.unit")),
        Column(voice.say("column.tier")),
        Column(voice.say("column.region")),
        Column(voice.say("column.data_year")),
        Column(voice.say("column.confidence")),
    )
    return Table(
        voice.say("factors.caption"),
        columns,
        rows,
        notes=(voice.say("factors.note"), voice.say("factors.year_note")),
    )


def _item(voice: Voice, row: ChoiceRow) -> str:
    return voice.pick(row.item_zh, row.item_en) or row.item


def _year(voice: Voice, row: ChoiceRow) -> str:
    """Name the data year, and say when it is not the report year."""
    if not row.data_year:
        return voice.dash
    if row.data_year == str(voice.issue.year):
        return row.data_year
    return voice.say("other_year", year=row.data_year)


def _documents(voice: Voice) -> Table:
    rows = tuple(
        (choice_number(at), *document_cells(voice, row))
        for at, row in enumerate(voice.issue.choices)
    )
    columns = (
        Column(voice.say("column.number")),
        Column(voice.say("column.document"), weight=3),
        Column(voice.say("column.locator"), weight=2),
        Column(voice.say("column.published")),
        Column(voice.say("column.reason"), weight=3),
    )
    return Table(voice.say("documents.caption"), columns, rows)


def document_cells(voice: Voice, row: ChoiceRow) -> tuple[str, str, str, str]:
    """Give a choice's document, place in it, day of publication, and why it was chosen."""
    return (
        _document(voice, row),
        _locator(voice, row),
        voice.or_dash(row.published),
        "\n".join([voice.term(row.reason), *(voice.notice(one) for one in row.warnings)]),
    )


def _locator(voice: Voice, row: ChoiceRow) -> str:
    """Say where the value stands: place in the document, or the files that prove it."""
    known = {paper.id: paper for paper in voice.issue.evidence}
    words = row.locator.split()
    if words and all(word in known for word in words):
        return "\n".join(_paper(voice, known[word]) for word in words)
    lines = [row.locator] if row.locator not in ("", UNREAD) else []
    if row.factor.startswith(OWN) and row.number:
        reports = [one for one in known.values() if one.document_no == row.number]
        lines += [_paper(voice, one) for one in reports]
    return "\n".join(lines) or voice.say("not_stated")


def _paper(voice: Voice, paper: EvidenceRow) -> str:
    """Name a file of the register by its id, kind and number."""
    kind = f"{voice.kind('proof', paper.kind)} {paper.document_no}".strip()
    return voice.say("evidence_file", id=paper.id, kind=kind)


def _document(voice: Voice, row: ChoiceRow) -> str:
    title = voice.pick(row.document_zh, row.document_en)
    if row.factor.startswith(OWN):
        return _own_document(voice, row.number, title)
    said = voice.quoted(row.number, title) if row.number else title
    return f"{said}\n{row.issuer}" if row.issuer else said


def _own_document(voice: Voice, number: str, title: str) -> str:
    """Name a paper of the plant's own: its report number, and its title if that is another."""
    if not number:
        return voice.or_dash(title)
    said = voice.say("report_number", number=number)
    return said if title in ("", number) else f"{said}\n{title}"


def coefficients_annex(voice: Voice) -> list[Block]:
    """Give the annex of coefficients: formula, arguments with their choices, value."""
    rows = tuple(_coefficient(voice, at, row) for at, row in enumerate(voice.issue.coefficients))
    columns = (
        Column(voice.say("column.number")),
        Column(voice.say("column.formula_id")),
        Column(voice.say("column.gas")),
        Column(voice.say("column.formula"), weight=3),
        Column(voice.say("column.arguments"), weight=4),
        Column(voice.say("column.coefficient"), "decimal"),
        Column(voice.say("column.unit")),
    )
    return [
        Heading(voice.say("annex.coefficients"), "annex.coefficients", "annex"),
        Paragraph(voice.say("annex.coefficients.text")),
        Table(voice.say("annex.coefficients"), columns, rows),
    ]


def _coefficient(voice: Voice, at: int, row: CoefficientRow) -> tuple[str, ...]:
    return (
        coefficient_number(at),
        row.formula,
        voice.unit(row.gas),
        _formula(voice, row.tree),
        "\n".join(_argument(voice, argument) for argument in row.arguments),
        voice.full(row.value),
        voice.unit(row.unit),
    )


def _argument(voice: Voice, row: ArgumentRow) -> str:
    """Write an argument with its value, unit, and choice or origin."""
    note = choice_number(row.choice) if row.choice >= 0 else voice.kind("argument", row.note)
    unit = "" if row.unit == "1" else voice.unit(row.unit)
    value = f"{parameter_name(voice, row.name)} = {_written(voice, row)} {unit}"
    return voice.say("with_note", text=value.strip(), note=note) if note else value.strip()


def _written(voice: Voice, row: ArgumentRow) -> str:
    return row.value if "/" in row.value else voice.full(row.value)


def _formula(voice: Voice, tree: object) -> str:
    """Write an expression tree with signs, and brackets only where they are needed."""
    if isinstance(tree, str):
        return parameter_name(voice, tree)
    assert isinstance(tree, tuple | list)
    operator, left, right = tree
    one = _bracketed(voice, left, operator in "*/")
    other = _bracketed(voice, right, operator in "*/-", inner=operator == "/")
    return f"{one}{_SIGNS[operator]}{other}"


def _bracketed(voice: Voice, tree: object, tight: bool, *, inner: bool = False) -> str:
    text = _formula(voice, tree)
    loose = isinstance(tree, tuple | list) and tree[0] in _LOOSE
    nested = inner and isinstance(tree, tuple | list)
    return f"({text})" if (tight and loose) or nested else text

"""The function statement: what of an energy-carbon centre this product provides, as a page.

Only a full yes is counted. GB/T 36132-2025, table C.1, row 4 asks for the number of functions met;
what stands here is what the product has, not what the factory has.
"""

from collections.abc import Iterator

from ghg.domain.claim_catalogue import Function, FunctionStatement, Provided
from ghg.texts import Language, label


def functions_page(said: FunctionStatement, language: Language) -> str:
    """Write the statement as a page in Markdown."""
    return "\n".join(_lines(said, language)) + "\n"


def count_words(said: FunctionStatement, language: Language) -> str:
    """Say how many functions are provided in full, and how many give full points."""
    return label(
        "claim.functions.count",
        language,
        full=said.count(standard_only=True),
        all=sum(one.in_standard for one in said.functions),
        leading=said.leading,
    )


def _lines(said: FunctionStatement, language: Language) -> Iterator[str]:
    def words(term: str, **values: object) -> str:
        return label(f"claim.functions.{term}", language, **values)

    yield f"# {words('title')}"
    yield ""
    yield words("about", source=said.source, confidence=said.confidence)
    yield ""
    yield count_words(said, language)
    yield ""
    heads = ("number", "function", "provided", "does", "missing", "commands", "evidence")
    yield f"| {' | '.join(words(f'column.{one}') for one in heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for one in said.functions:
        yield f"| {' | '.join(_cells(one, language))} |"
    yield ""
    yield words("how")


def _cells(one: Function, language: Language) -> tuple[str, ...]:
    at = 0 if language == "zh" else 1
    nothing = one.provided is Provided.NO
    return (
        str(one.number),
        one.name[at],
        label(f"claim.provided.{one.provided}", language),
        label("claim.functions.nothing", language) if nothing else one.does[at],
        one.missing[at] or "—",
        "<br>".join(f"`{command}`" for command in one.commands) or "—",
        one.evidence[at] or "—",
    )

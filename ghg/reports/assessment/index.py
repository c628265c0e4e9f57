"""The index of a submission folder as Markdown that a person reads: which file is what.

User text is quoted as code and never becomes markup: the signs that could are taken out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ghg.reports.assessment.cover import claim_rows
from ghg.reports.assessment.missing import missing_row, wanted
from ghg.reports.assessment.papers import Papers
from ghg.reports.assessment.proof import hash_rows
from ghg.reports.assessment.telling import Telling
from ghg.texts import Language

_MARKUP = str.maketrans({"|": "／", "`": "'", "\n": " ", "\r": " ", "<": "＜", ">": "＞"})


@dataclass(frozen=True, slots=True)
class Filed:
    """A file of the folder: its name, and the term or text that says what it is."""

    name: str
    what: str
    original: str = ""


def index_md(
    papers: Papers, files: Sequence[Filed], copies: Sequence[Filed], language: Language
) -> bytes:
    """Write the index; `copies` are the evidence files with the names they had."""
    telling = Telling(papers, language)
    lines = [f"# {_plain(telling.tell('folder.title', scheme=telling.scheme_name()))}", ""]
    lines += [f"**{telling.tell('only_recorded')}**", ""]
    lines += [
        "- " + _plain(telling.tell("of", name=name, text=text))
        for name, text in claim_rows(telling)
    ]
    lines += ["", f"## {telling.tell('folder.files')}", ""]
    lines += [f"- `{one.name}`: {telling.tell(f'folder.{one.what}')}" for one in files]
    lines += ["", f"## {telling.tell('evidence')}", ""]
    lines += [_copy(one) for one in copies] or [telling.tell("evidence.none")]
    lines += ["", f"## {telling.tell('missing')}", ""]
    lines += _missing(telling) or [telling.tell("missing.none")]
    lines += ["", f"## {telling.tell('hashes')}", ""]
    lines += [f"- {name}: `{_plain(text)}`" for name, text in hash_rows(telling)]
    return ("\n".join(lines) + "\n").encode()


def _copy(one: Filed) -> str:
    return f"- `{one.name}`: `{_plain(one.original)}` {_plain(one.what)}".rstrip()


def _missing(telling: Telling) -> list[str]:
    return [
        "- " + _plain(telling.tell("of", name=telling.member("lacking", row.kind), text=said))
        for row, stages in wanted(telling.papers.gap).items()
        if (said := " ".join(one for one in missing_row(telling, row, stages) if one != "—"))
    ]


def _plain(text: str) -> str:
    return text.translate(_MARKUP)

"""The card of a factor: everything that answers "why this number?", on one page.

Frozen texts only: who shows it adds nothing and computes nothing. Names are given in Chinese and
English; reasons and warnings are terms of the label table.
"""

from dataclasses import dataclass

from ghg.domain.errata import Erratum
from ghg.domain.issue import ChoiceRow


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """What the value is made of, or what is made with it: numbers in signs, their result.

    `printed` is the figure that a document prints for the same, empty where none does; `verdict` is
    a term `card.verdict.*`; `note` is the row's own remark.
    """

    kind: str
    numbers: str
    result: str
    unit: str
    printed: str
    verdict: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class UseRow:
    """Where an issue rests on the factor: stream, months, lines of a view, tonnes of CO2e."""

    inventory: str
    number: int
    view: str
    stream: str
    months: tuple[int, ...]
    lines: int
    co2e_t: str


@dataclass(frozen=True, slots=True)
class Names:
    """Names that a choice gives only as codes: guide, parameter, table, region."""

    guide: str = ""
    guide_zh: str = ""
    guide_en: str = ""
    parameter_zh: str = ""
    parameter_en: str = ""
    table_zh: str = ""
    table_en: str = ""
    region_zh: str = ""
    region_en: str = ""


@dataclass(frozen=True, slots=True)
class FactorCard:
    """A chosen value with document, place, tier, year, checks, losers, errata and uses.

    `line` is the printed line that it was asked for, if it was; `year` is the report year;
    `example` marks the line of an example's books.
    """

    choice: ChoiceRow
    names: Names
    year: int
    as_of: int
    line: str
    unit_printed: str
    window: str
    note: str
    closings: tuple[ClosingRow, ...]
    errata: tuple[Erratum, ...]
    uses: tuple[UseRow, ...]
    example: bool = False

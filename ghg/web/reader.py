"""Who reads: the language of a visit, and every word and number as this reader sees it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ghg.desk.names import industry_name, region_name
from ghg.domain.periods import day_text, month_runs, month_text, run_text
from ghg.domain.readable import hundredths, is_share, readable
from ghg.texts import Language, label, wording
from ghg.texts.unit_words import unit_words

LANGUAGES: tuple[Language, ...] = ("zh", "en")
SIGNS: Mapping[str, str] = {"<=": "≤", ">=": "≥"}
LOWERED: Mapping[str, str] = {"CO2": "CO₂", "CH4": "CH₄", "N2O": "N₂O", "SF6": "SF₆", "NF3": "NF₃"}


def _lowered(words: str) -> str:
    """Write the tonne of carbon dioxide equivalent in one way in all words of a page."""
    return words.replace("tCO2e", "tCO₂e")


def language_of(kept: str, accepted: str) -> Language:
    """Give the language that was chosen, else the browser's first that we speak, else Chinese."""
    if kept in LANGUAGES:
        return kept
    for part in accepted.split(","):
        word = part.partition(";")[0].strip().lower()[:2]
        if word in LANGUAGES:
            return word
    return "zh"


def _everything(path: str) -> bool:  # noqa: ARG001 - as all rights
    return True


@dataclass(frozen=True, slots=True)
class Reader:
    """The words of one language; a template calls these and nothing else.

    `may` tells whether the act at an address is for this reader.
    """

    language: Language
    may: Callable[[str], bool] = _everything

    def t(self, term: str, **values: object) -> str:
        """Give the words of a term; an unknown one is a KeyError."""
        return _lowered(label(term, self.language, **values))

    def head(self, column: str) -> str:
        """Give the head of a column, the same as in the tables of the command line."""
        return _lowered(label(f"cli.column.{column}", self.language))

    def named(self, group: str, key: str) -> str:
        return wording.named(group, key, self.language)

    def listed(self, words: Iterable[str]) -> str:
        return wording.listed(words, self.language)

    def term(self, term: str, values: tuple[tuple[str, str], ...] = ()) -> str:
        return _lowered(wording.term_words(term, values, self.language))

    def pick(self, chinese: str, english: str) -> str:
        """Choose a name in the reader's language; the other one where it is missing."""
        first, second = (chinese, english) if self.language == "zh" else (english, chinese)
        return first or second

    def both(self, pair: tuple[str, str]) -> str:
        return self.pick(*pair)

    def unit(self, unit: str) -> str:
        """Write a unit by its word where the language has one; nothing for a plain number."""
        if unit == "1":
            return ""
        said = unit_words(unit, self.language)
        for plain, lowered in LOWERED.items():
            said = said.replace(plain, lowered)
        return said

    def gases(self, gases: Iterable[str]) -> str:
        """Name gases by their signs, with what tells one apart (CO₂ of biomass) in words."""
        return self.listed(self.unit(one) for one in gases)

    def region(self, region: str) -> str:
        """Name a province, a grid or the nation."""
        return region_name(region, self.language)

    def industry(self, industry: str) -> str:
        """Name an industry; "" for none and for one without a name."""
        return industry_name(industry, self.language)

    def months(self, months: Iterable[int]) -> str:
        """Name months, those that follow each other as one run."""
        return self.listed(run_text(*run) for run in month_runs(months))

    def month(self, month: int) -> str:
        return month_text(month) if month else ""

    def day(self, day: int) -> str:
        return day_text(day) if day else ""

    def claimed(self, asked: str, text: str, unit: str, beside: str = "") -> str:
        """Show a figure of a claim with its unit: a share in percent, else six decimals at most."""
        if not text:
            return ""
        if is_share(asked, unit):
            return self.t("report.claim.percent", value=hundredths(text, beside))
        return f"{readable(text, beside)} {self.unit(unit)}".strip()

    def sign(self, op: str) -> str:
        return SIGNS.get(op, op)

"""How a report speaks: words in the reader's language, numbers as people read them.

Reports do no arithmetic. Here numbers are rounded for display (`shown`), grouped, and given their
unit's signs; nothing else.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from ghg.domain.bounds import EVER
from ghg.domain.numbers import from_exact_text, grouped, plain, shown
from ghg.domain.periods import day_text, month_text
from ghg.texts import Language, label
from ghg.texts.labels import LABELS
from ghg.texts.unit_words import unit_words

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "10^4": "10⁴",
        "10^8": "10⁸",
        "CO2": "CO₂",
        "CH4": "CH₄",
        "N2O": "N₂O",
        "SF6": "SF₆",
        "NF3": "NF₃",
        "m3": "m³",
    }
)
MOST_DECIMALS = 12


class Speech:
    """What is said and how numbers look in one language."""

    __slots__ = ()
    language: Language

    def say(self, term: str, **values: object) -> str:
        """Give a text of the report's own words."""
        return label(f"report.{term}", self.language, **values)

    def pick(self, zh: str, en: str) -> str:
        """Choose the name in the reader's language; the other one where it is missing."""
        first, second = (zh, en) if self.language == "zh" else (en, zh)
        return first or second

    def kind(self, group: str, key: str) -> str:
        """Name a member of a closed list (`scope`, `1`); a key without a word stays as it is."""
        return self.say(f"{group}.{key}") if f"report.{group}.{key}" in LABELS else key

    def term(self, term: str, values: Iterable[tuple[str, str]] = ()) -> str:
        """Give the words of a term that another room wrote into the issue."""
        if term not in LABELS:
            return " ".join([term, *(f"{name}={value}" for name, value in values)])
        filled = {name: self.unit(value) if name == "unit" else value for name, value in values}
        return self._pattern(term).format_map(filled)

    def _pattern(self, term: str) -> str:
        """Give the words of a term; the curly quotes of an English text stand too wide."""
        text = LABELS.get(term, (term, term))[0 if self.language == "zh" else 1]
        return text if self.language == "zh" else text.translate(_STRAIGHT)

    def dates(self, first: str, last: str) -> str:
        """Show a window of written days; open ends stay open."""
        if first and last:
            return self.say("span", first=first, last=last)
        return self.say("span_open", first=first) if first else self.say("span_until", last=last)

    def rounded(self, text: str, decimals: int) -> str:
        return grouped(shown(from_exact_text(text), decimals)) if text else self.dash

    def full(self, text: str) -> str:
        """Show a number unrounded where it ends, else with 12 decimals; idle zeros go."""
        if not text:
            return self.dash
        value = from_exact_text(text)
        written = shown(value, MOST_DECIMALS)
        if "." in written:
            written = written.rstrip("0").rstrip(".")
        return grouped(written)

    def printed(self, text: str) -> str:
        """Show a parameter with the digits of its document; a derivation in signs stays."""
        if "÷" in text:
            return text
        return plain(Decimal(text)) if text and "/" not in text else self.full(text)

    def unit(self, unit: str) -> str:
        """Write a unit or a gas with raised and lowered figures, what is counted by its word."""
        unit = unit_words(unit, self.language)
        for plain_sign, sign in _SIGNS.items():
            unit = unit.replace(plain_sign, sign)
        return unit

    def month(self, code: int) -> str:
        return month_text(code) if code else self.dash

    def day(self, code: int) -> str:
        return day_text(code) if code else self.dash

    def span(self, first: int, last: int) -> str:
        """Show from which day to which; open ends stay open."""
        first, last = first * (first > EVER.first_day), last * (last < EVER.last_day)
        if not first and not last:
            return self.dash
        if not last:
            return self.say("span_open", first=self.day(first))
        if not first:
            return self.say("span_until", last=self.day(last))
        return self.say("span", first=self.day(first), last=self.day(last))

    def or_dash(self, text: str) -> str:
        return text or self.dash

    def joined(self, parts: Iterable[str]) -> str:
        return self.say("list_mark").join(part for part in parts if part)

    def quoted(self, number: str, title: str) -> str:
        """Name a document by number and title."""
        return self.say("quoted", number=number, title=title).strip()

    def code(self, code: str, zh: str, en: str) -> str:
        """Name a thing with its code."""
        name = self.pick(zh, en)
        return f"{code} {name}" if name and name != code else code

    @property
    def dash(self) -> str:
        return "—"

"""One reader's voice: words in his language, numbers as this issue prints them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ghg.domain.engagements import AS_ISSUED, Later
from ghg.domain.issue import Issue, Notice
from ghg.domain.numbers import from_exact_text, shown
from ghg.reports.speech import Speech
from ghg.texts import Language

# a loser's reason -> the closed list that its detail is a member of
_DETAILS: Mapping[str, str] = MappingProxyType(
    {
        "library.loser.other_table": "table",
        "library.loser.table": "table",
        "library.loser.other_programme": "programme",
        "library.loser.tier": "tier",
        "library.loser.tier_not_admitted": "tier",
        "library.loser.region": "region",
    }
)
LINE_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Voice(Speech):
    """What is said and how numbers look, for one issue in one language."""

    issue: Issue
    language: Language
    later: Later = AS_ISSUED

    def reason(self, term: str, detail: str) -> str:
        """Say why, with the detail where the words have a place for it, else in brackets."""
        text, detail = self._pattern(term), self._detail(term, detail)
        if "{detail}" in text:
            return text.format_map({"detail": detail})
        return self.say("with_note", text=text, note=detail) if detail else text

    def _detail(self, term: str, detail: str) -> str:
        """Name what a reason's detail stands for: a table, a place, a guide, a window."""
        if term == "library.guide.replaced":
            return self.guide(detail)
        if term == "library.loser.region":
            return self.region(detail)
        if term == "library.loser.window":
            first, _, last = detail.partition("~")
            return self.dates(first, last)
        return self.kind(_DETAILS[term], detail) if term in _DETAILS else detail

    def guide(self, guide_id: str) -> str:
        """Name a guide of the issue by number and title; another id stays as it is."""
        names = {
            one.id: self.pick(one.title_zh, one.title_en)
            for row in self.issue.guides
            for one in row.losers
        }
        names |= {
            row.id: self.quoted(row.number, self.pick(row.title_zh, row.title_en))
            for row in self.issue.guides
        }
        return names.get(guide_id, guide_id)

    def subject(self, code: str) -> str:
        """Name what a notice or gap is about: source, stream, facility or energy."""
        issue = self.issue
        names = {row.item: (row.item_zh, row.item_en) for row in issue.choices}
        if code in names:
            return self.pick(*names[code]) or self.kind("item", code)
        names = {row.code: (row.name_zh, row.name_en) for row in issue.facilities}
        names |= {row.code: (row.name_zh, row.name_en) for row in issue.streams}
        names |= {row.code: (row.name_zh, row.name_en) for row in issue.sources}
        if code in names:
            return self.code(code, *names[code])
        items = {row.item: (row.item_zh, row.item_en) for row in issue.streams}
        return self.pick(*items.get(code, ("", ""))) or self.kind("item", code)

    def notice(self, notice: Notice) -> str:
        return self.term(notice.term, notice.values)

    def tonnes(self, text: str) -> str:
        """Show tonnes with the decimals of the guide."""
        return self.rounded(text, self.issue.reporting_decimals)

    def bare_tonnes(self, text: str) -> str:
        """Show tonnes for a chart: rounded, without separators."""
        return shown(from_exact_text(text), self.issue.reporting_decimals)

    def region(self, code: str) -> str:
        """Name a place: a facility's region, a grid or the nation; another code stays as it is."""
        names = {
            row.region: self.pick(row.region_zh, row.region_en) for row in self.issue.facilities
        }
        return names.get(code) or self.kind("region", code)

"""How an assessment speaks: verdicts as word and sign, numbers with unit, shares in percent.

A share is frozen as a fraction of 1; on paper it has the sign %, which means hundredths. That is
the only scaling here. A value that would look like its limit without being it is shown in full.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ghg.domain.assessed import AssessedScheme
from ghg.domain.claims import Finding, Need, NeedKind, Verdict
from ghg.domain.numbers import from_exact_text
from ghg.domain.plant_facts import Answering
from ghg.domain.readable import hundredths, is_share, readable
from ghg.reports.assessment.papers import Asked, Papers
from ghg.reports.speech import Speech
from ghg.texts import Language

SIGNS = {
    Verdict.PASS: "✓",
    Verdict.FAIL: "×",
    Verdict.NO_DATA: "○",
    Verdict.UNDECIDABLE: "?",
    Verdict.NOT_APPLICABLE: "—",
    Verdict.TOLD: "·",
}
OPS = {"<=": "≤", ">=": "≥", "<": "<", ">": ">", "=": "="}
POWER_RULE = "parameter.power_rule"
# what the residual rests on, and the measures that rest on the residual
OF_RESIDUAL = {"parameter.scopes", "parameter.gases", POWER_RULE}
OF_SCOPES = ("residual", "offset_ratio", "removal_ratio", "net")
ENTERED = "※"


@dataclass(frozen=True, slots=True)
class Telling(Speech):
    """What is said of one assessment in one language."""

    papers: Papers
    language: Language

    def tell(self, term: str, **values: object) -> str:
        """Give a text of the assessment's own words."""
        return self.say(f"claim.{term}", **values)

    def member(self, group: str, key: str) -> str:
        """Name a member of a closed list of the assessment."""
        return self.kind(f"claim.{group}", key)

    def verdict(self, verdict: str) -> str:
        """Say a verdict by sign and word."""
        return f"{SIGNS[Verdict(verdict)]} {self.member('verdict', verdict)}"

    def verdicts(self, verdict: str, conditional: str) -> str:
        """Say a verdict, and what it would be were the evidence there."""
        said = self.verdict(verdict)
        if conditional == verdict:
            return said
        return f"{said}\n{self.tell('with_evidence', verdict=self.verdict(conditional))}"

    def asked(self, finding: Finding) -> Asked | None:
        return self.papers.names.of(finding)

    def found(self, finding: Finding) -> str:
        """Show what was found of a rule, or that there are no data."""
        if not finding.value:
            return self.silence(finding)
        mark = f" {ENTERED}" if self.uses_entered(finding) else ""
        return f"{self.amount(finding, finding.value, beside=finding.limit)}{mark}"

    def uses_entered(self, finding: Finding) -> bool:
        """Tell whether a value rests on a figure that a person entered."""
        slots = {one.slot for one in self.papers.assessment.entered}
        sources = {one.source for one in finding.terms}
        asked = self.papers.names.of_rule.get(finding.rule, "")
        return (
            "entered" in sources
            or (POWER_RULE in slots and "scheme" in sources)
            or (asked in OF_SCOPES and bool(slots & OF_RESIDUAL))
        )

    def silence(self, finding: Finding) -> str:
        """Say that there are no data, or that nobody can tell: never a zero."""
        if finding.verdict is Verdict.NOT_APPLICABLE:
            return self.dash
        return self.tell("no_answer" if finding.verdict is Verdict.UNDECIDABLE else "no_value")

    def limit(self, finding: Finding) -> str:
        """Show the limit with its comparison; an entered one carries its mark.

        Where nothing was compared there is none; one that nobody has read is said to be so.
        """
        if not finding.limit:
            unread = any(one.what == f"rule.{finding.rule}" for one in finding.needs)
            return self.tell("no_limit") if unread else self.dash
        mark = f" {ENTERED}" if finding.entered else ""
        amount = self.amount(finding, finding.limit, beside=finding.value)
        plain = self._worded(finding) or finding.kind == "scored"
        return f"{amount}{mark}" if plain else f"{OPS[finding.op]} {amount}{mark}"

    def amount(self, finding: Finding, text: str, beside: str = "") -> str:
        """Show a number as what the rule asks for is shown: yes or no, level, day, share."""
        name, asked = self.papers.names.of_rule.get(finding.rule, ""), self.asked(finding)
        return self.shown_as(name, asked, text, finding.unit, beside)

    def look(self, finding: Finding) -> str:
        """Tell how a finding's number is shown: in words, as a share, or as a number."""
        name, asked = self.papers.names.of_rule.get(finding.rule, ""), self.asked(finding)
        if asked and asked.answering and self._fact(asked, finding.value or finding.limit or "0"):
            return "word"
        return "share" if is_share(name, finding.unit) else "number"

    def shown_as(self, name: str, asked: Asked | None, text: str, unit: str, beside: str) -> str:
        if asked and asked.answering:
            said = self._fact(asked, text)
            if said:
                return said
        if is_share(name, unit):
            return self.percent(text, beside)
        said = "" if unit in ("1", "") else self.unit(unit)
        return f"{self.readable(text, beside)} {said}".strip()

    def percent(self, text: str, beside: str = "") -> str:
        """Show a share in percent."""
        return self.tell("percent", value=hundredths(text, beside))

    def readable(self, text: str, beside: str = "") -> str:
        """Show a number with six decimals at most, with all where it would look like `beside`."""
        return readable(text, beside)

    def _worded(self, finding: Finding) -> bool:
        asked = self.asked(finding)
        return asked is not None and asked.answering is Answering.YES_NO

    def _fact(self, asked: Asked, text: str) -> str:
        """Say the answer of a fact that is no quantity."""
        value = from_exact_text(text)
        match asked.answering:
            case Answering.YES_NO:
                return self.tell("yes" if value else "no")
            case Answering.DAY:
                return self.day(int(value))
            case Answering.ITEMS:
                return self.tell("items", count=int(value))
            case Answering.LEVEL if 0 < value <= len(asked.words):
                word = asked.words[int(value) - 1]
                return self.pick(word.zh, word.en)
        return ""

    def name_of(self, asked: str) -> str:
        """Name a measure or fact; what has no name stays as it is."""
        found = self.papers.names.asked.get(asked)
        return self.pick(found.zh, found.en) if found else asked

    def unit_of(self, unit: str) -> str:
        return self.dash if unit in ("1", "") else self.unit(unit)

    def need(self, need: Need) -> str:
        """Say what is missing with its kind and how much of it."""
        said, much = self.needed(need), self.how_much(need)
        text = self.say("with_note", text=said, note=much) if much else said
        return self.tell("of", name=self.member("need", need.kind), text=text)

    def needed(self, need: Need) -> str:
        """Name what is missing; materials by their names."""
        if need.kind is NeedKind.EVIDENCE:
            return self.joined(self.material(code) for code in need.what.split("、"))
        return self.pick(need.text_zh, need.text_en) or self.name_of(need.what)

    def how_much(self, need: Need) -> str:
        return self.quantity(need.what, need.amount, need.unit) if need.amount else ""

    def quantity(self, name: str, text: str, unit: str) -> str:
        """Show an amount of what is asked, with its unit; a share in percent."""
        if unit == "month":
            return self.tell("months", count=self.readable(text))
        return self.shown_as(name, None, text, unit, "")

    def material(self, code: str) -> str:
        return self.pick(*self.papers.names.materials.get(code, (code, code)))

    def scheme_name(self) -> str:
        scheme = self.papers.assessment.scheme
        return self.quoted(scheme.number, self.pick(scheme.title_zh, scheme.title_en))

    def owner(self) -> str:
        on = self.papers.assessment.on
        return self.pick(on.entity_zh, on.entity_en)

    def sentence(self, zh: str, en: str) -> str:
        """Give a text as a sentence of its own: it begins with a capital."""
        text = self.pick(zh, en)
        return text[:1].upper() + text[1:]

    def stage_name(self, stage: str) -> str:
        """Name a stage; a scheme without stages has none to name."""
        found = next(one for one in self.papers.assessment.stages if one.stage == stage)
        return self.pick(found.name_zh, found.name_en) or self.tell("whole")

    def scopes(self, scheme: AssessedScheme) -> str:
        return self.joined(scheme.scopes) or self.tell("unknown")

    def offset_share(self) -> str:
        """Say the share of the residual that credits offset, or that the scheme knows none."""
        scheme, balance = self.papers.assessment.scheme, self.papers.assessment.balance
        if scheme.counting != "offset":
            return self.member("counting", scheme.counting)
        ratio = balance.offset_ratio
        return self.percent(ratio) if ratio else self.tell("no_answer")

    def texts(self, pairs: Iterable[tuple[str, str]]) -> str:
        return "\n".join(dict.fromkeys(self.pick(zh, en) for zh, en in pairs))

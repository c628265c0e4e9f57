"""Guides (核算指南): how to count, as dated data.

A guide says which kinds of source are inside, additional or outside; which gases, methods, default
tables and tiers it admits; how it counts electricity and heat; and which totals it prints.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from ghg.domain.factors import Tier
from ghg.domain.geography import Level
from ghg.domain.streams import Membership


class Rank(StrEnum):
    """Level of a guide, best first (DB43/T 3118-2024, 10.5.1 a-c, after a named programme)."""

    PROGRAMME = "programme"
    LOCAL = "local"
    NATIONAL = "national"
    INTERNATIONAL = "international"


class TotalsRule(StrEnum):
    """Which totals the dated version of a guide prints."""

    TWO_TOTALS = "two_totals"  # without and with bought and exported electricity and heat
    DIRECT_ONLY = "direct_only"  # trading-scheme guides: direct CO2, electricity as auxiliary item
    SCOPES = "scopes"  # GHG Protocol, ISO 14064-1: by scope or category, exports not netted


@dataclass(frozen=True, slots=True)
class ElectricityRule:
    """How the guide counts electricity.

    `tables` are the factor tables it admits, `proofs` the kinds of evidence that let non-fossil
    power count as zero (all kinds of one inner tuple together, or of another one). `zero_routes`
    are the ways by which proven non-fossil power counts as zero where the market's does not.
    """

    level: Level
    tables: tuple[str, ...]
    nonfossil_zero: bool
    proofs: tuple[tuple[str, ...], ...]
    own_generation_proofs: tuple[tuple[str, ...], ...]
    market_rest_rule: str
    note_zh: str
    note_en: str
    confidence: str
    zero_routes: tuple[str, ...] = ()

    def zeroes(self, route: str) -> bool:
        """Tell whether proven non-fossil power of a route counts as zero."""
        return self.nonfossil_zero or route in self.zero_routes


@dataclass(frozen=True, slots=True)
class HeatRule:
    """Which heat factor tables a guide admits; a supplier's measured factor comes first."""

    tables: tuple[str, ...]
    note_zh: str
    note_en: str


@dataclass(frozen=True, slots=True)
class SampleRule:
    """How a month's value is made of samples of a solid, liquid or gaseous fuel.

    `mean` is weighted or arithmetic; `missing` says what stands for a month without a sample:
    default, previous_month, year_mean, or nothing where no text was read, and then a person is
    asked. `source` is the document that has the rule.
    """

    state: str
    mean: str
    missing: str
    source: str
    locator: str
    confidence: str


@dataclass(frozen=True, slots=True)
class GuideSource:
    """A kind of source as this guide treats it.

    `methods` are those it admits, none named: all. `process_tables` are those of the guide's that
    speak of this kind (a lorry's diesel is not a boiler's), none named: all.
    """

    kind: str
    membership: Membership
    report_row: str
    gases: tuple[str, ...]
    methods: tuple[str, ...] = ()
    process_tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TotalsVersion:
    """A totals rule from a report year on (the power guide counts no electricity from 2026)."""

    first_year: int
    rule: TotalsRule


@dataclass(frozen=True, slots=True)
class Guide:
    """One edition of a guide. Days are integers `yyyymmdd`; 0 means not known or open.

    `defaults_as_of` is the day `mmdd` of the report year on which a living table of default values
    is read; 0 where the values stand in the guide itself. `annex` names the forms of the report.
    """

    id: str
    number: str
    title_zh: str
    title_en: str
    issuer: str
    rank: Rank
    region: str
    industries: tuple[str, ...]
    issued: int
    in_force: int
    ended: int
    replaces: tuple[str, ...]
    computable: bool
    verified: bool
    confidence: str
    source: str
    gwp_set: str
    gwp_note_zh: str
    gwp_note_en: str
    totals_rule: TotalsRule
    fuel_tables: tuple[str, ...]
    admitted_tiers: tuple[Tier, ...]
    electricity: ElectricityRule
    heat: HeatRule
    sources: tuple[GuideSource, ...]
    reporting_decimals: Mapping[str, int]
    notes: tuple[tuple[str, str], ...]  # (zh, en) remarks that the report prints
    sample_rules: tuple[SampleRule, ...] = ()
    estimate_methods: tuple[str, ...] | None = None  # methods of estimates it admits; None is all
    process_tables: tuple[str, ...] = ()
    defaults_as_of: int = 0
    annex: str = "gbt32150"
    totals_versions: tuple[TotalsVersion, ...] = ()
    programme: str = ""  # the word by which a facility names the programme of this guide

    @property
    def tables(self) -> tuple[str, ...]:
        """The default tables that the guide admits for fuels, heat and processes."""
        return (*self.fuel_tables, *self.heat.tables, *self.process_tables)

    def tables_for(self, source: GuideSource) -> tuple[str, ...]:
        """The default tables that speak of a kind of source."""
        process = source.process_tables or self.process_tables
        return (*self.fuel_tables, *self.heat.tables, *process)

    def known_by(self, year: int, as_of: int) -> int:
        """Give the day by which a default value must be out to count in a report year."""
        return min(as_of, year * 10000 + self.defaults_as_of) if self.defaults_as_of else as_of

    def in_year(self, year: int) -> "Guide":
        """Give the guide as it counts in a report year."""
        said = [one.rule for one in self.totals_versions if one.first_year <= year]
        return replace(self, totals_rule=said[-1]) if said else self

    def sample_rule(self, state: str) -> SampleRule | None:
        """Give the rule for samples of a state of fuel; None when the guide has none."""
        return next((rule for rule in self.sample_rules if rule.state == state), None)

    def treats(self, kind: str) -> GuideSource | None:
        """Say how the guide treats a kind of source; None when it does not name it."""
        return next((source for source in self.sources if source.kind == kind), None)


@dataclass(frozen=True, slots=True)
class GuideQuestion:
    """For whom a guide is sought: programme named on the facility, place, industry, year."""

    programme: str
    region: str
    industry: str
    year: int
    pinned: str = ""
    pinned_reason: str = ""


@dataclass(frozen=True, slots=True)
class GuideLoser:
    """A guide that was not taken, with a label term as the reason."""

    guide: Guide
    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class GuideChoice:
    """The guide to compute by; `applicable` is the winner when it is only in the catalogue."""

    guide: Guide
    applicable: Guide
    reason: str
    losers: tuple[GuideLoser, ...]
    warnings: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

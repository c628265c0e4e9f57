"""Made-up cases of claims: an issue, facts and a scheme, put together without a database.

    case_of(scheme_with(rules=(...,)), issue_with(emitted("1", 500)), fact("is_legal_person", 1))

Facts are those of the catalogue; `kinds` are read from it. Nothing is known that is not said.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ghg.claims.case import Case, Factory, PublishedFactor
from ghg.domain.issue import Issue
from ghg.domain.plant_facts import FactKind, PlantFact
from ghg.domain.recognition import FactorAsked
from ghg.domain.schemes import (
    Counting,
    EnteredValue,
    GasSet,
    Limit,
    Offsets,
    Op,
    Parameter,
    Rule,
    RuleKind,
    Scheme,
    Stage,
)
from ghg.library import open_library
from ghg.library.plant_facts import fact_kinds
from ghg.library.recognition import recognitions
from tests.claims.books import issue_with
from tests.claims.rows import YEAR, apart, burnt, emitted, output, used

LIBRARY = open_library()
NO_OFFSETS = Offsets(
    counting=Counting.UNKNOWN, instruments=(), within_months=0, counted_from="", oldest_years=0,
    removals_only=False, clause="", confidence="",
)  # fmt: skip


def kinds() -> Mapping[str, FactKind]:
    """Give the catalogue of plant facts."""
    return fact_kinds(LIBRARY)


def fact(
    kind: str,
    value: int | str | None = None,
    unit: str = "",
    name: str = "",
    *,
    words: tuple[str, ...] = (),
    evidence: str = "E1",
    first_day: int = 0,
    last_day: int = 0,
    facility: str = "",
    text: str = "",
) -> PlantFact:
    """Give a fact of the whole year, with evidence unless `evidence` is empty."""
    return PlantFact(
        kind=kind,
        facility=facility,
        name=name,
        first_day=first_day or YEAR * 10000 + 101,
        last_day=last_day or YEAR * 10000 + 1231,
        value=None if value is None else Decimal(value),
        words=words,
        text=text,
        unit=unit,
        evidence=evidence,
    )


def entered(slot: str, value: str, unit: str = "", stage: str = "") -> EnteredValue:
    """Give a value that a person entered from a document."""
    return EnteredValue("made-up", slot, stage, value, unit, "某文件", "第3页")


def parameter(name: str, value: str = "", unit: str = "") -> Parameter:
    """Give a parameter of a scheme; without a value it names the document to get."""
    return Parameter(name, name, name, value, unit, "附件1", "H", f"取得{name}", f"get {name}")


def rule(name: str, ask: str, op: str = ">=", value: str = "", **changes: Any) -> Rule:
    """Give a rule with one limit for all stages; without a value the limit is not known."""
    made = Rule(
        id=name, kind=RuleKind.THRESHOLD, group="", text_zh=name, text_en=name, ask=ask, op=Op(op),
        limits=(Limit("", Decimal(value)),) if value else (), unit="", stages=(), levels=(),
        when=(), otherwise=(), evidence=(), clause="条款", confidence="H", get_zh="", get_en="",
        scoring=None,
    )  # fmt: skip
    return replace(made, **changes)


def scheme_with(*rules: Rule, **changes: Any) -> Scheme:
    """Give a scheme that counts CO2 of categories 1 and 2 by the guide's electricity."""
    made = Scheme(
        id="made-up", number="T/X 1", title_zh="某标准", title_en="a standard", issuer_zh="",
        issuer_en="", family="", subject="factory", force="", region="", first_day=20250101,
        last_day=0, confidence="H", claim_zh="某称号", claim_en="a title", gases=GasSet.CO2,
        scopes=("1", "2"), power="guide", offsets=NO_OFFSETS,
        stages=(Stage("", "", "", "某称号", "a title"),), levels=(), parameters=(), rules=rules,
        notes=(), sha256="2" * 64,
    )  # fmt: skip
    return replace(made, **changes)


def factory_with(issue: Issue, *facts: PlantFact, **changes: Any) -> Factory:
    """Give a factory with its facts and every recognition map."""
    held: dict[str, tuple[PlantFact, ...]] = {}
    for one in facts:
        held[one.kind] = (*held.get(one.kind, ()), one)
    made = Factory(
        issue=issue,
        issue_sha256="3" * 64,
        kinds=kinds(),
        facts=held,
        power_maps=recognitions(LIBRARY),
    )
    return replace(made, **changes)


def case_of(
    scheme: Scheme,
    issue: Issue,
    *facts: PlantFact,
    said: tuple[EnteredValue, ...] = (),
    **changes: Any,
) -> Case:
    """Give a case; `said` are entered values, `changes` replace fields of the factory."""
    return Case(factory_with(issue, *facts, **changes), scheme, said)


def factors(**published: str) -> Any:
    """Give a source of factors in kg CO2 per kWh by table: `factors(fossil="0.8325")`."""

    def factor_of(asked: FactorAsked, region: str) -> PublishedFactor | None:
        if asked.table not in published:
            return None
        return PublishedFactor(Fraction(published[asked.table]) / 1000, f"公告 {asked.table}")

    return factor_of


__all__ = (
    "apart", "burnt", "case_of", "emitted", "entered", "fact", "factors", "factory_with",
    "issue_with", "kinds", "output", "parameter", "rule", "scheme_with", "used",
)  # fmt: skip

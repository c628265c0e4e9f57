"""A made-up assessment with everything that a paper must be able to say.

The limits of the core are those of 工信厅节函〔2026〕334号 (1.8, 0.2 tCO2/tce, 30 %); the
factory, its credits and entered values are made up. 1,769 t over 1,000 tce: 1.769 tCO2/tce.
"""

from dataclasses import replace
from typing import Any

from ghg.domain.assessed import AssessedIssue, AssessedScheme, EnteredRow
from ghg.domain.claim_views import Gap, GapKind, GapRow, TargetRow
from ghg.domain.claims import (
    Assessment,
    Balance,
    CreditFound,
    Finding,
    LevelFound,
    Need,
    NeedKind,
    SchemePower,
    StageFound,
    Term,
    Verdict,
)
from ghg.domain.issue import EvidenceRow
from ghg.domain.plant_facts import Answering, Word
from ghg.reports.assessment.papers import DB43, Asked, Names, Papers
from ghg.reports.assessment.telling import Telling
from ghg.texts import Language
from tests.reports.sample import sample

HASH = "0123456789abcdef" * 4
FILE = EvidenceRow("E-7", HASH, "营业执照.pdf", "other", "91430000", "", "", "")
ANNEX = Need(
    NeedKind.DOCUMENT, "rule.N-4", "334号附件1（指标说明）", "annex 1 of 334号 (explanations)"
)
PAPER = Need(NeedKind.EVIDENCE, "business_licence", "N-1 的佐证材料", "evidence for N-1")


def missing(kind: GapKind, what: str, zh: str, en: str, **changes: Any) -> GapRow:
    """Give a row of the gap at the entry, with some fields changed."""
    plain = GapRow(
        *("entry", "", "N-1", kind, what, (zh, en), "", "", "", "", "H", Verdict.NO_DATA),
    )
    return replace(plain, **changes)


TONNES = Need(NeedKind.TONNES, "carbon_per_tce", "距离限值", "to the limit", "1569", "tCO2", "1569")

LICENCE = missing(
    GapKind.EVIDENCE, "business_licence", "N-1 的佐证材料", "evidence", rule="N-1、N-7"
)
ANNEX_1 = missing(GapKind.TEXT, "rule.N-4", "334号附件1", "annex 1 of 334号", rule="N-4")
CUT = missing(
    *(GapKind.TONNES, "carbon_per_tce", "单位能耗碳排放", "CO2 per tce"),
    stage="acceptance",
    rule="N-2",
    amount="1569",
    unit="tCO2",
    stake_t="1569",
    upper=True,
)
TARGET = TargetRow(
    *("target.carbon", "carbon_per_tce", ("单位能耗碳排放", "CO2 per tce"), 2025, True, "1.5"),
    *("1.769", "tCO2/tce", Verdict.FAIL, "0.269", "269", "", "", ()),
)


def finding(rule: str, **changes: Any) -> Finding:
    """Give a finding of a threshold that holds, with some fields changed."""
    plain = Finding(
        rule=rule,
        stage="entry",
        kind="threshold",
        group="core",
        levels=(),
        verdict=Verdict.PASS,
        conditional=Verdict.PASS,
        value="1.769",
        unit="tCO2/tce",
        op="<=",
        limit="1.8",
        limit_source="334号 核心指标1",
        entered=False,
        clause="334号 核心指标1",
        confidence="H",
        text_zh="单位能耗碳排放",
        text_en="CO2 per unit of energy",
        terms=(),
        needs=(),
        reasons=(),
        evidence=(),
        materials=(),
        weight="",
        points="",
        conditional_points="",
    )
    return replace(plain, **{"conditional": changes.get("verdict", Verdict.PASS), **changes})


CORE = finding(
    "N-2",
    terms=(
        Term("co2_only", "1769", "tCO2", "issue", "total co2"),
        Term("energy_tce_primary", "1000", "tce", "entered", "等价系数 某文件 第3页"),
    ),
    limit_source="某省方案 第5页",
    entered=True,
)
LEGAL = finding(
    "N-1",
    kind="veto",
    verdict=Verdict.NO_DATA,
    conditional=Verdict.PASS,
    value="1",
    unit="1",
    op="=",
    limit="1",
    limit_source="334号 基本要求1",
    clause="334号 基本要求1",
    text_zh="具有独立法人资格",
    text_en="An independent legal person",
    terms=(Term("is_legal_person", "1", "1", "fact", "is_legal_person"),),
    needs=(PAPER,),
    evidence=("E-7",),
)
SHARE = finding(
    "N-3",
    value="299999/1000000",
    unit="1",
    op=">=",
    limit="0.3",
    verdict=Verdict.FAIL,
    text_zh="非化石能源消费占比",
    text_en="Non-fossil energy share",
)
UNKNOWN = finding(
    "N-4",
    kind="doc",
    value="",
    unit="",
    limit="",
    limit_source="",
    verdict=Verdict.UNDECIDABLE,
    needs=(ANNEX,),
    text_zh="建设方案按附件2编制",
    text_en="A plan by annex 2",
)
SCORED = finding(
    "N-5",
    kind="scored",
    value="15",
    unit="m3/t",
    limit="10",
    weight="8",
    points="0",
    conditional_points="4",
    verdict=Verdict.NO_DATA,
    conditional=Verdict.PASS,
    text_zh="单位产品取水量",
    text_en="Water per product",
)
TITLE = finding(
    "N-6",
    kind="veto",
    value="2",
    unit="1",
    op=">=",
    limit="3",
    verdict=Verdict.FAIL,
    text_zh="绿色工厂称号",
    text_en="Title of green factory",
)


def assessment(scheme: str = "made-334", **changes: Any) -> Assessment:
    """Give the made-up assessment with some fields changed."""
    entry = (TITLE, LEGAL, CORE, SHARE, UNKNOWN, SCORED)
    acceptance = replace(
        CORE,
        stage="acceptance",
        verdict=Verdict.FAIL,
        conditional=Verdict.FAIL,
        limit="0.2",
        limit_source=CORE.clause,
        entered=False,
        needs=(TONNES,),
    )
    whole = Assessment(
        scheme=_scheme(scheme),
        on=_issue(),
        made_on=20260801,
        stages=(
            _stage("entry", "申报", "Entry", Verdict.FAIL),
            _stage("acceptance", "验收", "Acceptance", Verdict.FAIL),
        ),
        levels=(_level(),),
        findings=(*entry, acceptance),
        power=(
            SchemePower("gec", "20000", "refuse", "0.5703", "tCO2/MWh", "332号", "11.406", "单独"),
            SchemePower("grid", "", "undecidable", "", "", "", "", ""),
        ),
        balance=Balance("1769", "500", "", "500/1769", "", "1269", "0"),
        credits=(
            _credit(1, 500, ""),
            _credit(2, 0, "too_late"),
        ),
        entered=(EnteredRow("rule.N-2", "entry", "1.8", "tCO2/tce", "某省方案", "5", "E-7"),),
        notices=(("示例数据", "Example data"),),
    )
    return replace(whole, **changes)


def papers(scheme: str = "made-334", **changes: Any) -> Papers:
    """Give what is printed, with the names of the made-up scheme."""
    return Papers(assessment(scheme, **changes), HASH, sample(), gap_of(), names())


def gap_of() -> Gap:
    """Say what the made-up factory misses, and one yearly target."""
    return Gap(
        scheme="made-334",
        number="334号",
        title=("国家级零碳工厂建设名单", "national list"),
        inventory="TEA-2025",
        issue=1,
        rows=(LICENCE, ANNEX_1, CUT),
        stages=(),
        targets=(TARGET,),
    )


def self_assessed() -> Papers:
    return papers(DB43)


def telling(language: Language = "zh", **changes: Any) -> Telling:
    return Telling(papers(**changes), language)


def names() -> Names:
    """Name what the made-up rules ask for."""
    levels = tuple(
        Word(code, zh, code)
        for code, zh in (("none", "无"), ("provincial", "省级"), ("national", "国家级"))
    )
    return Names(
        asked={
            "carbon_per_tce": Asked("单位能耗碳排放", "CO2 per tce", "M07", "M04 / M05"),
            "nonfossil_share": Asked("非化石能源占比", "Non-fossil share", "M09"),
            "is_legal_person": Asked(
                "是否具有独立法人资格",
                "Is it a legal person?",
                answering=Answering.YES_NO,
                fact=True,
            ),
            "green_factory_title": Asked(
                "绿色工厂称号", "Green title", answering=Answering.LEVEL, words=levels, fact=True
            ),
            "unit_water": Asked("单位产品取水量", "Water per product", "M19"),
        },
        of_rule={
            "N-1": "is_legal_person",
            "N-2": "carbon_per_tce",
            "N-3": "nonfossil_share",
            "N-5": "unit_water",
            "N-6": "green_factory_title",
        },
        materials={"business_licence": ("营业执照", "business licence")},
        evidence={"E-7": FILE},
    )


def _scheme(scheme: str) -> AssessedScheme:
    return AssessedScheme(
        id=scheme,
        number="工信厅节函〔2026〕334号",
        title_zh="国家层面零碳工厂建设推荐",
        title_en="National call for zero-carbon factories",
        issuer_zh="工业和信息化部办公厅",
        issuer_en="MIIT",
        first_day=20260713,
        last_day=0,
        confidence="H",
        claim_zh="建设名单申报条件",
        claim_en="conditions of the building list",
        gases="co2",
        scopes=("1", "2"),
        power="",
        counting="offset",
        sha256=HASH,
        notes=(("附件1未读到", "annex 1 not read"),),
    )


def _issue() -> AssessedIssue:
    return AssessedIssue(
        ledger="L-1",
        entity="TEA",
        entity_zh="安溪示例茶厂",
        entity_en="Anxi sample tea factory",
        inventory="TEA-2025",
        number=1,
        sha256=HASH,
        year=2025,
        first_day=20250101,
        last_day=20251231,
        example=True,
        snapshot_seq=42,
        snapshot_hash=HASH,
        program="0.4.0",
    )


def _stage(stage: str, zh: str, en: str, verdict: Verdict) -> StageFound:
    return StageFound(stage, zh, en, verdict, verdict, "", "0", "4", "100", "", "")


def _level() -> LevelFound:
    held_back = ("N-6", "N-1")
    fail = Verdict.FAIL
    return LevelFound("entry", "base", "基础级", "Base", fail, fail, held_back, "0", "4", "60")


def _credit(use: int, counted: int, reason: str) -> CreditFound:
    return CreditFound(
        use=use,
        instrument="vcu",
        registry="Verra",
        batch=f"VCS-{use}",
        first=1,
        last=500,
        units=500,
        counted=counted,
        reason=reason,
        on_day=20260301,
        reference=f"R-{use}",
        beneficiary="安溪示例茶厂",
        evidence="E-7",
    )

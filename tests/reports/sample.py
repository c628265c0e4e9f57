"""A tea factory's year as a frozen issue, made by hand for the tests of this room.

Electricity: the published dashboard of a tea factory in Anxi, Fujian, 2025 (kWh used, green power
bought, own solar power used). Diesel and refrigerant are made up to fill other rows of the report.
Factors: 0.4211 (Fujian, data year 2023), 0.5306 (nation, 2023), 0.6096, 0.8273 tCO2/MWh.
"""

from dataclasses import replace
from fractions import Fraction
from functools import cache
from hashlib import sha256

from ghg.domain import issue as frozen_issue
from ghg.domain.issue import (
    ActivityRow,
    ArgumentRow,
    BoundaryRow,
    ChoiceRow,
    CoefficientRow,
    EnergyRow,
    EvidenceRow,
    FacilityRow,
    Fact,
    FigureRow,
    GuideRow,
    Head,
    IntensityRow,
    Issue,
    LineRow,
    Notice,
    PowerRow,
    RecomputedRow,
    SourceRow,
    StreamRow,
    StreamTotalRow,
    TotalRow,
    Unchosen,
    Who,
)
from ghg.domain.numbers import exact_text, frozen

# month: (used, green power bought, own solar power used), kWh
MONTHS = {
    202501: (106850, 18500, 12257),
    202502: (93200, 16100, 8881),
    202503: (128700, 22300, 17217),
    202504: (138500, 24000, 19908),
    202505: (135600, 23500, 6910),
    202506: (112300, 19500, 11032),
    202507: (115800, 20100, 22984),
    202508: (120500, 20900, 25499),
    202509: (156200, 27100, 20302),
    202510: (152800, 26500, 17412),
    202511: (109600, 19000, 13244),
    202512: (94600, 16400, 12146),
}
DIESEL_T = Fraction(1, 2)  # tonnes a month
DIESEL_EF = Fraction("43.33") * Fraction("0.0202") * Fraction("0.98") * Fraction(44, 12)
NATION, FUJIAN = Fraction("0.5306"), Fraction("0.4211")
HFC_T, HFC_GWP = Fraction("0.0021"), 1300

YEAR_GAP = Notice(
    "library.warning.earlier_year",
    (("asked", "2025"), ("taken", "2023"), ("gap", "2")),
    "grid_electricity",
)
STREAMS = {"USED": "电表总用电量", "GRID": "普通网电", "GREEN": "绿电交易", "PV": "光伏自用"}


def sample(**changes: object) -> Issue:
    """Give the sample issue with some fields changed."""
    return replace(_whole(), **changes)  # type: ignore[arg-type]


def sample_hash(issue: Issue) -> str:
    return frozen_issue.issue_hash(frozen_issue.issue_bytes(issue))


def stretched(issue: Issue, times: int) -> Issue:
    """Give the issue with its lines repeated: a longer report of the same kind."""
    lines = tuple(
        replace(line, number=f"{line.number}.{at}") for at in range(times) for line in issue.lines
    )
    return replace(issue, lines=lines)


def kwh(stream: str, month: int) -> int:
    used, green, solar = MONTHS[month]
    return {"USED": used, "GREEN": green, "PV": solar, "GRID": used - green - solar}[stream]


@cache
def _whole() -> Issue:
    lines = _lines()
    return Issue(
        number=1,
        inventory="TEA-2025",
        edition="gbt32150-2025",
        year=2025,
        first_day=20250101,
        last_day=20251231,
        made_on=20260331,
        state="issued",
        example=True,
        one_person=True,
        supersedes=0,
        reason="",
        as_of=20260331,
        gwp_set="AR5-2013",
        gwp_title_zh="IPCC第五次评估报告（2013）",
        gwp_title_en="IPCC Fifth Assessment Report (2013)",
        gwp_reason="GB/T 32151各部分（2023年、2024年）使用第五次评估报告的数值",
        electricity_level="province",
        market_rest_rule="average",
        reporting_decimals=2,
        maker="李玥",
        entity=_entity(),
        facilities=(_facility(),),
        boundary=_boundary(),
        guides=(_guide(),),
        sources=_sources(),
        streams=_streams(),
        activity=_activity(),
        stream_totals=_stream_totals(),
        choices=_choices(),
        coefficients=_coefficients(),
        lines=lines,
        totals=_totals(lines),
        power=_power(),
        figures=_figures(),
        intensities=_intensities(),
        energy=_energy(),
        recomputed=_recomputed(),
        offsets=(),
        gaps=(),
        notices=(
            Notice("notice.one_person", (), ""),
            YEAR_GAP,
        ),
        evidence=_evidence(),
        previous=(),
        head=Head(
            ledger="6f1c7c9e-0b7a-4d5e-9a53-2f1f3f8b1d10",
            journal_seq=412,
            journal_hash=sha256(b"journal").hexdigest(),
            library_sha256=sha256(b"library").hexdigest(),
            program="ghg-ledger 0.1.0",
        ),
    )


def _entity() -> Who:
    def fact(kind: str, value: str, unit: str = "") -> Fact:
        return Fact("TEA", kind, 20250101, 20251231, value, unit, "", "")

    return Who(
        code="TEA",
        name_zh="安溪云岭茶业有限公司",
        name_en="Anxi Yunling Tea Co., Ltd.",
        credit_code="91350524MA00000000",
        facts=(
            fact("nature", "有限责任公司"),
            fact("industry", "精制茶加工（GB/T 4754 代码 1530）"),
            fact("legal_representative", "陈喆"),
            fact("contact", "李玥"),
            fact("registered_address", "福建省泉州市安溪县感德镇茶山路88号"),
            fact("products", "乌龙茶；萎凋、做青、杀青、揉捻、烘焙"),
            fact("product_output", "5571", "t"),
        ),
    )


def _facility() -> FacilityRow:
    return FacilityRow(
        code="ANXI",
        name_zh="安溪茶厂",
        name_en="Anxi works",
        region="350000",
        region_zh="福建",
        region_en="Fujian",
        address="福建省泉州市安溪县感德镇茶山路88号",
        industry="1530",
        programme="",
    )


def _boundary() -> tuple[BoundaryRow, ...]:
    return (
        BoundaryRow("ANXI", "", "精制车间、烘焙车间、仓库", "inside", 20200101, 0, "", "自有"),
        BoundaryRow(
            "ANXI", "", "职工宿舍", "outside", 20200101, 0, "", "生活用能，单独计量，不属于生产经营"
        ),
    )


def _guide() -> GuideRow:
    return GuideRow(
        facility="ANXI",
        id="gbt32151-25-2024",
        number="GB/T 32151.25-2024",
        title_zh="温室气体排放核算与报告要求 第25部分：食品、烟草及酒、饮料和精制茶企业",
        title_en="Requirements of GHG emissions accounting and reporting, part 25: food and tea",
        issuer="国家市场监督管理总局、国家标准化管理委员会",
        level="national",
        in_force="2025-04-01",
        confidence="M",
        verified=False,
        reason="library.guide.by_national",
        totals_rule="two_totals",
        electricity_level="nation",
        electricity_note_zh="取最新发布的全国电力平均二氧化碳排放因子；有证明的非化石能源电力按0计算。",
        electricity_note_en="The newest national average; proven non-fossil power counts as zero.",
        accepted_proofs=("contract+settlement", "gec"),
        own_generation_proofs=("contract", "meter_record"),
        heat_note_zh="供热方的实测值优先，否则取缺省值0.11 tCO2/GJ。",
        heat_note_en="The supplier's measured value first, else the default 0.11 tCO2/GJ.",
        notes=(("燃料缺省值取通用燃料表。", "Fuel defaults come from the common table."),),
        losers=(
            Unchosen(
                "ndrc-food-2015",
                "食品、烟草及酒、饮料和精制茶企业温室气体排放核算方法与报告指南（试行）",
                "NDRC guide no. 20",
                "",
                "",
                "library.guide.replaced",
                "GB/T 32151.25-2024",
            ),
            Unchosen(
                "ghg-protocol",
                "温室气体核算体系",
                "GHG Protocol",
                "",
                "",
                "library.guide.behind_rank",
                "",
            ),
        ),
        warnings=(Notice("library.warning.pinned_guide", (("reason", "主管部门要求"),), "ANXI"),),
    )


def _sources() -> tuple[SourceRow, ...]:
    def source(
        code: str, zh: str, en: str, kind: str, gases: tuple[str, ...], **other: str
    ) -> SourceRow:
        plain = {
            "facility": "ANXI",
            "unit": "",
            "method": "",
            "kind_zh": zh,
            "kind_en": en,
            "membership": "inside",
            "status": "involved",
            "reason": "",
            "category": kind,
        }
        return SourceRow(
            code=code, name_zh=zh, name_en=en, kind=kind, gases=gases, **{**plain, **other}
        )

    direct = {"scope": "1", "iso_category": "1"}
    bought = {"scope": "2", "iso_category": "2"}
    return (
        source(
            "POWER", "外购电力", "bought electricity", "purchased_electricity", ("CO2",),
            gbt_class="purchased_electricity", report_row="R8", **bought,
        ),
        source(
            "TRUCK", "厂内柴油叉车", "diesel forklift", "fuel_mobile", ("CO2",),
            gbt_class="fuel_combustion", report_row="R1", **direct,
        ),
        source(
            "COLD", "冷库制冷剂", "refrigerant of the cold store", "refrigerant_leak", ("HFCs",),
            gbt_class="fugitive", report_row="R4", membership="additional",
            reason="指南总量只含二氧化碳，另行说明", **direct,
        ),
        source(
            "SEWAGE", "生活污水", "domestic waste water", "domestic_wastewater", ("CH4",),
            gbt_class="waste", report_row="R3", status="not_involved",
            reason="纳入市政管网，不在厂内处理", **direct,
        ),
    )  # fmt: skip


def _streams() -> tuple[StreamRow, ...]:
    def power(code: str, route: str, kind: str, balance: str = "", input_: str = "activity"):
        return StreamRow(
            code, STREAMS[code], "", "POWER", input_, "grid_electricity", "电力", "electricity",
            "kWh", route, kind, balance, "",
        )  # fmt: skip

    return (
        power("USED", "", "", input_="total_use"),
        power("GRID", "grid", "ordinary", "+USED -PV -GREEN"),
        power("GREEN", "green_trade", "solar"),
        power("PV", "own_generation", "solar"),
        StreamRow(
            "DIESEL", "叉车柴油", "forklift diesel", "TRUCK", "activity", "diesel", "柴油",
            "diesel", "t", "", "", "", "",
        ),
        StreamRow(
            "R134A", "补充制冷剂", "refrigerant refilled", "COLD", "activity", "HFC134a",
            "HFC-134a", "HFC-134a", "kg", "", "", "", "",
        ),
    )  # fmt: skip


def _activity() -> tuple[ActivityRow, ...]:
    rows = []
    for stream in ("DIESEL", "GREEN", "GRID", "PV", "USED"):
        for month in MONTHS:
            derived = stream == "GRID"
            amount = DIESEL_T if stream == "DIESEL" else Fraction(kwh(stream, month))
            rows.append(
                ActivityRow(
                    stream=stream,
                    month=month,
                    quantity=exact_text(amount),
                    unit="t" if stream == "DIESEL" else "kWh",
                    records=0 if derived else 1,
                    estimated="0.5" if (stream, month) == ("DIESEL", 202502) else "0",
                    class_="secondary" if stream == "DIESEL" else "primary",
                    rank=3 if stream == "DIESEL" else 1,
                    documents=() if derived else (f"{stream}-{month}-0{month % 7}18",),
                    batches=() if derived else (3,),
                    evidence=() if derived else (_paper_id(stream),),
                    rule="+USED -PV -GREEN" if derived else "",
                )
            )
    rows.append(
        ActivityRow(
            "R134A", 202507, "2.1", "kg", 1, "0", "primary", 2, ("维修单 2025-07-03",), (4,),
            (_paper_id("R134A"),), "",
        )
    )  # fmt: skip
    return tuple(rows)


def _stream_totals() -> tuple[StreamTotalRow, ...]:
    months = _activity()
    return tuple(
        StreamTotalRow(
            stream=code,
            quantity=exact_text(
                sum(Fraction(row.quantity) for row in months if row.stream == code)
            ),
            unit=next(row.unit for row in months if row.stream == code),
            months=sum(row.stream == code for row in months),
            estimated="0.5" if code == "DIESEL" else "0",
            estimated_percent="8.3" if code == "DIESEL" else "0",
            class_="secondary" if code == "DIESEL" else "primary",
            rank=max(row.rank for row in months if row.stream == code),
            evidence=next(row.evidence for row in months if row.stream == code),
        )
        for code in dict.fromkeys(row.stream for row in months)
    )


def _choices() -> tuple[ChoiceRow, ...]:
    notice = "关于发布2023年电力二氧化碳排放因子的公告"

    def choice(parameter: str, item: str, zh: str, value: str, unit: str, **other: object):
        plain: dict[str, object] = {
            "item_en": item,
            "tier": "national",
            "factor": f"{item}.{parameter}",
            "table": "average",
            "region": "CN",
            "data_year": "2023",
            "document": "mee_2025",
            "document_zh": notice,
            "document_en": "Notice on the CO2 factors of electricity in 2023",
            "number": "公告2025年第48号",
            "issuer": "生态环境部、国家统计局",
            "published": "2025-12-31",
            "locator": "表1",
            "confidence": "high",
            "reason": "library.reason.national",
            "losers": (),
            "warnings": (),
        }
        return ChoiceRow(parameter, item, zh, value=value, unit=unit, **{**plain, **other})

    fuel = {
        "region": "",
        "data_year": "",
        "tier": "guide",
        "document_zh": "温室气体排放核算与报告要求 第22部分",
        "document_en": "Requirements of GHG accounting and reporting, part 22",
        "number": "GB/T 32151.22-2024",
        "issuer": "国家市场监督管理总局",
        "published": "2024-08-23",
        "locator": "附录C 表C.1",
    }
    lost = (
        Unchosen(
            "elec_cn_2022_nation",
            notice,
            notice,
            "0.5366",
            "tCO2/MWh",
            "library.loser.earlier_year",
            "2022",
        ),
        Unchosen(
            "supplier_2025",
            "供电公司说明",
            "supplier",
            "0.4950",
            "tCO2/MWh",
            "library.loser.unproven",
            "",
        ),
    )
    gap = (YEAR_GAP,)
    return (
        choice("emission_factor", "grid_electricity", "电力", "0.5306", "tCO2/MWh", losers=lost,
               warnings=gap),
        choice("emission_factor", "grid_electricity", "电力", "0.4211", "tCO2/MWh",
               region="350000", locator="表3", warnings=gap),
        choice("emission_factor", "electricity_green_trade", "绿电交易电量", "0", "tCO2/MWh",
               reason="choice.nonfossil_zero", data_year=""),
        choice("net_calorific_value", "diesel", "柴油", "43.33", "GJ/t", **fuel),
        choice("carbon_content", "diesel", "柴油", "0.0202", "tC/GJ", **fuel),
        choice("oxidation_rate", "diesel", "柴油", "0.98", "1", **fuel),
        choice("emission_factor", "grid_electricity", "电力", "0.6096", "tCO2/MWh", warnings=gap),
        choice("emission_factor", "grid_electricity", "电力", "0.8273", "tCO2/MWh", warnings=gap),
    )  # fmt: skip


def _coefficients() -> tuple[CoefficientRow, ...]:
    def electric(value: Fraction, choice: int) -> CoefficientRow:
        factor = ArgumentRow("emission_factor", exact_text(value), "tCO2/MWh", choice, "")
        step = ArgumentRow("quantity_conversion", "0.001", "MWh/kWh", -1, "definition")
        tree = ("*", "emission_factor", "quantity_conversion")
        return CoefficientRow(
            "electricity.1", "CO2", "tCO2/kWh", (factor, step), tree, exact_text(value / 1000)
        )

    fuel = CoefficientRow(
        "fuel_by_heat.1",
        "CO2",
        "tCO2/t",
        (
            ArgumentRow("net_calorific_value", "43.33", "GJ/t", 3, ""),
            ArgumentRow("carbon_content", "0.0202", "tC/GJ", 4, ""),
            ArgumentRow("oxidation_rate", "0.98", "1", 5, ""),
            ArgumentRow("co2_per_c", "11/3", "tCO2/tC", -1, "44/12"),
        ),
        (
            "*",
            ("*", ("*", "net_calorific_value", "carbon_content"), "oxidation_rate"),
            "co2_per_c",
        ),
        exact_text(DIESEL_EF),
    )
    return electric(NATION, 0), electric(FUJIAN, 1), electric(Fraction(0), 2), fuel


def _line(stream: str, month: int, view: str, coefficient: int, factor: Fraction) -> LineRow:
    electric = stream != "DIESEL"
    amount = Fraction(kwh(stream, month)) if electric else DIESEL_T
    mass = frozen(amount * factor)
    return LineRow(
        number=f"{stream}.{month}.{view[0].upper()}",
        view=view,
        facility="ANXI",
        source="POWER" if electric else "TRUCK",
        stream=stream,
        month=month,
        gas="CO2",
        species="CO2",
        quantity=exact_text(amount),
        unit="kWh" if electric else "t",
        coefficient=coefficient,
        sign=1,
        mass_t=mass,
        gwp="1",
        co2e_t=mass,
        gbt_class="purchased_electricity" if electric else "fuel_combustion",
        scope="2" if electric else "1",
        category="",
        iso_category="2" if electric else "1",
        membership="inside",
        report_row="R8" if electric else "R1",
        rule="average" if view == "market" else view if electric else "",
    )


def _lines() -> tuple[LineRow, ...]:
    zero, nation, fujian = Fraction(0), NATION / 1000, FUJIAN / 1000
    plans = (
        ("GRID", "guide", 0, nation), ("GREEN", "guide", 2, zero), ("PV", "guide", 2, zero),
        ("DIESEL", "guide", 3, DIESEL_EF),
        ("GRID", "location", 1, fujian), ("GREEN", "location", 1, fujian),
        ("GRID", "market", 1, fujian), ("GREEN", "market", 2, zero),
    )  # fmt: skip
    return tuple(
        _line(stream, month, view, place, factor)
        for stream, view, place, factor in plans
        for month in MONTHS
    )


def _totals(lines: tuple[LineRow, ...]) -> tuple[TotalRow, ...]:
    power, diesel, cold = NATION * 1022958 / 1000, DIESEL_EF * 6, HFC_T * HFC_GWP
    both = power + diesel
    months = {
        month: sum(
            (Fraction(x.co2e_t) for x in lines if (x.month, x.view) == (month, "guide")),
            Fraction(0),
        )
        for month in MONTHS
    }

    def row(axis: str, key: str, value: Fraction, mass: str = "") -> TotalRow:
        return TotalRow(axis, key, frozen(value), mass)

    return (
        row("name", "guide", both),
        row("name", "guide_without_energy", diesel),
        row("name", "seven_gases", both + cold),
        row("name", "co2_only", both),
        row("row", "R1", diesel),
        row("row", "R8", power),
        row("scope", "1", diesel),
        row("scope", "2", power),
        row("iso", "1", diesel),
        row("iso", "2", power),
        row("facility", "ANXI", both),
        row("source", "POWER", power),
        row("source", "TRUCK", diesel),
        *[row("month", str(month), value) for month, value in months.items()],
        row("beside", "COLD", cold),
        row("gas", "CO2", both, frozen(both)),
        TotalRow("gas", "CH4", "", ""),
        TotalRow("gas", "N2O", "", ""),
        row("gas", "HFCs", cold, frozen(HFC_T)),
        TotalRow("gas", "PFCs", "", ""),
        TotalRow("gas", "SF6", "", ""),
        TotalRow("gas", "NF3", "", ""),
        TotalRow("scope2", "location", "537.684903800000", ""),
        TotalRow("scope2", "market", "430.767613800000", ""),
    )


def _power() -> tuple[PowerRow, ...]:
    return (
        PowerRow("ANXI", "grid", "ordinary", proven=False, kwh="1022958"),
        PowerRow("ANXI", "green_trade", "solar", proven=True, kwh="253900"),
        PowerRow("ANXI", "own_generation", "solar", proven=True, kwh="187792"),
    )


def _figures() -> tuple[FigureRow, ...]:
    nation, fujian, without_market, fossil = 0, 1, 6, 7  # positions in the choices

    def figure(name: str, rule: str, level: str, choice: int, zero: str, rest: str, mass: str):
        return FigureRow(
            name, rule, (level,), (choice,), zero, rest, frozen(Fraction(mass)), rule == "average"
        )

    return (
        figure("guide", "guide", "nation", nation, "253900", "1022958", "542.7815148"),
        figure("location", "location", "province", fujian, "0", "1276858", "537.6849038"),
        figure("market", "average", "province", fujian, "253900", "1022958", "430.7676138"),
        figure("market", "excl_market_nonfossil", "nation", without_market, "253900",
               "1022958", "623.5951968"),
        figure("market", "fossil", "nation", fossil, "253900", "1022958",
               "846.2931534"),
    )  # fmt: skip


def _intensities() -> tuple[IntensityRow, ...]:
    whole = NATION * 1022958 / 1000 + DIESEL_EF * 6
    return (
        IntensityRow("product_output", "guide", "5571", "t", "精制茶", "none",
                     frozen(whole / 5571), "tCO2e/t"),
        IntensityRow("gross_output_value", "guide", "27050", "10^4CNY", "current", "none",
                     frozen(whole / 27050), "tCO2e/10^4CNY"),
    )  # fmt: skip


def _energy() -> tuple[EnergyRow, ...]:
    source = "综合能耗计算通则 附录A 表A.1"
    return (
        EnergyRow("grid_electricity", "电力", "electricity", "1464650", "kWh", "0.1229",
                  "kgce/kWh", source, frozen(Fraction("1464.65") * Fraction("0.1229")), "", ""),
        EnergyRow("diesel", "柴油", "diesel", "6", "t", "1.4571", "kgce/kg", source,
                  frozen(Fraction(6) * Fraction("1.4571")), "", ""),
    )  # fmt: skip


def _recomputed() -> tuple[RecomputedRow, ...]:
    diesel, power = DIESEL_EF * 6, NATION * 1022958 / 1000
    rows = (("R1", diesel, "18.87"), ("R8", power, "542.78"), ("total", diesel + power, "561.65"))
    return tuple(
        RecomputedRow(key, frozen(exact), frozen(Fraction(printed)),
                      frozen(Fraction(printed) - exact))
        for key, exact, printed in rows
    )  # fmt: skip


def _paper_id(stream: str) -> str:
    return sha256(stream.encode()).hexdigest()[:12]


def _evidence() -> tuple[EvidenceRow, ...]:
    def paper(stream: str, name: str, kind: str, number: str) -> EvidenceRow:
        whole = sha256(stream.encode()).hexdigest()
        return EvidenceRow(whole[:12], whole, name, kind, number, "", stream, "2025-01~2025-12")

    return (
        paper("USED", "2025年电费账单.pdf", "bill", "国网安溪 2025"),
        paper("GREEN", "绿色电力证书2025.pdf", "gec", "GEC-2025-000254"),
        paper("PV", "光伏发电计量记录.xlsx", "meter_record", "PV-2025"),
        paper("DIESEL", "柴油发票汇总.pdf", "invoice", "FP-2025-77"),
        paper("R134A", "制冷剂维修单.pdf", "invoice", "WX-20250703"),
    )

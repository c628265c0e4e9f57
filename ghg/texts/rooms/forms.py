"""Words of the annex tables of the guides."""

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "forms.annex": ("核算指南附表", "Tables of the guide's annex"),
    "forms.annex.text": (
        "以下各表按核算指南报告格式的列次填写，数字全部来自定版的排放明细。表格列次依公开资料整理，"
        "尚未与公布文本逐字核对。没有内容的表不列出；空格注明原因，不以零代替。",
        "These tables follow the columns of the guide's report form; every figure comes from the "
        "issue's lines. The columns were taken from public material and not checked against the "
        "published text. A table without rows is left out; an empty cell says why and is never zero.",
    ),
    "forms.apart": ("{name}（不计入总量）", "{name} (not in the total)"),
    "forms.worked": ("查表，见{number}", "from tables, see {number}"),
    "forms.unused": ("本方法不用", "not used"),
    "forms.purchased": ("购入", "purchased"),
    "forms.own": ("自发自用", "own generation"),
    "forms.exported": ("输出", "exported"),
    "forms.input": ("投入", "input"),
    "forms.output": ("产出", "output"),
    "forms.b2": ("化石燃料燃烧（表B.2）", "Combustion of fossil fuel (Table B.2)"),
    "forms.b2.note": (
        "注：含碳量由低位发热量计算得到时填写低位发热量和单位热值含碳量；年内系数不同的按系数分行；"
        "C编号见因子及来源一章。",
        "Note: heating value and carbon per heat are filled in where the carbon is derived from "
        "them; a fuel has a row for each coefficient of the year; C numbers refer to the chapter "
        "on factors.",
    ),
    "forms.b3": ("碳质量平衡过程（表B.3–B.5）", "Carbon mass balance (Tables B.3-B.5)"),
    "forms.b6": ("烟气焦油焚烧（表B.6）", "Burning of tar in flue gas (Table B.6)"),
    "forms.b7": ("碳酸盐分解与脱硫（表B.7）", "Carbonates and desulphurisation (Table B.7)"),
    "forms.b8": ("购入和输出电力（表B.8）", "Purchased and exported electricity (Table B.8)"),
    "forms.b9": ("购入和输出热力（表B.9）", "Purchased and exported heat (Table B.9)"),
    "forms.rest": ("其他排放源的活动数据与参数", "Activity data and parameters of other sources"),
    "forms.ndrc2_fuel": ("活动水平：化石燃料（附表2）", "Activity: fossil fuel (Table 2)"),
    "forms.ndrc2_fuel.note": (
        "注：表中未列的燃料可自行增加行。",
        "Note: rows may be added for fuels that the form does not list.",
    ),
    "forms.ndrc2_other": (
        "活动水平：过程和其他（附表2）",
        "Activity: processes and others (Table 2)",
    ),
    "forms.ndrc2_energy": (
        "活动水平：电力和热力（附表2）",
        "Activity: electricity and heat (Table 2)",
    ),
    "forms.ndrc3_fuel": ("排放因子：化石燃料（附表3）", "Factors: fossil fuel (Table 3)"),
    "forms.ndrc3_other": (
        "排放因子：过程和其他（附表3）",
        "Factors: processes and others (Table 3)",
    ),
    "forms.ndrc3_energy": (
        "排放因子：电力和热力（附表3）",
        "Factors: electricity and heat (Table 3)",
    ),
    "forms.ets_fuel": ("化石燃料燃烧逐月数据", "Combustion of fossil fuel, month by month"),
    "forms.ets_energy": ("辅助参数：电力和热力", "Auxiliary items: electricity and heat"),
    "forms.ets_energy.note": (
        "注：电力和热力是否计入总量以核算指南的总量规则为准，见排放量汇总表。",
        "Note: whether electricity and heat enter the total is told by the guide's totals rule; "
        "see the summary table.",
    ),
    "forms.supplement": ("补充数据表", "Supplementary data table"),
    "forms.supplement.note": (
        "注：空格表示台账没有此项数据，原因见备注；空格不等于零。",
        "Note: an empty cell means that the ledger does not hold the item, for the reason given; "
        "it is not zero.",
    ),
    "forms.supplement.use": ("{name}：消耗量", "{name}: consumption"),
    "forms.supplement.ncv": ("{name}：低位发热量", "{name}: net calorific value"),
    "forms.supplement.factor": ("{name}：排放因子", "{name}: emission factor"),
    "forms.supplement.unit": ("核算单元{name}：排放量", "accounting unit {name}: emissions"),
    "forms.supplement.units": (
        "各工序（核算单元）排放量",
        "emissions by process (accounting unit)",
    ),
    "forms.supplement.fuel": ("化石燃料燃烧排放量", "emissions of fuel combustion"),
    "forms.supplement.process": ("工业生产过程排放量", "process emissions"),
    "forms.supplement.electricity": (
        "购入电力对应的排放量",
        "emissions of purchased electricity",
    ),
    "forms.supplement.heat": ("购入热力对应的排放量", "emissions of purchased heat"),
    "forms.supplement.direct": ("不含电力热力的总量", "total without electricity and heat"),
    "forms.supplement.whole": ("核算指南总量", "the guide's total"),
    "forms.empty.not_registered": ("台账未登记", "not registered in the ledger"),
    "forms.empty.not_counted": (
        "没有此类排放或未计入总量",
        "none of the kind, or not in the total",
    ),
    "forms.empty.no_units": ("未划分核算单元", "no accounting units are kept"),
    "forms.column.name": ("名称", "Name"),
    "forms.column.fuel": ("燃料品种", "Fuel"),
    "forms.column.quantity": ("数量", "Quantity"),
    "forms.column.unit": ("单位", "Unit"),
    "forms.column.mass": ("排放量（tCO₂）", "Emission (tCO₂)"),
    "forms.column.gas_mass": ("气体质量（t）", "Gas (t)"),
    "forms.column.gas": ("气体", "Gas"),
    "forms.column.ncv": ("低位发热量", "Net calorific value"),
    "forms.column.carbon": ("含碳量（元素碳）", "Carbon content"),
    "forms.column.carbon_per_heat": ("单位热值含碳量（tC/GJ）", "Carbon per heat (tC/GJ)"),
    "forms.column.oxidation": ("碳氧化率（%）", "Oxidation rate (%)"),
    "forms.column.origin": ("数据来源", "Origin"),
    "forms.column.side": ("投入或产出", "Input or output"),
    "forms.column.content": ("碳含量或因子", "Carbon content or factor"),
    "forms.column.tar": ("焦油含量（t/Nm³）", "Tar content (t/Nm³)"),
    "forms.column.carbonate": ("碳酸盐种类", "Carbonate"),
    "forms.column.component": ("碳酸盐组分", "Component"),
    "forms.column.component_share": ("组分含量（%）", "Share of component (%)"),
    "forms.column.co2_share": ("CO₂质量分数（tCO₂/t）", "CO₂ per tonne (tCO₂/t)"),
    "forms.column.conversion": ("转化率（%）", "Conversion (%)"),
    "forms.column.project": ("项目", "Item"),
    "forms.column.power": ("电力属性", "Kind of electricity"),
    "forms.column.electricity": ("电量", "Electricity"),
    "forms.column.factor": ("排放因子", "Factor"),
    "forms.column.factor_mwh": ("排放因子（tCO₂/MWh）", "Factor (tCO₂/MWh)"),
    "forms.column.factor_gj": ("排放因子（tCO₂/GJ）", "Factor (tCO₂/GJ)"),
    "forms.column.heat_kind": ("热力类别", "Kind of heat"),
    "forms.column.pressure": ("蒸汽压力（MPa，绝对压力）", "Steam pressure (MPa, absolute)"),
    "forms.column.temperature": ("温度（°C）", "Temperature (°C)"),
    "forms.column.enthalpy": ("蒸汽焓值（kJ/kg）", "Steam enthalpy (kJ/kg)"),
    "forms.column.source": ("排放源", "Source"),
    "forms.column.parameters": ("参数和来源", "Parameters and origin"),
    "forms.column.months": ("月份", "Month"),
    "forms.column.supplement": ("补充数据", "Supplementary data"),
    "forms.column.remark": ("备注", "Remark"),
}

"""Words of measures: what an inventory or a text lacks, remarks beside a value, contradictions."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-CONTRADICT.part": (
        "“{part_zh}”答 {value} {unit}，大于“{whole_zh}”的 {limit}（{facility_zh}）。",
        "“{part_en}” is {value} {unit}, more than “{whole_en}”, {limit} ({facility_en}).",
        "部分不能大于整体；请核对两项的数值、单位和期间，更正后重试。",
        "A part is no more than its whole; look at figures, units and days of both, and correct one.",
    ),
    "E-CONTRADICT.limits": (
        "产品“{name}”的先进值 {advanced} 高于准入值 {access}。",
        "The advanced value {advanced} of the product '{name}' is above its access value {access}.",
        "先进值（1级）应不高于准入值（2级）；请按限额标准核对。",
        "The advanced value (grade 1) is no higher than the access value (grade 2); see the standard.",
    ),
    "E-CONTRADICT.no_limit": (
        "已回答没有强制性能耗限额，却填写了产品“{raw}”的限额。",
        "No mandatory limit of energy exists by one answer, and another gives that of '{raw}'.",
        "请更正其中一项回答。",
        "Correct one of the two answers.",
    ),
}
# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "measure.need.issue.totals": (
        "清单尚有缺口，合计未成立",
        "the inventory has a gap, so its totals do not stand",
    ),
    "measure.need.issue.lines": (
        "清单中没有该电力的{view}口径排放明细",
        "the inventory has no lines of this power in its {view} figure",
    ),
    "measure.need.issue.other_indirect": (
        "清单未核算其他间接排放",
        "the inventory counts no other indirect emissions",
    ),
    "measure.need.issue.imported": (
        "清单未核算外购电力和热力",
        "the inventory counts no imported energy",
    ),
    "measure.need.issue.category": (
        "清单中没有第{category}类排放，而重要类别尚未全部核算",
        "the inventory has no category {category}, and not all significant ones are counted",
    ),
    "measure.need.issue.power": ("清单中没有电力", "the inventory has no electricity"),
    "measure.need.issue.energy": ("清单中没有能源消费量", "the inventory has no energy used"),
    "measure.need.issue.coal": (
        "外供热力没有折标准煤系数",
        "exported heat has no coefficient of standard coal",
    ),
    "measure.need.issue.account": (
        "清单中没有622号账户",
        "the inventory has no account by 622号",
    ),
    "measure.need.issue.output": (
        "清单中没有全年的产品产量",
        "the inventory has no output of products for all its months",
    ),
    "measure.need.issue.output_of": (
        "清单中没有产品“{name}”的产量",
        "the inventory has no output of the product '{name}'",
    ),
    "measure.need.issue.units": (
        "各产品计量单位不同，不能合并或比较",
        "the units differ, so nothing can be added or compared",
    ),
    "measure.need.issue.money": (
        "清单中没有全年的{money_zh}",
        "the inventory has no {money_en} for all its months",
    ),
    "measure.need.issue.base": (
        "没有更早年度的定版清单可供比较",
        "no issued inventory of an earlier year to compare with",
    ),
    "measure.need.issue.one_basis": (
        "两期清单口径不一致，不能证明减排",
        "the two inventories do not stand on one basis, so no reduction is proven",
    ),
    "measure.need.document.primary_equivalent_kgce_per_kwh": (
        "{scheme_zh} 所用的电力等价值折标系数",
        "the primary-equivalent coefficient (等价值) of electricity that {scheme_en} uses",
    ),
    "measure.need.share_map": (
        "电量认定规则 {name}",
        "the rule {name} on which power counts",
    ),
    "measure.need.allocation": (
        "本年度省级非化石能源电力分摊系数（622号）",
        "the provincial allocation coefficient of the year (622号)",
    ),
    "measure.need.document.scopes": (
        "{scheme_zh} 关于核算范围的规定",
        "what {scheme_en} says on the scopes to count",
    ),
    "measure.need.document.gases": (
        "{scheme_zh} 关于气体种类的规定",
        "what {scheme_en} says on the gases to count",
    ),
    "measure.need.document.power_rule": (
        "{scheme_zh} 关于电力排放因子和绿色电力的规定",
        "what {scheme_en} says on the factor of electricity and on green power",
    ),
    "measure.need.power_way": (
        "{document}对{way_zh}电量的规定",
        "what {document} says on power by {way_en}",
    ),
    "measure.need.power_factor": (
        "{document}规定的电力排放因子（{table}）",
        "the factor of electricity that {document} prescribes ({table})",
    ),
    "measure.reason.no_power": ("清单中没有电力", "the inventory has no electricity"),
    "measure.reason.exports": (
        "外供电力和热力 {tonnes} t 未从排放量中扣减",
        "exported power and heat of {tonnes} t are not deducted",
    ),
    "measure.reason.exports_netted": (
        "外供电量 {kwh} kWh 已扣减：其中 {at_factor} kWh 按其余电力的因子，非化石能源电力按0",
        "exported power of {kwh} kWh is taken off: {at_factor} kWh of it at the factor of other power, non-fossil power at 0",
    ),
    "measure.reason.exported_heat": (
        "外供热力 {tonnes} t 未扣减：清单没有记录它是否来自化石能源",
        "exported heat of {tonnes} t is not taken off: the inventory does not hold whether it is of fossil origin",
    ),
    "measure.reason.not_significant": (
        "第{category}类排放不在清单中：重要类别已全部核算，故不属重要类别",
        "category {category} is not in the inventory: all significant ones are counted",
    ),
    "measure.reason.exported_energy": (
        "已扣除外供的自有燃料发电和热力 {tce} tce；所读文本未写明是否扣除",
        "exported power from own fuel and heat of {tce} tce are taken off; no text says whether they are",
    ),
    "measure.reason.own_primary": (
        "自发自用电量 {kwh} kWh 与外购电力同按等价值折算；所读文本未规定，如按当量值则综合能耗为 {other} tce",
        "own generation of {kwh} kWh takes the primary-equivalent value as bought power does; no text read says so, at calorific value the energy is {other} tce",
    ),
    "measure.reason.calorific_entered": (
        "录入的 0.1229 kgce/kWh 是当量值，不能作为等价值",
        "the 0.1229 kgce/kWh that was entered is the calorific value and cannot stand for the primary-equivalent one",
    ),
    "measure.reason.own_not_direct": (
        "自发自用电量 {kwh} kWh 未计入直接供应；文本未写明是否计入，所得为下限",
        "own generation of {kwh} kWh is not counted as direct supply; the text does not say, so this is a lower bound",
    ),
    "measure.reason.all_products": (
        "按全部产品产量之和计算",
        "per unit of the output of all products together",
    ),
    "measure.reason.value_of_all": (
        "按全厂总产值计算；标准按产品分别计算",
        "over the output value of all products together; the text divides product by product",
    ),
    "measure.reason.cubic_metres": (
        "废水量按所填的立方米计，未折算成文本所用的吨",
        "waste water in cubic metres as told, not turned into the tonnes of the text",
    ),
    "measure.reason.no_limit": (
        "主要产品没有强制性能耗限额",
        "no mandatory limit of energy exists for the main products",
    ),
    "measure.reason.calorific_taken": (
        "能耗按当量值计算；所读文本未写明",
        "energy at calorific value; no text read says which",
    ),
    "measure.reason.removed_added": (
        "总量为清单排放量与移除量之和；所读文本未写明",
        "the total is what the inventory counts and what was removed; no text read says so",
    ),
    "measure.money.gross_output_value": ("总产值", "gross output value"),
    "measure.money.value_added": ("工业增加值", "value added"),
    "measure.reason.by_factor": (
        "其中 {tonnes} t 来自电力排放因子变化",
        "of it {tonnes} t come from the changed electricity factor",
    ),
    "measure.differs.total": ("{year} 年清单的合计未成立", "the totals of {year} do not stand"),
    "measure.differs.year": (
        "基准年 {base} 不早于 {now}",
        "the base year {base} is not before {now}",
    ),
    "measure.differs.months": (
        "期间长度不同：{base} 个月和 {now} 个月",
        "of {base} and of {now} months",
    ),
    "measure.differs.gwp": (
        "全球变暖潜势不同：{base} 和 {now}",
        "other warming potentials: {base} and {now}",
    ),
    "measure.differs.facilities": (
        "厂区不同：{base} 和 {now}",
        "other facilities: {base} and {now}",
    ),
    "measure.differs.guide": (
        "厂区 {facility} 的核算指南不同：{base} 和 {now}",
        "facility {facility} follows another guide: {base} and {now}",
    ),
    "measure.differs.electricity": (
        "电力因子层级或其余电量规则不同：{base} 和 {now}",
        "another level or rest rule of electricity: {base} and {now}",
    ),
    "measure.differs.membership": (
        "排放源在指南中的归属不同：{sources}",
        "sources that stand elsewhere in the guide: {sources}",
    ),
    "measure.differs.boundary": (
        "只在其中一年边界内的排放源：{sources}",
        "sources inside the boundary of one year only: {sources}",
    ),
    "measure.way.self_use": ("自发自用", "own generation"),
    "measure.way.direct_line": ("绿电直连", "direct line"),
    "measure.way.green_trade": ("绿电交易", "green-power trade"),
    "measure.way.nuclear_trade": ("核电交易", "nuclear trade"),
    "measure.way.gec": ("绿证", "green certificates"),
    "measure.way.irec": ("国际绿证", "I-REC"),
    "measure.way.grid": ("电网", "the grid"),
}

"""Words of the cross-check page and of the forms that it compares with."""

from ghg.texts.rooms import crosschecks_helps

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-CHECK": (
        "没有名为“{raw}”的核对项。可选：{choices}。",
        "There is no cross-check “{raw}”. Choose from: {choices}.",
        "请改用其中之一；小数点后是该核对项的分项。",
        "Use one of them; what follows the point is a part of a check.",
    ),
    "E-RANGE.percent": (
        "允许偏差“{raw}”不在0到100之间。",
        "A tolerance of “{raw}” does not lie between 0 and 100.",
        "请填写百分数，例如 2 表示2%。",
        "Type a percentage, such as 2 for 2 %.",
    ),
    "E-REF.energy": (
        "没有名为“{raw}”的能源。相近的名称：{near}。",
        "There is no energy named “{raw}”. Near: {near}.",
        "请改用表中的能源名称，例如 电力、天然气、原煤。",
        "Use a name of the list, such as electricity, natural gas, raw coal.",
    ),
    "E-KIND.figure": (
        "不认识的指标“{raw}”。可选：{choices}。",
        "Unknown figure “{raw}”. Choose from: {choices}.",
        "请改用其中之一。",
        "Use one of them.",
    ),
    "E-EMPTY.form": (
        "“{raw}”这一行没有任何数值。",
        "The row of “{raw}” holds no figure.",
        "请至少填写一项，例如 --consumption。",
        "Give at least one, such as --consumption.",
    ),
    "E-CONFLICT.form": (
        "已登记的数值是{old}，新的数值是{raw}。",
        "The recorded value is {old}, the new one {raw}.",
        "请核对；确需更正的，请用 ghg crosscheck 的命令重新登记，并加 --reason 写明理由。",
        "Find out which is right; to change it, enter it with ghg crosscheck and a --reason.",
    ),
    "E-DUP.form": (
        "与第{row}行是同一指标（数值{raw}）。",
        "Row {row} says the same thing (value {raw}).",
        "请只保留其中一行。",
        "Keep one of the two rows.",
    ),
    "E-REF.figure": (
        "没有登记过“{raw}”。",
        "Nothing is recorded for “{raw}”.",
        "请用 ghg crosscheck forms 查看已登记的指标、名称和期间。",
        "See figures, names and periods with ghg crosscheck forms.",
    ),
}

_LACKING = {
    "fuel": ("没有可储存的燃料", "there is no fuel that can be stored"),
    "stock": ("没有期初、期末盘点记录", "no opening and closing stock is recorded"),
    "metered": ("没有覆盖全部月份的计量消耗", "no metered use of every month is recorded"),
    "last_closing": ("没有上期期末盘点", "the closing stock before is not recorded"),
    "meters": ("没有对应到计量流的计量器具", "no meter is linked to a stream"),
    "bill": (
        "没有独立于表计的账单记录",
        "no month has a bill beside the meter's own reading",
    ),
    "meter_months": (
        "计量器具与台账没有共同的月份",
        "meters and records have no month in common",
    ),
    "submeters": ("没有登记分表", "no sub-meter is registered"),
    "invoices": ("没有登记覆盖全期的发票金额", "no invoice money of the whole period is filed"),
    "price": ("没有登记单价（unit_price）", "no price (unit_price) is recorded"),
    "prices": ("期内有几个单价", "the price changed within the period"),
    "form205": ("没有登记205-1表", "form 205-1 is not filed"),
    "form_months": ("统计表没有覆盖全期", "the form does not cover the whole period"),
    "no_stream": (
        "台账中没有该能源的计量流",
        "the ledger has no stream of this energy",
    ),
    "unit": ("两边的单位不能换算", "the two units measure different things"),
    "coefficient": ("台账一方没有唯一的折标系数", "our account has no single coefficient"),
    "ledger_opening": ("台账没有期初库存", "the ledger has no opening stock"),
    "ledger_purchase": ("台账没有购进记录", "the ledger has no purchases"),
    "ledger_consumption": ("台账缺少部分月份", "months are missing in the ledger"),
    "ledger_partly": (
        "台账中该能源的计量流不都有这一项",
        "not every stream of this energy has this in the ledger",
    ),
    "ledger_material": ("台账没有原料用途记录", "the ledger has no use as material"),
    "ledger_transport": ("计划中没有运输工具排放源", "the plan has no source of vehicles"),
    "ledger_closing": ("台账没有期末库存", "the ledger has no closing stock"),
    "b204": ("没有登记B204-1表", "form B204-1 is not filed"),
    "facts": (
        "台账没有同一产品（价格口径）覆盖全期的数据",
        "the ledger has nothing of this product (price basis) over the whole period",
    ),
    "product": ("没有登记产品产量", "no output is recorded"),
    "last_energy": (
        "没有上年的综合能耗或产量",
        "last year's energy or output is not known",
    ),
    "nameplate": (
        "没有登记铭牌能力（每小时）",
        "no nameplate per hour is recorded",
    ),
    "months": ("台账缺少部分月份", "months are missing in the ledger"),
    "bills": ("没有跨月账单", "no bill reaches over the end of a month"),
    "last_year": ("没有上年数据", "the year before is not known"),
    "last_output": ("没有上年产量", "last year's output is not recorded"),
    "total": ("总量尚有缺项", "the total still has gaps"),
}

_FORMULAS = {
    "stock_equation": (
        "左：计量消耗量；右：期初库存＋购入＋自产－外销－原料用途－损耗－期末库存",
        "left: metered use; right: opening + purchase + own production - sale - material - loss"
        " - closing",
    ),
    "stock_carried": (
        "左：本月期初库存；右：上月期末库存",
        "left: opening stock of the month; right: closing stock of the month before",
    ),
    "meter_invoice": (
        "左：计量器具读数差×倍率；右：台账（账单）数量",
        "left: difference of readings x multiplier; right: recorded (billed) quantity",
    ),
    "main_submeters": (
        "左：各分表之和；右：总表；差额为未解释部分（含线损）",
        "left: sum of the sub-meters; right: main meter; the difference is not explained"
        " (losses among it)",
    ),
    "unit_price": (
        "左：发票金额÷单价；右：台账数量（金额与单价须同为含税或不含税）",
        "left: invoice money / price; right: recorded quantity (both with tax, or both without)",
    ),
    "form205": (
        "左：205-1表；右：台账",
        "left: form 205-1; right: ledger",
    ),
    "form205.opening": (
        "左：205-1表期初库存；右：台账首月期初库存",
        "left: opening stock of form 205-1; right: opening stock of the first month",
    ),
    "form205.purchase": (
        "左：205-1表购进量；右：台账购入（电力、热力为外购账单之和）",
        "left: purchase of form 205-1; right: recorded purchases (of power and heat the bills)",
    ),
    "form205.purchase_money": (
        "左：205-1表购进金额；右：登记的发票金额",
        "left: purchase money of form 205-1; right: invoice money as filed",
    ),
    "form205.consumption": (
        "左：205-1表消费量合计；右：台账用量＋原料用途（电力：外购＋自发－转供－外送）",
        "left: consumption of form 205-1; right: recorded use + use as material (power: bought"
        " + own made - passed on - exported)",
    ),
    "form205.material": (
        "左：205-1表用于原材料；右：台账原料用途",
        "left: used as material of form 205-1; right: recorded use as material",
    ),
    "form205.transport": (
        "左：205-1表运输工具消费；右：台账移动源用量",
        "left: transport use of form 205-1; right: recorded use of vehicles",
    ),
    "form205.closing": (
        "左：205-1表期末库存；右：台账末月期末库存",
        "left: closing stock of form 205-1; right: closing stock of the last month",
    ),
    "form205.coefficient": (
        "左：205-1表采用折标系数；右：本台账综合能耗采用的系数（当量值）",
        "left: coefficient of form 205-1; right: coefficient of our energy account"
        " (calorific value)",
    ),
    "form205.balance": (
        "左：205-1表期初＋购进－期末；右：205-1表消费量合计（外销、损耗须说明）",
        "left: opening + purchase - closing of form 205-1; right: its consumption (what was sold"
        " or lost is to be explained)",
    ),
    "form205.industrial": (
        "左：205-1表工业生产消费；右：205-1表消费量合计；左不得大于右",
        "left: industrial use of form 205-1; right: its consumption; left may not exceed right",
    ),
    "b204": ("左：B204-1表；右：台账", "left: form B204-1; right: ledger"),
    "b204.output": (
        "左：B204-1表产量；右：台账产品产量",
        "left: output of form B204-1; right: recorded output",
    ),
    "b204.output_value": (
        "左：B204-1表产值；右：台账工业总产值（同一价格口径）",
        "left: output value of form B204-1; right: recorded gross output value (same price basis)",
    ),
    "energy_per_product": (
        "左：本年综合能耗（当量值）÷产量；右：上年同一指标",
        "left: energy used (calorific value) / output; right: the same of the year before",
    ),
    "nameplate": (
        "左：用量；右：铭牌能力×小时数；左不得大于右",
        "left: use; right: nameplate x hours; left may not exceed right",
    ),
    "bill_months": (
        "左：期内到期账单之和；右：按天分摊到日历月的数量",
        "left: bills that end in the period; right: quantity by calendar months, shared by days",
    ),
    "year_before": ("左：本年；右：上年", "left: this year; right: the year before"),
    "year_before.quantity": (
        "左：本年用量；右：上年用量（各按当年边界）",
        "left: use of this year; right: of the year before (each on its own boundary)",
    ),
    "year_before.output": (
        "左：本年产量；右：上年产量",
        "left: output of this year; right: of the year before",
    ),
    "year_before.total": (
        "左：本年指南口径总量；右：上年定版（各按当年边界）",
        "left: total by the guide; right: the issue of the year before (each on its own boundary)",
    ),
    "year_before.total_present": (
        "左：本年总量；右：上年总量中按现边界在内的部分",
        "left: total of this year; right: what of last year's lies inside the present boundary",
    ),
    "year_before.total_former": (
        "左：本年总量中按上年边界在内的部分；右：上年总量",
        "left: what of this year's total lies inside the former boundary; right: last year's",
    ),
}

_CHECKS = {
    "stock_equation": ("库存平衡", "stock equation"),
    "stock_carried": ("期末结转期初", "closing and next opening"),
    "meter_invoice": ("表计与账单", "meter and bill"),
    "main_submeters": ("总表与分表", "main meter and sub-meters"),
    "unit_price": ("金额÷单价", "money / price"),
    "form205": ("205-1表", "form 205-1"),
    "b204": ("B204-1表", "form B204-1"),
    "energy_per_product": ("单位产品能耗", "energy per product"),
    "nameplate": ("铭牌上限", "nameplate ceiling"),
    "bill_months": ("账单月与日历月", "bill and calendar months"),
    "year_before": ("与上年比较", "year before"),
}

_PARTS = {
    "form205.opening": ("期初库存", "opening stock"),
    "form205.purchase": ("购进量", "purchase"),
    "form205.purchase_money": ("购进金额", "purchase money"),
    "form205.consumption": ("消费量", "consumption"),
    "form205.material": ("用于原材料", "used as material"),
    "form205.transport": ("运输工具", "transport"),
    "form205.closing": ("期末库存", "closing stock"),
    "form205.coefficient": ("折标系数", "coefficient"),
    "form205.balance": ("表内平衡", "balance of the form"),
    "form205.industrial": ("其中工业", "industrial share"),
    "b204.output": ("产量", "output"),
    "b204.output_value": ("产值", "output value"),
    "year_before.quantity": ("用量", "use"),
    "year_before.output": ("产量", "output"),
    "year_before.total": ("总量", "total"),
    "year_before.total_present": ("总量（现边界）", "total, present boundary"),
    "year_before.total_former": ("总量（上年边界）", "total, former boundary"),
}

_FIGURES = {
    "form205.opening": ("205-1 期初库存量", "205-1 opening stock"),
    "form205.purchase": ("205-1 购进量", "205-1 purchase"),
    "form205.purchase_money": ("205-1 购进金额", "205-1 purchase money"),
    "form205.consumption": ("205-1 消费量合计", "205-1 consumption"),
    "form205.industrial": ("205-1 工业生产消费", "205-1 industrial use"),
    "form205.material": ("205-1 用于原材料", "205-1 used as material"),
    "form205.transport": ("205-1 运输工具消费", "205-1 transport"),
    "form205.closing": ("205-1 期末库存量", "205-1 closing stock"),
    "form205.coefficient": ("205-1 采用折标系数", "205-1 coefficient"),
    "b204.output": ("B204-1 产量", "B204-1 output"),
    "b204.output_value": ("B204-1 产值", "B204-1 output value"),
    "energy.medium": ("耗能工质", "energy-carrying medium"),
    "energy.recovered": ("回收能源", "recovered energy"),
    "energy.sold": ("外供能源", "energy sold"),
    "energy.material": ("用作原料", "used as material"),
    "invoice.amount": ("发票金额", "invoice money"),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    **{f"crosscheck.lacking.{key}": words for key, words in _LACKING.items()},
    **{f"crosscheck.formula.{key}": words for key, words in _FORMULAS.items()},
    **{f"crosscheck.check.{key}": words for key, words in _CHECKS.items()},
    **{f"crosscheck.part.{key}": words for key, words in _PARTS.items()},
    **{f"crosscheck.figure.{key}": words for key, words in _FIGURES.items()},
    "crosscheck.check_part": ("{check}·{part}", "{check}, {part}"),
    "crosscheck.detail.owner": ("厂区{value}", "facility {value}"),
    "crosscheck.detail.without": ("没有的计量流：{value}", "streams without: {value}"),
    "crosscheck.detail.meters": ("计量器具{value}", "meters {value}"),
    "crosscheck.detail.months": ("共同月份{value}个", "{value} months in common"),
    "crosscheck.detail.hours": ("{value}小时", "{value} hours"),
    "crosscheck.detail.bills": ("跨月账单{value}张", "{value} bills over months"),
    "crosscheck.detail.place": ("上年数据：{value}", "last year from {value}"),
    "crosscheck.reason": ("说明：{reason}", "explained: {reason}"),
    "crosscheck.join": ("；", "; "),
    "crosscheck.entity": ("全厂", "whole entity"),
    "crosscheck.result.agrees": ("一致", "agrees"),
    "crosscheck.result.differs": ("不一致", "differs"),
    "crosscheck.result.no_data": ("无数据", "no data"),
    "crosscheck.no_tolerance": ("未规定", "not stated"),
    "crosscheck.summary": (
        "一致{agrees}项，不一致{differs}项，无数据{no_data}项。",
        "{agrees} agree, {differs} differ, {no_data} without data.",
    ),
    "crosscheck.annex": ("交叉核对表", "Cross-checks"),
    "crosscheck.annex.text": (
        "下表把同一数据的两个来源并列，公式、允许偏差和涉及的吨数随行列出。",
        "Two sources of one figure stand side by side, with formula, tolerance and the tonnes at "
        "stake. ",
    ),
    "crosscheck.missing": ("不能进行的核对及所缺资料", "Comparisons that could not be made"),
    "crosscheck.stake": (
        "涉及吨数＝差额绝对值×该计量流期内最高的单位排放（按指南口径）；不能确定的留空。",
        "Tonnes at stake: the difference times the highest coefficient of the streams in the "
        "period, by the guide; empty where it cannot be told.",
    ),
    "crosscheck.no_default": (
        "允许偏差由报告主体规定；“未规定”表示尚未规定，程序没有默认值。",
        "A tolerance is stated by the reporting entity; where none is stated there is no default.",
    ),
    "crosscheck.whole": ("全期", "whole"),
    "crosscheck.column.check": ("核对项与公式", "Check and formula"),
    "crosscheck.column.name": ("核对项", "Check"),
    "crosscheck.column.subject": ("对象", "Subject"),
    "crosscheck.column.left": ("左", "Left"),
    "crosscheck.column.right": ("右", "Right"),
    "crosscheck.column.percent": ("差额%", "%"),
    "crosscheck.column.tolerance": ("允许%", "Tolerance %"),
    "crosscheck.column.result": ("结果", "Result"),
    "crosscheck.column.lacking": ("所缺资料", "What is missing"),
    "crosscheck.column.formula": ("公式", "Formula"),
    "energy.apart": ("单列能源：不计入消费", "Energy that stands apart, not added to the use"),
    "energy.apart.note": (
        "耗能工质、用作原料、回收和外供的能源按GB/T 2589单列，不与消费相加。",
        "Media, energy as material, recovered and sold energy stand apart by GB/T 2589 and are "
        "not added to the use.",
    ),
    "energy.sides": ("能源账与碳账的差别", "Energy account and carbon account: what differs"),
    "energy.column.part": ("类别", "Part"),
    "energy.column.carbon": ("碳账（tCO2e）", "Carbon account (tCO2e)"),
    "template.form205": (
        "能源购进、消费与库存（205-1表）",
        "Form 205-1: energy bought, used, stored",
    ),
    "template.form205.fill": (
        "按已上报的205-1表照抄；数值是该年或该月本身的，不是累计。空行不导入。",
        "Copy form 205-1 as it was reported; figures of the year or month itself, not summed up. "
        "Blank rows are left out.",
    ),
    "template.form205.whole": (
        "厂区编码留空表示全厂（报告主体）。",
        "A blank facility means the whole reporting entity.",
    ),
    "template.form205.checks": (
        "只用于核对，不参与计算排放量。",
        "It only checks; no emission is computed from it.",
    ),
    "template.form205.coefficient": (
        "吨标准煤每计量单位，例如电力 1.229（每万千瓦时）。",
        "Tonnes of standard coal per unit, such as 1.229 per 10^4 kWh of power.",
    ),
    "crosscheck.rule": (
        "差额＝左－右，百分比以右值为基数；未规定允许偏差的，只有相等才算一致。"
        "核对不调整任何数据。",
        "The difference is left less right, the percentage refers to the right one; without a stated "
        "tolerance only equal figures agree. Nothing is adjusted.",
    ),
    "cli.column.check": ("核对项", "check"),
    "cli.column.left": ("左", "left"),
    "cli.column.right": ("右", "right"),
    "cli.column.difference": ("差额", "difference"),
    "cli.column.percent": ("%", "%"),
    "cli.column.tolerance": ("允许偏差", "tolerance"),
    "cli.column.result": ("结果", "result"),
    "cli.column.form_figure": ("指标", "figure"),
    "cli.done.crosscheck.filed": (
        "已登记：{name}，{count}个数值。",
        "Filed: {name}, figures: {count}.",
    ),
    "cli.done.crosscheck.withdraw": ("已撤回：{figure} {name}。", "Withdrawn: {figure} {name}."),
    "cli.done.crosscheck.tolerance": (
        "“{check}”的允许偏差：{percent}%。",
        "Tolerance of {check}: {percent} %.",
    ),
    "cli.done.crosscheck.explain": (
        "已登记“{check} {subject}”的差异说明。",
        "The difference of {check} {subject} is explained.",
    ),
    "report.money.10^3CNY": ("千元", "10³ CNY"),
    "report.parameter.unit_price": ("单价", "price"),
    "report.parameter.primary_equivalent_tce": (
        "等价值折标准煤系数",
        "coefficient of primary-equivalent coal",
    ),
    "report.parameter.nameplate_hourly": ("铭牌能力（每小时）", "nameplate per hour"),
    "report.parameter.running_hours": ("运行小时", "running hours"),
    "notice.energy_partly": (
        "能源账中登记的数值没有覆盖全期，未列入能耗表。",
        "What was entered for the energy account does not cover the whole period; it is not in "
        "the energy table.",
    ),
    "energy.part.used": ("消费", "used"),
    "energy.part.material": ("用作原料", "used as material"),
    "energy.part.recovered": ("回收", "recovered"),
    "energy.part.sold": ("外供", "sold"),
    "energy.part.medium": ("耗能工质", "medium"),
    "energy.side.own_nonfossil": (
        "自发自用的非化石电力：计入能耗，不产生排放",
        "own non-fossil power: it is energy used and emits nothing",
    ),
    "energy.side.zero_power": (
        "指南按零计的非化石电力：计入能耗，排放为零",
        "non-fossil power that the guide counts at zero: it is energy used all the same",
    ),
    "energy.side.no_method": (
        "能耗计入；本指南不计算或单列该类排放",
        "it is energy used; the guide does not count this kind of source, or apart",
    ),
    "energy.side.outside_total": (
        "能耗计入；排放不在指南口径总量之内",
        "it is energy used; its emissions stand outside the guide's total",
    ),
    "energy.side.no_line": (
        "能耗计入；没有算出排放",
        "it is energy used; no emission could be counted",
    ),
    "energy.side.exported": (
        "外供：碳账按指南扣减，能耗单列、不扣减",
        "it leaves the plant: carbon is deducted by the guide, energy stands apart undeducted",
    ),
    "energy.side.no_coefficient": (
        "计算了排放；没有折标准煤系数，未计入能耗",
        "its emissions are counted; without a standard-coal coefficient it is not in the energy",
    ),
    "energy.side.process": (
        "过程或逸散排放：不是能源消费",
        "process or fugitive emission: no energy is used by it",
    ),
    "energy.side.medium": (
        "耗能工质：GB/T 2589单列；其能耗已在制取它的能源中",
        "medium: apart in GB/T 2589; its energy is in what made it",
    ),
    "energy.side.material": (
        "用作原料：能源账单列，未燃烧",
        "used as material: apart in the energy account, not burnt",
    ),
    "energy.side.recovered": (
        "回收能源：已含在原燃料中，不重复计算",
        "recovered energy: it was in the fuel already and is not counted twice",
    ),
    "energy.side.sold": (
        "外供能源：能源账单列，是否扣减由各指标规定",
        "energy sold: apart; whether it is deducted is each target's own rule",
    ),
}

HELPS, OPTIONS = crosschecks_helps.HELPS, crosschecks_helps.OPTIONS

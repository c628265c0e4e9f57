"""Words of green power: what certificates cover, the shares of 622号, the report's chapter."""

_SHARE: dict[str, tuple[str, str, str, str]] = {
    "offtake_kwh": (
        "公用电网下网电量",
        "Taken from the public grid",
        "网电、绿电交易、核电交易电量之和，减去转供他人的电量",
        "Grid power, green-power and nuclear trade, less what was passed on",
    ),
    "self_use_kwh": (
        "自发自用非化石电量",
        "Own non-fossil generation used",
        "有证明的；绿色属性已出售的不计",
        "Proven; without power whose attribute was sold",
    ),
    "direct_line_kwh": (
        "绿电直连电量",
        "Direct line",
        "有证明的非化石电量",
        "Proven non-fossil power",
    ),
    "physical_kwh": (
        "物理认定电量",
        "Recognised physically",
        "自发自用＋直连",
        "Own use + direct line",
    ),
    "green_trade_kwh": (
        "绿电交易电量",
        "Green-power trade",
        "有证明的；其绿证不另计",
        "Proven; its certificates are not counted again",
    ),
    "nuclear_trade_kwh": (
        "核电交易电量",
        "Nuclear trade",
        "有证明的；核电没有绿证",
        "Proven; nuclear power has no certificate",
    ),
    "trade_kwh": (
        "电能交易认定电量",
        "Recognised energy trade",
        "绿电交易＋核电交易，不超过下网电量",
        "Green-power + nuclear trade, at most the offtake",
    ),
    "certificates_kwh": (
        "绿证认定电量",
        "Recognised certificates",
        "当年发电并已核销的绿证×1000 kWh，与电能交易合计不超过下网电量",
        "Redeemed certificates of power of the year x 1,000 kWh, with the trade at most the offtake",
    ),
    "surplus_kwh": (
        "超出上限的电量",
        "Above the cap",
        "留在账上，不计入本年占比",
        "Kept in the books, in no share of the year",
    ),
    "rest_kwh": ("其余下网电量", "Rest of the offtake", "下网电量－以上两项", "Offtake less both"),
    "allocated_kwh": (
        "省级分摊电量",
        "Provincial allocation",
        "其余下网电量×省级分摊系数",
        "Rest x the provincial coefficient",
    ),
    "base_kwh": ("全部用电量", "All power used", "下网电量＋物理认定电量", "Offtake + physical"),
}

_REPORT: dict[str, tuple[str, str]] = {
    "list_dash": ("至", " to "),
    "green": ("绿色电力与碳信用的使用", "Use of green power and credits"),
    "green.text": (
        "清单总量、电力各口径和已注销的碳信用分别列出，互不抵减。绿证只影响电力口径，碳信用不影响任何排放量。",
        "The inventory, the electricity figures and retired credits stand apart and are never netted. "
        "Certificates move electricity figures only; credits move no emission.",
    ),
    "green.views.caption": ("三项并列", "Side by side"),
    "green.view.gross": ("清单总量（核算指南口径）", "Inventory (by the guide)"),
    "green.view.gross.note": (
        "未扣减任何碳信用",
        "No credit is deducted",
    ),
    "green.view.figure.note": ("电力口径之一", "One of the electricity figures"),
    "green.view.credits": ("已注销的碳信用：{need}", "Retired credits: {need}"),
    "green.view.credits.note": ("单独列出，不抵减以上各项", "Apart; taken off nothing above"),
    "green.uses.caption": ("本年度的用途", "Uses of the year"),
    "green.used.caption": (
        "已核销的绿证和已注销的碳信用",
        "Redeemed certificates and retired credits",
    ),
    "green.other_year": ("其他年份发电", "generated in another year"),
    "green.whole": ("全部", "whole entity"),
    "green.cover.text": (
        "覆盖检验按厂区、按全年累计进行：一张绿证为1000 kWh，不足一张的部分结转到下月，不向上取整。"
        "网电只由单独取得的绿证覆盖，以自用下网电量为上限；绿电交易由随交易取得的绿证覆盖，不再覆盖网电。",
        "The test runs by site and over the year: one certificate is 1,000 kWh, what lies under one is "
        "carried on and never rounded up. Grid power is covered by standalone certificates only, at "
        "most the own offtake; a green-power trade is covered by its own, which cover no grid power.",
    ),
    "green.cover.caption": ("绿证覆盖检验（全年）", "What certificates cover (year)"),
    "green.cover.note": (
        "“需要”为覆盖该电量所需的整张数；“未用”为未覆盖任何电量的整张数，超出的电量留作盈余。",
        "'Needed' are whole certificates for that power; 'spare' are whole ones that cover nothing, "
        "and power above stays surplus.",
    ),
    "green.shares": ("非化石能源电力占比", "Shares of non-fossil power"),
    "green.shares.text": (
        "按发改能源〔2026〕622号对用户的规定核算，明细见《可再生能源电力消纳核算清单》附录。"
        "占比是电量之比，不改变排放量。",
        "By the rules of 发改能源〔2026〕622号 for a user; the account stands in the annex of renewable "
        "power. Shares are of power and change no emission.",
    ),
    "green.shares.caption": ("两项占比", "Two shares"),
    "green.physical_share_622": ("非化石能源电力物理认定占比", "Physically recognised share"),
    "green.physical_share_622.rule": ("物理认定电量÷全部用电量", "Physical / all power"),
    "green.nonfossil_share_622": ("非化石能源电力消费占比", "Non-fossil share"),
    "green.nonfossil_share_622.rule": (
        "（物理认定＋电能交易＋绿证＋省级分摊）÷全部用电量",
        "(Physical + trade + certificates + allocation) / all power",
    ),
    "green.percent": ("{value} %", "{value} %"),
    "green.at_least": ("不低于{value}（下限）", "at least {value} (lower bound)"),
    "green.bound.note": (
        "下限：省级分摊系数未录入，或有服务于责任的绿证未计入，其余下网电量按未认定处理。",
        "Lower bound: the provincial coefficient is not entered, or certificates of a duty are left "
        "out, so the rest of the offtake counts as not recognised.",
    ),
    "green.positions.caption": ("定版时的持有情况", "Position when the issue was made"),
    "green.positions.note": (
        "为本组织账上全部区段，包括其他年度和用途。",
        "All blocks of the organisation's books, of other years and uses as well.",
    ),
    "green.stands.grid": ("网电", "grid power"),
    "green.stands.green_trade": ("绿电交易", "green-power trade"),
    "green.stands.credit": ("碳信用，单列", "a credit, apart"),
    "green.stands.duty": ("用于责任，不计入电力口径", "a duty, in no figure"),
    "green.stands.boundary": ("用途边界不明，不计入", "boundary not known, not counted"),
    "green.what.grid": ("网电", "Grid power"),
    "green.what.green_trade": ("绿电交易", "Green-power trade"),
    "technology.solar_pv": ("光伏", "solar PV"),
    "technology.onshore_wind": ("陆上风电", "onshore wind"),
    "technology.offshore_wind": ("海上风电", "offshore wind"),
    "technology.deep_sea_wind": ("深远海风电", "deep-sea wind"),
    "technology.solar_thermal": ("光热发电", "solar thermal"),
    "technology.biomass": ("生物质", "biomass"),
    "technology.geothermal": ("地热", "geothermal"),
    "technology.marine": ("海洋能", "marine energy"),
    "technology.hydro": ("水电", "hydro"),
    "technology.forestry": ("林业碳汇", "forestry"),
    "technology.methane": ("甲烷利用", "methane"),
    "technology.efficiency": ("节能提效", "efficiency"),
    "technology.other": ("其他", "other"),
    "green.column.serial": ("品种、批次、起止号", "Instrument, batch, range"),
    "green.column.generated": (
        "发电月（年份）、电站、技术",
        "Generated (vintage), plant, technology",
    ),
    "green.column.reference": ("凭证、日期、材料", "Reference, day, paper"),
    "green.column.beneficiary": ("受益人", "Beneficiary"),
    "green.column.stands": ("对应", "Stands for"),
    "green.column.meaning": ("说明", "What it is"),
    "green.column.need": ("需求", "Need"),
    "green.column.boundary": ("边界", "Boundary"),
    "green.column.purpose": ("目的", "Purpose"),
    "green.column.reserved": ("已预留", "Reserved"),
    "green.column.used_up": ("已用", "Used up"),
    "green.column.what": ("电力", "Power"),
    "green.column.kwh": ("电量（kWh）", "Power (kWh)"),
    "green.column.needed": ("需要（张）", "Needed"),
    "green.column.covered": ("覆盖（kWh）", "Covered (kWh)"),
    "green.column.surplus": ("盈余（kWh）", "Surplus (kWh)"),
    "green.column.spare": ("未用（张）", "Spare"),
    "green.column.deducted": ("可用于声明扣减", "A claim may deduct"),
    "green.column.why": ("不可扣减的理由", "Why not"),
    "offset_why.in_inventory": (
        "减排效果已体现在清单中",
        "its effect is in the inventory already",
    ),
    "offset_why.credited": ("已签发为碳信用，在区段中计", "issued as credits, counted there"),
    "offset_why.no_title": ("没有独占权属的证明", "exclusive title is not proven"),
    "offset_why.duty": ("用于履约，不得再用于声明", "served a duty, in no claim"),
    "green.column.instrument": ("品种", "Instrument"),
    "green.column.vintage": ("年份或发电月", "Vintage"),
    "annex.consumption": ("可再生能源电力消纳核算清单", "List of renewable power used"),
    "consumption.text": (
        "按计量流列出非化石电量及其证明，并列出绿证和按622号的核算。每千瓦时只在一处计入。",
        "Non-fossil power by stream with its papers, certificates, and the account by 622号. Each kWh "
        "counts in one place.",
    ),
    "consumption.power": ("非化石电量及证明", "Non-fossil power and its papers"),
    "consumption.none": ("没有记录非化石电量。", "No non-fossil power is on record."),
    "consumption.certificates": ("已核销的绿证", "Redeemed certificates"),
    "consumption.months": ("绿证覆盖检验（逐月累计）", "What certificates cover, month by month"),
    "consumption.months.note": (
        "“覆盖”为截至该月的累计数；“结转”为累计电量中不足一张绿证的部分。",
        "'Covered' is cumulative; 'carried' is what of the cumulative power is under one certificate.",
    ),
    "consumption.cumulative": ("累计（kWh）", "Cumulative (kWh)"),
    "consumption.remainder": ("结转（kWh）", "Carried (kWh)"),
    "consumption.account": ("按622号的核算（{year}年）", "Account by 622号 ({year})"),
    "consumption.coefficient": (
        "省级分摊系数{value}，来源：{source}。",
        "Provincial coefficient {value}, source: {source}.",
    ),
    "consumption.no_coefficient": (
        "省级分摊系数未录入，其余下网电量不分摊，非化石能源电力消费占比为下限。",
        "The provincial coefficient is not entered; nothing is allocated and the non-fossil share is a "
        "lower bound.",
    ),
    "consumption.foreign": (
        "错误：{units}张绿证不是本年度所发电量，按622号第五条不计入占比。",
        "Error: {units} certificates are not of power generated in the year; by clause 5 they count for "
        "nothing here.",
    ),
    "consumption.duty": (
        "{units}张绿证用于责任，能否同时计入占比未见规定，未计入。",
        "{units} certificates serve a duty; no rule was read that lets them count here too, so they do "
        "not.",
    ),
}

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-RANGE.coefficient": (
        "省级分摊系数“{raw}”不在0到1之间。",
        "A provincial coefficient of “{raw}” does not lie between 0 and 1.",
        "请按小数填写，例如31.2%写作 0.312。",
        "Type a fraction: 31.2 % is 0.312.",
    ),
    "E-CONFLICT.coefficient": (
        "该年度已录入的省级分摊系数是{old}，新的数值是{raw}。",
        "The coefficient that stands for the year is {old}, the new one {raw}.",
        "请核对公布的文件；确需更正的，请加 --reason 写明理由。",
        "Look at the published document; to change it, add a --reason.",
    ),
    "E-REF.scheme": (
        "没有方案“{raw}”的电力认定规则。已有：{near}。",
        "There is no recognition map of a scheme '{raw}'. Known: {near}.",
        "请使用已有的方案，或在数据文件中增加。",
        "Name a known scheme, or add it to the data.",
    ),
    "E-REF.scheme_year": (
        "方案和年度“{raw}”：认定规则只适用于{first}年至{last}年。",
        "'{raw}': the recognition map holds from {first} to {last}.",
        "请查找该年度的规定；不沿用其他年度的规则。",
        "Look up the rule of that year; no other year's map is taken.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    **{f"report.{term}": words for term, words in _REPORT.items()},
    **{f"report.share.{name}": words[:2] for name, words in _SHARE.items()},
    **{f"report.share.{name}.rule": words[2:] for name, words in _SHARE.items()},
    "cli.done.power.coefficient": (
        "已录入{year}年省级分摊系数{value}。",
        "Coefficient of {year}: {value}.",
    ),
    "item.power.certificates": ("绿证覆盖的网电", "grid power that certificates cover"),
    "choice.certificates_zero": (
        "网电由已核销的绿证覆盖，按零计算",
        "grid power covered by redeemed certificates counts as zero",
    ),
    "notice.held.other_year": (
        "{units}张绿证（{serial}）不是本年度所发电量：电力口径照计，622号占比不计。",
        "{units} certificates ({serial}) are not of power of this year: they count in the electricity "
        "figures, not in the shares of 622号.",
    ),
    "notice.held.boundary": (
        "{units}张绿证（{serial}）的用途边界既不是全部，也不是本主体的厂区，未计入任何口径。",
        "The boundary of the use of {units} certificates ({serial}) is neither the whole entity nor a "
        "facility of it; they count in no figure.",
    ),
    "notice.held.irec": (
        "{units}张I-REC（{serial}）是否可按零计算未见规定，未计入任何口径。",
        "No rule was read by which {units} I-RECs ({serial}) count as zero; they count in no figure.",
    ),
}

HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "power coefficient": (
        "录入省级分摊系数（622号）",
        "enter the provincial coefficient (622号)",
        "省级主管部门每年公布；没有公布的不填，非化石能源电力消费占比即为下限。厂区分布在几个省的，不要填写。",
        "The province publishes it every year; while it has not, leave it out and the share is a lower bound. Leave it out for plants in several provinces too.",
        "ghg power coefficient 0.312 --year 2025 --source 某省能源局2026年公告",
    ),
    "power coefficients": (
        "列出省级分摊系数",
        "list the provincial coefficients",
        "",
        "",
        "ghg power coefficients",
    ),
}
OPTIONS: dict[str, tuple[str, str]] = {
    "power coefficient:source": ("公布系数的文件", "document that has the coefficient"),
}

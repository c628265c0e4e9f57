"""Words of the room `library`."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-FILE.library": (
        "数据文件不能读取：{raw}。",
        "The data file cannot be read: {raw}.",
        "请重新安装程序，或恢复 factors 文件夹。",
        "Install the program again or restore the folder factors.",
    ),
    "E-FIELDS.library": (
        "这一行的列数与表头不符。",
        "This row has another number of fields than the header.",
        "请补齐各列；含逗号的文字须加引号。",
        "Complete the row; put text with commas into quotes.",
    ),
    "E-COLUMN.library": (
        "不认识列或键“{raw}”。",
        "Unknown column or key “{raw}”.",
        "数据文件的列是固定的，请删去它。",
        "The columns of a data file are closed; remove it.",
    ),
    "E-COLUMN.missing": (
        "缺少列或键“{raw}”。",
        "Column or key “{raw}” is missing.",
        "请补上它。",
        "Add it.",
    ),
    "E-COLUMN.order": (
        "各列的次序不对，应为：{raw}。",
        "The columns stand in another order than {raw}.",
        "请按此次序排列。",
        "Put them into this order.",
    ),
    "E-CELL.library": (
        "“{raw}”的类型不对，应为 {wanted}。",
        "“{raw}” is of the wrong type; {wanted} is needed.",
        "请改正它的写法。",
        "Correct how it is written.",
    ),
    "E-MISSING.value": (
        "没有数值，也没有范围或文字。",
        "There is no value, no range and no words.",
        "请填写数值；空白不等于0。",
        "Enter the value; an empty cell is not zero.",
    ),
    "E-MISSING.cell": (
        "“{raw}”不能为空。",
        "“{raw}” must not be empty.",
        "请填写；出处不明时写 not given。",
        "Fill it in; write “not given” for a place that is not known.",
    ),
    "E-UNIT.spelling": (
        "单位“{raw}”不是规范写法。",
        "Unit “{raw}” is not the canonical spelling.",
        "请在 unit 列写规范名，原文写法放在 unit_printed 列。",
        "Write the canonical name here and the printed one in unit_printed.",
    ),
    "E-REF.table": (
        "没有缺省值表“{raw}”。",
        "There is no default table “{raw}”.",
        "请使用 factors/tables.toml 中的表。",
        "Use a table of factors/tables.toml.",
    ),
    "E-REF.item": (
        "没有名为“{raw}”的品种。",
        "There is no item named “{raw}”.",
        "请改用因子库中的编码，例如 natural_gas、grid_electricity；按名称查找：ghg factor items 热力。",
        "Use a code of the library, such as natural_gas or grid_electricity; "
        "find it by name: ghg factor items heat.",
    ),
    "E-REF.parameter": (
        "没有名为“{raw}”的参数。",
        "There is no parameter named “{raw}”.",
        "请使用 factors/parameters.toml 中的名称。",
        "Use a name of factors/parameters.toml.",
    ),
    "E-REF.region": (
        "不认识地区“{raw}”。",
        "Unknown region “{raw}”.",
        "请使用省级行政区划代码，例如福建为 350000。",
        "Use a province code of GB/T 2260, such as 350000 for Fujian.",
    ),
    "E-REF.document": (
        "没有名为“{raw}”的数据来源文件。",
        "There is no source document “{raw}”.",
        "请先在 factors/sources.toml 中登记该文件。",
        "Enter the document in factors/sources.toml first.",
    ),
    "E-REF.confidence": (
        "可信度“{raw}”不可用于正式数据。",
        "Confidence “{raw}” is not one of shipped data.",
        "只收 high 和 medium。",
        "Only high and medium are shipped.",
    ),
    "E-WORD": (
        "“{raw}”不在允许的词中：{words}。",
        "“{raw}” is none of the words allowed: {words}.",
        "请改用其中之一。",
        "Use one of them.",
    ),
    "E-REF.guide": (
        "没有名为“{raw}”的核算指南。",
        "There is no guide “{raw}”.",
        "请用 ghg guide list 查看可用的指南。",
        "See the guides with: ghg guide list.",
    ),
    "E-PROGRAMME": (
        "没有名为“{raw}”的履约项目，可用：{words}。",
        "There is no programme “{raw}”; there are: {words}.",
        "请改正厂区登记的项目，或清空它。",
        "Correct or clear the programme of the facility.",
    ),
    "E-PROGRAMME.region": (
        "项目“{raw}”只对地区 {region} 的厂区有效。",
        "Programme “{raw}” is for facilities in region {region} only.",
        "请改正厂区的地区，或清空它的项目。",
        "Correct the region of the facility or clear its programme.",
    ),
    "E-REF.industry": (
        "“{raw}”不是行业代码。",
        "“{raw}” is not an industry code.",
        "请填写 GB/T 4754 的代码，例如精制茶加工为 1530。",
        "Enter a code of GB/T 4754, such as 1530 for refined tea.",
    ),
    "E-REF.gwp_set": (
        "没有名为“{raw}”的GWP数值集。",
        "There is no GWP set “{raw}”.",
        "请使用带年份的名称，例如 AR6-2021。",
        "Use a name with its year, such as AR6-2021.",
    ),
    "E-REF.source_kind": (
        "没有名为“{raw}”的排放源种类。",
        "There is no kind of emission source “{raw}”.",
        "请改用 ghg guide show 列出的编码，例如 fuel_stationary、purchased_electricity。",
        "Use a code that ghg guide show lists, such as fuel_stationary or purchased_electricity.",
    ),
    "E-GAS.library": (
        "不认识气体或混合制冷剂“{raw}”。",
        "Unknown gas or blend “{raw}”.",
        "请核对名称，例如 HFC134a、R-410A；未知气体不会按0或1计算。",
        "Check the name, such as HFC134a or R-410A; an unknown gas never counts as 0 or 1.",
    ),
    "E-TABLE.purpose": (
        "表“{raw}”不能用于这一用途。",
        "Table “{raw}” cannot serve this purpose.",
        "碳足迹和基准线因子不能用于范围二；请改用电力平均因子等表。",
        "Footprint and baseline factors never serve scope 2; name a table of averages.",
    ),
    "E-SIGN.library": (
        "“{raw}”须大于0。",
        "“{raw}” must be above zero.",
        "请核对数值。",
        "Check the value.",
    ),
    "E-PERCENT": (
        "百分数一栏写了“{raw}”，是否应为 {meant} %？",
        "“{raw}” stands where a percentage is asked for; was {meant} % meant?",
        "请按单位填写：98 %，或以小数 0.98 配单位 1。",
        "Write 98 with unit %, or 0.98 with unit 1.",
    ),
    "E-PERCENT.share": (
        "“{raw}”超过了单位“{unit}”所能表示的份额。",
        "“{raw}” is more than a share in unit “{unit}” can be.",
        "请按单位填写：98 %，或以小数 0.98 配单位 1。",
        "Write 98 with unit %, or 0.98 with unit 1.",
    ),
    "E-ZERO": (
        "“{raw}”的数值为0，却没有说明理由。",
        "The value of “{raw}” is zero and no reason is written.",
        "请在 note 列写明为何是0；空白不等于0。",
        "Write in note why it is zero; empty is not zero.",
    ),
    "E-DUP.factor": (
        "编号“{raw}”出现了两次。",
        "The id “{raw}” stands twice.",
        "请删去或改名其中一行。",
        "Remove or rename one of the rows.",
    ),
    "E-CONFLICT.row": (
        "“{raw}”与“{other}”回答同一个问题，有效期重叠。",
        "“{raw}” and “{other}” answer one question for overlapping times.",
        "请改正有效期，或删去其中一行。",
        "Correct the windows or remove one of them.",
    ),
    "E-CONFLICT.factor": (
        "{year}年的参数 {parameter} 有几个同样合适的数值：{raw}。",
        "Several values fit equally well for {parameter} in {year}: {raw}.",
        "请由人决定取哪一个，撤下其余的；程序不会取第一个，也不会取平均。",
        "A person decides which one holds and withdraws the others; no first one, no mean.",
    ),
    "E-CONFLICT.guide": (
        "有几个同样合适的核算指南：{raw}。",
        "Several guides fit equally well: {raw}.",
        "请在清单中指定其中一个并写明理由。",
        "Pin one of them on the inventory, with a reason.",
    ),
    "E-BLEND": (
        "混合制冷剂 {raw} 的各组分之和为 {sum}，不是100。",
        "The shares of blend {raw} add to {sum}, not 100.",
        "请核对组分。",
        "Check the shares.",
    ),
    "E-FACTOR": (
        (
            "{year}年没有可用的数值：{item}，{parameter}。查过的表：{tables}；地区：{regions}；"
            "未采用的：{tried}。"
        ),
        (
            "No usable value for {year}: {item}, {parameter}. Tables: {tables}; regions: "
            "{regions}; not taken: {tried}."
        ),
        "请录入有检测报告的实测值，或换用能提供该参数的指南或截止日期；程序不会按0计算。",
        (
            "Enter a measured value with its report, or a guide or as-of date that offers one; "
            "it is never taken as zero."
        ),
    ),
    "E-GUIDE": (
        "没有可以计算的核算指南（地区 {region}，行业“{raw}”）。",
        "No guide can be computed (region {region}, industry “{raw}”).",
        "请核对行业代码和报告年度，或在清单中指定一个指南并写明理由。",
        "Check industry and report year, or pin a guide on the inventory with a reason.",
    ),
    "E-GUIDE.catalogue": (
        "指南“{raw}”（{title}）只在目录中，尚不能计算。",
        "Guide “{raw}” ({title}) is only in the catalogue and cannot be computed.",
        "请指定一个可以计算的指南。",
        "Pin a guide that can be computed.",
    ),
    "E-REASON.guide": (
        "指定指南“{raw}”时没有写明理由。",
        "Guide “{raw}” was pinned without a reason.",
        "请写明为何不用程序选出的指南。",
        "Write why the guide found by the rules is not used.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    # why a value was taken
    "library.reason.own_measured": (
        "企业或供应方的实测值，有报告和佐证，优先于一切缺省值",
        "measured by the plant or its supplier, with report and evidence: before every default",
    ),
    "library.reason.own_local": ("自行登记的地方数值", "a local value entered by the entity"),
    "library.reason.own_guide": ("自行登记的指南数值", "a guide's value entered by the entity"),
    "library.reason.own_national": (
        "自行登记的国家公布数值",
        "a nationally published value entered by the entity",
    ),
    "library.reason.own_international": (
        "自行登记的国际数值",
        "an international value entered by the entity",
    ),
    "library.reason.measured": ("公布的实测值", "a published measurement"),
    "library.reason.local": (
        "所依据的地方项目公布的数值",
        "published by the local programme reported under",
    ),
    "library.reason.guide": ("指南规定的缺省值", "the default that the guide prescribes"),
    "library.reason.national": ("国家主管部门公布的数值", "published by the national authority"),
    "library.reason.international": ("国际公认的数值", "internationally recognised"),
    # why a value was not taken
    "library.loser.tier_not_admitted": (
        "指南不采用这一优先级（{detail}）",
        "the guide does not admit this tier ({detail})",
    ),
    "library.loser.other_programme": (
        "属于另一个项目（{detail}）",
        "speaks to another programme ({detail})",
    ),
    "library.loser.other_table": (
        "指南不采用这张表（{detail}）",
        "not a table that the guide admits ({detail})",
    ),
    "library.loser.footprint": (
        "生命周期数值，只用于产品碳足迹，不得用于范围二",
        "a life-cycle value for product footprints, never for scope 2",
    ),
    "library.loser.baseline": (
        "减排项目的基准线因子，不得用于核算",
        "a baseline factor of reduction projects, never for an inventory",
    ),
    "library.loser.published_later": (
        "在截止日期之后公布（{detail}）",
        "published after the as-of day ({detail})",
    ),
    "library.loser.later_year": (
        "数据年份晚于报告年度（{detail}）",
        "of a later year than the report ({detail})",
    ),
    "library.loser.earlier_year": (
        "数据年份更早（{detail}）",
        "of an earlier year than the value taken ({detail})",
    ),
    "library.loser.other_report_year": (
        "只用于另一报告年度（{detail}）",
        "holds for another report year only ({detail})",
    ),
    "library.loser.window": (
        "有效期不含报告年度末（{detail}）",
        "its window does not hold the end of the report year ({detail})",
    ),
    "library.loser.range": (
        "只给出范围，没有单一数值（{detail}）",
        "only a range is printed, no single value ({detail})",
    ),
    "library.loser.unproven": (
        "实测值没有佐证文件或报告编号",
        "a measurement without evidence file or report number",
    ),
    "library.loser.undocumented": ("没有写明来源文件", "no document is named"),
    "library.loser.zero": ("数值为0而没有写明理由", "zero without a written reason"),
    "library.loser.tier": ("优先级较低（{detail}）", "of a lower tier ({detail})"),
    "library.loser.table": (
        "指南把另一张表排在前面（{detail}）",
        "the guide names another table first ({detail})",
    ),
    "library.loser.region": (
        "有更符合所要求地域层级的数值（{detail}）",
        "another value fits the level of geography better ({detail})",
    ),
    # what the reader of a value must know
    "library.warning.other_region": (
        "{asked}没有公布的数值，取{taken}的数值。",
        "Nothing is published for {asked}; the value of {taken} is taken.",
    ),
    "library.warning.earlier_year": (
        "{asked}年的数值尚未公布，取{taken}年的数值，相差{gap}年。",
        "The value for {asked} was not out; that of {taken} is taken, {gap} year(s) earlier.",
    ),
    "library.warning.outside_window": (
        "报告年度不在这张表的有效期内（{first}至{last}），数值仍为指南的缺省值。",
        (
            "The report year lies outside the table's window ({first} to {last}); it remains the "
            "guide's default."
        ),
    ),
    "library.warning.undated": (
        "《{document}》的公布日期未读到。",
        "The date of publication of “{document}” was not read.",
    ),
    "library.warning.gwp_stand_in": (
        "{gwp_set}没有区分{gas}，取{taken}的数值。",
        "{gwp_set} does not tell {gas} apart; the value of {taken} is taken.",
    ),
    "library.warning.guide_not_shipped": (
        "适用的指南是《{applicable}》，本程序尚不能计算；改按《{used}》计算。",
        "The guide that applies is {applicable}; it is not shipped, and {used} is used.",
    ),
    "library.warning.pinned_guide": (
        "指南由人指定，理由：{reason}",
        "The guide was pinned by a person, because: {reason}",
    ),
    # why a guide was taken or not
    "library.guide.by_programme": ("厂区登记的履约项目", "the programme named on the facility"),
    "library.guide.by_local": ("现行地方标准", "the local standard in force"),
    "library.guide.by_national": (
        "现行的国家行业指南",
        "the national guide of the industry in force",
    ),
    "library.guide.by_fallback": (
        "没有可计算的行业指南，取适用于各行业的国家指南",
        "no guide of the industry can be computed; the national guide for all others",
    ),
    "library.guide.by_international": ("国际公认的标准", "an internationally recognised standard"),
    "library.guide.pinned": ("由人指定，有书面理由", "pinned by a person with a written reason"),
    "library.guide.not_pinned": ("由人指定了另一个指南", "another guide was pinned"),
    "library.guide.not_in_force": (
        "在报告年度末尚未实施",
        "not in force at the end of the report year",
    ),
    "library.guide.ended": (
        "在报告年度末已废止",
        "no longer in force at the end of the report year",
    ),
    "library.guide.published_later": (
        "在截止日期之后发布",
        "published after the as-of day",
    ),
    "library.guide.replaced": ("已被 {detail} 代替", "replaced by {detail}"),
    "library.guide.behind_replaced": ("已被另一指南代替", "replaced by another guide"),
    "library.guide.programme_not_named": (
        "厂区没有登记这一履约项目",
        "the facility does not name this programme",
    ),
    "library.guide.catalogue_only": (
        "适用，但只在目录中，尚不能计算",
        "applies, but is only in the catalogue and cannot be computed",
    ),
    "library.guide.behind_rank": ("级别在后", "of a lower rank"),
    "library.guide.behind_not_industry": (
        "不是本行业的指南",
        "not the guide of this industry",
    ),
    "library.guide.behind_fallback": (
        "通用指南中排在后面",
        "stands later among the guides for everybody",
    ),
    # kinds of evidence
    "evidence.contract": ("合同", "contract"),
    "evidence.settlement": ("结算凭证", "settlement voucher"),
    "evidence.gec": ("绿色电力证书", "green electricity certificate"),
    "evidence.meter_record": ("计量原始记录", "original meter record"),
    "evidence.bill": ("账单或发票", "bill or invoice"),
    "evidence.lab_report": ("检测报告", "laboratory report"),
    "evidence.supplier_statement": ("供应方声明", "supplier's statement"),
    "evidence.claim": ("声明材料", "paper of a claim"),
    "evidence.other": ("其他材料", "other material"),
    # tiers and ranks
    "tier.measured": ("实测", "measured"),
    "tier.local": ("地方", "local"),
    "tier.guide": ("指南缺省值", "guide default"),
    "tier.national": ("国家", "national"),
    "tier.international": ("国际", "international"),
    "rank.programme": ("履约项目", "programme"),
    "rank.local": ("地方", "local"),
    "rank.national": ("国家", "national"),
    "rank.international": ("国际", "international"),
    # classes of emission sources
    "gbt_class.fuel_combustion": ("化石燃料燃烧排放", "fossil fuel combustion"),
    "gbt_class.process": ("过程排放", "process emissions"),
    "gbt_class.waste": ("废弃物处理排放", "waste treatment"),
    "gbt_class.fugitive": ("逸散排放", "fugitive emissions"),
    "gbt_class.purchased_electricity": ("购入电力产生的排放", "bought electricity"),
    "gbt_class.purchased_heat": ("购入热力产生的排放", "bought heat"),
    "gbt_class.exported_electricity": ("输出电力产生的排放", "exported electricity"),
    "gbt_class.exported_heat": ("输出热力产生的排放", "exported heat"),
    "gbt_class.carbon_in_product": ("固碳产品隐含的排放", "carbon kept in products"),
    "gbt_class.recovery": ("回收利用量", "recovered and used"),
    "gbt_class.biomass_memo": ("生物质燃烧（单独报告）", "biomass (reported apart)"),
    "scope.1": ("范围一", "scope 1"),
    "scope.2": ("范围二", "scope 2"),
    "scope.separate": ("单独报告", "reported apart"),
    "scope.outside": ("范围之外", "outside the scopes"),
    "category.stationary_combustion": ("固定燃烧", "stationary combustion"),
    "category.mobile_combustion": ("移动燃烧", "mobile combustion"),
    "category.carbon_in_product": ("产品固碳", "carbon kept in products"),
    "category.process": ("工业过程", "industrial processes"),
    "category.waste": ("废弃物处理", "waste treatment"),
    "category.fugitive": ("逸散", "fugitive"),
    "category.purchased_electricity": ("购入电力", "purchased electricity"),
    "category.purchased_heat": ("购入热力", "purchased heat"),
    "category.exported_energy": ("输出能源", "exported energy"),
    "category.recovery": ("回收", "recovery"),
    "category.biogenic": ("生物成因", "biogenic"),
    "iso_category.1": ("类别1：直接排放", "category 1: direct emissions"),
    "iso_category.2": ("类别2：外购能源的间接排放", "category 2: indirect, imported energy"),
    "iso_category.separate": ("单独报告", "reported apart"),
}

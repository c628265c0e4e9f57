"""Words of the views of claims: gap, targets, paths, ladder, matrix, named checks, functions."""

_MATRIX: dict[str, tuple[str, str]] = {
    "gases_unknown": ("未查到计哪些气体", "which gases count was not read"),
    "gases_co2": ("只计二氧化碳", "counts CO2 only"),
    "gases_seven": ("计七类温室气体", "counts seven gases"),
    "gases_less": (
        "只计二氧化碳，比七类气体少{tonnes} t",
        "counts CO2 only, {tonnes} t less than seven gases",
    ),
    "scopes": ("类别{scopes}", "categories {scopes}"),
    "scopes_unknown": ("未查到计哪些类别", "which categories count was not read"),
    "power_unknown": (
        "电力排放量无法按本标准计算",
        "electricity cannot be counted by its own rule",
    ),
    "power": ("电力{tonnes} t", "electricity {tonnes} t"),
    "power_apart": (
        "电力{tonnes} t，核算指南口径为{guide} t（{apart} t）",
        "electricity {tonnes} t, by the guide {guide} t ({apart} t)",
    ),
    "no_credits": ("不计碳信用", "credits change nothing"),
    "credits_unknown": ("未查到是否计碳信用", "whether credits count was not read"),
    "credits": ("计碳信用{tonnes} t", "credits of {tonnes} t count"),
    "no_carbon": ("没有碳排放指标", "no indicator of carbon"),
}
_GAP: dict[str, tuple[str, str]] = {
    "clear": (
        "{zh}：距事件移出三年期还需的月数",
        "{en}: months until the event leaves the three years",
    ),
    "untold": ("{zh}（未填报）", "{en} (not told)"),
    "leading": ("{zh}：距引领值", "{en}: to the leading value"),
    "items": ("尚缺：{zh}", "still missing: {en}"),
    "pass_mark": ("“{zh}”的合格分数未查到", "the pass mark of “{en}” was not read"),
    "reissue": (
        "{zh}：抵消登记在定版之后的，请重新定版：ghg inventory issue --reason",
        "{en}: where the offset was entered after the issue, issue anew: ghg inventory issue --reason",
    ),
    "no_target": (
        "建设方案没有{year}年的目标",
        "the building plan has no target of {year}",
    ),
}
_KINDS: dict[str, tuple[str, str]] = {
    "tonnes": ("减排量", "tonnes to cut"),
    "power": ("绿色电力", "green power"),
    "physical": ("物理认定的绿色电力", "physical green power"),
    "credits": ("碳信用", "credits"),
    "fact": ("未填报的事实", "a fact nobody told"),
    "evidence": ("佐证材料", "evidence"),
    "months": ("月份", "months"),
    "title": ("称号", "a title"),
    "text": ("未查到的文件", "a text nobody read"),
    "issue": ("清单内容", "the inventory"),
    "points": ("分数", "points"),
    "figure": ("未达到的要求", "a requirement not met"),
}
_TITLES: dict[str, tuple[str, str]] = {
    "green_factory_title": ("绿色工厂", "green factory"),
    "low_carbon_factory_title": ("绿色低碳工厂", "green low-carbon factory"),
    "zero_carbon_title": ("零碳类工厂称号", "zero-carbon title"),
    "building_list_334": ("334号建设名单", "building list of 334号"),
    "green_data_centre_list": (
        "国家绿色算力设施名单",
        "national list of green computing facilities",
    ),
    "held": ("已列入", "on the list"),
    "not_held": ("未列入", "not on the list"),
}
_EFFECTS: dict[str, tuple[str, str]] = {
    "lowers": ("降低", "lowers"),
    "share": ("提高占比", "share"),
    "counts": ("计入", "counts"),
    "hardly": ("基本不变", "hardly moves"),
    "nothing": ("不起作用", "nothing"),
    "unknown": ("未查到", "unknown"),
}
_TRAPS: dict[str, tuple[str, str]] = {
    "no_certificates": ("没有已核销的绿证", "No certificates were redeemed"),
    "own_beneficiary": ("绿证的受益人均为本主体", "The beneficiary of each is this entity"),
    "beneficiary": (
        "绿证{serial}的受益人为“{name}”，不是本主体",
        "The beneficiary of {serial} is “{name}” and not this entity",
    ),
    "no_beneficiary": (
        "绿证{serial}没有写明受益人",
        "{serial} names no beneficiary",
    ),
    "no_allocation": (
        "集团分配的绿证{serial}没有分配文件",
        "{serial} was allocated by a group, and there is no paper of it",
    ),
    "other_year": (
        "{units}张绿证（{serial}）不是本年度所发电量",
        "{units} certificates ({serial}) are of power of another year",
    ),
    "not_redeemed": (
        "用途{use}预留的{units}张绿证尚未核销",
        "{units} certificates set aside for use {use} are not redeemed",
    ),
    "of_the_year": (
        "没有其他年份或未核销的绿证",
        "None of another year, none set aside without redemption",
    ),
    "no_own_power": ("没有自发非化石电量", "There is no own non-fossil generation"),
    "own_power_no_energy": (
        "自发电量没有计入能源消费量",
        "Own generation does not stand in the energy used",
    ),
    "counted_as_saving": (
        "自发电量同时计作节能量",
        "Own generation is counted as a saving too",
    ),
    "counted_once": ("自发电量只计算一次", "Own generation is counted once"),
    "no_own_solar": (
        "没有按自发自用登记的光伏",
        "No solar power stands as own generation",
    ),
    "investor_unsaid": (
        "投资方光伏的情况没有回答（ghg boundary answer investor_solar），光伏计量流：{streams}",
        "Nobody answered whether an investor owns the panels (ghg boundary answer investor_solar); "
        "solar streams: {streams}",
    ),
    "no_investor": ("没有投资方的光伏", "There are no panels of an investor"),
    "investor_both": (
        "既有自发光伏，也有购入光伏，请逐项核对归属：{streams}",
        "There are own and bought solar streams; look whose panels these are: {streams}",
    ),
    "investor_as_own": (
        "投资方光伏（答复：{answer}）按自发自用登记：{streams}",
        "An investor's panels (answer: {answer}) stand as own generation: {streams}",
    ),
    "sale_entered": (
        "出售的绿色属性已登记，对应电量按普通电力计算",
        "What was sold is entered, and counts as ordinary power",
    ),
    "sale_not_entered": (
        "自发电量的绿证已出售，账上没有登记",
        "Certificates of own generation were sold, and the books do not have it",
    ),
    "nothing_sold": ("自发电量的绿证没有出售", "No certificates of own generation were sold"),
    "footprint": (
        "{item_zh}使用{value}，出自《{document_zh}》",
        "{item_en} counts at {value} of “{document_en}”",
    ),
    "no_footprint": (
        "电力因子均不是碳足迹因子",
        "No factor of electricity is a footprint factor",
    ),
    "no_energy_account": (
        "定版清单中没有能耗与碳排放的对照",
        "The issue does not hold energy and carbon side by side",
    ),
    "energy_side": (
        "{subject}只计入能耗（{tce} tce），碳排放中没有",
        "{subject} counts as energy alone ({tce} tce); carbon has nothing of it",
    ),
    "carbon_side": (
        "{subject}只计入碳排放（{tonnes} tCO2e），能耗中没有",
        "{subject} counts as carbon alone ({tonnes} tCO2e); energy has nothing of it",
    ),
    "both_sides": (
        "{subject}两侧不一致：能耗{tce} tce，碳排放{tonnes} tCO2e",
        "{subject} does not count alike: {tce} tce, {tonnes} tCO2e",
    ),
    "no_side": (
        "{subject}两侧都没有数值",
        "{subject} has a figure on neither side",
    ),
    "explained_sides": (
        "只在一侧的{count}项均有固有原因",
        "{count} items stand on one side, each for a reason of its nature",
    ),
    "calorific_as_primary": (
        "{where}：录入的等价系数{value} kgce/kWh不高于当量值0.1229",
        "{where}: the entered coefficient of {value} kgce/kWh is not above the calorific value 0.1229",
    ),
    "between": (
        "{where}：录入的等价系数{value} kgce/kWh意味着发电效率{percent}%，高于任何火电厂",
        "{where}: {value} kgce/kWh would mean power stations of {percent} % efficiency, which none has",
    ),
    "coefficients_fit": (
        "录入的{count}个等价系数均高于当量值",
        "All {count} coefficients entered lie above the calorific value",
    ),
    "no_primary": (
        "没有录入等价系数，等价值不计算，不会混用",
        "No coefficient is entered, so nothing is worked out at primary-equivalent value",
    ),
    "no_base": (
        "没有以前年度的定版清单可比",
        "There is no issue of an earlier year to compare with",
    ),
    "no_intensities": (
        "两期没有同一口径的产量或产值强度",
        "The two issues share no intensity on one basis",
    ),
    "fell": (
        "产量由{old}降至{new} {unit}，强度却由{before}降至{after} {of}",
        "Output fell from {old} to {new} {unit}, and the intensity from {before} to {after} {of}",
    ),
    "output_stands": (
        "没有产量下降而强度下降的情况",
        "Nowhere did output and intensity fall together",
    ),
    "no_functions": (
        "没有登记能碳管理中心的功能",
        "No functions of an energy-carbon centre are on record",
    ),
    "functions_zero": ("申报的功能为零项", "No function is claimed"),
    "no_function_evidence": (
        "申报{count}项功能，没有佐证材料",
        "{count} functions are claimed without evidence",
    ),
    "no_automatic": (
        "申报了平台功能，计量器具台账的{count}件器具均不是自动采集",
        "Functions are claimed, and of {count} meters in the register none is read automatically",
    ),
    "functions_backed": (
        "申报的{count}项功能有佐证材料和自动采集的计量器具",
        "{count} functions have evidence and automatic meters behind them",
    ),
    "no_yearly_facts": ("没有登记任何年度数据", "No facts of a year are on record"),
    "same_year": ("年度数据均为{year}年", "Facts of a year are those of {year}"),
    "across_years": (
        "跨年度的数据不计入：{zh}（{name}）",
        "Told across years, and not counted: {en} ({name})",
    ),
    "only_other_years": (
        "只有{years}年的数据：{zh}",
        "Told for {years} only: {en}",
    ),
    "no_energy_limit": ("产品没有能耗限额", "The product has no energy limit"),
    "boundary_as_standard": (
        "统计范围与限额标准一致",
        "The boundary is that of the limit standard",
    ),
    "other_boundary": (
        "统计范围与限额标准不一致",
        "The boundary is not that of the limit standard",
    ),
    "no_credits": ("没有注销碳信用", "No credits were retired"),
    "no_reduction_proof": (
        "已注销{units} t碳信用，没有两期同一口径的清单证明减排",
        "{units} t of credits were retired; no two issues on one basis prove a reduction",
    ),
    "no_reduction": (
        "已注销{units} t碳信用，排放量比基准期变化{percent}%（负数为增加）",
        "{units} t of credits were retired; the reduction against the base is {percent} %",
    ),
    "reduced": ("排放量比基准期下降{percent}%", "Emissions fell by {percent} % against the base"),
    "inside": (
        "{units} t碳信用（{serial}）来自边界以内的项目",
        "{units} t of credits ({serial}) are of a project inside the boundary",
    ),
    "outside": ("碳信用均来自边界以外", "All credits are from outside the boundary"),
    "penalties": (
        "公示系统显示{count}项行政处罚",
        "The registers show {count} administrative penalties",
    ),
    "no_penalties": (
        "公示系统没有行政处罚记录，查询结果已保存",
        "The registers show none, and the result of the search is kept",
    ),
    "register_unproven": (
        "填报为零项，没有保存查询结果",
        "None is said, and no result of a search is kept",
    ),
}
_FUNCTIONS: dict[str, tuple[str, str]] = {
    "title": (
        "能碳管理中心功能说明",
        "Functions of an energy-carbon centre",
    ),
    "about": (
        "功能清单依据：{source}（可信度 {confidence}）。以下是本系统提供的内容，不代表工厂已具备的功能。",
        "List of functions: {source} (confidence {confidence}). What stands here is what this product "
        "provides, not what a factory has.",
    ),
    "count": (
        "标准所列 {all} 项中，完整提供 {full} 项；部分提供的不计。引领值为 {leading} 项。",
        "Of the {all} functions of the standard {full} are provided in full; what is there in part is "
        "not counted. Full points take {leading}.",
    ),
    "nothing": ("本系统不提供", "not provided by this product"),
    "how": (
        "本系统只有命令行，没有图形界面。各命令的说明见 `ghg COMMAND --help`。"
        "本页由 `ghg claim functions --markdown` 生成。",
        "This product has a command line and no screens. `ghg COMMAND --help` explains each command. "
        "This page was written by `ghg claim functions --markdown`.",
    ),
    "column.number": ("序号", "No."),
    "column.function": ("功能", "Function"),
    "column.provided": ("是否提供", "Provided"),
    "column.does": ("提供的内容", "What there is"),
    "column.missing": ("缺少的内容", "What is missing"),
    "column.commands": ("命令", "Command"),
    "column.evidence": ("可作佐证的材料", "Evidence"),
}
_COLUMNS: dict[str, tuple[str, str]] = {
    "scheme": ("标识", "scheme"),
    "text": ("文件", "text"),
    "stage": ("阶段", "stage"),
    "verdict": ("结论", "verdict"),
    "level": ("等级", "level"),
    "points": ("得分", "points"),
    "where": ("备注", "remark"),
    "gases": ("气体", "gases"),
    "scopes": ("类别", "categories"),
    "electricity": ("电力", "electricity"),
    "credits": ("碳信用", "credits"),
    "net": ("剩余或净排放量（t）", "residual or net, t"),
    "credit": ("碳信用", "credit"),
    "registry": ("登记机构", "registry"),
    "serial": ("批次和号段", "batch and serials"),
    "units": ("数量（t）", "units, t"),
    "counted": ("计入（t）", "counted, t"),
    "why": ("计入或不计入的原因", "why"),
    "kind": ("种类", "kind"),
    "missing": ("缺少的内容", "what is missing"),
    "amount": ("数量", "amount"),
    "unit": ("单位", "unit"),
    "stake": ("涉及（t）", "t at stake"),
    "rule": ("条目", "rule"),
    "clause": ("条款", "clause"),
    "year": ("年度", "year"),
    "measure": ("指标", "indicator"),
    "target": ("目标", "target"),
    "actual": ("实际", "actual"),
    "distance": ("差距", "distance"),
    "tonnes": ("吨", "t"),
    "mwh": ("MWh", "MWh"),
    "column": ("适用", "where"),
    "effect": ("作用", "effect"),
    "of": ("对象", "on what"),
    "confidence": ("可信度", "confidence"),
    "title": ("称号", "title"),
    "held": ("目前", "held"),
    "next": ("下一级", "next"),
    "evidence": ("佐证", "evidence"),
    "instead": ("可替代", "or"),
    "means": ("意味着", "means"),
}
_SAID: dict[str, tuple[str, str]] = {
    "semicolon": ("；", "; "),
    "why": ("为什么不同", "Why they differ"),
    "targets": ("年度目标", "Yearly targets"),
    "later": ("未到期", "not yet due"),
    "touched": ("（本清单最多涉及{tonnes} t）", " (touches at most {tonnes} t of this inventory)"),
    "untold": ("未填报", "not told"),
    "breaks": ("失去即中断", "lost with it, the path breaks"),
    "opens": ("列入后适用{rule}", "{rule} applies once held"),
    "elsewhere": ("他省", "another province"),
    "not_in_force": ("不在有效期内", "not in force"),
    "more": ("等{count}项", " and others, {count} in all"),
    "held.failed": ("不满足：{rules}", "not met: {rules}"),
    "held.missing": ("缺资料：{rules}", "no data: {rules}"),
    "held.unread": ("未查到限值或规定：{rules}", "not read: {rules}"),
    "at_most": ("至多", "at most "),
    "months": ("个月", "months"),
    "percentage_points": ("个百分点", "percentage points"),
    "fact": ("（{id}）", " ({id})"),
    "no_gap": (
        "已记录数据对照{number}没有差距。",
        "The recorded data leave no gap against {number}.",
    ),
    "paths": (
        "制定方案前请先看此表：同一措施在不同标准中的作用不同。",
        "Look here before a plan is made: a measure is worth different things by different texts.",
    ),
    "functions": ("{said}", "{said}"),
}
_APPLIES: dict[str, tuple[str, str]] = {
    "fits": ("地区、施行期与适用对象都符合", "its region, its dates and whom it is for all fit"),
    "elsewhere": ("本厂没有厂区在这个省份", "no facility stands in its province"),
    "not_in_force": ("不在有效期内", "not in force"),
    "conditions": (
        "按已填报的情况，这个标准的条目都不适用于本厂",
        "by what was told none of its rules applies to this factory",
    ),
    "city": (
        "这是一个市（区）的标准，台账只记厂区所在省份，不能确定是否在其范围内",
        "of a city or district: the books know the province only, so nobody can tell",
    ),
    "park": (
        "这个标准针对园区，台账没有说明本单位是否为园区",
        "for parks: the books do not say whether this is one",
    ),
    "data_centre": (
        "这个标准针对数据中心，台账没有说明本单位是否为算力设施",
        "for data centres: the books do not say whether this is one",
    ),
}
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-REF.inventory_years": (
        "{raw}年的清单不止一个：{near}。",
        "There are several inventories of {raw}: {near}.",
        "请用 --inventory 写明清单编码。",
        "Name one with --inventory.",
    ),
}
_ISSUE_WORDS = (
    "用 --inventory 或 --year 指定清单，--issue 指定第几号定版，--base 指定证明减排的前期清单。",
    "--inventory or --year name the inventory, --issue its issue, --base the earlier one that a "
    "reduction is proven against.",
)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "claim matrix": (
        "所有评价标准对照一份清单：各阶段结论，以及为什么不同",
        "all schemes for one inventory: each stage's verdict, and why they differ",
        f"他省的标准也计算，列在后面。{_ISSUE_WORDS[0]}",
        f"Schemes of other provinces are computed too and stand last. {_ISSUE_WORDS[1]}",
        "ghg claim matrix --year 2025\nghg claim matrix --inventory 2025 --json",
    ),
    "claim gap": (
        "一项评价标准还缺什么：吨、兆瓦时、碳信用、文件、月份、称号",
        "what one scheme still misses: tonnes, MWh, credits, papers, months, titles",
        f"有差距时退出码为4。{_ISSUE_WORDS[0]}",
        f"The exit code is 4 where anything is missing. {_ISSUE_WORDS[1]}",
        "ghg claim gap miit-334 --year 2025",
    ),
    "claim paths": (
        "五条路径在各标准中的作用",
        "what each of the five paths is worth by each text",
        "不需要台账；指定清单后，另列出每条路径最多涉及的吨数。",
        "It needs no books; with an inventory named it says how many tonnes each path can touch.",
        "ghg claim paths\nghg claim paths --column n334",
    ),
    "claim ladder": (
        "已有的称号，以及各标准要求的称号",
        "titles held, and the titles that schemes ask for",
        _ISSUE_WORDS[0],
        _ISSUE_WORDS[1],
        "ghg claim ladder --year 2025",
    ),
    "claim checks": (
        "申报中常见的十五个问题",
        "fifteen things that trip applicants",
        f"发现问题时退出码为4；从记录中看不出的，写明“无法判断”。{_ISSUE_WORDS[0]}",
        f"The exit code is 4 where one is found; what the records do not tell is said so. "
        f"{_ISSUE_WORDS[1]}",
        "ghg claim checks --year 2025",
    ),
    "claim functions": (
        "本系统提供能碳管理中心的哪些功能",
        "which functions of an energy-carbon centre this product provides",
        "只有完整提供的才计数。",
        "Only what is provided in full is counted.",
        "ghg claim functions\nghg claim functions --markdown",
    ),
}
OPTIONS: dict[str, tuple[str, str]] = {
    **{
        f"claim {verb}:base": (
            "证明减排的前期清单；省略时为上一年度最后一号定版",
            "earlier inventory that a reduction is proven against; the last issue of the year before",
        )
        for verb in ("matrix", "gap", "paths", "ladder", "checks")
    },
    "claim paths:column": ("只看一列，例如n334", "one column only, such as n334"),
    "claim functions:markdown": ("输出Markdown页面", "write the page in Markdown"),
}
LABELS: dict[str, tuple[str, str]] = {
    **{f"cli.column.claim_{term}": words for term, words in _COLUMNS.items()},
    **{f"cli.claim.{term}": words for term, words in _SAID.items()},
    **{f"claim.functions.{term}": words for term, words in _FUNCTIONS.items()},
    **{f"claim.matrix.{term}": words for term, words in _MATRIX.items()},
    **{f"claim.applies.{term}": words for term, words in _APPLIES.items()},
    **{f"claim.gap.{term}": words for term, words in _GAP.items()},
    **{f"claim.gap_kind.{term}": words for term, words in _KINDS.items()},
    **{f"claim.title.{term}": words for term, words in _TITLES.items()},
    **{f"claim.effect.{term}": words for term, words in _EFFECTS.items()},
    **{f"claim.trap.{term}": words for term, words in _TRAPS.items()},
    "claim.trapped.found": ("发现", "found"),
    "claim.trapped.not_found": ("未发现", "not found"),
    "claim.trapped.cannot_tell": ("无法判断", "cannot tell"),
    "claim.provided.yes": ("提供", "yes"),
    "claim.provided.partly": ("部分提供", "partly"),
    "claim.provided.no": ("不提供", "no"),
}

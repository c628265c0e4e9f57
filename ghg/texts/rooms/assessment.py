"""Words of assessment papers: the report by scheme, its workbook, the submission folder."""

_VERDICTS = {
    "pass": ("已记录数据满足", "Met by recorded data"),
    "fail": ("不满足", "Not met"),
    "no_data": ("无数据", "No data"),
    "undecidable": ("无法判定", "Cannot decide"),
    "not_applicable": ("不适用", "Not applicable"),
    "told": ("已列示", "Told"),
}
_KINDS = {
    "veto": ("否决项", "Veto"),
    "threshold": ("限值要求", "Threshold"),
    "scored": ("评分指标", "Scored"),
    "doc": ("文件要求", "Paper"),
    "info": ("仅记录", "Information"),
}
_NEEDS = {
    "fact": ("工厂事实", "Plant fact"),
    "evidence": ("佐证材料", "Evidence"),
    "document": ("需取得的文件", "Document to get"),
    "issue": ("清单数据", "Inventory data"),
    "title": ("称号", "Title"),
    "tonnes": ("排放量差距", "Tonnes"),
    "credits": ("碳信用", "Credits"),
    "power": ("电量", "Power"),
    "months": ("月份", "Months"),
}
_LACKING = {
    "tonnes": ("减排量", "Tonnes to cut"),
    "power": ("绿色电力", "Green power"),
    "physical": ("物理认定的绿色电力", "Physical green power"),
    "energy": ("能源", "Energy"),
    "credits": ("碳信用", "Credits"),
    "fact": ("未填报的工厂事实", "Plant facts that nobody told"),
    "evidence": ("佐证材料", "Evidence"),
    "months": ("月份", "Months"),
    "title": ("称号", "Titles"),
    "text": ("需取得的文件", "Documents to get"),
    "issue": ("清单数据", "Inventory data"),
    "points": ("得分", "Points"),
    "figure": ("数值或条件", "Figures and conditions"),
}
_WAYS = {
    "self_use": ("自发自用", "Own generation used"),
    "direct_line": ("绿电直连", "Direct line"),
    "green_trade": ("绿电交易", "Green-power trade"),
    "nuclear_trade": ("核电交易", "Nuclear trade"),
    "gec": ("绿证覆盖的网电", "Grid power covered by certificates"),
    "irec": ("国际绿证（I-REC）", "I-REC"),
    "grid": ("其余网电", "Other grid power"),
}
_TREATMENTS = {
    "zero": ("按零计算", "counts as zero"),
    "factor": ("按规定的因子", "prescribed factor"),
    "refuse": ("不认可，按网电计", "not recognised, as grid power"),
    "outside": ("不计入总量", "outside the total"),
    "guide": ("按核算指南", "as the guide counts it"),
    "counts": ("计入占比", "counts in the share"),
    "allocated": ("按省级分摊系数", "by the provincial coefficient"),
    "undecidable": ("未查到规定", "no rule read"),
    "": ("未查到规定", "no rule read"),
}
_ORIGINS = {
    "issue": ("清单定版", "Issue"),
    "fact": ("工厂事实", "Plant fact"),
    "entered": ("使用者录入", "Entered by a person"),
    "snapshot": ("注销快照", "Snapshot of uses"),
    "library": ("因子库", "Factor library"),
    "scheme": ("评价标准", "Scheme"),
}
_BALANCE = {
    "residual_t": (
        "剩余排放量",
        "Residual",
        "按本标准的范围、气体和电力规则",
        "By the scheme's own scopes, gases and power rule",
    ),
    "counted_t": (
        "计入的碳信用",
        "Credits that count",
        "符合本标准要求的已注销碳信用",
        "Retired credits that the scheme takes",
    ),
    "removals_t": (
        "其中：碳清除",
        "Of these: removals",
        "按项目技术类型",
        "By the technology of the project",
    ),
    "offset_ratio": (
        "抵消比例",
        "Offset ratio",
        "计入的碳信用÷剩余排放量，不超过100%",
        "Credits that count / residual, at most 100 %",
    ),
    "removal_ratio": (
        "清除比例",
        "Removal ratio",
        "碳清除÷剩余排放量，不超过100%",
        "Removals / residual, at most 100 %",
    ),
    "net_t": (
        "抵消后的净排放量",
        "Net after offsets",
        "仅用于本标准的判断，不改变清单",
        "For this scheme only; the inventory stays as it is",
    ),
    "surplus_t": (
        "盈余的碳信用",
        "Surplus of credits",
        "超过剩余排放量的部分留在账上",
        "What lies above the residual stays in the books",
    ),
}
_COUNTING = {
    "offset": ("可用于抵消", "Credits offset"),
    "nothing": ("不含抵消（本标准的指标不计碳信用）", "None (credits change nothing here)"),
    "unknown": ("未查到规定", "No rule read"),
    "": ("未查到规定", "No rule read"),
}
_COUNTING_TEXT = {
    "offset": (
        "本标准允许用符合条件的已注销碳信用抵消剩余排放量；逐批列出是否计入及理由。",
        "The scheme lets retired credits that fit its conditions offset the residual. Each block is "
        "listed with whether it counts, and why not.",
    ),
    "nothing": (
        "本标准的指标不计碳信用：已注销的碳信用只列出，不影响任何结论。",
        "Credits change nothing in this scheme's indicators: retired ones are listed and move no verdict.",
    ),
    "unknown": (
        "未查到本标准对碳信用抵消的规定，因此一律不计入，抵消比例无法判定。",
        "No text was read that says what this scheme makes of credits, so none counts and the offset "
        "ratio cannot be told.",
    ),
}
_GASES = {
    "co2": ("仅二氧化碳", "Carbon dioxide only"),
    "seven": ("七类温室气体", "Seven greenhouse gases"),
    "unknown": ("未查到规定", "No rule read"),
}
_TERMS = {
    "electricity": ("用电量", "Electricity used"),
    "electricity_of": ("电力，{rest}", "Electricity, {rest}"),
    "category_of": ("ISO类别{rest}（不含电力）", "ISO category {rest}, without electricity"),
    "seven_gases_of": ("七类气体总量，{rest}年", "Seven gases, {rest}"),
    "co2_only_of": ("二氧化碳排放量，{rest}年", "CO2 alone, {rest}"),
    "fall": ("减少量", "Fall"),
    "credits": ("计入的碳信用", "Credits that count"),
    "removals": ("计入的碳清除", "Removals that count"),
    "exported": ("输出的能源", "Energy exported"),
    "exported heat": ("输出的热力", "Heat exported"),
    "bought electricity": ("外购电量", "Electricity bought"),
    "own generation": ("自发自用电量", "Own generation"),
    "base": ("全部用电量（622号）", "All power used (622号)"),
    "first_retirement": ("首次注销日", "Day of the first retirement"),
    "first": ("报告期首日", "First day of the period"),
    "last": ("报告期末日", "Last day of the period"),
    "offsets": ("抵消方式", "Forms of offset"),
    "boundary": ("核算边界", "Boundary"),
    "sources": ("排放源个数", "Sources"),
    "primary_equivalent_kgce_per_kwh": (
        "电力折标准煤系数（等价值）",
        "Coal equivalent of electricity (primary-equivalent value)",
    ),
}
_WHERE = {
    "lines_of": ("排放明细，{rest}", "lines, {rest}"),
    "iso": ("ISO类别{rest}", "ISO category {rest}"),
    "totals_of": ("合计，{rest}", "totals, {rest}"),
    "power": ("电量", "power"),
    "power_of": ("电量，{rest}", "power, {rest}"),
    "energy_of": ("能源消费，{rest}", "energy, {rest}"),
    "energy_apart_of": ("能源单列项（输出）", "energy told apart (exported)"),
    "intensities_of": ("强度，{rest}", "intensities, {rest}"),
    "annexes_of": ("非化石电力核算（622号）", "account by 622号"),
    "gas_of": ("按气体，{rest}", "by gas, {rest}"),
    "guides": ("核算指南", "guides"),
    "base": ("基准年的清单定版", "issue of the base year"),
    "seven_gases": ("合计，七类气体", "totals, seven gases"),
    "co2_only": ("合计，二氧化碳", "totals, CO2"),
    "seq_of": ("日志第{rest}号", "journal entry {rest}"),
    "first": ("报告期", "period"),
    "last": ("报告期", "period"),
    "offsets": ("抵消方式", "forms of offset"),
}
_SLOTS = {
    "rule": ("{name} 的限值", "Limit of {name}"),
    "leading": ("{name} 的引领值", "Leading value of {name}"),
    "baseline": ("{name} 的基准值", "Baseline of {name}"),
    "weight": ("{name} 的分值", "Weight of {name}"),
    "pass_mark": ("等级 {name} 的合格分", "Pass mark of level {name}"),
    "parameter": ("参数 {name}", "Parameter {name}"),
}
_ERRATA = {
    "A.1": (
        "见到的扫描本中分母印作O，结果的下标与分子不同；按符号说明读作合格产品产量Q，按污染物分别计算。",
        "In the scan read, the divisor is printed O and the subscripts differ; by the list of symbols "
        "it is the qualified output Q, per pollutant.",
    ),
    "A.2": (
        "见到的扫描本中缺公式；按符号说明读作废水产生量W除以合格产品产量Q。",
        "The formula is lost in the scan read; by the list of symbols it is waste water W over output Q.",
    ),
    "A.3": (
        "废气产生量以吨计（GB/T 36132-2025以立方米计，两者不可混用）。",
        "Waste gas is counted in tonnes (GB/T 36132-2025 counts cubic metres; the two do not mix).",
    ),
    "A.4": (
        "按每种主要原材料分别计算。",
        "Per main material.",
    ),
    "A.5": (
        "综合利用量不含外购的固体废物；分母加上利用的往年贮存量。",
        "Without bought-in waste; earlier stock that is used stands in the divisor.",
    ),
    "A.6": (
        "排放量不含回用的部分；与重复利用率（取水量为分母）不是同一指标。",
        "The discharge is without the reused part; not the ratio that divides by intake.",
    ),
}
_COLUMNS = {
    "stage": ("阶段", "Stage"),
    "verdict": ("结论", "Verdict"),
    "level": ("等级", "Level"),
    "points": ("确认得分", "Confirmed points"),
    "if_proven": ("补证后得分", "Points with evidence"),
    "of": ("满分", "Out of"),
    "held_back": ("未满足的条款", "Held back by"),
    "pass_mark": ("合格分", "Pass mark"),
    "kind": ("类别", "Kind"),
    "rule": ("编号", "No."),
    "requirement": ("要求及条款", "Requirement and clause"),
    "found": ("实际值", "Found"),
    "limit": ("限值", "Limit"),
    "limit_source": ("限值出处", "Source of the limit"),
    "need": ("种类", "Kind"),
    "upper": ("上限", "At most"),
    "target_year": ("年度", "Year"),
    "target": ("目标", "Target"),
    "distance": ("差距", "Distance"),
    "exact": ("实际值（精确）", "Found (exact)"),
    "exact_limit": ("限值（精确）", "Limit (exact)"),
    "requirement_only": ("要求", "Requirement"),
    "clause_only": ("条款", "Clause"),
    "confidence": ("可信度", "Confidence"),
    "op": ("比较", "Compared"),
    "entered": ("录入", "Entered"),
    "with_evidence": ("补齐佐证后", "With evidence"),
    "missing": ("缺少什么、说明", "What is missing, remarks"),
    "leading": ("引领值", "Leading value"),
    "weight": ("分值", "Weight"),
    "what": ("内容", "What"),
    "wanted_for": ("用于条款", "Wanted for"),
    "how_much": ("数量", "How much"),
    "stake": ("涉及吨数（tCO₂e）", "Tonnes at stake (tCO₂e)"),
    "term": ("项", "Term"),
    "value": ("数值", "Value"),
    "unit": ("单位", "Unit"),
    "origin": ("来源", "Where it comes from"),
    "fact": ("事实", "Fact"),
    "answer": ("答案", "Answer"),
    "rests_on": ("依据", "Rests on"),
    "way": ("电力来源", "How the power came"),
    "treatment": ("本标准的处理", "What the scheme does with it"),
    "factor": ("因子", "Factor"),
    "clause": ("条款、因子出处", "Clause, source of the factor"),
    "figure": ("清单的电力口径", "Figure of the issue"),
    "rule_of_figure": ("规则", "Rule"),
    "serial": ("品种、登记机构、批次、起止号", "Kind, registry, batch, range"),
    "units": ("数量（t）", "Units (t)"),
    "counted": ("计入（t）", "Counted (t)"),
    "why": ("是否计入及理由", "Counted or why not"),
    "retired": ("注销凭证、日期、材料", "Proof of retirement, day, paper"),
    "beneficiary": ("受益人", "Beneficiary"),
    "meaning": ("说明", "What it is"),
    "slot": ("录入的内容", "What was entered"),
    "document": ("文件", "Document"),
    "page": ("页码", "Page"),
    "evidence": ("佐证材料", "Evidence"),
    "file_id": ("材料编号", "File"),
    "file": ("文件名、种类、文号", "Name, kind, number"),
    "proves": ("证明的内容", "Proves"),
    "formula_no": ("式", "Formula"),
    "indicator": ("指标", "Indicator"),
    "formula": ("计算式", "As calculated"),
    "erratum": ("读法与勘误", "How it is read, errata"),
    "improvement": ("改进事项及目标", "Improvement and target"),
    "responsible": ("责任人", "Responsible"),
    "until": ("完成期限", "Until"),
    "measures.what": ("措施", "Measure"),
    "measures.effect": ("经核实的效果", "Effect, as checked"),
    "measures.proof": ("证明材料", "Proof"),
    "disclosure.what": ("披露内容", "What was disclosed"),
    "disclosure.effect": ("渠道、日期", "Where and when"),
    "disclosure.proof": ("证明材料", "Proof"),
}
_REPORT = {
    "title": ("评价报告", "Assessment report"),
    "title.self": ("年度自评报告", "Yearly self-assessment"),
    "title.draft": ("自评价报告（草拟稿）", "Self-evaluation (drafted)"),
    "header": ("{entity}　{number} {title}", "{entity}: {number}, {title}"),
    "foot": ("定版哈希 {issue}　　评价哈希 {own}", "Issue hash {issue}    Assessment hash {own}"),
    "mark.draft": ("草案", "DRAFT"),
    "mark.withdrawn": ("已撤回", "WITHDRAWN"),
    "mark.superseded": ("已被取代", "SUPERSEDED"),
    "mark.entered": ("含录入值", "ENTERED VALUES"),
    "cover.only_recorded": (
        "本结论仅依据已记录数据",
        "This rests on recorded data alone",
    ),
    "cover.scheme": ("评价标准", "Scheme"),
    "cover.edition": ("有效期", "In force"),
    "cover.claim": ("声明用语", "Words of the claim"),
    "cover.year": ("评价年度", "Year"),
    "cover.scopes": ("排放范围", "Scopes"),
    "cover.gases": ("气体", "Gases"),
    "cover.offset": ("抵消比例", "Offset share"),
    "cover.verdict": ("结论", "Verdict"),
    "cover.kept": ("声明编号", "Claim number"),
    "cover.issue": ("依据的清单", "Inventory issue"),
    "cover.made_on": ("评价日期", "Assessed on"),
    "cover.hash": ("评价哈希", "Assessment hash"),
    "cover.drafted": ("章节说明", "Chapters"),
    "cover.drafted.text": (
        "标准没有规定自评格式，章节由本程序草拟，经负责人接受后方可使用",
        "The scheme gives no form; the chapters were drafted by this program and need a person who "
        "accepts them",
    ),
    "cover.seal": ("报告主体（盖章）：", "Reporting entity (seal):"),
    "cover.accepted": ("接受人（签字）、报告主体（盖章）：", "Accepted by (signature), seal:"),
    "only_recorded": (
        "本结论仅依据已记录数据，不是核查、认定或授予称号的结论。",
        "This conclusion rests on recorded data alone; nobody has verified it, and it grants no title.",
    ),
    "signs": (
        "结论用文字和符号同时表示：✓ 已记录数据满足，× 不满足，○ 无数据，? 无法判定（限值或规则未查到），— 不适用，· 已列示（没有限值可比）。"
        "没有数据不等于零，也不等于满足。",
        "Verdicts stand as sign and word: ✓ met by recorded data, × not met, ○ no data, ? cannot "
        "decide (limit or rule not read), — not applicable, · told (nothing to hold it against). No data means neither zero nor met.",
    ),
    "no_claim": (
        "没有一个阶段得出“已记录数据满足”的结论，因此没有可用的声明语句。",
        "No stage is met by the recorded data, so there is no sentence that may be said.",
    ),
    "with_evidence": ("补齐佐证后：{verdict}", "with evidence: {verdict}"),
    "no_value": ("无数据", "no data"),
    "no_answer": ("无法判定", "cannot decide"),
    "no_limit": ("未查到", "not read"),
    "unknown": ("未查到", "not read"),
    "counts": ("计入", "counts"),
    "yes": ("是", "yes"),
    "no": ("否", "no"),
    "items": ("{count} 项", "{count} items"),
    "percent": ("{value}%", "{value} %"),
    "whole": ("整体", "Whole"),
    "of": ("{name}：{text}", "{name}: {text}"),
    "every_stage": ("各阶段", "Every stage"),
    "summary": ("评价结论", "Conclusion"),
    "stages": ("各阶段的结论", "Verdict of each stage"),
    "levels": ("各等级的结论", "Verdict of each level"),
    "counts.caption": ("结论的条数", "Verdicts counted"),
    "points.note": (
        "“确认得分”只计佐证齐全的指标；“补证后得分”是佐证补齐后的得分，不能用于判断合格。",
        "Confirmed points rest on evidence that is there; the others would stand were it there, and "
        "reach no pass mark.",
    ),
    "deciding": ("决定结论的条款", "What decides"),
    "deciding.of": (
        "{stage}：尚未满足的条款（否决项在前）",
        "{stage}: what does not hold, vetoes first",
    ),
    "deciding.none": (
        "{stage}：没有未满足的否决项、限值要求和文件要求。",
        "{stage}: no veto, threshold or paper is open.",
    ),
    "deciding.more": ("另有{count}条，见第2章。", "{count} more stand in chapter 2."),
    "remarks": ("说明", "Remarks"),
    "clauses": ("逐条评价", "Clause by clause"),
    "clauses.text": (
        "否决项在前。带{mark}的限值，或带{mark}的实际值所用的系数，由使用者按所注文件和页码录入，不是本程序读到的标准原文。"
        "条款后的字母为内容的可信度：H 读自正式文本，M 单一的第二手来源，L 不可靠。",
        "Vetoes first. With {mark}, a limit, or a figure behind a value, was entered by a person from the "
        "document and page named; this program has not read it. The letter behind a clause says how well it is known: H from "
        "the text itself, M one secondary source, L unreliable.",
    ),
    "confidence": ("（{grade}）", " ({grade})"),
    "same_clause": ("同条款", "the same clause"),
    "entered_from": ("录入：{source}", "entered: {source}"),
    "entered.note": (
        "※ 使用者录入的数值，文件和页码见“录入值”一章。",
        "※ Entered by a person; document and page stand in the chapter of entered values.",
    ),
    "workings": ("指标计算", "How each measure was worked out"),
    "workings.text": (
        "列出每个指标的各项数值及来源；除不尽的数显示12位小数，判断时使用精确值。",
        "Each measure with its terms and where they come from. What does not end is shown with 12 "
        "decimals; exact values decide.",
    ),
    "terms_of": ("{name}的计算", "{name}: terms"),
    "formula": ("计算式：{formula}", "Formula: {formula}"),
    "answers": ("事实与判断", "Facts and answers"),
    "read_off": ("由记录直接得出的判断", "Read off the records"),
    "result": ("结果", "Result"),
    "sheet.live": (
        "结果单元格是上面两项之商的公式，其值与评价中的数值一致。",
        "The result is a formula, the quotient of the two terms; it gives the figure of the assessment.",
    ),
    "sheet.frozen": (
        "结果为评价中的数值，不随上面各项改变。",
        "The result is the figure of the assessment and does not follow the terms.",
    ),
    "facts": ("采用的工厂事实", "Plant facts taken"),
    "power": ("电力的处理", "Electricity"),
    "power.text": (
        "本标准对各种来源电力的处理，与清单定版中的三个电力口径并列；两者互不替代。",
        "How the scheme takes power by the way it came, beside the three figures of the issue; neither "
        "stands for the other.",
    ),
    "power.caption": ("按本标准的电力处理", "Power as the scheme takes it"),
    "power.none": (
        "未查到本标准的电力规则，或清单中没有电力。",
        "No rule of this scheme for power was read, or the issue holds no power.",
    ),
    "figures": ("清单定版的电力口径", "Electricity figures of the issue"),
    "figures.note": (
        "以上为清单定版的数值，不因本标准而改变。",
        "As frozen in the issue; no scheme changes them.",
    ),
    "credits": ("碳信用与抵消", "Credits and offsets"),
    "credits.text": (
        "碳信用单独列出，从不在清单中抵减；清单总量保持不变。",
        "Credits stand apart and are never netted in the inventory; its total stays as it is.",
    ),
    "credits.none": ("注销快照中没有碳信用。", "The snapshot holds no credits."),
    "credits.caption": ("已登记的碳信用", "Credits on record"),
    "credits.paper": ("碳信用注销", "retirement of credits"),
    "balance": ("剩余排放量与抵消", "Residual and offsets"),
    "missing": ("缺少什么", "What is missing"),
    "missing.text": (
        "按种类列出得出结论所缺的内容，同一内容只列一次。",
        "What a conclusion still needs, by kind; each thing once.",
    ),
    "targets": ("年度目标", "Yearly targets"),
    "due": ("{year}（本年）", "{year} (this year)"),
    "at_most": ("至多{amount}", "at most {amount}"),
    "months": ("{count}个月", "{count} months"),
    "example.note": (
        "{mark} 分值为标准中的示例，实际分值见所属行业的评价要求。",
        "{mark} The text prints this weight as an example; the real one stands with the sector's rules.",
    ),
    "missing.none": ("没有缺少的内容。", "Nothing is missing."),
    "entered": ("录入值", "Entered values"),
    "entered.text": (
        "以下数值由使用者按所注文件录入。使用这些数值的各行都带{mark}。",
        "A person entered these from the documents named. Every row that uses one has {mark}.",
    ),
    "entered.none": ("没有使用录入的数值。", "No entered value was used."),
    "evidence": ("评价的佐证材料", "Evidence of the assessment"),
    "evidence.text": (
        "工厂事实、碳信用和录入值所附的文件。排放量的佐证材料见清单报告。",
        "Files behind plant facts, credits and entered values. Those behind emissions stand in the "
        "inventory report.",
    ),
    "evidence.none": ("没有引用佐证材料。", "No file is referred to."),
    "evidence.elsewhere": ("不在材料库中", "not in the store of evidence"),
    "hashes": ("依据与哈希", "Basis and hashes"),
    "hashes.text": (
        "下列各项唯一确定本评价；其中任何一项改变，都须重新评价。",
        "These fix the assessment; when one of them changes, it must be made anew.",
    ),
    "hash.assessment": ("评价", "Assessment"),
    "hash.issue": ("清单定版", "Inventory issue"),
    "hash.snapshot": ("注销快照", "Snapshot of uses"),
    "hash.snapshot_text": ("日志第{seq}号\n{hash}", "Journal entry {seq}\n{hash}"),
    "hash.no_snapshot": ("没有注销快照", "no snapshot"),
    "hash.scheme": ("评价标准文件", "Scheme file"),
    "hash.library": ("因子库", "Factor library"),
    "hash.ledger": ("账本", "Ledger"),
    "hash.program": ("程序版本", "Program"),
    "self": ("年度自评", "Yearly self-assessment"),
    "drafted": (
        "本文件的章节由本程序草拟，标准没有规定格式；经负责人阅读、修改并接受后方可使用。",
        "The chapters of this paper were drafted by this program, for the scheme gives none; a person "
        "must read, mend and accept them before use.",
    ),
    "self.text": (
        "按DB43/T 3118-2024第12章，每年至少自评一次，检查制度措施的适宜性、充分性、有效性和目标的完成情况。"
        "逐条结果见第2章；本章给出附录A的指标、抵消方式和改进计划。",
        "Clause 12 of DB43/T 3118-2024 asks for a self-assessment at least once a year. The clauses "
        "stand in chapter 2; here are the figures of annex A, the forms of offset and the plan.",
    ),
    "self.figures": ("附录A的指标（A.1至A.6）", "Figures of annex A (A.1 to A.6)"),
    "self.forms": ("三种抵消方式（10.5.1）", "The three forms of offset (10.5.1)"),
    "self.forms.note": (
        "第3.3条把抵消定义为使用边界以外的减排量，10.5.1又列出边界内的方式；边界内项目的效果已在清单中的，只列出，不扣减。",
        "Clause 3.3 defines offsets as from outside the boundary, while 10.5.1 names a form inside; a "
        "project whose effect is in the inventory already is shown and not deducted.",
    ),
    "plan": ("改进计划", "Improvement plan"),
    "plan.note": ("由企业填写。", "To be filled in by the factory."),
    "sign.accepter": ("接受人（签字）：", "Accepted by:"),
    "chapter.management": ("管理要求", "Management"),
    "management.none": ("本标准没有文件要求。", "The scheme asks for no papers."),
    "chapter.energy": ("能源消费与结构", "Energy and its mix"),
    "chapter.measures": ("已实施的措施及效果", "Measures done and their effect"),
    "chapter.measures.note": (
        "由企业填写；效果须有前后计量数据证明。",
        "To be filled in by the factory; an effect needs measured data before and after.",
    ),
    "chapter.disclosure": ("信息披露", "Disclosure"),
    "chapter.disclosure.note": ("由企业填写。", "To be filled in by the factory."),
    "chapter.improvement": ("持续改进", "Improvement"),
    "folder.title": ("申报材料：{scheme}", "Submission: {scheme}"),
    "folder.files": ("文件", "Files"),
    "folder.index": (
        "本目录：文件、缺少的内容、哈希",
        "this index: files, what is missing, hashes",
    ),
    "folder.assessment": ("评价报告", "the assessment"),
    "folder.form": ("各条要求的填报值", "values for the form, one row per requirement"),
    "folder.calculation": ("单个指标的计算表", "calculation sheet of a measure"),
    "folder.missing": ("缺少的内容", "what is missing"),
    "folder.self": (
        "自评价报告草拟稿，章节由本程序草拟，须由负责人接受",
        "draft of a self-evaluation; chapters of our own, a person must accept them",
    ),
    "folder.renewable": ("可再生能源电力消纳核算清单", "list of renewable power used"),
    "folder.inventory": ("温室气体排放报告（清单定版）", "GHG report of the issue"),
    "json.numbers": (
        "数值均为文本，精确小数或分数；单位为1的占比是小数。空文本表示没有数据或无法判定，不表示零。",
        "Numbers are text, exact decimals or fractions; shares with unit 1 are fractions. Empty text "
        "means no data or not known, never zero.",
    ),
    "json.verdicts": (
        "结论：pass 已记录数据满足，fail 不满足，no_data 无数据，undecidable 无法判定，not_applicable 不适用，told 已列示。",
        "Verdicts: pass (met by recorded data), fail, no_data, undecidable, not_applicable, told.",
    ),
}


def _listed(group: str, words: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    return {f"report.claim.{group}.{key}": pair for key, pair in words.items()}


ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-USAGE.paper": (
        "没有写明评价标准或声明，或两者都写了。",
        "Neither a scheme nor a claim was named, or both were.",
        "请写评价标准的标识，如 ghg claim report db43-3118-2024；或写 --claim 和声明的编号。",
        "Name a scheme, as in ghg claim report db43-3118-2024, or a claim by --claim.",
    ),
}
# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "cli.done.claim.report": (
        "已写出{count}份文件，评价哈希{hash}。",
        "Wrote {count} files, assessment hash {hash}.",
    ),
    "cli.done.claim.folder": (
        "已写出{count}个文件；尚缺{missing}项，见文件夹内的00-index.md。",
        "Wrote {count} files; {missing} things are missing, see 00-index.md in the folder.",
    ),
    **{f"report.claim.{term}": words for term, words in _REPORT.items()},
    **_listed("verdict", _VERDICTS),
    **_listed("kind", _KINDS),
    **_listed("need", _NEEDS),
    **_listed("lacking", _LACKING),
    **_listed("way", _WAYS),
    **_listed("treatment", _TREATMENTS),
    **_listed("origin", _ORIGINS),
    **_listed("counting", _COUNTING),
    **_listed("counting.text", _COUNTING_TEXT),
    **_listed("gases", _GASES),
    **_listed("term", _TERMS),
    **_listed("where", _WHERE),
    **_listed("slot", _SLOTS),
    **_listed("erratum", _ERRATA),
    **_listed("column", _COLUMNS),
    **{f"report.claim.balance.{name}": words[:2] for name, words in _BALANCE.items()},
    **{f"report.claim.balance.{name}.note": words[2:] for name, words in _BALANCE.items()},
}
_BASE = (
    "与哪份清单定版比较减排，如2024/1；省略时为上一年度的最后一号定版",
    "issue that a reduction is proven against, such as 2024/1; last year's last one where left out",
)
_CLAIM = (
    "已保存的声明的编号：打印当时的评价，不重新评价",
    "number of a kept claim: its assessment is printed as it was",
)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "claim report": (
        "由清单定版写出某个评价标准的评价报告",
        "write the assessment report of a scheme",
        "逐条列出要求、实际值、限值及出处、结论和缺少的内容。报告的语言由 --lang 决定。",
        "Clause by clause: requirement, value, limit with source, verdict, what is missing. The "
        "language is that of --lang.",
        "ghg claim report db43-3118-2024\n"
        "ghg claim report miit-334 --inventory 2025 --folder reports --format pdf\n"
        "ghg claim report --claim 3",
    ),
    "claim folder": (
        "写出某个评价标准的申报材料文件夹",
        "write the submission folder of a scheme",
        "整个写成，或完全不写；已有同名文件夹时不覆盖。含评价报告、填报值、每个指标的计算表、自评价草拟稿、"
        "佐证材料及哈希、缺少的内容。",
        "Whole or not at all, and never over another one: report, form values, a calculation sheet per "
        "measure, draft of a self-evaluation, evidence with hashes, what is missing.",
        "ghg claim folder hunan-458 --folder submissions\n"
        "ghg claim folder miit-334 --inventory 2025 --with-report",
    ),
}
OPTIONS: dict[str, tuple[str, str]] = {
    **{f"claim {verb}:base": _BASE for verb in ("report", "folder")},
    **{f"claim {verb}:claim": _CLAIM for verb in ("report", "folder")},
    "claim folder:with_report": (
        "同时放入清单定版的温室气体排放报告",
        "with the GHG report of the issue as well",
    ),
}

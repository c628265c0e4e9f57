"""Sentences, headings and patterns of the report."""

_TEXTS: dict[str, tuple[str, str]] = {
    # patterns
    "number.chapter": ("{n}　{text}", "{n}  {text}"),
    "number.annex": ("附录{n}　{text}", "Annex {n}  {text}"),
    "number.section": ("{n}　{text}", "{n}  {text}"),
    "number.table": ("表{n}　{text}", "Table {n}  {text}"),
    "number.figure": ("图{n}　{text}", "Figure {n}  {text}"),
    "page": ("第 {page} 页　共 {pages} 页", "Page {page} of {pages}"),
    "again": ("续{caption}", "{caption} (continued)"),
    "header": ("{entity}　{year}年度温室气体排放报告", "{entity}: GHG emission report {year}"),
    "foot": (
        "账本第{seq}号记录 {head}　　定版哈希 {hash}",
        "Journal entry {seq} {head}    Issue hash {hash}",
    ),
    "span": ("{first}至{last}", "{first} to {last}"),
    "span_open": ("{first}起", "from {first}"),
    "span_until": ("至{last}", "until {last}"),
    "list_mark": ("、", ", "),
    "or_mark": ("；或", "; or "),
    "plus_mark": ("＋", " + "),
    "with_note": ("{text}（{note}）", "{text} ({note})"),
    "quoted": ("{number}《{title}》", "{number} {title}"),
    "unit_line": ("单位：{unit}", "Unit: {unit}"),
    "year": ("{year}年度", "Year {year}"),
    "other_year": ("{year}＊", "{year}*"),
    "and_more": ("{first}等{count}份", "{first} and more, {count} in all"),
    "notice_line": ("提示：{text}", "Notice: {text}"),
    "yes": ("是", "yes"),
    "no": ("否", "no"),
    "not_involved": ("不涉及", "not involved"),
    "told_apart": ("另行说明", "told apart"),
    "pending": ("未得出", "not computed"),
    "not_stated": ("未注明", "not stated"),
    "incomplete": ("{value}（不完整）", "{value} (incomplete)"),
    "incomplete.note": (
        "注：本版本不能计算以下排放源，七类气体总量因此不完整：{sources}。",
        "This version cannot compute these sources, so the total of all seven gases is incomplete: "
        "{sources}.",
    ),
    "evidence_file": ("佐证材料{id}（{kind}）", "evidence file {id} ({kind})"),
    "report_number": ("报告编号{number}", "Report number {number}"),
    "not_recorded": ("未记录", "not recorded"),
    "no_data": ("无数据", "no data"),
    "no_evidence": ("无", "none"),
    "derived": ("由平衡式得出", "by balance"),
    "proven": ("有", "yes"),
    "not_proven": ("无", "no"),
    "no_proof_needed": ("不需要", "not needed"),
    "chosen": ("（选定）", " (chosen)"),
    "rest": ("：其余电量取{rule}", ", rest at {rule}"),
    # notes in the JSON
    "json.positions": (
        "字段 choice、choices（figures 内）和 coefficient 是 issue.choices、issue.coefficients "
        "中的位置，从0数起，-1 表示没有；PDF中的编号从1数起：位置0印作C1或K1。",
        "The fields choice, choices (in figures) and coefficient are positions in issue.choices and "
        "issue.coefficients, counted from 0, -1 for none; the PDF counts from 1: "
        "position 0 is printed as C1 or K1.",
    ),
    "json.numbers": (
        "数值一律为文本，未修约；含“/”的是分数。issue_sha256 是 issue 按键名排序、不留空白的UTF-8 "
        "JSON的SHA-256。",
        "Every number is text and not rounded; one with a slash is a fraction. issue_sha256 is the "
        "SHA-256 of issue as UTF-8 JSON with sorted keys and no blanks.",
    ),
    # cover and opening
    "title": ("企业温室气体排放报告", "Greenhouse gas emission report"),
    "mark.example": ("示例数据", "SAMPLE DATA"),
    "mark.draft": ("草稿", "DRAFT"),
    "issue_name": ("{inventory} 第{number}号定版", "{inventory}, issue {number}"),
    "cover.entity": ("报告主体", "Reporting entity"),
    "cover.credit_code": ("统一社会信用代码", "Unified social credit code"),
    "cover.year": ("报告年度", "Reporting year"),
    "cover.period": ("涵盖时间", "Time covered"),
    "cover.guide": ("核算依据", "Guide"),
    "cover.date": ("编制日期", "Date"),
    "cover.issue": ("定版号", "Issue"),
    "cover.hash": ("定版哈希", "Issue hash"),
    "cover.seal": ("报告主体（盖章）：", "Reporting entity (seal):"),
    "contents": ("目　次", "Contents"),
    "opening": ("编制说明", "Opening statement"),
    "opening.text": (
        "{entity}依据{guides}，核算了{span}的温室气体排放，并填写了本报告的各项表格。",
        "{entity} has accounted its greenhouse gas emissions of {span} by {guides} "
        "and filled in the tables of this report.",
    ),
    "opening.trace": (
        "本报告全部取自一次定版：报告本身不作计算，只为显示而修约。表中的明细编号和合计编号"
        "（例如 name:guide）都可以用命令 ghg inventory explain 追溯到入账记录、"
        "票据、排放因子及其出处。",
        "Everything in this report comes from one frozen issue: the report computes nothing, it only "
        "rounds for display. The number of every line and total (such as name:guide) can be walked "
        "back by ghg inventory explain to records, bills, factors and their place in print.",
    ),
    "opening.unverified": (
        "本报告由报告主体自行编制，未经第三方机构审核，不构成任何认证或称号。",
        "The reporting entity made this report itself. No third party has examined it, "
        "and it is no certificate and confers no title.",
    ),
    "opening.example": (
        "本报告使用示例数据，其中的证明材料为示例而编造，不得用于申报。",
        "This report uses sample data; its proofs are made up and must not be filed.",
    ),
    "opening.draft": (
        "本报告为草稿：尚未定版，数字可能变动，不得对外使用。",
        "This is a draft: nothing is frozen yet, numbers may change; not for use outside.",
    ),
    "particulars": ("本次定版的基本信息", "Particulars of this issue"),
    "particulars.edition": ("报告版式", "Edition"),
    "particulars.supersedes": ("代替的定版", "Supersedes"),
    "supersedes": ("第{number}号定版；理由：{reason}", "issue {number}; reason: {reason}"),
    "particulars.as_of": ("数据截止日", "As of"),
    "particulars.as_of_text": (
        "{day}（只采用该日及以前发布的因子）",
        "{day} (only factors published on or before this day)",
    ),
    "particulars.made_on": ("定版日期", "Made on"),
    "particulars.maker": ("定版人", "Made by"),
    "particulars.duties": ("职责分工", "Duties"),
    "one_person": (
        "单人模式：录入、复核与批准为同一人",
        "one-person mode: maker and checker are one",
    ),
    "two_persons": (
        "定版时实行双人模式：录入与复核为不同人员",
        "two-person mode when it was issued: maker and checker are different persons",
    ),
    "particulars.gwp": ("全球变暖潜势", "GWP set"),
    "particulars.electricity_level": ("电力因子层级（位置口径）", "Level (location figure)"),
    "particulars.rest_rule": ("其余电量规则（市场口径）", "Rest rule (market figure)"),
    "particulars.decimals": ("排放量显示小数位", "Decimals of emissions"),
    "particulars.ledger": ("账本编号", "Ledger"),
    "particulars.journal": ("账本记录序号与哈希", "Journal head"),
    "particulars.library": ("因子库哈希", "Library hash"),
    "particulars.program": ("程序版本", "Program"),
    # chapter 1
    "entity": ("报告主体与核算边界", "Reporting entity and boundary"),
    "entity.basic": ("报告主体基本信息", "Particulars of the entity"),
    "facilities": ("厂区", "Facilities"),
    "facilities.caption": ("厂区一览", "Facilities"),
    "boundary": ("核算边界及范围", "Boundary and scope"),
    "boundary.caption": ("核算边界", "Boundary"),
    "boundary.text": (
        "核算边界包括上表所列厂区内与生产经营有关的全部排放源；逐项的归属见排放源识别表。",
        "The boundary holds all sources of emission connected with production and operation in the "
        "facilities above; where each belongs is told in the source identification table.",
    ),
    "boundary.none": ("核算期内没有登记边界变动。", "No change of boundary is on record."),
    "guides": ("核算指南的选用", "Choice of guide"),
    "guides.text": (
        "指南按以下先后选用：厂区所属管理制度指定的、现行地方标准、国家发布的行业指南、国际通用标准。",
        "Guides are taken in this order: named by the facility's programme, local standard in force, "
        "national sector guide, international standard.",
    ),
    "guides.caption": ("厂区{facility}采用的核算指南", "Guide followed by facility {facility}"),
    "guides.losers": ("厂区{facility}未采用的指南及理由", "Guides not followed by {facility}"),
    "guide.title": ("名称", "Title"),
    "guide.issuer": ("发布机构", "Issuer"),
    "guide.level": ("层级", "Level"),
    "guide.in_force": ("实施日期", "In force"),
    "guide.reason": ("选用理由", "Reason"),
    "guide.totals": ("总量规则", "Totals"),
    "guide.electricity": ("电力规则", "Electricity"),
    "guide.electricity_level": ("电力因子层级", "Level of factor"),
    "guide.proofs": ("认可的非化石电力证明", "Proofs accepted"),
    "guide.own_proofs": ("认可的自发电证明", "Proofs accepted for own generation"),
    "guide.heat": ("热力规则", "Heat"),
    "guide.note": ("说明", "Remark"),
    "guide.state": ("文本核对情况", "Text read"),
    "guide.verified": ("规则已与原文核对", "rules were checked against the text"),
    "guide.unverified": (
        "规则未与原文逐条核对，使用前请自行核对",
        "rules were not checked against the full text; check before use",
    ),
    "gwp": ("全球变暖潜势", "Global warming potentials"),
    "gwp.text": (
        "各气体的二氧化碳当量按下列文件的100年数值折算：{title}。",
        "CO₂ equivalents use the 100-year values of: {title}.",
    ),
    "gwp.reason": (
        "各气体的二氧化碳当量按下列文件的100年数值折算：{title}。选用理由：{reason}。",
        "CO₂ equivalents use the 100-year values of: {title}. Reason: {reason}.",
    ),
    # chapter 2
    "emissions": ("温室气体排放", "Greenhouse gas emissions"),
    "headline.two": (
        "{year}年度温室气体排放总量：不包括购入和输出的电力、热力为{without} tCO₂e；"
        "包括购入和输出的电力、热力为{guide} tCO₂e。",
        "Total emissions of {year}: {without} tCO₂e without and {guide} tCO₂e with bought and "
        "exported electricity and heat.",
    ),
    "headline.one": (
        "{year}年度按核算指南的温室气体排放总量为{guide} tCO₂e。",
        "Total emissions of {year} by the guide: {guide} tCO₂e.",
    ),
    "headline.energy_only": (
        "{year}年度温室气体排放总量：包括购入和输出的电力、热力为{guide} tCO₂e；"
        "除购入和输出的电力、热力外，没有计入总量的排放源。",
        "Total emissions of {year}: {guide} tCO₂e with bought and exported electricity and heat; "
        "the total holds no other source.",
    ),
    "headline.none": (
        "尚有数据缺口，总量暂不给出，也不以零代替；所缺数据见缺口清单。",
        "Data are missing, so no total is given, and none is replaced by zero; see the list of gaps.",
    ),
    "summary": ("排放量汇总", "Summary of emissions"),
    "summary.caption": ("温室气体排放量汇总表", "Summary of greenhouse gas emissions"),
    "summary.note": (
        "注：“不涉及”表示没有此类排放源；“另行说明”表示排放源不计入指南总量；“未得出”表示数值尚未算出，"
        "不等于零。扣减项以负数列出。",
        '"Not involved": there is no such source. "Told apart": the source is not in the guide\'s total. '
        '"Not computed": no value yet, which is not zero. Deductions are negative.',
    ),
    "summary.rounding": (
        "各行与总量分别由未修约值修约，各行之和与总量在末位可能不一致。",
        "Rows and totals are each rounded from exact values, so rows may not add up in the last digit.",
    ),
    "summary.ids": (
        "“合计编号”一列供追溯，例如 ghg inventory explain row:R8；本章其他各表同此。",
        "The column Id is for tracing, as by ghg inventory explain row:R8; so in all tables of this "
        "chapter.",
    ),
    "named_totals": ("按名称的总量", "Totals by name"),
    "named_totals.caption": ("三类总量及其包含内容", "Totals and what they hold"),
    "beside.caption": ("未计入指南总量的排放", "Emissions beside the guide's total"),
    "by_gas": ("七类温室气体", "The seven groups of gases"),
    "by_gas.caption": ("按温室气体种类的排放量", "Emissions by gas"),
    "by_gas.note": (
        "注：七类气体逐一列出；没有排放源的写“不涉及”，不写零。",
        'All seven groups are listed; one without a source is "not involved", never a bare zero.',
    ),
    "by_scope": ("按范围与类别", "By scope and category"),
    "by_scope.caption": ("按范围与ISO 14064-1类别的排放量", "Emissions by scope and category"),
    "by_scope.chart": ("按范围的排放量", "Emissions by scope"),
    "by_scope.note": (
        "注：基于位置和基于市场的范围二数值与指南口径并列，供比较，不计入总量。",
        "The location-based and market-based figures of scope 2 stand beside the guide's figure "
        "for comparison and enter no total.",
    ),
    "scope_standard": ("GHG Protocol", "GHG Protocol"),
    "iso_standard": ("ISO 14064-1", "ISO 14064-1"),
    "by_facility": ("按厂区与排放源", "By facility and source"),
    "by_facility.caption": ("按厂区与排放源的排放量", "Emissions by facility and source"),
    "by_month": ("按月份", "By month"),
    "by_month.caption": ("按月份的排放量", "Emissions by month"),
    "by_month.chart": ("各月排放量", "Emissions by month"),
    "electricity": ("电力排放的三种口径", "Three electricity figures"),
    "electricity.text": (
        "同一年的用电量按三种口径各算一次。三者的电量相同，差别只在两点：每千瓦时取哪个排放因子，"
        "哪些电量可以按零计算。",
        "The same year's electricity is counted three times. The kilowatt-hours are the same; two "
        "things differ: which factor a kilowatt-hour takes, and which of them may count as zero.",
    ),
    "electricity.guide": (
        "核算指南口径：按核算指南规定的层级和种类取因子，并按指南认可的证明决定非化石电力能否按零计算。"
        "只有这一口径计入本报告的总量。",
        "By the guide: level and kind of factor as the guide says; non-fossil power counts as zero "
        "if the guide says so and accepts the proof. Only this figure enters the totals.",
    ),
    "electricity.location": (
        "基于位置口径：经公共电网取得的电量一律取所在地的官方平均因子，不看合同和绿证；"
        "自发自用和专线直供的非化石电力没有经过公共电网，按零计算。",
        "Location-based: all power from the public grid takes the official average of the place, "
        "whatever contracts say; own and directly supplied non-fossil power did not pass the grid "
        "and counts as zero.",
    ),
    "electricity.market": (
        "基于市场口径：有证明的非化石电力按零计算，其余电量按本清单选定的规则取因子；"
        "按其他规则得出的数值并列，供比较。",
        "Market-based: proven non-fossil power counts as zero, the rest takes the factor of the rule "
        "chosen for this inventory; the results of the other rules stand beside it.",
    ),
    "electricity.why": (
        "因此三个数不相等是口径不同，不是差错。与同地区企业比较看位置口径，看购买绿色电力的效果看市场口径，"
        "按指南报告只用指南口径；三者不能相加，也不能互相替代。",
        "So the three differ by rule, not by mistake. Compare with neighbours by the location figure, "
        "judge green-power purchases by the market figure, report by the guide's figure; they can "
        "neither be added nor stand for one another.",
    ),
    "figures.caption": ("三种口径的电量与排放量", "Kilowatt-hours and emissions of the figures"),
    "figures.note": (
        "注：粗体行计入总量。未修约值即定版中的数值；电量合计以购入电力为限。",
        "The row in bold enters the totals. Unrounded values are those of the issue; "
        "kilowatt-hours are those bought.",
    ),
    "rules.caption": (
        "各口径的合计编号、规则与因子",
        "Id, rule and factor behind each figure",
    ),
    "power.caption": (
        "按取得方式和类型的电量（按零计算之前）",
        "Power by route and kind, before any zero",
    ),
    "power.note": (
        "注：“非化石证明”指核算指南认可的证明。",
        "Proof means one that the guide accepts.",
    ),
    # chapters 3 and 4
    "activity": ("活动数据及来源", "Activity data and their sources"),
    "activity.text": (
        "活动数据按计量流列出，每一计量流对应一只表计或一组票据；逐月数据见附录A。",
        "Activity data are listed by stream, that is, by meter or stack of bills; months in annex A.",
    ),
    "activity.caption": ("活动数据汇总表", "Activity data"),
    "activity.note": (
        "注：数据类别按最弱的一条记录；佐证材料为文件哈希的前12位，全文见佐证材料清单。",
        "The class is that of the weakest record; evidence is named by the first 12 signs of the "
        "file's hash, see the list of evidence.",
    ),
    "activity.rank_note": (
        "数据源等级数字越小越可靠。",
        "A lower rank is a more reliable source of data.",
    ),
    "balances.caption": ("由平衡式得出的计量流", "Streams derived by a balance"),
    "factors": ("排放因子及来源", "Emission factors and their sources"),
    "factors.text": (
        "每个取值都给出数值、文件、出处、优先级和选用理由；未采用的候选值及理由见附录。",
        "Every value comes with document, place, tier and reason; values not taken are in the annex.",
    ),
    "factors.caption": ("参数取值", "Values of parameters"),
    "factors.note": (
        "注：数值与单位按来源文件的印刷写法，换算到公式所需单位的过程见系数附录。",
        "Values and units as printed in the document; the annex of coefficients shows conversions.",
    ),
    "factors.year_note": (
        "＊数据年份不是报告年度：数据截止日及以前发布的数据中，取报告年度或其之前最近年度的值。",
        "* Not the report year: of what was published on or before the as-of date, "
        "the report year's value is taken, else that of the nearest earlier year.",
    ),
    "documents.caption": ("参数取值的文件、出处与理由", "Document, place and reason of each value"),
    # chapter 5
    "other": ("其他需要说明的情况", "Other information"),
    "identification": ("排放源的类型和数量", "Kinds and number of sources"),
    "identification.text": (
        "共识别排放源{count}个，逐一列出其类型、气体以及在核算指南中的归属。",
        "Sources identified: {count}. Kind, gases and place in the guide are given for each.",
    ),
    "identification.caption": ("排放源识别表", "Source identification"),
    "identification.note": (
        "注：“另行说明”的排放源不进入指南总量；有数值的，见“未计入指南总量的排放”表。",
        'A source "told apart" stays outside the guide\'s total; a value, where there is one, stands '
        "among the emissions beside the total.",
    ),
    "identification.not_computed": (
        "本版本不能计算、因而没有数值的排放源：{sources}。",
        "Without a value, because this version cannot compute them: {sources}.",
    ),
    "exclusions": ("未计入的排放源", "Sources left out"),
    "exclusions.caption": (
        "未计入指南总量的排放源及理由",
        "Sources not in the guide's total, and why",
    ),
    "exclusions.none": (
        "所列排放源全部涉及并计入指南总量。",
        "All sources listed are involved and in the guide's total.",
    ),
    "gaps": ("缺口与待补证明", "Gaps and pending proofs"),
    "gaps.text": (
        "下列事项尚未解决；阻止定版的事项解决之前不给出总量。",
        "The following is open; while a matter blocks the issue no total is given.",
    ),
    "gaps.caption": ("缺口清单", "Gaps"),
    "gaps.none": (
        "没有数据缺口，也没有待补的证明。",
        "No data are missing and no proof is pending.",
    ),
    "notices": ("提示事项", "Notices"),
    "notices.caption": ("提示事项", "Notices"),
    "notices.none": ("没有提示事项。", "There are no notices."),
    "intensity": ("排放强度", "Emission intensity"),
    "intensity.caption": ("排放强度及其口径", "Emission intensity and its basis"),
    "intensity.none": (
        "没有录入完整的产量或产值，不计算强度。",
        "No complete output or money figure was entered, so no intensity is computed.",
    ),
    "energy": ("能源消耗", "Energy"),
    "energy.caption": ("能源消耗折标准煤", "Energy in tonnes of standard coal"),
    "energy.none": (
        "没有可折标准煤的能源数据。",
        "There is no energy to express in standard coal.",
    ),
    "energy.no_primary": (
        "未录入等价值系数，不计算",
        "not computed: no coefficient was entered",
    ),
    "energy.note": (
        "注：当量值与等价值是两种口径，不得混用或相加。",
        "Calorific and primary-equivalent values are two measures; never mix or add them.",
    ),
    "energy.sources": ("系数来源：{sources}。", "Sources of coefficients: {sources}."),
    "recomputed": ("按打印值复算", "Recomputed from printed values"),
    "recomputed.text": (
        "填报系统和审核人员通常用表中打印出来的数值复算。打印值已按指南的小数位修约，复算结果因此可能与"
        "精确值相差少许；以精确值为准，差额列示如下。",
        "Forms are usually checked from the printed inputs. These are rounded to the guide's decimals, "
        "so the result may differ a little from the exact one. The exact value holds; "
        "the difference is shown.",
    ),
    "recomputed.caption": ("精确值与按打印值复算的结果", "Exact values and values from print"),
    "recomputed.none": ("总量尚未得出，不作复算。", "There is no total yet to recompute."),
    "previous": ("与上次定版的对照", "Compared with the previous issue"),
    "previous.caption": ("两次定版的总量", "Totals of the two issues"),
    # closing
    "offsets": ("碳抵消与绿色电力", "Offsets and green power"),
    "offsets.text": (
        "抵消量单独列出，不从排放量中扣减。三种方式逐一说明，没有登记的写“未记录”。",
        "Offsets stand apart and are never deducted from emissions. Each of the three forms is told; "
        "what is not on record is said to be so.",
    ),
    "offsets.caption": ("碳抵消方式", "Forms of offset"),
    "minimum": ("报告最低内容对照", "Minimum contents of a report"),
    "minimum.text": (
        "DB43/T 3118-2024 的10.5.1要求温室气体排放报告至少包括四项内容，对照如下。",
        "DB43/T 3118-2024, 10.5.1 asks for at least four contents of a GHG report. They stand here:",
    ),
    "minimum.caption": ("四项最低内容所在位置", "Where the four contents stand"),
    "minimum.boundary": ("温室气体排放核算边界及范围", "boundary and scope"),
    "minimum.sources": ("排放源的类型和数量", "kinds and number of sources"),
    "minimum.offsets": ("碳抵消方式", "form of offset"),
    "minimum.time": ("涵盖的时间", "time covered"),
    "declaration": ("真实性声明", "Declaration"),
    "declaration.text": (
        "本报告主体声明：本报告及所附表格、材料真实、完整、准确，数据有据可查；如有虚假或隐瞒，"
        "愿承担相应的法律责任。",
        "The reporting entity declares that this report, its tables and papers are true, complete and "
        "accurate and rest on records, and answers by law for anything false or concealed.",
    ),
    "declaration.one_person": (
        "本次核算采用单人模式，录入、复核与批准为同一人，账本中有相应记录。",
        "The accounting was done in one-person mode: one person entered, reviewed and approved; "
        "the journal says so.",
    ),
    "declaration.two": (
        "录入与复核由不同人员完成，账本中有相应记录。",
        "Different persons entered and reviewed the data; the journal says so.",
    ),
    "declaration.not_for_use": (
        "本报告为示例或草稿，以下签字和盖章处请勿填写。",
        "This is a sample or a draft: do not sign or seal it.",
    ),
    "sign.representative": ("法定代表人（签字）：", "Legal representative (signature):"),
    "sign.preparer": ("编制人（签字）：", "Prepared by:"),
    "sign.reviewer": ("审核人（签字）：", "Reviewed by:"),
    "sign.approver": ("批准人（签字）：", "Approved by:"),
    "sign.seal": ("（报告主体盖章处）", "(seal of the entity)"),
    "sign.date": ("　　　　年　　　月　　　日", "Date: ____________________"),
    # annexes
    "annex.activity": ("逐月活动数据", "Activity data by month"),
    "annex.lines": ("排放明细", "Lines of emission"),
    "annex.lines.text": (
        "每条明细为一个计量流、一个月、一种气体；排放量等于数量乘以系数再乘以GWP，系数见下一附录。",
        "A line is one stream, one month, one gas; emissions are quantity times coefficient times GWP. "
        "Coefficients are in the next annex.",
    ),
    "annex.lines.guide": ("指南口径的排放明细", "Lines of the guide's figure"),
    "annex.lines.beside": (
        "位置与市场口径的电力明细（不计入总量）",
        "Electricity lines of the other two figures (in no total)",
    ),
    "annex.coefficients": ("计算系数与公式", "Coefficients and formulas"),
    "annex.coefficients.text": (
        "系数是一个单位的计量流所排放的气体吨数；参数后的编号对应参数取值表。",
        "A coefficient is tonnes of gas per unit of a stream; the number behind an argument is that of "
        "the table of values.",
    ),
    "annex.losers": ("未采用的数据及理由", "Values not taken, and why"),
    "annex.losers.text": (
        "同一参数的各个取值合为一组，理由相同的只列一次；文件按下表编号。",
        "The choices of one parameter stand together and what has the same reason for them is told "
        "once; documents are named by the numbers below.",
    ),
    "losers.documents": ("未采用数据的文件", "Documents of the values not taken"),
    "annex.losers.none": ("没有未采用的候选值。", "There was no other candidate."),
    "annex.evidence": ("佐证材料清单", "Evidence"),
    "annex.evidence.text": (
        "编号为文件SHA-256的前12位；任何改动都会使哈希不符。",
        "The number is the first 12 signs of the file's SHA-256; any change of the file shows.",
    ),
    "annex.evidence.none": ("没有登记佐证材料。", "No evidence is on record."),
}

TEXTS: dict[str, tuple[str, str]] = {f"report.{term}": words for term, words in _TEXTS.items()}

"""Words of the workbook: names of sheets, how it is read, what formulas stand for."""

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "workbook.sheet.about": ("说明", "About"),
    "workbook.sheet.summary": ("汇总表", "Summary"),
    "workbook.sheet.gas": ("按气体", "By gas"),
    "workbook.sheet.scope": ("按范围和类别", "By scope and category"),
    "workbook.sheet.place": ("按场所和排放源", "By site and source"),
    "workbook.sheet.month": ("按月", "By month"),
    "workbook.sheet.electricity": ("电力三口径", "Electricity figures"),
    "workbook.sheet.checks": ("交叉核对", "Cross-checks"),
    "workbook.sheet.sources": ("排放源", "Sources"),
    "workbook.sheet.energy": ("能源与强度", "Energy and intensity"),
    "workbook.sheet.holdings": ("碳抵消与绿色电力", "Offsets and green power"),
    "workbook.sheet.notes": ("缺口与提示", "Gaps and notices"),
    "workbook.sheet.evidence": ("证据目录", "Evidence"),
    "workbook.sheet.activity": ("活动数据", "Activity data"),
    "workbook.sheet.values": ("因子和参数", "Factors and parameters"),
    "workbook.sheet.lines": ("排放明细", "Lines"),
    "workbook.working": ("计算{n} {kind}", "Working {n} {kind}"),
    "workbook.working.title": ("计算过程：{kind}", "Working: {kind}"),
    "workbook.working.note": (
        "公式编号{formula}。编号末尾G为指南口径，L为地理位置口径，M为市场口径。",
        "Formula {formula}. Lines ending in G are the guide's, L the location's, M the market's.",
    ),
    "workbook.with_unit": ("{name}（{unit}）", "{name} ({unit})"),
    "workbook.exact_of": ("{number}的未修约值", "{number}, unrounded"),
    "workbook.heat": ("热量（GJ）E＝C×D×I", "heat (GJ) E = C x D x I"),
    "workbook.per_heat": (
        "单位热量排放（tCO₂/GJ）J＝F×G×H",
        "emission per heat (tCO₂/GJ) J = F x G x H",
    ),
    "workbook.reading": ("怎样读这本工作簿", "How this workbook is read"),
    "workbook.step.order": (
        "数字从左向右、从后向前：活动数据和因子和参数是输入，计算各表逐条相乘，排放明细集中全部结果，"
        "前面各表由排放明细相加。",
        "Figures run from the inputs (activity data, factors and parameters) through the working, "
        "line by line, to the register of lines; the tables in front add the lines up.",
    ),
    "workbook.step.inputs": (
        "浅黄色单元格是输入，改动后其余各表随之重算；改动不影响台账和已定版的数字。",
        "Tinted cells are inputs; change one and all else follows. The ledger and the issued "
        "figures do not move.",
    ),
    "workbook.step.values": (
        "每个因子和参数只出现一次，注明文件、位置和置信度；所有公式都引用那个单元格。",
        "Each factor and parameter stands once, with document, place and confidence; every "
        "formula refers to that cell.",
    ),
    "workbook.step.precision": (
        "公式不作中间修约，只在显示时修约。电子表格以二进制小数计算，末位可能与台账相差极微；"
        "准确数值以台账和JSON文件为准。",
        "Formulas round nothing; only the display does. A spreadsheet computes with binary "
        "fractions, so the very last digits may differ; the exact value stands in the ledger and "
        "in the JSON file.",
    ),
    "workbook.step.words": (
        "写成文字的格子（不涉及、未得出、未记录）没有数，也不是零。",
        "A cell that holds words (not involved, pending, not recorded) holds no number, nor zero.",
    ),
    "workbook.step.recalculate": (
        "没有宏，没有外部链接。显示的是定版时的结果；要重算请在表格软件中按重新计算（Ctrl+Shift+F9）。",
        "There are no macros and no outside links. What is shown are the issued results; to "
        "recompute, use hard recalculation (Ctrl+Shift+F9).",
    ),
    "workbook.register.note": (
        "“计入指南总量”“电力热力”“非范围外”三列以1和0表示是和否，供前面各表相加时选取。",
        "In the columns on the guide's total, energy and not outside, 1 means yes and 0 no; the "
        "tables in front choose by them.",
    ),
    "workbook.key.view": ("口径", "view"),
    "workbook.key.facility": ("场所", "site"),
    "workbook.key.source": ("排放源", "source"),
    "workbook.key.stream": ("计量流", "stream"),
    "workbook.key.month": ("月份", "month"),
    "workbook.key.gas": ("气体类别", "gas group"),
    "workbook.key.species": ("气体", "gas"),
    "workbook.key.row": ("汇总表行", "row of the summary"),
    "workbook.key.gbt": ("类别", "class"),
    "workbook.key.scope": ("范围", "scope"),
    "workbook.key.iso": ("ISO类别", "ISO category"),
    "workbook.key.inside": ("计入指南总量", "in the guide's total"),
    "workbook.key.energy": ("电力热力", "bought or sold energy"),
    "workbook.key.known": ("非范围外", "not outside"),
    "workbook.key.coefficient": ("系数K", "coefficient K"),
}

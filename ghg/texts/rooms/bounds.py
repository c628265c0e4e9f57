"""Words of the boundary in time, units and shares."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-REF.boundary": (
        "没有编码为“{raw}”的厂区、核算单元或排放源。相近的编码：{near}。",
        "There is no facility, unit or source “{raw}”. Near: {near}.",
        "请填写厂区编码、“厂区/单元”或排放源编码。",
        "Give the code of a facility, FACILITY/UNIT, or the code of a source.",
    ),
    "E-REF.case": (
        "决策表中没有“{raw}”这一情形。相近的：{near}。",
        "The decision table has no case “{raw}”. Near: {near}.",
        "请用 ghg boundary cases 查看全部情形。",
        "See all cases by ghg boundary cases.",
    ),
    "E-GAP.case": (
        "边界情形“{raw}”存在，但尚未决定如何处理，不能定版。",
        "The case “{raw}” of the boundary is there and not decided, so nothing is issued.",
        "请用 ghg boundary answer 写明处理方式和理由。",
        "Decide it by ghg boundary answer, with the reason.",
    ),
    "E-MEMBER": (
        "事件{event}之后应为{made}，不能写“{raw}”。",
        "After the event {event} it is {made}; “{raw}” does not fit.",
        "请去掉 --member，或换一个事件。",
        "Leave --member out, or choose another event.",
    ),
    "E-MEMBER.which": (
        "事件“{raw}”之后可能在边界内，也可能在边界外。",
        "After the event “{raw}” it may be inside or outside.",
        "请用 --member inside 或 --member outside 写明。",
        "Say which by --member inside or --member outside.",
    ),
    "E-CASE": (
        "情形{case}写为不存在，却又给出了处理方式“{raw}”。",
        "The case {case} is said not to be there, and yet answered by “{raw}”.",
        "不存在的，请去掉 --answer；存在的，请写 --present yes。",
        "Leave --answer out, or say --present yes.",
    ),
    "E-WEIGHT": (
        "分摊权重“{raw}”不合理：不能为负，每个单元只能写一次。",
        "The weight “{raw}” does not do: none below zero, each unit once.",
        "请写成 U1=600 U2=400。",
        "Write them as U1=600 U2=400.",
    ),
    "E-WEIGHT.none": (
        "没有可用于分摊的权重：{raw}。",
        "There is nothing to divide by: {raw}.",
        "至少一个单元的权重要大于0。",
        "At least one unit needs a weight above 0.",
    ),
    "E-WEIGHT.own": (
        "计量流“{raw}”的排放源{source}已整体属于单元{unit}，不能再分摊。",
        "The source {source} of stream “{raw}” belongs to unit {unit} as a whole.",
        "只有不属于任何单元的排放源才能分摊。",
        "Only a source that belongs to no unit can be shared.",
    ),
    "E-USAGE.weights": (
        "分摊权重要写成“单元=权重”，每个单元一次。",
        "Weights are written UNIT=WEIGHT, each unit once.",
        "例如：ghg unit share GRID U1=600 U2=400 --key area。",
        "For example: ghg unit share GRID U1=600 U2=400 --key area.",
    ),
    "E-TOTAL-OPEN": (
        "清单“{raw}”尚有数据缺口，没有总量可比。",
        "Inventory “{raw}” still has gaps, so there is no total to compare.",
        "请先补齐缺口，再比较。",
        "Close the gaps first.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "gap.case": (
        "边界情形存在，但尚未决定如何处理",
        "a case of the boundary is there and not decided",
    ),
    "gap.case.remedy": (
        "请用 ghg boundary answer 写明处理方式和理由。",
        "Decide it by ghg boundary answer, with the reason.",
    ),
    "cli.cases_not_asked": (
        "边界决策表中未询问的情形：{cases_zh}。",
        "Cases of the boundary's decision table that were not asked: {cases_en}.",
    ),
    "notice.part_month": (
        "{months}内进入或离开核算边界；该月记录按入账数量整月计入，不按天折算。",
        "It enters or leaves the boundary within {months}; the month's records count whole, as "
        "recorded, not by days.",
    ),
    "cli.done.boundary.event": (
        "{code}自{day}起：{member}。",
        "{code} from {day} on: {member}.",
    ),
    "cli.done.boundary.answer": (
        "已记录{facility}的情形{case}。",
        "The answer on {case} at {facility} is recorded.",
    ),
    "cli.done.unit.share": (
        "已登记计量流{stream}的分摊。",
        "The division of {stream} is recorded.",
    ),
    "cli.case_asks": ("无公认答案，须由企业决定", "no answer is known: a person decides"),
    "cli.case_answers": ("可选：{said}", "choose from: {said}"),
    "cli.case.present": ("存在", "there"),
    "cli.case.absent": ("不存在", "not there"),
    "cli.own_boundary": ("各按当年边界", "each on its own boundary"),
    "cli.boundary_of": ("都按{year}年边界", "both on the boundary of {year}"),
    "cli.moved": (
        "{source}：{months}的{tonnes} tCO2e不在另一年的边界内",
        "{source}: {tonnes} tCO2e of {months} lie outside the other year's boundary",
    ),
    "cli.column.unit_code": ("核算单元", "unit"),
    "cli.column.event": ("事由", "event"),
    "cli.column.boundary": ("边界", "boundary"),
    "cli.column.share_key": ("分摊依据", "key"),
    "cli.column.weight": ("权重", "weight"),
    "cli.column.share": ("份额", "share"),
    "report.event.built": ("新建", "Built"),
    "report.event.bought": ("购入", "Bought"),
    "report.event.merged": ("合并", "Merged"),
    "report.event.outsourced": ("外包", "Outsourced"),
    "report.event.moved": ("搬迁", "Moved"),
    "report.event.new_line": ("新增产线", "New line"),
    "report.annex.bounds": ("边界与核算单元", "Boundary and accounting units"),
    "report.bounds.text": (
        "边界决策表：按归属、经营、付费和计量回答的情形。H为原文或两个独立来源，M为一个来源；"
        "没有公认答案的由企业决定，并写明理由。",
        "The decision table of the boundary, by owner, operator, payer and meter. H: primary text "
        "or two sources, M: one source; where no answer is known the plant decides, with its "
        "reason.",
    ),
    "report.bounds.none": (
        "边界决策表中的情形尚未逐一回答。",
        "None of the cases of the boundary's decision table was answered.",
    ),
    "report.bounds.last_counts": (
        "同一厂区同一天有几行的，以最后一行为准；变动当月的记录整月计入。",
        "Of several rows about one facility and day the last counts; the month of an event counts "
        "whole, as recorded.",
    ),
    "report.bounds.cases": ("边界情形的处理", "Cases of the boundary"),
    "report.bounds.not_asked": (
        "{facility}未询问的情形：{cases}。",
        "{facility}, cases that were not asked: {cases}.",
    ),
    "report.bounds.mark": ("；", "; "),
    "report.bounds.asks": ("无公认答案", "none known"),
    "report.bounds.by_default": ("按文献", "by the texts"),
    "report.bounds.column.case": ("情形", "Case"),
    "report.bounds.column.frame": ("口径", "Frame"),
    "report.bounds.column.known": ("文献中的答案", "Known answer"),
    "report.bounds.column.decision": ("处理", "Decision"),
    "report.case_state.absent": ("不存在", "not there"),
    "report.case_state.undecided": ("尚未决定", "undecided"),
    "report.units.text": (
        "核算单元的排放与报告主体总量分开列出。属于一个单元的排放源整体计入该单元；"
        "共用的计量流按写明的依据分摊；没有分摊的列为“未分到单元”。",
        "Units stand apart from the entity's total. A unit's own sources count there whole, shared "
        "streams by a stated key; what was not divided belongs to no unit.",
    ),
    "report.units.caption": ("核算单元的排放", "Emissions of accounting units"),
    "report.units.note": (
        "各单元小计之间不相加；同一厂区各单元与“未分到单元”合起来等于该厂区计入指南总量的排放。",
        'Subtotals of units are not added to each other; units and "no unit" of a facility '
        "together are its emissions in the guide's total.",
    ),
    "report.units.none": ("未分到单元", "no unit"),
    "report.units.total": ("小计", "subtotal"),
    "report.units.column.key": ("分摊依据", "Key"),
    "report.units.column.share": ("份额", "Share"),
    "report.frame.legal_entity": (
        "GB/T 32150及各部分（法人）",
        "GB/T 32150 and parts (legal entity)",
    ),
    "report.frame.ets_facility": ("碳市场（设施）", "trading scheme (facility)"),
    "report.frame.control": ("GHG Protocol（控制权）", "GHG Protocol (control)"),
    "report.case_answer.in": ("计入", "in"),
    "report.case_answer.out": ("不计入", "out"),
    "report.case_answer.deduct": ("按分表扣除", "deducted by sub-meter"),
    "report.case_answer.allocate": ("按分摊计入", "in, by allocation"),
    "report.case_answer.bought_power": ("作为购入电力，单列来源", "bought power, own route"),
    "report.case_answer.direct_supply": ("作为直供电", "direct supply"),
    "report.case_answer.contract": ("按合同", "as the contract says"),
    "report.case_answer.apart": ("单独核算、单独报告", "by its own method, reported apart"),
    "report.case_answer.own_facility": ("作为独立设施", "a facility of its own"),
    "report.case_answer.scope_3": ("列入范围三", "scope 3"),
    "report.share_key.area": ("面积", "area"),
    "report.share_key.headcount": ("人数", "headcount"),
    "report.share_key.output": ("产量", "output"),
    "report.share_key.operating_hours": ("运行时间", "operating hours"),
    "report.share_key.capacity": ("装机容量", "capacity"),
    "report.share_key.sub_meter": ("分表", "sub-meter"),
}

# path of a command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "boundary event": (
        "记录厂区、核算单元或排放源的变动",
        "record what happened to a facility, unit or source",
        "built 新建、bought 购入、merged 合并、new_line 新增产线：自该日起在边界内，之前不在。\n"
        "closed 关停、sold 出售、outsourced 外包：自该日起不在边界内。\n"
        "leased 租赁、moved 搬迁：用 --member 写明之后在内还是在外。\n"
        "变动当月的记录整月计入。",
        "built, bought, merged, new_line: inside from that day, outside before it.\n"
        "closed, sold, outsourced: outside from that day.\n"
        "leased, moved: --member says which. The month of the event counts whole, as recorded.",
        'ghg boundary event F2 merged --from 2025-07-01 --reason "吸收合并"\n'
        'ghg boundary event B-3 closed --from 2025-04-01 --reason "锅炉拆除"\n'
        'ghg boundary event F1/U2 leased --from 2025-07-01 --member outside --reason "整体出租"',
    ),
    "boundary cases": (
        "边界决策表：食堂、宿舍、承包商、承租方、屋顶光伏等",
        "the decision table: canteen, dormitory, contractor, tenant, solar roof and so on",
        "H、M是文献中的答案；没有公认答案的，须由企业决定，本系统从不默认。",
        "H and M are answers of texts; where none is known a person decides, nothing is assumed.",
        "ghg boundary cases",
    ),
    "boundary answer": (
        "回答一种边界情形：是否存在、如何处理、理由",
        "answer a case: is it there, how is it counted, why",
        "不写 --answer 时采用有文献依据的答案；没有公认答案而未决定的，不能定版。",
        "Without --answer a known answer stands; a case without one cannot be issued undecided.",
        "ghg boundary answer dormitory --facility F1 --year 2025 --present yes --answer deduct "
        '--reason "宿舍有分表"\n'
        "ghg boundary answer tenant --facility F1 --year 2025 --present no "
        '--reason "厂区内没有承租方"',
    ),
    "boundary compare": (
        "在两个年度的边界上比较两个清单",
        "compare two inventories on both boundaries",
        "",
        "",
        "ghg boundary compare 2024 2025",
    ),
    "unit": (
        "核算单元与共用能源的分摊",
        "accounting units, and the division of what they share",
        "核算单元的排放单独列出，从不悄悄相加。用 ghg facility unit 登记单元。",
        "Units stand apart and are never added up in silence. ghg facility unit adds one.",
        "ghg unit list",
    ),
    "unit list": ("列出核算单元", "list the units", "", "", "ghg unit list"),
    "unit share": (
        "按写明的依据把一个计量流分摊给几个核算单元",
        "divide a stream over units by a stated key",
        "KEY：area 面积、headcount 人数、output 产量、operating_hours 运行时间、capacity 装机容量、"
        "sub_meter 分表。\n份额等于权重除以权重之和；没有分摊的部分列为“未分到单元”。",
        "KEY: area, headcount, output, operating_hours, capacity or sub_meter. A share is the "
        "weight\nover the sum of weights; what nobody divided is printed as belonging to no unit.",
        "ghg unit share GRID U1=600 U2=400 --key area --from 2025-01 --to 2025-12 "
        '--reason "建筑面积，房产证"',
    ),
    "unit shares": ("列出分摊", "list the divisions", "", "", "ghg unit shares"),
}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {
    "boundary event:first_day": (
        "从哪天起，例如2025-07-01",
        "from which day on, such as 2025-07-01",
    ),
    "member": ("之后在边界内还是边界外", "inside or outside from then on"),
    "present": ("该情形是否存在", "whether the case is there"),
    "boundary answer:answer": (
        "处理方式，见 ghg boundary cases",
        "how it is counted, see ghg boundary cases",
    ),
    "key": ("分摊依据", "the key to divide by"),
}

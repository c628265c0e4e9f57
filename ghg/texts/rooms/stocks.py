"""Words of stocks, estimates and reasoned absences."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-STOCK.opening": (
        "期初库存{raw} {unit}与上月期末库存{before} {unit}不一致。",
        "The opening stock is {raw} {unit}, but the month before closed with {before} {unit}.",
        "请核对两次盘点，用 ghg activity correct 更正错的一条；期初可以不填，自动结转。",
        "Check both counts and mend the wrong one by ghg activity correct; "
        "an opening may be left out, it is carried over.",
    ),
    "E-STOCK.idle": (
        "注明没有使用的月份，期末库存{raw} {unit}却与此前的{before} {unit}不一致。",
        "Nothing was used in this month, yet the stock went from {before} {unit} to {raw} {unit}.",
        "请录入当月的进出和盘点，并撤回“未发生”声明；或更正盘点。",
        "Record what came and went and withdraw the absence, or mend the count.",
    ),
    "E-STOCK.negative": (
        "按库存推算的消费量为{raw} {unit}，小于零。",
        "The consumption derived from the stock is {raw} {unit}, below zero.",
        "请核对当月的购入、盘点、外销和单位；程序不会把它改成0。",
        "Check purchases, counts, sales and units of the month; it is never set to zero.",
    ),
    "E-STOCK.days": (
        "计量流“{raw}”当月有不同日期的库存盘点，不能相加。",
        "Stream “{raw}” has stock counts of different days in one month; these cannot be added.",
        "每月只保留月末的盘点，其余用 ghg activity undo 冲销。",
        "Keep the count of the month's end, and undo the others by ghg activity undo.",
    ),
    "E-STOCK.double": (
        "{month}的{part_zh}已按其他凭证入账{count}条，库存表再填会重复计算。",
        "{month} holds {count} other records of {part_en}; the stock sheet would count them twice.",
        "请清空库存表中的这一格，或先冲销已入账的记录。",
        "Empty this cell of the stock sheet, or undo the records first.",
    ),
    "E-STOCK.second": (
        "{month}已有{count}条期末库存，再登记会相加。",
        "{month} holds {count} closing stock already; another one would be added to it.",
        "数字有误的，用 ghg activity correct 更正；分几处存放的，用 ghg activity add --kind closing_stock 分凭证录入。",
        "Mend a wrong one by ghg activity correct; of several yards enter each with its own paper by "
        "ghg activity add --kind closing_stock.",
    ),
    "E-STOCK.counted": (
        "{day}的盘点已登记为：{old}。",
        "The count of {day} stands already as: {old}.",
        "请与登记的一致；登记有误的，先冲销那一批。",
        "Make it agree; if the ledger is wrong, undo that batch first.",
    ),
    "E-STOCK.day": (
        "盘点日“{raw}”不是月末。",
        "The day of the count, “{raw}”, is not the last day of a month.",
        "请按月末折算后的实存填写月末日期，并在盘点方法中写明如何折算。",
        "Give the stock as of the month's last day, and say in the method how it was brought there.",
    ),
    "E-CLOSED.count": (
        "{month}已关账，盘点登记不能改变。",
        "{month} is closed; its stock count cannot change.",
        "确需更正的，先用 ghg period reopen 重新开账。",
        "Reopen it by ghg period reopen first.",
    ),
    "E-METHOD.unknown": (
        "估算方法“{raw}”不在规定的方法之中。可选：{choices_zh}；后面可加说明。",
        "“{raw}” is none of the methods of estimating: {choices_en}; a remark may follow.",
        "请以其中一种方法开头，例如“相邻月份：前后两月平均”。",
        "Begin with one of them, such as “neighbouring months: mean of both sides”.",
    ),
    "E-METHOD.approver": (
        "估算值没有批准人。",
        "The estimate has no approver.",
        "请填写批准这一估算的人。",
        "Name who approved it.",
    ),
    "E-METHOD.no_approver": (
        "文件没有“批准人”列，其中的估算值没有批准人。",
        "The file has no column “approver”, so its estimates are approved by nobody.",
        "请加上“批准人”列；旧模板确无此列的，可用 --accept E-METHOD 接受，报告中会注明未填。",
        "Add the column; for an old template accept it by --accept E-METHOD, the report says so.",
    ),
    "E-ABSENCE.where": (
        "“计入他处”要写明计入哪一条计量流；“{raw}”不能填在这里。",
        "“Included elsewhere” must name another stream that includes it, not “{raw}”.",
        "请用 --where 写明包含它的另一条计量流；其他原因不要填 --where。",
        "Name the other stream with --where; other kinds of absence have none.",
    ),
    "E-GAP.stock_opening": (
        "缺少期初库存，上月期末库存也不清楚，消费量不能推算。",
        "No opening stock, and the month before has no closing one: nothing can be derived.",
        "请录入期初库存，或补录上月的期末盘点。",
        "Record the opening stock, or the closing count of the month before.",
    ),
    "E-GAP.stock_closing": (
        "缺少期末库存，消费量不能推算；只有购入量不等于消费量。",
        "No closing stock, so nothing can be derived; purchases alone are not consumption.",
        "请用 ghg stock count 登记月末盘点。",
        "Record the count of the month's end by ghg stock count.",
    ),
    "E-GAP.stock_inflow": (
        "没有录入当月的购入或自产，消费量会算少。",
        "Nothing that came in was recorded for the month; the consumption would be too small.",
        "请录入购入量（有自产的还有自产量）；确实没有的，填0。",
        "Record purchases (and own production, where there is any), 0 if nothing came.",
    ),
    "E-GAP.elsewhere": (
        "注明计入他处，但那条计量流当月没有数据。",
        "It is said to be included elsewhere, but that stream has no figure in the month.",
        "请补录那条计量流的数据，或用 ghg parameter withdraw 撤回声明后录入本流数据。",
        "Record that stream's figure, or withdraw the declaration and record this one's own.",
    ),
    "E-GAP.estimate": (
        "该指南不接受这种估算方法。",
        "The guide does not admit this method of estimating.",
        "请按指南允许的方法重新估算，或录入实测值。",
        "Estimate it anew in a way that the guide admits, or record a measured value.",
    ),
    "E-GAP.rank": (
        "数据来源等级低于上一年，碳市场指南下不得降低。",
        "The data source ranks lower than last year's, which a trading scheme's guide forbids.",
        "请恢复原来的数据来源；确有理由的，用 ghg stream rank-reason 写明。",
        "Go back to the better source, or give the reason by ghg stream rank-reason.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "gap.stock_opening": ("缺少期初库存", "no opening stock"),
    "gap.stock_opening.remedy": (
        "请录入期初库存，或用 ghg stock count 补登上月末的盘点。",
        "Record the opening stock, or the count of the month before by ghg stock count.",
    ),
    "gap.stock_closing": ("缺少期末库存", "no closing stock"),
    "gap.stock_closing.remedy": (
        "请用 ghg stock count 登记月末盘点；有库存的燃料，购入量不等于消费量。",
        "Record the count by ghg stock count; of a stored fuel, purchases are not consumption.",
    ),
    "gap.stock_inflow": ("没有录入当月购入", "nothing that came in was recorded"),
    "gap.stock_inflow.remedy": (
        "请用 ghg activity add --kind purchase 录入购入量；确实没有的，填0。",
        "Record it by ghg activity add --kind purchase, 0 if nothing came.",
    ),
    "gap.elsewhere": ("计入他处，但那里没有数据", "included elsewhere, but there is no figure"),
    "gap.elsewhere.remedy": (
        "请补录包含它的计量流，或用 ghg parameter withdraw 撤回“计入他处”的声明。",
        "Record the stream that includes it, or withdraw the declaration by "
        "ghg parameter withdraw.",
    ),
    "gap.estimate": ("指南不接受的估算方法", "an estimate that the guide does not admit"),
    "gap.estimate.remedy": (
        "请按指南允许的方法重新估算，或录入实测值。",
        "Estimate it in a way that the guide admits, or record a measured value.",
    ),
    "gap.rank": ("数据来源等级低于上一年", "data source ranks below last year's"),
    "gap.rank.remedy": (
        "请恢复原来的数据来源，或用 ghg stream rank-reason 写明理由。",
        "Go back to the better source, or give the reason by ghg stream rank-reason.",
    ),
    "notice.absent.did_not_occur": (
        "计量流{months}未发生，不要求数据。理由：{reason}",
        "Nothing of this stream occurred in {months}. Reason: {reason}",
    ),
    "notice.absent.included_elsewhere": (
        "计量流{months}计入{where}，不单独列出。理由：{reason}",
        "In {months} this stream is included in {where}. Reason: {reason}",
    ),
    "notice.absent.confidential": (
        "计量流{months}保密，未录入；它不是零，各项总量都不包含它。理由：{reason}",
        "In {months} this stream is confidential and not recorded: it is not zero, and no total "
        "holds it. Reason: {reason}",
    ),
    "notice.rank_fallen": (
        "数据来源等级由上年的{last}降为今年的{now}，没有写明理由。",
        "The rank of its data source fell from {last} last year to {now}; no reason was given.",
    ),
    "notice.rank_explained": (
        "数据来源等级由上年的{last}降为今年的{now}。理由：{reason}",
        "The rank of its data source fell from {last} last year to {now}. Reason: {reason}",
    ),
    "notice.stock_difference": (
        "{month}计量值比库存推算值相差{difference} {unit}，为推算值的{percent}%，超过允差{tolerance}%；未作调整。",
        "In {month} the metered figure lies {difference} {unit} from the derived one, {percent} % "
        "of it and above the tolerance of {tolerance} %; nothing was adjusted.",
    ),
    "absence.not_applicable": ("不涉及", "not applicable"),
    "absence.did_not_occur": ("未发生", "did not occur"),
    "absence.included_elsewhere": ("计入他处", "included elsewhere"),
    "absence.confidential": ("保密", "confidential"),
    "stock.way.metered": ("计量值", "metered"),
    "stock.way.derived": ("推算值", "derived"),
    "stock.reason.neither": ("两种方法都缺数据", "neither way is complete"),
    "stock.reason.only_derived": ("只有库存推算", "only the stock gives a figure"),
    "stock.reason.only_purchases": (
        "无库存记录，以购入量为消费量",
        "no stock kept: what was bought",
    ),
    "stock.reason.only_metered": ("只有计量值", "only the meter gives a figure"),
    "stock.reason.equal": ("等级相同，取计量值", "of equal ranks, the meter's"),
    "stock.reason.rank": ("取等级较高者", "the higher rank"),
    "stock.part.opening": ("期初库存", "opening stock"),
    "stock.part.purchase": ("购入", "purchase"),
    "stock.part.own_production": ("自产", "own production"),
    "stock.part.sale": ("外销", "sale"),
    "stock.part.material_use": ("原料用途", "use as material"),
    "stock.part.loss": ("损耗", "loss"),
    "stock.part.closing": ("期末库存", "closing stock"),
    "stock.carried": ("结转", "carried"),
    "stock.exceeds": ("超过允差", "above the tolerance"),
    "report.parameter.stock_tolerance_percent": ("库存推算允差", "tolerance of derived figures"),
    "report.parameter.rank_reason": ("来源等级降低的理由", "reason for a lower rank"),
    "report.annex.stocks": ("库存与消费量推算", "Stocks and consumption derived from them"),
    "report.annex.missing": ("缺失数据与估算", "Missing data and estimates"),
    "report.stocks.text": (
        "推算消费量=期初库存+购入+自产-外销-原料用途-损耗-期末库存。计量值与推算值同时列出，"
        "取数据来源等级较高者，等级相同取计量值；任何数字均未为平衡而调整。"
        "留空表示没有记录，不等于零；期末盘点已封账的月份，流出各项留空按没有发生处理。",
        "Derived consumption = opening stock + purchases + own production - sales - use as material "
        "- losses - closing stock. Metered and derived figures stand side by side; the one whose "
        "data source ranks higher is taken, of equal ranks the meter's; no figure was adjusted to "
        "make a balance. A blank means not recorded, which is not zero; in a month that a count "
        "closes, a blank outflow counts as none.",
    ),
    "report.stocks.ranks": (
        "数据来源等级：1为生产系统计量，2为购销存台账，3为结算凭证；没有填写的，计量值按1、"
        "库存推算按2、只有购入量按3比较。",
        "Ranks of data sources: 1 metered in the production system, 2 stock ledger, 3 settlement "
        "vouchers. Where none was stated, a metered figure is compared as 1, one derived from a "
        "stock as 2, purchases alone as 3.",
    ),
    "report.stocks.rules": ("各计量流的消费量取值规则", "How each stream's consumption is found"),
    "report.stocks.rule.stock": (
        "有库存：按库存推算，与计量值并列",
        "keeps a stock: derived from it, beside what is metered",
    ),
    "report.stocks.rule.purchases": (
        "没有库存记录：以购入量（减流出）为消费量",
        "no stock was ever recorded: what was bought, less what went out, is the consumption",
    ),
    "report.stocks.percent_of": ("推算值的{percent}%", "{percent} % of the derived figure"),
    "report.stocks.months": ("{stream}：库存、推算值与计量值", "{stream}: stock, derived, metered"),
    "report.stocks.note": (
        "*为上月期末结转；括号内为该数据来源的等级；！为超过允差。",
        "* carried from the month before; in brackets the rank of the way; ! above the tolerance.",
    ),
    "report.stocks.mark": ("{percent}！", "{percent}!"),
    "report.stocks.percent": (
        "差值=计量值-推算值；百分数以推算值为基数。",
        "Difference = metered less derived; the percentage refers to the derived figure.",
    ),
    "report.stocks.column.opening": ("期初库存", "Opening stock"),
    "report.stocks.column.purchase": ("购入", "Purchases"),
    "report.stocks.column.own_production": ("自产", "Own production"),
    "report.stocks.column.sale": ("外销", "Sales"),
    "report.stocks.column.material_use": ("原料用途", "Use as material"),
    "report.stocks.column.loss": ("损耗", "Losses"),
    "report.stocks.column.closing": ("期末库存", "Closing stock"),
    "report.stocks.column.rule": ("规则", "Rule"),
    "report.stocks.column.tolerance": ("允差", "Tolerance"),
    "report.stocks.column.derived": ("推算值", "Derived"),
    "report.stocks.column.metered": ("计量值", "Metered"),
    "report.stocks.column.difference": ("差值", "Difference"),
    "report.stocks.column.difference_percent": ("差值%", "%"),
    "report.stocks.column.taken": ("采用", "Taken"),
    "report.stocks.column.how_counted": ("盘点方法", "How counted"),
    "report.stocks.column.counted_by": ("盘点人/监盘人", "Counted by / witness"),
    "report.stocks.column.estimate_method": ("估算方法", "Method of estimating"),
    "report.stocks.column.approver": ("批准人", "Approver"),
    "report.stocks.column.absence": ("原因", "Kind"),
    "report.stocks.column.included_in": ("计入", "Included in"),
    "report.stocks.column.rank_last": ("上年等级", "Rank last year"),
    "report.stocks.column.rank_now": ("本年等级", "Rank this year"),
    "report.stocks.column.rank_fallen": ("变化", "Change"),
    "report.stocks.column.reason": ("理由", "Reason"),
    "report.missing.text": (
        "下列月份的数量是估算的；其余为实测或按单据记录。留空的月份从不按零处理。",
        "The quantities of the following months were estimated; all others were measured or stand "
        "on bills. A month left blank never counts as zero.",
    ),
    "report.missing.none": (
        "核算期内没有估算的数量。留空的月份从不按零处理。",
        "No quantity of the period was estimated. A month left blank never counts as zero.",
    ),
    "report.missing.share": (
        "以估算数量为依据的排放量为{tonnes} tCO₂e，占指南总量的{percent}%。",
        "Emissions that rest on estimated quantities: {tonnes} tCO₂e, {percent} % of the guide's "
        "total.",
    ),
    "report.missing.estimates": ("估算的数量", "Estimated quantities"),
    "report.missing.balance": ("平衡式中有估算项", "a term of the balance was estimated"),
    "report.missing.note": (
        "吨数按估算数量占当月数量的比例计算；平衡计算的计量流随其被估算的项列出。",
        "Tonnes in proportion to the estimated part of the month; a stream derived by a balance is "
        "listed with the terms that were estimated.",
    ),
    "report.missing.absences": ("没有数据的月份及理由", "Months without a figure, and why"),
    "report.missing.confidential": (
        "保密的数量没有录入，也不是零；本报告的各项总量都不包含它。",
        "What is confidential was not recorded and is not zero; no total of this report holds it.",
    ),
    "report.missing.ranks": ("数据来源等级与上一年比较", "Ranks of data sources against last year"),
    "report.missing.fallen": ("降低", "fallen"),
    "report.missing.kept": ("未降低", "not fallen"),
    "template.method": (
        "以复测、相邻月份、铭牌参数、指南缺省值、保守取值之一开头，后面可加说明",
        "Begin with re-test, neighbouring months, nameplate, guide default or conservative value; "
        "a remark may follow",
    ),
    "template.activity.stock": (
        "有库存的燃料请填“库存”表，不必在本表再填；只有秤或表的读数才填在这里。",
        "Fill stored fuels into the sheet “Stock”; only what a scale or a meter showed goes here.",
    ),
    "template.stock": ("燃料库存", "Stock of fuels"),
    "template.stock.fill": (
        "每种有库存的燃料每月一行：填购入、期末盘点等实际数；没有的填0，不清楚的留空。",
        "A row for each stored fuel and month: purchases, the count at the month's end and so on; "
        "0 for none, blank for not known.",
    ),
    "template.stock.opening": (
        "期初库存可留空：自动取上月期末；填写的，必须与上月期末一致。",
        "The opening stock may be left blank: it is the last closing one, and must agree with it.",
    ),
    "template.stock.twice": (
        "同一数量只填一处：已在“活动数据”逐笔填写购入的，这里的购入留空。",
        "Fill a quantity in one place only: purchases entered one by one in “Activity data” stay "
        "blank here.",
    ),
    "template.stock.count": (
        "填期末库存时，必须写明盘点方法和盘点人。",
        "With a closing stock, say how it was counted and by whom.",
    ),
    "cli.column.opening": ("期初", "opening"),
    "cli.column.purchase": ("购入", "bought"),
    "cli.column.own_production": ("自产", "produced"),
    "cli.column.sale": ("外销", "sold"),
    "cli.column.material_use": ("原料", "material"),
    "cli.column.loss": ("损耗", "loss"),
    "cli.column.closing": ("期末", "closing"),
    "cli.column.derived": ("推算值", "derived"),
    "cli.column.metered": ("计量值", "metered"),
    "cli.column.taken": ("采用", "taken"),
    "cli.column.counted": ("盘点", "counted"),
    "cli.stock.equation": (
        "推算值=期初+购入+自产-外销-原料用途-损耗-期末；计量值与推算值并列，取等级较高者，不作调整。",
        "derived = opening + bought + produced - sold - material - loss - closing; both ways are "
        "shown, the higher rank is taken, nothing is adjusted.",
    ),
    "cli.stock.purchases": (
        "{stream}没有库存记录，以购入量为消费量。",
        "{stream} keeps no stock: what was bought counts as used.",
    ),
    "cli.stock.steps": (
        "库存推算：{steps} = {derived} {unit}；计量值：{metered}；采用{taken}（{reason}）。",
        "By the stock: {steps} = {derived} {unit}; metered: {metered}; taken: {taken} ({reason}).",
    ),
    "cli.done.stock.count": (
        "已登记{stream} {day}的盘点{quantity}。",
        "The stock of {stream} on {day}, {quantity}, was recorded.",
    ),
    "cli.done.stock.tolerance": (
        "计量流{stream}两种方法的允差为{percent}%。",
        "The two ways of stream {stream} may lie {percent} % apart.",
    ),
    "cli.done.stream.absent": (
        "计量流{code}：{kind}。",
        "Stream {code}: {kind}.",
    ),
    "cli.done.stream.rank_reason": (
        "已写明计量流{code}数据来源等级降低的理由。",
        "The reason for the lower rank of stream {code} was recorded.",
    ),
}

# path of a command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "stock": (
        "燃料库存：盘点与消费量推算",
        "stocks of fuels: counts, and consumption derived from them",
        "消费量=期初+购入+自产-期末-外销-原料用途-损耗。",
        "Consumption = opening + purchase + own production - closing - sale - material use - loss.",
        "ghg stock show COAL --year 2025",
    ),
    "stock count": (
        "登记一次月末盘点",
        "record a count of a stock at a month's end",
        "数量作为期末库存入账，下月期初自动结转。",
        "The quantity is posted as closing stock; the next month opens with it.",
        "ghg stock count COAL 2025-01-31 30 --method 地磅过秤 --by 王五\n"
        "ghg stock count COAL 2025-01-31 30 t --method 测量体积 --by 王五 --witness 李四",
    ),
    "stock show": (
        "逐月列出库存、两种消费量及其差值",
        "show a year's stock month by month, both ways and their difference",
        "",
        "",
        "ghg stock show COAL --year 2025",
    ),
    "stock tolerance": (
        "规定计量值与推算值的允差",
        "state how far metered and derived may lie apart",
        "以推算值的百分数计。超过的在报告中注明，数字不作调整。",
        "In percent of the derived figure. What lies further apart is named; nothing is adjusted.",
        "ghg stock tolerance COAL 1 --year 2025 --reason 监测计划",
    ),
    "stream absent": (
        "说明计量流某些月份为什么没有数据",
        "say why a stream has no figure in some months",
        "--kind：not_applicable 不涉及，did_not_occur 未发生，included_elsewhere 计入他处\n"
        "（须用 --where 写明计入哪条计量流），confidential 保密（总量不包含它）。\n"
        "写错的用 ghg parameter withdraw 撤回，编号见 ghg parameter list。",
        "--kind: not_applicable, did_not_occur, included_elsewhere (name the stream that includes\n"
        "it with --where), or confidential (no total holds it). A mistake is taken back by\n"
        "ghg parameter withdraw; ghg parameter list shows its id.",
        "ghg stream absent COAL --from 2025-06 --to 2025-08 --kind did_not_occur --reason 停产\n"
        "ghg stream absent OVEN --year 2025 --kind included_elsewhere --where COAL --reason 共用",
    ),
    "stream rank-reason": (
        "写明数据来源等级降低的理由",
        "give the reason for a lower rank of a data source",
        "理由印在报告中。碳市场指南下没有理由不能定版。",
        "It is printed in the report. Under a trading scheme's guide there is no issue without it.",
        "ghg stream rank-reason COAL --year 2025 --reason 皮带秤检修，以入炉台账代替",
    ),
}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {
    "stock count:document": ("盘点单号", "number of the count sheet"),
    "stock count:method": ("如何盘点", "how it was counted"),
    "stock count:counted_by": ("盘点人", "who counted"),
    "stock count:witness": ("监盘人", "who watched"),
    "stream absent:kind": ("哪一种原因", "which kind of absence"),
    "stream absent:where": ("计入的计量流", "the stream that includes it"),
    "activity add:approver": ("估算的批准人", "who approved the estimate"),
    "activity correct:approver": ("估算的批准人", "who approved the estimate"),
}

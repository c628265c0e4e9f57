"""Words of samples and the parameters derived from them."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-BASIS": (
        "没有写明检测结果的基准。",
        "The basis of the analysis is not stated.",
        "请按检测报告写明：收到基 ar、空气干燥基 ad、干燥基 d 或干燥无灰基 daf；液体和气体可留空。",
        "State it as in the report: ar, ad, d or daf; liquids and gases need none.",
    ),
    "E-BASIS.heat": (
        "发热量以“{raw}”给出，不能换算为收到基：GB/T 213 的水分修正项尚未查阅。",
        (
            "The heating value is given as “{raw}”; it is not converted to as received, because "
            "the moisture term of GB/T 213 was not read."
        ),
        "请填写检测报告中的收到基低位发热量（Qnet,ar）。",
        "Enter the net calorific value as received (Qnet,ar) of the report.",
    ),
    "E-BASIS.formula": (
        "参数{parameter}从“{raw}”换算为收到基的公式未知。",
        "No formula is known that leads {parameter} from “{raw}” to as received.",
        "请填写检测报告中的收到基数值。",
        "Enter the value as received of the report.",
    ),
    "E-BASIS.moisture": (
        "空气干燥基的元素碳换算为收到基，需要全水分和空干基水分。",
        "To lead element carbon from air-dried to as received, both moistures are needed.",
        "请填写全水分 Mt 和空干基水分 Mad（%）。",
        "Give total moisture Mt and inherent moisture Mad in percent.",
    ),
    "E-BASIS.word": (
        "不认识的基准“{raw}”。",
        "Unknown basis “{raw}”.",
        "请填写其中之一：{choices_zh}。",
        "Use one of: {choices_en}.",
    ),
    "E-BASIS.net": (
        "“{raw}”没有说明是低位还是高位发热量。",
        "“{raw}” does not say whether it is the net or the gross calorific value.",
        "请写明“低位发热量”；高位发热量不能使用。",
        "Write “net calorific value”; a gross one cannot be used.",
    ),
    "E-BASIS.gross": (
        "“{raw}”是高位发热量，核算需要低位发热量。",
        "“{raw}” is a gross value; accounting needs the net calorific value.",
        "请填写检测报告中的低位发热量（Qnet,ar）。",
        "Enter the net calorific value (Qnet,ar) of the report.",
    ),
    "E-RANGE.moisture": (
        "水分“{raw}”不在0至100（%）之间。",
        "The moisture “{raw}” is not a percentage from 0 to below 100.",
        "请按检测报告填写百分数，例如 10.5。",
        "Enter the percentage of the report, such as 10.5.",
    ),
    "E-SIGN.sample": (
        "检测值和代表数量必须大于0，现为“{raw}”。",
        "The value and the quantity of a sample must be above 0; here it is “{raw}”.",
        "没有检测的请留空。",
        "Leave it empty if nothing was measured.",
    ),
    "E-PARAMETER.stream": (
        "计量流“{raw}”的计算方法不使用化验参数。",
        "The method of stream “{raw}” takes no parameter that a laboratory measures.",
        "请核对计量流编码；化验样品只用于燃料。",
        "Check the stream's code; samples are of fuels.",
    ),
    "E-DIM.sample": (
        "单位“{raw}”的分母与计量流{stream}的单位{unit}不是同一量。",
        "The unit “{raw}” is not per the same thing as the unit {unit} of stream {stream}.",
        "请填写同一状态下的数值：标方对标方，工况立方米对工况立方米，吨对吨。",
        "Give the value in the same state: per Nm3, per m3 as billed, or per tonne.",
    ),
    "E-KIND.sample_parameter": (
        "不认识的检测项目“{raw}”。",
        "Unknown parameter of a sample “{raw}”.",
        "请填写其中之一：{choices_zh}。",
        "Use one of: {choices_en}.",
    ),
    "E-KIND.composition": (
        "不认识的样品类型“{raw}”。",
        "Unknown kind of sample “{raw}”.",
        "请填写其中之一：{choices_zh}。",
        "Use one of: {choices_en}.",
    ),
    "E-EMPTY.sample": (
        "没有填写样品编号。",
        "The sample has no code.",
        "请填写检测报告上的样品编号或批号。",
        "Give the sample's code or batch number of the report.",
    ),
    "E-CODE.sample": (
        "样品编号“{raw}”含有换行等不可见字符。",
        "The sample's code “{raw}” holds a line end or another sign that cannot be seen.",
        "请去掉这些字符。",
        "Take these signs out.",
    ),
    "E-DUP.sample": (
        "样品“{raw}”与第{row}行是同一样品的同一项目。",
        "Sample “{raw}” stands in row {row} already, with the same parameter.",
        "请只保留其中一行，或改用不同的样品编号。",
        "Keep one of the two rows, or give them different codes.",
    ),
    "E-CONFLICT.sample": (
        "该样品已记录为{old}，现在是{raw}。",
        "The sample is recorded as {old}, and is now {raw}.",
        "请核对；确需更正的，请用 ghg sample add 录入新值，并加 --reason 写明理由。",
        "Find out which is right; to change it, use ghg sample add with a --reason.",
    ),
    "E-CLOSED.sample": (
        "{month}已关账，样品“{raw}”不能再改动。",
        "{month} is closed; sample “{raw}” can no longer be changed.",
        "确需补记的，请先说明理由并重新打开该期间。",
        "To change it, reopen the period with a reason.",
    ),
    "E-GAP.sample_missing": (
        "该参数本年有实测值，但当月没有可用的样品；涉及{stake} tCO2e。",
        "The parameter is measured this year, but no usable sample speaks for the month; "
        "{stake} tCO2e at stake.",
        "请补录当月样品及其报告，或用 ghg sample rule 写明以什么代替及理由。",
        "Add the sample with its report, or say by ghg sample rule what stands instead, and why.",
    ),
    "E-GAP.sample_rule": (
        "当月有多个样品，指南没有规定如何取平均；涉及{stake} tCO2e。",
        "Several samples in the month, and the guide does not say how to average them; "
        "{stake} tCO2e at stake.",
        "请用 ghg sample rule 写明加权平均或算术平均及理由。",
        "State by ghg sample rule whether the mean is weighted or arithmetic, and why.",
    ),
    "E-GAP.sample_quantity": (
        "当月有样品没有写明代表数量，不能加权；涉及{stake} tCO2e。",
        "A sample of the month has no quantity, so no weighted mean can be made; "
        "{stake} tCO2e at stake.",
        "请用 ghg sample add 补充代表数量及理由。",
        "Add the quantity by ghg sample add with --represents and a reason.",
    ),
    "E-GAP.sample_mixed": (
        "当月既有月缩分样，又有单独的样品；涉及{stake} tCO2e。",
        "The month has a composite and single samples as well; {stake} tCO2e at stake.",
        "请用 ghg sample withdraw 撤回其中一种。",
        "Withdraw one of the two by ghg sample withdraw.",
    ),
    "E-REF.sample": (
        "没有样品“{raw}”。",
        "There is no sample “{raw}”.",
        "请用 ghg sample list 查看计量流、样品编号和检测项目。",
        "See stream, code and parameter in ghg sample list.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "template.samples": ("燃料化验样品", "Samples of fuels"),
    "template.samples.fill": (
        "每个样品、每个检测项目一行；没有化验的行留空。样品的日期填月份，或填起止日。",
        "One row for each sample and parameter; leave rows empty that do not apply. "
        "Give the month, or the first and the last day.",
    ),
    "template.samples.basis": (
        "固体燃料必须写明基准；发热量只收收到基，元素碳可按空气干燥基加两种水分填写。",
        "Solid fuels need a basis; a heating value is taken as received only, element carbon also "
        "air-dried with both moistures.",
    ),
    "template.samples.proof": (
        "没有报告编号或佐证文件的结果会列出，但不用于计算。",
        "Results without a report number or a file are listed, but not used.",
    ),
    "template.samples.value": ("只填数字，例如 22.000", "Digits only, such as 22.000"),
    "template.samples.represents": (
        "该样品代表的数量，与计量流单位相同；用于加权",
        "Quantity that the sample stands for, in the stream's unit; the weight of the mean",
    ),
    "template.samples.total_moisture": ("百分数，例如 10.0", "In percent, such as 10.0"),
    "template.samples.evidence": (
        "ghg evidence add 给出的编号",
        "The id given by ghg evidence add",
    ),
    "gap.sample_missing": (
        "该参数本年有实测值，但当月没有可用的样品",
        "the parameter is measured this year, but no usable sample speaks for the month",
    ),
    "gap.sample_missing.remedy": (
        "请补录当月样品及其报告；没有取样的，请用 ghg sample rule 写明以什么代替及理由。",
        "Add the month's sample with its report, or say by ghg sample rule what stands for a month "
        "without one, and why.",
    ),
    "gap.sample_rule": (
        "当月有多个样品，指南没有规定如何取平均",
        "several samples in the month, and the guide does not say how to average them",
    ),
    "gap.sample_rule.remedy": (
        "请用 ghg sample rule 写明加权平均或算术平均及理由。",
        "State by ghg sample rule whether the mean is weighted or arithmetic, and why.",
    ),
    "gap.sample_quantity": (
        "当月有样品没有写明代表数量，不能加权",
        "a sample of the month has no quantity, so no weighted mean can be made",
    ),
    "gap.sample_quantity.remedy": (
        "请用 ghg sample add 补充该样品的代表数量（--represents）及理由。",
        "Add the quantity that it stands for by ghg sample add with --represents and a reason.",
    ),
    "gap.sample_mixed": (
        "当月既有月缩分样，又有单独的样品",
        "the month has a composite and single samples as well",
    ),
    "gap.sample_mixed.remedy": (
        "缩分样已包含各批次；请用 ghg sample withdraw 撤回其中一种。",
        "The composite holds the batches already; withdraw one of the two by ghg sample withdraw.",
    ),
    "notice.sample.default": (
        "{parameter_zh}在{months}没有样品，按规则（{source}）取缺省值。",
        "{parameter_en}: no sample in {months}; by the rule ({source}) the default stands.",
    ),
    "notice.sample.previous_month": (
        "{parameter_zh}在{months}没有样品，按规则（{source}）沿用此前最近一个有样品月份的值。",
        "{parameter_en}: no sample in {months}; by the rule ({source}) the last sampled month "
        "before stands.",
    ),
    "notice.sample.year_mean": (
        "{parameter_zh}在{months}没有样品，按规则（{source}）取本年样品的平均值。",
        "{parameter_en}: no sample in {months}; by the rule ({source}) the mean of the year's "
        "samples stands.",
    ),
    "notice.measured_before": (
        "{parameter_zh}在{year}年有实测值，本年取缺省值。实测后一般不得退回缺省值。",
        "{parameter_en} was measured in {year} and is a default now. What was once measured "
        "should not return to a default.",
    ),
    "sample.not_asked": (
        "计算方法不使用该参数",
        "the method does not take this parameter",
    ),
    "sample.unproven": (
        "没有报告编号或佐证文件",
        "no report number or no file",
    ),
    "sample.blocked": (
        "当月样品不能合并为一个值",
        "the month's samples do not make one value",
    ),
    "sample.no_quantity": ("没有可计算的数量", "no quantity to count"),
    "sample.beside": (
        "当月另有未经证明的样品，或已取其他值",
        "another sample of the month is unproven, or another value was taken",
    ),
    "cli.done.sample.add": ("已记录样品{code}。", "Sample {code} is recorded."),
    "cli.done.sample.known": ("样品{code}已经这样记录，没有改动。", "Sample {code} stood already."),
    "cli.done.sample.withdraw": ("已撤回样品{code}。", "Sample {code} is taken back."),
    "cli.done.sample.rule": (
        "已记录计量流{stream}的样品规则。",
        "The rule for {stream} is stored.",
    ),
    "cli.sample_unproven": (
        "注意：没有报告编号或佐证文件，该结果会列出，但不用于计算。",
        "Note: without a report number and a file the result is listed, but not used.",
    ),
    "cli.derived": (
        "由样品得出：{name} = {step} = {value} {unit}（{rule}；样品{samples}）",
        "from samples: {name} = {step} = {value} {unit} ({rule}; samples {samples})",
    ),
    "cli.column.sample": ("样品", "sample"),
    "cli.column.sample_basis": ("基准", "basis"),
    "cli.column.represents": ("代表数量", "represents"),
    "cli.column.laboratory": ("检测机构", "laboratory"),
    "report.annex.samples": ("化验与实测参数", "Samples and measured parameters"),
    "report.samples.text": (
        "每月的实测参数由当月样品按核算指南的规则得出；没有报告编号或佐证文件的样品列出但不采用。",
        "A month's measured parameter is made of its samples by the guide's rule; samples without a "
        "report number or a file are listed and not used.",
    ),
    "report.samples.derived": ("由样品得出的参数", "Parameters made of samples"),
    "report.samples.caption": ("样品", "Samples"),
    "report.samples.note": (
        "Mt 全水分，Mad 空干基水分，均为百分数。元素碳由空气干燥基换算为收到基："
        "Xar = Xad ×（100 − Mt）÷（100 − Mad）。发热量不作换算。",
        "Mt total moisture, Mad inherent moisture, both in percent. Element carbon from air-dried to "
        "as received: Xar = Xad × (100 − Mt) ÷ (100 − Mad). Heating values are not converted.",
    ),
    "report.samples.used": ("已采用", "used"),
    "report.samples.accredited": ("CMA/CNAS", "CMA/CNAS"),
    "report.samples.column.rule": ("规则和依据", "Rule and where it stands"),
    "report.samples.column.step": ("计算步骤（样品）", "Step (samples)"),
    "report.samples.column.represented": ("代表数量", "Represents"),
    "report.samples.column.taken": ("采用", "Taken"),
    "report.samples.column.sample": ("计量流和样品", "Stream and sample"),
    "report.samples.column.basis": ("基准", "Basis"),
    "report.samples.column.moistures": ("Mt / Mad", "Mt / Mad"),
    "report.samples.column.converted": ("换算为收到基", "As received"),
    "report.samples.column.laboratory": ("检测机构、报告、佐证", "Laboratory, report, file"),
    "report.samples.column.used": ("结果", "What became of it"),
    "report.basis.as_received": ("收到基", "as received"),
    "report.basis.air_dried": ("空气干燥基", "air-dried"),
    "report.basis.dry": ("干燥基", "dry"),
    "report.basis.dry_ash_free": ("干燥无灰基", "dry, ash-free"),
    "report.basis.not_applicable": ("不适用", "not applicable"),
    "report.composition.single": ("单个样品", "single"),
    "report.composition.batch": ("批次样", "batch"),
    "report.composition.month_composite": ("月缩分样", "month composite"),
    "report.sample_rule.one": ("单个样品", "one sample"),
    "report.sample_rule.weighted": ("按数量加权平均", "mean weighted by quantity"),
    "report.sample_rule.arithmetic": ("算术平均", "arithmetic mean"),
    "report.sample_rule.default": ("无样品，取缺省值", "no sample: default"),
    "report.sample_rule.previous_month": ("无样品，沿用前月", "no sample: month before"),
    "report.sample_rule.year_mean": ("无样品，取本年平均", "no sample: mean of the year"),
}

# path of a command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "sample": (
        "燃料化验样品与实测参数",
        "samples of fuels and what they measure",
        "每月的实测参数由当月样品按核算指南的规则得出，计算过程印在报告里。",
        "A month's measured parameter is made of its samples by the guide's rule; the report "
        "prints the step.",
        "ghg sample list",
    ),
    "sample add": (
        "记录一个样品的一项检测结果",
        "record one result of a sample",
        "固体燃料必须写明基准（ar、ad、d、daf）。发热量只收收到基；元素碳可按空气干燥基加两种水分录入。\n"
        "没有报告编号和佐证文件的结果会列出，但不用于计算。",
        "Solid fuels need a basis (ar, ad, d, daf). A heating value is taken as received only; "
        "element\ncarbon also air-dried with both moistures. Without a report number and a file "
        "it is listed, not used.",
        "ghg sample add COAL B1 --parameter net_calorific_value --value 22.000 --unit GJ/t "
        "--basis ar --from 2025-01-01 --to 2025-01-15 --represents 600 --lab 示例检测 "
        "--report R-2025-01 --evidence 0123456789ab",
    ),
    "sample list": (
        "列出样品",
        "list the samples",
        "",
        "",
        "ghg sample list --stream COAL",
    ),
    "sample withdraw": (
        "撤回一个样品的一项结果；记录保留",
        "take a result of a sample back; it stays in the books",
        "",
        "",
        'ghg sample withdraw COAL B1 net_calorific_value --reason "编号填错"',
    ),
    "sample rule": (
        "指南没有规定时，写明如何平均、没有样品的月份以什么代替",
        "say how to average, and what stands for a month without a sample, where the guide does not",
        "指南有规定的，以指南为准。guide 表示撤回本厂的规则。",
        "Where the guide has a rule, the guide's holds. guide takes the plant's own rule back.",
        "ghg sample rule GAS --from 2025-01 --to 2025-12 --mean arithmetic "
        '--reason "气相色谱每周一次，无批量"\n'
        "ghg sample rule COAL --from 2025-03 --to 2025-03 --missing previous_month "
        '--reason "停窑，未取样"',
    ),
}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {
    "sample add:parameter": (
        "net_calorific_value、carbon_content 或 carbon_content_received",
        "net_calorific_value, carbon_content or carbon_content_received",
    ),
    "sample add:value": ("检测值", "the value found"),
    "sample add:unit": ("单位，例如 GJ/t、tC/GJ、%", "unit, such as GJ/t, tC/GJ or %"),
    "sample add:basis": ("基准：ar、ad、d、daf", "basis: ar, ad, d or daf"),
    "sample add:first": (
        "起始日或月份，例如 2025-01-01 或 2025-01",
        "first day or month, such as 2025-01-01 or 2025-01",
    ),
    "sample add:last": ("截止日或月份", "last day or month"),
    "represents": ("代表数量，按计量流的单位", "quantity it stands for, in the stream's unit"),
    "total_moisture": ("全水分 Mt，%", "total moisture Mt in percent"),
    "inherent_moisture": ("空干基水分 Mad，%", "inherent moisture Mad in percent"),
    "lab": ("检测机构", "laboratory"),
    "accredited": ("检测机构有CMA或CNAS资质", "the laboratory is accredited (CMA or CNAS)"),
    "report": ("检测报告编号", "number of the laboratory's report"),
    "sample add:evidence": (
        "报告文件的编号（ghg evidence add 给出）",
        "id of the report's file, as ghg evidence add gives it",
    ),
    "composition": (
        "样品类型：single、batch、month_composite",
        "kind of sample: single, batch or month_composite",
    ),
    "sample add:note": ("备注", "a note"),
    "sample add:reason": (
        "更正已记录样品时的理由",
        "the reason for another value than the recorded one",
    ),
    "sample list:stream": ("只列这一计量流", "only this stream"),
    "mean": (
        "多个样品如何平均：weighted、arithmetic 或 guide",
        "how to average: weighted, arithmetic or guide",
    ),
    "missing": (
        "没有样品的月份：default、previous_month、year_mean 或 guide",
        "a month without a sample: default, previous_month, year_mean or guide",
    ),
}

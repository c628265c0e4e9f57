"""Words of the audit of a typed inventory."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-AUDIT.header": (
        "没有找到清单的表头（指定的列：“{raw}”）。",
        "No header of an inventory was found (columns named: “{raw}”).",
        "表头须有活动数据、排放量，以及排放因子或含碳量；可用 --header-row 和 --column 指明。",
        "It needs activity data, emissions, and a factor or a carbon content; name them by "
        "--header-row and --column.",
    ),
    "E-AUDIT.differs": (
        "填写的{raw}与本行不符：{expression} = {expected} {unit}。{reasons_zh}",
        "The stated {raw} is not what the row gives: {expression} = {expected} {unit}. {reasons_en}",
        "请按原始凭证核对单位、因子和结果。",
        "Check unit, factor and result against the papers.",
    ),
    "E-AUDIT.unexplained": (
        "填写的{raw}与本行不符：{expression} = {expected} {unit}；没有找到常见原因。",
        "The stated {raw} is not what the row gives: {expression} = {expected} {unit}; no usual "
        "reason fits.",
        "请查明该数值的来源：可能是别的行、别的年份，或手工填写。",
        "Find out where it comes from: another row, another year, or a typed figure.",
    ),
    "E-AUDIT.units": (
        "填写的{raw}由不相配的数值得出：{expression}。{reasons_zh}",
        "The stated {raw} was made of figures that do not fit: {expression}. {reasons_en}",
        "请补上缺少的参数（密度、GWP）及其出处后重算。",
        "Add what is missing (a density, a warming potential) with its source and count again.",
    ),
    "E-AUDIT.unread": (
        "本行无法复算，未作判断（填写的是“{raw}”）。{reasons_zh}",
        "This row cannot be recomputed and was not judged (stated: “{raw}”). {reasons_en}",
        "请补齐该行的数值和单位。",
        "Complete its figures and units.",
    ),
    "E-AUDIT.remark": (
        "{said_zh}",
        "{said_en}",
        "请确认所用的表、年份和地区；没有写明的单位请写明。",
        "Make sure of the table, the year and the place; state a unit that is not stated.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "audit.likely": ("很可能的原因：{said}。", "Likely reason: {said}."),
    "audit.because": ("原因：{said}。", "Because: {said}."),
    "audit.may_be": ("可能的原因：{said}。", "It may be: {said}."),
    "audit.or": ("；", "; "),
    "audit.role.activity": ("活动数据", "the activity data"),
    "audit.role.net_calorific_value": ("低位发热量", "the heating value"),
    "audit.role.carbon": ("含碳量", "the carbon content"),
    "audit.role.oxidation": ("氧化率", "the oxidation rate"),
    "audit.role.density": ("密度", "the density"),
    "audit.role.purity": ("纯度", "the purity"),
    "audit.role.factor": ("排放因子", "the emission factor"),
    "audit.role.gwp": ("GWP", "the warming potential"),
    "audit.role.result": ("排放量", "the emissions"),
    "audit.reason.unit": (
        "单位差{power}倍（活动数据单位{unit}）",
        "a unit is {power} times off (activity in {unit})",
    ),
    "audit.reason.energy_unit": (
        "能量单位混淆（{ratio}倍：3.6 MJ/kWh、4.1868 kJ/kcal、29.3076 GJ/tce）",
        "another unit of energy ({ratio} times: 3.6 MJ/kWh, 4.1868 kJ/kcal, 29.3076 GJ/tce)",
    ),
    "audit.reason.sign": ("符号相反，按负数计入", "counted as negative"),
    "audit.reason.rounded": (
        "参数先舍入再相乘",
        "a parameter was rounded before it was multiplied",
    ),
    "audit.reason.rounded_result": (
        "结果舍入到整十、整百或整千",
        "the result was rounded coarsely",
    ),
    "audit.reason.rounded_constant": (
        "44/12取作{constant}",
        "44/12 was taken as {constant}",
    ),
    "audit.reason.percent": (
        "百分数与小数混淆：{role}写作{value}",
        "percent and fraction are mixed: {role} is written {value}",
    ),
    "audit.reason.carbon_missing": (
        "漏乘44/12：得出的是碳，不是二氧化碳",
        "44/12 is missing: this is carbon, not carbon dioxide",
    ),
    "audit.reason.carbon_doubled": ("多乘了一次44/12", "44/12 was multiplied once too often"),
    "audit.reason.carbon_divided": (
        "除以了44/12：按碳列出",
        "divided by 44/12: stated as carbon",
    ),
    "audit.reason.left_out": ("漏乘{role}（{value}）", "{role} was left out ({value})"),
    "audit.reason.twice": ("{role}乘了两次（{value}）", "{role} was multiplied twice ({value})"),
    "audit.reason.density": (
        "漏了密度：{have}不能直接乘以每{want}的数值",
        "the density is left out: {have} was multiplied by a figure per {want}",
    ),
    "audit.reason.units_unlike": (
        "单位不相配：{have}与{want}",
        "the units do not fit: {have} and {want}",
    ),
    "audit.reason.gwp_missing": (
        "漏乘{gas}的GWP：得出的是气体质量，不是当量",
        "the warming potential of {gas} is missing: this is the mass of the gas",
    ),
    "audit.reason.other_gwp": (
        "用了别的GWP：{value}（{place}，{table_zh}）",
        "another warming potential was used: {value} ({place}, {table_en})",
    ),
    "audit.reason.other_row": (
        "{role}用了别的公布值：{value}（{place}，{table_zh}）",
        "{role} is another published value: {value} ({place}, {table_en})",
    ),
    "audit.reason.sum": ("合计不等于各行之和", "the total is not the sum of its rows"),
    **{
        f"audit.reason.{term}_and_unit": (
            f"{zh}，且单位差{{power}}倍",
            f"{en}, and a unit {{power}} times off",
        )
        for term, zh, en in (
            ("sign", "符号相反", "counted as negative"),
            ("rounded", "参数先舍入", "a parameter was rounded"),
            ("rounded_result", "结果粗略舍入", "the result was rounded coarsely"),
            ("rounded_constant", "44/12取作{constant}", "44/12 was taken as {constant}"),
            (
                "percent",
                "百分数与小数混淆（{role}，{value}）",
                "percent and fraction are mixed ({role}, {value})",
            ),
            ("carbon_missing", "漏乘44/12", "44/12 is missing"),
            ("carbon_doubled", "多乘一次44/12", "44/12 once too often"),
            ("carbon_divided", "除以了44/12", "divided by 44/12"),
            ("left_out", "漏乘{role}（{value}）", "{role} was left out ({value})"),
            ("twice", "{role}乘了两次（{value}）", "{role} was multiplied twice ({value})"),
            (
                "other_gwp",
                "用了别的GWP {value}（{place}，{table_zh}）",
                "another warming potential, {value} ({place}, {table_en})",
            ),
            (
                "other_row",
                "{role}用了别的公布值{value}（{place}，{table_zh}）",
                "{role} is another published value, {value} ({place}, {table_en})",
            ),
        )
    },
    "audit.broken.missing": ("缺少{role}", "{role} is missing"),
    "audit.broken.cells": ("有{count}个单元格不能读取", "{count} cells cannot be read"),
    "audit.broken.density": (
        "缺少密度：{have}不能换算为{want}",
        "the density is missing: {have} cannot become {want}",
    ),
    "audit.broken.units": (
        "单位不相配：{have}与{want}",
        "the units do not fit: {have} and {want}",
    ),
    "audit.broken.gwp": ("缺少{gas}的GWP", "the warming potential of {gas} is missing"),
    "audit.broken.sum": ("上方各行的排放量不能相加", "the rows above cannot be added up"),
    "audit.remark.no_unit": (
        "有的数值没有写单位，按原数相乘",
        "a unit is not stated: the figures were multiplied as they stand",
    ),
    "audit.remark.reference_state": (
        "气体体积的参比状态（0 °C或20 °C）没有写明，未作换算",
        "the reference state of a gas volume (0 or 20 °C) is not stated; nothing was converted",
    ),
    "audit.remark.deducted": (
        "按名称属于扣减项，以负数列出",
        "by its name it is deducted, and stated as negative",
    ),
    "audit.remark.header_unit": (
        "{role}的单位写作{said}，数值却是公布的{unit}；按后者复算相符",
        "{role} is headed {said}, yet the figure is the published one in {unit}; by that the row agrees",
    ),
    "audit.remark.origin": (
        "排放因子与公布值相同：{value}（{place}，{table_zh}）",
        "the factor equals a published value: {value} ({place}, {table_en})",
    ),
    "audit.remark.other_year": (
        "排放因子属于别的年份：{value}（{place}，{table_zh}）",
        "the factor is of another year: {value} ({place}, {table_en})",
    ),
    "audit.remark.other_place": (
        "排放因子属于别的地区：{value}（{place}，{table_zh}）",
        "the factor is of another place: {value} ({place}, {table_en})",
    ),
    "audit.remark.mixed_tables": (
        "低位发热量与含碳量取自不同的表：{ncv_zh}；{carbon_zh}",
        "heating value and carbon content come from different tables: {ncv_en}; {carbon_en}",
    ),
    "audit.remark.strange_gwp": (
        "GWP {value}不是{gas}在任何一套中的数值（{other}的是）",
        "{value} is no warming potential of {gas} in any set (it is that of {other})",
    ),
    "audit.remark.implied_gwp": (
        "没有写GWP；结果与{value}相符（{place}，{table_zh}）",
        "no warming potential is stated; the result fits {value} ({place}, {table_en})",
    ),
    "audit.state.agrees": ("相符", "agrees"),
    "audit.state.differs": ("不符", "differs"),
    "audit.state.unread": ("无法复算", "not recomputed"),
    "cli.audit.annotated": (
        "批注版已写入 {path}：{cells}个单元格有批注，共{problems}条。",
        "Annotated copy written to {path}: {cells} cells have a comment, {problems} remarks in all.",
    ),
    "cli.column.stated": ("填写", "stated"),
    "cli.column.recomputed": ("复算", "recomputed"),
    "cli.column.verdict": ("结论", "verdict"),
    "cli.audit.counts": (
        "{file}：{agree}行相符，{differ}行不符，{unread}行无法复算。",
        "{file}: {agree} rows agree, {differ} differ, {unread} cannot be recomputed.",
    ),
}

# path of a command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "inventory audit": (
        "复算别人填好的清单，列出不符的行和可能的原因",
        "recompute somebody's typed inventory; list what differs and why it may",
        "读取XLSX或CSV，按每行自己的活动数据、因子和参数复算；不需要台账，不写入任何内容。\n"
        "表头按中英文列名识别；认不出的用 --column 指明，例如 --column factor=EF值。\n"
        "列名：name gas year activity net_calorific_value carbon oxidation density purity factor gwp "
        "result。\n不能复算的行会列出，从不算作相符。有不符或无法复算的行时退出码为3。",
        "Reads XLSX or CSV and recomputes each row from its own activity, factor and parameters; no "
        "ledger\nis needed and nothing is written. Headers are known by Chinese and English names; "
        "others are named\nby --column, such as --column factor=MyEF. Columns: name gas year activity "
        "net_calorific_value\ncarbon oxidation density purity factor gwp result. A row that cannot be "
        "recomputed is listed, never\npassed. Exit code 3 when a row differs or cannot be recomputed.",
        "ghg inventory audit report.xlsx\n"
        "ghg inventory audit report.xlsx --year 2023 --region 350000 --annotate checked.xlsx\n"
        "ghg inventory audit report.csv --column factor=EF --json",
    ),
}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {
    "inventory audit:sheet": ("只读这张工作表", "read only this sheet"),
    "inventory audit:header_row": ("表头所在的行", "the row of the header"),
    "inventory audit:columns": ("我方列名=文件中的表头", "our column = the header in the file"),
    "inventory audit:year": (
        "清单的年份：核对因子的年份",
        "year of the inventory, for its factors",
    ),
    "inventory audit:region": (
        "省级地区代码：核对因子的地区",
        "province code, for the place of its factors",
    ),
    "inventory audit:annotate": (
        "写出带批注的副本（.xlsx，不覆盖）",
        "write an annotated copy (.xlsx, never over a file)",
    ),
}

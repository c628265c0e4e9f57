"""Words of schemes and claims: rule packs read, values entered, claims kept."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-SCHEME.twice": (
        "标识“{raw}”重复，或与文件名不一致。",
        "The id '{raw}' stands twice, or is not that of its file.",
        "标识在各文件中只能出现一次，标准的标识应与文件名相同。",
        "Let an id stand once in all files; a scheme's id is the name of its file.",
    ),
    "E-SCHEME.words": (
        "工厂事实“{raw}”的选项不对：清单和等级各需列出选项，每项为代码、中文、英文；其他类型不列。",
        "The words of the plant fact '{raw}' are wrong: a list and a level need theirs, each of code, Chinese and English; other kinds have none.",
        "请按目录的写法改正。",
        "Write them as the catalogue does.",
    ),
    "E-SCHEME.condition": (
        "条件“{raw}”无法读取。",
        "The condition '{raw}' cannot be read.",
        "请写成“项目 比较符 数值”，三者以空格分开。",
        "Write what is asked, the sign and the value, apart by blanks.",
    ),
    "E-SCHEME.value": (
        "“{raw}”不是“{ask}”的限值。",
        "'{raw}' is no limit of '{ask}'.",
        "请填数值；是否类填 yes 或 no，等级类填等级的代码。",
        "Write a number; yes or no for a question, the code of a level for a title.",
    ),
    "E-REF.stage": (
        "评价标准 {scheme} 没有阶段“{raw}”。可选：{near}。",
        "The scheme {scheme} has no stage '{raw}'. It has: {near}.",
        "请用 --stage 写明阶段。",
        "Name the stage with --stage.",
    ),
    "E-REF.slot": (
        "评价标准 {scheme} 没有可录入的项目“{raw}”。相近的：{near}。",
        "The scheme {scheme} leaves nothing open by the name '{raw}'. Near: {near}.",
        "请用 ghg scheme show 查看未知的项目；原文未读到的要求，仅有限值不能判定。",
        "See what is unknown with ghg scheme show; where the text itself was not read, a limit alone decides nothing.",
    ),
    "E-REF.entered": (
        "没有录入过“{raw}”的数值。",
        "No value of '{raw}' stands.",
        "请用 ghg scheme values 查看已录入的数值。",
        "See the values with ghg scheme values.",
    ),
    "E-THRESHOLD.known": (
        "“{raw}”在 {number} 中已有规定，不能另行录入。",
        "The text of {number} gives '{raw}' itself; nothing is entered over it.",
        "原文有误或已修订的，请更新评价标准的数据文件。",
        "If the text is wrong or was revised, mend the data of the scheme.",
    ),
    "E-THRESHOLD.source": (
        "录入“{raw}”须写明文件和页码或条款。",
        "A value of '{raw}' needs its document and its page or clause.",
        "请用 --document 和 --page 写明。没有出处的数值不予采用。",
        "Give --document and --page. A value without a source is not taken.",
    ),
    "E-THRESHOLD.stage": (
        "“{raw}”不分阶段。",
        "'{raw}' is the same for all stages.",
        "请去掉 --stage。",
        "Leave --stage out.",
    ),
    "E-UNIT.slot": (
        "“{slot}”的单位是 {unit}，不是“{raw}”。",
        "The unit of '{slot}' is {unit}, not '{raw}'.",
        "请按该单位换算后录入。",
        "Convert the value to that unit.",
    ),
    "E-REF.rule_pack": (
        "没有评价标准“{raw}”。已有：{near}。",
        "There is no scheme '{raw}'. Known: {near}.",
        "请用 ghg scheme list 查看标准的标识。",
        "See the ids with ghg scheme list.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "claim.slot.pass_mark": ("{level_zh}的合格分", "pass mark of {level_en}"),
    "claim.slot.weight": ("{text_zh}：权重", "{text_en}: weight"),
    "claim.slot.leading": ("{text_zh}：引领值", "{text_en}: leading value"),
    "claim.slot.baseline": ("{text_zh}：基准值", "{text_en}: baseline"),
    "claim.slot.power_rule": (
        "电力排放因子与绿电处理规则",
        "power factor and treatment of green power",
    ),
    "claim.slot.scopes": ("计入的排放类别", "categories of emissions counted"),
    "claim.slot.gases": ("计入的气体", "gases counted"),
    "claim.slot.primary_equivalent_kgce_per_kwh": (
        "电力折标准煤系数（等价值）",
        "standard coal of a kilowatt-hour at primary-equivalent value (等价值)",
    ),
}

HELPS: dict[str, tuple[str, str, str, str, str]] = {}
OPTIONS: dict[str, tuple[str, str]] = {}

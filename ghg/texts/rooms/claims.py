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
    "E-REF.rule_pack": (
        "没有评价标准“{raw}”。已有：{near}。",
        "There is no scheme '{raw}'. Known: {near}.",
        "请用 ghg scheme list 查看标准的标识。",
        "See the ids with ghg scheme list.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {}

HELPS: dict[str, tuple[str, str, str, str, str]] = {}
OPTIONS: dict[str, tuple[str, str]] = {}

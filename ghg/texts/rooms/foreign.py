"""Words of foreign tables and stored mappings."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-KIND.table": (
        "没有名为“{raw}”的表。现有：{choices}。",
        "There is no table “{raw}”. Tables: {choices}.",
        "请用 --table 指明其中之一。",
        "Name one of them by --table.",
    ),
    "E-MAPPING.column": (
        "映射中的列名“{raw}”不是本系统的列。相近的：{near}。",
        "The mapping names “{raw}”, which is no column of ours. Near: {near}.",
        "等号左边写本系统的列名，右边写文件中的表头。",
        "Write our column left of the equals sign, the file's header right of it.",
    ),
    "E-MAPPING.twice": (
        "映射中“{raw}”出现了两次。",
        "The mapping names “{raw}” twice.",
        "请只保留一处：或者取文件中的列，或者用固定内容。",
        "Keep one: either a column of the file, or a constant.",
    ),
    "E-MAPPING.row": (
        "表头行号“{raw}”不是从1开始的行号。",
        "“{raw}” is no row number, which start from 1.",
        "请填写表头所在的行号，例如2。",
        "Give the number of the header's row, such as 2.",
    ),
    "E-MAPPING.order": (
        "不认识日期顺序“{raw}”。",
        "Unknown order of day and month “{raw}”.",
        "请写 ymd、dmy 或 mdy。",
        "Write ymd, dmy or mdy.",
    ),
    "E-MAPPING.rule": (
        "不认识零点归属规则“{raw}”。",
        "Unknown rule for midnight “{raw}”.",
        "请写 as_printed（按所印日期）或 closes_day（零点计入前一日）。",
        "Write as_printed or closes_day.",
    ),
    "E-REF.mapping": (
        "没有名为“{raw}”的映射。现有：{near}。",
        "There is no mapping “{raw}”. Mappings: {near}.",
        "请核对编码（ghg mapping list），或先用 ghg mapping guess 建立映射。",
        "Check the code (ghg mapping list), or make one with the help of ghg mapping guess.",
    ),
    "E-DUP.mapping": (
        "映射“{raw}”已经存在。",
        "The mapping “{raw}” is there already.",
        "请换一个编码，或用 ghg mapping change 写明理由后修改。",
        "Choose another code, or change it by ghg mapping change with a reason.",
    ),
    "E-HDR.mapped": (
        "文件的表头中没有映射所写的“{raw}”（对应{ours}）。相近的：{near}。",
        "The header lacks “{raw}”, which the mapping takes as {ours}. Near: {near}.",
        "请核对文件和表头行号；表头改了名的，用 ghg mapping change 更新映射。",
        "Check the file and the header's row; if it was renamed, use ghg mapping change.",
    ),
    "E-HDR.mapped_twice": (
        "文件的表头中有不止一个“{raw}”（对应{ours}）。相近的：{near}。",
        "The header holds “{raw}”, taken as {ours}, more than once. Near: {near}.",
        "请在文件中把两列改成不同的名称，再更新映射。",
        "Give the columns different names in the file, then mend the mapping.",
    ),
    "E-SHEET.mapped": (
        "找不到映射所指的工作表“{raw}”。现有工作表：{names}。",
        "There is no sheet “{raw}” as the mapping says. Sheets: {names}.",
        "请核对文件；工作表不止一个时，在映射中用 --sheet 指明。",
        "Check the file; if it has several sheets, name one in the mapping by --sheet.",
    ),
    "E-JUMP.slip": (
        "{stream}在{month}的数量为{raw}，以往通常为{other}，相差约{times}倍，可能是单位错误。",
        "{stream} has {raw} in {month}, usually {other}: about {times} times apart, as if a unit "
        "were wrong.",
        "请核对单位（例如千瓦时与万千瓦时、千克与吨）；确认无误的，导入时加 --accept E-JUMP。",
        "Check the unit, such as kWh and 10^4kWh; if it is right, use --accept E-JUMP.",
    ),
    "E-JUMP.median": (
        "{stream}在{month}的数量为{raw}，是以往各月中位数（{other}）的{times}倍。",
        "{stream} has {raw} in {month}, {times} times the median of earlier months ({other}).",
        "请与凭证核对；确认无误的，导入时加 --accept E-JUMP。",
        "Compare it with the bill; if it is right, use --accept E-JUMP.",
    ),
    "E-JUMP.year": (
        "{stream}在{month}的数量为{raw}，是上年同月（{other}）的{times}倍。",
        "{stream} has {raw} in {month}, {times} times the same month of last year ({other}).",
        "请与凭证核对；确认无误的，导入时加 --accept E-JUMP。",
        "Compare it with the bill; if it is right, use --accept E-JUMP.",
    ),
    "E-JUMP.ceiling": (
        "{stream}在{month}的数量为{raw}，超过铭牌能力乘以当月小时数（{other}）。",
        "{stream} has {raw} in {month}, more than its nameplate times the hours ({other}).",
        "请核对数量、单位和铭牌能力；确认无误的，导入时加 --accept E-JUMP。",
        "Check quantity, unit and nameplate; if it is right, use --accept E-JUMP.",
    ),
    "E-UNIT.product": (
        "产品“{product}”在{year}年按{old}登记，现在的单位是{raw}，两者不能换算，强度不可比。",
        "The product “{product}” was recorded in {old} in {year}, now in {raw}: they cannot be "
        "converted, and intensities cannot be compared.",
        "请尽量沿用同一计量单位；确需更换的，导入时加 --accept E-UNIT。",
        "Keep the unit if you can; if it has to change, use --accept E-UNIT.",
    ),
    "E-ZERO.month": (
        "{stream}在{month}的数量为0，而此前一个月为{other}。",
        "{stream} has 0 in {month}, and {other} in the month before.",
        "没有数据的月份请留空；确实没有发生的，导入时加 --accept E-ZERO。",
        "Leave a month without figures empty; if nothing was used, use --accept E-ZERO.",
    ),
    "E-USAGE.pair": (
        "“{raw}”中没有等号。",
        "“{raw}” has no equals sign.",
        "请写成“本系统的列=文件中的表头”，例如 --column quantity=用量。",
        "Write ours=theirs, such as --column quantity=Usage_kWh.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "cli.done.mapping": (
        "已保存映射{code}（第{revision}版）。",
        "Mapping {code} stored (revision {revision}).",
    ),
    "cli.column.table": ("表", "table"),
    "cli.column.revision": ("版次", "revision"),
    "cli.column.sheet": ("工作表", "sheet"),
    "cli.column.note": ("说明", "note"),
    "cli.column.accepted": ("已确认的提醒", "accepted"),
    "cli.column.theirs": ("文件中的表头", "header in the file"),
    "cli.column.ours": ("本系统的列", "our column"),
    "cli.column.sample_1": ("第1行", "row 1"),
    "cli.column.sample_2": ("第2行", "row 2"),
    "cli.column.sample_3": ("第3行", "row 3"),
    "mapping.missing": (
        "没有找到必需的列{column}：请指明文件中的列，或给出固定内容。",
        "Nothing resembles the needed column {column}: name a column of the file or a constant.",
    ),
}

# path of a command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "mapping": (
        "外来表格的映射",
        "how foreign tables are read",
        "企业自己的台账、抄表系统导出的文件，只需说明一次各列的含义，以后每月直接导入。",
        "Say once what the columns of a table of your own mean; then import it every month.",
        "ghg mapping guess readings.csv",
    ),
    "mapping guess": (
        "按表头推测映射，并显示三行样例",
        "propose a mapping from the header, with three sample rows",
        "不会保存任何内容；最后一行给出保存用的命令，请核对后再执行。",
        "Nothing is stored; the last line is the command that stores it. Check it first.",
        "ghg mapping guess readings.csv\nghg mapping guess bills.xlsx --sheet 电费 --header-row 3",
    ),
    "mapping add": (
        "保存一个映射",
        "store a mapping",
        "等号左边是本系统的列，右边是文件中的表头；没有写明的列不读取。\n"
        "表头占两行的，写下面一行的行号。",
        "Our column stands left of the equals sign, the file's header right of it; other columns\n"
        "are not read. Of a header of two rows give the number of the lower one.",
        "ghg mapping add POWER --header-row 2 --column stream=表计 --column month=月份 "
        "--column quantity=用量 --constant unit=kWh\n"
        "ghg mapping add COAL --column month=账期 --column quantity=耗用量 "
        "--constant stream=S1-01 --constant unit=吨",
    ),
    "mapping change": (
        "修改映射：新的一版，写明理由",
        "change a mapping: a new revision with a reason",
        "只写要改的部分；等号右边留空表示去掉。原来的版次仍然保留。",
        "Name only what changes; nothing right of the equals sign takes it out. Former\n"
        "revisions stay.",
        'ghg mapping change POWER --alias "1#锅炉=S1-01" --reason 补充别名',
    ),
    "mapping list": (
        "列出映射",
        "list the mappings",
        "",
        "",
        "ghg mapping list",
    ),
    "mapping show": (
        "显示一个映射",
        "show a mapping",
        "",
        "",
        "ghg mapping show POWER",
    ),
}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {
    "table": ("哪一种表，默认为活动数据", "which kind of table, activity by default"),
    "mapping guess:table": ("哪一种表；不写则自动判断", "which kind of table; found if left out"),
    "sheet": ("工作表名称；只有一个时可省略", "name of the sheet; not needed if there is one"),
    "header_row": ("表头所在行号", "number of the header's row"),
    "columns": ("本系统的列=文件中的表头", "our column and the file's header"),
    "constants": ("本系统的列=每一行都相同的内容", "our column and a text for every row"),
    "aliases": ("文件中的名称=本系统的编码", "a name in the file and our code"),
    "day_order": (
        "日期中日、月、年的顺序；年份在后时必须写明",
        "order of day, month, year; needed where the year stands last",
    ),
    "day_rule": (
        "零点属于哪一天：as_printed 按所印日期，closes_day 计入前一日",
        "the day of midnight: as_printed, or closes_day for the day before",
    ),
    "mapping": ("按哪个映射读取外来表格", "the mapping by which a foreign table is read"),
}

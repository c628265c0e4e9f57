"""Words of the room `domain`."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-NUM": (
        "“{raw}”不是可识别的数字。",
        "“{raw}” is not a number.",
        "请只填数字，例如 1234.5；不要写“约”“>”或单位。",
        "Type digits only, such as 1234.5, without words, signs of comparison or units.",
    ),
    "E-SCALE": (
        "“{raw}”的小数超过6位。",
        "“{raw}” has more than 6 decimals.",
        "请按计量凭证填写，最多6位小数，或换用更小的单位。",
        "Type it as on the bill with at most 6 decimals, or use a smaller unit.",
    ),
    "E-RANGE": (
        "“{raw}”超出可以记录的范围。",
        "“{raw}” is larger than can be recorded.",
        "请核对数值和单位，必要时换用更大的单位。",
        "Check value and unit, or use a larger unit.",
    ),
    "E-UNIT": (
        "不认识单位“{raw}”。相近的单位：{near}。",
        "Unknown unit “{raw}”. Near: {near}.",
        "请改用单位表中的写法。",
        "Use a unit of the list.",
    ),
    "E-UNIT.ambiguous": (
        "单位“{raw}”有歧义，可能是：{choices}。",
        "Unit “{raw}” is ambiguous: {choices}.",
        "请写明是其中哪一个。",
        "Say which one is meant.",
    ),
    "E-DIM": (
        "单位“{raw}”与“{target}”量纲不同，不能换算。",
        "Unit “{raw}” and “{target}” measure different things.",
        "请核对单位；不同量纲之间须有带出处的参数（例如低位发热量）。",
        "Check the unit; only a sourced parameter, such as a heating value, links the two.",
    ),
    "E-DIM.billed": (
        "账单上的立方米（{raw}）不是标准立方米（{target}，0 ℃、101.325 kPa），不能直接换算。",
        "A cubic metre as billed ({raw}) is not a normal one ({target}, 0 °C, 101.325 kPa).",
        "账单已按标准状态计量的，单位写 Nm3；账单立方米视同标准立方米的，"
        "请用 ghg stream add 另登记一个计量流，加 --reference-state as_billed，单位 m3。",
        "Where the bill counts normal ones, write Nm3; where billed ones are to stand for them, add "
        "another stream: ghg stream add with --reference-state as_billed and the unit m3.",
    ),
    "E-DIM.billed_stream": (
        "单位“{raw}”是账单上的立方米，该排放源按“{target}”计算，两者不能直接换算。",
        "“{raw}” is a cubic metre as billed; this source counts “{target}”.",
        "气体：单位写 Nm3；账单立方米视同标准立方米的，加 --reference-state as_billed。"
        "液体和固体：单位写 t。",
        "Gas: write Nm3, or add --reference-state as_billed where billed cubic metres stand for "
        "normal ones. Liquids and solids: write t.",
    ),
    "E-DIM.method": (
        "单位“{raw}”与“{target}”量纲不同，不能换算。",
        "Unit “{raw}” and “{target}” measure different things.",
        "请核对单位；要以此单位计，排放源须采用以下方法之一：{methods}。",
        "Check the unit; a source whose method is one of these takes it: {methods}.",
    ),
    "E-DATE": (
        "“{raw}”不是可识别的日期。",
        "“{raw}” is not a date.",
        "请写成 2025-01-31。",
        "Write it as 2025-01-31.",
    ),
    "E-DATE.month": (
        "“{raw}”不是可识别的月份。",
        "“{raw}” is not a month.",
        "请写成 2025-01 或 2025年1月。",
        "Write it as 2025-01.",
    ),
    "E-DATE.short": (
        "“{raw}”的年份只有两位数。",
        "The year of “{raw}” has two digits only.",
        "请写出四位数的年份，例如 2025-01。",
        "Write the year with four digits, such as 2025-01.",
    ),
    "E-DATE.alone": (
        "“{raw}”没有年份。",
        "“{raw}” has no year.",
        "请写成 2025-{month} 的形式，或增加“年份”列。",
        "Write it as 2025-{month}, or add a column “year”.",
    ),
    "E-DATE.day": (
        "“{raw}”是某一天，不是月份。",
        "“{raw}” is a day, not a month.",
        "整月的请写成 {month}；不是整月的请填写“起始日”和“截止日”。",
        "Write {month} for the whole month, or give first and last day.",
    ),
    "E-DATE.ambiguous": (
        "无法确定“{raw}”中哪一个是日、哪一个是月，可能是：{choices}。",
        "Which part of “{raw}” is the day is not certain: {choices}.",
        "请写成 2025-01-31，或在映射中写明日期顺序（ghg mapping add ... --day-order dmy）。",
        "Write it as 2025-01-31, or state the order in a mapping (--day-order dmy).",
    ),
    "E-DATE.mapped": (
        "“{raw}”与映射中的日期顺序{order}不符。",
        "“{raw}” does not fit the mapping's order of day and month, {order}.",
        "请核对日期，或用 ghg mapping change 改正日期顺序。",
        "Check the date, or mend the order by ghg mapping change.",
    ),
    "E-DATE.zone": (
        "“{raw}”带有其他时区，无法确定是哪一个当地日期。",
        "“{raw}” bears another time zone; which local day is meant is not certain.",
        "请按北京时间填写当地日期，不写时区。",
        "Give the local day and time of the plant, without a zone.",
    ),
    "E-DATE.time": (
        "“{raw}”带有时刻，此处只能是日期。",
        "“{raw}” has a time of day where only a day can stand.",
        "请只填日期；逐时读数请作为表计读数导入。",
        "Give the day only; import readings with times as meter readings.",
    ),
    "E-DATE.second": (
        "“{raw}”的时刻带有秒。",
        "The time of “{raw}” has seconds.",
        "请按整分钟导出读数。",
        "Export the readings at whole minutes.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "place.row": ("第{row}行", "row {row}"),
}

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
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "place.row": ("第{row}行", "row {row}"),
}

"""Words of the room `plan`."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-BALANCE": (
        "平衡式“{rule}”算得{raw} {unit}，小于零。",
        "The balance “{rule}” gives {raw} {unit}, below zero.",
        "请核对平衡式中各计量流当月的数量和单位。",
        "Check quantity and unit of each term in that month.",
    ),
    "E-CIRCLE": (
        "这些平衡式互相引用，无法计算。",
        "These balances refer to each other and cannot be computed.",
        "请修改其中一个平衡式，使其只引用有记录的计量流。",
        "Change one of them so that it refers to recorded streams only.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {}

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
    "E-POWER": (
        "电力类型“{raw}”与该来源途径不符。可选：{choices}。",
        "Kind of power “{raw}” does not go with this route. Choose from: {choices}.",
        "请用 --power 写明其中之一，或更正 --route。",
        "Name one of them with --power, or correct --route.",
    ),
    "E-INPUT": (
        "此排放源的方法不计算投入“{raw}”。可选：{choices}。",
        "The method of this source does not count the input “{raw}”. Choose from: {choices}.",
        "请更正 --input，或为排放源另选方法。",
        "Correct --input, or choose another method for the source.",
    ),
    "E-ITEM": (
        "能源或物料“{raw}”不能用此排放源的方法计算。可选：{choices}。",
        "Item “{raw}” cannot be counted by the method of this source. Choose from: {choices}.",
        "请更正 --item，或把计量流登记在相应类型的排放源下。",
        "Correct --item, or add the stream to a source of the fitting kind.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {}

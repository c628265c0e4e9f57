"""Words of the checks that hold rows of factors against each other."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-BALANCE.printed": (
        "“{raw}”的数值与同一文件印出的其他数值算不拢。",
        "The value of “{raw}” does not follow from the other figures of its document.",
        "请核对数值和单位；文件确实这样印的，在 note 列以 printed so 开头写明。",
        "Check value and unit; where the document really prints it, begin the note with “printed so”.",
    ),
    "E-RANGE.value": (
        "“{raw}”是一个范围，不能同时给出数值，且上下限须成对。",
        "“{raw}” is a range: it has both ends and no value.",
        "范围不作为缺省值：请清空 value，或只保留数值并把范围写入 note。",
        "A range is no default: clear the value, or keep the value and write the range into note.",
    ),
    "E-DIM.row": (
        "单位“{raw}”与参数 {parameter} 不符，应为：{fitting}。",
        "Unit “{raw}” does not measure {parameter}; fitting are {fitting}.",
        "请核对单位；新的量纲须先登记在 factors/parameters.toml。",
        "Check the unit; enter a new dimension in factors/parameters.toml first.",
    ),
    "E-ZERO.power": (
        "“{raw}”把电力排放因子写成0。",
        "“{raw}” writes a zero for electricity.",
        "零因子由指南的规则和证明文件决定，不写入因子表；请删去此行。",
        "Zero follows from the rule of a guide and its proofs, never from a row; remove it.",
    ),
    "E-GAS.mixture": (
        "表“{raw}”用于核算，不能收入以CO2e计的生命周期数值。",
        "Table “{raw}” serves inventories and cannot hold a life-cycle value in CO2e.",
        "请把碳足迹数值放进用途为 footprint 的表。",
        "Put footprint values into a table of that purpose.",
    ),
    "E-GAS.gwp": (
        "“{raw}”的GWP与气体 {item} 对不上，或所在的表不是GWP数值集。",
        "The warming potential “{raw}” does not belong to its gas {item}, or its table is no GWP set.",
        "item 和 gas 须为同一气体，table 须为GWP数值集。",
        "Name one gas in item and gas, and a GWP set as table.",
    ),
    "E-CONFLICT.gwp": (
        "同一数值集中，“{raw}”与“{other}”给出同一气体的两个GWP。",
        "“{raw}” and “{other}” give one gas two warming potentials in one set.",
        "一套数值集中一种气体只有一个数值；新版本请另立一套。",
        "One gas has one value in a set; a later edition is a set of its own.",
    ),
}

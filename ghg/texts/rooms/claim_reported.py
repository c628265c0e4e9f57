"""Words of what a report states, and of the catalogue of materials."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-SCHEME.material": (
        "佐证材料目录中没有“{raw}”。",
        "The catalogue of materials has no '{raw}'.",
        "请改正名称，或在 factors/claims/materials.toml 中增加。",
        "Correct the name, or add it to factors/claims/materials.toml.",
    ),
    "E-CLAIM.evidence": (
        "声明{raw}所依据的佐证材料有缺失或变动：{zh}",
        "Files that claim {raw} rests on are missing or changed: {en}",
        "请重新登记同一文件；或更正事实后重新起草。",
        "Register the same files again, or correct the facts and draft it again.",
    ),
}
# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "claim.reason.unit": (
        "录入值 {slot} 的单位 {given} 与结果的单位 {unit} 量纲不同，不能比较",
        "The entered {slot} in {given} measures something else than the answer in {unit}",
    ),
    "claim.reason.file_gone": (
        "佐证材料“{file}”（{evidence}）缺失或内容已变，不能作为证据",
        "The file '{file}' ({evidence}) is missing or not what it was: it proves nothing",
    ),
    "claim.words.ended": ("【{state}】{words}", "[{state}] {words}"),
    "claim.reason.plant_figure": (
        "唯一产品：取清单的全厂数值",
        "An only product: the whole plant's figure of the inventory is taken",
    ),
    "claim.reason.told_figure": (
        "取填报的产品数值，未取清单的全厂数值",
        "The figure told of the product is taken, not the whole plant's of the inventory",
    ),
    "claim.reason.above_plant": (
        "“{zh}”合计 {told} {unit}，大于清单的全厂数值 {plant} {unit}：两者必有一误，请核对更正",
        "'{en}' adds up to {told} {unit}, above the whole plant's {plant} {unit} in the inventory: "
        "one of the two is wrong, correct it",
    ),
    "claim.reason.stated_zero": (
        "气体 {gas} 填报为零，清单中却有 {tonnes} tCO2e：两者必有一误，请核对更正",
        "{gas} was stated as zero, yet the inventory has {tonnes} tCO2e of it: one of the two is "
        "wrong, correct it",
    ),
    "claim.absent.no_offset": (
        "本年度没有任何抵消，报告无需写明抵消方式",
        "Nothing is offset in the year: there is no form to state",
    ),
}

"""Words of the room `methods`."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-GAS.method": (
        "方法{method}不核算气体“{raw}”。",
        "Method {method} does not count the gas “{raw}”.",
        "请核对该计量流的气体，或为排放源另选方法。",
        "Check the gas of the stream, or choose another method for the source.",
    ),
    "E-COMPOSITION.share": (
        "“{raw}”的份额为 {percent}%，不在0至100%之间。",
        "The share of “{raw}” is {percent} %, not between 0 and 100 %.",
        "请核对成分数据及其单位（份额还是百分数）。",
        "Check the composition and its unit (share or percent).",
    ),
    "E-COMPOSITION.sum": (
        "{raw} 的份额合计为 {percent}%，与100%不符。",
        "The shares of {raw} add to {percent} %, which does not fit 100 %.",
        "请按化验或产品说明补全、改正成分。",
        "Complete or mend the composition as the analysis or data sheet gives it.",
    ),
    "E-COMPOSITION.weights": (
        "计算“{raw}”的加权平均时，权重合计为0。",
        "The weights of the mean of “{raw}” add to nothing.",
        "请填写各值所代表的数量。",
        "Give the quantity that each value stands for.",
    ),
    "E-COMPOSITION.twice": (
        "“{raw}”出现两次，数值不同。",
        "“{raw}” stands twice, with different values.",
        "请合并为一项，或取不同的名称。",
        "Join both into one, or name them apart.",
    ),
    "E-ORIGIN": (
        "回收二氧化碳的来源“{raw}”不是已计入的排放源，也不是：{known}。",
        "The origin “{raw}” of recovered CO2 is neither a counted source nor one of: {known}.",
        "请填写来源排放源的编号，或注明上述来源之一；未计入的碳不能扣减。",
        "Give the code of the source it comes from, or one of these words; carbon that was never "
        "counted cannot be deducted.",
    ),
    "E-BALANCE.negative": (
        "碳平衡的结果为 {raw} tCO2，小于0。",
        "The carbon balance gives {raw} tCO2, below zero.",
        "请核对产出量及其含碳量：产出的碳不能多于投入的碳。",
        "Check the outputs and their carbon: more carbon cannot leave than came in.",
    ),
    "E-BALANCE.coefficient": (
        "方法{method}的系数为 {raw}，小于0。",
        "The coefficient of method {method} is {raw}, below zero.",
        "请核对参数：例如出水COD不能高于进水COD，回水温度不能高于供水温度。",
        "Check the parameters: COD out cannot exceed COD in, nor a return its supply temperature.",
    ),
    "E-TWICE.measure": (
        "同一燃料在同一个月按两种计量方式填报：{raw}（{unit}）与 {other}（{other_unit}）。",
        "One fuel of a month by two measures: {raw} ({unit}) and {other} ({other_unit}).",
        "请只保留一种计量方式（质量、体积、热量或里程）。",
        "Keep one measure only: mass, volume, heat or distance.",
    ),
    "E-TWICE.self_produced": (
        "“{raw}”是自产燃料，其碳已在排放源 {source} 中计入。",
        "“{raw}” is a fuel of the plant's own making; its carbon entered with source {source}.",
        "请不要再按燃料燃烧核算；外购的同种气体另设计量流。",
        "Do not count it as fuel again; keep bought gas of the kind in a stream of its own.",
    ),
    "E-STEAM.reference": (
        "蒸汽压力 {raw} MPa 没有注明是表压还是绝对压力。",
        "Of the steam pressure {raw} MPa nobody said whether it is gauge or absolute.",
        "请注明压力基准；表压须加上大气压。",
        "State the reference; a gauge pressure needs the atmosphere added.",
    ),
    "E-STEAM.range": (
        "{raw} 超出蒸汽焓值表的范围（{first}至{last}）。",
        "{raw} lies outside the steam table ({first} to {last}).",
        "请核对压力、温度及其单位；表外的值须由供热方提供焓值或热量。",
        "Check pressure, temperature and unit; outside the table take the supplier's enthalpy or "
        "heat.",
    ),
    "E-STEAM.water": (
        "{raw} 处不是过热蒸汽：低于或等于饱和温度 {boiling} ℃。",
        "At {raw} there is no superheated steam: saturation lies at {boiling} °C.",
        "请核对读数；若为饱和蒸汽，请按饱和蒸汽记录。",
        "Check the readings; record saturated steam as saturated.",
    ),
    "E-STEAM.doubt": (
        "{raw} 的表列焓值 {printed} kJ/kg 存疑，按IAPWS-IF97计算为 {computed} kJ/kg。",
        "The printed enthalpy at {raw}, {printed} kJ/kg, is doubtful; IAPWS-IF97 gives {computed}.",
        "请选择采用表列值（printed）或计算值（computed），并写明理由。",
        "Choose the printed or the computed value, with a reason.",
    ),
    "E-STEAM.order": (
        "饱和蒸汽表在 {raw} 处不是递增的。",
        "The table of saturated steam does not ascend at {raw}.",
        "请恢复 factors 文件夹中的数据文件。",
        "Restore the data file in the folder factors.",
    ),
    "E-STEAM.grid": (
        "过热蒸汽表在 {raw} 处缺少数值或有重复。",
        "The table of superheated steam has no value, or two, at {raw}.",
        "请恢复 factors 文件夹中的数据文件。",
        "Restore the data file in the folder factors.",
    ),
    "E-CIRCLE.unknown": (
        "循环流中“{raw}”没有唯一的生产单元。",
        "In the circle, “{raw}” is not made by exactly one unit.",
        "请为每种产品指定一个生产单元。",
        "Name one making unit for each product.",
    ),
    "E-CIRCLE.singular": (
        "{raw} 之间的循环流没有唯一解。",
        "The flows between {raw} have no single solution.",
        "请核对产量与内部用量：单元不能把产品全部用于自身循环。",
        "Check output and internal use: the units cannot use up all that they make.",
    ),
    "E-CIRCLE.negative": (
        "“{raw}”的单位排放为负：{factor}。",
        "The emission per unit of “{raw}” is negative: {factor}.",
        "请核对产量与内部用量：内部用量大于产量。",
        "Check output and internal use: more is used than made.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "co2_recovery.not_deducted": (
        "来自“{origin}”的回收二氧化碳没有扣减：其碳未曾计入",
        "recovered CO2 from “{origin}” is not deducted: its carbon was never counted",
    ),
    "steam.printed": (
        "{place} 采用表列值 {value} kJ/kg，与IAPWS-IF97不符",
        "{place}: the printed {value} kJ/kg is used, which IAPWS-IF97 contradicts",
    ),
    "steam.computed": (
        "{place} 采用按IAPWS-IF97计算的 {value} kJ/kg，代替表列值",
        "{place}: {value} kJ/kg by IAPWS-IF97 is used in place of the printed value",
    ),
    "steam.fill": (
        "{place} 的表列值 {value} kJ/kg 是相邻值的直线插补",
        "{place}: the printed {value} kJ/kg is a straight line between its neighbours",
    ),
    "steam.old_table": (
        "{place} 的表列值 {value} kJ/kg 出自较早的蒸汽表，与IAPWS-IF97相差2至28 kJ/kg",
        "{place}: the printed {value} kJ/kg is of older steam tables, 2 to 28 kJ/kg off IAPWS-IF97",
    ),
}

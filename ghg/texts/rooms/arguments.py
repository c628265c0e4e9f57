"""Words put together on paper: arguments that steps made of parts, counted units, kinds of gas."""

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "argument.enthalpy": (
        "焓值（{temperature}°C，{pressure}MPa）",
        "enthalpy ({temperature} °C, {pressure} MPa)",
    ),
    "argument.temperature": ("表列温度{part}°C", "tabled temperature {part} °C"),
    "argument.pressure": ("表列压力{part}MPa", "tabled pressure {part} MPa"),
    "argument.saturated_pressure": (
        "饱和压力（{part}MPa行）",
        "saturation pressure (row {part} MPa)",
    ),
    "argument.saturated_temperature": (
        "饱和温度（{part}MPa行）",
        "saturation temperature (row {part} MPa)",
    ),
    "argument.saturated_enthalpy": (
        "饱和蒸汽焓值（{part}MPa行）",
        "enthalpy of saturated steam (row {part} MPa)",
    ),
    "argument.molar_mass": ("{part}的摩尔质量", "molar mass of {part}"),
    "argument.emission_factor": ("{part}的排放因子", "emission factor of {part}"),
    "argument.share": ("{part}的占比", "share of {part}"),
    "argument.carbon": ("{part}的含碳量", "carbon of {part}"),
    "argument.atoms": ("{part}的碳原子数", "carbon atoms of {part}"),
    "argument.factor": ("{part}的排放因子", "factor of {part}"),
    "argument.used": ("{part}的用量", "{part} used"),
    "argument.above": ("{what}的单位换算（分子）", "unit of {what} (above the line)"),
    "argument.below": ("{what}的单位换算（分母）", "unit of {what} (below the line)"),
    "argument.part.argon": ("氩", "argon"),
    "argument.part.helium": ("氦", "helium"),
    "argument.part.oxygen_component": ("氧", "oxygen"),
    "report.unit.piece": ("件", "piece"),
    "report.unit.piece-year": ("台年", "piece-year"),
    "report.unit.piece-month": ("台月", "piece-month"),
    "report.unit.person-day": ("人天", "person-day"),
    "report.unit.CO2_biogenic": ("CO₂（生物成因）", "CO₂ (biogenic)"),
    "report.unit.CH4_nonfossil": ("CH₄（非化石）", "CH₄ (non-fossil)"),
    "report.unit.CH4_fossil": ("CH₄（化石）", "CH₄ (fossil)"),
    "report.parameter.atmosphere": ("标准大气压", "standard atmosphere"),
    "report.argument.standard atmosphere": ("标准大气压", "standard atmosphere"),
}

"""Words of what a report states, and of the catalogue of materials."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-SCHEME.material": (
        "佐证材料目录中没有“{raw}”。",
        "The catalogue of materials has no '{raw}'.",
        "请改正名称，或在 factors/claims/materials.toml 中增加。",
        "Correct the name, or add it to factors/claims/materials.toml.",
    ),
}
# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "claim.reason.unit": (
        "录入值 {slot} 的单位 {given} 与结果的单位 {unit} 量纲不同，不能比较",
        "The entered {slot} in {given} measures something else than the answer in {unit}",
    ),
    "claim.absent.no_offset": (
        "本年度没有任何抵消，报告无需写明抵消方式",
        "Nothing is offset in the year: there is no form to state",
    ),
}

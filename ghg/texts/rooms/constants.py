"""Names of the constants of formulas, and the words of where each comes from."""

_NAMES = {
    "whole": ("整体（100%）", "the whole (100 %)"),
    "water_enthalpy": ("20°C水的焓值", "enthalpy of water at 20 °C"),
    "heat_capacity": ("水的比热容", "heat capacity of water"),
    "cold_water": ("冷水温度", "temperature of cold water"),
    "freezing_point": ("焓值零点的水温", "temperature of zero enthalpy"),
    "carbon": ("纯碳的碳含量", "carbon in pure carbon"),
    "carbon_dioxide": ("纯二氧化碳", "pure carbon dioxide"),
    "carbon_in_urea": ("尿素的碳含量", "carbon in urea"),
    "ch4_per_c": ("甲烷与碳的摩尔质量比", "molar mass ratio of CH₄ to C"),
    "co2_per_cao": ("二氧化碳与氧化钙的摩尔质量比", "molar mass ratio of CO₂ to CaO"),
    "co2_per_mgo": ("二氧化碳与氧化镁的摩尔质量比", "molar mass ratio of CO₂ to MgO"),
    "co2_per_caco3": ("二氧化碳与碳酸钙的摩尔质量比", "molar mass ratio of CO₂ to CaCO₃"),
    "co2_per_mgco3": ("二氧化碳与碳酸镁的摩尔质量比", "molar mass ratio of CO₂ to MgCO₃"),
    "co2_per_hfc23": ("二氧化碳与HFC-23的摩尔质量比", "molar mass ratio of CO₂ to HFC-23"),
    "co2_per_acetylene": ("单位乙炔的二氧化碳", "CO₂ per acetylene"),
    "co2_per_volatile": ("单位挥发分的二氧化碳", "CO₂ per volatile matter"),
    "co2_molar_mass": ("二氧化碳摩尔质量", "molar mass of CO₂"),
    "ch4_molar_mass": ("甲烷摩尔质量", "molar mass of CH₄"),
    "co2_density": ("二氧化碳密度", "density of CO₂"),
    "ch4_density": ("甲烷密度", "density of CH₄"),
    "molar_volume": ("气体摩尔体积", "molar volume of gas"),
}
_ORIGINS = {
    "0 °C, the zero of enthalpy": ("0°C，焓值零点", "0 °C, the zero of enthalpy"),
    "1 t of pure CO2 is 1 tCO2": ("1t纯CO₂即1tCO₂", "1 t of pure CO₂ is 1 tCO₂"),
    "1 t of pure carbon is 1 tC": ("1t纯碳即1tC", "1 t of pure carbon is 1 tC"),
    "16 g/mol": ("16g/mol", "16 g/mol"),
    "44 g/mol": ("44g/mol", "44 g/mol"),
    "19.7 t/10^4 Nm3 at 0 °C, guides (H)": (
        "0°C下19.7t/10⁴Nm³，取自核算指南（置信度高）",
        "19.7 t/10⁴ Nm³ at 0 °C, guides (confidence high)",
    ),
    "7.17 t/10^4 Nm3 at 0 °C, guides (M)": (
        "0°C下7.17t/10⁴Nm³，取自核算指南（置信度中）",
        "7.17 t/10⁴ Nm³ at 0 °C, guides (confidence medium)",
    ),
    "22.4 Nm3/kmol at 0 °C, 101.325 kPa": (
        "0°C、101.325kPa下22.4Nm³/kmol",
        "22.4 Nm³/kmol at 0 °C, 101.325 kPa",
    ),
    "4.1868 kJ/(kg K), water": ("水，4.1868kJ/（kg·K）", "water, 4.1868 kJ/(kg K)"),
    "83.74 kJ/kg, water at 20 °C": ("20°C的水，83.74kJ/kg", "water at 20 °C, 83.74 kJ/kg"),
    "20 °C": ("20°C", "20 °C"),
    "pure gas": ("纯气体", "pure gas"),
    "the whole, 100 %": ("整体，100%", "the whole, 100 %"),
    "2 x 44.009 / 26.037": ("2×44.009÷26.037", "2 x 44.009 / 26.037"),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    **{f"report.parameter.{name}": words for name, words in _NAMES.items()},
    **{f"report.argument.{note}": words for note, words in _ORIGINS.items()},
}

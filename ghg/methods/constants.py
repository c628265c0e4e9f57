"""Constants that several formulas share: exact values with their units and where they stand.

Ratios of whole molar masses (C 12, CO2 44, CH4 16) are those that the Chinese guides print. The
densities 7.17 t CH4 and 19.7 t CO2 per 10^4 Nm3 and the molar volume 22.4 Nm3/kmol belong to 0 °C
and 101.325 kPa, the state of the guides' "Nm3". Marks as in the reference of the guides: H read or
confirmed twice, M one transcription.
"""

from fractions import Fraction

from ghg.methods.formula import Constant

WHOLE = Constant("whole", Fraction(1), "1", "the whole, 100 %")

CO2_PER_C = Constant("co2_per_c", Fraction(44, 12), "tCO2/tC", "44/12")
CH4_PER_C = Constant("ch4_per_c", Fraction(16, 12), "tCH4/tC", "16/12")
CO2_PER_VOLATILE = Constant("co2_per_volatile", Fraction(44, 16), "tCO2/t", "44/16")

CH4_DENSITY = Constant(
    "ch4_density", Fraction("7.17"), "tCH4/10^4Nm3", "7.17 t/10^4 Nm3 at 0 °C, guides (M)"
)
CO2_DENSITY = Constant(
    "co2_density", Fraction("19.7"), "tCO2/10^4Nm3", "19.7 t/10^4 Nm3 at 0 °C, guides (H)"
)
MOLAR_VOLUME = Constant(
    "molar_volume", Fraction("22.4"), "Nm3/kmol", "22.4 Nm3/kmol at 0 °C, 101.325 kPa"
)
CO2_MOLAR_MASS = Constant("co2_molar_mass", Fraction(44, 1000), "tCO2/kmol", "44 g/mol")
CH4_MOLAR_MASS = Constant("ch4_molar_mass", Fraction(16, 1000), "tCH4/kmol", "16 g/mol")

CARBON_DIOXIDE = Constant("carbon_dioxide", Fraction(1), "tCO2/t", "1 t of pure CO2 is 1 tCO2")
CARBON = Constant("carbon", Fraction(1), "tC/t", "1 t of pure carbon is 1 tC")
CARBON_IN_UREA = Constant("carbon_in_urea", Fraction(12, 60), "tC/t", "12/60")

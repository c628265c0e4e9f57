"""Per unit of product (M16 to M19): energy, CO2, material, water.

    unit energy     e_i = E_i / Q_i      GB/T 36132-2025 B.1; GB/T 2589
    unit CO2        c_i = C_i / Q_i      B.3, boundary as for the energy
    unit material   M_ui = M_i / Q       DB43/T 3118-2024 A.4; B.6
    unit water      v = V / Q            B.8

Q is the output that the issue holds, so the months and the boundary are those of the inventory. Of
several products the worst counts, all are among the terms: each needs its own energy. Of an only
product the plant's figure is taken where none was told, and the answer says which it is. Figures
told of products add up to no more than the plant's; else one is wrong, and there is no answer. What
is told for the plant as a whole is divided by the output of all products where they share a unit.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

from ghg.claims.answers import Answer, joined, known, lacking, over, term
from ghg.claims.case import Case
from ghg.claims.facts import fact, fact_of, names_of, need_of
from ghg.claims.issued import issue_need, no_total
from ghg.claims.measures.emissions import co2_only
from ghg.claims.measures.energy import energy_tce_calorific
from ghg.claims.measures.measure import Measure
from ghg.claims.words import both
from ghg.domain.claims import Need, NeedKind
from ghg.domain.issue import IntensityRow
from ghg.domain.numbers import from_exact_text, shown
from ghg.domain.units import conversion, same_dimension

OUTPUT = "product_output"
Ratios = Mapping[str, Answer]  # by product, material or pollutant


def unit_energy(case: Case) -> Answer:
    """M16: comprehensive energy per unit of product, of the worst product."""
    return worst(unit_energies(case), "tce/t")


def unit_energies(case: Case) -> Ratios:
    """Give the unit energy of each product."""
    return _per_product(case, "product_energy", energy_tce_calorific)


def unit_energy_to_access(case: Case) -> Answer:
    """Unit energy over the access value (grade 2) of its limit standard, of the worst product."""
    return _to_limit(case, "energy_limit_access")


def unit_energy_to_advanced(case: Case) -> Answer:
    """Unit energy over the advanced value (grade 1) of its limit standard, of the worst product."""
    return _to_limit(case, "energy_limit_advanced")


def unit_energy_to_benchmark(case: Case) -> Answer:
    """Unit energy over the benchmark level of its sector, of the worst product."""
    return _over_limits(case, "energy_benchmark")


def unit_co2(case: Case) -> Answer:
    """M17: CO2 per unit of product, of the worst product."""
    return worst(_per_product(case, "product_co2", co2_only), "tCO2/t")


def unit_material(case: Case) -> Answer:
    """M18: main raw material per unit of product, of the greatest."""
    return worst(each_over(case, "main_material_used", all_output(case)), "1")


def unit_water(case: Case) -> Answer:
    """M19: water taken per unit of product."""
    return worst({"": ratio(fact(case, "water_intake"), all_output(case))}, "m3/t")


def outputs(case: Case) -> Mapping[str, Answer]:
    """Give the output of each product of the issue, in its own unit."""
    return {row.basis: _amount(row) for row in case.issue.intensities if row.kind == OUTPUT}


def all_output(case: Case) -> Answer:
    """Give the output of all products together; missing where they do not share a unit."""
    found = outputs(case)
    if not case.issue.totals:
        return no_total("t")
    if not found:
        return lacking("t", issue_need("output"))
    first, *more = found.values()
    if any(not same_dimension(one.unit, first.unit) for one in more):
        return lacking("t", issue_need("units"))
    values = (_in(one, first.unit) for one in more)
    made = joined(first.unit, lambda *parts: sum(parts, Fraction(0)), first, *values)
    return replace(made, reasons=(both("measure.reason.all_products"),)) if more else made


def _per_product(case: Case, kind: str, whole: Callable[[Case], Answer]) -> Ratios:
    """Divide what each product took by its output; the whole plant stands for an only product."""
    told, made = names_of(case, kind), outputs(case)
    if not case.issue.totals:
        return {"": no_total("1")}
    if not made:
        return {"": lacking("1", issue_need("output"))}
    if not told and len(made) == 1:
        ((name, amount),) = made.items()
        return {name: _remarked(ratio(whole(case), amount), both("claim.reason.plant_figure"))}
    above = _above_plant(case, kind, whole(case))
    ratios = {name: ratio(fact_of(case, kind, name), amount) for name, amount in made.items()}
    strange = [name for name in told if name not in made]
    ratios |= {name: lacking("1", issue_need("output_of", name=name)) for name in strange}
    if above is not None:
        need = Need(NeedKind.FACT, kind, *above)
        return {n: replace(one, value=None, needs=(*one.needs, need)) for n, one in ratios.items()}
    return {n: _remarked(one, both("claim.reason.told_figure")) for n, one in ratios.items()}


def _above_plant(case: Case, kind: str, plant: Answer) -> tuple[str, str] | None:
    """Say that products were told more than their plant has; None where they fit."""
    each = (fact_of(case, kind, name) for name in names_of(case, kind))
    told = sum((_in(one, plant.unit).value or Fraction(0) for one in each), Fraction(0))
    if plant.value is None or told <= plant.value:
        return None
    asked = case.factory.kinds[kind]
    figures = {"told": shown(told, 3), "plant": shown(plant.value, 3), "unit": plant.unit}
    questions = {"zh": asked.question_zh, "en": asked.question_en}
    return both("claim.reason.above_plant", **figures, **questions)


def _remarked(one: Answer, reason: tuple[str, str]) -> Answer:
    """Say beside a ratio where its figure is from."""
    return one if one.value is None else replace(one, reasons=(*one.reasons, reason))


def each_over(case: Case, kind: str, below: Answer) -> Ratios:
    """Divide what was told of each name (material, pollutant, gas) by one denominator."""
    names = names_of(case, kind)
    if not names:
        return {"": lacking("1", need_of(case.factory.kinds[kind]))}
    return {name: ratio(fact_of(case, kind, name), below) for name in names}


def ratio(above: Answer, below: Answer) -> Answer:
    """Divide by an output or a value of the issue, in the units of both."""
    return over(above, below, f"{above.unit}/{below.unit}", issue_need("output"))


def _to_limit(case: Case, kind: str) -> Answer:
    """Hold unit energy against a limit; absent where no limit exists for the products."""
    exists = fact(case, "energy_limit_exists")
    if exists.value == 0:
        return replace(exists, value=None, absent=both("measure.reason.no_limit"))
    return _over_limits(case, kind)


def _over_limits(case: Case, kind: str) -> Answer:
    """Divide each product's unit energy by its own limit."""
    ratios = {}
    for name, energy in unit_energies(case).items():
        limit = fact_of(case, kind, name)
        if limit.value is not None and energy.value is not None:
            if not same_dimension(limit.unit, energy.unit):
                limit = lacking("1", need_of(case.factory.kinds[kind], name))
            else:
                limit = _in(limit, energy.unit)
        ratios[name] = over(energy, limit, "1", need_of(case.factory.kinds[kind], name))
    return worst(ratios, "1")


def worst(ratios: Ratios, unit: str) -> Answer:
    """Give the greatest of the ratios, with each among the terms; in `unit` where it converts."""
    answers = list(ratios.values())
    first = answers[0]
    if any(one.value is None for one in answers):
        return joined(first.unit, max, *answers)
    if any(not same_dimension(one.unit, first.unit) for one in answers):
        return replace(joined("1", max, *answers), value=None, needs=(issue_need("units"),))
    shown_in = unit if same_dimension(first.unit, unit) else first.unit
    alike = [_in(one, shown_in) for one in answers]
    made = joined(shown_in, lambda *values: max(values), *alike)
    if len(alike) == 1:
        return made
    each = tuple(
        term(name, one.value or Fraction(0), shown_in, "fact", "per name")
        for name, one in zip(ratios, alike, strict=True)
    )
    return replace(made, terms=(*each, *made.terms))


def _in(one: Answer, unit: str) -> Answer:
    """Give an answer in another unit of its dimension."""
    if one.value is None or one.unit == unit:
        return one
    return replace(one, value=one.value * conversion(one.unit, unit), unit=unit)


def _amount(row: IntensityRow) -> Answer:
    value = from_exact_text(row.denominator)
    said = term(row.basis, value, row.unit, "issue", f"intensities {row.kind} {row.basis}")
    return known(value, row.unit, said)


_LIMIT = "DB43/T 3118-2024 10.3.6；334号"
MEASURES = (
    Measure("unit_energy", "M16", "tce/t", "单位产品综合能耗", "energy per unit of product",
            "E_i / Q_i", "GB/T 36132-2025 B.1", unit_energy),
    Measure("unit_energy_to_access", "M16", "1", "单位产品能耗与准入值之比",
            "unit energy over the access value", "e_i / e_2", _LIMIT, unit_energy_to_access),
    Measure("unit_energy_to_advanced", "M16", "1", "单位产品能耗与先进值之比",
            "unit energy over the advanced value", "e_i / e_1", _LIMIT, unit_energy_to_advanced),
    Measure("unit_energy_to_benchmark", "M16", "1", "单位产品能耗与标杆水平之比",
            "unit energy over the benchmark", "e_i / e_b", _LIMIT, unit_energy_to_benchmark),
    Measure("unit_co2", "M17", "tCO2/t", "单位产品二氧化碳排放", "CO2 per unit of product",
            "C_i / Q_i", "GB/T 36132-2025 B.3", unit_co2),
    Measure("unit_material", "M18", "1", "单位产品主要原材料消耗", "material per unit of product",
            "M_i / Q", "DB43/T 3118-2024 A.4", unit_material),
    Measure("unit_water", "M19", "m3/t", "单位产品取水量", "water per unit of product",
            "V / Q", "GB/T 36132-2025 B.8", unit_water),
)  # fmt: skip

"""Emissions of the year (M01 to M04, M12), from the guide-view lines of the frozen issue.

    e_cat1          sum of category 1
    e_cat2_<view>   bought heat + electricity of the view
    e_cat3plus      sum of categories 3 to 6
    residual        sum over the scheme's categories and gases, electricity by the scheme's own rule

Categories are those of ISO 14064-1:2018 (1 direct, 2 imported energy, 3 to 6 other indirect). A
scheme that names 3 without 4 to 6 means all other indirect emissions. Lines inside the guide and
beside it count, of the seven groups or of CO2 alone; what is part of another line, outside, or of
none of the seven groups does not. Exported energy is of no category and lowers nothing here, but
for exported power where the scheme's text nets it (`ghg.claims.power`). Exported heat never does:
the inventory does not hold whether it is of fossil origin.

Source: claims-standards, 1 (M01 to M04, M12), 7.2 steps 1 to 3.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from ghg.claims.answers import Answer, joined, known, lacking, term
from ghg.claims.case import Case
from ghg.claims.facts import fact
from ghg.claims.issued import document_need, issue_need, no_total, total_of, word_of
from ghg.claims.measures.measure import Measure
from ghg.claims.power import PARAMETER, electricity, nets_exports, rule_of
from ghg.claims.words import both
from ghg.domain.claims import Need
from ghg.domain.gases import Gas
from ghg.domain.issue import Issue
from ghg.domain.numbers import shown
from ghg.domain.schemes import GasSet
from ghg.domain.streams import Membership

E, CO2 = "tCO2e", "tCO2"
COUNTED = (Membership.INSIDE, Membership.ADDITIONAL)
OTHER_INDIRECT = ("3", "4", "5", "6")
EXPORTED = ("exported_electricity", "exported_heat")
SIGNIFICANT = "significant_categories_covered"
NAMED = {GasSet.CO2: "co2_only", GasSet.SEVEN: "seven_gases"}


def e_cat1(case: Case) -> Answer:
    """M01: direct emissions, tCO2e."""
    return of_categories(case, GasSet.SEVEN, "1")


def e_cat2_guide(case: Case) -> Answer:
    """M02: imported energy with electricity as the guide counts it, tCO2e."""
    return _imported(case, "guide")


def e_cat2_location(case: Case) -> Answer:
    """M02: imported energy with electricity at the average of the place, tCO2e."""
    return _imported(case, "location")


def e_cat2_market(case: Case) -> Answer:
    """M02: imported energy with electricity by contracts and certificates, tCO2e."""
    return _imported(case, "market")


def e_cat3plus(case: Case) -> Answer:
    """M03: other indirect emissions, tCO2e; missing where the issue holds none."""
    if set(OTHER_INDIRECT) & set(_sums(case, GasSet.SEVEN)):
        return of_categories(case, GasSet.SEVEN, *OTHER_INDIRECT)
    return lacking(E, issue_need("other_indirect"))


def co2_only(case: Case) -> Answer:
    """M04: CO2 of categories 1 and 2, electricity as the guide counts it, tCO2."""
    direct = of_categories(case, GasSet.CO2, "1", "2")
    return joined(CO2, lambda a, b: a + b, direct, _electricity_in(case, "guide", GasSet.CO2))


def seven_gases(case: Case) -> Answer:
    """The inventory's total of all seven gases, inside and beside the guide, tCO2e."""
    frozen = total_of(case.issue, "seven_gases")
    if not frozen:
        return no_total(E)
    value = Fraction(frozen)
    return known(value, E, term("seven_gases", value, E, "issue", "totals name seven_gases"))


def residual(case: Case) -> Answer:
    """M12: emissions within the scheme's categories and gases, by its own rule of power, tCO2e.

    Undecidable where no text says which categories, gases or rule; missing where a significant
    category is not in the inventory.
    """
    gases = gases_of(case)
    made: Answer = case.kept("residual", lambda: in_scopes(case, gases))
    return made


def in_scopes(case: Case, gases: GasSet) -> Answer:
    """Give the emissions of some gases within the scheme's categories, by its rule of power."""
    scopes = scopes_of(case)
    needs = _unknown(case, scopes, gases)
    if needs:
        return lacking(E, *needs)
    others = [one for one in scopes if one in OTHER_INDIRECT]
    parts = [of_categories(case, gases, *scopes)]
    if "2" in scopes:
        parts.append(electricity(case))
    parts += [_silent(case, one) for one in others if one not in _sums(case, gases)]
    made = joined(E, lambda *values: sum(values, Fraction(0)), *parts)
    return _with_exports(case, made)


def scopes_of(case: Case) -> tuple[str, ...]:
    """Give the categories that a scheme counts; () where nobody knows them."""
    said = word_of(case, "scopes", ",".join(case.scheme.scopes))
    named = tuple(one.strip() for one in said.split(",") if one.strip())
    alone = "3" in named and not set(OTHER_INDIRECT[1:]) & set(named)
    return (*named, *OTHER_INDIRECT[1:]) if alone else named


def gases_of(case: Case) -> GasSet:
    """Give the gases that a scheme counts: of its text, else as a person entered them."""
    said = word_of(case, "gases", case.scheme.gases)
    return GasSet(said) if said in NAMED else GasSet.UNKNOWN


def of_categories(case: Case, gases: GasSet, *categories: str) -> Answer:
    """Sum the lines of categories, electricity apart; missing while a gap blocks the total."""
    if not total_of(case.issue, NAMED[gases]):
        return no_total(E)
    terms, sums = [], _sums(case, gases)
    for one in categories:
        part = sums.get(one, Fraction(0))
        terms.append(term(f"category {one}", part, E, "issue", f"lines iso {one}"))
    value = sum((sums.get(one, Fraction(0)) for one in categories), Fraction(0))
    return known(value, E, *terms)


def _imported(case: Case, view: str) -> Answer:
    """Give category 2 in a view; missing where the issue holds nothing of it."""
    heat = of_categories(case, GasSet.SEVEN, "2")
    if heat.value is None:
        return heat
    if not case.issue.figures and "2" not in _sums(case, GasSet.SEVEN):
        return lacking(E, issue_need("imported"))
    return joined(E, lambda a, b: a + b, heat, _electricity_in(case, view, GasSet.SEVEN))


def _electricity_in(case: Case, view: str, gases: GasSet) -> Answer:
    if not total_of(case.issue, NAMED[gases]):
        return no_total(E)
    value = _sums(case, GasSet.CO2).get(view, Fraction(0))
    return known(value, E, term(f"electricity {view}", value, E, "issue", f"lines {view}"))


def _sums(case: Case, gases: GasSet) -> Mapping[str, Fraction]:
    """Sum the counted lines of a factory once: by category in the guide's view without electricity,
    and electricity by view. What has no line has no key."""
    made: Mapping[str, Fraction] = case.factory.kept(
        f"emissions.{gases}", lambda: _added(case.issue, gases)
    )
    return made


def _added(issue: Issue, gases: GasSet) -> Mapping[str, Fraction]:
    wanted = (Gas.CO2,) if gases is GasSet.CO2 else tuple(Gas)
    routed = {one.code for one in issue.streams if one.route}
    sums: dict[str, Fraction] = {}
    for one in issue.lines:
        power = one.stream in routed and one.iso_category == "2"
        counted = one.view == "guide" and one.membership in COUNTED and one.gas in wanted
        if power or (counted and one.stream not in routed):
            key = one.view if power else one.iso_category
            sums[key] = sums.get(key, Fraction(0)) + Fraction(one.co2e_t)
    return sums


def _unknown(case: Case, scopes: tuple[str, ...], gases: GasSet) -> tuple[Need, ...]:
    """Say which of categories and gases no text gives, and with them the rule of power."""
    known = {"scopes": bool(scopes), "gases": gases is not GasSet.UNKNOWN}
    if all(known.values()):
        return ()
    known[PARAMETER] = bool(rule_of(case))
    return tuple(document_need(case, name) for name, told in known.items() if not told)


def _silent(case: Case, category: str) -> Answer:
    """Say what a category without lines means: not significant by a person's word, or missing."""
    covered = fact(case, SIGNIFICANT)
    if covered.value is None:
        return lacking(E, *covered.needs)
    if not covered.value:
        return lacking(E, issue_need("category", category=category))
    reason = both("measure.reason.not_significant", category=category)
    return replace(covered, value=Fraction(0), unit=E, reasons=(reason,))


def _with_exports(case: Case, made: Answer) -> Answer:
    """Say beside the number what left the plant as energy and was not taken off."""
    netted = nets_exports(case)
    classes = EXPORTED[1:] if netted else EXPORTED
    out = sum(_exports(case, classes), Fraction(0))
    if made.value is None or not out:
        return made
    name = "measure.reason.exported_heat" if netted else "measure.reason.exports"
    return replace(made, reasons=(*made.reasons, both(name, tonnes=shown(-out, 3))))


def _exports(case: Case, classes: tuple[str, ...]) -> Iterator[Fraction]:
    for one in case.issue.lines:
        if one.view == "guide" and one.gbt_class in classes:
            yield Fraction(one.co2e_t)


MEASURES = (
    Measure("e_cat1", "M01", E, "直接排放量", "direct emissions", "Σ E_1", "M01", e_cat1),
    Measure("e_cat2_guide", "M02", E, "能源间接排放量（指南口径）",
            "imported energy, guide figure", "E_heat + E_power,guide", "M02", e_cat2_guide),
    Measure("e_cat2_location", "M02", E, "能源间接排放量（位置口径）",
            "imported energy, location figure", "E_heat + E_power,loc", "M02", e_cat2_location),
    Measure("e_cat2_market", "M02", E, "能源间接排放量（市场口径）",
            "imported energy, market figure", "E_heat + E_power,mkt", "M02", e_cat2_market),
    Measure("e_cat3plus", "M03", E, "其他间接排放量", "other indirect emissions",
            "E_3 + E_4 + E_5 + E_6", "M03", e_cat3plus),
    Measure("co2_only", "M04", CO2, "二氧化碳排放量", "CO2 alone",
            "E_1,CO2 + E_2,CO2", "M04", co2_only),
    Measure("seven_gases", "", E, "七类气体总量", "seven gases", "Σ E_gas", "GB/T 32150",
            seven_gases),
    Measure("residual", "M12", E, "剩余排放量", "residual emissions",
            "Σ E_scope + Σ kWh × f_scheme", "M12", residual),
)  # fmt: skip

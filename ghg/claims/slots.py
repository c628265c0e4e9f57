"""What a scheme leaves open (未知项): the slots that a person may fill from a text, and no others.

    rule.R                          the limit of a requirement, for the stages that have none
    weight.R, leading.R, baseline.R of a scored indicator, absent or printed as an example only
    pass_mark.L                     of a scored level
    parameter.P                     a figure or word that the scheme's measures need

A limit that a text gives is not open, whatever anybody would like it to be. Of a requirement whose
text nobody has read a limit alone decides nothing, so it has no slot.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ghg.claims.entered import percent
from ghg.claims.measures.energy import COEFFICIENT, PER_KWH
from ghg.claims.measures.registry import MEASURES
from ghg.claims.power import PARAMETER
from ghg.claims.scoring import SLOTS
from ghg.claims.words import both
from ghg.domain.schemes import Rule, RuleKind, Scheme

EVERY = ("",)
PER_PRODUCT = (
    *("unit_energy", "unit_co2", "unit_material", "unit_water"),
    *("unit_pollutant", "unit_wastewater", "unit_waste_gas"),
)


@dataclass(frozen=True, slots=True)
class Slot:
    """An open slot: its unit ("" for a word), the stages for which it is open ("" for all), what
    it is, and the document to get. A `free` one is told in the unit of the product."""

    name: str
    unit: str
    stages: tuple[str, ...]
    text_zh: str
    text_en: str
    get_zh: str
    get_en: str
    free: bool = False


def slots_of(scheme: Scheme) -> tuple[Slot, ...]:
    """List what a scheme's text leaves open, in the order of its rules."""
    return tuple(_slots(scheme))


def slot_of(scheme: Scheme, name: str) -> Slot | None:
    """Find an open slot by its name, one that any scheme's measures ask for too."""
    open_ones = (*_slots(scheme), *_of_every_scheme(scheme))
    return next((one for one in open_ones if one.name == name), None)


def closed_slots(scheme: Scheme) -> tuple[str, ...]:
    """Name the slots that the scheme's own text has filled."""
    rules = (f"rule.{one.id}" for one in scheme.rules if one.limits)
    scored = (
        f"{name}.{one.id}"
        for one in scheme.rules
        for name in SLOTS
        if one.scoring and getattr(one.scoring, name) is not None and not one.scoring.example
    )
    marks = (f"pass_mark.{one.id}" for one in scheme.levels if one.pass_mark is not None)
    words = (f"parameter.{one.id}" for one in scheme.parameters if one.value)
    head = (f"parameter.{name}" for name, said in _of_the_head(scheme).items() if said)
    return (*rules, *scored, *marks, *words, *head)


def completed(scheme: Scheme, name: str, value: str, unit: str) -> tuple[str, str, str]:
    """Complete what is typed short: slot, value and unit. A rule's id alone is the slot of its
    limit, and a percent sign gives a share of 1."""
    rule = f"rule.{name}"
    known = (*(one.name for one in slots_of(scheme)), *closed_slots(scheme))
    slot = rule if rule in known else name
    found = slot_of(scheme, slot)
    share = percent(value) if found and found.unit == "1" and unit in ("", "1", "%") else ""
    return (slot, share, "1") if share else (slot, value, unit)


def known_rules(scheme: Scheme) -> int:
    """Count the requirements that can be decided by what was read of the scheme's text."""
    return sum(1 for one in scheme.rules if _known(scheme, one))


def _known(scheme: Scheme, rule: Rule) -> bool:
    if not rule.ask:
        return False
    if rule.kind is RuleKind.INFO:
        return True
    if rule.scoring is not None:
        figures = (rule.scoring.weight, rule.scoring.leading, rule.scoring.baseline)
        return None not in figures and not rule.scoring.example
    return not _open_stages(scheme, rule)


def _slots(scheme: Scheme) -> Iterator[Slot]:
    for rule in scheme.rules:
        yield from _of_rule(scheme, rule)
    for level in scheme.levels:
        if level.scored and level.pass_mark is None:
            zh, en = both("claim.slot.pass_mark", level_zh=level.name_zh, level_en=level.name_en)
            yield Slot(f"pass_mark.{level.id}", "1", EVERY, zh, en, scheme.number, scheme.number)
    for one in scheme.parameters:
        if not one.value:
            texts = (one.text_zh, one.text_en, one.get_zh, one.get_en)
            yield Slot(f"parameter.{one.id}", one.unit, EVERY, *texts)


def _of_every_scheme(scheme: Scheme) -> Iterator[Slot]:
    """Give what measures ask of any scheme, where its file neither says nor lists it."""
    listed = {one.id for one in scheme.parameters}
    said = _of_the_head(scheme)
    for name, unit in (*((one, "") for one in said), (COEFFICIENT, PER_KWH)):
        if name not in listed and not said.get(name):
            words = both(f"claim.slot.{name}")
            yield Slot(f"parameter.{name}", unit, EVERY, *words, scheme.number, scheme.number)


def _of_the_head(scheme: Scheme) -> Mapping[str, object]:
    """Give what a scheme's head says of what measures ask of any scheme."""
    return {PARAMETER: scheme.power, "scopes": scheme.scopes, "gases": scheme.gases}


def _of_rule(scheme: Scheme, rule: Rule) -> Iterator[Slot]:
    if not rule.ask:
        return
    texts = (rule.text_zh, rule.text_en, rule.get_zh, rule.get_en)
    if rule.scoring is None:
        stages = _open_stages(scheme, rule)
        if rule.kind is not RuleKind.INFO and stages:
            yield Slot(f"rule.{rule.id}", _unit(rule), stages, *texts, free=_free(rule))
        return
    for name in SLOTS:
        if getattr(rule.scoring, name) is None or rule.scoring.example:
            points = name == "weight"
            unit, free = ("1", False) if points else (_unit(rule), _free(rule))
            zh, en = both(f"claim.slot.{name}", text_zh=rule.text_zh, text_en=rule.text_en)
            get = (rule.get_zh, rule.get_en)
            yield Slot(f"{name}.{rule.id}", unit, EVERY, zh, en, *get, free=free)


def _unit(rule: Rule) -> str:
    """Give the unit of a rule, else that of the measure, as it is for a product by the tonne."""
    return rule.unit or (MEASURES[rule.ask].unit if rule.ask in MEASURES else "1")


def _free(rule: Rule) -> bool:
    return not rule.unit and rule.ask in PER_PRODUCT


def _open_stages(scheme: Scheme, rule: Rule) -> tuple[str, ...]:
    """Name the stages of a rule that have no limit."""
    mine = rule.stages or tuple(one.id for one in scheme.stages)
    return tuple(one for one in mine if rule.limit(one) is None)

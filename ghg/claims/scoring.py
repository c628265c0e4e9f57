"""Points of an indicator by the linear method (GB/T 36132-2025, clause 5).

    lower is better   p = w (baseline - x) / (baseline - leading)
    higher is better  p = w (x - baseline) / (leading - baseline)

Full weight at the leading value or better, none at the baseline or worse. Where leading and
baseline are the same value, it is met or it is not. Of 100 points, confirmed ones rest on evidence
that is there, conditional ones would stand were it there.
"""

from dataclasses import dataclass
from fractions import Fraction

from ghg.claims.case import Case
from ghg.claims.entered import in_unit
from ghg.domain.numbers import exact
from ghg.domain.schemes import Op, Rule

SLOTS = ("weight", "leading", "baseline")


@dataclass(frozen=True, slots=True)
class Scale:
    """Weight, leading value and baseline of an indicator; None is not known."""

    weight: Fraction | None
    leading: Fraction | None
    baseline: Fraction | None
    entered: tuple[str, ...]

    @property
    def known(self) -> bool:
        return None not in (self.weight, self.leading, self.baseline)


def scale_of(case: Case, rule: Rule, unit: str | None) -> Scale:
    """Give an indicator's scale in a unit: what a person entered, else what the text has."""
    entered = {name: case.value(f"{name}.{rule.id}") for name in SLOTS}
    figures = {}
    for name, said in entered.items():
        printed = getattr(rule.scoring, name) if rule.scoring else None
        of = "1" if name == "weight" else unit
        figures[name] = in_unit(said, of) if said else (None if printed is None else exact(printed))
    sources = tuple(f"{one.document} {one.page}" for one in entered.values() if one)
    return Scale(**figures, entered=tuple(dict.fromkeys(sources)))


def points(scale: Scale, value: Fraction, op: Op) -> Fraction:
    """Give the points of a value on a known scale; `op` says which way is better."""
    weight, leading, baseline = scale.weight, scale.leading, scale.baseline
    assert weight is not None and leading is not None and baseline is not None
    better = value <= leading if op in (Op.AT_MOST, Op.BELOW) else value >= leading
    if better or leading == baseline:
        return weight if better else Fraction(0)
    share = (value - baseline) / (leading - baseline)
    return weight * min(max(share, Fraction(0)), Fraction(1))

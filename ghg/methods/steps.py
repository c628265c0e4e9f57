"""Steps: what is worked out before a formula, with its arguments and the tree of how.

A formula has no branch and reads no table. Interpolations, sums over the parts of a mixture and
conversions of a reading are made here, exactly, each as a value that can be recomputed from its
own arguments just like a coefficient.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ghg.domain.emissions import Argument, Tree, evaluated
from ghg.domain.factors import Remark
from ghg.domain.numbers import exact_text
from ghg.errors import NOWHERE, DataError
from ghg.methods.dimension import prove_dimension
from ghg.methods.formula import Recorder


@dataclass(frozen=True, slots=True)
class Step:
    """A value in `unit`, how it came about, and what its reader must know (`remarks`)."""

    name: str
    unit: str
    arguments: tuple[Argument, ...]
    tree: Tree
    value: Fraction
    remarks: tuple[Remark, ...] = ()


def given(
    name: str, value: Fraction, unit: str, note: str = "", choice: int | None = None
) -> Argument:
    """Make an argument of a step; `choice` is its place among the choices of the issue, if any."""
    return Argument(name, value, unit, choice, note)


def worked(
    name: str,
    unit: str,
    formula: Callable[..., Any],
    arguments: Sequence[Argument],
    remarks: tuple[Remark, ...] = (),
) -> Step:
    """Run a straight-line formula on its arguments; raises E-DIM when it does not give `unit`."""
    recorded: Recorder = formula(*(Recorder(one.name) for one in arguments))
    return _made(name, unit, arguments, recorded.tree, remarks)


def sum_of_products(
    name: str, unit: str, pairs: Sequence[tuple[Argument, Argument]], below: Argument | None = None
) -> Step:
    """Add the products of pairs, and divide by `below` when given; raises E-DIM."""
    tree = _chain([("*", one.name, other.name) for one, other in pairs])
    arguments = [argument for pair in pairs for argument in pair]
    if below is not None:
        tree, arguments = ("/", tree, below.name), [*arguments, below]
    return _made(name, unit, arguments, tree)


def weighted_mean(name: str, unit: str, pairs: Sequence[tuple[Argument, Argument]]) -> Step:
    """Give the mean of (value, weight) pairs: sum of products over the sum of the weights.

    Raises E-DIM, and E-COMPOSITION.weights when the weights add to nothing.
    """
    weights = [weight for _, weight in pairs]
    if not sum((weight.value for weight in weights), Fraction(0)):
        raise DataError("E-COMPOSITION.weights", NOWHERE, name)
    above = _chain([("*", value.name, weight.name) for value, weight in pairs])
    tree: Tree = ("/", above, _chain([weight.name for weight in weights]))
    return _made(name, unit, [argument for pair in pairs for argument in pair], tree)


def sum_of(name: str, unit: str, signed: Sequence[tuple[int, Argument]]) -> Step:
    """Add arguments with their signs, the first of them positive; raises E-DIM."""
    tree: Tree = signed[0][1].name
    for sign, argument in signed[1:]:
        tree = ("+" if sign > 0 else "-", tree, argument.name)
    return _made(name, unit, [argument for _, argument in signed], tree)


def check_shares(shares: Sequence[tuple[str, Fraction]], *, closed: bool) -> None:
    """Refuse shares outside 0..1, that add to more than 1, or (`closed`) to anything but 1.

    Raises E-COMPOSITION.share and E-COMPOSITION.sum.
    """
    for name, share in shares:
        if not 0 <= share <= 1:
            raise DataError("E-COMPOSITION.share", NOWHERE, name, percent=_percent(share))
    whole = sum((share for _, share in shares), Fraction(0))
    if whole > 1 or (closed and whole != 1):
        names = "、".join(name for name, _ in shares)
        raise DataError("E-COMPOSITION.sum", NOWHERE, names, percent=_percent(whole))


def _percent(share: Fraction) -> str:
    return exact_text(share * 100)


def _chain(terms: Sequence[Tree]) -> Tree:
    tree = terms[0]
    for term in terms[1:]:
        tree = ("+", tree, term)
    return tree


def _made(
    name: str,
    unit: str,
    arguments: Sequence[Argument],
    tree: Tree,
    remarks: tuple[Remark, ...] = (),
) -> Step:
    named = _once(arguments)
    prove_dimension(tree, named.values(), unit)
    value = evaluated(tree, {one.name: one.value for one in named.values()})
    return Step(name, unit, tuple(named.values()), tree, value, remarks)


def _once(arguments: Sequence[Argument]) -> dict[str, Argument]:
    """Give arguments by name; raises E-COMPOSITION.twice when one name means two things."""
    named: dict[str, Argument] = {}
    for one in arguments:
        if named.setdefault(one.name, one) != one:
            raise DataError("E-COMPOSITION.twice", NOWHERE, one.name)
    return named

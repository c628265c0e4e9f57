"""Circular flows inside the plant (厂内循环的蒸汽和电力): one exact linear system.

    f_p x output_p = own_p + sum over q of f_q x used_q(p)

f_p       emission per unit of product p (steam, power), unknown
output_p  what unit p makes; own_p its own emission, t; used_q(p) what it takes of product q

A boiler that takes power and a turbine that takes steam depend on each other; taken one after the
other the result would depend on the order. Solved by elimination over fractions: exact, and checked
by putting the result back into every row. No card: arithmetic.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.numbers import exact_text
from ghg.errors import NOWHERE, DataError, Place

Matrix = Sequence[Sequence[Fraction]]


@dataclass(frozen=True, slots=True)
class Maker:
    """A unit that makes one product: what it makes, emits itself, and takes of each product."""

    product: str
    output: Fraction
    own_t: Fraction
    used: Mapping[str, Fraction]


def product_factors(makers: Sequence[Maker]) -> dict[str, Fraction]:
    """Give the emission per unit of each product.

    Raises E-CIRCLE.unknown (a product that nobody makes, or two make), E-CIRCLE.singular (the
    units use up what they make: no factor, or any), E-CIRCLE.negative.
    """
    products = [maker.product for maker in makers]
    _check_products(makers, products)
    matrix = [[_entry(maker, product) for product in products] for maker in makers]
    solution = solve(matrix, [maker.own_t for maker in makers], products)
    factors = dict(zip(products, solution, strict=True))
    for product, factor in factors.items():
        if factor < 0:
            raise DataError(
                "E-CIRCLE.negative", Place(subject=product), product, factor=exact_text(factor)
            )
    return factors


def solve(matrix: Matrix, right: Sequence[Fraction], names: Sequence[str]) -> tuple[Fraction, ...]:
    """Solve matrix x unknowns = right exactly; raises E-CIRCLE.singular with the names."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for place in range(len(rows)):
        pivot = next((at for at in range(place, len(rows)) if rows[at][place]), None)
        if pivot is None:
            raise DataError("E-CIRCLE.singular", NOWHERE, "、".join(names))
        rows[place], rows[pivot] = rows[pivot], rows[place]
        rows[place] = [value / rows[place][place] for value in rows[place]]
        for at, row in enumerate(rows):
            if at != place and row[place]:
                rows[at] = [a - row[place] * b for a, b in zip(row, rows[place], strict=True)]
    return tuple(row[-1] for row in rows)


def _entry(maker: Maker, product: str) -> Fraction:
    made = maker.output if product == maker.product else Fraction(0)
    return made - maker.used.get(product, Fraction(0))


def _check_products(makers: Sequence[Maker], products: Sequence[str]) -> None:
    used = [name for maker in makers for name in maker.used]
    odd = [name for name in used if name not in products]
    odd += [name for name in products if products.count(name) > 1]
    if odd:
        raise DataError("E-CIRCLE.unknown", NOWHERE, "、".join(dict.fromkeys(odd)))

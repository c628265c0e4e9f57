"""Linear interpolation as a recorded tree: y0 + (y1 - y0) x (x - x0) / (x1 - x0)."""

from dataclasses import dataclass
from fractions import Fraction

from ghg.domain.emissions import Argument, Tree, evaluated


@dataclass(frozen=True, slots=True)
class Node:
    """A value that is an argument or was worked out from arguments."""

    tree: Tree
    arguments: tuple[Argument, ...]

    @property
    def value(self) -> Fraction:
        value: Fraction = evaluated(self.tree, {one.name: one.value for one in self.arguments})
        return value


def leaf(argument: Argument) -> Node:
    """Make a node of one argument."""
    return Node(argument.name, (argument,))


def between(x: Node, low: tuple[Node, Node], high: tuple[Node, Node]) -> Node:
    """Give y at x on the straight line through two points (x, y) with different x."""
    (x0, y0), (x1, y1) = low, high
    rise = ("-", y1.tree, y0.tree)
    run = ("-", x1.tree, x0.tree)
    way = ("-", x.tree, x0.tree)
    tree: Tree = ("+", y0.tree, ("/", ("*", rise, way), run))
    named = {one.name: one for node in (x, x0, y0, x1, y1) for one in node.arguments}
    return Node(tree, tuple(named.values()))

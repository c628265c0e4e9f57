"""A formula as people write it: × ÷ + −, with brackets where the meaning needs them."""

from ghg.domain.emissions import Tree

# a right-hand side that means something else without its brackets: a - (b + c), a / (b * c)
NOT_FREE = {("-", "+"), ("-", "-"), ("/", "*"), ("/", "/")}


def in_signs(tree: Tree, values: dict[str, str]) -> str:
    """Write a formula's tree with × ÷ + − and the given words."""
    if isinstance(tree, str):
        return values[tree]
    operator, left, right = tree
    sign = {"*": "×", "/": "÷", "+": "+", "-": "−"}[operator]
    parts = [in_signs(left, values), in_signs(right, values)]
    if operator in "*/":
        parts = [
            f"({part})" if not isinstance(branch, str) and branch[0] in "+-" else part
            for part, branch in zip(parts, (left, right), strict=True)
        ]
    if not isinstance(right, str) and (operator, right[0]) in NOT_FREE:
        parts[1] = f"({parts[1]})"
    return f" {sign} ".join(parts)

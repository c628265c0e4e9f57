"""The source of the product as the house tests see it: files, syntax trees, imports, calls.

A guard is a function that gives the complaints about one module. Each is run over the whole house
and, beside that, over a made-up module that breaks its rule: a guard that cannot fail guards
nothing.
"""

import ast
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "ghg"


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the product: dotted name, text, syntax tree; `package` when it is a folder."""

    name: str
    text: str
    tree: ast.Module
    package: bool = False

    @property
    def room(self) -> str:
        """The room that the module stands in; the package itself has none."""
        return self.name.split(".")[1] if "." in self.name else ""

    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree; a dozen guards ask for them."""
        return _nodes(self.tree)

    def at(self, node: ast.AST) -> str:
        """Say where a node stands."""
        return f"{self.name}:{getattr(node, 'lineno', 0)}"


@cache
def _nodes(tree: ast.Module) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree))


def made_up(name: str, text: str) -> Module:
    """A module that stands in no file, to show that a guard fails."""
    return Module(name, text, ast.parse(text))


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the product, read once for all guards."""
    return tuple(_read(path) for path in sorted(PACKAGE.rglob("*.py")))


def _read(path: Path) -> Module:
    parts = path.relative_to(ROOT).with_suffix("").parts
    package = parts[-1] == "__init__"
    text = path.read_text(encoding="utf-8")
    return Module(".".join(parts[:-1] if package else parts), text, ast.parse(text), package)


def imported(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Give every dotted name that a module imports, at its top or inside a function.

    `from ghg import texts` gives `ghg.texts`; a text that is a dotted name of the product counts
    too, for that is how a module is imported late.
    """
    for node in module.nodes():
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = _origin(module, node)
            if origin == "ghg":
                yield from ((node, f"ghg.{alias.name}") for alias in node.names)
            else:
                yield node, origin
        elif re.fullmatch(r"ghg(\.[a-z_0-9]+)+", constant_text(node) or ""):
            yield node, constant_text(node) or ""


def _origin(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    above = parts[: len(parts) - node.level + module.package]
    return ".".join([*above, node.module] if node.module else above)


def calls(module: Module) -> Iterator[tuple[ast.Call, str]]:
    """Give every call with the last word of what is called."""
    for node in module.nodes():
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node, node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node, node.func.attr


def constant_text(node: ast.AST | None) -> str | None:
    """Give the text that stands there, None for anything that is computed."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def kept_files(*folders: str) -> set[str]:
    """Files that a commit of this tree would hold: on a fresh clone just the tracked ones."""
    words = ("git", "-c", "safe.directory=*", "ls-files", "--cached", "--others")
    done = subprocess.run(
        [*words, "--exclude-standard", "-z", "--", *folders],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return {name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()}

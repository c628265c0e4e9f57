"""What the rooms may not do, as far as the source shows it.

Numbers that are reported never pass through a binary float or through the global decimal context;
nothing that is read is executed; a text file is opened with its encoding; the program starts on
Windows; files and functions stay short.
"""

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.house.source import Module, calls, constant_text, imported, made_up, modules

NUMBER_ROOMS = {"domain", "methods", "inventory", "library", "plan"}
CONTEXT_WORDS = {"getcontext", "setcontext", "localcontext", "DefaultContext", "BasicContext"}
CONTEXT_METHODS = {"quantize", "normalize", "sqrt", "exp", "ln", "log10", "to_integral_value"}
EXECUTING_CALLS = {"eval", "exec", "__import__"}
EXECUTING_MODULES = {"pickle", "marshal", "shelve", "dill", "joblib", "yaml", "cloudpickle"}
POSIX_ONLY = {"fcntl", "resource", "pwd", "grp", "termios", "tty", "pty", "posix", "syslog"}
TEXT_MODES = {"r", "w", "a", "x", "rt", "wt", "at", "xt", "r+", "w+", "a+"}
LONGEST_FILE = 250
LONGEST_FUNCTION = 40

# Tables of words and of records are long without holding a second idea; the script of a pack is one
# file that somebody takes away.
LONG_BY_NATURE = (
    *("ghg.texts.rooms.", "ghg.domain.issue", "ghg.domain.annexes"),
    "ghg.desk.pack.verify_script",
)

Guard = Callable[[Module], Iterator[str]]


def floats(module: Module) -> Iterator[str]:
    """Say where a room of numbers meets a binary float."""
    if module.room not in NUMBER_ROOMS:
        return
    nearness = {
        id(keyword.value)
        for call, name in calls(module)
        if name == "get_close_matches"  # how alike two words are is no number of ours
        for keyword in call.keywords
    }
    for node in module.nodes():
        if isinstance(node, ast.Name) and node.id == "float":
            yield f"{module.at(node)}: float"
        if id(node) not in nearness and isinstance(getattr(node, "value", None), float):
            yield f"{module.at(node)}: a binary float"


def roundings(module: Module) -> Iterator[str]:
    """Say where a room of numbers rounds: `shown` and `frozen` are the only places."""
    if module.room in NUMBER_ROOMS and module.name != "ghg.domain.numbers":
        yield from (f"{module.at(call)}: round" for call, name in calls(module) if name == "round")


def global_contexts(module: Module) -> Iterator[str]:
    """Say where the global decimal context is asked: a host program may have spoiled it."""
    for node in module.nodes():
        if isinstance(node, ast.alias | ast.Name | ast.Attribute):
            words = {getattr(node, "name", ""), getattr(node, "id", ""), getattr(node, "attr", "")}
            yield from (f"{module.at(node)}: {word}" for word in sorted(words & CONTEXT_WORDS))
    for call, name in calls(module):
        told = any(word.arg == "context" for word in call.keywords)
        if name in CONTEXT_METHODS and not told and _owner(call) != "unicodedata":
            yield f"{module.at(call)}: {name} without context"


def _owner(call: ast.Call) -> str:
    """Give the name before the dot of what is called; empty when there is none."""
    owner = getattr(call.func, "value", None)
    return owner.id if isinstance(owner, ast.Name) else ""


def executions(module: Module) -> Iterator[str]:
    """Say where something that was read could be executed."""
    for call, name in calls(module):
        if name in EXECUTING_CALLS and isinstance(call.func, ast.Name):
            yield f"{module.at(call)}: {name}"
    for node, name in imported(module):
        if name.split(".")[0] in EXECUTING_MODULES:
            yield f"{module.at(node)}: {name}"


def unnamed_encodings(module: Module) -> Iterator[str]:
    """Say where a text file is opened in whatever encoding the machine prefers."""
    for call, name in calls(module):
        named = {word.arg for word in call.keywords}
        if "encoding" not in named and _opens_text(call, name):
            yield f"{module.at(call)}: {name} without encoding"


def _opens_text(call: ast.Call, name: str) -> bool:
    if name in {"read_text", "write_text"}:
        return isinstance(call.func, ast.Attribute)
    if name not in {"open", "fdopen"}:
        return False
    by_name = isinstance(call.func, ast.Name) or name == "fdopen"
    modes = [constant_text(word.value) for word in call.keywords if word.arg == "mode"]
    mode = modes or [constant_text(argument) for argument in call.args[by_name : by_name + 1]]
    # `archive.open(member)` has no mode of a text file; `path.open()` has none at all.
    return not mode or mode[0] in TEXT_MODES


def posix_imports(module: Module) -> Iterator[str]:
    """Say which modules that Windows lacks are imported at the top of a module."""
    inside = {
        id(node)
        for function in module.nodes()
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
    }
    for node, name in imported(module):
        if name in POSIX_ONLY and id(node) not in inside:
            yield f"{module.at(node)}: {name}"


def lengths(module: Module) -> Iterator[str]:
    """Say which file or function is so long that it hides a second idea."""
    lines = module.text.count("\n")
    if lines > LONGEST_FILE and not module.name.startswith(LONG_BY_NATURE):
        yield f"{module.name}: {lines} lines"
    for node in module.nodes():
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{module.at(node)}: {node.name}: {length} lines"


def global_states(module: Module) -> Iterator[str]:
    """Say where a function changes a name of its module."""
    for node in module.nodes():
        if isinstance(node, ast.Global):
            yield f"{module.at(node)}: global {', '.join(node.names)}"


GUARDS: tuple[Guard, ...] = (
    floats,
    roundings,
    global_contexts,
    executions,
    unnamed_encodings,
    posix_imports,
    lengths,
    global_states,
)


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.__name__)
def test_the_house_keeps_its_rules(guard: Guard) -> None:
    assert [fault for module in modules() for fault in guard(module)] == []


LONG_FUNCTION = "def long():\n" + "    pass\n" * LONGEST_FUNCTION


@pytest.mark.parametrize(
    ("guard", "text"),
    [
        (floats, "factor = 0.5"),
        (floats, "total = float(text)"),
        (floats, "def f(x: float) -> None: ..."),
        (roundings, "round(total, 2)"),
        (global_contexts, "from decimal import getcontext"),
        (global_contexts, "decimal.getcontext().prec = 50"),
        (global_contexts, "value.quantize(Decimal('0.01'))"),
        (executions, "eval(cell)"),
        (executions, "import pickle"),
        (executions, "from yaml import safe_load"),
        (unnamed_encodings, "open(path)"),
        (unnamed_encodings, "open(path, 'w')"),
        (unnamed_encodings, "path.open()"),
        (unnamed_encodings, "path.open('w')"),
        (unnamed_encodings, "path.read_text()"),
        (unnamed_encodings, "os.fdopen(handle, 'w')"),
        (posix_imports, "import resource"),
        (posix_imports, "from fcntl import flock"),
        (lengths, "\n" * (LONGEST_FILE + 1)),
        (lengths, LONG_FUNCTION),
        (global_states, "def f():\n    global current\n    current = 1"),
    ],
)
def test_a_broken_rule_is_seen(guard: Guard, text: str) -> None:
    assert list(guard(made_up("ghg.inventory.odd", text)))


@pytest.mark.parametrize(
    ("guard", "text"),
    [
        (floats, "factor = Decimal('0.5')\nhalf = Fraction(1, 2)"),
        (floats, "near = get_close_matches(word, words, n=3, cutoff=0.6)"),
        (global_contexts, "value.quantize(step, context=OURS)"),
        (global_contexts, "unicodedata.normalize('NFKC', text)"),
        (executions, "re.compile('a')\nconnection.exec_driver_sql(text)"),
        (unnamed_encodings, "open(path, 'rb')\npath.open('rb')\narchive.open('xl/workbook.xml')"),
        (unnamed_encodings, "open(path, encoding='utf-8')\npath.read_text(encoding='utf-8')"),
        (posix_imports, "def limited():\n    import resource"),
    ],
)
def test_a_kept_rule_passes(guard: Guard, text: str) -> None:
    assert not list(guard(made_up("ghg.inventory.odd", text)))


def test_an_exception_from_the_length_is_still_needed() -> None:
    assert any(
        module.name == "ghg.domain.issue" and module.text.count("\n") > LONGEST_FILE
        for module in modules()
    )

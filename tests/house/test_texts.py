"""Every code that is raised has its four texts, every text is used, and both languages agree."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from string import Formatter

import pytest

from ghg.texts.errors import ERRORS
from ghg.texts.labels import LABELS
from tests.house.source import PACKAGE, Module, calls, constant_text, made_up, modules

Said = Mapping[str, tuple[str, str, str, str]]

ROOMS = sorted(path.stem for path in (PACKAGE / "texts" / "rooms").glob("[a-z]*.py"))
WORD = re.compile(r"E-[A-Z]+(?:-[A-Z]+)*\.")
CODE = re.compile(r"E-[A-Z]+(?:-[A-Z]+)*(?:\.[a-z0-9_]+)?")
RAISERS = {"GhgError", "UsageError", "DataError", "GapError", "DamageError", "AccessError"}
TERM_TAKERS = {"label", "Remark", "Notice"}


def meant(node: ast.AST | None, known: Iterable[str]) -> set[str]:
    """Give the codes that an expression can mean: the one written out, or all that are known of a
    word whose variant is filled in (`f"E-REF.{name}"`)."""
    if isinstance(node, ast.JoinedStr) and len(node.values) == 2:
        word = constant_text(node.values[0]) or ""
        return {code for code in known if WORD.fullmatch(word) and code.startswith(word)}
    text = constant_text(node) or ""
    return {text} if CODE.fullmatch(text) else set()


def used_codes(module: Module, known: Iterable[str]) -> set[str]:
    """Give the codes that a module can raise; one that is only asked about is not raised."""
    nodes = module.nodes()
    asked = {id(part) for node in nodes if isinstance(node, ast.Compare) for part in ast.walk(node)}
    return set[str]().union(*(meant(node, known) for node in nodes if id(node) not in asked))


def composed_codes(module: Module, known: Iterable[str]) -> Iterator[str]:
    """Say where a code is put together in a way that nobody could search for."""
    for node in module.nodes():
        if isinstance(node, ast.JoinedStr) and node.values and not meant(node, known):
            text = constant_text(node.values[0]) or ""
        elif isinstance(node, ast.BinOp):
            text = constant_text(node.left) or ""
        else:
            continue
        if re.match(r"E-([A-Z]|$)", text):
            yield f"{module.at(node)}: {text}..."


def holes(text: str) -> set[str]:
    """Give the names of a text's braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def unfilled(module: Module, errors: Said) -> Iterator[str]:
    """Say which braces of a code's texts a call leaves unfilled, where the call shows them all."""
    for call, name in calls(module):
        code = constant_text(call.args[0]) if call.args else None
        given = _given(call, name)
        if code in errors and given is not None:
            missing = set[str]().union(*map(holes, errors[code])) - given
            if missing:
                yield f"{module.at(call)}: {code} lacks {', '.join(sorted(missing))}"


def _given(call: ast.Call, name: str) -> set[str] | None:
    """The names that a call fills; None when that cannot be read from the source."""
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    if any(isinstance(argument, ast.Starred) for argument in call.args):
        return None
    named = {str(keyword.arg): keyword.value for keyword in call.keywords}
    raw = {"raw"} if len(call.args) > 2 or "raw" in named else set()
    if name in RAISERS:
        return raw | set(named)
    if name == "Problem":
        values = call.args[3] if len(call.args) > 3 else named.get("values", ast.Dict([], []))
        return (
            raw | _keys(values)
            if isinstance(values, ast.Dict) and None not in values.keys
            else None
        )
    return None


def _keys(values: ast.Dict) -> set[str]:
    return {constant_text(key) or "" for key in values.keys}


def used_terms(module: Module) -> dict[str, str]:
    """Give the label terms that a module writes out in a call, with their place."""
    found = (
        (constant_text(call.args[0]), call)
        for call, name in calls(module)
        if name in TERM_TAKERS and call.args and isinstance(call.func, ast.Name)
    )
    return {term: module.at(call) for term, call in found if term is not None}


HALF_WIDTH = re.compile(r"[一-鿿][,.;:!?()\"']|[,.;:!?()\"'][一-鿿]")
FULL_WIDTH = re.compile("[，。；：！？（）]")
IN_TITLE = re.compile("《[^》]*》")
ALLOWED_BEHIND = "评价|认定|创建|建设|申报|培育|标准|指标"
FORBIDDEN = re.compile(f"已核查|零碳工厂(?!{ALLOWED_BEHIND})")


def wording_complaints(chinese: str, english: str) -> Iterator[str]:
    """Say what is wrong with a pair of texts."""
    if bool(chinese.strip()) != bool(english.strip()):
        yield f"empty: {chinese}|{english}"
    if _without("zh", holes(chinese)) != _without("en", holes(english)):
        yield f"braces differ: {chinese}|{english}"
    if HALF_WIDTH.search(chinese):
        yield f"half-width sign: {chinese}"
    if FULL_WIDTH.search(english):
        yield f"full-width sign: {english}"
    if FORBIDDEN.search(IN_TITLE.sub("", chinese)):
        yield f"says more than a program can know: {chinese}"


def _without(suffix: str, names: set[str]) -> set[str]:
    """A value may be given in both languages: `{item_zh}` here is `{item_en}` there."""
    return {re.sub(f"(^|_){suffix}$", "", name) for name in names}


def test_every_raised_code_has_its_texts() -> None:
    raised = {code for module in modules() for code in used_codes(module, ERRORS)}
    assert sorted(raised - set(ERRORS)) == []


def test_every_code_with_texts_is_raised() -> None:
    speakers = [module for module in modules() if module.room != "texts"]
    raised = {code for module in speakers for code in used_codes(module, ERRORS)}
    assert sorted(set(ERRORS) - raised) == []


def test_every_code_is_written_out() -> None:
    assert [fault for module in modules() for fault in composed_codes(module, ERRORS)] == []


def test_every_code_has_the_form_that_is_searched_for() -> None:
    assert [code for code in ERRORS if not CODE.fullmatch(code)] == []


def test_every_brace_is_filled() -> None:
    assert [fault for module in modules() for fault in unfilled(module, ERRORS)] == []


def test_every_term_that_is_shown_has_its_words() -> None:
    used = {term: place for module in modules() for term, place in used_terms(module).items()}
    assert {term: place for term, place in used.items() if term not in LABELS} == {}


@pytest.mark.parametrize("table", ["OPTIONS", "HELPS"])
def test_an_option_or_command_has_one_text(table: str) -> None:
    said: dict[str, set[object]] = {}
    for room in ROOMS:
        for key, text in getattr(import_module(f"ghg.texts.rooms.{room}"), table, {}).items():
            said.setdefault(key, set()).add(text)
    assert {key: texts for key, texts in said.items() if len(texts) > 1} == {}


@pytest.mark.parametrize("table", ["ERRORS", "LABELS"])
def test_rooms_do_not_say_the_same_thing_twice(table: str) -> None:
    owners: dict[str, list[str]] = {}
    for room in ROOMS:
        for key in getattr(import_module(f"ghg.texts.rooms.{room}"), table, ()):
            owners.setdefault(key, []).append(room)
    assert {key: rooms for key, rooms in owners.items() if len(rooms) > 1} == {}
    assert set(owners) == set(ERRORS if table == "ERRORS" else LABELS)


def test_the_texts_are_well_worded() -> None:
    pairs = [pair for said in ERRORS.values() for pair in (said[:2], said[2:])]
    complaints = (wording_complaints(*pair) for pair in (*pairs, *LABELS.values()))
    assert [fault for each in complaints for fault in each] == []


def test_every_error_says_what_is_wrong_and_what_to_do() -> None:
    assert [code for code, said in ERRORS.items() if not all(map(str.strip, said))] == []


def test_a_raised_code_is_found() -> None:
    known = ["E-REF.source", "E-REF.stream", "E-REF"]
    for text, codes in (
        ('raise DataError("E-ODD.thing")', {"E-ODD.thing"}),
        ('raise DataError(f"E-REF.{name}")', {"E-REF.source", "E-REF.stream"}),
        ('x = "not E-ODD"', set[str]()),
        ('if error.code != "E-ODD": raise', set[str]()),
    ):
        assert used_codes(made_up("ghg.intake.read", text), known) == codes


@pytest.mark.parametrize("text", ['f"E-ODD.{kind}"', '"E-REF." + kind', 'f"E-{word}"'])
def test_a_code_in_pieces_is_seen(text: str) -> None:
    assert list(composed_codes(made_up("ghg.intake.read", text), ["E-REF.stream"]))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ('DataError("E-X", NOWHERE, raw)', True),
        ('DataError("E-X", NOWHERE, near="t")', True),
        ('DataError("E-X", NOWHERE, raw, near="t")', False),
        ('Problem("E-X", place, raw)', True),
        ('Problem("E-X", place, raw, {"near": "t"})', False),
        ('Problem("E-X", place, raw=text, values={"near": "t"})', False),
        ('Problem("E-X", place, raw, values)', False),
    ],
)
def test_an_unfilled_brace_is_seen(text: str, seen: bool) -> None:
    errors = {"E-X": ("“{raw}”，近似：{near}。", "“{raw}”, near: {near}.", "改。", "Mend.")}
    assert bool(list(unfilled(made_up("ghg.intake.read", text), errors))) is seen


def test_a_term_without_words_is_seen() -> None:
    module = made_up("ghg.reports.pdf", 'label("no.such.term", "zh")')
    assert set(used_terms(module)) - set(LABELS) == {"no.such.term"}


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("", "Something."),
        ("缺少{stream}。", "Missing {month}."),
        ("缺少{item_en}。", "Missing {item_en}."),
        ("缺少数据, 请补录。", "Data are missing."),
        ("缺少数据(一月)。", "Data are missing."),
        ("缺少数据。", "Data are missing。"),
        ("数据已核查。", "The data are complete."),
        ("本厂是零碳工厂。", "The criteria are met."),
    ],
)
def test_a_bad_wording_is_seen(chinese: str, english: str) -> None:
    assert list(wording_complaints(chinese, english))


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("文件 a.xlsx 的“{raw}”有误（第3行）。", "“{raw}” in a.xlsx is wrong (row 3)."),
        ("缺少{item_zh}。{zh}", "Missing {item_en}. {en}"),
        ("依据《零碳工厂建设方案》和零碳工厂评价标准。", "By the plan and the standard."),
    ],
)
def test_a_good_wording_passes(chinese: str, english: str) -> None:
    assert not list(wording_complaints(chinese, english))

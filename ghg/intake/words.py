"""The closed words of cells: kinds of records, classes of data, yes and no, kinds of facts.

A word is known by its code, its Chinese and its English name; an empty cell takes the usual one.
"""

from collections.abc import Mapping
from types import MappingProxyType

from ghg.domain.units import conversion, unit
from ghg.errors import NOWHERE, DataError
from ghg.ledger.codes import DataClass, RecordKind
from ghg.sheets.cells import read_text

Words = Mapping[str, tuple[int, str, str]]

RECORD_KINDS: Words = MappingProxyType(
    {
        "metered": (RecordKind.METERED, "计量消耗", "metered use"),
        "purchase": (RecordKind.PURCHASE, "购入", "purchase"),
        "opening_stock": (RecordKind.OPENING_STOCK, "期初库存", "opening stock"),
        "closing_stock": (RecordKind.CLOSING_STOCK, "期末库存", "closing stock"),
        "own_production": (RecordKind.OWN_PRODUCTION, "自产", "own production"),
        "sale": (RecordKind.SALE, "外销", "sale"),
        "material_use": (RecordKind.MATERIAL_USE, "原料用途", "material use"),
        "loss": (RecordKind.LOSS, "损耗", "loss"),
    }
)
DATA_CLASSES: Words = MappingProxyType(
    {
        "primary": (DataClass.PRIMARY, "初级", "primary data"),
        "secondary": (DataClass.SECONDARY, "次级", "secondary data"),
        "proxy": (DataClass.PROXY, "替代", "proxy data"),
    }
)
# Words of older templates and of factories' own tables.
FORMER_CLASSES: Mapping[str, str] = MappingProxyType({"一级": "primary", "二级": "secondary"})
FLAGS: Words = MappingProxyType({"no": (0, "否", "n"), "yes": (1, "是", "y")})
FACT_KINDS: Words = MappingProxyType(
    {
        "product_output": (1, "产品产量", "product output"),
        "gross_output_value": (2, "工业总产值", "gross output value"),
        "value_added": (3, "工业增加值", "value added"),
        "revenue": (4, "营业收入", "revenue"),
    }
)
MONEY = frozenset({"gross_output_value", "value_added", "revenue"})

RANK_LIMIT = 1000
LINE_LIMIT = 2**53 - 1


def word_code(words: Words, text: str, code: str) -> str:
    """Give the code of a word in either language; raises the error `code` with the choices."""
    bare = text.strip().casefold()
    for name, (_, zh, en) in words.items():
        if bare in (name, zh, en, name.replace("_", " ")):
            return name
    choices = "、".join(zh for _, zh, _ in words.values())
    raise DataError(code, NOWHERE, text, choices_zh=choices, choices_en=", ".join(words))


def record_kind(text: str) -> int:
    """Read a kind of record; empty is metered. Raises E-KIND.record."""
    return _number(RECORD_KINDS, text or "metered", "E-KIND.record")


def data_class(text: str) -> int:
    """Read a class of data; empty is primary. Raises E-KIND.data_class."""
    word = text or "primary"
    return _number(DATA_CLASSES, FORMER_CLASSES.get(word.strip(), word), "E-KIND.data_class")


def flag(text: str) -> int:
    """Read yes or no; empty is no. Raises E-KIND.flag."""
    return _number(FLAGS, text or "no", "E-KIND.flag")


def rank(text: str) -> int:
    """Read the rank of a data source, empty is 0; raises E-NUM.rank."""
    return _counted(text, RANK_LIMIT, "E-NUM.rank")


def line(text: str) -> int:
    """Read a line number, empty is 0; raises E-NUM.line."""
    return _counted(text, LINE_LIMIT, "E-NUM.line")


def limited(limit: int, text: str) -> str:
    """Read a text of at most `limit` characters; raises E-LEN.cell and E-CHAR."""
    read = read_text(text)
    if len(read) > limit:
        raise DataError("E-LEN.cell", NOWHERE, read[:20] + "…", limit=limit)
    return read


def fact_unit(kind: str, text: str) -> str:
    """Read a fact's unit; money must be an amount of currency. Raises E-UNIT, E-DIM."""
    name = unit(text)
    if kind in MONEY:
        conversion(name, "CNY")
    return name


def _number(words: Words, text: str, code: str) -> int:
    return int(words[word_code(words, text, code)][0])


def _counted(text: str, limit: int, code: str) -> int:
    bare = text.strip()
    if not bare:
        return 0
    if not (bare.isascii() and bare.isdigit()) or len(bare) > 16 or int(bare) > limit:
        raise DataError(code, NOWHERE, text, limit=limit)
    return int(bare)

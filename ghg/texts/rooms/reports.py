"""Words of the room `reports`; its long tables stand in `reports_terms` and `reports_texts`."""

from ghg.texts.rooms.reports_terms import TERMS
from ghg.texts.rooms.reports_texts import TEXTS

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-GLYPH": (
        "报告字体里没有这些字符，无法打印：{signs}。",
        "The report's typeface lacks these characters: {signs}.",
        "请在台账中改用通行写法，或用括号加说明代替；没有写出任何文件。",
        "Write them otherwise in the ledger. Nothing was written to disk.",
    ),
    "E-GLYPH.face": (
        "报告字体“{raw}”缺失或损坏，不能生成PDF。",
        "The report's typeface “{raw}” is missing or damaged; no PDF can be made.",
        "字体随程序安装：请重新安装程序；xlsx和json格式不受影响。",
        "It comes with the program: install the program again. xlsx and json need no typeface.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {**TERMS, **TEXTS}

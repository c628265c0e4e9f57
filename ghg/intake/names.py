"""Names that a factory writes for our codes: 一号锅炉, 1#锅炉 and 1号锅炉 are one boiler.

Variants are compared in one plain form: full-width signs, blanks and brackets, the signs for a
number, the traditional letters of common plant words. What is found is suggested with its code and
kept as an alias when a person says so; nothing is taken for another thing by itself.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from ghg.errors import NOWHERE, DataError

MOST_GUESSES = 50

_IDLE = str.maketrans("", "", " 　\t-_·.()（）[]【】")
_DIGITS = {sign: str(value) for value, sign in enumerate("零一二三四五六七八九")}
_COUNTED = re.compile(
    "([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[#号車车线座台期])"
)
_NUMBER_BEFORE = re.compile(r"(?:#|no|№)([0-9]+)")
# One letter each way, from the words of plants; ambiguous ones (發/髮, 復/複) are left out.
_SIMPLE = str.maketrans(
    "鍋爐電廠號線車間機組變壓氣煤油鋼鐵爐窯風熱蒸輪壓縮製冷庫區樓東煙儲罐總進購銷產給裝備測",
    "锅炉电厂号线车间机组变压气煤油钢铁炉窑风热蒸轮压缩制冷库区楼东烟储罐总进购销产给装备测",
)


def plain_name(text: str) -> str:
    """Write a name for comparing: `１＃ 锅炉`, `一号锅炉` and `1號鍋爐` become `1#锅炉`."""
    bare = unicodedata.normalize("NFKC", text).casefold().translate(_IDLE).translate(_SIMPLE)
    bare = _COUNTED.sub(lambda found: _counted(found[1]), bare)
    return _NUMBER_BEFORE.sub(r"\1#", bare).replace("号", "#")


class Names:
    """Codes with the names that people know them by; looks for what was meant by another name."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._known = names
        self._by_plain: dict[str, list[str]] = {}
        self._asked = 0

    def refusal(self, text: str, code: str) -> DataError:
        """Make the refusal of an unknown text: `code` with the nearest, or a likely other name.

        Gives E-ID where a spreadsheet dropped leading zeros, E-REF.alias where a name fits.
        """
        zeros = [one for one in self._known if _same_but_zeros(text, one)]
        if len(zeros) == 1:
            return DataError("E-ID", NOWHERE, text, known=zeros[0])
        meant = self._plain().get(plain_name(text), [])
        if len(meant) == 1:
            name = next(iter(self._known[meant[0]]), "")
            return DataError("E-REF.alias", NOWHERE, text, known=meant[0], name=name)
        return DataError(code, NOWHERE, text, near="、".join(meant) or self._near(text))

    def _plain(self) -> dict[str, list[str]]:
        if not self._by_plain:
            for code, names in self._known.items():
                for plain in {plain_name(one) for one in (code, *names) if one}:
                    self._by_plain.setdefault(plain, []).append(code)
        return self._by_plain

    def _near(self, text: str) -> str:
        """Name the most alike codes; looking costs time, so not for hundreds of wrong ones."""
        self._asked += 1
        if self._asked > MOST_GUESSES:
            return "-"
        return "、".join(get_close_matches(text, self._known, n=3, cutoff=0.4)) or "-"


def _same_but_zeros(text: str, code: str) -> bool:
    """Tell whether a code is the text with zeros in front, which a number cell cannot hold."""
    return text.isascii() and text.isdigit() and code != text and code.lstrip("0") == text


def _counted(text: str) -> str:
    tens, ten, ones = text.partition("十")
    if not ten:
        return _DIGITS[text]
    return (_DIGITS[tens] if tens else "1") + (_DIGITS[ones] if ones else "0")

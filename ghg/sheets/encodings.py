"""In which encoding a text file is written: proven on the whole file, never guessed from a part.

UTF-8 comes first, because text in another encoding is practically never valid UTF-8. GB18030 takes
nearly any bytes, so a file that holds whole words of UTF-8 beside other bytes is refused: it was
glued together from two encodings, and one half would be read as other characters. The few GB18030
words that are valid UTF-8 as well (煤 has the bytes of ú) are refused where nothing else decides.
"""

import codecs
import re
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from ghg.errors import DataError, Place

LONGEST_LINE = 4_000_000  # characters

NAMES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 BOM",
    "gb18030": "GB18030",
    "utf-16": "UTF-16",
}

_CHUNK_BYTES = 1 << 20
_HEAD_BYTES = 4096
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CARRIED_BYTES = 1000  # a word that lies over the end of a piece is found in the next
# Two or more hanzi, kana or full-width signs in UTF-8, with nothing but ASCII around them.
_UTF8_WORD = re.compile(
    rb"[\xe3-\xe9\xef][\x80-\xbf][\x80-\xbf](?:[\xe3-\xe9\xef][\x80-\xbf][\x80-\xbf])+"
    rb"(?![\x80-\xff])"
)
# Signs of two bytes; ° ± ² ³ µ · × stand in tables of units and are taken as UTF-8.
_TWO_BYTES = re.compile(rb"(?:(?!\xc2[\xb0-\xb3\xb5\xb7]|\xc3\x97)[\xc2-\xdf][\x80-\xbf])+")
_MORE_BYTES = re.compile(rb"[\xe0-\xf4]")


def detect(path: Path) -> str:
    """Give the Python codec of a text file: a key of `NAMES`.

    Raises E-ENC with the offset of the first byte that does not fit, E-CHAR for a NUL, E-LEN for a
    line that is no line, E-ENC.utf16 and E-ENC.ambiguous. Reads in pieces: the memory needed
    does not grow with the file.
    """
    failures = []
    _refuse_unmarked(path)
    for codec in _candidates(path):
        offset = _first_bad_byte(path, codec)
        if offset is None and codec == "gb18030":
            offset = _utf8_word(path)
        if offset is None:
            if codec == "utf-8":
                _refuse_ambiguous(path)
            return codec
        failures.append(offset)
    raise DataError("E-ENC", Place(path.name), offset=max(failures))


def _candidates(path: Path) -> tuple[str, ...]:
    with path.open("rb") as file:
        head = file.read(3)
    if head.startswith(_UTF16_MARKS):
        return ("utf-16",)
    return ("utf-8-sig",) if head == codecs.BOM_UTF8 else ("utf-8", "gb18030")


def _refuse_unmarked(path: Path) -> None:
    """Raise E-ENC.utf16 for signs of two bytes without the mark that says in which order.

    Digits, commas and line ends then have a NUL on one side and never on the other.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if head.startswith(_UTF16_MARKS):
        return
    before, behind = head[0::2].count(0), head[1::2].count(0)
    if min(before, behind) == 0 and max(before, behind) * 10 > len(head):
        raise DataError("E-ENC.utf16", Place(path.name))


def _first_bad_byte(path: Path, codec: str) -> int | None:
    """Decode the whole file; give the offset of the first byte that cannot be decoded."""
    decoder = codecs.getincrementaldecoder(codec)("strict")
    look = _watch(path)
    done = 0
    try:
        for chunk in _chunks(path):
            done += len(chunk)
            look(decoder.decode(chunk))
        look(decoder.decode(b"", final=True))
    except UnicodeDecodeError as error:
        return done - len(error.object) + error.start
    return None


def _watch(path: Path) -> Callable[[str], None]:
    """Make a checker that refuses NUL characters and endless lines in successive pieces of text."""
    lines = 0
    open_line = 0

    def look(text: str) -> None:
        nonlocal lines, open_line
        if "\0" in text:
            row = lines + text.count("\n", 0, text.index("\0")) + 1
            raise DataError("E-CHAR", Place(path.name, row=row), "", sign="U+0000")
        last = max(text.rfind("\n"), text.rfind("\r"))
        open_line = len(text) - last - 1 + (open_line if last < 0 else 0)
        if open_line > LONGEST_LINE:
            raise DataError("E-LEN", Place(path.name), limit=LONGEST_LINE)
        lines += text.count("\n")

    return look


def _utf8_word(path: Path) -> int | None:
    """Give the offset of the first whole word of UTF-8 in a file that is not UTF-8."""
    done, carried = 0, b""
    for chunk in chain(_chunks(path), (b"\n",)):
        data = carried + chunk
        for found in _UTF8_WORD.finditer(data):
            before = data[found.start() - 1] if found.start() else done and 0xFF
            if before < 0x80 and found.end() < len(data):
                return done - len(carried) + found.start()
        done += len(chunk)
        carried = data[-_CARRIED_BYTES:]
    return None


def _refuse_ambiguous(path: Path) -> None:
    """Raise E-ENC when valid UTF-8 has only signs that would be hanzi in GB18030.

    A sign of three bytes anywhere proves UTF-8, so that a Chinese file is never refused here.
    """
    doubtful = b""
    for chunk in _chunks(path):
        if not chunk.isascii():
            if _MORE_BYTES.search(chunk):
                return
            found = _TWO_BYTES.search(chunk)
            doubtful = doubtful or (found[0] if found else b"")
    if doubtful:
        readings = {"utf8": doubtful.decode("utf-8"), "gb18030": doubtful.decode("gb18030")}
        raise DataError("E-ENC.ambiguous", Place(path.name), "", **readings)


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            yield chunk

"""A workbook as a package: a zip whose members are checked first, and the parts it names.

Runs in the reading child, on the standard library alone.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any
from xml.parsers import expat

from ghg.sheets.limits import Limits

CHUNK_BYTES = 1 << 18
# what programs write; other methods fail in other ways, and may ask for memory as they like
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_PIECE = re.compile(r"_x([0-9A-Fa-f]{4})_")


class RefusedError(Exception):
    """The workbook is refused: a code with its place, for the parent to raise."""

    def __init__(self, code: str, row: int | None = None, column: str = "", **values: object):
        super().__init__(code)
        self.code = code
        self.row = row
        self.column = column
        self.values = {name: str(value) for name, value in values.items()}


class Package:
    """The members of a workbook by name, each read in pieces."""

    def __init__(self, file: IO[bytes], limits: Limits) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
            self._members = _checked(self._zip.infolist(), limits)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, IndexError):
            raise RefusedError("E-ZIP") from None

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    def names(self) -> list[str]:
        """List the members, in small letters."""
        return list(self._members)

    def pieces(self, name: str) -> Iterator[bytes]:
        """Unpack a member piece by piece; raises E-ZIP."""
        try:
            with self._zip.open(self._members[name.lower()]) as member:
                while piece := member.read(CHUNK_BYTES):
                    yield piece
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, KeyError) as error:
            raise RefusedError("E-ZIP") from error
        except (NotImplementedError, RuntimeError, ValueError) as error:
            raise RefusedError("E-ZIP") from error

    def parse(self, name: str, parser: Any, finish: Callable[[], None] = lambda: None) -> None:
        """Feed a member to an XML parser, then finish; raises E-XML and E-ZIP."""
        try:
            for piece in self.pieces(name):
                parser.Parse(piece)
            parser.Parse(b"", 1)
            finish()
        except expat.ExpatError as error:
            if error.code == 1:  # XML_ERROR_NO_MEMORY
                raise MemoryError from None
            raise RefusedError("E-XML") from None
        except (ValueError, LookupError):  # numbers that are none, encodings that nobody knows
            raise RefusedError("E-XML") from None


def xml_parser() -> Any:
    """Make a parser that refuses a document type, and with it every entity.

    Namespaces are left as prefixes: transitional and strict workbooks differ in nothing else.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def local(name: str) -> str:
    """Drop the prefix of a name."""
    return name[name.rfind(":") + 1 :]


def unescaped(text: str) -> str:
    """Undo `_x000D_`, the way in which workbooks write signs that XML cannot hold."""
    if "_x" not in text:
        return text
    return _PIECE.sub(lambda found: chr(int(found[1], 16)), text)


def relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Give the parts that a part refers to: id -> (kind, member)."""
    folder, name = posixpath.split(part)
    found: dict[str, tuple[str, str]] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.join("/" + folder, attributes.get("Target", ""))
            kind = attributes.get("Type", "").rpartition("/")[2]
            member = posixpath.normpath(target).lstrip("/")
            found[attributes.get("Id", "")] = (kind, member)

    member = posixpath.join(folder, "_rels", f"{name}.rels")
    if member in package:
        parser = xml_parser()
        parser.StartElementHandler = start
        package.parse(member, parser)
    return found


def _checked(infos: list[zipfile.ZipInfo], limits: Limits) -> dict[str, zipfile.ZipInfo]:
    """Refuse too many, too large, encrypted, oddly packed and twice named members."""
    if len(infos) > limits.members:
        raise RefusedError("E-LIMIT.unpacked")
    unpacked = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos) or 1
    dense = unpacked > limits.unsuspicious_bytes and unpacked > limits.ratio * packed
    if dense or unpacked > limits.unpacked_bytes:
        raise RefusedError("E-LIMIT.unpacked")
    if any(info.flag_bits & 1 for info in infos):
        raise RefusedError("E-LOCKED")
    if any(info.compress_type not in PACKINGS for info in infos):
        raise RefusedError("E-ZIP")
    members = {info.filename.replace("\\", "/").lower(): info for info in infos}
    if len(members) != len(infos):
        raise RefusedError("E-ZIP")
    return members


def _refuse_doctype(*_: object) -> None:
    raise RefusedError("E-XML")

"""Workbooks taken apart and put together again: forged, damaged, blown up."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.e2e.catalogue.case import Maker
from tests.e2e.catalogue.fixtures import sheet

Change = Callable[[dict[str, bytes]], Mapping[str, bytes]]

ENTITY_BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (name, b"&%c;" % (name - 1) * 10) for name in range(98, 106))
    + b"]>"
)
LOCAL_FILE = b'<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/hostname">]>'
OLE_HEAD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET = "xl/worksheets/sheet1.xml"
GOOD = sheet(("USED", "2025-01", 106850, "kWh", "A-1"))


def changed(change: Change, made: Maker = GOOD, name: str = "账单.xlsx") -> Maker:
    """A workbook whose members were changed."""

    def make(folder: Path) -> Path:
        path = made(folder)
        with zipfile.ZipFile(path) as source:
            members = {one: source.read(one) for one in source.namelist()}
        path.unlink()
        path = folder / name
        path.write_bytes(zipped(change(members)))
        return path

    return make


def with_members(more: Mapping[str, bytes], name: str = "账单.xlsx") -> Maker:
    """A good workbook with further members."""
    return changed(lambda members: {**members, **more}, name=name)


def with_sheet(xml: Callable[[bytes], bytes]) -> Maker:
    """A good workbook whose sheet was rewritten."""
    return changed(lambda members: {**members, SHEET: xml(members[SHEET])})


def rewritten(change: Callable[[bytes], bytes], name: str = "账单.xlsx") -> Maker:
    """A good workbook whose bytes were changed."""

    def make(folder: Path) -> Path:
        content = change(GOOD(folder).read_bytes())
        path = folder / name
        path.write_bytes(content)
        return path

    return make


def zipped(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return out.getvalue()


def far(place: str) -> Maker:
    """A good workbook with one more cell, far away."""
    row = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    cell = f'<row r="{row}"><c r="{place}"><v>1</v></c></row></sheetData>'.encode()
    return with_sheet(lambda xml: xml.replace(b"</sheetData>", cell))

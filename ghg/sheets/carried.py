"""What a workbook carries beside its cells: macros, links to other files, embedded objects.

Nothing of it is run, followed or opened; a person is told that it is there. Runs in the reading
child, on the standard library alone.
"""

from collections.abc import Mapping

from ghg.sheets.package import Package

CARRIED = ("macros", "links", "objects")

_TYPES = "[Content_Types].xml"
_MACRO_SHEETS = ("xlMacrosheet", "xlIntlMacrosheet")
_OBJECTS = ("xl/embeddings/", "xl/activex/", "xl/ctrlprops/")
_LINKS = ("xl/externallinks/", "xl/connections.xml", "xl/querytables/")


def carried(package: Package, parts: Mapping[str, tuple[str, str]]) -> list[str]:
    """List what the workbook carries, of `CARRIED`; `parts` are those that the workbook names."""
    names = package.names()
    found = {
        "macros": any(name.endswith("vbaproject.bin") for name in names)
        or any(kind in _MACRO_SHEETS for kind, _ in parts.values())
        or (_TYPES in package and any(b"macroEnabled" in one for one in package.pieces(_TYPES))),
        "links": any(name.startswith(_LINKS) for name in names),
        "objects": any(name.startswith(_OBJECTS) for name in names),
    }
    return [name for name in CARRIED if found[name]]

"""Elements of WordprocessingML, made one by one: names in short (`w:p`), texts as texts."""

from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

KEPT = "{http://www.w3.org/XML/1998/namespace}space"


def element(name: str, /, *children: Any, **attributes: object) -> Any:
    """Make an element with attributes of its own namespace and children, in order."""
    made = OxmlElement(name)
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), str(value))
    made.extend(children)
    return made


def run(text: str, *looks: Any) -> Any:
    """Make a run of text; line ends become breaks."""
    made = element("w:r")
    if looks:
        made.append(element("w:rPr", *looks))
    for at, line in enumerate(text.split("\n")):
        if at:
            made.append(element("w:br"))
        said = element("w:t")
        said.text = line
        said.set(KEPT, "preserve")
        made.append(said)
    return made


def paragraph(style: str, *runs: Any, align: str = "", looks: tuple[Any, ...] = ()) -> Any:
    """Make a paragraph of a style."""
    properties = element("w:pPr", element("w:pStyle", val=style), *looks)
    if align:
        properties.append(element("w:jc", val=align))
    return element("w:p", properties, *runs)


def field(code: str, shown: str, *looks: Any) -> tuple[Any, ...]:
    """Make a field with what it shows until somebody updates it."""
    said = element("w:instrText")
    said.text = f" {code} "
    said.set(KEPT, "preserve")
    marks = (element("w:fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
    begin, separate, end = (element("w:r", mark) for mark in marks)
    return begin, element("w:r", said), separate, run(shown, *looks), end


def bookmarked(name: str, number: int, *runs: Any) -> tuple[Any, ...]:
    """Name a place, so that fields can ask for its page."""
    start = element("w:bookmarkStart", id=number, name=name)
    return start, *runs, element("w:bookmarkEnd", id=number)


def place_name(anchor: str) -> str:
    """Give an anchor as a bookmark: letters, digits and `_`, at most 40."""
    plain = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in anchor)
    return f"p_{plain}"[:40]

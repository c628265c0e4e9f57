"""Numbers of headings, tables and figures, and cells that name a heading."""

from ghg.reports.blocks import BarChart, Column, Heading, KeyValues, Paragraph, Table
from ghg.reports.numbering import Patterns, numbered

PATTERNS = Patterns("{n} {text}", "附录{n} {text}", "{n} {text}", "表{n} {text}", "图{n} {text}")


def test_chapters_sections_annexes_tables_and_figures_are_counted() -> None:
    blocks = (
        Heading("前言", "a", "plain"),
        Heading("甲", "b", "chapter"),
        Heading("乙", "c"),
        KeyValues("丙", ()),
        Heading("丁", "d", "chapter"),
        Heading("戊", "e"),
        Table("己", (), ()),
        BarChart("庚", (), (), ""),
        Heading("辛", "f", "annex"),
        Heading("壬", "g", "annex"),
        Heading("癸", "h"),
    )
    shown = [
        getattr(block, "text", "") or getattr(block, "caption", "")
        for block in numbered(blocks, PATTERNS)
    ]
    assert shown == [
        "前言", "1 甲", "1.1 乙", "表1 丙", "2 丁", "2.1 戊", "表2 己", "图1 庚",
        "附录A 辛", "附录B 壬", "B.1 癸",
    ]  # fmt: skip


def test_a_section_cell_shows_the_numbered_heading() -> None:
    table = Table("", (Column("章节", "section"), Column("页", "page")), (("b", "b"),))
    made = numbered((Heading("甲", "b", "chapter"), Paragraph("x"), table), PATTERNS)
    assert isinstance(made[2], Table)
    assert made[2].rows == (("1 甲", "b"),)

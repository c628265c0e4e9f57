"""Bands on pages: what keeps together moves together, a continued table repeats its head."""

from dataclasses import replace

from ghg.reports.blocks import Column, KeyValues, Table
from ghg.reports.faces import REGULAR, face
from ghg.reports.pages import UPRIGHT, Band, Page, Text, Turn, paginated
from ghg.reports.tables import key_value_bands, table_bands

HALF = UPRIGHT.text_height / 2


def texts(page: Page) -> list[str]:
    return [mark.text for _, band in page.bands for mark in band.marks if isinstance(mark, Text)]


def test_bands_that_keep_together_move_to_the_next_page_together() -> None:
    heading = Band(20, keep=True)
    pages = paginated([Turn(), Band(HALF), heading, Band(HALF)])
    assert [len(page.bands) for page in pages] == [1, 2]


def test_a_page_is_filled_before_the_next_begins() -> None:
    pages = paginated([Turn(), *[Band(HALF / 5)] * 23])
    assert [len(page.bands) for page in pages] == [10, 10, 3]


def test_a_run_higher_than_a_page_is_cut_between_its_bands() -> None:
    pages = paginated([Turn(), Band(100), *[Band(HALF - 20, keep=True)] * 3, Band(HALF)])
    for page in pages:
        assert page.used <= UPRIGHT.text_height
    assert sum(len(page.bands) for page in pages) == 5


def test_a_cell_longer_than_a_page_goes_on_over_the_page() -> None:
    long = "很长的说明，" * 2000
    table = Table("表1　长", (Column("编号"), Column("说明")), (("1", long), ("2", long)))
    pages = paginated([Turn(), *table_bands(table, UPRIGHT.text_width, "续{caption}")])
    printed = "".join(text for page in pages for text in texts(page) if "很长" in text)
    assert printed.count("很长的说明") > 3900  # some are parted by the end of a line
    for page in pages:
        assert page.used <= UPRIGHT.text_height


def test_a_long_table_repeats_caption_and_header() -> None:
    rows = tuple((f"{number}", "名称") for number in range(120))
    table = Table("表1　明细", (Column("编号", "right"), Column("名称")), rows)
    pages = paginated([Turn(), *table_bands(table, UPRIGHT.text_width, "续{caption}")])
    assert len(pages) == 3
    assert texts(pages[0])[:3] == ["表1　明细", "编号", "名称"]
    assert texts(pages[1])[:3] == ["续表1　明细", "编号", "名称"]
    printed = [text for page in pages for text in texts(page) if text.isdigit()]
    assert printed == [str(number) for number in range(120)]


def test_the_last_row_of_a_table_is_never_alone() -> None:
    for count in range(20, 60):
        rows = tuple(("x",) for _ in range(count))
        table = Table("表1", (Column("列"),), rows)
        filler = Band(300)
        pages = paginated([Turn(), filler, *table_bands(table, UPRIGHT.text_width, "续{caption}")])
        assert texts(pages[-1]).count("x") != 1


def test_a_short_table_is_not_cut() -> None:
    values = KeyValues("表1", tuple((f"名{at}", "值") for at in range(10)))
    bands = key_value_bands(values, UPRIGHT.text_width, "续{caption}")
    pages = paginated([Turn(), Band(UPRIGHT.text_height - 80), *bands])
    assert "名0" not in texts(pages[0])
    assert len(pages) == 2


def test_numbers_stand_on_their_decimal_point() -> None:
    rows = (("1.5",), ("1,234.25",), ("7",), ("不涉及",))
    table = Table("", (Column("数量", "decimal"),), rows)
    bands = table_bands(table, 200, "续{caption}")
    marks = [mark for band in bands[1:] for mark in band.marks if isinstance(mark, Text)]
    regular = face(REGULAR)
    points = [mark.x + regular.width(mark.text.partition(".")[0], mark.size) for mark in marks[:3]]
    assert max(points) - min(points) < 0.001


def test_no_cell_is_wider_than_its_column() -> None:
    long = "a" * 300
    table = Table(
        "", (Column("一"), Column("二", "decimal"), Column("三")), ((long, "12.5", long),)
    )
    for band in table_bands(table, 200, "续{caption}"):
        for mark in band.marks:
            if isinstance(mark, Text):
                end = mark.x + face(REGULAR).width(mark.text, mark.size)
                assert end <= 200


def test_a_short_table_stays_on_one_page_unless_it_is_loose() -> None:
    rows = tuple((str(at), "说明") for at in range(12))
    table = Table("表1　短", (Column("编号"), Column("说明")), rows)
    above = Band(UPRIGHT.text_height - 120)  # room for a caption, a header and some rows
    for loose, parts in ((False, [0, 12]), (True, [4, 8])):
        bands = table_bands(replace(table, loose=loose), UPRIGHT.text_width, "续{caption}")
        pages = paginated([Turn(), above, *bands])
        assert [sum(text.isdigit() for text in texts(page)) for page in pages] == parts

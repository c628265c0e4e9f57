"""Catalogue 1-22: encodings and files."""

from tests.e2e.catalogue.case import Case, reads, refused
from tests.e2e.catalogue.fixtures import content, csv

JANUARY = "USED,2025-01,106850,kWh,A-1"
READ = {("USED", "2025-01"): "106850"}

CASES = (
    Case(1, "GB18030 without a mark", csv(JANUARY, encoding="gb18030"), reads(READ)),
    Case(2, "UTF-8 with its mark", csv(JANUARY, encoding="utf-8-sig"), reads(READ)),
    Case(6, "an empty file", content(b""), refused("E-EMPTY")),
    Case(
        *(7, "the last row is cut short"),
        csv(JANUARY, "USED,2025-02,93"),
        refused("E-FIELDS", 3, "", "USED | 2025-02 | 93"),
    ),
)

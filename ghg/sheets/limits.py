"""How large a workbook may be: asked before anything is unpacked, and again while reading.

A workbook is a zip of XML, so a few kilobytes can hold gigabytes, and one cell in the far corner
can make a program reserve a whole sheet.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one workbook; `ratio` is asked only above `unsuspicious_bytes` unpacked."""

    file_bytes: int = 100_000_000
    unpacked_bytes: int = 600_000_000
    unsuspicious_bytes: int = 20_000_000
    ratio: int = 100
    members: int = 5_000
    rows: int = 1_048_576
    columns: int = 1_000
    cells: int = 8_000_000
    characters: int = 250_000_000
    text_characters: int = 10_001  # of one cell: one more than a reader accepts
    processor_seconds: int = 60
    seconds: int = 600  # on the clock: another program may hold the processor
    memory_bytes: int = 1_000_000_000


LIMITS = Limits()

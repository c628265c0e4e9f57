"""Small closed lists that are stored as numbers or words in the tables."""

from enum import IntEnum


class RecordKind(IntEnum):
    """What a record counts (P14 of the practice notes: consumption is derived from these)."""

    METERED = 1
    PURCHASE = 2
    OPENING_STOCK = 3
    CLOSING_STOCK = 4
    OWN_PRODUCTION = 5
    SALE = 6
    MATERIAL_USE = 7
    LOSS = 8


class Posting(IntEnum):
    """How a record came: as itself, to undo another one, or in place of another one."""

    ORIGINAL = 1
    REVERSAL = 2
    REPLACEMENT = 3


class DataClass(IntEnum):
    """Strength of the data, best first; the greatest number is the weakest."""

    PRIMARY = 1
    SECONDARY = 2
    PROXY = 3

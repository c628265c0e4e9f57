"""Made-up deliveries: five thousand event streams, twelve months, as many rows as wanted.

Every cell (stream, month) gets its rows in turn and far apart in the file, as in a real export that
is ordered by nothing we know; every row has a document of its own. The same count gives the same
rows, and the sum can be told without adding them up one by one.
"""

from collections.abc import Iterator
from pathlib import Path

STREAMS = 5000
YEAR = 2025
CELLS = STREAMS * 12
STEP = 37_199  # a prime: every cell once in each round, of however many streams
ROUND_OF_QUANTITIES = 997  # quantities 0.001 to 0.997 above a tonne, again and again
HEADER = ("stream", "first day", "last day", "quantity", "unit", "document")

Record = tuple[int, int, int, int, str]


def records(count: int, streams: int = STREAMS) -> Iterator[Record]:
    """Give stream (from 1), month (1 to 12), day, quantity in thousandths, document."""
    cells = streams * 12
    for number in range(count):
        turn, place = divmod(number, cells)
        stream, month = divmod(place * STEP % cells, 12)
        thousandths = 1001 + number % ROUND_OF_QUANTITIES
        yield stream + 1, month + 1, turn % 28 + 1, thousandths, f"FP{number:08d}"


def total_thousandths(count: int) -> int:
    """Give the sum of the quantities of so many records, by the sum of an arithmetic series."""
    rounds, rest = divmod(count, ROUND_OF_QUANTITIES)
    whole = ROUND_OF_QUANTITIES * (ROUND_OF_QUANTITIES - 1) // 2
    return 1001 * count + rounds * whole + rest * (rest - 1) // 2


def stream_code(stream: int) -> str:
    """Name a stream."""
    return f"D{stream:04d}"


def write_csv(path: Path, count: int, streams: int = STREAMS) -> None:
    """Write the records as the file that a person would import."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(HEADER) + "\n")
        file.writelines(_line(record) for record in records(count, streams))


def _line(record: Record) -> str:
    stream, month, day, thousandths, document = record
    date = f"{YEAR}-{month:02d}-{day:02d}"
    whole, rest = divmod(thousandths, 1000)
    return f"{stream_code(stream)},{date},{date},{whole}.{rest:03d},t,{document}\n"

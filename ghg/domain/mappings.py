"""A stored mapping: how a foreign table is read, kept with the plan and used again.

`columns` pairs our name of a column with the header in the file, `constants` our name with a fixed
text for every row, `aliases` a name in the file with our code. `day_order` is `ymd`, `dmy` or
`mdy`. `day_rule` says to which day midnight belongs: `as_printed`, or `closes_day` when 00:00 ends
the day before.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

Pairs = tuple[tuple[str, str], ...]
DAY_ORDERS = ("ymd", "dmy", "mdy")
DAY_RULES = ("as_printed", "closes_day")


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """How one kind of foreign table is read; `table` names the kind (activity, readings, ...)."""

    table: str
    sheet: str = ""
    header_row: int = 1
    columns: Pairs = ()
    constants: Pairs = ()
    aliases: Pairs = ()
    day_order: str = "ymd"
    day_rule: str = "as_printed"

    def text(self) -> str:
        """Write the mapping as canonical JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text().encode()).hexdigest()


def mapping_of(text: str) -> SheetMapping:
    """Read back what `text` wrote."""
    said = json.loads(text)
    for name in ("columns", "constants", "aliases"):
        said[name] = pairs(dict(said[name]))
    return SheetMapping(**said)


def pairs(said: Mapping[str, str]) -> Pairs:
    """Order pairs by name, so that one mapping has one text."""
    return tuple(sorted(said.items()))

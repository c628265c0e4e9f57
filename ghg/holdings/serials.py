"""Serial numbers of registries: read where their form was seen in real serials, else kept as text.

    VCU   {batch}-{start}-{end}-VCS-VCU-{n}-VER-{CC}-{sector}-{project}-{from}-{to}-{flag}
    GS    GS1-1-{CC}-GS{project}-{n}-{vintage}-{batch}-{start}-{end}

The batch of a serial is everything but its range, so that two ranges can be compared wherever they
came from. No form is known for CCER, GEC, I-REC and the others, nor for the short form of GS: their
text is the batch, start and end are typed.

Source: real serials in public repositories (claims standards, 4.2, confidence high).
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType

from ghg.domain.instruments import Instrument, Serial
from ghg.errors import NOWHERE, DataError

_VCU = re.compile(
    r"(?P<batch>[0-9]+)-(?P<first>[0-9]+)-(?P<last>[0-9]+)-"
    r"(?P<rest>VCS-VCU-[0-9]+-VER-[A-Z]{2}-[0-9]+-[0-9]+-[0-9]{8}-[0-9]{8})-(?P<flag>[01O])"
)
_GS = re.compile(
    r"(?P<batch>GS1-1-[A-Z]{2}-GS[0-9]+-[0-9]+-[0-9]{4}-[0-9]+)-(?P<first>[0-9]+)-(?P<last>[0-9]+)"
)
_BLANKS = re.compile(r"\s+")
_MINUS = "\N{MINUS SIGN}"


def tidy(text: str) -> str:
    """Write a serial in one way: half-width, one dash, nothing unseen, capital letters."""
    plain = _BLANKS.sub("", unicodedata.normalize("NFKC", text))
    kinds = ((sign, unicodedata.category(sign)) for sign in plain)
    seen = ("-" if kind == "Pd" or sign == _MINUS else sign for sign, kind in kinds if kind != "Cf")
    return "".join(seen).upper()


def parsed(instrument: Instrument, text: str) -> Serial | None:
    """Read a serial by its registry's form; None when no form is known or it does not fit."""
    read = _FORMS.get(instrument)
    return read(tidy(text), text.strip()) if read else None


def typed(instrument: Instrument, batch: str, first: str, last: str) -> Serial:
    """Take a batch as text with start and end as typed; raises E-INT, E-COUNT.order, E-EMPTY."""
    key = tidy(batch)
    if not key:
        raise DataError("E-EMPTY.batch", NOWHERE, batch)
    raw = f"{batch.strip()} {first.strip()}-{last.strip()}"
    return _ranged(instrument, key, _whole(first), _whole(last), raw, read=False)


def counted(serial: Serial, units: str) -> Serial:
    """Hold a stated number of units to the range; raises E-COUNT and E-INT."""
    stated = _whole(units)
    if stated != serial.units:
        raise DataError("E-COUNT", NOWHERE, serial.raw, stated=stated, counted=serial.units)
    return serial


def _vcu(tidied: str, raw: str) -> Serial | None:
    found = _VCU.fullmatch(tidied)
    if not found:
        return None
    flag = found["flag"].replace("O", "0")  # some registers print the letter
    batch = f"{int(found['batch'])}-{found['rest']}-{flag}"
    first, last = int(found["first"]), int(found["last"])
    return _ranged(Instrument.VCU, batch, first, last, raw, read=True)


def _gs(tidied: str, raw: str) -> Serial | None:
    found = _GS.fullmatch(tidied)
    if not found:
        return None
    first, last = int(found["first"]), int(found["last"])
    return _ranged(Instrument.GS, found["batch"], first, last, raw, read=True)


def _ranged(
    instrument: Instrument, batch: str, first: int, last: int, raw: str, *, read: bool
) -> Serial:
    if first < 1 or last < first:
        raise DataError("E-COUNT.order", NOWHERE, raw, first=first, last=last)
    return Serial(REGISTRIES[instrument], batch, first, last, raw, read)


def _whole(text: str) -> int:
    """Read a whole number; leading zeros are the same number. Raises E-INT."""
    bare = tidy(text)
    if not (bare.isascii() and bare.isdigit() and len(bare) <= 12):
        raise DataError("E-INT", NOWHERE, text)
    return int(bare)


_FORMS: Mapping[Instrument, Callable[[str, str], Serial | None]] = MappingProxyType(
    {Instrument.VCU: _vcu, Instrument.GS: _gs}
)
REGISTRIES: Mapping[Instrument, str] = MappingProxyType(
    {
        Instrument.CCER: "ccer",
        Instrument.CCER_OLD: "ccer_old",
        Instrument.CEA: "cea",
        Instrument.CER: "cdm",
        Instrument.VCU: "verra",
        Instrument.GS: "gold_standard",
        Instrument.PROVINCIAL: "provincial",
        Instrument.FORESTRY: "local",
        Instrument.GEC: "gec",
        Instrument.IREC: "irec",
    }
)

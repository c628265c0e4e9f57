"""Names of energies as forms write them, and the items of the library that they mean."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

from ghg.errors import NOWHERE, DataError
from ghg.intake.columns import split_header
from ghg.library import open_library

FORM_KINDS = ("fuel", "biomass", "energy")
ITEM_KINDS = (*FORM_KINDS, "medium")
# further names of the forms
ALSO: Mapping[str, str] = MappingProxyType(
    {"电": "grid_electricity", "用电": "grid_electricity", "蒸汽": "heat"}
)


def energy_item(text: str) -> str:
    """Find the item of energy that a form means; raises E-REF.energy with near names.

    A remark in brackets behind the name (`天然气（气态）`) is left out where it is not known.
    """
    names, bare = _names(), text.strip()
    for word in (bare, split_header(bare)[0], bare.casefold()):
        if word in names:
            return names[word]
    near = get_close_matches(bare, list(names), n=3, cutoff=0.4)
    raise DataError("E-REF.energy", NOWHERE, text, near="、".join(near) or "-")


@cache
def _names() -> Mapping[str, str]:
    """Give name -> item: ids, Chinese and English names, further names."""
    items = [one for one in open_library().vocabulary.items.values() if one.kind in ITEM_KINDS]
    named = {name: one.id for one in items for name in (one.id, one.name_zh, one.name_en)}
    return {**named, **ALSO}

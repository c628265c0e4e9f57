"""The register of errata and doubts as a person looks at it."""

from ghg.desk.context import near, published
from ghg.domain.errata import Erratum
from ghg.errors import NOWHERE, DataError
from ghg.library import errata, load_guide


def errata_list(guide: str = "", status: str = "") -> tuple[Erratum, ...]:
    """List the entries, those of one guide or status where named; raises E-REF.guide."""
    if guide:
        load_guide(published(), guide)
    return tuple(
        one
        for one in errata(published()).values()
        if status in ("", one.status) and (not guide or one.concerns(guide=guide))
    )


def erratum(name: str) -> Erratum:
    """Give one entry; raises E-REF.erratum with what there is."""
    known = errata(published())
    if name not in known:
        raise DataError("E-REF.erratum", NOWHERE, name, near=near(name, list(known)))
    return known[name]

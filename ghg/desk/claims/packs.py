"""The rule packs that travel with the program, held against measures and facts before use."""

from collections.abc import Mapping
from functools import cache

from ghg.claims.known import check_schemes
from ghg.desk.context import near, published
from ghg.domain.schemes import Scheme
from ghg.errors import NOWHERE, DataError
from ghg.library.materials import check_materials, materials
from ghg.library.plant_facts import fact_kinds
from ghg.library.schemes import schemes


@cache
def packs() -> Mapping[str, Scheme]:
    """Give every scheme by id; raises E-SCHEME when one asks for what nobody can answer."""
    found, kinds = schemes(published()), fact_kinds(published())
    check_schemes(found.values(), kinds)
    check_materials(materials(published()), kinds.values(), found.values())
    return found


def pack(name: str) -> Scheme:
    """Give a scheme by its id; raises E-REF.rule_pack."""
    if name not in packs():
        raise DataError("E-REF.rule_pack", NOWHERE, name, near=near(name, list(packs())))
    return packs()[name]


def stage_of(scheme: Scheme, name: str) -> str:
    """Give a stage by its id, or the only one; raises E-REF.stage, E-EMPTY.stage."""
    known = [one.id for one in scheme.stages]
    if not name and len(known) == 1:
        return known[0]
    if not name:
        raise DataError("E-EMPTY.stage", NOWHERE, scheme.id, near="、".join(known))
    if name not in known:
        raise DataError("E-REF.stage", NOWHERE, name, near="、".join(known), scheme=scheme.id)
    return name

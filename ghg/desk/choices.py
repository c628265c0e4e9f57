"""What a form offers: the closed lists of the library, so that nobody types a code from memory."""

from collections import Counter
from dataclasses import dataclass

from ghg.desk.boundary import APPROACHES
from ghg.desk.context import published
from ghg.desk.kinds import InputRow, kind_list, method_inputs
from ghg.desk.plan import UNIT_KINDS, known
from ghg.domain.geography import Level
from ghg.domain.streams import EmissionSource, Input, Power, Route, SourceKind, Stream
from ghg.domain.units import same_dimension
from ghg.inventory.electricity import REST_RULES
from ghg.library import EVIDENCE_KINDS, Library, guide_list, gwp_sets
from ghg.methods.asked import takes_gas_of_item
from ghg.plan.rules import POWERS, misfits
from ghg.texts.industries import INDUSTRIES

__all__ = ["APPROACHES", "EVIDENCE_KINDS", "LEVELS", "REST_RULES", "UNIT_KINDS"]
SCOPES = ("1", "2", "separate", "outside")  # in the order of a report
LEVELS = tuple(str(one.value) for one in Level)


@dataclass(frozen=True, slots=True)
class Named:
    """A code with its names."""

    code: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class KindGroup:
    """Kinds of source of one scope and one class."""

    scope: str
    gbt_class: str
    kinds: tuple[SourceKind, ...]


@dataclass(frozen=True, slots=True)
class StreamChoices:
    """What a stream of a source may be: inputs with units, items, routes with their powers.

    `gas_volume`: it may be a volume of gas, so that a bill may have cubic metres of no known state.
    """

    source: EmissionSource
    inputs: tuple[InputRow, ...]
    items: tuple[Named, ...]
    routes: tuple[tuple[Route, tuple[Power, ...]], ...]
    gas_volume: bool


def regions() -> tuple[Named, ...]:
    """List the provinces that a facility can lie in."""
    places = published().vocabulary.places.values()
    found = (one.region for one in places if one.level == "province")
    return tuple(Named(one.code, one.name_zh, one.name_en) for one in found)


def industries() -> tuple[Named, ...]:
    """List industries of GB/T 4754: every division, and the classes that guides name."""
    return tuple(Named(code, *names) for code, names in INDUSTRIES.items())


def programmes() -> tuple[str, ...]:
    """List the programmes that select a guide."""
    return tuple(dict.fromkeys(one.programme for one in guide_list(published()) if one.programme))


def warming_sets() -> tuple[str, ...]:
    """List the sets of warming potentials."""
    return gwp_sets(published())


def source_kinds() -> tuple[KindGroup, ...]:
    """List the kinds of source by scope and class, in the order of the library."""
    groups: dict[tuple[str, str], list[SourceKind]] = {}
    for one in kind_list():
        groups.setdefault((one.kind.scope, one.kind.gbt_class), []).append(one.kind)
    ordered = sorted(groups.items(), key=lambda one: SCOPES.index(one[0][0]))
    return tuple(KindGroup(*name, tuple(kinds)) for name, kinds in ordered)


def source_kind(kind: str) -> SourceKind:
    """Give a kind of source; raises E-REF.source_kind."""
    return published().source_kind(kind)


def stream_choices(source: EmissionSource) -> StreamChoices:
    """Say what fits a source: every input of its method, and the items that the method counts."""
    kind = source_kind(source.kind)
    inputs = method_inputs(source.method) if source.method else ()
    items = _items(source, kind, inputs)
    return StreamChoices(
        source=source,
        inputs=inputs,
        items=items,
        routes=tuple((one, POWERS[one]) for one in kind.routes),
        gas_volume=_may_be_gas(inputs, items),
    )


def source_named(sources: tuple[EmissionSource, ...], code: str) -> EmissionSource:
    """Give a source by its code; raises E-REF.source."""
    found = known({one.code: one for one in sources}, code, "source")
    assert isinstance(found, EmissionSource)
    return found


def _may_be_gas(inputs: tuple[InputRow, ...], items: tuple[Named, ...]) -> bool:
    """Say whether an input counts normal cubic metres, and an item is no solid and no liquid.

    An input without units of its own is counted as its value is printed: per tonne or per Nm3.
    """
    library = published()
    by_volume = any(
        not one.units or any(same_dimension(unit, "Nm3") for unit in one.units) for one in inputs
    )
    return by_volume and any(library.state_of(one.code) in ("", "gas") for one in items)


def _items(
    source: EmissionSource, kind: SourceKind, inputs: tuple[InputRow, ...]
) -> tuple[Named, ...]:
    """List the items that no rule refuses and whose gas the library can weigh, each told apart."""
    library = published()
    words = library.vocabulary
    names = {code: Named(code, one.name_zh, one.name_en) for code, one in words.items.items()}
    for code, gas in words.species.items():
        names[code] = Named(code, gas.name_zh, gas.name_en)
    weighed = _weighed(library) if takes_gas_of_item(source.method) else frozenset(names)
    first = Input(inputs[0].input) if inputs else Input.ACTIVITY

    def fits(code: str) -> bool:
        stream = Stream(code, "", "", source.code, first, code, "t")
        wrong = misfits(stream, source, kind, library.kind_of(code))
        return code in weighed and all(one.code != "E-ITEM" for one in wrong)

    return _told_apart(tuple(one for code, one in names.items() if fits(code)))


def _weighed(library: Library) -> frozenset[str]:
    """Name the gases that some set has a warming potential for, and all items: blends of gases."""
    held = {one.item for one in library.factors("gwp")}
    species = library.vocabulary.species.items()
    gases = {code for code, one in species if code in held or one.gwp_of in held}
    return frozenset(gases | library.vocabulary.items.keys())


def _told_apart(items: tuple[Named, ...]) -> tuple[Named, ...]:
    """Write the code beside a name that two items bear."""
    zh, en = Counter(one.name_zh for one in items), Counter(one.name_en for one in items)

    def told(one: Named) -> Named:
        twice = zh[one.name_zh] > 1 or en[one.name_en] > 1
        names = (one.name_zh, one.name_en)
        return Named(one.code, *(f"{name} ({one.code})" for name in names)) if twice else one

    return tuple(told(one) for one in items)

"""Kinds of source and their methods: what the library says of them, for whoever sets up a plant."""

from dataclasses import dataclass

from ghg.desk.context import near, published
from ghg.domain.streams import SourceKind
from ghg.errors import NOWHERE, DataError
from ghg.inventory.prepared import PREPARING
from ghg.library import load_guide
from ghg.methods import METHODS
from ghg.methods.asked import inputs_of, parameters_of, parts_of, units_of
from ghg.methods.calculations import CALCULATIONS


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of source; `membership`, `report_row` are those of a guide, if one was named."""

    kind: SourceKind
    membership: str
    report_row: str
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InputRow:
    """What a method counts of one input: units, gases (none: that of the item), sign, and the
    parameters that it asks for, each (id, unit). `worked_from` names for a parameter those that it
    can be worked out from instead: an enthalpy from a pressure, a gas from its components."""

    input: str
    units: tuple[str, ...]
    gases: tuple[str, ...]
    sign: int
    parameters: tuple[tuple[str, str], ...]
    worked_from: tuple[tuple[str, tuple[str, ...]], ...] = ()


def kind_list(guide: str = "") -> tuple[KindRow, ...]:
    """List the kinds of source, or those that a guide treats; raises E-REF.guide."""
    library = published()
    kinds = library.vocabulary.source_kinds
    if not guide:
        return tuple(KindRow(kind, "", "", kind.methods) for kind in kinds.values())
    return tuple(
        KindRow(
            kind=kinds[one.kind],
            membership=one.membership,
            report_row=one.report_row,
            methods=one.methods or kinds[one.kind].methods,
        )
        for one in load_guide(library, guide).sources
    )


def method_inputs(method: str) -> tuple[InputRow, ...]:
    """Say what a method counts and asks for, input by input; raises E-REF.method."""
    if method not in CALCULATIONS:
        raise DataError("E-REF.method", NOWHERE, method, near=near(method, list(CALCULATIONS)))
    return tuple(_input(method, one) for one in inputs_of(method))


def _input(method: str, given: str) -> InputRow:
    parts = parts_of(method, given)
    gases = (part.species or METHODS[part.method].gas for part in parts)
    return InputRow(
        input=given,
        units=tuple(unit for unit in units_of(method, given) if unit),
        gases=tuple(dict.fromkeys(gas for gas in gases if gas)),
        sign=parts[0].sign,
        parameters=tuple(
            (one.name, f"{one.unit}/{one.per}" if one.per else one.unit)
            for one in parameters_of(method, given)
        ),
        worked_from=tuple(
            (one.name, _readings(one.name))
            for one in parameters_of(method, given)
            if _readings(one.name)
        ),
    )


def _readings(parameter: str) -> tuple[str, ...]:
    """Name what a parameter can be worked out from; a declaration is no reading."""
    return tuple(one for one in PREPARING.get(parameter, ()) if not one.startswith("declared_"))

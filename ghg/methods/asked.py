"""What a calculation asks of its streams: inputs, parts and parameters, each named once."""

from ghg.methods import METHODS
from ghg.methods.calculations import CALCULATIONS, Part
from ghg.methods.formula import Method, Parameter

PER_QUANTITY = ("t", "Nm3", "m3")  # a value may be printed per tonne or per cubic metre


def inputs_of(calculation: str) -> tuple[str, ...]:
    """List the inputs that a calculation counts; none for an unknown or empty one."""
    return tuple(dict.fromkeys(part.input for part in CALCULATIONS.get(calculation, ())))


def parts_of(calculation: str, given: str) -> tuple[Part, ...]:
    """List the parts of a calculation that count one of its inputs."""
    return tuple(part for part in CALCULATIONS.get(calculation, ()) if part.input == given)


def parameters_of(calculation: str, given: str) -> tuple[Parameter, ...]:
    """List the parameters that streams of an input are asked for."""
    asked = (
        one for part in parts_of(calculation, given) for one in METHODS[part.method].parameters
    )
    return tuple({one.name: one for one in asked}.values())


def gases_of(calculation: str) -> tuple[str, ...]:
    """Name the gases of a calculation; what is open in its gas names none."""
    parts = CALCULATIONS.get(calculation, ())
    gases = (part.species or METHODS[part.method].gas for part in parts)
    return tuple(dict.fromkeys(gas for gas in gases if gas))


def takes_gas_of_item(calculation: str) -> bool:
    """Say whether a calculation counts the gas that the item is: a refrigerant, a blend."""
    parts = CALCULATIONS.get(calculation, ())
    return any(not (part.species or METHODS[part.method].gas) for part in parts)


def units_of(calculation: str, given: str) -> tuple[str, ...]:
    """List the units that a stream of an input may be measured in; empty where its value tells."""
    methods = (METHODS[part.method] for part in parts_of(calculation, given))
    return tuple(dict.fromkeys(_per(method) for method in methods))


def parameter_units() -> dict[str, tuple[str, ...]]:
    """Give the units of every parameter that some formula asks for; any of a dimension will do."""
    found: dict[str, dict[str, None]] = {}
    for method in METHODS.values():
        for one in method.parameters:
            found.setdefault(one.name, {}).update(dict.fromkeys(_units(method, one)))
    return {name: tuple(units) for name, units in found.items()}


def _units(method: Method, parameter: Parameter) -> tuple[str, ...]:
    """Give what a parameter is measured in; the first of a formula may be per mass or volume."""
    if parameter.per:
        return (f"{parameter.unit}/{parameter.per}",)
    per_quantity = parameter == method.parameters[0] and not method.per
    if not per_quantity or parameter.unit == "1":
        return (parameter.unit,)
    return tuple(f"{parameter.unit}/{per}" for per in PER_QUANTITY)


def _per(method: Method) -> str:
    """Name what a formula is per: its own word, else the lower unit of its first argument."""
    if method.per or not method.parameters:
        return method.per or method.constants[0].unit.partition("/")[2]
    return method.parameters[0].per

"""Every worked example of every method, by kind of calculation."""

from tests.methods.worked import burning, energy, gases, industry, process, waste
from tests.methods.working import Example

EXAMPLES: tuple[Example, ...] = (
    *burning.EXAMPLES,
    *energy.EXAMPLES,
    *process.EXAMPLES,
    *industry.EXAMPLES,
    *gases.EXAMPLES,
    *waste.EXAMPLES,
)

"""Gas that goes to a flare: its carbon from the shares of its gases, each by its formula."""

from fractions import Fraction

from ghg.domain.numbers import exact
from tests.inventory.test_parts import built, masses, refused, source, stream, value

GUIDE = "ndrc-petrochemical-2014"
SHARES = (
    value("component_share", "90", "%", "methane"),
    value("component_share", "5", "%", "ethane"),
)
REST = (
    value("oxidation_rate", "98", "%"),
    value("co2_share", "3", "%"),
    value("methane_share", "90", "%"),
)


def flare(*values, method="flare", unit="10^4Nm3"):
    gas = stream("GAS", "flare_gas", unit, "10", *values)
    return source("F1", "flare", gas, method=method)


def test_the_carbon_of_a_flare_is_that_of_its_gases():
    """12 x (0.9 x 1 + 0.05 x 2) x 10 / 22.4 = 120/22.4 tC; x 0.98 x 44/12 = 19.25;
    with its own CO2 10 x (19.25 + 0.03 x 19.7) = 198.41; CH4 10 x 0.9 x 0.02 x 7.17 = 1.2906."""
    issue = built(flare(*SHARES, *REST), guide=GUIDE)
    assert sorted(masses(issue).values()) == [exact("1.2906"), exact("198.41")]


def test_the_atoms_of_every_gas_come_from_the_library_with_their_document():
    issue = built(flare(*SHARES, *REST), guide=GUIDE)
    atoms = {one.item: (one.value, one.document) for one in issue.choices if "atoms" in one.factor}
    assert atoms == {"methane": ("1", "ndrc_oilgas_2014"), "ethane": ("2", "ndrc_oilgas_2014")}


def test_a_carbon_that_was_measured_comes_before_the_shares():
    """10 x (6 x 0.98 x 44/12 + 0.591) = 221.51 t."""
    measured = value("hydrocarbon_carbon", "6", "tC/10^4Nm3")
    issue = built(flare(measured, *SHARES, *REST), guide=GUIDE)
    assert exact("221.51") in masses(issue).values()


def test_an_accident_is_counted_by_the_mean_number_of_carbon_atoms():
    """n = 0.9 x 1 + 0.05 x 2 = 1; 10 x 10^4 Nm3 x 0.98 x 44/22.4 kg = 192.5 t."""
    accident = flare(*SHARES, value("oxidation_rate", "98", "%"), method="accident_flare")
    issue = built(accident, guide=GUIDE)
    assert list(masses(issue).values()) == [Fraction(1925, 10)]


def test_gases_that_add_to_more_than_the_whole_are_refused():
    more = value("component_share", "6", "%", "propane")
    assert refused(flare(*SHARES, more, *REST), guide=GUIDE) == ["E-COMPOSITION.sum"]


def test_a_gas_without_a_number_of_atoms_is_asked_for_and_not_left_out():
    odd = value("component_share", "1", "%", "argon")
    issue = built(flare(*SHARES, odd, *REST), guide=GUIDE)
    assert [gap.term for gap in issue.gaps] == ["gap.factor"]
    assert issue.totals == ()

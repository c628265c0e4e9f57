"""Each kilowatt-hour came one way, and no tonne of a view is lost: for whatever power there is."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from ghg.claims.kilowatt_hours import came, tonnes_in, used_kwh
from ghg.claims.measures.registry import asked
from tests.claims.cases import case_of, issue_with, scheme_with, used

KWH = st.integers(1, 10**6)
PLACES = st.sampled_from(["F1", "F2"])
FACTORS = st.sampled_from(["0.5306", "0.4211", "0.8325"])


@st.composite
def ordinary(draw):
    kwh = draw(KWH)
    gec = draw(st.integers(0, kwh))
    irec = draw(st.integers(0, kwh - gec))
    return used(kwh, facility=draw(PLACES), guide=draw(FACTORS), gec=gec, irec=irec)


@st.composite
def green(draw):
    route = draw(st.sampled_from(["direct_line", "green_trade", "nuclear_trade"]))
    kind = "nuclear" if route == "nuclear_trade" else draw(st.sampled_from(["wind", "solar"]))
    proven = draw(st.booleans())
    return used(draw(KWH), route, kind, proven=proven, facility=draw(PLACES), guide=draw(FACTORS))


@st.composite
def own(draw):
    kwh = draw(KWH)
    proven = draw(st.booleans())
    sold = draw(st.integers(0, kwh)) if proven else 0
    return used(
        kwh, "own_generation", "hydro", proven=proven, facility=draw(PLACES), sold=sold
    )  # fmt: skip


POWER = st.lists(st.one_of(ordinary(), green(), own()), min_size=1, max_size=6).map(tuple)
FEW = settings(max_examples=30, deadline=None)


@FEW
@given(POWER)
def test_the_ways_add_up_to_the_power_used(power):
    issue = issue_with(power=power)
    assert sum(one.kwh for one in came(issue)) == used_kwh(issue) == sum(one.kwh for one in power)


@FEW
@given(POWER, st.sampled_from(["guide", "location", "market"]))
def test_the_tonnes_of_the_ways_add_up_to_the_figure(power, view):
    issue = issue_with(power=power)
    figure = next(Fraction(one.co2e_t) for one in issue.figures if one.figure == view)
    assert sum(tonnes_in(issue, view, came(issue))) == figure


@FEW
@given(POWER)
def test_a_share_lies_between_nothing_and_all(power):
    case = case_of(scheme_with(), issue_with(power=power))
    for name in ("physical_green_share", "renewable_electricity_share", "direct_supply_share"):
        assert 0 <= asked(case, name).value <= 1


@FEW
@given(POWER)
def test_physical_power_is_renewable_power(power):
    case = case_of(scheme_with(), issue_with(power=power))
    physical = asked(case, "physical_green_share").value
    assert physical <= asked(case, "renewable_electricity_share").value

"""A carbon works by GB/T 32151.34-2024: defaults that are shown, values that are refused."""

import pytest

from ghg.domain.numbers import exact
from tests.inventory.test_parts import built, refused, source, stream, value

GUIDE = "gbt32151-34-2024"
COKE = ("green_petroleum_coke", "t", "100")


def calcining(*values, out="0"):
    """100 t of green coke in, so many tonnes of dust with 1 tC/t out."""
    dust = stream("DUST", "calcining_dust", "t", out, CARBON, input="dust")
    return source("EC", "carbon_calcining", stream("GC", *COKE, *values, input="green_coke"), dust)


CARBON = value("carbon_content_material", "1", "tC/t")
FIXED = value("fixed_carbon", "0.008", "tC/t")
VOLATILE = value("volatile_share", "10", "%")


def shown(issue, parameter):
    return [
        (one.value, one.unit, one.document) for one in issue.choices if one.parameter == parameter
    ]


def test_the_share_of_volatile_matter_that_burns_is_a_default_and_is_shown():
    """P34-DEF."""
    issue = built(calcining(FIXED, VOLATILE), guide=GUIDE)
    assert shown(issue, "volatile_burnt") == [("0.35", "1", "gbt32151_34_2024")]


def test_content_and_conversion_of_the_sorbent_are_defaults_and_are_shown():
    """P34-DEF."""
    stone = source("ED", "desulfurisation", stream("STONE", "caco3", "t", "10"))
    issue = built(stone, guide=GUIDE)
    assert shown(issue, "carbonate_content") == [("90", "%", "gbt32151_34_2024")]
    assert shown(issue, "conversion_rate") == [("100", "%", "gbt32151_34_2024")]


def test_fixed_carbon_and_volatile_matter_have_no_default():
    issue = built(calcining(VOLATILE), guide=GUIDE)
    assert [gap.term for gap in issue.gaps] == ["gap.factor"]
    assert issue.totals == ()


@pytest.mark.parametrize(
    ("plant", "code"),
    [
        # (0.8 - 5) tC in and out is less than nothing, whatever burns of the volatile matter
        (calcining(FIXED, VOLATILE, out="5"), "E-BALANCE.negative"),
        (calcining(FIXED, value("volatile_share", "101", "%")), "E-COMPOSITION.share"),
        (
            source(
                "S1",
                "purchased_heat",
                stream("STEAM", "heat", "t", "1", value("absolute_pressure", "30", "MPa")),
                method="steam_full",
            ),
            "E-STEAM.range",
        ),
        (
            source("S1", "purchased_heat", stream("STEAM", "heat", "t", "1"), method="steam"),
            "E-GUIDE.method",
        ),
    ],
    ids=["below nothing", "above the whole", "outside the tables", "less the water at 20 °C"],
)
def test_what_cannot_be_is_refused(plant, code):
    """P34-VAL."""
    assert code in refused(plant, guide=GUIDE)


def power(*papers):
    wind = stream("WIND", "grid_electricity", "MWh", "100", route="green_trade", power="wind")
    return source("P1", "purchased_electricity", {**wind, "papers": papers})


def counted(issue):
    return [exact(one.mass_t) for one in issue.lines if one.view == "guide"]


@pytest.mark.parametrize("papers", [("gec",), ("contract", "settlement")])
def test_a_zero_needs_one_of_the_proofs_of_annex_d(papers):
    assert counted(built(power(*papers), guide=GUIDE)) == [0]


def test_without_proof_there_is_no_zero():
    """P34-VAL: 100 MWh x 0.5306 = 53.06 t, and the missing paper is named with what is at stake."""
    issue = built(power("contract"), guide=GUIDE)
    assert counted(issue) == [exact("53.06")]
    gap = issue.gaps[0]
    assert (gap.term, gap.subject, exact(gap.at_stake_t)) == ("gap.pending", "WIND", exact("53.06"))

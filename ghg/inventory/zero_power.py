"""The zero of non-fossil power as a choice: by the guide's rule, with the papers that prove it."""

from decimal import Decimal

from ghg.domain.factors import Choice, Document, Tier
from ghg.domain.guides import Guide
from ghg.domain.streams import Route, Stream

EMISSION_FACTOR = "emission_factor"


def zero_by_rule(guide: Guide, document: Document, stream: Stream, proof: str) -> Choice:
    """Give the zero of non-fossil power: proven and used here, or led away without deduction."""
    reason = "choice.export_zero" if stream.route is Route.EXPORT else "choice.nonfossil_zero"
    return Choice(
        parameter=EMISSION_FACTOR,
        item=f"power.{stream.power}",
        value=Decimal(0),
        unit="tCO2/MWh",
        tier=Tier.GUIDE,
        factor="",
        table="",
        region="",
        data_year=None,
        document=document,
        locator=proof,
        confidence=guide.electricity.confidence,
        reason=reason,
        losers=(),
        warnings=(),
    )

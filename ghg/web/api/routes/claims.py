"""Schemes, plant facts, materials, assessments and kept claims."""

from ghg.desk.claims.assess import assess
from ghg.desk.claims.facts import add_claim_fact, claim_fact_list, withdraw_claim_fact
from ghg.desk.claims.kept import claim_list, claim_shown
from ghg.desk.claims.lifecycle import draft, lock, publish, supersede, withdraw
from ghg.desk.claims.materials import material_list, set_material
from ghg.desk.claims.questions import kinds_of
from ghg.desk.claims.scheme_views import scheme_list, scheme_shown
from ghg.desk.claims.values import set_value, value_list, withdraw_value
from ghg.desk.claims.views import (
    checks_of,
    functions_known,
    gap_of,
    ladder_of,
    matrix_of,
    paths_known,
    paths_touch,
)
from ghg.desk.context import Desk
from ghg.domain.claims import Assessment
from ghg.domain.kept_claims import KeptClaim
from ghg.web.api.route import act, read


def claim_of(desk: Desk, claim: int) -> tuple[KeptClaim, Assessment]:
    """Give a kept claim with its assessment."""
    return claim_shown(desk, claim)


ROUTES = (
    read("schemes", scheme_list),
    read("schemes/{name}", scheme_shown),
    read("schemes/{scheme}/assessment", assess),
    read("schemes/{scheme}/gap", gap_of),
    read("schemes/values/entered", value_list),
    act("schemes/{scheme}/values", set_value),
    act("schemes/{scheme}/values/{slot}/withdraw", withdraw_value),
    read("facts", claim_fact_list),
    read("facts/kinds", kinds_of, "kinds", "measures"),
    act("facts/{kind_id}", add_claim_fact),
    act("facts/{fact_id}/withdraw", withdraw_claim_fact),
    read("materials", material_list),
    act("materials/{material_id}", set_material),
    read("claims", claim_list),
    act("claims", draft),
    read("claims/matrix", matrix_of),
    read("claims/ladder", ladder_of),
    read("claims/checks", checks_of),
    read("claims/paths", paths_known),
    read("claims/paths/touch", paths_touch),
    read("claims/functions", functions_known),
    read("claims/{claim}", claim_of, "claim", "assessment"),
    act("claims/{claim}/lock", lock, version=claim_of),
    act("claims/{claim}/publish", publish, version=claim_of),
    act("claims/{claim}/withdraw", withdraw, version=claim_of),
    act("claims/{old}/supersede", supersede),
)

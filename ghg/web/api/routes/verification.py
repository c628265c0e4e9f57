"""The verifier's desk: engagements, samples, findings, issues that are final; the group."""

from ghg.desk.context import Desk
from ghg.desk.group.listing import group_sums, received, received_of
from ghg.desk.group.receiving import import_bundle
from ghg.desk.verification.drawing import draw_sample
from ghg.desk.verification.engagements import add_engagement, engagement_list, set_terms
from ghg.desk.verification.final import make_final, stand
from ghg.desk.verification.findings import finding_list, finding_shown, raise_finding
from ghg.desk.verification.steps import close, correct, reopen, reply, set_conservative
from ghg.desk.verification.ticks import draw_list, tick
from ghg.domain.findings import KeptFinding
from ghg.web.api.route import act, read, take


def finding_of(desk: Desk, finding: str) -> KeptFinding:
    """Give one finding with everything that was said of it."""
    return finding_shown(desk, finding)


ROUTES = (
    read("engagements", engagement_list),
    act("engagements", add_engagement),
    act("engagements/{code}/terms", set_terms),
    read("engagements/{engagement}/stand", stand),
    read("engagements/{engagement}/draws", draw_list),
    act("engagements/{engagement}/draws", draw_sample),
    act("engagements/{engagement}/findings", raise_finding),
    act("ticks", tick),
    read("findings", finding_list),
    read("findings/{finding}", finding_of),
    act("findings/{finding}/reply", reply, version=finding_of),
    act("findings/{finding}/correct", correct, version=finding_of),
    act("findings/{finding}/conservative", set_conservative, version=finding_of),
    act("findings/{finding}/close", close, version=finding_of),
    act("findings/{finding}/reopen", reopen, version=finding_of),
    act("inventories/{code}/final", make_final),
    read("group/issues", received),
    read("group/plants/{plant}", received_of),
    read("group/sums", group_sums),
    take("files/group", import_bundle),
)

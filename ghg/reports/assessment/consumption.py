"""The list of renewable power used (可再生能源电力消纳核算清单) as a paper of its own.

Its content is the annex of the inventory report; a factory hands it in with a claim on green power.
"""

from ghg.reports.assessment.papers import Papers
from ghg.reports.assessment.statement import stated
from ghg.reports.assessment.telling import Telling
from ghg.reports.blocks import Heading, KeyValues
from ghg.reports.gbt32150.consumption_list import consumption_annex
from ghg.reports.pdf import printed
from ghg.reports.voice import Voice
from ghg.texts import Language

# measures that ask how much of the power is green
GREEN_POWER = frozenset(
    {
        *("re_utilisation", "nonfossil_share", "physical_green_share", "direct_supply_share"),
        *("nonfossil_share_622", "physical_share_622", "renewable_electricity_share"),
    }
)


def asks_for_green_power(papers: Papers) -> bool:
    """Tell whether a rule of the scheme asks how much of the power is green."""
    return bool(GREEN_POWER & set(papers.names.of_rule.values()))


def consumption_pdf(papers: Papers, language: Language) -> bytes:
    """Print the list; empty bytes where the issue has no such account."""
    telling = Telling(papers, language)
    annex = consumption_annex(Voice(papers.issue, language))
    if not annex:
        return b""
    title = telling.say("annex.consumption")
    across, _, *tables = annex  # the heading of an annex becomes the title of the paper
    blocks = (across, Heading(title, "list", "plain"), KeyValues("", _whose(telling)), *tables)
    return printed(stated(telling, title, blocks))


def _whose(telling: Telling) -> tuple[tuple[str, str], ...]:
    on = telling.papers.assessment.on
    issue = telling.say("issue_name", inventory=on.inventory, number=on.number)
    return (
        (telling.say("cover.entity"), telling.owner()),
        (telling.tell("cover.scheme"), telling.scheme_name()),
        (telling.tell("cover.year"), telling.say("year", year=on.year)),
        (telling.tell("cover.issue"), f"{issue} {on.sha256}"),
    )

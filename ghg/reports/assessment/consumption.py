"""The list of renewable power used (可再生能源电力消纳核算清单) as a paper of its own.

Its content is the annex of the inventory report; a factory hands it in with a claim on green power.
"""

from ghg.reports.assessment.papers import Papers
from ghg.reports.assessment.statement import stated
from ghg.reports.assessment.telling import Telling
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
    blocks = consumption_annex(Voice(papers.issue, language))
    if not blocks:
        return b""
    return printed(stated(telling, telling.say("annex.consumption"), tuple(blocks)))

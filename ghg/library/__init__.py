"""What is published: factors, guides, warming potentials, blends, and how one of them is chosen.

The data lie in the top-level folder `factors/` and hold no logic; this room holds no number. Every
file is read when it is first needed, and refused whole when one row of it is wrong.
"""

from ghg.library.blends import composition
from ghg.library.boundary_cases import boundary_cases
from ghg.library.choose import choose_factor
from ghg.library.errata import errata, errata_of
from ghg.library.guide_choice import check_question, choose_guide
from ghg.library.guide_rules import CLAIM_PAPER, EVIDENCE_KINDS, MARKET_REST_RULES
from ghg.library.guides import guide_list, load_guide
from ghg.library.index import Library, check_all, open_kept, open_library
from ghg.library.own import with_own
from ghg.library.warming import GwpProposal, gwp, gwp_sets, propose_gwp_set

__all__ = [
    "CLAIM_PAPER",
    "EVIDENCE_KINDS",
    "MARKET_REST_RULES",
    "GwpProposal",
    "Library",
    "boundary_cases",
    "check_all",
    "check_question",
    "choose_factor",
    "choose_guide",
    "composition",
    "errata",
    "errata_of",
    "guide_list",
    "gwp",
    "gwp_sets",
    "load_guide",
    "open_kept",
    "open_library",
    "propose_gwp_set",
    "with_own",
]

"""Every rule is of the kind that its text makes it: it stops everything, blocks, asks for a paper.

The table is written from the texts: scheme, kind, and the rules of that kind. What is not named
here is not known to be of a kind by a text.
"""

import pytest

from ghg.library.schemes import schemes
from tests.claims.cases import LIBRARY

SCHEMES = schemes(LIBRARY)
KINDS = """
db43-3118-2024 veto DB43-B1 DB43-B2 DB43-B3 DB43-B4 DB43-B5 DB43-B6 DB43-B7
db43-3118-2024 threshold DB43-E3 DB43-E4 DB43-E5 DB43-E6 DB43-E7 DB43-N2 DB43-G8 DB43-Y1
db43-3118-2024 doc DB43-P1 DB43-P2 DB43-O1 DB43-O2 DB43-O3 DB43-R1 DB43-R2 DB43-G1 DB43-G9 DB43-C1
db43-3118-2024 info DB43-B8 DB43-K1 DB43-K2 DB43-K3 DB43-K4 DB43-K5 DB43-K6 DB43-K7 DB43-K8
gbt36132-2025 veto GF25-B1 GF25-B2 GF25-B3
green-factory-programme veto GFP-V1a GFP-V2a GFP-V3 GFP-V4 GFP-V5 GFP-V6
green-factory-programme threshold GFP-T1 GFP-D2
green-factory-programme info GFP-T2 GFP-T2b GFP-D1 GFP-D3 GFP-D4
miit-334 threshold N334-1 N334-2 N334-3 N334-3C N334-7a N334-7b N334-7c
miit-334 veto N334-4a N334-4b N334-5 N334-6 N334-10a N334-10j N334-C1 N334-C3 N334-C4 N334-C5
miit-334 doc N334-8 N334-9a N334-9b N334-11a N334-12 N334-13
park-910 veto NZP-1a NZP-1b NZP-B1
park-910 info NZP-2 NZP-3 NZP-4 NZP-5 NZP-6
jiangsu-2026 veto JS-1 JS-5a JS-5i
jiangsu-2026 threshold JS-2 JS-3
jiangsu-2026 doc JS-4
zhejiang-2023 veto ZJ-B1a ZJ-B1b ZJ-B1c ZJ-B2a ZJ-B2d ZJ-B2e ZJ-B4
zhejiang-2023 threshold ZJ-B3a ZJ-B3b
seesa-009-2022 veto SH-B1a SH-B1b SH-B1c SH-B2a SH-B2b SH-B2c SH-B3
seesa-009-2022 doc SH-D1 SH-D2
pas2060-2014 doc PAS-2 PAS-10 PAS-11
pas2060-2014 threshold PAS-3 PAS-4 PAS-5 PAS-6 PAS-7 PAS-8 PAS-9b
iso14068-1-2023 doc I68-1 I68-3 I68-4 I68-5 I68-10
iso14068-1-2023 threshold I68-2a I68-6 I68-7 I68-8 I68-9
iso14068-1-2023 info I68-11
share-622 info S622-1 S622-2
"""
ROWS = [line.split() for line in KINDS.split("\n") if line]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}:{row[1]}")
def test_a_rule_is_of_the_kind_of_its_text(row: list[str]) -> None:
    scheme, kind, *names = row
    kinds = {one.id: one.kind.value for one in SCHEMES[scheme].rules}
    assert {name: kinds[name] for name in names} == dict.fromkeys(names, kind)


def test_the_scheme_of_shares_decides_nothing() -> None:
    assert {one.kind.value for one in SCHEMES["share-622"].rules} == {"info"}

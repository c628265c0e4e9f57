"""Every limit of the zero-carbon and neutrality schemes is the one that its text prints.

The table is written from the texts, not from the rule packs: scheme, rule, operator, values (one or
one per stage), unit or the word of a title. What a rule asks besides is a yes, or none at all (0).
"""

import pytest

from ghg.domain.plant_facts import Answering
from ghg.domain.schemes import Rule, Scheme
from ghg.library.plant_facts import fact_kinds
from ghg.library.schemes import schemes
from tests.claims.cases import LIBRARY

KINDS = fact_kinds(LIBRARY)
SCHEMES = schemes(LIBRARY)
PRINTED = """
miit-334 N334-1 <= entry=1.8,acceptance=0.2 tCO2/tce
miit-334 N334-2 >= entry=0.30,acceptance=0.95 1
miit-334 N334-3 >= entry=0.10,acceptance=0.35 1
miit-334 N334-3C >= 0.35 1
miit-334 N334-5 >= 1000 tce
miit-334 N334-6 >= national
miit-334 N334-7a <= 1 1
miit-334 N334-7b <= 1 1
miit-334 N334-9b >= 4
miit-334 N334-C3 >= 3000
miit-334 N334-C4 >= grade_2
park-910 NZP-1a <= 0.2 tCO2/tce
park-910 NZP-1b <= 0.3 tCO2/tce
park-910 NZP-2 >= 0.90 1
park-910 NZP-3 <= 1 1
park-910 NZP-4 >= 0.80 1
park-910 NZP-5 >= 0.50 1
park-910 NZP-6 >= 0.80 1
park-910 NZP-D >= 0.50 1
hunan-458 HN-1 <= 2027=1.25,2030=0.87,2035=0.37 tCO2e/tce
hunan-458 HN-3 >= 2027=0.35,2030=0.55,2035=0.80 1
hunan-458 HN-4 >= 0.06 1
hunan-park-467 HNP-1a <= 2027=1.0,2030=0.7,2035=0.3 tCO2/tce
hunan-park-467 HNP-1b <= 2027=1.1,2030=0.8,2035=0.5 tCO2/tce
hunan-park-467 HNP-2 >= 2027=0.60,2030=0.70,2035=0.90 1
hunan-park-467 HNP-3 <= 1 1
hunan-park-467 HNP-4 >= 2027=0.80,2030=0.85,2035=0.95 1
hunan-park-467 HNP-5 >= 2027=0.50,2030=0.55,2035=0.60 1
hunan-park-467 HNP-6 >= 2027=0.80,2030=0.85,2035=0.90 1
jiangsu-2026 JS-1 >= provincial
jiangsu-2026 JS-2 >= 1 1
jiangsu-2026 JS-2a > 0 1
jiangsu-2026 JS-3 <= 1 1
jiangsu-2026 JS-3b <= 1 1
jiangsu-2026 JS-4 >= 6
zhejiang-2023 ZJ-B3a <= 1 1
zhejiang-2023 ZJ-B3b <= 1 1
zhejiang-2023 ZJ-B4 >= national
zhejiang-2023 ZJ-M1 >= 4
hnee-005-2024 HNEE-1 >= provincial
ceca-0171-2022-1 ZC171-1 > 0 1
ceca-0171-2022-1 ZC171-6-re >= 1 1
ceca-0171-2022-1 ZC171-6-offset >= 1 1
ceca-0171-2022-2 ZC171-1 > 0 1
ceca-0171-2022-2 ZC171-7-re >= 1 1
ceca-0171-2022-2 ZC171-7-removal >= 1 1
pas2060-2014 PAS-2 >= 5
pas2060-2014 PAS-4 > 0 1
pas2060-2014 PAS-6 >= 4
pas2060-2014 PAS-9a >= 1 1
pas2060-2014 PAS-10 >= 2
iso14064-1-2018 I641-1 >= 7 1
iso14068-1-2023 I68-1 >= 3
iso14068-1-2023 I68-1r > 0 1
iso14068-1-2023 I68-2b >= 7 1
iso14068-1-2023 I68-4 >= 2
iso14068-1-2023 I68-6 >= 5
iso14068-1-2023 I68-7 >= 1 1
iso14068-1-2023 I68-9 >= 7
iso14068-1-2023 I68-10 >= 5
vcmi-3.1 VC-1 >= 4
vcmi-3.1 VC-3 >= 0.20 1
vcmi-3.1 VC-4 >= 0.60 1
vcmi-3.1 VC-5 >= 1 1
"""
ROWS = [line.split() for line in PRINTED.split("\n") if line]
WITHOUT = (
    *("nzf-indicators-2026", "share-622", "sbti-net-zero", "ningbo-2024", "seesa-009-2022"),
    *("tianjin-2022", "cieccpa-030-2023", "hefei", "yueqing", "guizhou"),
    *("general-zero-carbon-factory", "blockchain-zero-carbon-factory"),
)


def printed(rule: Rule) -> list[str]:
    """Give a rule as a line of the table."""
    values = ",".join(
        f"{one.stage}={_word(rule, int(one.value)) or one.value}"
        if one.stage
        else _word(rule, int(one.value)) or str(one.value)
        for one in rule.limits
    )
    return [rule.op.value, values, *([rule.unit] if rule.unit else [])]


def _word(rule: Rule, position: int) -> str:
    kind = KINDS.get(rule.ask)
    if kind is None or kind.answering is not Answering.LEVEL:
        return ""
    return kind.words[position - 1].code


def is_plain(rule: Rule) -> bool:
    """Tell whether a rule asks for a yes, or that something never happened."""
    kind = KINDS.get(rule.ask)
    if kind is None or len(rule.limits) != 1 or rule.op.value != "=":
        return False
    wanted = {Answering.YES_NO: 1, Answering.COUNT: 0}.get(kind.answering)
    return rule.limits[0].value == wanted


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}:{row[1]}")
def test_a_limit_is_the_printed_one(row: list[str]) -> None:
    scheme, name, *told = row
    (rule,) = [one for one in SCHEMES[scheme].rules if one.id == name]
    assert printed(rule) == told


@pytest.mark.parametrize("scheme", sorted({row[0] for row in ROWS} | set(WITHOUT)))
def test_no_other_limit_stands_in_a_rule_pack(scheme: str) -> None:
    one: Scheme = SCHEMES[scheme]
    told = {row[1] for row in ROWS if row[0] == scheme}
    limited = {rule.id for rule in one.rules if rule.limits and not is_plain(rule)}
    assert limited == told

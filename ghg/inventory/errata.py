"""Errata and doubts that concern one inventory: by its guides, its methods, its chosen factors."""

from ghg.domain.annexes import ErratumRow
from ghg.domain.errata import Erratum
from ghg.inventory.tally import Count
from ghg.library import errata


def erratum_rows(tally: Count) -> tuple[ErratumRow, ...]:
    """Freeze the entries of the register that speak of something this inventory rests on."""
    guides = {choice.guide.id for choice in tally.guides.values()}
    methods = {source.method for source in tally.books.sources if source.method}
    factors = {choice.factor for choice in tally.chooser.choices}
    rows = (_row(one, guides, methods, factors) for one in errata(tally.library).values())
    return tuple(row for row in rows if row.guides or row.methods or row.factors)


def _row(one: Erratum, guides: set[str], methods: set[str], factors: set[str]) -> ErratumRow:
    return ErratumRow(
        id=one.id,
        status=one.status,
        document_zh=one.document_zh,
        document_en=one.document_en,
        place=one.place,
        printed_zh=one.printed_zh,
        printed_en=one.printed_en,
        reading_zh=one.reading_zh,
        reading_en=one.reading_en,
        effect_zh=one.effect_zh,
        effect_en=one.effect_en,
        decided_by_zh=one.decided_by_zh,
        decided_by_en=one.decided_by_en,
        decided_on=one.decided_on,
        guides=tuple(guide for guide in one.guides if guide in guides),
        methods=tuple(method for method in one.methods if method in methods),
        factors=tuple(factor for factor in one.factors if factor in factors),
    )

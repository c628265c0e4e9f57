"""Words of findings in both languages, from the one table of texts."""

from ghg.texts import label


def both(term: str, **values: object) -> tuple[str, str]:
    """Give a term of the label table in Chinese and English."""
    return label(term, "zh", **values), label(term, "en", **values)


def where(facility: str) -> dict[str, str]:
    """Say of what a fact speaks, for an error: a facility, or the whole entity."""
    zh, en = both("claim.fact.facility", code=facility) if facility else both("claim.fact.entity")
    return {"facility_zh": zh, "facility_en": en}

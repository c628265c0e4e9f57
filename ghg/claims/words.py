"""Words of findings in both languages, from the one table of texts."""

from ghg.texts import label


def both(term: str, **values: object) -> tuple[str, str]:
    """Give a term of the label table in Chinese and English."""
    return label(term, "zh", **values), label(term, "en", **values)

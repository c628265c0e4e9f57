"""How a message names a state, an instrument or a purpose: in words, both languages."""

from ghg.texts import label


def worded(name: str, group: str, key: str) -> dict[str, str]:
    """Give the values `<name>_zh` and `<name>_en` of a message for a member of a closed list."""
    term = f"{group}.{key}"
    return {f"{name}_zh": label(term, "zh"), f"{name}_en": label(term, "en")}

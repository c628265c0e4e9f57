"""Words that are put together from the tables, the same on every face."""

from collections.abc import Iterable

from ghg.texts import Language, label
from ghg.texts.labels import LABELS


def named(group: str, key: str, language: Language) -> str:
    """Name a member of a closed list (`report.status`, `involved`); one without a word stays."""
    term = f"{group}.{key}"
    return label(term, language) if key and term in LABELS else key


def word_name(name: str, language: Language) -> str:
    """Name a word of a submission by its part, as lists call it; an unknown one stays."""
    part = name.removesuffix(".decimal").rpartition(".")[2]
    known = named("task.word", part, language)
    return known if known != part else named("cli.column", part, language)


def listed(words: Iterable[str], language: Language) -> str:
    """Join words as the language does."""
    return label("cli.and", language).join(words)


def term_words(term: str, values: tuple[tuple[str, str], ...], language: Language) -> str:
    """Give the words of a term that another room wrote, with what fills it."""
    if term not in LABELS:
        return " ".join([term, *(f"{name}={value}" for name, value in values)])
    return label(term, language, **dict(values))


def text_name(number: str, title: tuple[str, str], language: Language) -> str:
    """Name a scheme's text by its number; in English by its title where Chinese words stand for a
    number that there is not (a document number keeps its brackets 〔〕)."""
    worded = any("\u4e00" <= sign <= "\u9fff" for sign in number) and "〔" not in number
    return title[1] if language == "en" and worded else number

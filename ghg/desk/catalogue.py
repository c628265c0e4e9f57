"""Published values looked up by a word, each with names of what it is of and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ghg.desk.context import near, published
from ghg.domain.factors import Document, Factor
from ghg.domain.numbers import plain
from ghg.errors import NOWHERE, DataError
from ghg.library import Library


@dataclass(frozen=True, slots=True)
class PublishedValue:
    """One published value in words; `value` is a number, a range or the words of the document."""

    factor: Factor
    document: Document
    value: str
    item: tuple[str, str]
    parameter: tuple[str, str]
    region: tuple[str, str]


def published_values(words: str = "", parameter: str = "") -> tuple[PublishedValue, ...]:
    """List the values that all words name, in Chinese or English: by item, parameter, document,
    region or id; of one parameter where it is named."""
    wanted = words.casefold().split()
    return tuple(
        one
        for one, said in _looked_up()
        if parameter in ("", one.factor.parameter) and all(word in said for word in wanted)
    )


def published_value(name: str) -> PublishedValue:
    """Give one value by its id; raises E-REF.published."""
    known = {one.factor.id: one for one, _ in _looked_up()}
    if name not in known:
        raise DataError("E-REF.published", NOWHERE, name, near=near(name, list(known)))
    return known[name]


def parameters() -> tuple[tuple[str, str, str], ...]:
    """List the parameters of published values: code, name in Chinese and English."""
    kinds = published().vocabulary.parameters.values()
    return tuple((one.id, one.name_zh, one.name_en) for one in kinds)


@cache
def _looked_up() -> tuple[tuple[PublishedValue, str], ...]:
    """Give every value with what it is looked up by; what is published cannot change."""
    return tuple((one, _said(one)) for one in _all(published()))


def _all(library: Library) -> Iterator[PublishedValue]:
    words = library.vocabulary
    for kind in words.parameters.values():
        for factor in library.factors(kind.id):
            yield PublishedValue(
                factor=factor,
                document=words.documents[factor.source],
                value=_value(factor),
                item=_item(library, factor.item),
                parameter=(kind.name_zh, kind.name_en),
                region=_region(library, factor.region),
            )


def _item(library: Library, code: str) -> tuple[str, str]:
    """Name an item or a gas; another word stays as it is."""
    words = library.vocabulary
    found = words.items.get(code) or words.species.get(code)
    return (found.name_zh, found.name_en) if found else (code, code)


def _region(library: Library, code: str) -> tuple[str, str]:
    found = library.vocabulary.places.get(code)
    return (found.region.name_zh, found.region.name_en) if found else (code, code)


def _value(factor: Factor) -> str:
    if factor.value is not None:
        return plain(factor.value)
    if factor.value_min is not None and factor.value_max is not None:
        return f"{plain(factor.value_min)}~{plain(factor.value_max)}"
    return factor.value_text


def _said(one: PublishedValue) -> str:
    """Give everything by which a value may be looked up."""
    factor, document = one.factor, one.document
    names = (*one.item, *one.parameter, document.number, document.title_zh, document.title_en)
    codes = (factor.id, factor.item, factor.parameter, factor.region, factor.table, factor.gas)
    year = str(factor.data_year or "")
    return "\n".join((*names, *codes, *one.region, year)).casefold()

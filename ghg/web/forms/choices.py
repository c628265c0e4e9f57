"""What the fields of forms offer: codes with their words, from the books and the library."""

from collections.abc import Iterable, Sequence
from enum import Enum

from ghg.desk.evidence import evidence_list
from ghg.desk.overview import standing
from ghg.desk.plan import plan_of
from ghg.web.forms.form import Choice, Choices
from ghg.web.reader import Reader
from ghg.web.site import Site


def worded(group: str, codes: Iterable[str]) -> Choices:
    """Offer a closed list; `group` is where its words stand (`<group>.<code>`)."""
    known = tuple(str(one.value) if isinstance(one, Enum) else one for one in codes)

    def offered(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
        return [(one, reader.named(group, one)) for one in known]

    return offered


def evidence(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    """Offer every kept file, by the hash that tells it from every other."""
    kept = {one.sha256: one for one in evidence_list(site.desk)}
    return [(sha, f"{one.file_name} {one.document_no}".strip()) for sha, one in kept.items()]


def facilities(site: Site, reader: Reader) -> Sequence[Choice]:
    return [
        (one.code, f"{one.code} {reader.pick(one.name_zh, one.name_en)}")
        for one in plan_of(site.desk, site.entity).facilities
    ]


def sources(site: Site, reader: Reader) -> Sequence[Choice]:
    return [
        (one.code, f"{one.code} {reader.pick(one.name_zh, one.name_en)}")
        for one in plan_of(site.desk, site.entity).sources
    ]


def streams(site: Site, reader: Reader) -> Sequence[Choice]:
    return [
        (one.code, f"{one.code} {reader.pick(one.name_zh, one.name_en)}")
        for one in plan_of(site.desk, site.entity).streams
    ]


def inventories(site: Site, reader: Reader) -> Sequence[Choice]:  # noqa: ARG001 - as all choices
    return [(one.code, one.code) for one in standing(site.desk)]

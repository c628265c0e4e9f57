"""The annex of the guides' own tables: which variant has which forms."""

from collections.abc import Mapping
from types import MappingProxyType

from ghg.domain.issue import GuideRow, Issue
from ghg.reports.blocks import Block, Column, Heading, PageBreak, Paragraph, Table
from ghg.reports.forms.rows import Counted, by_month, counted
from ghg.reports.forms.supplement import supplement
from ghg.reports.forms.tables import ETS, GBT, NDRC, Form
from ghg.reports.voice import Voice

SUPPLEMENT = "+supplement"  # behind a variant: with the supplementary data table
VARIANTS: Mapping[str, tuple[Form, ...]] = MappingProxyType(
    {"gbt32150": GBT, "gbt32151_34": GBT, "ndrc": NDRC, "ets": ETS}
)
# how ids of guides begin, where the issue does not name the variant
_BEGINNINGS = (
    ("gbt3215", "gbt32150"),
    ("ndrc-", "ndrc"),
    ("cets", "ets"),
    ("ets", "ets"),
    ("mee", "ets"),
)


def variant_of(issue: Issue, guide: GuideRow) -> str:
    """Name the variant of a guide's annex: as frozen, else by its id; empty without forms."""
    forms = (one.annex for one in issue.annexes.guide_forms if one.facility == guide.facility)
    by_id = (one for begin, one in _BEGINNINGS if guide.id.startswith(begin))
    return (*forms, *by_id, "")[0]


def forms_of(variant: str) -> tuple[Form, ...]:
    """Give the tables of a variant; `ets_power` and the like have those of `ets`."""
    name = variant.removesuffix(SUPPLEMENT)
    return VARIANTS.get(name) or VARIANTS.get(name.partition("_")[0], ())


def has_supplement(variant: str) -> bool:
    """Trading sectors hand in the supplementary data table."""
    return variant.startswith("ets") or variant.endswith(SUPPLEMENT)


def forms_annex(voice: Voice) -> list[Block]:
    """Give the annex of forms; nothing where no guide has any or nothing was counted."""
    said = [
        block for variant, held in _facilities(voice).items() for block in _of(voice, variant, held)
    ]
    if not said:
        return []
    return [
        PageBreak(landscape=True),
        Heading(voice.term("forms.annex"), "annex.forms", "annex"),
        Paragraph(voice.term("forms.annex.text")),
        *said,
    ]


def _facilities(voice: Voice) -> dict[str, frozenset[str]]:
    """Put the facilities together whose guides have the same forms."""
    found: dict[str, set[str]] = {}
    for guide in voice.issue.guides:
        found.setdefault(variant_of(voice.issue, guide), set()).add(guide.facility)
    return {variant: frozenset(held) for variant, held in found.items()}


def _of(voice: Voice, variant: str, facilities: frozenset[str]) -> list[Block]:
    rows = counted(voice.issue, facilities)
    said: list[Block] = []
    for form in forms_of(variant):
        held = tuple(row for row in rows if form.takes(row))
        if held:
            said += [
                Heading(voice.term(f"forms.{form.key}"), f"form.{variant}.{form.key}"),
                _table(voice, form, held),
            ]
    if has_supplement(variant) and rows:
        heading = Heading(voice.term("forms.supplement"), f"form.{variant}.supplement")
        said += [heading, supplement(voice, rows)]
    return said


def _table(voice: Voice, form: Form, rows: tuple[Counted, ...]) -> Table:
    held = tuple(part for row in rows for part in by_month(row)) if form.monthly else rows
    filled = [[column.fill(voice, row) for column in form.columns] for row in held]
    notes = (voice.term(f"forms.{form.key}.note"),) if form.note else ()
    return Table(
        voice.term(f"forms.{form.key}"),
        tuple(Column(voice.term(one.title), one.align, one.weight) for one in form.columns),
        tuple(tuple(text for text, _ in cells) for cells in filled),
        notes=notes,
        origins=tuple(tuple(origin for _, origin in cells) for cells in filled),
        dense=form.monthly,
    )

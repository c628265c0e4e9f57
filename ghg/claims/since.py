"""What has happened since a claim was made (声明后的变化): told on reading, stored nowhere.

a later issue of the same inventory         a plant fact it cites was told otherwise
a credit or certificate was taken back      a value that a person entered was revised
a file it cites is damaged or gone          the scheme's file changed, or the scheme expired
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from ghg.claims.words import both
from ghg.domain.assessed import EnteredRow
from ghg.domain.claims import Assessment, Term
from ghg.domain.instruments import USED_UP
from ghg.domain.kept_claims import Since, SinceKind
from ghg.domain.periods import day_text
from ghg.domain.schemes import Scheme
from ghg.domain.snapshot import Snapshot

SNAPSHOT = "snapshot"  # the source of a term that names a journal number


@dataclass(frozen=True, slots=True)
class Now:
    """The books of today beside a claim; `facts` are the cited kinds that were told otherwise,
    `damaged` the signs of files that are not what they were."""

    day: int
    last_issue: int
    states: Mapping[int, str]
    entered: tuple[EnteredRow, ...]
    facts: Collection[str]
    damaged: Collection[str]
    scheme: Scheme | None


def since(made: Assessment, snapshot: Snapshot, now: Now) -> tuple[Since, ...]:
    """Say what has happened to what an assessment rests on."""
    return (
        *_issue(made, now),
        *_credits(snapshot, now),
        *_facts(now),
        *_evidence(made, now),
        *_entered(made, now),
        *_scheme(made, now),
    )


def moved(old: Assessment, new: Assessment) -> tuple[str, ...]:
    """Name the requirements of which a second assessment says something else; "-" where only what
    stands beside them differs (power, credits), nothing when both say the same."""
    first, second = _bare(old), _bare(new)
    if first == second:
        return ()
    before = {(one.rule, one.stage): one for one in first.findings}
    found = (one.rule for one in second.findings if before.get((one.rule, one.stage)) != one)
    return tuple(dict.fromkeys(found)) or ("-",)


def _bare(made: Assessment) -> Assessment:
    """Leave out the day, the program and every journal number of an assessment."""
    on = replace(made.on, snapshot_seq=0, snapshot_hash="", program="")
    findings = tuple(
        replace(one, terms=tuple(_unnumbered(term) for term in one.terms)) for one in made.findings
    )
    return replace(made, on=on, made_on=0, notices=(), findings=findings)


def _unnumbered(term: Term) -> Term:
    return replace(term, where="") if term.source == SNAPSHOT else term


def cited_facts(made: Assessment) -> frozenset[str]:
    """Name the kinds of plant facts that an assessment rests on."""
    terms = (term for one in made.findings for term in one.terms)
    return frozenset(one.where for one in terms if one.source == "fact")


def cited_evidence(made: Assessment) -> frozenset[str]:
    """Name the files that an assessment rests on."""
    found = {name for one in made.findings for name in one.evidence}
    found |= {one.evidence for one in made.credits} | {one.evidence for one in made.entered}
    return frozenset(found - {""})


def _issue(made: Assessment, now: Now) -> Iterator[Since]:
    if now.last_issue > made.on.number:
        values = {"inventory": made.on.inventory, "number": now.last_issue, "old": made.on.number}
        yield _said(SinceKind.ISSUE, **values)


def _credits(snapshot: Snapshot, now: Now) -> Iterator[Since]:
    for one in snapshot.units:
        stands = now.states.get(one.block, "")
        if one.state in USED_UP and stands != one.state:
            serial = f"{one.registry} {one.batch} {one.first}~{one.last}"
            yield _said(SinceKind.CREDIT, units=one.units, serial=serial, block=one.block)


def _facts(now: Now) -> Iterator[Since]:
    for name in sorted(now.facts):
        yield _said(SinceKind.FACT, fact=name)


def _evidence(made: Assessment, now: Now) -> Iterator[Since]:
    for name in sorted(cited_evidence(made) & set(now.damaged)):
        yield _said(SinceKind.EVIDENCE, evidence=name)


def _entered(made: Assessment, now: Now) -> Iterator[Since]:
    """Name the slots whose value, document or page is not what it was."""
    changed = set(made.entered) ^ set(now.entered)
    for slot in sorted({f"{one.slot} {one.stage}".strip() for one in changed}):
        yield _said(SinceKind.ENTERED, slot=slot)


def _scheme(made: Assessment, now: Now) -> Iterator[Since]:
    number = made.scheme.number or made.scheme.id
    if now.scheme is None or now.scheme.sha256 != made.scheme.sha256:
        yield _said(SinceKind.SCHEME, number=number)
    last = now.scheme.last_day if now.scheme else made.scheme.last_day
    if last and now.day > last:
        yield _said(SinceKind.EXPIRED, number=number, last=day_text(last))


def _said(kind: SinceKind, **values: object) -> Since:
    return Since(kind, *both(f"claim.since.{kind}", **values))

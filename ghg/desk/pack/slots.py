"""The sixteen slots, one small rule each: what fills it in an issue or in the register."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ghg.desk.claims.materials import MaterialView, State
from ghg.domain.findings import KeptFinding
from ghg.domain.issue import Issue
from ghg.domain.streams import Route

OUTPUT = "product_output"
FINDING = "finding "  # before the name of a finding that is still open
BILLS = ("bill", "settlement")
GREEN = (Route.GREEN_TRADE, Route.NUCLEAR_TRADE, Route.DIRECT_LINE, Route.OWN_GENERATION)


class Filled(StrEnum):
    """How a slot stands."""

    FILLED = "filled"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot by its name; what was found for it, and what of it is still wanting (codes, names)."""

    number: int
    name: str
    state: Filled
    found: tuple[str, ...]
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the rules look at: the issue, the register, last year's figures, forms on file, and
    what was found at last year's and this year's verification."""

    issue: Issue
    materials: Mapping[str, MaterialView]
    last_year: tuple[str, ...]
    forms: tuple[str, ...]
    findings: tuple[KeptFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What a rule says; with nothing found and nothing lacking the slot does not apply."""

    found: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()

    @property
    def state(self) -> Filled:
        if self.lacking:
            return Filled.MISSING
        return Filled.FILLED if self.found else Filled.NOT_APPLICABLE


Rule = Callable[[Known], Told]


def all_slots(known: Known) -> tuple[Slot, ...]:
    """List the slots in the order in which a verifier asks."""
    told = ((name, rule(known)) for name, rule in SLOTS)
    return tuple(
        Slot(number, name, one.state, one.found, one.lacking)
        for number, (name, one) in enumerate(told, 1)
    )


def _papers(*names: str) -> Rule:
    """Every one of some materials, but those that a person said are not needed."""

    def rule(known: Known) -> Told:
        states = {name: known.materials[name].state for name in names}
        return Told(
            tuple(name for name, state in states.items() if state is State.PRESENT),
            tuple(name for name, state in states.items() if state in (State.MISSING, State.UNTOLD)),
        )

    return rule


def _equipment(known: Known) -> Told:
    """One of the two lists will do."""
    both = _papers("key_equipment_list", "equipment_list")(known)
    return Told(both.found) if both.found else both


def _meters(known: Known) -> Told:
    """The register of the books, each required meter with its certificate; else the paper."""
    meters = known.issue.annexes.meters
    if not meters:
        return _papers("meter_list")(known)
    bare = (one.code for one in meters if not one.certificate)
    return Told(tuple(one.code for one in meters if one.certificate), tuple(bare))


def _plan(known: Known) -> Told:
    versions = known.issue.annexes.plan_versions
    return _of((str(one.version) for one in versions), "control_plan")


def _last_year(known: Known) -> Told:
    """Report and verification of the year before; a finding that is open still waits."""
    paper = _papers("verification_report")(known)
    open_ones = tuple(f"{FINDING}{one.name}" for one in known.findings if not one.is_closed)
    closed = tuple(one.name for one in known.findings if one.is_closed)
    if known.materials["verification_report"].state is State.NOT_APPLICABLE:
        return Told((*known.last_year, *closed), open_ones)  # a first year has neither paper
    lacking = () if known.last_year else ("last_year",)
    found = (*known.last_year, *paper.found, *closed)
    return Told(found, (*lacking, *paper.lacking, *open_ones))


def _ledgers(known: Known) -> Told:
    """Every involved source has quantities."""
    sources = [one.code for one in known.issue.sources if one.status == "involved"]
    homes = {one.code: one.source for one in known.issue.streams}
    counted = {homes[one.stream] for one in known.issue.activity}
    return Told(
        tuple(one for one in sources if one in counted),
        tuple(one for one in sources if one not in counted),
    )


def _forms(known: Known) -> Told:
    if known.forms:
        return Told(known.forms)
    return _papers("statistical_forms")(known)


def _bills(known: Known) -> Told:
    named = [one.file_name for one in known.issue.evidence if one.kind in BILLS]
    return _of(dict.fromkeys(named), "bills")


def _stocks(known: Known) -> Told:
    """Every counted stock says how it was counted; streams without a stock have no sheet."""
    kept = [one for one in known.issue.annexes.stocks if one.rule == "stock" and one.closing]
    bare = dict.fromkeys(one.stream for one in kept if not one.how_counted)
    return Told(tuple(dict.fromkeys(one.stream for one in kept if one.how_counted)), tuple(bare))


def _laboratory(known: Known) -> Told:
    samples = known.issue.annexes.samples
    proven = dict.fromkeys(one.report_number or one.code for one in samples if one.evidence)
    return Told(tuple(proven), tuple(dict.fromkeys(o.code for o in samples if not o.evidence)))


def _output(known: Known) -> Told:
    facts = [one for one in known.issue.entity.facts if one.kind == OUTPUT]
    records = _papers("output_records")(known)
    if any(one.evidence for one in facts):
        return Told(tuple(dict.fromkeys(one.evidence for one in facts if one.evidence)))
    return records


def _green(known: Known) -> Told:
    """Every stream of green power has papers, and every redeemed certificate its proof."""
    streams = [one.code for one in known.issue.streams if one.route in GREEN]
    proven = {one.subject for one in known.issue.evidence}
    used = [one for one in known.issue.annexes.held.used if one.unit == "MWh"]
    found = [one for one in streams if one in proven] + [one.reference for one in used]
    bare = [one.reference for one in used if not one.evidence]
    return Told(tuple(dict.fromkeys(found)), (*(o for o in streams if o not in proven), *bare))


def _changes(known: Known) -> Told:
    """The books list changes themselves: of the boundary, of meters, by an issue."""
    rows = [f"{one.facility or one.subject} {one.member}" for one in known.issue.boundary]
    rows += [f"{one.meter} {one.kind}" for one in known.issue.annexes.meter_events]
    return _of(dict.fromkeys(rows), "boundary")


def _of(found: Iterable[str], lacking: str) -> Told:
    held = tuple(found)
    return Told(held, () if held else (lacking,))


SLOTS: tuple[tuple[str, Rule], ...] = (
    ("permits", _papers("business_licence", "discharge_permit")),
    ("organisation", _papers("organisation_chart")),
    ("charts", _papers("site_plan", "process_flow")),
    ("equipment", _equipment),
    ("meters", _meters),
    ("plan", _plan),
    ("last_year", _last_year),
    ("ledgers", _ledgers),
    ("forms", _forms),
    ("bills", _bills),
    ("stocks", _stocks),
    ("laboratory", _laboratory),
    ("output", _output),
    ("green_power", _green),
    ("changes", _changes),
    ("quality", _papers("internal_quality_records")),
)

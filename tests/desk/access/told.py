"""What the parameters of the desk's functions mean: names of things of TEA, or plain words.

A key is a parameter's name, or behind a module or function where it means something of its own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from ghg.desk.absence import Declaration
from ghg.desk.activity import Changes, Typed
from ghg.desk.claims.assess import Wanted as Assessed
from ghg.desk.claims.documents import Wished
from ghg.desk.claims.facts import Said as Fact
from ghg.desk.claims.materials import Said as Material
from ghg.desk.claims.materials import State as Stands
from ghg.desk.claims.values import Said as Entered
from ghg.desk.claims.views import Which
from ghg.desk.entry.grid import EVERY_ROW
from ghg.desk.factors.otherwise import Rules
from ghg.desk.holdings.coefficient import Coefficient
from ghg.desk.holdings.groups import Paper
from ghg.desk.holdings.projects import Project
from ghg.desk.holdings.receive import Bought
from ghg.desk.holdings.sold import Sold
from ghg.desk.imports.mappings import MappingChanges
from ghg.desk.journal_pages import Sought
from ghg.desk.meters.events import TypedEvent
from ghg.desk.meters.readings import TypedReading
from ghg.desk.meters.register import NewMeter
from ghg.desk.parameter import Proof
from ghg.desk.setup import Wanted
from ghg.desk.stock import Counted
from ghg.desk.verification.drawing import Asked
from ghg.desk.verification.findings import Raised
from ghg.desk.verification.steps import Correction
from ghg.desk.verification.ticks import Seen
from ghg.domain.findings import FindingKind, Tick
from ghg.domain.instruments import Instrument, State
from ghg.domain.missing import Absence
from ghg.domain.offsets import ProjectPlace
from ghg.domain.periods import month_period
from ghg.domain.roles import Role
from ghg.domain.samples import Sample
from ghg.domain.sold import Sale
from ghg.domain.streams import Input, Power, Route, Stream
from ghg.texts import remedy
from tests.desk.access.two_factories import DAY, NEED, SCHEME, YEAR
from tests.desk.test_mappings import MAPPING
from tests.desk.test_own_factors import NATION


@dataclass(frozen=True, slots=True)
class Named:
    """The name of something in TEA, and what stands in its place in COAL."""

    other: Any
    own: Any


SLOT = "parameter.primary_equivalent_kgce_per_kwh"
MONTHS, FILES = (202501, 202501), Path(__file__).parents[2] / "files"
ONE = Decimal(1)
FACILITY, SOURCE, STREAM = Named("F1", "F9"), Named("S2-01", "S9"), Named("SOLAR", "T9")
METER, INVENTORY, PROOF = Named("M1", "N9"), Named("2025", "I9"), Named("proof.txt", "")
PERSON, ISSUE = Named("wu", "xu"), Named(1, 0)
BOUGHT = Bought(Instrument.GEC, "B", "1", "5", first_month=202506, last_month=202506)


SAMPLE = Sample(
    *("SOLAR", "C1", "net_calorific_value", "batch", 20250101, 20250110, ONE),
    *("as_received", Decimal("22.1"), "GJ/t", None, None, "示例检测", True, "R-1", "", ""),
)
POWER = Stream(
    *("X", "电", "power", "S2-01", Input.ACTIVITY, "grid_electricity", "kWh"),
    route=Route.GRID,
    power=Power.ORDINARY,
)


def both(other: Any, **own: Any) -> Named:
    """Name something of TEA inside of what is typed, and something of COAL in its place."""
    return Named(other, replace(other, **own))


TOLD: Mapping[str, Any] = {
    "entity": Named("TEA", "COAL"),
    "stream": STREAM,
    "source": SOURCE,
    "facility": FACILITY,
    "meter": METER,
    "inventory": INVENTORY,
    "evidence": PROOF,
    "block": Named(1, 1),
    "use": Named(1, 1),
    "batch": Named(1, 1),
    "record": Named(1, 1),
    "claim": Named(1, 1),
    "engagement": Named("V1", "V1"),
    "finding": Named("V1/NC-1", "V1/NC-1"),
    "mapping": Named("MAP", ""),
    "which": Named(Which(inventory="2025"), Which(inventory="I9")),
    "access.keys.add_key:code": PERSON,
    "access.keys:public": Named("KEY", ""),
    "yearend.prior:path": FILES / "last_year_libreoffice.xlsx",
    "imports.annotated:path": Path(__file__),
    "access.once:code": PERSON,
    "access.persons.end_person:code": PERSON,
    "access.persons.give_account:code": PERSON,
    "access.roles:code": PERSON,
    "access.roles.change_roles:give": (Role.REVIEWER,),
    "entry.so_far.entered:code": INVENTORY,
    "entry.grid.year_grid:asked": EVERY_ROW,
    "entry.filling:cells": Named(
        (Typed("SOLAR", "1", "kWh", "2025-01"),), (Typed("T9", "1", "kWh", "2025-01"),)
    ),
    "activity:typed": both(Typed("SOLAR", "1", "kWh", "2025-01"), stream="T9"),
    "boundary_cases:old": Named("2025", ""),
    "boundary_cases:new": Named("2025", ""),
    "verification.final.stand:issue": ISSUE,
    "monitoring.versions.deviations:number": ISSUE,
    "boundary.boundary_event:code": Named("F1", "F9"),
    "boundary.boundary_event:member": "",
    "boundary.set_boundary:inside": Named(("F1",), ("F9",)),
    "boundary.set_boundary:outside": Named(("F1",), ()),
    "claims:code": INVENTORY,
    "claims.assess:code": INVENTORY,
    "claims.clauses:code": INVENTORY,
    "claims.clauses:number": ISSUE,
    "claims.clauses:rule": "N334-1",
    "claims.facts:file": None,
    "claims.materials:file": None,
    "claims.assess:number": ISSUE,
    "claims.assess:base": Named("2025", ""),
    "claims.assess:wanted": Named(Assessed(code="2025"), Assessed(code="I9")),
    "claims.documents:wished": Named(Wished(SCHEME, inventory="2025"), Wished(claim=1)),
    "claims.facts:fact_id": Named("FACT", ""),
    "claims.kept:number": Named(1, 1),
    "claims.lifecycle:code": INVENTORY,
    "claims.lifecycle:number": ISSUE,
    "claims.lifecycle:base": Named("2025", ""),
    "claims.lifecycle:old": Named(1, 1),
    "claims.lifecycle:new": Named(1, 1),
    "claims.views:code": INVENTORY,
    "crosschecks.page:number": ISSUE,
    "evidence:streams": Named(("SOLAR",), ("T9",)),
    "evidence.link_file:id": Named("SHA", ""),
    "evidence.link_file:months": month_period(202501),
    "evidence_file:signs": Named("SHA", ""),
    "evidence_proves:id": Named("SHA", ""),
    "overview:code": INVENTORY,
    "overview:number": ISSUE,
    "factors.card:line": Named("GRID.202501.G", ""),
    "factors.card:code": INVENTORY,
    "factors.otherwise:code": INVENTORY,
    "factors.own.revise_factor:code": Named("cn24", ""),
    "factors.own.withdraw_factor:code": Named("cn24", ""),
    "holdings.projects.withdraw:code": Named("PV", ""),
    "holdings.projects:project": both(
        Project("X", "x", ProjectPlace.INSIDE, YEAR, ONE, "监测", "proof.txt"), evidence=""
    ),
    "holdings.sold:sold": both(
        Sold("SOLAR", month_period(202501), Sale.CERTIFICATES, "proof.txt", ONE), stream="T9"
    ),
    "holdings.groups:paper": both(
        Paper(Instrument.GEC, "G", "集团", DAY, "proof.txt", ("a=5",), "1", "5"), evidence=""
    ),
    "imports.mappings.change_mapping:code": Named("MAP", ""),
    "imports.mappings.mapping_named:code": Named("MAP", ""),
    "inventory:code": INVENTORY,
    "inventory:number": ISSUE,
    "factors.card:number": ISSUE,
    "pack:number": ISSUE,
    "pack.index:number": ISSUE,
    "pack.make:number": ISSUE,
    "report:number": ISSUE,
    "verification.final:number": ISSUE,
    "monitoring:number": Named(1, 0),
    "monitoring.files:number": Named(1, 0),
    "monitoring.versions:number": Named(1, 0),
    "claims.documents:number": ISSUE,
    "inventory.explained:issue_number": ISSUE,
    "inventory.explained:number": Named("GRID.202501.G", "GRID.202501.G"),
    "meters.counted:code": METER,
    "meters.events.state_meter:code": METER,
    "meters.events:typed": both(TypedEvent("M1", "calibrated", 20250701, "x"), meter="N9"),
    "meters.months:code": METER,
    "meters.readings:typed": both(TypedReading("M1", 20250201, "2"), meter="N9"),
    "meters.readings.withdraw_reading:reason": "x",
    "meters.register:new": both(NewMeter("X", "F1", "electricity"), facility="F9"),
    "meters.register.meter_show:code": METER,
    "monitoring.versions.deviations:code": INVENTORY,
    "pack.index:code": INVENTORY,
    "pack.make:code": INVENTORY,
    "parameter:unit": "GJ/t",
    "parameter:owner": Named(("stream", "SOLAR"), ("stream", "T9")),
    "parameter:proof": Named(Proof(evidence="proof.txt"), Proof()),
    "parameter:value_id": Named("VALUE", ""),
    "plan.add_source:unit": Named("U1", ""),
    "report:code": INVENTORY,
    "samples:sample": both(SAMPLE, stream="T9"),
    "setup.change_inventory:code": INVENTORY,
    "setup.move_rules:code": INVENTORY,
    "setup.pin_guide:code": INVENTORY,
    "pack.verified:code": INVENTORY,
    "pack.verified:number": ISSUE,
    "setup:wanted": both(Wanted("X", 2025, "AR5-2013", entity="TEA"), entity=""),
    "stock:counted": both(Counted("SOLAR", 20250131, "1", "kWh", "weighed", "Li"), stream="T9"),
    "streams:stream": both(POWER, source="S9"),
    "source_months:years": (2025,),
    "streams.set_unused:stream": STREAM,
    "entry.waiting:number": Named(1, 1),
    "submissions.steps:number": Named(1, 1),
    "submissions.tasks:number": Named(1, 1),
    "units.share_stream:stream": STREAM,
    "verification.engagements.set_terms:code": Named("V1", ""),
    "verification.final.later_of:code": INVENTORY,
    "verification.final.make_final:code": INVENTORY,
    "verification.findings.finding_shown:name": Named("V1/NC-1", ""),
    "verification.ticks:picks": Named((1,), ()),
    # words that name nothing of the books
    "months": MONTHS,
    "reason": "x",
    "period": YEAR,
    "value": ONE,
    "unit": "kWh",
    "percent": ONE,
    "day": DAY,
    "year": 2025,
    "first_month": 202501,
    "last_month": 202501,
    "month": 202501,
    "days": YEAR,
    "text": "x",
    "approver": "Wang",
    "scheme": SCHEME,
    "units": 1,
    "name": "x",
    "kind": "other",
    "need": NEED,
    "path": Path("proof.txt"),
    "folder": Path("nowhere"),
    "language": "zh",
    "item": "diesel",
    "parameter": "net_calorific_value",
    "absence:kind": Absence.DID_NOT_OCCUR,
    "absence:action": "parameter.set",
    "absence:said": Declaration("declared_unused", "x"),
    "access.mode:one": False,
    "access.persons.add_person:code": "x",
    "access.keys:title": "x",
    "access.keys:scopes": ("read",),
    "access.keys:days": 1,
    "access.persons:os_user": "x",
    "activity:changes": Changes(quantity="1"),
    "boundary.boundary_event:reason": "x",
    "boundary:event": "built",
    "boundary:first_day": 20250101,
    "boundary_cases:case": "canteen",
    "boundary_cases:present": True,
    "boundary_cases:answer": "in",
    "claims.facts:kind_id": "is_legal_person",
    "claims.facts:said": Fact("yes", "yes", first="2020-01-01"),
    "claims.materials:material_id": "business_licence",
    "claims.lifecycle.draft:stage": "entry",
    "claims.materials:said": Material(Stands.MISSING),
    "claims.questionnaire:path": Path("nowhere.xlsx"),
    "claims.values:said": Entered(SCHEME, SLOT, "1", "kgce/kWh", "附件", "第1页"),
    "claims.values:slot": SLOT,
    "claims.values:stage": "",
    "crosschecks:check": "form205",
    "crosschecks:subject": "x",
    "evidence.add_file:months": YEAR,
    "evidence.add_file:path": Path(__file__),
    "declarations:what": "made_from",
    "declarations:word": "x",
    "evidence:kind": "other",
    "factors.card:own": (),
    "factors.card:factor": "elec_cn_2023_average",
    "setup.move_rules:electricity_level": "nation",
    "setup.move_rules:market_rest_rule": "fossil",
    "setup.move_rules:gwp_set": "AR6-2021",
    "setup.pin_guide:guide": "ndrc-food-2015",
    "factors.otherwise:old": 1,
    "factors.otherwise:new": 1,
    "factors.otherwise:rules": Rules(as_of=20260101),
    "factors.own:changes": {"value": ONE},
    "factors.own:file": Path(__file__),
    "factors.own.add_factor:wanted": NATION,
    "holdings.coefficient:given": Coefficient(2025, Decimal("0.31"), "x"),
    "imports.mappings.add_mapping:code": "X",
    "journal:target": Path("nowhere"),
    "organisation.found_organisation:code": "X",
    "organisation.found_organisation:name_zh": "x",
    "facts:kind": "product_output",
    "holdings.acts:cut": 5,
    "holdings.acts:state": State.CANCELLED,
    "holdings.acts:counterparty": "x",
    "holdings.receive:bought": BOUGHT,
    "holdings.statements:until": DAY,
    "holdings.statements:instrument": Instrument.GEC,
    "holdings.uses:certificate": True,
    "holdings.uses:reference": "x",
    "holdings.uses:beneficiary": "x",
    "imports.annotated.annotate:entity": "",  # asked with a mapping only
    "imports.annotated:problems": (),
    "imports.annotated:advise": remedy,
    "imports.annotated:to": Path("nowhere.xlsx"),
    "imports.mappings:changes": MappingChanges(),
    "imports.mappings.add_mapping:mapping": MAPPING,
    "inventory:old": 1,
    "inventory:new": 1,
    "meters.events:state": "stopped",
    "monitoring.versions:first_day": 20250101,
    "monitoring.versions:last_day": 20251231,
    "monitoring.versions.import_plan:path": Path("proof.txt"),
    "organisation.set_particular:kind": "phone",
    "plan:name_zh": "x",
    "plan.add_facility:code": "X",
    "plan.add_facility:region": "350000",
    "plan.add_source:code": "X",
    "plan.add_source:kind": "purchased_electricity",
    "plan.add_unit:code": "X",
    "plan:status": "involved",
    "records:limit": 5,
    "samples:code": "C1",
    "journal_pages:page": 1,
    "journal_pages:seq": Named(40, 1),
    "journal_pages:sought": Sought(),
    "samples:mean": "weighted",
    "samples:missing": "block",
    "statistics:column": "output",
    "statistics.file_energy:unit": "t",
    "statistics:part": "recovered",
    "statistics:figures": {"consumption": ONE},
    "statistics:figure": "form205",
    "units:key": "area",
    "units:weights": {"U1": ONE},
    "verification.drawing:asked": Asked(),
    "verification.engagements.add_engagement:code": "X",
    "verification.engagements:programme": "x",
    "verification.engagements:body": "x",
    "verification.findings:raised": Raised("NC-9", FindingKind.NONCONFORMITY, "x"),
    "verification.steps:made": Correction(),
    "verification.ticks:seen": Seen(Tick.AGREES),
}

# Words with a default that name nothing of the books.
_PLAIN = """
accept address after agreed_on anchors anyway approach approved_by as_draft as_of as_reported
basis confirm credit_code description document_no every everything example expected feeds
first_day formats give given industry key lead method money_unit name_en note only_open pins
prepared_by programme quality_rules replace scheme_ids secret seen settles signer since stage state
take tariff tell today topic up_to where withdrawn
"""
PLAIN = frozenset(_PLAIN.split())

# Functions of which nothing of another organisation can be named, or that are tried elsewhere.
APART: Mapping[str, str] = {
    "access.keys.known_by_key": "test_keys",
    "access.known.desk_for": "test_known",
    "access.known.known_by_password": "test_known",
    "access.known.known_by_secret": "test_known",
    "access.own.set_password": "test_known",
    "access.own.take_account": "test_known",
    "access.sessions.end_session": "test_sessions",
    "access.sessions.end_sessions": "test_sessions",
    "access.sessions.known_by_session": "test_sessions",
    "access.sessions.open_session": "test_sessions",
    "access.stays.own_stays": "lists the sessions of whoever acts; a token tells which is here",
    "admission.keep_refusal": "inside of every act",
    "context.acting": "inside of every act",
    "claims.views.inventory_named": "gives back the word that it was given",
    "monitoring.files.write_version": "no plan is laid out here",
    "monitoring.versions.version_of": "no plan is laid out here",
    "claims.documents.papers_of": "takes a value that was read, no name",
    "claims.folder.write_submission": "takes a value that was read, no name",
    "facts.facts_below": "lists by a row of a frozen value, which was read by its own name",
    "group.listing.received_of": "lists by the code of a plant; no bundle is laid out here",
    "holdings.pen.writing": "inside of every act",
    "imports.files.received_file": "inside of every import; names of its rows are told there",
    "submissions.beside.beside": "takes a submission that was read, no name",
    "submissions.handing.keep_words": "inside of every act",
    "submissions.tasks.kept_files": "reads the words of a submission that was given already",
}

# Views that may be asked for what is not there, and give nothing then.
EMPTY: Mapping[str, Callable[[Any], Any]] = {
    "entry.waiting.sent_back": list,
    "holdings.views.halves": list,
    "records.every_record": list,
    "samples.sample_list": list,
}
NOT_FOUND = ("E-REF", "E-OWN-PROJECT.none")

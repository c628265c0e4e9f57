"""All tables of the ledger; `MUTABLE` names the few whose rows may change."""

from ghg.ledger.tables.base import METADATA, Base, Input, Journaled, Keyed
from ghg.ledger.tables.batch import Batch, BatchBlock, BatchInput
from ghg.ledger.tables.boundary import (
    BoundaryItem,
    BoundaryItemInput,
    BoundaryVersion,
    BoundaryVersionInput,
    Entity,
    EntityInput,
    Facility,
    FacilityInput,
    Unit,
    UnitInput,
)
from ghg.ledger.tables.closing import MonthFolder, MonthFolderInput, PriorLine, PriorLineInput
from ghg.ledger.tables.entry import Entry, EntryInput
from ghg.ledger.tables.factor import FactorPack, FactorPackInput, OwnFactor, OwnFactorInput
from ghg.ledger.tables.inventory import (
    Inventory,
    InventoryInput,
    Issue,
    IssueInput,
    IssueLine,
    IssueLineInput,
)
from ghg.ledger.tables.mapping import SheetMapping, SheetMappingInput
from ghg.ledger.tables.measured import (
    ParameterValue,
    ParameterValueInput,
    PlantFact,
    PlantFactInput,
    Sample,
    SampleInput,
)
from ghg.ledger.tables.monitoring import (
    MonitoringItem,
    MonitoringItemInput,
    MonitoringPlan,
    MonitoringPlanInput,
)
from ghg.ledger.tables.organisation import (
    Journal,
    Organisation,
    OrganisationInput,
    Person,
    PersonInput,
)
from ghg.ledger.tables.proof import (
    Evidence,
    EvidenceInput,
    EvidenceLink,
    EvidenceLinkInput,
    PeriodStateEvent,
    PeriodStateEventInput,
)
from ghg.ledger.tables.reading import (
    MeterMonth,
    MeterMonthInput,
    MeterReading,
    MeterReadingInput,
    StreamMeter,
    StreamMeterInput,
)
from ghg.ledger.tables.record import ActivityRecord, Bill, BillInput, MonthlyTotal
from ghg.ledger.tables.source import (
    Meter,
    MeterEvent,
    MeterEventInput,
    MeterInput,
    Source,
    SourceInput,
    SourceVersion,
    SourceVersionInput,
    Stream,
    StreamInput,
)
from ghg.ledger.tables.split import Split, SplitInput, SplitShare, SplitShareInput
from ghg.ledger.tables.stock import StockCount, StockCountInput

MUTABLE = frozenset({"person", "entry", "monthly_total", "inventory"})
# Written in bulk by `posting`, which keeps their keys unique itself: no trigger per inserted row.
BULK = frozenset({"activity_record", "bill", "batch_block", "issue_line"})

__all__ = [
    "BULK",
    "METADATA",
    "MUTABLE",
    "ActivityRecord",
    "Base",
    "Batch",
    "BatchBlock",
    "BatchInput",
    "Bill",
    "BillInput",
    "BoundaryItem",
    "BoundaryItemInput",
    "BoundaryVersion",
    "BoundaryVersionInput",
    "Entity",
    "EntityInput",
    "Entry",
    "EntryInput",
    "Evidence",
    "EvidenceInput",
    "EvidenceLink",
    "EvidenceLinkInput",
    "Facility",
    "FacilityInput",
    "FactorPack",
    "FactorPackInput",
    "Input",
    "Inventory",
    "InventoryInput",
    "Issue",
    "IssueInput",
    "IssueLine",
    "IssueLineInput",
    "Journal",
    "Journaled",
    "Keyed",
    "Meter",
    "MeterEvent",
    "MeterEventInput",
    "MeterInput",
    "MeterMonth",
    "MeterMonthInput",
    "MeterReading",
    "MeterReadingInput",
    "MonitoringItem",
    "MonitoringItemInput",
    "MonitoringPlan",
    "MonitoringPlanInput",
    "MonthFolder",
    "MonthFolderInput",
    "MonthlyTotal",
    "Organisation",
    "OrganisationInput",
    "OwnFactor",
    "OwnFactorInput",
    "ParameterValue",
    "ParameterValueInput",
    "PeriodStateEvent",
    "PeriodStateEventInput",
    "Person",
    "PersonInput",
    "PlantFact",
    "PlantFactInput",
    "PriorLine",
    "PriorLineInput",
    "Sample",
    "SampleInput",
    "SheetMapping",
    "SheetMappingInput",
    "Source",
    "SourceInput",
    "SourceVersion",
    "SourceVersionInput",
    "Split",
    "SplitInput",
    "SplitShare",
    "SplitShareInput",
    "StockCount",
    "StockCountInput",
    "Stream",
    "StreamInput",
    "StreamMeter",
    "StreamMeterInput",
    "Unit",
    "UnitInput",
]

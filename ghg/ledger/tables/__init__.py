"""All tables of the ledger; `MUTABLE` names the few whose rows may change."""

from ghg.ledger.tables.access import (
    Credential,
    CredentialInput,
    PersonRole,
    PersonRoleInput,
    WebSession,
    WebSessionInput,
)
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
from ghg.ledger.tables.claim import (
    Claim,
    ClaimEvent,
    ClaimEventInput,
    ClaimInput,
    SchemeValue,
    SchemeValueInput,
)
from ghg.ledger.tables.closing import MonthFolder, MonthFolderInput, PriorLine, PriorLineInput
from ghg.ledger.tables.entry import Entry, EntryInput
from ghg.ledger.tables.factor import FactorPack, FactorPackInput, OwnFactor, OwnFactorInput
from ghg.ledger.tables.finding import (
    Finding,
    FindingEvent,
    FindingEventInput,
    FindingInput,
    IssueFinal,
    IssueFinalInput,
    IssueFinding,
    IssueFindingInput,
)
from ghg.ledger.tables.holding import (
    AllowedTransition,
    BlockEvent,
    BlockEventInput,
    HoldingUse,
    HoldingUseInput,
)
from ghg.ledger.tables.holding_papers import (
    GroupPaper,
    GroupPaperInput,
    GroupPart,
    GroupPartInput,
    OwnProject,
    OwnProjectInput,
    PlantPower,
    PlantPowerInput,
    RegistryStatement,
    RegistryStatementInput,
    SerialTerm,
    SerialTermInput,
    SoldAttribute,
    SoldAttributeInput,
)
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
    OrganisationMode,
    OrganisationModeInput,
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
from ghg.ledger.tables.received import (
    ReceivedIssue,
    ReceivedIssueInput,
)
from ghg.ledger.tables.record import ActivityRecord, Bill, BillInput, MonthlyTotal
from ghg.ledger.tables.serials import (
    Block,
    BlockInput,
    BlockSplit,
    BlockSplitInput,
    SerialBatch,
    SerialBatchInput,
    SerialRoot,
    SerialRootInput,
)
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
from ghg.ledger.tables.submission import (
    Submission,
    SubmissionEvent,
    SubmissionEventInput,
    SubmissionInput,
)
from ghg.ledger.tables.verification import (
    Engagement,
    EngagementInput,
    EngagementTerm,
    EngagementTermInput,
    SampleDraw,
    SampleDrawInput,
    SamplePick,
    SamplePickInput,
    SampleTick,
    SampleTickInput,
)

MUTABLE = frozenset({"person", "entry", "monthly_total", "inventory", "credential", "web_session"})
# Written in bulk by `posting`, which keeps their keys unique itself: no trigger per inserted row.
BULK = frozenset({"activity_record", "bill", "batch_block", "issue_line"})

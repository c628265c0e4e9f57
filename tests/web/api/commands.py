"""Where a program finds what a command of the command line does."""

from collections.abc import Mapping

DATABASE = "for whoever keeps the database"
SECRET = "a signing key stays in a file of whoever signs, and never goes to a server"
FOLDER = "works in folders of the server's own machine"
# command -> why it has no address
WITHOUT: Mapping[str, str] = {
    **{f"db {one}": DATABASE for one in ("init", "upgrade", "where", "roles", "rebuild")},
    **{f"db {one}": DATABASE for one in ("backup", "restore", "export", "import")},
    "serve": "it is what answers",
    "demo": "makes a database of its own",
    "person bind": "an account of the system is bound where somebody sits under it",
    "meter watch": FOLDER,
    "factor pack export": SECRET,
    "factor pack key": SECRET,
}
# command -> address, with the method in front
_WITH = """
organisation add            POST organisations
organisation list           GET organisations
organisation mode           POST organisation/mode
organisation set            POST organisation/particulars
person add                  POST persons
person list                 GET persons
person role                 POST persons/{code}/roles
person account              POST persons/{code}/account
person end                  POST persons/{code}/end
person secret               POST persons/{code}/secret
person password             POST persons/{code}/password
person whoami               GET me
key add                     POST keys
key list                    GET keys
key end                     POST keys/{public}/end
facility add                POST facilities
facility list               GET facilities
facility unit               POST facilities/{facility}/units
boundary set                POST boundary
boundary event              POST boundary/events
boundary show               GET boundary
boundary cases              GET boundary/cases
boundary answer             POST boundary/cases/{case}
boundary compare            GET boundary/compare
unit list                   GET units
unit share                  POST streams/{stream}/shares
unit shares                 GET divisions
source add                  POST sources
source list                 GET sources
source status               POST sources/{source}/status
source kinds                GET kinds
source method               GET kinds/{method}/inputs
stream add                  POST streams
stream list                 GET streams
stream unused               POST streams/{stream}/unused
stream absent               POST streams/{stream}/absent
stream rank-reason          POST streams/{stream}/rank-reason
meter add                   POST meters
meter list                  GET meters
meter show                  GET meters/{code}
meter attach                POST meters/{meter}/attach
meter event                 POST meters/{meter}/events
meter state                 POST meters/{code}/state
meter read                  POST meters/{meter}/readings
meter months                GET meters/{code}/months
stock count                 POST stocks
stock show                  GET streams/{stream}/stock
stock tolerance             POST streams/{stream}/stock-tolerance
product add                 POST products
product list                GET products
evidence add                POST files/evidence
evidence list               GET evidence
evidence check              GET evidence/damaged
period close                POST periods/close
period reopen               POST periods/reopen
period list                 GET periods
period duties               GET due
year roll                   POST years/{year}/roll
year read                   POST files/years/{year}/prior
year compare                GET years/{year}/compare
monitoring draft            GET monitoring/draft.xlsx
monitoring export           GET monitoring/{number}/plan.xlsx
monitoring import           POST files/monitoring
monitoring add-version      POST monitoring
monitoring show             GET monitoring/{number}
monitoring list             GET monitoring
monitoring deviations       GET monitoring/deviations
activity add                POST activity
activity list               GET activity
activity correct            POST activity/{record}/correct
activity undo               POST batches/{batch}/undo
activity batches            GET batches
parameter set               POST parameters
parameter ordinary          POST streams/{stream}/ordinary
parameter declare           POST streams/{stream}/declarations
parameter withdraw          POST parameters/{value_id}/withdraw
parameter list              GET parameters
sample add                  POST samples
sample list                 GET samples
sample withdraw             POST samples/{stream}/{code}/withdraw
sample rule                 POST streams/{stream}/sample-rule
fact kinds                  GET facts/kinds
fact add                    POST facts/{kind_id}
fact list                   GET facts
fact withdraw               POST facts/{fact_id}/withdraw
fact questionnaire          GET facts/questionnaire.xlsx
factor list                 GET factors
factor items                GET factors/items
factor choose               GET factors/chosen
factor errata               GET factors/errata
factor card                 GET factors/card.pdf
factor check                GET factors/check
factor add                  POST files/factors
factor own list             GET factors/own
factor own revise           POST files/factors/{code}/revise
factor own withdraw         POST factors/own/{code}/withdraw
factor affected             GET factors/affected
factor pack import          POST files/factors/packs
factor pack list            GET factors/packs
guide list                  GET guides
guide show                  GET guides/{name}
guide choose                GET guides/chosen
inventory propose           GET inventories/proposal
inventory new               POST inventories
inventory change            POST inventories/{code}/change
inventory list              GET inventories
inventory build             GET inventories/{code}/draft
inventory issue             POST inventories/{code}/issues
inventory show              GET inventories/{code}/issues/{number}
inventory explain           GET inventories/{code}/explain
inventory replay            GET inventories/{code}/issues/{number}/replay
inventory compare           GET inventories/{code}/compare
inventory compare-guides    GET inventories/{code}/compare/rules
inventory final             POST inventories/{code}/final
inventory audit             POST files/audit
crosscheck list             GET crosschecks
crosscheck form205          POST crosschecks/figures/form205
crosscheck b204             POST crosschecks/figures/b204
crosscheck energy           POST crosschecks/figures/energy
crosscheck invoice          POST crosschecks/figures/invoice
crosscheck forms            GET crosschecks/figures
crosscheck withdraw         POST crosschecks/figures/{figure}/withdraw
crosscheck tolerance        POST crosschecks/{check}/tolerance
crosscheck explain          POST crosschecks/{check}/explain
credit own-project          POST holdings/offsets
credit withdraw-project     POST holdings/offsets/{code}/withdraw
credit offsets              GET holdings/offsets
credit receive              POST holdings
power sold                  POST holdings/sold
power sales                 GET holdings/sold
power group                 POST holdings/papers
power groups                GET holdings/papers
power receive               POST holdings
power coefficient           POST holdings/coefficients
power coefficients          GET holdings/coefficients
holdings confirm            POST holdings/{block}/confirm
holdings reserve            POST holdings/{block}/reserve
holdings take               POST holdings/uses
holdings use-up             POST holdings/{block}/use-up
holdings release            POST holdings/{block}/release
holdings split              POST holdings/{block}/split
holdings transfer           POST holdings/{block}/transfer
holdings take-back          POST holdings/{block}/take-back
holdings end                POST holdings/{block}/end
holdings freeze             POST holdings/{block}/freeze
holdings term               POST holdings/{block}/term
holdings void               POST holdings/{block}/void
holdings invalidate         POST holdings/{block}/invalidate
holdings list               GET holdings
holdings position           GET holdings/position
holdings life               GET holdings/{block}/life
holdings uses               GET holdings/uses
holdings calendar           GET holdings/calendar
holdings propose            GET holdings/uses/proposal
holdings compare            POST holdings/statements
holdings statements         GET holdings/statements
holdings audit              GET holdings/audit
scheme list                 GET schemes
scheme show                 GET schemes/{name}
scheme values               GET schemes/values/entered
scheme set                  POST schemes/{scheme}/values
scheme withdraw             POST schemes/{scheme}/values/{slot}/withdraw
claim assess                GET schemes/{scheme}/assessment
claim draft                 POST claims
claim lock                  POST claims/{claim}/lock
claim publish               POST claims/{claim}/publish
claim withdraw              POST claims/{claim}/withdraw
claim supersede             POST claims/{old}/supersede
claim list                  GET claims
claim show                  GET claims/{claim}
claim materials             GET materials
claim material              POST materials/{material_id}
claim matrix                GET claims/matrix
claim gap                   GET schemes/{scheme}/gap
claim paths                 GET claims/paths
claim ladder                GET claims/ladder
claim checks                GET claims/checks
claim functions             GET claims/functions
claim report                GET claims/paper/file
claim folder                GET claims/folder/archive
task list                   GET tasks
task show                   GET tasks/{number}
task submit                 POST tasks/{number}/submit
task review                 POST tasks/{number}/review
task approve                POST tasks/{number}/approve
task reject                 POST tasks/{number}/reject
task withdraw               POST tasks/{number}/withdraw
report make                 GET inventories/{code}/report
engagement add              POST engagements
engagement terms            POST engagements/{code}/terms
engagement list             GET engagements
engagement show             GET engagements/{engagement}/stand
sampling draw               POST engagements/{engagement}/draws
sampling list               GET engagements/{engagement}/draws
sampling tick               POST ticks
finding add                 POST engagements/{engagement}/findings
finding reply               POST findings/{finding}/reply
finding correct             POST findings/{finding}/correct
finding conservative        POST findings/{finding}/conservative
finding close               POST findings/{finding}/close
finding reopen              POST findings/{finding}/reopen
finding list                GET findings
finding show                GET findings/{finding}
pack                        GET inventories/{code}/pack
group import                POST files/group
group list                  GET group/issues
group show                  GET group/plants/{plant}
group sum                   GET group/sums
template                    GET template
mapping add                 POST mappings
mapping change              POST mappings/{code}/change
mapping list                GET mappings
mapping show                GET mappings/{code}
mapping guess               POST files/mappings/guess
import                      POST files/import
status                      GET status
journal list                GET journal
journal verify              POST journal/verify
journal checkpoint          GET journal/checkpoint
check                       GET check
"""


def addresses() -> dict[str, tuple[str, str]]:
    """Give command -> method and address."""
    found = {}
    for line in _WITH.strip().splitlines():
        command, _, place = line.partition("  ")
        method, _, path = place.strip().partition(" ")
        found[command] = (method, path)
    return found

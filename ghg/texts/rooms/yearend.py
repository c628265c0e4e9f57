"""Words of month end and year end."""

YEAREND_ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-GAP.close": (
        "缺少记录，不能关账。",
        "A record is missing, so the month cannot be closed.",
        "请补录，或说明该计量流未使用（ghg stream unused）；确需先关账的，加 --anyway 和 --reason。",
        "Record it, or say that the stream was not used (ghg stream unused); to close all the same, "
        "add --anyway and --reason.",
    ),
    "E-FILE.folder": (
        "“{raw}”已存在，未改动。",
        "“{raw}” is there already and was left as it is.",
        "请换一个文件夹：已写出的存证文件夹不会被覆盖。",
        "Choose another folder: a written evidence folder is never written over.",
    ),
    "E-FILE.unbooked": (
        "“{raw}”已存在，但账本中没有它的记录：写它的月末关账被中断，或账本早于该文件夹。",
        "“{raw}” is there, and the books do not know it: the month end that wrote it was "
        "interrupted, or the books are older than the folder.",
        "请先将该文件夹移到别处保存，再重新关账一次。",
        "Move the folder to another place and keep it, then close the months once more.",
    ),
    "E-LAYOUT.last_year": (
        "没有认出报告附表（工作表：{names}）。",
        "No table of a report was recognised (sheets: {names}).",
        "表头应有“燃料品种”与“净消耗量”或“消耗量”，“项目”与“电量”，“源类别”与“排放量”等字样。",
        "Headers should name fuel and consumption, item and electricity, class and emission, as the "
        "attached tables do.",
    ),
    "E-EMPTY.last_year": (
        "认出了附表，但其中没有数值（工作表：{names}）。",
        "Tables were recognised, but there is no figure in them (sheets: {names}).",
        "请确认读取的是填好的报告。",
        "Make sure that this is the filled report.",
    ),
    "E-EMPTY.prior": (
        "台账中没有{raw}年的对比数据。",
        "There are no figures of {raw} to compare with.",
        "请先读取当年的报告：ghg year read 文件 --year {raw}",
        "Read that year's report first: ghg year read FILE --year {raw}",
    ),
    "E-REF.inventory_year": (
        "没有{raw}年的清单。",
        "There is no inventory of {raw}.",
        "请先建立清单：ghg inventory new {raw}",
        "Set one up first: ghg inventory new {raw}",
    ),
    "E-RULE.duty": (
        "报送日历的“{key}”不成立（“{raw}”）。",
        "“{key}” of the reporting calendar does not hold (“{raw}”).",
        "按月的写days，按年的写day（月-日）；按月的恰有一项preset为真。",
        "A monthly duty has days, a yearly one a day (MM-DD); exactly one monthly one is preset.",
    ),
}
YEAREND_LABELS: dict[str, tuple[str, str]] = {
    "cli.period.folder": (
        "{month}的存证文件夹已写出，索引列有{files}个文件。",
        "The evidence folder of {month} is written; its index names {files} files.",
    ),
    "cli.period.due": (
        "月度存证期限{due}，仍在期限内（适用于纳入全国碳排放权交易市场的企业）。",
        "Monthly evidence is due on {due}; it is in time (for companies of the national ETS).",
    ),
    "cli.period.late": (
        "已晚于月度存证期限{due}，{days}天（适用于纳入全国碳排放权交易市场的企业）。",
        "Monthly evidence was due on {due}; it is {days} days late (for companies of the "
        "national ETS).",
    ),
    "cli.period.deposits": (
        "月度存证的内容（以本行业指南为准）：{items}。",
        "What monthly evidence holds (by the guide of the sector): {items}.",
    ),
    "cli.period.anyway": (
        "仍缺{count}项记录，已按所述理由关账。",
        "{count} records are still missing; closed for the reason given.",
    ),
    "cli.period.closed_before": (
        "{first}至{last}此前已关账。",
        "{first} to {last} were closed before.",
    ),
    "cli.roll.roll": ("结转到新年度", "goes on"),
    "cli.roll.continues": ("一直涉及，无需结转", "goes on, said without an end"),
    "cli.roll.returns": (
        "年末不涉及，但更早的说明会使其重新涉及，请说明",
        "was not there, but an older word brings it back; say what holds",
    ),
    "cli.roll.spoken": ("新年度已有说明", "already spoken of"),
    "cli.roll.ended": ("年末已不涉及", "ended before"),
    "cli.roll.unconfirmed": ("年末未确认，需说明", "unconfirmed, say what it is"),
    "cli.roll.carry": ("转为1月期初", "opens January"),
    "cli.roll.same": ("1月期初已一致", "opens January already"),
    "cli.roll.differs": ("1月期初不一致，未改动", "January opens otherwise; left as it is"),
    "cli.roll.absences": (
        "没有数据的说明（不涉及、停用等）不结转，请重新说明：{streams}。",
        "Why a stream has no figure (not applicable, out of use and so on) does not roll; "
        "say it anew: {streams}.",
    ),
    "cli.roll.plan_ends": (
        "数据质量控制计划版本{version}至{day}止，新年度需要新的版本。",
        "Version {version} of the data quality control plan ends on {day}; make the next one.",
    ),
    "cli.roll.no_plan": (
        "年末没有有效的数据质量控制计划。",
        "No version of a data quality control plan holds at the end of the year.",
    ),
    "cli.roll.boundary": (
        "{year}年的核算边界尚未确定，请用 ghg boundary set --year {year} 确定。",
        "The boundary of {year} is not decided yet; decide it by ghg boundary set --year {year}.",
    ),
    "cli.prior.draft": (
        "“{name}”（{place}）在台账中还没有，核对后可登记：",
        "“{name}” ({place}) is not in the ledger; after a look it may be registered:",
    ),
    "cli.prior.choose": (
        "“{name}”（{place}）在台账中还没有，请自行选定排放源类型（ghg source add --help）。",
        "“{name}” ({place}) is not in the ledger; choose its kind of source (ghg source add --help).",
    ),
    "cli.prior.apart": (
        "另有{count}个上年数字不对应单一排放源，用 --json 查看。",
        "{count} more figures of last year belong to no single source; see --json.",
    ),
    "cli.prior.no_change": ("—", "-"),
    "cli.axis.activity": ("活动数据", "activity"),
    "cli.axis.emission": ("排放量", "emission"),
    "cli.column.tariff": ("费率", "tariff"),
    "cli.column.last_day": ("日期", "day"),
    "cli.column.last_year": ("上年", "last year"),
    "cli.column.this_year": ("本年", "this year"),
    "cli.column.change": ("变化", "change"),
    "cli.done.year.roll": ("已结转到{year}年。", "Rolled forward into {year}."),
    "cli.done.year.read": (
        "{year}年报告的{count}个数字已保存，只用于对比。",
        "{count} figures of {year} are kept, for comparison only.",
    ),
    "cli.column.due": ("期限", "due"),
    "cli.column.duty": ("事项", "duty"),
    "cli.column.for": ("所属期", "for"),
    "cli.column.by": ("责任方", "by"),
    "cli.column.binding": ("是否适用", "applies"),
    "cli.column.confidence": ("可信度", "confidence"),
    "cli.duty.by.entity": ("企业", "entity"),
    "cli.duty.by.authority": ("主管部门", "authority"),
    "cli.duty.binding.yes": ("厂区已登记该制度", "a facility names the programme"),
    "cli.duty.binding.no": ("仅纳入该制度时适用", "only inside the programme"),
    "cli.duty.written": ("已写出存证文件夹", "evidence folder written"),
    "cli.duty.written_late": ("存证文件夹晚{days}天", "evidence folder {days} days late"),
    "cli.duty.late": ("期限已过{days}天", "{days} days past the day"),
    "cli.duty.open": ("还有{days}天", "{days} days left"),
}
YEAREND_HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "year": (
        "年度结转、读取上年报告",
        "roll a year forward, read last year's report",
        "",
        "",
        "ghg year roll 2026",
    ),
    "year roll": (
        "把排放源、期末库存结转到新年度",
        "carry sources and closing stocks into a new year",
        "不加 --confirm 时只显示，不写入。计量流不变；没有数据的说明（不涉及、停用等）不结转。",
        "Without --confirm it only shows. Streams stay; why a stream has no figure does not roll.",
        "ghg year roll 2026\nghg year roll 2026 --confirm",
    ),
    "year read": (
        "读取上年报告的附表，用于对比",
        "read the tables of last year's report, for comparison",
        "台账中还没有的排放源会列出登记命令，不会自动登记。",
        "For sources that are not there yet it prints the commands; it registers nothing.",
        "ghg year read report-2024.xlsx --year 2024",
    ),
    "year compare": (
        "上年报告与本年清单对比",
        "compare last year's report with this year's inventory",
        "",
        "",
        "ghg year compare 2025",
    ),
    "period duties": (
        "列出到期事项：月度存证、年度报告等",
        "list what is due: monthly evidence, annual report and the like",
        "日期来自历年通知，存于 factors/duties.toml。",
        "The days come from yearly notices and lie in factors/duties.toml.",
        "ghg period duties\nghg period duties --today 2026-04-01",
    ),
}
YEAREND_OPTIONS: dict[str, tuple[str, str]] = {
    "year roll:confirm": ("确认写入", "write it"),
    "year read:year": ("报告所属年度", "the year of the report"),
    "period close:anyway": (
        "仍缺记录也关账，须写理由",
        "close although something is missing, with a reason",
    ),
    "period close:folder": (
        "在这里写出每月的存证文件夹",
        "write the evidence folder of each month here",
    ),
    "period duties:everything": (
        "也列出未登记制度的地方要求",
        "also local duties of programmes that no facility names",
    ),
    "period duties:today": (
        "按这一天计算；省略时为今天",
        "reckon from this day; today where left out",
    ),
}

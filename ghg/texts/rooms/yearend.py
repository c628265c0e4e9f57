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
    "cli.period.anyway": (
        "仍缺{count}项记录，已按所述理由关账。",
        "{count} records are still missing; closed for the reason given.",
    ),
    "cli.period.closed_before": (
        "{first}至{last}此前已关账。",
        "{first} to {last} were closed before.",
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
    "period duties": (
        "列出到期事项：月度存证、年度报告等",
        "list what is due: monthly evidence, annual report and the like",
        "日期来自历年通知，存于 factors/duties.toml。",
        "The days come from yearly notices and lie in factors/duties.toml.",
        "ghg period duties\nghg period duties --today 2026-04-01",
    ),
}
YEAREND_OPTIONS: dict[str, tuple[str, str]] = {
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

"""What the report prints of the data quality control plan: closed lists, deviations, its annex."""

_LISTS: dict[str, dict[str, tuple[str, str]]] = {
    "determination": {
        "metered": ("仪表计量", "metered"),
        "settled": ("结算凭证", "settlement papers"),
        "stock": ("盘存推算", "stock equation"),
        "calculated": ("计算", "calculated"),
        "sampled": ("检测", "sampled"),
        "supplier": ("供应商提供", "told by the supplier"),
        "default": ("缺省值", "default value"),
    },
    "frequency": {
        "continuous": ("连续", "continuous"),
        "hourly": ("每小时", "hourly"),
        "daily": ("每日", "daily"),
        "weekly": ("每周", "weekly"),
        "every_batch": ("每批", "every batch"),
        "monthly": ("每月", "monthly"),
        "quarterly": ("每季度", "quarterly"),
        "half_yearly": ("每半年", "half-yearly"),
        "yearly": ("每年", "yearly"),
        "once": ("一次", "once"),
    },
    "missing_rule": {
        "retest": ("复测", "re-test"),
        "neighbouring_months": ("相邻月份", "neighbouring months"),
        "nameplate": ("铭牌参数", "nameplate"),
        "guide_default": ("指南缺省值", "guide default"),
        "conservative": ("保守取值", "conservative value"),
        "not_allowed": ("不允许缺失", "none may be missing"),
    },
}

REPORT_LABELS: dict[str, tuple[str, str]] = {
    **{
        f"report.{group}.{key}": words
        for group, members in _LISTS.items()
        for key, words in members.items()
    },
    "deviation.no_version": ("该月没有计划版本", "no version of the plan speaks of the month"),
    "deviation.no_item": ("计划中没有该数据", "the plan has no item for the datum"),
    "deviation.no_record": ("未按记录频次记录", "not recorded as often as planned"),
    "deviation.meter": ("计量器具与计划不同", "another meter than planned"),
    "deviation.calibration": ("校准已过期", "calibration overdue"),
    "deviation.rank": ("数据来源等级与计划不同", "another rank of data source than planned"),
    "deviation.missing_rule": (
        "缺失数据未按计划处理",
        "missing data estimated otherwise than planned",
    ),
    "deviation.determination": ("获取方式与计划不同", "determined otherwise than planned"),
    "deviation.sampling": ("检测频次不足", "tested less often than planned"),
    "report.annex.monitoring": (
        "数据质量控制计划及执行偏离",
        "Data quality control plan, and deviations from it",
    ),
    "report.monitoring.none": (
        "台账中没有登记数据质量控制计划。",
        "No data quality control plan is on record in the ledger.",
    ),
    "report.monitoring.text": (
        "下列为报告期内有效的计划。每个数据注明所属数据项；与计划不一致之处逐项列出，不改变任何数字。",
        "This is the plan that held in the period. Each datum names its item; what is otherwise than "
        "planned is listed and changes no figure.",
    ),
    "report.monitoring.versions": ("版本与修订记录", "Versions and revisions"),
    "report.monitoring.items": ("数据项（版本{version}）", "Items (version {version})"),
    "report.monitoring.rules": (
        "内部质量控制和质量保证规定（版本{version}）：{rules}",
        "Internal quality rules (version {version}): {rules}",
    ),
    "report.monitoring.no_rules": (
        "版本{version}没有填写内部质量控制规定。",
        "Version {version} states no internal quality rules.",
    ),
    "report.monitoring.deviations": ("执行偏离", "Deviations"),
    "report.monitoring.no_deviation": (
        "没有发现与计划不一致之处。",
        "Nothing was found that is otherwise than planned.",
    ),
    "report.monitoring.activity": ("活动数据", "activity"),
    "report.monitoring.version_no": ("版本{version}", "version {version}"),
    "report.monitoring.item_of": ("计划数据项{items}", "plan item {items}"),
    "report.monitoring.item_note": (
        "仪表一栏依次为类型、出厂编号、安装位置、准确度、校准周期、校准到期日；有计量器具编码的，安装位置、"
        "准确度和到期日取自计量器具台账。",
        "Instrument: type, serial number, place, accuracy, calibration interval, day due. For a "
        "meter with a code, place, accuracy and day due come from the register.",
    ),
    "report.monitoring.months": ("每{months}个月", "every {months} months"),
    "report.monitoring.due": ("{day}到期", "due {day}"),
    "report.monitoring.rank": ("等级{rank}", "rank {rank}"),
    "report.monitoring.not_stated": ("未注明", "not stated"),
    "report.monitoring.tests": ("{count}次", "{count} tests"),
    "report.column.version": ("版本", "Version"),
    "report.column.plan_item": ("数据编号", "Item"),
    "report.column.datum": ("数据", "Datum"),
    "report.column.determination": ("获取方式", "Determination"),
    "report.column.instrument": ("仪表", "Instrument"),
    "report.column.test_standard": ("依据标准", "Standard"),
    "report.column.frequency": ("监测与记录频次", "Measured, recorded"),
    "report.column.missing_rule": ("缺失处理", "Missing data"),
    "report.column.data_source": ("数据来源", "Data source"),
    "report.column.responsible": ("部门与责任人", "Responsible"),
    "report.column.deviation": ("偏离", "Deviation"),
    "report.column.planned": ("计划", "Planned"),
    "report.column.found": ("实际", "Found"),
    "report.column.prepared_by": ("编制人", "Prepared by"),
    "report.column.approved_by": ("批准人", "Approved by"),
}

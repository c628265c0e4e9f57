"""Words of the report's annex of meters."""

_COLUMNS: dict[str, tuple[str, str]] = {
    "meter": ("计量器具", "Meter"),
    "day": ("日期", "Day"),
    "days": ("期间", "Days"),
    "file": ("数据文件", "File"),
    "medium": ("介质", "Medium"),
    "where": ("位置", "Place"),
    "meter_above": ("上级表", "Parent"),
    "multiplier": ("倍率", "Multiplier"),
    "accuracy_class": ("准确度等级", "Accuracy"),
    "calibration": ("检定", "Calibration"),
    "streams": ("计量流", "Streams"),
    "marks": ("标记", "Marks"),
    "event": ("事件", "Event"),
    "reading_before": ("事件前读数", "Before"),
    "reading_after": ("事件后读数", "After"),
    "certificate": ("证书、有效期", "Certificate"),
    "register": ("费率时段", "Register"),
    "readings": ("读数个数", "Readings"),
    "missing": ("缺少", "Missing"),
    "first_reading": ("起码", "First"),
    "last_reading": ("止码", "Last"),
    "counted": ("乘倍率前", "Before multiplier"),
}
_LISTS: dict[str, dict[str, tuple[str, str]]] = {
    "medium": {
        "electricity": ("电", "electricity"),
        "heat": ("热", "heat"),
        "gas": ("燃气", "gas"),
        "liquid": ("油品等液体", "liquid"),
        "weight": ("衡器", "weight"),
        "steam": ("蒸汽", "steam"),
        "water": ("水", "water"),
    },
    "reference_state": {
        "normal": ("0 °C标准状态", "at 0 °C"),
        "standard_20": ("20 °C计费状态", "at 20 °C, as billed"),
        "actual": ("工况", "as it flows"),
    },
    "register": {
        "total": ("总", "total"),
        "sharp": ("尖", "sharp"),
        "peak": ("峰", "peak"),
        "flat": ("平", "flat"),
        "valley": ("谷", "valley"),
        "deep_valley": ("深谷", "deep valley"),
    },
    "meter_event": {
        "replaced": ("换表", "replaced"),
        "reset": ("清零", "reset"),
        "rolled_over": ("满码回零", "rolled over"),
        "out_of_order": ("故障停用", "out of order"),
        "calibrated": ("检定", "calibrated"),
        "multiplier_changed": ("倍率变更", "multiplier changed"),
        "state_normal": ("说明参比状态：0 °C", "stated: counts at 0 °C"),
        "state_standard_20": ("说明参比状态：20 °C", "stated: counts at 20 °C"),
        "state_actual": ("说明参比状态：工况", "stated: counts as it flows"),
    },
}
_TEXTS: dict[str, tuple[str, str]] = {
    "annex.meters": ("计量器具台账", "Register of meters"),
    "meters.text": (
        "倍率对读数之差只乘一次。总表与各费率时段同时登记的，以总表入账。",
        "The multiplier is applied once to the difference of readings. Where the total and the "
        "tariffs are both read, the total is counted.",
    ),
    "meters.register": ("计量器具", "Meters"),
    "meters.due": ("有效期至{day}", "valid until {day}"),
    "meters.overdue": ("报告期内过期：{days}", "overdue in the period: {days}"),
    "meters.overdue_note": (
        "过期指检定有效期届满而没有登记新的检定或更换。",
        "Overdue: the calibration had run out, and no later one and no replacement is recorded.",
    ),
    "meters.required": ("应配", "required"),
    "meters.automatic": ("自动采集", "automatic"),
    "meters.share": (
        "{medium}{automatic}/{required}（{percent}%）",
        "{medium} {automatic} of {required} ({percent} %)",
    ),
    "meters.shares": (
        "应配计量器具中自动采集并正常工作的：{parts}。",
        "Required meters that work automatically: {parts}.",
    ),
    "meters.events": ("计量器具的事件", "Events of meters"),
    "meters.months": ("计量器具的逐月用量", "What meters counted by month"),
    "meters.months_note": (
        "数据文件一栏为文件SHA-256的前12位。",
        "The column of files shows the first 12 signs of the file's SHA-256.",
    ),
    "meters.files": ("{count}个文件", "{count} files"),
    "meters.typed": ("人工抄表", "read by hand"),
}

REPORT_LABELS: dict[str, tuple[str, str]] = {
    **{f"report.{term}": words for term, words in _TEXTS.items()},
    **{f"report.meters.column.{key}": words for key, words in _COLUMNS.items()},
    **{
        f"report.meters.{group}.{key}": words
        for group, members in _LISTS.items()
        for key, words in members.items()
    },
}

"""The sheets of the data quality control plan: fields of a version, columns of its items.

Columns as in annex E of GB/T 32151.34: determination, instrument with serial number, place,
accuracy and calibration, standard, frequencies, rule for missing data, source, who answers for it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from ghg.domain.monitoring import DETERMINATIONS, FREQUENCIES, MISSING_RULES
from ghg.intake.columns import Column
from ghg.texts import Language, label

VERSION_SHEETS = ("计划版本", "Plan version")
ITEM_SHEETS = ("数据项", "Items")
LANGUAGES: tuple[Language, ...] = ("zh", "en")
PLAN_KIND = "monitoring_plan"  # written into the hidden sheet of a workbook of ours

VERSION_COLUMNS = (
    Column("field", "字段", "field"),
    Column("content", "内容", "content"),
)
VERSION_FIELDS = (
    Column("first_day", "起始日", "first day"),
    Column("last_day", "截止日", "last day"),
    Column("reason", "制定或修订原因", "reason"),
    Column("quality_rules", "内部质量控制和质量保证规定", "internal quality rules"),
    Column("prepared_by", "编制人", "prepared by"),
    Column("approved_by", "批准人", "approved by"),
)
ITEMS = (
    Column("code", "数据编号", "item", ("编号", "序号")),
    Column("stream", "计量流编码", "stream", ("计量流",)),
    Column("name", "名称", "name"),
    Column("parameter", "参数", "parameter", ("参数名称",)),
    Column("unit", "单位", "unit", ("计量单位",)),
    Column("determination", "获取方式", "determination", ("确定方法",)),
    Column("meter", "计量器具编码", "meter", ("计量器具",)),
    Column("instrument", "仪表类型", "instrument"),
    Column("serial", "出厂编号", "serial number", ("序列号",)),
    Column("place", "安装位置", "place"),
    Column("accuracy", "准确度", "accuracy", ("精度", "准确度等级")),
    Column("calibration_months", "校准周期", "calibration interval"),
    Column("standard", "依据标准", "standard", ("检测标准",)),
    Column("frequency", "监测频次", "frequency"),
    Column("recording", "记录频次", "recording frequency"),
    Column("missing_rule", "缺失数据处理", "rule for missing data"),
    Column("data_source", "数据来源", "data source"),
    Column("rank", "数据来源等级", "source rank", ("来源等级",)),
    Column("department", "负责部门", "department", ("部门",)),
    Column("person", "责任人", "person"),
    Column("note", "备注", "note", ("说明",)),
)
NEEDED = ("code", "stream", "determination", "frequency", "missing_rule")
# column -> the closed list that its cells are members of
CLOSED: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "determination": ("determination", DETERMINATIONS),
        "frequency": ("frequency", FREQUENCIES),
        "recording": ("frequency", FREQUENCIES),
        "missing_rule": ("missing_rule", MISSING_RULES),
    }
)


def member_word(group: str, code: str, language: Language) -> str:
    """Give the word of a member of a closed list; nothing for nothing."""
    return label(f"report.{group}.{code}", language) if code else ""


def spellings(group: str, members: tuple[str, ...]) -> dict[str, str]:
    """Give every spelling of a closed list's members: code, Chinese, English."""
    said = {code.replace("_", " "): code for code in members} | {code: code for code in members}
    for code in members:
        for language in LANGUAGES:
            said[member_word(group, code, language).casefold()] = code
    return said

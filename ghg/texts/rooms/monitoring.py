"""Words of the data quality control plan, month end and year end."""

from ghg.texts.rooms.monitoring_report import REPORT_LABELS
from ghg.texts.rooms.yearend import (
    YEAREND_ERRORS,
    YEAREND_HELPS,
    YEAREND_LABELS,
    YEAREND_OPTIONS,
)

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-SHEET.plan": (
        "工作簿中没有“{zh}”工作表。",
        "The workbook has no sheet “{en}”.",
        "请使用 ghg monitoring draft 或 ghg monitoring export 生成的工作簿，不要改动工作表名称。",
        "Use the workbook made by ghg monitoring draft or export, and keep the names of its sheets.",
    ),
    "E-EMPTY.plan": (
        "“数据项”工作表中没有填写任何数据项。",
        "The sheet of items is empty.",
        "每个数据填写一行；可先用 ghg monitoring draft 生成草稿。",
        "Fill in a row for each datum; ghg monitoring draft makes a first draft.",
    ),
    "E-EMPTY.plan_day": (
        "没有填写计划的起始日。",
        "The first day of the plan is empty.",
        "请填写起始日，例如 2026-01-01。",
        "Type the first day, such as 2026-01-01.",
    ),
    "E-EMPTY.plan_streams": (
        "{raw}年没有涉及的计量流，无法起草计划。",
        "There is no stream in {raw} to plan for.",
        "请先登记排放源和计量流（ghg source add、ghg stream add）。",
        "Add sources and streams first (ghg source add, ghg stream add).",
    ),
    "E-HDR.plan_field": (
        "“计划版本”工作表中的字段“{raw}”不认识或重复。",
        "The field “{raw}” of the version's sheet is unknown or stands twice.",
        "字段只能是：{fields}，各一行。",
        "The fields are these, one row each: {fields}.",
    ),
    "E-REASON.plan": (
        "没有填写制定或修订计划的原因。",
        "The reason for this version of the plan is missing.",
        "请在工作簿中填写，或加 --reason。",
        "Type it in the workbook, or add --reason.",
    ),
    "E-REF.plan_parameter": (
        "参数“{raw}”不在清单中。",
        "“{raw}” is no parameter of the methods in use.",
        "活动数据留空；参数可填：{choices_zh}。",
        "Leave it empty for the activity; parameters are: {choices_en}.",
    ),
    "E-REF.plan_meter": (
        "计量器具“{raw}”没有登记。",
        "There is no meter “{raw}” in the register.",
        "请先登记计量器具，或留空而填写仪表类型、出厂编号和安装位置。相近的编码：{near}。",
        "Register the meter, or leave it empty and describe the instrument. Near codes: {near}.",
    ),
    "E-REF.plan_version": (
        "没有版本{raw}的数据质量控制计划。",
        "There is no version {raw} of the data quality control plan.",
        "已有的版本：{known}。",
        "Versions there are: {known}.",
    ),
    "E-EMPTY.plan_version": (
        "台账中还没有数据质量控制计划。",
        "There is no data quality control plan in the ledger yet.",
        "请用 ghg monitoring draft 起草，填好后用 ghg monitoring import 导入。",
        "Draft one with ghg monitoring draft, fill it in, and import it.",
    ),
    "E-KIND.plan": (
        "“{column}”不能填“{raw}”。",
        "“{column}” does not take “{raw}”.",
        "可填：{choices_zh}。",
        "It takes: {choices_en}.",
    ),
    "E-NUM.months": (
        "校准周期“{raw}”不是1至600的整月数。",
        "The calibration interval “{raw}” is no whole number of months from 1 to 600.",
        "请填写月数，例如12；没有的留空。",
        "Type months, such as 12, or leave it empty.",
    ),
    "E-DUP.plan_item": (
        "数据编号“{raw}”与第{row}行重复。",
        "The number “{raw}” stands in row {row} already.",
        "每个数据一个编号。",
        "Give each datum a number of its own.",
    ),
    "E-DUP.plan_datum": (
        "“{raw}”与第{row}行是同一个数据。",
        "“{raw}” is the same datum as row {row}.",
        "每个计量流的活动数据和每个参数只能有一行。",
        "The activity of a stream and each of its parameters has one row.",
    ),
    **YEAREND_ERRORS,
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "plan_book.title": ("{name} 数据质量控制计划", "{name}: data quality control plan"),
    "plan_book.version": ("计划的版本", "The version of the plan"),
    "plan_book.version.fill": (
        "填写起始日和制定或修订原因；截止日留空表示至下次修订。",
        "Fill in the first day and the reason; without a last day it holds until it is revised.",
    ),
    "plan_book.items": ("每个数据一行", "One row for each datum"),
    "plan_book.items.fill": (
        "参数留空的行是活动数据；带下拉框的格子只能选列出的内容。",
        "A row without parameter is activity data; cells with a list take what is listed.",
    ),
    "plan_book.items.meter": (
        "计量器具已登记的，填编码即可，安装位置和准确度取自台账；未登记的，填写仪表类型、出厂编号、"
        "安装位置、准确度和校准周期。",
        "For a registered meter its code is enough: place and accuracy come from the register. "
        "Otherwise describe the instrument.",
    ),
    "plan_book.items.parameter": (
        "参数为实测的，填写检测标准和监测频次；取缺省值的，监测频次填“一次”。",
        "For a measured parameter give standard and frequency; a default is looked up once.",
    ),
    "plan_book.needed": ("必须填写。", "It must be filled in."),
    "plan_book.months": ("月", "months"),
    "plan_book.revisions": ("历次版本，只供查看", "All versions, for reading only"),
    "plan_book.boundary": (
        "报告主体、厂区和核算边界，只供查看",
        "Who, where, what; for reading only",
    ),
    "plan_book.sources": ("排放源和温室气体，只供查看", "Sources and gases, for reading only"),
    "plan_book.boundary.inside": ("边界内", "inside the boundary"),
    "plan_book.boundary.outside": ("边界外", "outside the boundary"),
    "plan_book.entity": ("报告主体", "entity"),
    "plan_book.facility": ("厂区", "facility"),
    "plan_book.column.version": ("版本", "version"),
    "plan_book.column.first": ("起始日", "first day"),
    "plan_book.column.last": ("截止日", "last day"),
    "plan_book.column.reason": ("制定或修订原因", "reason"),
    "plan_book.column.prepared_by": ("编制人", "prepared by"),
    "plan_book.column.approved_by": ("批准人", "approved by"),
    "plan_book.column.subject": ("内容", "what"),
    "plan_book.column.code": ("编码", "code"),
    "plan_book.column.name": ("名称或期间", "name or period"),
    "plan_book.column.detail": ("说明", "detail"),
    "plan_book.column.source": ("排放源编码", "source"),
    "plan_book.column.facility": ("厂区", "facility"),
    "plan_book.column.kind": ("类型", "kind"),
    "plan_book.column.gases": ("温室气体", "gases"),
    "plan_book.column.streams": ("计量流", "streams"),
    "cli.column.plan_item": ("数据编号", "item"),
    "cli.column.version": ("版本", "version"),
    "cli.column.determination": ("获取方式", "determination"),
    "cli.column.meter_code": ("计量器具", "meter"),
    "cli.column.frequency": ("监测频次", "frequency"),
    "cli.column.missing_rule": ("缺失数据处理", "missing data"),
    "cli.column.department": ("负责部门", "department"),
    "cli.column.open_fields": ("待填写", "still open"),
    "cli.column.deviation": ("偏离", "deviation"),
    "cli.column.planned": ("计划", "planned"),
    "cli.column.found": ("实际", "found"),
    "cli.column.prepared_by": ("编制人", "prepared by"),
    "cli.column.approved_by": ("批准人", "approved by"),
    "cli.plan.version": ("版本{version}，{span}，{reason}", "version {version}, {span}, {reason}"),
    "cli.plan.rules": ("内部质量控制规定：{rules}", "internal quality rules: {rules}"),
    "cli.plan.open_end": ("{first}起", "from {first}"),
    "cli.plan.unchanged": (
        "内容与版本{version}相同，没有新增版本。",
        "It says what version {version} says; no version was made.",
    ),
    "cli.plan.no_deviation": (
        "没有发现与计划不一致之处。",
        "Nothing was found that is otherwise than planned.",
    ),
    "cli.done.monitoring.draft": (
        "已起草{count}个数据项，其中{open}个有待填写的内容。",
        "{count} items drafted; {open} of them have something to fill in.",
    ),
    "cli.done.monitoring.export": (
        "版本{version}的{count}个数据项已写出。",
        "{count} items of version {version} are written.",
    ),
    "cli.done.monitoring.import": (
        "数据质量控制计划版本{version}已入账，{count}个数据项。",
        "Version {version} of the plan is in the ledger, {count} items.",
    ),
    **REPORT_LABELS,
    **YEAREND_LABELS,
}

# path of a command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "monitoring": (
        "数据质量控制计划",
        "the data quality control plan",
        "",
        "",
        "ghg monitoring draft plan.xlsx --year 2026",
    ),
    "monitoring draft": (
        "按计量流起草计划，写成工作簿",
        "draft a plan from the streams, as a workbook",
        "台账已知的内容已填好，其余留空并列出。填好后用 ghg monitoring import 入账。",
        "What the ledger knows is filled in, the rest is left open and named. Import it when filled.",
        "ghg monitoring draft plan.xlsx --year 2026",
    ),
    "monitoring export": (
        "把一个版本写成工作簿",
        "write a version as a workbook",
        "",
        "",
        "ghg monitoring export plan.xlsx\nghg monitoring export plan-1.xlsx --version 1",
    ),
    "monitoring import": (
        "导入填好的计划，作为新版本",
        "take a filled plan in as a new version",
        "有任何错误都不写入，并按单元格列出。与最新版本内容相同的不新增版本。",
        "With any mistake nothing is written, and every cell is named. The same content makes no "
        "version.",
        "ghg monitoring import plan.xlsx --reason 首次制定",
    ),
    "monitoring add-version": (
        "沿用数据项，新增一个版本",
        "make a new version with the same items",
        "",
        "",
        "ghg monitoring add-version --since 2027-01-01 --reason 延用至2027年",
    ),
    "monitoring show": (
        "显示一个版本",
        "show a version",
        "",
        "",
        "ghg monitoring show\nghg monitoring show --version 1 --json",
    ),
    "monitoring list": ("列出各版本", "list the versions", "", "", "ghg monitoring list"),
    "monitoring deviations": (
        "列出数据与计划不一致之处",
        "list where the data are otherwise than planned",
        "",
        "",
        "ghg monitoring deviations\nghg monitoring deviations 2025 --issue 1",
    ),
    **YEAREND_HELPS,
}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {
    "monitoring draft:year": ("从这一年起的计划", "the plan's first year"),
    "monitoring add-version:since": ("起始日", "first day"),
    "monitoring add-version:until": ("截止日；省略时至下次修订", "last day; none until revised"),
    "monitoring add-version:quality_rules": (
        "内部质量控制规定；省略时沿用",
        "internal quality rules; as before where left out",
    ),
    "monitoring add-version:prepared_by": ("编制人；省略时沿用", "who prepared it; as before"),
    "monitoring add-version:approved_by": ("批准人；省略时沿用", "who approved it; as before"),
    "monitoring show:number": ("版本号；省略时为最新", "version; the last one where left out"),
    "monitoring export:number": ("版本号；省略时为最新", "version; the last one where left out"),
    "monitoring deviations:number": (
        "按某次定版；省略时按现在的台账",
        "of an issue; of the ledger as it stands where left out",
    ),
    **YEAREND_OPTIONS,
}

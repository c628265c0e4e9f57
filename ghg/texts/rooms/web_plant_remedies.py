"""What to do about a mistake in the plant's books, told by its pages."""

_WHY = (
    "请核对；确需更正的，请在“更正理由”栏写明理由后再登记。",
    "Check it; to replace it, say why in the field for the reason and record it again.",
)
_READING = (
    "请核对；确需更正的，请填写“更正理由”。",
    "Check it; another reading for the day needs a reason.",
)

REMEDIES: dict[str, tuple[str, str]] = {
    "E-DIM.billed": (
        "账单已按标准状态计量的，单位写 Nm3；账单立方米视同标准立方米的，请另登记一个计量流，"
        "单位 m3，并勾选“气体按账单立方米计，视同标准立方米”。",
        "Where the bill counts normal ones, write Nm3; where billed ones are to stand for them, add "
        "another stream with the unit m3 and tick “Billed cubic metres of gas stand for normal "
        "ones”.",
    ),
    "E-DIM.billed_stream": (
        "气体：单位写 Nm3；账单立方米视同标准立方米的，请勾选下方的"
        "“气体按账单立方米计，视同标准立方米”。液体和固体：单位写 t。",
        "Gas: write Nm3, or tick “Billed cubic metres of gas stand for normal ones” below. Liquids "
        "and solids: write t.",
    ),
    "E-REF.meter": (
        "请在“计量器具”页查看编码，或先登记。",
        "See the codes on the page “Meters”, or add it first.",
    ),
    "E-REF.reading": (
        "请在计量器具的页面查看已登记的读数。",
        "See the readings on the page of the meter.",
    ),
    "E-UNIT.state": (
        "请选择参比状态；已登记的燃气表，在其页面用“说明参比状态”说明。",
        "Choose the reference state; of a meter that is there, state it on its page.",
    ),
    "E-METER.multiplier": (
        "请填写铭牌上的倍率，例如8000，或填写互感器变比，例如400/5和10000/100。",
        "Type the multiplier of the plate, such as 8000, or the ratios, such as 400/5 and 10000/100.",
    ),
    "E-METER.circle": ("请核对上级表。", "Check the meter above."),
    "E-OVERLAP.attached": (
        "一个计量流同时只有一块表，一块表同时只计量一个计量流。请调整起止日，或先在计量器具的页面取消原来的对应。",
        "A stream has one meter at a time, a meter one stream. Change the days, or first say on the page of the meter that it does not measure the other one.",
    ),
    "E-METER.not_there": (
        "请核对日期，或在计量器具的页面核对启用日和停用日。",
        "Check the day, or the days of the meter on its page.",
    ),
    "E-WAITS.same": (
        "请核对；已提交的有误的，请先在“任务”中收回；两个都要提交的，勾选后再提交。",
        "Check it; take the other one back under “Tasks” if it is wrong, or tick the box and send "
        "this one too.",
    ),
    "E-WAITS.reading": (
        "请核对是哪一个有误：已提交的可以在“任务”中收回；确认本次无误的，勾选后再提交。",
        "See which one is wrong: take the other back under “Tasks”, or tick the box if this one is "
        "right.",
    ),
    "E-METER.falls": (
        "换过表、清过零或满码回零的，请先在计量器具的页面登记事件，填写事件前后的读数；否则请核对读数。",
        "Where the meter was replaced, reset or rolled over, record the event on its page first, with the readings before and after; else check the reading.",
    ),
    "E-METER.tariff": (
        "请核对各时段读数；确认无误的，勾选后再提交，以总表为准。",
        "Check the registers; to go on with the total, tick the box and send it again.",
    ),
    "E-CONFLICT.meter_reading": _READING,
    "E-METER.event_readings": (
        "请填写事件前读数和事件后读数。",
        "Type the reading before and the reading after.",
    ),
    "E-METER.digits": (
        "请改选“清零”，填写回零前后的读数；新登记的表请填写字轮位数。",
        "Choose “reset” with the readings before and after; for a new meter type its digits.",
    ),
    "E-METER.due": (
        "请填写检定有效期，可同时填写检定证书。",
        "Type until when it is calibrated, and the certificate if you have it.",
    ),
    "E-METER.new_row": (
        "请填写变更后的新编码，以及倍率或互感器变比：原表止于当日，新编码自次日起计。",
        "Type the new code and the multiplier or the ratios: the old row ends on that day, the new one counts from the next.",
    ),
    "E-STOCK.opening": (
        "请核对两次盘点，在月度填报中更正错的一条；期初可以不填，自动结转。",
        "Check both counts and correct the wrong one in the month; an opening stock may be left out, it is carried over.",
    ),
    "E-STOCK.days": (
        "每月只保留月末的盘点，其余请在操作记录中冲销。",
        "Keep the count of the month's end alone; take the others back.",
    ),
    "E-STOCK.second": (
        "数字有误的，在该月更正原记录；分几处存放的，在该月按“期末库存”分凭证录入。",
        "Correct the record of the month where it is wrong; of several places enter a closing stock for each, with papers of their own.",
    ),
    "E-CLOSED.count": (
        "确需更正的，先重新开放该月。",
        "To correct it, reopen the month first.",
    ),
    "E-ABSENCE.where": (
        "“计入他处”须选择包含它的另一条计量流；其他原因不要选。",
        "“Included elsewhere” needs the other stream that includes it; any other reason needs none.",
    ),
    "E-CONFLICT.sample": _WHY,
    "E-CONFLICT.fact": _WHY,
    "E-CONFLICT.form": _WHY,
    "E-REF.sample": (
        "请在“化验样品”页查看样品编号和检测项目。",
        "See codes and parameters on the page “Samples”.",
    ),
    "E-REF.own": (
        "请在“实测参数与声明”页选择；登记时请选择对象。",
        "Choose it on the page “Own values and declarations”; when recording, choose what it is of.",
    ),
    "E-SOURCE": (
        "请填写来源文件，以及页码或条款。",
        "Type the document, and its page or clause.",
    ),
    "E-REF.case": (
        "请在“核算边界”的情形中选择。",
        "Choose it among the cases of the boundary.",
    ),
    "E-MEMBER": (
        "请不选归属，或换一个事由。",
        "Leave “member” empty, or choose another event.",
    ),
    "E-MEMBER.which": ("请选择纳入或不纳入。", "Choose inside or outside."),
    "E-CASE": (
        "不存在的，请不选处理方式；存在的，请勾选“存在这种情形”。",
        "Where it is not there, choose no treatment; where it is, tick that it is there.",
    ),
    "E-EMPTY.form": ("请至少填写一项数据。", "Fill at least one figure."),
    "E-REF.figure": (
        "请在“统计表与发票数据”页查看已登记的指标、名称和期间。",
        "See what is filed on the page “Forms and invoices”.",
    ),
    "E-EMPTY.plan": (
        "每个数据填写一行；可先在“数据质量控制计划”页下载初稿。",
        "Fill a row for each datum; a draft is on the page “Data quality control plan”.",
    ),
    "E-REASON.plan": (
        "请在工作簿中填写，或在“理由”栏填写。",
        "Say it in the workbook, or in the field for the reason.",
    ),
    "E-EMPTY.plan_version": (
        "请在“数据质量控制计划”页下载初稿，填好后导入。",
        "Download a draft on the page “Data quality control plan”, fill it and hand it in.",
    ),
    "E-EMPTY.prior": (
        "请先在“年末结转”页读入{raw}年的报告。",
        "Read the report of {raw} first, on the page “Year end”.",
    ),
}

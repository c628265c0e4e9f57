"""Words of meters and their readings."""

from ghg.texts.rooms.meters_report import REPORT_LABELS

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-REF.meter": (
        "没有计量器具“{raw}”。相近的编码：{near}。",
        "No meter “{raw}”. Near: {near}.",
        "请用 ghg meter list 查看编码，或用 ghg meter add 登记。",
        "See the codes with ghg meter list, or add it with ghg meter add.",
    ),
    "E-REF.medium": (
        "不认识计量介质“{raw}”。相近的：{near}。",
        "Unknown medium “{raw}”. Near: {near}.",
        "请用 electricity、heat、gas、liquid、weight、steam 或 water。",
        "Use electricity, heat, gas, liquid, weight, steam or water.",
    ),
    "E-REF.reading": (
        "没有登记过读数：{raw}。",
        "No reading was written down: {raw}.",
        "请用 ghg meter show 查看已登记的读数。",
        "See the readings with ghg meter show.",
    ),
    "E-UNIT.state": (
        "气表“{raw}”的立方米是哪种状态？可选：{choices}。",
        "Which cubic metre does the gas meter “{raw}” count? One of: {choices}.",
        "每块表只问一次：normal为0 °C标准状态（Nm3），standard_20为20 °C计费状态（m3），"
        "actual为工况。登记时加 --reference-state，已登记的用 ghg meter state。",
        "It is asked once per meter: normal is 0 °C (Nm3), standard_20 is 20 °C as billed (m3), "
        "actual is as it flows. Give --reference-state, or use ghg meter state.",
    ),
    "E-KIND.state": (
        "参比状态“{raw}”不适用。可选：{choices}。",
        "The reference state “{raw}” does not fit. One of: {choices}.",
        "只有气表有参比状态，请从列出的状态中选择。",
        "Only a gas meter has one; choose from the list.",
    ),
    "E-KIND.event": (
        "不认识事件“{raw}”。可选：{choices}。",
        "Unknown event “{raw}”. One of: {choices}.",
        "请从列出的事件中选择。",
        "Choose from the list.",
    ),
    "E-KIND.tariff": (
        "不认识费率时段“{raw}”。",
        "Unknown register “{raw}”.",
        "请填写其中之一：{choices_zh}；总表留空。",
        "Use one of: {choices_en}; leave the total empty.",
    ),
    "E-METER.multiplier": (
        "倍率“{raw}”不是大于零的有限小数。",
        "The multiplier “{raw}” is no decimal above zero.",
        "请填写铭牌上的倍率，例如 --multiplier 8000，或 --ct 400/5 --pt 10000/100。",
        "Give it as on the plate: --multiplier 8000, or --ct 400/5 --pt 10000/100.",
    ),
    "E-METER.multiplier_twice": (
        "倍率{raw}与互感器变比同时给出。",
        "The multiplier {raw} is given beside the ratios of the transformers.",
        "请只给其中一种：倍率等于CT变比乘PT变比。",
        "Give one of the two: the multiplier is CT times PT.",
    ),
    "E-METER.circle": (
        "表“{raw}”不能是自己的上级表。",
        "The meter “{raw}” cannot hang below itself.",
        "请核对 --parent。",
        "Check --parent.",
    ),
    "E-METER.parent": (
        "上级表“{raw}”计量的是{medium}，本表计量的是{own}。",
        "The meter above, “{raw}”, measures {medium}, this one {own}.",
        "上级表与分表须计量同一介质。",
        "A meter and its sub-meters measure the same medium.",
    ),
    "E-METER.medium": (
        "表“{raw}”（{medium}）不能计量{stream}（{item}）。",
        "The meter “{raw}” ({medium}) cannot measure {stream} ({item}).",
        "请核对计量流和表的介质。",
        "Check the stream and the meter's medium.",
    ),
    "E-METER.deliveries": (
        "{stream}按批次收货记录，表“{raw}”不能作为其数据来源，否则会重复计算。",
        "{stream} is recorded by deliveries; the meter “{raw}” would count it twice.",
        "请为表计数据另设连续计量的计量流。",
        "Add a stream that is measured continuously.",
    ),
    "E-METER.actual": (
        "气表“{raw}”按工况立方米计数，{stream}的单位是{unit}，不能直接换算。",
        "The gas meter “{raw}” counts cubic metres as they flow; {stream} is in {unit}.",
        "请改读体积修正仪的标况读数，并据此登记参比状态。",
        "Read the volume corrector instead and state what it counts.",
    ),
    "E-OVERLAP.attached": (
        "{raw}内已有关联：表{meter}计量{stream}（{other}）。",
        "Within {raw} the meter {meter} measures {stream} ({other}).",
        "一个计量流同时只有一块表，一块表同时只计量一个计量流。请调整起止日，或先解除："
        "ghg meter attach {stream} {meter} --off --reason ...",
        "A stream has one meter at a time, a meter one stream. Change the days, or take it off: "
        "ghg meter attach {stream} {meter} --off --reason ...",
    ),
    "E-METER.attached": (
        "表{meter}只在{days}计量{stream}，读数期间是{raw}。",
        "The meter {meter} measures {stream} in {days} only; the readings reach over {raw}.",
        "请从该期间首日起关联，或在关联起止日补登读数。",
        "Attach it from the first day, or read the meter where the days begin and end.",
    ),
    "E-METER.interval": (
        "表“{raw}”登记为按间隔记录用量，没有累计读数。",
        "The meter “{raw}” is registered as giving amounts per interval, not readings.",
        "请导入用量文件，或按累计读数另行登记该表。",
        "Import its file of amounts, or register it as cumulative.",
    ),
    "E-METER.days": (
        "表{meter}在{time}不在用（登记的期间是{days}）。",
        "The meter {meter} was not in use on {time} (registered for {days}).",
        "请核对日期，或核对表的启用日和停用日。",
        "Check the day, or the days of the meter.",
    ),
    "E-METER.not_there": (
        "表{meter}在{time}不在用。",
        "The meter {meter} was not in use on {time}.",
        "请核对日期，或用 ghg meter show {meter} 核对启用日和停用日。",
        "Check the day, or see the meter's days with ghg meter show {meter}.",
    ),
    "E-METER.future": (
        "{raw}还没有到。",
        "{raw} has not come yet.",
        "请核对抄表日期。",
        "Check the day of the reading.",
    ),
    "E-WAITS.same": (
        "表{meter}该日的读数已提交，待批准：{waits}。",
        "A reading of the meter {meter} for that day was handed in and waits: {waits}.",
        "请核对；已提交的有误的，先收回（ghg task withdraw）；两个都要提交的，加 --accept E-WAITS。",
        "Check it; take the other one back (ghg task withdraw) if it is wrong, or go on with "
        "--accept E-WAITS.",
    ),
    "E-WAITS.reading": (
        "表{meter}还有读数待批准（{waits}），与本次读数不能同时成立，批准时会被拒绝。",
        "Readings of the meter {meter} wait ({waits}); together with this one they cannot stand, "
        "and approval would be refused.",
        "请核对是哪一个有误：已提交的可以收回（ghg task withdraw）；确认本次无误的，加 --accept E-WAITS。",
        "See which one is wrong: take the other back (ghg task withdraw), or go on with "
        "--accept E-WAITS.",
    ),
    "E-METER.falls": (
        "表{meter}的读数由{before}降为{raw}（{time}），但没有登记原因。",
        "The meter {meter} falls from {before} to {raw} ({time}), and no event says why.",
        "换表：ghg meter event {meter} replaced{register} --day 日期 --before 旧表止码 --after 新表起码 "
        "--reason 理由；清零用 reset；满码回零用 rolled_over；抄错的请更正读数。",
        "If it was replaced: ghg meter event {meter} replaced{register} --day DAY --before LAST --after "
        "FIRST --reason WHY; reset or rolled_over if that happened; else correct the reading.",
    ),
    "E-METER.turn": (
        "表{meter}在{first}有换表或清零事件，但当天的读数没有下降，无法判断发生在哪两个读数之间。",
        "The meter {meter} was replaced or reset on {first}, yet no reading of the day falls.",
        "请核对事件的日期，或在文件中只保留当天末的读数。",
        "Check the event's day, or leave only the reading at the end of that day.",
    ),
    "E-METER.order": (
        "表{meter}的读数没有按时间排列（{time}）。",
        "The readings of the meter {meter} are not in order of time ({time}).",
        "请按时间从早到晚排列后再导入。",
        "Sort them by time, earliest first.",
    ),
    "E-METER.again": (
        "表{meter}在{time}的数据重复出现或没有连续排列。",
        "The day of {time} stands twice for the meter {meter}, or is not in one piece.",
        "请删除重复的行，并把同一天的行放在一起。",
        "Delete what stands twice, and keep the rows of a day together.",
    ),
    "E-DUP.reading": (
        "表{meter}在{time}有两个不同的数：{other}和{raw}。",
        "The meter {meter} has two values at {time}: {other} and {raw}.",
        "请只保留正确的一行。",
        "Keep the row that is right.",
    ),
    "E-DUP.event": (
        "{day}已登记过{kind}。",
        "There is an event {kind} on {day} already.",
        "同一寄存器一天只能登记一次换表、清零或回零。",
        "A register is replaced, reset or rolled over once a day.",
    ),
    "E-METER.column": (
        "表“{raw}”的数据应在“{column_zh}”列，文件中没有这一列。",
        "The meter “{raw}” is read from the column “{column_en}”, which the file lacks.",
        "累计表填读数，按间隔记录的表填数量；登记有误的请用新的编码另行登记。",
        "A cumulative meter gives readings, another one quantities.",
    ),
    "E-UNIT.mixed": (
        "表{meter}的单位在文件中有两种：{other}和{raw}。",
        "The meter {meter} comes in two units: {other} and {raw}.",
        "一块表在一个文件中只能用一种单位。",
        "Use one unit for a meter within a file.",
    ),
    "E-DATE.clock": (
        "时刻“{raw}”无法识别。",
        "The time of day “{raw}” cannot be read.",
        "请写成 08:15 或 08:15:00。",
        "Write it as 08:15 or 08:15:00.",
    ),
    "E-SCALE.meter": (
        "表{meter}在{month}的读数之差{raw_sum}乘以倍率并换算后超过6位小数。",
        "The meter {meter} in {month}: {raw_sum} times the multiplier has more than 6 decimals.",
        "请核对倍率和单位。",
        "Check multiplier and units.",
    ),
    "E-METER.tariff": (
        "表{meter}在{month}：各费率时段之和{parts}与总表{raw}相差{difference}。",
        "The meter {meter} in {month}: the tariffs add up to {parts}, the total is {raw}, "
        "apart by {difference}.",
        "请核对各时段读数；确认无误的加 --accept E-METER，以总表为准。",
        "Check the registers; to go on with the total: --accept E-METER.",
    ),
    "E-OVERLAP.meter": (
        "{stream}在{month}已有凭证{paper}的记录，表{meter}的读数只作对照，不再入账。",
        "{stream} has records of {month} from {paper}; the meter {meter} is kept for comparison.",
        "以表计为准的，请先撤销原记录；同意只作对照的，导入时加 --accept E-OVERLAP。",
        "To count by the meter, undo those records first; else import with --accept E-OVERLAP.",
    ),
    "E-GAP.readings": (
        "表{meter}在{month}缺少{count}个间隔（每{interval}分钟一个）。",
        "The meter {meter} lacks {count} intervals of {interval} minutes in {month}.",
        "请补齐数据；确认只能如此的，导入时加 --accept E-GAP，缺少的用量须另行估算。",
        "Complete the file; else import with --accept E-GAP and estimate what is missing.",
    ),
    "E-GAP.month": (
        "表{meter}在{month}没有任何数据。",
        "The meter {meter} has no data in {month}.",
        "请补齐数据；确认只能如此的，导入时加 --accept E-GAP。",
        "Complete the file, or import with --accept E-GAP.",
    ),
    "E-GAP.register": (
        "表{meter}在{month}缺少{count}次读数（每{interval}分钟一次），用量不受影响。",
        "The meter {meter} lacks {count} readings of {month} (one every {interval} minutes); "
        "its consumption is whole.",
        "无需处理。",
        "Nothing is to be done.",
    ),
    "E-METER.doubled": (
        "表{meter}在{month}有{doubled}个读数重复且相同，只计一次。",
        "The meter {meter} has {doubled} readings of {month} twice with one value; they count once.",
        "无需处理。",
        "Nothing is to be done.",
    ),
    "E-METER.partial": (
        "表{meter}在{month}只有{first}至{last}的数据。",
        "The meter {meter} speaks of {month} from {first} to {last} only.",
        "请留意该月其余日期的数据；零点的读数属于前一天的，请在映射中写明 --day-rule closes_day。",
        "See that the other days of the month come in too; where a value at midnight closes the day "
        "before, the mapping says --day-rule closes_day.",
    ),
    "E-SPLIT.minutes": (
        "表{meter}在月末没有读数，{first}至{last}的用量按分钟分摊到两个月，合计不变。",
        "The meter {meter} was not read at the month's end; {first} to {last} is shared by minutes.",
        "无需处理。",
        "Nothing is to be done.",
    ),
    "E-SPLIT.readings": (
        "表{meter}的两个读数相隔较久（{first}至{last}），用量按分钟分摊到各月，合计不变。",
        "The readings of {meter} lie far apart ({first} to {last}); the months share by minutes.",
        "请尽量补上月末读数；同意分摊的，导入时加 --accept E-SPLIT。",
        "Add the reading at the month's end, or import with --accept E-SPLIT.",
    ),
    "E-CONFLICT.reading": (
        "表{meter}在{other}已有数据（第{number}批），与{days}的{raw}不符。",
        "The meter {meter} has data of {other} (batch {number}) other than {raw} of {days}.",
        "请先撤销原批次：ghg activity undo {number} --reason ...",
        "Undo that batch first: ghg activity undo {number} --reason ...",
    ),
    "E-CONFLICT.meter_reading": (
        "{day}已登记读数{old}，与{raw}不同。",
        "The reading of {day} stands as {old}, not {raw}.",
        "更正须写明理由：加 --reason。",
        "To correct it, say why with --reason.",
    ),
    "E-STATE.reading": (
        "第{raw}号操作由抄表读数产生，不能按批撤销。",
        "Act {raw} comes from readings of a meter and is not undone as a batch.",
        "请更正或撤回读数：ghg meter read 表 日期 读数 --reason ...，或加 --withdraw。",
        "Correct the reading, or take it back: ghg meter read METER DAY --withdraw --reason ...",
    ),
    "E-METER.event_readings": (
        "事件{raw}需要事件前后的读数。",
        "The event {raw} needs the readings before and after it.",
        "请加 --before 和 --after。",
        "Give --before and --after.",
    ),
    "E-METER.digits": (
        "表“{raw}”没有登记字轮位数，无法计算回零。",
        "The digits of the meter “{raw}” are not known, so a roll-over cannot be counted.",
        "请改用 reset，写明回零前后的读数；新登记的表请加 --digits。",
        "Use reset with the readings before and after; give --digits when a meter is added.",
    ),
    "E-METER.due": (
        "表“{raw}”的检定须写明有效期，且不早于检定日。",
        "The calibration of “{raw}” needs the day until which it holds, not before the event.",
        "请加 --calibration-due，可同时加 --certificate。",
        "Give --calibration-due, and --certificate if there is one.",
    ),
    "E-METER.new_row": (
        "倍率变更须写明新编码和新倍率。",
        "A changed multiplier needs a new code and the new multiplier.",
        "请加 --new-code 和 --multiplier（或 --ct、--pt）：旧行止于当日，新行自次日起计。",
        "Give --new-code and --multiplier (or --ct, --pt): the old row ends on the day, "
        "the new one counts from the next.",
    ),
    "E-FOLDER": (
        "没有文件夹“{raw}”。",
        "There is no folder “{raw}”.",
        "请核对路径。",
        "Check the path.",
    ),
    "E-METER.counted": (
        "表“{raw}”已有入账的读数，参比状态不能改变。",
        "Readings of “{raw}” were counted already; its cubic metre cannot change.",
        "请先撤销其读数，再登记参比状态。",
        "Take its readings back first.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "cli.done.meter.add": (
        "已登记计量器具{code}，倍率{multiplier}。",
        "Meter {code} was added, multiplier {multiplier}.",
    ),
    "cli.done.meter.attach": ("{meter}已关联到{stream}。", "{meter} measures {stream}."),
    "cli.done.meter.detach": (
        "{meter}不再计量{stream}。",
        "{meter} no longer measures {stream}.",
    ),
    "cli.done.meter.event": ("已登记{code}的事件。", "The event of {code} was recorded."),
    "cli.done.meter.state": (
        "已登记{code}的参比状态：{state}。",
        "The cubic metre of {code} was stated: {state}.",
    ),
    "cli.done.meter.read": (
        "已登记{code}在{day}的读数{reading}。",
        "The reading {reading} of {code} on {day} was written down.",
    ),
    "cli.done.meter.withdraw": (
        "已撤回{code}在{day}的读数{reading}。",
        "The reading {reading} of {code} on {day} was taken back.",
    ),
    "cli.meter.counted": (
        "{days} {register}：由{before}到{after}，计{raw}，乘倍率{multiplier}，"
        "等于{quantity} {unit}；{stream}",
        "{days} {register}: {before} to {after} counts {raw}, x {multiplier} "
        "= {quantity} {unit}; {stream}",
    ),
    "cli.meter.unposted": ("只作对照，未入账", "for comparison, not posted"),
    "cli.meter.reversed": ("已冲销批次：{numbers}。", "Batches reversed: {numbers}."),
    "cli.meter.empty": ("没有数据的月份：{months}。", "Months without data: {months}."),
    "cli.meter.overdue": ("{day}（已过期）", "{day} (overdue)"),
    "cli.meter.required": ("应配", "required"),
    "cli.meter.automatic": ("自动采集", "automatic"),
    "cli.meter.cumulative": ("累计读数", "cumulative readings"),
    "cli.meter.interval": ("按间隔的用量", "amounts per interval"),
    "cli.meter.reading": (
        "  {day} 读数 {register} {reading} {note}",
        "  {day} reading, {register}: {reading} {note}",
    ),
    "cli.meter.estimated": (
        "  {day} 读数 {register} {reading}（估计：{note}）",
        "  {day} reading, {register}: {reading} (estimated: {note})",
    ),
    "cli.meter.taken": (
        "{file}：第{number}批，{records}条记录。",
        "{file}: batch {number}, {records} records.",
    ),
    "cli.meter.known": (
        "{file}：已导入过（第{number}批）。",
        "{file}: imported before (batch {number}).",
    ),
    "cli.meter.refused": ("{file}：未导入。", "{file}: not imported."),
    "cli.meter.stopped": ("已停止。", "Stopped."),
    "cli.column.medium": ("介质", "medium"),
    "cli.column.parent": ("上级表", "parent"),
    "cli.column.below": ("分表", "sub-meters"),
    "cli.column.multiplier": ("倍率", "multiplier"),
    "cli.column.calibrated": ("检定有效期", "calibrated until"),
    "cli.column.accuracy": ("准确度等级", "accuracy"),
    "cli.column.certificate": ("检定证书", "certificate"),
    "cli.column.digits": ("字轮位数", "digits"),
    "cli.column.reference_state": ("参比状态", "reference state"),
    "cli.column.marks": ("标记", "marks"),
    "cli.column.register": ("费率时段", "register"),
    "cli.column.readings": ("读数个数", "readings"),
    "cli.column.raw": ("乘倍率前", "before multiplier"),
    "cli.column.missing": ("缺少", "missing"),
    "cli.medium.electricity": ("电", "electricity"),
    "cli.medium.heat": ("热", "heat"),
    "cli.medium.gas": ("燃气", "gas"),
    "cli.medium.liquid": ("油品等液体", "liquid"),
    "cli.medium.weight": ("衡器", "weight"),
    "cli.medium.steam": ("蒸汽", "steam"),
    "cli.medium.water": ("水", "water"),
    "cli.reference_state.normal": ("0 °C标准状态（Nm3）", "0 °C (Nm3)"),
    "cli.reference_state.standard_20": ("20 °C计费状态（m3）", "20 °C, as billed (m3)"),
    "cli.reference_state.actual": ("工况（m3）", "as it flows (m3)"),
    "cli.register.total": ("总", "total"),
    "cli.register.sharp": ("尖", "sharp"),
    "cli.register.peak": ("峰", "peak"),
    "cli.register.flat": ("平", "flat"),
    "cli.register.valley": ("谷", "valley"),
    "cli.register.deep_valley": ("深谷", "deep valley"),
    "cli.meter_event.replaced": ("换表", "replaced"),
    "cli.meter_event.reset": ("清零", "reset"),
    "cli.meter_event.rolled_over": ("满码回零", "rolled over"),
    "cli.meter_event.out_of_order": ("故障停用", "out of order"),
    "cli.meter_event.calibrated": ("检定", "calibrated"),
    "cli.meter_event.multiplier_changed": ("倍率变更", "multiplier changed"),
    "cli.meter_event.state_normal": ("参比状态：0 °C（Nm3）", "counts at 0 °C (Nm3)"),
    "cli.meter_event.state_standard_20": ("参比状态：20 °C（m3）", "counts at 20 °C (m3)"),
    "cli.meter_event.state_actual": ("参比状态：工况（m3）", "counts as it flows (m3)"),
    "cli.batch.reading": ("抄表", "readings"),
    **REPORT_LABELS,
}

# path of a command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "meter": (
        "计量器具：台账、读数、换表与检定",
        "meters: register, readings, replacement, calibration",
        "先登记表，再关联计量流；读数由人登记（read）或从文件导入（ghg import、watch）。",
        "Add a meter, attach it to a stream; type readings (read) or import files (watch).",
        "ghg meter list",
    ),
    "meter add": (
        "登记计量器具",
        "add a meter",
        "介质：electricity、heat、gas、liquid、weight、steam、water。倍率等于CT变比乘PT变比，\n"
        "对读数之差只乘一次。气表须说明立方米的状态：normal（0 °C，Nm3）、standard_20（20 °C计费，\n"
        "m3）、actual（工况）。默认是累计读数；--interval 表示按间隔给出用量。",
        "Media: electricity, heat, gas, liquid, weight, steam, water. The multiplier is CT x PT\n"
        "and is applied once. A gas meter says which cubic metre it counts: normal (0 °C, Nm3),\n"
        "standard_20 (as billed), actual. It gives readings unless --interval says amounts.",
        "ghg meter add M1 --facility F1 --medium electricity --ct 400/5 --pt 10000/100 --digits 6\n"
        "ghg meter add G1 --facility F1 --medium gas --reference-state normal",
    ),
    "meter list": (
        "列出计量器具",
        "list the meters",
        "检定过期的会标明。",
        "Overdue calibrations are marked.",
        "ghg meter list",
    ),
    "meter show": (
        "显示一块表：上下级、关联、事件",
        "show a meter: tree, streams, events",
        "",
        "",
        "ghg meter show M1",
    ),
    "meter attach": (
        "说明表计量哪个计量流",
        "say which stream a meter measures",
        "一个计量流同时只有一块表。此前登记的读数立即入账；已有账单记录的日期只作对照。",
        "A stream has one meter at a time. Readings known already are posted at once; days that\n"
        "hold records from bills are kept for comparison.",
        "ghg meter attach GRID M1 --from 2025-01-01\n"
        "ghg meter attach GRID M1 --from 2025-07-01 --off --reason 改由新表计量",
    ),
    "meter event": (
        "登记换表、清零、回零、故障、检定、倍率变更",
        "record what befell a meter",
        "KIND：replaced、reset、rolled_over、out_of_order、calibrated、multiplier_changed。\n"
        "倍率变更时旧行止于当日，新编码的行自次日起计。",
        "KIND: replaced, reset, rolled_over, out_of_order, calibrated, multiplier_changed. With a\n"
        "changed multiplier the old row ends on the day, a new one counts from the next.",
        "ghg meter event M1 replaced --day 2025-03-10 --before 1251.00 --after 0 --reason 到期更换\n"
        "ghg meter event M1 calibrated --day 2025-04-01 --calibration-due 2027-03-31 --reason 检定\n"
        "ghg meter event M1 multiplier_changed --day 2025-06-30 --before 1300 --after 1300 "
        "--multiplier 4000 --new-code M1-2 --reason 更换互感器",
    ),
    "meter state": (
        "登记气表的参比状态",
        "state which cubic metre a gas meter counts",
        "STATE：normal（0 °C，Nm3）、standard_20（20 °C计费）、actual（工况）。程序不作换算。",
        "STATE: normal (0 °C, Nm3), standard_20 (as billed), actual. Nothing is converted.",
        "ghg meter state G1 normal --reason 见体积修正仪设置记录",
    ),
    "meter read": (
        "登记一天末的累计读数，两次读数之间的用量随即入账",
        "write down a reading at the end of a day; what was counted is posted",
        "更正时给出理由，原用量冲销后重新入账。各时段（--tariff）齐全后与总表核对。",
        "A correction gives its reason; what was posted is reversed and posted anew. Tariffs are\n"
        "compared with the total when all of them are read.",
        "ghg meter read M1 2025-01-31 1250.06\n"
        "ghg meter read M1 2025-01-31 402.10 --tariff peak\n"
        "ghg meter read M1 2025-01-31 1250.60 --reason 抄错\n"
        "ghg meter read M1 2025-01-31 --withdraw --reason 抄了另一块表",
    ),
    "meter months": (
        "按月显示用量、缺数和来源批次",
        "show what was counted month by month, with gaps and batches",
        "",
        "",
        "ghg meter months M1 --year 2025",
    ),
    "meter watch": (
        "监视文件夹，导入新的表计数据文件",
        "watch a folder and import new meter files",
        "按文件名的顺序导入，不移动文件；需要同意的警告只列出，不导入。按 Ctrl-C 停止。",
        "Files come in the order of their names and stay where they are. What needs consent is\n"
        "listed and not imported. Ctrl-C stops it.",
        "ghg meter watch /data/ami --mapping AMI\nghg meter watch /data/ami --once",
    ),
}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {
    "meter add:medium": ("计量介质", "what flows through it"),
    "meter add:name": ("名称", "name"),
    "meter add:place": ("安装位置", "where it stands"),
    "meter add:parent": ("上级表的编码", "the meter above it"),
    "multiplier": ("倍率", "multiplier"),
    "ct": ("电流互感器变比，例如400/5", "ratio of the current transformer, such as 400/5"),
    "pt": ("电压互感器变比，例如10000/100", "ratio of the voltage transformer, such as 10000/100"),
    "accuracy": ("准确度等级，例如0.5S", "accuracy class, such as 0.5S"),
    "certificate": ("检定证书号", "number of the calibration certificate"),
    "calibration_due": ("检定有效期至", "day until which the calibration holds"),
    "digits": ("字轮的整数位数，用于满码回零", "whole digits of the register, for a roll-over"),
    "meter add:reference_state": ("气表的参比状态", "which cubic metre a gas meter counts"),
    "cumulative": ("按间隔给出用量，而不是累计读数", "it gives amounts per interval, no readings"),
    "required": ("按标准应当配备", "the metering standard requires it"),
    "automatic": ("自动采集并正常工作", "it is read automatically, and works"),
    "meter attach:first_day": ("起始日，例如2025-01-01", "first day, such as 2025-01-01"),
    "meter attach:last_day": ("截止日", "last day"),
    "meter add:first_day": ("启用日", "in use from"),
    "meter add:last_day": ("停用日", "in use until"),
    "off": ("解除关联", "take it off the stream"),
    "meter event:day": ("发生的日期", "day of the event"),
    "before": ("事件前的读数（旧表止码）", "last reading before the event"),
    "meter event:after": ("事件后的读数（新表起码）", "first reading after it"),
    "tariff": (
        "费率时段：peak、flat、valley、sharp、total",
        "register: peak, flat, valley, sharp, total",
    ),
    "new_code": ("倍率变更后新行的编码", "code of the new row"),
    "meter read:document": ("抄表单编号", "number of the reading sheet"),
    "meter read:estimated": (
        "读数是估计的，--note 写明方法",
        "the reading is estimated; say how in --note",
    ),
    "meter read:note": ("备注；估计读数的方法", "a remark, or how it was estimated"),
    "withdraw": ("撤回这一天的读数", "take the reading of that day back"),
    "meter watch:mapping": ("外来表格的映射编码", "code of the stored mapping"),
    "once": ("只看一次", "look once"),
    "seconds": ("每隔几秒看一次", "seconds between two looks"),
}

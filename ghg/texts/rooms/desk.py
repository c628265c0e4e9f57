"""Words of the room `desk`."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-REF.entity": (
        "没有报告主体“{raw}”，或有多个而未指明。已有：{near}。",
        "No reporting entity “{raw}”, or several and none was named. There are: {near}.",
        "请用 --entity 指明报告主体。",
        "Name one with --entity.",
    ),
    "E-REF.which": (
        "数据库里有多个组织，未指明是哪一个。已有：{near}。",
        "The database holds several organisations and none was named. There are: {near}.",
        "请用 --organisation 指明组织。",
        "Name one with --organisation.",
    ),
    "E-EMPTY.organisation": (
        "数据库里还没有组织。",
        "The database holds no organisation yet.",
        "请先运行 ghg organisation add。",
        "Run ghg organisation add first.",
    ),
    "E-EMPTY.facility": (
        "报告主体还没有厂区。",
        "The reporting entity has no facility yet.",
        "请先运行 ghg facility add。",
        "Run ghg facility add first.",
    ),
    "E-REF.facility": (
        "没有厂区“{raw}”。相近的编码：{near}。",
        "No facility “{raw}”. Near: {near}.",
        "请用 ghg facility list 查看编码。",
        "See the codes with ghg facility list.",
    ),
    "E-REF.unit": (
        "没有核算单元“{raw}”。相近的编码：{near}。",
        "No unit “{raw}”. Near: {near}.",
        "请先登记该核算单元。",
        "Add the unit first.",
    ),
    "E-REF.source": (
        "没有排放源“{raw}”。相近的编码：{near}。",
        "No emission source “{raw}”. Near: {near}.",
        "请用 ghg source list 查看编码。",
        "See the codes with ghg source list.",
    ),
    "E-REF.stream": (
        "没有计量流“{raw}”。相近的编码：{near}。",
        "No stream “{raw}”. Near: {near}.",
        "请用 ghg stream list 查看编码，或用 ghg stream add 登记。",
        "See the codes with ghg stream list, or add it with ghg stream add.",
    ),
    "E-REF.inventory": (
        "没有清单“{raw}”，或有多个而未指明。已有：{near}。",
        "No inventory “{raw}”, or several and none was named. There are: {near}.",
        "请写明清单编码，或用 ghg inventory new 建立。",
        "Name one, or set one up with ghg inventory new.",
    ),
    "E-REF.issue": (
        "没有这一定版：{raw}。",
        "There is no such issue: {raw}.",
        "请用 ghg inventory list 查看定版，或先运行 ghg inventory issue。",
        "See the issues with ghg inventory list, or run ghg inventory issue first.",
    ),
    "E-REF.evidence": (
        "没有佐证材料“{raw}”，或前几位不能唯一确定。",
        "No evidence “{raw}”, or its first signs fit several files.",
        "请用 ghg evidence list 查看编号。",
        "See the ids with ghg evidence list.",
    ),
    "E-KIND": (
        "不认识的类型“{raw}”。可选：{choices}。",
        "Unknown kind “{raw}”. Choose from: {choices}.",
        "请改用其中之一。",
        "Use one of them.",
    ),
    "E-KIND.evidence": (
        "不认识的材料类型“{raw}”。可选：{choices}。",
        "Unknown kind of evidence “{raw}”. Choose from: {choices}.",
        "请改用其中之一。",
        "Use one of them.",
    ),
    "E-KIND.product": (
        "不认识的产量产值类型“{raw}”。可选：{choices}。",
        "Unknown kind of output or money “{raw}”. Choose from: {choices}.",
        "请改用其中之一。",
        "Use one of them.",
    ),
    "E-PARAMETER": (
        "不认识的参数“{raw}”。可选：{choices}。",
        "Unknown parameter “{raw}”. Choose from: {choices}.",
        "请改用其中之一。",
        "Use one of them.",
    ),
    "E-SOURCE": (
        "参数“{raw}”没有写明出处。",
        "Parameter “{raw}” came without its source.",
        "请用 --document 写明文件，用 --locator 写明页码或条款。",
        "Give the document with --document and page or clause with --locator.",
    ),
    "E-REASON": (
        "这一操作必须写明理由（{raw}）。",
        "This act needs a written reason ({raw}).",
        "请用 --reason 写明理由。",
        "Give it with --reason.",
    ),
    "E-SHARE": (
        "比例“{raw}”（单位{unit}）不合理。",
        "The share “{raw}” (unit {unit}) is out of range.",
        "98 %请写“98”配单位“%”，或写“0.98”配单位“1”。",
        "For 98 % type 98 with unit %, or 0.98 with unit 1.",
    ),
    "E-SIGN": (
        "数值“{raw}”为负。",
        "The value “{raw}” is negative.",
        "请核对正负号；更正请用 ghg activity correct。",
        "Check the sign; correct a record with ghg activity correct.",
    ),
    "E-METHOD.open": (
        "此类排放源有几种计算方法，须写明用哪一种。可选：{choices}。",
        "This kind of source has several methods, and one has to be named. Choose from: {choices}.",
        "请用 --method 写明其中之一。",
        "Name one of them with --method.",
    ),
    "E-METHOD.choice": (
        "计算方法“{raw}”不适用于此类排放源。可选：{choices}。",
        "Method “{raw}” does not fit this kind of source. Choose from: {choices}.",
        "请用 --method 写明其中之一。",
        "Name one of them with --method.",
    ),
    "E-ROUTE": (
        "来源途径“{raw}”不适用于此类排放源。可选：{choices}。",
        "Route “{raw}” does not fit this kind of source. Choose from: {choices}.",
        "请用 --route 写明其中之一。",
        "Name one of them with --route.",
    ),
    "E-GWP": (
        "没有写明全球变暖潜势（GWP）数值集。建议：{proposed}。{zh}",
        "No set of warming potentials was named. Proposed: {proposed}. {en}",
        "同意建议请加 --gwp-set {proposed}。",
        "To take the proposal add --gwp-set {proposed}.",
    ),
    "E-REST-RULE": (
        "不认识的市场法剩余电量规则“{raw}”。可选：{choices}。",
        "Unknown market rest rule “{raw}”. Choose from: {choices}.",
        "请改用其中之一。",
        "Use one of them.",
    ),
    "E-LEVEL": (
        "不认识的因子地理层级“{raw}”。可选：{choices}。",
        "Unknown level of geography “{raw}”. Choose from: {choices}.",
        "请改用其中之一。",
        "Use one of them.",
    ),
    "E-FORMAT": (
        "不认识的报告格式“{raw}”。可选：{choices}。",
        "Unknown report format “{raw}”. Choose from: {choices}.",
        "请改用其中之一。",
        "Use one of them.",
    ),
    "E-ISSUE": (
        "存储的定版与其哈希值不符。",
        "The stored issue does not match its hash.",
        "数据库可能被改动；请从备份恢复，并运行 ghg check。",
        "The database may have been altered; restore a backup and run ghg check.",
    ),
    "E-BALANCE.term": (
        "计量流“{raw}”是平衡式“{balance}”的一项，不能停用。",
        "Stream “{raw}” is a term of the balance “{balance}” and cannot be left out.",
        "没有发生的月份请填0；平衡式写错的，请另建计量流。",
        "Record 0 for months without use; a wrong balance needs a new stream.",
    ),
    "E-CODE": (
        "计量流编码“{raw}”含有空格、加号，或以减号开头。",
        "The stream code “{raw}” holds a blank or a plus, or starts with a minus.",
        "请只用字母、数字、汉字、点、下划线和中间的短横线。",
        "Use letters, digits, dots, underscores and inner hyphens.",
    ),
    "E-DUP.code": (
        "编码“{raw}”已被使用。",
        "The code “{raw}” is taken.",
        "请换一个编码。",
        "Choose another code.",
    ),
    "E-MONTHS": (
        "佐证材料“{raw}”没有写明证明哪些月份。",
        "The evidence “{raw}” came without the months it proves.",
        "请用 --from 和 --to 写明起止月份。",
        "Give the first and last month with --from and --to.",
    ),
    "E-DEMO": (
        "文件夹“{raw}”里已有别的文件。",
        "The folder “{raw}” holds other files.",
        "请换一个空文件夹；演示从不改动已有的数据。",
        "Name an empty folder; the demonstration never touches existing data.",
    ),
    "E-GAP.missing": (
        "缺少数据，总量不能计算；估计涉及{stake} tCO2e。",
        "Data are missing, so the total is blocked; about {stake} tCO2e at stake.",
        "请补录该月数量；确实没有发生的，请填0。",
        "Record the month's quantity, 0 if nothing was used.",
    ),
    "E-GAP.factor": (
        "没有可用的排放因子或参数，总量不能计算。",
        "No admitted factor or parameter, so the total is blocked.",
        "请用 ghg parameter set 录入带检测报告的实测值，或为厂区选用另一指南。",
        "Enter a measured value with its report by ghg parameter set, or pin another guide.",
    ),
    "E-GAP.pending": (
        "非化石电力的证明尚未补齐，不能定版；涉及{stake} tCO2e。",
        "The proof of non-fossil power is pending, so no issue; {stake} tCO2e at stake.",
        "请用 ghg evidence add 上传证明，或用 ghg parameter ordinary 声明按普通电力计算。",
        "Attach it by ghg evidence add, or declare the power ordinary by ghg parameter ordinary.",
    ),
    "E-GAP.no_stream": (
        "排放源没有计量流，总量会漏掉它。",
        "This source has no stream, so the total would leave it out.",
        "请用 ghg stream add 登记计量流，或用 ghg source status 注明不涉及及理由。",
        "Add its stream by ghg stream add, or say by ghg source status that it is not involved.",
    ),
    "E-GAP.no_method": (
        "此排放源计入指南总量，但本版本不能计算。",
        "This source is in the guide's total, but this version cannot compute it.",
        "确实不存在的，请用 ghg source status 注明不涉及及理由。",
        "If it is not there, say so by ghg source status with a reason.",
    ),
    "E-GAP.no_balance": (
        "总用量计量流没有被任何平衡式引用，其用量没有计入。",
        "No balance reads this meter of all use, so its quantity is counted nowhere.",
        "请用 ghg stream add --balance 登记引用它的计量流，或用 ghg stream unused 注明停用及理由。",
        "Add a stream that reads it by ghg stream add --balance, or ghg stream unused with a reason.",
    ),
    "E-GAP.unconfirmed": (
        "排放源尚未确认是否涉及，总量不能计算。",
        "Nobody has said whether this source is involved, so the total is blocked.",
        "请用 ghg source status 写明涉及或不涉及及理由。",
        "Say so by ghg source status, with a reason.",
    ),
    "E-ACCEPT": (
        "有需要确认的提醒，尚未入账。",
        "There are warnings to confirm first; nothing was written.",
        "请逐条核对；确认无误后重新执行并加上：{codes}",
        "Look at each of them; to go on, repeat the command with: {codes}",
    ),
    "E-CONFLICT.fact": (
        "已记录的数值是{old}，新的数值是{raw}。",
        "The recorded value is {old}, the new one {raw}.",
        "请核对；确需更正的，请用 ghg product add 录入新值，并加 --reason 写明理由。",
        "Find out which is right; to change it, use ghg product add with a --reason.",
    ),
    "E-CONFLICT.activity": (
        "已入账的是{old_zh}，新的是{new_zh}（期间{days}，{document_zh}）。",
        "Posted is {old_en}, the new one says {new_en} ({days}, {document_en}).",
        (
            "已入账的不会被覆盖。新的正确的，请用 ghg activity list 查出编号，"
            "再用 ghg activity correct 更正；确为另一笔的，请写明不同的凭证号或行号。"
        ),
        (
            "Nothing posted is overwritten. If the new one is right, look the number up by "
            "ghg activity list and use ghg activity correct; if it is another delivery, "
            "give another document or line number."
        ),
    ),
    "E-DUP.activity": (
        "同一文件中有两行是同一条记录：期间{days}，{document_zh}，{old_zh}与{new_zh}。",
        "Two rows of the file are the same record: {days}, {document_en}, {old_en} and {new_en}.",
        "请删除重复行；确为两笔的，请填写不同的凭证号或行号。",
        "Delete one of the rows; if both are real, give them different document or line numbers.",
    ),
    "E-OVERLAP.activity": (
        "期间{raw}与已有记录{other}（{document_zh}）重叠，同一计量表的期间不能重叠。",
        "The days {raw} overlap the record of {other} ({document_en}); readings of one meter may not.",
        "请核对起止日期；重复的不必再录入，文件中的请删去该行。",
        "Check first and last day; if it was entered already, leave it out.",
    ),
    "E-DIM.parameter": (
        "单位“{raw}”不适用于参数{parameter}。可用（或同量纲的）单位：{fitting}。",
        "Unit “{raw}” does not fit {parameter}. Use one like: {fitting}.",
        "请写完整的单位，例如低位发热量写 GJ/t 或 GJ/10^4Nm3。",
        "Write the whole unit, such as GJ/t or GJ/10^4Nm3 for a calorific value.",
    ),
    "E-REF.own": (
        "没有现行的参数值“{raw}”。",
        "No value “{raw}” stands.",
        "请用 ghg parameter list 查看编号，例如 own-3。",
        "See the ids with ghg parameter list, such as own-3.",
    ),
    "E-FILE.exists": (
        "文件“{raw}”已存在，其中可能有已填的数据，未覆盖。",
        "The file “{raw}” is there already and may be filled in; nothing was written.",
        "请换一个文件名；确定不要原文件的，加 --replace。",
        "Choose another name, or add --replace if the old file is no longer wanted.",
    ),
    "E-CLOSED.fact": (
        "{month}已关账，不能再记录“{raw}”。",
        "{month} is closed; “{raw}” can no longer be recorded.",
        "确需补记的，请先说明理由并重新打开该期间。",
        "To add it, reopen the period with a reason.",
    ),
    "E-REF.record": (
        "没有编号为{raw}的记录，或它本身是冲销。",
        "There is no record {raw}, or it is itself a reversal.",
        "请用 ghg activity list 核对编号。",
        "Look the number up by ghg activity list.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {}

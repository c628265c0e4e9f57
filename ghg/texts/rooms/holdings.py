"""Words of the room `holdings`."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-EMPTY.batch": (
        "没有填写批次或证书编号。",
        "The batch of the serial number is empty.",
        "请填写登记系统给出的编号文本，不含起止号。",
        "Type the registry's text without the range.",
    ),
    "E-INT": (
        "“{raw}”不是整数。碳信用和绿证按整张计量。",
        "“{raw}” is no whole number. Credits and certificates come in whole units.",
        "请填写1到999999999999之间的整数。",
        "Type a whole number between 1 and 999999999999.",
    ),
    "E-COUNT": (
        "编号“{raw}”的起止号含{counted}个单位，填写的是{stated}。",
        "The range of “{raw}” holds {counted} units, stated were {stated}.",
        "请核对起止号和数量：数量等于止号减起号加一。",
        "Compare range and number: the number is last minus first plus one.",
    ),
    "E-COUNT.order": (
        "起止号{first}至{last}不成立（“{raw}”）。",
        "{first} to {last} is no range (“{raw}”).",
        "起号不小于1，止号不小于起号。",
        "The first number is at least 1, the last one not below it.",
    ),
    "E-SERIAL-USED": (
        "“{raw}”中有编号已登记过：第{root}笔登记的{first}至{last}。",
        "Numbers of “{raw}” were entered before: {first} to {last} of entry {root}.",
        "每个编号只能登记一次。登记有误的，由两人作废原登记后重新登记。",
        "A number is entered once. A mistyped entry is voided by two persons and entered anew.",
    ),
    "E-SERIAL-USED.elsewhere": (
        "“{raw}”中有编号已在本数据库中使用。",
        "Numbers of “{raw}” are already used in this database.",
        "请与登记系统核对编号。",
        "Compare the numbers with the registry.",
    ),
    "E-REF.block": (
        "没有编号为“{raw}”的区段。",
        "There is no block {raw}.",
        "请用 ghg holdings list 查看现有区段。",
        "See what there is with ghg holdings list.",
    ),
    "E-STATE.block": (
        "区段{raw}的状态为{state}，不能变为{wanted}。",
        "Block {raw} is {state} and cannot become {wanted}.",
        "请用 ghg holdings life 查看该区段的经过。",
        "See its life with ghg holdings life.",
    ),
    "E-STATE.raced": (
        "区段“{raw}”的这一步不被账簿接受：状态已改变、用途不符或缺少凭据。",
        "The ledger does not accept this step of “{raw}”: state changed, another use, or no proof.",
        "请重新查看该区段后再试。",
        "Look at the block again, then repeat.",
    ),
    "E-SPLIT": (
        "不能在{raw}处切分：切点应在{first}至{last}之间。",
        "It cannot be cut behind {raw}: the cut lies between {first} and {last}.",
        "切点是左半区段的最后一个编号，两半都不能为空。",
        "The cut is the last number of the left half, and neither half is empty.",
    ),
    "E-REF.use": (
        "没有编号为“{raw}”的用途。",
        "There is no use {raw}.",
        "请用 ghg holdings uses 查看已有用途。",
        "See what there is with ghg holdings uses.",
    ),
    "E-MORE-THAN-HELD": (
        "要用{raw}个单位，该区段只有{held}个。",
        "{raw} units were asked for, the block holds {held}.",
        "请减少数量，或再选其他区段。",
        "Ask for fewer, or choose further blocks.",
    ),
    "E-RULE.instrument": (
        "{raw}不能用于此用途：碳信用（吨）与绿证（兆瓦时）不能互换。",
        "{raw} does not serve this use: credits (t) and certificates (MWh) are not the same.",
        "请选择同类的区段。",
        "Choose a block of the other kind.",
    ),
    "E-RULE.expired": (
        "该区段有效期至{until}，{raw}已过期。",
        "The block was valid until {until}; on {raw} it has expired.",
        "请改用有效期内的证书。",
        "Use certificates that are still valid.",
    ),
    "E-RULE.vintage": (
        "日期{raw}早于该区段的发电或减排时间{vintage}。",
        "{raw} lies before the block's vintage, {vintage}.",
        "请核对日期和年份。",
        "Compare day and vintage.",
    ),
    "E-RULE.beneficiary": (
        "注销受益人“{raw}”与用途登记的“{wanted}”不同。",
        "The beneficiary “{raw}” is not the use's “{wanted}”.",
        "确属同一主体的，由第二人确认（--approver）。",
        "Where both are the same party, a second person agrees (--approver).",
    ),
    "E-AUDIT.born": (
        "区段{raw}没有第一条事件。",
        "Block {raw} has no first event.",
        "数据库可能被直接改动；请从备份恢复。",
        "The database was changed by hand; restore a backup.",
    ),
    "E-AUDIT.tiles": (
        "登记{raw}的区段没有正好拼成原来的范围：此处应从{wanted}开始，实为{first}。",
        "The blocks of {raw} do not tile its range: {wanted} should follow here, found {first}.",
        "数据库可能被直接改动；请从备份恢复。",
        "The database was changed by hand; restore a backup.",
    ),
    "E-AUDIT.void": (
        "登记{raw}的作废标记与事件不符。",
        "The void mark of entry {raw} does not agree with its events.",
        "数据库可能被直接改动；请从备份恢复。",
        "The database was changed by hand; restore a backup.",
    ),
    "E-AUDIT.step": (
        "有{count}条事件走了不允许的一步：{raw}。",
        "{count} events took a step that is not allowed: {raw}.",
        "数据库可能被直接改动；请从备份恢复。",
        "The database was changed by hand; restore a backup.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {}
HELPS: dict[str, tuple[str, str, str, str, str]] = {}
OPTIONS: dict[str, tuple[str, str]] = {}

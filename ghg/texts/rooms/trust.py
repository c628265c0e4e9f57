"""Words of rights and of acts that wait for a second person."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-RIGHT.stranger": (
        "“{raw}”不是本组织的在册人员，不能查阅或操作。",
        "“{raw}” is no active person of this organisation and may neither read nor act.",
        "请管理员执行 `ghg person add`，并用 --os-user 登记系统账号。",
        "Let an administrator run `ghg person add` with your account as --os-user.",
    ),
    "E-RIGHT.role": (
        "“{who}”的角色不允许此操作：{raw}。",
        "The roles of “{who}” do not allow this: {raw}.",
        "需要以下角色之一：{needed_zh}；请管理员执行 `ghg person role`。",
        "It takes one of these roles: {needed_en}; an administrator gives them by `ghg person role`.",
    ),
    "E-RIGHT.scope": (
        "“{who}”所用密钥的范围不包括此操作：{raw}。",
        "The key of “{who}” does not reach so far: {raw}.",
        "请换用范围更宽的密钥，或在命令行操作。",
        "Use a key with a wider scope, or the command line.",
    ),
    "E-RIGHT.two": (
        "本组织实行双人复核，“{raw}”须经第二人批准，不能直接执行。",
        "This organisation works by two persons: “{raw}” takes a second one and is not done at once.",
        "请先提交，再由他人执行 `ghg task approve`。",
        "Hand it in; somebody else approves it by `ghg task approve`.",
    ),
    "E-RIGHT.maker": (
        "编号{raw}是您本人提交的，不能自己复核、批准或退回。",
        "You handed in number {raw} yourself and cannot check it.",
        "请由他人处理；要收回请用 `ghg task withdraw {raw}`。",
        "Leave it to somebody else; `ghg task withdraw {raw}` takes it back.",
    ),
    "E-RIGHT.not_maker": (
        "编号{raw}不是您提交的，只有提交人可以提交或收回。",
        "Number {raw} is not yours; only its maker hands it in or takes it back.",
        "要退回请用 `ghg task reject {raw} --reason …`。",
        "`ghg task reject {raw} --reason …` sends it back.",
    ),
    "E-RIGHT.account": (
        "只有在数据库所在机器上才能新建组织：{raw}。",
        "An organisation is founded at the machine of the database only: {raw}.",
        "请在服务器上执行 `ghg organisation add`。",
        "Run `ghg organisation add` there.",
    ),
    "E-REF.submission": (
        "没有编号为{raw}的提交，或它属于另一项操作。",
        "There is no submission {raw}, or it is of another act.",
        "用 `ghg task list --all` 查看。",
        "`ghg task list --all` lists them.",
    ),
    "E-STATE.submission": (
        "提交{raw}的状态是“{state_zh}”，不能变为“{to_zh}”。",
        "Submission {raw} is {state_en} and cannot become {to_en}.",
        "用 `ghg task show {raw}` 查看经过。",
        "`ghg task show {raw}` tells its history.",
    ),
    "E-STATE.waits": (
        "区段{raw}已有待批准的提交{number}，不能重复提交同一操作。",
        "For block {raw} submission {number} waits already; the same act is not handed in twice.",
        "用 `ghg task show {number}` 查看；要改动，先用 `ghg task withdraw {number}` 收回。",
        "`ghg task show {number}` tells of it; to change it, take it back by `ghg task withdraw {number}`.",
    ),
    "E-STATE.moved": (
        "提交{raw}复核之后又有入账（日志第{seq}笔），定版内容与复核时不同。",
        "Since submission {raw} was reviewed the books have moved (journal {seq}); the issue would be "
        "another one.",
        "请退回，由提交人重新提交，再复核、批准。",
        "Reject it, and let its maker hand it in again.",
    ),
    "E-STATE.no_drafts": (
        "单人模式下没有草稿：录入即入账。",
        "There are no drafts in one-person mode: what is entered is posted.",
        "去掉 --draft，或先执行 `ghg organisation mode --two-persons`。",
        "Leave --draft out, or run `ghg organisation mode --two-persons` first.",
    ),
    "E-DAMAGE.submission": (
        "提交{raw}的内容与提交时的校验值不符。",
        "The words of submission {raw} are not those that were handed in.",
        "请勿批准；执行 `ghg check` 并从备份核对。",
        "Do not approve it; run `ghg check` and compare with a backup.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "task.kept": (
        "已提交，编号{number}（{what}：{subject}），状态：{state}。等待他人复核和批准。",
        "Handed in as number {number} ({what}: {subject}), {state}. It waits for somebody else.",
    ),
    "task.draft": (
        "已存为草稿，编号{number}（{what}：{subject}）；尚未提交，他人不能复核。",
        "Kept as draft {number} ({what}: {subject}); it is not handed in yet.",
    ),
    "task.stored_at": ("保存在{path}", "kept as {path}"),
    "task.word.acquired": ("取得方式", "acquired by"),
    "task.word.acquired_day": ("取得日期", "acquired on"),
    "task.word.approver": ("批准人", "approver"),
    "task.word.batch": ("批次", "batch"),
    "task.word.beneficiary": ("受益人", "beneficiary"),
    "task.word.code": ("编码", "code"),
    "task.word.data_class": ("数据类别", "data class"),
    "task.word.data_year": ("数据年份", "data year"),
    "task.word.document": ("凭证", "document"),
    "task.word.expected": ("待到账", "still expected"),
    "task.word.first": ("起号", "first number"),
    "task.word.first_day": ("起始日", "first day"),
    "task.word.first_month": ("首月", "first month"),
    "task.word.last": ("止号", "last number"),
    "task.word.last_day": ("截止日", "last day"),
    "task.word.last_month": ("末月", "last month"),
    "task.word.locator": ("出处", "place in it"),
    "task.word.number": ("文号", "number"),
    "task.word.published": ("发布日期", "published on"),
    "task.word.record": ("记录", "record"),
    "task.word.serial": ("批次编号", "batch of serials"),
    "task.word.settles": ("回应的核查发现", "finding it settles"),
    "task.state.draft": ("草稿", "draft"),
    "task.state.submitted": ("已提交", "submitted"),
    "task.state.reviewed": ("已复核", "reviewed"),
    "task.state.approved": ("已批准", "approved"),
    "task.state.rejected": ("已退回", "rejected"),
    "task.state.withdrawn": ("已收回", "withdrawn"),
    "task.waits.mine": ("本人提交", "mine"),
    "task.waits.to_review": ("待我复核", "to review"),
    "task.waits.to_approve": ("待我批准", "to approve"),
    "task.waits.others": ("待他人处理", "waits for others"),
    "task.beside.record": ("拟更正的记录（现值）：", "The record as it stands:"),
    "task.beside.issue": (
        "按现有台账试算（批准时以当时台账为准；复核后有新的入账则不能批准）：",
        "Worked out from the books as they stand (nothing may be posted between review and approval):",
    ),
    "task.given.batch": ("批次：{value}", "batch {value}"),
    "task.given.sha256": ("定版哈希：{value}", "hash of the issue {value}"),
    "task.none": ("没有待办。", "Nothing waits."),
    "task.action.activity.add": ("录入活动数据", "activity entered"),
    "task.action.activity.fill": ("成块录入活动数据", "a block of activity entered"),
    "task.action.activity.correct": ("更正活动数据", "activity corrected"),
    "task.action.activity.import": ("导入文件", "file imported"),
    "task.action.batch.undo": ("撤销批次", "batch undone"),
    "task.action.claim.lock": ("锁定声明", "claim locked"),
    "task.action.claim.publish": ("公布声明", "claim published"),
    "task.action.factor.add": ("自有因子", "own factor"),
    "task.action.factor.pack.import": ("导入因子包", "factor pack imported"),
    "task.action.factor.revise": ("修订自有因子", "own factor revised"),
    "task.action.factor.withdraw": ("收回自有因子", "own factor withdrawn"),
    "task.action.holding.invalidate": ("登记注册机构撤销", "use reversed by the registry"),
    "task.action.holding.receive": ("登记取得", "holding received"),
    "task.action.holding.transfer": ("登记转出", "holding transferred"),
    "task.action.holding.use_up": ("注销或核销", "retired or redeemed"),
    "task.action.holding.void": ("作废误录", "mistyped range voided"),
    "task.action.inventory.issue": ("定版", "inventory issued"),
    "task.action.meter.attach": ("计量器具接入计量流", "meter attached"),
    "task.action.meter.event": ("仪表事件", "meter event"),
    "task.action.meter.read": ("抄表", "meter read"),
    "task.action.meter.state": ("仪表状态", "meter state"),
    "task.action.meter.withdraw": ("收回读数", "reading withdrawn"),
    "task.action.organisation.mode": ("改变单人或双人模式", "mode changed"),
    "task.action.parameter.set": ("设定参数", "parameter set"),
    "task.action.parameter.withdraw": ("收回参数", "parameter withdrawn"),
    "task.action.period.reopened": ("重开月份", "months reopened"),
    "task.action.sample.add": ("录入化验", "sample entered"),
    "task.action.sample.withdraw": ("收回化验", "sample withdrawn"),
    "task.action.stock.count": ("录入盘点", "stock counted"),
    "cli.column.what": ("事项", "act"),
    "cli.column.maker": ("提交人", "maker"),
    "cli.column.waits": ("待办", "waits"),
    "cli.column.since": ("自", "since"),
    "cli.done.task.submit": ("编号{number}：{state}。", "Number {number}: {state}."),
    "cli.done.task.approve": (
        "编号{number}已批准并执行：{what}（{subject}）。",
        "Number {number} approved and done: {what} ({subject}).",
    ),
}

# command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "task": (
        "双人复核：待办、复核、批准",
        "four eyes: what waits, review, approval",
        "双人模式下，入账、定版、注销、自有因子、重开月份等操作先提交，由他人复核、批准后执行。\n"
        "`ghg organisation mode --two-persons` 启用。",
        "Where two persons are needed, posting, issuing, retiring, own factors and reopening are\n"
        "handed in first; somebody else reviews and approves them.\n"
        "`ghg organisation mode --two-persons` turns it on.",
        "ghg task list\nghg task show 12\nghg task review 12\nghg task approve 12",
    ),
    "task list": (
        "待办列表",
        "list what waits",
        "分为本人提交、待我复核、待我批准和待他人处理。",
        "Your own, what you may review, what you may approve, and what waits for others.",
        "ghg task list\nghg task list --all --json",
    ),
    "task show": (
        "查看一项提交的内容和经过",
        "show a submission with its words and steps",
        "",
        "",
        "ghg task show 12",
    ),
    "task submit": (
        "提交自己的草稿",
        "hand in a draft of your own",
        "",
        "",
        "ghg task submit 12",
    ),
    "task review": (
        "复核通过他人的提交",
        "pass what somebody else handed in",
        "复核人不能是提交人；之后由批准人批准。",
        "Not by its maker; an approver has the last word.",
        "ghg task review 12",
    ),
    "task approve": (
        "批准并执行他人的提交",
        "approve what was handed in, and do it",
        "批准与执行在同一事务中完成；执行时仍会检查一切规则。\n"
        "同时有复核角色的人可直接批准已提交的项目，系统记下两步。",
        "Approval and act are one transaction; every rule is checked again.\n"
        "Whoever may review as well approves in one go, and both steps are kept.",
        "ghg task approve 12",
    ),
    "task reject": (
        "退回他人的提交（须写原因）",
        "send back what was handed in, with a reason",
        "",
        "",
        'ghg task reject 12 --reason "发票月份不符"',
    ),
    "task withdraw": (
        "收回自己的提交",
        "take back your own submission",
        "",
        "",
        "ghg task withdraw 12",
    ),
}

# option -> (zh, en); "command:option" where it means something of its own
OPTIONS: dict[str, tuple[str, str]] = {
    "task list:every": ("也列出已办结的", "also what is settled"),
    "draft": (
        "先存为草稿（双人模式）",
        "keep it as a draft for now (two-person mode)",
    ),
}

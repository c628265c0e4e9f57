"""Words of persons, roles, passwords, keys and the mode of two persons."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-REF.person": (
        "没有人员“{raw}”。相近的：{near}。",
        "There is no person “{raw}”. Near: {near}.",
        "用 ghg person list 查看人员。",
        "See `ghg person list`.",
    ),
    "E-REF.key": (
        "没有密钥“{raw}”。",
        "There is no key “{raw}”.",
        "用 ghg key list 查看密钥；请写其公开部分。",
        "See `ghg key list`, and give the public part.",
    ),
    "E-DUP.os_user": (
        "系统账号“{raw}”已属于“{person}”。",
        "The account “{raw}” is that of “{person}”.",
        "一个系统账号只能对应一名在职人员；请换一个账号，或先停用该人员。",
        "An account stands for one active person: use another one, or end that person first.",
    ),
    "E-ROLE.first": (
        "第一名人员“{raw}”必须是管理员，否则无人能够管理。",
        "The first person “{raw}” must be an administrator, or nobody could administer.",
        "请加上 --role administrator。",
        "Add --role administrator.",
    ),
    "E-ROLE.last": (
        "这样就没有能够进入的在职管理员了。",
        "No active administrator who can come in would be left.",
        "请先指定另一名管理员，并给他系统账号或口令。",
        "Name another administrator first, with an account of the system or a password.",
    ),
    "E-ROLE.verifier": (
        "核查员不能同时担任其他角色（{raw}）。",
        "A verifier holds no other role ({raw}).",
        "请只给 verifier，或不给 verifier。",
        "Give verifier alone, or not at all.",
    ),
    "E-ROLE.held": (
        "“{person}”已有角色“{raw}”。",
        "“{person}” holds the role “{raw}” already.",
        "用 ghg person list 查看现有角色。",
        "See `ghg person list`.",
    ),
    "E-ROLE.lacks": (
        "“{person}”没有角色“{raw}”。",
        "“{person}” does not hold the role “{raw}”.",
        "用 ghg person list 查看现有角色。",
        "See `ghg person list`.",
    ),
    "E-ROLE.none": (
        "没有写明要给予或收回“{raw}”的哪个角色。",
        "No role of “{raw}” was named to give or take.",
        "请写 --give 或 --take。",
        "Name it with --give or --take.",
    ),
    "E-ROLE.ended": (
        "“{raw}”已停用。",
        "“{raw}” was ended.",
        "停用不可撤销；此人回来时请用新的编码登记。",
        "That is final: add the person under a new code when he comes back.",
    ),
    "E-MODE.same": (
        "本组织已经是这种模式。",
        "The organisation is in this mode already.",
        "用 ghg person whoami 查看当前模式。",
        "See `ghg person whoami`.",
    ),
    "E-MODE.recorder": (
        "双人模式缺少填报人。",
        "Two persons need a recorder.",
        "请用 ghg person add 或 ghg person role 指定 recorder。",
        "Name one by `ghg person add` or `ghg person role`: recorder.",
    ),
    "E-MODE.reviewer": (
        "除填报人外，双人模式还缺少复核人。",
        "Two persons need a reviewer beside the recorder.",
        "请给另一名人员 reviewer 角色。",
        "Give the role reviewer to somebody else.",
    ),
    "E-MODE.approver": (
        "除填报人外，双人模式还缺少批准人。",
        "Two persons need an approver beside the recorder.",
        "请给另一名人员 approver 角色；复核与批准可以是同一人。",
        "Give the role approver to somebody else; reviewer and approver may be one person.",
    ),
    "E-PASSWORD.short": (
        "口令太短：{raw}个字符。",
        "The password is too short: {raw} signs.",
        "至少{least}个字符；建议15个以上，例如几个不相干的词。",
        "At least {least} signs; better 15 or more, such as a few words that do not belong together.",
    ),
    "E-PASSWORD.long": (
        "口令太长：{raw}个字符。",
        "The password is too long: {raw} signs.",
        "最多{most}个字符。",
        "At most {most} signs.",
    ),
    "E-PASSWORD.sign": (
        "口令中有无法键入的字符。",
        "The password holds a sign that cannot be typed.",
        "请去掉换行和控制字符。",
        "Leave out line ends and control characters.",
    ),
    "E-PASSWORD.common": (
        "这个口令会被最先试到。",
        "This password is among those that are tried first.",
        "不要用常见词、键盘顺序、生日、电话、人名或组织名；几个不相干的词更好记也更难猜。",
        "Take no common word, row of keys, birthday, telephone number or name; a few words that do "
        "not belong together are easier to keep and harder to guess.",
    ),
    "E-PASSWORD.differs": (
        "两次输入的口令不同。",
        "The two passwords differ.",
        "请重新输入。",
        "Type it again.",
    ),
    "E-LOGIN": (
        "人员“{raw}”或口令不正确，或尚须等待。",
        "The person “{raw}” or the password is wrong, or it is too early.",
        "多次失败后须等待片刻，最多五分钟；忘记口令时请管理员执行 ghg person secret。",
        "After several failures wait, five minutes at the most; who forgot his password asks an "
        "administrator for `ghg person secret`.",
    ),
    "E-LOGIN.key": (
        "密钥无效。",
        "The key is not valid.",
        "它可能已停用或到期；用 ghg key list 查看，用 ghg key add 新建。",
        "It may have ended or run out: see `ghg key list`, make another by `ghg key add`.",
    ),
    "E-LOGIN.session": (
        "会话已结束。",
        "The session has ended.",
        "请重新登录。",
        "Log in again.",
    ),
    "E-KEY.scope": (
        "密钥范围“{raw}”不可用；可用：{known}。",
        "A key cannot have the scope “{raw}”; there are: {known}.",
        "复核、批准和管理须由人本人操作，不能交给密钥。",
        "Reviewing, approving and administering are for persons themselves, not for keys.",
    ),
    "E-KEY.days": (
        "密钥的有效天数“{raw}”不可用。",
        "A key cannot last “{raw}” days.",
        "请写1到{most}天。",
        "Give 1 to {most} days.",
    ),
    "E-KEY.ended": (
        "密钥“{raw}”已经停用。",
        "The key “{raw}” has ended already.",
        "用 ghg key list 查看。",
        "See `ghg key list`.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "role.recorder": ("填报人", "recorder"),
    "role.reviewer": ("复核人", "reviewer"),
    "role.approver": ("批准人", "approver"),
    "role.administrator": ("管理员", "administrator"),
    "role.verifier": ("核查员", "verifier"),
    "right.read": ("查阅", "read"),
    "right.record": ("填报", "record"),
    "right.review": ("复核", "review"),
    "right.approve": ("批准", "approve"),
    "right.administer": ("管理", "administer"),
    "right.verify": ("核查", "verify"),
    "auth.os_user": ("系统账号", "account of the system"),
    "cli.column.roles": ("角色", "roles"),
    "cli.column.os_user": ("系统账号", "account"),
    "cli.column.active": ("在职", "active"),
    "cli.column.person": ("人员", "person"),
    "cli.column.key_public": ("公开部分", "public part"),
    "cli.column.key_title": ("用途", "title"),
    "cli.column.key_scopes": ("范围", "scopes"),
    "cli.column.key_expires": ("到期", "ends"),
    "cli.column.key_used": ("最近使用", "last use"),
    "cli.column.key_ended": ("停用", "ended"),
    "access.nobody": (
        "本组织没有登记人员：使用数据库者即可操作（{name}）。",
        "The organisation has no persons: whoever has the database may act ({name}).",
    ),
    "access.who": ("{name}（{auth}）：{roles}", "{name} ({auth}): {roles}"),
    "access.may": ("可以：{rights}", "May: {rights}"),
    "access.one_person": ("单人模式", "One-person mode"),
    "access.two_persons": (
        "双人模式：录入须经他人复核和批准",
        "Two-person mode: others review and approve",
    ),
    "access.no_role": ("没有角色", "no role"),
    "access.secret": (
        "此密语只显示这一次，{expires}到期；请当面或通过安全途径交给“{code}”，"
        "由其执行 ghg person password {code}。",
        "This secret is shown once and ends at {expires}. Hand it to “{code}” in person or on a safe "
        "way, for `ghg person password {code}`.",
    ),
    "access.key": (
        "此密钥只显示这一次，{expires}到期；请保存在程序的机密设置中。",
        "This key is shown once and ends at {expires}. Keep it in the secret settings of the program.",
    ),
    "access.ask_secret": ("一次性密语或现有口令", "One-time secret or present password"),
    "access.ask_password": ("口令", "Password"),
    "access.ask_new": ("新口令", "New password"),
    "access.ask_again": ("再输入一次新口令", "New password again"),
    "cli.done.person.add": ("已登记人员“{code}”：{roles}。", "Added “{code}”: {roles}."),
    "cli.done.person.role": ("“{code}”的角色：{roles}。", "Roles of “{code}”: {roles}."),
    "cli.done.person.account": (
        "“{code}”的系统账号：{account}。",
        "Account of “{code}”: {account}.",
    ),
    "cli.done.person.end": (
        "已停用“{code}”，其口令、密钥和会话均已失效。",
        "“{code}” was ended, with his password, keys and sessions.",
    ),
    "cli.done.person.password": (
        "“{code}”的口令已设定，其以前的会话均已结束。",
        "The password of “{code}” is set; his sessions before have ended.",
    ),
    "cli.done.key.add": (
        "已为“{person}”建立密钥 {public}。",
        "Made the key {public} of “{person}”.",
    ),
    "cli.done.key.end": ("密钥 {public} 已停用。", "The key {public} has ended."),
    "cli.done.organisation.mode": ("已改为：{mode}。", "The organisation is now in: {mode}."),
}

# command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "person": (
        "人员、角色与口令",
        "persons, roles and passwords",
        "未登记人员的组织，由使用数据库者操作。登记第一名管理员后，只有在册人员可以查阅和操作。",
        "An organisation without persons is kept by whoever has its database. From the first\n"
        "administrator on, nobody else reads or acts there.",
        "ghg person whoami\nghg person list",
    ),
    "person add": (
        "登记人员",
        "add a person",
        "第一名必须是管理员，默认对应当前系统账号；若写了别的账号，会显示一个一次性密语。\n"
        "角色：recorder 填报、reviewer 复核、approver 批准、administrator 管理、verifier 核查"
        "（只读，可记录核查意见，不与其他角色并存）。",
        "The first one must be an administrator and gets the account that runs; where another is\n"
        "named, a one-time secret is shown. Roles: recorder, reviewer, approver, administrator,\n"
        "verifier (reads all and notes findings; holds no other role).",
        "ghg person add li --name 李明 --role administrator\n"
        "ghg person add wu --name 吴芳 --os-user wufang --role recorder",
    ),
    "person list": (
        "列出人员及角色",
        "list persons with their roles",
        "",
        "",
        "ghg person list",
    ),
    "person role": (
        "给予或收回角色",
        "give or take roles",
        "总要保留一名能够进入的管理员。",
        "An administrator who can come in always stays.",
        "ghg person role wu --give reviewer --take recorder --reason 调岗",
    ),
    "person account": (
        "更改人员的系统账号",
        "change the account of a person",
        "--os-user 留空表示不从命令行进入。",
        "An empty --os-user means that the person does not come by the command line.",
        "ghg person account wu --os-user wufang2 --reason 换机",
    ),
    "person bind": (
        "凭本人口令把自己对应到当前系统账号",
        "bind yourself to the account that runs, by your password",
        "例如换到另一台机器之后。口令以不显示的方式询问。",
        "On another machine, for example. The password is asked for without showing it.",
        "ghg person bind li",
    ),
    "person end": (
        "停用人员",
        "end a person",
        "口令、密钥和会话立即失效；其以前的记录仍署其名。",
        "Password, keys and sessions end at once; what the person did keeps its author.",
        "ghg person end wu --reason 离职",
    ),
    "person secret": (
        "生成一次性密语，用于设定口令",
        "make a one-time secret to set a password by",
        "三天内有效，只显示一次。第一名管理员凭它设定口令，之后可从网页登录。",
        "It lasts three days and is shown once. The first administrator sets a password by it.",
        "ghg person secret li --reason 首次登录",
    ),
    "person password": (
        "设定口令",
        "set a password",
        "询问一次性密语（或现有口令）和新口令，均不显示，也不写入日志。至少8个字符，不要求字符种类。",
        "Asks for the one-time secret (or the present password) and the new one, unseen and\n"
        "unjournaled. At least 8 signs of any kind.",
        "ghg person password li",
    ),
    "person whoami": (
        "显示当前以谁的身份操作",
        "tell who acts, by what, with which roles",
        "",
        "",
        "ghg person whoami",
    ),
    "key": ("程序用的密钥", "keys for programs", "", "", "ghg key list"),
    "key add": (
        "为人员建立密钥",
        "make a key for a person",
        "密钥只显示一次。范围：read 查阅、record 填报、verify 核查；复核、批准和管理不能交给密钥。",
        "It is shown once. Scopes: read, record, verify; reviewing, approving and administering are\n"
        "not for keys.",
        "ghg key add --person wu --title 电表采集 --scope read,record --days 90",
    ),
    "key list": (
        "列出密钥及最近使用",
        "list keys with their last use",
        "",
        "",
        "ghg key list",
    ),
    "key end": (
        "停用密钥",
        "end a key",
        "",
        "",
        "ghg key end 0123456789abcdef --reason 遗失",
    ),
    "organisation mode": (
        "单人模式或双人模式",
        "one-person or two-person mode",
        "双人模式须有填报人，以及另外的复核人和批准人（可为同一人）。定版的清单写明当时的模式。",
        "Two persons need a recorder, and others who review and approve (one person may do both).\n"
        "An issue keeps the mode of its time.",
        "ghg organisation mode --two-persons --reason 内控要求\n"
        "ghg organisation mode --one-person --reason 人员不足",
    ),
}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {
    "os_user": (
        "系统账号（命令行由此认人）",
        "account of the system, by which the command line knows",
    ),
    "person add:name": ("姓名", "name of the person"),
    "roles": ("角色", "a role"),
    "give": ("给予的角色", "a role to give"),
    "take": ("收回的角色", "a role to take"),
    "person": ("人员编码", "code of the person"),
    "key add:title": ("用途", "what it is for"),
    "scope": ("范围，用逗号分开", "scopes, with commas between"),
    "days": ("有效天数", "how many days it lasts"),
    "two_persons": ("双人模式", "two-person mode"),
    "one_person": ("单人模式", "one-person mode"),
}

"""Words of the invariants: what holds, and by what it is held; and of the database's own rights."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-INVARIANT": (
        "不变量{invariant}不成立（{words_zh}）：{raw}。",
        "Invariant {invariant} does not hold ({words_en}): {raw}.",
        "数据库可能被直接改动过；请停止记账，与备份核对，并告知核查人员。",
        "The database was perhaps changed by hand; stop posting, compare with a backup, and tell "
        "the verifier.",
    ),
    "E-USAGE.role_name": (
        "“{raw}”不能作为数据库角色或模式的名称，或者重复。",
        "“{raw}” is no name of a role or schema, or is used twice.",
        "请用小写英文字母、数字和下划线，三个角色各不相同。",
        "Use small letters, digits and underscores, and three different roles.",
    ),
}

LABELS: dict[str, tuple[str, str]] = {
    "cli.column.invariant": ("不变量", "invariant"),
    "cli.column.says": ("内容", "says"),
    "cli.column.rows_seen": ("检查行数", "rows"),
    "cli.password_seen": (
        "命令行中的口令会被这台计算机的其他用户看到：请改用口令文件（PGPASSFILE）或环境变量GHG_DATABASE。",
        "Others on this machine can read a password among the words of a command: use a password "
        "file (PGPASSFILE), or the variable GHG_DATABASE.",
    ),
    "cli.invariant.holds": ("成立", "holds"),
    "cli.invariant.broken": ("不成立", "BROKEN"),
    "invariant.I1": (
        "序列号段为整数，起号不小于1，不大于止号",
        "ranges are whole numbers, 1 ≤ first ≤ last",
    ),
    "invariant.I1.held": ("表的检查约束；数量由止号与起号推出", "CHECKs; the count is derived"),
    "invariant.I2": (
        "同一批次的有效区段互不重叠，跨组织亦然",
        "live blocks of a batch never overlap, across organisations",
    ),
    "invariant.I2.held": (
        "PostgreSQL排斥约束，SQLite触发器",
        "exclusion constraint on PostgreSQL, trigger on SQLite",
    ),
    "invariant.I3": (
        "录入过的序列号不再作为新号录入；作废须有事件",
        "a serial once seen is never entered again; a void mark has its event",
    ),
    "invariant.I3.held": (
        "登记表同一重叠规则，只增不改触发器",
        "the same overlap rule on roots, append-only triggers",
    ),
    "invariant.I4": (
        "一次切分只有一个切点，两段正好拼成原段",
        "a split is one cut, and its halves tile the parent",
    ),
    "invariant.I4.held": ("主键与指向两段的外键", "primary key, foreign keys to both halves"),
    "invariant.I5": (
        "数量守恒：录入的等于有效、已用、离开与失效之和",
        "units are conserved: entered = live + used up + gone + invalid",
    ),
    "invariant.I5.held": (
        "上述约束；由审计逐段重算",
        "the constraints above; the audit derives it anew",
    ),
    "invariant.I6": ("只走允许的状态转换", "only listed transitions"),
    "invariant.I6.held": ("指向转换表的外键", "foreign key to the table of transitions"),
    "invariant.I7": (
        "每个事件恰好接在前一个之后一次",
        "each event consumes the one before it exactly once",
    ),
    "invariant.I7.held": (
        "主键与指向前一事件的外键",
        "primary key, foreign key to the event before",
    ),
    "invariant.I8": ("只能预留可用的整段", "only what is available is reserved, as a whole block"),
    "invariant.I8.held": (
        "检查约束；整段状态，没有会漂移的计数",
        "CHECKs; whole blocks, no counter that could drift",
    ),
    "invariant.I9": ("用掉的区段只支持一个用途", "a block used up backs exactly one use"),
    "invariant.I9.held": ("检查约束与带用途的外键", "CHECKs, foreign keys that carry the use"),
    "invariant.I10": (
        "注销、核销须有凭证号、日期、受益方与佐证文件",
        "what is used up has reference, day, beneficiary and file",
    ),
    "invariant.I10.held": ("检查约束与指向佐证的外键", "CHECK, foreign key to the evidence"),
    "invariant.I11": (
        "同一注销凭证与号段不支持两处",
        "one retirement reference and range is not used twice",
    ),
    "invariant.I11.held": (
        "由I3与I7推出：号段只录入一次，只用掉一次",
        "follows from I3 and I7: a range is entered once and used up once",
    ),
    "invariant.I12": (
        "不早于产生月份、不晚于有效期使用",
        "used not before it was made and not after its term",
    ),
    "invariant.I12.held": (
        "程序规则；声明的时限由评价标准判断",
        "rules of the program; limits of a claim are judged by its scheme",
    ),
    "invariant.I13": (
        "绿电抵扣不超过当月与累计用电，也不超过证书数",
        "green power covers no more than there was, by month and year",
    ),
    "invariant.I13.held": (
        "覆盖计算逐月封顶，不进位",
        "the cover test, capped by month, nothing rounded up",
    ),
    "invariant.I14": (
        "同一电厂同一月份的电量不被两种凭证使用",
        "one plant and month stand behind one kind of instrument",
    ),
    "invariant.I14.held": (
        "录入时按规则拒绝；有凭据的例外须第二人",
        "refused at entry by rule; an exception needs proof and a second person",
    ),
    "invariant.I15": (
        "合计只由排放明细相加，不含任何抵销",
        "totals are sums of emission lines; no offset is in any",
    ),
    "invariant.I15.held": (
        "分开的表；用核查包的脚本重算",
        "separate tables; recomputed by the script of the pack",
    ),
    "invariant.I16": (
        "声明依据定版与自己的快照，抵销只用于剩余排放",
        "a claim rests on an issue and its snapshot; credits cover the residual only",
    ),
    "invariant.I16.held": (
        "外键、哈希与锁定前的再评价",
        "foreign keys, hashes, assessed anew before it is locked",
    ),
    "invariant.I17": (
        "数量在限值内，负数只能是冲销",
        "quantities are in their limits, below zero only reversals",
    ),
    "invariant.I17.held": ("两侧检查约束", "two-sided CHECKs"),
    "invariant.I18": (
        "同一计量表的有效记录期间不重叠",
        "live records of one meter's stream do not overlap",
    ),
    "invariant.I18.held": (
        "入账时成批检查，持有写锁",
        "asked set-wise at posting, under the writer's lock",
    ),
    "invariant.I19": (
        "每个参数只有一个选择，有出处与理由",
        "one choice per parameter, with document and reason",
    ),
    "invariant.I19.held": (
        "定版冻结选择；因子库有哈希",
        "choices are frozen with the issue; the library has a hash",
    ),
    "invariant.I20": ("关账的月份不再入账", "nothing is posted into a month while it is closed"),
    "invariant.I20.held": (
        "入账时检查，持有写锁；只增不改触发器",
        "asked at posting, under the writer's lock; append-only triggers",
    ),
    "invariant.I21": (
        "日志只增、连号、首尾相接",
        "the journal only grows, without gaps, link by link",
    ),
    "invariant.I21.held": ("触发器、唯一键与哈希链", "triggers, unique keys, hash chain"),
    "invariant.I22": (
        "每行都能回到生成它的日志，推出的数据重算相等",
        "every row leads to its journal entry, and what is derived is equal anew",
    ),
    "invariant.I22.held": ("外键、行摘要与重算", "foreign keys, digests of rows, derived anew"),
    "invariant.I23": ("同一请求键只答复一次", "one idempotency key, one answer"),
    "invariant.I23.held": ("唯一键", "unique key"),
    "invariant.I24": (
        "同一文件、同一自然键不重复入账",
        "one file and one natural key are posted once",
    ),
    "invariant.I24.held": ("唯一键", "unique keys"),
    "invariant.I25": ("导入要么全部、要么没有", "an import is all or nothing"),
    "invariant.I25.held": (
        "一个事务；被拒的行随提示给出，不写入数据库",
        "one transaction; refused rows are told to the person and not kept",
    ),
    "invariant.I26": (
        "佐证文件按哈希命名，存在且未变",
        "every evidence file is there and is what its hash says",
    ),
    "invariant.I26.held": ("先落盘后记行", "on the disk before its row"),
    "invariant.I27": ("经办人不是复核人", "the maker is not the checker"),
    "invariant.I27.held": (
        "检查约束；单人模式印在报告上",
        "CHECKs; one-person mode is printed in the report",
    ),
    "invariant.I28": ("不指向其他组织的行", "no row points to another organisation's"),
    "invariant.I28.held": ("含组织号的主键与外键", "keys that carry the organisation"),
    "invariant.I29": (
        "所有约束与触发器都在，页面完好",
        "every constraint and trigger stands, the pages are whole",
    ),
    "invariant.I29.held": (
        "启动时比较，缺失则只读",
        "compared at every start; read-only where one is gone",
    ),
    "invariant.I30": (
        "定版的字节、哈希、明细与日志一致，可再次生成",
        "bytes, hash, lines and journal of an issue agree, and it can be made again",
    ),
    "invariant.I30.held": (
        "规范字节与哈希；由账簿重建比较",
        "canonical bytes and hash; rebuilt from the books",
    ),
}

# path -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "db roles": (
        "打印PostgreSQL角色与权限的脚本",
        "print the script of PostgreSQL roles and rights",
        "只打印，不执行：由数据库管理员核对后运行，每次升级后再运行一次。\n"
        "所有者负责升级；程序以app身份只能追加，不能改动或清空日志；审计员只读，看不到口令。",
        "It is printed, never run: a database administrator reads and runs it, again after every "
        "upgrade.\n"
        "The owner upgrades; the program as app only adds, and can neither change nor empty the "
        "journal; the auditor reads all but secrets.",
        "ghg db roles\nghg db roles --app ghg_plant --schema ledger",
    ),
}
OPTIONS: dict[str, tuple[str, str]] = {
    "owner_role": ("拥有数据表、负责升级的角色", "role that owns the tables and upgrades"),
    "app_role": ("程序使用的角色", "role that the program works as"),
    "auditor_role": ("只读的审计角色", "role that only reads"),
    "db roles:schema": ("数据表所在的模式", "schema of the tables"),
}

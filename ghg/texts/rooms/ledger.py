"""Words of the room `ledger`."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-DUP.record": (
        "同一批数据中有两行相同：期间{days}，凭证{document}，数量{old}与{new}。",
        "Two rows of one batch are the same record: {days}, document {document}, {old} and {new}.",
        "请删除重复行；确为两笔的，请填写不同的凭证号或行号。",
        "Delete the repeated row; if both are real, give them different document or line numbers.",
    ),
    "E-DUP.organisation": (
        "组织代码“{raw}”已存在。",
        "The organisation code “{raw}” is taken.",
        "请换一个代码，或使用已有的组织。",
        "Choose another code or use the existing organisation.",
    ),
    "E-CONFLICT.record": (
        (
            "已入账的数量是{old}，新数量是{new}（期间{days}，凭证{document}；"
            "括号内为：数据类别/是否估算/方法/来源等级）。"
        ),
        (
            "Posted is {old}, handed in is {new} ({days}, document {document}; "
            "in brackets: class/estimated/method/rank)."
        ),
        "已入账的不会被覆盖。新数量正确的，请做更正；否则请从文件中删去此行。",
        (
            "Nothing posted is overwritten. If the new value is right, correct the record; "
            "otherwise take the row out of the file."
        ),
    ),
    "E-OVERLAP.record": (
        "期间{raw}与已有记录{other}（凭证{document}）重叠，同一计量表的期间不能重叠。",
        (
            "The days {raw} overlap the record of {other} (document {document}); "
            "readings of one meter may not."
        ),
        "请核对起止日期；重复填报的请删去一条。",
        "Check first and last day; if it was entered twice, take one out.",
    ),
    "E-CLOSED.record": (
        "{month}已关账，不能再为“{stream}”入账。",
        "{month} is closed; nothing more can be posted for “{stream}”.",
        "确需补记或更正的，请先说明理由并重新打开该期间，定版后另出更正版。",
        "To correct it, reopen the period with a reason; an issue is then superseded by a new one.",
    ),
    "E-SIGN.record": (
        "数量{raw}为负数。",
        "The quantity {raw} is below zero.",
        "活动数据不能为负；要减少已入账的数量，请做更正。",
        "Activity is never negative; to lower a posted quantity, correct its record.",
    ),
    "E-REF.stream_id": (
        "没有计量流“{stream}”。",
        "There is no stream “{stream}”.",
        "请先在监测计划中建立该计量流。",
        "Add the stream to the plan first.",
    ),
    "E-REF.batch": (
        "没有批次{raw}。",
        "There is no batch {raw}.",
        "请用批次列表核对编号。",
        "Look the number up in the list of batches.",
    ),
    "E-REF.organisation": (
        "没有组织“{raw}”。",
        "There is no organisation “{raw}”.",
        "请先建立组织，或核对代码。",
        "Add the organisation first, or check its code.",
    ),
    "E-RULE.balance": (
        "“{stream}”由平衡式推算，不能直接入账。",
        "“{stream}” is derived by a balance and takes no records.",
        "请填报平衡式中的各计量流。",
        "Enter the streams that the balance names.",
    ),
    "E-RULE.field": (
        "{table}的“{column}”填写有误：“{raw}”（{why}）。",
        "The field {column} of {table} does not fit: “{raw}” ({why}).",
        "请按字段要求改正。",
        "Correct the field.",
    ),
    "E-LEN.field": (
        "{table}的“{column}”过长。",
        "The field {column} of {table} is too long.",
        "请缩短文字。",
        "Shorten the text.",
    ),
    "E-EMPTY.field": (
        "{table}的“{column}”没有填写。",
        "The field {column} of {table} is empty.",
        "请填写该字段。",
        "Fill it in.",
    ),
    "E-CHAR.field": (
        "{table}的“{column}”含有不可见的控制字符。",
        "The field {column} of {table} holds a control character.",
        "请重新键入文字，不要从其他程序粘贴控制字符。",
        "Type the text anew; do not paste control characters.",
    ),
    "E-RANGE.field": (
        "{table}的“{column}”超出范围：“{raw}”。",
        "The field {column} of {table} is out of range: “{raw}”.",
        "请核对数值。",
        "Check the value.",
    ),
    "E-RANGE.total": (
        "某一计量流的月合计超出可以记录的范围，未入账。",
        "The monthly total of a stream would be larger than can be recorded; nothing was posted.",
        "请核对数值和单位，必要时换用更大的单位。",
        "Check values and units, or use a larger unit.",
    ),
    "E-IMPORTED": (
        "此文件已作为第{batch}批导入，没有再次写入。",
        "This file was already imported as batch {batch}; nothing was written.",
        "无需再次导入。要重新导入，请先冲销该批次。",
        "Nothing is left to do. To import it anew, reverse that batch first.",
    ),
    "E-IDEMPOTENT": (
        "请求编号“{raw}”已用于另一内容（日志第{seq}条）。",
        "The request key “{raw}” was used for something else (journal entry {seq}).",
        "请为新的操作使用新的编号。",
        "Use a new key for a new act.",
    ),
    "E-STATE.batch": (
        "批次{raw}是冲销或更正，不能再冲销。",
        "Batch {raw} is a reversal or correction and cannot be reversed.",
        "请对有关记录再做一次更正。",
        "Correct the records once more.",
    ),
    "E-STATE.reversed": (
        "批次{raw}已全部冲销。",
        "Batch {raw} is already reversed.",
        "无需再做。",
        "Nothing is left to do.",
    ),
    "E-STATE.record": (
        "记录{raw}中有的不存在或已被冲销。",
        "Of the records {raw} some do not exist or are reversed already.",
        "请对现行有效的记录做更正。",
        "Correct the records that stand now.",
    ),
    "E-BUSY.database": (
        "另一程序正在写入数据库，等待超时，没有写入任何内容。",
        "Another program is writing to the database; we waited and wrote nothing.",
        "请稍后重试，或关闭其他正在运行的窗口。",
        "Try again shortly, or close the other program.",
    ),
    "E-READONLY": (
        "数据库是只读的，没有写入任何内容。",
        "The database is read-only; nothing was written.",
        "请检查文件及其文件夹的写权限，或换一个可写的位置。",
        "Check the rights of the file and its folder, or use a place that can be written.",
    ),
    "E-READONLY.open": (
        "不能打开或创建数据库文件（{why}）。",
        "The database file cannot be opened or made ({why}).",
        (
            "请检查路径、文件夹是否存在及其权限；"
            "文件夹只读的，请将数据库连同其 -wal 文件复制到可写的文件夹。"
        ),
        (
            "Check the path, that its folder exists, and its rights; out of a read-only folder, "
            "copy the database with its -wal file to one that can be written."
        ),
    ),
    "E-FULL": (
        "磁盘空间不足，没有写入任何内容。",
        "The disk is full; nothing was written.",
        "请腾出磁盘空间后重试。",
        "Free some space and try again.",
    ),
    "E-FULL.disk": (
        "读写磁盘出错（{why}），这次操作没有完成。",
        "Reading or writing the disk failed ({why}); this act was not done.",
        "请检查磁盘、剩余空间和文件大小限额，用 ghg check 检查后重试。",
        "Look at the disk, its free space and limits of file size; run ghg check and try again.",
    ),
    "E-MEMORY": (
        "内存不足，这次操作没有完成，账本保持原样。",
        "There was not enough memory; this act was not done, and the books are as they were.",
        "请关闭其他程序后重试；仍不够时，把大文件分成几份，或换内存更大的计算机。",
        "Close other programs and try again; else divide a large file, or use a larger machine.",
    ),
    "E-CONNECT": (
        "不能连接数据库服务器，或连接已中断（{why}）。",
        "The database server cannot be reached, or the connection broke ({why}).",
        "请检查服务器是否运行，并核对地址中的主机、端口、用户、密码和库名，然后重试。",
        (
            "Check that the server runs, and host, port, user, password and name in the address; "
            "then try again."
        ),
    ),
    "E-DAMAGE.database": (
        "数据库文件已损坏或不是数据库（{why}）。",
        "The database file is damaged or no database ({why}).",
        "请用最近的备份恢复；不要继续使用此文件。",
        "Restore the last backup; do not go on with this file.",
    ),
    "E-DAMAGE.unreadable": (
        "{raw}所涉及的内容已损坏，无法读取（{why}）。",
        "What {raw} looks at is so spoiled that it cannot be read ({why}).",
        "请用最近的备份恢复到新的位置并核对：ghg db restore。",
        "Restore the last backup to a new place and compare: `ghg db restore`.",
    ),
    "E-DAMAGE.total": (
        "{raw}的月合计与记录之和不符。",
        "The total of month {raw} differs from the sum of its records.",
        "数据库可能被直接改动过；请用备份核对，并告知核查人员。",
        "The database was perhaps changed by hand; compare with a backup and tell the verifier.",
    ),
    "E-DAMAGE.records": (
        "批次{raw}的记录与入账时的摘要不符。",
        "The records of batch {raw} are not what was posted.",
        "数据库可能被直接改动过；请用备份核对，并告知核查人员。",
        "The database was perhaps changed by hand; compare with a backup and tell the verifier.",
    ),
    "E-JOURNAL.gap": (
        "日志缺少第{seq}条之前的一条。",
        "The journal lacks the entry before {seq}.",
        "日志被删改过；请用备份和已打印的日志编号核对。",
        "The journal was cut; compare with a backup and the printed heads.",
    ),
    "E-JOURNAL.ledger": (
        "日志第{seq}条属于另一账本。",
        "Journal entry {seq} belongs to another ledger.",
        "请用备份核对。",
        "Compare with a backup.",
    ),
    "E-JOURNAL.link": (
        "日志第{seq}条与前一条不相连。",
        "Journal entry {seq} does not follow the one before it.",
        "日志被改动过；请用备份和已打印的日志编号核对。",
        "The journal was changed; compare with a backup and the printed heads.",
    ),
    "E-JOURNAL.hash": (
        "日志第{seq}条的内容与其摘要不符。",
        "Journal entry {seq} is not what its hash says.",
        "日志被改动过；请用备份和已打印的日志编号核对。",
        "The journal was changed; compare with a backup and the printed heads.",
    ),
    "E-JOURNAL.clock": (
        "日志第{seq}条的时间早于前一条。",
        "Journal entry {seq} is dated before the one in front of it.",
        "请检查电脑时钟；日志的顺序以编号为准，不受影响。",
        "Check the clock; the order comes from the numbers and is not affected.",
    ),
    "E-ROLLBACK": (
        "账本中没有已打印过的日志第{seq}条。",
        "The ledger does not hold the printed journal head {seq}.",
        "数据库可能是旧备份或被整体改写；请找到包含该编号的数据库。",
        "This may be an old backup or a rewritten ledger; find the database that holds that head.",
    ),
    "E-SCHEMA.url": (
        "不支持的数据库地址“{raw}”。",
        "The database address “{raw}” is not supported.",
        "请写成 sqlite:///文件路径 或 postgresql://用户@主机/库名。",
        "Write sqlite:///PATH or postgresql://USER@HOST/NAME.",
    ),
    "E-SCHEMA.url_secret": (
        "口令不能写在数据库地址的参数中：它会随地址显示出来。",
        "A password does not belong into the parameters of a database's address: it would be shown.",
        "请使用口令文件（PGPASSFILE），地址中只写用户和主机。",
        "Use a password file (PGPASSFILE), and name user and host in the address.",
    ),
    "E-SCHEMA.strange": (
        "数据库中有不属于本程序的触发器或规则：{names}。",
        "The database holds triggers or rules that are not this program's: {names}.",
        "它们会在写入时改动数据；请用备份恢复，再运行 ghg check。在此之前只能查看。",
        "They would work whenever something is written; restore a backup, then run `ghg check`. "
        "Until then the books can only be read.",
    ),
    "E-SCHEMA.altered": (
        "下列表或索引的约束与本程序的不同：{names}。",
        "The constraints of these tables or indexes are not this program's: {names}.",
        "这份文件被其他工具改动过；请改用另一份备份。",
        "Another tool has changed this file; use another backup.",
    ),
    "E-SCHEMA.driver": (
        "没有安装PostgreSQL的驱动程序。",
        "The PostgreSQL driver is not installed.",
        "请安装附加组件 ghg-ledger[postgresql]，或改用SQLite文件。",
        "Install the extra ghg-ledger[postgresql], or use an SQLite file.",
    ),
    "E-SCHEMA.missing": (
        "没有这个数据库文件。",
        "There is no such database file.",
        "请核对路径；新建账本用 ghg db init。",
        "Check the path; `ghg db init` makes a new ledger.",
    ),
    "E-SCHEMA.empty": (
        "数据库是空的。",
        "The database is empty.",
        "请运行 ghg db init。",
        "Run `ghg db init`.",
    ),
    "E-SCHEMA.foreign": (
        "这是其他程序的数据库，没有写入任何内容。",
        "The database belongs to another program; nothing was written.",
        "请换一个新的文件名（或空的数据库），再运行 ghg db init。",
        "Name a new file (or an empty database), then run `ghg db init`.",
    ),
    "E-SCHEMA.half": (
        "数据库升级没有完成。",
        "The database is half-migrated.",
        "请用升级前的备份恢复，再运行 ghg db upgrade。",
        "Restore the backup from before the upgrade, then run `ghg db upgrade`.",
    ),
    "E-SCHEMA.older": (
        "数据库版本{raw}早于程序所需的{known}。",
        "The database has form {raw}; this program needs {known}.",
        "请运行 ghg db upgrade（SQLite 会先自动备份）。",
        "Run `ghg db upgrade` (an SQLite ledger is backed up first).",
    ),
    "E-SCHEMA.newer": (
        "数据库版本{raw}比程序（{known}）新。",
        "The database has form {raw}, newer than this program knows ({known}).",
        "请升级程序：pip install --upgrade ghg-ledger。",
        "Upgrade the program: pip install --upgrade ghg-ledger.",
    ),
    "E-SCHEMA.guard": (
        "数据库缺少保护或约束（共{count}项）：{names}。",
        "The database lacks guards or constraints ({count}): {names}.",
        "数据库被其他工具改动过；请用备份恢复，再运行 ghg check。",
        "Another tool has changed the database; restore a backup, then run `ghg check`.",
    ),
    "E-SCHEMA.keys": (
        "数据库连接没有启用外键检查。",
        "The connection does not hold foreign keys.",
        "此 SQLite 不支持外键；请改用 Python 自带的版本。",
        "This SQLite cannot hold foreign keys; use the one that comes with Python.",
    ),
    "E-EVIDENCE.missing": (
        "佐证文件“{raw}”不在存储文件夹中（SHA-256 {sha256}）。",
        "The evidence file “{raw}” is not in the store (SHA-256 {sha256}).",
        "请从备份恢复，或重新提交同一文件。",
        "Restore it from a backup, or hand in the same file again.",
    ),
    "E-EVIDENCE.changed": (
        "佐证文件“{raw}”的内容已变（SHA-256 {sha256}）。",
        "The evidence file “{raw}” is not what was stored (SHA-256 {sha256}).",
        "请从备份恢复原文件。",
        "Restore the original from a backup.",
    ),
    "E-EVIDENCE.size": (
        "文件“{raw}”超过{limit} MB。",
        "The file “{raw}” is larger than {limit} MB.",
        "请压缩扫描件或拆分文件。",
        "Scan it smaller or split it.",
    ),
    "E-EVIDENCE.empty": (
        "文件“{raw}”是空的。",
        "The file “{raw}” is empty.",
        "请换成有内容的文件。",
        "Hand in the file with its content.",
    ),
    "E-EVIDENCE.type": (
        "文件“{raw}”的内容不是可接受的类型。",
        "The content of “{raw}” is not of an accepted kind.",
        "请提交 PDF、OFD、PNG、JPEG、TIFF、XLSX、DOCX、XML、CSV 或文本文件。",
        "Hand in PDF, OFD, PNG, JPEG, TIFF, XLSX, DOCX, XML, CSV or text.",
    ),
    "E-EVIDENCE.store": (
        "佐证材料的存储文件夹不能写入（{why}）。",
        "The folder that keeps the evidence cannot be written ({why}).",
        "请检查该文件夹的权限及其所在磁盘；文件本身没有问题。",
        "Check the rights of that folder and its disk; nothing is wrong with the file.",
    ),
    "E-EVIDENCE.read": (
        "文件“{raw}”不能读取。",
        "The file “{raw}” cannot be read.",
        "请核对路径和权限。",
        "Check the path and its rights.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "record_kind.1": ("计量", "metered"),
    "record_kind.2": ("购入", "purchase"),
    "record_kind.3": ("期初库存", "opening stock"),
    "record_kind.4": ("期末库存", "closing stock"),
    "record_kind.5": ("自产", "own production"),
    "record_kind.6": ("外销或转出", "sale or transfer out"),
    "record_kind.7": ("原料用途", "use as material"),
    "record_kind.8": ("损耗", "loss"),
    "posting.1": ("入账", "original"),
    "posting.2": ("冲销", "reversal"),
    "posting.3": ("更正后入账", "replacement"),
    "data_class.1": ("初级", "primary"),
    "data_class.2": ("次级", "secondary"),
    "data_class.3": ("替代", "proxy"),
}

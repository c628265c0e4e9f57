"""Words of checkpoints, backups, exports, and of what was derived anew."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-CHECKPOINT": (
        "文件“{raw}”中没有日志末笔。",
        "The file “{raw}” carries no journal head.",
        "请用 ghg journal checkpoint 写出的文件、JSON 报告，或备份中的 manifest.json。",
        "Use a file of `ghg journal checkpoint`, a report as JSON, or manifest.json of a backup.",
    ),
    "E-CHECKPOINT.ledger": (
        "这是另一个台账（{raw}）的日志末笔。",
        "This head belongs to another ledger ({raw}).",
        "请核对文件，并用 --organisation 指明组织。",
        "Check the file, and name the organisation with --organisation.",
    ),
    "E-ROLLBACK.cut": (
        "日志只到第{last}笔，而在别处保存的末笔是第{seq}笔（{at_utc}）：其后的记录被删去，或这是旧的备份。",
        "The journal ends at number {last}, but a head kept elsewhere is number {seq} ({at_utc}): "
        "entries were cut off, or this is an older backup.",
        "请找到包含第{seq}笔的数据库，并告知核查人员；不要在旧状态上继续记账。",
        "Find the database that holds number {seq} and tell the verifier; do not go on with this "
        "older state.",
    ),
    "E-ROLLBACK.rewritten": (
        "第{seq}笔与在别处保存的末笔（{at_utc}）不同：第{seq}笔或其以前的历史被改写。",
        "Number {seq} is not the head that was kept elsewhere ({at_utc}): the history up to {seq} "
        "was rewritten.",
        "请找到原来的数据库或备份，并告知核查人员。",
        "Find the database or backup that it was taken from, and tell the verifier.",
    ),
    "E-DAMAGE.pages": (
        "数据库文件的内部结构已损坏（{why}）。",
        "The pages of the database file are damaged ({why}).",
        "请用最近的备份恢复到新的位置：ghg db restore。",
        "Restore the last backup to a new place: `ghg db restore`.",
    ),
    "E-DAMAGE.keys": (
        "表{table}的第{row}行所指的{other}不存在。",
        "Row {row} of table {table} points to a {other} that is not there.",
        "数据库可能被直接改动过；请用备份核对，并告知核查人员。",
        "The database was perhaps changed by hand; compare with a backup and tell the verifier.",
    ),
    "E-NETWORK": (
        "数据库“{raw}”位于网络文件系统（{kind}），那里的文件锁不可靠。",
        "The database “{raw}” lies on a network file system ({kind}), whose locks cannot be "
        "trusted.",
        "请把台账放在本机磁盘上；多台电脑共用时请用 PostgreSQL。备份可以放到网络上。",
        "Keep the ledger on a local disk; several computers share one through PostgreSQL. A backup "
        "may lie on the network.",
    ),
    "E-BACKUP.there": (
        "“{raw}”已经存在，没有写入任何内容。",
        "“{raw}” is there already; nothing was written.",
        "请换一个名称；已有的备份不会被覆盖。",
        "Choose another name; what is there is never written over.",
    ),
    "E-BACKUP.none": (
        "“{raw}”中没有 manifest.json，不是备份。",
        "“{raw}” holds no manifest.json; it is no backup.",
        "请指明 ghg db backup 或 ghg db export 写出的文件夹或ZIP文件。",
        "Name the folder or ZIP file that `ghg db backup` or `ghg db export` wrote.",
    ),
    "E-BACKUP.manifest": (
        "备份的清单 manifest.json 已损坏或被改动。",
        "The manifest of the backup is damaged or was changed.",
        "请改用另一份备份。",
        "Use another backup.",
    ),
    "E-BACKUP.zip": (
        "ZIP文件“{raw}”已损坏或不是备份（{why}）。",
        "The ZIP file “{raw}” is damaged or no backup ({why}).",
        "请改用另一份备份。",
        "Use another backup.",
    ),
    "E-BACKUP.missing": (
        "备份中缺少文件{raw}。",
        "The backup lacks the file {raw}.",
        "请找回该文件，或改用另一份备份。",
        "Find the file, or use another backup.",
    ),
    "E-BACKUP.changed": (
        "备份中的文件{raw}与清单不符：已损坏或被改动。",
        "The file {raw} of the backup is not what its manifest says: damaged or changed.",
        "请改用另一份备份。",
        "Use another backup.",
    ),
    "E-BACKUP.heads": (
        "数据库中的日志末笔与备份清单不符。",
        "The journals of the database do not end where the manifest says.",
        "请改用另一份备份，并告知核查人员。",
        "Use another backup and tell the verifier.",
    ),
    "E-BACKUP.torn": (
        "“{raw}”是运行中数据库的不完整副本，或已损坏（{why}）。",
        "“{raw}” is an incomplete copy of a live database, or damaged ({why}).",
        "直接复制文件会丢失 -wal 文件里最近写入的内容；请用 ghg db backup 做的备份。",
        "Copying the file loses what its -wal file still holds; use a backup of `ghg db backup`.",
    ),
    "E-BACKUP.plain": (
        "“{raw}”是直接复制的数据库文件，没有清单：无法知道最后写入的内容是否还在 -wal 文件里。",
        "“{raw}” is a plain copy of a database file without a manifest: nobody can tell whether "
        "what was written last still stood in its -wal file.",
        "请用 ghg db backup 做的备份；只有这一份时，请连同其 -wal 文件打开原来的数据库，再做备份。",
        "Use a backup of `ghg db backup`; if this is all there is, open the database with its -wal "
        "file and make one.",
    ),
    "E-BACKUP.lacking": (
        "佐证材料{raw}缺失或被改动，没有放进备份。",
        "The evidence {raw} is missing or changed and could not be taken along.",
        "请找回原件后重新做备份；ghg check 会列出文件名。",
        "Find the original and make the backup again; `ghg check` lists the names.",
    ),
    "E-BACKUP.export": (
        "“{raw}”是导出文件，不是数据库备份。",
        "“{raw}” is an export, not a backup of a database file.",
        "请用 ghg db import 导入到空的数据库。",
        "Bring it into an empty database with `ghg db import`.",
    ),
    "E-BACKUP.backup": (
        "“{raw}”是数据库备份，不是导出文件。",
        "“{raw}” is a backup of a database file, not an export.",
        "请用 ghg db restore 恢复；要换数据库，恢复后再用 ghg db export。",
        "Restore it with `ghg db restore`; to change the database, export it after that.",
    ),
    "E-RESTORE.there": (
        "“{raw}”已经存在；只能恢复到空的位置，没有写入任何内容。",
        "“{raw}” is there already; only an empty place is filled, and nothing was written.",
        "请用 --database 指明新的文件名，或先把原有的数据库和材料移开。",
        "Name a new file with --database, or move the old database and evidence away first.",
    ),
    "E-RESTORE.server": (
        "备份“{raw}”是SQLite文件，不能直接恢复到PostgreSQL。",
        "The backup “{raw}” is an SQLite file and cannot be restored into PostgreSQL.",
        "请先恢复为文件，再用 ghg db export 和 ghg db import。",
        "Restore it as a file, then use `ghg db export` and `ghg db import`.",
    ),
    "E-IMPORT.form": (
        "导出文件的结构版本是{raw}，本程序需要{known}。",
        "The export has form {raw}; this program needs {known}.",
        "请用写出它的程序版本导入并升级，再重新导出。",
        "Import it with the program that wrote it, upgrade, and export again.",
    ),
    "E-IMPORT.there": (
        "数据库不是空的：表{raw}中已有内容。没有写入任何内容。",
        "The database is not empty: table {raw} holds rows. Nothing was written.",
        "请指明新的文件名或空的数据库。",
        "Name a new file or an empty database.",
    ),
    "E-IMPORT.row": (
        "这一行不是该表的内容。",
        "This line is no row of its table.",
        "请改用另一份导出文件。",
        "Use another export.",
    ),
    "E-IMPORT.differs": (
        "导入后的表{raw}与导出文件不符，没有写入任何内容。",
        "Table {raw} did not come out as the export has it; nothing was written.",
        "请改用另一份导出文件，并告知程序的作者。",
        "Use another export, and tell the program's authors.",
    ),
    "E-REBUILD.position": (
        "证书或信用区块{raw}：按事件应为{wanted}，显示为{stands}。",
        "Block {raw}: its events give {wanted}, shown is {stands}.",
        "数据库可能被直接改动过；请用备份核对，并告知核查人员。",
        "The database was perhaps changed by hand; compare with a backup and tell the verifier.",
    ),
    "E-REBUILD.period": (
        "月份{raw}：按事件应为{wanted}，显示为{stands}。",
        "Month {raw}: the events give {wanted}, shown is {stands}.",
        "数据库可能被直接改动过；请用备份核对，并告知核查人员。",
        "The database was perhaps changed by hand; compare with a backup and tell the verifier.",
    ),
    "E-REBUILD.verification": (
        "核查登记（{raw}）与日志不符：日志中为{wanted}，表中为{stands}。",
        "A row of the verifier's desk ({raw}) is not what the journal says: journal {wanted}, table "
        "{stands}.",
        "数据库可能被直接改动过；请核对抽样、核查发现和终版，并告知核查人员。",
        "The database was perhaps changed by hand; look at ticks, findings and final issues, and "
        "tell the verifier.",
    ),
    "E-REBUILD.person": (
        "人员{raw}的账号与角色与日志不符：日志中为{wanted}，表中为{stands}。",
        "The account and roles of {raw} are not those of the journal: journal {wanted}, table "
        "{stands}.",
        "数据库可能被直接改动过；请核对谁在何时给了谁什么权限，并告知核查人员。",
        "The database was perhaps changed by hand; see who got which rights when, and tell the "
        "verifier.",
    ),
    "E-REBUILD.inventory": (
        "清单{raw}的规则与日志不符：日志中为{wanted}，表中为{stands}。",
        "The rules of inventory {raw} are not those of the journal: journal {wanted}, table "
        "{stands}.",
        "数据库可能被直接改动过；请用备份核对，并告知核查人员。",
        "The database was perhaps changed by hand; compare with a backup and tell the verifier.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "copies.place": ("位置：{place}", "place: {place}"),
    "copies.what": (
        "{files}个文件；数据库结构{schema}；备份时间{at}",
        "{files} files; form {schema}; copied at {at}",
    ),
    "copies.head": (
        "台账{ledger}的末笔：第{number}号 {hash}",
        "Head of ledger {ledger}: number {number} {hash}",
    ),
    "copies.kept": ("升级前的备份：{place}", "Backup from before the upgrade: {place}"),
    "copies.server": (
        "PostgreSQL 的备份是一份完整的导出：全部数据行和佐证材料，用 ghg db import 恢复。"
        "服务器的用户、权限和设置不在其中，请另用 pg_dump 等服务器工具备份。",
        "The backup of PostgreSQL is a full export: all rows and the evidence, brought back by `ghg "
        "db import`. Users, rights and settings of the server are not in it; keep those with the "
        "server's own tools (pg_dump).",
    ),
    "copies.read_only": (
        "数据库缺少保护，现在只能读取：可以查看和检查，不会写入任何内容。",
        "The database lacks guards and is read-only now: look and check, nothing is written.",
    ),
    "copies.proof.links": (
        "已证明：{count}笔日志的内容都与各自的哈希值相符，编号连续，每笔都连着前一笔，"
        "首笔连着台账编号{ledger}。",
        "Proven: each of {count} entries is what its hash says, the numbers have no gap, every entry "
        "is bound to the one before it, the first to the ledger {ledger}.",
    ),
    "copies.proof.since": (
        "已证明：在别处保存的第{number}号（{at}）是本日志的一部分；其后加了{later}笔，其前没有改动。",
        "Proven: head {number} ({at}), kept elsewhere, is part of this journal; {later} entries were "
        "added behind it, nothing up to it was changed.",
    ),
    "copies.limit.tail": (
        "不能证明：没有被截去末尾或整体改写。这要与在别处保存的末笔核对：用 --since 指明检查点文件，"
        "或用 --anchor 输入报告中印出的编号和哈希值。",
        "Not proven: that no last entries were cut off and that the whole was not rewritten. That "
        "shows only against a head kept elsewhere: name a checkpoint with --since, or type number "
        "and hash from a report with --anchor.",
    ),
    "copies.limit.after": (
        "不能证明：所核对的末笔之后的日志没有被截去或改写。",
        "Not proven: that nothing was cut off or rewritten behind the head that was compared.",
    ),
    "copies.limit.truth": (
        "日志不能证明录入的内容属实；时间来自本机时钟，顺序以编号为准。",
        "No journal proves that what was entered is true; times come from the computer's clock, the "
        "order from the numbers.",
    ),
    "copies.compared": ("{name}：比较了{count}项", "{name}: {count} compared"),
    "copies.compared.totals": ("月度合计", "monthly totals"),
    "copies.compared.positions": ("信用与绿证的状态", "states of credits and certificates"),
    "copies.compared.ranges": ("编号区间", "ranges of serial numbers"),
    "copies.compared.periods": ("月份的关账状态", "closed and open months"),
    "copies.compared.inventories": ("清单的规则", "rules of inventories"),
    "copies.compared.persons": ("人员的账号与角色", "accounts and roles of persons"),
    "copies.compared.verification": ("核查登记", "rows of the verifier's desk"),
    "copies.equal": (
        "由只增不改的表重新推算，逐项相同。",
        "Derived anew from the append-only tables, row by row: all equal.",
    ),
    "cli.done.db.backup": (
        "备份已写出，并已整体检查。",
        "The backup was written and checked whole.",
    ),
    "cli.done.db.restore": ("备份已检查并恢复。", "The backup was checked and put back."),
    "cli.done.db.export": ("全部内容已写成可读文件。", "Everything was written to open files."),
    "cli.done.db.import": (
        "导出文件已导入；各表与文件逐行相同。",
        "The export was brought in; every table equals its file.",
    ),
    "cli.done.journal.checkpoint": (
        "检查点已写入{place}；请交给核查人员，或保存在别处。",
        "The checkpoint was written to {place}; give it to the verifier, or keep it elsewhere.",
    ),
}

# path -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "db backup": (
        "备份数据库和全部佐证材料，并整体检查",
        "back up database and evidence, and check the copy",
        "名称以 .zip 结尾时写成一个文件，否则写成文件夹。运行中也可以备份。\n"
        "PostgreSQL 写成可读文件的完整导出。",
        "A name that ends in .zip gives one file, else a folder. Others may work meanwhile.\n"
        "Of PostgreSQL it is a full export to open files.",
        "ghg db backup -o ledger-backup.zip\nghg db backup -o D:\\backup\\2025-12-31",
    ),
    "db restore": (
        "把备份恢复到空的位置",
        "put a backup back into an empty place",
        "先检查备份中的每个文件，损坏的不恢复。\n"
        "旁边有更新的报告或检查点时会指出（E-ROLLBACK）；PDF 和 Excel 报告须自行核对印出的末笔。",
        "Every file is checked first; a damaged backup is refused.\n"
        "Newer reports (JSON), checkpoints and manifests beside it are named (E-ROLLBACK); compare "
        "the head printed in PDF and Excel reports yourself.",
        "ghg db restore ledger-backup.zip\nghg --database restored.db db restore ledger-backup.zip",
    ),
    "db export": (
        "把全部内容写成可读文件",
        "write everything to open files",
        "每张表一个文本文件（NDJSON，每行一条），另有佐证材料和带哈希值的清单。",
        "A text file per table (NDJSON, a row per line), the evidence, a manifest with hashes.",
        "ghg db export -o ledger-export",
    ),
    "db import": (
        "把导出的文件导入空的数据库",
        "bring an export into an empty database",
        "SQLite 和 PostgreSQL 可以互换；要么全部导入，要么不变。",
        "SQLite to PostgreSQL or back; all of it, or nothing.",
        "ghg db import ledger-export\nghg --database new.db db import ledger-export",
    ),
    "db rebuild": (
        "重新推算合计、持有和状态，逐项比较",
        "derive totals, holdings and states anew, compare",
        "不改动任何内容。不符时退出码为5。",
        "Nothing is changed. Exit code 5 where something differs.",
        "ghg db rebuild --compare",
    ),
    "journal checkpoint": (
        "写出日志末笔，供核查人员保存",
        "write the journal's head for the verifier to keep",
        "以后用 ghg journal verify --since 证明其前没有改动。",
        "Later, ghg journal verify --since proves that nothing before it was changed.",
        "ghg journal checkpoint -o checkpoint-2025.json",
    ),
}

OPTIONS: dict[str, tuple[str, str]] = {
    "db backup:output": ("写到哪里：文件夹，或 .zip 文件", "where to: a folder, or a .zip file"),
    "db export:output": ("写到哪里：文件夹，或 .zip 文件", "where to: a folder, or a .zip file"),
    "journal checkpoint:output": ("写到哪个文件", "the file to write"),
    "since": (
        "在别处保存的末笔：检查点、JSON 报告或 manifest.json",
        "a head kept elsewhere: a checkpoint, a report as JSON, or manifest.json",
    ),
    "compare": ("只比较，不写入", "compare only, write nothing"),
}

"""What every command does: one line, what else to know, and lines that could be typed."""

# path -> (zh, en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "db": (
        "建立、升级数据库",
        "make and upgrade the database",
        "数据库和佐证材料默认放在您自己的数据文件夹。",
        "By default database and evidence lie in your own data folder.",
        "ghg db init",
    ),
    "db init": (
        "建立数据库；已有的内容不变",
        "make the database; what is there stays",
        "",
        "",
        "ghg db init\nghg --database sqlite:///factory.db db init",
    ),
    "db upgrade": (
        "把数据库升级到本程序的结构",
        "bring the database to this program's form",
        "SQLite 数据库先自动备份在旁边（不含佐证材料，升级不改动它们）；PostgreSQL 请先用 ghg db backup。\n"
        "要么全部完成，要么不变。",
        "An SQLite ledger is first backed up beside itself (without the evidence, which stays as it "
        "is); back PostgreSQL up with ghg db backup.\n"
        "All of it is done, or nothing.",
        "ghg db upgrade",
    ),
    "db where": (
        "显示数据库和佐证材料的位置",
        "show where database and evidence lie",
        "",
        "",
        "ghg db where",
    ),
    "organisation": (
        "组织与报告主体",
        "organisations and their particulars",
        "",
        "",
        "ghg organisation add TEA --name 安溪茶厂",
    ),
    "organisation add": (
        "建立组织及其报告主体",
        "found an organisation with its reporting entity",
        "编码由您自定，之后不变。",
        "You choose the code; it stays.",
        "ghg organisation add TEA --name 安溪茶厂",
    ),
    "organisation list": (
        "列出组织",
        "list the organisations",
        "",
        "",
        "ghg organisation list --json",
    ),
    "organisation set": (
        "登记报告主体一个年度的情况",
        "record a particular of the entity for a year",
        "KIND：unit_nature 单位性质、industry_name 所属行业、legal_representative 法定代表人、\n"
        "filled_by 填报人、contact_person 联系人、phone 电话、email 邮箱、\n"
        "registered_address 注册地址、office_address 办公地址、main_products 主要产品、\n"
        "discharge_permit 排污许可证、technical_service 技术服务机构，\n"
        "credit_code 统一社会信用代码（从该年度起一直有效，直到再次更正）。",
        "KIND is one of unit_nature, industry_name, legal_representative, filled_by,\n"
        "contact_person, phone, email, registered_address, office_address, main_products,\n"
        "discharge_permit, technical_service; credit_code holds from that year on.",
        "ghg organisation set legal_representative 王某 --year 2025",
    ),
    "facility": (
        "厂区与核算单元",
        "facilities and units",
        "",
        "",
        "ghg facility add F1 --name 安溪厂区 --region 350000 --industry 15",
    ),
    "facility add": (
        "登记厂区",
        "add a facility",
        "地区和行业决定采用哪个核算指南和因子。",
        "Region and industry decide which guide and factors apply.",
        "ghg facility add F1 --name 安溪厂区 --region 350000 --industry 15",
    ),
    "facility list": ("列出厂区", "list the facilities", "", "", "ghg facility list"),
    "facility unit": (
        "登记厂区的核算单元",
        "add an accounting unit of a facility",
        "",
        "",
        "ghg facility unit F1 U1 --name 一号车间",
    ),
    "boundary": (
        "核算边界",
        "what is inside the boundary",
        "",
        "",
        "ghg boundary set --year 2025 --inside F1",
    ),
    "boundary set": (
        "确定核算边界",
        "decide the boundary",
        "每次都写全：在内的厂区，以及不在内的厂区和理由。",
        "Say it whole each time: facilities inside, and those left out with the reason.",
        "ghg boundary set --year 2025 --inside F1",
    ),
    "boundary show": ("显示核算边界", "show the boundary", "", "", "ghg boundary show"),
    "source": (
        "排放源",
        "emission sources",
        "",
        "",
        "ghg source add S2-01 --name 外购电力 --kind purchased_electricity --facility F1",
    ),
    "source add": (
        "登记排放源",
        "add an emission source",
        "指南涵盖的类型及其方法见 ghg source kinds --guide；方法需要的计量流和参数见 ghg source method。",
        "The kinds of a guide and their methods: ghg source kinds --guide; "
        "what a method asks for: ghg source method.",
        "ghg source add S2-01 --name 外购电力 --kind purchased_electricity --facility F1",
    ),
    "source list": (
        "列出排放源及其状态",
        "list the sources with their status",
        "",
        "",
        "ghg source list",
    ),
    "source status": (
        "说明排放源是否涉及",
        "say whether a source is involved",
        "不写期间就是一直如此。不涉及必须写理由。",
        "Without months it holds always. Not involved needs a reason.",
        "ghg source status S1-01 not_involved --year 2025 --reason 锅炉已拆除",
    ),
    "stream": (
        "计量流：每个排放源记录什么",
        "streams: what is counted of a source",
        "一块表或一类单据是一个计量流。",
        "One meter, or one stack of bills, is one stream.",
        "ghg stream list",
    ),
    "stream add": (
        "登记计量流",
        "add a stream",
        "自发电（--route own_generation）只记本厂自用的电量；上网电量另设计量流（--route export）。",
        "Own generation (--route own_generation) holds what was used here; what left the plant is a\n"
        "stream of its own (--route export).",
        "ghg stream add GRID --name 网电 --source S2-01 --item grid_electricity "
        "--unit kWh --route grid --power ordinary",
    ),
    "stream list": ("列出计量流", "list the streams", "", "", "ghg stream list"),
    "stream unused": (
        "声明计量流停用",
        "say that a stream takes no records",
        "不写期间就是一直停用；必须写理由。平衡式中的计量流不能停用。\n"
        "写错的用 ghg parameter withdraw 撤回，编号见 ghg parameter list。",
        "Without months it holds always; it needs a reason. A term of a balance cannot be left out.\n"
        "A mistake is taken back by ghg parameter withdraw; ghg parameter list shows its id.",
        "ghg stream unused OLD --from 2025-07 --to 2025-12 --reason 表计已拆除",
    ),
    "product": (
        "产量与产值",
        "output and money",
        "",
        "",
        "ghg product add F1 product_output 5571 t --year 2025 --name 精制茶",
    ),
    "product add": (
        "登记产量或产值",
        "record output or money",
        "KIND：product_output 产量、gross_output_value 总产值、value_added 增加值、revenue 营业收入。",
        "KIND is product_output, gross_output_value, value_added or revenue.",
        "ghg product add F1 product_output 5571 t --year 2025 --name 精制茶\n"
        "ghg product add F1 revenue 1780 万元 --month 2025-01 --basis 现价",
    ),
    "product list": ("列出产量与产值", "list output and money", "", "", "ghg product list"),
    "evidence": (
        "佐证材料",
        "evidence files",
        "",
        "",
        "ghg evidence list",
    ),
    "evidence add": (
        "保存一份材料，并说明它证明什么",
        "keep a file and say what it proves",
        "同一份材料再次提交只增加所证明的内容。输出材料编号。",
        "The same file again only adds what it proves. Prints the file's id.",
        "ghg evidence add contract.pdf --kind contract --stream GREEN --year 2025",
    ),
    "evidence list": ("列出佐证材料", "list the evidence", "", "", "ghg evidence list"),
    "evidence check": (
        "检查材料是否缺失或被改动",
        "find files that are missing or altered",
        "发现问题时退出码为5。",
        "Exit code 5 where something is wrong.",
        "ghg evidence check",
    ),
    "period": ("关账与重新开账", "closing and reopening months", "", "", "ghg period list"),
    "period close": (
        "关账：此后这些月份不再入账",
        "close months: nothing is posted there any more",
        "有缺月时拒绝。加 --folder 写出存证文件夹：台账、佐证材料、索引和每个文件的SHA-256。",
        "Refused while something is missing. With --folder the evidence folder is written: ledgers, "
        "evidence, an index with the SHA-256 of every file.",
        "ghg period close 2026-03 --folder evidence\n"
        "ghg period close --from 2025-01 --to 2025-03 --reason 一季度已核对",
    ),
    "period reopen": (
        "重新开账；已定版的数字不变",
        "open months again; issued figures stay",
        "",
        "",
        "ghg period reopen --from 2025-03 --to 2025-03 --reason 补收账单",
    ),
    "period list": (
        "列出关账与重新开账",
        "list closings and reopenings",
        "",
        "",
        "ghg period list",
    ),
    "activity": (
        "活动数据记录",
        "records of activity",
        "",
        "",
        "ghg activity list USED --year 2025",
    ),
    "activity add": (
        "录入一条活动数据",
        "record one quantity",
        "省略单位时为计量流的单位。跨月的账单按天数分到各月，总和不变。",
        "Without a unit it is the stream's own. A bill over two months is split by days; the sum stays.",
        "ghg activity add USED 106850 kWh --month 2025-01\n"
        "ghg activity add USED 106850 --from 2025-01-16 --to 2025-02-15 --document 202501-01",
    ),
    "activity list": (
        "列出入账记录",
        "list the records",
        "一般最多列1000条；--all 逐条列出全部。",
        "At most 1000; --all writes every one as it comes.",
        "ghg activity list USED --year 2025",
    ),
    "activity correct": (
        "更正一条记录：冲销并重新入账",
        "correct a record: a reversal and a replacement",
        "",
        "",
        "ghg activity correct 17 --quantity 106580 --reason 抄表有误",
    ),
    "activity undo": (
        "撤销一个批次：全部冲销",
        "undo a batch: reverse all of it",
        "",
        "",
        "ghg activity undo 3 --reason 导入了错误的文件",
    ),
    "activity batches": ("列出批次", "list the batches", "", "", "ghg activity batches"),
    "parameter": ("本厂的实测参数", "parameters of the plant's own", "", "", "ghg parameter list"),
    "parameter set": (
        "登记实测参数或供应方的因子",
        "record a measured value or a supplier's factor",
        "没有佐证材料和报告编号的实测值不会被采用。",
        "A measured value without evidence and report number is never taken.",
        "ghg parameter set net_calorific_value 389.31 GJ/10^4Nm3 --stream GAS "
        "--from 2025-01 --to 2025-12 --evidence 3f2a --report-number JC-2025-08",
    ),
    "parameter ordinary": (
        "声明某计量流没有证明，按普通电力计算",
        "declare that power without proof counts as ordinary",
        "",
        "",
        "ghg parameter ordinary GREEN --from 2025-01 --to 2025-12 --reason 合同未续签",
    ),
    "parameter withdraw": (
        "撤回一个登记错误的参数值或声明",
        "take back a wrong value or declaration",
        "编号见 ghg parameter list；已定版的数字不变。",
        "The id is shown by ghg parameter list; issued figures stay.",
        "ghg parameter withdraw own-3 --reason 检测报告登记错误",
    ),
    "parameter list": ("列出实测参数", "list the plant's own values", "", "", "ghg parameter list"),
    "factor": ("公布的排放因子", "published factors", "", "", "ghg factor list emission_factor"),
    "factor list": (
        "列出某参数的公布数值",
        "list published values of a parameter",
        "",
        "",
        "ghg factor list emission_factor --item grid_electricity --region 350000",
    ),
    "factor choose": (
        "按指南选取因子，并列出落选的和理由",
        "choose as a guide would, with losers and reasons",
        "",
        "",
        "ghg factor choose grid_electricity emission_factor "
        "--guide gbt32151-25-2024 --region 350000 --year 2025",
    ),
    "guide": ("核算指南", "accounting guides", "", "", "ghg guide list"),
    "guide list": ("列出核算指南", "list the guides", "", "", "ghg guide list"),
    "guide show": (
        "显示一个指南的规则",
        "show the rules of a guide",
        "",
        "",
        "ghg guide show gbt32151-25-2024",
    ),
    "guide choose": (
        "各厂区采用哪个指南，为什么",
        "which guide each facility follows, and why",
        "",
        "",
        "ghg guide choose --year 2025",
    ),
    "inventory": (
        "清单：计算、定版、追溯",
        "build, issue and explain inventories",
        "",
        "",
        "ghg inventory build 2025",
    ),
    "inventory propose": (
        "为一个年度建议指南、GWP和规则，附理由",
        "propose guides, GWP set and rules for a year, with reasons",
        "",
        "",
        "ghg inventory propose 2025",
    ),
    "inventory new": (
        "建立清单，写定数字的含义",
        "set up an inventory: what its figures mean",
        "在终端上不写 --gwp-set 时，程序给出建议和理由并询问；否则必须写明。",
        "On a terminal, without --gwp-set, the proposal and its reason are shown and asked about;\n"
        "elsewhere it must be named.",
        "ghg inventory new 2025 --gwp-set AR5-2013",
    ),
    "inventory change": (
        "修改清单的规则，写明理由",
        "move a rule of an inventory, with a reason",
        "",
        "",
        "ghg inventory change 2025 --level nation --reason 主管部门要求",
    ),
    "inventory list": (
        "列出清单及其定版",
        "list inventories and their issues",
        "",
        "",
        "ghg inventory list",
    ),
    "inventory build": (
        "计算：总量、三种电力口径、缺项",
        "compute totals, three electricity figures, and gaps",
        "不写入任何内容。有缺项使总量无法得出时，退出码为4。",
        "Writes nothing. Exit code 4 where a gap blocks the total.",
        "ghg inventory build 2025",
    ),
    "inventory issue": (
        "定版：数字不再变，所含月份关账",
        "issue: the figures are frozen, their months closed",
        "再次定版代替前一号，必须写理由。输出定版的哈希值。",
        "A further issue supersedes the one before and needs a reason. Prints the issue's hash.",
        "ghg inventory issue 2025",
    ),
    "inventory show": (
        "显示一号定版",
        "show an issue",
        "",
        "",
        "ghg inventory show 2025 --issue 1",
    ),
    "inventory explain": (
        "把一个印出的数字追溯到单据、公式和因子",
        "walk a printed number back to bills, formula and factors",
        "LINE 是报告中印出的编号。尚未定版时按当前数据。",
        "LINE is the number printed in the report. Before any issue, the draft is explained.",
        "ghg inventory explain GRID.202501.G\nghg inventory explain name:guide",
    ),
    "inventory replay": (
        "由台账重算一号定版，逐字节比较",
        "build an issue again and compare it byte for byte",
        "不一致时退出码为5。",
        "Exit code 5 where it differs.",
        "ghg inventory replay 2025 --issue 1",
    ),
    "inventory compare": (
        "比较两号定版的明细和合计",
        "compare lines and totals of two issues",
        "",
        "",
        "ghg inventory compare 2025 1 2",
    ),
    "report": ("报告", "reports", "", "", "ghg report make 2025"),
    "report make": (
        "由一号定版写出报告",
        "write the report of an issue",
        "报告的语言由 --lang 决定。输出文件的位置。",
        "The language is that of --lang. Prints where the files lie.",
        "ghg report make 2025 --folder reports\nghg report make 2025 --format xlsx\nghg report make 2025 --draft --format pdf",
    ),
    "template": (
        "按监测计划生成待填工作簿",
        "write the workbook to fill in, from the plan",
        "只含还缺的月份。",
        "Only what is outstanding stands in it.",
        "ghg template wanted.xlsx --year 2025",
    ),
    "import": (
        "导入填好的工作簿或CSV",
        "import a filled workbook or CSV",
        "要么全部入账，要么不写入；同一文件再次导入不会改变任何内容。\n有错误时逐条列出位置和改法，退出码为3。",
        "All rows are posted or none; the same file again changes nothing.\n"
        "Every mistake is listed with its place and remedy; exit code 3.",
        "ghg import wanted.xlsx --check\nghg import wanted.xlsx --check --annotate marked.xlsx\n"
        "ghg import wanted.xlsx",
    ),
    "status": (
        "一年中还缺什么",
        "what a year still lacks",
        "还有缺少的月份时，退出码为4。",
        "Exit code 4 while months are outstanding.",
        "ghg status --year 2025",
    ),
    "journal": ("操作日志", "the journal of all acts", "", "", "ghg journal list"),
    "journal list": ("列出操作", "list the acts", "", "", "ghg journal list --after 100"),
    "journal verify": (
        "检查日志各笔是否相接",
        "check that every link of the journal holds",
        "不符时退出码为5。",
        "Exit code 5 where a link is broken.",
        "ghg journal verify\nghg journal verify --anchor 120 5f0c9a",
    ),
    "check": (
        "检查台账是否完好，不改动任何内容",
        "check that the ledger is whole; nothing is changed",
        "数据库、日志、记录、合计、材料、定版、因子库，以及三十条不变量（I1至I30）：各看了多少行，是否成立。\n"
        "发现损坏时退出码为5。",
        "Schema, journal, records, totals, evidence, issues, library, and thirty invariants (I1 to "
        "I30):\nhow many rows were looked at, and whether each holds. Exit code 5 for damage.",
        "ghg check\nghg check --json",
    ),
    "demo": (
        "演示：一家工厂的一年",
        "a factory's year as a demonstration",
        "在单独的文件夹中进行，不动您自己的台账。\n"
        "tea是茶厂（用电）；machinery是长沙的机械厂，用到各种常见方法，由其setup.sh逐条建账。",
        "It runs in a folder of its own and never touches your ledger.\n"
        "tea is a tea factory (electricity); machinery a works in Changsha with every common method,\n"
        "set up by the commands of its setup.sh.",
        "ghg demo\nghg demo tea\nghg demo works --plant machinery",
    ),
}

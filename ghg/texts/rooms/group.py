"""Words of the group: bundles of plants, received, listed and added up."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-BUNDLE": (
        "这不是可读的工厂数据包：{raw}",
        "This is no bundle that can be read: {raw}",
        "请使用工厂用 ghg pack --sign 写出的原文件；有疑问时向工厂重新索取。",
        "Use the very file that the plant wrote with ghg pack --sign; in doubt ask for it anew.",
    ),
    "E-BUNDLE.size": (
        "“{raw}”超过{limit} MB。",
        "“{raw}” is larger than {limit} MB.",
        "请工厂减小佐证文件后重新写出。",
        "Ask the plant to make its evidence files smaller and to write it again.",
    ),
    "E-BUNDLE.unsigned": (
        "核查包没有签名，无法知道是谁写的。",
        "The pack is not signed, so nobody knows who wrote it.",
        "请工厂用 ghg pack 并加 --sign 写出。",
        "Ask the plant to write it by ghg pack with --sign.",
    ),
    "E-BUNDLE.signature": (
        "签名与内容不符（签发者自称“{raw}”）。",
        "The signature does not fit the bundle (it names “{raw}” as its signer).",
        "不要使用这个文件；请向工厂重新索取。",
        "Do not use this file; ask the plant for it anew.",
    ),
    "E-BUNDLE.signer": (
        "尚未认可签发者“{raw}”签发这家工厂的数据，公钥{key}。",
        "The signer “{raw}” with the key {key} is not known for this plant yet.",
        "请经另一渠道向工厂核对公钥，再用 --key 指定其公钥文件导入；此后同一工厂同一公钥直接认可。",
        "Compare the key with the plant by another way, then import with --key and its key file; "
        "later bundles of this plant and key are taken.",
    ),
    "E-BUNDLE.key": (
        "公钥{raw}不是签发这个数据包的公钥（{signer}，{key}）。",
        "The key {raw} is not the one that signed this bundle ({signer}, {key}).",
        "请核对公钥文件；有疑问时不要导入。",
        "Check the key file; in doubt do not import.",
    ),
    "E-BUNDLE.own": (
        "这是本台账自己的数据包（{raw}）。",
        "This bundle is of this very ledger ({raw}).",
        "请在集团的组织中导入，用 --organisation 指定。",
        "Import it in the organisation of the group, named by --organisation.",
    ),
    "E-BUNDLE.found": (
        "检验发现{count}处问题，未导入：{first}",
        "The check found {count} problems, nothing was imported: {first}",
        "请把这些问题告知工厂；完整清单用 python3 -I verify.py 查看。",
        "Tell the plant; the whole list is shown by python3 -I verify.py.",
    ),
    "E-BUNDLE.stopped": (
        "检验超出时间（{seconds}秒）或内存限度，已停止，未导入。",
        "The check went beyond its time ({seconds} s) or memory and was stopped; nothing was kept.",
        "请核对文件来源；确需导入大文件时换一台内存更大的机器。",
        "Check where the file comes from; for a truly large one use a machine with more memory.",
    ),
    "E-ROLLBACK.bundle": (
        "{raw}的日志第{seq}笔与已收到的{inventory}/{number}号定版不同：工厂的历史被改写，或台账不是同一个。",
        "Number {seq} of the journal of {raw} is not that of the received issue "
        "{inventory}/{number}: the plant's history was rewritten.",
        "不要使用这个文件；请与工厂核对两个数据包。",
        "Do not use this file; compare both bundles with the plant.",
    ),
    "E-SERIAL-USED.plant": (
        "编号{raw}已被{plant}的{issue}号定版使用（{other}）。",
        "{raw} was already used by the issue {issue} of {plant} ({other}).",
        "一份绿证或碳信用只能用一次；请两家工厂与登记机构核对。",
        "A certificate or credit is used once; both plants must ask the registry.",
    ),
    "E-SERIAL-USED.group": (
        "编号{raw}在集团自己的台账中：区段{block}，状态{state}。",
        "{raw} stands in the group's own books: block {block}, {state}.",
        "请核对归属；已转给工厂的，先用 ghg holdings transfer 转出。",
        "Ask whose it is; what was passed on to the plant is led out by ghg holdings transfer first.",
    ),
    "E-REF.plant": (
        "没有收到过工厂“{raw}”的定版。已有：{near}。",
        "No issue of a plant “{raw}” was received. There are: {near}.",
        "请用 ghg group list 查看。",
        "See ghg group list.",
    ),
}
_STATES = {"stands": ("有效", "stands"), "superseded": ("已被取代", "superseded")}
_SAYS = {
    "ledger": ("台账", "ledger"),
    "sha256": ("定版SHA-256", "issue SHA-256"),
    "head": ("日志末笔", "head of the journal"),
    "signer": ("签发者", "signer"),
    "bundle": ("数据包SHA-256", "bundle SHA-256"),
}
_DIFFERS = {
    "twice": ("同一台账同年有两份清单", "two inventories of one ledger"),
    "no_figure": ("没有这一数据", "no such figure"),
    "period": ("期间不同", "other periods"),
    "gwp_set": ("GWP取值不同", "other warming potentials"),
    "level": ("电力因子级别不同", "other level of the power factor"),
    "rest": ("市场余量规则不同", "other rule for the rest of the market"),
    "rule": ("总量规则不同", "other rule of the total"),
    "proofs": ("非化石电力证明规则不同", "other proofs of non-fossil power"),
}
LABELS: dict[str, tuple[str, str]] = {
    "cli.done.group.import": (
        "已收到{plant}的{issue}号定版，签发者{signer}；全部检验通过。",
        "Received issue {issue} of {plant}, signed by {signer}; every check passed.",
    ),
    "cli.done.group.again": (
        "{plant}的{issue}号定版（{signer}）已收到过，没有新内容。",
        "Issue {issue} of {plant} ({signer}) was received before; nothing new.",
    ),
    "group.head": ("该厂日志末笔：{seq}:{hash}", "Head of the plant's journal: {seq}:{hash}"),
    "group.between": (
        "一家工厂卖给另一家的能源在两家都有；合计未作扣减。",
        "Energy that one plant sells to another stands in both; nothing was taken off.",
    ),
    "cli.column.plant": ("工厂", "plant"),
    "cli.column.total": ("合计", "total"),
    "cli.column.head": ("日志末笔", "head"),
    "cli.column.plants": ("工厂", "plants"),
    **{f"group.state.{name}": words for name, words in _STATES.items()},
    **{f"group.says.{name}": words for name, words in _SAYS.items()},
    **{f"group.differs.{name}": words for name, words in _DIFFERS.items()},
}
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "group": (
        "集团：收到的工厂定版",
        "the group: issues that plants sent",
        "",
        "",
        "ghg group list",
    ),
    "group import": (
        "导入工厂签名的数据包",
        "take a plant's signed bundle in",
        "数据包由工厂用 ghg pack --sign 写出。第一次导入一家工厂时，用 --key 指定经另一渠道核对过的公钥文件。"
        "先在受限的子进程中运行本程序自带的 verify.py，全部检验通过才导入；数据包本身存入佐证库。\n"
        "同一数据包再次导入没有新内容；后来的数据包必须接续已收到的日志；"
        "已被另一家工厂或集团自己使用的绿证、碳信用会被拒绝。",
        "A bundle is written by the plant with ghg pack --sign. The first time name the key file, "
        "compared\nby another way, with --key. The program's own verify.py runs in a limited child "
        "first; only what\npasses every check comes in, and the bundle goes to the evidence store.\n"
        "The same bundle again brings nothing new; a later one must extend the journal received; "
        "certificates\nand credits that another plant or the group used are refused.",
        "ghg group import 2025-1-bundle.zip --key plant.key.pub",
    ),
    "group list": (
        "列出各厂的定版和合计",
        "list the plants' issues with their totals",
        "",
        "",
        "ghg group list",
    ),
    "group show": (
        "查看一家工厂收到的全部定版",
        "show every issue that was received of a plant",
        "",
        "",
        "ghg group show TEA",
    ),
    "group sum": (
        "各厂某年的合计，口径一致才相加",
        "add up the plants of a year, where they mean the same",
        "期间、GWP取值、总量规则和电力口径都相同才给出合计，否则说明差别。",
        "A sum is given only where period, warming potentials, rule of the total and electricity "
        "rule agree;\nelse what differs is named.",
        "ghg group sum --year 2025",
    ),
}
OPTIONS: dict[str, tuple[str, str]] = {
    "group import:key": ("签发者的公钥文件（第一次导入时）", "the signer's key file (first time)"),
    "group list:every": ("也列出已被取代的", "superseded ones as well"),
}

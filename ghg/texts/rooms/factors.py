"""Words of own factors, packs, the card, the check of the library, and bridges."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-CONFLICT.own": (
        "“{raw}”与“{other}”（{document}）同一优先级、回答同一个问题。",
        "“{raw}” answers the same question as “{other}” ({document}), in the same tier.",
        "程序不在两个同样合适的数值中挑选。更正自己登记的数值，请用 ghg factor own revise；否则请写明不同的年份、有效期或优先级。",
        "No choice is made between equals. Correct an own value with ghg factor own revise, or state another year, window or tier.",
    ),
    "E-MISSING.own": (
        "“{raw}”没有单一数值。",
        "“{raw}” has no single value.",
        "请填写一个数值；区间不能作为缺省值。",
        "State one value; a range never becomes a default.",
    ),
    "E-MISSING.own_year": (
        "表“{raw}”按数据年份取值，但没有填写数据年份。",
        "The table “{raw}” is read by the year of its data, and none is stated.",
        "请用 --data-year 填写数据年份。",
        "State it with --data-year.",
    ),
    "E-TABLE.own": (
        "电网电力有几张含义不同的表，必须写明续哪一张。",
        "Grid electricity has several tables of different meaning: which one is continued must be said.",
        "请用 --table 指定其中一张：{choices}。",
        "Name one with --table: {choices}.",
    ),
    "E-TIER.own": (
        "优先级“{raw}”不能用于登记的因子。",
        "The tier “{raw}” is not for an entered factor.",
        "可用 local、guide、national、international；实测值请用 ghg parameter set 按计量流登记。",
        "Use local, guide, national or international; a measured value is recorded per stream by ghg parameter set.",
    ),
    "E-PARAMETER.own": (
        "参数“{raw}”只能整套登记，不能单独登记一个数值。",
        "The parameter “{raw}” is closed as a whole; no single value of it can be entered.",
        "混合制冷剂的组成请等待新版因子库。",
        "The composition of a blend comes with a new edition of the library.",
    ),
    "E-DIM.factor": (
        "单位“{raw}”不适合参数 {parameter}。",
        "The unit “{raw}” does not suit {parameter}.",
        "已公布数值的单位：{fitting}；可换算的单位均可。",
        "Published are {fitting}; any unit that converts to one of them will do.",
    ),
    "E-REF.own_factor": (
        "没有编码为“{raw}”的登记因子。",
        "No entered factor has the code “{raw}”.",
        "相近的有：{near}。请用 ghg factor own list 查看。",
        "Near ones: {near}. See ghg factor own list.",
    ),
    "E-PACK.revise": (
        "“{raw}”来自因子包，不能单独修改。",
        "“{raw}” comes from a pack and is not revised by itself.",
        "请导入新版因子包，或用 ghg factor own withdraw 撤下这一数值后另行登记。",
        "Import a new version of the pack, or withdraw the value with ghg factor own withdraw and enter your own.",
    ),
    "E-BRIDGE": (
        "没有指定要改换的规则（{raw}）。",
        "Nothing was named that should be otherwise ({raw}).",
        "请至少指定 --guide、--gwp-set、--as-of、--level 之一。",
        "Name at least one of --guide, --gwp-set, --as-of, --level.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "bridge.view.guide": ("按指南的总量", "total by the guide"),
    "bridge.view.location": ("电力按所在地", "electricity by location"),
    "bridge.view.market": ("电力按市场", "electricity by market"),
    "bridge.total": (
        "{view}：{old} → {new} tCO2e，变化 {change}",
        "{view}: {old} → {new} tCO2e, change {change}",
    ),
    "bridge.cause.coverage": ("只有一方计入", "counted on one side only"),
    "bridge.cause.quantity": ("数量不同", "another quantity"),
    "bridge.cause.method": ("方法不同", "another method"),
    "bridge.cause.zero_rule": ("非化石电力零排放规则", "zero rule of non-fossil power"),
    "bridge.cause.own_factor": ("自行登记的因子", "an entered factor"),
    "bridge.cause.heat_factor": ("热力因子", "heat factor"),
    "bridge.cause.grid_level": ("电网因子的地理层级", "level of the grid factor"),
    "bridge.cause.table": ("缺省值表不同", "another table"),
    "bridge.cause.year": ("因子年份", "year of the factor"),
    "bridge.cause.value": ("数值不同", "another value"),
    "bridge.cause.gwp": ("GWP数值集", "GWP set"),
    "bridge.rules": (
        "{side}：{rules}",
        "{side}: {rules}",
    ),
    "bridge.blocked": (
        "{side}仍有缺项，下列总量只含能算的部分。",
        "{side} still has gaps; what follows holds only what can be counted.",
    ),
    "bridge.side.old": ("现行规则一方", "The side of the present rules"),
    "bridge.side.new": ("另一规则一方", "The side of the other rules"),
    "factors.none_affected": (
        "没有定版的因子会因此不同。",
        "No issue would choose another factor.",
    ),
    "factors.affected": (
        "清单{code}第{number}版：按{day}已公布的数据重算会不同",
        "Inventory {code}, issue {number}: computed with what is known on {day} it would differ",
    ),
    "factors.unmoved": (
        "已定版的数字没有变动。要采用新的因子，请用 ghg inventory change 更改并重新定版。",
        "No issued number moved. To take the new factors up, change the inventory with ghg inventory change and issue it anew.",
    ),
    "cli.column.cause": ("原因", "cause"),
    "cli.column.tier": ("优先级", "tier"),
    "cli.column.pack": ("因子包", "pack"),
    "cli.column.approved": ("批准人与理由", "approved by, and why"),
    "cli.done.factor.add": (
        "已登记因子{code}：{value}，优先级{tier}。",
        "Entered factor {code}: {value}, tier {tier}.",
    ),
    "cli.done.factor.revise": ("已修订因子{code}：{value}。", "Revised factor {code}: {value}."),
    "cli.done.factor.withdraw": ("已撤下因子{code}。", "Withdrew factor {code}."),
}

ADD = (
    "ghg factor add heat-hn-2026 --item heat --parameter emission_factor --value 0.095 "
    "--unit tCO2/GJ --tier local --region 430000 --document 关于发布供热排放因子的通知 "
    "--number 湘环函〔2026〕8号 --issuer 湖南省生态环境厅 --published 2026-03-01 --locator 附件第1页 "
    "--from 2025-01-01 --file notice.pdf --approver 王工 --reason 省厅发布"
)
# path -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "factor add": (
        "登记一个未随程序发布的因子，附文件",
        "enter a factor that is not shipped, with its document",
        "与公布的数值按优先级竞争，不覆盖任何数值；已定版的数字不变。\n电网电力须用 --table 指明续哪一张表。",
        "It competes with the published values by tier and writes over none; issued figures stay.\nFor grid electricity --table says which table is continued.",
        ADD,
    ),
    "factor own": (
        "自行登记的因子",
        "factors entered by the organisation",
        "",
        "",
        "ghg factor own list",
    ),
    "factor own list": (
        "列出登记的因子",
        "list the entered factors",
        "",
        "",
        "ghg factor own list",
    ),
    "factor own revise": (
        "修订一个登记的因子",
        "revise an entered factor",
        "原修订保留在账中；未写明的内容不变。",
        "The earlier revision stays in the books; what is not named stays as it was.",
        "ghg factor own revise heat-hn-2026 --value 0.096 --approver 王工 --reason 更正笔误",
    ),
    "factor own withdraw": (
        "撤下一个登记的因子",
        "withdraw an entered factor",
        "数值保留在账中，不再参加选取。",
        "It stays in the books and takes part in no further choice.",
        "ghg factor own withdraw heat-hn-2026 --reason 文件已废止",
    ),
    "factor affected": (
        "列出按现有因子重算会不同的定版",
        "list the issues that would now choose other factors",
        "只列出，不改动任何定版。默认按今天已公布的数据。",
        "Listed only; no issue changes. Without a day, what is published today counts.",
        "ghg factor affected\nghg factor affected --as-of 2026-12-31",
    ),
    "inventory compare-guides": (
        "同一套账按另一指南、层级、GWP或日期计算，逐行比较",
        "compute the same books by another guide, level, GWP set or day, line by line",
        "不存储任何结果。换指南时一并采用该指南的GWP数值集，除非另行指定。各原因之和等于总量之差。",
        "Nothing is stored. With another guide its GWP set comes along unless one is named. The causes add up to the difference of the totals.",
        "ghg inventory compare-guides 2025 --guide gbt32150-2015\nghg inventory compare-guides 2025 --as-of 2024-12-31",
    ),
}
OPTIONS: dict[str, tuple[str, str]] = {
    "table": (
        "续哪一张已公布的表；own为不属于任何表",
        "the published table that is continued; own for none",
    ),
    "factor add:region": (
        "行政区划代码、CN或电网区域",
        "region code, CN, or a grid region",
    ),
    "gas": ("气体；只有一种时可省略", "gas; may be left out where there is one only"),
    "factor add:first_day": ("自哪一天起有效", "valid from this day"),
    "last_day": ("有效至哪一天", "valid until this day"),
    "data_year": ("数据年份", "year of the data"),
    "published": ("文件发布日期", "day of publication"),
    "tier": (
        "优先级：local、guide、national、international",
        "tier: local, guide, national, international",
    ),
    "number_": ("文号", "number of the document"),
    "issuer": ("发布机关", "issuer"),
    "factor add:document": ("文件名称", "title of the document"),
    "factor own revise:document": ("文件名称", "title of the document"),
    "locator": ("在文件中的位置", "place in the document"),
    "factor add:file": ("文件本身，留存为佐证", "the document itself, kept as evidence"),
    "factor own revise:file": ("更换的文件", "another file of the document"),
    "approver": ("批准人", "who approved it"),
    "factor add:parameter": ("参数，例如emission_factor", "parameter, such as emission_factor"),
    "factor add:value": ("数值", "value"),
    "factor own revise:value": ("新的数值", "the new value"),
    "factor affected:every": ("逐行列出", "list every line"),
    "inventory compare-guides:every": ("逐行列出", "list every line"),
    "inventory compare-guides:guide": ("另一指南的编号", "id of the other guide"),
}

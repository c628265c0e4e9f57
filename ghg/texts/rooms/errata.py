"""Words of the register of errata and doubts."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-DOUBT": (
        "{item}的{parameter}存疑，不作缺省值（{raw}）：{document_zh}，{place}：{printed_zh}{reading_zh}",
        "The {parameter} of {item} is in doubt and no default ({raw}): {document_en}, {place}: "
        "{printed_en} {reading_en}",
        "请填写有出处的本厂数值（ghg parameter set）；详情见 ghg factor errata {raw}",
        "Enter a value of your own with its document (ghg parameter set); see ghg factor errata {raw}",
    ),
    "E-GAP.doubt": (
        "参数存疑，不设缺省值，总量不能计算。",
        "A parameter is in doubt and has no default, so the total is blocked.",
        "请用 ghg parameter set 录入有出处的本厂数值；疑点见 ghg factor errata。",
        "Enter a value of your own with its document by ghg parameter set; ghg factor errata tells the "
        "doubt.",
    ),
    "E-ERRATUM.factor": (
        "勘误表引用了不存在的因子“{raw}”。",
        "The register of errata names an unknown factor “{raw}”.",
        "请改为因子表中的编号。",
        "Use the id of a row in the tables of factors.",
    ),
    "E-ERRATUM.method": (
        "勘误表引用了没有排放源使用的方法“{raw}”。",
        "The register of errata names a method that no kind of source has: “{raw}”.",
        "请使用排放源类别中列出的方法。",
        "Use a method that source_kinds.toml lists.",
    ),
    "E-ERRATUM.values": (
        "勘误表中只有存疑（doubt）的条目可以扣住数值，这一条为“{raw}”。",
        "Only an open doubt may hold values back; this entry is a {raw}.",
        "请改状态，或清空 values。",
        "Change its status, or empty its values.",
    ),
    "E-REF.erratum": (
        "勘误表中没有“{raw}”。相近的：{near}。",
        "The register of errata has no entry “{raw}”. Near: {near}.",
        "请用 ghg factor errata 查看全部条目。",
        "See all entries by ghg factor errata.",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "cli.column.name_zh": ("中文名称", "name in Chinese"),
    "cli.column.name_en": ("英文名称", "name in English"),
    "library.loser.doubt": (
        "存疑，不作缺省值（{detail}）",
        "in doubt, so no default ({detail})",
    ),
    "gap.doubt": ("参数存疑，不设缺省值", "a parameter is in doubt and has no default"),
    "gap.doubt.remedy": (
        "填写有出处的本厂数值（ghg parameter set）；疑点见 ghg factor errata",
        "enter a value of your own with its document (ghg parameter set); the doubt is told by "
        "ghg factor errata",
    ),
    "cli.column.erratum": ("条目", "entry"),
    "erratum.typo": ("印误", "misprint"),
    "erratum.reading": ("取舍", "reading"),
    "erratum.doubt": ("存疑", "open doubt"),
    "cli.erratum.place": ("{document}，{place}", "{document}, {place}"),
    "cli.erratum.printed": ("原文印作：{text}", "The text prints: {text}"),
    "cli.erratum.reading": ("读法：{text}", "Read here as: {text}"),
    "cli.erratum.effect": ("影响：{text}", "Effect: {text}"),
    "cli.erratum.decided": ("决定：{who}，{day}", "Decided by: {who}, {day}"),
    "cli.erratum.concerns": ("涉及：{what}", "Concerns: {what}"),
    "cli.erratum.held": (
        "扣住的数值：{what}",
        "Values held back: {what}",
    ),
    "report.annex.errata": ("勘误与存疑", "Errata and doubts"),
    "report.errata.text": (
        "下列条目涉及本报告所用的指南、方法或因子：原文印作什么，本报告如何读取，影响多大，由谁在何日决定。存疑的数值不作缺省值。",
        "These entries concern the guides, methods or factors of this report: what the text prints, "
        "how it was read, what that moves, who decided and when. A value in doubt is never a default.",
    ),
    "report.errata.caption": (
        "涉及本报告的勘误与存疑",
        "Errata and doubts that concern this report",
    ),
    "report.errata.column.document": ("文件与位置", "Document and place"),
    "report.errata.column.printed": ("原文印作", "As printed"),
    "report.errata.column.reading": ("读法", "As read"),
    "report.errata.column.effect": ("影响", "Effect"),
    "report.errata.column.concerns": ("涉及", "Concerns"),
    "report.errata.column.decided": ("决定", "Decided"),
    "report.erratum.typo": ("印误", "misprint"),
    "report.erratum.reading": ("取舍", "reading"),
    "report.erratum.doubt": ("存疑", "open doubt"),
}

# path of a command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "factor items": (
        "按编码或名称查找燃料、气体、物料等品种",
        "find an item by code or name: fuels, gases, materials and so on",
        "ghg stream add --item 所用的编码。不写词语时列出全部。",
        "These are the codes for ghg stream add --item. Without a word all are listed.",
        "ghg factor items 硝酸\nghg factor items R-410",
    ),
    "factor errata": (
        "勘误与存疑：原文印作什么、如何读取、由谁决定",
        "errata and doubts: what a text prints, how it is read, who decided",
        "不写条目时列出全部；写条目时显示全文。存疑的数值不作缺省值，须填写有出处的本厂数值。",
        "Without an entry all are listed; with one it is told whole. A value in open doubt is never "
        "a default:\na value of your own with its document is asked for.",
        "ghg factor errata\nghg factor errata steel_lng_carbon\n"
        "ghg factor errata --guide ndrc-other-2015 --status doubt",
    ),
}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {
    "factor errata:guide": ("只列涉及这个指南的条目", "only entries that concern this guide"),
    "factor errata:status": (
        "只列 typo 印误、reading 取舍或 doubt 存疑",
        "only typo, reading or doubt",
    ),
}

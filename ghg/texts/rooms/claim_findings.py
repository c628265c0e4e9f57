"""Words of findings: why a rule does not apply, what is needed, the sentence of a claim."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-SCHEME.ask": (
        "评价标准询问的“{raw}”既不是指标，也不是工厂事实。",
        "The scheme asks for '{raw}', which is no measure and no plant fact.",
        "请改正名称，或在目录中增加。",
        "Correct the name, or add it to the catalogue.",
    ),
    "E-SCHEME.unit": (
        "单位“{raw}”与“{ask}”的单位 {unit} 不一致。",
        "The unit '{raw}' is not that of '{ask}', {unit}.",
        "请按指标的单位书写限值。",
        "Write the limit in the unit of the measure.",
    ),
    "E-SCHEME.clause": (
        "指标要求“{raw}”没有条款号。",
        "The requirement '{raw}' has no clause.",
        "请写明文件和条款。",
        "Name document and clause.",
    ),
}
# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    "claim.reason.lower_bound": (
        "所得为下限：其余部分尚无法计算，不能据此判定",
        "A lower bound: the rest cannot be told yet, so nothing is decided by it",
    ),
    "claim.reason.condition": (
        "适用条件：{ask} {op} {limit}；本厂：{value}",
        "It applies where: {ask} {op} {limit}; here: {value}",
    ),
    "claim.answer.yes": ("是", "yes"),
    "claim.answer.no": ("否", "no"),
    "claim.need.limit": ("{rule} 的限值所在文件", "the document that has the limit of {rule}"),
    "claim.need.evidence": ("{rule} 的佐证材料", "evidence for {rule}"),
    "claim.need.offsets": (
        "{number} 关于碳信用能否抵消的规定",
        "what {number} says on offsetting by credits",
    ),
    "claim.credit.nothing": (
        "本标准的指标不计碳信用",
        "credits change nothing under this scheme",
    ),
    "claim.credit.unknown": (
        "未查到本标准对碳信用的规定",
        "no text read says what this scheme makes of credits",
    ),
    "claim.credit.invalidated": ("注销后被登记机构撤销", "invalidated by the registry"),
    "claim.credit.not_retired": ("尚未注销", "not retired"),
    "claim.credit.duty": ("用于履约义务", "serves a duty"),
    "claim.credit.other_year": ("用于其他年度", "used for another year"),
    "claim.credit.boundary": ("用于清单以外的边界", "used for a boundary outside the inventory"),
    "claim.credit.inside": ("来自核算边界以内的项目", "from a project inside the boundary"),
    "claim.credit.paper": ("缺少注销凭证", "without proof of retirement"),
    "claim.credit.instrument": (
        "本标准不接受该种碳信用",
        "of a kind that the scheme does not take",
    ),
    "claim.credit.no_removal": ("不是碳清除类", "not of a removal"),
    "claim.credit.too_young": (
        "注销时减排量尚未产生",
        "retired before the reduction was made",
    ),
    "claim.credit.too_old": ("减排年份过早", "of too old a vintage"),
    "claim.credit.too_late": ("注销时间超过期限", "retired after the last day"),
    "claim.credit.form": (
        "本标准未接受该抵消方式",
        "a form of offset that the scheme does not take",
    ),
    "claim.credit.in_inventory": (
        "效果已体现在清单中",
        "its effect lowers the inventory already",
    ),
    "claim.credit.credited": ("已签发为碳信用", "issued as credits"),
    "claim.credit.no_title": ("没有排他的所有权", "without exclusive title"),
    "claim.words.sentence": (
        "{claim}（{number}《{title}》{level}；{year}年度；{counted}；{offset}）："
        "已记录数据满足{entered}",
        "{claim} ({number}, {title}{level}; year {year}; {counted}; {offset}): "
        "the recorded data meet it{entered}",
    ),
    "claim.words.scopes": ("范围{scopes}", "scopes {scopes}"),
    "claim.words.no_carbon": ("无碳排放口径", "without a scope of emissions"),
    "claim.words.gases.co2": ("仅二氧化碳", "carbon dioxide only"),
    "claim.words.gases.seven": ("七类温室气体", "seven gases"),
    "claim.words.gases.unknown": ("气体种类未查到", "gases not known"),
    "claim.words.offset": ("抵消比例{share}%", "offset share {share} %"),
    "claim.words.offset_unknown": ("抵消比例无法计算", "offset share not known"),
    "claim.words.offset_free": (
        "标准不限定抵消",
        "the standard sets no offset share",
    ),
    "claim.words.no_offset": ("不含抵消", "without offsets"),
    "claim.words.entered": (
        "（部分限值由使用者按所注文件录入）",
        " (with limits that a person entered from the documents named)",
    ),
    "claim.notice.dates": (
        "评价日不在本标准的有效期内（{first}至{last}）",
        "The scheme is not in force on the day of the assessment ({first} to {last})",
    ),
    "claim.notice.confidence": (
        "本标准的内容并非全部来自正式文本（可信度 {confidence}）",
        "Not all of this scheme was read in its own text (confidence {confidence})",
    ),
    "claim.notice.entered": (
        "其中 {count} 项数值由使用者录入，文件和页码见报告的“录入值”一章或 ghg scheme values",
        "{count} values were entered by a person; ghg scheme values, or the chapter of entered values in the report, has document and page",
    ),
    "claim.notice.example": ("示例数据", "Example data"),
}

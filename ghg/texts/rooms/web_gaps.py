"""How a gap of an inventory is filled, told by the pages."""

_VALUE = (
    "请在“实测参数与声明”页登记有检测报告或出处的本厂数值，或在“指南与因子”页为厂区选用另一指南。",
    "Enter a value of your own with its report or document on the page “Own values and declarations”, "
    "or pin another guide on the page “Guides and factors”.",
)
_DOUBT = (
    "请在“实测参数与声明”页登记有出处的本厂数值；疑点见“指南与因子”页。",
    "Enter a value of your own with its document on the page “Own values and declarations”; the page "
    "“Guides and factors” tells the doubt.",
)
_CLOSING = (
    "请在“库存”页登记月末盘点；有库存的燃料，购入量不等于消费量。",
    "Record the count on the page “Stocks”; of a stored fuel, purchases are not consumption.",
)
_ELSEWHERE = (
    "请补录包含它的计量流，或在“实测参数与声明”页撤回“计入他处”的声明。",
    "Record the stream that includes it, or withdraw the declaration on the page “Own values and "
    "declarations”.",
)
_RANK = (
    "请恢复原来的数据来源；确有理由的，请在计量流的页面说明来源等级降低。",
    "Go back to the better source, or give the reason on the page of the stream.",
)
_SAMPLE = (
    "请在“化验样品”页补录当月样品及其报告，或写明以什么代替及理由。",
    "Add the month's sample with its report on the page “Samples”, or say there what stands for it.",
)
_MEAN = (
    "请在“化验样品”页写明加权平均或算术平均及理由。",
    "Say on the page “Samples” whether the mean is weighted or arithmetic, and why.",
)
_STANDS_FOR = (
    "请在“化验样品”页补充该样品的代表数量及理由。",
    "Add the quantity that the sample stands for on the page “Samples”, with a reason.",
)
_MIXED = (
    "缩分样已包含各批次；请在“化验样品”页撤回其中一种。",
    "The composite holds the batches already; withdraw one of the two on the page “Samples”.",
)
_CASE = (
    "请在“核算边界”页的“边界情形的处理”中写明处理方式和理由。",
    "Decide it under “Cases of the boundary” on the page “Boundary”, with the reason.",
)

REMEDIES: dict[str, tuple[str, str]] = {
    "gap.factor.remedy": _VALUE,
    "E-GAP.factor": _VALUE,
    "gap.doubt.remedy": _DOUBT,
    "E-GAP.doubt": _DOUBT,
    "gap.stock_opening.remedy": (
        "请录入期初库存，或在“库存”页补登上月末的盘点。",
        "Record the opening stock, or the count of the month before on the page “Stocks”.",
    ),
    "gap.stock_closing.remedy": _CLOSING,
    "E-GAP.stock_closing": _CLOSING,
    "gap.stock_inflow.remedy": (
        "请在“月度填报”页以类型“购入”录入购入量；确实没有的，填0。",
        "Record it in “Month entry” with the kind “purchase”, 0 if nothing came.",
    ),
    "gap.elsewhere.remedy": _ELSEWHERE,
    "E-GAP.elsewhere": _ELSEWHERE,
    "gap.rank.remedy": _RANK,
    "E-GAP.rank": _RANK,
    "gap.sample_missing.remedy": _SAMPLE,
    "E-GAP.sample_missing": _SAMPLE,
    "gap.sample_rule.remedy": _MEAN,
    "E-GAP.sample_rule": _MEAN,
    "gap.sample_quantity.remedy": _STANDS_FOR,
    "E-GAP.sample_quantity": _STANDS_FOR,
    "gap.sample_mixed.remedy": _MIXED,
    "E-GAP.sample_mixed": _MIXED,
    "gap.case.remedy": _CASE,
    "E-GAP.case": _CASE,
}

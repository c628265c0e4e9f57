"""Words of the unified social credit code."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-CREDIT.length": (
        "统一社会信用代码“{raw}”有{count}位，应为{wanted}位。",
        "The unified social credit code “{raw}” has {count} signs, not {wanted}.",
        "请照营业执照抄写全部18位。",
        "Copy all 18 signs from the business licence.",
    ),
    "E-CREDIT.sign": (
        "统一社会信用代码“{raw}”中有不允许的字符：{signs}。",
        "The unified social credit code “{raw}” has signs that none has: {signs}.",
        "只用数字和大写字母，不用I、O、S、V、Z；常见误写是把0写成O、把1写成I、把2写成Z、把5写成S。",
        "Only digits and capital letters but I, O, S, V, Z; often 0 is written as O, 1 as I, 2 as Z, 5 as S.",
    ),
    "E-CREDIT.check": (
        "统一社会信用代码“{raw}”的校验码是{last}，按GB 32100-2015计算应为{fits}。",
        "The last sign of the unified social credit code “{raw}” is {last}; by GB 32100-2015 it would be {fits}.",
        "请与营业执照逐位核对；执照上确实如此的（个别早期试点代码），再接受这条提醒。",
        "Compare it with the business licence sign by sign; accept this only where the licence says so (some codes of the first trials).",
    ),
}
LABELS: dict[str, tuple[str, str]] = {
    "report.fact.credit_code": ("统一社会信用代码", "Unified social credit code"),
    "web.credit_code.change": ("更正统一社会信用代码", "Correct the credit code"),
    "web.credit_code.since": ("自哪一年起（报告年度）", "From which reporting year on"),
    "web.credit_code.note": (
        "从所填年度起印在报告上；已定版的报告不变。登记时的代码和每次更正都保留在日志中。",
        "Printed in reports from that year on; issued reports stay. The code as founded and every correction stay in the journal.",
    ),
    "web.credit_code.none": ("未登记", "not entered"),
    "web.credit_code.from_year": ("自{year}年", "from {year} on"),
    "web.credit_code.founding": ("登记组织时", "when founded"),
}

"""Words of the web face about what was counted: overview, inventory, why, reports."""

ERRORS: dict[str, tuple[str, str, str, str]] = {}

LABELS: dict[str, tuple[str, str]] = {
    "web.then": ("{year}年", "{year}"),
    "web.against": ("对比", "Against"),
    "web.is_draft": (
        "草稿：台账现状，未定版。这些数字随台账变动，不能用于报送或对外说明。",
        "Draft: the books as they stand, not issued. These figures move with the books and are not for reports or claims.",
    ),
    "web.not_counted": ("待处理的提交不计入总量", "what waits is in no total"),
    "web.next_due": ("下一期限{day} {what}，{left}", "Next: {day} {what}, {left}"),
    "web.compare": ("两版对比", "Compare two versions"),
    "web.from_version": ("从", "From"),
    "web.to_version": ("到", "To"),
    "web.led_by": ("拆分方式", "Told by"),
    "web.as_fits": ("自动", "as it fits"),
    "web.by_cause": ("按原因", "By cause"),
    "web.by_month_class": ("按月份和排放类别", "By month and class"),
    "web.moves": ("变动", "Change"),
    "web.reached": ("累计", "Reached"),
    "web.chart.bridge": ("从一版到另一版", "From one version to the other"),
    "web.axis_cut": ("纵轴没有从零开始，起点为", "The axis does not begin at zero but at"),
    "web.side_draft": (
        "其中一方是草稿，会随台账变动。",
        "One side is a draft, which moves with the books.",
    ),
    "web.differ": ("不同的明细和合计（{count}个）", "Lines and totals that differ ({count})"),
    "web.compare_nothing": (
        "还没有定版可以对比。",
        "There is no issue yet that could be compared.",
    ),
    "web.replay": ("重算核对", "Does it still give the same"),
    "web.replay_how": (
        "按定版时的台账、规则和因子库重新计算，与保存的定版逐字节对比；不写入任何数据。",
        "Computed again from the books, rules and factors as they stood at the issue, and compared byte by byte; nothing is written.",
    ),
    "web.library_then": ("因子库", "Factor library"),
    "web.program_then": ("程序版本", "Program"),
    "web.the_same": ("与定版时相同", "the same as then"),
    "web.another": ("与定版时不同", "another than then"),
    "web.chart_on_paper": ("图见PDF，数据见上表", "drawn in the PDF, its figures stand above"),
    "web.annexes": ("附录", "Annexes"),
    "web.line_word": ("编号或气体", "Number or gas"),
}

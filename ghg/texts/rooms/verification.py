"""Words of the verifier's desk: engagements, samples, findings, final issues."""

# code -> (sentence zh, sentence en, remedy zh, remedy en)
ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-REF.engagement": (
        "没有核查委托“{raw}”。相近的编码：{near}。",
        "No engagement “{raw}”. Near: {near}.",
        "请用 ghg engagement list 查看，或用 ghg engagement add 登记。",
        "See ghg engagement list, or add it with ghg engagement add.",
    ),
    "E-REF.finding": (
        "没有核查发现“{raw}”。已有：{near}。",
        "No finding “{raw}”. There are: {near}.",
        "请写作“委托编码/编号”，用 ghg finding list 查看。",
        "Write ENGAGEMENT/NUMBER; see ghg finding list.",
    ),
    "E-REF.finding_place": (
        "第{issue}号定版中没有“{raw}”这一明细或合计。",
        "Issue {issue} has no line or total “{raw}”.",
        "请用 ghg inventory show 查看明细编号和合计名称。",
        "See the numbers of lines and the names of totals with ghg inventory show.",
    ),
    "E-REF.finding_source": (
        "第{issue}号定版中没有排放源“{raw}”。",
        "Issue {issue} has no emission source “{raw}”.",
        "请用 ghg inventory show 查看排放源编码。",
        "See the codes of sources with ghg inventory show.",
    ),
    "E-REF.pick": (
        "抽样清单中没有第{raw}号。",
        "There is no pick {raw}.",
        "请用 ghg sampling list 查看编号。",
        "See the numbers with ghg sampling list.",
    ),
    "E-REF.sampling_rule": (
        "没有抽样规则“{raw}”。已有：{near}。",
        "No sampling rule “{raw}”. There are: {near}.",
        "请从已有的规则中选一个。",
        "Take one of those.",
    ),
    "E-DUP.finding": (
        "核查发现“{raw}”已经登记。",
        "Finding “{raw}” is there already.",
        "请用另一个编号；内容有误时用 ghg finding reply 说明。",
        "Take another number; what is wrong in it goes into ghg finding reply.",
    ),
    "E-RANGE.materiality": (
        "重要性水平须大于0、不超过100（百分比），填写的是“{raw}”。",
        "Materiality must be above 0 and at most 100 percent; given was “{raw}”.",
        "请按委托文件填写约定的百分比，例如 5。",
        "Enter the percent that was agreed, such as 5.",
    ),
    "E-SAMPLING.steps": (
        "抽样规则“{raw}”的比例须逐步增加，且大于0、不超过100。",
        "The steps of sampling rule “{raw}” must rise, above 0 and up to 100 percent.",
        "请改正规则文件。",
        "Mend the file of rules.",
    ),
    "E-SAMPLING.drawn": (
        "委托“{raw}”已从这一定版抽过样。",
        "For engagement “{raw}” a sample of this issue was drawn already.",
        "发现问题后用 --round after-finding 扩大抽样；不能重新抽取。",
        "After a finding draw more with --round after-finding; nothing is drawn anew.",
    ),
    "E-SAMPLING.quiet": (
        "委托“{raw}”自上次抽样以来没有发现问题，不扩大抽样。",
        "Nothing was found for engagement “{raw}” since the last draw; the sample does not grow.",
        "先登记核查发现或不符的记录。",
        "Enter the finding, or the record that differs, first.",
    ),
    "E-SAMPLING.whole": (
        "委托“{raw}”的抽样已到规则的最后一步。",
        "The sample of engagement “{raw}” stands at the last step of its rule.",
        "全部记录都已在清单中。",
        "All its records are on the list.",
    ),
    "E-SAMPLING.seed": (
        "随机种子“{raw}”与该委托已用的“{kept}”不同。",
        "Seed “{raw}” is not the one of the engagement, “{kept}”.",
        "同一委托只用一个种子；不写 --seed 即可。",
        "An engagement has one seed; leave --seed out.",
    ),
    "E-SAMPLING.rule": (
        "抽样规则“{raw}”与该委托已用的“{kept}”不同。",
        "Rule “{raw}” is not the one that the engagement drew by, “{kept}”.",
        "同一委托只用一条规则；不写 --rule 即可。",
        "An engagement has one rule; leave --rule out.",
    ),
    "E-STATE.finding": (
        "核查发现“{raw}”的状态是{state_zh}，不能变为{wanted_zh}。",
        "Finding “{raw}” is {state_en} and cannot become {wanted_en}.",
        "先答复，再关闭；已关闭的不再变动，有新问题请另行登记。",
        "Answer first, then close; a closed one stays closed, and what is new is a new finding.",
    ),
    "E-FINDINGS.empty": (
        "核查发现“{raw}”的更正没有写明更正值、批次或定版。",
        "The correction of “{raw}” names no value, no batch and no issue.",
        "请至少写明 --value、--batch、--issue 之一；只有说明时用 ghg finding reply。",
        "Give --value, --batch or --issue; for words alone there is ghg finding reply.",
    ),
    "E-FINDINGS.unreported": (
        "核查发现“{raw}”没有报告值，不能写更正值或保守值。",
        "Finding “{raw}” has no reported value, so it takes no corrected or conservative one.",
        "涉及数值的发现请在登记时写明 --line、--total 或 --reported。",
        "A finding that concerns a figure needs --line, --total or --reported when it is added.",
    ),
    "E-FINDINGS.value": (
        "核查发现“{raw}”应为 {stated} t，定版的数值是 {found} t。",
        "By finding “{raw}” the figure should be {stated} t; the issue has {found} t.",
        "请核对更正的记录，或用 ghg finding correct 改写更正值。",
        "Check the corrected records, or state the value anew with ghg finding correct.",
    ),
    "E-FINDINGS.undecided": (
        "核查发现“{raw}”涉及数值，但没有人写明应为多少。",
        "Finding “{raw}” concerns a figure, and nobody said which one should stand.",
        "请用 ghg finding correct 写更正值；报告值不变时用 --as-reported 关闭。",
        "State it with ghg finding correct; where the reported one stands close with --as-reported.",
    ),
    "E-FINDINGS.own_answer": (
        "核查发现“{raw}”由同一人答复，须由另一人关闭。",
        "Whoever answered finding “{raw}” does not close it.",
        "请由核查人员或批准人关闭。",
        "Let the verifier or an approver close it.",
    ),
    "E-FINDINGS.open": (
        "核查发现“{raw}”（{state_zh}）没有关闭：{text}",
        "Finding “{raw}” ({state_en}) is not closed: {text}",
        "请答复、更正，并由核查人员关闭。",
        "Answer or correct it, and let the verifier close it.",
    ),
    "E-FINDINGS.unticked": (
        "抽样清单第{raw}号（{stream} {month}）还没有核对。",
        "Pick {raw} ({stream} {month}) is not ticked.",
        "请用 ghg sampling tick 记录核对结果。",
        "Enter what was seen with ghg sampling tick.",
    ),
    "E-FINDINGS.unraised": (
        "抽样清单第{raw}号（{stream} {month}）不相符或没有凭证，但该排放源没有核查发现。",
        "Pick {raw} ({stream} {month}) differs or has no paper, and its source has no finding.",
        "请用 ghg finding add 登记。",
        "Raise it with ghg finding add.",
    ),
    "E-FINDINGS.not_agreed": (
        "委托“{raw}”没有约定重要性水平。",
        "No materiality was agreed for engagement “{raw}”.",
        "请用 ghg engagement terms 填写约定的百分比；本系统没有默认值。",
        "Enter what was agreed with ghg engagement terms; there is no default.",
    ),
    "E-FINDINGS.exceeds": (
        "委托“{raw}”的未更正差异（绝对值之和 {sum} t）超过重要性水平 {threshold} t。",
        "Uncorrected differences of “{raw}” ({sum} t without signs) exceed materiality, "
        "{threshold} t.",
        "请更正后重新定版，并用 --settles 写明所回应的发现。",
        "Correct them, issue again, and name the findings with --settles.",
    ),
    "E-FINDINGS.unknown": (
        "委托“{raw}”的差异无法合计，下列发现没有写明应为多少：{findings}。",
        "Differences of “{raw}” cannot be added up; nobody said what should stand for {findings}.",
        "请用 ghg finding correct 写更正值。",
        "State the value with ghg finding correct.",
    ),
    "E-FINDINGS.superseded": (
        "“{raw}”已被第{last}号定版取代。",
        "“{raw}” was superseded by issue {last}.",
        "请对最后一号定版标终版。",
        "Make the last issue final.",
    ),
    "E-FINDINGS.other": (
        "委托“{engagement}”核查的不是清单“{raw}”。",
        "Engagement “{engagement}” is not about inventory “{raw}”.",
        "请用 ghg engagement list 查看。",
        "See ghg engagement list.",
    ),
    "E-FINDINGS.again": (
        "“{raw}”对这一委托已是终版。",
        "“{raw}” is final after this engagement already.",
        "不需要再做。",
        "Nothing is left to do.",
    ),
    "E-FINDINGS.first": (
        "第一次定版之前没有核查发现可以回应：{raw}。",
        "Before the first issue there is no finding to settle: {raw}.",
        "请去掉 --settles。",
        "Leave --settles out.",
    ),
    "E-FINDINGS.elsewhere": (
        "核查发现“{raw}”属于清单“{inventory}”。",
        "Finding “{raw}” is of inventory “{inventory}”.",
        "请写明本清单的核查发现。",
        "Name findings of this inventory.",
    ),
    "E-FINDINGS.unanswered": (
        "核查发现“{raw}”还没有答复，定版不能说已回应。",
        "Finding “{raw}” is not answered yet; an issue cannot settle it.",
        "请先用 ghg finding reply 或 ghg finding correct 答复。",
        "Answer it first with ghg finding reply or ghg finding correct.",
    ),
    "E-FINDINGS.settled": (
        "核查发现“{raw}”已由第{issue}号定版回应。",
        "Finding “{raw}” was settled by issue {issue}.",
        "请去掉它。",
        "Leave it out.",
    ),
}

_KINDS = {
    "nonconformity": ("不符合项", "non-conformity"),
    "clarification": ("需澄清", "to clarify"),
    "observation": ("观察项", "observation"),
}
_STATES = {
    "none": ("未登记", "not there"),
    "open": ("未关闭", "open"),
    "answered": ("已答复", "answered"),
    "conservative": ("按保守值", "set conservatively"),
    "closed": ("已关闭", "closed"),
}
_HELD = {
    "not_agreed": ("未约定", "not agreed"),
    "within": ("未超过", "within"),
    "exceeds": ("超过", "exceeds"),
    "unknown": ("无法判断", "unknown"),
}
_RESULTS = {
    "": ("未核对", "not ticked"),
    "agrees": ("相符", "agrees"),
    "differs": ("不符", "differs"),
    "no_paper": ("无凭证", "no paper"),
}
_WHY = {"whole": ("全查", "in full"), "drawn": ("抽取", "drawn")}
_STANDING = {
    "no_figure": ("不涉及数值", "of no figure"),
    "settled": ("已更正", "corrected"),
    "known": ("未更正", "uncorrected"),
    "unknown": ("未知", "unknown"),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    **{f"finding.kind.{name}": words for name, words in _KINDS.items()},
    **{f"finding.state.{name}": words for name, words in _STATES.items()},
    **{f"finding.standing.{name}": words for name, words in _STANDING.items()},
    **{f"materiality.{name}": words for name, words in _HELD.items()},
    **{f"sampling.result.{name or 'none'}": words for name, words in _RESULTS.items()},
    **{f"sampling.why.{name}": words for name, words in _WHY.items()},
}
HELPS: dict[str, tuple[str, str, str, str, str]] = {}
OPTIONS: dict[str, tuple[str, str]] = {}

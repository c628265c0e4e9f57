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
    "E-SAMPLING.none": (
        "委托“{raw}”还没有抽样。",
        "No sample was drawn for engagement “{raw}”.",
        "请先运行 ghg sampling draw。",
        "Run ghg sampling draw first.",
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
    "E-FINDINGS.place": (
        "核查发现“{raw}”同时写了明细和合计。",
        "Finding “{raw}” names a line and a total.",
        "请只写 --line 或 --total 之一；两处都有问题时分别登记。",
        "Name one of them; where both are wrong raise two findings.",
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

_REPORT = {
    "mark.final": ("终版", "FINAL"),
    "cover.final": ("终版", "Final after"),
    "cover.final_text": (
        "{programme}　{body}（委托 {engagement}）　{day}",
        "{programme}, {body} (engagement {engagement}), {day}",
    ),
    "opening.final": (
        "本报告由报告主体自行编制。委托 {engagement}（{programme}，{body}）所记录的核查发现均已关闭，"
        "本定版于{day}标为终版。",
        "The reporting entity made this report itself. All findings recorded under engagement "
        "{engagement} ({programme}, {body}) are closed, and the issue was made final on {day}.",
    ),
    "opening.final_means": (
        "“终版”是报告主体的记录，不代替核查机构出具的核查报告，不构成任何认证或称号。",
        '"Final" is what the reporting entity recorded. It stands for no report of a verifier, is no '
        "certificate and confers no title.",
    ),
    "annex.settled": ("回应的核查发现与变动的明细", "Findings settled, lines that changed"),
    "settled.text": (
        "本定版取代第{number}号定版，并回应下列核查发现。原值是第{number}号定版中该处的数值，新值是本定版的数值。",
        "This issue supersedes issue {number} and settles the findings below. Old is the figure at "
        "that place in issue {number}, new the one in this issue.",
    ),
    "settled.none": (
        "本定版取代第{number}号定版，没有指明所回应的核查发现。",
        "This issue supersedes issue {number}; it names no finding that it settles.",
    ),
    "settled.caption": ("回应的核查发现", "Findings settled"),
    "settled.raised": ("{who}　{day}", "{who}, {day}"),
    "settled.column.finding": ("核查发现", "Finding"),
    "settled.column.text": ("内容", "Text"),
    "settled.column.reply": ("答复", "Reply"),
    "settled.column.place": ("所在明细或合计", "Line or total"),
    "settled.column.reported": ("报告值", "Reported"),
    "settled.column.corrected": ("更正值", "Corrected"),
    "settled.column.conservative": ("保守值", "Conservative"),
    "settled.column.old": ("原值", "Old"),
    "settled.column.new": ("新值", "New"),
    "settled.column.old_quantity": ("原活动数据", "Old quantity"),
    "settled.column.new_quantity": ("新活动数据", "New quantity"),
    "settled.column.findings": ("对应的核查发现", "Finding"),
    "settled.changed": ("变动的排放明细", "Lines that changed"),
    "settled.changed_text": (
        "与被取代的定版相比，有{count}条明细的活动数据或排放量不同，全部列出；“—”表示该定版中没有这一条。",
        "Against the issue superseded, quantity or tonnes differ in {count} lines; all are listed. A "
        "dash means that the issue has no such line.",
    ),
    "settled.unchanged": (
        "与被取代的定版相比，没有明细变动。",
        "Against the issue superseded no line changed.",
    ),
}

_TICKLIST = {
    "title": ("核查抽样清单", "Tick list of a verification"),
    "round": ("第{round}轮（第{issue}号定版）", "Round {round} (issue {issue})"),
    "rule": ("抽样规则", "Rule"),
    "rule_from": (
        "{rule}\n{document}\n条款：{clause}；可信度：{confidence}",
        "{rule}\n{document}\nclause: {clause}; confidence: {confidence}",
    ),
    "reading": ("规则内容", "What it says"),
    "percent": ("其余排放源的抽样比例", "Share of the other sources"),
    "seed": ("随机种子", "Seed"),
    "shares": ("各排放源", "Sources"),
    "share": (
        "{source}：{records}条中的{picked}条（{why}）",
        "{source}: {picked} of {records} ({why})",
    ),
    "caption": ("抽取的记录", "Records"),
    "again": (
        "重新抽取：每个排放源的记录按“种子|计量流|月份”的SHA-256（十六进制文本）排序，取前若干条。",
        "To draw again: order the records of each source by hexadecimal SHA-256(seed|stream|month) and "
        "take the first ones.",
    ),
    "column.pick": ("编号", "No."),
    "column.stream": ("排放源、计量流", "Source, stream"),
    "column.month": ("月份", "Month"),
    "column.quantity": ("数量", "Quantity"),
    "column.unit": ("单位", "Unit"),
    "column.documents": ("凭证号", "Documents"),
    "column.evidence": ("佐证文件", "Files"),
    "column.note": ("备注、核对人", "Remark, who"),
}
_COLUMNS = {
    "inventory": ("清单", "inventory"),
    "body": ("核查机构", "body"),
    "lead": ("组长", "lead"),
    "materiality": ("重要性水平", "materiality"),
    "agreed_on": ("约定日期", "agreed on"),
    "finding": ("核查发现", "finding"),
    "finding_text": ("内容", "text"),
    "due_on": ("期限", "due"),
    "reported": ("报告值t", "reported t"),
    "corrected": ("更正值t", "corrected t"),
    "conservative": ("保守值t", "conservative t"),
    "rests_on": ("依据", "rests on"),
    "difference_left": ("差异", "difference"),
    "difference_t": ("差异t", "difference t"),
    "signed_t": ("带符号合计t", "signed t"),
    "absolute_t": ("绝对值合计t", "absolute t"),
    "share_of_total": ("占总量", "share of total"),
    "why_picked": ("方式", "how"),
    "to_look_at": ("抽取", "picked"),
    "monthly_records": ("月度记录", "records"),
    "pick": ("编号", "pick"),
    "documents": ("凭证号", "documents"),
    "tick": ("核对", "seen"),
}
_CLI = {
    "sum": ("合计", "sum"),
    "engagement.head": (
        "委托{code}：{programme}，{body}，组长 {lead}",
        "Engagement {code}: {programme}, {body}, lead {lead}",
    ),
    "engagement.issues": (
        "清单{inventory}，对照第{issue}号定版；终版：{finals}",
        "Inventory {inventory}, against issue {issue}; final: {finals}",
    ),
    "engagement.not_agreed": (
        "报告总量 {total} t；没有约定重要性水平，不作比较",
        "Total reported {total} t; no materiality was agreed, so nothing is compared",
    ),
    "engagement.held": (
        "报告总量 {total} t，重要性水平 {percent} 即 {threshold} t；未更正差异：{held}",
        "Total reported {total} t, materiality {percent} or {threshold} t; uncorrected differences: "
        "{held}",
    ),
    "sampling.draw": (
        "第{round}轮抽样：第{issue}号定版，规则 {rule}，{percent}%，种子 {seed}；已核对 {done}/{count}",
        "Round {round}: issue {issue}, rule {rule}, {percent} %, seed {seed}; ticked {done}/{count}",
    ),
    "sampling.document": (
        "依据：{document}；条款：{clause}；可信度：{confidence}",
        "From: {document}; clause: {clause}; confidence: {confidence}",
    ),
    "finding.raised": ("{who} 于{day}提出，期限 {due}", "raised by {who} on {day}, due {due}"),
    "finding.place": (
        "第{issue}号定版，位置 {place}；已回应的定版：{settled}",
        "issue {issue}, at {place}; settled by issue: {settled}",
    ),
    "finding.batch": ("批次{batch}", "batch {batch}"),
    "finding.issue": ("第{issue}号定版", "issue {issue}"),
    "done.engagement.add": (
        "已登记委托{code}，核查清单{inventory}。",
        "Engagement {code} of inventory {inventory} was entered.",
    ),
    "done.engagement.terms": (
        "委托{code}的重要性水平为{percent}。",
        "Materiality of engagement {code} is {percent}.",
    ),
    "done.sampling.draw": (
        "已抽取{count}条记录，种子 {seed}。",
        "{count} records were drawn, seed {seed}.",
    ),
    "done.sampling.tick": (
        "{result}：{picks}。",
        "{result}: {picks}.",
    ),
    "done.finding.led": ("核查发现{name}：{state}。", "Finding {name}: {state}."),
    "done.inventory.final": (
        "已标为终版（委托 {engagement}，{programme}）。",
        "Made final (engagement {engagement}, {programme}).",
    ),
}

# term -> (zh, en)
LABELS: dict[str, tuple[str, str]] = {
    **{f"finding.kind.{name}": words for name, words in _KINDS.items()},
    **{f"finding.state.{name}": words for name, words in _STATES.items()},
    **{f"finding.standing.{name}": words for name, words in _STANDING.items()},
    **{f"materiality.{name}": words for name, words in _HELD.items()},
    **{f"sampling.result.{name or 'none'}": words for name, words in _RESULTS.items()},
    **{f"sampling.why.{name}": words for name, words in _WHY.items()},
    **{f"report.{name}": words for name, words in _REPORT.items()},
    **{f"ticklist.{name}": words for name, words in _TICKLIST.items()},
    **{f"cli.column.{name}": words for name, words in _COLUMNS.items()},
    **{f"cli.{name}": words for name, words in _CLI.items()},
    "workbook.sheet.settled": ("核查发现与变动", "Findings and changes"),
}
# path of a command -> (short zh, short en, more zh, more en, examples)
HELPS: dict[str, tuple[str, str, str, str, str]] = {
    "engagement": (
        "核查委托与约定",
        "verifications and their terms",
        "",
        "",
        "ghg engagement add V1 --inventory 2025 --programme 省级核查 --body 某核查机构\n"
        "ghg engagement show V1",
    ),
    "engagement add": (
        "登记一项核查委托：哪份清单、哪个项目、哪家机构",
        "enter a verification: of which inventory, for what, by whom",
        "",
        "",
        "ghg engagement add V1 --inventory 2025 --programme 省级核查 --body 某核查机构 --lead 王某",
    ),
    "engagement terms": (
        "填写约定的重要性水平（占报告总量的百分比）",
        "enter the materiality that was agreed, in percent of the total reported",
        "重要性水平按每项委托约定（ISO 14064-3:2019 5.1.7）；本系统没有默认值，5%也不是。再次填写时以后一次为准。",
        "Materiality is agreed per engagement (ISO 14064-3:2019 5.1.7). There is no default, nor are "
        "5 %\none. Entered again, the later terms count.",
        "ghg engagement terms V1 --materiality 5 --agreed-on 2026-03-02 --evidence 3f2a1b",
    ),
    "engagement list": (
        "列出核查委托",
        "list the engagements",
        "",
        "",
        "ghg engagement list",
    ),
    "engagement show": (
        "显示一项委托的全部情况：抽样、核对、核查发现、差异与重要性水平",
        "show how an engagement stands: draws, ticks, findings, differences against materiality",
        "差异为“应为的数值减去报告值”，已由定版回应的不再计入；没有人写明应为多少的为未知。"
        "合计按排放源和全部分别列出，带符号和取绝对值；绝对值之和与约定的重要性水平比较。",
        "A difference is the value that should stand less the one reported; what an issue settled is no "
        "longer\ncounted, and what nobody stated is unknown. Sums are given per source and in total, "
        "signed and\nabsolute; the absolute one is held against the materiality.",
        "ghg engagement show V1\nghg engagement show V1 --issue 1 --json",
    ),
    "sampling": (
        "核查抽样与核对",
        "samples of a verification",
        "",
        "",
        "ghg sampling draw V1\nghg sampling tick 3 agrees",
    ),
    "sampling draw": (
        "按规则从一号定版抽取要核对的月度记录",
        "draw the monthly records to look at from an issue",
        "规则beijing-2016：占总量5%及以上的排放源全查，其余各排放源至少抽30%的月度记录（向上取整）；"
        "发现问题后用 --round after-finding 扩大到50%，再到80%、100%。\n"
        "任何人都能重抽：把每个排放源的记录按“种子|计量流|月份”的SHA-256（十六进制文本）排序（UTF-8，月份写作202501），"
        "取前若干条。种子由本系统随机产生或用 --seed 给出，随抽样保存；同一委托、同一定版只抽一次。",
        "Rule beijing-2016: sources of 5 % of the total or more in full; of every other source at least "
        "30 % of\nthe monthly records, rounded up; after a finding --round after-finding goes on to "
        "50 %, then 80 and\n100 %. Anybody can draw again: put the records of a source in the order of "
        'the hexadecimal\nSHA-256("seed|stream|month") (UTF-8, month as 202501) and take the first '
        "ones. The seed is made\nat random or given by --seed, and kept; an issue is drawn from once.",
        "ghg sampling draw V1\n"
        "ghg sampling draw V1 --seed 20260302-a\n"
        "ghg sampling draw V1 --round after-finding",
    ),
    "sampling list": (
        "列出要核对的记录，附凭证号和佐证文件",
        "list what is to be looked at, with documents and files",
        "--pdf 写出可在现场勾选的清单。",
        "--pdf writes the list to be ticked on site.",
        "ghg sampling list V1\nghg sampling list V1 --pdf --folder papers",
    ),
    "sampling tick": (
        "记录一条抽样的核对结果：agrees 相符、differs 不符、no_paper 无凭证",
        "enter what was seen of a sampled record: agrees, differs, no_paper",
        "编号可写作 3 或 3-9。不符或无凭证时须用 --note 写明。再次记录时以后一次为准，前一次仍保留。",
        "Numbers are 3, or 3-9. What differs or has no paper needs a --note. Entered again, the later word counts; the "
        "earlier one is kept.",
        "ghg sampling tick 3 agrees\nghg sampling tick 4 differs --note 结算单为98500kWh --by 王某",
    ),
    "finding": (
        "核查发现：登记、答复、更正、关闭",
        "findings: raised, answered, corrected, closed",
        "核查发现写作“委托编码/编号”，如 V1/NC-1。",
        "A finding is written ENGAGEMENT/NUMBER, such as V1/NC-1.",
        "ghg finding list V1\nghg finding show V1/NC-1",
    ),
    "finding add": (
        "登记一项核查发现",
        "raise a finding",
        "用 --line 指明排放明细，或用 --total 指明合计（如 guide，或 source:S2-01）；报告值取自定版。"
        "不涉及数值的发现都不写；漏报的排放源可写 --reported 0。\n"
        "记录人可代为录入核查人员的书面清单，用 --raised-by 写明是谁提出的。",
        "--line names a line, --total a total (guide, or source:S2-01); the value reported is taken from "
        "the\nissue. A finding of no figure names neither; for a source left out there is --reported 0. "
        "A recorder may\nenter a verifier's paper list; --raised-by names who raised it.",
        "ghg finding add V1 NC-1 --kind nonconformity --line GRID.202503.G --issue 1 "
        "--text 三月电量与结算单不符 --raised-by 王某 --due 2026-04-10",
    ),
    "finding reply": (
        "书面答复一项核查发现",
        "answer a finding in words",
        "",
        "",
        "ghg finding reply V1/CL-1 --text 停产检修，附检修单 --evidence 3f2a1b",
    ),
    "finding correct": (
        "更正：写明更正值、更正记录的批次，或已更正的定版",
        "correct: state the value, the batch of the records, or the issue that has it",
        "只写 --issue 时，更正值取自该定版；同时写 --value 时两者须一致。",
        "With --issue alone the value is taken from that issue; a --value beside it must agree.",
        "ghg finding correct V1/NC-1 --text 三月电量更正 --batch 12 --value 41.4784",
    ),
    "finding conservative": (
        "记录主管部门确定的保守值",
        "enter the value that the authority set conservatively",
        "",
        "",
        "ghg finding conservative V1/NC-2 --value 120.5 --text 省厅通知 --evidence 77aa01",
    ),
    "finding close": (
        "关闭一项核查发现",
        "close a finding",
        "涉及数值的发现须有更正值、保守值，或已由定版回应；报告值不变时写 --as-reported。"
        "双人模式下，答复的人不能关闭。",
        "A finding at a figure needs a corrected or conservative value, or an issue that settles it; "
        "where the\nreported figure stands say --as-reported. Where two persons are wanted, who answered "
        "does not close.",
        "ghg finding close V1/NC-1\nghg finding close V1/CL-1 --as-reported --text 说明成立",
    ),
    "finding reopen": (
        "重新打开：答复不成立，或异议成立",
        "open again: the answer does not do, or an objection was heard",
        "此前写明的更正值和保守值不再有效。",
        "The corrected and conservative values stated before stand no longer.",
        "ghg finding reopen V1/NC-1 --text 结算单仍不齐",
    ),
    "finding list": (
        "列出核查发现，报告值、更正值、保守值并列",
        "list findings with reported, corrected and conservative value",
        "",
        "",
        "ghg finding list\nghg finding list V1 --open",
    ),
    "finding show": (
        "显示一项核查发现及其每一步",
        "show a finding with every step",
        "",
        "",
        "ghg finding show V1/NC-1",
    ),
    "inventory final": (
        "把最后一号定版标为终版",
        "make the last issue final after a verification",
        "有核查发现未关闭、抽样未核对、不符的记录没有登记发现、没有约定重要性水平、"
        "未更正差异超过重要性水平或无法合计时，均不予标记，并逐项列出。\n"
        "定版本身不变；之后打印的报告写明终版、项目、机构和日期。",
        "Refused, with everything named, while a finding is open, a pick is unticked, a record that "
        "differs has no\nfinding, no materiality was agreed, or the uncorrected differences exceed it or "
        "are unknown. The issue\nitself stays; reports printed from then on say so, with programme, body "
        "and day.",
        "ghg inventory final 2025 --engagement V1",
    ),
}

# option, or path:option -> (zh, en)
OPTIONS: dict[str, tuple[str, str]] = {
    "engagement add:inventory": ("被核查的清单", "the inventory that is verified"),
    "engagement add:programme": ("核查所属的项目", "for which programme"),
    "engagement add:body": ("核查机构", "the body that verifies"),
    "engagement add:lead": ("核查组长", "who leads"),
    "engagement terms:materiality": ("占报告总量的百分比", "percent of the total reported"),
    "engagement terms:agreed_on": ("约定的日期", "the day on which it was agreed"),
    "engagement terms:evidence": ("约定的文件", "the paper of it"),
    "engagement show:number": (
        "与第几号定版比较；省略时为最后一号",
        "against which issue; the last",
    ),
    "sampling draw:issue": ("从第几号定版抽；省略时为最后一号", "from which issue; the last one"),
    "sampling draw:rule": ("抽样规则；省略时为beijing-2016", "the rule; beijing-2016 if left out"),
    "sampling draw:seed": ("随机种子；省略时随机产生", "the seed; made at random if left out"),
    "sampling draw:in_round": (
        "first 首次；after-finding 发现问题后扩大",
        "the first draw, or one more after a finding",
    ),
    "sampling list:on_paper": ("写出可勾选的PDF清单", "write the list as PDF, to be ticked"),
    "sampling tick:note": ("看到了什么", "what was seen"),
    "sampling tick:seen_by": ("由谁核对；省略时为操作人", "who looked; whoever acts if left out"),
    "sampling tick:evidence": ("核对时留下的文件", "a file kept of it"),
    "finding add:kind": (
        "nonconformity 不符合项；clarification 需澄清；observation 观察项",
        "non-conformity, to clarify, or observation",
    ),
    "finding add:line": ("所在的排放明细编号", "number of the line"),
    "finding add:total": (
        "所在的合计：名称，如 guide 或 source:S2-01",
        "the total: a name, or axis:key",
    ),
    "finding add:source": (
        "所属排放源；省略时取明细的",
        "the source; that of the line if left out",
    ),
    "finding add:issue": ("第几号定版；省略时为最后一号", "of which issue; the last one"),
    "finding add:text": ("发现的内容", "what was found"),
    "finding add:raised_by": (
        "由谁提出；省略时为操作人",
        "who raised it; whoever acts if left out",
    ),
    "finding add:raised_on": ("提出的日期；省略时为今天", "on which day; today if left out"),
    "finding add:due_on": ("答复期限", "to be answered by"),
    "finding add:reported": ("报告值（tCO2e）；省略时取自定版", "value reported, t; the issue's"),
    "finding reply:text": ("答复", "the answer"),
    "finding correct:text": ("更正说明", "what was corrected"),
    "finding correct:value": ("更正后的数值（tCO2e）", "the corrected value, tCO2e"),
    "finding correct:batch": ("更正记录的批次", "the batch of the corrected records"),
    "finding correct:issue": ("已含更正的定版", "the issue that has it"),
    "finding conservative:value": ("保守值（tCO2e）", "the conservative value, tCO2e"),
    "finding conservative:text": ("确定的依据", "by which word of the authority"),
    "finding close:text": ("说明", "remark"),
    "finding close:as_reported": ("报告值不变", "the reported figure stands"),
    "finding reopen:text": ("理由", "the reason"),
    "finding list:only_open": ("只列未关闭的", "only those that are not closed"),
    "inventory issue:settles": (
        "本定版回应的核查发现，写作 委托编码/编号",
        "a finding that this issue settles",
    ),
    "inventory final:engagement": ("核查委托编码", "code of the engagement"),
    "inventory final:evidence": ("核查结论的文件", "the paper that ended it"),
}

"""Words of the pages of claims."""

ERRORS: dict[str, tuple[str, str, str, str]] = {
    "E-REF.rule": (
        "评价标准 {scheme} 没有条目“{raw}”。相近的：{near}。",
        "The scheme {scheme} has no rule “{raw}”. Near: {near}.",
        "请从该标准的页面选择条目。",
        "Choose it on the page of the scheme.",
    ),
}

LABELS: dict[str, tuple[str, str]] = {
    "web.claims.which": ("显示", "Show"),
    "web.claims.every": ("全部标准", "every scheme"),
    "web.claims.fitting": ("适用于本厂", "for this factory"),
    "web.claims.may_fit": ("是否适用不能确定", "may not be for this factory"),
    "web.claims.not_fitting": ("不适用于本厂", "not for this factory"),
    "web.claims.hidden": (
        "只列出适用的和不能确定是否适用的标准；另有{count}行不适用（他省、不在有效期内或条件不符），未列出。",
        "Listed are the schemes for this factory and those of which the books cannot tell; {count} rows that are not (another province, not in force, conditions not met) are left out.",
    ),
    "web.claims.matrix": ("对照各标准", "All schemes"),
    "web.claims.kept_answer": (
        "已记入台账，结论已按现在的台账重新得出。",
        "It stands in the books; the verdict is that of the books as they are now.",
    ),
    "web.claims.yes": ("是", "yes"),
    "web.claims.no": ("否", "no"),
    "web.claims.unproven": ("无佐证", "no evidence"),
    "web.claims.no_limit": ("只作记录或原文未给出限值", "only told, or no limit was read"),
    "web.claims.enter_this": ("录入", "Enter it"),
    "web.colon": ("：", ": "),
    "web.claims.kept": ("声明", "Claims"),
    "web.claims.facts": ("工厂事实", "Plant facts"),
    "web.claims.materials": ("申报材料", "Application papers"),
    "web.claims.ladder": ("称号阶梯", "Titles"),
    "web.claims.paths": ("路径矩阵", "Paths"),
    "web.claims.checks": ("常见问题检查", "Named checks"),
    "web.claims.functions": ("能碳中心功能", "Functions"),
    "web.claims.gap_page": ("差距与年度目标", "Gap and targets"),
    "web.claims.gap_count": ("尚缺{count}项", "{count} things are missing"),
    "web.claims.clause_page": ("填报本条", "Answer it"),
    "web.claims.nothing_kept": (
        "尚无声明。打开一项标准，核对各条后起草。",
        "There is no claim yet. Open a scheme, go through its clauses and draft one.",
    ),
    "web.claims.draft": ("起草声明", "Draft a claim"),
    "web.claims.draft_note": (
        "保存现在的评价结果；结论不论是否满足都可以起草，满足后才能锁定。",
        "Keeps the assessment as it stands now, whatever its verdict; only what is met can be locked.",
    ),
    "web.claims.base": (
        "证明减排的前期清单（编码或编码/号）",
        "Earlier inventory of a reduction (code or code/number)",
    ),
    "web.claims.lock": ("锁定声明", "Lock the claim"),
    "web.claims.lock_note": (
        "锁定前按台账重新评价一次：结果有变、材料缺失或有碳信用未注销的，不能锁定。",
        "The books are assessed once more; what has moved, files that are gone and credits that were "
        "only set aside keep it from being locked.",
    ),
    "web.claims.publish": ("登记公布", "Enter the publication"),
    "web.claims.publish_note": (
        "锁定之后发生变化的声明不能公布。",
        "A claim whose grounds have changed since cannot be published.",
    ),
    "web.claims.withdraw": ("撤回声明", "Withdraw the claim"),
    "web.claims.supersede": ("由新声明取代", "Superseded by another claim"),
    "web.claims.successor": ("取代它的声明", "The claim in its place"),
    "web.claims.one": ("声明{number}", "Claim {number}"),
    "web.claims.wording": ("可以使用的表述", "What may be said"),
    "web.claims.since_then": ("此后的变化", "What has happened since"),
    "web.claims.nothing_since": ("没有变化。", "Nothing."),
    "web.claims.steps": ("经过", "Steps"),
    "web.claims.papers": ("文件", "Papers"),
    "web.claims.papers_of": ("评价报告", "Assessment report"),
    "web.claims.workbook": ("计算表", "Workbook"),
    "web.claims.folder": ("申报材料文件夹（ZIP）", "Submission folder (ZIP)"),
    "web.claims.rests_on": ("依据", "What it rests on"),
    "web.claims.rests_on_entered": (
        "其中{count}个数值为人工录入。",
        "{count} of its values were entered by a person.",
    ),
    "web.claims.asked": ("要求", "What is asked"),
    "web.claims.answered": ("结果", "What was found"),
    "web.claims.terms": ("由哪些数算出", "Worked from"),
    "web.claims.where": ("出处", "Where from"),
    "web.claims.told": ("已填报", "Told"),
    "web.claims.tell_this": ("填报", "Tell it"),
    "web.claims.again": ("更正或补充", "Correct or add"),
    "web.claims.answer": ("答案", "Answer"),
    "web.claims.about": ("对象（产品、物料或污染物）", "About (product, material or pollutant)"),
    "web.claims.whole": ("整个主体", "the whole entity"),
    "web.claims.from": ("起始日", "From"),
    "web.claims.to": ("截止日（不填为长期有效）", "Until (without end if left out)"),
    "web.claims.items_none": ("都没有", "none of them"),
    "web.claims.reason": ("更正理由", "Reason of a correction"),
    "web.claims.value": ("录入原文的数值", "Enter a value of the text"),
    "web.claims.value_note": (
        "只录入亲自读到的数值，写明文件和页码或条款；用到它的结果会注明为人工录入。",
        "Enter only what was read, with document and page or clause; results that use it say so.",
    ),
    "web.claims.value_or_word": ("数值，或原文规定的词", "Number, or the word of the text"),
    "web.claims.page": ("页码或条款", "Page or clause"),
    "web.claims.open": ("原文未读到、可以录入的内容", "What was not read and can be entered"),
    "web.claims.value_withdraw": ("撤回录入的数值", "Withdraw an entered value"),
    "web.claims.fact_withdraw": ("撤回工厂事实", "Withdraw a fact"),
    "web.claims.facts_note": (
        "标准问到而计量表不能回答的内容。可逐条填报，也可下载问卷填好后在“导入”页面交回。",
        "What schemes ask and no meter says. Tell it one by one, or download the questionnaire, fill "
        "it in and hand it in on the page “Import”.",
    ),
    "web.claims.questionnaire": ("下载问卷", "Download the questionnaire"),
    "web.claims.questionnaire_back": ("交回填好的问卷", "Hand it in filled"),
    "web.claims.of_scheme": ("只看一项标准", "Of one scheme"),
    "web.claims.unanswered": ("尚未填报（{count}项）", "Not told yet ({count})"),
    "web.claims.answered_count": ("已填报（{count}项）", "Told ({count})"),
    "web.claims.material": ("登记申报材料", "Enter an application paper"),
    "web.claims.material_state": ("情况", "How it stands"),
    "web.claims.material_first": ("生效日", "Valid from"),
    "web.claims.material_file": ("交来新文件", "Hand in a new file"),
    "web.claims.materials_note": (
        "有效期将满60天或已过期的材料须更新。",
        "Papers that end within 60 days, or have ended, need another one.",
    ),
    "web.claims.paths_note": (
        "每条路径对各标准的哪个数起作用；“未查到”表示没有读到原文。吨数为本清单中该路径最多涉及的排放量。",
        "What each path does to which figure of a scheme; “unknown” means that the text was not read. "
        "Tonnes are what a path can touch of this inventory at most.",
    ),
    "web.claims.touches": ("最多涉及 tCO₂e", "Touches at most, tCO₂e"),
    "web.claims.path": ("路径", "Path"),
    "web.claims.checks_note": (
        "申报中常见的错误，逐项对照台账检查。",
        "What often trips applicants, held against the books one by one.",
    ),
    "web.claims.seen": ("查到的情况", "What was seen"),
    "web.claims.remedy": ("处理", "What to do"),
    "web.claims.ladder_note": (
        "目前持有的称号，以及各标准要求的称号。",
        "Titles that are held, and those that schemes ask for.",
    ),
    "web.claims.held": ("持有的称号", "Titles held"),
    "web.claims.wanted": ("各标准要求的称号", "Titles that schemes ask for"),
    "web.claims.no_targets": (
        "建设方案的年度目标尚未填报。",
        "No yearly targets of the plan were told.",
    ),
    "web.claims.no_issue": (
        "尚无定版的清单，不能评价。请先定版。",
        "No inventory is issued yet, so nothing can be assessed. Issue one first.",
    ),
}

# code -> what to do, in the browser
REMEDIES: dict[str, tuple[str, str]] = {
    "E-REF.stage": ("请从该标准的页面起草。", "Draft it from the page of the scheme."),
    "E-EMPTY.stage": (
        "请从该标准的页面起草，其中写明阶段。",
        "Draft it from the page of the scheme, stage by stage.",
    ),
    "E-REF.slot": (
        "请从该标准的页面录入；原文未读到的要求，仅有限值不能判定。",
        "Enter it from the page of the scheme; where the text itself was not read, a limit alone decides nothing.",
    ),
    "E-REF.entered": (
        "请在该标准的页面查看已录入的数值。",
        "See the values on the page of the scheme.",
    ),
    "E-THRESHOLD.source": (
        "请填写文件和页码或条款。没有出处的数值不予采用。",
        "Give document and page. A value without a source is not taken.",
    ),
    "E-THRESHOLD.stage": ("请不选阶段，再录入一次。", "Enter it for no stage."),
    "E-REF.claim": (
        "请在“评价与声明”中查看声明的编号。",
        "See the claims on “Schemes and claims”.",
    ),
    "E-SCHEME.dates": (
        "请改用现行的标准；仅作对照的，看评价结果即可。",
        "Take the text that is in force; to compare only, read the assessment.",
    ),
    "E-STATE.claim": ("请在该声明的页面查看其经过。", "See its steps on the page of the claim."),
    "E-CLAIM.unmet": (
        "请在差距页面查看缺少的内容，补齐后重新起草。",
        "See what is missing on the page of the gap, and draft it again.",
    ),
    "E-CLAIM.moved": ("请从该标准的页面重新起草。", "Draft it again from the page of the scheme."),
    "E-CLAIM.unretired": (
        "请在“碳信用与绿证”登记注销，或解除预留。",
        "Enter the retirement on “Credits and certificates”, or release them.",
    ),
    "E-REF.rule_pack": ("请从“评价与声明”中选择。", "Choose it on “Schemes and claims”."),
    "E-REF.plant_fact": ("请从标准的条款进入填报。", "Tell it from the clause of a scheme."),
    "E-REF.told": (
        "请在“工厂事实”查看；已撤回的不能再撤回。",
        "See the facts on their page; what was withdrawn cannot be withdrawn again.",
    ),
    "E-REF.paper": (
        "请从已登记的佐证材料中选择，或交来新文件。",
        "Choose a kept file, or hand in a new one.",
    ),
    "E-ANSWER.name": ("请填写对象。", "Say what it is about."),
    "E-CONFLICT.plant_fact": (
        "请核对；确需更正的，写明更正理由。",
        "Find out which is right; to change it give a reason.",
    ),
    "E-CONTRADICT.fact": (
        "请核对；原答案有误或已到期的，先在“工厂事实”撤回，再写明截止日重新填报。",
        "Find out which holds; withdraw the old answer on the page of facts and tell it again with its last day.",
    ),
    "E-CONTRADICT.twice": (
        "请使日期互不重叠；要改为分段填写的，先在“工厂事实”撤回原答案。",
        "Let the days not overlap; to split an amount, withdraw it first on the page of facts.",
    ),
    "E-REF.material": ("请从“申报材料”中选择。", "Choose it in the list of application papers."),
    "E-REASON.material": ("请在说明中写明原因。", "Say why in the note."),
    "E-EXPIRY.material": ("请填写有效期截止日。", "Give its last day."),
}
